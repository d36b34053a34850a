/* sos-concern-list.h - the concerns whoever is at the desk may read, of anybody, worked with or not: for the safeguarding lead and those who lead
 * (domain 4.5.1, 4.12). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id, person;
  char *ref;      /* of the concern */
  char *name, *person_ref;
  char *kinds;    /* "Online, Bullying" */
  char *state;    /* code of "concern-state" */
  char *subject;  /* in words; NULL: they are worked with, or were */
  gint64 raised_at, closed_at; /* seconds UTC; 0: open */
  char *due_on;   /* the first of its tasks; NULL: none */
} SosConcernRow;
void sos_concern_row_free (SosConcernRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosConcernRow, sos_concern_row_free)

/* Open ones first, what is due first among them; then those that are closed, the newest first, at most 200 of them. Element type
 * SosConcernRow. (transfer full) */
GPtrArray *sos_concern_list_load (SosTransaction *transaction, GError **error);
void sos_concern_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_concern_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
