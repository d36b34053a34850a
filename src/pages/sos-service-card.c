/* sos-service-card.c - the facts of a service and the next thing to do, below the stages of an episode. Decides nothing. */
#include "config.h"
#include "sos-service-card.h"

#include "sos-blocks.h"
#include "sos-look.h"
#include "sos-service-dialogs.h"
#include "sos-service-window.h"
#include "sos-service-words.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* What a word says by colour, an icon says too. */
static const struct
{
  const char *tone, *icon;
} icons[] = {
  { SOS_LOOK_DANGER, "dialog-warning-symbolic" },
  { SOS_LOOK_WARN, "alarm-symbolic" },
  { SOS_LOOK_GOOD, "object-select-symbolic" },
};

static GtkWidget *
words_new (const SosServiceFact *fact)
{
  GtkWidget *label;

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].tone, fact->tone) == 0)
      return sos_status_new (icons[i].icon, fact->words, fact->tone);
  label = sos_block_label (fact->words, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_tooltip_text (label, fact->words);
  return label;
}

static GtkWidget *
fact_new (const SosServiceFact *fact)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (column), sos_block_label (fact->label, "tiny dim"));
  gtk_box_append (GTK_BOX (column), words_new (fact));
  return column;
}

static GtkWidget *
facts_new (SosPersonCase *person_case, SosEpisode *episode)
{
  g_autoptr (GPtrArray) facts = sos_service_words_dup_facts (person_case, episode);
  GtkWidget *box = sos_wrap_box_new (24, 6);

  for (guint i = 0; i < facts->len; i++)
    sos_wrap_box_append (SOS_WRAP_BOX (box), fact_new (facts->pdata[i]));
  if (facts->len == 0)
    sos_wrap_box_append (SOS_WRAP_BOX (box), sos_block_label (_("Nothing of this service is written down yet."), "row-note"));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
next_cb (GtkWidget *button, SosPersonTab *tab)
{
  SosEpisode *episode = g_object_get_data (G_OBJECT (button), "episode");
  const char *deed = g_object_get_data (G_OBJECT (button), "deed");

  if (g_str_equal (deed, "open"))
    sos_service_window_open (tab, sos_record_get_id (SOS_RECORD (episode)));
  else
    sos_service_dialog_open (tab, NULL, episode, deed);
}

static GtkWidget *
button_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode, const char *deed, const char *label, const char *classes)
{
  GtkWidget *button = sos_block_button (label, NULL, classes);
  const char *service = sos_codes_get_label (sos_person_case_get_codes (person_case), "service", sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", service, label);

  g_object_set_data_full (G_OBJECT (button), "episode", g_object_ref (episode), g_object_unref);
  g_object_set_data (G_OBJECT (button), "deed", (gpointer) deed);
  g_signal_connect_object (button, "clicked", G_CALLBACK (next_cb), tab, 0);
  sos_spoken_name_set (button, spoken);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

GtkWidget *
sos_service_card_new (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  GtkWidget *row = sos_fold_box_new (12);
  const char *next = sos_service_words_find_next (person_case, episode);

  gtk_box_append (GTK_BOX (row), facts_new (person_case, episode));
  if (!sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE))
    return row;
  if (next != NULL && !g_str_equal (next, "open"))
    gtk_box_append (GTK_BOX (row), button_new (tab, person_case, episode, next, sos_service_dialog_get_label (next), "act"));
  gtk_box_append (GTK_BOX (row), button_new (tab, person_case, episode, "open", _("All…"), next != NULL && g_str_equal (next, "open") ? "act" : "act flat"));
  return row;
}
