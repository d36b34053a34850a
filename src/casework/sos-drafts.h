/* sos-drafts.h - words that were typed and not saved, read back after a crash. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *field;
  char *words; /* "" where the field was being emptied */
  gint64 base_revision;
  gint64 at; /* seconds UTC */
} SosDraft;

/* Drafts of the person at the desk for one record; element type SosDraft, (transfer full). Main thread. */
void sos_drafts_load_async (SosStore *store, GType type, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *sos_drafts_finish (SosStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
