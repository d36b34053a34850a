/* sos-justice-status.h - where somebody stands with the law, from a day on; domain 3.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_JUSTICE_STATUS (sos_justice_status_get_type ())
SOS_DECLARE_RECORD (SosJusticeStatus, sos_justice_status, JUSTICE_STATUS)

typedef enum
{
  SOS_JUSTICE_STATUS_EPISODE,
  SOS_JUSTICE_STATUS_STATUS,
  SOS_JUSTICE_STATUS_DATED,
  SOS_JUSTICE_STATUS_SOURCE,
  SOS_JUSTICE_STATUS_COURT_ON,
  SOS_JUSTICE_STATUS_COURT,
  SOS_JUSTICE_STATUS_ORDER_ENDS_ON,
  SOS_JUSTICE_STATUS_OFFICER,
  SOS_JUSTICE_STATUS_NOTE,
} SosJusticeStatusField;

G_END_DECLS
