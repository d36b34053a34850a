/* sos-plan.c - one version of a support plan; domain 4.4. */
#include "config.h"
#include "sos-plan.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PLAN_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_PLAN_EPISODE] = { "episode", SOS_KIND_REFERENCE, 0, N_("Episode"), "episode" },
  [SOS_PLAN_VERSION] = { "version", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Version") },
  [SOS_PLAN_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("State"), "plan-state" },
  [SOS_PLAN_STARTED_ON] = { "started-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Started on") },
  [SOS_PLAN_AGREED_ON] = { "agreed-on", SOS_KIND_DATE, 0, N_("Agreed on") },
  [SOS_PLAN_AGREEMENT] = { "agreement", SOS_KIND_CODE, 0, N_("How they agree"), "agreement" },
  [SOS_PLAN_AGREEMENT_WORDS] = { "agreement-words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why not, or which part") },
  [SOS_PLAN_COPY_GIVEN] = { "copy-given", SOS_KIND_CODE, 0, N_("Copy given"), "copy-given" },
  [SOS_PLAN_REVIEW_ON] = { "review-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Next review") },
  [SOS_PLAN_STRENGTHS] = { "strengths", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What is going well") },
  [SOS_PLAN_NON_NEGOTIABLES] = { "non-negotiables", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What the law asks") },
  [SOS_PLAN_IF_THINGS_GO_WRONG] = { "if-things-go-wrong", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("If things go wrong") },
  [SOS_PLAN_NEXT_MEETING_ON] = { "next-meeting-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Next meeting on") },
  [SOS_PLAN_NEXT_MEETING_WORDS] = { "next-meeting-words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Next meeting, time and place") },
  [SOS_PLAN_AUTHOR] = { "author", SOS_KIND_REFERENCE, 0, N_("Written by"), "staff" },
};

SOS_DEFINE_RECORD (SosPlan, sos_plan, "plan", fields)
