/* sos-attendance.h - one pupil at one session (domain 5.6). */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ATTENDANCE (sos_attendance_get_type ())
SOS_DECLARE_RECORD (SosAttendance, sos_attendance, ATTENDANCE)

typedef enum
{
  SOS_ATTENDANCE_PLACE,
  SOS_ATTENDANCE_SESSION,
  SOS_ATTENDANCE_CODE,
  SOS_ATTENDANCE_MINUTES_LATE,
  SOS_ATTENDANCE_NOTE,
  SOS_ATTENDANCE_FIRST_CODE,
  SOS_ATTENDANCE_CORRECTION,
} SosAttendanceField;

G_END_DECLS
