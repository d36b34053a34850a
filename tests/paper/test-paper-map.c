/* test-paper-map.c - the map on paper: in the colours of the screen, or in greys where that is chosen. */
#include "config.h"

#include "maps.h"
#include "plan-letter.h"
#include "sos-map-ramp.h"
#include "sos-paper-map.h"

#define PIXELS 2 /* a point */

static SosPaperMap *
new_paper (SosMapPicture *picture, gboolean grey, gboolean tiles)
{
  const SosPaperMapOptions options = { .sheet = SOS_SHEET_A4, .tiles = tiles, .grey = grey, .title = "map-open-home-2026-4", .heading = "Open people",
                                       .note = "As of 23 November 2026", .text = "Open people.", .date = 1795435200 };

  return sos_paper_map_new (picture, &options);
}

typedef struct
{
  guint coloured;  /* pixels that are of no grey */
  guint of_screen; /* of the very colour that the commonest class has on a light desk */
} Ink;

static Ink
count_ink (SosPaperMap *paper)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  const SosInk fill = sos_map_ramp_get (SOS_PALETTE_LIGHT)->classes[SOS_MAP_40_AND_OVER].fill;
  const guint32 wanted = ((guint32) (fill.red * 255 + 0.5) << 16) | ((guint32) (fill.green * 255 + 0.5) << 8) | (guint32) (fill.blue * 255 + 0.5);
  Ink ink = { 0 };

  sos_paper_map_get_page_size (paper, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width * PIXELS, (int) height * PIXELS);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS, PIXELS);
  sos_paper_map_draw_page (paper, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint32 pixel = ((guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x] & 0xffffff;
        const int red = pixel >> 16, green = pixel >> 8 & 255, blue = pixel & 255;

        ink.coloured += ABS (red - green) > 4 || ABS (green - blue) > 4;
        ink.of_screen += pixel == wanted;
      }
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_ink (void)
{
  g_autoptr (SosMapPicture) picture = map_new_usual ();

  for (guint tiles = 0; tiles < 2; tiles++)
    {
      g_autoptr (SosPaperMap) colour = new_paper (picture, FALSE, tiles != 0), grey = new_paper (picture, TRUE, tiles != 0);
      const Ink in_colour = count_ink (colour), in_grey = count_ink (grey);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = sos_paper_map_render_pdf (colour, &error), grey_pdf = sos_paper_map_render_pdf (grey, &error);

      g_assert_no_error (error);
      plan_letter_keep (pdf, tiles != 0 ? "map-tiles" : "map-shapes");
      plan_letter_keep (grey_pdf, tiles != 0 ? "map-tiles-grey" : "map-shapes-grey");
      g_assert_cmpuint (in_colour.of_screen, >, 500);
      g_assert_cmpuint (in_grey.coloured, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-map/ink", test_ink);
  return g_test_run ();
}
