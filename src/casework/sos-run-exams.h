/* sos-run-exams.h - who of a group sits an exam on the day of a session (C16, scenario 6). Inside casework alone. */
#pragma once

#include "sos-school-days.h"
#include "sos-run.h"

G_BEGIN_DECLS

/* Whether whoever has @place (SosCohortPlace) on @run is in an exam on @day; where their school year is not known, by the years of the run. */
gboolean sos_run_exams_is_in (SosSchoolDays *days, SosRecord *run, SosRecord *place, int day);
/* How many of those on the group are, without anybody who is hidden. */
gboolean sos_run_exams_count (SosTransaction *transaction, SosSchoolDays *days, gint64 run, int day, guint *n, GError **error);
/* Says so of each place and session of @self that is to come. */
gboolean sos_run_exams_read (SosTransaction *transaction, SosRunCase *self, GError **error);

G_END_DECLS
