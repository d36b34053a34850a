/* sos-map-view.c - the map as a drawing: seen from where, said how. Laid out, and given its input, beside this. */
#include "config.h"
#include "sos-map-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sos-desk-font.h"
#include "sos-desk-palette.h"
#include "sos-lens-bars.h"
#include "sos-map-draw.h"
#include "sos-map-walk.h"
#include "sos-spoken-name.h"
#include "sos-width-step.h"

#define LEAST_WIDTH 240
#define LEAST_HEIGHT 220

G_DEFINE_FINAL_TYPE (SosMapView, sos_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_PICTURE = 1,
  PROP_TILES,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint activated_signal;

/* ---- when it must be laid out or painted anew ---- */

static void
forget_outline (SosMapView *self)
{
  g_clear_pointer (&self->outline, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sos_map_view_queue (SosMapView *self)
{
  self->stale = TRUE;
  forget_outline (self);
  if (sos_map_view_is_zoomed_since (self))
    sos_map_view_lay_out_later (self);
  sos_map_view_paint (self);
}

static void
sos_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SosMapView *self = SOS_MAP_VIEW (widget);

  if (self->lens.width == width && self->lens.height == height)
    return;
  sos_lens_set_window (&self->lens, width, height);
  sos_map_view_queue (self);
  sos_map_view_lay_out_later (self);
}

static void
look_at_font (SosMapView *self)
{
  double scale;
  g_autoptr (PangoFontDescription) font = sos_desk_font_dup (GTK_WIDGET (self), &scale);

  if (self->font != NULL && pango_font_description_equal (self->font, font) && self->text_scale == scale)
    return;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = g_steal_pointer (&font);
  self->text_scale = scale;
  sos_map_view_lay_out (self);
}

static void
sos_map_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sos_map_view_parent_class)->css_changed (widget, change);
  look_at_font (SOS_MAP_VIEW (widget));
}

static void
sos_map_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sos_map_view_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME)
    look_at_font (SOS_MAP_VIEW (widget));
}

static void
sos_map_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                      int *natural_baseline)
{
  const double slim = orientation == GTK_ORIENTATION_VERTICAL && for_size > 0 ? sos_map_get_slim_height (for_size, sos_text_scale (widget)) : 0;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : MAX (LEAST_HEIGHT, (int) slim);
}

static GtkSizeRequestMode
sos_map_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ---- what is seen ---- */

SosMapPen
sos_map_view_get_pen (SosMapView *self)
{
  const SosPaletteName name = sos_desk_palette_get_name (GTK_WIDGET (self));

  return (SosMapPen){ sos_palette_get (name), sos_map_ramp_get (name) };
}

/* From pixels of the widget to units of the drawing, where its lens looks. */
void
sos_map_view_look_through (const SosLens *lens, cairo_t *cr)
{
  double x, y;

  sos_lens_get_origin (lens, &x, &y);
  cairo_translate (cr, x, y);
  /* Exactly one where it is: patterns are laid pixel on pixel then. */
  if (sos_lens_get_scale (lens) != 1)
    cairo_scale (cr, sos_lens_get_scale (lens), sos_lens_get_scale (lens));
}

/* Painted once, so that the pointer costs no more than its outline; where another part is seen since, moved and stretched to it. */
static void
append_base (SosMapView *self, GtkSnapshot *snapshot)
{
  const double by = sos_lens_get_scale (&self->lens) / sos_lens_get_scale (&self->base_lens);
  double x, y, base_x, base_y;

  sos_lens_get_origin (&self->lens, &x, &y);
  sos_lens_get_origin (&self->base_lens, &base_x, &base_y);
  gtk_snapshot_append_texture (snapshot, self->base,
                               &GRAPHENE_RECT_INIT ((float) (x - by * (base_x + self->base_margin)), (float) (y - by * (base_y + self->base_margin)),
                                                    (float) (by * (self->base_lens.width + 2 * self->base_margin)),
                                                    (float) (by * (self->base_lens.height + 2 * self->base_margin))));
}

typedef void (*DrawOne) (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough);

static void
draw_one (SosMapView *self, GtkSnapshot *snapshot, const SosBox *box, guint borough, DrawOne draw)
{
  const SosMapPen pen = sos_map_view_get_pen (self);
  const SosBox seen = sos_lens_get_box (&self->lens, box);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) floor (seen.left), (float) floor (seen.top),
                                                                          (float) ceil (seen.right - seen.left) + 1,
                                                                          (float) ceil (seen.bottom - seen.top) + 1));

  sos_map_view_look_through (&self->lens, cr);
  draw (self->drawing, cr, &pen, borough);
  cairo_destroy (cr);
}

