/* sos-person-episode-row.c - one episode: its service, its stage line, and "Move on…". Knows no other row. */
#include "config.h"
#include "sos-person-episode-row.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-ending-dialogs.h"
#include "sos-episode-deed-buttons.h"
#include "sos-person-words.h"
#include "sos-referral-dialogs.h"
#include "sos-service-card.h"
#include "sos-stage-needs.h"
#include "sos-stage-rules.h"
#include "sos-steps-ahead.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* What the popover needs while it is open; belongs to the list in it. */
typedef struct
{
  SosPersonTab *tab; /* borrowed: the row stands in it */
  SosPersonCase *person_case;
  SosEpisode *episode;
  GtkWidget *popover;
  GtkWidget *list;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->person_case);
  g_object_unref (move->episode);
  g_free (move);
}

static const char *
label_of (Move *move, const char *stage)
{
  return sos_codes_get_label (sos_person_case_get_codes (move->person_case), "stage", stage);
}

static void
move_to (Move *move, const char *stage, const char *words, const char *why)
{
  SosDeed *deed = sos_deed_new (sos_record_get_id (SOS_RECORD (move->episode)), stage, words);
  /* Translators: %s is a stage: "Moved on to Active" */
  g_autofree char *title = g_strdup_printf (_("Moved on to “%s”"), label_of (move, stage));

  deed->why = g_strdup (why);
  gtk_popover_popdown (GTK_POPOVER (move->popover));
  sos_person_tab_write (move->tab, title, (SosTransactionFunc) sos_casework_move_episode, deed, (GDestroyNotify) sos_deed_free, NULL);
}

/* What is asked before an episode goes to a stage that needs a reason; belongs to its box. */
typedef struct
{
  Move *move;
  char *stage;
  char *why; /* the code chosen; NULL where there is no list, or none yet */
  gboolean listed;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->stage);
  g_free (question->why);
  g_free (question);
}

static void
reason_cb (GtkWidget *entry, Question *question)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (entry));

  /* Back to the list, where nothing was chosen yet. */
  if (question->listed && !question->why)
    gtk_widget_grab_focus (gtk_widget_get_first_child (gtk_widget_get_parent (entry)));
  else if (words[0] != '\0')
    move_to (question->move, question->stage, words, question->why);
}

static void
why_cb (GtkCheckButton *button, Question *question)
{
  if (!gtk_check_button_get_active (button))
    return;
  g_free (question->why);
  question->why = g_strdup (g_object_get_data (G_OBJECT (button), "code"));
}

/* The reasons of the list that go with an end (domain 1.1). */
static void
add_reasons (GtkWidget *box, Question *question)
{
  SosCodes *codes = sos_person_case_get_codes (question->move->person_case);
  GPtrArray *reasons = sos_codes_get_list (codes, "closing-reason");
  GtkCheckButton *first = NULL;

  for (guint i = 0; reasons && i < reasons->len; i++)
    {
      const SosCode *code = reasons->pdata[i];
      GtkWidget *button;

      if (!code->active || !sos_stage_is_reason (codes, question->stage, code->code))
        continue;
      button = gtk_check_button_new_with_label (code->label);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), first);
      first = first ? first : GTK_CHECK_BUTTON (button);
      g_object_set_data_full (G_OBJECT (button), "code", g_strdup (code->code), g_free);
      g_signal_connect (button, "toggled", G_CALLBACK (why_cb), question);
      gtk_box_append (GTK_BOX (box), button);
      question->listed = TRUE;
    }
}

/* An end and a pause say why; an end by the list as well. */
static void
ask_reason (Move *move, GtkWidget *after, const char *stage)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);

  question->move = move;
  question->stage = g_strdup (stage);
  g_object_set_data_full (G_OBJECT (box), "question", question, question_free);
  if (!sos_stage_is_open (stage))
    add_reasons (box, question);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Why? Enter moves it on"));
  sos_spoken_name_set (entry, _("Reason"));
  g_signal_connect (entry, "activate", G_CALLBACK (reason_cb), question);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), sos_steps_ahead_new (sos_person_tab_get_store (move->tab), sos_stage_is_open (stage) ? SOS_STEPS_OF_PAUSE : SOS_STEPS_OF_END,
                                                      sos_record_get_id (SOS_RECORD (move->episode))));
  gtk_box_insert_child_after (GTK_BOX (move->list), box, after);
  gtk_widget_set_sensitive (after, FALSE);
  gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD);
}

