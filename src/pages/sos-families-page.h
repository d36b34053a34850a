/* sos-families-page.h - every household the office knows: found by a reference or a member's name, opened by Enter. */
#pragma once

#include "sos-list-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILIES_PAGE (sos_families_page_get_type ())
G_DECLARE_FINAL_TYPE (SosFamiliesPage, sos_families_page, SOS, FAMILIES_PAGE, SosListPage)

/* (transfer floating) */
GtkWidget *sos_families_page_new (SosStore *store);

G_END_DECLS
