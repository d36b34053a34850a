/* sos-apart-ask.c - one booking against the rules and against all that is planned: the question of every screen and deed (N1). */
#include "config.h"
#include "sos-apart.h"

#include "sos-apart-let-private.h"
#include "sos-apart-read.h"
#include "sos-bookings.h"
#include "sos-clash-found.h"
#include "sos-records.h"

#include <glib/gi18n.h>

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
  GArray *asked;   /* SosBooking */
  GHashTable *let; /* keys of clashes that were let be, and to which level */
  GHashTable *blocking; /* keys of those that were not, and block */
  const char *today;
  SosClashFound gravest;
  gboolean gravest_let;
  int weight;      /* of the gravest: what was let be is lighter than what is to be avoided */
} Asking;

static void
clear_asking (Asking *self)
{
  g_clear_pointer (&self->reading, sos_apart_reading_free);
  g_clear_pointer (&self->bookings, sos_bookings_free);
  g_clear_pointer (&self->asked, g_array_unref);
  g_clear_pointer (&self->let, g_hash_table_unref);
  g_clear_pointer (&self->blocking, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asking, clear_asking)

static void
take (Asking *self, const SosClashFound *found)
{
  g_autofree char *key = found->level >= SOS_APART_KEEP ? sos_clash_found_dup_key (found) : NULL;
  const gboolean let = found->level == SOS_APART_KEEP && GPOINTER_TO_INT (g_hash_table_lookup (self->let, key)) >= found->level;
  const int weight = let ? 2 * SOS_APART_NOTE + 1 : 2 * found->level;

  if (key != NULL && !let)
    g_hash_table_add (self->blocking, g_steal_pointer (&key));
  if (weight <= self->weight)
    return;
  self->gravest = *found;
  self->gravest_let = let;
  self->weight = weight;
}

static void
take_apart (Asking *self, SosApart apart, const SosBooking *one, const SosBooking *other)
{
  SosClashFound found;

  if (apart.level == SOS_APART_NONE)
    return;
  found = sos_clash_found_between (self->reading, &apart, one, other);
  take (self, &found);
}

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
    {
      const SosBooking *other = &g_array_index (others, SosBooking, i);

      if (!is_replaced (booking, other))
        take_apart (self, sos_apart_decide (self->reading->book, booking, other), booking, other);
    }
}

static void
hold_against_limits (Asking *self, const SosBooking *booking)
{
  for (guint i = 0; i < self->reading->limits->len; i++)
    {
      const SosApartLimit *limit = &g_array_index (self->reading->limits, SosApartLimit, i);
      SosClashFound found;

      if (!sos_apart_limit_speaks (limit, booking))
        continue;
      found = sos_clash_found_alone (limit, booking, self->today);
      take (self, &found);
    }
}

static void
find_gravest (Asking *self)
{
  for (guint i = 0; i < self->asked->len; i++)
    {
      const SosBooking *booking = &g_array_index (self->asked, SosBooking, i);

      take_apart (self, sos_apart_decide_worker (self->reading->book, booking), booking, NULL);
      for (guint k = i + 1; k < self->asked->len; k++)
        {
          const SosBooking *other = &g_array_index (self->asked, SosBooking, k);

          take_apart (self, sos_apart_decide (self->reading->book, booking, other), booking, other);
        }
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
          || (booking->staff != 0 && !sos_apart_reading_add_staff (self->reading, transaction, booking->staff, error))
          || !sos_apart_let_read (transaction, booking->person, self->let, error))
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

      if (place->spot == SOS_SPOT_SESSION)
        booking->at[SOS_SPOT_SESSION] = sos_bookings_number_record (self->bookings, booking->kind, booking->id);
      else if (place->spot < SOS_N_SPOTS)
        sos_bookings_set_place (self->bookings, booking, place);
      if (booking->words == NULL)
        booking->words = place->words;
    }
}

/* One sentence of the gravest, and how many there are beside it that block too. */
static SosVerdict *
answer (Asking *self)
{
  const SosClashFound *found = &self->gravest;
  SosVerdict *verdict = sos_apart_dup_verdict (found->level, found->spot, found->ref, found->overdue, self->gravest_let);
  const guint n = g_hash_table_size (self->blocking);

  if (found->level == SOS_APART_KEEP && !self->gravest_let && n > 1)
    {
      g_autofree char *words = verdict->words;

      /* Translators: a whole sentence about a clash, and how many more there are */
      verdict->words = g_strdup_printf (ngettext ("%s %u more clash like it stands there.", "%s %u more clashes like it stand there.", n - 1), words, n - 1);
    }
  return verdict;
}

/* @at: NULL where the places are numbered already. */
static SosVerdict *
ask (Asking *self, SosTransaction *transaction, const SosBookingPlace *at, GError **error)
{
  self->today = sos_transaction_get_today (transaction);
  self->let = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->blocking = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (self->reading == NULL || !read_rules (self, transaction, error) || !gather (transaction, self->reading, self->bookings, error)
      || !sos_bookings_read_sites (self->bookings, transaction, error))
    return NULL;
  if (at != NULL)
    place (self, at);
  for (guint i = 0; i < self->asked->len; i++)
    sos_bookings_settle (self->bookings, &g_array_index (self->asked, SosBooking, i));
  sos_bookings_place_limits (self->bookings, self->reading->limits);
  find_gravest (self);
  return answer (self);
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
sos_bookings_ask (SosBookings *bookings, SosTransaction *transaction, const SosBooking *asked, guint n, GError **error)
{
  g_auto (Asking) self = { .reading = sos_apart_reading_new (transaction, error), .asked = g_array_new (FALSE, FALSE, sizeof (SosBooking)) };
  SosVerdict *verdict;

  g_array_append_vals (self.asked, asked, n);
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
