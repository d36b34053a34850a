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
  if (sos_schools_filters_any (self))
    sos_empty_state_set (self->empty, "system-search-symbolic", _("No run is like that"), _("Take away a filter, or look at another term."), _("Show all runs"),
                         "page.clear");
  else
    sos_empty_state_set (self->empty, "x-office-calendar-symbolic", _("Nothing is planned in this term"), _("Look at another term, or add a run."),
                         self->sheet->may_plan ? _("New run…") : NULL, "page.new-run");
}

void
sos_schools_page_show_rows (SosSchoolsPage *self)
{
  const SosTermFilter filter = sos_schools_filters_get (self);

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
  sos_schools_filters_offer (self);
  self->filling = FALSE;
  sos_schools_page_show_rows (self);
  show_foot (self);
  if (self->monday == 0)
    sos_schools_wrongs_show (self);
  sos_schools_mend_cancelled (self);
  sos_schools_new_run_show_shapes (self);
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
  gboolean first, then_plan;

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
  then_plan = self->then_plan;
  self->then_plan = FALSE;
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
  if (then_plan)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.plan", NULL);
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

/* ---- what can be done ---- */

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
  { "page.open", N_("Open the run (Enter)"), NULL, sos_schools_cursor_open },
  { "page.plan", N_("Plan what has no day yet"), "<Control><Shift>p", sos_schools_plan_term },
  { "page.new-run", N_("New run…"), "Insert", sos_schools_new_run_ask },
  { "page.hold", N_("Take a session in hand (Space): every week says yes, or why not"), NULL, sos_schools_cursor_hold },
  { "page.put", NULL, NULL, sos_schools_cursor_put },
  { "page.let-go", NULL, NULL, sos_schools_cursor_let_go },
  { "page.print", N_("Print the term plan, or the week"), "<Control>p", sos_schools_papers_show },
  { "page.paper", NULL, NULL, sos_schools_papers_show, "s" },
  { "page.menu", N_("What can be done here (M)"), NULL, sos_schools_cursor_menu },
  { "page.open-run", NULL, NULL, sos_schools_cursor_open_run, "x" },
  { "page.not-right", N_("What is not yet right"), "<Control>g", show_not_right },
  { "page.term-before", N_("The term before"), "<Alt>Page_Up", show_before },
  { "page.term-after", N_("The term after"), "<Alt>Page_Down", show_after },
  { "page.now", N_("This term"), "<Alt>Home", show_now },
  { "page.by-school", N_("A row a school, or a row a run"), "<Control>b", turn_rows },
  { "page.clear", N_("Show all runs"), "<Control><Shift>f", sos_schools_filters_clear },
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

static gboolean
wrong_key_cb (SosSchoolsPage *self, guint key, guint code, GdkModifierType state)
{
  return sos_schools_wrongs_key (self, key, state);
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
      gtk_box_append (GTK_BOX (pair), sos_block_label (states[i] != SOS_BLOCK_NONE ? sos_block_state_get_words (states[i]) : _("not taught there"), "caption dim"));
      sos_wrap_box_append (self->legend_slot, pair);
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
  g_clear_handle_id (&self->look, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, wrong_box);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, week_grid);
  gtk_widget_class_bind_template_child (widget_class, SosSchoolsPage, papers);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, wrong_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, wrong_key_cb);
  sos_schools_cursor_bind (widget_class);
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
  g_type_ensure (SOS_TYPE_WRAP_BOX);
  bind_template (GTK_WIDGET_CLASS (klass));
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  sos_actions_install (GTK_WIDGET_CLASS (klass), sos_schools_deeds, sos_schools_n_deeds);
  sos_actions_install (GTK_WIDGET_CLASS (klass), sos_schools_plans, sos_schools_n_plans);
}

static void
sos_schools_page_init (SosSchoolsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_schools_filters_offer_states (self);
  sos_schools_papers_fill (self->papers);
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
