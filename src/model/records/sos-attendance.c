/* sos-attendance.c - one pupil at one session (domain 5.6). */
#include "config.h"
#include "sos-attendance.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ATTENDANCE_PLACE] = { "place", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Place"), "cohort_place" },
  [SOS_ATTENDANCE_SESSION] = { "session", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Session"), "session" },
  [SOS_ATTENDANCE_CODE] = { "code", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Mark"), "attendance-code" },
  [SOS_ATTENDANCE_MINUTES_LATE] = { "minutes-late", SOS_KIND_NUMBER, 0, N_("Minutes late") },
  [SOS_ATTENDANCE_NOTE] = { "note", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
  [SOS_ATTENDANCE_FIRST_CODE] = { "first-code", SOS_KIND_CODE, 0, N_("Mark before it was corrected"), "attendance-code" },
  [SOS_ATTENDANCE_CORRECTION] = { "correction", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why it was corrected") },
};

SOS_DEFINE_RECORD (SosAttendance, sos_attendance, "attendance", fields)
