/* sos-run-private.h - what the files about runs share. */
#pragma once

#include "sos-run.h"

G_BEGIN_DECLS

/* As the group knows somebody: "Dion K.", never more. (transfer full) */
char *sos_run_dup_first_name (SosRecord *person);
/* Who delivers @session, into it; @checks: with what their checks say of its day. */
gboolean sos_run_session_read_staff (SosTransaction *transaction, SosRunSession *session, gboolean checks, GError **error);
/* Its status is what its sessions and its particulars say; saved where that is another. */
gboolean sos_run_follow_progress (SosTransaction *transaction, gint64 run, GError **error);
/* V18: before the first session of a group of identified pupils is confirmed or held. */
gboolean sos_run_check_start (SosTransaction *transaction, gint64 run, GError **error);
/* Of how many a session of the run r is one: a run that lost some still has one with the last number. */
#define SOS_RUN_OF_HOW_MANY_SQL \
  "(SELECT CASE WHEN max (x.number) > r.sessions THEN max (x.number) ELSE r.sessions END FROM session x WHERE x.run = r.id AND x.removed IS NULL)"
/* The rule that is set aside where a training takes place with fewer than it needs. */
#define SOS_RUN_FEW "3.8"
/* Its sessions, SosRecord (transfer none); the array (transfer container). */
GPtrArray *sos_run_case_list_sessions (SosRunCase *self);
/* What is not yet right about it, into @self. */
gboolean sos_run_case_add_faults (SosRunCase *self, SosTransaction *transaction, GError **error);
/* The last time at which @kind is known of a pupil who has a BASELINE; FALSE where there is no pair. */
gboolean sos_run_case_get_pair (SosRunCase *self, gint64 place, const char *kind, SosMeasurePair *pair);

G_END_DECLS
