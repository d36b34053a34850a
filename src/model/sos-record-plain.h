/* sos-record-plain.h - values of a record as plain numbers, for rules that count: 0 where there is none. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

/* A day as in sos-day.h. */
int sos_record_get_day (SosRecord *self, guint field);
/* An hour, in minutes of the day. */
int sos_record_get_minutes (SosRecord *self, guint field);
/* A number in which 0 says the same as nothing: a count, a weekday, a reference, a time. */
int sos_record_get_int (SosRecord *self, guint field);
gint64 sos_record_get_known (SosRecord *self, guint field);
/* The same the other way. */
void sos_record_set_known (SosRecord *self, guint field, gint64 number);

G_END_DECLS
