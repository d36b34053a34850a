/* sos-bookings.c - gathers bookings from the records that hold some. Decides nothing. */
#include "config.h"
#include "sos-bookings.h"

#include "sos-booking-spots.h"
#include "sos-clock.h"
#include "sos-consequence.h"
#include "sos-day.h"
#include "sos-fold.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-place-words.h"
#include "sos-places.h"
#include "sos-school-checks.h"
#include "sos-site-names.h"
#include "sos-work-ask.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosBookings
{
  GArray *bookings;
  GStringChunk *texts;
  GHashTable *places; /* folded words -> number */
  SosSiteNames *sites; /* NULL: not read yet */
  GHashTable *told;    /* as sos_places_read_told(); NULL: not read yet */
  GHashTable *schools; /* words -> code of the school they name, "" for none: thousands of bookings ask for few words */
  GHashTable *there;  /* what is in already, as text: one that is of two people asked about comes twice */
};

SosBookings *
sos_bookings_new (void)
{
  SosBookings *self = g_new0 (SosBookings, 1);

  self->bookings = g_array_new (FALSE, FALSE, sizeof (SosBooking));
  self->texts = g_string_chunk_new (1024);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->schools = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
sos_bookings_free (SosBookings *self)
{
  g_array_unref (self->bookings);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->there);
  g_hash_table_unref (self->schools);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->sites, sos_site_names_free);
  g_free (self);
}

GArray *
sos_bookings_get (SosBookings *self)
{
  return self->bookings;
}

void
sos_bookings_add (SosBookings *self, const SosBooking *booking)
{
  SosBooking copy = *booking;

  if (!g_hash_table_add (self->there, g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u", booking->kind,
                                                       booking->id, booking->person, booking->staff, booking->at[SOS_SPOT_VEHICLE])))
    return;
  copy.borough = g_intern_string (booking->borough);
  copy.place = booking->place != NULL ? g_string_chunk_insert_const (self->texts, booking->place) : NULL;
  copy.words = booking->words != NULL ? g_string_chunk_insert_const (self->texts, booking->words) : NULL;
  g_array_append_val (self->bookings, copy);
}

guint
sos_bookings_number_place (SosBookings *self, const char *words)
{
  g_autofree char *folded = sos_fold_index_text (words);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, folded));

  if (folded[0] == '\0' || number != 0)
    return number;
  number = g_hash_table_size (self->places) + 1;
  g_hash_table_insert (self->places, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
  return number;
}

/* Read once; thousands of bookings ask for it. */
static GTimeZone *
get_london (void)
{
  static gsize ready;
  static GTimeZone *london;

  if (g_once_init_enter (&ready))
    {
      london = g_time_zone_new_identifier ("Europe/London");
      g_once_init_leave (&ready, 1);
    }
  return london;
}

static gint64
get_midnight (const char *day, int days, gint64 otherwise)
{
  g_autofree char *moved = sos_date_dup_add (day, days);
  g_autoptr (GDateTime) midnight = NULL;
  GDate date;

  if (moved == NULL || get_london () == NULL || !sos_date_parse (moved, &date))
    return otherwise;
  midnight = g_date_time_new (get_london (), g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  return g_date_time_to_unix (midnight);
}

void
sos_booking_set_days (SosBooking *booking, const char *from, const char *to)
{
  booking->start = get_midnight (from, 0, G_MININT64);
  booking->end = get_midnight (to, 1, G_MAXINT64);
  booking->whole_day = TRUE;
}

static gint64
get_moment (const char *day, const char *hour, gint64 otherwise)
{
  const int minutes = hour != NULL ? sos_minutes_parse (hour) : -1;
  g_autoptr (GDateTime) moment = NULL;
  GDate date;

  if (minutes < 0 || get_london () == NULL || !sos_date_parse (day, &date))
    return otherwise;
  moment = g_date_time_new (get_london (), g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), minutes / 60, minutes % 60, 0);
  return moment != NULL ? g_date_time_to_unix (moment) : otherwise;
}

void
sos_booking_set_hour (SosBooking *booking, const char *day, const char *hour)
{
  const gint64 start = get_moment (day, hour, G_MININT64);

  sos_booking_set_days (booking, day, day);
  if (start == G_MININT64)
    return;
  booking->start = start;
  booking->end = start + SOS_HOUR;
  booking->whole_day = FALSE;
}

/* ---- sources ---- */

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

/* Where somebody is day and night. */
static gboolean
is_stay (const char *kind)
{
  static const char *const stays[] = { "address", "admission", "custody_stay", NULL };

  return g_strv_contains (stays, kind);
}

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

static guint
number_record (SosBookings *self, const char *record, gint64 id)
{
  g_autofree char *words = id != 0 ? g_strdup_printf ("%s %" G_GINT64_FORMAT, record, id) : NULL;

  return words != NULL ? sos_bookings_number_place (self, words) : 0;
}

static guint
number_part (SosBookings *self, const char *of, const char *part)
{
  g_autofree char *words = part != NULL && part[0] != '\0' ? g_strdup_printf ("%s %s", of, part) : NULL;

  return words != NULL ? sos_bookings_number_place (self, words) : 0;
}

