/* sos-booking-sources.c - gathers bookings from the records that hold some: a row a source. Decides nothing. */
#include "config.h"
#include "sos-booking-times.h"
#include "sos-bookings.h"

#include "sos-booking-spots.h"
#include "sos-school-checks.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>

/* The next meeting of a family, with everybody who belongs to it then: who will really come nobody knows; whoever took back that we work with
 * them is expected nowhere (N13). */
#define FAMILY_SQL \
  "SELECT m.id, s.person, e.worker, m.next_on, m.next_on, NULL, m.next_hour FROM family_meeting m JOIN membership s ON s.household = m.household" \
  " LEFT JOIN household_episode e ON e.household = m.household AND e.removed IS NULL AND e.closed_on IS NULL" \
  " WHERE m.removed IS NULL AND m.next_on >= $1 AND s.removed IS NULL AND (s.valid_to IS NULL OR s.valid_to >= m.next_on)" \
  " AND NOT EXISTS (SELECT 1 FROM family_meeting n WHERE n.household = m.household AND n.removed IS NULL AND n.day > m.day)" SOS_STILL_AGREED_SQL ("s.person")
/* The next meeting that the newest plan names. */
#define PLAN_SQL \
  "SELECT p.id, p.person, e.worker, p.next_meeting_on, p.next_meeting_on, p.next_meeting_words FROM plan p" \
  " LEFT JOIN episode e ON e.id = p.episode WHERE p.removed IS NULL AND p.next_meeting_on >= $1 AND p.state <> 'REPLACED'" \
  " AND NOT EXISTS (SELECT 1 FROM plan n WHERE n.person = p.person AND n.removed IS NULL AND n.version > p.version)"
/* On a ward, or in a prison: there until the address ends. */
#define STAY_SQL \
  "SELECT a.id, a.person, NULL, coalesce (a.valid_from, $1), a.valid_to, a.site, NULL, NULL FROM address a WHERE a.removed IS NULL" \
  " AND a.site IS NOT NULL AND a.type = '%s' AND (a.valid_to IS NULL OR a.valid_to >= $1)"
/* In hospital since an hour, on a ward of it; in a prison since a day: until they have left. */
#define ADMISSION_SQL \
  "SELECT a.id, e.person, NULL, a.admitted_at, 9223372036854775807, coalesce (c.label, a.site) || coalesce (', ward ' || a.ward, '')," \
  " a.site, a.ward, NULL, NULL, NULL FROM admission a JOIN episode e ON e.id = a.episode LEFT JOIN code c ON c.list = 'site' AND c.code = a.site WHERE a.removed IS NULL" \
  " AND a.discharged_at IS NULL AND e.removed IS NULL"
#define CUSTODY_SQL \
  "SELECT s.id, e.person, NULL, s.valid_from, s.valid_to, coalesce (c.label, s.site), s.site, NULL FROM custody_stay s JOIN episode e ON e.id = s.episode" \
  " LEFT JOIN code c ON c.list = 'site' AND c.code = s.site WHERE s.removed IS NULL AND s.released_at IS NULL AND e.removed IS NULL" \
  " AND (s.valid_to IS NULL OR s.valid_to >= $1)"

/* A session in a school, with everybody who has a place on its run and each who delivers it: the school is the building. */
#define SESSION_SQL \
  "SELECT s.id, c.person, f.staff, s.day, s.day, coalesce (h.name || ', ' || coalesce (h.street, '') || ', ' || coalesce (h.postcode, ''), r.venue)," \
  " s.begins, s.ends, s.room, r.school, coalesce (h.borough, r.borough) FROM session s JOIN programme_run r ON r.id = s.run JOIN cohort_place c ON c.run = r.id" \
  " LEFT JOIN school h ON h.id = r.school LEFT JOIN segment g ON g.session = s.id AND g.removed IS NULL" \
  " LEFT JOIN segment_staff f ON f.segment = g.id AND f.removed IS NULL WHERE s.removed IS NULL AND r.removed IS NULL AND c.removed IS NULL" \
  " AND c.person IS NOT NULL AND s.day >= $1 AND s.status NOT IN ('CANCELLED', 'POSTPONED') AND (c.left_on IS NULL OR c.left_on >= s.day)" \
  " AND c.status IN " SOS_PLACE_TAKEN_SQL
