/* sos-run-feedback.h - what pupils and their teacher said of a session given to many: how many agree with four statements, before and after
 * (domain 3.5). */
#pragma once

#include "sos-run.h"
#include "sos-session-feedback.h"

G_BEGIN_DECLS

typedef struct
{
  const char *label;   /* in English, for gettext and for the phrases of papers; static */
  guint before, after; /* fields of SosSessionFeedback */
} SosFeedbackStatement;

const SosFeedbackStatement *sos_feedback_get_statements (guint *n);

/* Whether it is asked for: of sessions to many of whom nobody is named. */
gboolean sos_run_case_asks_feedback (SosRunCase *self);
/* @save: a SosSessionFeedback, one a session. Refused where more agree than answered, where it is not said how many answered, before the session,
 * and where what was said names somebody who was there (5.7). What is not known is left empty (N11). Worker thread. */
gboolean sos_casework_keep_feedback (SosTransaction *transaction, SosSaveRecord *save, GError **error);

G_END_DECLS
