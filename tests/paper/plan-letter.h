/* plan-letter.h - a support plan such as the office writes, for the tests of this room. */
#pragma once

#include "sos-paper.h"

G_BEGIN_DECLS

/* A whole merge for L1: three goals, nine steps, nothing missing. */
SosMerge *plan_letter_new (void);
/* The same with @name wherever the person is named. */
SosMerge *plan_letter_new_for (const char *name);
/* Names that a careless program breaks (domain 9), NULL at the end; the 120-character one included. */
const char *const *plan_letter_get_hard_names (void);

G_END_DECLS
