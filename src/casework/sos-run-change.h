/* sos-run-change.h - what is said of a change on a run, on screen and on paper alike: how many, from what to what, better and worse. */
#pragma once

#include "sos-measure-rules.h"

G_BEGIN_DECLS

#define SOS_RUN_FEWEST_DRAWN 10 /* with fewer there are words, and no mark */

typedef struct
{
  const char *kind;  /* of "measure-kind", ATTITUDE or WORKER_VIEW */
  const char *label; /* N_() */
  double most;       /* end of the scale; 0: as far as it goes */
} SosRunChangeKind;

const SosRunChangeKind *sos_run_change_get_kinds (guint *n);
/* "84 % → 90 %". (transfer full) */
char *sos_run_change_dup_means (const SosRunChangeKind *kind, const SosMeasureChange *change);
/* "84 % → 90 %, 13 pupils: 8 better, 3 worse". (transfer full) */
char *sos_run_change_dup_words (const SosRunChangeKind *kind, const SosMeasureChange *change);

G_END_DECLS