static void
draw_pointed (SosMapView *self, GtkSnapshot *snapshot)
{
  SosBox box;

  if (self->pointed < 0 || self->pointed == self->selected)
    return;
  sos_map_drawing_get_pointed_box (self->drawing, (guint) self->pointed, &box);
  draw_one (self, snapshot, &box, (guint) self->pointed, sos_map_draw_pointed);
}

static void
ensure_outline (SosMapView *self)
{
  GtkSnapshot *snapshot;
  SosBox box;

  if (self->outline != NULL || self->selected < 0)
    return;
  snapshot = gtk_snapshot_new ();
  sos_map_drawing_get_chosen_box (self->drawing, (guint) self->selected, &box);
  draw_one (self, snapshot, &box, (guint) self->selected, sos_map_draw_chosen);
  self->outline = gtk_snapshot_free_to_node (snapshot);
}

static void
sos_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosMapView *self = SOS_MAP_VIEW (widget);

  if (self->drawing == NULL || self->base == NULL)
    return;
  ensure_outline (self);
  append_base (self, snapshot);
  draw_pointed (self, snapshot);
  if (self->outline != NULL)
    gtk_snapshot_append_node (snapshot, self->outline);
  sos_lens_draw_bars (&self->lens, snapshot, &sos_desk_palette_get (widget)->mark);
}

/* ---- what is said ---- */

static char *
dup_figure (SosMapView *self, int borough)
{
  g_autofree char *figure = sos_shown_dup_words (self->picture->shown[borough], self->picture->external);

  return g_strdup_printf ("%s: %s", sos_borough_map_get (self->picture->map, (guint) borough)->name, figure);
}

/* The name stays and the description changes: a screen reader says a new description of where the cursor is. */
static void
say_selected (SosMapView *self)
{
  g_autofree char *figure = NULL, *neighbours = NULL, *words = NULL;

  if (self->selected >= 0 && self->picture != NULL)
    {
      figure = dup_figure (self, self->selected);
      neighbours = sos_borough_map_dup_neighbours (self->picture->map, (guint) self->selected);
      /* Translators: "Lambeth: 51. Open people by home borough. Beside Croydon, Merton" */
      words = g_strdup_printf (_("%s. %s. Beside %s"), figure, self->picture->title, neighbours);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : _("No borough chosen"), -1);
}

static gboolean
sos_map_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SosMapView *self = SOS_MAP_VIEW (widget);
  const int borough = keyboard ? self->selected : sos_map_view_find_at (self, x, y);
  g_autofree char *words = NULL;
  GdkRectangle area;
  SosBox box;

  if (borough < 0 || self->drawing == NULL)
    return FALSE;
  sos_map_drawing_get_box (self->drawing, (guint) borough, &box);
  box = sos_lens_get_box (&self->lens, &box);
  area = (GdkRectangle){ (int) box.left, (int) box.top, (int) (box.right - box.left), (int) (box.bottom - box.top) };
  words = dup_figure (self, borough);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/* ---- for the other file ---- */

int
sos_map_view_find_at (SosMapView *self, double x, double y)
{
  if (self->drawing == NULL)
    return -1;
  sos_lens_find (&self->lens, &x, &y);
  return sos_map_find_at (self->drawing, x, y);
}

