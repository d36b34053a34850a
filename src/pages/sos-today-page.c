/* sos-today-page.c - the first page of the day. Shows what is kept; every deed is a button of its own row. */
#include "config.h"
#include "sos-today-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-due-row.h"
#include "sos-desk-print.h"
#include "sos-hand-over-dialog.h"
#include "sos-today.h"
#include "sos-today-ahead-list.h"
#include "sos-today-day-list.h"
#include "sos-team-view.h"
#include "sos-visit-dialog.h"

#include <glib/gi18n.h>

#define FIRST_ROWS 60
#define PUT_OFF "put-off"
#define MINUTE 60

struct _SosTodayPage
{
  SosPage parent_instance;

  /* template */
  GtkLabel *heading;
  GtkWidget *views, *left, *day_section, *duty_section, *drafts_section, *releases_section, *wards_section, *todo_section, *letters_section;
  GtkWidget *duty, *letters;
  GtkToggleButton *mine, *team;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkListBox *day, *todo, *releases, *wards;
  SosFilterButton *filter;

  /* owned */
  SosToday *today;
  SosTeamBoard *board;
  SosTeamView *team_view; /* made when a lead first looks; the stack keeps it */
  GCancellable *cancellable;
  guint reload, timer, most;
  gboolean reading, outdated;
  GSourceFunc read; /* reads the day again */
};

G_DEFINE_FINAL_TYPE (SosTodayPage, sos_today_page, SOS_TYPE_PAGE)

/* --- to do --- */

static const struct
{
  const char *words;
  gboolean danger;
} groups[SOS_N_DUES] = {
  [SOS_DUE_OVERDUE] = { N_("Overdue"), TRUE }, [SOS_DUE_TODAY] = { N_("Today"), FALSE }, [SOS_DUE_WEEK] = { N_("This week"), FALSE }, [SOS_DUE_LATER] = { N_("Later"), FALSE },
};

static gboolean
shows_put_off (SosTodayPage *self)
{
  return g_strcmp0 (sos_filter_button_get_value (self->filter), PUT_OFF) == 0;
}

/* A kind of the filter is the tab where such things are done. */
static gboolean
is_wanted (SosTodayPage *self, const SosDueItem *item)
{
  const char *kind = sos_filter_button_get_value (self->filter);

  return kind == NULL || g_str_equal (kind, PUT_OFF) || g_str_equal (kind, item->rule->tab);
}

static void
say_empty (SosTodayPage *self)
{
  const gboolean narrowed = sos_filter_button_get_value (self->filter) != NULL;

  gtk_list_box_append (self->todo, sos_due_sentence_new (shows_put_off (self) ? _("Nothing is put off.")
                                                         : narrowed             ? _("Nothing of this kind.")
                                                                                : _("Nothing is due. What comes up for the people you work with stands here by itself.")));
}

static GtkWidget *
more_new (guint n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "Show %u more", "Show %u more", n), n);
  GtkWidget *button = sos_block_button (words, NULL, "act flat");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.more");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
fill_todo (SosTodayPage *self)
{
  int group = -1;
  guint n = 0;

  sos_block_clear (GTK_WIDGET (self->todo));
  for (guint i = 0; i < self->today->items->len; i++)
    {
      const SosDueItem *item = self->today->items->pdata[i];

      if (!is_wanted (self, item))
        continue;
      if ((int) item->group != group && !shows_put_off (self))
        gtk_list_box_append (self->todo, sos_due_heading_new (_(groups[item->group].words), groups[item->group].danger));
      group = (int) item->group;
      gtk_list_box_append (self->todo, sos_due_row_new (item, FALSE));
      n++;
    }
  if (n == 0)
    say_empty (self);
  if (self->today->n_items > self->today->items->len && !shows_put_off (self) && self->today->items->len >= self->most)
    gtk_list_box_append (self->todo, more_new (self->today->n_items - self->today->items->len));
}

