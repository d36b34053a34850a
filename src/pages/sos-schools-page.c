/* sos-schools-page.c - a term of schools work: the question to the store, the filters, the rows. What can be done stands beside it. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-block-sign.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-focus.h"
#include "sos-records.h"
#include "sos-roving-grid.h"
#include "sos-schools-switch.h"

#include <glib/gi18n.h>

#define REFRESH_DELAY_MS 200

G_DEFINE_FINAL_TYPE (SosSchoolsPage, sos_schools_page, SOS_TYPE_PAGE)

/* ---- filters ---- */

static gint64
get_id (SosFilterButton *filter)
{
  const char *value = sos_filter_button_get_value (filter);

  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0;
}

static SosTermFilter
get_filter (SosSchoolsPage *self)
{
  const char *state = sos_filter_button_get_value (self->state);

  return (SosTermFilter){ sos_filter_button_get_value (self->service), sos_filter_button_get_value (self->borough), get_id (self->school), get_id (self->staff),
                          state != NULL ? (SosBlockState) g_ascii_strtoll (state, NULL, 10) : SOS_BLOCK_NONE, gtk_toggle_button_get_active (self->by_school) };
}

static gboolean
is_filtered (SosSchoolsPage *self)
{
  const SosTermFilter filter = get_filter (self);

  return filter.service != NULL || filter.borough != NULL || filter.school != 0 || filter.staff != 0 || filter.state != SOS_BLOCK_NONE;
}

/* One offer, once, in the order of its words. */
static void
add_offer (GTree *offers, const char *label, const char *value)
{
  if (label != NULL && value != NULL)
    g_tree_insert (offers, g_strdup (label), g_strdup (value));
}

static int
compare_words (gconstpointer one, gconstpointer other, gpointer data)
{
  return g_utf8_collate (one, other);
}

static GTree *
offers_new (void)
{
  return g_tree_new_full (compare_words, NULL, g_free, g_free);
}

static void
offer_staff (SosSchoolsPage *self, GTree *offers, const SosTermRun *run)
{
  for (guint i = 0; i < run->blocks->len; i++)
    {
      const int place = g_array_index (run->blocks, SosTermBlock, i).place;
      const SosPlanSession *lies = place != SOS_PLAN_NONE ? sos_plan_board_get (self->sheet->plan->board, place) : NULL;

      for (int p = 0; lies != NULL && p < lies->n_parts; p++)
        for (int k = 0; k < lies->parts[p].n_staff; k++)
          {
            const SosPlanPerson *person = sos_plan_world_get_person (self->sheet->plan->world, lies->parts[p].staff[k].person);
            g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, person->id);

            add_offer (offers, person->name, id);
          }
    }
}

static gboolean
offer_cb (gpointer label, gpointer value, gpointer filter)
{
  sos_filter_button_add (filter, value, label);
  return FALSE;
}

/* What there is in the term; one that offers more adds to it. */
static void
offer_choices (SosSchoolsPage *self)
{
  SosFilterButton *const filters[] = { self->service, self->borough, self->school, self->staff };
  GTree *offers[G_N_ELEMENTS (filters)];

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    offers[i] = offers_new ();
  for (guint i = 0; i < self->sheet->runs->len; i++)
    {
      const SosTermRun *run = self->sheet->runs->pdata[i];
      g_autofree char *school = g_strdup_printf ("%" G_GINT64_FORMAT, run->school_id);

      add_offer (offers[0], run->tag, run->service);
      add_offer (offers[1], run->borough != NULL ? sos_codes_get_label (self->sheet->codes, "borough", run->borough) : NULL, run->borough);
      add_offer (offers[2], run->school, school);
      offer_staff (self, offers[3], run);
    }
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_tree_foreach (offers[i], offer_cb, filters[i]);
      g_tree_unref (offers[i]);
    }
}

static void
offer_states (SosSchoolsPage *self)
{
  for (int state = SOS_BLOCK_DELIVERED; state < SOS_N_BLOCK_STATES; state++)
    {
      g_autofree char *value = g_strdup_printf ("%d", state), *label = g_strdup (sos_block_state_get_words ((SosBlockState) state));

      sos_filter_button_add (self->state, value, label);
    }
}

/* ---- rows ---- */

