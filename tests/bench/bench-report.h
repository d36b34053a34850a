/* bench-report.h - samples, their percentiles, and one line per figure beside the raw limit of the same run. */
#pragma once

#include <glib.h>

typedef struct
{
  GArray *values; /* double */
} BenchSamples;

BenchSamples *bench_samples_new (void);
void bench_samples_add (BenchSamples *self, double value);
double bench_samples_percentile (BenchSamples *self, double percent); /* 50: the median */
double bench_samples_max (BenchSamples *self);
void bench_samples_free (BenchSamples *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchSamples, bench_samples_free)

/* Says @error on stderr and ends the program; goes on where it is NULL: what is wrong is not measured. */
void bench_stop_on (GError *error);

/* Milliseconds since some moment. */
double bench_now_ms (void);
/* Milliseconds of the processor that this thread has had: on a machine with other work, what the work itself costs. */
double bench_work_ms (void);
/* The same of all threads of this program: a store works in its own. */
double bench_spent_ms (void);

/* One figure: what, how much, in which unit, what was asked of it, and the raw limit measured beside it (raw_name NULL: none).
 * Also one JSON object a line into the file of SOS_BENCH_JSON, where set. */
void bench_report (const char *name, double value, const char *unit, double must, const char *raw_name, double raw);
