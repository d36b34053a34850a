/* sos-booking-spots.c - at which spots a booking is: the building, its reception, the room, the car. Decides nothing. */
#include "config.h"
#include "sos-booking-spots.h"

#include "sos-visit-rules.h"

/* The number of "car 12"; 0 for none. */
static guint
number_record (SosBookings *bookings, const char *record, gint64 id)
{
  g_autofree char *words = id != 0 ? g_strdup_printf ("%s %" G_GINT64_FORMAT, record, id) : NULL;

  return words != NULL ? sos_bookings_number_place (bookings, words) : 0;
}

void
sos_booking_set_car (SosBooking *booking, SosBookings *bookings, gint64 driver)
{
  if (driver != 0)
    booking->at[SOS_SPOT_VEHICLE] = number_record (bookings, "car", driver);
}

void
sos_booking_set_school (SosBooking *booking, SosBookings *bookings, gint64 school)
{
  if (school != 0)
    booking->at[SOS_SPOT_BUILDING] = number_record (bookings, "school", school);
}

/* (transfer full) (nullable) */
static char *
dup_building (const SosAppointmentWhere *where)
{
  if (g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_OFFICE) == 0)
    return g_strdup_printf ("office %s", where->office != NULL ? where->office : SOS_OFFICE_MAIN);
  if (g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_SCHOOL) == 0 && where->school != 0)
    return g_strdup_printf ("school %" G_GINT64_FORMAT, where->school);
  return g_strdup (g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_SITE) == 0 && where->site != NULL ? where->site : where->place);
}

void
sos_booking_set_appointment (SosBooking *booking, SosBookings *bookings, const SosAppointmentWhere *where)
{
  g_autofree char *building = dup_building (where);
  g_autofree char *room = building != NULL && where->room != NULL ? g_strdup_printf ("%s room %s", building, where->room) : NULL;

  sos_booking_set_car (booking, bookings, where->driver);
  if (building == NULL)
    return;
  booking->at[SOS_SPOT_BUILDING] = sos_bookings_number_place (bookings, building);
  if (g_strcmp0 (where->kind, SOS_APPOINTMENT_AT_OFFICE) == 0)
    booking->at[SOS_SPOT_RECEPTION] = booking->at[SOS_SPOT_BUILDING];
  if (room != NULL)
    booking->at[SOS_SPOT_ROOM] = sos_bookings_number_place (bookings, room);
}

gboolean
sos_visit_is_in_car (SosRecord *visit)
{
  return sos_record_has_text (visit, SOS_VISIT_PLAN_TRANSPORT, "OWN_CAR") && !sos_record_has_text (visit, SOS_VISIT_PLAN_PLACE_KIND, SOS_VISIT_AT_HOME);
}