static void
show_head (SosSchoolsPage *self)
{
  g_autofree char *title = sos_term_sheet_dup_title (self->sheet), *begins = sos_day_dup_words (self->sheet->begins, self->sheet->begins),
                  *ends = sos_day_dup_words (self->sheet->ends, self->sheet->begins), *facts = NULL;
  const int now = self->rows->picture->now;

  facts = g_strdup_printf (g_dngettext (NULL, "%s to %s · %u run", "%s to %s · %u runs", self->sheet->runs->len), begins, ends, self->sheet->runs->len);
  if (now >= 0)
    {
      g_autofree char *before = g_steal_pointer (&facts);

      /* Translators: the days of a term, and the week it is now */
      facts = g_strdup_printf (_("%s · this is week %d"), before, now + 1);
    }
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->facts), facts);
}

static void
show_foot (SosSchoolsPage *self)
{
  guint unsure = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->sheet->runs->len; i++)
    unsure += ((SosTermRun *) self->sheet->runs->pdata[i])->unsure;
  words = unsure > 0 ? g_strdup_printf (g_dngettext (NULL, "Times are each school’s own · the calendar of %u run is not confirmed",
                                                     "Times are each school’s own · the calendars of %u runs are not confirmed", unsure), unsure)
                     : g_strdup (_("Times are each school’s own"));
  sos_page_set_foot (SOS_PAGE (self), words);
}

static void
explain_none (SosSchoolsPage *self)
{
  if (is_filtered (self))
    sos_empty_state_set (self->empty, "system-search-symbolic", _("No run is like that"), _("Take away a filter, or look at another term."), _("Show all runs"),
                         "page.clear");
  else
    sos_empty_state_set (self->empty, "x-office-calendar-symbolic", _("Nothing is planned in this term"), _("Look at another term, or add a run."),
                         self->sheet->may_plan ? _("New run…") : NULL, "page.new-run");
}

void
sos_schools_page_show_rows (SosSchoolsPage *self)
{
  const SosTermFilter filter = get_filter (self);

  sos_schools_hold_let_go (self);
  g_clear_pointer (&self->rows, sos_term_rows_free);
  self->rows = sos_term_sheet_list (self->sheet, &filter);
  if (self->monday != 0)
    {
      sos_schools_week_show (self);
      return;
    }
  sos_term_grid_set_picture (self->grid, self->rows->picture);
  if (self->rows->rows->len == 0)
    explain_none (self);
  gtk_stack_set_visible_child_name (self->stack, self->rows->rows->len > 0 ? "term" : "empty");
  show_head (self);
}

static void
show_sheet (SosSchoolsPage *self, gboolean first)
{
  self->filling = TRUE;
  offer_choices (self);
  self->filling = FALSE;
  sos_schools_page_show_rows (self);
  show_foot (self);
  sos_schools_wrongs_show (self);
  sos_schools_mend_cancelled (self);
  /* Work begins in the grid, which was not there when the page was. */
  if (first && sos_focus_find (GTK_WIDGET (self)) != NULL)
    sos_page_focus_default (SOS_PAGE (self));
}

/* ---- reading ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosSchoolsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosTermSheet *sheet = sos_term_sheet_finish (result, &error);
  gboolean first;

  self->reading = FALSE;
  if (self->grid == NULL)
    {
      g_clear_pointer (&sheet, sos_term_sheet_free);
      return;
    }
  /* What was planned on stays as it is until it is accepted or not; its deed asks the office as it is by then. */
  if (self->planning != NULL)
    {
      g_clear_pointer (&sheet, sos_term_sheet_free);
      return;
    }
  if (self->stale)
    {
      g_clear_pointer (&sheet, sos_term_sheet_free);
      gtk_widget_activate_action (GTK_WIDGET (self), "page.read", NULL);
      return;
    }
  if (sheet == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  first = self->sheet == NULL;
  sos_schools_hold_let_go (self);
  g_clear_pointer (&self->rows, sos_term_rows_free);
  g_clear_pointer (&self->sheet, sos_term_sheet_free);
  self->sheet = sheet;
  self->query = (SosTermQuery){ sheet->year, sheet->term, self->monday };
  show_sheet (self, first);
}

