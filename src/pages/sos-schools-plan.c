/* sos-schools-plan.c - a term planned from the page: which runs, how far the search is, the proposal in the grid, what of it is accepted. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-blocks.h"
#include "sos-day.h"
#include "sos-deed-dialog.h"
#include "sos-record-plain.h"
#include "sos-records.h"
#include "sos-school-deeds.h"
#include "sos-school-mends.h"
#include "sos-term-proposal.h"
#include "sos-tick-row.h"

#include <glib/gi18n.h>

#define ROUNDS 400  /* of improving: some seconds at most */
#define PATIENCE 20 /* of them in which nothing got better, */
#define PATIENCE_EACH 6 /* and so many more for each run */
#define MOST_REASONS 3

struct _SosSchoolsPlanning
{
  GCancellable *cancellable;
  GArray *runs;           /* int */
  SosPlanSum before;
  GPtrArray *proposed;    /* SosProposedRun; NULL: still searching */
  GPtrArray *costs, *unplaced; /* text */
  GtkLabel *words;        /* of the bar */
};

static void
planning_free (SosSchoolsPlanning *planning)
{
  g_clear_object (&planning->cancellable);
  g_clear_pointer (&planning->runs, g_array_unref);
  g_clear_pointer (&planning->proposed, g_ptr_array_unref);
  g_clear_pointer (&planning->costs, g_ptr_array_unref);
  g_clear_pointer (&planning->unplaced, g_ptr_array_unref);
  g_free (planning);
}

void
sos_schools_plan_end (SosSchoolsPage *self)
{
  if (self->planning == NULL)
    return;
  g_cancellable_cancel (self->planning->cancellable);
  g_clear_pointer (&self->planning, planning_free);
  sos_block_clear (GTK_WIDGET (self->bar_slot));
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    sos_schools_wrongs_look (self);
}

/* ---- the bar ---- */

static void
add_button (GtkWidget *line, const char *label, const char *action, const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "act");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_box_append (GTK_BOX (line), button);
}

static GtkWidget *
words_new (const char *words, const char *css_class)
{
  GtkWidget *label = sos_block_text (words, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 70);
  return label;
}

/* @head in one sentence; @points NULL: nothing below it. */
static GtkWidget *
show_bar (SosSchoolsPage *self, const char *head, const GPtrArray *points)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *label = words_new (head, "strong");

  sos_block_clear (GTK_WIDGET (self->bar_slot));
  gtk_widget_add_css_class (line, "held-bar");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), label);
  for (guint i = 0; points != NULL && i < points->len; i++)
    gtk_box_append (GTK_BOX (texts), words_new (points->pdata[i], "small"));
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (self->bar_slot, line);
  self->planning->words = GTK_LABEL (label);
  return line;
}

/* ---- searching ---- */

typedef struct
{
  SosSchoolsPage *page; /* owned */
  GCancellable *of;     /* owned: which search it is */
  SosPlanProgress progress;
} News;

static gboolean
news_cb (gpointer data)
{
  News *news = data;
  SosSchoolsPage *self = news->page;
  g_autofree char *words = NULL;

  if (self->planning != NULL && self->planning->cancellable == news->of && self->planning->proposed == NULL)
    {
      words = g_strdup_printf (g_dngettext (NULL, "Planning %u run: step %d of %d", "Planning %u runs: step %d of %d", self->planning->runs->len),
                               self->planning->runs->len, news->progress.round, MAX (news->progress.rounds, 1));
      gtk_label_set_label (self->planning->words, words);
    }
  return G_SOURCE_REMOVE;
}

static void
free_news (gpointer data)
{
  News *news = data;

  g_object_unref (news->page);
  g_object_unref (news->of);
  g_free (news);
}

/* In the thread that searches. */
static void
progress_cb (const SosPlanProgress *progress, gpointer data)
{
  const News *from = data;
  News *news = g_new (News, 1);

  *news = (News){ g_object_ref (from->page), g_object_ref (from->of), *progress };
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT_IDLE, news_cb, news, free_news);
}

