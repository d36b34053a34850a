/* sos-contact-out-card.c - who is out to see somebody now or goes today. Decides nothing: the duty board does. */
#include "config.h"
#include "sos-contact-out-card.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-look.h"
#include "sos-visit-dialog.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

static gboolean
is_today (SosDutyRow *row)
{
  g_autoptr (GDateTime) start = sos_clock_to_london (sos_record_get_number (row->visit, SOS_VISIT_PLAN_STARTS_AT));
  g_autofree char *day = g_date_time_format (start, "%Y-%m-%d"), *today = sos_clock_dup_today ();

  return g_str_equal (day, today);
}

static gboolean
belongs (SosDutyRow *row, gint64 person)
{
  return row->person == person && row->duty.phase != SOS_DUTY_BACK && row->duty.phase != SOS_DUTY_CANCELLED
         && (row->duty.phase != SOS_DUTY_PLANNED || is_today (row));
}

/* "Meridian Park, 14:30 to 15:15. Buddy Kofi, 020 7946 0113." */
static char *
dup_words (SosDutyRow *row)
{
  g_autofree char *from = sos_visit_dup_hour (sos_record_get_number (row->visit, SOS_VISIT_PLAN_STARTS_AT));
  g_autofree char *to = sos_visit_dup_hour (sos_record_get_number (row->visit, SOS_VISIT_PLAN_ENDS_AT));
  /* Translators: a place, and from when to when somebody is there */
  g_autofree char *where = row->place != NULL ? g_strdup_printf (_("%s, %s to %s."), row->place, from, to) : g_strdup_printf (_("%s to %s."), from, to);

  if (row->buddy == NULL)
    return g_steal_pointer (&where);
  /* Translators: where somebody is; who is to ring or be rung */
  return g_strdup_printf (_("%s Buddy: %s"), where, row->buddy);
}

static void
add_button (GtkWidget *box, const char *label, gint64 visit, const char *code)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "contacts.visit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", visit, code);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
buttons_new (SosDutyRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const gint64 visit = sos_record_get_id (row->visit);

  if (row->duty.phase == SOS_DUTY_PLANNED || row->duty.unsaid)
    add_button (box, _("Leaving now"), visit, SOS_VISIT_STEP_OUT);
  if (row->duty.phase != SOS_DUTY_PLANNED)
    {
      add_button (box, _("Phoned in"), visit, SOS_VISIT_STEP_CHECKED_IN);
      add_button (box, _("Back safe"), visit, SOS_VISIT_STEP_BACK);
    }
  return box;
}

static void
add_visit (GtkBox *box, SosDutyRow *row, gint64 actor)
{
  const gboolean late = sos_duty_is_overdue (row->duty.phase);
  g_autofree char *words = dup_words (row);
  GtkWidget *status = sos_status_new (late ? "alarm-symbolic" : "object-select-symbolic", sos_duty_phase_get_words (row->duty.phase),
                                      late ? SOS_LOOK_DANGER : SOS_LOOK_GOOD);
  GtkWidget *text = sos_block_text (words, "small");

  gtk_widget_set_halign (status, GTK_ALIGN_START);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 30);
  gtk_box_append (box, status);
  gtk_box_append (box, text);
  if (actor != 0
      && (sos_record_get_number (row->visit, SOS_VISIT_PLAN_WORKER) == actor || sos_record_get_number (row->visit, SOS_VISIT_PLAN_SECOND) == actor))
    gtk_box_append (box, buttons_new (row));
}

void
sos_contact_out_card_show (SosSection *section, GtkBox *box, SosDutyBoard *board, gint64 person, gint64 actor)
{
  gboolean any = FALSE;

  sos_block_clear (GTK_WIDGET (box));
  for (guint i = 0; i < board->rows->len; i++)
    if (belongs (board->rows->pdata[i], person))
      {
        add_visit (box, board->rows->pdata[i], actor);
        any = TRUE;
      }
  gtk_widget_set_visible (GTK_WIDGET (section), any);
}
