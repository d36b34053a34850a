/* sos-staff-list.h - everybody who works here now, by name, for choosing one. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Those who have a place at the desk. Element type SosStaff, (transfer full). Main thread. */
void sos_staff_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Volunteers and partner trainers too. */
void sos_staff_list_everybody_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_staff_list_finish (SosStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
