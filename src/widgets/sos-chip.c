/* sos-chip.c - icon and word, as a chip or as a status. */
#include "config.h"
#include "sos-chip.h"

#include "sos-label-wrap.h"

typedef struct
{
  GtkImage *icon;
  GtkLabel *label;
  GtkLabel *when;
  char *tone;
} SosChipPrivate;

struct _SosStatus
{
  SosChip parent_instance;
};

G_DEFINE_TYPE_WITH_PRIVATE (SosChip, sos_chip, GTK_TYPE_BOX)
G_DEFINE_FINAL_TYPE (SosStatus, sos_status, SOS_TYPE_CHIP)

enum
{
  PROP_LABEL = 1,
  PROP_ICON_NAME,
  PROP_TONE,
  PROP_WHEN,
  N_PROPS,
  PROP_SOFT = 1,
};

static GParamSpec *properties[N_PROPS];

static SosChipPrivate *
private_of (SosChip *self)
{
  return sos_chip_get_instance_private (self);
}

static void
set_words (SosChip *self, GtkLabel *label, const char *words, guint property)
{
  if (g_strcmp0 (gtk_label_get_label (label), words != NULL ? words : "") == 0)
    return;
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
sos_chip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosChipPrivate *priv = private_of (SOS_CHIP (object));

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (priv->label));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (priv->icon));
      break;
    case PROP_TONE:
      g_value_set_string (value, priv->tone);
      break;
    case PROP_WHEN:
      g_value_set_string (value, gtk_label_get_label (priv->when));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_chip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosChip *self = SOS_CHIP (object);

  switch (id)
    {
    case PROP_LABEL:
      sos_chip_set_label (self, g_value_get_string (value));
      break;
    case PROP_ICON_NAME:
      sos_chip_set_icon_name (self, g_value_get_string (value));
      break;
    case PROP_TONE:
      sos_chip_set_tone (self, g_value_get_string (value));
      break;
    case PROP_WHEN:
      sos_chip_set_when (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_chip_finalize (GObject *object)
{
  g_free (private_of (SOS_CHIP (object))->tone);
  G_OBJECT_CLASS (sos_chip_parent_class)->finalize (object);
}

static void
sos_chip_class_init (SosChipClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = sos_chip_get_property;
  G_OBJECT_CLASS (klass)->set_property = sos_chip_set_property;
  G_OBJECT_CLASS (klass)->finalize = sos_chip_finalize;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_TONE] = g_param_spec_string ("tone", NULL, NULL, NULL, flags);
  properties[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, "", flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static GtkLabel *
add_label (SosChip *self)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (""));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (GTK_WIDGET (label), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (label));
  return label;
}

static void
sos_chip_init (SosChip *self)
{
  SosChipPrivate *priv = private_of (self);

  gtk_box_set_spacing (GTK_BOX (self), 5);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");

  priv->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_visible (GTK_WIDGET (priv->icon), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (priv->icon));
  priv->label = add_label (self);
  priv->when = add_label (self);
  gtk_widget_add_css_class (GTK_WIDGET (priv->when), "chip-when");
}

GtkWidget *
sos_chip_new (const char *icon_name, const char *label, const char *tone)
{
  return g_object_new (SOS_TYPE_CHIP, "icon-name", icon_name, "label", label, "tone", tone, NULL);
}

void
sos_chip_set_label (SosChip *self, const char *label)
{
  g_return_if_fail (SOS_IS_CHIP (self));

  set_words (self, private_of (self)->label, label, PROP_LABEL);
}

void
sos_chip_set_icon_name (SosChip *self, const char *icon_name)
{
  g_return_if_fail (SOS_IS_CHIP (self));

  SosChipPrivate *priv = private_of (self);

  if (g_strcmp0 (gtk_image_get_icon_name (priv->icon), icon_name) == 0)
    return;
  gtk_image_set_from_icon_name (priv->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (priv->icon), icon_name != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_NAME]);
}

void
sos_chip_set_tone (SosChip *self, const char *tone)
{
  g_return_if_fail (SOS_IS_CHIP (self));

  SosChipPrivate *priv = private_of (self);

  if (g_strcmp0 (priv->tone, tone) == 0)
    return;
  g_free (priv->tone);
  priv->tone = g_strdup (tone);
  sos_tone_apply (tone, GTK_WIDGET (self));
  if (SOS_IS_STATUS (self) && (tone == NULL || *tone == '\0'))
    gtk_widget_add_css_class (GTK_WIDGET (self), "quiet");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "quiet");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TONE]);
}

void
sos_chip_set_when (SosChip *self, const char *when)
{
  g_return_if_fail (SOS_IS_CHIP (self));

  set_words (self, private_of (self)->when, when, PROP_WHEN);
}

void
sos_chip_set_wrap (SosChip *self, gboolean wrap)
{
  GtkLabel *label;

  g_return_if_fail (SOS_IS_CHIP (self));

  label = private_of (self)->label;
  gtk_label_set_ellipsize (label, wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (wrap)
    sos_label_wrap (label);
  else
    gtk_label_set_wrap (label, FALSE);
}

static void
sos_status_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (object), "soft"));
}

static void
sos_status_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  sos_status_set_soft (SOS_STATUS (object), g_value_get_boolean (value));
}

static void
sos_status_class_init (SosStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = sos_status_get_property;
  G_OBJECT_CLASS (klass)->set_property = sos_status_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_SOFT,
                                   g_param_spec_boolean ("soft", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                         | G_PARAM_STATIC_STRINGS));
}

static void
sos_status_init (SosStatus *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "chip");
  gtk_widget_add_css_class (GTK_WIDGET (self), "status");
  gtk_widget_add_css_class (GTK_WIDGET (self), "quiet");
}

GtkWidget *
sos_status_new (const char *icon_name, const char *label, const char *tone)
{
  return g_object_new (SOS_TYPE_STATUS, "icon-name", icon_name, "label", label, "tone", tone, NULL);
}

void
sos_status_set_soft (SosStatus *self, gboolean soft)
{
  g_return_if_fail (SOS_IS_STATUS (self));

  if (gtk_widget_has_css_class (GTK_WIDGET (self), "soft") == soft)
    return;
  if (soft)
    gtk_widget_add_css_class (GTK_WIDGET (self), "soft");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "soft");
  g_object_notify (G_OBJECT (self), "soft");
}

static GtkWidget *
make_for_code (GType type, SosCodes *codes, const char *list, const char *code)
{
  const SosLook *look = sos_look_find (list, code);

  return g_object_new (type, "icon-name", look->icon, "label", sos_codes_get_label (codes, list, code), "tone", look->tone,
                       NULL);
}

GtkWidget *
sos_status_new_for_code (SosCodes *codes, const char *list, const char *code)
{
  return make_for_code (SOS_TYPE_STATUS, codes, list, code);
}
