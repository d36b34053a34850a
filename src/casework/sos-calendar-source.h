/* sos-calendar-source.h - who says what a calendar says of a day or a term, when, and whether it is confirmed (5.1). Saves nothing. */
#pragma once

#include "sos-records.h"

G_BEGIN_DECLS

/* Of a SosCalendarDay or a SosSchoolTerm: "The school’s website, Tue 8 Sep; not yet confirmed", the year where it is not that of @today (as in
 * sos-day.h). NULL: nothing is known of it. (transfer full) (nullable) */
char *sos_calendar_source_dup_words (SosRecord *said, int today);
gboolean sos_calendar_source_is_unsure (SosRecord *said);
/* @day: ISO; @unsure: nobody has confirmed it yet. */
void sos_calendar_source_set (SosRecord *said, const char *source, const char *day, gboolean unsure);
void sos_calendar_source_confirm (SosRecord *said);

G_END_DECLS
