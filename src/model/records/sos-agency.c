/* sos-agency.c - a body outside the office that refers somebody, is asked for help, or is told; domain 2.3. */
#include "config.h"
#include "sos-agency.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_AGENCY_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_AGENCY_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What it is"), "agency-type" },
  [SOS_AGENCY_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_AGENCY_PHONE] = { "phone", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Phone") },
  [SOS_AGENCY_EMAIL] = { "email", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Email") },
  [SOS_AGENCY_SECURE] = { "secure", SOS_KIND_FLAG, 0, N_("Secure email") },
  [SOS_AGENCY_NOTES] = { "notes", SOS_KIND_LONG_TEXT, 0, N_("Notes") },
  [SOS_AGENCY_VERIFY_BY] = { "verify-by", SOS_KIND_DATE, 0, N_("To be checked by") },
  [SOS_AGENCY_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Last day") },
};

SOS_DEFINE_RECORD (SosAgency, sos_agency, "agency", fields)
