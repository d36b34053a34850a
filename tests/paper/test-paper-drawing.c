/* test-paper-drawing.c - drawings of families of every size on paper: as large as they go, never too small to read, over several sheets
 * where they must, each word once. */
#include "config.h"
#include "families.h"
#include "plan-letter.h"

#include "sos-paper-drawing.h"

#include <stdio.h>
#include <string.h>

/* @n people in generations of @width, everybody with a partner and a child below; a home each two. */
static SosFamily *
family_new (guint n, guint width)
{
  SosFamily *family = sos_family_new ();

  for (guint i = 0; i < n; i++)
    {
      SosFamilyMember *member = sos_family_add_member (family, i + 1);

      member->name = g_strdup_printf ("Name%03u", i);
      member->sex = g_strdup (i % 2 == 0 ? "FEMALE" : "MALE");
      member->age = 20 + (int) (i % 60);
      member->fact = i % 3 == 0 ? g_strdup_printf ("Fact%03u", i) : NULL;
    }
  for (guint i = 0; i + 1 < n; i += 2)
    {
      SosFamilyHome *home = sos_family_add_home (family);

      sos_family_add_couple (family, i, i + 1, SOS_COUPLE_MARRIED);
      home->label = g_strdup_printf ("Home%03u", i / 2);
      home->note = g_strdup_printf ("%u High Road", i);
      for (guint k = i; k < i + 2; k++)
        g_array_append_val (home->members, k);
    }
  for (guint i = width; i < n; i++)
    {
      const guint parent = (i - width) / 2 * 2;

      sos_family_add_descent (family, parent, i, SOS_DESCENT_BIRTH);
      sos_family_add_descent (family, parent + 1, i, SOS_DESCENT_BIRTH);
    }
  return family;
}

