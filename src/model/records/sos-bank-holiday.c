/* sos-bank-holiday.c - a bank holiday added by the office, or one that is not kept; all others are computed. */
#include "config.h"
#include "sos-bank-holiday.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_BANK_HOLIDAY_DAY] = { "day", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Day") },
  [SOS_BANK_HOLIDAY_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_BANK_HOLIDAY_KEPT] = { "kept", SOS_KIND_FLAG, 0, N_("Is a holiday") },
};

SOS_DEFINE_RECORD (SosBankHoliday, sos_bank_holiday, "bank_holiday", fields)
