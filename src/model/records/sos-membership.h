/* sos-membership.h - one person's part in a household, with dates; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_MEMBERSHIP (sos_membership_get_type ())
SOS_DECLARE_RECORD (SosMembership, sos_membership, MEMBERSHIP)

typedef enum
{
  SOS_MEMBERSHIP_PERSON,
  SOS_MEMBERSHIP_HOUSEHOLD,
  SOS_MEMBERSHIP_ROLE,
  SOS_MEMBERSHIP_VALID_FROM,
  SOS_MEMBERSHIP_VALID_TO,
  SOS_MEMBERSHIP_LIVES_HERE,
  SOS_MEMBERSHIP_NIGHTS,
  SOS_MEMBERSHIP_MAIN_CONTACT,
  SOS_MEMBERSHIP_HOME,
} SosMembershipField;

G_END_DECLS
