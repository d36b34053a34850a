/* sos-deliverers-page.h - everybody who delivers, the most urgent first, with what is found, filtered and opened there. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_DELIVERERS_PAGE (sos_deliverers_page_get_type ())
G_DECLARE_FINAL_TYPE (SosDeliverersPage, sos_deliverers_page, SOS, DELIVERERS_PAGE, SosPage)

GtkWidget *sos_deliverers_page_new (SosStore *store);

G_END_DECLS
