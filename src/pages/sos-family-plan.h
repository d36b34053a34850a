/* sos-family-plan.h - what a family wants: goals of all and of each, their steps, and the review every six weeks (domain 3.4). */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_PLAN (sos_family_plan_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyPlan, sos_family_plan, SOS, FAMILY_PLAN, SosFamilyPart)

SosFamilyPart *sos_family_plan_new (SosStore *store);

G_END_DECLS
