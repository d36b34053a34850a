/* sos-step-rules.c - what is to do so many days or hours from something, and by when. Knows no store, no record and no page. */
#include "config.h"
#include "sos-step-rules.h"

#include "sos-clock.h"
#include "sos-moment.h"

#include <string.h>

#define HOURS_A_DAY 24

gint64
sos_step_get_moment (const SosStepCase *step)
{
  return step->hours != SOS_STEP_UNCOUNTED && step->moment != 0 ? step->moment + (gint64) step->hours * SOS_HOUR : 0;
}

/* Whole days where the hour is not known: a part of one is one, so that nothing comes too late by an hour nobody wrote down. */
static int
get_days (const SosStepCase *step)
{
  if (step->hours == SOS_STEP_UNCOUNTED)
    return step->days != SOS_STEP_UNCOUNTED ? step->days : 0;
  return step->hours >= 0 ? step->hours / HOURS_A_DAY : -((-step->hours + HOURS_A_DAY - 1) / HOURS_A_DAY);
}

char *
sos_step_dup_due (const SosStepCase *step)
{
  const gint64 moment = sos_step_get_moment (step);

  return moment != 0 ? sos_moment_dup_day (moment) : sos_date_dup_add (step->day, get_days (step));
}

static gboolean
is_due (const SosStepCase *step, const char *today)
{
  g_autofree char *due = sos_step_dup_due (step);

  return due != NULL && strcmp (due, today) <= 0;
}

static gboolean
is_later_of_same (const SosStepCase *other, const SosStepCase *step)
{
  g_autofree char *one = sos_step_dup_due (step), *two = sos_step_dup_due (other);

  return g_strcmp0 (other->event, step->event) == 0 && step->needs != NULL && g_strcmp0 (other->needs, step->needs) == 0
         && g_strcmp0 (other->day, step->day) == 0 && g_strcmp0 (two, one) > 0;
}

gboolean
sos_step_is_wanted (const SosStepCase *step, const SosStepCase *steps, guint n_steps, const char *today)
{
  if (step->met || !sos_date_is_valid (step->day))
    return FALSE;
  for (guint i = 0; get_days (step) < 0 && i < n_steps; i++)
    if (is_later_of_same (&steps[i], step) && get_days (&steps[i]) <= 0 && is_due (&steps[i], today))
      return FALSE;
  return TRUE;
}
