/* sos-concerns-page.h - the concerns whoever is at the desk may read, open and closed. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONCERNS_PAGE (sos_concerns_page_get_type ())
G_DECLARE_FINAL_TYPE (SosConcernsPage, sos_concerns_page, SOS, CONCERNS_PAGE, SosPage)

GtkWidget *sos_concerns_page_new (SosStore *store);

G_END_DECLS
