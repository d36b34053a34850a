/* sos-office-page.c - what the office keeps for all its work: parts at the left, one of them beside. Knows no record. */
#include "config.h"
#include "sos-office-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-fold.h"
#include "sos-office-dialogs.h"
#include "sos-office-rows.h"
#include "sos-open-lists.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_COLUMNS (SOS_OFFICE_CELLS + 2) /* what it is called, what is shown of it, how it stands */
#define STATE_COLUMN (N_COLUMNS - 1)
#define DEFAULT_LIST "check-item"

struct _SosOfficePage
{
  SosPage parent_instance;

  /* template */
  GtkWidget *parts_pane, *chooser_head, *head;
  GtkListBox *parts;
  GtkDropDown *chooser;
  GtkLabel *heading, *note;
  GtkButton *add;
  GtkSearchEntry *words;
  SosFilterButton *list, *state;
  GtkWidget *filter_place;
  GtkStack *stack;
  GtkListBox *numbers;
  GtkColumnView *table;
  SosEmptyState *empty;

  SosFilterButton *filter; /* of the list that is shown; in its place */
  const SosOfficeKind *kind; /* NULL: settings */
  SosOfficeNumbers *chosen;  /* owned; as the answer said */
  SosOfficeList *found;
  GListStore *rows;
  GtkSingleSelection *selection;
  gint64 selected;
  char *selected_code;
  guint refresh;
  gboolean reading, outdated, choosing; /* one read at a time: an older answer never comes last */
};

G_DEFINE_FINAL_TYPE (SosOfficePage, sos_office_page, SOS_TYPE_PAGE)

static const char *
get_words (SosOfficePage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->words));
}

static const char *
get_list (SosOfficePage *self)
{
  const char *list = sos_filter_button_get_value (self->list);

  return list != NULL ? list : DEFAULT_LIST;
}

/* --- columns --- */

static void
state_row (SosOfficeRow *row, SosChip *cell)
{
  g_autofree char *day = sos_date_dup_long (row->day), *words = NULL;

  switch (row->state)
    {
    case SOS_OFFICE_ROW_CHECK:
      words = g_strdup_printf (_("To be checked since %s"), day);
      break;
    case SOS_OFFICE_ROW_ENDS:
      words = g_strdup_printf (_("Last day %s"), day);
      break;
    case SOS_OFFICE_ROW_OVER:
      words = day != NULL ? g_strdup_printf (_("Ended %s"), day) : g_strdup (_("Not in use"));
      break;
    case SOS_OFFICE_ROW_KEPT:
    default:
      words = g_strdup ("");
    }
  sos_chip_set_icon_name (cell, row->state == SOS_OFFICE_ROW_CHECK ? "dialog-warning-symbolic" : row->state == SOS_OFFICE_ROW_ENDS ? "alarm-symbolic" : NULL);
  sos_chip_set_tone (cell, row->state == SOS_OFFICE_ROW_CHECK ? "warn" : row->state == SOS_OFFICE_ROW_ENDS ? "note" : NULL);
  sos_chip_set_label (cell, words);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = sos_status_new (NULL, "", NULL);

  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  sos_status_set_soft (SOS_STATUS (cell), TRUE);
  gtk_widget_add_css_class (cell, GPOINTER_TO_UINT (column) == 0 ? "row-title" : "num");
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  SosChip *cell = SOS_CHIP (gtk_list_item_get_child (item));
  SosOfficeRow *row = gtk_list_item_get_item (item);
  const guint column = GPOINTER_TO_UINT (data);
  const char *words = column == 0 ? row->label : column < STATE_COLUMN ? row->cells[column - 1] : NULL;

  if (column == STATE_COLUMN)
    state_row (row, cell);
  else
    sos_chip_set_label (cell, words != NULL ? words : "");
}

