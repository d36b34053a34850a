/* sos-demo-runs.c - what is planned in the schools of the demo office this autumn: runs, sessions, who delivers. Places are made in
 * sos-demo-places.c. */
#include "config.h"
#include "sos-demo-delegates.h"
#include "sos-demo-places.h"
#include "sos-demo-schools.h"

#include "sos-clock.h"
#include "sos-run-feedback.h"
#include "sos-run-private.h"

#include <string.h>

#define SURE_DAYS 9 /* what is nearer than that has been confirmed */

typedef struct
{
  SosDemoWriter *writer;
  GRand *rand;
  SosDemoPlaces *places;
  GArray *volunteers; /* ids */
  guint n_volunteers; /* asked so far, to take turns */
  guint n_trainings;
} Runs;

/* One session as it is about to be made. */
typedef struct
{
  gint64 run, room;
  guint number;
  const char *day, *begins, *ends, *period, *topic, *status, *moved_from;
  gint64 expected, came;
} Session;

static int
between (Runs *self, int least, int most)
{
  return g_rand_int_range (self->rand, least, most + 1);
}

static const char *
day_after (Runs *self, const char *date, int days)
{
  return sos_demo_date (self->writer, sos_date_days_between (SOS_DEMO_TODAY, date) + days);
}

static gboolean
is_over (const char *day)
{
  return strcmp (day, SOS_DEMO_TODAY) < 0;
}

static const char *
choose_status (const char *day)
{
  if (is_over (day))
    return "DELIVERED";
  return sos_date_days_between (SOS_DEMO_TODAY, day) <= SURE_DAYS ? "CONFIRMED" : "PLANNED";
}

/* ---- one session, its parts, who delivers ---- */

static gint64
number_or_unknown (gint64 number)
{
  return number > 0 ? number : SOS_NUMBER_UNKNOWN;
}

static gint64
make_session (Runs *self, const Session *session)
{
  const char *status = session->status != NULL ? session->status : choose_status (session->day);
  const gboolean sure = !g_str_equal (status, "PLANNED");

  return sos_demo_make (self->writer, SOS_TYPE_SESSION, SOS_SESSION_RUN, session->run, SOS_SESSION_NUMBER, (gint64) session->number,
                        SOS_SESSION_DAY, session->day, SOS_SESSION_BEGINS, session->begins, SOS_SESSION_ENDS, session->ends,
                        SOS_SESSION_PERIOD, session->period, SOS_SESSION_ROOM, session->room, SOS_SESSION_STATUS, status,
                        SOS_SESSION_TOPIC, session->topic, SOS_SESSION_MOVED_FROM, session->moved_from, SOS_SESSION_SCHOOL_CONFIRMED_ON,
                        sure ? day_after (self, session->day, -8) : NULL, SOS_SESSION_PUPILS_EXPECTED, number_or_unknown (session->expected),
                        SOS_SESSION_PUPILS_CAME, number_or_unknown (session->came), SOS_SESSION_VERSION, (gint64) (session->moved_from != NULL ? 1 : 0),
                        SOS_DEMO_END);
}

static gint64
make_segment (Runs *self, gint64 session, guint number, const char *provider, const char *begins, const char *ends, const char *status)
{
  return sos_demo_make (self->writer, SOS_TYPE_SEGMENT, SOS_SEGMENT_SESSION, session, SOS_SEGMENT_NUMBER, (gint64) number,
                        SOS_SEGMENT_PROVIDER, provider, SOS_SEGMENT_BEGINS, begins, SOS_SEGMENT_ENDS, ends, SOS_SEGMENT_STATUS, status,
                        SOS_DEMO_END);
}

static void
add_staff (Runs *self, gint64 segment, gint64 staff, const char *part)
{
  if (staff != 0)
    sos_demo_make (self->writer, SOS_TYPE_SEGMENT_STAFF, SOS_SEGMENT_STAFF_SEGMENT, segment, SOS_SEGMENT_STAFF_STAFF, staff,
                   SOS_SEGMENT_STAFF_PART, part, SOS_DEMO_END);
}

static void
add_labelled (Runs *self, gint64 segment, const char *label, const char *part)
{
  if (label != NULL)
    add_staff (self, segment, sos_demo_find_label (self->writer, label), part);
}

/* Volunteers take turns; an office with none leaves the place open. */
static void
add_volunteer (Runs *self, gint64 segment)
{
  if (self->volunteers->len > 0)
    add_staff (self, segment, g_array_index (self->volunteers, gint64, self->n_volunteers++ % self->volunteers->len), "VOLUNTEER");
}

/* ---- runs of the script ---- */

