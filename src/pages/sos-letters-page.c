/* sos-letters-page.c - the queue of letters beside the very page. Knows the gates only by what they say. */
#include "config.h"
#include "sos-letters-page.h"

#include "sos-letter-batch-window.h"
#include "sos-letter-labels-out.h"
#include "sos-letter-view.h"
#include "sos-letters-list.h"
#include "sos-wordings-window.h"
#include "sos-window-dialog.h"

#include <glib/gi18n.h>

struct _SosLettersPage
{
  SosPage parent_instance;

  GtkStack *stack;
  GtkWidget *queue_pane;
  GtkToggleButton *mine;
  SosFilterButton *kind;
  GtkStack *queue_stack;
  GtkListBox *queue;
  GMenu *more_menu;
  GtkWidget *print_many, *labels;
  SosLetterView *view;

  GPtrArray *rows; /* SosLetterRow, all of them */
  GCancellable *cancellable;
  guint reload_source;
  gboolean filling;
  gboolean reading, outdated; /* one read at a time: an older answer never comes last */
};

G_DEFINE_FINAL_TYPE (SosLettersPage, sos_letters_page, SOS_TYPE_PAGE)

/* The queue ----------------------------------------------------------------------------------------------------------------- */

static gboolean
is_shown (SosLettersPage *self, const SosLetterLine *line)
{
  const char *kind = sos_filter_button_get_value (self->kind);

  return (!gtk_toggle_button_get_active (self->mine) || line->mine) && (!kind || g_str_equal (kind, line->kind));
}

static GPtrArray *
dup_shown (SosLettersPage *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    if (is_shown (self, sos_letter_row_get (self->rows->pdata[i])))
      g_ptr_array_add (shown, self->rows->pdata[i]);
  return shown;
}

/* Of those shown, what waits for that. (transfer container) */
static GPtrArray *
dup_group (SosLettersPage *self, SosLettersGroup group)
{
  g_autoptr (GPtrArray) shown = dup_shown (self);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shown->len; i++)
    if (sos_letters_list_get_group (sos_letter_row_get (shown->pdata[i])) == group)
      g_ptr_array_add (found, g_object_ref (shown->pdata[i]));
  return found;
}

/* Why nothing waits for the printer or the post, and what does wait: NULL where something does. (transfer full) */
static char *
dup_nothing (SosLettersPage *self, SosLettersGroup group)
{
  g_autoptr (GPtrArray) rows = dup_group (self, group), to_check = dup_group (self, SOS_LETTERS_TO_CHECK), to_approve = dup_group (self, SOS_LETTERS_TO_APPROVE),
                        to_print = dup_group (self, SOS_LETTERS_TO_PRINT);

  if (rows->len > 0)
    return NULL;
  if (group == SOS_LETTERS_TO_SEND && to_print->len > 0)
    return g_strdup_printf (g_dngettext (NULL, "No printed letter waits to be posted. %u is still to be printed.",
                                         "No printed letter waits to be posted. %u are still to be printed.", to_print->len),
                            to_print->len);
  return g_strdup_printf (group == SOS_LETTERS_TO_PRINT ? _("No approved letter waits to be printed. To be checked: %u, to be approved: %u.")
                                                        : _("No printed letter waits to be posted. To be checked: %u, to be approved: %u."),
                          to_check->len, to_approve->len);
}

/* The buttons say before they are pressed why nothing would come of it. */
static void
show_nothing (SosLettersPage *self)
{
  g_autofree char *print = dup_nothing (self, SOS_LETTERS_TO_PRINT), *post = dup_nothing (self, SOS_LETTERS_TO_SEND);

  gtk_widget_set_tooltip_text (self->print_many, print ? print : _("All that are approved, one after the other"));
  gtk_widget_set_tooltip_text (self->labels, post ? post : _("A label for each letter that is printed and goes by post"));
  (print ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->print_many, "dim");
  (post ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->labels, "dim");
}

static void
show_foot (SosLettersPage *self)
{
  guint n_held = 0;
  g_autofree char *held = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    n_held += is_shown (self, sos_letter_row_get (self->rows->pdata[i])) && !sos_letter_row_get_verdict (self->rows->pdata[i])->allowed;
  held = g_strdup_printf (g_dngettext (NULL, "%u letter is held by a rule; it says which.", "%u letters are held by a rule; each says which.", n_held),
                          n_held);
  sos_page_set_foot (SOS_PAGE (self), n_held > 0 ? held : _("The page is drawn by the code that prints it. Ctrl+P prints, or says why not."));
}

