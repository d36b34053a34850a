/* sos-school-checks.h - what records of schools ask before they are saved: hours, places, registers (N7, N8; V4, V20). Inside casework
 * alone; rows of the table in sos-record-checks.c. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* All with the arguments of a check: @before NULL for a new one. */
gboolean sos_school_checks_school (SosTransaction *transaction, SosRecord *before, SosRecord *school, GError **error);
gboolean sos_school_checks_run (SosTransaction *transaction, SosRecord *before, SosRecord *run, GError **error);
/* Records with hours: periods, sessions, parts. */
gboolean sos_school_checks_hours (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_school_checks_session (SosTransaction *transaction, SosRecord *before, SosRecord *session, GError **error);
gboolean sos_school_checks_place (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error);
gboolean sos_school_checks_attendance (SosTransaction *transaction, SosRecord *before, SosRecord *mark, GError **error);

/* The number of places taken on @run, without @but; -1 with @error. */
gint64 sos_school_checks_count_taken (SosTransaction *transaction, gint64 run, gint64 but, GError **error);
/* Whether somebody whose place stands at @status comes to sessions; codes of "place-status". The same for questions to the store. */
#define SOS_PLACE_TAKEN_SQL "('OFFERED', 'CONSENTED', 'BASELINED', 'ACTIVE', 'ONE_TO_ONE')"
gboolean sos_place_is_taken (const char *status);

G_END_DECLS
