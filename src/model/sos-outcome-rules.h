/* sos-outcome-rules.h - what came of the work, counted honestly, and what may be said of it by when (domain 4.14, V22). Decides on plain values; knows
 * no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "outcome-status". */
#define SOS_OUTCOME_ACHIEVED "ACHIEVED"
#define SOS_OUTCOME_PARTLY "PARTLY"
#define SOS_OUTCOME_NOT "NOT"
#define SOS_OUTCOME_NOT_A_GOAL "NOT_A_GOAL"
#define SOS_OUTCOME_UNKNOWN "UNKNOWN"

/* How often each was said. What was not a goal, is not known or was not answered is never counted as not achieved (N11). */
typedef struct
{
  guint asked, achieved, partly, not, no_goal, unknown, open;
} SosOutcomeCount;

/* One answer; @status NULL: not answered. */
void sos_outcome_count_add (SosOutcomeCount *self, const char *status);
/* "3 achieved, 1 partly, 2 not, of 6 known; 1 not known, 4 were no goal, 2 not answered". (transfer full) */
char *sos_outcome_count_dup_words (const SosOutcomeCount *self);

#define SOS_OUTCOME_FIRST_WEEKS 13
#define SOS_OUTCOME_SECOND_WEEKS 26
/* Whether it held may be said once that many weeks are over, of what was achieved, at least partly. @dated: NULL: not known. (transfer full) */
SosVerdict *sos_outcome_may_hold (const char *status, const char *dated, int weeks, const char *today);

G_END_DECLS