static const struct
{
  const char *run, *school, *room;
  const char *lead, *second;
  gboolean volunteer;
  const char *service; /* of whom the group is made; NULL: names from the school’s roll */
  guint pupils, reserves;
} scripted[] = {
  { "run-meridian", "meridian", "meridian-1", "joel", "marcia", FALSE, "LIV", 14, 3 },
  { "run-northmere", "northmere", "northmere-1", "joel", "leyla", FALSE, "LIV", 15, 2 },
  { "run-ferry", "ferry", "ferry-1", "joel", "marcia", FALSE, "LIV", 12, 0 },
  { "run-larkfield", "larkfield", "larkfield-1", "marcia", "brigid", FALSE, "EXR", 9, 0 },
  { "run-holmcroft", "holmcroft", "holmcroft-1", "marcia", "samira", FALSE, "EXR", 8, 0 },
  { "run-arden", "arden", "arden-1", "idris", NULL, TRUE, NULL, 9, 0 },
  { "run-brookside", "brookside", "brookside-1", "idris", NULL, TRUE, NULL, 10, 0 },
};

/* The strike at Meridian Park: its seventh session was held two days later. */
static const struct
{
  const char *run;
  guint number;
  const char *day, *period;
} moved[] = { { "run-meridian", 7, "2026-11-05", "P3" } };

/* One a week but in half-term. */
static const char *
get_next_week (Runs *self, const char *day)
{
  const char *next = day_after (self, day, 7);

  return strcmp (next, "2026-10-26") >= 0 && strcmp (next, "2026-10-30") <= 0 ? day_after (self, next, 7) : next;
}

static void
move_session (Session *session, const char *run, guint number)
{
  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    if (g_str_equal (moved[i].run, run) && moved[i].number == number)
      {
        session->moved_from = session->day;
        session->day = moved[i].day;
      }
}

static char *
dup_topic (Runs *self, gint64 programme, guint number)
{
  g_autoptr (SosRecord) topic = sos_transaction_find (self->writer->transaction, SOS_TYPE_PROGRAMME_SESSION, "programme = $1 AND number = $2",
                                                      &self->writer->error, "ii", programme, (gint64) number);

  return topic != NULL ? g_strdup (sos_record_get_text (topic, SOS_PROGRAMME_SESSION_TOPIC)) : NULL;
}

static gint64
make_scripted_session (Runs *self, guint row, SosRecord *run, Session *session)
{
  g_autofree char *topic = dup_topic (self, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), session->number);
  gint64 id, segment;

  session->topic = topic;
  id = make_session (self, session);
  segment = make_segment (self, id, 1, "US", session->begins, session->ends, is_over (session->day) ? "DELIVERED" : "ACCEPTED");
  add_labelled (self, segment, scripted[row].lead, "LEAD");
  add_labelled (self, segment, scripted[row].second, "SECOND");
  if (scripted[row].volunteer)
    add_volunteer (self, segment);
  return id;
}

static void
make_scripted (Runs *self, guint row)
{
  g_autoptr (SosRecord) run = sos_transaction_load (self->writer->transaction, SOS_TYPE_PROGRAMME_RUN,
                                                    sos_demo_find_label (self->writer, scripted[row].run), &self->writer->error);
  g_autoptr (GArray) held = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *week, *begins = NULL, *ends = NULL;
  guint n = 0;

  if (run == NULL)
    return;
  n = (guint) sos_record_get_number (run, SOS_PROGRAMME_RUN_SESSIONS);
  week = sos_record_get_text (run, SOS_PROGRAMME_RUN_BEGINS_ON);
  sos_demo_schools_find_period (scripted[row].school, sos_record_get_text (run, SOS_PROGRAMME_RUN_PERIOD), &begins, &ends);
  for (guint i = 1; i <= n && self->writer->error == NULL; i++, week = get_next_week (self, week))
    {
      Session session = { .run = sos_record_get_id (run), .room = sos_demo_find_label (self->writer, scripted[row].room), .number = i,
                          .day = week, .begins = begins, .ends = ends, .period = sos_record_get_text (run, SOS_PROGRAMME_RUN_PERIOD) };
      gint64 id;

      move_session (&session, scripted[row].run, i);
      id = make_scripted_session (self, row, run, &session);
      if (is_over (session.day))
        g_array_append_val (held, id);
    }
  sos_demo_places_make (self->places, sos_record_get_id (run), scripted[row].service, scripted[row].pupils, scripted[row].reserves, held);
}

/* ---- single sessions ---- */

typedef struct
{
  const char *programme, *school, *room, *day, *begins, *ends, *status;
  const char *lead, *second;
  const char *partner; /* status of the second half, given by others */
  gint64 expected, came;
} Single;

