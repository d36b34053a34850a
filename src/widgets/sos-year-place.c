/* sos-year-place.c - one day of a year as a button that draws itself: there are hundreds of them. Knows no calendar. */
#include "config.h"
#include "sos-year-place.h"

#include "sos-day.h"
#include "sos-desk-palette.h"
#include "sos-sign-area.h"
#include "sos-spoken-name.h"
#include "sos-year-draw.h"

#define INSET 1 /* pixels round a cell */

struct _SosYearPlace
{
  GtkButton parent_instance;

  const SosYearDay *day; /* of the picture */
  PangoLayout *label;
  gboolean today, chosen;
};

G_DEFINE_FINAL_TYPE (SosYearPlace, sos_year_place, GTK_TYPE_BUTTON)

static void
make_label (SosYearPlace *self)
{
  int year, month, of_month;
  g_autofree char *number = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  sos_day_split (self->day->day, &year, &month, &of_month);
  number = g_strdup_printf ("%d", of_month);
  if (self->label == NULL)
    self->label = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_attr_list_insert (attributes, pango_attr_weight_new (self->today ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (self->label, attributes);
  pango_layout_set_text (self->label, number, -1);
}

void
sos_year_place_show (SosYearPlace *self, const SosYearDay *day, gboolean today)
{
  g_return_if_fail (SOS_IS_YEAR_PLACE (self));

  self->day = day;
  self->today = today;
  make_label (self);
  sos_spoken_name_set (GTK_WIDGET (self), day->spoken);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sos_year_place_set_chosen (SosYearPlace *self, gboolean chosen)
{
  g_return_if_fail (SOS_IS_YEAR_PLACE (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED, chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- drawing ---- */

static void
draw_ring (cairo_t *cr, const SosInk *ink, double width, double height, double line)
{
  sos_ink_set (ink, cr);
  cairo_set_line_width (cr, line);
  cairo_rectangle (cr, INSET + line / 2, INSET + line / 2, width - 2 * INSET - line, height - 2 * INSET - line);
  cairo_stroke (cr);
}

static void
draw_cell (SosYearPlace *self, cairo_t *cr, const SosPalette *palette, double width, double height)
{
  if (self->chosen)
    {
      sos_ink_set (&palette->accent_soft, cr);
      cairo_rectangle (cr, INSET, INSET, width - 2 * INSET, height - 2 * INSET);
      cairo_fill (cr);
    }
  sos_year_draw_ground (cr, palette, self->day->kind, INSET, INSET, width - 2 * INSET, height - 2 * INSET);
  sos_year_draw_marks (cr, palette, self->day, INSET, INSET, width - 2 * INSET, height - 2 * INSET);
  if (self->today)
    draw_ring (cr, &palette->ink, width, height, 1.5);
  if (self->chosen)
    draw_ring (cr, &palette->accent_line, width, height, 2);
}

static void
draw_number (SosYearPlace *self, GtkSnapshot *snapshot, const SosPalette *palette, double width, double height)
{
  const SosInk *ink = sos_year_get_ink (palette, self->day->kind);
  const GdkRGBA color = { (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
  int w, h;

  pango_layout_get_pixel_size (self->label, &w, &h);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((width - w) / 2), (float) ((height - h) / 2)));
  gtk_snapshot_append_layout (snapshot, self->label, &color);
  gtk_snapshot_restore (snapshot);
}

static void
sos_year_place_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosYearPlace *self = SOS_YEAR_PLACE (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const SosPalette *palette = sos_desk_palette_get (widget);
  cairo_t *cr;

  if (self->day == NULL || width < 1)
    return;
  if (self->day->kind != SOS_DAY_WEEKEND || self->chosen || self->today || self->day->n_planned > 0)
    {
      cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      draw_cell (self, cr, palette, width, height);
      cairo_destroy (cr);
    }
  draw_number (self, snapshot, palette, width, height);
}

/* ---- class ---- */

static gboolean
sos_year_place_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  SosYearPlace *self = SOS_YEAR_PLACE (widget);

  if (self->day == NULL || self->day->spoken == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->day->spoken);
  return TRUE;
}

static void
sos_year_place_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
sos_year_place_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SosYearPlace *self = SOS_YEAR_PLACE (widget);

  GTK_WIDGET_CLASS (sos_year_place_parent_class)->css_changed (widget, change);
  if (self->label != NULL)
    pango_layout_context_changed (self->label);
}

static void
sos_year_place_finalize (GObject *object)
{
  g_clear_object (&SOS_YEAR_PLACE (object)->label);
  G_OBJECT_CLASS (sos_year_place_parent_class)->finalize (object);
}

static void
sos_year_place_class_init (SosYearPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sos_year_place_finalize;
  widget_class->measure = sos_year_place_measure;
  widget_class->snapshot = sos_year_place_snapshot;
  widget_class->css_changed = sos_year_place_css_changed;
  widget_class->query_tooltip = sos_year_place_query_tooltip;
}

static void
sos_year_place_init (SosYearPlace *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* a button’s own would ask its child */
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "term-place");
}

GtkWidget *
sos_year_place_new (void)
{
  return g_object_new (SOS_TYPE_YEAR_PLACE, NULL);
}

/* ---- for a legend ---- */

static void
draw_sign (gpointer data, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  sos_year_draw_ground (cr, palette, (SosDayKind) GPOINTER_TO_INT (data), x - 7, y - 7, 14, 14);
}

GtkWidget *
sos_year_sign_new (SosDayKind kind)
{
  return sos_sign_area_new (draw_sign, GINT_TO_POINTER (kind), NULL);
}

static void
draw_mark_sign (gpointer data, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  sos_year_draw_ground (cr, palette, SOS_DAY_TEACHING, x - 7, y - 7, 14, 14);
  sos_year_draw_marks (cr, palette, data, x - 7, y - 7, 14, 14);
}

GtkWidget *
sos_year_mark_sign_new (gboolean own)
{
  static SosYearDay days[] = { { .n_planned = 1 }, { .own = TRUE } };

  return sos_sign_area_new (draw_mark_sign, &days[own ? 1 : 0], NULL);
}
