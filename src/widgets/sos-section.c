/* sos-section.c - a card with its heading. */
#include "config.h"
#include "sos-section.h"

#include "sos-fold-box.h"
#include "sos-spoken-name.h"

#define LEAST_CHARS 9

struct _SosSection
{
  GtkBox parent_instance;
  GtkBox *head;
  GtkLabel *title;
  GtkLabel *note;
};

static void sos_section_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SosSection, sos_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, sos_section_buildable_init))

static GtkBuildableIface *parent_buildable;

enum
{
  PROP_TITLE = 1,
  PROP_NOTE,
  PROP_PLAIN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_words (SosSection *self, GtkLabel *label, const char *words, guint property)
{
  if (g_strcmp0 (gtk_label_get_label (label), words != NULL ? words : "") == 0)
    return;
  gtk_label_set_label (label, words != NULL ? words : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_plain (SosSection *self, gboolean plain)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self), "plain") == plain)
    return;
  if (plain)
    gtk_widget_add_css_class (GTK_WIDGET (self), "plain");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "plain");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAIN]);
}

static void
sos_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosSection *self = SOS_SECTION (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_NOTE:
      g_value_set_string (value, gtk_label_get_label (self->note));
      break;
    case PROP_PLAIN:
      g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (self), "plain"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosSection *self = SOS_SECTION (object);

  switch (id)
    {
    case PROP_TITLE:
      sos_section_set_title (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      sos_section_set_note (self, g_value_get_string (value));
      break;
    case PROP_PLAIN:
      set_plain (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_section_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (g_strcmp0 (type, "end") == 0)
    sos_section_add_end (SOS_SECTION (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
sos_section_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = sos_section_add_child;
}

static void
sos_section_class_init (SosSectionClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = sos_section_get_property;
  G_OBJECT_CLASS (klass)->set_property = sos_section_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_PLAIN] = g_param_spec_boolean ("plain", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (SosSection *self, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (""));

  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (self->head, GTK_WIDGET (label));
  return label;
}

static void
sos_section_init (SosSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "section");

  self->head = GTK_BOX (sos_fold_box_new (9));
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "section-head");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->head));
  self->title = add_label (self, "section-title");
  self->note = add_label (self, "section-note");
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->note, 20);
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
}

GtkWidget *
sos_section_new (const char *title)
{
  return g_object_new (SOS_TYPE_SECTION, "title", title, NULL);
}

void
sos_section_set_title (SosSection *self, const char *title)
{
  g_return_if_fail (SOS_IS_SECTION (self));

  set_words (self, self->title, title, PROP_TITLE);
  gtk_label_set_width_chars (self->title, (int) MIN (g_utf8_strlen (title != NULL ? title : "", -1), LEAST_CHARS)); /* wraps only where it must */
  sos_spoken_name_set (GTK_WIDGET (self), title);
}

void
sos_section_set_note (SosSection *self, const char *note)
{
  g_return_if_fail (SOS_IS_SECTION (self));

  set_words (self, self->note, note, PROP_NOTE);
}

void
sos_section_add_end (SosSection *self, GtkWidget *widget)
{
  g_return_if_fail (SOS_IS_SECTION (self));

  gtk_box_append (self->head, widget);
}
