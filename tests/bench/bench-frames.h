/* bench-frames.h - what a window's frames cost, and how long its main loop stood still. Main thread. */
#pragma once

#include "bench-report.h"

#include <gtk/gtk.h>

typedef struct
{
  GtkWidget *window;
  BenchSamples *samples; /* time of a frame, while counted */
  BenchSamples *works;   /* what of that the processor worked for it */
  double began, began_work;
  guint n_painted;
  double stall;          /* the longest since it was last set to 0 */
  double last_beat;
} BenchFrames;

/* From now on; @window is realised and outlives @frames. */
void bench_frames_watch (BenchFrames *frames, GtkWidget *window);
/* Lets the window draw once. */
void bench_frames_wait (BenchFrames *frames);
void bench_frames_begin (BenchFrames *frames);
/* The p95 since bench_frames_begin(), beside the median; and of the processor. */
void bench_frames_report (BenchFrames *frames, const char *name, double must);