/* "7, of which 2 overdue". */
static void
say_todo (SosTodayPage *self)
{
  const guint n = self->today->n_items, late = self->today->n_due[SOS_DUE_OVERDUE];
  g_autofree char *late_words = late > 0 ? g_strdup_printf (g_dngettext (NULL, "%u, of which %u overdue", "%u, of which %u overdue", n), n, late) : NULL;
  g_autofree char *all = n > 0 ? g_strdup_printf ("%u", n) : g_strdup (_("nothing"));
  g_autofree char *held = self->today->n_put_off > 0 ? g_strdup_printf (g_dngettext (NULL, "%s; %u put off", "%s; %u put off", self->today->n_put_off),
                                                                       late_words != NULL ? late_words : all, self->today->n_put_off)
                                                     : NULL;

  sos_section_set_note (SOS_SECTION (self->todo_section), held != NULL ? held : late_words != NULL ? late_words : all);
}

/* --- letters --- */

static const struct
{
  const char *words, *label;
} letter_steps[SOS_N_LETTERS] = {
  [SOS_LETTERS_TO_FINISH] = { N_("to finish"), N_("Finish") },
  [SOS_LETTERS_TO_SIGN] = { N_("to approve"), N_("Read") },
  [SOS_LETTERS_TO_PRINT] = { N_("to print"), N_("Print") },
  [SOS_LETTERS_TO_GIVE] = { N_("to give out"), N_("Log") },
};

static GtkWidget *
letters_tile_new (SosTodayPage *self, SosLettersStep step)
{
  const SosLettersWaiting *waiting = &self->today->letters[step];
  GtkWidget *tile = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *button = sos_block_button (_(letter_steps[step].label), NULL, "act"), *words;
  g_autofree char *n = g_strdup_printf ("%u", waiting->n), *letter = g_strdup_printf ("%" G_GINT64_FORMAT, waiting->letter);
  /* Translators: what a button does, of how many letters: "Print: 2 to print" */
  g_autofree char *spoken = g_strdup_printf (_("%s: %u %s"), _(letter_steps[step].label), waiting->n, _(letter_steps[step].words));

  gtk_widget_add_css_class (tile, "tile");
  gtk_box_append (GTK_BOX (tile), sos_block_label (n, "figure"));
  words = sos_block_label (_(letter_steps[step].words), NULL);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (tile), words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-person-at");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new ("(xss)", waiting->person, "papers", letter));
  sos_spoken_name_set (button, spoken);
  gtk_box_append (GTK_BOX (tile), button);
  return tile;
}

static void
fill_letters (SosTodayPage *self)
{
  guint n = 0;

  sos_block_clear (self->letters);
  for (SosLettersStep step = 0; step < SOS_N_LETTERS; step++)
    if (self->today->letters[step].n > 0)
      {
        gtk_box_append (GTK_BOX (self->letters), letters_tile_new (self, step));
        n += self->today->letters[step].n;
      }
  gtk_widget_set_visible (self->letters_section, n > 0);
}

/* --- the rest --- */

