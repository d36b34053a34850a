/* sos-staff.c - somebody who works here; domain 0.4. */
#include "config.h"
#include "sos-staff.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_STAFF_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_SEARCHED, N_("Reference") },
  [SOS_STAFF_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_STAFF_FIRST_NAME] = { "first-name", SOS_KIND_TEXT, 0, N_("First name") },
  [SOS_STAFF_ROLE] = { "role", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Role"), "staff-role" },
  [SOS_STAFF_TEAM] = { "team", SOS_KIND_REFERENCE, 0, N_("Team"), "team" },
  [SOS_STAFF_PHONE] = { "phone", SOS_KIND_TEXT, 0, N_("Phone") },
  [SOS_STAFF_HOURS] = { "hours", SOS_KIND_TEXT, 0, N_("Hours") },
  [SOS_STAFF_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Works here now") },
  [SOS_STAFF_CASELOAD_LIMIT] = { "caseload-limit", SOS_KIND_NUMBER, 0, N_("Weight they can carry") },
  [SOS_STAFF_LEAVES_ON] = { "leaves-on", SOS_KIND_DATE, 0, N_("Last day here") },
};

SOS_DEFINE_RECORD (SosStaff, sos_staff, "staff", fields)
