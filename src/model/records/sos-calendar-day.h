/* sos-calendar-day.h - days of a calendar that are not like others: training, exams, closed, open after all. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CALENDAR_DAY (sos_calendar_day_get_type ())
SOS_DECLARE_RECORD (SosCalendarDay, sos_calendar_day, CALENDAR_DAY)

typedef enum
{
  SOS_CALENDAR_DAY_CALENDAR,
  SOS_CALENDAR_DAY_KIND,
  SOS_CALENDAR_DAY_FIRST,
  SOS_CALENDAR_DAY_LAST,
  SOS_CALENDAR_DAY_YEARS_FROM,
  SOS_CALENDAR_DAY_YEARS_TO,
  SOS_CALENDAR_DAY_WORDS,
  SOS_CALENDAR_DAY_UID,
  SOS_CALENDAR_DAY_SOURCE,
  SOS_CALENDAR_DAY_SOURCE_ON,
  SOS_CALENDAR_DAY_UNSURE,
} SosCalendarDayField;

G_END_DECLS