/* "LiVVE at Ferry Lane: …", with why it has no place where @why. %NULL: the run is gone. */
static char *
dup_unplaced (SosSchoolsPage *self, int at, gboolean why)
{
  const SosTermRun *run = sos_term_sheet_find_run (self->sheet, at);
  g_autofree char *reason = run != NULL && why ? sos_school_mends_dup_reason (self->sheet, at) : NULL;

  if (run == NULL)
    return NULL;
  if (reason == NULL)
    return g_strdup_printf (_("%s at %s"), run->tag, run->school);
  g_strdelimit (reason, "\n", ' '); /* a run a paragraph */
  /* Translators: what a run is called, its school, and why it has no place: "LiVVE at Ferry Lane: …" */
  return g_strdup_printf (_("%s at %s: %s"), run->tag, run->school, reason);
}

/* Why is worked out for the first few alone. */
static void
list_unplaced (SosSchoolsPage *self, const GArray *runs)
{
  g_clear_pointer (&self->planning->unplaced, g_ptr_array_unref);
  self->planning->unplaced = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < runs->len; i++)
    {
      char *words = dup_unplaced (self, g_array_index (runs, int, i), i < MOST_REASONS);

      if (words != NULL)
        g_ptr_array_add (self->planning->unplaced, words);
    }
}

/* The first few runs that have no place; “What is not yet right” says it of every one, and what would help. (transfer full) */
static GPtrArray *
list_points (SosSchoolsPage *self)
{
  GPtrArray *points = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->planning->unplaced->len && i < MOST_REASONS; i++)
    g_ptr_array_add (points, g_strdup_printf ("• %s", (const char *) self->planning->unplaced->pdata[i]));
  if (self->planning->unplaced->len > 0)
    g_ptr_array_add (points, g_strdup (_("“What is not yet right” says of each run what would help.")));
  return points;
}

static guint
count_proposed (SosSchoolsPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->planning->proposed->len; i++)
    n += ((SosProposedRun *) self->planning->proposed->pdata[i])->laying->sessions->len;
  return n;
}

static void
show_proposal (SosSchoolsPage *self)
{
  const guint n = count_proposed (self);
  g_autofree char *some = g_strdup_printf (g_dngettext (NULL, "Proposed, not yet planned: %u session. It has a second edge above.", "Proposed, not yet planned: %u sessions. They have a second edge above.", n), n);
  g_autoptr (GPtrArray) points = list_points (self);
  GtkWidget *line = show_bar (self, n > 0 ? some : _("No plan was found that keeps every rule."), points);

  if (n > 0)
    add_button (line, _("_Accept…"), "page.accept", "suggested-action");
  add_button (line, _("_Discard"), "page.discard", NULL);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  News *news = user_data;
  SosSchoolsPage *self = news->page;
  g_autoptr (SosPlanProposal) proposal = sos_planner_plan_finish (result, NULL);

  if (proposal != NULL && self->grid != NULL && self->planning != NULL && self->planning->cancellable == news->of)
    {
      self->planning->costs = sos_term_proposal_list_costs (self->sheet, &self->planning->before, &proposal->sum);
      self->planning->proposed = sos_term_proposal_show (self->sheet, proposal, self->planning->runs);
      list_unplaced (self, count_proposed (self) > 0 ? proposal->unplaced : self->planning->runs);
      sos_schools_page_show_rows (self);
      show_proposal (self);
    }
  free_news (news);
}

static void
begin (SosSchoolsPage *self, GArray *runs)
{
  g_autoptr (SosPlanBoard) board = sos_term_proposal_dup_board (self->sheet, runs);
  News *news = g_new0 (News, 1);
  GtkWidget *line;

  self->planning = g_new0 (SosSchoolsPlanning, 1);
  self->planning->cancellable = g_cancellable_new ();
  self->planning->runs = g_array_ref (runs);
  self->planning->before = sos_plan_board_sum (self->sheet->plan->board);
  *news = (News){ g_object_ref (self), g_object_ref (self->planning->cancellable), { 0 } };
  line = show_bar (self, _("Planning…"), NULL);
  add_button (line, _("_Stop"), "page.stop", NULL);
  sos_planner_plan_async (board, &(SosPlanWish){ .seed = 1, .rounds = ROUNDS, .patience = PATIENCE + PATIENCE_EACH * (int) runs->len, .runs = (const int *) (const void *) runs->data, .n_runs = runs->len, .keep = TRUE,
                                                 .progress = progress_cb, .data = news }, self->planning->cancellable, planned_cb, news);
}

