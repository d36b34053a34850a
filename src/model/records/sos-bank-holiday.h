/* sos-bank-holiday.h - a bank holiday added by the office, or one that is not kept; all others are computed. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_BANK_HOLIDAY (sos_bank_holiday_get_type ())
SOS_DECLARE_RECORD (SosBankHoliday, sos_bank_holiday, BANK_HOLIDAY)

typedef enum
{
  SOS_BANK_HOLIDAY_DAY,
  SOS_BANK_HOLIDAY_NAME,
  SOS_BANK_HOLIDAY_KEPT,
} SosBankHolidayField;

G_END_DECLS
