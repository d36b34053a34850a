/* sos-opening-deeds.c - opening the record of somebody one does not work with, with a reason, for some hours (domain 0.4, V28). */
#include "config.h"
#include "sos-openings.h"

#include "sos-casework-private.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

#define HOUR 3600

/* Who leads the team that works with them; where nobody does, whoever leads the one who opens; else the safeguarding lead. */
#define LEAD \
  "active = 1 AND ((role = 'TEAM_LEAD' AND team IS NOT NULL AND (team IN (SELECT coalesce (work.team, worker.team) FROM episode AS work" \
  " LEFT JOIN staff AS worker ON worker.id = work.worker WHERE work.person = $1 AND work.removed IS NULL)" \
  " OR team = (SELECT mine.team FROM staff AS mine WHERE mine.id = $2))) OR role = 'DSL') AND id <> $2" \
  " ORDER BY role = 'DSL', team NOT IN (SELECT coalesce (work.team, worker.team, 0) FROM episode AS work" \
  " LEFT JOIN staff AS worker ON worker.id = work.worker WHERE work.person = $1 AND work.removed IS NULL), id"

/* 0 where nobody leads. */
static gboolean
find_lead (SosTransaction *transaction, gint64 person, gint64 *lead, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) staff
    = sos_transaction_find (transaction, SOS_TYPE_STAFF, LEAD, &local, "ii", person, sos_transaction_get_actor (transaction));

  *lead = staff != NULL ? sos_record_get_id (staff) : 0;
  return sos_pass_error (&local, error);
}

static char *
dup_actor_name (SosTransaction *transaction)
{
  g_autoptr (SosRecord) staff
    = sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1", NULL, "i", sos_transaction_get_actor (transaction));

  return g_strdup (staff != NULL ? sos_record_get_text (staff, SOS_STAFF_NAME) : "");
}

/* The reason is on the list and in the history; a task is read by more people. */
static SosRecord *
tell_lead (SosTransaction *transaction, gint64 person, gint64 lead, GError **error)
{
  g_autoptr (SosRecord) task = g_object_new (SOS_TYPE_TASK, NULL);
  g_autofree char *name = dup_actor_name (transaction);
  /* Translators: %s is a member of staff */
  g_autofree char *words = g_strdup_printf (_("%s opened this record with a reason. Look it over."), name);

  sos_record_set_number (task, SOS_TASK_PERSON, person);
  sos_record_set_text (task, SOS_TASK_KIND, "OPENED");
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  sos_record_set_number (task, SOS_TASK_STAFF, lead);
  sos_record_set_text (task, SOS_TASK_DUE_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, task, error) ? g_steal_pointer (&task) : NULL;
}

static gboolean
save_opening (SosTransaction *transaction, SosDeed *deed, const char *reason, gint64 lead, SosRecord *task, GError **error)
{
  g_autoptr (SosRecord) opening = g_object_new (SOS_TYPE_BREAK_GLASS, NULL);
  const gint64 now = sos_transaction_get_now (transaction);
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  sos_record_set_number (opening, SOS_BREAK_GLASS_PERSON, deed->id);
  sos_record_set_number (opening, SOS_BREAK_GLASS_STAFF, sos_transaction_get_actor (transaction));
  sos_record_set_text (opening, SOS_BREAK_GLASS_REASON, reason);
  sos_record_set_number (opening, SOS_BREAK_GLASS_OPENED_AT, now);
  sos_record_set_number (opening, SOS_BREAK_GLASS_UNTIL, now + (gint64) limits.opened_hours * HOUR);
  sos_record_set_number (opening, SOS_BREAK_GLASS_LEAD, lead);
  sos_record_set_number (opening, SOS_BREAK_GLASS_TASK, sos_record_get_id (task));
  if (!sos_transaction_save (transaction, opening, error))
    return FALSE;
  deed->result = sos_record_get_id (opening);
  return TRUE;
}

static gboolean
check_opening (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  SosRightsCase rights;

  if (!sos_rights_load (transaction, deed->id, &rights, error))
    return FALSE;
  if (sos_rights_knows_of (&rights))
    return sos_rights_obey (transaction, sos_rights_may_open (&rights), "breakglass", deed->id, error)
           && sos_rights_obey (transaction, sos_rights_check_reason (deed->words), "breakglass", deed->id, error);
  sos_transaction_set_not_found (error);
  return FALSE;
}

gboolean
sos_casework_open_with_reason (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autofree char *reason = g_strstrip (g_strdup (deed->words != NULL ? deed->words : ""));
  g_autoptr (SosRecord) task = NULL;
  gint64 lead;

  if (!check_opening (transaction, deed, error) || !find_lead (transaction, deed->id, &lead, error))
    return FALSE;
  sos_transaction_set_lasting (transaction);
  task = tell_lead (transaction, deed->id, lead, error);
  return task != NULL && save_opening (transaction, deed, reason, lead, task, error)
         && sos_transaction_note (transaction, "breakglass", SOS_TYPE_PERSON, deed->id, deed->id, reason, error);
}

/* ---- looking it over ---- */

static gboolean
finish_task (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) task = sos_transaction_find (transaction, SOS_TYPE_TASK, "id = $1 AND done_on IS NULL", &local, "i", id);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (task == NULL)
    return TRUE;
  sos_record_set_text (task, SOS_TASK_DONE_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, task, error);
}

static gboolean
may_review (SosTransaction *transaction, SosRecord *opening, GError **error)
{
  const gint64 person = sos_record_get_number (opening, SOS_BREAK_GLASS_PERSON), actor = sos_transaction_get_actor (transaction);
  SosRightsCase rights;

  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  rights.leads |= sos_record_get_number (opening, SOS_BREAK_GLASS_LEAD) == actor && !rights.sealed;
  return sos_rights_obey (transaction, sos_rights_may_review (&rights, sos_record_get_number (opening, SOS_BREAK_GLASS_STAFF) == actor),
                          "review", person, error);
}

gboolean
sos_casework_review_opening (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) opening = sos_transaction_load (transaction, SOS_TYPE_BREAK_GLASS, deed->id, error);

  if (opening == NULL || !may_review (transaction, opening, error))
    return FALSE;
  if (sos_record_get_number (opening, SOS_BREAK_GLASS_REVIEWED_BY) != 0)
    return sos_casework_refuse ("0.4", _("This has been looked over already."), error);
  sos_record_set_number (opening, SOS_BREAK_GLASS_REVIEWED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_number (opening, SOS_BREAK_GLASS_REVIEWED_AT, sos_transaction_get_now (transaction));
  return sos_transaction_save (transaction, opening, error)
         && finish_task (transaction, sos_record_get_number (opening, SOS_BREAK_GLASS_TASK), error);
}
