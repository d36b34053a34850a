/* sos-school-calendar.h - the days on which schools teach in one academic year: of a borough, or one school’s own (domain 5.1). */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SCHOOL_CALENDAR (sos_school_calendar_get_type ())
SOS_DECLARE_RECORD (SosSchoolCalendar, sos_school_calendar, SCHOOL_CALENDAR)

typedef enum
{
  SOS_SCHOOL_CALENDAR_NAME,
  SOS_SCHOOL_CALENDAR_YEAR,
  SOS_SCHOOL_CALENDAR_BOROUGH,
  SOS_SCHOOL_CALENDAR_SCHOOL,
  SOS_SCHOOL_CALENDAR_CONFIRMED,
  SOS_SCHOOL_CALENDAR_SOURCE,
  SOS_SCHOOL_CALENDAR_SOURCE_ON,
  SOS_SCHOOL_CALENDAR_NOTE,
} SosSchoolCalendarField;

G_END_DECLS
