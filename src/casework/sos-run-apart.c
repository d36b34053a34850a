/* sos-run-apart.c - may somebody join a run (N1)? Held against everybody on it, who delivers it, and whoever is in the building while its
 * sessions last. Names nobody. */
#include "config.h"
#include "sos-run.h"

#include "sos-apart-let-private.h"
#include "sos-apart-read.h"
#include "sos-apart.h"
#include "sos-booking-times.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-pass-error.h"
#include "sos-school-checks.h"

#include <glib/gi18n.h>

/* Everybody whom they would be with, whether a session has its day yet or not. */
#define WITH_SQL \
  "SELECT person, 0 FROM cohort_place WHERE run = $1 AND person IS NOT NULL AND person <> $2 AND removed IS NULL AND left_on IS NULL" \
  " AND status IN " SOS_PLACE_TAKEN_SQL \
  " UNION SELECT f.staff, 1 FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN session s ON s.id = g.session WHERE s.run = $1" \
  " AND f.removed IS NULL AND g.removed IS NULL AND s.removed IS NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED')" \
  " AND (s.day IS NULL OR s.day >= $3)"

/* @note: how it can go well where they had better not meet; NULL: nobody wrote it down. */
typedef struct
{
  SosTransaction *transaction;
  SosRecord *run;
  gint64 person;
  const char *note;
} Joining;

/* Takes @verdict. */
static gboolean
let (Joining *self, SosVerdict *verdict, GError **error)
{
  const SosLetWords words = { self->note, _("If they join all the same, write down in the panel’s decision, in ten letters or more, how it can go well."),
                              _("They can wait on the reserve list, join another run, or be seen one-to-one.") };

  g_autofree char *remark = NULL; /* the panel has its own */

  return sos_apart_let (self->transaction, verdict, &words, &remark, error);
}

static SosClashFound
find_between (Joining *self, SosApartReading *reading, gint64 other, gboolean staff)
{
  const SosApart apart = sos_apart_between (reading->book, self->person, other);
  const SosApartRule *rule = apart.level != SOS_APART_NONE ? sos_apart_book_get (reading->book, apart.rule) : NULL;
  const gint64 first = staff ? self->person : MIN (self->person, other);

  return (SosClashFound){ .field = rule == NULL || rule->ref != NULL ? SOS_CLASH_CONFLICT : SOS_CLASH_RESTRICTION, .rule = rule != NULL ? rule->id : 0,
                          .ref = rule != NULL ? rule->ref : NULL, .level = apart.level, .spot = SOS_SPOT_SESSION, .overdue = apart.overdue, .person = first,
                          .other_person = staff ? 0 : self->person + other - first, .other_staff = staff ? other : 0 };
}

/* With whom they had better not be, or must not, and nobody let it be yet: of SosClashFound, into @group. */
static gboolean
list_group (Joining *self, SosApartReading *reading, GArray *group, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, WITH_SQL, &local, "iis", sos_record_get_id (self->run), self->person,
                                                     sos_transaction_get_today (self->transaction));

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const SosClashFound found = find_between (self, reading, sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 1) != 0);
      gboolean has = FALSE;

      if (found.level < SOS_APART_AVOID)
        continue;
      if (!sos_apart_let_has_run (self->transaction, sos_record_get_id (self->run), &found, &has, error))
        return FALSE;
      if (!has)
        g_array_append_val (group, found);
    }
  return sos_pass_error (&local, error);
}

static gboolean
check_group (Joining *self, SosApartReading *reading, GError **error)
{
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (SosClashFound));
  SosClashFound gravest = { .level = SOS_APART_NONE };

  if (!list_group (self, reading, group, error))
    return FALSE;
  for (guint i = 0; i < group->len; i++)
    if (g_array_index (group, SosClashFound, i).level > gravest.level)
      gravest = g_array_index (group, SosClashFound, i);
  return gravest.level < SOS_APART_AVOID
         || let (self, sos_apart_dup_verdict (gravest.level, SOS_SPOT_SESSION, gravest.ref, gravest.overdue, FALSE), error);
}

/* ---- where it meets ---- */

/* Its hours where they are known, else it may be any of the day. */
static SosBooking
make_booking (Joining *self, SosRecord *session)
{
  const char *day = sos_record_get_text (session, SOS_SESSION_DAY);
  const int from = sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_BEGINS)), to = sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_ENDS));
  SosBooking booking = { .kind = "session", .id = sos_record_get_id (session), .person = self->person };

  sos_booking_set_days (&booking, day, day);
  if (from < 0 || to <= from)
    return booking;
  booking.start = sos_clock_from_london (day, from);
  booking.end = sos_clock_from_london (day, to);
  booking.whole_day = FALSE;
  return booking;
}