static void
fill_duty (SosTodayPage *self)
{
  const guint out = self->today->n_out, late = self->today->n_late;
  g_autofree char *words = out > 0 ? g_strdup_printf (g_dngettext (NULL, "%u colleague is out", "%u colleagues are out", out), out) : g_strdup (_("nobody is out"));
  g_autofree char *looked = g_strdup_printf (g_dngettext (NULL, "%u looked for", "%u looked for", late), late);
  GtkWidget *button = sos_block_button (_("Duty board"), NULL, "act");

  sos_section_set_note (SOS_SECTION (self->duty_section), words);
  sos_block_clear (self->duty);
  if (late > 0)
    gtk_box_append (GTK_BOX (self->duty), sos_status_new ("alarm-symbolic", looked, "danger"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-duty");
  sos_focus_mark (button, "duty");
  gtk_box_append (GTK_BOX (self->duty), button);
}

static void
fill_day (SosTodayPage *self)
{
  const guint n = self->today->day->len;
  g_autofree char *note = n > 0 ? g_strdup_printf (g_dngettext (NULL, "%u appointment", "%u appointments", n), n) : NULL;

  sos_section_set_note (SOS_SECTION (self->day_section), note);
  sos_today_day_list_fill (self->day, self->today);
}

/* Nobody who works with neither has the cards. */
static void
fill_ahead (SosTodayPage *self)
{
  sos_today_ahead_fill (self->releases, self->today->releases);
  gtk_widget_set_visible (self->releases_section, self->today->releases->len > 0);
  sos_today_ahead_fill (self->wards, self->today->wards);
  gtk_widget_set_visible (self->wards_section, self->today->wards->len > 0);
}

static void
say_head (SosTodayPage *self)
{
  g_autoptr (GDateTime) now = sos_clock_to_london (self->today->now);
  /* Translators: the day of the page, see strftime */
  g_autofree char *heading = g_date_time_format (now, _("%A %-d %B"));

  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->views, self->today->leads);
  sos_page_set_foot (SOS_PAGE (self), self->today->next != NULL ? self->today->next : _("Enter does what a row’s button says; Ctrl+Enter opens the record."));
}

/* The row of the cursor in the list to do; -1 where it is elsewhere. */
static int
find_row (SosTodayPage *self)
{
  GtkWidget *focus = sos_focus_find (GTK_WIDGET (self->todo)), *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* Where the row of the cursor has gone, it goes to the one that came in its place. */
static void
focus_near (SosTodayPage *self, int index)
{
  GtkListBoxRow *row = NULL;

  for (int i = index; i >= 0 && (row == NULL || !gtk_widget_get_focusable (GTK_WIDGET (row))); i--)
    row = gtk_list_box_get_row_at_index (self->todo, i);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_all (SosTodayPage *self)
{
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self));
  const int row = find_row (self);
  GtkAdjustment *scrolled = gtk_scrolled_window_get_vadjustment (self->scrolled);
  const double at = gtk_adjustment_get_value (scrolled);

  say_head (self);
  fill_day (self);
  fill_ahead (self);
  fill_todo (self);
  say_todo (self);
  fill_letters (self);
  fill_duty (self);
  gtk_widget_set_visible (self->drafts_section, self->today->drafts);
  sos_width_step_apply (sos_page_get_width_step (SOS_PAGE (self)), GTK_WIDGET (self->stack));
  if (!gtk_toggle_button_get_active (self->team))
    gtk_stack_set_visible_child_name (self->stack, "mine");
  if ((mark == NULL || !sos_focus_return (GTK_WIDGET (self), mark)) && row >= 0)
    focus_near (self, row);
  gtk_adjustment_set_value (scrolled, at);
}

/* --- reading: one at a time, again where it is outdated --- */

static void
read_again (SosTodayPage *self)
{
  if (self->reading)
    self->outdated = TRUE;
  else if (self->reload == 0)
    self->reload = g_idle_add (self->read, self);
}

static void
show_board (SosTodayPage *self, SosTeamBoard *board)
{
  if (self->team_view == NULL)
    {
      self->team_view = SOS_TEAM_VIEW (sos_team_view_new ());
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->team_view), "team");
    }
  g_clear_pointer (&self->board, sos_team_board_free);
  self->board = board;
  sos_team_view_show (self->team_view, board);
  sos_width_step_apply (sos_page_get_width_step (SOS_PAGE (self)), GTK_WIDGET (self->team_view));
  if (gtk_toggle_button_get_active (self->team))
    gtk_stack_set_visible_child_name (self->stack, "team");
}

static void
board_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosTeamBoard *board = sos_team_board_finish (result, &error);

  self->reading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    g_clear_pointer (&board, sos_team_board_free);
  else if (self->outdated)
    read_again (self);
  if (board != NULL)
    show_board (self, board);
  else if (!g_cancellable_is_cancelled (self->cancellable))
    sos_page_say_error (GTK_WIDGET (self), error);
}