/* A visit away from the office. Whoever goes as the second is asked about too, and meets nobody there whom the first does not. */
#define VISIT_SQL \
  "SELECT v.id, v.person, v.worker, v.starts_at, v.ends_at, v.place, v.site, NULL, v.school, " SOS_VISIT_IN_CAR_SQL ("v.worker") ", v.borough FROM visit_plan v WHERE v.removed IS NULL AND v.person IS NOT NULL" \
  " AND v.state IN ('PLANNED', 'OUT') AND v.ends_at >= $3 AND v.place_kind %s"
#define SECOND_SQL \
  "SELECT v.id, v.person, v.second, v.starts_at, v.ends_at, NULL, NULL, NULL, NULL, NULL, NULL FROM visit_plan v WHERE v.removed IS NULL AND v.person IS NOT NULL" \
  " AND v.second IS NOT NULL AND v.state IN ('PLANNED', 'OUT') AND v.ends_at >= $3"
/* Somebody is asked to come, wherever that is; whoever drives them is with them too. */
#define APPOINTMENT_SQL(with, only) \
  "SELECT a.id, a.person, a." with ", a.starts_at, a.starts_at + a.minutes * 60, a.place, a.place_kind, a.office, a.site, a.school, a.room, a.driver," \
  " coalesce (h.borough, t.borough) FROM appointment a LEFT JOIN school h ON h.id = a.school AND a.place_kind = 'SCHOOL'" \
  " LEFT JOIN site t ON t.code = a.site AND t.removed IS NULL AND a.place_kind = 'SITE' WHERE a.removed IS NULL AND a.state = 'PLANNED'" \
  " AND a.starts_at >= $3" only
#define DRIVEN " AND a.driver IS NOT NULL AND a.driver <> a.worker"
/* At the gate of a prison on the day that plans the way out (sos_release_find_planned): with everybody else who comes out there, and in the car of
 * whoever meets them. */
#define LETS_OUT(d) " AND " d ".removed IS NULL AND " d ".status IN ('INDICATIVE', 'CONFIRMED') AND " d ".kind IN (SELECT code FROM code WHERE list = 'release-kind' AND note = 'RELEASE')"
#define GATE_SQL \
  "SELECT s.id, e.person, s.pickup, d.day, d.day, 'gate ' || coalesce (c.label, s.site), s.pickup_hour FROM custody_stay s" \
  " JOIN episode e ON e.id = s.episode JOIN release_date d ON d.episode = s.episode" LETS_OUT ("d") \
  " LEFT JOIN code c ON c.list = 'site' AND c.code = s.site WHERE s.removed IS NULL AND e.removed IS NULL AND s.released_at IS NULL AND d.day >= $1" \
  " AND (s.pickup IS NOT NULL OR s.pickup_hour IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM release_date b WHERE b.episode = d.episode" LETS_OUT ("b") \
  " AND ((b.status = 'CONFIRMED' AND d.status = 'INDICATIVE') OR (b.status = d.status AND (b.told_on > d.told_on OR (b.told_on = d.told_on AND b.id > d.id)))))"
#define VISIT_OF " AND v.person = $2"
#define VISIT_BY " AND v.worker = $2"

typedef enum
{
  DAYS,    /* from and to are days, both inside */
  HOUR,    /* one column more: the hour of the day it begins; for how long nobody said */
  HOURS,   /* five columns more: from the hour, to the hour, room, building, borough */
  MOMENTS, /* from and to are seconds UTC; three columns more after those of the site: the school it is in, whose car they are in, the borough */
  ASKED,   /* moments; seven columns more: the kind of place, office, site, school, room, driver, borough */
  GATE,    /* days; one column more: from what hour on */
  SAID,    /* days; the words of the place say an hour and a place, or do not */
} SosTimes;

