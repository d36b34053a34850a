/* sos-tasks.c - tasks that follow from a record. Knows no record but those it is given. */
#include "config.h"
#include "sos-tasks.h"

/* ---- for whom ---- */

gboolean
sos_tasks_find_worker (SosTransaction *transaction, gint64 person, gint64 *staff, GError **error)
{
  return sos_transaction_select_number (transaction, "SELECT worker FROM episode WHERE person = $1 AND removed IS NULL AND closed_on IS NULL AND worker IS NOT NULL ORDER BY id",
                  staff, error, "i", person);
}

gboolean
sos_tasks_find_lead (SosTransaction *transaction, gint64 person, gint64 *staff, GError **error)
{
  return sos_transaction_select_number (transaction,
                  "SELECT id FROM staff WHERE role = 'TEAM_LEAD' AND active = 1 AND removed IS NULL ORDER BY team IS NOT"
                  " (SELECT coalesce (e.team, s.team) FROM episode e LEFT JOIN staff s ON s.id = e.worker WHERE e.person = $1 AND e.removed IS NULL"
                  " AND e.closed_on IS NULL ORDER BY e.id), id",
                  staff, error, "i", person);
}

gboolean
sos_tasks_find_safeguarding_lead (SosTransaction *transaction, gint64 person, gint64 *staff, GError **error)
{
  return sos_transaction_select_number (transaction, "SELECT id FROM staff WHERE role = 'DSL' AND active = 1 AND removed IS NULL AND $1 <> 0 ORDER BY id", staff, error, "i", person)
         && (*staff != 0 || sos_tasks_find_lead (transaction, person, staff, error));
}

/* ---- making and finishing ---- */

SosRecord *
sos_tasks_make (SosTransaction *transaction, gint64 person, const char *kind, gint64 staff, const char *words)
{
  SosRecord *task = g_object_new (SOS_TYPE_TASK, NULL);

  sos_record_set_number (task, SOS_TASK_PERSON, person);
  sos_record_set_text (task, SOS_TASK_KIND, kind);
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  sos_record_set_number (task, SOS_TASK_STAFF, staff);
  sos_record_set_text (task, SOS_TASK_DUE_ON, sos_transaction_get_today (transaction));
  return task;
}

void
sos_tasks_say_about (SosRecord *task, SosRecord *record)
{
  sos_record_set_text (task, SOS_TASK_ABOUT, sos_record_get_name (record));
  sos_record_set_number (task, SOS_TASK_ABOUT_ID, sos_record_get_id (record));
}

static gboolean
finish_all (SosTransaction *transaction, GPtrArray *tasks, GError **error)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      sos_record_set_text (tasks->pdata[i], SOS_TASK_DONE_ON, sos_transaction_get_today (transaction));
      if (!sos_transaction_save (transaction, tasks->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_tasks_finish (SosTransaction *transaction, const char *tail, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) tasks = sos_transaction_query (transaction, SOS_TYPE_TASK, tail, error, "i", id);

  return tasks != NULL && finish_all (transaction, tasks, error);
}

gboolean
sos_tasks_keep (SosTransaction *transaction, SosRecord *record, gint64 person, const char *kind, gboolean wanted, gint64 staff,
                const char *words, const char *due_on, GError **error)
{
  g_autoptr (GPtrArray) tasks
    = sos_transaction_query (transaction, SOS_TYPE_TASK, "about_id = $1 AND about = $2 AND kind = $3 AND done_on IS NULL ORDER BY id", error,
                             "iss", sos_record_get_id (record), sos_record_get_name (record), kind);
  g_autoptr (SosRecord) task = NULL;

  if (tasks == NULL)
    return FALSE;
  if (!wanted)
    return finish_all (transaction, tasks, error);
  task = tasks->len > 0 ? g_object_ref (tasks->pdata[0]) : sos_tasks_make (transaction, person, kind, staff, words);
  sos_tasks_say_about (task, record);
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  if (due_on != NULL)
    sos_record_set_text (task, SOS_TASK_DUE_ON, due_on);
  return sos_record_get_changed (task) == 0 || sos_transaction_save (transaction, task, error);
}
