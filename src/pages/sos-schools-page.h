/* sos-schools-page.h - a term of schools work: runs by weeks, what is not yet right, and planning. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_SCHOOLS_PAGE (sos_schools_page_get_type ())
G_DECLARE_FINAL_TYPE (SosSchoolsPage, sos_schools_page, SOS, SCHOOLS_PAGE, SosPage)

GtkWidget *sos_schools_page_new (SosStore *store);
/* The runs in the schools of a borough, and no other filter. */
void sos_schools_page_show_borough (SosSchoolsPage *self, const char *borough);
/* The week of @day (sos-day.h; 0: today): who is where, or what happens at each school. */
GtkWidget *sos_schools_page_new_week (SosStore *store, gint64 day);

G_END_DECLS