/* Once more where it is open already: it may have changed. */
static void
open_chosen (SosLettersPage *self, gboolean again)
{
  SosLetterRow *row = sos_letters_list_get_row (gtk_list_box_get_selected_row (self->queue));

  if (!row)
    return;
  sos_letter_view_set_more (self->view, self->rows->len > 1);
  if (again || sos_letter_row_get (row)->id != sos_letter_view_get_letter (self->view))
    sos_letter_view_open (self->view, sos_letter_row_get (row)->id);
}

static void
show_rows (SosLettersPage *self, gboolean again)
{
  g_autoptr (GPtrArray) shown = dup_shown (self);

  self->filling = TRUE;
  sos_letters_list_fill (self->queue, shown, sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))), sos_letter_view_get_letter (self->view));
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "letters" : "empty");
  gtk_stack_set_visible_child_name (self->queue_stack, shown->len > 0 ? "list" : "none");
  gtk_widget_set_visible (GTK_WIDGET (self->view), shown->len > 0);
  show_foot (self);
  show_nothing (self);
  open_chosen (self, again);
}

/* Nobody is shown an empty half where all waits in the other. */
static void
choose_half (SosLettersPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (sos_letter_row_get (self->rows->pdata[i])->mine)
      return;
  gtk_toggle_button_set_active (self->mine, FALSE);
}

static void read_queue (SosLettersPage *self);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosLettersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sos_letter_queue_finish (result, &error);
  const gboolean first = self->rows == NULL;

  self->reading = FALSE;
  if (self->outdated)
    read_queue (self);
  if (!rows)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  if (first)
    choose_half (self);
  show_rows (self, TRUE);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    sos_page_focus_default (SOS_PAGE (self));
}

static void
read_queue (SosLettersPage *self)
{
  self->outdated = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  sos_letter_queue_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, loaded_cb, g_object_ref (self));
}

static gboolean
reload_cb (gpointer data)
{
  ((SosLettersPage *) data)->reload_source = 0;
  read_queue (data);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosLettersPage *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

static void
filter_cb (SosLettersPage *self)
{
  if (self->rows)
    show_rows (self, FALSE);
}

static void
selected_cb (SosLettersPage *self)
{
  if (!self->filling && self->queue)
    open_chosen (self, TRUE);
}

static void
list_toggled_cb (GtkToggleButton *button, SosLettersPage *self)
{
  gtk_widget_set_visible (self->queue_pane, gtk_toggle_button_get_active (button));
}

static void
next_cb (SosLettersPage *self)
{
  gtk_list_box_select_row (self->queue, sos_letters_list_find_next (self->queue));
}

static gint64
get_person (SosLettersPage *self)
{
  SosLetterRow *row = sos_letters_list_get_row (gtk_list_box_get_selected_row (self->queue));

  return row ? sos_letter_row_get (row)->person : 0;
}

/* What is missing is said at the person. */
static void
go_cb (SosLettersPage *self)
{
  if (get_person (self) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.show-person", "x", get_person (self));
}

/* Actions ------------------------------------------------------------------------------------------------------------------- */

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_letter_view_print (SOS_LETTERS_PAGE (widget)->view);
}

static void
print_many_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLettersPage *self = SOS_LETTERS_PAGE (widget);
  g_autoptr (GPtrArray) rows = self->rows ? dup_group (self, SOS_LETTERS_TO_PRINT) : NULL;
  g_autofree char *nothing = rows ? dup_nothing (self, SOS_LETTERS_TO_PRINT) : NULL;

  if (nothing)
    sos_page_say (widget, nothing);
  else if (rows)
    sos_letter_batch_window_show (widget, sos_page_get_store (SOS_PAGE (self)), rows);
}

static SosLabelsKind
get_labels_kind (const char *action)
{
  if (g_str_equal (action, "page.envelope-list"))
    return SOS_LABELS_LIST;
  return g_str_equal (action, "page.labels-by-hand") ? SOS_LABELS_BY_HAND : SOS_LABELS_PRINTED;
}

