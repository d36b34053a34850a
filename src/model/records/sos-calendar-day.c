/* sos-calendar-day.c - days of a calendar that are not like others: training, exams, closed, open after all. */
#include "config.h"
#include "sos-calendar-day.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CALENDAR_DAY_CALENDAR] = { "calendar", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Calendar"), "school_calendar" },
  [SOS_CALENDAR_DAY_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What it is"), "calendar-day" },
  [SOS_CALENDAR_DAY_FIRST] = { "first", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("From") },
  [SOS_CALENDAR_DAY_LAST] = { "last", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("To") },
  [SOS_CALENDAR_DAY_YEARS_FROM] = { "years-from", SOS_KIND_NUMBER, 0, N_("From school year") },
  [SOS_CALENDAR_DAY_YEARS_TO] = { "years-to", SOS_KIND_NUMBER, 0, N_("To school year") },
  [SOS_CALENDAR_DAY_WORDS] = { "words", SOS_KIND_TEXT, 0, N_("What it is called") },
  [SOS_CALENDAR_DAY_UID] = { "uid", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Mark in the file it came from") },
  [SOS_CALENDAR_DAY_SOURCE] = { "source", SOS_KIND_TEXT, 0, N_("Who says so") },
  [SOS_CALENDAR_DAY_SOURCE_ON] = { "source-on", SOS_KIND_DATE, 0, N_("Said on") },
  [SOS_CALENDAR_DAY_UNSURE] = { "unsure", SOS_KIND_FLAG, 0, N_("Not yet confirmed") },
};

SOS_DEFINE_RECORD (SosCalendarDay, sos_calendar_day, "calendar_day", fields)
