/* sos-line-draw.c - answers on a line from 0 to 10, over days. The days stand as far apart as they were. */
#include "config.h"
#include "sos-line-draw.h"

#include "sos-clock.h"

#include <glib/gi18n.h>

#define PLOT 96.0
#define LABEL 12.0
#define LABEL_LINE 17.0
#define LEFT 22.0
#define MARGIN 8.0
#define DOT 4.0
#define STROKE 2.0

double
sos_line_measure_height (double scale)
{
  return (PLOT + 2 * MARGIN + LABEL_LINE) * scale;
}

static PangoLayout *
layout_new (cairo_t *cr, const PangoFontDescription *font)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) own = pango_font_description_copy (font);

  pango_font_description_set_absolute_size (own, LABEL * PANGO_SCALE);
  pango_layout_set_font_description (layout, own);
  return layout;
}

static void
draw_text (cairo_t *cr, PangoLayout *layout, const char *text, double x, double y, double aside)
{
  int width, height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, x - width * aside, y);
  pango_cairo_show_layout (cr, layout);
}

static double
get_y (int value)
{
  return MARGIN + PLOT - PLOT * value / SOS_LINE_MOST;
}

/* One answer alone stands in the middle. */
static double
get_x (const SosLinePoint *points, guint n_points, guint i, double width)
{
  const int all = n_points > 1 ? sos_date_days_between (points[0].day, points[n_points - 1].day) : 0;
  const double room = width - LEFT - 3 * MARGIN;

  return LEFT + MARGIN + (all > 0 ? room * sos_date_days_between (points[0].day, points[i].day) / all : room / 2);
}

static void
draw_frame (cairo_t *cr, const SosPalette *palette, PangoLayout *layout, double width)
{
  const SosInk faint = sos_ink_fade (&palette->mark, &palette->view);

  for (int value = 0; value <= SOS_LINE_MOST; value += SOS_LINE_MOST / 2)
    {
      g_autofree char *number = g_strdup_printf ("%d", value);

      sos_ink_set (&faint, cr);
      cairo_set_line_width (cr, 1);
      cairo_move_to (cr, LEFT, get_y (value) + 0.5);
      cairo_line_to (cr, width - MARGIN, get_y (value) + 0.5);
      cairo_stroke (cr);
      sos_ink_set (&palette->dim, cr);
      draw_text (cr, layout, number, LEFT - 6, get_y (value) - LABEL * 0.7, 1);
    }
}

static void
draw_series (cairo_t *cr, const SosPalette *palette, const SosLinePoint *points, guint n_points, guint series, double width)
{
  static const double dashes[] = { 6, 4 };
  gboolean drawing = FALSE;

  sos_ink_set (series == 0 ? &palette->accent_line : &palette->ink, cr);
  cairo_set_line_width (cr, STROKE);
  cairo_set_dash (cr, dashes, series == 0 ? 0 : G_N_ELEMENTS (dashes), 0);
  for (guint i = 0; i < n_points; i++)
    {
      const int value = points[i].values[series];

      if (value == SOS_LINE_UNKNOWN)
        continue;
      (drawing ? cairo_line_to : cairo_move_to) (cr, get_x (points, n_points, i, width), get_y (value));
      drawing = TRUE;
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_dots (cairo_t *cr, const SosPalette *palette, const SosLinePoint *points, guint n_points, guint series, double width)
{
  for (guint i = 0; i < n_points; i++)
    {
      const int value = points[i].values[series];

      if (value == SOS_LINE_UNKNOWN)
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, get_x (points, n_points, i, width), get_y (value), DOT, 0, 2 * G_PI);
      sos_ink_set (series == 0 ? &palette->accent_line : &palette->view, cr);
      cairo_fill_preserve (cr);
      sos_ink_set (series == 0 ? &palette->accent_line : &palette->ink, cr);
      cairo_set_line_width (cr, STROKE);
      cairo_stroke (cr);
    }
}

static void
draw_days (cairo_t *cr, const SosPalette *palette, PangoLayout *layout, const SosLinePoint *points, guint n_points, double width)
{
  g_autofree char *first = sos_date_dup_short (points[0].day), *last = sos_date_dup_short (points[n_points - 1].day);

  sos_ink_set (&palette->dim, cr);
  draw_text (cr, layout, first, n_points > 1 ? LEFT : get_x (points, n_points, 0, width), PLOT + 2 * MARGIN, n_points > 1 ? 0 : 0.5);
  if (n_points > 1)
    draw_text (cr, layout, last, width - MARGIN, PLOT + 2 * MARGIN, 1);
}

void
sos_line_draw (cairo_t *cr, const SosPalette *palette, const PangoFontDescription *font, const SosLinePoint *points, guint n_points, double width,
               double scale)
{
  g_autoptr (PangoLayout) layout = NULL;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  layout = layout_new (cr, font);
  draw_frame (cr, palette, layout, width / scale);
  for (guint series = 0; series < SOS_LINE_SERIES; series++)
    draw_series (cr, palette, points, n_points, series, width / scale);
  for (guint series = 0; series < SOS_LINE_SERIES; series++)
    draw_dots (cr, palette, points, n_points, series, width / scale);
  if (n_points > 0)
    draw_days (cr, palette, layout, points, n_points, width / scale);
  cairo_restore (cr);
}

char *
sos_line_dup_words (const SosLinePoint *points, guint n_points, const char *const *names)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char *day = sos_date_dup_long (points[i].day);
      gboolean first = TRUE;

      g_string_append_printf (words, words->len > 0 ? "; %s: " : "%s: ", day);
      for (guint series = 0; series < SOS_LINE_SERIES; series++)
        if (names[series] != NULL && points[i].values[series] != SOS_LINE_UNKNOWN)
          {
            g_string_append_printf (words, first ? "%s %d" : ", %s %d", names[series], points[i].values[series]);
            first = FALSE;
          }
      if (first)
        g_string_append (words, _("not said"));
    }
  return g_string_free (words, FALSE);
}
