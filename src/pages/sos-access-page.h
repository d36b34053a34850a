/* sos-access-page.h - requests to see a record, for those who answer them. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_ACCESS_PAGE (sos_access_page_get_type ())
G_DECLARE_FINAL_TYPE (SosAccessPage, sos_access_page, SOS, ACCESS_PAGE, SosPage)

GtkWidget *sos_access_page_new (SosStore *store);

G_END_DECLS