static void
labels_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLettersPage *self = SOS_LETTERS_PAGE (widget);
  g_autoptr (GPtrArray) rows = self->rows ? dup_group (self, SOS_LETTERS_TO_SEND) : NULL;
  g_autofree char *nothing = rows ? dup_nothing (self, SOS_LETTERS_TO_SEND) : NULL;

  if (nothing)
    sos_page_say (widget, nothing);
  else if (rows)
    sos_letter_labels_print (widget, sos_page_get_store (SOS_PAGE (self)), rows, get_labels_kind (name));
}

static void
open_person_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_cb (SOS_LETTERS_PAGE (widget));
}

static void
window_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_window_dialog_open (widget, sos_page_get_store (SOS_PAGE (widget)));
}

static void
wordings_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_wordings_window_open (widget, sos_page_get_store (SOS_PAGE (widget)), NULL);
}

static const SosActionRow actions[] = {
  { "page.print", N_("Print"), "<Control>p", print_cb },
  { "page.print-many", N_("Print many…"), "<Control><Shift>p", print_many_cb },
  { "page.labels", N_("Labels…"), "<Control><Shift>b", labels_cb },
  { "page.labels-by-hand", N_("Labels as if by hand…"), NULL, labels_cb, NULL, "more" },
  { "page.envelope-list", N_("List of envelopes…"), NULL, labels_cb, NULL, "more" },
  { "page.window", N_("Window of the envelopes…"), NULL, window_cb, NULL, "more" },
  { "page.wordings", N_("Words of the letters…"), "<Control><Shift>w", wordings_cb, NULL, "more" },
  { "page.open-person", N_("Open the person"), "<Control>Return", open_person_cb },
};

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_letters_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SOS_PAGE_CLASS (sos_letters_page_parent_class)->set_width_step (page, step);
  gtk_toggle_button_set_active (sos_letter_view_get_list_toggle (SOS_LETTERS_PAGE (page)->view), step == SOS_WIDTH_WIDE);
}

static void
sos_letters_page_focus_default (SosPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (SOS_LETTERS_PAGE (page)->queue), GTK_DIR_TAB_FORWARD);
}

static void
sos_letters_page_flush (SosPage *page)
{
  sos_letter_view_flush (SOS_LETTERS_PAGE (page)->view);
}

static void
sos_letters_page_dispose (GObject *object)
{
  SosLettersPage *self = SOS_LETTERS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_LETTERS_PAGE);
  G_OBJECT_CLASS (sos_letters_page_parent_class)->dispose (object);
}

static void
sos_letters_page_finalize (GObject *object)
{
  SosLettersPage *self = SOS_LETTERS_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sos_letters_page_parent_class)->finalize (object);
}

static void
sos_letters_page_class_init (SosLettersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_letters_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_letters_page_finalize;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_letters_page_set_width_step;
  SOS_PAGE_CLASS (klass)->focus_default = sos_letters_page_focus_default;
  SOS_PAGE_CLASS (klass)->flush = sos_letters_page_flush;
  g_type_ensure (SOS_TYPE_LETTER_VIEW);
  g_type_ensure (SOS_TYPE_FILTER_BUTTON);
  g_type_ensure (SOS_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-letters-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, queue_pane);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, mine);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, kind);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, queue_stack);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, queue);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, more_menu);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, print_many);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, labels);
  gtk_widget_class_bind_template_child (widget_class, SosLettersPage, view);
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
}

static void
sos_letters_page_init (SosLettersPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_actions_fill_menu (actions, G_N_ELEMENTS (actions), "more", self->more_menu);
  sos_stack_speak_visible_only (self->stack);
  sos_stack_speak_visible_only (self->queue_stack);
  g_signal_connect_object (self->mine, "toggled", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind, "notify::value", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_letter_view_get_list_toggle (self->view), "toggled", G_CALLBACK (list_toggled_cb), self, 0);
  g_signal_connect_object (self->view, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "next", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sos_letters_page_new (SosStore *store)
{
  SosLettersPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_LETTERS_PAGE, "store", store, NULL);
  sos_letter_view_set_store (self->view, store);
  sos_filter_button_add_codes (self->kind, sos_store_get_codes (store), "letter-kind");
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
