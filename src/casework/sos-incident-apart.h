/* sos-incident-apart.h - two known people in one incident: is a keep-apart rule needed (4.5.2, 4.7)? Suggested once, never made by itself; what was
 * answered stays with the incident. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* Codes of "apart-answer". */
#define SOS_APART_ANSWER_RULE "RULE"
#define SOS_APART_ANSWER_NOT_NEEDED "NOT_NEEDED"

/* Whether it is still to be answered. */
gboolean sos_incident_asks_apart (SosRecord *incident);
/* No rule is needed. id: incident; words: why, ten letters or more. */
gboolean sos_casework_decline_apart (SosTransaction *transaction, SosDeed *deed, GError **error);

/* ---- inside casework ---- */

/* Whether a rule that holds keeps these two apart. */
gboolean sos_apart_find_between (SosTransaction *transaction, gint64 one, gint64 other, gboolean *found, GError **error);
/* Before an incident is saved: nobody types the answer; where a rule holds already it is answered by that. */
gboolean sos_incident_prepare_apart (SosTransaction *transaction, SosRecord *before, SosRecord *incident, GError **error);
/* After a rule was entered or changed: it answers each incident of two it keeps apart. */
gboolean sos_incident_answer_by_rule (SosTransaction *transaction, gint64 conflict, GError **error);

G_END_DECLS
