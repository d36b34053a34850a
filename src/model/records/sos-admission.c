/* sos-admission.c - one time in hospital, from the ward to the way home; domain 3.3. */
#include "config.h"
#include "sos-admission.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ADMISSION_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_ADMISSION_SITE] = { "site", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Hospital"), "site" },
  [SOS_ADMISSION_WARD] = { "ward", SOS_KIND_TEXT, 0, N_("Ward") },
  [SOS_ADMISSION_ADMITTED_AT] = { "admitted-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Admitted") },
  [SOS_ADMISSION_NOTIFIED_AT] = { "notified-at", SOS_KIND_TIME, 0, N_("We were told") },
  [SOS_ADMISSION_MECHANISM] = { "mechanism", SOS_KIND_CODE, 0, N_("What happened"), "mechanism" },
  [SOS_ADMISSION_SEVERITY] = { "severity", SOS_KIND_CODE, 0, N_("How grave"), "injury-severity" },
  [SOS_ADMISSION_HOSPITAL_NO] = { "hospital-no", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Hospital number") },
  [SOS_ADMISSION_CONSULTANT] = { "consultant", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Consultant team") },
  [SOS_ADMISSION_WARD_CONTACT] = { "ward-contact", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who to ask on the ward") },
  [SOS_ADMISSION_POLICE] = { "police", SOS_KIND_CODE, 0, N_("Police involved"), "yes-no-unknown" },
  [SOS_ADMISSION_CRIME_REF] = { "crime-ref", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Crime reference") },
  [SOS_ADMISSION_ISVA] = { "isva", SOS_KIND_CODE, 0, N_("Sexual violence adviser asked"), "yes-no-unknown" },
  [SOS_ADMISSION_FEMALE_WORKER] = { "female-worker", SOS_KIND_CODE, 0, N_("Wants a woman as worker"), "yes-no-unknown" },
  [SOS_ADMISSION_KIN_TOLD] = { "kin-told", SOS_KIND_CODE, 0, N_("Next of kin know"), "yes-no-unknown" },
  [SOS_ADMISSION_SIBLINGS_AT_RISK] = { "siblings-at-risk", SOS_KIND_CODE, 0, N_("Brothers or sisters at risk"), "yes-no-unknown" },
  [SOS_ADMISSION_WEAPON_FOUND] = { "weapon-found", SOS_KIND_CODE, 0, N_("Weapon found"), "yes-no-unknown" },
  [SOS_ADMISSION_SCHOOL_TOLD] = { "school-told", SOS_KIND_CODE, 0, N_("School told, with their agreement"), "yes-no-unknown" },
  [SOS_ADMISSION_VISITORS] = { "visitors", SOS_KIND_CODE, 0, N_("Worry about visitors"), "yes-no-unknown" },
  [SOS_ADMISSION_LEAD] = { "lead", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Who leads"), "hospital-lead" },
  [SOS_ADMISSION_LEAD_WHY] = { "lead-why", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why, if not as usual") },
  [SOS_ADMISSION_HANDED_ON] = { "handed-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Handed over on") },
  [SOS_ADMISSION_DISCHARGED_AT] = { "discharged-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Left the hospital") },
  [SOS_ADMISSION_DISCHARGED_TO] = { "discharged-to", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("Went to"), "discharged-to" },
  [SOS_ADMISSION_MEETING] = { "meeting", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("We were at the discharge meeting"), "yes-no" },
  [SOS_ADMISSION_LEFT_BEFORE] = { "left-before", SOS_KIND_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_PRIVATE, N_("Why there was no safety plan") },
  [SOS_ADMISSION_EXPECTED_ON] = { "expected-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Discharge expected") },
  [SOS_ADMISSION_EARLIER] = { "earlier", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Admission before"), "admission" },
  [SOS_ADMISSION_LINKED] = { "linked", SOS_KIND_CODE, 0, N_("Has to do with the one before"), "admission-link" },
  [SOS_ADMISSION_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosAdmission, sos_admission, "admission", fields)
