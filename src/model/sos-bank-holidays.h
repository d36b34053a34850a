/* sos-bank-holidays.h - the bank holidays of England and Wales, computed with their substitutes (domain 5.1). Knows no record: days the
 * office adds or strikes out come from whoever asks. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Easter Sunday; days as in sos-day.h. */
int sos_bank_holiday_find_easter (int year);
/* The name of the holiday on @day, translated, static; NULL where it is none. */
const char *sos_bank_holiday_get_name (int day);

G_END_DECLS
