/* sos-retention-page.h - records whose day has come, for those who decide how long they are kept. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_RETENTION_PAGE (sos_retention_page_get_type ())
G_DECLARE_FINAL_TYPE (SosRetentionPage, sos_retention_page, SOS, RETENTION_PAGE, SosPage)

GtkWidget *sos_retention_page_new (SosStore *store);

G_END_DECLS
