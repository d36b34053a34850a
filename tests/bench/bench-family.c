/* bench-family.c - a family of 600 in its widget: the main loop while it is laid out, frames while it is moved, seen whole and
 * walked through. Needs a display, no office. */
#include "config.h"
#include "bench-frames.h"
#include "families.h"

#include "sos-genogram-view-private.h"
#include "sos-widgets.h"

#include <adwaita.h>

#define WIDTH 1000
#define HEIGHT 700
#define MANY 600
#define FRAMES 200

typedef struct
{
  BenchFrames frames;
  SosGenogramView *view;
} Desk;

static void
show (Desk *desk, SosFamily *family)
{
  const double begun = bench_now_ms ();

  desk->frames.stall = desk->frames.last_beat = 0;
  sos_genogram_view_set_family (desk->view, family, FALSE);
  while (sos_genogram_view_get_busy (desk->view))
    g_main_context_iteration (NULL, TRUE);
  bench_frames_wait (&desk->frames);
  bench_report ("600 people shown, from asking", bench_now_ms () - begun, "ms", 1000, NULL, 0);
  bench_report ("longest stall of the main loop meanwhile", desk->frames.stall, "ms", 50, NULL, 0);
}

static void
pan (Desk *desk)
{
  const double wide = desk->view->lens.extents.right - desk->view->lens.extents.left;

  for (int i = 0; i < FRAMES; i++)
    {
      sos_lens_pan (&desk->view->lens, i == 0 ? -1e6 : wide / FRAMES, i % 40 < 20 ? 30 : -30);
      sos_genogram_view_queue (desk->view);
      bench_frames_wait (&desk->frames);
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
      bench_frames_wait (&desk->frames);
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
      bench_frames_wait (&desk->frames);
    }
}

static void
walk (Desk *desk)
{
  sos_lens_fit (&desk->view->lens, SOS_LENS_FIT);
  for (int i = 0; i < FRAMES; i++)
    {
      sos_genogram_view_set_selected (desk->view, i % MANY);
      bench_frames_wait (&desk->frames);
    }
}

static void
measure (Desk *desk, const char *name, void (*step) (Desk *desk))
{
  bench_frames_wait (&desk->frames);
  bench_frames_begin (&desk->frames);
  step (desk);
  bench_frames_report (&desk->frames, name, 16.7);
}

int
main (void)
{
  Desk desk = { { NULL } };
  GtkWidget *window;
  g_autoptr (SosFamily) usual = family_new_usual (), many = family_new_likely (9, MANY);

  adw_init ();
  sos_widgets_init ();
  window = gtk_window_new ();
  desk.view = SOS_GENOGRAM_VIEW (sos_genogram_view_new ());
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (desk.view));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  sos_genogram_view_set_family (desk.view, usual, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  bench_frames_watch (&desk.frames, window);
  bench_frames_wait (&desk.frames);

  show (&desk, many);
  measure (&desk, "600 people moved along, a frame’s work, p95", pan);
  measure (&desk, "600 people seen whole, a frame’s work, p95", see_whole);
  measure (&desk, "600 people from the whole to large, a frame’s work, p95", zoom);
  measure (&desk, "600 people walked through, a frame’s work, p95", walk);
  return 0;
}
