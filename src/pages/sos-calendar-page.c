/* sos-calendar-page.c - the academic year of a borough or a school: the question to the store, the head, the year. What can be done stands beside it. */
#include "config.h"
#include "sos-calendar-page-private.h"

#include "sos-beside-box.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-focus.h"
#include "sos-run-out.h"
#include "sos-schools-switch.h"
#include "sos-year-place.h"

#include <glib/gi18n.h>

#define REFRESH_DELAY_MS 200
#define MOST_YEARS 3 /* before and after this one */

G_DEFINE_FINAL_TYPE (SosCalendarPage, sos_calendar_page, SOS_TYPE_PAGE)

/* ---- the head ---- */

static void
show_state (SosCalendarPage *self)
{
  const gboolean unsure = sos_calendar_sheet_is_unsure (self->sheet), none = self->sheet->terms->len == 0;
  const guint n = sos_calendar_sheet_count_unsure (self->sheet);
  SosChip *chip = SOS_CHIP (self->state);
  /* Translators: of a calendar that is confirmed, so many of its days and terms */
  g_autofree char *some = g_strdup_printf (_("Confirmed but for %u"), n);

  sos_chip_set_icon_name (chip, none ? "dialog-warning-symbolic" : unsure || n > 0 ? "alarm-symbolic" : "object-select-symbolic");
  sos_chip_set_label (chip, none ? _("No terms") : unsure ? _("Not yet confirmed") : n > 0 ? some : _("Confirmed"));
  sos_chip_set_tone (chip, none ? SOS_LOOK_DANGER : unsure || n > 0 ? SOS_LOOK_WARN : SOS_LOOK_GOOD);
}

static void
show_head (SosCalendarPage *self)
{
  g_autofree char *title = sos_calendar_sheet_dup_title (self->sheet), *source = sos_calendar_sheet_dup_source (self->sheet);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->source, source);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), source);
  show_state (self);
  sos_calendar_chooser_fill (self);
}

static void
show_foot (SosCalendarPage *self)
{
  const SosCalendarSheet *sheet = self->sheet;
  g_autofree char *unsure = sheet->n_unsure > 0 ? g_strdup_printf (ngettext ("%u calendar of this year is not yet confirmed", "%u calendars of this year are not yet confirmed",
                                                                             sheet->n_unsure), sheet->n_unsure) : g_strdup (_("Every calendar of this year is confirmed"));
  g_autofree char *missing = sheet->n_missing > 0 ? g_strdup_printf (ngettext ("%u borough has none", "%u boroughs have none", sheet->n_missing), sheet->n_missing) : NULL;
  g_autofree char *words = missing != NULL ? g_strdup_printf (_("%s · %s"), unsure, missing) : g_steal_pointer (&unsure);

  sos_page_set_foot (SOS_PAGE (self), words);
}

/* Many days are told by the first and the last. */
static void
show_day (SosCalendarPage *self)
{
  int first, last;
  g_autofree char *words = NULL;

  sos_year_grid_get_chosen (self->grid, &first, &last);
  if (first == last)
    words = sos_calendar_sheet_dup_day_words (self->sheet, first);
  else
    {
      g_autofree char *from = sos_day_dup_words (first, 0), *to = sos_day_dup_words (last, 0);
      const int n = sos_school_days_count (self->sheet->days, 0, first, last, 0, 0);

      words = g_strdup_printf (ngettext ("%s to %s: %d of these days is taught", "%s to %s: %d of these days are taught", (gulong) n), from, to, n);
    }
  gtk_label_set_label (self->day, words);
}

