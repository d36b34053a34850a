/* sos-disposal.h - the certificate that a record was erased: its reference, by which rule, who decided, what went; domain 4.13. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_DISPOSAL (sos_disposal_get_type ())
SOS_DECLARE_RECORD (SosDisposal, sos_disposal, DISPOSAL)

typedef enum
{
  SOS_DISPOSAL_REF,
  SOS_DISPOSAL_RULE,
  SOS_DISPOSAL_DISPOSED_ON,
  SOS_DISPOSAL_ASKED_BY,
  SOS_DISPOSAL_DECIDED_BY,
  SOS_DISPOSAL_WORDS,
  SOS_DISPOSAL_ERASED,
  SOS_DISPOSAL_BACKUPS,
} SosDisposalField;

G_END_DECLS
