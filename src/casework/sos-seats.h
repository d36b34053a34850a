/* sos-seats.h - who may sit at the desk: the list to choose from, the one with a reference, and the first there ever is. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* Somebody who works here now, as a list shows them. */
typedef struct
{
  char *ref;
  char *name;
  char *role; /* code of the list staff-role */
  char *team; /* its name; NULL where they are in none */
} SosSeat;

/* By name; element type SosSeat, (transfer full). Main thread. */
void sos_seats_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_seats_finish (SosStore *store, GAsyncResult *result, GError **error);

/* The one with the reference @ref. An error where there is none, and a refusal where they do not work here any more, or are a volunteer (0.4). Inside a
 * transaction. (transfer full) */
SosStaff *sos_seats_load (SosTransaction *transaction, const char *ref, GError **error);

/* The first one of an office where nobody works yet. words: name; code: role. made: SosStaff. */
gboolean sos_casework_enter_first_staff (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
