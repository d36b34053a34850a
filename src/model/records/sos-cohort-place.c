/* sos-cohort-place.c - a pupil’s place on a run: somebody we know, or a name from the school’s roll (domain 3.6). */
#include "config.h"
#include "sos-cohort-place.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_COHORT_PLACE_RUN] = { "run", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Run"), "programme_run" },
  [SOS_COHORT_PLACE_PERSON] = { "person", SOS_KIND_REFERENCE, 0, N_("Person"), "person" },
  [SOS_COHORT_PLACE_PUPIL_NAME] = { "pupil-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Pupil") },
  [SOS_COHORT_PLACE_SCHOOL_YEAR] = { "school-year", SOS_KIND_NUMBER, SOS_FIELD_PRIVATE, N_("School year") },
  [SOS_COHORT_PLACE_SEX] = { "sex", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Sex"), "sex" },
  [SOS_COHORT_PLACE_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Where it stands"), "place-status" },
  [SOS_COHORT_PLACE_RESERVE] = { "reserve", SOS_KIND_NUMBER, 0, N_("Place on the reserve list") },
  [SOS_COHORT_PLACE_NOMINATED_BY] = { "nominated-by", SOS_KIND_CODE, 0, N_("Nominated by"), "nominated-by" },
  [SOS_COHORT_PLACE_SECOND_OPINION] = { "second-opinion", SOS_KIND_CODE, 0, N_("Second opinion"), "nominated-by" },
  [SOS_COHORT_PLACE_NOMINATED_ON] = { "nominated-on", SOS_KIND_DATE, 0, N_("Nominated on") },
  [SOS_COHORT_PLACE_DECISION] = { "decision", SOS_KIND_CODE, 0, N_("Panel"), "panel-decision" },
  [SOS_COHORT_PLACE_VULNERABILITY] = { "vulnerability", SOS_KIND_NUMBER, SOS_FIELD_PRIVATE, N_("Vulnerability") },
  [SOS_COHORT_PLACE_RISK_FROM] = { "risk-from", SOS_KIND_NUMBER, SOS_FIELD_PRIVATE, N_("Risk from others") },
  [SOS_COHORT_PLACE_RISK_TO] = { "risk-to", SOS_KIND_NUMBER, SOS_FIELD_PRIVATE, N_("Risk to others") },
  [SOS_COHORT_PLACE_STRENGTHS] = { "strengths", SOS_KIND_NUMBER, SOS_FIELD_PRIVATE, N_("Strengths") },
  [SOS_COHORT_PLACE_NOT_SUITABLE] = { "not-suitable", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why not suitable") },
  [SOS_COHORT_PLACE_AGREED_BY] = { "agreed-by", SOS_KIND_CODE, 0, N_("Agreed by"), "place-agreed-by" },
  [SOS_COHORT_PLACE_AGREED_ON] = { "agreed-on", SOS_KIND_DATE, 0, N_("Agreed on") },
  [SOS_COHORT_PLACE_FEMALE_ONLY] = { "female-only", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("May join a girls’ group"), "female-only" },
  [SOS_COHORT_PLACE_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, 0, N_("Decided by"), "staff" },
  [SOS_COHORT_PLACE_DECIDED_ON] = { "decided-on", SOS_KIND_DATE, 0, N_("Decided on") },
  [SOS_COHORT_PLACE_JOINED_ON] = { "joined-on", SOS_KIND_DATE, 0, N_("Joined on") },
  [SOS_COHORT_PLACE_LEFT_ON] = { "left-on", SOS_KIND_DATE, 0, N_("Left on") },
  [SOS_COHORT_PLACE_LEFT_REASON] = { "left-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why they left") },
  [SOS_COHORT_PLACE_DECISION_REASON] = { "decision-reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why the panel decided so") },
  [SOS_COHORT_PLACE_CERTIFICATE_NAME] = { "certificate-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Name on the certificate") },
  [SOS_COHORT_PLACE_STEP_FREE] = { "step-free", SOS_KIND_FLAG, SOS_FIELD_PRIVATE, N_("Needs a room without steps") },
};

SOS_DEFINE_RECORD (SosCohortPlace, sos_cohort_place, "cohort_place", fields)
