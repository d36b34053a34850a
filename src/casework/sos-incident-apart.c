/* sos-incident-apart.c - the suggestion that follows from an incident with two known people, and its answer. Decides nothing by itself (N10). */
#include "config.h"
#include "sos-incident-apart.h"

#include "sos-casework-private.h"
#include "sos-reason-rules.h"
#include "sos-rights.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

gboolean
sos_incident_asks_apart (SosRecord *incident)
{
  return sos_record_get_number (incident, SOS_INCIDENT_OTHER_PERSON) != 0 && !sos_record_is_set (incident, SOS_INCIDENT_APART_ANSWER);
}

static void
set_answer (SosTransaction *transaction, SosRecord *incident, const char *answer, const char *words)
{
  sos_record_set_text (incident, SOS_INCIDENT_APART_ANSWER, answer);
  sos_record_set_text (incident, SOS_INCIDENT_APART_WORDS, words);
  sos_record_set_number (incident, SOS_INCIDENT_APART_BY, answer != NULL ? sos_transaction_get_actor (transaction) : 0);
  sos_record_set_text (incident, SOS_INCIDENT_APART_ON, answer != NULL ? sos_transaction_get_today (transaction) : NULL);
}

/* Whom a rule keeps apart: of two on one side only a whole group. */
#define BETWEEN(one, other) \
  "FROM conflict_member a JOIN conflict_member b ON b.conflict = a.conflict JOIN conflict c ON c.id = a.conflict WHERE a.person = " one \
  " AND b.person = " other " AND a.removed IS NULL AND b.removed IS NULL AND c.removed IS NULL AND c.status = 'ACTIVE'" \
  " AND (c.kind = 'WHOLE_GROUP' OR a.side <> b.side)"

gboolean
sos_apart_find_between (SosTransaction *transaction, gint64 one, gint64 other, gboolean *found, GError **error)
{
  gint64 rules = 0;

  if (!sos_transaction_select_number (transaction, "SELECT count (*) " BETWEEN ("$1", "$2"), &rules, error, "ii", one, other))
    return FALSE;
  *found = rules > 0;
  return TRUE;
}

/* ---- before it is saved ---- */

static gboolean
keep_answer (SosRecord *before, SosRecord *incident)
{
  static const guint fields[] = { SOS_INCIDENT_APART_ANSWER, SOS_INCIDENT_APART_WORDS, SOS_INCIDENT_APART_BY, SOS_INCIDENT_APART_ON };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_record_set_value (incident, fields[i], sos_record_get_value (before, fields[i]));
  return TRUE;
}

/* Whoever must not know of the other has none in their hands, and takes none away: neither for nobody nor for somebody else. */
static gboolean
keep_hidden (SosTransaction *transaction, SosRecord *before, SosRecord *incident, GError **error)
{
  const gint64 other = before != NULL ? sos_record_get_number (before, SOS_INCIDENT_OTHER_PERSON) : 0;
  const gint64 named = sos_record_get_number (incident, SOS_INCIDENT_OTHER_PERSON);

  if (other == 0 || named == other || !sos_transaction_hides (transaction, other))
    return TRUE;
  if (named != 0)
    return sos_casework_refuse_in_place (error);
  sos_record_set_number (incident, SOS_INCIDENT_OTHER_PERSON, other);
  return TRUE;
}

static gboolean
prepare_other (SosTransaction *transaction, SosRecord *before, SosRecord *incident, GError **error)
{
  const gint64 person = sos_record_get_number (incident, SOS_INCIDENT_PERSON), other = sos_record_get_number (incident, SOS_INCIDENT_OTHER_PERSON);
  gboolean kept = FALSE;

  if (before != NULL && other == sos_record_get_number (before, SOS_INCIDENT_OTHER_PERSON))
    return keep_answer (before, incident);
  if (other != 0 && other == person)
    return sos_casework_refuse ("V24", _("Nobody is kept apart from themselves. Choose somebody else."), error);
  if (other != 0 && !sos_apart_find_between (transaction, person, other, &kept, error))
    return FALSE;
  set_answer (transaction, incident, kept ? SOS_APART_ANSWER_RULE : NULL, NULL);
  return TRUE;
}

gboolean
sos_incident_prepare_apart (SosTransaction *transaction, SosRecord *before, SosRecord *incident, GError **error)
{
  return keep_hidden (transaction, before, incident, error) && prepare_other (transaction, before, incident, error);
}

/* ---- answered ---- */

static gboolean
answer (SosTransaction *transaction, SosRecord *incident, const char *code, const char *words, GError **error)
{
  set_answer (transaction, incident, code, words);
  return sos_transaction_save (transaction, incident, error)
         && sos_tasks_keep (transaction, incident, sos_record_get_number (incident, SOS_INCIDENT_PERSON), "INCIDENT_APART", FALSE, 0, NULL, NULL, error);
}

gboolean
sos_casework_decline_apart (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) incident = sos_transaction_load (transaction, SOS_TYPE_INCIDENT, deed->id, error);

  if (incident == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (incident, SOS_INCIDENT_PERSON), SOS_TYPE_INCIDENT, deed->id, error))
    return FALSE;
  if (!sos_incident_asks_apart (incident))
    return sos_casework_refuse ("4.5.2", _("Nothing of this is asked any more."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say why in ten characters or more."), error);
  return answer (transaction, incident, SOS_APART_ANSWER_NOT_NEEDED, deed->words, error);
}

gboolean
sos_incident_answer_by_rule (SosTransaction *transaction, gint64 conflict, GError **error)
{
  g_autoptr (GPtrArray) incidents
    = sos_transaction_query (transaction, SOS_TYPE_INCIDENT,
                             "other_person IS NOT NULL AND apart_answer IS NULL AND EXISTS (SELECT 1 " BETWEEN ("incident.person", "incident.other_person")
                             " AND c.id = $1) ORDER BY id",
                             error, "i", conflict);

  for (guint i = 0; incidents != NULL && i < incidents->len; i++)
    if (!answer (transaction, incidents->pdata[i], SOS_APART_ANSWER_RULE, NULL, error))
      return FALSE;
  return incidents != NULL;
}
