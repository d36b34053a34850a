/* sos-deliverer-page.h - somebody who delivers: their checks, what is planned with them, their hours, where they do not go. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_DELIVERER_PAGE (sos_deliverer_page_get_type ())
G_DECLARE_FINAL_TYPE (SosDelivererPage, sos_deliverer_page, SOS, DELIVERER_PAGE, SosPage)

GtkWidget *sos_deliverer_page_new (SosStore *store, gint64 staff);

G_END_DECLS
