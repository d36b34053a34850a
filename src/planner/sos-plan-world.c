/* sos-plan-world.c - what planning of schools work stands on and does not move. Decides nothing but how long the way is. */
#include "config.h"
#include "sos-plan-private.h"

#include "sos-borough-map.h"
#include "sos-day.h"

#include <string.h>

#define OUTSIDE SOS_PLAN_MOST_BOROUGHS /* London */
#define N_PLACES (SOS_PLAN_MOST_BOROUGHS + 1)

struct _SosPlanWorld
{
  gatomicrefcount refs;
  int today, near, named_days;
  GStringChunk *texts;
  GArray *schools, *rooms, *people, *programmes, *runs, *avoid;
  GArray *places; /* guint a school: where it lies */
  GPtrArray *unfit, *busy;            /* GArray a person */
  GPtrArray *limits, *apart_bookings; /* GArray a run */
  GHashTable *apart;                  /* two runs, a run and somebody who delivers -> level */
  GHashTable *kinds;                  /* run, day -> kind + 1 */
  GHashTable *periods;                /* school, day -> GArray */
  GMutex asking;                      /* the two above */
  guint16 travel[N_PLACES][N_PLACES];
};

/* ---- how long the way is (C4) ---- */

enum
{
  SAME_BOROUGH = 25,
  NEIGHBOURS = 40,
  TWO_APART = 60,
  FARTHER = 75,
  ACROSS = 10, /* the river */
  OUTSIDE_LONDON = 100,
};

static gboolean
is_south (const SosBoroughMap *map, guint borough)
{
  guint rows, columns, river;

  sos_borough_map_get_tiles (map, &rows, &columns, &river);
  return sos_borough_map_get (map, borough)->row > river;
}

static gboolean
is_beside (const SosBorough *borough, guint other)
{
  for (guint i = 0; i < borough->n_neighbours; i++)
    if (borough->neighbours[i] == other)
      return TRUE;
  return FALSE;
}

static gboolean
is_two_apart (const SosBoroughMap *map, guint one, guint other)
{
  const SosBorough *borough = sos_borough_map_get (map, one);

  for (guint i = 0; i < borough->n_neighbours; i++)
    if (is_beside (sos_borough_map_get (map, borough->neighbours[i]), other))
      return TRUE;
  return FALSE;
}

static guint16
measure (const SosBoroughMap *map, guint one, guint other)
{
  const int river = is_south (map, one) != is_south (map, other) ? ACROSS : 0;

  if (one == other)
    return SAME_BOROUGH;
  if (is_beside (sos_borough_map_get (map, one), other))
    return (guint16) (NEIGHBOURS + river);
  return (guint16) ((is_two_apart (map, one, other) ? TWO_APART : FARTHER) + river);
}

static void
measure_all (SosPlanWorld *self)
{
  const SosBoroughMap *map = sos_borough_map_get_london (NULL);
  const guint n = map != NULL ? MIN (sos_borough_map_get_n (map), OUTSIDE) : 0;

  for (guint i = 0; i < N_PLACES; i++)
    for (guint j = 0; j < N_PLACES; j++)
      self->travel[i][j] = i < n && j < n ? measure (map, i, j) : OUTSIDE_LONDON;
}

static guint
find_place (const char *borough)
{
  const SosBoroughMap *map = sos_borough_map_get_london (NULL);
  const int found = map != NULL && borough != NULL ? sos_borough_map_find (map, borough) : -1;

  return found >= 0 && found < OUTSIDE ? (guint) found : OUTSIDE;
}

void
sos_plan_world_set_travel (SosPlanWorld *self, const char *from, const char *to, int minutes)
{
  const guint one = find_place (from), other = find_place (to);

  self->travel[one][other] = self->travel[other][one] = (guint16) CLAMP (minutes, 0, 1440);
}

static guint
get_place (const SosPlanWorld *self, int school, const char *borough)
{
  return school != SOS_PLAN_NONE ? g_array_index (self->places, guint, school) : find_place (borough);
}

