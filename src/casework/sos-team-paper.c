/* sos-team-paper.c - the board of a team for its wall, and the sheet of a supervision for the two who held it. No young person is named on
 * the first. */
#include "config.h"
#include "sos-desk-paper-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-records.h"
#include "sos-rights-private.h"
#include "sos-team-board.h"

#include <glib/gi18n.h>

static void
add_worker (SosMerge *words, const SosTeamWorker *worker)
{
  SosMerge *row = sos_merge_add_item (words, "workers");
  g_autofree char *load = g_strdup_printf (_("%d.%d of %d, %u open, %u overdue"), worker->load.weight / 2, worker->load.weight % 2 * 5, worker->limit / 2, worker->load.n_episodes, worker->n_overdue);
  g_autofree char *next = worker->next_on != NULL ? sos_date_dup_short (worker->next_on) : NULL;

  sos_merge_set_text (row, "name", worker->name);
  sos_merge_set_text (row, "load", load);
  sos_merge_set_text (row, "next", next != NULL ? next : "–");
}

static void
add_sums (SosMerge *words, const SosTeamBoard *board)
{
  g_autofree char *waiting = g_strdup_printf (g_dngettext (NULL, "%u person waits, the longest %d days.", "%u people wait, the longest %d days.", board->n_waiting), board->n_waiting, board->longest);
  g_autofree char *decisions = g_strdup_printf (g_dngettext (NULL, "%u thing to decide.", "%u things to decide.", board->n_decisions), board->n_decisions);
  g_autofree char *notes = g_strdup_printf (g_dngettext (NULL, "%u note not signed.", "%u notes not signed.", board->n_notes), board->n_notes);

  sos_merge_set_text (words, "waiting", waiting);
  sos_merge_set_text (words, "decisions", decisions);
  sos_merge_set_text (words, "notes", notes);
}

static void
add_items (SosMerge *words, const char *list, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SosTeamItem *item = items->pdata[i];
      g_autofree char *line = g_strdup_printf ("%s: %s", item->title, item->note);

      sos_merge_set_text (sos_merge_add_item (words, list), "words", line);
    }
}

gboolean
sos_team_fill_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error)
{
  g_autoptr (SosTeamBoard) board = sos_team_board_load (transaction, error);
  g_autoptr (SosRecord) staff = board != NULL ? sos_transaction_load (transaction, SOS_TYPE_STAFF, sos_transaction_get_actor (transaction), error) : NULL;

  if (staff == NULL)
    return FALSE;
  paper->ref = g_strdup (sos_record_get_text (staff, SOS_STAFF_REF));
  sos_merge_set_text (paper->words, "team", board->team_name);
  sos_merge_set_list (paper->words, "workers");
  for (guint i = 0; i < board->workers->len; i++)
    add_worker (paper->words, board->workers->pdata[i]);
  add_sums (paper->words, board);
  sos_merge_set_list (paper->words, "others");
  add_items (paper->words, "others", board->unstaffed);
  add_items (paper->words, "others", board->lapsing);
  return TRUE;
}

/* ---- the sheet of a supervision ---- */

/* The two who held it, and nobody else. */
static SosRecord *
load_theirs (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) supervision = sos_transaction_load (transaction, SOS_TYPE_SUPERVISION, id, error);
  const gint64 actor = sos_transaction_get_actor (transaction);

  if (supervision == NULL)
    return NULL;
  if (sos_record_get_number (supervision, SOS_SUPERVISION_WORKER) == actor || sos_record_get_number (supervision, SOS_SUPERVISION_LEAD) == actor)
    return g_steal_pointer (&supervision);
  sos_casework_refuse ("4.12", _("A supervision is read by the two who held it."), error);
  return NULL;
}

static gboolean
add_actions (SosTransaction *transaction, SosRecord *supervision, SosMerge *words, GError **error)
{
  g_autoptr (GPtrArray) actions = sos_transaction_query (transaction, SOS_TYPE_SUPERVISION_ACTION, "supervision = $1 ORDER BY id", error, "i", sos_record_get_id (supervision));

  sos_merge_set_list (words, "actions");
  for (guint i = 0; actions != NULL && i < actions->len; i++)
    {
      const char *day = sos_record_find_text (actions->pdata[i], SOS_SUPERVISION_ACTION_BY_WHEN);
      g_autofree char *by = day != NULL ? sos_date_dup_short (day) : NULL;
      /* Translators: what was agreed, and by which day */
      g_autofree char *line = by != NULL ? g_strdup_printf (_("%s, by %s"), sos_record_get_text (actions->pdata[i], SOS_SUPERVISION_ACTION_WORDS), by)
                                         : g_strdup (sos_record_get_text (actions->pdata[i], SOS_SUPERVISION_ACTION_WORDS));

      sos_merge_set_text (sos_merge_add_item (words, "actions"), "words", line);
    }
  return actions != NULL;
}

gboolean
sos_supervision_fill_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error)
{
  g_autoptr (SosRecord) supervision = load_theirs (transaction, paper->id, error);
  g_autoptr (SosRecord) worker
    = supervision != NULL ? sos_transaction_load (transaction, SOS_TYPE_STAFF, sos_record_get_number (supervision, SOS_SUPERVISION_WORKER), error) : NULL;
  const char *next = worker != NULL ? sos_record_find_text (supervision, SOS_SUPERVISION_NEXT_ON) : NULL;
  g_autofree char *held = worker != NULL ? sos_date_dup_long (sos_record_get_text (supervision, SOS_SUPERVISION_HELD_ON)) : NULL;
  g_autofree char *next_on = next != NULL ? sos_date_dup_long (next) : NULL;

  if (worker == NULL)
    return FALSE;
  paper->ref = g_strdup (sos_record_get_text (worker, SOS_STAFF_REF));
  sos_merge_set_text (paper->words, "worker", sos_record_get_text (worker, SOS_STAFF_NAME));
  sos_merge_set_text (paper->words, "held_on", held);
  sos_merge_set_text (paper->words, "next_on", next_on);
  sos_merge_set_text (paper->words, "wellbeing", sos_record_is_set (supervision, SOS_SUPERVISION_WELLBEING)
                                                   ? sos_codes_get_label (sos_transaction_get_codes (transaction), "supervision-wellbeing", sos_record_get_text (supervision, SOS_SUPERVISION_WELLBEING))
                                                   : NULL);
  sos_merge_set_text (paper->words, "words", sos_record_find_text (supervision, SOS_SUPERVISION_WORDS));
  return add_actions (transaction, supervision, paper->words, error);
}
