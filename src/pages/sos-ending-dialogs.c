/* sos-ending-dialogs.c - what an ending asks: prepared with its outcomes, followed up, gone on from. Decides nothing. */
#include "config.h"
#include "sos-ending-dialogs.h"

#include "sos-blocks.h"
#include "sos-code-choice.h"
#include "sos-distance.h"
#include "sos-ending-sign-dialog.h"
#include "sos-endings.h"
#include "sos-record-edit.h"
#include "sos-stage-rules.h"
#include "sos-steps-ahead.h"

#include <glib/gi18n.h>

#define WIDTH 600
#define HEIGHT 720

/* ---- prepared ---- */

/* One line of outcomes: its record, and the row in which it is answered. */
typedef struct
{
  SosRecord *outcome; /* owned; new where nobody answered it yet */
  AdwComboRow *row;   /* of the form */
} Line;

static void
line_clear (gpointer data)
{
  g_object_unref (((Line *) data)->outcome);
}

typedef struct
{
  SosStore *store;
  gint64 episode;
  SosRecordEdit *closure;
  GArray *lines;
} Ending;

static void
ending_free (gpointer data)
{
  Ending *ending = data;

  g_object_unref (ending->store);
  sos_record_edit_free (ending->closure);
  g_array_unref (ending->lines);
  g_free (ending);
}

static SosRecord *
find_outcome (SosPersonCase *person_case, gint64 episode, const char *code)
{
  GPtrArray *records = sos_person_case_get_records (person_case, SOS_TYPE_OUTCOME);

  for (guint i = 0; i < records->len; i++)
    if (sos_record_get_number (records->pdata[i], SOS_OUTCOME_EPISODE) == episode && sos_record_has_text (records->pdata[i], SOS_OUTCOME_CODE, code))
      return records->pdata[i];
  return NULL;
}

/* Nothing is chosen until somebody chooses: an outcome is never taken for achieved. */
static void
fill_row (AdwComboRow *row, SosCodes *codes, const char *status)
{
  GPtrArray *states = sos_codes_get_list (codes, "outcome-status");
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (words, _("Not answered"));
  for (guint i = 0; states != NULL && i < states->len; i++)
    {
      const SosCode *code = states->pdata[i];

      gtk_string_list_append (words, code->label);
      if (g_strcmp0 (code->code, status) == 0)
        chosen = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, chosen);
}

static void
add_line (Ending *ending, AdwExpanderRow *expander, SosCodes *codes, const SosCode *code, SosRecord *held)
{
  GtkWidget *row = adw_combo_row_new ();
  Line line = { held != NULL ? sos_record_copy (held) : g_object_new (SOS_TYPE_OUTCOME, NULL), ADW_COMBO_ROW (row) };

  if (held == NULL)
    sos_record_set_text (line.outcome, SOS_OUTCOME_CODE, code->code);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), code->label);
  fill_row (line.row, codes, sos_record_find_text (line.outcome, SOS_OUTCOME_STATUS));
  adw_expander_row_add_row (expander, row);
  g_array_append_val (ending->lines, line);
}

/* What is asked at the end of its service; where the office chose none, and where something was answered, it is asked. */
static gboolean
is_asked (SosPersonCase *person_case, gint64 episode, const char *code)
{
  GPtrArray *chosen = sos_person_case_get_service_outcomes (person_case);
  SosRecord *record = sos_person_case_find (person_case, SOS_TYPE_EPISODE, episode);
  guint n = 0;

  if (find_outcome (person_case, episode, code) != NULL)
    return TRUE;
  for (guint i = 0; i < chosen->len; i++)
    if (sos_record_has_text (chosen->pdata[i], SOS_SERVICE_OUTCOME_SERVICE, sos_record_get_text (record, SOS_EPISODE_SERVICE)))
      {
        n++;
        if (sos_record_has_text (chosen->pdata[i], SOS_SERVICE_OUTCOME_OUTCOME, code))
          return TRUE;
      }
  return n == 0;
}

/* By the part of life they belong to, which is the note of the list. */
static void
add_outcomes (SosDeedDialog *dialog, Ending *ending, SosPersonCase *person_case)
{
  SosCodes *codes = sos_person_case_get_codes (person_case);
  GPtrArray *outcomes = sos_codes_get_list (codes, "outcome");
  AdwExpanderRow *expander = NULL;
  const char *part = NULL;

  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++)
    {
      const SosCode *code = outcomes->pdata[i];

      if (!code->active || !is_asked (person_case, ending->episode, code->code))
        continue;
      if (expander == NULL || g_strcmp0 (part, code->note) != 0)
        {
          expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), sos_codes_get_label (codes, "outcome-part", code->note));
          adw_preferences_group_add (sos_deed_dialog_get (dialog, "outcomes"), GTK_WIDGET (expander));
          part = code->note;
        }
      add_line (ending, expander, codes, code, find_outcome (person_case, ending->episode, code->code));
    }
}

