/* sos-bookings.h - who will be where: what the office has planned, from whichever record says so, as plain values for the keep-apart
 * rules. Inside casework alone. */
#pragma once

#include "sos-apart-rules.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

typedef struct _SosBookings SosBookings;

SosBookings *sos_bookings_new (void);
void sos_bookings_free (SosBookings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosBookings, sos_bookings_free)

/* Adds what is planned from today on with @who, a person or, where @staff, a colleague; 0: with everybody. Asks every source there is; a
 * new kind of booking is one row in the table of sources. */
gboolean sos_bookings_gather (SosBookings *self, SosTransaction *transaction, gint64 who, gboolean staff, GError **error);
/* Element type SosBooking; its texts live as long as @self. (transfer none) */
GArray *sos_bookings_get (SosBookings *self);

/* For sources, and for a booking that is only asked about: takes over @booking and copies its texts. */
void sos_bookings_add (SosBookings *self, const SosBooking *booking);
/* The number of a place by its words, however they are written; 0 for none. */
guint sos_bookings_number_place (SosBookings *self, const char *words);
/* Of a place that is a record, a school or the meeting itself, whose id is 0 while it is only asked about. */
guint sos_bookings_number_record (SosBookings *self, const char *record, gint64 id);

/* Where somebody will be, as it is written. Texts are borrowed, and may be NULL. */
typedef struct
{
  SosSpot spot;      /* HOME, WARD, VISITS: in those of a hospital or a prison; else BUILDING */
  gboolean prison;   /* the building is one, or a hospital where the spot is a ward */
  const char *site;  /* code of "site", where it is known */
  const char *words;
  const char *ward;
  gint64 school;     /* 0: none */
  gint64 driver;     /* in whose car they are; 0: nobody’s */
} SosBookingPlace;
/* The places of @booking: a ward and the hospital it is in, a visits hall and its prison. Sites are known once they were read, as
 * gathering does. */
void sos_bookings_set_place (SosBookings *self, SosBooking *booking, const SosBookingPlace *place);
gboolean sos_bookings_read_sites (SosBookings *self, SosTransaction *transaction, GError **error);
/* The building each of @limits (SosApartLimit) names, by the same numbers; sites are read first. The texts live as long as @self. */
void sos_bookings_place_limits (SosBookings *self, GArray *limits);
/* Sets whether whom @booking is about stays there anyway, by what is gathered. */
void sos_bookings_settle (SosBookings *self, SosBooking *booking);
/* The same of all from the @first on: whoever comes in has all their stays with them. */
void sos_bookings_settle_from (SosBookings *self, guint first);
/* Whether @kind is where somebody is day and night. */
gboolean sos_booking_is_stay (const char *kind);

/* May the @n bookings @asked stand, as sos_apart_ask_all() says it: their places have been numbered by @self, which gathers what else there
 * is. (transfer full); NULL with @error. */
SosVerdict *sos_bookings_ask (SosBookings *self, SosTransaction *transaction, const SosBooking *asked, guint n, GError **error);

/* Whether the booking at @place stands there already: once for each who is with them, and for each car and gate. */
gboolean sos_bookings_has_before (SosBookings *self, guint place);

/* "Family meeting", translated; static. */
const char *sos_booking_get_label (const char *kind);
/* Asks of each thing planned with @person, but for where they stay, whether it is still right: a sentence in @what (SosConsequence); how many
 * in @n, which may be NULL. */
gboolean sos_bookings_ask_again (SosTransaction *transaction, gint64 person, GPtrArray *what, guint *n, GError **error);

G_END_DECLS
