/* bench-frames.c - listens to the frame clock, and to a beat that a busy main loop is late for. */
#include "bench-frames.h"

#include <stdio.h>

#define BEAT_MS 2

static void
before_paint_cb (GdkFrameClock *clock, BenchFrames *frames)
{
  frames->began = bench_now_ms ();
  frames->began_work = bench_work_ms ();
}

static void
after_paint_cb (GdkFrameClock *clock, BenchFrames *frames)
{
  frames->n_painted++;
  if (frames->samples == NULL)
    return;
  bench_samples_add (frames->samples, bench_now_ms () - frames->began);
  bench_samples_add (frames->works, bench_work_ms () - frames->began_work);
}

static gboolean
beat_cb (gpointer data)
{
  BenchFrames *frames = data;
  const double now = bench_now_ms ();

  if (frames->last_beat > 0)
    frames->stall = MAX (frames->stall, now - frames->last_beat - BEAT_MS);
  frames->last_beat = now;
  return G_SOURCE_CONTINUE;
}

void
bench_frames_watch (BenchFrames *frames, GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  frames->window = window;
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), frames);
  g_timeout_add_full (G_PRIORITY_HIGH, BEAT_MS, beat_cb, frames, NULL);
}

static gboolean
drawn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
bench_frames_wait (BenchFrames *frames)
{
  gboolean drawn = FALSE;

  gtk_widget_add_tick_callback (frames->window, drawn_cb, &drawn, NULL);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
bench_frames_begin (BenchFrames *frames)
{
  frames->samples = bench_samples_new ();
  frames->works = bench_samples_new ();
}

void
bench_frames_report (BenchFrames *frames, const char *name, double must)
{
  bench_report (name, bench_samples_percentile (frames->samples, 95), "ms", must, "median of the same frames",
                bench_samples_percentile (frames->samples, 50));
  printf ("  the longest of them %.1f ms; of the processor p95 %.1f, median %.1f ms\n", bench_samples_max (frames->samples),
          bench_samples_percentile (frames->works, 95), bench_samples_percentile (frames->works, 50));
  g_clear_pointer (&frames->samples, bench_samples_free);
  g_clear_pointer (&frames->works, bench_samples_free);
}
