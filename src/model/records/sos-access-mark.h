/* sos-access-mark.h - some words of a thing collected that may have to be taken out: proposed, taken out or left, with the reason and who said so; domain 4.15. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ACCESS_MARK (sos_access_mark_get_type ())
SOS_DECLARE_RECORD (SosAccessMark, sos_access_mark, ACCESS_MARK)

typedef enum
{
  SOS_ACCESS_MARK_PART,
  SOS_ACCESS_MARK_STARTS,
  SOS_ACCESS_MARK_LENGTH,
  SOS_ACCESS_MARK_REASON,
  SOS_ACCESS_MARK_STATE,
  SOS_ACCESS_MARK_DECIDED_BY,
  SOS_ACCESS_MARK_DECIDED_ON,
} SosAccessMarkField;

G_END_DECLS
