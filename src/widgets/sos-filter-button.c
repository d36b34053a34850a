/* sos-filter-button.c - a menu button over a list of choices that scrolls when it is long. */
#include "config.h"
#include "sos-filter-button.h"

#define MAX_HEIGHT 420

struct _SosFilterButton
{
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *list;
  char *any_label;
  char *value;
};

G_DEFINE_FINAL_TYPE (SosFilterButton, sos_filter_button, ADW_TYPE_BIN)

enum
{
  PROP_VALUE = 1,
  PROP_ANY_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
value_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "sos-value");
}

static GtkLabel *
words_of (GtkListBoxRow *row)
{
  return GTK_LABEL (gtk_widget_get_first_child (gtk_list_box_row_get_child (row)));
}

/* Clear, not hidden, on those that are not chosen, so that the list keeps its width. */
static void
mark (SosFilterButton *self, GtkListBoxRow *chosen)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_box_row_get_child (row)), row == chosen ? 1 : 0);
}

static GtkListBoxRow *
find_row (SosFilterButton *self, const char *value)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (value_of (row), value) == 0)
      return row;
  return NULL;
}

static void
show_value (SosFilterButton *self)
{
  GtkListBoxRow *row = find_row (self, self->value);

  gtk_menu_button_set_label (self->button, row != NULL ? gtk_label_get_label (words_of (row)) : self->any_label);
  gtk_list_box_select_row (self->list, row);
  mark (self, row);
  if (self->value != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "set");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "set");
}

static void
row_activated_cb (SosFilterButton *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (self->popover);
  sos_filter_button_set_value (self, value_of (row));
}

static void
add_row (SosFilterButton *self, const char *value, const char *label)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (label), *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "sos-value", g_strdup (value), g_free);
  gtk_list_box_append (self->list, row);
  show_value (self);
}

/* Said anew, the choice keeps its place in the list. */
static void
name_any (SosFilterButton *self, const char *label)
{
  const gboolean there = self->any_label != NULL;

  g_free (self->any_label);
  self->any_label = g_strdup (label);
  if (there)
    gtk_label_set_label (words_of (find_row (self, NULL)), label);
  else
    add_row (self, NULL, label);
  show_value (self);
}

static void
sos_filter_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosFilterButton *self = SOS_FILTER_BUTTON (object);

  g_value_set_string (value, id == PROP_VALUE ? self->value : self->any_label);
}

static void
sos_filter_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosFilterButton *self = SOS_FILTER_BUTTON (object);

  if (id == PROP_VALUE)
    sos_filter_button_set_value (self, g_value_get_string (value));
  else
    name_any (self, g_value_get_string (value));
}

static void
sos_filter_button_finalize (GObject *object)
{
  SosFilterButton *self = SOS_FILTER_BUTTON (object);

  g_free (self->any_label);
  g_free (self->value);
  G_OBJECT_CLASS (sos_filter_button_parent_class)->finalize (object);
}

static void
sos_filter_button_class_init (SosFilterButtonClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sos_filter_button_get_property;
  object_class->set_property = sos_filter_button_set_property;
  object_class->finalize = sos_filter_button_finalize;
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_ANY_LABEL] = g_param_spec_string ("any-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
head_row_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = g_object_get_data (G_OBJECT (row), "sos-heading");
  GtkWidget *words;

  if (heading == NULL || gtk_list_box_row_get_header (row) != NULL)
    return;
  words = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "choices-heading");
  gtk_list_box_row_set_header (row, words);
}

static void
sos_filter_button_init (SosFilterButton *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "choices");
  gtk_list_box_set_header_func (self->list, head_row_cb, NULL, NULL);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scrolled), FALSE); /* that there is more is seen at once */

  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, scrolled);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "menu");
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "filter");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

const char *
sos_filter_button_get_value (SosFilterButton *self)
{
  g_return_val_if_fail (SOS_IS_FILTER_BUTTON (self), NULL);

  return self->value;
}

void
sos_filter_button_set_value (SosFilterButton *self, const char *value)
{
  g_return_if_fail (SOS_IS_FILTER_BUTTON (self));

  if (g_strcmp0 (self->value, value) == 0)
    return;
  g_free (self->value);
  self->value = g_strdup (value);
  show_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

const char *
sos_filter_button_get_label (SosFilterButton *self)
{
  g_return_val_if_fail (SOS_IS_FILTER_BUTTON (self), NULL);

  return gtk_menu_button_get_label (self->button);
}

void
sos_filter_button_add (SosFilterButton *self, const char *value, const char *label)
{
  g_return_if_fail (SOS_IS_FILTER_BUTTON (self));

  if (find_row (self, value) == NULL)
    add_row (self, value, label);
}

void
sos_filter_button_set_offered (SosFilterButton *self, const char *value, gboolean offered)
{
  GtkListBoxRow *row;

  g_return_if_fail (SOS_IS_FILTER_BUTTON (self));

  row = find_row (self, value);
  if (row != NULL)
    gtk_widget_set_visible (GTK_WIDGET (row), offered);
}

void
sos_filter_button_add_heading (SosFilterButton *self, const char *value, const char *heading)
{
  GtkListBoxRow *row;

  g_return_if_fail (SOS_IS_FILTER_BUTTON (self));

  row = find_row (self, value);
  if (row != NULL)
    g_object_set_data_full (G_OBJECT (row), "sos-heading", g_strdup (heading), g_free);
  gtk_list_box_invalidate_headers (self->list);
}

void
sos_filter_button_add_codes (SosFilterButton *self, SosCodes *codes, const char *list)
{
  GPtrArray *offered = sos_codes_get_list (codes, list);

  for (guint i = 0; offered != NULL && i < offered->len; i++)
    {
      const SosCode *code = g_ptr_array_index (offered, i);

      if (code->active)
        sos_filter_button_add (self, code->code, code->label);
    }
}
