/* sos-record-plain.c - values of a record as plain numbers. Decides nothing. */
#include "config.h"
#include "sos-record-plain.h"

#include "sos-day.h"

int
sos_record_get_day (SosRecord *self, guint field)
{
  return sos_day_parse (sos_record_get_text (self, field));
}

int
sos_record_get_minutes (SosRecord *self, guint field)
{
  return MAX (sos_minutes_parse (sos_record_get_text (self, field)), 0);
}

int
sos_record_get_int (SosRecord *self, guint field)
{
  return (int) sos_record_get_known (self, field);
}

gint64
sos_record_get_known (SosRecord *self, guint field)
{
  return sos_record_is_set (self, field) ? sos_record_get_number (self, field) : 0;
}

void
sos_record_set_known (SosRecord *self, guint field, gint64 number)
{
  sos_record_set_number (self, field, number != 0 ? number : SOS_NUMBER_UNKNOWN);
}
