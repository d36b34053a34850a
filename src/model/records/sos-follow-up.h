/* sos-follow-up.h - a light contact some months after an episode has ended; domain 1.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_FOLLOW_UP (sos_follow_up_get_type ())
SOS_DECLARE_RECORD (SosFollowUp, sos_follow_up, FOLLOW_UP)

typedef enum
{
  SOS_FOLLOW_UP_EPISODE,
  SOS_FOLLOW_UP_MONTHS,
  SOS_FOLLOW_UP_DUE_ON,
  SOS_FOLLOW_UP_STATE,
  SOS_FOLLOW_UP_DONE_ON,
  SOS_FOLLOW_UP_WORDS,
  SOS_FOLLOW_UP_STAFF,
} SosFollowUpField;

G_END_DECLS
