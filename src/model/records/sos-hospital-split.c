/* sos-hospital-split.c - who leads with a patient of some age in one hospital, us or a partner; domain 3.3. */
#include "config.h"
#include "sos-hospital-split.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_HOSPITAL_SPLIT_SITE] = { "site", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Hospital"), "site" },
  [SOS_HOSPITAL_SPLIT_AGE_FROM] = { "age-from", SOS_KIND_NUMBER, 0, N_("From age") },
  [SOS_HOSPITAL_SPLIT_AGE_TO] = { "age-to", SOS_KIND_NUMBER, 0, N_("To age") },
  [SOS_HOSPITAL_SPLIT_LEAD] = { "lead", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Who leads"), "hospital-lead" },
};

SOS_DEFINE_RECORD (SosHospitalSplit, sos_hospital_split, "hospital_split", fields)
