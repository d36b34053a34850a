/* bench-drawing.c - milliseconds to lay out and paint a family and a map, beside bare cairo strokes of the same shapes; and how many
 * lines cross in families made by number. Needs no office. */
#include "bench-report.h"
#include "families.h"
#include "maps.h"

#include "sos-genogram-draw.h"
#include "sos-genogram-private.h"
#include "sos-map-private.h"
#include "sos-map-walk.h"
#include "sos-paper-drawing.h"

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

/* ---- sheets ---- */

typedef struct
{
  SosFamily *family;
  gint done;
  SosPaperDrawing *sheets;
} Making;

/* As pages/sos-family-pages.c does it. */
static gpointer
make_thread (gpointer data)
{
  Making *making = data;
  const SosPaperDrawingOptions options = { SOS_SHEET_A3, "H-000417-K", "As it was", "For the worker alone", NULL, 0 };

  making->sheets = sos_paper_drawing_new (making->family, &options);
  g_bytes_unref (sos_paper_drawing_render_pdf (making->sheets, NULL));
  g_atomic_int_set (&making->done, 1);
  g_main_context_wakeup (NULL);
  return NULL;
}

static gboolean
tick_cb (gpointer data)
{
  const double now = bench_now_ms ();
  double *stall = data;

  stall[1] = MAX (stall[1], now - stall[0]);
  stall[0] = now;
  return G_SOURCE_CONTINUE;
}

static void
bench_sheets (const char *what, SosFamily *family, double must)
{
  g_autofree char *made = g_strdup_printf ("sheets of %s made, with their file", what);
  g_autofree char *stalled = g_strdup_printf ("longest wait of the main loop meanwhile, %s", what);
  Making making = { family, 0, NULL };
  const double begun = bench_now_ms ();
  double stall[] = { begun, 0 };
  const guint ticks = g_timeout_add (1, tick_cb, stall);
  GThread *thread = g_thread_new ("sheets", make_thread, &making);

  while (g_atomic_int_get (&making.done) == 0)
    g_main_context_iteration (NULL, TRUE);
  bench_report (made, bench_now_ms () - begun, "ms", must, NULL, 0);
  bench_report (stalled, stall[1], "ms", 50, NULL, 0);
  g_thread_join (thread);
  g_source_remove (ticks);
  g_object_unref (making.sheets);
  sos_family_unref (family);
}

/* ---- the map ---- */

#define MAP_SIZE 676
#define N_POINTS 100000

static cairo_surface_t *
begin_map (cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAP_SIZE, MAP_SIZE);

  *cr = cairo_create (surface);
  sos_ink_set (&sos_palette_get (SOS_PALETTE_LIGHT)->page, *cr);
  cairo_paint (*cr);
  return surface;
}

static double
time_map (const SosMapDrawing *drawing)
{
  const SosMapPen pen = map_get_pen (SOS_PALETTE_LIGHT);
  cairo_t *cr;
  cairo_surface_t *surface = begin_map (&cr);
  const double begun = bench_now_ms ();
  double all;

  sos_map_draw_base (drawing, cr, &pen);
  all = bench_now_ms () - begun;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return all;
}

/* What a frame costs once the base is kept as a picture: it is put there, and the outline of the chosen drawn over it. */
static double
time_frame (const SosMapDrawing *drawing, cairo_surface_t *base, guint borough, double *work)
{
  const SosMapPen pen = map_get_pen (SOS_PALETTE_LIGHT);
  cairo_t *cr;
  cairo_surface_t *surface = begin_map (&cr);
  const double begun = bench_now_ms (), begun_work = bench_work_ms ();
  double all;

  cairo_set_source_surface (cr, base, 0, 0);
  cairo_paint (cr);
  sos_map_draw_chosen (drawing, cr, &pen, borough);
  all = bench_now_ms () - begun;
  *work = bench_work_ms () - begun_work;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return all;
}

/* The raw limit: each shape filled and stroked, and nothing else. */
static double
time_bare_map (const SosMapDrawing *drawing, double *work)
{
  cairo_t *cr;
  cairo_surface_t *surface = begin_map (&cr);
  const double begun = bench_now_ms (), begun_work = bench_work_ms ();
  double all;

  for (guint b = 0; b < sos_map_n (drawing); b++)
    {
      sos_map_add_outline (drawing, cr, b);
      cairo_set_source_rgb (cr, 0.7, 0.8, 0.9);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0.4, 0.5, 0.6);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
  all = bench_now_ms () - begun;
  *work = bench_work_ms () - begun_work;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return all;
}

static void
bench_pointer (const SosMapDrawing *drawing)
{
  const double begun = bench_now_ms ();
  guint n = 0;

  for (guint i = 0; i < N_POINTS; i++)
    n += sos_map_find_at (drawing, i * 7919 % MAP_SIZE + 0.5, i * 104729 % MAP_SIZE + 0.5) >= 0;
  printf ("  the borough under the pointer: %.2f microseconds (%u of %u in one)\n", (bench_now_ms () - begun) * 1000 / N_POINTS, n, N_POINTS);
}

static void
bench_map (SosMapForm form, const char *name)
{
  g_autoptr (BenchSamples) layouts = bench_samples_new (), paints = bench_samples_new (), frames = bench_samples_new (), bare = bench_samples_new (),
                           frame_works = bench_samples_new (), bare_works = bench_samples_new ();
  g_autoptr (SosMapPicture) picture = map_new_usual ();
  g_autofree char *painted = g_strdup_printf ("a map of %s painted whole, median", name);
  g_autofree char *laid_out = g_strdup_printf ("a map of %s laid out, in a worker, median", name);
  g_autofree char *framed = g_strdup_printf ("a frame of it with its base kept, p95");

  for (guint i = 0; i < ROUNDS / 2; i++)
    {
      const double begun = bench_now_ms ();
      g_autoptr (SosMapDrawing) drawing = map_lay_out (picture, form, MAP_SIZE, MAP_SIZE, 1);
      cairo_t *cr;
      cairo_surface_t *base = begin_map (&cr);
      double work;

      bench_samples_add (layouts, bench_now_ms () - begun);
      bench_samples_add (paints, time_map (drawing));
      bench_samples_add (frames, time_frame (drawing, base, i % sos_map_n (drawing), &work));
      bench_samples_add (frame_works, work);
      bench_samples_add (bare, time_bare_map (drawing, &work));
      bench_samples_add (bare_works, work);
      if (i == 0)
        bench_pointer (drawing);
      cairo_destroy (cr);
      cairo_surface_destroy (base);
    }
  bench_report (painted, bench_samples_percentile (paints, 50), "ms", 16, "bare cairo fill and stroke of it", bench_samples_percentile (bare, 50));
  bench_report (framed, bench_samples_percentile (frames, 95), "ms", 8, "bare cairo fill and stroke of it", bench_samples_percentile (bare, 50));
  printf ("  of the processor: a frame p95 %.2f ms, bare cairo p95 %.2f ms\n", bench_samples_percentile (frame_works, 95),
          bench_samples_percentile (bare_works, 95));
  bench_report (laid_out, bench_samples_percentile (layouts, 50), "ms", 100, NULL, 0);
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

  bench_map (SOS_MAP_SHAPES, "shapes");
  bench_map (SOS_MAP_TILES, "tiles");
  bench_usual ();
  bench_many ();
  bench_sheets ("9 people", family_new_usual (), 50);
  bench_sheets ("600 people", family_new_likely (9, MANY), 1000);
  bench_crossings (9);
  bench_crossings (20);
  bench_crossings (40);
  pango_font_description_free (font);
  return 0;
}
