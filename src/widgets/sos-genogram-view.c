/* sos-genogram-view.c - a family as a drawing: which, and who is chosen. Its layout, its look and its input are beside it. */
#include "config.h"
#include "sos-genogram-view-private.h"

#include <glib/gi18n.h>

#include "sos-desk-font.h"
#include "sos-desk-palette.h"
#include "sos-member-words.h"
#include "sos-spoken-name.h"

#define LEAST_WIDTH 240
#define LEAST_HEIGHT 200
#define SYMBOL 20.0                 /* half of a symbol, in units */

G_DEFINE_FINAL_TYPE (SosGenogramView, sos_genogram_view, GTK_TYPE_WIDGET)

enum
{
  PROP_FAMILY = 1,
  PROP_SELECTED,
  PROP_OUTSIDE,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- the desk: font, size, colours ---- */

static void
look_at_font (SosGenogramView *self)
{
  double unit;
  g_autoptr (PangoFontDescription) font = sos_desk_font_dup (GTK_WIDGET (self), &unit);

  if (unit != self->lens.unit)
    {
      sos_lens_set_unit (&self->lens, unit);
      sos_genogram_view_queue (self);
    }
  if (self->font != NULL && pango_font_description_equal (self->font, font))
    return;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = g_steal_pointer (&font);
  sos_genogram_view_lay_out (self);
}

static void
sos_genogram_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sos_genogram_view_parent_class)->css_changed (widget, change);
  look_at_font (SOS_GENOGRAM_VIEW (widget));
}

static void
sos_genogram_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sos_genogram_view_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME)
    look_at_font (SOS_GENOGRAM_VIEW (widget));
}

static void
sos_genogram_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
sos_genogram_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (widget);

  sos_lens_set_window (&self->lens, width, height);
  sos_genogram_view_queue (self);
}

/* ---- what is said ---- */

static GdkRectangle
get_rectangle (const SosBox *box)
{
  return (GdkRectangle){ (int) box->left, (int) box->top, (int) (box->right - box->left), (int) (box->bottom - box->top) };
}

/* Below their words, so as not to cover them. */
static gboolean
sos_genogram_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (widget);
  const int place = keyboard ? self->selected : sos_genogram_view_find_at (self, x, y);
  const int member = sos_genogram_view_to_drawn (self, place);
  g_autofree char *words = NULL;
  GdkRectangle area;
  SosBox box;

  if (member < 0)
    return FALSE;
  sos_genogram_get_box (self->genogram, (guint) member, &box);
  box = sos_lens_get_box (&self->lens, &box);
  area = get_rectangle (&box);
  words = sos_member_words_dup_tip (sos_family_get_member (self->family, (guint) place));
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/* The name stays and the description changes: a screen reader says a new description of where the cursor is. */
static void
say_selected (SosGenogramView *self)
{
  g_autofree char *words
    = self->selected < 0 ? g_strdup (_("Nobody chosen"))
                         : sos_member_words_dup_spoken (sos_family_get_member (self->family, (guint) self->selected));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
set_outside (SosGenogramView *self, gboolean outside)
{
  if (self->outside == outside)
    return;
  self->outside = outside;
  sos_genogram_view_lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OUTSIDE]);
}

/* ---- class ---- */

static void
sos_genogram_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (object);

  switch (id)
    {
    case PROP_FAMILY:
      g_value_set_pointer (value, self->family);
      break;
    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;
    case PROP_OUTSIDE:
      g_value_set_boolean (value, self->outside);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_genogram_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (object);

  switch (id)
    {
    case PROP_FAMILY:
      sos_genogram_view_set_family (self, g_value_get_pointer (value), FALSE);
      break;
    case PROP_SELECTED:
      sos_genogram_view_set_selected (self, g_value_get_int (value));
      break;
    case PROP_OUTSIDE:
      set_outside (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* What is still being laid out is not wanted any more. */
static void
sos_genogram_view_dispose (GObject *object)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (object);

  self->drawn = ++self->asked;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->genogram, sos_genogram_unref);
  g_clear_pointer (&self->family, sos_family_unref);
  self->selected = -1;
  G_OBJECT_CLASS (sos_genogram_view_parent_class)->dispose (object);
}

static void
sos_genogram_view_finalize (GObject *object)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (object);

  g_clear_pointer (&self->font, pango_font_description_free);
  g_array_unref (self->order);
  G_OBJECT_CLASS (sos_genogram_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_FAMILY] = g_param_spec_pointer ("family", NULL, NULL, flags);
  props[PROP_SELECTED] = g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1, flags);
  props[PROP_OUTSIDE] = g_param_spec_boolean ("outside", NULL, NULL, TRUE, flags);
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_ACTIVATED]
    = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT,
                                       GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
