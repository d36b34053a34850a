/* sos-office-page.h - what the office keeps for all its work: what it chose, its lists, what its services ask. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_OFFICE_PAGE (sos_office_page_get_type ())
G_DECLARE_FINAL_TYPE (SosOfficePage, sos_office_page, SOS, OFFICE_PAGE, SosPage)

GtkWidget *sos_office_page_new (SosStore *store);
/* "settings", or one of sos-office-kinds.h. */
void sos_office_page_show (SosOfficePage *self, const char *part);

G_END_DECLS