static gboolean
has_kind (const SosYearPicture *picture, SosDayKind kind)
{
  for (guint i = 0; i < picture->days->len; i++)
    if (g_array_index (picture->days, SosYearDay, i).kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_mark (const SosYearPicture *picture, gboolean own)
{
  for (guint i = 0; i < picture->days->len; i++)
    {
      const SosYearDay *day = &g_array_index (picture->days, SosYearDay, i);

      if (own ? day->own : day->n_planned > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_sign (SosCalendarPage *self, GtkWidget *sign, const char *words)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_box_append (GTK_BOX (pair), sign);
  gtk_box_append (GTK_BOX (pair), sos_block_label (words, "caption dim"));
  sos_wrap_box_append (self->legend, pair);
}

/* Only what there is in this year. */
static void
show_legend (SosCalendarPage *self)
{
  const SosYearPicture *picture = self->sheet->picture;

  sos_wrap_box_clear (self->legend);
  for (const SosDayKind *kind = sos_year_legend; *kind != SOS_DAY_UNKNOWN; kind++)
    if (has_kind (picture, *kind))
      add_sign (self, sos_year_sign_new (*kind), sos_year_get_legend_words (*kind));
  if (has_mark (picture, FALSE))
    add_sign (self, sos_year_mark_sign_new (FALSE), _("a session is planned"));
  if (self->sheet->school != NULL && has_mark (picture, TRUE))
    add_sign (self, sos_year_mark_sign_new (TRUE), _("the school’s own word"));
}

/* ---- the whole ---- */

static void
explain_none (SosCalendarPage *self)
{
  sos_empty_state_set (self->empty, "x-office-calendar-symbolic", _("The office knows no school yet"), _("Calendars are kept by borough and by school. Add a school first."),
                       NULL, NULL);
}

static void
enable (SosCalendarPage *self)
{
  for (guint i = 0; i < sos_calendar_n_deeds; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), sos_calendar_deeds[i].name, self->sheet->may_plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import", self->sheet->may_plan);
}

static void
show_sheet (SosCalendarPage *self, gboolean first)
{
  if (self->sheet->borough == NULL)
    {
      explain_none (self);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  show_head (self);
  sos_year_grid_set_picture (self->grid, self->sheet->picture);
  show_legend (self);
  show_day (self);
  sos_calendar_cards_show (self);
  enable (self);
  show_foot (self);
  gtk_stack_set_visible_child_name (self->stack, "year");
  if (first && sos_focus_find (GTK_WIDGET (self)) != NULL)
    sos_page_focus_default (SOS_PAGE (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosCalendarPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCalendarSheet) sheet = sos_calendar_sheet_finish (result, &error);
  const gboolean first = self->sheet == NULL;

  self->reading = FALSE;
  if (self->grid == NULL)
    return;
  if (self->stale)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.read", NULL);
      return;
    }
  if (sheet == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->sheet, sos_calendar_sheet_free);
  self->sheet = g_steal_pointer (&sheet);
  self->query = (SosCalendarQuery){ self->sheet->year, self->sheet->borough, self->sheet->school != NULL ? sos_record_get_id (self->sheet->school) : 0 };
  show_sheet (self, first);
}

static void
read_sheet (SosCalendarPage *self)
{
  self->stale = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  sos_calendar_sheet_async (sos_page_get_store (SOS_PAGE (self)), &self->query, NULL, read_cb, g_object_ref (self));
}

void
sos_calendar_page_show (SosCalendarPage *self, const SosCalendarQuery *query)
{
  self->query = *query;
  sos_schools_switch_set (self->view_switch, 0, 0, query->school);
  read_sheet (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  SosCalendarPage *self = user_data;

  self->refresh = 0;
  read_sheet (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosCalendarPage *self)
{
  if (self->refresh == 0)
    self->refresh = g_timeout_add (REFRESH_DELAY_MS, refresh_cb, self);
}

SosRecord *
sos_calendar_page_make_calendar (SosCalendarPage *self, gboolean *stored)
{
  *stored = self->sheet->calendar != NULL;
  return *stored ? sos_record_copy (self->sheet->calendar)
                 : sos_calendar_sheet_make_calendar (self->sheet, sos_store_make_id (sos_page_get_store (SOS_PAGE (self))));
}

/* ---- actions ---- */

static void
step_year (SosCalendarPage *self, int step)
{
  const int today = self->sheet != NULL ? sos_day_get_academic_year (self->sheet->today) : 0;
  SosCalendarQuery query = self->query;

  query.year += step;
  if (self->sheet == NULL || ABS (query.year - today) > MOST_YEARS)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    sos_calendar_page_show (self, &query);
}

static void
show_before (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_year (SOS_CALENDAR_PAGE (widget), -1);
}

static void
show_after (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_year (SOS_CALENDAR_PAGE (widget), 1);
}

static void
show_now (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  SosCalendarQuery query = self->query;

  if (self->sheet == NULL)
    return;
  query.year = sos_day_get_academic_year (self->sheet->today);
  if (query.year == self->sheet->year)
    sos_year_grid_choose (self->grid, self->sheet->today, self->sheet->today, TRUE);
  else
    sos_calendar_page_show (self, &query);
}

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (SOS_CALENDAR_PAGE (widget)->chooser);
}

static void
read_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  read_sheet (SOS_CALENDAR_PAGE (widget));
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);

  if (self->sheet != NULL && self->sheet->borough != NULL)
    sos_run_out_show_year (widget, sos_page_get_store (SOS_PAGE (self)), &self->query);
}

static void
pop_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->sheet == NULL || !self->sheet->may_plan)
    return;
  sos_calendar_deeds_fill_menu (self, menu);
  sos_year_grid_pop_up (self->grid, G_MENU_MODEL (menu));
}

static const SosActionRow actions[] = {
  { "page.read", NULL, NULL, read_again },
  { "page.choose", N_("Another borough or school"), "<Control>b", choose },
  { "page.year-before", N_("The year before"), "<Alt>Page_Up", show_before },
  { "page.year-after", N_("The year after"), "<Alt>Page_Down", show_after },
  { "page.now", N_("Today"), "<Alt>Home", show_now },
  { "page.menu", N_("What can be said of the days chosen (M)"), NULL, pop_menu },
  { "page.import", N_("Take a calendar file into this calendar"), "<Control>i", sos_calendar_take_file },
  { "page.print", N_("Print the year"), "<Control>p", print },
};

/* ---- callbacks ---- */

static void
chosen_cb (SosCalendarPage *self, int first, int last)
{
  if (self->sheet != NULL && self->sheet->borough != NULL)
    show_day (self);
}

/* What stands there already is changed, else something is said. */
static void
opened_cb (SosCalendarPage *self, int first, int last)
{
  SosRecord *line = self->sheet != NULL ? sos_calendar_deeds_find_line (self, first, last) : NULL;

  if (line != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.line", "x", sos_record_get_id (line));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "page.mark", "s", "");
}

static void
menu_cb (SosCalendarPage *self, int first, int last)
{
  pop_menu (GTK_WIDGET (self), NULL, NULL);
}

/* ---- making ---- */

static void
sos_calendar_page_focus_default (SosPage *page)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (page);

  gtk_widget_child_focus (self->sheet != NULL && self->sheet->borough != NULL ? GTK_WIDGET (self->grid) : self->filters, GTK_DIR_TAB_FORWARD);
}

static void
sos_calendar_page_constructed (GObject *object)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (object);

  G_OBJECT_CLASS (sos_calendar_page_parent_class)->constructed (object);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
}

static void
sos_calendar_page_dispose (GObject *object)
{
  g_clear_handle_id (&SOS_CALENDAR_PAGE (object)->refresh, g_source_remove);
  sos_widget_dispose_template (SOS_CALENDAR_PAGE (object), SOS_TYPE_CALENDAR_PAGE);
  G_OBJECT_CLASS (sos_calendar_page_parent_class)->dispose (object);
}

static void
sos_calendar_page_finalize (GObject *object)
{
  g_clear_pointer (&SOS_CALENDAR_PAGE (object)->sheet, sos_calendar_sheet_free);
  G_OBJECT_CLASS (sos_calendar_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, switch_slot);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, cards);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, source);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, day);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, filters);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, state);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, legend);
  gtk_widget_class_bind_template_child (widget_class, SosCalendarPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
}

static void
sos_calendar_page_class_init (SosCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sos_calendar_page_constructed;
  object_class->dispose = sos_calendar_page_dispose;
  object_class->finalize = sos_calendar_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_calendar_page_focus_default;
  g_type_ensure (SOS_TYPE_BESIDE_BOX);
  g_type_ensure (SOS_TYPE_WRAP_BOX);
  g_type_ensure (SOS_TYPE_YEAR_GRID);
  bind_template (GTK_WIDGET_CLASS (klass));
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  sos_actions_install (GTK_WIDGET_CLASS (klass), sos_calendar_deeds, sos_calendar_n_deeds);
}

static void
sos_calendar_page_init (SosCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sos_calendar_page_new (SosStore *store, gint64 school)
{
  SosCalendarPage *self = g_object_new (SOS_TYPE_CALENDAR_PAGE, "store", store, NULL);

  self->view_switch = sos_schools_switch_new (SOS_SCHOOLS_CALENDAR);
  gtk_box_append (self->switch_slot, self->view_switch);
  sos_calendar_page_show (self, &(SosCalendarQuery){ 0, NULL, school });
  return GTK_WIDGET (self);
}
