/* sos-apart-ask.c - one booking against the rules and against all that is planned: the question of every screen and deed (N1). */
#include "config.h"
#include "sos-apart.h"

#include "sos-apart-read.h"
#include "sos-bookings.h"
#include "sos-records.h"

/* The gravest answer so far. */
typedef struct
{
  int level;
  SosSpot spot;
  const char *ref;
  gboolean overdue;
} Answer;

static void
take (Answer *answer, int level, SosSpot spot, const char *ref, gboolean overdue)
{
  if (level > answer->level)
    *answer = (Answer){ level, spot, ref, overdue };
}

static void
take_apart (Answer *answer, SosApartReading *reading, SosApart apart)
{
  if (apart.level > SOS_APART_NONE)
    take (answer, apart.level, apart.spot, sos_apart_book_get (reading->book, apart.rule)->ref, apart.overdue);
}

static gboolean
gather (SosTransaction *transaction, SosApartReading *reading, SosBookings *bookings, GError **error)
{
  GHashTable *ids[] = { reading->people, reading->staff };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, ids[i]);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (!sos_bookings_gather (bookings, transaction, *(gint64 *) id, i == 1, error))
          return FALSE;
    }
  return TRUE;
}

static Answer
find_gravest (SosApartReading *reading, SosBookings *bookings, const SosBooking *booking)
{
  GArray *others = sos_bookings_get (bookings);
  Answer answer = { SOS_APART_NONE };

  take_apart (&answer, reading, sos_apart_decide_worker (reading->book, booking));
  for (guint i = 0; i < others->len; i++)
    {
      const SosBooking *other = &g_array_index (others, SosBooking, i);

      if (g_strcmp0 (other->kind, booking->kind) != 0 || other->id != booking->id || other->person != booking->person)
        take_apart (&answer, reading, sos_apart_decide (reading->book, booking, other));
    }
  for (guint i = 0; i < reading->limits->len; i++)
    {
      const SosApartLimit *limit = &g_array_index (reading->limits, SosApartLimit, i);

      if (sos_apart_limit_speaks (limit, booking))
        take (&answer, limit->level, limit->place != NULL ? SOS_SPOT_PLACE : SOS_SPOT_CURFEW, limit->ref, FALSE);
    }
  return answer;
}

SosVerdict *
sos_bookings_ask (SosBookings *bookings, SosTransaction *transaction, const SosBooking *booking, GError **error)
{
  g_autoptr (SosApartReading) reading = sos_apart_reading_new (transaction, error);
  Answer answer;

  if (reading == NULL || !sos_apart_reading_add (reading, transaction, booking->person, error)
      || !sos_apart_reading_add_areas (reading, transaction, booking->person, error) || !gather (transaction, reading, bookings, error))
    return NULL;
  answer = find_gravest (reading, bookings, booking);
  return sos_apart_dup_verdict (answer.level, answer.spot, answer.ref, answer.overdue, FALSE);
}

SosVerdict *
sos_apart_ask (SosTransaction *transaction, const SosBooking *booking, SosSpot spot, const char *place, GError **error)
{
  g_autoptr (SosBookings) bookings = sos_bookings_new ();
  SosBooking asked = *booking;

  if (asked.words == NULL)
    asked.words = place;
  if (spot < SOS_N_SPOTS && place != NULL)
    asked.at[spot] = sos_bookings_number_place (bookings, place);
  return sos_bookings_ask (bookings, transaction, &asked, error);
}
