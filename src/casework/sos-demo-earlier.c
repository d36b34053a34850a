/* sos-demo-earlier.c - what the demo office did in schools in the three years before this one: held, counted, closed. Names of a roll are not kept
 * so long (domain 4.13), so that of these groups only the numbers stand. */
#include "config.h"
#include "sos-demo-delegates.h"
#include "sos-demo-schools.h"

#include "sos-clock.h"

#include <stdlib.h>
#include <string.h>

/* The Mondays of weeks that were taught, from the first to the last of each half term. Sessions are laid from Tuesday to Thursday, on which no bank
 * holiday falls in these. */
static const struct
{
  const char *first, *last;
} halves[] = {
  { "2023-11-27", "2023-12-11" }, { "2024-01-08", "2024-02-05" }, { "2024-02-19", "2024-03-18" }, { "2024-04-15", "2024-05-20" },
  { "2024-06-03", "2024-07-15" }, { "2024-09-09", "2024-10-14" }, { "2024-11-04", "2024-12-09" }, { "2025-01-06", "2025-02-10" },
  { "2025-02-24", "2025-03-31" }, { "2025-04-28", "2025-05-19" }, { "2025-06-02", "2025-07-14" }, { "2025-09-08", "2025-10-20" },
  { "2025-11-03", "2025-12-15" }, { "2026-01-05", "2026-02-09" }, { "2026-02-23", "2026-03-23" }, { "2026-04-13", "2026-05-18" },
  { "2026-06-01", "2026-07-13" },
};

typedef struct
{
  const char *school, *period;
} Place;

static const Place schools[] = {
  { "alder", "P2" },       { "copperas", "P1" }, { "osier", "P3" },  { "tallow", "P4" }, { "lantern", "P1" }, { "candle", "P3" },
  { "whinfell", "Morning" }, { "gorse", "P1" },  { "arden", "P5" },  { "highbridge", "P1" }, { "hurdle", "P2" }, { "brookside", "P2" },
};
static const Place colleges[] = { { "northgate", "Afternoon" }, { "candle", "P1" }, { "gorse", "P3" }, { "whinfell", "Afternoon" }, { "highbridge", "P5" } };
static const Place trainings[] = { { "training", "Morning" } };
static const Place enfield[] = { { "meridian", "P3" }, { "northmere", "P2" }, { "ferry", "P3" } };
static const Place girls[] = { { "larkfield", "P5" }, { "holmcroft", "Afternoon" } };

/* What was done, how often, how long, with how many; who led it, in turns; at which places, in turns. */
static const struct
{
  const char *programmes[3];
  const char *leads[3];
  const Place *places;
  guint n_places;
  int n, sessions, least, most;
} kinds[] = {
  { { "ASSEMBLY", "CLASS", "ASSEMBLY" }, { "kofi", "ngozi", "thuy" }, schools, G_N_ELEMENTS (schools), 210, 1, 22, 220 },
  { { "BRAVE", "BRAVE", "BRAVE" }, { "joel", "kofi", "ngozi" }, colleges, G_N_ELEMENTS (colleges), 30, 1, 30, 140 },
  { { "STOP_HALF_DAY", "STOP_FULL_DAY", "STOP_HALF_DAY" }, { "tola", "idris", "moyo" }, trainings, G_N_ELEMENTS (trainings), 12, 1, 14, 24 },
  { { "LIVVE", "LIVVE", "LIVVE" }, { "joel", "marcia", "joel" }, enfield, G_N_ELEMENTS (enfield), 6, 13, 10, 15 },
  { { "EXPECT_RESPECT", "EXPECT_RESPECT", "EXPECT_RESPECT" }, { "marcia", "brigid", "samira" }, girls, G_N_ELEMENTS (girls), 8, 8, 7, 11 },
};

typedef struct
{
  SosDemoWriter *writer;
  GRand *rand;
  GPtrArray *weeks; /* their Mondays, ISO */
  guint n_trainings;
} Earlier;

static int
between (Earlier *self, int least, int most)
{
  return g_rand_int_range (self->rand, least, most + 1);
}

static const char *
day_after (Earlier *self, const char *date, int days)
{
  return sos_demo_date (self->writer, sos_date_days_between (SOS_DEMO_TODAY, date) + days);
}

static void
list_weeks (Earlier *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    for (const char *monday = halves[i].first; strcmp (monday, halves[i].last) <= 0; monday = day_after (self, monday, 7))
      g_ptr_array_add (self->weeks, (gpointer) monday);
}

/* The academic year a day is in, by the year in which that began. */
static gint64
find_year (const char *day)
{
  return atoi (day) - (atoi (day + 5) < 9 ? 1 : 0);
}

/* ---- one session ---- */

typedef struct
{
  gint64 run, number, expected, came;
  const char *day, *begins, *ends, *lead;
  gboolean halves;
} Session;

/* A school period is as long as a session or shorter; what is longer ends after an hour, a workshop after two. */
static char *
dup_end (const char *begins, const char *ends, int minutes)
{
  const int from = atoi (begins) * 60 + atoi (begins + 3), to = MIN (atoi (ends) * 60 + atoi (ends + 3), from + minutes);

  return g_strdup_printf ("%02d:%02d", to / 60, to % 60);
}