/* The team is read after the day, where somebody looks at it. */
static void
go_on (SosTodayPage *self)
{
  self->reading = gtk_toggle_button_get_active (self->team);
  if (self->reading)
    sos_team_board_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, board_cb, g_object_ref (self));
  else if (self->outdated)
    read_again (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosToday) today = sos_today_finish (result, &error);

  self->reading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  go_on (self);
  if (today == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->today, sos_today_free);
  self->today = g_steal_pointer (&today);
  show_all (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  SosTodayPage *self = user_data;

  self->reload = 0;
  self->reading = TRUE;
  self->outdated = FALSE;
  sos_today_async (sos_page_get_store (SOS_PAGE (self)), shows_put_off (self) ? SOS_DUE_PUT_OFF : SOS_DUE_NOW, self->most, self->cancellable, loaded_cb,
                   g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* The line of now moves on, and midnight passes. */
static gboolean
minute_cb (gpointer user_data)
{
  sos_page_read_when_seen (user_data);
  return G_SOURCE_CONTINUE;
}

/* --- callbacks --- */

static void
filter_cb (SosTodayPage *self)
{
  read_again (self);
}

static void
day_activated_cb (SosTodayPage *self, GtkListBoxRow *row)
{
  sos_today_day_list_open (row);
}

static void
ahead_activated_cb (SosTodayPage *self, GtkListBoxRow *row)
{
  sos_today_ahead_deal (row);
}

static void
todo_activated_cb (SosTodayPage *self, GtkListBoxRow *row)
{
  sos_due_row_deal (row);
}

static void
view_cb (SosTodayPage *self)
{
  const gboolean team = gtk_toggle_button_get_active (self->team) && self->team_view != NULL;

  gtk_stack_set_visible_child_name (self->stack, team ? "team" : self->today != NULL ? "mine" : "wait");
  read_again (self);
}

/* --- actions --- */

static void
deal (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_due_deal (widget, parameter);
}

static void
put_off (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_due_ask_put_off (widget, parameter);
}

static void
take_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_due_take_up (widget, g_variant_get_int64 (parameter));
}

static void
show_more (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosTodayPage *self = SOS_TODAY_PAGE (widget);

  self->most += FIRST_ROWS;
  read_again (self);
}

static void
open_record (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *focus = sos_focus_find (widget), *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  const gint64 person = row != NULL ? sos_due_row_get_person (GTK_LIST_BOX_ROW (row)) : 0;

  if (person != 0)
    gtk_widget_activate_action (widget, "app.show-person", "x", person);
}

static void
plan_visit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_visit_ask (widget, sos_page_get_store (SOS_PAGE (widget)), NULL, 0, NULL);
}

/* What is seen: the day, or the board of the team. */
static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const gboolean team = gtk_toggle_button_get_active (SOS_TODAY_PAGE (widget)->team);

  sos_desk_print (widget, sos_page_get_store (SOS_PAGE (widget)), team ? SOS_PAPER_TEAM_BOARD : SOS_PAPER_DAY_LIST, 0);
}

static void
print_supervision (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_desk_print (widget, sos_page_get_store (SOS_PAGE (widget)), SOS_PAPER_SUPERVISION_SHEET, g_variant_get_int64 (parameter));
}

static void
supervise (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosTodayPage *self = SOS_TODAY_PAGE (widget);

  if (self->board != NULL)
    sos_team_ask_supervision (widget, self->board, g_variant_get_int64 (parameter));
}