static void
stage_cb (GtkWidget *button, Move *move)
{
  const char *stage = g_object_get_data (G_OBJECT (button), "stage");

  if (g_str_equal (stage, SOS_STAGE_ALLOCATED))
    {
      gtk_popover_popdown (GTK_POPOVER (move->popover));
      sos_referral_ask_worker (GTK_WIDGET (move->tab), sos_person_tab_get_store (move->tab), sos_record_get_id (SOS_RECORD (move->episode)));
    }
  else if (g_str_equal (stage, SOS_STAGE_TRANSFERRED))
    {
      gtk_popover_popdown (GTK_POPOVER (move->popover));
      sos_ending_ask_transfer (move->tab, sos_record_get_id (SOS_RECORD (move->episode)));
    }
  else if (!sos_stage_is_open (stage) || g_str_equal (stage, SOS_STAGE_PAUSED))
    ask_reason (move, button, stage);
  else
    move_to (move, stage, NULL, NULL);
}

/* What stands between here and there: the course itself, or the first thing that is lacking. */
static SosVerdict *
ask_stage (Move *move, const char *now, const char *stage)
{
  const SosStageFacts *facts = sos_person_case_find_stage_facts (move->person_case, sos_record_get_id (SOS_RECORD (move->episode)));
  g_autoptr (SosVerdict) course = sos_stage_may_move (now, stage);
  g_autoptr (GPtrArray) needs = facts != NULL ? sos_stage_find_needs (stage, facts, sos_person_case_get_limits (move->person_case)) : NULL;

  /* A worker is chosen on the way. */
  if (course->allowed && (needs == NULL || needs->len == 0 || g_str_equal (stage, SOS_STAGE_ALLOCATED)))
    return g_steal_pointer (&course);
  if (needs != NULL && needs->len > 0)
    return sos_verdict_new_refused (((SosStageNeed *) needs->pdata[0])->rule, ((SosStageNeed *) needs->pdata[0])->words, NULL);
  return g_steal_pointer (&course);
}

static void
add_stage (Move *move, const char *stage, const SosVerdict *verdict)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *lines = sos_block_two_lines (label_of (move, stage), NULL);

  if (!verdict->allowed)
    gtk_box_append (GTK_BOX (lines), sos_block_text (verdict->words, "row-note"));
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, verdict->allowed);
  g_object_set_data_full (G_OBJECT (button), "stage", g_strdup (stage), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (stage_cb), move);
  gtk_box_append (GTK_BOX (move->list), button);
}

/* First what may come next, the usual first; then the rest of the course, each with what is lacking. */
static void
fill_cb (GtkWidget *popover, Move *move)
{
  const char *now = sos_record_find_text (move->episode, SOS_EPISODE_STAGE);
  g_autofree GStrv next = sos_stage_dup_next (now);
  GPtrArray *stages = sos_codes_get_list (sos_person_case_get_codes (move->person_case), "stage");
  GtkWidget *header;

  sos_block_clear (move->list);
  for (guint i = 0; next[i]; i++)
    {
      g_autoptr (SosVerdict) verdict = ask_stage (move, now, next[i]);

      add_stage (move, next[i], verdict);
    }
  header = sos_block_label (_("Not yet"), "group-title group-head");
  gtk_box_append (GTK_BOX (move->list), header);
  for (guint i = 0; stages && i < stages->len; i++)
    {
      const SosCode *code = stages->pdata[i];
      g_autoptr (SosVerdict) verdict = sos_stage_may_move (now, code->code);
      g_autoptr (SosVerdict) lacking = ask_stage (move, now, code->code);

      if (!verdict->allowed && sos_stage_get_position (code->code) > sos_stage_get_position (now) && sos_stage_is_open (code->code))
        add_stage (move, code->code, lacking);
    }
  if (!gtk_widget_get_next_sibling (header))
    gtk_box_remove (GTK_BOX (move->list), header);
}

static GtkWidget *
move_button_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  Move *move = g_new0 (Move, 1);

  move->tab = tab;
  move->person_case = g_object_ref (person_case);
  move->episode = g_object_ref (episode);
  move->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  move->popover = gtk_popover_new ();
  gtk_widget_set_size_request (move->list, 300, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 440);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), move->list);
  gtk_popover_set_child (GTK_POPOVER (move->popover), scrolled);
  g_signal_connect (move->popover, "show", G_CALLBACK (fill_cb), move);
  g_object_set_data_full (G_OBJECT (move->list), "move", move, move_free);
  return sos_block_menu_button (_("Move on…"), move->popover, "act");
}

