/* sos-calendar-checks.h - what records of calendars and timetables ask before they are saved (domain 5.1, 5.2). Inside casework alone; rows of the
 * table in sos-record-checks.c. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* All with the arguments of a check: @before NULL for a new one. */
gboolean sos_calendar_checks_calendar (SosTransaction *transaction, SosRecord *before, SosRecord *calendar, GError **error);
gboolean sos_calendar_checks_term (SosTransaction *transaction, SosRecord *before, SosRecord *term, GError **error);
gboolean sos_calendar_checks_day (SosTransaction *transaction, SosRecord *before, SosRecord *day, GError **error);
gboolean sos_calendar_checks_holiday (SosTransaction *transaction, SosRecord *before, SosRecord *holiday, GError **error);
gboolean sos_calendar_checks_period (SosTransaction *transaction, SosRecord *before, SosRecord *period, GError **error);
gboolean sos_calendar_checks_school (SosTransaction *transaction, SosRecord *before, SosRecord *school, GError **error);

G_END_DECLS
