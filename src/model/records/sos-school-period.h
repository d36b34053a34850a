/* sos-school-period.h - one row of a school’s timetable: a lesson, break, lunch; of one weekday or week, instead of the general ones. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SCHOOL_PERIOD (sos_school_period_get_type ())
SOS_DECLARE_RECORD (SosSchoolPeriod, sos_school_period, SCHOOL_PERIOD)

typedef enum
{
  SOS_SCHOOL_PERIOD_SCHOOL,
  SOS_SCHOOL_PERIOD_LABEL,
  SOS_SCHOOL_PERIOD_KIND,
  SOS_SCHOOL_PERIOD_BEGINS,
  SOS_SCHOOL_PERIOD_ENDS,
  SOS_SCHOOL_PERIOD_WEEKDAY,
  SOS_SCHOOL_PERIOD_WEEK,
} SosSchoolPeriodField;

G_END_DECLS