static void
add_column (SosOfficePage *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (NULL, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
  gtk_column_view_column_set_expand (column, i == 0);
  gtk_column_view_append_column (self->table, column);
}

static const char *
get_title (SosOfficePage *self, guint column)
{
  static const char *const words[] = { N_("What it is called"), N_("Of"), N_("From whom"), "", "" };
  const int field = self->kind->get_type == NULL ? SOS_OFFICE_NO_FIELD : column == 0 ? self->kind->label : column < STATE_COLUMN ? self->kind->cells[column - 1] : SOS_OFFICE_NO_FIELD;

  if (column == STATE_COLUMN)
    return _("How it stands");
  if (self->kind->get_type == NULL)
    return words[column][0] != '\0' ? _(words[column]) : NULL;
  return field != SOS_OFFICE_NO_FIELD ? sos_field_get_label (&sos_records_get_class (self->kind->get_type ())->fields[field]) : NULL;
}

static void
fit_columns (SosOfficePage *self)
{
  static const int widths[N_COLUMNS] = { 0, 160, 130, 120, 170 };
  static const SosWidthStep gone[N_COLUMNS] = { SOS_WIDTH_TINY + 1, SOS_WIDTH_TINY, SOS_WIDTH_SMALL, SOS_WIDTH_NARROW, SOS_WIDTH_TINY };
  const SosWidthStep step = sos_page_get_width_step (SOS_PAGE (self));
  const double scale = sos_text_scale (GTK_WIDGET (self));

  for (guint i = 0; self->kind != NULL && i < N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->table), i);
      const char *title = get_title (self, i);
      const gboolean there = title != NULL && step < gone[i];

      gtk_column_view_column_set_title (column, title);
      gtk_column_view_column_set_visible (column, there);
      if (widths[i] > 0)
        gtk_column_view_column_set_fixed_width (column, there ? (int) (widths[i] * scale) : 0);
    }
}

/* --- what is shown --- */

static gboolean
is_shown (SosOfficePage *self, const SosOfficeRow *row, char **words)
{
  const char *filter = self->filter != NULL ? sos_filter_button_get_value (self->filter) : NULL, *state = sos_filter_button_get_value (self->state);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (row->folded, words[i]) == NULL)
      return FALSE;
  if (filter != NULL && g_strcmp0 (filter, row->filter) != 0)
    return FALSE;
  if (state == NULL)
    return row->state != SOS_OFFICE_ROW_OVER;
  return g_str_equal (state, "all") || (g_str_equal (state, "over") ? row->state == SOS_OFFICE_ROW_OVER : row->state == SOS_OFFICE_ROW_CHECK);
}

static void
explain_none (SosOfficePage *self)
{
  if (!self->found->see->allowed)
    sos_empty_state_set (self->empty, "changes-prevent-symbolic", _("This is not part of your work"), _("Those who lead, and the office, look after it."), NULL, NULL);
  else if (self->found->rows->len == 0)
    sos_empty_state_set (self->empty, "view-list-bullet-symbolic", _("Nothing here yet"), _(self->kind->note),
                         self->found->change->allowed && self->kind->add != NULL ? _(self->kind->add) : NULL, "page.add");
  else
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Nothing like that"), _("Try one part of a name, or look at all of them."), _("Show all"), "page.clear");
}

static void
show_foot (SosOfficePage *self, guint n)
{
  g_autofree char *refusal = !self->found->change->allowed ? sos_verdict_dup_text (self->found->change) : NULL, *words = NULL;

  if (!self->found->see->allowed)
    words = g_strdup ("");
  else if (self->found->n_check > 0)
    words = g_strdup_printf (g_dngettext (NULL, "%u is to be checked", "%u are to be checked", self->found->n_check), self->found->n_check);
  else
    words = refusal != NULL ? g_strdup (refusal) : g_strdup_printf (g_dngettext (NULL, "%u line", "%u lines", n), n);
  sos_page_set_foot (SOS_PAGE (self), words);
}

static void
select_again (SosOfficePage *self, gint64 id, const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (SosOfficeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if ((id != 0 && row->id == id) || (code != NULL && g_strcmp0 (row->code, code) == 0))
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
show_list (SosOfficePage *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_auto (GStrv) words = sos_fold_words (get_words (self));
  const gint64 selected = self->selected;
  g_autofree char *code = g_strdup (self->selected_code);

  for (guint i = 0; i < self->found->rows->len; i++)
    if (is_shown (self, self->found->rows->pdata[i], words))
      g_ptr_array_add (shown, self->found->rows->pdata[i]);
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), shown->pdata, shown->len);
  select_again (self, selected, code);
  if (shown->len == 0)
    explain_none (self);
  show_foot (self, shown->len);
  gtk_stack_set_visible_child_name (self->stack, shown->len > 0 ? "list" : "empty");
}

