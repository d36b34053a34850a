/* sos-school-term.c - a term of a calendar, with its half-term. */
#include "config.h"
#include "sos-school-term.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SCHOOL_TERM_CALENDAR] = { "calendar", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Calendar"), "school_calendar" },
  [SOS_SCHOOL_TERM_NAME] = { "name", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Term"), "term-name" },
  [SOS_SCHOOL_TERM_BEGINS_ON] = { "begins-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("First day") },
  [SOS_SCHOOL_TERM_ENDS_ON] = { "ends-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Last day") },
  [SOS_SCHOOL_TERM_HALF_FROM] = { "half-from", SOS_KIND_DATE, 0, N_("Half-term from") },
  [SOS_SCHOOL_TERM_HALF_TO] = { "half-to", SOS_KIND_DATE, 0, N_("Half-term to") },
  [SOS_SCHOOL_TERM_SOURCE] = { "source", SOS_KIND_TEXT, 0, N_("Who says so") },
  [SOS_SCHOOL_TERM_SOURCE_ON] = { "source-on", SOS_KIND_DATE, 0, N_("Said on") },
  [SOS_SCHOOL_TERM_UNSURE] = { "unsure", SOS_KIND_FLAG, 0, N_("Not yet confirmed") },
};

SOS_DEFINE_RECORD (SosSchoolTerm, sos_school_term, "school_term", fields)
