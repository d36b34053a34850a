/* test-genogram-ink.c - the drawing of a family as it is painted: its pictures, the ring round the one chosen, and the PDF as a stranger
 * reads it. */
#include "config.h"
#include "families.h"

#include "sos-genogram-draw.h"
#include "sos-genogram-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <string.h>

#define KADEEM 9 /* of the family with which the drawing was designed */

/* ---- pictures ---- */

static void
render (SosGenogram *genogram, const char *name, SosPaletteName palette, double scale, int chosen)
{
  const SosGenogramPen pen = { sos_palette_get (palette), scale };
  g_autofree char *file = g_strdup_printf ("genogram-%s.png", name);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, file, NULL);
  cairo_surface_t *surface;
  cairo_t *cr;
  SosBox extents;

  sos_genogram_get_extents (genogram, &extents);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ((extents.right - extents.left) * scale), (int) ((extents.bottom - extents.top) * scale));
  cr = cairo_create (surface);
  sos_ink_set (&pen.palette->page, cr);
  cairo_paint (cr);
  cairo_translate (cr, -extents.left * scale, -extents.top * scale);
  sos_genogram_draw (genogram, cr, &pen);
  if (chosen >= 0)
    sos_genogram_draw_ring (genogram, cr, &pen, (guint) chosen);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_pictures (void)
{
  static const char *const names[] = { "light", "dark", "contrast", "contrast-dark", "print" };
  g_autoptr (SosFamily) okafor = family_new_okafor (), everything = family_new_everything ();
  g_autoptr (SosGenogram) one = family_lay_out (okafor), other = family_lay_out (everything);

  for (SosPaletteName palette = SOS_PALETTE_LIGHT; palette <= SOS_PALETTE_PRINT; palette++)
    {
      g_autofree char *name = g_strdup_printf ("okafor-%s", names[palette]), *all = g_strdup_printf ("everything-%s", names[palette]);

      render (one, name, palette, 1, KADEEM);
      render (other, all, palette, 1, -1);
    }
  render (one, "okafor-text150", SOS_PALETTE_LIGHT, 1.5, KADEEM);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  cairo_surface_flush (surface);
  return *(guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x);
}

/* The ring changes what is round one person and nothing inside the symbol or further away. */
static void
test_ring (void)
{
  g_autoptr (SosFamily) family = family_new_okafor ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);
  const SosGenogramPen pen = { sos_palette_get (SOS_PALETTE_LIGHT), 1 };
  cairo_surface_t *surfaces[2];
  guint changed = 0;
  SosBox box;

  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
      cr = cairo_create (surfaces[i]);
      cairo_translate (cr, 100 - family_get_x (genogram, KADEEM), 100 - family_get_y (genogram, KADEEM));
      sos_genogram_draw (genogram, cr, &pen);
      if (i == 1)
        sos_genogram_draw_ring (genogram, cr, &pen, KADEEM);
      cairo_destroy (cr);
    }
  for (int y = 0; y < 200; y++)
    for (int x = 0; x < 200; x++)
      if (get_pixel (surfaces[0], x, y) != get_pixel (surfaces[1], x, y))
        {
          const int far = MAX (ABS (x - 100), ABS (y - 100));

          changed++;
          g_assert_cmpint (far, >=, 17);
          g_assert_cmpint (far, <=, 28);
        }
  g_assert_cmpuint (changed, >, 500);
  sos_genogram_get_box (genogram, KADEEM, &box);
  g_assert_cmpfloat (box.top, <=, family_get_y (genogram, KADEEM) - 28);
  g_assert_cmpfloat (box.bottom, >=, family_get_y (genogram, KADEEM) + 55);
  /* The sign of who is open to us stays above it. */
  g_assert_cmphex (get_pixel (surfaces[0], 116, 79), ==, get_pixel (surfaces[1], 116, 79));
  for (guint i = 0; i < 2; i++)
    cairo_surface_destroy (surfaces[i]);
}

/* ---- paper ---- */

static char *
read_pdf (SosGenogram *genogram)
{
  const SosGenogramPen pen = { sos_palette_get (SOS_PALETTE_PRINT), 0.75 };
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "genogram.pdf", NULL);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  char *text = NULL;
  SosBox extents;
  cairo_t *cr;

  sos_genogram_get_extents (genogram, &extents);
  surface = cairo_pdf_surface_create (path, (extents.right - extents.left) * pen.scale, (extents.bottom - extents.top) * pen.scale);
  cr = cairo_create (surface);
  cairo_translate (cr, -extents.left * pen.scale, -extents.top * pen.scale);
  sos_genogram_draw (genogram, cr, &pen);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-layout", path, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_pdf (void)
{
  g_autoptr (SosFamily) family = family_new_everything ();
  g_autoptr (SosGenogram) genogram = family_lay_out (family);
  g_autofree char *text = read_pdf (genogram);

  g_assert_nonnull (strstr (text, "Olufemi"));
  g_assert_nonnull (strstr (text, "Restricted"));
  g_assert_nonnull (strstr (text, "Youth justice"));
  g_assert_null (strstr (text, FAMILY_CANARY));
}

static void
test_pdf_of_many (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (SosFamily) family = family_new_wild (7000 + seed, 25);
      g_autoptr (SosGenogram) genogram = family_lay_out (family);
      g_autofree char *text = read_pdf (genogram);

      g_assert_null (strstr (text, FAMILY_CANARY));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/genogram-ink/pictures", test_pictures);
  g_test_add_func ("/drawing/genogram-ink/ring", test_ring);
  g_test_add_func ("/drawing/genogram-ink/pdf", test_pdf);
  g_test_add_func ("/drawing/genogram-ink/pdf-of-many", test_pdf_of_many);
  return g_test_run ();
}
