/* sos-school-calendar.c - the days on which schools teach in one academic year: of a borough, or one school’s own (domain 5.1). */
#include "config.h"
#include "sos-school-calendar.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SCHOOL_CALENDAR_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_SCHOOL_CALENDAR_YEAR] = { "year", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Academic year") },
  [SOS_SCHOOL_CALENDAR_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_SCHOOL_CALENDAR_SCHOOL] = { "school", SOS_KIND_REFERENCE, 0, N_("School"), "school" },
  [SOS_SCHOOL_CALENDAR_CONFIRMED] = { "confirmed", SOS_KIND_FLAG, 0, N_("Confirmed") },
  [SOS_SCHOOL_CALENDAR_SOURCE] = { "source", SOS_KIND_TEXT, 0, N_("Where it is from") },
  [SOS_SCHOOL_CALENDAR_SOURCE_ON] = { "source-on", SOS_KIND_DATE, 0, N_("As of") },
  [SOS_SCHOOL_CALENDAR_NOTE] = { "note", SOS_KIND_LONG_TEXT, 0, N_("Note") },
};

SOS_DEFINE_RECORD (SosSchoolCalendar, sos_school_calendar, "school_calendar", fields)
