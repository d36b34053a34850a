/* sos-apart-read.c - reads conflicts with their members, orders and areas. Decides nothing. */
#include "config.h"
#include "sos-apart-read.h"

#include "sos-booking-times.h"
#include "sos-bookings.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-limits-load.h"

#include <string.h>

SosApartReading *
sos_apart_reading_new (SosTransaction *transaction, GError **error)
{
  SosApartReading *self;
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error))
    return NULL;
  self = g_new0 (SosApartReading, 1);
  self->book = sos_apart_book_new (sos_transaction_get_today (transaction), limits.apart_minutes);
  self->limits = g_array_new (FALSE, FALSE, sizeof (SosApartLimit));
  self->texts = g_string_chunk_new (512);
  self->read = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->staff = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
sos_apart_reading_free (SosApartReading *self)
{
  sos_apart_book_free (self->book);
  g_array_unref (self->limits);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->read);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->staff);
  g_free (self);
}

/* TRUE the first time. */
static gboolean
note (GHashTable *ids, gint64 id)
{
  return !g_hash_table_contains (ids, &id) && g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static const char *
keep (SosApartReading *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static gboolean
hand_on (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* The borough a place is, where it is called as one. */
#define BOROUGH_OF(place) "(SELECT b.code FROM code b WHERE b.list = 'borough' AND lower (b.label) = lower (trim (" place ")))"

/* ---- conflicts ---- */

#define CONFLICT_SQL \
  "SELECT c.id, c.ref, c.kind, c.level, c.review_by, c.place, m.person, m.staff, m.side, " BOROUGH_OF ("c.place") " FROM conflict c" \
  " JOIN conflict_member m ON m.conflict = c.id WHERE c.removed IS NULL AND m.removed IS NULL AND c.status = 'ACTIVE'"
#define CONFLICTS_OF " AND c.id IN (SELECT conflict FROM conflict_member WHERE removed IS NULL AND person = $1)"
#define CONFLICTS_WITH " AND c.id IN (SELECT conflict FROM conflict_member WHERE removed IS NULL AND staff = $1)"
#define CONFLICT_ORDER " ORDER BY c.id, m.id"

static void
add_place (SosApartReading *self, SosRows *rows, gint64 person)
{
  const SosApartLimit limit = { .id = sos_rows_get_number (rows, 0), .ref = keep (self, sos_rows_get_text (rows, 1)), .person = person,
                                .level = atoi (sos_rows_get_text (rows, 3)), .place = keep (self, sos_rows_get_text (rows, 5)),
                                .borough = keep (self, sos_rows_get_text (rows, 9)), .from = G_MININT64, .to = G_MAXINT64,
                                .review_by = keep (self, sos_rows_get_text (rows, 4)) };

  note (self->people, person);
  if (limit.place != NULL)
    g_array_append_val (self->limits, limit);
}

static guint
add_conflict (SosApartReading *self, SosRows *rows)
{
  const SosApartRule rule = { .id = sos_rows_get_number (rows, 0), .ref = sos_rows_get_text (rows, 1),
                              .whole_group = g_strcmp0 (sos_rows_get_text (rows, 2), SOS_CONFLICT_WHOLE_GROUP) == 0,
                              .level = atoi (sos_rows_get_text (rows, 3)), .review_by = sos_rows_get_text (rows, 4),
                              .from = G_MININT64, .to = G_MAXINT64 };

  return sos_apart_book_add (self->book, &rule);
}

static void
add_member (SosApartReading *self, SosRows *rows, guint rule)
{
  const gint64 person = sos_rows_get_number (rows, 6), staff = sos_rows_get_number (rows, 7);
  const guint side = g_strcmp0 (sos_rows_get_text (rows, 8), SOS_CONFLICT_SIDE_B) == 0;

  if (person == 0 && staff == 0)
    return;
  note (person != 0 ? self->people : self->staff, person != 0 ? person : staff);
  sos_apart_book_add_member (self->book, rule, person != 0 ? person : staff, side);
}

static gboolean
read_conflicts (SosApartReading *self, SosTransaction *transaction, const char *sql, gint64 who, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = who != 0 ? sos_transaction_select (transaction, sql, &local, "i", who) : sos_transaction_select (transaction, sql, &local, "");
  gint64 at = 0;
  gboolean new = FALSE;
  guint rule = 0;

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gboolean place = g_strcmp0 (sos_rows_get_text (rows, 2), SOS_CONFLICT_PERSON_VS_PLACE) == 0;

      if (sos_rows_get_number (rows, 0) != at)
        {
          at = sos_rows_get_number (rows, 0);
          new = note (self->read, at);
          rule = new && !place ? add_conflict (self, rows) : 0;
        }
      if (new && place)
        add_place (self, rows, sos_rows_get_number (rows, 6));
      else if (new)
        add_member (self, rows, rule);
    }
  return hand_on (g_steal_pointer (&local), error);
}

/* ---- orders of a court, a licence, a school ---- */

#define ORDER_SQL \
  "SELECT id, person, other_person, valid_from, valid_to, place, curfew_from, curfew_to, " BOROUGH_OF ("place") " FROM restriction WHERE removed IS NULL" \
  " AND (valid_to IS NULL OR valid_to >= $1)"
#define ORDERS_OF " AND (person = $2 OR other_person = $2)"

/* A court said so: nobody here overrides it. */
static void
add_forbidden (SosApartReading *self, SosRows *rows, const SosBooking *days)
{
  const SosApartRule rule = { .id = sos_rows_get_number (rows, 0), .level = SOS_APART_NEVER, .from = days->start, .to = days->end };
  const gint64 two[] = { sos_rows_get_number (rows, 1), sos_rows_get_number (rows, 2) };
  const guint number = sos_apart_book_add (self->book, &rule);

  for (guint side = 0; side < 2; side++)
    {
      note (self->people, two[side]);
      sos_apart_book_add_member (self->book, number, two[side], side);
    }
}

/* Whoever gave it may agree to an exception, so a team lead can override it. */
static void
add_limit (SosApartReading *self, SosRows *rows, const SosBooking *days, gboolean curfew)
{
  const SosApartLimit limit = { .id = sos_rows_get_number (rows, 0), .person = sos_rows_get_number (rows, 1), .level = SOS_APART_KEEP,
                                .place = curfew ? NULL : keep (self, sos_rows_get_text (rows, 5)),
                                .borough = curfew ? NULL : keep (self, sos_rows_get_text (rows, 8)),
                                .hour_from = curfew ? sos_minutes_parse (sos_rows_get_text (rows, 6)) : 0,
                                .hour_to = curfew ? sos_minutes_parse (sos_rows_get_text (rows, 7)) : 0, .from = days->start, .to = days->end };

  note (self->people, limit.person);
  g_array_append_val (self->limits, limit);
}

static void
add_order (SosApartReading *self, SosRows *rows)
{
  SosBooking days = { 0 };

  if (!note (self->read, sos_rows_get_number (rows, 0)))
    return;
  sos_booking_set_days (&days, sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 4));
  if (sos_rows_get_number (rows, 2) != 0)
    add_forbidden (self, rows, &days);
  if (sos_rows_get_text (rows, 5) != NULL)
    add_limit (self, rows, &days, FALSE);
  if (sos_rows_get_text (rows, 6) != NULL)
    add_limit (self, rows, &days, TRUE);
}

static gboolean
read_orders (SosApartReading *self, SosTransaction *transaction, gint64 person, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = person != 0 ? sos_transaction_select (transaction, ORDER_SQL ORDERS_OF " ORDER BY id", &local, "si", today, person)
                                         : sos_transaction_select (transaction, ORDER_SQL " ORDER BY id", &local, "s", today);

  while (rows != NULL && sos_rows_next (rows, &local))
    add_order (self, rows);
  return hand_on (g_steal_pointer (&local), error);
}

gboolean
sos_apart_reading_add (SosApartReading *self, SosTransaction *transaction, gint64 person, GError **error)
{
  return read_conflicts (self, transaction, person != 0 ? CONFLICT_SQL CONFLICTS_OF CONFLICT_ORDER : CONFLICT_SQL CONFLICT_ORDER, person, error)
         && read_orders (self, transaction, person, error);
}

gboolean
sos_apart_reading_add_staff (SosApartReading *self, SosTransaction *transaction, gint64 staff, GError **error)
{
  return read_conflicts (self, transaction, CONFLICT_SQL CONFLICTS_WITH CONFLICT_ORDER, staff, error);
}

/* ---- areas ---- */

/* Each area by what it is called, and by each place in it. Hours that cannot be read are all of them. */
static void
add_area (SosApartReading *self, SosRows *rows)
{
  const gboolean mild = g_strcmp0 (sos_rows_get_text (rows, 3), "UNCOMFORTABLE") == 0;
  const int from = sos_minutes_parse (sos_rows_get_text (rows, 6)), to = sos_minutes_parse (sos_rows_get_text (rows, 7));
  const gboolean hours = from >= 0 && to >= 0;
  const SosApartLimit limit = { .id = sos_rows_get_number (rows, 0), .person = sos_rows_get_number (rows, 1),
                                .level = mild ? SOS_APART_NOTE : SOS_APART_AVOID, .place = keep (self, sos_rows_get_text (rows, 2)),
                                .borough = keep (self, sos_rows_get_text (rows, 4)), .area = TRUE,
                                .days = sos_apart_find_days (sos_rows_get_text (rows, 5)), .hour_from = hours ? from : 0, .hour_to = hours ? to : 0,
                                .from = G_MININT64, .to = G_MAXINT64 };

  if (limit.place == NULL)
    return;
  note (self->people, limit.person);
  g_array_append_val (self->limits, limit);
}

#define AREA_SQL(place, from) \
  "SELECT a.id, a.person, " place ", a.severity, " BOROUGH_OF (place) ", a.days, a.from_hour, a.to_hour FROM area_to_avoid a" from " WHERE a.removed IS NULL"
#define OF_ALL AREA_SQL ("a.label", "")
#define OF_PLACES AREA_SQL ("p.words", " JOIN area_place p ON p.area = a.id AND p.removed IS NULL")
#define OF_ONE " AND a.person = $1"

gboolean
sos_apart_reading_add_areas (SosApartReading *self, SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = person != 0 ? sos_transaction_select (transaction, OF_ALL OF_ONE " UNION ALL " OF_PLACES OF_ONE, &local, "i", person)
                                         : sos_transaction_select (transaction, OF_ALL " UNION ALL " OF_PLACES, &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    add_area (self, rows);
  return hand_on (g_steal_pointer (&local), error);
}
