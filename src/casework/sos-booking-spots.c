/* sos-booking-spots.c - at which spots a booking is: the building, its reception, the room, the car. Decides nothing. */
#include "config.h"
#include "sos-booking-spots.h"

#include "sos-booking-times.h"
#include "sos-fold.h"
#include "sos-visit-rules.h"

#include <glib/gi18n.h>
#include <string.h>

void
sos_booking_set_car (SosBooking *booking, SosBookings *bookings, gint64 driver)
{
  if (driver != 0)
    booking->at[SOS_SPOT_VEHICLE] = sos_bookings_number_record (bookings, "car", driver);
}

void
sos_booking_set_school (SosBooking *booking, SosBookings *bookings, gint64 school)
{
  if (school == 0)
    return;
  booking->at[SOS_SPOT_BUILDING] = sos_bookings_number_record (bookings, "school", school);
  booking->place = NULL;
}

static gboolean
is_at_site (const SosAppointmentWhere *where)
{
  return g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_SITE) == 0 && where->site != NULL;
}

static gboolean
is_at_school (const SosAppointmentWhere *where)
{
  return g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_SCHOOL) == 0 && where->school != 0;
}

/* (transfer full) (nullable) */
static char *
dup_building (const SosAppointmentWhere *where)
{
  if (g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_OFFICE) == 0)
    return g_strdup_printf ("office %s", where->office != NULL ? where->office : SOS_OFFICE_MAIN);
  if (is_at_school (where))
    return g_strdup_printf ("school %" G_GINT64_FORMAT, where->school);
  return g_strdup (is_at_site (where) ? where->site : where->place);
}

void
sos_booking_set_appointment (SosBooking *booking, SosBookings *bookings, const SosAppointmentWhere *where)
{
  g_autofree char *building = dup_building (where);
  g_autofree char *room = building != NULL && where->room != NULL ? g_strdup_printf ("%s room %s", building, where->room) : NULL;

  sos_booking_set_car (booking, bookings, where->driver);
  if (building == NULL)
    return;
  if (is_at_school (where))
    sos_booking_set_school (booking, bookings, where->school);
  else if (g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_OFFICE) == 0)
    booking->at[SOS_SPOT_BUILDING] = sos_bookings_number_place (bookings, building);
  else
    sos_bookings_set_place (bookings, booking, &(SosBookingPlace){ .spot = SOS_SPOT_BUILDING, .site = is_at_site (where) ? where->site : NULL, .words = where->place });
  if (g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_OFFICE) == 0)
    booking->at[SOS_SPOT_RECEPTION] = booking->at[SOS_SPOT_BUILDING];
  if (room != NULL)
    booking->at[SOS_SPOT_ROOM] = sos_bookings_number_place (bookings, room);
}

/* ---- in free words ---- */

#define HOUR "(?<![\\d.:])([01]?\\d|2[0-3])[:.]([0-5]\\d)(?![\\d.:])\\s*(am|pm)?"
#define FIRST_HOUR 7

/* Made once: thousands of bookings ask. */
static const GRegex *
get_hour (void)
{
  static GRegex *hour = NULL;

  if (g_once_init_enter (&hour))
    g_once_init_leave (&hour, g_regex_new (HOUR, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
  return hour;
}

char *
sos_meeting_dup_hour (const char *words)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hours = NULL, *minutes = NULL, *half = NULL;
  int hour;

  if (words == NULL || !g_regex_match (get_hour (), words, 0, &match))
    return NULL;
  hours = g_match_info_fetch (match, 1);
  minutes = g_match_info_fetch (match, 2);
  half = g_match_info_fetch (match, 3);
  hour = (int) g_ascii_strtoll (hours, NULL, 10);
  if (half != NULL && half[0] != '\0')
    hour = hour % 12 + (g_ascii_tolower (half[0]) == 'p' ? 12 : 0);
  else if (hour < FIRST_HOUR && hours[0] != '0')
    hour += 12;
  return g_strdup_printf ("%02d:%s", hour, minutes);
}

gboolean
sos_meeting_is_at_office (const char *words)
{
  const char *const names[] = { N_("our office"), N_("the office") };
  g_autofree char *folded = words != NULL ? sos_fold_index_text (words) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = sos_fold_index_text (_(names[i]));

      if (strstr (folded, name) != NULL)
        return TRUE;
    }
  return FALSE;
}

void
sos_booking_set_said (SosBooking *booking, SosBookings *bookings, const char *day, const char *words)
{
  g_autofree char *hour = sos_meeting_dup_hour (words);
  const gboolean here = hour != NULL && sos_meeting_is_at_office (words);

  sos_booking_set_hour (booking, day, here ? hour : NULL);
  if (here)
    sos_booking_set_appointment (booking, bookings, &(SosAppointmentWhere){ .kind = SOS_APPOINTMENT_AT_OFFICE });
}

gboolean
sos_visit_is_in_car (SosRecord *visit)
{
  return sos_record_has_text (visit, SOS_VISIT_PLAN_TRANSPORT, "OWN_CAR") && !sos_record_has_text (visit, SOS_VISIT_PLAN_PLACE_KIND, SOS_VISIT_AT_HOME);
}