static gint64
make_run (Runs *self, const Single *single)
{
  g_autoptr (SosRecord) programme = sos_transaction_load (self->writer->transaction, SOS_TYPE_PROGRAMME,
                                                          sos_demo_find_label (self->writer, single->programme), &self->writer->error);

  if (programme == NULL)
    return 0;
  return sos_demo_make (self->writer, SOS_TYPE_PROGRAMME_RUN, SOS_PROGRAMME_RUN_PROGRAMME, sos_record_get_id (programme), SOS_PROGRAMME_RUN_SCHOOL,
                        sos_demo_find_label (self->writer, single->school), SOS_PROGRAMME_RUN_NAME,
                        sos_record_get_text (programme, SOS_PROGRAMME_NAME), SOS_PROGRAMME_RUN_STATUS,
                        is_over (single->day) ? "DELIVERED" : "PENCILLED", SOS_PROGRAMME_RUN_YEAR, (gint64) 2026, SOS_PROGRAMME_RUN_SESSIONS,
                        (gint64) 1, SOS_PROGRAMME_RUN_CAP, sos_record_get_number (programme, SOS_PROGRAMME_CAP), SOS_PROGRAMME_RUN_AUDIENCE,
                        single->expected, SOS_PROGRAMME_RUN_SCHOOL_STAFF, sos_record_get_flag (programme, SOS_PROGRAMME_SCHOOL_STAFF) ? "Class teacher" : NULL, SOS_PROGRAMME_RUN_COORDINATOR, sos_demo_find_label (self->writer, "joel"), SOS_DEMO_END);
}

static void
count_pupils (Runs *self, gint64 session, gint64 came)
{
  static const char *const sexes[] = { "FEMALE", "MALE" };
  const gint64 year = between (self, 7, 11);

  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    sos_demo_make (self->writer, SOS_TYPE_SESSION_COUNT, SOS_SESSION_COUNT_SESSION, session, SOS_SESSION_COUNT_SCHOOL_YEAR, year,
                   SOS_SESSION_COUNT_SEX, sexes[i], SOS_SESSION_COUNT_PUPILS, i == 0 ? came / 2 : came - came / 2, SOS_DEMO_END);
}

/* What two of three classes said: fewer after than before, since some had to go; more of them agree. Reckoned from how many came. */
static void
say_what_was_said (Runs *self, gint64 session, gint64 came)
{
  static const char *const ratings[] = { "VERY_GOOD", "GOOD", "FAIR" }, *const quotes[] = {
    "“I did not know I could just ring.”", "“It was real, not like in films.”", "“I want to tell my little brother.”",
  };
  const gint64 before = came - came % 4, after = came - came % 7;

  if (came % 3 != 0)
    sos_demo_make (self->writer, SOS_TYPE_SESSION_FEEDBACK, SOS_SESSION_FEEDBACK_SESSION, session, SOS_SESSION_FEEDBACK_ASKED_BEFORE, before,
                   SOS_SESSION_FEEDBACK_HELP_BEFORE, before * 5 / 11, SOS_SESSION_FEEDBACK_WEAPONS_BEFORE, before * 7 / 12, SOS_SESSION_FEEDBACK_USED_BEFORE, before / 3,
                   SOS_SESSION_FEEDBACK_SAFE_BEFORE, before * 3 / 5, SOS_SESSION_FEEDBACK_ASKED_AFTER, after, SOS_SESSION_FEEDBACK_HELP_AFTER, after * 9 / 10,
                   SOS_SESSION_FEEDBACK_WEAPONS_AFTER, after * 7 / 8, SOS_SESSION_FEEDBACK_USED_AFTER, after * 3 / 4, SOS_SESSION_FEEDBACK_SAFE_AFTER, after * 4 / 5,
                   SOS_SESSION_FEEDBACK_RATING, ratings[came % 5 % 3], SOS_SESSION_FEEDBACK_QUOTES, quotes[came % 7 % 3], SOS_DEMO_END);
}

/* Two halves meet in the middle. */
static char *
dup_middle (const char *begins, const char *ends)
{
  const int from = atoi (begins) * 60 + atoi (begins + 3), to = atoi (ends) * 60 + atoi (ends + 3), middle = (from + to) / 2;

  return g_strdup_printf ("%02d:%02d", middle / 60, middle % 60);
}

