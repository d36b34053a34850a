/* sos-step-rules.h - what is to do so many days or hours from something, and by when (domain 3). Decides on plain values; knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOS_STEP_UNCOUNTED G_MININT /* not counted in days, or not in hours */

/* One row of the table of the office, held against one thing that happens. Texts are borrowed. */
typedef struct
{
  const char *code, *event, *needs; /* @needs NULL: only a person says that it is done */
  int days, hours;                  /* from the event, before it where negative; the hours count where both are there */
  const char *day;                  /* of the event, ISO */
  gint64 moment;                    /* of the event, seconds UTC; 0: the hour is not known */
  gboolean met;                     /* what it needs is so */
} SosStepCase;

/* The day by which it is to be done, in London: hours are hours, over a night on which the clocks change too; where the hour of the event is
 * not known, whole days. (transfer full); NULL where the event has no day. */
char *sos_step_dup_due (const SosStepCase *step);
/* The moment, where the step counts hours and the hour of the event is known; else 0. */
gint64 sos_step_get_moment (const SosStepCase *step);

/* Whether @step is asked for on @today, among all @steps: not what is so already, and of several that wait for the same before one event
 * and are due, only the last. */
gboolean sos_step_is_wanted (const SosStepCase *step, const SosStepCase *steps, guint n_steps, const char *today);

G_END_DECLS
