/* sos-schools-wrongs.c - what of a term, or of its week that is shown, is not yet right, a row each: a sentence, and up to three ways to mend it, which are looked for row by row
 * once the term is shown. Decides nothing. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-blocks.h"
#include "sos-fold-box.h"
#include "sos-school-mends.h"
#include "sos-spoken-name.h"

#include <glib/gi18n.h>

#define WRONG "sos-wrong"
#define ROW "sos-wrong-row" /* its place and one */
#define WAY "sos-way"

static GtkWidget *
sentence_new (const SosTermWrong *wrong)
{
  g_autofree char *head = g_markup_escape_text (wrong->head, -1), *words = g_markup_escape_text (wrong->words, -1);
  /* Translators: which session, and what is not right about it */
  g_autofree char *markup = g_strdup_printf (_("<b>%s</b>: %s"), head, words);
  GtkWidget *label = sos_block_label (NULL, NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, wrong->words);
  return label;
}

/* ---- ways to mend it ---- */

static void
mend_cb (GtkWidget *button, SosSchoolsPage *self)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), WRONG));

  if (self->sheet != NULL && i < self->sheet->wrongs->len)
    sos_schools_ask_mend (self, self->sheet->wrongs->pdata[i], GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), WAY)));
}

/* Each leads to the window with every way there is, this one chosen, so that what follows is seen before it is done. */
static void
add_button (SosSchoolsPage *self, GtkWidget *row, guint i, guint way, const char *label, const char *note)
{
  const SosTermWrong *wrong = self->sheet->wrongs->pdata[i];
  GtkWidget *button = sos_block_button (label, NULL, "act");
  /* Translators: a way to mend it, and which session or run */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), label, wrong->head);

  sos_spoken_name_set (button, spoken);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, note);
  g_object_set_data (G_OBJECT (button), WRONG, GUINT_TO_POINTER (i));
  g_object_set_data (G_OBJECT (button), WAY, GUINT_TO_POINTER (way));
  g_signal_connect_object (button, "clicked", G_CALLBACK (mend_cb), self, 0);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), button);
}

static void
add_ways (SosSchoolsPage *self, GtkWidget *row, guint i)
{
  const SosTermWrong *wrong = self->sheet->wrongs->pdata[i];
  g_autoptr (GPtrArray) mends = sos_school_mends_list (self->sheet, wrong);
  guint picked[SOS_SCHOOL_MENDS_AT_ONCE];
  const guint n = sos_school_mends_pick (mends, picked);

  for (guint k = 0; k < n; k++)
    {
      const SosSchoolMend *mend = mends->pdata[picked[k]];
      g_autofree char *note = mend->note != NULL ? g_strdup_printf ("%s\n%s", mend->title, mend->note) : g_strdup (mend->title);

      add_button (self, row, i, picked[k], mend->brief, note);
    }
  if (n == 0)
    add_button (self, row, i, 0, _("Why not…"), _("No way was found that keeps every rule."));
}

/* The place of what a row tells among all of the term; its length where the row tells nothing. */
static guint
get_wrong (SosSchoolsPage *self, GtkListBoxRow *row)
{
  const gpointer at = row != NULL ? g_object_get_data (G_OBJECT (row), ROW) : NULL;

  return at != NULL ? GPOINTER_TO_UINT (at) - 1 : self->sheet->wrongs->len;
}

/* One row at a time, so that nobody waits for the search. What is planned on is left alone until it is accepted or not. */
static gboolean
look_cb (gpointer user_data)
{
  SosSchoolsPage *self = user_data;
  GtkListBoxRow *row = self->planning == NULL ? gtk_list_box_get_row_at_index (self->wrongs, (int) self->looked) : NULL;
  const guint at = get_wrong (self, row);

  if (at >= self->sheet->wrongs->len)
    {
      self->look = 0;
      return G_SOURCE_REMOVE;
    }
  if (!sos_schools_wrongs_leads (self->sheet->wrongs->pdata[at]))
    add_ways (self, GTK_WIDGET (row), at);
  self->looked++;
  return G_SOURCE_CONTINUE;
}

void
sos_schools_wrongs_look (SosSchoolsPage *self)
{
  if (self->look == 0 && self->sheet != NULL && self->sheet->may_plan && self->looked < self->sheet->wrongs->len)
    self->look = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

/* What is dealt with on the page of its run: another day changes nothing between two of one group. */
gboolean
sos_schools_wrongs_leads (const SosTermWrong *wrong)
{
  return wrong->opens != 0 || wrong->finding.reason == SOS_REASON_APART_GROUP;
}

/* ---- rows ---- */

static void
say_row (GtkWidget *row, const SosTermWrong *wrong)
{
  g_autofree char *words = g_strdup_printf ("%s: %s", wrong->head, wrong->words);

  sos_spoken_name_set (row, words);
}

static GtkWidget *
row_new (SosSchoolsPage *self, guint i)
{
  const SosTermWrong *wrong = self->sheet->wrongs->pdata[i];
  const gboolean hard = wrong->finding.grade == SOS_GRADE_HARD;
  GtkWidget *box = sos_fold_box_new (9), *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "wrong-row");
  gtk_box_append (GTK_BOX (box), sos_status_new (hard ? "dialog-warning-symbolic" : "alarm-symbolic", "", hard ? "danger" : "warn"));
  gtk_box_append (GTK_BOX (box), sentence_new (wrong));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  say_row (row, wrong);
  g_object_set_data (G_OBJECT (row), ROW, GUINT_TO_POINTER (i + 1));
  if (self->sheet->may_plan && sos_schools_wrongs_leads (wrong))
    add_button (self, row, i, 0, _("Open the run"), NULL);
  return row;
}