static gint64
make_single (Runs *self, const Single *single)
{
  const Session session = { .run = make_run (self, single), .room = sos_demo_find_label (self->writer, single->room), .number = 1, .day = single->day,
                            .begins = single->begins, .ends = single->ends, .status = single->status, .expected = single->expected, .came = single->came };
  g_autofree char *middle = single->partner != NULL ? dup_middle (single->begins, single->ends) : NULL;
  const gboolean over = is_over (single->day);
  gint64 id, segment;

  if (session.run == 0)
    return 0;
  id = make_session (self, &session);
  segment = make_segment (self, id, 1, "US", single->begins, middle != NULL ? middle : single->ends, over ? "DELIVERED" : "ACCEPTED");
  add_labelled (self, segment, single->lead, "LEAD");
  add_labelled (self, segment, single->second, "SECOND");
  if (middle != NULL)
    make_segment (self, id, 2, "CONNECT_FUTURES", middle, single->ends, over ? "DELIVERED" : single->partner);
  if (g_str_has_prefix (single->programme, "STOP"))
    sos_demo_delegates_make (self->writer, session.run, (guint) single->expected, over, self->n_trainings++);
  else if (single->came > 0)
    {
      count_pupils (self, id, single->came);
      say_what_was_said (self, id, single->came);
    }
  return segment;
}

/* ---- SOS+: 38 this term, some three a week ---- */

static const struct
{
  const char *monday;
  guint n;
} weeks[] = { { "2026-09-14", 2 }, { "2026-09-21", 3 }, { "2026-09-28", 3 }, { "2026-10-05", 3 }, { "2026-10-12", 3 }, { "2026-10-19", 2 },
              { "2026-11-02", 3 }, { "2026-11-09", 3 }, { "2026-11-16", 3 }, { "2026-11-23", 4 }, { "2026-11-30", 4 }, { "2026-12-07", 2 },
              { "2026-12-14", 3 } };

/* Where, as what and with how many; in turns. */
static const struct
{
  const char *school, *programme, *room, *period;
  int least, most;
} visits[] = {
  { "alder", "ASSEMBLY", "alder-1", "P2", 180, 235 },       { "copperas", "ASSEMBLY", "copperas-1", "P1", 180, 225 },
  { "osier", "CLASS", "osier-2", "P3", 26, 31 },            { "tallow", "ASSEMBLY", "tallow-1", "P4", 170, 198 },
  { "lantern", "ASSEMBLY", "lantern-1", "P1", 90, 115 },    { "candle", "ASSEMBLY", "candle-1", "P3", 200, 238 },
  { "gorse", "ASSEMBLY", "gorse-1", "P1", 200, 238 },       { "hurdle", "CLASS", "hurdle-1", "P2", 9, 14 },
  { "whinfell", "CLASS", "whinfell-1", "Morning", 22, 31 }, { "arden", "ASSEMBLY", "arden-2", "P5", 200, 238 },
  { "highbridge", "CLASS", "highbridge-2", "P1", 25, 30 },  { "osier", "ASSEMBLY", "osier-1", "P1", 200, 238 },
  { "copperas", "GIRLS_ONLY", "copperas-2", "P3", 20, 28 }, { "candle", "ASSEMBLY", "candle-1", "P1", 200, 238 },
};

/* An assembly or class is as long as its period, an hour at most. */
static char *
dup_end (const char *begins, const char *ends)
{
  const int from = atoi (begins) * 60 + atoi (begins + 3), to = MIN (atoi (ends) * 60 + atoi (ends + 3), from + 60);

  return g_strdup_printf ("%02d:%02d", to / 60, to % 60);
}

static void
make_visit (Runs *self, guint visit, const char *day)
{
  static const char *const leads[] = { "kofi", "ngozi", "callum", "thuy" };
  const char *begins = NULL, *ends = NULL;
  const gboolean girls = g_str_equal (visits[visit].programme, "GIRLS_ONLY");
  const int pupils = between (self, visits[visit].least, visits[visit].most);
  g_autofree char *end = NULL;
  gint64 segment;

  sos_demo_schools_find_period (visits[visit].school, visits[visit].period, &begins, &ends);
  end = dup_end (begins, ends);
  segment = make_single (self, &(Single){ visits[visit].programme, visits[visit].school, visits[visit].room, day, begins, end, NULL,
                                          girls ? "brigid" : leads[between (self, 0, G_N_ELEMENTS (leads) - 1)], NULL, NULL, pupils,
                                          is_over (day) ? pupils - between (self, 0, 6) : 0 });
  /* One of those to come has nobody yet. */
  if (!girls && g_strcmp0 (day, "2026-12-01") != 0)
    add_volunteer (self, segment);
}

