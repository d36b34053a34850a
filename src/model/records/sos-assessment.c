/* sos-assessment.c - needs and risk looked at on one day, on our own scale; domain 4.3. */
#include "config.h"
#include "sos-assessment.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ASSESSMENT_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_ASSESSMENT_EPISODE] = { "episode", SOS_KIND_REFERENCE, 0, N_("Episode"), "episode" },
  [SOS_ASSESSMENT_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "assessment-type" },
  [SOS_ASSESSMENT_STARTED_ON] = { "started-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Begun on") },
  [SOS_ASSESSMENT_AUTHOR] = { "author", SOS_KIND_REFERENCE, 0, N_("Written by"), "staff" },
  [SOS_ASSESSMENT_TO_THEM] = { "to-them", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Risk to them"), "judgement" },
  [SOS_ASSESSMENT_EXPLOITATION] = { "exploitation", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Risk of exploitation"), "judgement" },
  [SOS_ASSESSMENT_TO_OTHERS] = { "to-others", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Risk to others"), "judgement" },
  [SOS_ASSESSMENT_OFFENDING] = { "offending", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Likelihood of offending"), "judgement" },
  [SOS_ASSESSMENT_SUMMARY] = { "summary", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("In short") },
  [SOS_ASSESSMENT_SIGNED_BY] = { "signed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Signed by"), "staff" },
  [SOS_ASSESSMENT_SIGNED_AT] = { "signed-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Signed at") },
  [SOS_ASSESSMENT_COUNTERSIGNED_BY] = { "countersigned-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Countersigned by"), "staff" },
  [SOS_ASSESSMENT_COUNTERSIGNED_AT] = { "countersigned-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Countersigned at") },
  [SOS_ASSESSMENT_COUNTERSIGN_WORDS] = { "countersign-words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE | SOS_FIELD_ISSUED, N_("What the lead says") },
};

SOS_DEFINE_RECORD (SosAssessment, sos_assessment, "assessment", fields)