static const struct
{
  const char *kind;  /* the record */
  const char *label;
  const char *sql;   /* booking, person, colleague, from, to, words of the place; $1 today, $2 whose, $3 the first second of today; %s: @only */
  const char *only;
  const char *of;    /* what makes it that of one person, */
  const char *by;    /* and of one colleague; NULL: they have none */
  SosSpot spot;
  gboolean by_words; /* the place is its words, and the two columns more: the code of the site, the ward; else the booking itself is where they meet */
  SosTimes times;
} sources[] = {
  { "family_meeting", N_("Family meeting"), FAMILY_SQL, NULL, " AND s.person = $2", " AND e.worker = $2", SOS_SPOT_SESSION, FALSE, HOUR },
  { "plan", N_("Meeting about the plan"), PLAN_SQL, NULL, " AND p.person = $2", " AND e.worker = $2", SOS_SPOT_SESSION, FALSE, SAID },
  { "address", N_("Stay"), STAY_SQL, "HOSPITAL", " AND a.person = $2", NULL, SOS_SPOT_WARD, TRUE, DAYS },
  { "address", N_("Stay"), STAY_SQL, "PRISON", " AND a.person = $2", NULL, SOS_SPOT_BUILDING, TRUE, DAYS },
  { "admission", N_("In hospital"), ADMISSION_SQL, NULL, " AND e.person = $2", NULL, SOS_SPOT_WARD, TRUE, MOMENTS },
  { "custody_stay", N_("In prison"), CUSTODY_SQL, NULL, " AND e.person = $2", NULL, SOS_SPOT_BUILDING, TRUE, DAYS },
  { "session", N_("Session in a school"), SESSION_SQL, NULL, " AND c.person = $2", " AND f.staff = $2", SOS_SPOT_SESSION, FALSE, HOURS },
  { "visit_plan", N_("Visit"), VISIT_SQL, "= 'HOME'", VISIT_OF, VISIT_BY, SOS_SPOT_HOME, TRUE, MOMENTS },
  { "visit_plan", N_("Visit"), VISIT_SQL, "= 'PRISON'", VISIT_OF, VISIT_BY, SOS_SPOT_VISITS, TRUE, MOMENTS },
  { "visit_plan", N_("Visit"), VISIT_SQL, "= 'HOSPITAL'", VISIT_OF, VISIT_BY, SOS_SPOT_WARD, TRUE, MOMENTS },
  { "visit_plan", N_("Visit"), VISIT_SQL, "NOT IN ('HOME', 'PRISON', 'HOSPITAL')", VISIT_OF, VISIT_BY, SOS_SPOT_BUILDING, TRUE, MOMENTS },
  { "visit_plan", N_("Visit"), SECOND_SQL, NULL, VISIT_OF, " AND v.second = $2", SOS_N_SPOTS, FALSE, MOMENTS },
  { "gate_pickup", N_("Release at the gate"), GATE_SQL, NULL, " AND e.person = $2", " AND s.pickup = $2", SOS_SPOT_VEHICLE, TRUE, GATE },
  { "gate_pickup", N_("Release at the gate"), GATE_SQL " AND s.pickup IS NOT NULL", NULL, " AND e.person = $2", " AND s.pickup = $2", SOS_N_SPOTS, FALSE, GATE },
  { "appointment", N_("Appointment"), APPOINTMENT_SQL ("worker", ""), NULL, " AND a.person = $2", " AND a.worker = $2", SOS_N_SPOTS, FALSE, ASKED },
  { "appointment", N_("Appointment"), APPOINTMENT_SQL ("driver", DRIVEN), NULL, " AND a.person = $2", " AND a.driver = $2", SOS_N_SPOTS, FALSE, ASKED },
};

static char *
dup_sql (guint source, gint64 who, gboolean staff)
{
  g_autoptr (GString) sql = g_string_new (sources[source].sql);

  if (sources[source].only != NULL)
    g_string_replace (sql, "%s", sources[source].only, 1);
  if (who != 0)
    g_string_append (sql, staff ? sources[source].by : sources[source].of);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
set_days (SosBookings *self, SosBooking *booking, SosRows *rows)
{
  sos_booking_set_days (booking, sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 4));
}

/* The hours where both are known, else it may be any of the day. */
static void
set_hours (SosBookings *self, SosBooking *booking, SosRows *rows)
{
  const char *day = sos_rows_get_text (rows, 3);
  const gint64 start = sos_booking_get_moment (day, sos_rows_get_text (rows, 6), G_MININT64), end = sos_booking_get_moment (day, sos_rows_get_text (rows, 7), G_MININT64);

  set_days (self, booking, rows);
  if (sos_rows_get_number (rows, 8) != 0)
    booking->at[SOS_SPOT_ROOM] = sos_bookings_number_record (self, "school_room", sos_rows_get_number (rows, 8));
  sos_bookings_set_place (self, booking, &(SosBookingPlace){ .spot = SOS_SPOT_BUILDING, .words = booking->words, .school = sos_rows_get_number (rows, 9) });
  if (start == G_MININT64 || end <= start)
    return;
  booking->start = start;
  booking->end = end;
  booking->whole_day = FALSE;
}

