/* sos-letter-venue.c - the places a letter names, held against where somebody cannot safely go and must not (4.8). Decides nothing itself. */
#include "config.h"
#include "sos-letter-venue.h"

#include "sos-apart-read.h"
#include "sos-appointments.h"
#include "sos-bookings.h"
#include "sos-casework-private.h"
#include "sos-letter-rules.h"

#include <glib/gi18n.h>

static gboolean
has_venue (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (sos_record_has_text (words->pdata[i], SOS_LETTER_WORD_FIELD, "venue"))
      return TRUE;
  return FALSE;
}

/* What is typed is there at any hour. */
static void
add_words (SosBookings *bookings, GArray *places, gint64 person, GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      SosBooking place = { .person = person, .start = G_MININT64, .end = G_MAXINT64, .whole_day = TRUE,
                                 .words = sos_record_find_text (words->pdata[i], SOS_LETTER_WORD_WORDS) };

      sos_bookings_set_place (bookings, &place, &(SosBookingPlace){ .spot = SOS_SPOT_BUILDING, .words = place.words });
      g_array_append_val (places, place);
    }
}

/* Where no place was typed it is that of the next appointment, at its hour. */
static gboolean
add_appointment (SosTransaction *transaction, gint64 person, SosBookings *bookings, GArray *places, GError **error)
{
  g_autoptr (GPtrArray) planned = sos_transaction_query (transaction, SOS_TYPE_APPOINTMENT, "person = $1 AND state = 'PLANNED' AND starts_at > $2", error, "ii",
                                                         person, sos_transaction_get_now (transaction));
  SosRecord *next = planned != NULL ? sos_appointments_find_next (planned, sos_transaction_get_now (transaction)) : NULL;

  if (planned == NULL || (next != NULL && !sos_bookings_gather (bookings, transaction, person, FALSE, error)))
    return FALSE;
  for (guint i = 0; next != NULL && i < sos_bookings_get (bookings)->len; i++)
    {
      const SosBooking *booking = &g_array_index (sos_bookings_get (bookings), SosBooking, i);

      if (booking->id == sos_record_get_id (next) && g_str_equal (booking->kind, "appointment"))
        g_array_append_val (places, *booking);
    }
  return TRUE;
}

/* Where a letter sends somebody: nobody is sent to a place they are kept from, or to one where they do not feel safe. */
static gboolean
speaks (GArray *places, const SosApartLimit *limit)
{
  for (guint i = 0; limit->place != NULL && i < places->len; i++)
    if (sos_apart_limit_speaks (limit, &g_array_index (places, SosBooking, i)))
      return TRUE;
  return FALSE;
}

static gboolean
hold (SosTransaction *transaction, gint64 person, SosBookings *bookings, GArray *places, GError **error)
{
  g_autoptr (SosApartReading) reading = sos_apart_reading_new (transaction, error);

  if (reading == NULL || !sos_apart_reading_add (reading, transaction, person, error) || !sos_apart_reading_add_areas (reading, transaction, person, error))
    return FALSE;
  sos_bookings_place_limits (bookings, reading->limits);
  for (guint i = 0; i < reading->limits->len; i++)
    {
      const SosApartLimit *limit = &g_array_index (reading->limits, SosApartLimit, i);

      if (speaks (places, limit))
        return sos_casework_refuse ("6.5", limit->area ? _("The place or the way there lies where they do not go. Choose another.")
                                                       : _("The place or the way there lies where they must not go. Choose another."), error);
    }
  return TRUE;
}

/* Letters that say when and where the next meeting is. */
static gboolean
names_next (SosRecord *letter)
{
  return sos_record_has_text (letter, SOS_LETTER_KIND, "L4") || sos_record_has_text (letter, SOS_LETTER_KIND, SOS_LETTER_KIND_PLAN);
}

gboolean
sos_letter_venue_ask (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  const gint64 person = sos_record_get_number (letter, SOS_LETTER_PERSON);
  g_autoptr (GPtrArray) words = sos_transaction_query (transaction, SOS_TYPE_LETTER_WORD, "letter = $1 AND field IN ('venue', 'route_note')", error,
                                                       "i", sos_record_get_id (letter));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (SosBooking));
  g_autoptr (SosBookings) bookings = sos_bookings_new ();

  if (words == NULL)
    return FALSE;
  if (words->len == 0 && !names_next (letter))
    return TRUE;
  if (!sos_bookings_read_sites (bookings, transaction, error))
    return FALSE;
  add_words (bookings, places, person, words);
  if (names_next (letter) && !has_venue (words) && !add_appointment (transaction, person, bookings, places, error))
    return FALSE;
  return places->len == 0 || hold (transaction, person, bookings, places, error);
}