/* A run without a day yet may meet on any to come: what they are kept from for good speaks against it already. */
static gboolean
read_sessions (Joining *self, GArray *bookings, GError **error)
{
  const SosBooking any = { .kind = "session", .person = self->person, .start = sos_transaction_get_now (self->transaction), .end = G_MAXINT64, .whole_day = TRUE };
  g_autoptr (GPtrArray) sessions
    = sos_transaction_query (self->transaction, SOS_TYPE_SESSION, "run = $1 AND day >= $2 AND status NOT IN ('CANCELLED', 'POSTPONED') ORDER BY day, id", error,
                             "is", sos_record_get_id (self->run), sos_transaction_get_today (self->transaction));

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const SosBooking booking = make_booking (self, sessions->pdata[i]);

      g_array_append_val (bookings, booking);
    }
  if (bookings->len == 0)
    g_array_append_val (bookings, any);
  return sessions != NULL;
}

/* As its sessions are written where bookings are gathered. */
static gboolean
read_place (Joining *self, char **words, char **borough, GError **error)
{
  const gint64 id = sos_record_get_number (self->run, SOS_PROGRAMME_RUN_SCHOOL);
  g_autoptr (SosRecord) school = id != 0 ? sos_transaction_load (self->transaction, SOS_TYPE_SCHOOL, id, error) : NULL;

  *borough = g_strdup (sos_record_find_text (school != NULL ? school : self->run, school != NULL ? (guint) SOS_SCHOOL_BOROUGH : (guint) SOS_PROGRAMME_RUN_BOROUGH));
  if (id == 0)
    *words = g_strdup (sos_record_find_text (self->run, SOS_PROGRAMME_RUN_VENUE));
  else if (school != NULL)
    *words = g_strdup_printf ("%s, %s, %s", sos_record_get_text (school, SOS_SCHOOL_NAME), sos_record_get_text (school, SOS_SCHOOL_STREET),
                              sos_record_get_text (school, SOS_SCHOOL_POSTCODE));
  return id == 0 || school != NULL;
}

static gboolean
check_building (Joining *self, GError **error)
{
  g_autoptr (GArray) bookings = g_array_new (FALSE, FALSE, sizeof (SosBooking));
  g_autofree char *words = NULL, *borough = NULL;
  SosBookingPlace at = { .spot = SOS_SPOT_BUILDING, .school = sos_record_get_number (self->run, SOS_PROGRAMME_RUN_SCHOOL) };
  SosVerdict *verdict;

  if (!read_place (self, &words, &borough, error) || !read_sessions (self, bookings, error))
    return FALSE;
  for (guint i = 0; i < bookings->len; i++)
    g_array_index (bookings, SosBooking, i).borough = borough;
  /* Without a day there is nobody to meet yet: the place alone is asked about. */
  at.words = words;
  at.spot = g_array_index (bookings, SosBooking, 0).id != 0 ? SOS_SPOT_BUILDING : SOS_SPOT_PLACE;
  verdict = sos_apart_ask_all (self->transaction, (const SosBooking *) (gpointer) bookings->data, bookings->len, &at, error);
  return let (self, verdict, error);
}

static SosApartReading *
read_rules (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosApartReading) reading = sos_apart_reading_new (transaction, error);

  if (reading == NULL || !sos_apart_reading_add (reading, transaction, person, error)
      || !sos_apart_reading_add_areas (reading, transaction, person, error))
    return NULL;
  return g_steal_pointer (&reading);
}

gboolean
sos_run_check_apart (SosTransaction *transaction, SosRecord *run, gint64 person, const char *note, GError **error)
{
  Joining joining = { transaction, run, person, note };
  g_autoptr (SosApartReading) reading = read_rules (transaction, person, error);

  if (reading == NULL)
    return FALSE;
  if (!sos_apart_book_knows (reading->book, person) && reading->limits->len == 0)
    return TRUE;
  return check_group (&joining, reading, error) && check_building (&joining, error);
}

gboolean
sos_run_keep_let (SosTransaction *transaction, SosRecord *run, gint64 person, GError **error)
{
  Joining joining = { transaction, run, person, NULL };
  g_autoptr (SosApartReading) reading = sos_apart_let_was (transaction) ? read_rules (transaction, person, error) : NULL;
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (SosClashFound));

  if (reading == NULL)
    return !sos_apart_let_was (transaction);
  if (!list_group (&joining, reading, group, error))
    return FALSE;
  for (guint i = group->len; i > 0; i--)
    if (g_array_index (group, SosClashFound, i - 1).level != SOS_APART_KEEP)
      g_array_remove_index (group, i - 1);
  return sos_apart_let_keep_run (transaction, sos_record_get_id (run), person, group, error);
}
