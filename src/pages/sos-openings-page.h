/* sos-openings-page.h - the records that were opened with a reason, for the leads who look it over. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_OPENINGS_PAGE (sos_openings_page_get_type ())
G_DECLARE_FINAL_TYPE (SosOpeningsPage, sos_openings_page, SOS, OPENINGS_PAGE, SosPage)

GtkWidget *sos_openings_page_new (SosStore *store);

G_END_DECLS
