/* sos-school-term.h - a term of a calendar, with its half-term. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SCHOOL_TERM (sos_school_term_get_type ())
SOS_DECLARE_RECORD (SosSchoolTerm, sos_school_term, SCHOOL_TERM)

typedef enum
{
  SOS_SCHOOL_TERM_CALENDAR,
  SOS_SCHOOL_TERM_NAME,
  SOS_SCHOOL_TERM_BEGINS_ON,
  SOS_SCHOOL_TERM_ENDS_ON,
  SOS_SCHOOL_TERM_HALF_FROM,
  SOS_SCHOOL_TERM_HALF_TO,
  SOS_SCHOOL_TERM_SOURCE,
  SOS_SCHOOL_TERM_SOURCE_ON,
  SOS_SCHOOL_TERM_UNSURE,
} SosSchoolTermField;

G_END_DECLS
