/* bench-drawing.c - milliseconds to lay out and paint a family, beside bare cairo strokes of the same shapes; and how many lines
 * cross in families made by number. Needs no office. */
#include "bench-report.h"
#include "families.h"

#include "sos-genogram-draw.h"
#include "sos-genogram-private.h"

#include <stdio.h>

#define ROUNDS 200
#define WINDOW_WIDTH 1000
#define WINDOW_HEIGHT 700
#define WINDOWS 100
#define MANY 600

static PangoFontDescription *font;

static SosGenogram *
lay_out (SosFamily *family)
{
  SosGenogram *genogram = sos_genogram_new (family, NULL);

  sos_genogram_set_font (genogram, font);
  return genogram;
}

/* A window of the given size with its upper left corner at @x and @y of the drawing. */
static cairo_t *
begin_window (const SosGenogram *genogram, double x, double y, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  sos_ink_set (&sos_palette_get (SOS_PALETTE_LIGHT)->page, cr);
  cairo_paint (cr);
  cairo_translate (cr, -x, -y);
  return cr;
}

static cairo_t *
begin_whole (const SosGenogram *genogram)
{
  SosBox extents;

  sos_genogram_get_extents (genogram, &extents);
  return begin_window (genogram, extents.left, extents.top, (int) (extents.right - extents.left), (int) (extents.bottom - extents.top));
}

static double
time_paint (const SosGenogram *genogram, cairo_t *cr)
{
  const SosGenogramPen pen = { sos_palette_get (SOS_PALETTE_LIGHT), 1 };
  const double begun = bench_now_ms ();
  double all;

  sos_genogram_draw (genogram, cr, &pen);
  all = bench_now_ms () - begun;
  cairo_destroy (cr);
  return all;
}

/* The raw limit: the same outlines, lines and symbols with nothing laid out, told apart or written. */
static double
time_bare (const SosGenogram *genogram)
{
  cairo_t *cr = begin_whole (genogram);
  const double begun = bench_now_ms ();
  double all;

  cairo_set_line_width (cr, 1.5);
  for (guint i = 0; i < genogram->hulls->len; i++)
    {
      const SosGenHull *hull = g_ptr_array_index (genogram->hulls, i);

      for (guint o = 0; o < hull->outline->len; o++)
        {
          const GArray *corners = g_ptr_array_index (hull->outline, o);

          sos_stroke_polygon (cr, (const SosPoint *) (gpointer) corners->data, corners->len, 16);
        }
      cairo_set_source_rgb (cr, 0.94, 0.96, 0.98);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0.4, 0.5, 0.7);
      cairo_stroke (cr);
    }
  cairo_set_source_rgb (cr, 0.2, 0.2, 0.2);
  for (guint i = 0; i < genogram->lines->len; i++)
    {
      const SosGenLine *line = &g_array_index (genogram->lines, SosGenLine, i);

      sos_stroke_line (cr, line->x1, line->y1, line->x2, line->y2);
    }
  for (guint i = 0; i < genogram->n; i++)
    {
      sos_gen_add_shape (cr, sos_gen_get_shape (genogram, i), sos_gen_slot (genogram, i)->x, sos_gen_y (genogram, i), SOS_GEN_R);
      cairo_stroke (cr);
    }
  all = bench_now_ms () - begun;
  cairo_destroy (cr);
  return all;
}

static void
bench_usual (void)
{
  g_autoptr (BenchSamples) layouts = bench_samples_new (), paints = bench_samples_new (), both = bench_samples_new (), bare = bench_samples_new ();
  g_autoptr (SosFamily) family = family_new_usual ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      const double begun = bench_now_ms ();
      g_autoptr (SosGenogram) genogram = lay_out (family);
      const double layout = bench_now_ms () - begun, paint = time_paint (genogram, begin_whole (genogram));

      bench_samples_add (layouts, layout);
      bench_samples_add (paints, paint);
      bench_samples_add (both, layout + paint);
      bench_samples_add (bare, time_bare (genogram));
    }
  bench_report ("a family of 9 in 3 homes laid out and painted, median", bench_samples_percentile (both, 50), "ms", 16,
                "bare cairo strokes of it", bench_samples_percentile (bare, 50));
  bench_report ("a family of 9 in 3 homes laid out and painted, p95", bench_samples_percentile (both, 95), "ms", 16, NULL, 0);
  printf ("  of which laid out %.2f ms, painted %.2f ms\n", bench_samples_percentile (layouts, 50), bench_samples_percentile (paints, 50));
}

static void
bench_crossings (guint n)
{
  SosGenogramFaults sum = { 0 };
  guint homes = 0;

  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (SosFamily) family = family_new_likely (1000 + seed, n);
      g_autoptr (SosGenogram) genogram = lay_out (family);
      SosGenogramFaults faults;

      sos_genogram_get_faults (genogram, &faults);
      sum.crossings += faults.crossings;
      sum.people += faults.people;
      sum.words += faults.words;
      sum.inside += faults.inside;
      sum.unnamed += faults.unnamed;
      homes += family->homes->len;
    }
  printf ("100 families of %u: %.2f crossings each; overlaps of names or symbols %u, of other words %u; strangers in homes %u; "
          "%u of %u homes without a name\n", n, sum.crossings / 100.0, sum.people, sum.words, sum.inside, sum.unnamed, homes);
}

/* A window that is moved along the drawing, from its upper left to its lower right. */
static void
bench_many (void)
{
  g_autoptr (BenchSamples) paints = bench_samples_new ();
  g_autoptr (SosFamily) family = family_new_likely (9, MANY);
  const double begun = bench_now_ms ();
  g_autoptr (SosGenogram) genogram = lay_out (family);
  const double layout = bench_now_ms () - begun;
  SosGenogramFaults faults;
  SosBox extents;

  sos_genogram_get_extents (genogram, &extents);
  for (guint i = 0; i < WINDOWS; i++)
    {
      const double part = i / (double) (WINDOWS - 1);
      const double x = extents.left + part * (extents.right - extents.left - WINDOW_WIDTH);
      const double y = extents.top + part * MAX (extents.bottom - extents.top - WINDOW_HEIGHT, 0);

      bench_samples_add (paints, time_paint (genogram, begin_window (genogram, x, y, WINDOW_WIDTH, WINDOW_HEIGHT)));
    }
  bench_report ("600 people laid out", layout, "ms", 1000, NULL, 0);
  bench_report ("a window of 1,000 by 700 onto them painted, median", bench_samples_percentile (paints, 50), "ms", 16, NULL, 0);
  bench_report ("a window of 1,000 by 700 onto them painted, p95", bench_samples_percentile (paints, 95), "ms", 16, NULL, 0);
  sos_genogram_get_faults (genogram, &faults);
  printf ("  %.0f by %.0f, %u crossings\n", extents.right - extents.left, extents.bottom - extents.top, faults.crossings);
}

int
main (int argc, char **argv)
{
  g_autoptr (SosFamily) family = family_new_usual ();
  g_autoptr (SosGenogram) genogram = NULL;

  font = pango_font_description_from_string ("Cantarell 11");
  /* Fonts are found and opened once in the life of a program. */
  genogram = lay_out (family);
  time_paint (genogram, begin_whole (genogram));

  bench_usual ();
  bench_many ();
  bench_crossings (9);
  bench_crossings (20);
  bench_crossings (40);
  pango_font_description_free (font);
  return 0;
}
