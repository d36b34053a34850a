/* sos-load.h - reads that give one thing back: an object, an array. Inside casework alone. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

/* (transfer full), or NULL with @error. Worker thread. */
typedef gpointer (*SosLoadFunc) (SosTransaction *transaction, gpointer data, GError **error);

/* Runs @func in one snapshot; what it made comes through sos_load_finish(), or is freed with @free_made. Main thread. */
void sos_load_async (SosStore *store, SosLoadFunc func, gpointer data, GDestroyNotify free_data, GDestroyNotify free_made,
                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gpointer sos_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
