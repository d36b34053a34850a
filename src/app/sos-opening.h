/* sos-opening.h - opens an office for the window: the store, what the office is called, who sits at the desk. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  SosStore *store;
  SosStaff *actor;   /* at the desk; NULL until somebody sits down */
  char *office_name; /* NULL where the office has none */
} SosOpening;

void sos_opening_free (SosOpening *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOpening, sos_opening_free)

/* @as: reference of the member of staff at the desk; NULL: not known yet. Main thread, never blocks. */
void sos_opening_begin (const char *path, SosStoreFlags flags, const char *as, GAsyncReadyCallback callback,
                        gpointer user_data);
/* The demo office in @folder, made first where it is not there; never blocks. @as NULL: the one the demo is about. */
void sos_opening_begin_demo (const char *folder, const char *as, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full); an @as who does not work there is an error. */
SosOpening *sos_opening_finish (GAsyncResult *result, GError **error);

/* Who has the reference @ref; an error where that is nobody who works here now. (transfer full) */
void sos_opening_find_async (SosOpening *self, const char *ref, GAsyncReadyCallback callback, gpointer user_data);
SosStaff *sos_opening_find_finish (GAsyncResult *result, GError **error);
/* @actor sits down: what is asked of the store from now on is theirs. */
void sos_opening_sit_down (SosOpening *self, SosStaff *actor);

G_END_DECLS
