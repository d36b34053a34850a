/* sos-court-apart.h - two known people in one court case: is a keep-apart rule needed (4.7)? Suggested once to a lead, never made by itself (N10). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

#define SOS_IDENTIFIER_COURT_CASE "COURT_CASE" /* of "identifier-type" */

/* ---- inside casework ---- */

/* After a number held about somebody was saved or taken away. @before NULL: new; @after NULL: taken away. */
gboolean sos_court_apart_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
/* After a rule was entered or changed: what it answers is asked no more. */
gboolean sos_court_apart_answer_by_rule (SosTransaction *transaction, gint64 conflict, GError **error);

G_END_DECLS
