/* sos-family-household.h - the household itself: what it is, its homes, its ties to others, and the work with it (domain 3.4). */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_HOUSEHOLD (sos_family_household_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyHousehold, sos_family_household, SOS, FAMILY_HOUSEHOLD, SosFamilyPart)

SosFamilyPart *sos_family_household_new (SosStore *store);

G_END_DECLS
