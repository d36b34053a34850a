/* sos-alert.h - an alert somebody set by hand; domain 4.11. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ALERT (sos_alert_get_type ())
SOS_DECLARE_RECORD (SosAlert, sos_alert, ALERT)

typedef enum
{
  SOS_ALERT_PERSON,
  SOS_ALERT_KIND,
  SOS_ALERT_WORDS,
  SOS_ALERT_REVIEWED_ON,
  SOS_ALERT_REVIEW_BY,
} SosAlertField;

G_END_DECLS
