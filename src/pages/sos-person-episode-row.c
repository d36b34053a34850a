/* sos-person-episode-row.c - one episode: its service, its stage line, and what may be done with it. Knows no other row. */
#include "config.h"
#include "sos-person-episode-row.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-episode-deed-buttons.h"
#include "sos-episode-move.h"
#include "sos-person-words.h"
#include "sos-service-card.h"
#include "sos-stage-needs.h"
#include "sos-stage-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

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
  gtk_box_append (GTK_BOX (head), sos_episode_move_button_new (tab, person_case, episode));
  gtk_box_append (GTK_BOX (row), head);
  gtk_box_append (GTK_BOX (row), stage_line_new (person_case, episode));
  gtk_box_append (GTK_BOX (row), sos_service_card_new (tab, person_case, episode));
  sos_episode_append_deeds (row, tab, person_case, episode);
  return row;
}
