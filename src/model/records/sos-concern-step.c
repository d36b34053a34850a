/* sos-concern-step.c - what was decided about a concern, who was told, what came back; domain 4.5.1. */
#include "config.h"
#include "sos-concern-step.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONCERN_STEP_CONCERN] = { "concern", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Concern"), "concern" },
  [SOS_CONCERN_STEP_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What was done"), "concern-step" },
  [SOS_CONCERN_STEP_DECISION] = { "decision", SOS_KIND_CODE, 0, N_("Decision"), "concern-decision" },
  [SOS_CONCERN_STEP_DONE_AT] = { "done-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("When") },
  [SOS_CONCERN_STEP_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("By"), "staff" },
  [SOS_CONCERN_STEP_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why, and what was said") },
  [SOS_CONCERN_STEP_AGENCY] = { "agency", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("To which agency") },
  [SOS_CONCERN_STEP_CONTACT] = { "contact", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("To whom") },
  [SOS_CONCERN_STEP_REFERENCE] = { "reference", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Their reference") },
  [SOS_CONCERN_STEP_NONE_GIVEN] = { "none-given", SOS_KIND_FLAG, 0, N_("They gave no reference") },
  [SOS_CONCERN_STEP_MEETING] = { "meeting", SOS_KIND_CODE, 0, N_("Meeting"), "concern-meeting" },
  [SOS_CONCERN_STEP_ATTENDED] = { "attended", SOS_KIND_CODE, 0, N_("We were there"), "yes-no-unknown" },
  [SOS_CONCERN_STEP_REPORT_SENT] = { "report-sent", SOS_KIND_CODE, 0, N_("We sent a report"), "yes-no-unknown" },
  [SOS_CONCERN_STEP_LEVEL] = { "level", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Level") },
  [SOS_CONCERN_STEP_OUR_PART] = { "our-part", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What we have to do") },
  [SOS_CONCERN_STEP_NEXT_ON] = { "next-on", SOS_KIND_DATE, 0, N_("Next on") },
  /* Of a reply, of asking again, of taking it further: which referral it is about. */
  [SOS_CONCERN_STEP_REFERRAL] = { "referral", SOS_KIND_REFERENCE, 0, N_("Which referral"), "concern_step" },
  /* Of a referral: what came of it. */
  [SOS_CONCERN_STEP_REPLIED_AT] = { "replied-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("They replied at") },
  [SOS_CONCERN_STEP_CHASED_AT] = { "chased-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Last asked again at") },
  [SOS_CONCERN_STEP_ESCALATED_AT] = { "escalated-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Taken further up at") },
  [SOS_CONCERN_STEP_CHAIR] = { "chair", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who took the chair") },
  /* Of a referral to the NRM, which somebody else makes. */
  [SOS_CONCERN_STEP_AGREED] = { "agreed", SOS_KIND_CODE, 0, N_("They agreed; an adult has to"), "yes-no-unknown" },
  [SOS_CONCERN_STEP_GROUNDS] = { "grounds", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Reasonable grounds"), "nrm-decision" },
  [SOS_CONCERN_STEP_GROUNDS_ON] = { "grounds-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Reasonable grounds decided on") },
  [SOS_CONCERN_STEP_CONCLUSIVE] = { "conclusive", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Conclusive grounds"), "nrm-decision" },
  [SOS_CONCERN_STEP_CONCLUSIVE_ON] = { "conclusive-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Conclusive grounds decided on") },
  [SOS_CONCERN_STEP_DEVOLVED] = { "devolved", SOS_KIND_CODE, 0, N_("A local panel decides"), "yes-no-unknown" },
  [SOS_CONCERN_STEP_GUARDIAN] = { "guardian", SOS_KIND_CODE, 0, N_("Child trafficking guardian asked for"), "yes-no-unknown" },
};

SOS_DEFINE_RECORD (SosConcernStep, sos_concern_step, "concern_step", fields)
