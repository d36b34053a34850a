/* sos-clash-found.h - one clash as the rules say it is now, and by what it is the same as one that is written down. Inside casework alone. */
#pragma once

#include "sos-apart-read.h"
#include "sos-clash.h"

G_BEGIN_DECLS

/* All of it is borrowed. */
typedef struct
{
  SosClashField field; /* which of the three kinds of rule: CONFLICT, RESTRICTION, AREA */
  gint64 rule;
  const char *ref; /* NULL: an order, or an area */
  int level;
  SosSpot spot;
  gboolean overdue;
  const SosBooking *one;
  const SosBooking *other; /* NULL: the booking by itself */
  gint64 person, other_person, other_staff;
  gboolean beside; /* the colleague is with somebody else there, and so with them: their own booking says the same */
} SosClashFound;

/* What @apart says of @one, and of @other (NULL: of the colleague who is with @one). Of two people the one with the lower number stands first, however
 * they were found. */
SosClashFound sos_clash_found_between (SosApartReading *reading, const SosApart *apart, const SosBooking *one, const SosBooking *other);
/* What @limit says of @booking. */
SosClashFound sos_clash_found_alone (const SosApartLimit *limit, const SosBooking *booking, const char *today);

/* The same text for the same rule about the same bookings. (transfer full) */
char *sos_clash_found_dup_key (const SosClashFound *found);
char *sos_clash_dup_key (SosRecord *clash);
/* When the booking of @clash is, or that of the other: a day and an hour; "now" where somebody stays; the day where nobody knows the hour. */
char *sos_clash_dup_when (SosRecord *clash, gboolean other);
/* Whether that hour has come, or that day is past, so that nothing can be moved any more; somebody who stays can be. */
gboolean sos_clash_has_begun (SosRecord *clash, gboolean other);
/* A day nobody knows the beginning of begins with the first. */
gint64 sos_clash_find_begin (const SosBooking *booking);

G_END_DECLS