static void
read_sheet (SosSchoolsPage *self)
{
  self->stale = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  sos_term_sheet_async (sos_page_get_store (SOS_PAGE (self)), &self->query, NULL, read_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer user_data)
{
  SosSchoolsPage *self = user_data;

  self->refresh = 0;
  read_sheet (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosSchoolsPage *self)
{
  if (self->refresh == 0)
    self->refresh = g_timeout_add (REFRESH_DELAY_MS, refresh_cb, self);
}

/* ---- where the cursor is ---- */

GPtrArray *
sos_schools_page_dup_chosen (SosSchoolsPage *self)
{
  int row, week;

  sos_term_grid_get_chosen (self->grid, &row, &week);
  if (self->rows == NULL || row >= (int) self->rows->rows->len || week < 0)
    return g_ptr_array_new ();
  return sos_term_rows_find_blocks (self->rows, (guint) row, (guint) week);
}

SosTermRun *
sos_schools_page_find_run (SosSchoolsPage *self)
{
  int row, week;
  const GPtrArray *runs;

  sos_term_grid_get_chosen (self->grid, &row, &week);
  runs = self->rows != NULL && row < (int) self->rows->rows->len ? self->rows->rows->pdata[row] : NULL;
  return runs != NULL && runs->len == 1 ? runs->pdata[0] : NULL;
}

gboolean
sos_schools_page_go_to (SosSchoolsPage *self, gint64 session, gboolean focus)
{
  guint row, week;

  if (self->rows == NULL || !sos_term_rows_find (self->rows, session, &row, &week))
    return FALSE;
  sos_term_grid_choose (self->grid, (int) row, (int) week, focus);
  return TRUE;
}

/* The run a block belongs to. */
static gint64
find_block_run (SosSchoolsPage *self, const SosTermBlock *block)
{
  for (guint i = 0; i < self->sheet->runs->len; i++)
    {
      const SosTermRun *run = self->sheet->runs->pdata[i];

      for (guint k = 0; k < run->blocks->len; k++)
        if (g_array_index (run->blocks, SosTermBlock, k).session == block->session)
          return run->run;
    }
  return 0;
}

static void
update_switch (SosSchoolsPage *self)
{
  g_autoptr (GPtrArray) blocks = sos_schools_page_dup_chosen (self);
  const SosTermRun *run = sos_schools_page_find_run (self);
  int row, week;

  sos_term_grid_get_chosen (self->grid, &row, &week);
  sos_schools_switch_set (self->view_switch, week >= 0 && self->rows != NULL ? self->rows->first + 7 * week : 0,
                          run != NULL ? run->run : blocks->len > 0 ? find_block_run (self, blocks->pdata[0]) : 0, run != NULL ? run->school_id : 0);
}

static void
chosen_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_chosen (self, week);
  update_switch (self);
}

/* ---- what can be done ---- */

/* The run itself; where several lie in one place, those are offered. */
static void
open_chosen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  const SosTermRun *run = sos_schools_page_find_run (self);
  g_autoptr (GPtrArray) blocks = sos_schools_page_dup_chosen (self);

  if (self->monday != 0)
    sos_schools_week_act (self, NULL);
  else if (run != NULL || blocks->len == 1)
    gtk_widget_activate_action (widget, "app.show-run", "x", run != NULL ? run->run : find_block_run (self, blocks->pdata[0]));
  else if (blocks->len > 1)
    gtk_widget_activate_action (widget, "page.menu", NULL);
}

static void
opened_cb (SosSchoolsPage *self, int row, int week)
{
  sos_term_grid_choose (self->grid, row, week, FALSE);
  open_chosen (GTK_WIDGET (self), NULL, NULL);
}

static void
open_run (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.show-run", "x", g_variant_get_int64 (parameter));
}

static void
add_open_items (SosSchoolsPage *self, GMenu *menu)
{
  g_autoptr (GPtrArray) blocks = sos_schools_page_dup_chosen (self);
  const SosTermRun *run = sos_schools_page_find_run (self);

  if (run != NULL)
    {
      g_autofree char *detailed = g_strdup_printf ("page.open-run(int64 %" G_GINT64_FORMAT ")", run->run);

      g_menu_append (menu, _("Open the run"), detailed);
      return;
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      const SosTermBlock *block = blocks->pdata[i];
      g_autofree char *detailed = g_strdup_printf ("page.open-run(int64 %" G_GINT64_FORMAT ")", find_block_run (self, block));
      g_autofree char *name = block->place != SOS_PLAN_NONE ? sos_term_sheet_dup_session_name (self->sheet, sos_plan_board_get (self->sheet->plan->board, block->place)) : NULL;
      g_autofree char *day = sos_day_dup_words (block->day, self->sheet->today), *words = g_strdup_printf (_("%s, %s"), name != NULL ? name : _("Cancelled"), day);

      g_menu_append (menu, words, detailed);
    }
}

static void
pop_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->monday != 0)
    {
      sos_schools_week_pop_menu (self);
      return;
    }
  add_open_items (self, menu);
  sos_schools_deeds_fill_menu (self, menu);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    sos_term_grid_pop_up (self->grid, G_MENU_MODEL (menu));
}

static void
menu_cb (SosSchoolsPage *self, int row, int week)
{
  pop_menu (GTK_WIDGET (self), NULL, NULL);
}

static void
hold_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_take (self, row, week);
}

static void
put_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_put (self, week);
}

