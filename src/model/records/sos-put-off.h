/* sos-put-off.h - what is due put off until a day, with the reason; domain 4.12. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PUT_OFF (sos_put_off_get_type ())
SOS_DECLARE_RECORD (SosPutOff, sos_put_off, PUT_OFF)

typedef enum
{
  SOS_PUT_OFF_PERSON,
  SOS_PUT_OFF_RULE,
  SOS_PUT_OFF_ABOUT_ID,
  SOS_PUT_OFF_DUE_ON,
  SOS_PUT_OFF_UNTIL,
  SOS_PUT_OFF_REASON,
  SOS_PUT_OFF_STAFF,
} SosPutOffField;

G_END_DECLS
