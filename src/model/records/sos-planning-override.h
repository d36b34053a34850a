/* sos-planning-override.h - a rule of planning that somebody set aside for one session, and why (V28). */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PLANNING_OVERRIDE (sos_planning_override_get_type ())
SOS_DECLARE_RECORD (SosPlanningOverride, sos_planning_override, PLANNING_OVERRIDE)

typedef enum
{
  SOS_PLANNING_OVERRIDE_SESSION,
  SOS_PLANNING_OVERRIDE_RULE,
  SOS_PLANNING_OVERRIDE_REASON,
  SOS_PLANNING_OVERRIDE_AGREED_BY,
  SOS_PLANNING_OVERRIDE_STAFF,
  SOS_PLANNING_OVERRIDE_AT,
} SosPlanningOverrideField;

G_END_DECLS
