/* sos-school-period.c - one row of a school’s timetable: a lesson, break, lunch; of one weekday or week, instead of the general ones. */
#include "config.h"
#include "sos-school-period.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SCHOOL_PERIOD_SCHOOL] = { "school", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("School"), "school" },
  [SOS_SCHOOL_PERIOD_LABEL] = { "label", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Period") },
  [SOS_SCHOOL_PERIOD_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What it is"), "period-kind" },
  [SOS_SCHOOL_PERIOD_BEGINS] = { "begins", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Begins") },
  [SOS_SCHOOL_PERIOD_ENDS] = { "ends", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Ends") },
  [SOS_SCHOOL_PERIOD_WEEKDAY] = { "weekday", SOS_KIND_NUMBER, 0, N_("Weekday") },
  [SOS_SCHOOL_PERIOD_WEEK] = { "week", SOS_KIND_CODE, 0, N_("Week"), "timetable-week" },
};

SOS_DEFINE_RECORD (SosSchoolPeriod, sos_school_period, "school_period", fields)
