/* sos-booking-spots.h - at which spots a booking is, the same where it is asked about and where it is found again. Inside casework alone. */
#pragma once

#include "sos-bookings.h"
#include "sos-records.h"

G_BEGIN_DECLS

/* Where an appointment is. Texts are borrowed; NULL and 0: not so. */
typedef struct
{
  const char *kind;   /* code of "appointment-place" */
  const char *office; /* code of "our-office" */
  const char *site;   /* code of "site" */
  const char *place;  /* in words */
  const char *room;
  gint64 school;
  gint64 driver;      /* of staff */
} SosAppointmentWhere;

/* The building, and in one of ours its reception too; the room where it has a name; the car of whoever drives them. */
void sos_booking_set_appointment (SosBooking *booking, SosBookings *bookings, const SosAppointmentWhere *where);
/* The car of @driver, of staff; 0: none. */
void sos_booking_set_car (SosBooking *booking, SosBookings *bookings, gint64 driver);
/* A school that the office knows, however it is written; 0: none. */
void sos_booking_set_school (SosBooking *booking, SosBookings *bookings, gint64 school);

/* A meeting on @day of which only words are known: at our office, for an hour, where they say so; else some time of the day. */
void sos_booking_set_said (SosBooking *booking, SosBookings *bookings, const char *day, const char *words);

/* What the free words of a meeting say, "10:30, the office": the first hour in them as "10:30", NULL where there is none (transfer full); and whether
 * they name our office. Of the hours before seven without "am" those after noon are meant. */
char *sos_meeting_dup_hour (const char *words);
gboolean sos_meeting_is_at_office (const char *words);

/* Whether a worker who goes in their own car has somebody with them in it, or at the door of it: all visits but those at a home, where the car stays
 * theirs. Codes of "visit-transport" and "visit-place". */
#define SOS_VISIT_IN_CAR_SQL(of) "CASE WHEN v.transport = 'OWN_CAR' AND v.place_kind <> 'HOME' THEN " of " END"
gboolean sos_visit_is_in_car (SosRecord *visit);

G_END_DECLS