static void
show_numbers (SosOfficePage *self)
{
  const guint n = sos_office_rows_fill_numbers (self->numbers, self->chosen, get_words (self));

  if (!self->chosen->may_see)
    sos_empty_state_set (self->empty, "changes-prevent-symbolic", _("This is not part of your work"), _("Those who lead, and the office, look after it."), NULL, NULL);
  else if (n == 0)
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Nothing like that"), _("Try one word of it."), _("Show all"), "page.clear");
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "numbers" : "empty");
  sos_page_set_foot (SOS_PAGE (self), _("Bold is what this office chose. Choose a line to see who may change it, what follows, and what it was."));
}

static void
show (SosOfficePage *self)
{
  if (self->kind == NULL && self->chosen != NULL)
    show_numbers (self);
  else if (self->kind != NULL && self->found != NULL)
    show_list (self);
}

static void
allow (SosOfficePage *self)
{
  const gboolean may = self->kind != NULL && self->found != NULL && self->found->change->allowed;
  const gboolean ends = may && self->kind->get_type != NULL && (self->kind->ended != SOS_OFFICE_NO_FIELD || self->kind->active != SOS_OFFICE_NO_FIELD);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add", may && self->kind->add != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.end", ends && self->selected != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.remove", may && !ends && self->kind->get_type != NULL && self->kind->add != NULL && self->selected != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open", self->kind != NULL && (self->selected != 0 || self->selected_code != NULL));
}

/* --- the question --- */

static void ask (SosOfficePage *self);

static void
take_answer (SosOfficePage *self, gboolean good, GError *error)
{
  self->reading = FALSE;
  if (self->outdated)
    {
      ask (self);
      return;
    }
  if (!good)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->stack == NULL)
    return;
  allow (self);
  show (self);
}

static void
numbers_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosOfficePage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosOfficeNumbers *chosen = sos_office_numbers_finish (result, &error);

  if (chosen != NULL)
    {
      sos_block_clear (GTK_WIDGET (self->numbers));
      g_clear_pointer (&self->chosen, sos_office_numbers_free);
      self->chosen = chosen;
    }
  take_answer (self, chosen != NULL, error);
}

static void
list_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosOfficePage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosOfficeList *found = sos_office_list_finish (result, &error);

  if (found != NULL)
    {
      g_clear_pointer (&self->found, sos_office_list_free);
      self->found = found;
    }
  take_answer (self, found != NULL, error);
}

static void
ask (SosOfficePage *self)
{
  SosStore *store = sos_page_get_store (SOS_PAGE (self));

  self->outdated = self->reading;
  if (self->reading || self->stack == NULL)
    return;
  self->reading = TRUE;
  if (self->kind == NULL)
    sos_office_numbers_async (store, NULL, numbers_cb, g_object_ref (self));
  else
    sos_office_list_async (store, self->kind, self->kind->get_type == NULL ? get_list (self) : NULL, NULL, list_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer user_data)
{
  SosOfficePage *self = user_data;

  self->refresh = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosOfficePage *self)
{
  if (self->refresh == 0)
    self->refresh = g_timeout_add (100, refresh_cb, self);
}

/* --- another part --- */

static void
show_cb (SosOfficePage *self)
{
  show (self);
}

/* A filter of its own for each list: what it offers is another list. */
static void
make_filter (SosOfficePage *self)
{
  const int field = self->kind != NULL ? self->kind->filter : SOS_OFFICE_NO_FIELD;

  sos_block_clear (self->filter_place);
  self->filter = NULL;
  if (field == SOS_OFFICE_NO_FIELD)
    return;
  self->filter = g_object_new (SOS_TYPE_FILTER_BUTTON, "any-label", _("All"), NULL);
  sos_filter_button_add_codes (self->filter, sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))),
                               sos_records_get_class (self->kind->get_type ())->fields[field].of);
  g_signal_connect_object (self->filter, "notify::value", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->filter_place), GTK_WIDGET (self->filter));
}

static void
show_head (SosOfficePage *self)
{
  const SosOfficeKind *kind = self->kind;

  gtk_label_set_text (self->heading, kind != NULL ? _(kind->title) : _("Settings"));
  gtk_label_set_text (self->note, kind != NULL ? _(kind->note) : _("Days, limits and words that rules go by. What nobody chose is as it is built in."));
  gtk_widget_set_visible (GTK_WIDGET (self->add), kind != NULL && kind->add != NULL);
  if (kind != NULL && kind->add != NULL)
    gtk_button_set_label (self->add, _(kind->add));
  gtk_widget_set_visible (GTK_WIDGET (self->list), kind != NULL && kind->get_type == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->state), kind != NULL);
}

