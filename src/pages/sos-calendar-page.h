/* sos-calendar-page.h - the academic year of a borough or a school: which days are taught, and what makes it so. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_CALENDAR_PAGE (sos_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (SosCalendarPage, sos_calendar_page, SOS, CALENDAR_PAGE, SosPage)

/* Of a school; 0: of the first borough with one. */
GtkWidget *sos_calendar_page_new (SosStore *store, gint64 school);
/* Shows what would come of a calendar file, to be taken or not. */
void sos_calendar_page_take (SosCalendarPage *self, GFile *file);

G_END_DECLS