/* Those that were answered, or were before; evidence is the worker's unless something else is held. */
static void
take_outcomes (Ending *ending, SosPrepareEnding *prepare)
{
  GPtrArray *states = sos_codes_get_list (sos_store_get_codes (ending->store), "outcome-status");

  for (guint i = 0; i < ending->lines->len; i++)
    {
      const Line *line = &g_array_index (ending->lines, Line, i);
      const guint chosen = adw_combo_row_get_selected (line->row);
      const char *status = states != NULL && chosen > 0 && chosen <= states->len ? ((const SosCode *) states->pdata[chosen - 1])->code : NULL;
      SosRecord *outcome;

      if (status == NULL && sos_record_get_revision (line->outcome) == 0)
        continue;
      outcome = sos_record_copy (line->outcome);
      if (sos_record_get_revision (line->outcome) == 0)
        sos_record_set_text (outcome, SOS_OUTCOME_CODE, sos_record_get_text (line->outcome, SOS_OUTCOME_CODE));
      sos_record_set_text (outcome, SOS_OUTCOME_STATUS, status);
      if (!sos_record_is_set (outcome, SOS_OUTCOME_EVIDENCE) && (g_strcmp0 (status, "ACHIEVED") == 0 || g_strcmp0 (status, "PARTLY") == 0))
        sos_record_set_text (outcome, SOS_OUTCOME_EVIDENCE, "WORKER");
      g_ptr_array_add (prepare->outcomes, outcome);
    }
}

static void
show_distance (SosDeedDialog *dialog, SosPersonCase *person_case, gint64 episode)
{
  GtkWidget *distance = sos_distance_new (person_case, episode);

  if (distance == NULL)
    distance = sos_block_text (_("Nothing to hold against each other yet: there is one assessment at most."), "small dim");
  gtk_widget_add_css_class (distance, "long-row");
  adw_preferences_group_add (sos_deed_dialog_get (dialog, "distance"), distance);
}

static void
do_ending (SosDeedDialog *dialog, gpointer data)
{
  Ending *ending = data;
  g_autoptr (SosRecord) closure = NULL;
  SosPrepareEnding *prepare;

  sos_record_set_text (ending->closure->edited, SOS_CLOSURE_REASON,
                       sos_code_choice_get (dialog, "reason", sos_store_get_codes (ending->store), "closing-reason"));
  closure = sos_record_edit_dup (ending->closure);
  prepare = sos_prepare_ending_new (ending->episode, closure);
  take_outcomes (ending, prepare);
  sos_deed_dialog_write (dialog, _("Ending prepared"), (SosTransactionFunc) sos_casework_prepare_ending, prepare, (GDestroyNotify) sos_prepare_ending_free, NULL);
}

/* An end is one of the course, or comes early: from any stage before stepping down. */
static gboolean
is_early (SosEpisode *episode)
{
  return sos_stage_get_position (sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_STAGE)) < sos_stage_get_position (SOS_STAGE_STEP_DOWN);
}

/* A death is no reason among others: it has its own window, and here only once it is written down. */
static void
offer_reasons (SosDeedDialog *dialog, SosCodes *codes, const char *stage, const char *held)
{
  GPtrArray *reasons = sos_codes_get_list (codes, "closing-reason");

  sos_deed_dialog_offer (dialog, "reason", -1, _("Choose"));
  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    {
      const SosCode *code = reasons->pdata[i];

      if (code->active && sos_stage_is_reason (codes, stage, code->code) && (!g_str_equal (code->code, SOS_REASON_DIED) || g_strcmp0 (held, SOS_REASON_DIED) == 0))
        sos_deed_dialog_offer (dialog, "reason", i, code->label);
    }
  sos_code_choice_set (dialog, "reason", codes, "closing-reason", held);
}

static void
ask_again_cb (SosDeedDialog *dialog)
{
  Ending *ending = sos_deed_dialog_get_data (dialog);

  if (ending != NULL)
    sos_steps_ahead_ask (dialog, ending->store, SOS_STEPS_OF_END, ending->episode, sos_record_copy (ending->closure->edited));
}

/* Whether what is booked stays is asked where anything is. */
static void
ask_booked (SosDeedDialog *dialog, SosPersonCase *person_case, Ending *ending)
{
  const SosStageFacts *facts = sos_person_case_find_stage_facts (person_case, ending->episode);

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "closure.booked"), facts != NULL && facts->n_booked > 0);
  g_signal_connect_object (ending->closure->edited, "notify::booked", G_CALLBACK (ask_again_cb), dialog, G_CONNECT_SWAPPED);
  ask_again_cb (dialog);
}

