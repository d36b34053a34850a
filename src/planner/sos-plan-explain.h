/* sos-plan-explain.h - why a run cannot be laid down: a few facts that rule it out together, and what each of them alone would allow if it
 * were not. Complete for one run with all else as it lies: where it says impossible, there is no way. */
#pragma once

#include "sos-plan-board.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One of the facts. */
typedef struct
{
  SosConstraint constraint;
  int run;       /* whose sessions stand in the way; SOS_PLAN_NONE where it is not about one */
  char *words;   /* one sentence */
  char *allows;  /* what would be possible without this fact alone; NULL: alone it would not be enough */
} SosPlanFact;

typedef struct
{
  gboolean possible; /* there is a way; no facts */
  GPtrArray *facts;  /* SosPlanFact: together they rule it out, and without any one of them they do not */
} SosPlanExplanation;

void sos_plan_explanation_free (SosPlanExplanation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPlanExplanation, sos_plan_explanation_free)

/* For the free sessions of @run, whether they have a day or not. NULL where it was cancelled. (transfer full) */
SosPlanExplanation *sos_plan_explain (const SosPlanBoard *board, int run, GCancellable *cancellable);
/* All of it as sentences, one a line. (transfer full) */
char *sos_plan_explanation_dup_text (const SosPlanExplanation *self);

G_END_DECLS
