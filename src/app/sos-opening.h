/* sos-opening.h - opens an office for the window: the store, who sits at the desk, what the office is called. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  SosStore *store;
  gint64 actor;
  char *actor_name;  /* NULL where nobody is chosen */
  char *office_name; /* NULL where the office has none */
} SosOpening;

void sos_opening_free (SosOpening *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOpening, sos_opening_free)

/* @as: reference of the member of staff at the desk; NULL: the first who works here. Main thread, never blocks. */
void sos_opening_begin (const char *path, SosStoreFlags flags, const char *as, GAsyncReadyCallback callback,
                        gpointer user_data);
/* The demo office in @folder, made first where it is not there; never blocks. */
void sos_opening_begin_demo (const char *folder, const char *as, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full); an unknown @as is an error. */
SosOpening *sos_opening_finish (GAsyncResult *result, GError **error);

G_END_DECLS
