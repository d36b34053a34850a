/* sos-supervision-action.h - something agreed in a supervision; domain 4.12. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SUPERVISION_ACTION (sos_supervision_action_get_type ())
SOS_DECLARE_RECORD (SosSupervisionAction, sos_supervision_action, SUPERVISION_ACTION)

typedef enum
{
  SOS_SUPERVISION_ACTION_SUPERVISION,
  SOS_SUPERVISION_ACTION_WORDS,
  SOS_SUPERVISION_ACTION_WHO,
  SOS_SUPERVISION_ACTION_BY_WHEN,
  SOS_SUPERVISION_ACTION_DONE_ON,
} SosSupervisionActionField;

G_END_DECLS
