/* sos-episode-move.c - "Move on…" of an episode: the stages that may come next, a pause with its reason, what the others lack, and the ends, each with a
 * window of its own. The rules say where it may go. */
#include "config.h"
#include "sos-episode-move.h"

#include "sos-blocks.h"
#include "sos-death-dialog.h"
#include "sos-ending-dialogs.h"
#include "sos-reason-rules.h"
#include "sos-referral-dialogs.h"
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

static gint64
id_of (Move *move)
{
  return sos_record_get_id (SOS_RECORD (move->episode));
}

static const char *
label_of (Move *move, const char *stage)
{
  return sos_codes_get_label (sos_person_case_get_codes (move->person_case), "stage", stage);
}

static void
move_to (Move *move, const char *stage, const char *words)
{
  /* Translators: %s is a stage: "Moved on to Active" */
  g_autofree char *title = g_strdup_printf (_("Moved on to “%s”"), label_of (move, stage));

  gtk_popover_popdown (GTK_POPOVER (move->popover));
  sos_person_tab_write (move->tab, title, (SosTransactionFunc) sos_casework_move_episode, sos_deed_new (id_of (move), stage, words),
                        (GDestroyNotify) sos_deed_free, NULL);
}

/* ---- a pause says why ---- */

/* What is asked before it pauses; belongs to its box. */
typedef struct
{
  Move *move;
  GtkWidget *entry;
} Pause;

static void
pause_cb (GtkWidget *widget, Pause *pause)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (pause->entry));

  if (sos_reason_is_enough (words))
    move_to (pause->move, SOS_STAGE_PAUSED, words);
  else
    gtk_widget_grab_focus (pause->entry);
}

static void
typed_cb (GtkWidget *entry, GtkWidget *button)
{
  gtk_widget_set_sensitive (button, sos_reason_is_enough (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

/* In the place of the list, so that the field is in sight. */
static void
ask_pause (Move *move)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *button = sos_block_button (_("Pause"), NULL, "act");
  Pause *pause = g_new0 (Pause, 1);

  pause->move = move;
  pause->entry = gtk_entry_new ();
  g_object_set_data_full (G_OBJECT (box), "pause", pause, g_free);
  sos_block_clear (move->list);
  gtk_entry_set_placeholder_text (GTK_ENTRY (pause->entry), _("Why does it pause? Ten letters or more"));
  sos_spoken_name_set (pause->entry, _("Reason"));
  gtk_widget_set_sensitive (button, FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  g_signal_connect (pause->entry, "changed", G_CALLBACK (typed_cb), button);
  g_signal_connect (pause->entry, "activate", G_CALLBACK (pause_cb), pause);
  g_signal_connect (button, "clicked", G_CALLBACK (pause_cb), pause);
  gtk_box_append (GTK_BOX (box), sos_block_label (label_of (move, SOS_STAGE_PAUSED), "group-title group-head"));
  gtk_box_append (GTK_BOX (box), pause->entry);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), sos_steps_ahead_new (sos_person_tab_get_store (move->tab), SOS_STEPS_OF_PAUSE, id_of (move)));
  gtk_box_append (GTK_BOX (move->list), box);
  gtk_widget_grab_focus (pause->entry);
}

/* ---- where it may go ---- */

static void
choose_worker (Move *move)
{
  sos_referral_ask_worker (GTK_WIDGET (move->tab), sos_person_tab_get_store (move->tab), id_of (move));
}

static void
transfer (Move *move)
{
  sos_ending_ask_transfer (move->tab, id_of (move));
}

static void
end_early (Move *move)
{
  sos_ending_ask (move->tab, move->person_case, move->episode);
}

/* Stages with a window of their own. */
static const struct
{
  const char *stage;
  void (*ask) (Move *move);
} windows[] = {
  { SOS_STAGE_ALLOCATED, choose_worker },
  { SOS_STAGE_TRANSFERRED, transfer },
  { SOS_STAGE_CLOSED_EARLY, end_early },
};

static void
stage_cb (GtkWidget *button, Move *move)
{
  const char *stage = g_object_get_data (G_OBJECT (button), "stage");

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    if (g_str_equal (windows[i].stage, stage))
      {
        gtk_popover_popdown (GTK_POPOVER (move->popover));
        windows[i].ask (move);
        return;
      }
  if (g_str_equal (stage, SOS_STAGE_PAUSED))
    ask_pause (move);
  else
    move_to (move, stage, NULL);
}

static void
death_cb (GtkWidget *button, Move *move)
{
  gtk_popover_popdown (GTK_POPOVER (move->popover));
  sos_death_dialog_open (move->tab);
}

static void
add_button (Move *move, const char *label, const char *stage, GCallback func)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), sos_block_two_lines (label, NULL));
  gtk_widget_add_css_class (button, "flat");
  sos_spoken_name_set (button, label);
  g_object_set_data_full (G_OBJECT (button), "stage", g_strdup (stage), g_free);
  g_signal_connect (button, "clicked", func, move);
  gtk_box_append (GTK_BOX (move->list), button);
}

