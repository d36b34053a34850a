/* sos-supervision.h - one supervision of a colleague: when, how they are, when next; domain 4.12. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SUPERVISION (sos_supervision_get_type ())
SOS_DECLARE_RECORD (SosSupervision, sos_supervision, SUPERVISION)

typedef enum
{
  SOS_SUPERVISION_WORKER,
  SOS_SUPERVISION_LEAD,
  SOS_SUPERVISION_HELD_ON,
  SOS_SUPERVISION_NEXT_ON,
  SOS_SUPERVISION_WELLBEING,
  SOS_SUPERVISION_WORDS,
  SOS_SUPERVISION_SIGNED_AT,
} SosSupervisionField;

G_END_DECLS
