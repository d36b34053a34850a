/* sos-visit-step.h - one thing that was done while somebody was out: left, phoned in, was rung; domain 4.9. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_VISIT_STEP (sos_visit_step_get_type ())
SOS_DECLARE_RECORD (SosVisitStep, sos_visit_step, VISIT_STEP)

typedef enum
{
  SOS_VISIT_STEP_VISIT,
  SOS_VISIT_STEP_KIND,
  SOS_VISIT_STEP_AT,
  SOS_VISIT_STEP_STAFF,
  SOS_VISIT_STEP_WORDS,
} SosVisitStepField;

G_END_DECLS
