/* test-weeks.c - weeks as blocks: countable, held and tries told apart without colour, said in words. */
#include "config.h"

#include "sos-weeks-draw.h"

#include <string.h>

#define WIDTH 300
#define HEIGHT 200

static SosWeekBar weeks[] = {
  { (char *) "2026-11-09", 3, 1 }, { (char *) "2026-11-16", 2, 0 }, { (char *) "2026-11-23", 0, 0 },
};

/* The pixels of a row through the middle of the lowest block of each week that are not page. */
static guint
count_inked (cairo_surface_t *surface, int row, int from, int to)
{
  const guchar *line = cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int x = from; x < to; x++)
    n += ((const guint32 *) (const void *) line)[x] != 0;
  return n;
}

static cairo_surface_t *
draw (const SosWeekBar *bars, guint n_bars)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  sos_weeks_draw (cr, sos_palette_get (SOS_PALETTE_PRINT), font, bars, n_bars, WIDTH, 1);
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* In black alone a block that was held is full, and a try is hollow. */
static void
test_shapes (void)
{
  SosWeekBar held = { (char *) "2026-11-16", 1, 0 }, try = { (char *) "2026-11-16", 0, 1 };
  cairo_surface_t *full = draw (&held, 1), *hollow = draw (&try, 1);
  const int base = 4 * 12, middle = base - 12 + 4;

  g_assert_cmpuint (count_inked (full, middle, 0, WIDTH), >=, 11);
  g_assert_cmpuint (count_inked (hollow, middle, 0, WIDTH), >, 0);
  g_assert_cmpuint (count_inked (hollow, middle, 0, WIDTH), <, 9);
  cairo_surface_destroy (full);
  cairo_surface_destroy (hollow);
}

static void
test_words (void)
{
  g_autofree char *words = sos_weeks_dup_words (weeks, G_N_ELEMENTS (weeks));

  g_assert_cmpstr (words, ==,
                   "3 weeks, 5 held, 1 not. week of 9 November 2026: 3 held, 1 not; week of 16 November 2026: 2 held; week of 23 November 2026: none.");
}

/* However much there was, it takes no more room than nine blocks. */
static void
test_room (void)
{
  SosWeekBar many = { (char *) "2026-11-16", 400, 90 }, nine = { (char *) "2026-11-16", 9, 0 };
  cairo_surface_t *surface = draw (&many, 1);

  g_assert_cmpfloat (sos_weeks_measure_height (&many, 1, 1), <=, sos_weeks_measure_height (&nine, 1, 1) + 0.01);
  g_assert_cmpfloat (sos_weeks_measure_height (&many, 1, 2), >, 2 * sos_weeks_measure_height (&many, 1, 1) - 1);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weeks/shapes", test_shapes);
  g_test_add_func ("/weeks/words", test_words);
  g_test_add_func ("/weeks/room", test_room);
  return g_test_run ();
}
