/* sos-office-page.c - what the office keeps for all its work: parts at the left, one of them beside. Knows no record. */
#include "config.h"
#include "sos-office-page-private.h"

#include "sos-blocks.h"
#include "sos-office-columns.h"
#include "sos-open-lists.h"

#include <glib/gi18n.h>

#define DEFAULT_LIST "check-item"

G_DEFINE_FINAL_TYPE (SosOfficePage, sos_office_page, SOS_TYPE_PAGE)

const char *
sos_office_page_get_list (SosOfficePage *self)
{
  const char *list = sos_filter_button_get_value (self->list);

  return list != NULL ? list : DEFAULT_LIST;
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
  sos_office_page_allow (self);
  sos_office_page_show_again (self);
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
    sos_office_list_async (store, self->kind, self->kind->get_type == NULL ? sos_office_page_get_list (self) : NULL, NULL, list_cb, g_object_ref (self));
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
  sos_office_page_show_again (self);
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
  sos_office_page_fit (self);
  sos_office_page_allow (self);
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

  sos_office_page_show_again (self);
  if (row != NULL)
    number_cb (self, gtk_list_box_get_row_at_index (self->numbers, 0));
  else if (first != NULL)
    sos_office_page_open (self, first);
}

static void
activated_cb (SosOfficePage *self, guint position)
{
  g_autoptr (SosOfficeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  sos_office_page_open (self, row);
}

static void
selected_cb (SosOfficePage *self)
{
  SosOfficeRow *row = gtk_single_selection_get_selected_item (self->selection);

  self->selected = row != NULL ? row->id : 0;
  g_free (self->selected_code);
  self->selected_code = row != NULL ? g_strdup (row->code) : NULL;
  sos_office_page_allow (self);
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
  sos_office_page_fit (self);
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
  sos_office_columns_add (self->table);
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
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), sos_office_actions, sos_office_n_actions);
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