void
sos_map_view_choose (SosMapView *self, int borough)
{
  if (self->selected == borough)
    return;
  self->selected = borough;
  say_selected (self);
  forget_outline (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

void
sos_map_view_point (SosMapView *self, int borough)
{
  if (self->pointed == borough)
    return;
  self->pointed = borough;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sos_map_view_emit_activated (SosMapView *self, int borough)
{
  g_signal_emit (self, activated_signal, 0, borough);
}

/* ---- class ---- */

static void
sos_map_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosMapView *self = SOS_MAP_VIEW (object);

  switch (id)
    {
    case PROP_PICTURE:
      g_value_set_pointer (value, self->picture);
      break;
    case PROP_TILES:
      g_value_set_boolean (value, self->tiles);
      break;
    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_map_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosMapView *self = SOS_MAP_VIEW (object);

  switch (id)
    {
    case PROP_PICTURE:
      sos_map_view_set_picture (self, g_value_get_pointer (value));
      break;
    case PROP_TILES:
      sos_map_view_set_tiles (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED:
      sos_map_view_set_selected (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_map_view_dispose (GObject *object)
{
  SosMapView *self = SOS_MAP_VIEW (object);

  sos_map_view_stop_layout (self);
  g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
  g_clear_pointer (&self->drawing, sos_map_drawing_free);
  g_clear_pointer (&self->painter, sos_map_drawing_free);
  g_clear_pointer (&self->picture, sos_map_picture_unref);
  g_clear_pointer (&self->outline, gsk_render_node_unref);
  g_clear_object (&self->base);
  self->selected = -1;
  G_OBJECT_CLASS (sos_map_view_parent_class)->dispose (object);
}

static void
sos_map_view_finalize (GObject *object)
{
  SosMapView *self = SOS_MAP_VIEW (object);

  g_clear_pointer (&self->font, pango_font_description_free);
  G_OBJECT_CLASS (sos_map_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_PICTURE] = g_param_spec_pointer ("picture", NULL, NULL, flags);
  props[PROP_TILES] = g_param_spec_boolean ("tiles", NULL, NULL, FALSE, flags);
  props[PROP_SELECTED] = g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sos_map_view_class_init (SosMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sos_map_view_get_property;
  object_class->set_property = sos_map_view_set_property;
  object_class->dispose = sos_map_view_dispose;
  object_class->finalize = sos_map_view_finalize;
  widget_class->css_changed = sos_map_view_css_changed;
  widget_class->system_setting_changed = sos_map_view_system_setting_changed;
  widget_class->measure = sos_map_view_measure;
  widget_class->get_request_mode = sos_map_view_get_request_mode;
  widget_class->size_allocate = sos_map_view_size_allocate;
  widget_class->snapshot = sos_map_view_snapshot;
  widget_class->query_tooltip = sos_map_view_query_tooltip;
  install_properties (object_class);
  activated_signal
    = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "boroughs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  sos_map_view_add_keys (widget_class);
}

static void
sos_map_view_init (SosMapView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->selected = self->pointed = -1;
  sos_lens_init (&self->lens);
  self->lens.mode = SOS_LENS_WHOLE;
  self->lens.least = 1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  sos_spoken_name_set (widget, _("Boroughs; the table beside it holds the same numbers"));
  say_selected (self);
  sos_map_view_add_gestures (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (sos_map_view_queue), NULL);
  sos_desk_palette_watch (widget, G_CALLBACK (sos_map_view_queue));
}

/* ---- public ---- */

GtkWidget *
sos_map_view_new (void)
{
  return g_object_new (SOS_TYPE_MAP_VIEW, NULL);
}

void
sos_map_view_set_picture (SosMapView *self, SosMapPicture *picture)
{
  g_return_if_fail (SOS_IS_MAP_VIEW (self));

  if (self->picture == picture)
    return;
  g_clear_pointer (&self->picture, sos_map_picture_unref);
  self->picture = picture != NULL ? sos_map_picture_ref (picture) : NULL;
  if (picture == NULL || self->selected >= (int) sos_borough_map_get_n (picture->map))
    sos_map_view_choose (self, -1);
  say_selected (self);
  sos_map_view_lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PICTURE]);
}

SosMapPicture *
sos_map_view_get_picture (SosMapView *self)
{
  g_return_val_if_fail (SOS_IS_MAP_VIEW (self), NULL);

  return self->picture;
}

void
sos_map_view_set_tiles (SosMapView *self, gboolean tiles)
{
  g_return_if_fail (SOS_IS_MAP_VIEW (self));

  if (self->tiles == tiles)
    return;
  self->tiles = tiles;
  sos_map_view_lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TILES]);
}

gboolean
sos_map_view_get_tiles (SosMapView *self)
{
  g_return_val_if_fail (SOS_IS_MAP_VIEW (self), FALSE);

  return self->tiles;
}

void
sos_map_view_set_selected (SosMapView *self, int borough)
{
  SosBox box;

  g_return_if_fail (SOS_IS_MAP_VIEW (self));
  g_return_if_fail (borough < 0 || (self->picture != NULL && (guint) borough < sos_borough_map_get_n (self->picture->map)));

  sos_map_view_choose (self, MAX (borough, -1));
  if (self->selected < 0 || self->drawing == NULL)
    return;
  sos_map_drawing_get_box (self->drawing, (guint) self->selected, &box);
  if (sos_lens_reveal (&self->lens, &box))
    sos_map_view_queue (self);
}

int
sos_map_view_get_selected (SosMapView *self)
{
  g_return_val_if_fail (SOS_IS_MAP_VIEW (self), -1);

  return self->selected;
}

/* Boxes of boroughs overlap: the place nearest the middle of the box that is within. */
gboolean
sos_map_view_find_place (SosMapView *self, int borough, double *x, double *y)
{
  SosBox box;

  g_return_val_if_fail (SOS_IS_MAP_VIEW (self), FALSE);

  if (self->drawing == NULL || borough < 0)
    return FALSE;
  sos_map_drawing_get_box (self->drawing, (guint) borough, &box);
  box = sos_lens_get_box (&self->lens, &box);
  for (double part = 0; part < 0.5; part += 0.05)
    for (guint turn = 0; turn < 16; turn++)
      {
        *x = (box.left + box.right) / 2 + part * (box.right - box.left) * cos (turn * G_PI / 8);
        *y = (box.top + box.bottom) / 2 + part * (box.bottom - box.top) * sin (turn * G_PI / 8);
        if (sos_map_view_find_at (self, *x, *y) == borough)
          return TRUE;
      }
  return FALSE;
}
