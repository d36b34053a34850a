/* sos-break-glass.h - a record was opened by somebody who does not work with the person, and why; domain 0.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_BREAK_GLASS (sos_break_glass_get_type ())
SOS_DECLARE_RECORD (SosBreakGlass, sos_break_glass, BREAK_GLASS)

typedef enum
{
  SOS_BREAK_GLASS_PERSON,
  SOS_BREAK_GLASS_STAFF,
  SOS_BREAK_GLASS_REASON,
  SOS_BREAK_GLASS_OPENED_AT,
  SOS_BREAK_GLASS_UNTIL,
  SOS_BREAK_GLASS_LEAD,
  SOS_BREAK_GLASS_TASK,
  SOS_BREAK_GLASS_REVIEWED_BY,
  SOS_BREAK_GLASS_REVIEWED_AT,
} SosBreakGlassField;

G_END_DECLS