static void
approve_visit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_page_write (widget, sos_page_get_store (SOS_PAGE (widget)), _("Visit approved"), (SosTransactionFunc) sos_casework_note_visit,
                  sos_deed_new (g_variant_get_int64 (parameter), SOS_VISIT_STEP_APPROVED, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
show_team (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosTodayPage *self = SOS_TODAY_PAGE (widget);

  if (self->today != NULL && self->today->leads)
    gtk_toggle_button_set_active (gtk_toggle_button_get_active (self->team) ? self->mine : self->team, TRUE);
}

static void
hand_over (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosTodayPage *self = SOS_TODAY_PAGE (widget);

  if (self->today != NULL && self->today->leads)
    sos_hand_over_ask (widget, sos_page_get_store (SOS_PAGE (self)));
}

static const SosActionRow actions[] = {
  { "page.plan", N_("Plan a visit…"), "Insert", plan_visit },
  { "page.open-record", N_("Open the record of a row"), "<Control>Return", open_record },
  { "page.print", N_("Print what is seen: the list of the day, or the team"), "<Control>p", print },
  { "page.team", N_("Mine or team"), "<Control>t", show_team },
  { "page.hand-over", N_("Hand over a caseload…"), NULL, hand_over },
  { "page.supervise", NULL, NULL, supervise, "x" },
  { "page.print-supervision", NULL, NULL, print_supervision, "x" },
  { "page.approve-visit", NULL, NULL, approve_visit, "x" },
  { "page.deal", NULL, NULL, deal, "(sxx)" },
  { "page.put-off", NULL, NULL, put_off, "(sxx)" },
  { "page.take-up", NULL, NULL, take_up, "x" },
  { "page.more", NULL, NULL, show_more },
};

/* --- class --- */

static void
sos_today_page_focus_default (SosPage *page)
{
  SosTodayPage *self = SOS_TODAY_PAGE (page);

  if (!gtk_widget_child_focus (GTK_WIDGET (self->todo), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
sos_today_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SosTodayPage *self = SOS_TODAY_PAGE (page);

  gtk_widget_set_size_request (self->left, step == SOS_WIDTH_WIDE ? 420 : step == SOS_WIDTH_NARROW ? 366 : -1, -1);
  SOS_PAGE_CLASS (sos_today_page_parent_class)->set_width_step (page, step);
}

static void
sos_today_page_dispose (GObject *object)
{
  SosTodayPage *self = SOS_TODAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->today, sos_today_free);
  g_clear_pointer (&self->board, sos_team_board_free);
  sos_widget_dispose_template (self, SOS_TYPE_TODAY_PAGE);
  G_OBJECT_CLASS (sos_today_page_parent_class)->dispose (object);
}

static void
sos_today_page_finalize (GObject *object)
{
  g_clear_object (&SOS_TODAY_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_today_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, SosTodayPage, name)
  BIND (heading);
  BIND (views);
  BIND (left);
  BIND (day_section);
  BIND (duty_section);
  BIND (drafts_section);
  BIND (releases_section);
  BIND (wards_section);
  BIND (releases);
  BIND (wards);
  BIND (todo_section);
  BIND (letters_section);
  BIND (duty);
  BIND (letters);
  BIND (mine);
  BIND (team);
  BIND (stack);
  BIND (scrolled);
  BIND (day);
  BIND (todo);
  BIND (filter);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, ahead_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, todo_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

static void
sos_today_page_class_init (SosTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_today_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_today_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_today_page_focus_default;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_today_page_set_width_step;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  g_type_ensure (SOS_TYPE_FILTER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-today-page.ui");
  bind_template (widget_class);
}

/* The tabs where things are done, and what was put off. */
static const struct
{
  const char *value, *label;
} kinds[] = {
  { "contacts", N_("Contacts") }, { "plan", N_("Plans") },     { "assessment", N_("Assessments") }, { "safety", N_("Safety and agreements") },
  { "papers", N_("Letters") },    { "overview", N_("Others") }, { PUT_OFF, N_("Put off") },
};

static void
name_releases (SosTodayPage *self)
{
  g_autofree char *title = g_strdup_printf (g_dngettext (NULL, "Releases, next %d day", "Releases, next %d days", SOS_AHEAD_DAYS), SOS_AHEAD_DAYS);

  sos_section_set_title (SOS_SECTION (self->releases_section), title);
}

static void
sos_today_page_init (SosTodayPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->most = FIRST_ROWS;
  self->read = reload_cb;
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  name_releases (self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    sos_filter_button_add (self->filter, kinds[i].value, _(kinds[i].label));
}

GtkWidget *
sos_today_page_new (SosStore *store)
{
  SosTodayPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_TODAY_PAGE, "store", store, NULL);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) read_again);
  self->timer = g_timeout_add_seconds (MINUTE, minute_cb, self);
  read_again (self);
  return GTK_WIDGET (self);
}