static void
choose (SosOfficePage *self, const char *part)
{
  self->kind = sos_office_kinds_find (part);
  self->selected = 0;
  g_clear_pointer (&self->selected_code, g_free);
  g_clear_pointer (&self->found, sos_office_list_free);
  g_list_store_remove_all (self->rows);
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  sos_filter_button_set_value (self->state, NULL);
  make_filter (self);
  show_head (self);
  fit_columns (self);
  allow (self);
  gtk_stack_set_visible_child_name (self->stack, "wait");
  ask (self);
}

void
sos_office_page_show (SosOfficePage *self, const char *part)
{
  GtkListBoxRow *row = sos_office_rows_find_part (self->parts, part);

  g_return_if_fail (row != NULL);

  gtk_list_box_select_row (self->parts, row);
}

static void
part_cb (SosOfficePage *self)
{
  GtkListBoxRow *row = self->parts != NULL ? gtk_list_box_get_selected_row (self->parts) : NULL;

  if (row == NULL)
    return;
  self->choosing = TRUE;
  gtk_drop_down_set_selected (self->chooser, (guint) gtk_list_box_row_get_index (row));
  self->choosing = FALSE;
  choose (self, sos_office_rows_get_part (row));
}

static void
chooser_cb (SosOfficePage *self)
{
  if (!self->choosing && self->parts != NULL)
    gtk_list_box_select_row (self->parts, gtk_list_box_get_row_at_index (self->parts, (int) gtk_drop_down_get_selected (self->chooser)));
}

/* --- actions --- */

static void
open_row (SosOfficePage *self, SosOfficeRow *row)
{
  SosStore *store = sos_page_get_store (SOS_PAGE (self));

  if (self->kind->get_type != NULL)
    sos_office_ask_record (GTK_WIDGET (self), store, self->kind, row->id, self->found->change->allowed);
  else if (self->found->change->allowed)
    sos_office_ask_word (GTK_WIDGET (self), store, get_list (self), row);
}

static void
open_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficeRow *row = gtk_single_selection_get_selected_item (SOS_OFFICE_PAGE (widget)->selection);

  if (row != NULL)
    open_row (SOS_OFFICE_PAGE (widget), row);
}

static void
add_one (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  if (self->kind->get_type != NULL)
    sos_office_ask_record (widget, sos_page_get_store (SOS_PAGE (self)), self->kind, 0, TRUE);
  else
    sos_office_ask_word (widget, sos_page_get_store (SOS_PAGE (self)), get_list (self), NULL);
}

static void
end_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  sos_office_ask_end (widget, sos_page_get_store (SOS_PAGE (self)), self->kind, self->selected);
}

static void
remove_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  sos_office_drop (widget, sos_page_get_store (SOS_PAGE (self)), self->kind, self->selected);
}

static void
begin_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_OFFICE_PAGE (widget)->words));
}

static void
clear_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  sos_filter_button_set_value (self->state, "all");
  if (self->filter != NULL)
    sos_filter_button_set_value (self->filter, NULL);
  show (self);
}

static void
show_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *part = g_variant_get_string (parameter, NULL);

  if (sos_office_rows_find_part (SOS_OFFICE_PAGE (widget)->parts, part) != NULL)
    sos_office_page_show (SOS_OFFICE_PAGE (widget), part);
}

static const SosActionRow actions[] = {
  { "page.open", N_("Open the selected one (Enter)"), NULL, open_selected },
  { "page.add", N_("Add one…"), "Insert", add_one },
  { "page.end", N_("Last day, and what points there…"), "<Control>e", end_selected },
  { "page.remove", N_("Take it away"), "<Control>Delete", remove_selected },
  { "page.filter", N_("Find in the list"), "<Control>f", begin_words },
  { "page.clear", N_("Show all"), "<Control><Shift>f", clear_words },
  { "page.part", NULL, NULL, show_part, "s" },
};

/* --- callbacks --- */

static void
ask_cb (SosOfficePage *self)
{
  if (self->kind != NULL && self->kind->get_type == NULL)
    ask (self);
}

static void
number_cb (SosOfficePage *self, GtkListBoxRow *row)
{
  const SosOfficeNumber *number = sos_office_rows_get_number (row);

  sos_office_ask_number (GTK_WIDGET (self), sos_page_get_store (SOS_PAGE (self)), number->setting, number->value, number->may_change);
}

