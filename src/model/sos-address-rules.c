/* sos-address-rules.c - whether an address holds on a day. Knows no record. */
#include "config.h"
#include "sos-address-rules.h"

#include "sos-clock.h"

#include <string.h>

static gboolean
is_day (const char *date)
{
  return date == NULL || sos_date_is_valid (date) || sos_date_is_partial (date);
}

/* ISO texts compare as dates do; a partial one as its first day. */
SosAddressHold
sos_address_get_hold (const char *from, const char *to, const char *today)
{
  if (!is_day (from) || !is_day (to))
    return SOS_ADDRESS_UNCLEAR;
  if (from != NULL && strcmp (from, today) > 0)
    return SOS_ADDRESS_NOT_YET;
  if (to == NULL || strcmp (to, today) >= 0)
    return SOS_ADDRESS_HOLDS;
  return strncmp (to, today, strlen (to)) < 0 ? SOS_ADDRESS_OVER : SOS_ADDRESS_PERHAPS;
}