int
sos_plan_world_get_travel (const SosPlanWorld *self, int school, const char *borough, int other_school, const char *other_borough)
{
  if (school != SOS_PLAN_NONE && school == other_school)
    return 0;
  return self->travel[get_place (self, school, borough)][get_place (self, other_school, other_borough)];
}

/* ---- making ---- */

SosPlanWorld *
sos_plan_world_new (int today)
{
  SosPlanWorld *self = g_new0 (SosPlanWorld, 1);

  g_atomic_ref_count_init (&self->refs);
  self->today = today;
  self->near = 30;
  self->named_days = 10;
  self->texts = g_string_chunk_new (1024);
  self->schools = g_array_new (FALSE, FALSE, sizeof (SosPlanSchool));
  self->rooms = g_array_new (FALSE, FALSE, sizeof (SosPlanRoom));
  self->people = g_array_new (FALSE, FALSE, sizeof (SosPlanPerson));
  self->programmes = g_array_new (FALSE, FALSE, sizeof (SosPlanProgramme));
  self->runs = g_array_new (FALSE, FALSE, sizeof (SosPlanRun));
  self->avoid = g_array_new (FALSE, FALSE, sizeof (SosPlanAvoid));
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unfit = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->busy = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->apart_bookings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->apart = g_hash_table_new (sos_pair_hash, NULL);
  self->kinds = g_hash_table_new (sos_pair_hash, NULL);
  self->periods = g_hash_table_new_full (sos_pair_hash, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_mutex_init (&self->asking);
  measure_all (self);
  return self;
}

SosPlanWorld *
sos_plan_world_ref (SosPlanWorld *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sos_plan_world_unref (SosPlanWorld *self)
{
  GArray *arrays[] = { self->schools, self->rooms, self->people, self->programmes, self->runs, self->avoid, self->places };
  GPtrArray *lists[] = { self->unfit, self->busy, self->limits, self->apart_bookings };
  GHashTable *tables[] = { self->apart, self->kinds, self->periods };

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < self->schools->len; i++)
    if (g_array_index (self->schools, SosPlanSchool, i).days != NULL)
      sos_school_days_unref (g_array_index (self->schools, SosPlanSchool, i).days);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (lists[i]);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_hash_table_unref (tables[i]);
  g_string_chunk_free (self->texts);
  g_mutex_clear (&self->asking);
  g_free (self);
}

static const char *
keep (SosPlanWorld *self, const char *text)
{
  return text != NULL && text[0] != '\0' ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

int
sos_plan_world_add_school (SosPlanWorld *self, const SosPlanSchool *school)
{
  SosPlanSchool copy = *school;
  const guint place = find_place (school->borough);

  g_array_append_val (self->places, place);
  copy.name = keep (self, school->name);
  copy.borough = keep (self, school->borough);
  copy.days = school->days != NULL ? sos_school_days_ref (school->days) : NULL;
  g_array_append_val (self->schools, copy);
  return (int) self->schools->len - 1;
}

int
sos_plan_world_add_room (SosPlanWorld *self, const SosPlanRoom *room)
{
  SosPlanRoom copy = *room;

  copy.name = keep (self, room->name);
  g_array_append_val (self->rooms, copy);
  return (int) self->rooms->len - 1;
}

int
sos_plan_world_add_person (SosPlanWorld *self, const SosPlanPerson *person)
{
  SosPlanPerson copy = *person;

  copy.name = keep (self, person->name);
  copy.provider = keep (self, person->provider);
  copy.base = keep (self, person->base);
  g_array_append_val (self->people, copy);
  g_ptr_array_add (self->unfit, g_array_new (FALSE, FALSE, sizeof (SosPlanUnfit)));
  g_ptr_array_add (self->busy, g_array_new (FALSE, FALSE, sizeof (SosPlanBusy)));
  return (int) self->people->len - 1;
}

int
sos_plan_world_add_programme (SosPlanWorld *self, const SosPlanProgramme *programme)
{
  SosPlanProgramme copy = *programme;

  copy.code = keep (self, programme->code);
  for (guint i = 0; i < copy.n_parts; i++)
    copy.parts[i].provider = keep (self, programme->parts[i].provider);
  g_array_append_val (self->programmes, copy);
  return (int) self->programmes->len - 1;
}

int
sos_plan_world_add_run (SosPlanWorld *self, const SosPlanRun *run)
{
  SosPlanRun copy = *run;

  copy.name = keep (self, run->name);
  copy.period = keep (self, run->period);
  g_array_append_val (self->runs, copy);
  g_ptr_array_add (self->limits, g_array_new (FALSE, FALSE, sizeof (SosPlanLimit)));
  g_ptr_array_add (self->apart_bookings, g_array_new (FALSE, FALSE, sizeof (SosPlanApartBooking)));
  return (int) self->runs->len - 1;
}

void
sos_plan_world_add_unfit (SosPlanWorld *self, const SosPlanUnfit *unfit)
{
  SosPlanUnfit copy = *unfit;

  copy.words = keep (self, unfit->words);
  copy.programme = keep (self, unfit->programme);
  g_array_append_val ((GArray *) self->unfit->pdata[unfit->person], copy);
}

void
sos_plan_world_add_busy (SosPlanWorld *self, const SosPlanBusy *busy)
{
  SosPlanBusy copy = *busy;

  copy.borough = keep (self, busy->borough);
  copy.words = keep (self, busy->words);
  g_array_append_val ((GArray *) self->busy->pdata[busy->person], copy);
}

void
sos_plan_world_add_limit (SosPlanWorld *self, const SosPlanLimit *limit)
{
  SosPlanLimit copy = *limit;

  copy.words = keep (self, limit->words);
  g_array_append_val ((GArray *) self->limits->pdata[limit->run], copy);
}

void
sos_plan_world_add_avoid (SosPlanWorld *self, const SosPlanAvoid *avoid)
{
  SosPlanAvoid copy = *avoid;

  copy.provider = keep (self, avoid->provider);
  copy.words = keep (self, avoid->words);
  g_array_append_val (self->avoid, copy);
}

/* ---- keeping apart ---- */

static gpointer
key_runs (int run, int other)
{
  return sos_pair_key (MIN (run, other), MAX (run, other));
}

/* Below nought, where no run is. */
static gpointer
key_person (int run, int person)
{
  return sos_pair_key (run, -1 - person);
}

static int
get_level (const SosPlanWorld *self, gconstpointer key)
{
  return g_hash_table_size (self->apart) > 0 ? GPOINTER_TO_INT (g_hash_table_lookup (self->apart, key)) : 0;
}

static void
set_level (SosPlanWorld *self, gpointer key, int level)
{
  g_hash_table_insert (self->apart, key, GINT_TO_POINTER (MAX (get_level (self, key), level)));
}

void
sos_plan_world_set_apart_runs (SosPlanWorld *self, int run, int other, int level)
{
  set_level (self, key_runs (run, other), level);
}

void
sos_plan_world_set_apart_person (SosPlanWorld *self, int run, int person, int level)
{
  set_level (self, key_person (run, person), level);
}

int
sos_plan_world_get_apart_runs (const SosPlanWorld *self, int run, int other)
{
  return get_level (self, key_runs (run, other));
}

int
sos_plan_world_get_apart_person (const SosPlanWorld *self, int run, int person)
{
  return get_level (self, key_person (run, person));
}

void
sos_plan_world_add_apart_booking (SosPlanWorld *self, int run, int school, int day, int from, int to, int level)
{
  const SosPlanApartBooking booking = { school, day, from, to, level };

  g_array_append_val ((GArray *) self->apart_bookings->pdata[run], booking);
}

/* ---- reading ---- */

#define DEFINE_GET(Type, name, list)                                 \
  const Type *sos_plan_world_get_##name (const SosPlanWorld *self, int i) \
  {                                                                  \
    g_return_val_if_fail (i >= 0 && i < (int) self->list->len, NULL); \
    return &g_array_index (self->list, Type, i);                     \
  }
DEFINE_GET (SosPlanSchool, school, schools)
DEFINE_GET (SosPlanRoom, room, rooms)
DEFINE_GET (SosPlanPerson, person, people)
DEFINE_GET (SosPlanProgramme, programme, programmes)
DEFINE_GET (SosPlanRun, run, runs)

#define DEFINE_LIST(name, list)                                          \
  const GArray *sos_plan_world_get_##name (const SosPlanWorld *self, int i) \
  {                                                                      \
    return self->list->pdata[i];                                         \
  }
DEFINE_LIST (unfit, unfit)
DEFINE_LIST (busy, busy)
DEFINE_LIST (limits, limits)
DEFINE_LIST (apart_bookings, apart_bookings)

const SosPlanProgramme *
sos_plan_world_get_programme_of (const SosPlanWorld *self, int run)
{
  return sos_plan_world_get_programme (self, sos_plan_world_get_run (self, run)->programme);
}

const GArray *
sos_plan_world_get_avoid (const SosPlanWorld *self)
{
  return self->avoid;
}

void
sos_plan_world_set_near (SosPlanWorld *self, int minutes)
{
  self->near = minutes;
}

void
sos_plan_world_set_named_days (SosPlanWorld *self, int days)
{
  self->named_days = days;
}

int
sos_plan_world_get_named_days (const SosPlanWorld *self)
{
  return self->named_days;
}

int
sos_plan_world_get_near (const SosPlanWorld *self)
{
  return self->near;
}

int
sos_plan_world_get_today (const SosPlanWorld *self)
{
  return self->today;
}

int
sos_plan_world_get_n_schools (const SosPlanWorld *self)
{
  return (int) self->schools->len;
}

int
sos_plan_world_get_n_rooms (const SosPlanWorld *self)
{
  return (int) self->rooms->len;
}

int
sos_plan_world_get_n_people (const SosPlanWorld *self)
{
  return (int) self->people->len;
}

int
sos_plan_world_get_n_runs (const SosPlanWorld *self)
{
  return (int) self->runs->len;
}

/* A place without a calendar of its own keeps weekdays and bank holidays. */
static SosDayKind
find_kind (const SosPlanSchool *school, const SosPlanRun *run, int day)
{
  if (school->days != NULL)
    return sos_school_days_get (school->days, day, run->years_from, run->years_to).kind;
  return sos_day_get_weekday (day) > 5 ? SOS_DAY_WEEKEND : SOS_DAY_TEACHING;
}

SosSchoolDay
sos_plan_world_get_day (SosPlanWorld *self, int run, int day)
{
  const SosPlanRun *of = sos_plan_world_get_run (self, run);
  const SosPlanSchool *school = sos_plan_world_get_school (self, of->school);

  if (school->days != NULL)
    return sos_school_days_get (school->days, day, of->years_from, of->years_to);
  return (SosSchoolDay){ .kind = find_kind (school, of, day) };
}

SosDayKind
sos_plan_world_get_day_kind (SosPlanWorld *self, int run, int day)
{
  const SosPlanRun *of = sos_plan_world_get_run (self, run);
  const gpointer key = sos_pair_key (run, day);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->asking);
  int kind = GPOINTER_TO_INT (g_hash_table_lookup (self->kinds, key)) - 1;

  if (kind >= 0)
    return (SosDayKind) kind;
  kind = (int) find_kind (sos_plan_world_get_school (self, of->school), of, day);
  g_hash_table_insert (self->kinds, key, GINT_TO_POINTER (kind + 1));
  return (SosDayKind) kind;
}

const GArray *
sos_plan_world_get_periods (SosPlanWorld *self, int school, int day)
{
  const SosPlanSchool *at = sos_plan_world_get_school (self, school);
  const gpointer key = sos_pair_key (school, day);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->asking);
  GArray *periods = g_hash_table_lookup (self->periods, key);

  if (periods != NULL)
    return periods;
  periods = at->days != NULL ? sos_school_days_list_periods (at->days, day) : g_array_new (FALSE, FALSE, sizeof (SosPeriod));
  g_hash_table_insert (self->periods, key, periods);
  return periods;
}
