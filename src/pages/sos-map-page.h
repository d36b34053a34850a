/* sos-map-page.h - where the service works and where it is missing: the map of boroughs and the same as a table. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

/* Property "others" (boolean): as figures for others have it. */
#define SOS_TYPE_MAP_PAGE (sos_map_page_get_type ())
G_DECLARE_FINAL_TYPE (SosMapPage, sos_map_page, SOS, MAP_PAGE, SosPage)

GtkWidget *sos_map_page_new (SosStore *store);
/* For tests: prints and saves into that folder without asking; NULL: asks. */
void sos_map_page_set_export_folder (const char *folder);

G_END_DECLS
