/* sos-handovers.c - a whole caseload given to others in one deed, with a note for each young person. */
#include "config.h"
#include "sos-handovers.h"

#include "sos-appointments.h"
#include "sos-casework-private.h"
#include "sos-deliver.h"
#include "sos-episode-private.h"
#include "sos-family-list.h"
#include "sos-family-private.h"
#include "sos-load.h"
#include "sos-rights-private.h"
#include "sos-tasks.h"
#include "sos-typed.h"

#include <glib/gi18n.h>

static void
line_free (gpointer data)
{
  SosCaseloadLine *line = data;

  g_free (line->name);
  g_free (line->about);
  g_free (line->note);
  g_free (line);
}

GPtrArray *
sos_caseload_lines_new (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

void
sos_caseload_lines_add (GPtrArray *lines, const SosCaseloadLine *line, gint64 to, const char *note)
{
  SosCaseloadLine *copy = g_memdup2 (line, sizeof *line);

  copy->name = g_strdup (line->name);
  copy->about = g_strdup (line->about);
  copy->to = to;
  copy->note = g_strdup (note);
  g_ptr_array_add (lines, copy);
}

/* ---- what somebody works on ---- */

#define CASELOAD \
  "SELECT 0, e.id, e.person, p.full_name, e.service, e.stage, p.sort_key AS place, 0 FROM episode e JOIN person p ON p.id = e.person" \
  " WHERE e.worker = $1 AND e.closed_on IS NULL AND e.removed IS NULL AND p.removed IS NULL" \
  " UNION ALL SELECT 1, e.id, 0, h.label, e.service, e.stage, h.label, e.household FROM household_episode e JOIN household h ON h.id = e.household" \
  " WHERE e.worker = $1 AND e.closed_on IS NULL AND e.removed IS NULL AND h.removed IS NULL ORDER BY 1, place, 2"

static SosCaseloadLine *
make_line (SosTransaction *transaction, SosRows *rows)
{
  SosCodes *codes = sos_transaction_get_codes (transaction);
  SosCaseloadLine *line = g_new0 (SosCaseloadLine, 1);

  line->type = sos_rows_get_number (rows, 0) == 0 ? SOS_TYPE_EPISODE : SOS_TYPE_HOUSEHOLD_EPISODE;
  line->id = sos_rows_get_number (rows, 1);
  line->person = sos_rows_get_number (rows, 2);
  line->name = g_strdup (sos_rows_get_text (rows, 3));
  line->about = g_strdup_printf ("%s · %s", sos_codes_get_label (codes, "service", sos_rows_get_text (rows, 4)),
                                 sos_codes_get_label (codes, "stage", sos_rows_get_text (rows, 5)));
  return line;
}

/* Somebody, or a family of whom nobody may be known of. */
static gboolean
is_hidden (SosTransaction *transaction, SosRows *rows, gboolean *hidden, GError **error)
{
  const gint64 person = sos_rows_get_number (rows, 2);

  if (person == 0)
    return sos_family_list_hides (transaction, sos_rows_get_number (rows, 7), hidden, error);
  *hidden = sos_transaction_hides (transaction, person);
  return TRUE;
}

GPtrArray *
sos_caseload_load (SosTransaction *transaction, gint64 staff, GError **error)
{
  g_autoptr (GPtrArray) lines = sos_caseload_lines_new ();
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, CASELOAD, &local, "i", staff);

  while (rows != NULL && local == NULL && sos_rows_next (rows, &local))
    {
      gboolean hidden;

      if (is_hidden (transaction, rows, &hidden, &local) && !hidden)
        g_ptr_array_add (lines, make_line (transaction, rows));
    }
  if (local == NULL)
    return g_steal_pointer (&lines);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_caseload_load (transaction, *(gint64 *) data, error);
}