static SosPaperDrawing *
lay_out (SosFamily *family, SosSheet sheet)
{
  const SosPaperDrawingOptions options
    = { sheet, "H-000417-K", "As it was on 23 November 2026", "For the worker alone.", NULL, 1795442400 };

  return sos_paper_drawing_new (family, &options);
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

static void
check_page (GBytes *pdf)
{
  g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
  g_auto (GStrv) lines = g_strsplit (html, "\n", -1);
  double width = 0, height = 0, left, top, right, bottom;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      sscanf (lines[i], " <page width=\"%lf\" height=\"%lf\"", &width, &height);
      if (sscanf (lines[i], " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &left, &top, &right, &bottom) != 4)
        continue;
      if (left < 0 || top < 0 || right > width || bottom > height)
        g_error ("outside of %g x %g: %s", width, height, lines[i]);
      /* Noto Sans is 1.362 em from ascent to descent. */
      g_assert_cmpfloat ((bottom - top) / 1.362, >, SOS_PAPER_DRAWING_LEAST - 0.05);
    }
}

/* Each name on one sheet alone, whole; a heard figure a sheet. How many those are. */
static guint
check_whole (SosFamily *family, SosPaperDrawing *drawing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sos_paper_drawing_render_pdf (drawing, &error);
  g_autofree char *text = NULL;
  g_autofree char *structure = NULL;
  gsize size;
  guint n_figures = 0, at = 0, n;
  const char *data;

  g_assert_no_error (error);
  check_page (pdf);
  text = plan_letter_read (pdf, "pdftotext", NULL);
  structure = plan_letter_read (pdf, "pdfinfo", "-struct", NULL);
  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  n = count (structure, "Figure");
  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpuint (n, <=, sos_paper_drawing_get_n_pages (drawing));
  for (guint i = 0; i < family->members->len; i++)
    {
      g_assert_cmpuint (count (text, sos_family_get_member (family, i)->name), ==, 1);
      if (sos_family_get_member (family, i)->fact != NULL)
        g_assert_cmpuint (count (text, sos_family_get_member (family, i)->fact), ==, 1);
    }
  data = g_bytes_get_data (pdf, &size);
  for (const char *found; (found = memmem (data + at, size - at, "/Alt <FEFF", 10)) != NULL; at = (guint) (found - data) + 1)
    n_figures++;
  g_assert_cmpuint (n_figures, ==, n);
  return n;
}

static void
test_sizes (void)
{
  static const struct
  {
    guint n, width;
    gboolean one_a4, one_a3;
  } cases[] = { { 1, 2, TRUE, TRUE }, { 2, 2, TRUE, TRUE }, { 10, 4, TRUE, TRUE }, { 24, 8, TRUE, TRUE },
              { 40, 10, TRUE, TRUE }, { 50, 12, FALSE, TRUE }, { 64, 16, FALSE, FALSE }, { 120, 24, FALSE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosFamily) family = family_new (cases[i].n, cases[i].width);

      for (SosSheet sheet = 0; sheet < SOS_N_SHEETS; sheet++)
        {
          g_autoptr (SosPaperDrawing) drawing = lay_out (family, sheet);
          const guint n = check_whole (family, drawing);

          g_test_message ("%u people on %s: %u sheets, words from %.1f pt", cases[i].n, sheet == SOS_SHEET_A4 ? "A4" : "A3", n,
                          sos_paper_drawing_get_least_size (drawing));
          g_assert_cmpint (n == 1, ==, sheet == SOS_SHEET_A4 ? cases[i].one_a4 : cases[i].one_a3);
          g_assert_cmpfloat (sos_paper_drawing_get_least_size (drawing), >=, SOS_PAPER_DRAWING_LEAST);
          g_assert_cmpint (n > 1, <=, sos_paper_drawing_get_advice (drawing) != NULL);
        }
    }
}

/* Somebody who is not shown has no word anywhere: not in the picture, not below it, not for those who hear it. */
static void
test_restricted (void)
{
  for (guint32 seed = 1; seed < 6; seed++)
    {
      g_autoptr (SosFamily) family = seed == 1 ? family_new_okafor () : seed == 2 ? family_new_everything () : family_new_likely (seed, 12 * seed);
      g_autoptr (SosPaperDrawing) drawing = lay_out (family, seed % 2);
      g_autofree char *words = sos_paper_drawing_dup_text (drawing);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = sos_paper_drawing_render_pdf (drawing, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = plan_letter_read (pdf, "pdftotext", NULL);
      g_assert_null (strstr (text, FAMILY_CANARY));
      g_assert_null (strstr (words, FAMILY_CANARY));
    }
}

/* Upright or lying, whichever is larger. */
static void
test_turned (void)
{
  g_autoptr (SosFamily) wide = family_new (8, 8), high = family_new (12, 2);
  g_autoptr (SosPaperDrawing) lying = lay_out (wide, SOS_SHEET_A3);
  g_autoptr (SosPaperDrawing) upright = lay_out (high, SOS_SHEET_A3);
  double width, height;

  sos_paper_drawing_get_page_size (lying, &width, &height);
  g_assert_cmpfloat (width, >, height);
  sos_paper_drawing_get_page_size (upright, &width, &height);
  g_assert_cmpfloat (width, <, height);
}

static void
test_empty (void)
{
  g_autoptr (SosFamily) family = sos_family_new ();
  g_autoptr (SosPaperDrawing) drawing = lay_out (family, SOS_SHEET_A4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sos_paper_drawing_render_pdf (drawing, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sos_paper_drawing_get_n_pages (drawing), ==, 1);
  check_page (pdf);
}

/* A name no font here can draw stops the print and says so, rather than printing boxes. */
static void
test_glyphs (void)
{
  g_autoptr (SosFamily) family = family_new (2, 2);
  g_autoptr (SosPaperDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_free (sos_family_get_member (family, 0)->name);
  sos_family_get_member (family, 0)->name = g_strdup ("Anna \xef\xa1\xb3");
  drawing = lay_out (family, SOS_SHEET_A4);
  pdf = sos_paper_drawing_render_pdf (drawing, &error);
  g_assert_null (pdf);
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_GLYPH);
  g_assert_nonnull (strstr (error->message, "U+F873"));
}

/* Homes are hairlines of half a point, and nothing has a colour or a tint. */
static void
test_black (void)
{
  g_autoptr (SosFamily) family = family_new (10, 4);
  g_autoptr (SosPaperDrawing) drawing = lay_out (family, SOS_SHEET_A3);
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint n_coloured = 0;

  sos_paper_drawing_get_page_size (drawing, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sos_paper_drawing_draw_page (drawing, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) height; y++)
    for (int x = 0; x < (int) width; x++)
      {
        const guint8 *pixel = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;

        n_coloured += pixel[0] != pixel[1] || pixel[1] != pixel[2];
      }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_coloured, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/drawing/sizes", test_sizes);
  g_test_add_func ("/paper/drawing/restricted", test_restricted);
  g_test_add_func ("/paper/drawing/turned", test_turned);
  g_test_add_func ("/paper/drawing/empty", test_empty);
  g_test_add_func ("/paper/drawing/glyphs", test_glyphs);
  g_test_add_func ("/paper/drawing/black", test_black);
  return g_test_run ();
}