/* A ward of a hospital, which is a building with other wards. */
static void
set_ward (SosBookings *self, SosBooking *booking, const SosBookingPlace *place, const char *site, const char *rest)
{
  g_autofree char *ward = sos_site_dup_ward (place->ward);

  if (site != NULL)
    booking->at[SOS_SPOT_WARD] = number_part (self, site, place->ward != NULL ? ward : rest);
  else
    booking->at[SOS_SPOT_WARD] = sos_bookings_number_place (self, place->words);
}

/* Made once: thousands of bookings ask. */
static const GRegex *
get_ward (void)
{
  static GRegex *ward = NULL;

  if (g_once_init_enter (&ward))
    g_once_init_leave (&ward, g_regex_new ("\\bward\\b.*", G_REGEX_CASELESS | G_REGEX_DOTALL | G_REGEX_OPTIMIZE, 0, NULL));
  return ward;
}

/* Of what stands before "ward", which is the hospital, where the office holds none of that name. */
static char *
dup_place_key (const char *words)
{
  g_autofree char *building = g_regex_replace_literal (get_ward (), words != NULL ? words : "", -1, 0, "", 0, NULL);

  return sos_place_dup_key (building);
}

/* "The side gate of Meridian Park" and "Meridian Park, side gate" are one place, and so are two that somebody said are one. */
static guint
number_unknown (SosBookings *self, const char *words, const char **place, gboolean *place_told)
{
  g_autofree char *key = dup_place_key (words);
  const char *told = self->told != NULL ? g_hash_table_lookup (self->told, key) : NULL;

  if (key[0] == '\0')
    return 0;
  *place = g_string_chunk_insert_const (self->texts, told != NULL ? told : key);
  *place_told = told != NULL;
  return sos_bookings_number_place (self, *place);
}

/* The school that words name, which is all one building, wherever in it they are. */
static guint
number_school (SosBookings *self, const char *words)
{
  const char *code = words != NULL ? g_hash_table_lookup (self->schools, words) : NULL;

  if (words == NULL || self->sites == NULL)
    return 0;
  if (code == NULL)
    {
      code = sos_site_names_find (self->sites, SOS_SITES_SCHOOLS, words, NULL);
      code = code != NULL ? code : "";
      g_hash_table_insert (self->schools, g_strdup (words), (gpointer) code);
    }
  return code[0] != '\0' ? number_part (self, "school", code) : 0;
}

void
sos_bookings_set_place (SosBookings *self, SosBooking *booking, const SosBookingPlace *place)
{
  const SosSiteSort sort = place->spot == SOS_SPOT_WARD ? SOS_SITES_HOSPITALS : place->spot == SOS_SPOT_VISITS || place->prison ? SOS_SITES_PRISONS : SOS_SITES_ANY;
  g_autofree char *rest = NULL;
  const char *named = self->sites != NULL ? sos_site_names_find (self->sites, sort, place->words, &rest) : NULL;
  const char *site = place->site != NULL ? place->site : named;

  if (place->site != NULL && g_strcmp0 (named, place->site) != 0)
    {
      g_free (rest);
      rest = sos_site_dup_ward (place->words);
    }
  booking->place = NULL;
  if (place->driver != 0)
    sos_booking_set_car (booking, self, place->driver);
  if (place->spot == SOS_SPOT_HOME || place->spot == SOS_SPOT_VEHICLE)
    {
      booking->at[place->spot] = sos_bookings_number_place (self, place->words);
      return;
    }
  sos_booking_set_school (booking, self, place->school);
  if (place->school == 0 && site != NULL)
    booking->at[SOS_SPOT_BUILDING] = number_part (self, "site", site);
  else if (place->school == 0)
    booking->at[SOS_SPOT_BUILDING] = sort == SOS_SITES_ANY ? number_school (self, place->words) : 0;
  if (booking->at[SOS_SPOT_BUILDING] == 0)
    booking->at[SOS_SPOT_BUILDING] = number_unknown (self, place->words, &booking->place, &booking->place_told);
  if (place->spot == SOS_SPOT_VISITS)
    booking->at[SOS_SPOT_VISITS] = booking->at[SOS_SPOT_BUILDING];
  else if (place->spot == SOS_SPOT_WARD)
    set_ward (self, booking, place, site, rest);
}

