/* sos-booking-times.c - when a booking is: days and hours as they are written, as moments in London. */
#include "config.h"
#include "sos-booking-times.h"

#include "sos-clock.h"
#include "sos-day.h"
#include "sos-moment.h"

/* Read once; thousands of bookings ask for it. */
static GTimeZone *
get_london (void)
{
  static gsize ready;
  static GTimeZone *london;

  if (g_once_init_enter (&ready))
    {
      london = g_time_zone_new_identifier ("Europe/London");
      g_once_init_leave (&ready, 1);
    }
  return london;
}

gint64
sos_booking_get_midnight (const char *day, guint days, gint64 otherwise)
{
  g_autoptr (GDateTime) midnight = NULL;
  GDate date;

  if (get_london () == NULL || !sos_date_parse (day, &date))
    return otherwise;
  g_date_add_days (&date, days);
  midnight = g_date_time_new (get_london (), g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  return g_date_time_to_unix (midnight);
}

void
sos_booking_set_days (SosBooking *booking, const char *from, const char *to)
{
  booking->start = sos_booking_get_midnight (from, 0, G_MININT64);
  booking->end = sos_booking_get_midnight (to, 1, G_MAXINT64);
  booking->whole_day = TRUE;
}

gint64
sos_booking_get_moment (const char *day, const char *hour, gint64 otherwise)
{
  const int minutes = hour != NULL ? sos_minutes_parse (hour) : -1;
  g_autoptr (GDateTime) moment = NULL;
  GDate date;

  if (minutes < 0 || get_london () == NULL || !sos_date_parse (day, &date))
    return otherwise;
  moment = g_date_time_new (get_london (), g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), minutes / 60, minutes % 60, 0);
  return moment != NULL ? g_date_time_to_unix (moment) : otherwise;
}

void
sos_booking_set_hour (SosBooking *booking, const char *day, const char *hour)
{
  const gint64 start = sos_booking_get_moment (day, hour, G_MININT64);

  sos_booking_set_days (booking, day, day);
  if (start == G_MININT64)
    return;
  booking->start = start;
  booking->end = start + SOS_HOUR;
  booking->whole_day = FALSE;
}
