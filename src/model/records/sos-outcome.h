/* sos-outcome.h - what came of an episode, never taken for achieved; domain 4.14. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_OUTCOME (sos_outcome_get_type ())
SOS_DECLARE_RECORD (SosOutcome, sos_outcome, OUTCOME)

typedef enum
{
  SOS_OUTCOME_EPISODE,
  SOS_OUTCOME_CODE,
  SOS_OUTCOME_STATUS,
  SOS_OUTCOME_EVIDENCE,
  SOS_OUTCOME_DATED,
  SOS_OUTCOME_SUSTAINED_13W,
  SOS_OUTCOME_SUSTAINED_26W,
  SOS_OUTCOME_NOTE,
} SosOutcomeField;

G_END_DECLS