void
sos_bookings_place_limits (SosBookings *self, GArray *limits)
{
  for (guint i = 0; self->sites != NULL && i < limits->len; i++)
    {
      SosApartLimit *limit = &g_array_index (limits, SosApartLimit, i);
      const char *site = limit->place != NULL ? sos_site_names_find (self->sites, SOS_SITES_ANY, limit->place, NULL) : NULL;

      if (limit->place == NULL || limit->borough != NULL)
        continue;
      limit->at = site != NULL ? number_part (self, "site", site) : number_school (self, limit->place);
      if (limit->at == 0)
        limit->at = number_unknown (self, limit->place, &limit->place_key, &limit->place_told);
    }
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
  const gint64 start = get_moment (day, sos_rows_get_text (rows, 6), G_MININT64), end = get_moment (day, sos_rows_get_text (rows, 7), G_MININT64);

  set_days (self, booking, rows);
  booking->at[SOS_SPOT_ROOM] = number_record (self, "school_room", sos_rows_get_number (rows, 8));
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
  g_autofree char *itself = g_strdup_printf ("%s %" G_GINT64_FORMAT, booking.kind, booking.id);

  if (sources[source].by_words)
    sos_bookings_set_place (self, &booking, &(SosBookingPlace){ .spot = sources[source].spot, .prison = is_stay (booking.kind), .words = booking.words,
                                                                .site = sos_rows_get_text (rows, 6), .ward = sos_rows_get_text (rows, 7) });
  else if (sources[source].spot < SOS_N_SPOTS)
    booking.at[sources[source].spot] = sos_bookings_number_place (self, itself);
  sets[sources[source].times](self, &booking, rows);
  sos_bookings_add (self, &booking);
}

static void
add_school_name (SosBookings *self, gint64 id, const char *name)
{
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  sos_site_names_add_school (self->sites, code, name);
}

gboolean
sos_bookings_read_sites (SosBookings *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (self->sites != NULL)
    return TRUE;
  self->told = sos_places_read_told (transaction, error);
  if (self->told == NULL)
    return FALSE;
  self->sites = sos_site_names_new ();
  rows = sos_transaction_select (transaction, "SELECT code, name, type FROM site WHERE removed IS NULL AND code IS NOT NULL ORDER BY id", &local, "");
  while (rows != NULL && sos_rows_next (rows, &local))
    sos_site_names_add (self->sites, sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1), g_strcmp0 (sos_rows_get_text (rows, 2), "HOSPITAL") == 0);
  g_clear_pointer (&rows, sos_rows_free);
  rows = local == NULL ? sos_transaction_select (transaction, "SELECT id, name FROM school WHERE removed IS NULL ORDER BY id", &local, "") : NULL;
  while (rows != NULL && sos_rows_next (rows, &local))
    add_school_name (self, sos_rows_get_number (rows, 0), sos_rows_get_text (rows, 1));
  return sos_pass_error (&local, error);
}

/* ---- who is there anyway ---- */

static gboolean
stays_there (SosBookings *self, const SosBooking *booking)
{
  for (guint i = 0; i < self->bookings->len; i++)
    {
      const SosBooking *stay = &g_array_index (self->bookings, SosBooking, i);

      if (stay->person == booking->person && is_stay (stay->kind) && stay->at[SOS_SPOT_BUILDING] == booking->at[SOS_SPOT_BUILDING]
          && stay->start <= booking->start && booking->end <= stay->end)
        return TRUE;
    }
  return FALSE;
}

void
sos_bookings_settle (SosBookings *self, SosBooking *booking)
{
  booking->stays_there = !is_stay (booking->kind) && booking->at[SOS_SPOT_BUILDING] != 0 && stays_there (self, booking);
}

/* From the @first on: whoever comes in has all their stays with them. */
static void
settle_all (SosBookings *self, guint first)
{
  for (guint i = first; i < self->bookings->len; i++)
    sos_bookings_settle (self, &g_array_index (self->bookings, SosBooking, i));
}

gboolean
sos_bookings_gather (SosBookings *self, SosTransaction *transaction, gint64 who, gboolean staff, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  const gint64 since = get_midnight (today, 0, 0);
  const guint first = self->bookings->len;

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
  settle_all (self, first);
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

gboolean
sos_bookings_has_before (SosBookings *self, guint place)
{
  const SosBooking *booking = &g_array_index (self->bookings, SosBooking, place);

  for (guint i = 0; i < place; i++)
    {
      const SosBooking *other = &g_array_index (self->bookings, SosBooking, i);

      if (other->id == booking->id && other->person == booking->person && g_str_equal (other->kind, booking->kind))
        return TRUE;
    }
  return FALSE;
}

gboolean
sos_bookings_ask_again (SosTransaction *transaction, gint64 person, GPtrArray *what, guint *n, GError **error)
{
  g_autoptr (SosBookings) self = sos_bookings_new ();
  guint asked = 0;

  if (!sos_bookings_gather (self, transaction, person, FALSE, error))
    return FALSE;
  for (guint i = 0; i < sos_bookings_get (self)->len; i++)
    {
      const SosBooking *booking = &g_array_index (sos_bookings_get (self), SosBooking, i);
      g_autofree char *when = booking->start > 0 ? sos_moment_dup_words (booking->start) : g_strdup (_("now"));

      if (is_stay (booking->kind) || sos_bookings_has_before (self, i))
        continue;
      asked++;
      /* Translators: a kind of booking, a day and an hour */
      sos_consequences_add (what, SOS_TO_DO, "booking", g_strdup_printf (_("%s, %s: is it still right?"), sos_booking_get_label (booking->kind), when));
    }
  if (n != NULL)
    *n = asked;
  return TRUE;
}
