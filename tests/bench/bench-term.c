/* bench-term.c - the term grid with 120 runs over sixteen weeks: frames while it scrolls, and while the cursor runs down. Needs a display. */
#include "bench-frames.h"

#include "sos-term-grid.h"
#include "sos-widgets.h"

#include <adwaita.h>

#define N_RUNS 120
#define N_WEEKS 16
#define N_FRAMES 300
#define SMOOTH 93  /* pixels a frame */
#define FLING 1300
#define MUST 16.7

static SosTermPicture *
make_picture (void)
{
  SosTermPicture *picture = sos_term_picture_new ();

  for (int i = 0; i < N_WEEKS; i++)
    {
      SosTermWeek *week = sos_term_picture_add_week (picture);

      week->day = g_strdup_printf ("%d", 1 + i);
      week->spoken = g_strdup_printf ("Week %d", i);
      week->shade = i == 8 ? g_strdup ("Half-term") : NULL;
    }
  picture->now = 12;
  for (int i = 0; i < N_RUNS; i++)
    {
      SosTermRow *row = sos_term_picture_add_row (picture);

      row->tag = g_strdup ("LiVVE");
      row->title = g_strdup_printf ("School number %d", i);
      row->note = g_strdup ("Tue P3 · Joel, Marcia");
      row->slack = g_strdup (i % 3 == 0 ? "none" : "1 week");
      row->tight = i % 3 == 0;
      for (int week = 0; week < N_WEEKS; week++)
        {
          SosTermCell *cell = &row->cells[week];

          cell->n = week != 8;
          cell->label = week != 8 ? g_strdup_printf ("%d", week) : NULL;
          cell->state = (SosBlockState) (week == 8 ? SOS_BLOCK_NONE : week < 12 ? SOS_BLOCK_DELIVERED : SOS_BLOCK_CONFIRMED + (i + week) % 4);
          cell->closed = (i + week) % 7 == 0 ? 4 : 0;
          cell->spoken = g_strdup ("Session");
        }
    }
  return picture;
}

static void
bench_scroll (BenchFrames *frames, GtkAdjustment *down, double step, const char *name)
{
  double way = step;

  bench_frames_begin (frames);
  for (int i = 0; i < N_FRAMES; i++)
    {
      const double value = gtk_adjustment_get_value (down) + way, most = gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down);

      if (value <= 0 || value >= most)
        way = -way;
      gtk_adjustment_set_value (down, CLAMP (value, 0, most));
      bench_frames_wait (frames);
    }
  bench_frames_report (frames, name, MUST);
}

static void
bench_cursor (BenchFrames *frames, SosTermGrid *grid)
{
  bench_frames_begin (frames);
  for (int row = 0; row < N_RUNS; row++)
    {
      sos_term_grid_choose (grid, row, row % N_WEEKS, TRUE);
      bench_frames_wait (frames);
    }
  bench_frames_report (frames, "the cursor down 120 runs, a frame’s work, p95", MUST);
}

int
main (void)
{
  g_autoptr (SosTermPicture) picture = make_picture ();
  GtkWidget *window, *scroller, *grid;
  BenchFrames frames = { 0 };

  adw_init ();
  sos_widgets_init ();
  window = gtk_window_new ();
  scroller = gtk_scrolled_window_new ();
  grid = sos_term_grid_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  sos_term_grid_set_picture (SOS_TERM_GRID (grid), picture);
  gtk_window_present (GTK_WINDOW (window));
  bench_frames_watch (&frames, window);
  for (int i = 0; i < 10; i++)
    bench_frames_wait (&frames);
  bench_scroll (&frames, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), SMOOTH, "the term with 120 runs: smooth scroll, a frame’s work, p95");
  bench_scroll (&frames, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), FLING, "the term with 120 runs: fling, a frame’s work, p95");
  bench_cursor (&frames, SOS_TERM_GRID (grid));
  return 0;
}
