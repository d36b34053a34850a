/* test-line.c - answers on a line from 0 to 10: drawn where they are, what is not known not drawn as 0 (N11), said in words. */
#include "config.h"

#include "sos-line-draw.h"

#define WIDTH 300

static guint
count_ink (const SosLinePoint *points, guint n_points, int from, int to)
{
  const int height = (int) sos_line_measure_height (1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, height);
  cairo_t *cr = cairo_create (surface);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  guint n = 0;

  sos_line_draw (cr, sos_palette_get (SOS_PALETTE_PRINT), font, points, n_points, WIDTH, 1);
  cairo_surface_flush (surface);
  for (int y = from; y < to; y++)
    for (int x = 40; x < WIDTH - 20; x++)
      n += ((const guint32 *) (const void *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x] == 0xff000000;
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static void
test_places (void)
{
  const SosLinePoint high = { (char *) "2026-11-23", { 9, SOS_LINE_UNKNOWN } }, low = { (char *) "2026-11-23", { 1, SOS_LINE_UNKNOWN } };
  const SosLinePoint unknown = { (char *) "2026-11-23", { SOS_LINE_UNKNOWN, SOS_LINE_UNKNOWN } };

  g_assert_cmpuint (count_ink (&high, 1, 12, 30), >, count_ink (&low, 1, 12, 30));
  g_assert_cmpuint (count_ink (&low, 1, 85, 101), >, count_ink (&high, 1, 85, 101));
  g_assert_cmpuint (count_ink (&unknown, 1, 0, 100), ==, count_ink (NULL, 0, 0, 100));
}

static void
test_words (void)
{
  static const char *const names[] = { "Importance", "Confidence" };
  const SosLinePoint points[] = { { (char *) "2026-10-12", { 6, 0 } }, { (char *) "2026-11-16", { SOS_LINE_UNKNOWN, 5 } },
                                  { (char *) "2026-11-23", { SOS_LINE_UNKNOWN, SOS_LINE_UNKNOWN } } };
  g_autofree char *words = sos_line_dup_words (points, G_N_ELEMENTS (points), names), *none = sos_line_dup_words (NULL, 0, names);

  g_assert_cmpstr (words, ==, "12 October 2026: Importance 6, Confidence 0; 16 November 2026: Confidence 5; 23 November 2026: not said");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/line/places", test_places);
  g_test_add_func ("/drawing/line/words", test_words);
  return g_test_run ();
}