static GtkWidget *
stage_line_new (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) events = sos_person_case_dup_owned (person_case, SOS_TYPE_STAGE_EVENT,
                                                            sos_record_get_id (SOS_RECORD (episode)));
  g_autoptr (GPtrArray) line = sos_stage_line (sos_record_find_text (episode, SOS_EPISODE_STAGE), events);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autofree SosStage *stages = g_new0 (SosStage, line->len);
  GtkWidget *widget = sos_stage_line_new ();

  for (guint i = 0; i < line->len; i++)
    {
      const SosStageStep *step = line->pdata[i];
      char *day = step->date ? sos_date_dup_short (step->date) : NULL;

      g_ptr_array_add (days, day);
      stages[i].label = step->name;
      stages[i].when = day;
      stages[i].state = step->state == SOS_STAGE_STEP_DONE  ? SOS_STAGE_DONE
                        : step->state == SOS_STAGE_STEP_NOW ? SOS_STAGE_NOW
                                                            : SOS_STAGE_TO_COME;
    }
  sos_stage_line_set_stages (SOS_STAGE_LINE (widget), stages, line->len);
  return widget;
}

/* "Moyo Adeyemi · review due 30 Nov"; before there is anything to review, the day the next stage is due. */
static char *
dup_note (SosPersonCase *person_case, SosEpisode *episode)
{
  gint64 worker = sos_record_get_number (SOS_RECORD (episode), SOS_EPISODE_WORKER);
  const char *name = worker ? sos_person_case_get_name_of (person_case, worker) : _("nobody allocated");
  const char *clock = sos_record_find_text (episode, SOS_EPISODE_CLOCK);
  const char *due = sos_stage_get_due (episode);
  const gboolean review = clock ? g_str_equal (clock, SOS_CLOCK_REVIEW) : sos_record_is_set (SOS_RECORD (episode), SOS_EPISODE_REVIEW_ON);
  g_autofree char *day = due ? sos_date_dup_short (due) : NULL;
  const gboolean over = due && strcmp (due, sos_person_case_get_today (person_case)) < 0;

  if (!day)
    return g_strdup (name);
  /* Translators: a worker, a date; and the same where the date is past */
  if (!review)
    return over ? g_strdup_printf (_("%s · was due %s"), name, day) : g_strdup_printf (_("%s · due %s"), name, day);
  /* Translators: a worker, a date; and the same where the date is past */
  return over ? g_strdup_printf (_("%s · review was due %s"), name, day) : g_strdup_printf (_("%s · review due %s"), name, day);
}

GtkWidget *
sos_person_episode_row_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  SosCodes *codes = sos_person_case_get_codes (person_case);
  const char *stage = sos_record_find_text (episode, SOS_EPISODE_STAGE);
  gboolean paused = g_strcmp0 (stage, SOS_STAGE_PAUSED) == 0 || g_strcmp0 (stage, SOS_STAGE_WAITING) == 0;
  g_autofree char *status = sos_person_words_dup_stage (episode, codes, sos_person_case_get_today (person_case));
  g_autofree char *words = dup_note (person_case, episode);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = sos_fold_box_new (12);
  GtkWidget *note = sos_block_label (words, "small num");
  const char *service_name = sos_codes_get_label (codes, "service", sos_record_find_text (episode, SOS_EPISODE_SERVICE));
  GtkWidget *service = sos_block_label (service_name, "row-title");

  gtk_widget_add_css_class (row, "episode");
  gtk_label_set_max_width_chars (GTK_LABEL (note), 20);
  gtk_label_set_xalign (GTK_LABEL (note), 1);
  gtk_widget_set_hexpand (note, TRUE);
  gtk_widget_set_tooltip_text (note, words);
  gtk_box_append (GTK_BOX (head), service);
  gtk_box_append (GTK_BOX (head), sos_status_new (paused ? "media-playback-pause-symbolic" : "media-playback-start-symbolic",
                                                  status, paused ? SOS_LOOK_WARN : SOS_LOOK_NOTE));
  gtk_box_append (GTK_BOX (head), note);
  gtk_box_append (GTK_BOX (head), move_button_new (tab, person_case, episode));
  gtk_box_append (GTK_BOX (row), head);
  gtk_box_append (GTK_BOX (row), stage_line_new (person_case, episode));
  gtk_box_append (GTK_BOX (row), sos_service_card_new (tab, person_case, episode));
  sos_episode_append_deeds (row, tab, person_case, episode);
  return row;
}