static void
stop_words_cb (SosOfficePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
open_first_cb (SosOfficePage *self)
{
  GtkListBoxRow *row = self->kind == NULL ? gtk_list_box_get_row_at_index (self->numbers, 0) : NULL;
  g_autoptr (SosOfficeRow) first = self->kind != NULL ? g_list_model_get_item (G_LIST_MODEL (self->rows), 0) : NULL;

  show (self);
  if (row != NULL)
    number_cb (self, gtk_list_box_get_row_at_index (self->numbers, 0));
  else if (first != NULL)
    open_row (self, first);
}

static void
activated_cb (SosOfficePage *self, guint position)
{
  g_autoptr (SosOfficeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  open_row (self, row);
}

static void
selected_cb (SosOfficePage *self)
{
  SosOfficeRow *row = gtk_single_selection_get_selected_item (self->selection);

  self->selected = row != NULL ? row->id : 0;
  g_free (self->selected_code);
  self->selected_code = row != NULL ? g_strdup (row->code) : NULL;
  allow (self);
}

/* --- class --- */

static void
sos_office_page_focus_default (SosPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (SOS_OFFICE_PAGE (page)->parts), GTK_DIR_TAB_FORWARD);
}

static void
sos_office_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (page);

  SOS_PAGE_CLASS (sos_office_page_parent_class)->set_width_step (page, step);
  gtk_widget_set_visible (self->parts_pane, step < SOS_WIDTH_SMALL);
  gtk_widget_set_visible (self->chooser_head, step >= SOS_WIDTH_SMALL);
  fit_columns (self);
}

static void
fill_choices (SosOfficePage *self)
{
  guint n_lists, n_kinds;
  const SosOpenList *lists = sos_open_lists_get (&n_lists);
  const SosOfficeKind *kinds = sos_office_kinds_list (&n_kinds);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_lists; i++)
    if (g_strcmp0 (lists[i].list, DEFAULT_LIST) != 0)
      sos_filter_button_add (self->list, lists[i].list, _(lists[i].label));
  sos_filter_button_add (self->state, "check", _("To be checked"));
  sos_filter_button_add (self->state, "over", _("Ended"));
  sos_filter_button_add (self->state, "all", _("In use and ended"));
  gtk_string_list_append (titles, _("Settings"));
  for (guint i = 0; i < n_kinds; i++)
    gtk_string_list_append (titles, _(kinds[i].title));
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (titles));
}

static void
make_table (SosOfficePage *self)
{
  self->rows = g_list_store_new (SOS_TYPE_OFFICE_ROW);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < N_COLUMNS; i++)
    add_column (self, i);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
}

static void
sos_office_page_constructed (GObject *object)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (object);

  G_OBJECT_CLASS (sos_office_page_parent_class)->constructed (object);
  make_table (self);
  sos_office_rows_fill_parts (self->parts);
  fill_choices (self);
  g_signal_connect_object (self->parts, "selected-rows-changed", G_CALLBACK (part_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (chooser_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_page_get_store (SOS_PAGE (self)), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  sos_office_page_show (self, SOS_OFFICE_SETTINGS);
}

static void
sos_office_page_dispose (GObject *object)
{
  SosOfficePage *self = SOS_OFFICE_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_OFFICE_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->chosen, sos_office_numbers_free);
  g_clear_pointer (&self->found, sos_office_list_free);
  g_clear_pointer (&self->selected_code, g_free);
  G_OBJECT_CLASS (sos_office_page_parent_class)->dispose (object);
}

static void
sos_office_page_class_init (SosOfficePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_office_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_office_page_dispose;
  SOS_PAGE_CLASS (klass)->focus_default = sos_office_page_focus_default;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_office_page_set_width_step;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  g_type_ensure (SOS_TYPE_FILTER_BUTTON);
  g_type_ensure (SOS_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-office-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, parts_pane);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, chooser_head);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, head);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, parts);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, chooser);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, heading);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, note);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, add);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, words);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, list);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, state);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, filter_place);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, numbers);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, table);
  gtk_widget_class_bind_template_child (widget_class, SosOfficePage, empty);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, number_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
sos_office_page_init (SosOfficePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_office_page_new (SosStore *store)
{
  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  return g_object_new (SOS_TYPE_OFFICE_PAGE, "store", store, NULL);
}