/* Whether one of its sessions lies in the week that is shown; of the term as a whole each does. */
static gboolean
is_of_week (SosSchoolsPage *self, const SosTermWrong *wrong)
{
  SosPlanBoard *board = self->sheet->plan->board;

  if (self->monday == 0)
    return TRUE;
  if (wrong->session == SOS_PLAN_NONE)
    return wrong->cancelled != 0 && wrong->day >= self->monday && wrong->day < self->monday + 7;
  for (int day = self->monday; day < self->monday + 7; day++)
    {
      const GArray *sessions = sos_plan_board_get_day (board, day);

      for (guint i = 0; sessions != NULL && i < sessions->len; i++)
        if (sos_term_wrong_holds (wrong, self->sheet, g_array_index (sessions, int, i)))
          return TRUE;
    }
  return FALSE;
}

static char *
dup_count (SosSchoolsPage *self, guint n, guint n_hard)
{
  const guint others = self->sheet->wrongs->len - n;
  /* Translators: how many there are, and how many of them may not stay so */
  g_autofree char *here = n == 0 ? g_strdup (_("nothing")) : g_strdup_printf (_("%u, of which %u may not be"), n, n_hard);

  if (others == 0)
    return g_steal_pointer (&here);
  /* Translators: what is not right in a week, and how much more of the term */
  return g_strdup_printf (_("%s · %u more in the term"), here, others);
}

void
sos_schools_wrongs_show (SosSchoolsPage *self)
{
  const GPtrArray *wrongs = self->sheet->wrongs;
  guint n = 0, n_hard = 0;
  g_autofree char *count = NULL;

  sos_block_clear (GTK_WIDGET (self->wrongs));
  for (guint i = 0; i < wrongs->len; i++)
    {
      if (!is_of_week (self, wrongs->pdata[i]))
        continue;
      gtk_list_box_append (self->wrongs, row_new (self, i));
      n++;
      n_hard += ((SosTermWrong *) wrongs->pdata[i])->finding.grade == SOS_GRADE_HARD;
    }
  if (n == 0)
    sos_block_append_none (GTK_WIDGET (self->wrongs), self->monday == 0 ? _("Every session to come keeps every rule.") : _("Every session to come of this week keeps every rule."));
  count = dup_count (self, n, n_hard);
  gtk_label_set_label (self->wrong_count, count);
  /* The answers of a session in hand need the room. */
  gtk_widget_set_visible (GTK_WIDGET (self->wrong_box), self->monday == 0 || self->held == 0);
  self->looked = 0;
  sos_schools_wrongs_look (self);
}

/* The session it is about is chosen above. */
void
sos_schools_wrongs_chosen (SosSchoolsPage *self, GtkListBoxRow *row)
{
  const guint at = self->sheet != NULL ? get_wrong (self, row) : 0;
  const SosTermWrong *wrong = self->sheet != NULL && at < self->sheet->wrongs->len ? self->sheet->wrongs->pdata[at] : NULL;
  const gint64 session = wrong == NULL ? 0 : wrong->session != SOS_PLAN_NONE ? sos_plan_board_get (self->sheet->plan->board, wrong->session)->id : wrong->cancelled;

  if (session == 0)
    return;
  if (self->monday != 0)
    sos_schools_week_go_to (self, session);
  else
    sos_schools_page_go_to (self, session, FALSE);
}

/* ---- keys ---- */

/* The buttons of a row, in their order. (transfer container) */
static GPtrArray *
list_buttons (GtkWidget *row)
{
  GPtrArray *buttons = g_ptr_array_new ();
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  for (GtkWidget *child = box != NULL ? gtk_widget_get_first_child (box) : NULL; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      g_ptr_array_add (buttons, child);
  return buttons;
}

static gboolean
go_along (GPtrArray *buttons, GtkWidget *row, GtkWidget *focus, int step)
{
  guint at;
  const int now = g_ptr_array_find (buttons, focus, &at) ? (int) at : -1;
  const int next = CLAMP (now + step, -1, (int) buttons->len - 1);

  gtk_widget_grab_focus (next >= 0 ? GTK_WIDGET (buttons->pdata[next]) : row);
  return TRUE;
}

/* Left and right go along the ways of a row, 1 to 3 press them. */
gboolean
sos_schools_wrongs_key (SosSchoolsPage *self, guint key, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  g_autoptr (GPtrArray) buttons = row != NULL ? list_buttons (row) : NULL;
  const guint way = key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_3 ? key - GDK_KEY_KP_1 : key - GDK_KEY_1;

  if (buttons == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return go_along (buttons, row, focus, 1);
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return go_along (buttons, row, focus, -1);
  if (way >= buttons->len)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (buttons->pdata[way], "clicked");
  return GDK_EVENT_STOP;
}
