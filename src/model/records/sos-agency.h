/* sos-agency.h - a body outside the office that refers somebody, is asked for help, or is told; domain 2.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_AGENCY (sos_agency_get_type ())
SOS_DECLARE_RECORD (SosAgency, sos_agency, AGENCY)

typedef enum
{
  SOS_AGENCY_NAME,
  SOS_AGENCY_TYPE,
  SOS_AGENCY_BOROUGH,
  SOS_AGENCY_PHONE,
  SOS_AGENCY_EMAIL,
  SOS_AGENCY_SECURE,
  SOS_AGENCY_NOTES,
  SOS_AGENCY_VERIFY_BY,
  SOS_AGENCY_ENDED_ON,
} SosAgencyField;

G_END_DECLS
