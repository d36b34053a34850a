/* bench-family.c - a family of 600 in its widget: the main loop while it is laid out, frames while it is moved, seen whole and
 * walked through. Needs a display, no office. */
#include "config.h"
#include "bench-report.h"
#include "families.h"

#include "sos-genogram-view-private.h"
#include "sos-widgets.h"

#include <adwaita.h>

#include <stdio.h>

#define WIDTH 1000
#define HEIGHT 700
#define MANY 600
#define FRAMES 200

typedef struct
{
  GtkWidget *window;
  SosGenogramView *view;
  BenchSamples *frames;
  double began;
  double last_beat, stall;
} Desk;

static void
before_paint_cb (GdkFrameClock *clock, Desk *desk)
{
  desk->began = bench_now_ms ();
}

static void
after_paint_cb (GdkFrameClock *clock, Desk *desk)
{
  if (desk->frames != NULL)
    bench_samples_add (desk->frames, bench_now_ms () - desk->began);
}

static gboolean
beat_cb (gpointer data)
{
  Desk *desk = data;
  const double now = bench_now_ms ();

  if (desk->last_beat > 0)
    desk->stall = MAX (desk->stall, now - desk->last_beat - 2);
  desk->last_beat = now;
  return G_SOURCE_CONTINUE;
}

static gboolean
drawn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
one_frame (Desk *desk)
{
  gboolean drawn = FALSE;

  gtk_widget_add_tick_callback (GTK_WIDGET (desk->view), drawn_cb, &drawn, NULL);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
show (Desk *desk, SosFamily *family)
{
  const double begun = bench_now_ms ();

  desk->stall = 0;
  desk->last_beat = 0;
  sos_genogram_view_set_family (desk->view, family, FALSE);
  while (sos_genogram_view_get_busy (desk->view))
    g_main_context_iteration (NULL, TRUE);
  one_frame (desk);
  bench_report ("600 people shown, from asking", bench_now_ms () - begun, "ms", 1000, NULL, 0);
  bench_report ("longest stall of the main loop meanwhile", desk->stall, "ms", 50, NULL, 0);
}

static void
pan (Desk *desk)
{
  const double wide = desk->view->lens.extents.right - desk->view->lens.extents.left;

  for (int i = 0; i < FRAMES; i++)
    {
      sos_lens_pan (&desk->view->lens, i == 0 ? -1e6 : wide / FRAMES, i % 40 < 20 ? 30 : -30);
      sos_genogram_view_queue (desk->view);
      one_frame (desk);
    }
}

/* From the whole to large. */
static void
zoom (Desk *desk)
{
  sos_lens_fit (&desk->view->lens, SOS_LENS_WHOLE);
  for (int i = 0; i < FRAMES; i++)
    {
      sos_genogram_view_queue (desk->view);
      one_frame (desk);
      sos_lens_zoom (&desk->view->lens, 1.02, WIDTH / 2, HEIGHT / 2);
    }
}

static void
see_whole (Desk *desk)
{
  sos_lens_fit (&desk->view->lens, SOS_LENS_WHOLE);
  for (int i = 0; i < FRAMES; i++)
    {
      sos_genogram_view_queue (desk->view);
      one_frame (desk);
    }
}

static void
walk (Desk *desk)
{
  sos_lens_fit (&desk->view->lens, SOS_LENS_FIT);
  for (int i = 0; i < FRAMES; i++)
    {
      sos_genogram_view_set_selected (desk->view, i % MANY);
      one_frame (desk);
    }
}

static void
measure (Desk *desk, const char *name, void (*step) (Desk *desk))
{
  one_frame (desk);
  desk->frames = bench_samples_new ();
  step (desk);
  bench_report (name, bench_samples_percentile (desk->frames, 95), "ms", 16.7, "median of the same frames",
                bench_samples_percentile (desk->frames, 50));
  printf ("  the longest of them %.1f ms\n", bench_samples_max (desk->frames));
  g_clear_pointer (&desk->frames, bench_samples_free);
}

int
main (void)
{
  Desk desk = { NULL };
  g_autoptr (SosFamily) usual = family_new_usual (), many = family_new_likely (9, MANY);
  GdkFrameClock *clock;

  adw_init ();
  sos_widgets_init ();
  desk.window = gtk_window_new ();
  desk.view = SOS_GENOGRAM_VIEW (sos_genogram_view_new ());
  gtk_window_set_child (GTK_WINDOW (desk.window), GTK_WIDGET (desk.view));
  gtk_window_set_default_size (GTK_WINDOW (desk.window), WIDTH, HEIGHT);
  sos_genogram_view_set_family (desk.view, usual, FALSE);
  gtk_window_present (GTK_WINDOW (desk.window));
  clock = gtk_widget_get_frame_clock (desk.window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &desk);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &desk);
  g_timeout_add_full (G_PRIORITY_HIGH, 2, beat_cb, &desk, NULL);
  one_frame (&desk);

  show (&desk, many);
  measure (&desk, "600 people moved along, a frame’s work, p95", pan);
  measure (&desk, "600 people seen whole, a frame’s work, p95", see_whole);
  measure (&desk, "600 people from the whole to large, a frame’s work, p95", zoom);
  measure (&desk, "600 people walked through, a frame’s work, p95", walk);
  return 0;
}
