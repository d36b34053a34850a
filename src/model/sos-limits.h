/* sos-limits.h - the numbers an office may choose (domain 0.1), and what they are where it never did. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int posting_days; /* how old an answer about post may be (6.3) */
  int careful_days; /* for how long after an address was called unsafe a lead approves (6.1) */
  int review_days;  /* from agreeing a plan to its review, at most (V13) */
  int goals;        /* of a plan, at most (4.4) */
  int steps;        /* of a goal, for them, at most (4.4) */
} SosLimits;

extern const SosLimits sos_limits_default;

/* Takes over what the office chose: @value of the setting @name, "posting-review-days", "letter-careful-days", "plan-review-days",
 * "plan-goals" or "plan-steps". Another name, or what is no number from 1 on, changes nothing. */
void sos_limits_choose (SosLimits *self, const char *name, const char *value);

G_END_DECLS