void
sos_schools_plan_term (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  g_autoptr (GArray) runs = self->rows != NULL ? sos_term_proposal_list_open (self->sheet, self->rows) : NULL;

  if (runs == NULL || self->planning != NULL)
    return;
  /* A proposal is seen over the whole term. */
  if (self->monday != 0)
    {
      gtk_widget_activate_action (widget, "app.show-term", "x", (gint64) 0);
      return;
    }
  /* A run that was added a moment ago is to be among them. */
  if (self->refresh != 0 || self->reading)
    self->then_plan = TRUE;
  else if (!self->sheet->may_plan)
    sos_page_say (widget, _("Schools work is planned by those who coordinate schools and by team leads."));
  else if (runs->len == 0)
    sos_page_say (widget, _("Every run shown here has all its days. “New run…” adds one."));
  else
    {
      sos_schools_hold_let_go (self);
      begin (self, runs);
    }
}

/* The best it has found so far is shown. */
static void
stop_planning (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);

  if (self->planning != NULL)
    g_cancellable_cancel (self->planning->cancellable);
}

static void
discard (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_schools_plan_end (SOS_SCHOOLS_PAGE (widget));
  sos_page_focus_default (SOS_PAGE (widget)); /* the button that was pressed is gone */
  gtk_widget_activate_action (widget, "page.read", NULL);
}

/* ---- accepting ---- */

static void
accepted_cb (gpointer widget, gpointer data)
{
  discard (widget, NULL, NULL);
}

#define CHECKS "sos-checks"

static void
do_accept (SosDeedDialog *dialog, gpointer data)
{
  SosSchoolsPage *self = data;
  GPtrArray *checks = g_object_get_data (G_OBJECT (dialog), CHECKS);
  g_autofree gboolean *chosen = g_new0 (gboolean, MAX (checks->len, 1));
  gboolean any = FALSE;

  for (guint i = 0; i < checks->len; i++)
    any = (chosen[i] = gtk_check_button_get_active (checks->pdata[i])) || any;
  if (!any || self->planning == NULL)
    {
      sos_deed_dialog_say (dialog, _("Choose what is to be accepted."));
      return;
    }
  sos_deed_dialog_write (dialog, _("Plan accepted"), (SosTransactionFunc) sos_casework_lay_sessions,
                         sos_term_proposal_make_laying (self->sheet, self->planning->proposed, chosen), (GDestroyNotify) sos_laying_free, accepted_cb);
}

static void
add_plain_row (SosDeedDialog *dialog, const char *group, const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (sos_deed_dialog_get (dialog, group), row);
}

static void
add_run_row (SosDeedDialog *dialog, const SosProposedRun *run, GPtrArray *checks)
{
  GtkWidget *check, *row = sos_tick_row_new (run->title, run->note, &check);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  adw_preferences_group_add (sos_deed_dialog_get (dialog, "runs"), row);
  g_ptr_array_add (checks, check);
}

static void
accept (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  GPtrArray *checks = g_ptr_array_new ();
  SosDeedDialog *dialog;

  if (self->planning == NULL || self->planning->proposed == NULL)
    {
      g_ptr_array_unref (checks);
      return;
    }
  dialog = sos_deed_dialog_new (widget, sos_page_get_store (SOS_PAGE (self)), _("Accept a Plan"), "sos-school-plan-form", _("_Accept"));
  g_object_set_data_full (G_OBJECT (dialog), CHECKS, checks, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->planning->proposed->len; i++)
    add_run_row (dialog, self->planning->proposed->pdata[i], checks);
  for (guint i = 0; i < self->planning->costs->len; i++)
    add_plain_row (dialog, "costs", self->planning->costs->pdata[i]);
  if (self->planning->costs->len == 0)
    add_plain_row (dialog, "costs", _("Nothing: every wish is kept."));
  for (guint i = 0; i < self->planning->unplaced->len; i++)
    add_plain_row (dialog, "unplaced", self->planning->unplaced->pdata[i]);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "unplaced"), self->planning->unplaced->len > 0);
  sos_deed_dialog_set_do (dialog, do_accept, g_object_ref (self), g_object_unref);
  sos_deed_dialog_present (dialog);
}

const SosActionRow sos_schools_plans[] = {
  { "page.stop", NULL, NULL, stop_planning },
  { "page.accept", NULL, NULL, accept },
  { "page.discard", NULL, NULL, discard },
};
const guint sos_schools_n_plans = G_N_ELEMENTS (sos_schools_plans);
