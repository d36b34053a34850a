/* sos-demo-places.c - who has a place on the runs of the demo office, with their marks and measures. */
#include "config.h"
#include "sos-demo-places.h"

#include "sos-run-private.h"
#include "sos-stage-rules.h"

#include <string.h>

typedef struct
{
  gint64 person;
  char *service, *sex;
  gboolean waits, placed;
} Candidate;

struct _SosDemoPlaces
{
  SosDemoWriter *writer;
  GRand *rand;
  GArray *candidates; /* Candidate, by reference */
  GHashTable *apart;  /* "1 2": kept apart, both ways */
};

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->service);
  g_free (candidate->sex);
}

static char *
dup_pair (gint64 one, gint64 other)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, one, other);
}

static void
read_candidates (SosDemoPlaces *self)
{
  SosDemoWriter *writer = self->writer;
  g_autoptr (SosRows) rows = sos_transaction_select (
    writer->transaction,
    "SELECT e.person, e.service, e.stage, p.sex FROM episode e JOIN person p ON p.id = e.person WHERE e.service IN ('LIV', 'EXR')"
    " AND e.removed IS NULL AND e.closed_on IS NULL AND p.removed IS NULL ORDER BY p.ref", &writer->error, "");

  while (rows != NULL && sos_rows_next (rows, &writer->error))
    {
      const char *stage = sos_rows_get_text (rows, 2);
      const gboolean waits = g_strcmp0 (stage, SOS_STAGE_WAITING) == 0;
      const Candidate candidate = { sos_rows_get_number (rows, 0), g_strdup (sos_rows_get_text (rows, 1)), g_strdup (sos_rows_get_text (rows, 3)), waits };

      g_array_append_val (self->candidates, candidate);
    }
}

static void
read_apart (SosDemoPlaces *self)
{
  SosDemoWriter *writer = self->writer;
  g_autoptr (SosRows) rows = sos_transaction_select (
    writer->transaction,
    "SELECT a.person, b.person FROM conflict_member a JOIN conflict_member b ON b.conflict = a.conflict AND b.id <> a.id"
    " WHERE a.person IS NOT NULL AND b.person IS NOT NULL", &writer->error, "");

  while (rows != NULL && sos_rows_next (rows, &writer->error))
    g_hash_table_add (self->apart, dup_pair (sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 1)));
}

SosDemoPlaces *
sos_demo_places_new (SosDemoWriter *writer, GRand *rand)
{
  SosDemoPlaces *self = g_new0 (SosDemoPlaces, 1);

  self->writer = writer;
  self->rand = rand;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (self->candidates, clear_candidate);
  self->apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_candidates (self);
  read_apart (self);
  return self;
}

void
sos_demo_places_free (SosDemoPlaces *self)
{
  g_array_unref (self->candidates);
  g_hash_table_unref (self->apart);
  g_free (self);
}

static int
between (SosDemoPlaces *self, int least, int most)
{
  return g_rand_int_range (self->rand, least, most + 1);
}

/* ---- registers and measures ---- */

/* Most come; the rest as registers are. */
static const char *
draw_mark (SosDemoPlaces *self)
{
  static const SosDemoShare marks[] = { { "P", 86 }, { "L", 4 }, { "A", 4 }, { "E", 1 }, { "X", 2 }, { "S", 1 }, { "C", 1 }, { "R", 1 } };
  guint drawn = (guint) between (self, 0, 99), i = 0;

  while (drawn >= marks[i].weight)
    drawn -= marks[i++].weight;
  return marks[i].code;
}

static void
mark (SosDemoPlaces *self, gint64 place, const GArray *held, gboolean late)
{
  for (guint i = 0; i < held->len; i++)
    {
      const char *code = late && i == 0 ? "N" : draw_mark (self);
      const gint64 minutes = g_str_equal (code, "L") ? between (self, 10, 25) : SOS_NUMBER_UNKNOWN;

      sos_demo_make (self->writer, SOS_TYPE_ATTENDANCE, SOS_ATTENDANCE_PLACE, place, SOS_ATTENDANCE_SESSION, g_array_index (held, gint64, i),
                     SOS_ATTENDANCE_CODE, code, SOS_ATTENDANCE_MINUTES_LATE, minutes, SOS_DEMO_END);
    }
}

