/* sos-family-page.h - one household: who belongs to whom and lives with whom, on any day, and the work with them. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_PAGE (sos_family_page_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyPage, sos_family_page, SOS, FAMILY_PAGE, SosPage)

/* Opens @household for reading and notes the look at each who is shown. (transfer floating) */
GtkWidget *sos_family_page_new (SosStore *store, gint64 household);

G_END_DECLS
