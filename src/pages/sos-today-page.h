/* sos-today-page.h - the first page of the day: what is planned, what is due and why; for leads, their team. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_TODAY_PAGE (sos_today_page_get_type ())
G_DECLARE_FINAL_TYPE (SosTodayPage, sos_today_page, SOS, TODAY_PAGE, SosPage)

GtkWidget *sos_today_page_new (SosStore *store);

G_END_DECLS
