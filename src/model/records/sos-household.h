/* sos-household.h - people who live together; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_HOUSEHOLD (sos_household_get_type ())
SOS_DECLARE_RECORD (SosHousehold, sos_household, HOUSEHOLD)

typedef enum
{
  SOS_HOUSEHOLD_REF,
  SOS_HOUSEHOLD_LABEL,
  SOS_HOUSEHOLD_BOROUGH,
  SOS_HOUSEHOLD_TENANCY,
  SOS_HOUSEHOLD_NOTE,
  SOS_HOUSEHOLD_BEDROOMS,
  SOS_HOUSEHOLD_ARREARS_BAND,
  SOS_HOUSEHOLD_LANDLORD,
  SOS_HOUSEHOLD_BENEFITS_NOTE,
  SOS_HOUSEHOLD_VISIT_HAZARDS,
  SOS_HOUSEHOLD_FACTS_HOME, /* whose rent and rooms these are: the others have none that is known */
} SosHouseholdField;

G_END_DECLS
