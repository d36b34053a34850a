/* sos-service-unit.h - with whom a service works, as the office chose: one person, or a household and its members (domain 3, 3.10). */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Codes of "service-unit". */
#define SOS_UNIT_PERSON "PERSON"
#define SOS_UNIT_HOUSEHOLD "HOUSEHOLD"

gboolean sos_service_unit_is_household (SosTransaction *transaction, const char *service, gboolean *household, GError **error);
/* A service that works with families goes over to single people once none of them is worked with. */
gboolean sos_service_unit_check (SosTransaction *transaction, SosRecord *before, SosRecord *shape, GError **error);

/* Codes of the services that work with households. Element type char*. (transfer full) */
void sos_household_services_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_household_services_finish (GAsyncResult *result, GError **error);

G_END_DECLS