static void
let_go_cb (SosSchoolsPage *self, int row, int week)
{
  sos_schools_hold_let_go (self);
}

static void
hold_chosen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  int row, week;

  if (self->monday != 0)
    {
      sos_schools_week_act (self, "page.hold");
      return;
    }
  sos_term_grid_get_chosen (self->grid, &row, &week);
  sos_schools_hold_take (self, row, week);
}

static void
put_held (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  int row, week;

  if (self->monday != 0)
    {
      sos_schools_week_hold_put (self);
      return;
    }
  sos_term_grid_get_chosen (self->grid, &row, &week);
  sos_schools_hold_put (self, week);
}

static void
let_held_go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_schools_hold_let_go (SOS_SCHOOLS_PAGE (widget));
}

/* Another week; another term is read only where it lies in one. */
static void
show_week (SosSchoolsPage *self, int day)
{
  self->monday = sos_day_get_monday (day);
  if (self->sheet != NULL && self->monday + 6 >= self->sheet->begins && self->monday <= self->sheet->ends)
    {
      sos_schools_page_show_rows (self);
      return;
    }
  self->query = (SosTermQuery){ 0, NULL, self->monday };
  read_sheet (self);
}

static void
step_term (SosSchoolsPage *self, int step)
{
  SosTermQuery query;

  if (self->sheet == NULL)
    return;
  if (self->monday != 0)
    {
      show_week (self, self->monday + 7 * step);
      return;
    }
  if (!sos_term_sheet_find_beside (self->sheet, step, &query))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->query = query;
  read_sheet (self);
}

static void
show_before (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_term (SOS_SCHOOLS_PAGE (widget), -1);
}

static void
show_after (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_term (SOS_SCHOOLS_PAGE (widget), 1);
}

static void
show_now (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);

  if (self->monday != 0 && self->sheet != NULL)
    {
      show_week (self, self->sheet->today);
      return;
    }
  self->query = (SosTermQuery){ 0, NULL, 0 };
  read_sheet (self);
}

static void
clear_filters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  SosFilterButton *const filters[] = { self->service, self->borough, self->school, self->staff, self->state };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    sos_filter_button_set_value (filters[i], NULL);
  self->filling = FALSE;
  if (self->sheet != NULL)
    sos_schools_page_show_rows (self);
}

static void
turn_rows (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkToggleButton *by_school = SOS_SCHOOLS_PAGE (widget)->by_school;

  gtk_toggle_button_set_active (by_school, !gtk_toggle_button_get_active (by_school));
}

static void
show_not_right (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);

  gtk_widget_child_focus (GTK_WIDGET (self->wrongs), GTK_DIR_TAB_FORWARD);
}

static void
read_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  read_sheet (SOS_SCHOOLS_PAGE (widget));
}

static const SosActionRow actions[] = {
  { "page.read", NULL, NULL, read_again },
  { "page.open", N_("Open the run (Enter)"), NULL, open_chosen },
  { "page.plan", N_("Plan what has no day yet"), "<Control><Shift>p", sos_schools_plan_term },
  { "page.new-run", N_("New run…"), "Insert", sos_schools_plan_new_run },
  { "page.hold", N_("Take a session in hand (Space): every week says yes, or why not"), NULL, hold_chosen },
  { "page.put", NULL, NULL, put_held },
  { "page.let-go", NULL, NULL, let_held_go },
  { "page.menu", N_("What can be done here (M)"), NULL, pop_menu },
  { "page.open-run", NULL, NULL, open_run, "x" },
  { "page.not-right", N_("What is not yet right"), "<Control>g", show_not_right },
  { "page.term-before", N_("The term before"), "<Alt>Page_Up", show_before },
  { "page.term-after", N_("The term after"), "<Alt>Page_Down", show_after },
  { "page.now", N_("This term"), "<Alt>Home", show_now },
  { "page.by-school", N_("A row a school, or a row a run"), "<Control>b", turn_rows },
  { "page.clear", N_("Show all runs"), "<Control><Shift>f", clear_filters },
};

/* ---- callbacks ---- */

static void
filter_cb (SosSchoolsPage *self)
{
  if (!self->filling && self->sheet != NULL)
    sos_schools_page_show_rows (self);
}

static void
wrong_chosen_cb (SosSchoolsPage *self, GtkListBoxRow *row)
{
  sos_schools_wrongs_chosen (self, row);
}

/* ---- making ---- */

