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

/* ---- one, or several at once ---- */

typedef struct
{
  SosApartReading *reading;
  SosBookings *bookings;
  GArray *asked; /* SosBooking */
  Answer answer;
} Asking;

static void
clear_asking (Asking *self)
{
  g_clear_pointer (&self->reading, sos_apart_reading_free);
  g_clear_pointer (&self->bookings, sos_bookings_free);
  g_clear_pointer (&self->asked, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asking, clear_asking)

/* A session is the booking of all its pupils; of whatever else is planned already, what is asked about takes the place. */
static gboolean
is_replaced (const SosBooking *booking, const SosBooking *planned)
{
  return g_strcmp0 (planned->kind, booking->kind) == 0 && planned->id == booking->id
         && (planned->person == booking->person || g_strcmp0 (booking->kind, "session") != 0);
}

static void
hold_against_planned (Asking *self, const SosBooking *booking)
{
  GArray *others = sos_bookings_get (self->bookings);

  for (guint i = 0; i < others->len; i++)
    if (!is_replaced (booking, &g_array_index (others, SosBooking, i)))
      take_apart (&self->answer, self->reading, sos_apart_decide (self->reading->book, booking, &g_array_index (others, SosBooking, i)));
}

static void
hold_against_limits (Asking *self, const SosBooking *booking)
{
  for (guint i = 0; i < self->reading->limits->len; i++)
    {
      const SosApartLimit *limit = &g_array_index (self->reading->limits, SosApartLimit, i);

      if (sos_apart_limit_speaks (limit, booking))
        take (&self->answer, limit->level, limit->place != NULL ? SOS_SPOT_PLACE : SOS_SPOT_CURFEW, limit->ref, FALSE);
    }
}

static void
find_gravest (Asking *self)
{
  for (guint i = 0; i < self->asked->len; i++)
    {
      const SosBooking *booking = &g_array_index (self->asked, SosBooking, i);

      take_apart (&self->answer, self->reading, sos_apart_decide_worker (self->reading->book, booking));
      for (guint k = i + 1; k < self->asked->len; k++)
        take_apart (&self->answer, self->reading, sos_apart_decide (self->reading->book, booking, &g_array_index (self->asked, SosBooking, k)));
      hold_against_planned (self, booking);
      hold_against_limits (self, booking);
    }
}

/* The rules of whom the bookings are about, and of who comes with them. */
static gboolean
read_rules (Asking *self, SosTransaction *transaction, GError **error)
{
  for (guint i = 0; i < self->asked->len; i++)
    {
      const SosBooking *booking = &g_array_index (self->asked, SosBooking, i);

      if (!sos_apart_reading_add (self->reading, transaction, booking->person, error)
          || !sos_apart_reading_add_areas (self->reading, transaction, booking->person, error)
          || (booking->staff != 0 && !sos_apart_reading_add_staff (self->reading, transaction, booking->staff, error)))
        return FALSE;
    }
  return TRUE;
}

static void
place (Asking *self, const SosBookingPlace *place)
{
  for (guint i = 0; i < self->asked->len; i++)
    {
      SosBooking *booking = &g_array_index (self->asked, SosBooking, i);
      g_autofree char *itself = g_strdup_printf ("%s %" G_GINT64_FORMAT, booking->kind, booking->id);

      if (place->spot == SOS_SPOT_SESSION)
        booking->at[SOS_SPOT_SESSION] = sos_bookings_number_place (self->bookings, itself);
      else if (place->spot < SOS_N_SPOTS)
        sos_bookings_set_place (self->bookings, booking, place);
      if (booking->words == NULL)
        booking->words = place->words;
    }
}

/* @at: NULL where the places are numbered already. */
static SosVerdict *
ask (Asking *self, SosTransaction *transaction, const SosBookingPlace *at, GError **error)
{
  if (self->reading == NULL || !read_rules (self, transaction, error) || !gather (transaction, self->reading, self->bookings, error)
      || !sos_bookings_read_sites (self->bookings, transaction, error))
    return NULL;
  if (at != NULL)
    place (self, at);
  for (guint i = 0; i < self->asked->len; i++)
    sos_bookings_settle (self->bookings, &g_array_index (self->asked, SosBooking, i));
  find_gravest (self);
  return sos_apart_dup_verdict (self->answer.level, self->answer.spot, self->answer.ref, self->answer.overdue, FALSE);
}

SosVerdict *
sos_apart_ask_all (SosTransaction *transaction, const SosBooking *bookings, guint n, const SosBookingPlace *at, GError **error)
{
  g_auto (Asking) self = { .reading = sos_apart_reading_new (transaction, error), .bookings = sos_bookings_new (),
                           .asked = g_array_new (FALSE, FALSE, sizeof (SosBooking)) };

  g_array_append_vals (self.asked, bookings, n);
  return ask (&self, transaction, at, error);
}

SosVerdict *
sos_bookings_ask (SosBookings *bookings, SosTransaction *transaction, const SosBooking *booking, GError **error)
{
  g_auto (Asking) self = { .reading = sos_apart_reading_new (transaction, error), .asked = g_array_new (FALSE, FALSE, sizeof (SosBooking)) };
  SosVerdict *verdict;

  g_array_append_val (self.asked, *booking);
  self.bookings = bookings;
  verdict = ask (&self, transaction, NULL, error);
  self.bookings = NULL; /* not ours */
  return verdict;
}

SosVerdict *
sos_apart_ask (SosTransaction *transaction, const SosBooking *booking, SosSpot spot, const char *place, GError **error)
{
  return sos_apart_ask_all (transaction, booking, 1, &(SosBookingPlace){ .spot = spot, .words = place }, error);
}
