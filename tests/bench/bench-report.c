/* bench-report.c - samples, percentiles and figures; knows no office. */
#include "bench-report.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

BenchSamples *
bench_samples_new (void)
{
  BenchSamples *self = g_new (BenchSamples, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

void
bench_samples_add (BenchSamples *self, double value)
{
  g_array_append_val (self->values, value);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

double
bench_samples_percentile (BenchSamples *self, double percent)
{
  if (self->values->len == 0)
    return -1;
  g_array_sort (self->values, compare);
  return g_array_index (self->values, double, (guint) ((self->values->len - 1) * percent / 100 + 0.5));
}

double
bench_samples_max (BenchSamples *self)
{
  return bench_samples_percentile (self, 100);
}

void
bench_samples_free (BenchSamples *self)
{
  g_array_unref (self->values);
  g_free (self);
}

void
bench_stop_on (GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

double
bench_work_ms (void)
{
  struct timespec had;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &had);
  return had.tv_sec * 1000.0 + had.tv_nsec / 1e6;
}

double
bench_now_ms (void)
{
  return g_get_monotonic_time () / 1000.0;
}

double
bench_spent_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);
  return spent.tv_sec * 1000.0 + spent.tv_nsec / 1000000.0;
}

static void
append_json (const char *name, double value, const char *unit, double must, const char *raw_name, double raw)
{
  const char *path = g_getenv ("SOS_BENCH_JSON");
  FILE *file = path != NULL ? fopen (path, "a") : NULL;

  if (file == NULL)
    return;
  fprintf (file, "{\"figure\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"must\": %.3f, \"reached\": %s", name, value, unit,
           must, value <= must ? "true" : "false");
  if (raw_name != NULL)
    fprintf (file, ", \"raw\": \"%s\", \"raw-value\": %.3f", raw_name, raw);
  fputs ("}\n", file);
  fclose (file);
}

void
bench_report (const char *name, double value, const char *unit, double must, const char *raw_name, double raw)
{
  printf ("%-52s %9.2f %-5s must be <= %8.2f  %s", name, value, unit, must, value <= must ? "yes" : "NO ");
  if (raw_name != NULL)
    printf ("  (%s: %.2f %s)", raw_name, raw, unit);
  putchar ('\n');
  fflush (stdout);
  append_json (name, value, unit, must, raw_name, raw);
}
