/* sos-person-alerts.c - the alerts of a person as chips, and what each says when it is pressed. Derives none. */
#include "config.h"
#include "sos-person-alerts.h"

#include "sos-banner-rules.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-person-alike.h"
#include "sos-person-rights.h"

#include <glib/gi18n.h>

static void
add_line (GtkWidget *box, const char *words, const char *classes)
{
  if (words)
    gtk_box_append (GTK_BOX (box), sos_block_text (words, classes));
}

/* From whom, as far as whoever looks may know: never on the chip, which others read over their shoulder. */
static void
add_apart (SosPersonCase *person_case, GtkWidget *box, const SosBannerAlert *alert)
{
  const SosApartCase *apart = g_str_equal (alert->kind, SOS_ALERT_KEEP_APART) ? sos_person_case_get_apart (person_case) : NULL;

  for (guint i = 0; apart != NULL && i < apart->rules->len; i++)
    {
      const SosApartRow *row = apart->rules->pdata[i];
      g_autofree char *level = g_strdup_printf ("%d", row->level);
      g_autofree char *line = g_strdup_printf ("%s: %s", sos_codes_get_label (sos_person_case_get_codes (person_case), "conflict-level", level), row->title);

      add_line (box, line, NULL);
    }
}

/* What an alert says when it is pressed: the whole sentence, and when somebody last looked at it. */
static GtkWidget *
alert_popover_new (SosPersonCase *person_case, const SosBannerAlert *alert, gboolean safety)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = sos_block_button (_("Open Safety"), NULL, "act");
  const char *kind = sos_codes_get_label (sos_person_case_get_codes (person_case), "alert-kind", alert->kind);
  g_autofree char *day = alert->reviewed_on ? sos_date_dup_long (alert->reviewed_on) : NULL;
  /* Translators: %s is a date */
  g_autofree char *reviewed = day ? g_strdup_printf (_("Last looked at on %s"), day) : g_strdup (_("Not looked at since it was set"));

  add_line (box, kind, "row-title");
  add_line (box, g_strcmp0 (alert->words, kind) != 0 ? alert->words : NULL, NULL); /* once is enough */
  add_apart (person_case, box, alert);
  add_line (box, reviewed, "row-note");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.tab");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "safety");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, safety);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
alert_new (SosPersonCase *person_case, const SosBannerAlert *alert, gboolean safety)
{
  GtkWidget *chip = sos_chip_new (alert->icon, alert->words, alert->tone);
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *day = alert->reviewed_on ? sos_date_dup_short (alert->reviewed_on) : NULL;
  /* Translators: an alert, and the day on which somebody last looked at it */
  g_autofree char *tip = day != NULL ? g_strdup_printf (_("%s. Last looked at %s. Press for more."), alert->words, day)
                                     /* Translators: an alert */
                                     : g_strdup_printf (_("%s. Press for more."), alert->words);

  gtk_widget_set_tooltip_text (button, tip);
  sos_chip_set_when (SOS_CHIP (chip), day);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), chip);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), alert_popover_new (person_case, alert, safety));
  sos_spoken_name_set (button, alert->words);
  gtk_widget_add_css_class (button, "alert");
  gtk_widget_add_css_class (button, "flat");
  return button;
}

void
sos_person_alerts_show (SosPersonCase *person_case, SosWrapBox *box, gboolean safety)
{
  GPtrArray *alerts = sos_person_case_get_alerts (person_case);

  sos_wrap_box_clear (box);
  sos_person_rights_add_chips (person_case, box);
  sos_person_alike_add_chip (person_case, box);
  for (guint i = 0; i < alerts->len; i++)
    sos_wrap_box_append (box, alert_new (person_case, alerts->pdata[i], safety));
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}