void
sos_caseload_async (SosStore *store, gint64 staff, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (&staff, sizeof staff), g_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_caseload_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- what is asked first ---- */

SosHandOver *
sos_hand_over_new (gint64 from, const char *reason, GPtrArray *lines)
{
  SosHandOver *self = g_new0 (SosHandOver, 1);

  self->from = from;
  self->reason = g_strdup (reason);
  self->lines = lines;
  return self;
}

void
sos_hand_over_free (SosHandOver *self)
{
  g_free (self->reason);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static gboolean
is_same (GPtrArray *one, GPtrArray *other)
{
  for (guint i = 0; i < MIN (one->len, other->len); i++)
    {
      const SosCaseloadLine *a = one->pdata[i], *b = other->pdata[i];

      if (a->type != b->type || a->id != b->id)
        return FALSE;
    }
  return one->len == other->len;
}

static gboolean
check_lines (SosHandOver *over, GError **error)
{
  for (guint i = 0; i < over->lines->len; i++)
    {
      const SosCaseloadLine *line = over->lines->pdata[i];

      if (line->to == over->from)
        return sos_casework_refuse ("V9", _("Choose somebody else to go on."), error);
      if (line->to != 0 && line->person != 0 && sos_typed_is_blank (line->note))
        return sos_casework_refuse ("V9", _("Write a note for each of them; a few words are enough."), error);
      over->n_given += line->to != 0;
    }
  return over->n_given > 0 || sos_casework_refuse ("V9", _("Choose who goes on."), error);
}

static gboolean
check (SosTransaction *transaction, SosHandOver *over, GError **error)
{
  g_autoptr (GPtrArray) now = sos_caseload_load (transaction, over->from, error);
  SosSeatRead seat;

  if (now == NULL || !sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  if (seat.id != 0 && !sos_rights_is_lead (seat.role, TRUE))
    return sos_casework_refuse ("0.4", _("A team lead hands over a caseload."), error);
  if (now->len == 0)
    return sos_casework_refuse ("V9", _("They work with nobody now."), error);
  if (!is_same (now, over->lines))
    return sos_casework_refuse ("V9", _("This caseload has changed meanwhile. Look at it again."), error);
  return check_lines (over, error);
}

/* ---- the deed ---- */

/* What was to do for them is for whoever goes on. */
static gboolean
move_tasks (SosTransaction *transaction, const SosHandOver *over, const SosCaseloadLine *line, GError **error)
{
  g_autoptr (GPtrArray) tasks = sos_transaction_query (transaction, SOS_TYPE_TASK, "person = $1 AND staff = $2 AND done_on IS NULL ORDER BY id", error, "ii",
                                                       line->person, over->from);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      sos_record_set_number (tasks->pdata[i], SOS_TASK_STAFF, line->to);
      if (!sos_transaction_save (transaction, tasks->pdata[i], error))
        return FALSE;
    }
  return tasks != NULL;
}

/* And so is whom they are to meet: the hour stays; where somebody is elsewhere then, that is a task. */
static gboolean
move_appointments (SosTransaction *transaction, const SosHandOver *over, const SosCaseloadLine *line, GError **error)
{
  g_autoptr (GPtrArray) appointments
    = sos_transaction_query (transaction, SOS_TYPE_APPOINTMENT, "person = $1 AND state = 'PLANNED' AND starts_at > $2 AND (worker = $3 OR driver = $3) ORDER BY id", error,
                             "iii", line->person, sos_transaction_get_now (transaction), over->from);

  for (guint i = 0; appointments != NULL && i < appointments->len; i++)
    if (!sos_appointment_give (transaction, appointments->pdata[i], over->from, line->to, error))
      return FALSE;
  return appointments != NULL && (appointments->len == 0 || sos_deliver_rescan (transaction, line->to, error));
}

static gboolean
write_note (SosTransaction *transaction, const SosHandOver *over, const SosCaseloadLine *line, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (SosRecord) note = g_object_new (SOS_TYPE_HANDOVER, "person", line->person, "episode", line->id, "from-staff", over->from, "to-staff", line->to,
                                             "dated", today, "note", line->note, NULL);
  /* Translators: %s is what one worker writes for the next */
  g_autofree char *words = g_strdup_printf (_("Handed over to you: %s"), line->note);

  return sos_transaction_save (transaction, note, error)
         && sos_tasks_keep (transaction, note, line->person, "HANDOVER", TRUE, line->to, words, NULL, error);
}

static gboolean
give_person (SosTransaction *transaction, const SosHandOver *over, const SosCaseloadLine *line, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, line->id, error);

  return episode != NULL && sos_episode_give_to (transaction, episode, line->to, over->reason, error) && move_tasks (transaction, over, line, error)
         && move_appointments (transaction, over, line, error)
         && write_note (transaction, over, line, error);
}

static gboolean
give_household (SosTransaction *transaction, const SosHandOver *over, const SosCaseloadLine *line, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD_EPISODE, line->id, error);
  g_autoptr (SosRecord) worker = sos_transaction_load (transaction, SOS_TYPE_STAFF, line->to, error);

  if (episode == NULL || worker == NULL)
    return FALSE;
  if (!sos_record_get_flag (worker, SOS_STAFF_ACTIVE))
    return sos_casework_refuse ("V9", _("Choose somebody who works here."), error);
  sos_record_set_number (episode, SOS_HOUSEHOLD_EPISODE_WORKER, line->to);
  sos_record_set_number (episode, SOS_HOUSEHOLD_EPISODE_TEAM, sos_record_get_number (worker, SOS_STAFF_TEAM));
  return sos_family_save (transaction, episode, error);
}

/* Whoever gives them may have had something planned with them at risk. */
gboolean
sos_casework_hand_over (SosTransaction *transaction, SosHandOver *over, GError **error)
{
  if (!check (transaction, over, error))
    return FALSE;
  for (guint i = 0; i < over->lines->len; i++)
    {
      const SosCaseloadLine *line = over->lines->pdata[i];

      if (line->to != 0 && !(line->person != 0 ? give_person (transaction, over, line, error) : give_household (transaction, over, line, error)))
        return FALSE;
    }
  return sos_deliver_rescan (transaction, over->from, error);
}