/* A stage that is only read: what it lacks, in words that are not pale. */
static void
add_lacking (Move *move, const char *stage, const char *words)
{
  GtkWidget *lines = sos_block_two_lines (label_of (move, stage), NULL);

  gtk_box_append (GTK_BOX (lines), sos_block_text (words, "row-note"));
  gtk_widget_add_css_class (lines, "stage-later");
  gtk_box_append (GTK_BOX (move->list), lines);
}

/* What is lacking for @stage, the first of it; where nothing is, the stage that comes before. NULL: it may go there. (transfer full) */
static char *
dup_lacking (Move *move, const char *now, const char *stage)
{
  const SosStageFacts *facts = sos_person_case_find_stage_facts (move->person_case, id_of (move));
  g_autoptr (SosVerdict) course = sos_stage_may_move (now, stage);
  g_autofree GStrv next = sos_stage_dup_next (now);
  g_autoptr (GPtrArray) needs = facts ? sos_stage_find_needs (stage, facts, sos_person_case_get_limits (move->person_case)) : NULL;

  for (guint i = 0; course->allowed && i < G_N_ELEMENTS (windows); i++)
    if (g_str_equal (windows[i].stage, stage)) /* its window asks, and says what is lacking */
      return NULL;
  if (needs && needs->len > 0)
    return g_strdup (((SosStageNeed *) needs->pdata[0])->words);
  /* Translators: %s is a stage that comes before another: "“Step down” comes first." */
  return course->allowed ? NULL : g_strdup_printf (_("“%s” comes first."), label_of (move, next[0]));
}

static gboolean
is_end (const char *stage)
{
  return !sos_stage_is_open (stage);
}

/* The stages that may come next, the usual first. */
static void
add_next (Move *move, const char *now, const char *const *next)
{
  for (guint i = 0; next[i]; i++)
    {
      g_autofree char *lacking = is_end (next[i]) ? NULL : dup_lacking (move, now, next[i]);

      if (!is_end (next[i]) && !lacking)
        add_button (move, label_of (move, next[i]), next[i], G_CALLBACK (stage_cb));
    }
}

/* The rest of the course, each with what is lacking. */
static void
add_later (Move *move, const char *now)
{
  GPtrArray *stages = sos_codes_get_list (sos_person_case_get_codes (move->person_case), "stage");
  GtkWidget *header = sos_block_label (_("Not yet"), "group-title group-head");

  gtk_box_append (GTK_BOX (move->list), header);
  for (guint i = 0; stages && i < stages->len; i++)
    {
      const char *stage = ((const SosCode *) stages->pdata[i])->code;
      g_autofree char *lacking = is_end (stage) || sos_stage_get_position (stage) <= sos_stage_get_position (now) ? NULL : dup_lacking (move, now, stage);

      if (lacking)
        add_lacking (move, stage, lacking);
    }
  if (!gtk_widget_get_next_sibling (header))
    gtk_box_remove (GTK_BOX (move->list), header);
}

/* Each by a window; that somebody died stands apart, for it stops everything. */
static void
add_ends (Move *move)
{
  gtk_box_append (GTK_BOX (move->list), sos_block_label (_("It ends here"), "group-title group-head"));
  add_button (move, _("To another service…"), SOS_STAGE_TRANSFERRED, G_CALLBACK (stage_cb));
  add_button (move, _("End early…"), SOS_STAGE_CLOSED_EARLY, G_CALLBACK (stage_cb));
  gtk_box_append (GTK_BOX (move->list), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_button (move, _("They have died…"), NULL, G_CALLBACK (death_cb));
}

static void
fill_cb (GtkWidget *popover, Move *move)
{
  const char *now = sos_record_find_text (move->episode, SOS_EPISODE_STAGE);
  g_autofree GStrv next = sos_stage_dup_next (now);

  sos_block_clear (move->list);
  add_next (move, now, (const char *const *) next);
  add_later (move, now);
  if (sos_stage_is_open (now))
    add_ends (move);
  /* The popover looked for somebody to have the keys before there was anybody. */
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
sos_episode_move_button_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  Move *move = g_new0 (Move, 1);

  move->tab = tab;
  move->person_case = g_object_ref (person_case);
  move->episode = g_object_ref (episode);
  move->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  move->popover = gtk_popover_new ();
  gtk_widget_set_size_request (move->list, 320, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (scrolled, FALSE); /* else it has the keys itself, and Tab does not come to what is in it */
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 520);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), move->list);
  gtk_popover_set_child (GTK_POPOVER (move->popover), scrolled);
  g_signal_connect (move->popover, "show", G_CALLBACK (fill_cb), move);
  g_object_set_data_full (G_OBJECT (move->list), "move", move, move_free);
  return sos_block_menu_button (_("Move on…"), move->popover, "act");
}