sos_genogram_view_class_init (SosGenogramViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sos_genogram_view_get_property;
  object_class->set_property = sos_genogram_view_set_property;
  object_class->dispose = sos_genogram_view_dispose;
  object_class->finalize = sos_genogram_view_finalize;
  widget_class->css_changed = sos_genogram_view_css_changed;
  widget_class->system_setting_changed = sos_genogram_view_system_setting_changed;
  widget_class->measure = sos_genogram_view_measure;
  widget_class->size_allocate = sos_genogram_view_size_allocate;
  widget_class->snapshot = sos_genogram_view_snapshot;
  widget_class->query_tooltip = sos_genogram_view_query_tooltip;
  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "genogram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  sos_genogram_view_add_keys (widget_class);
}

static void
sos_genogram_view_init (SosGenogramView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->outside = TRUE;
  self->selected = -1;
  self->keep_places = TRUE;
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  sos_lens_init (&self->lens);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  sos_spoken_name_set (widget, _("Family drawing; the list beside it holds the same people"));
  say_selected (self);
  sos_genogram_view_add_gestures (self);
  sos_desk_palette_watch (widget, G_CALLBACK (sos_genogram_view_queue));
}

/* ---- for the other file ---- */

void
sos_genogram_view_choose (SosGenogramView *self, int place)
{
  if (self->selected == place)
    return;
  self->selected = place;
  say_selected (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

void
sos_genogram_view_emit_activated (SosGenogramView *self, int place)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, place);
}

void
sos_genogram_view_emit_menu (SosGenogramView *self, int place, const GdkRectangle *at)
{
  g_signal_emit (self, signals[SIGNAL_MENU], 0, place, at);
}

/* ---- public ---- */

GtkWidget *
sos_genogram_view_new (void)
{
  return g_object_new (SOS_TYPE_GENOGRAM_VIEW, NULL);
}

static void
forget_drawing (SosGenogramView *self)
{
  g_clear_pointer (&self->genogram, sos_genogram_unref);
  g_array_set_size (self->order, 0);
  sos_genogram_view_queue (self);
}

void
sos_genogram_view_set_family (SosGenogramView *self, SosFamily *family, gboolean keep_places)
{
  g_autoptr (SosFamily) old = NULL;
  int selected;

  g_return_if_fail (SOS_IS_GENOGRAM_VIEW (self));

  if (self->family == family)
    return;
  selected = sos_genogram_view_translate (self->family, family, self->selected);
  old = self->family;
  self->family = family != NULL ? sos_family_ref (family) : NULL;
  /* Until one is drawn that did not: what is asked for meanwhile knows only the one before it. */
  self->keep_places = self->keep_places && keep_places;
  sos_genogram_view_choose (self, selected);
  say_selected (self);
  if (family == NULL)
    forget_drawing (self);
  sos_genogram_view_lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAMILY]);
}

SosFamily *
sos_genogram_view_get_family (SosGenogramView *self)
{
  g_return_val_if_fail (SOS_IS_GENOGRAM_VIEW (self), NULL);

  return self->family;
}

void
sos_genogram_view_set_selected (SosGenogramView *self, int place)
{
  g_return_if_fail (SOS_IS_GENOGRAM_VIEW (self));
  g_return_if_fail (place < 0 || (self->family != NULL && (guint) place < self->family->members->len));

  sos_genogram_view_choose (self, MAX (place, -1));
  if (sos_genogram_view_reveal (self, sos_genogram_view_to_drawn (self, self->selected)))
    sos_genogram_view_queue (self);
}

int
sos_genogram_view_get_selected (SosGenogramView *self)
{
  g_return_val_if_fail (SOS_IS_GENOGRAM_VIEW (self), -1);

  return self->selected;
}

gboolean
sos_genogram_view_get_busy (SosGenogramView *self)
{
  g_return_val_if_fail (SOS_IS_GENOGRAM_VIEW (self), FALSE);

  return self->busy;
}

gboolean
sos_genogram_view_get_area (SosGenogramView *self, int place, GdkRectangle *area)
{
  SosBox box;
  double x, y;
  int member;

  g_return_val_if_fail (SOS_IS_GENOGRAM_VIEW (self), FALSE);

  member = sos_genogram_view_to_drawn (self, place);
  if (member < 0)
    return FALSE;
  sos_genogram_get_place (self->genogram, (guint) member, &x, &y);
  box = sos_lens_get_box (&self->lens, &(SosBox){ x - SYMBOL, y - SYMBOL, x + SYMBOL, y + SYMBOL });
  *area = get_rectangle (&box);
  return TRUE;
}