static void
add_legend (SosSchoolsPage *self)
{
  static const SosBlockState states[] = { SOS_BLOCK_DELIVERED, SOS_BLOCK_CONFIRMED, SOS_BLOCK_PLANNED, SOS_BLOCK_MOVED,
                                          SOS_BLOCK_HALF, SOS_BLOCK_WRONG, SOS_BLOCK_CANCELLED, SOS_BLOCK_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

      gtk_box_append (GTK_BOX (pair), sos_block_sign_new (states[i]));
      gtk_box_append (GTK_BOX (pair), sos_block_label (states[i] != SOS_BLOCK_NONE ? sos_block_state_get_words (states[i]) : _("school closed"), "caption dim"));
      gtk_box_append (self->legend_slot, pair);
    }
}

static void
sos_schools_page_focus_default (SosPage *page)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (page);

  if (self->monday != 0 && self->rows != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->week_grid), GTK_DIR_TAB_FORWARD);
  else if (self->rows != NULL && self->rows->rows->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_child_focus (self->filters, GTK_DIR_TAB_FORWARD);
}

static void
sos_schools_page_constructed (GObject *object)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (object);

  G_OBJECT_CLASS (sos_schools_page_parent_class)->constructed (object);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
}

static void
sos_schools_page_dispose (GObject *object)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  if (self->bar_slot != NULL)
    sos_schools_plan_end (self);
  sos_widget_dispose_template (self, SOS_TYPE_SCHOOLS_PAGE);
  G_OBJECT_CLASS (sos_schools_page_parent_class)->dispose (object);
}

static void
sos_schools_page_finalize (GObject *object)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (object);

  g_clear_weak_pointer (&self->week_menu);
  g_clear_pointer (&self->held_weeks, g_array_unref);
  g_clear_pointer (&self->rows, sos_term_rows_free);
  g_clear_pointer (&self->sheet, sos_term_sheet_free);
  G_OBJECT_CLASS (sos_schools_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-schools-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, switch_slot);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, legend_slot);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, bar_slot);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, title);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, facts);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, wrong_count);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, service);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, borough);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, school);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, staff);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, state);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, by_school);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, grid);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, wrongs);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, week_grid);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, hold_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_cb);
  gtk_widget_class_bind_template_callback (widget_class, let_go_cb);
  gtk_widget_class_bind_template_callback (widget_class, wrong_chosen_cb);
}

static void
sos_schools_page_class_init (SosSchoolsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sos_schools_page_constructed;
  object_class->dispose = sos_schools_page_dispose;
  object_class->finalize = sos_schools_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_schools_page_focus_default;
  g_type_ensure (SOS_TYPE_TERM_GRID);
  g_type_ensure (SOS_TYPE_ROVING_GRID);
  bind_template (GTK_WIDGET_CLASS (klass));
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  sos_actions_install (GTK_WIDGET_CLASS (klass), sos_schools_deeds, sos_schools_n_deeds);
  sos_actions_install (GTK_WIDGET_CLASS (klass), sos_schools_plans, sos_schools_n_plans);
}

static void
sos_schools_page_init (SosSchoolsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_states (self);
  add_legend (self);
  sos_schools_week_hold_init (self);
}

/* A week where @monday is one, else the term; read once it is known which. */
static GtkWidget *
page_new (SosStore *store, int monday)
{
  SosSchoolsPage *self = g_object_new (SOS_TYPE_SCHOOLS_PAGE, "store", store, NULL);

  self->monday = self->query.day = monday;
  self->view_switch = sos_schools_switch_new (monday != 0 ? SOS_SCHOOLS_WEEK : SOS_SCHOOLS_TERM);
  gtk_box_append (self->switch_slot, self->view_switch);
  read_sheet (self);
  return GTK_WIDGET (self);
}

GtkWidget *
sos_schools_page_new (SosStore *store)
{
  return page_new (store, 0);
}

/* A borough without a run in this term is in no choice yet; the filter says all the same what it is set to. */
void
sos_schools_page_show_borough (SosSchoolsPage *self, const char *borough)
{
  SosCodes *codes;

  g_return_if_fail (SOS_IS_SCHOOLS_PAGE (self));

  codes = sos_store_get_codes (sos_page_get_store (SOS_PAGE (self)));
  gtk_widget_activate_action (GTK_WIDGET (self), "page.clear", NULL);
  sos_filter_button_add (self->borough, borough, sos_codes_get_label (codes, "borough", borough));
  sos_filter_button_set_value (self->borough, borough);
}

GtkWidget *
sos_schools_page_new_week (SosStore *store, gint64 day)
{
  g_autofree char *today = sos_clock_dup_today ();
  GtkWidget *page = page_new (store, sos_day_get_monday (day != 0 ? (int) day : sos_day_parse (today)));

  gtk_button_set_label (GTK_BUTTON (SOS_SCHOOLS_PAGE (page)->by_school), _("By school"));
  return page;
}