/* A school that the office knows is the same building for visits and sessions, however it is written. */
static void
set_moments (SosBookings *self, SosBooking *booking, SosRows *rows)
{
  booking->start = sos_rows_get_number (rows, 3);
  booking->end = sos_rows_get_number (rows, 4);
  sos_booking_set_school (booking, self, sos_rows_get_number (rows, 8));
  sos_booking_set_car (booking, self, sos_rows_get_number (rows, 9));
}

static void
set_asked (SosBookings *self, SosBooking *booking, SosRows *rows)
{
  const SosAppointmentWhere where = { .kind = sos_rows_get_text (rows, 6), .office = sos_rows_get_text (rows, 7), .site = sos_rows_get_text (rows, 8),
                                      .school = sos_rows_get_number (rows, 9), .room = sos_rows_get_text (rows, 10),
                                      .driver = sos_rows_get_number (rows, 11), .place = booking->words };

  booking->start = sos_rows_get_number (rows, 3);
  booking->end = sos_rows_get_number (rows, 4);
  sos_booking_set_appointment (booking, self, &where);
}

/* The gate itself, or the car that waits there; for an hour where it is known. */
static void
set_gate (SosBookings *self, SosBooking *booking, SosRows *rows)
{
  sos_booking_set_hour (booking, sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 6));
  if (booking->at[SOS_SPOT_VEHICLE] == 0)
    sos_booking_set_car (booking, self, booking->staff);
}

static void
set_hour (SosBookings *self, SosBooking *booking, SosRows *rows)
{
  sos_booking_set_hour (booking, sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 6));
}

static void
set_said (SosBookings *self, SosBooking *booking, SosRows *rows)
{
  sos_booking_set_said (booking, self, sos_rows_get_text (rows, 3), booking->words);
}

static void
add_row (SosBookings *self, guint source, SosRows *rows)
{
  static void (*const sets[]) (SosBookings *self, SosBooking *booking, SosRows *rows)
    = { [DAYS] = set_days, [HOUR] = set_hour, [HOURS] = set_hours, [MOMENTS] = set_moments, [ASKED] = set_asked, [GATE] = set_gate, [SAID] = set_said };
  static const guint boroughs[] = { [HOURS] = 10, [MOMENTS] = 10, [ASKED] = 12, [SAID] = 0 };
  const guint borough = boroughs[sources[source].times];
  SosBooking booking = { .kind = sources[source].kind, .id = sos_rows_get_number (rows, 0), .person = sos_rows_get_number (rows, 1),
                         .staff = sos_rows_get_number (rows, 2), .words = sos_rows_get_text (rows, 5),
                         .borough = borough != 0 ? sos_rows_get_text (rows, borough) : NULL };

  if (sources[source].by_words)
    sos_bookings_set_place (self, &booking, &(SosBookingPlace){ .spot = sources[source].spot, .prison = sos_booking_is_stay (booking.kind), .words = booking.words,
                                                                .site = sos_rows_get_text (rows, 6), .ward = sos_rows_get_text (rows, 7) });
  else if (sources[source].spot < SOS_N_SPOTS)
    booking.at[sources[source].spot] = sos_bookings_number_record (self, booking.kind, booking.id);
  sets[sources[source].times](self, &booking, rows);
  sos_bookings_add (self, &booking);
}

gboolean
sos_bookings_gather (SosBookings *self, SosTransaction *transaction, gint64 who, gboolean staff, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  const gint64 since = sos_booking_get_midnight (today, 0, 0);
  const guint first = sos_bookings_get (self)->len;

  if (!sos_bookings_read_sites (self, transaction, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      const gboolean has = who == 0 || !staff || sources[i].by != NULL;
      g_autofree char *sql = has ? dup_sql (i, who, staff) : NULL;
      g_autoptr (GError) local = NULL;
      g_autoptr (SosRows) rows = sql == NULL ? NULL : sos_transaction_select (transaction, sql, &local, "sii", today, who, since);

      while (rows != NULL && sos_rows_next (rows, &local))
        add_row (self, i, rows);
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  sos_bookings_settle_from (self, first);
  return TRUE;
}

const char *
sos_booking_get_label (const char *kind)
{
  if (g_strcmp0 (kind, "programme_run") == 0)
    return _("Place on a run"); /* no booking itself, but of each of its sessions */
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_strcmp0 (sources[i].kind, kind) == 0)
      return _(sources[i].label);
  return "";
}