static void
make_part (Earlier *self, gint64 session, gint64 number, const char *provider, const char *begins, const char *ends, const char *lead)
{
  const gint64 segment = sos_demo_make (self->writer, SOS_TYPE_SEGMENT, SOS_SEGMENT_SESSION, session, SOS_SEGMENT_NUMBER, number, SOS_SEGMENT_PROVIDER, provider,
                                        SOS_SEGMENT_BEGINS, begins, SOS_SEGMENT_ENDS, ends, SOS_SEGMENT_STATUS, "DELIVERED", SOS_DEMO_END);

  if (lead != NULL && sos_demo_find_label (self->writer, lead) != 0)
    sos_demo_make (self->writer, SOS_TYPE_SEGMENT_STAFF, SOS_SEGMENT_STAFF_SEGMENT, segment, SOS_SEGMENT_STAFF_STAFF, sos_demo_find_label (self->writer, lead),
                   SOS_SEGMENT_STAFF_PART, "LEAD", SOS_DEMO_END);
}

static void
make_session (Earlier *self, const Session *what)
{
  const gint64 session = sos_demo_make (
    self->writer, SOS_TYPE_SESSION, SOS_SESSION_RUN, what->run, SOS_SESSION_NUMBER, what->number, SOS_SESSION_DAY, what->day, SOS_SESSION_BEGINS, what->begins,
    SOS_SESSION_ENDS, what->ends, SOS_SESSION_STATUS, "DELIVERED", SOS_SESSION_SCHOOL_CONFIRMED_ON, day_after (self, what->day, -8),
    SOS_SESSION_PUPILS_EXPECTED, what->expected, SOS_SESSION_PUPILS_CAME, what->came, SOS_SESSION_VERSION, (gint64) 0, SOS_DEMO_END);
  g_autofree char *middle = dup_end (what->begins, what->ends, (atoi (what->ends) * 60 + atoi (what->ends + 3) - atoi (what->begins) * 60 - atoi (what->begins + 3)) / 2);

  make_part (self, session, 1, "US", what->begins, what->halves ? middle : what->ends, what->lead);
  if (what->halves)
    make_part (self, session, 2, "CONNECT_FUTURES", middle, what->ends, NULL);
}

/* ---- one run with its sessions, a week apart ---- */

static void
make_run (Earlier *self, guint kind, int n)
{
  const Place *place = &kinds[kind].places[n % (int) kinds[kind].n_places];
  const char *code = kinds[kind].programmes[n % 3];
  g_autoptr (SosRecord) programme = sos_transaction_load (self->writer->transaction, SOS_TYPE_PROGRAMME, sos_demo_find_label (self->writer, code), &self->writer->error);
  const guint week = (guint) n * (self->weeks->len - (guint) kinds[kind].sessions) / (guint) kinds[kind].n;
  const int expected = g_str_equal (code, "CLASS") ? between (self, 22, 31) : between (self, kinds[kind].least, kinds[kind].most);
  const char *first = self->weeks->pdata[week], *begins = NULL, *ends = NULL;
  g_autofree char *end = NULL;
  gint64 run;

  if (programme == NULL)
    return;
  sos_demo_schools_find_period (place->school, place->period, &begins, &ends);
  end = dup_end (begins, ends, (int) sos_record_get_number (programme, SOS_PROGRAMME_MINUTES));
  run = sos_demo_make (self->writer, SOS_TYPE_PROGRAMME_RUN, SOS_PROGRAMME_RUN_PROGRAMME, sos_record_get_id (programme), SOS_PROGRAMME_RUN_SCHOOL,
                       sos_demo_find_label (self->writer, place->school), SOS_PROGRAMME_RUN_NAME, sos_record_get_text (programme, SOS_PROGRAMME_NAME),
                       SOS_PROGRAMME_RUN_STATUS, "CLOSED", SOS_PROGRAMME_RUN_YEAR, find_year (first), SOS_PROGRAMME_RUN_SESSIONS, (gint64) kinds[kind].sessions,
                       SOS_PROGRAMME_RUN_CAP, sos_record_get_number (programme, SOS_PROGRAMME_CAP), SOS_PROGRAMME_RUN_AUDIENCE, (gint64) expected,
                       SOS_PROGRAMME_RUN_BEGINS_ON, first, SOS_PROGRAMME_RUN_COORDINATOR, sos_demo_find_label (self->writer, "joel"), SOS_DEMO_END);
  for (int i = 0; i < kinds[kind].sessions; i++)
    make_session (self, &(Session){ run, i + 1, expected, expected - between (self, 0, MIN (expected / 8, 6)),
                                    day_after (self, self->weeks->pdata[week + (guint) i], 1 + (n + (int) kind) % 3), begins, end, kinds[kind].leads[n % 3],
                                    g_str_equal (code, "BRAVE") });
  /* Of delegates names are kept for two years. */
  if (g_str_has_prefix (code, "STOP") && sos_date_days_between (first, SOS_DEMO_TODAY) < 730)
    sos_demo_delegates_make (self->writer, run, (guint) expected, TRUE, self->n_trainings++);
}

void
sos_demo_earlier_make (SosDemoWriter *writer, guint64 seed)
{
  Earlier self = { .writer = writer, .rand = g_rand_new_with_seed ((guint32) seed ^ 0x4541524c), .weeks = g_ptr_array_new () };

  list_weeks (&self);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (int n = 0; n < kinds[kind].n && writer->error == NULL; n++)
      make_run (&self, kind, n);
  g_ptr_array_unref (self.weeks);
  g_rand_free (self.rand);
}
