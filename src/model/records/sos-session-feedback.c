/* sos-session-feedback.c - what pupils and their teacher said of a session given to many, in numbers; nobody is named (domain 3.5). */
#include "config.h"
#include "sos-session-feedback.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SESSION_FEEDBACK_SESSION] = { "session", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Session"), "session" },
  [SOS_SESSION_FEEDBACK_ASKED_BEFORE] = { "asked-before", SOS_KIND_NUMBER, 0, N_("Before: pupils who answered") },
  [SOS_SESSION_FEEDBACK_HELP_BEFORE] = { "help-before", SOS_KIND_NUMBER, 0, N_("Before: know how to get help") },
  [SOS_SESSION_FEEDBACK_WEAPONS_BEFORE] = { "weapons-before", SOS_KIND_NUMBER, 0, N_("Before: know what carrying a weapon leads to") },
  [SOS_SESSION_FEEDBACK_USED_BEFORE] = { "used-before", SOS_KIND_NUMBER, 0, N_("Before: can tell when somebody is being used") },
  [SOS_SESSION_FEEDBACK_SAFE_BEFORE] = { "safe-before", SOS_KIND_NUMBER, 0, N_("Before: know how to stay safe") },
  [SOS_SESSION_FEEDBACK_ASKED_AFTER] = { "asked-after", SOS_KIND_NUMBER, 0, N_("After: pupils who answered") },
  [SOS_SESSION_FEEDBACK_HELP_AFTER] = { "help-after", SOS_KIND_NUMBER, 0, N_("After: know how to get help") },
  [SOS_SESSION_FEEDBACK_WEAPONS_AFTER] = { "weapons-after", SOS_KIND_NUMBER, 0, N_("After: know what carrying a weapon leads to") },
  [SOS_SESSION_FEEDBACK_USED_AFTER] = { "used-after", SOS_KIND_NUMBER, 0, N_("After: can tell when somebody is being used") },
  [SOS_SESSION_FEEDBACK_SAFE_AFTER] = { "safe-after", SOS_KIND_NUMBER, 0, N_("After: know how to stay safe") },
  [SOS_SESSION_FEEDBACK_RATING] = { "rating", SOS_KIND_CODE, 0, N_("How the teacher rates it"), "feedback-rating" },
  [SOS_SESSION_FEEDBACK_QUOTES] = { "quotes", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What was said, without names") },
};

SOS_DEFINE_RECORD (SosSessionFeedback, sos_session_feedback, "session_feedback", fields)
