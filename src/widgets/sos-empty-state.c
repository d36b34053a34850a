/* sos-empty-state.c - an empty page that says what to do. */
#include "config.h"
#include "sos-empty-state.h"

struct _SosEmptyState
{
  GtkBox parent_instance;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *note;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (SosEmptyState, sos_empty_state, GTK_TYPE_BOX)

enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_NOTE,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static const char *const names[N_PROPS] = { NULL, "icon-name", "title", "note", "button-label", "action-name" };

static const char *
words_of (SosEmptyState *self, guint id)
{
  switch (id)
    {
    case PROP_ICON_NAME:
      return gtk_image_get_icon_name (self->icon);
    case PROP_TITLE:
      return gtk_label_get_label (self->title);
    case PROP_NOTE:
      return gtk_label_get_label (self->note);
    case PROP_BUTTON_LABEL:
      return gtk_button_get_label (self->button);
    default:
      return gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button));
    }
}

static void
set_words (SosEmptyState *self, guint id, const char *words)
{
  if (g_strcmp0 (words_of (self, id), words) == 0)
    return;
  if (id == PROP_ICON_NAME)
    gtk_image_set_from_icon_name (self->icon, words);
  else if (id == PROP_TITLE)
    gtk_label_set_label (self->title, words != NULL ? words : "");
  else if (id == PROP_NOTE)
    gtk_label_set_label (self->note, words != NULL ? words : "");
  else if (id == PROP_BUTTON_LABEL)
    gtk_button_set_label (self->button, words != NULL ? words : "");
  else
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), words);
  gtk_widget_set_visible (GTK_WIDGET (self->button), words_of (self, PROP_ACTION_NAME) != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
sos_empty_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, words_of (SOS_EMPTY_STATE (object), id));
}

static void
sos_empty_state_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_words (SOS_EMPTY_STATE (object), id, g_value_get_string (value));
}

static void
sos_empty_state_class_init (SosEmptyStateClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = sos_empty_state_get_property;
  G_OBJECT_CLASS (klass)->set_property = sos_empty_state_set_property;
  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (SosEmptyState *self, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (""));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (label, 36);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (label));
  return label;
}

static void
sos_empty_state_init (SosEmptyState *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "empty");

  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->icon));
  self->title = add_label (self, "empty-title");
  self->note = add_label (self, "empty-note");
  self->button = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->button), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "act");
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
}

GtkWidget *
sos_empty_state_new (void)
{
  return g_object_new (SOS_TYPE_EMPTY_STATE, NULL);
}

void
sos_empty_state_set (SosEmptyState *self, const char *icon_name, const char *title, const char *note,
                     const char *button_label, const char *action_name)
{
  g_return_if_fail (SOS_IS_EMPTY_STATE (self));

  g_object_set (self, "icon-name", icon_name, "title", title, "note", note, "button-label", button_label,
                "action-name", action_name, NULL);
}
