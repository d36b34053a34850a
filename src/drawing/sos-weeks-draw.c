/* sos-weeks-draw.c - weeks as columns of blocks that can be counted, with the day of each and the month where it begins. */
#include "config.h"
#include "sos-weeks-draw.h"

#include "sos-clock.h"

#include <glib/gi18n.h>

#define BLOCK_WIDTH 12.0
#define BLOCK_HEIGHT 9.0
#define GAP 3.0
#define RADIUS 3.0
#define OUTLINE 2.0
#define MOST_BLOCKS 9 /* of full height; where there are more, all are lower */
#define LABEL 12.0
#define LABEL_LINE 17.0

static guint
find_most (const SosWeekBar *weeks, guint n_weeks)
{
  guint most = 1;

  for (guint i = 0; i < n_weeks; i++)
    most = MAX (most, weeks[i].held + weeks[i].tries);
  return most;
}

static double
get_step (guint most)
{
  const double full = BLOCK_HEIGHT + GAP;

  return most <= MOST_BLOCKS ? full : full * MOST_BLOCKS / most;
}

static double
get_blocks_height (const SosWeekBar *weeks, guint n_weeks)
{
  const guint most = MAX (find_most (weeks, n_weeks), 4);

  return get_step (most) * most;
}

double
sos_weeks_measure_height (const SosWeekBar *weeks, guint n_weeks, double scale)
{
  return (get_blocks_height (weeks, n_weeks) + 2 * LABEL_LINE + GAP) * scale;
}

static void
trace_block (cairo_t *cr, double x, double y, double width, double height)
{
  const double radius = MIN (RADIUS, height / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_block (cairo_t *cr, const SosPalette *palette, double x, double y, double height, gboolean try)
{
  const double line = MIN (OUTLINE, height / 3);

  if (try)
    {
      trace_block (cr, x + line / 2, y + line / 2, BLOCK_WIDTH - line, height - line);
      sos_ink_set (&palette->warn, cr);
      cairo_set_line_width (cr, line);
      cairo_stroke (cr);
      return;
    }
  trace_block (cr, x, y, BLOCK_WIDTH, height);
  sos_ink_set (&palette->accent_line, cr);
  cairo_fill (cr);
}

/* From the base up: what was held, then the tries. */
static void
draw_column (cairo_t *cr, const SosPalette *palette, const SosWeekBar *week, double x, double base, double step)
{
  for (guint i = 0; i < week->held + week->tries; i++)
    draw_block (cr, palette, x, base - (i + 1) * step, MAX (step - GAP, step / 2), i >= week->held);
}

static void
draw_label (cairo_t *cr, PangoLayout *layout, const char *text, double x, double y, gboolean centred)
{
  int width, height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, centred ? x - width / 2.0 : x, y);
  pango_cairo_show_layout (cr, layout);
}

static PangoLayout *
layout_new (cairo_t *cr, const PangoFontDescription *font, gboolean bold)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) own = pango_font_description_copy (font);

  pango_font_description_set_absolute_size (own, LABEL * PANGO_SCALE);
  pango_font_description_set_weight (own, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, own);
  return layout;
}

static void
draw_labels (cairo_t *cr, const SosPalette *palette, const PangoFontDescription *font, const SosWeekBar *weeks, guint n_weeks, double column,
             double top)
{
  g_autoptr (PangoLayout) days = layout_new (cr, font, FALSE), months = layout_new (cr, font, TRUE);
  int last = 0;

  for (guint i = 0; i < n_weeks; i++)
    {
      g_autofree char *number = NULL, *name = NULL;
      g_autoptr (GDateTime) day = NULL;
      GDate date;

      if (!sos_date_parse (weeks[i].day, &date))
        continue;
      day = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
      number = g_strdup_printf ("%d", g_date_time_get_day_of_month (day));
      sos_ink_set (&palette->dim, cr);
      draw_label (cr, days, number, (i + 0.5) * column, top, TRUE);
      /* A month that has one week here would touch the next. */
      if (g_date_time_get_month (day) == last || (i == 0 && g_date_time_get_day_of_month (day) > 22))
        continue;
      last = g_date_time_get_month (day);
      name = g_date_time_format (day, "%b");
      sos_ink_set (&palette->ink, cr);
      draw_label (cr, months, name, (i + 0.5) * column - BLOCK_WIDTH / 2, top + LABEL_LINE, FALSE);
    }
}

void
sos_weeks_draw (cairo_t *cr, const SosPalette *palette, const PangoFontDescription *font, const SosWeekBar *weeks, guint n_weeks,
                double width, double scale)
{
  const double column = width / scale / MAX (n_weeks, 1), base = get_blocks_height (weeks, n_weeks);
  const double step = get_step (find_most (weeks, n_weeks));

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < n_weeks; i++)
    draw_column (cr, palette, &weeks[i], (i + 0.5) * column - BLOCK_WIDTH / 2, base, step);
  draw_labels (cr, palette, font, weeks, n_weeks, column, base + GAP);
  cairo_restore (cr);
}

static char *
dup_week (const SosWeekBar *week)
{
  g_autofree char *day = sos_date_dup_long (week->day);

  if (week->held == 0 && week->tries == 0)
    /* Translators: %s is a date */
    return g_strdup_printf (_("week of %s: none"), day);
  if (week->tries == 0)
    /* Translators: a date, a number of contacts */
    return g_strdup_printf (_("week of %s: %u held"), day, week->held);
  /* Translators: a date, a number of contacts, a number of tries */
  return g_strdup_printf (_("week of %s: %u held, %u not"), day, week->held, week->tries);
}

char *
sos_weeks_dup_words (const SosWeekBar *weeks, guint n_weeks)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint held = 0, tries = 0;

  for (guint i = 0; i < n_weeks; i++)
    {
      g_autofree char *week = dup_week (&weeks[i]);

      held += weeks[i].held;
      tries += weeks[i].tries;
      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", week);
    }
  /* Translators: numbers of weeks, contacts, tries; then each week */
  return g_strdup_printf (_("%u weeks, %u held, %u not. %s."), n_weeks, held, tries, words->str);
}
