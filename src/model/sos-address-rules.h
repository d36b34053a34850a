/* sos-address-rules.h - whether an address holds on a day (domain 0.7). Decides on plain values; knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_ADDRESS_HOLDS,
  SOS_ADDRESS_NOT_YET,
  SOS_ADDRESS_PERHAPS, /* its last day is only known to the month or year that is running: nothing is sent, but warnings stand */
  SOS_ADDRESS_OVER,
  SOS_ADDRESS_UNCLEAR, /* a day that is none */
} SosAddressHold;

/* @from and @to may be NULL, or partial: from its first day on, to some day in it. @today is ISO. */
SosAddressHold sos_address_get_hold (const char *from, const char *to, const char *today);

G_END_DECLS