static void
make_visits (Runs *self)
{
  guint visit = 0;

  for (guint week = 0; week < G_N_ELEMENTS (weeks); week++)
    for (guint i = 0; i < weeks[week].n && self->writer->error == NULL; i++, visit++)
      {
        const guint weekday = (visit * 2 + week) % 5;
        const char *day = day_after (self, weeks[week].monday, (int) weekday);
        const guint row = visit % G_N_ELEMENTS (visits);

        /* The training day of Arden Road. */
        make_visit (self, row, g_str_equal (day, "2026-11-09") ? day_after (self, day, 1) : day);
      }
}

/* ---- BRAVE, STOP ---- */

static const Single bookings[] = {
  { "BRAVE", "northgate", "northgate-2", "2026-11-26", "14:00", "16:00", "PLANNED", "joel", NULL, "ASKED", 90, 0 },
  { "BRAVE", "highbridge", "highbridge-1", "2026-12-08", "13:20", "15:05", "CONFIRMED", "kofi", NULL, "ACCEPTED", 80, 0 },
  { "BRAVE", "northgate", "northgate-2", "2026-10-07", "10:00", "12:00", NULL, "joel", NULL, "DELIVERED", 84, 79 },
  { "BRAVE", "candle", "candle-1", "2026-09-29", "09:00", "10:45", NULL, "ngozi", NULL, "DELIVERED", 120, 117 },
  { "BRAVE", "gorse", "gorse-1", "2026-10-14", "10:50", "12:50", NULL, "ngozi", NULL, "DELIVERED", 150, 146 },
  { "BRAVE", "cygnet", "cygnet-1", "2026-11-04", "11:00", "12:40", NULL, "joel", NULL, "DELIVERED", 11, 10 },
  { "BRAVE", "whinfell", "whinfell-1", "2026-11-11", "13:15", "15:15", NULL, "kofi", NULL, "DELIVERED", 40, 33 },
  { "BRAVE", "highbridge", "highbridge-1", "2026-10-20", "13:20", "15:05", NULL, "kofi", NULL, "DELIVERED", 85, 82 },
  { "BRAVE", "whinfell", "whinfell-1", "2027-01-20", "13:15", "15:15", NULL, "joel", NULL, "ASKED", 40, 0 },
  { "STOP_FULL_DAY", "training", "training-1", "2026-10-08", "09:30", "16:30", NULL, "tola", "idris", NULL, 22, 22 },
  { "STOP_HALF_DAY", "training", "training-1", "2026-11-12", "09:30", "12:30", NULL, "tola", "moyo", NULL, 19, 17 },
  { "STOP_HALF_DAY", "training", "training-1", "2026-12-10", "09:30", "12:30", NULL, "tola", "idris", NULL, 20, 0 },
  { "STOP_FULL_DAY", "training", "training-1", "2027-01-21", "09:30", "16:30", NULL, "tola", "moyo", NULL, 17, 0 },
};

/* ---- the whole ---- */

static GArray *
read_volunteers (SosDemoWriter *writer)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SosRows) rows = sos_transaction_select (writer->transaction, "SELECT s.id FROM staff s JOIN deliverer d ON d.staff = s.id WHERE"
                                                     " d.kind = 'VOLUNTEER' AND d.stage = 'ACTIVE' AND s.active = 1 ORDER BY s.ref", &writer->error, "");

  while (rows != NULL && sos_rows_next (rows, &writer->error))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (ids, id);
    }
  return ids;
}

/* Where each stands follows from its sessions. */
static void
follow_progress (Runs *self)
{
  g_autoptr (GPtrArray) runs = sos_transaction_query (self->writer->transaction, SOS_TYPE_PROGRAMME_RUN, "year = $1 ORDER BY id", &self->writer->error, "i", (gint64) 2026);

  for (guint i = 0; runs != NULL && i < runs->len && self->writer->error == NULL; i++)
    sos_run_follow_progress (self->writer->transaction, sos_record_get_id (runs->pdata[i]), &self->writer->error);
}

void
sos_demo_runs_make (SosDemoWriter *writer, guint64 seed)
{
  Runs self = { .writer = writer, .rand = g_rand_new_with_seed ((guint32) seed ^ 0x52554e53) };

  self.volunteers = read_volunteers (writer);
  self.places = sos_demo_places_new (writer, self.rand);
  for (guint row = 0; row < G_N_ELEMENTS (scripted) && writer->error == NULL; row++)
    make_scripted (&self, row);
  make_visits (&self);
  for (guint i = 0; i < G_N_ELEMENTS (bookings) && writer->error == NULL; i++)
    make_single (&self, &bookings[i]);
  if (writer->error == NULL)
    follow_progress (&self);
  sos_demo_places_free (self.places);
  g_array_unref (self.volunteers);
  g_rand_free (self.rand);
}
