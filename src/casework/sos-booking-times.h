/* sos-booking-times.h - when a booking is, from days and hours as they are written. Seconds UTC; days and hours are London's. Inside casework alone. */
#pragma once

#include "sos-apart-rules.h"

G_BEGIN_DECLS

/* The first second of the day @days after @day; @otherwise where it is none. */
gint64 sos_booking_get_midnight (const char *day, guint days, gint64 otherwise);
/* @hour, "17:30", of @day; @otherwise where either is none. */
gint64 sos_booking_get_moment (const char *day, const char *hour, gint64 otherwise);

/* The whole of @day, in London. */
void sos_booking_set_days (SosBooking *booking, const char *from, const char *to);
/* An hour of @day from @hour on, "17:30"; the whole of it where @hour is NULL. */
void sos_booking_set_hour (SosBooking *booking, const char *day, const char *hour);

G_END_DECLS
