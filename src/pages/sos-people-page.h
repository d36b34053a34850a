/* sos-people-page.h - everybody: filters, a list of any length, one person in one look. */
#pragma once

#include "sos-list-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_PEOPLE_PAGE (sos_people_page_get_type ())
G_DECLARE_FINAL_TYPE (SosPeoplePage, sos_people_page, SOS, PEOPLE_PAGE, SosListPage)

GtkWidget *sos_people_page_new (SosStore *store);
/* Selects @person where the list has them, and shows the row however far it is. */
void sos_people_page_reveal (SosPeoplePage *self, gint64 person);

/* The whole office, and of it those who live in that borough; @service NULL: on any. @status as in SosPeopleQuery. */
void sos_people_page_show_borough (SosPeoplePage *self, const char *borough, const char *service, const char *status);

G_END_DECLS
