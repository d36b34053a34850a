/* sos-run-school.h - who of the school is in the room with a group (C13): said of a run, or of one session otherwise. */
#pragma once

#include "sos-casework.h"
#include "sos-plan-world.h"
#include "sos-records.h"

G_BEGIN_DECLS

/* Codes of "school-present". */
#define SOS_SCHOOL_PRESENT_YES "YES"
#define SOS_SCHOOL_PRESENT_NO "NO"

/* Of @session; NULL: of the run as a whole. */
SosSchoolStaff sos_run_find_school_staff (SosRecord *run, SosRecord *session);
/* Who, or that nobody is; NULL: not known yet. (transfer none) */
const char *sos_run_get_school_staff_words (SosRecord *run, SosRecord *session);

#define SOS_SCHOOL_STAFF_OF_ALL 1
/* id: session; code: of "school-present", NULL: not known; words: who, or NULL; count: SOS_SCHOOL_STAFF_OF_ALL for all sessions of its run
 * that are to come. */
gboolean sos_casework_name_school_staff (SosTransaction *transaction, SosDeed *deed, GError **error);

G_END_DECLS
