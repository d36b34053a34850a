/* sos-clash-tasks.c - tasks that follow from a clash. Their words name nobody: whoever reads them may not know the other. */
#include "config.h"
#include "sos-clash-tasks.h"

#include "sos-apart.h"
#include "sos-bookings.h"
#include "sos-clash-found.h"
#include "sos-pass-error.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

#define CLASH "CLASH"
#define APPROVE "APPROVE_APART"

gboolean
sos_clash_is_overridden (SosRecord *clash)
{
  const gint64 level = sos_record_get_number (clash, SOS_CLASH_LEVEL);

  return sos_record_get_number (clash, SOS_CLASH_OVERRIDDEN_BY) != 0 && level < SOS_APART_NEVER
         && level <= sos_record_get_number (clash, SOS_CLASH_OVERRIDDEN_LEVEL);
}

/* ---- tasks ---- */

/* "Family meeting, 3 Dec, 16:00. Clash: a keep-apart rule with another booking in the same session (C-000042-X)." */
static char *
dup_words (SosTransaction *transaction, SosRecord *clash, gboolean other, const char *ref, gboolean overdue)
{
  const int level = (int) sos_record_get_number (clash, SOS_CLASH_LEVEL);
  g_autoptr (SosVerdict) verdict
    = sos_apart_dup_verdict (level, sos_spot_find (sos_record_get_text (clash, SOS_CLASH_SPOT)), ref, overdue, FALSE);
  g_autofree char *when = sos_clash_dup_when (clash, other);

  /* Translators: a kind of booking, its day and hour, and a whole sentence */
  return g_strdup_printf (_("%s, %s. %s"), sos_booking_get_label (sos_record_get_text (clash, other ? SOS_CLASH_OTHER_KIND : SOS_CLASH_KIND)), when,
                          verdict->words);
}

static gboolean
keep_one (SosTransaction *transaction, SosRecord *clash, gboolean other, const char *ref, gboolean overdue, GError **error)
{
  const gint64 person = sos_record_get_number (clash, other ? SOS_CLASH_OTHER_PERSON : SOS_CLASH_PERSON);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) task = NULL;
  g_autofree char *words = NULL;
  gint64 worker;

  if (person == 0)
    return TRUE;
  task = sos_transaction_find (transaction, SOS_TYPE_TASK, "clash = $1 AND person = $2 AND done_on IS NULL", &local, "ii",
                               sos_record_get_id (clash), person);
  if (!sos_pass_error (&local, error))
    return FALSE;
  words = dup_words (transaction, clash, other, ref, overdue);
  if (task == NULL)
    {
      if (!sos_tasks_find_worker (transaction, person, &worker, error))
        return FALSE;
      task = sos_tasks_make (transaction, person, CLASH, worker, words);
      sos_record_set_number (task, SOS_TASK_CLASH, sos_record_get_id (clash));
    }
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  return sos_transaction_save (transaction, task, error);
}

#define LEADS_TASK "conflict = $1 AND kind = 'CLASH' AND done_on IS NULL"

/* One for all clashes of a rule that blocks. */
static gboolean
keep_leads (SosTransaction *transaction, SosRecord *clash, const char *ref, GError **error)
{
  const gint64 conflict = sos_record_get_number (clash, SOS_CLASH_CONFLICT), person = sos_record_get_number (clash, SOS_CLASH_PERSON);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) task = NULL;
  /* Translators: %s is the reference of a keep-apart rule */
  g_autofree char *words = g_strdup_printf (_("Bookings clash with keep-apart rule %s. Decide which one gives way."), ref);
  gint64 lead;

  if (conflict == 0 || sos_record_get_number (clash, SOS_CLASH_LEVEL) < SOS_APART_KEEP)
    return TRUE;
  task = sos_transaction_find (transaction, SOS_TYPE_TASK, LEADS_TASK, &local, "i", conflict);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (task != NULL)
    return TRUE;
  if (!sos_tasks_find_lead (transaction, person, &lead, error))
    return FALSE;
  task = sos_tasks_make (transaction, person, CLASH, lead, words);
  sos_record_set_number (task, SOS_TASK_CONFLICT, conflict);
  return sos_transaction_save (transaction, task, error);
}

gboolean
sos_clash_tasks_keep (SosTransaction *transaction, SosRecord *clash, const char *ref, gboolean overdue, GError **error)
{
  if (sos_clash_is_overridden (clash))
    return TRUE;
  return keep_one (transaction, clash, FALSE, ref, overdue, error) && keep_one (transaction, clash, TRUE, ref, overdue, error)
         && keep_leads (transaction, clash, ref, error);
}

/* Whether any clash of @conflict still waits for somebody. */
static gboolean
finish_leads (SosTransaction *transaction, gint64 conflict, GError **error)
{
  g_autoptr (GPtrArray) clashes
    = conflict != 0 ? sos_transaction_query (transaction, SOS_TYPE_CLASH, "conflict = $1 AND gone_on IS NULL", error, "i", conflict) : NULL;

  if (conflict == 0)
    return TRUE;
  if (clashes == NULL)
    return FALSE;
  for (guint i = 0; i < clashes->len; i++)
    if (!sos_clash_is_overridden (clashes->pdata[i]) && sos_record_get_number (clashes->pdata[i], SOS_CLASH_LEVEL) >= SOS_APART_KEEP)
      return TRUE;
  return sos_tasks_finish (transaction, LEADS_TASK, conflict, error);
}

gboolean
sos_clash_tasks_finish (SosTransaction *transaction, SosRecord *clash, GError **error)
{
  return sos_tasks_finish (transaction, "clash = $1 AND done_on IS NULL", sos_record_get_id (clash), error)
         && finish_leads (transaction, sos_record_get_number (clash, SOS_CLASH_CONFLICT), error);
}

gboolean
sos_clash_tasks_ask_approval (SosTransaction *transaction, SosRecord *conflict, gint64 person, GError **error)
{
  /* Translators: %s is the reference of a keep-apart rule */
  g_autofree char *words = g_strdup_printf (_("Approve keep-apart rule %s. It holds already."), sos_record_get_text (conflict, SOS_CONFLICT_REF));
  g_autoptr (SosRecord) task = NULL;
  gint64 lead;

  if (!sos_tasks_find_lead (transaction, person, &lead, error))
    return FALSE;
  task = sos_tasks_make (transaction, person, APPROVE, lead, words);
  sos_record_set_number (task, SOS_TASK_CONFLICT, sos_record_get_id (conflict));
  return sos_transaction_save (transaction, task, error);
}

gboolean
sos_clash_tasks_approved (SosTransaction *transaction, SosRecord *conflict, GError **error)
{
  return sos_tasks_finish (transaction, "conflict = $1 AND kind = 'APPROVE_APART' AND done_on IS NULL", sos_record_get_id (conflict), error);
}