static void
measure (SosDemoPlaces *self, gint64 place, const char *moment, const char *day, int better)
{
  static const struct
  {
    const char *kind, *source;
    int least, most, possible, turn; /* turn: -1 where less is better */
  } kinds[] = {
    { "ATTENDANCE", "SCHOOL", 44, 64, 70, 2 },      { "NEGATIVE_POINTS", "SCHOOL", 4, 40, -1, -4 }, { "DETENTIONS", "SCHOOL", 0, 6, -1, -1 },
    { "SUSPENSION_DAYS", "SCHOOL", 0, 3, -1, -1 },  { "SAY_NO", "PUPIL", 0, 3, -1, 1 },            { "WHO_TO_TALK_TO", "PUPIL", 0, 3, -1, 1 },
    { "SCHOOL_MATTERS", "PUPIL", 1, 3, -1, 0 },     { "CARRYING_SAFER", "PUPIL", 1, 4, -1, -1 },   { "THINK_FIRST", "PUPIL", 0, 3, -1, 1 },
    { "SAFE_ON_WAY", "PUPIL", 0, 4, -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const int value = MAX (between (self, kinds[i].least, kinds[i].most) + better * kinds[i].turn, 0);

      sos_demo_make (self->writer, SOS_TYPE_MEASURE, SOS_MEASURE_PLACE, place, SOS_MEASURE_MOMENT, moment, SOS_MEASURE_KIND, kinds[i].kind,
                     SOS_MEASURE_VALUE, (gint64) value, SOS_MEASURE_POSSIBLE, kinds[i].possible > 0 ? (gint64) kinds[i].possible : SOS_NUMBER_UNKNOWN,
                     SOS_MEASURE_SOURCE, kinds[i].source, SOS_MEASURE_TAKEN_ON, day, SOS_DEMO_END);
    }
}

/* ---- places ---- */

static gboolean
is_apart_from_any (SosDemoPlaces *self, gint64 person, const GArray *group)
{
  for (guint i = 0; i < group->len; i++)
    {
      g_autofree char *pair = dup_pair (person, g_array_index (group, gint64, i));

      if (g_hash_table_contains (self->apart, pair))
        return TRUE;
    }
  return FALSE;
}

static const Candidate *
take (SosDemoPlaces *self, const char *service, gboolean waits, const GArray *group)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (candidate->placed || candidate->waits != waits || !g_str_equal (candidate->service, service)
          || is_apart_from_any (self, candidate->person, group))
        continue;
      candidate->placed = TRUE;
      return candidate;
    }
  return NULL;
}

/* As the school wrote it when it nominated them. */
static char *
dup_roll_name (SosDemoPlaces *self, const Candidate *who)
{
  g_autoptr (SosRecord) person = sos_transaction_load (self->writer->transaction, SOS_TYPE_PERSON, who->person, &self->writer->error);

  return person != NULL ? sos_run_dup_first_name (person) : NULL;
}

static gint64
make_place (SosDemoPlaces *self, gint64 run, const Candidate *who, const char *name, gint64 year, guint reserve)
{
  const gboolean girls = who != NULL && g_str_equal (who->service, "EXR");
  g_autofree char *known = who != NULL ? dup_roll_name (self, who) : NULL;

  return sos_demo_make (
    self->writer, SOS_TYPE_COHORT_PLACE, SOS_COHORT_PLACE_RUN, run, SOS_COHORT_PLACE_PERSON, who != NULL ? who->person : (gint64) 0,
    SOS_COHORT_PLACE_PUPIL_NAME, known != NULL ? known : name, SOS_COHORT_PLACE_SCHOOL_YEAR, year, SOS_COHORT_PLACE_SEX, who != NULL ? who->sex : NULL,
    SOS_COHORT_PLACE_STATUS, reserve != 0 ? "RESERVE" : "ACTIVE", SOS_COHORT_PLACE_RESERVE, reserve != 0 ? (gint64) reserve : SOS_NUMBER_UNKNOWN,
    SOS_COHORT_PLACE_NOMINATED_BY, between (self, 0, 3) == 0 ? "SAFER_SCHOOLS" : "SCHOOL", SOS_COHORT_PLACE_DECISION,
    reserve != 0 ? "RESERVE" : "GROUP", SOS_COHORT_PLACE_AGREED_BY, reserve != 0 ? "NOBODY" : "PARENT", SOS_COHORT_PLACE_FEMALE_ONLY,
    girls ? "YES" : NULL, SOS_COHORT_PLACE_NOMINATED_ON, "2026-07-13",
    SOS_COHORT_PLACE_DECIDED_ON, "2026-09-04", SOS_COHORT_PLACE_AGREED_ON, reserve != 0 ? NULL : "2026-09-07", SOS_DEMO_END);
}

static void
make_known (SosDemoPlaces *self, gint64 run, const char *service, guint pupils, const GArray *held)
{
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < pupils; i++)
    {
      const Candidate *who = take (self, service, FALSE, group);
      const gint64 place = who != NULL ? make_place (self, run, who, NULL, SOS_NUMBER_UNKNOWN, 0) : 0;

      if (place == 0)
        return;
      g_array_append_val (group, who->person);
      mark (self, place, held, i % 9 == 3);
      if (!g_str_equal (service, "LIV"))
        continue;
      measure (self, place, "BASELINE", "2026-09-10", 0);
      if (i != 2)
        measure (self, place, "MID", "2026-11-12", 1);
    }
}

/* As a school writes it: a first name and a letter. */
static void
make_roll (SosDemoPlaces *self, gint64 run, guint pupils, const GArray *held)
{
  static const char *const sections[] = { "given english F", "given turkish M", "given bengali F", "given nigerian M", "given polish F", "given somali M",
                                          "given caribbean F", "given english M" };

  for (guint i = 0; i < pupils; i++)
    {
      GPtrArray *names = sos_demo_lists_get (self->writer->lists, sections[i % G_N_ELEMENTS (sections)]);
      g_autofree char *name = g_strdup_printf ("%s %c.", (const char *) names->pdata[between (self, 0, (int) names->len - 1)], 'A' + between (self, 0, 22));

      mark (self, make_place (self, run, NULL, name, between (self, 8, 9), 0), held, FALSE);
    }
}

void
sos_demo_places_make (SosDemoPlaces *self, gint64 run, const char *service, guint pupils, guint reserves, const GArray *held)
{
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (service != NULL)
    make_known (self, run, service, pupils, held);
  else
    make_roll (self, run, pupils, held);
  for (guint i = 1; i <= reserves; i++)
    {
      const Candidate *who = take (self, service, TRUE, nobody);

      if (who != NULL)
        make_place (self, run, who, NULL, SOS_NUMBER_UNKNOWN, i);
    }
}
