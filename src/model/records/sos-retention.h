/* sos-retention.h - what was decided about how long a record is kept: longer, held, or to be erased; domain 4.13. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_RETENTION (sos_retention_get_type ())
SOS_DECLARE_RECORD (SosRetention, sos_retention, RETENTION)

typedef enum
{
  SOS_RETENTION_PERSON,
  SOS_RETENTION_KIND,
  SOS_RETENTION_RULE,
  SOS_RETENTION_WORDS,
  SOS_RETENTION_UNTIL,
  SOS_RETENTION_ASKED_ON,
  SOS_RETENTION_ASKED_BY,
  SOS_RETENTION_ENDED_ON,
  SOS_RETENTION_ENDED_BY,
  SOS_RETENTION_ENDED_WORDS,
} SosRetentionField;

G_END_DECLS
