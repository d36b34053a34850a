/* sos-assessment-score.c - one area of life in an assessment: ours, theirs, strength, evidence; domain 4.3. */
#include "config.h"
#include "sos-assessment-score.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ASSESSMENT_SCORE_ASSESSMENT] = { "assessment", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Assessment"), "assessment" },
  [SOS_ASSESSMENT_SCORE_DOMAIN] = { "domain", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Area of life"), "domain" },
  [SOS_ASSESSMENT_SCORE_SCORE] = { "score", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Our score"), "domain-score" },
  [SOS_ASSESSMENT_SCORE_OWN] = { "own", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Their own"), "own-score" },
  [SOS_ASSESSMENT_SCORE_STRENGTH] = { "strength", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Strength"), "strength-score" },
  [SOS_ASSESSMENT_SCORE_EVIDENCE] = { "evidence", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What it rests on") },
  [SOS_ASSESSMENT_SCORE_SOURCE] = { "source", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Says who") },
  [SOS_ASSESSMENT_SCORE_DATED] = { "dated", SOS_KIND_DATE, 0, N_("On") },
};

SOS_DEFINE_RECORD (SosAssessmentScore, sos_assessment_score, "assessment_score", fields)
