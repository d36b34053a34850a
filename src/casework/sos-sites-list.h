/* sos-sites-list.h - prisons or hospitals that are open, for choosing one. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Element type SosSite, (transfer full). Main thread. */
void sos_sites_list_async (SosStore *store, gboolean hospitals, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_sites_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
