/* sos-schools-list.h - schools the office works with now, by name, for choosing one. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Element type SosSchool, (transfer full). Main thread. */
void sos_schools_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_schools_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
