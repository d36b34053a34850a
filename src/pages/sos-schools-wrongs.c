/* sos-schools-wrongs.c - what of a term is not yet right, a row each: a sentence, and what leads to mending it. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-blocks.h"
#include "sos-spoken-name.h"

#include <glib/gi18n.h>

#define WRONG "sos-wrong"

static GtkWidget *
sentence_new (const SosTermWrong *wrong)
{
  g_autofree char *head = g_markup_escape_text (wrong->head, -1), *words = g_markup_escape_text (wrong->words, -1);
  /* Translators: which session, and what is not right about it */
  g_autofree char *markup = g_strdup_printf (_("<b>%s</b>: %s"), head, words);
  GtkWidget *label = sos_block_label (NULL, NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, wrong->words);
  return label;
}

static void
mend_cb (GtkWidget *button, SosSchoolsPage *self)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), WRONG));

  if (self->sheet != NULL && i < self->sheet->wrongs->len)
    sos_schools_ask_mend (self, self->sheet->wrongs->pdata[i]);
}

/* One button, which leads to every way there is. */
static GtkWidget *
button_new (SosSchoolsPage *self, const SosTermWrong *wrong, guint i)
{
  const gboolean leads = wrong->opens != 0 || wrong->finding.reason == SOS_REASON_APART_GROUP;
  const char *label = leads ? _("Open the run") : wrong->session != SOS_PLAN_NONE || wrong->cancelled != 0 ? _("Mend…") : _("Plan it…");
  GtkWidget *button = sos_block_button (label, NULL, "act");
  g_autofree char *spoken = g_strdup_printf (leads ? _("Open the run: %s") : _("Mend: %s"), wrong->head);

  sos_spoken_name_set (button, spoken);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), WRONG, GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (mend_cb), self, 0);
  return button;
}

static GtkWidget *
row_new (SosSchoolsPage *self, guint i)
{
  const SosTermWrong *wrong = self->sheet->wrongs->pdata[i];
  const gboolean hard = wrong->finding.grade == SOS_GRADE_HARD;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_widget_add_css_class (box, "wrong-row");
  gtk_box_append (GTK_BOX (box), sos_status_new (hard ? "dialog-warning-symbolic" : "alarm-symbolic", "", hard ? "danger" : "warn"));
  gtk_box_append (GTK_BOX (box), sentence_new (wrong));
  if (self->sheet->may_plan)
    gtk_box_append (GTK_BOX (box), button_new (self, wrong, i));
  return box;
}

void
sos_schools_wrongs_show (SosSchoolsPage *self)
{
  const GPtrArray *wrongs = self->sheet->wrongs;
  guint n_hard = 0;
  g_autofree char *count = NULL;

  sos_block_clear (GTK_WIDGET (self->wrongs));
  for (guint i = 0; i < wrongs->len; i++)
    {
      GtkWidget *box = row_new (self, i), *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_list_box_append (self->wrongs, row);
      n_hard += ((SosTermWrong *) wrongs->pdata[i])->finding.grade == SOS_GRADE_HARD;
    }
  if (wrongs->len == 0)
    sos_block_append_none (GTK_WIDGET (self->wrongs), _("Every session to come keeps every rule."));
  count = wrongs->len == 0 ? g_strdup (_("nothing"))
          /* Translators: how many there are, and how many of them may not stay so */
          : g_strdup_printf (_("%u, of which %u may not be"), wrongs->len, n_hard);
  gtk_label_set_label (self->wrong_count, count);
}

/* The session it is about is chosen above. */
void
sos_schools_wrongs_chosen (SosSchoolsPage *self, GtkListBoxRow *row)
{
  const int i = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  const SosTermWrong *wrong = self->sheet != NULL && i >= 0 && i < (int) self->sheet->wrongs->len ? self->sheet->wrongs->pdata[i] : NULL;

  if (wrong == NULL)
    return;
  if (wrong->session != SOS_PLAN_NONE)
    sos_schools_page_go_to (self, sos_plan_board_get (self->sheet->plan->board, wrong->session)->id, FALSE);
  else if (wrong->cancelled != 0)
    sos_schools_page_go_to (self, wrong->cancelled, FALSE);
}
