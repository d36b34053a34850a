/* sos-today-day.h - what is planned today with whoever is at the desk. Inside casework alone. */
#pragma once

#include "sos-today.h"

G_BEGIN_DECLS

/* Element type SosDayItem, by time. (transfer full) */
GPtrArray *sos_today_read_day (SosTransaction *transaction, GError **error);
void sos_day_item_free (SosDayItem *item);

G_END_DECLS