void
sos_ending_ask (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  SosStore *store = sos_person_tab_get_store (tab);
  const gboolean early = is_early (episode);
  const gint64 id = sos_record_get_id (SOS_RECORD (episode));
  SosRecord *held = sos_ending_find (person_case, episode);
  g_autoptr (SosRecord) closure = held != NULL ? g_object_ref (held) : g_object_new (SOS_TYPE_CLOSURE, NULL);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), store, early ? _("End early") : _("Prepare the ending"), "sos-ending-form", _("_Keep"));
  Ending *ending = g_new0 (Ending, 1);

  ending->store = g_object_ref (store);
  ending->episode = id;
  ending->closure = sos_record_edit_new (closure);
  ending->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (ending->lines, line_clear);
  sos_record_set_number (ending->closure->edited, SOS_CLOSURE_EPISODE, id);
  sos_deed_dialog_explain (dialog, early ? _("Before the plan is done. The lead signs; until then the work goes on. Kept as far as it is.")
                                         : _("Kept as far as it is. Once nothing is lacking, the lead signs it, and the episode closes."));
  sos_deed_dialog_bind (dialog, ending->closure->edited);
  offer_reasons (dialog, sos_store_get_codes (store), early ? SOS_STAGE_CLOSED_EARLY : SOS_STAGE_CLOSED, sos_record_find_text (ending->closure->edited, SOS_CLOSURE_REASON));
  show_distance (dialog, person_case, id);
  add_outcomes (dialog, ending, person_case);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_set_do (dialog, do_ending, ending, ending_free);
  ask_booked (dialog, person_case, ending);
  sos_deed_dialog_present (dialog);
}

/* ---- afterwards ---- */

typedef struct
{
  SosStore *store;
  gint64 id;
} After;

static void
after_free (gpointer data)
{
  g_object_unref (((After *) data)->store);
  g_free (data);
}

static SosDeedDialog *
open_after (SosPersonTab *tab, const char *title, const char *form, const char *verb, gint64 id, SosDeedDo func)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), title, form, verb);
  After *after = g_new (After, 1);

  *after = (After){ g_object_ref (sos_person_tab_get_store (tab)), id };
  sos_deed_dialog_set_do (dialog, func, after, after_free);
  return dialog;
}

static void
do_follow_up (SosDeedDialog *dialog, gpointer data)
{
  After *after = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, _("Follow-up written down"), (SosTransactionFunc) sos_casework_note_follow_up,
                         sos_deed_new (after->id, sos_code_choice_get (dialog, "state", sos_store_get_codes (after->store), "follow-up-state"), words),
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_ending_ask_follow_up (SosPersonTab *tab, gint64 follow_up)
{
  SosDeedDialog *dialog = open_after (tab, _("Follow up"), "sos-follow-up-form", _("_Write down"), follow_up, do_follow_up);
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (tab));

  sos_code_choice_offer (dialog, "state", codes, "follow-up-state", NULL, NULL);
  sos_code_choice_set (dialog, "state", codes, "follow-up-state", "HELD");
  sos_deed_dialog_present (dialog);
}

static void
do_reopen (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "reason");

  sos_deed_dialog_write (dialog, _("A new episode goes on from the old one"), (SosTransactionFunc) sos_casework_reopen_episode,
                         sos_deed_new (((After *) data)->id, NULL, words), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_ending_ask_reopen (SosPersonTab *tab, gint64 episode)
{
  SosDeedDialog *dialog = open_after (tab, _("Reopen"), "sos-reason-form", _("_Reopen"), episode, do_reopen);

  sos_deed_dialog_explain (dialog, _("What has ended stays as it is. A new episode begins with a referral of its own, and goes on from it."));
  sos_deed_dialog_present (dialog);
}

static void
do_transfer (SosDeedDialog *dialog, gpointer data)
{
  After *after = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, _("Moved to another service"), (SosTransactionFunc) sos_casework_transfer_episode,
                         sos_deed_new (after->id, sos_code_choice_get (dialog, "service", sos_store_get_codes (after->store), "service"), words),
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_ending_ask_transfer (SosPersonTab *tab, gint64 episode)
{
  SosDeedDialog *dialog = open_after (tab, _("To another service"), "sos-transfer-form", _("_Move"), episode, do_transfer);

  sos_deed_dialog_explain (dialog, _("This episode ends as transferred; a new one begins there, with a referral that says why."));
  sos_code_choice_offer (dialog, "service", sos_store_get_codes (sos_person_tab_get_store (tab)), "service", _("Choose"), NULL);
  sos_deed_dialog_present (dialog);
}
