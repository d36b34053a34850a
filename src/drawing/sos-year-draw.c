/* sos-year-draw.c - a day of a school’s year as a small cell. Every kind has a pattern of its own: colour only repeats it. Knows no calendar. */
#include "config.h"
#include "sos-year-draw.h"

#include "sos-block-draw.h"

#define STEP 4

typedef struct
{
  double x, y, width, height;
} Cell;

static void
set_faint (cairo_t *cr, const SosInk *ink, double alpha)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, alpha);
}

static void
fill (cairo_t *cr, const Cell *cell)
{
  cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
  cairo_fill (cr);
}

static void
draw_holiday (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  sos_ink_set (&palette->shade, cr);
  fill (cr, cell);
}

static void
draw_bank_holiday (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  draw_holiday (cr, palette, cell);
  sos_ink_set (&palette->accent, cr);
  cairo_rectangle (cr, cell->x, cell->y, cell->width, 2);
  cairo_fill (cr);
}

static void
draw_inset (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  sos_hatch_draw (cr, palette, cell->x, cell->y, cell->width, cell->height, STEP);
}

static void
draw_closed (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  draw_inset (cr, palette, cell);
  sos_ink_set (&palette->bad, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, cell->x + 0.75, cell->y + 0.75, cell->width - 1.5, cell->height - 1.5);
  cairo_stroke (cr);
}

static void
draw_exams (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  set_faint (cr, &palette->warn, 0.16);
  fill (cr, cell);
  sos_ink_set (&palette->warn, cr);
  cairo_rectangle (cr, cell->x, cell->y + cell->height - 2, cell->width, 2);
  cairo_fill (cr);
}

static void
draw_mocks (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  sos_ink_set (&palette->warn, cr);
  cairo_save (cr);
  cairo_set_dash (cr, (const double[]){ 3, 2 }, 2, 0);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, cell->x + 1, cell->y + cell->height - 2);
  cairo_line_to (cr, cell->x + cell->width - 1, cell->y + cell->height - 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Two dots at the foot: a day like others, until the afternoon. */
static void
draw_fasting (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  sos_ink_set (&palette->warn, cr);
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_arc (cr, cell->x + cell->width / 2 + 3 * i, cell->y + cell->height - 3, 1.5, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/* The half of the day that is not taught, cut by a slope: morning above, afternoon below. */
static void
draw_half (cairo_t *cr, const SosPalette *palette, const Cell *cell, gboolean below)
{
  cairo_save (cr);
  cairo_move_to (cr, cell->x, cell->y + cell->height);
  cairo_line_to (cr, cell->x + cell->width, cell->y);
  cairo_line_to (cr, below ? cell->x + cell->width : cell->x, below ? cell->y + cell->height : cell->y);
  cairo_close_path (cr);
  cairo_clip (cr);
  draw_inset (cr, palette, cell);
  cairo_restore (cr);
}

static void
draw_morning (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  draw_half (cr, palette, cell, TRUE);
}

static void
draw_afternoon (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  draw_half (cr, palette, cell, FALSE);
}

static void
draw_unknown (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  sos_dots_draw (cr, palette, cell->x, cell->y, cell->width, cell->height);
}

static void
draw_taught (cairo_t *cr, const SosPalette *palette, const Cell *cell)
{
  set_faint (cr, &palette->ink, 0.12);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, cell->x + 0.5, cell->y + 0.5, cell->width - 1, cell->height - 1);
  cairo_stroke (cr);
}

void
sos_year_draw_ground (cairo_t *cr, const SosPalette *palette, SosDayKind kind, double x, double y, double width, double height)
{
  static void (*const draw[SOS_N_DAY_KINDS]) (cairo_t *cr, const SosPalette *palette, const Cell *cell) = {
    [SOS_DAY_MORNING_ONLY] = draw_morning, [SOS_DAY_AFTERNOON_ONLY] = draw_afternoon, [SOS_DAY_MOCKS] = draw_mocks,   [SOS_DAY_EXAMS] = draw_exams,
    [SOS_DAY_BANK_HOLIDAY] = draw_bank_holiday, [SOS_DAY_HALF_TERM] = draw_holiday,   [SOS_DAY_HOLIDAY] = draw_holiday, [SOS_DAY_INSET] = draw_inset,
    [SOS_DAY_CLOSED] = draw_closed,         [SOS_DAY_UNKNOWN] = draw_unknown,     [SOS_DAY_FASTING] = draw_fasting,
  };
  const Cell cell = { x, y, width, height };

  g_return_if_fail (kind < SOS_N_DAY_KINDS);

  if (draw[kind] != NULL)
    draw[kind](cr, palette, &cell);
  if (kind < SOS_DAY_EXAMS)
    draw_taught (cr, palette, &cell);
}

void
sos_year_draw_marks (cairo_t *cr, const SosPalette *palette, const SosYearDay *day, double x, double y, double width, double height)
{
  sos_ink_set (&palette->accent, cr);
  if (day->own)
    {
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x + 6, y);
      cairo_line_to (cr, x, y + 6);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  if (day->n_planned > 0)
    {
      cairo_arc (cr, x + width - 4.5, y + height - 4.5, 2.2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

const SosInk *
sos_year_get_ink (const SosPalette *palette, SosDayKind kind)
{
  return kind <= SOS_DAY_EXAMS || kind == SOS_DAY_INSET || kind == SOS_DAY_CLOSED ? &palette->ink : &palette->dim;
}
