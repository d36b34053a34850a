/* sos-run-change.c - what is said of a change on a run. Counts nothing. */
#include "config.h"
#include "sos-run-change.h"

#include <glib/gi18n.h>

static const SosRunChangeKind kinds[] = {
  { "ATTENDANCE", N_("Attendance at school"), 100 },
  { "NEGATIVE_POINTS", N_("Negative points"), 0 },
  { "DETENTIONS", N_("Detentions"), 0 },
  { "SUSPENSION_DAYS", N_("Days suspended"), 0 },
  { "ATTITUDE", N_("Attitude, of 4"), 4 },
  { "WORKER_VIEW", N_("Worker’s view, of 4"), 4 },
};

const SosRunChangeKind *
sos_run_change_get_kinds (guint *n)
{
  *n = G_N_ELEMENTS (kinds);
  return kinds;
}

/* A share in whole hundredths, all else with one place. */
static char *
dup_value (const SosRunChangeKind *kind, double value)
{
  return kind->most >= 100 ? g_strdup_printf ("%.0f %%", value) : g_strdup_printf ("%.1f", value);
}

char *
sos_run_change_dup_means (const SosRunChangeKind *kind, const SosMeasureChange *change)
{
  g_autofree char *before = dup_value (kind, change->before), *after = dup_value (kind, change->after);

  return g_strdup_printf ("%s → %s", before, after);
}

char *
sos_run_change_dup_words (const SosRunChangeKind *kind, const SosMeasureChange *change)
{
  g_autofree char *before = dup_value (kind, change->before), *after = dup_value (kind, change->after), *pupils = NULL;

  if (change->n == 0)
    return g_strdup (_("not known both times of anybody"));
  pupils = g_strdup_printf (g_dngettext (NULL, "%u pupil", "%u pupils", change->n), change->n);
  /* Translators: a mean before and after, how many pupils, how many of them better and worse */
  return g_strdup_printf (_("%s → %s, %s: %u better, %u worse"), before, after, pupils, change->better, change->worse);
}
