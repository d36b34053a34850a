/* sos-demo-apart.c - keep-apart rules of the demo office. Knows no rule book: makes records, as somebody would have entered them. */
#include "config.h"
#include "sos-demo-apart.h"

#include "sos-apart-rules.h"
#include "sos-ids.h"
#include "sos-reference.h"

#include <string.h>

#define N_PAIRS 41
#define N_PAIRS_NEVER 12
#define N_GROUPS 3
#define N_STAFF 2
#define N_OVERDUE 9
#define MOST_A_SIDE 3

typedef struct
{
  gint64 person, worker, home;
  gboolean apart; /* has somebody, by the mix */
} Person;

struct _SosDemoApart
{
  GRand *rand;
  GArray *people;   /* Person */
  GHashTable *pairs; /* those made, as text */
  gboolean cast;    /* the rules of the script are made */
  guint n_made[3];  /* pairs, groups, colleagues of this round */
  guint n_never, n_overdue;
};

SosDemoApart *
sos_demo_apart_new (guint64 seed)
{
  SosDemoApart *self = g_new0 (SosDemoApart, 1);

  self->rand = g_rand_new_with_seed ((guint32) seed ^ 0x41504152);
  self->people = g_array_new (FALSE, FALSE, sizeof (Person));
  self->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
sos_demo_apart_free (SosDemoApart *self)
{
  g_rand_free (self->rand);
  g_array_unref (self->people);
  g_hash_table_unref (self->pairs);
  g_free (self);
}

void
sos_demo_apart_meet (SosDemoApart *self, const SosDemoClient *client, gint64 home)
{
  const Person person = { client->id, client->worker, home, client->apart };

  g_array_append_val (self->people, person);
}

/* ---- one rule ---- */

static int
between (SosDemoApart *self, int least, int most)
{
  return g_rand_int_range (self->rand, least, most + 1);
}

static const char *
pick (SosDemoApart *self, const char *const *from, guint n)
{
  return from[between (self, 0, (int) n - 1)];
}

static void
add_member (SosDemoWriter *writer, gint64 conflict, gint64 person, gint64 staff, const char *side)
{
  sos_demo_make (writer, SOS_TYPE_CONFLICT_MEMBER, SOS_CONFLICT_MEMBER_CONFLICT, conflict, SOS_CONFLICT_MEMBER_PERSON, person,
                 SOS_CONFLICT_MEMBER_STAFF, staff, SOS_CONFLICT_MEMBER_SIDE, side, SOS_DEMO_END);
}

/* Overdue ones first, so that there are as many as the recipe says. */
static gint64
add_conflict (SosDemoApart *self, SosDemoWriter *writer, const char *kind, const char *level, gint64 author)
{
  static const char *const reasons[] = { "THREAT", "VIOLENCE_BETWEEN", "RIVAL_AREAS", "CO_DEFENDANTS", "EX_PARTNER", "FAMILY_DISPUTE",
                                         "EXPLOITER_LINK", "VICTIM_AND_SUSPECT", "SCHOOL_REQUEST" };
  static const char *const sources[] = { "YP", "YP", "FAMILY", "SCHOOL", "POLICE", "COURT", "PROFESSIONAL", "SEEN" };
  const gboolean overdue = self->n_overdue < N_OVERDUE;
  const int since = between (self, overdue ? 190 : 10, overdue ? 320 : 150), looked = between (self, 1, overdue ? 60 : 9);
  const int review = overdue ? -between (self, 1, 40) : between (self, 12, 160);
  const char *reason = g_str_equal (kind, SOS_CONFLICT_PERSON_VS_STAFF) ? "STAFF_CONFLICT" : pick (self, reasons, G_N_ELEMENTS (reasons));

  self->n_overdue += overdue ? 1 : 0;
  return sos_demo_make (writer, SOS_TYPE_CONFLICT, SOS_CONFLICT_KIND, kind, SOS_CONFLICT_LEVEL, level, SOS_CONFLICT_REASON_CODE, reason,
                        SOS_CONFLICT_SOURCE, pick (self, sources, G_N_ELEMENTS (sources)), SOS_CONFLICT_REPORTED_ON,
                        sos_demo_date (writer, -since), SOS_CONFLICT_REVIEW_BY, sos_demo_date (writer, review), SOS_CONFLICT_REVIEWED_ON,
                        sos_demo_date (writer, overdue ? looked - since : -looked), SOS_CONFLICT_STATUS, SOS_CONFLICT_ACTIVE,
                        SOS_CONFLICT_CREATED_BY, author, SOS_CONFLICT_APPROVED_BY, sos_demo_find_label (writer, "ruth"), SOS_DEMO_END);
}

static const Person *
get (SosDemoApart *self, guint i)
{
  return &g_array_index (self->people, Person, i);
}

static guint
draw (SosDemoApart *self)
{
  return (guint) between (self, 0, (int) self->people->len - 1);
}

/* ---- pairs ---- */

/* TRUE the first time. */
static gboolean
are_new (SosDemoApart *self, gint64 one, gint64 other)
{
  return g_hash_table_add (self->pairs, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, MIN (one, other), MAX (one, other)));
}

static const char *
choose_level (SosDemoApart *self)
{
  static const char *const levels[] = { "3", "3", "3", "2", "2", "1" };

  if (self->n_never >= N_PAIRS_NEVER)
    return pick (self, levels, G_N_ELEMENTS (levels));
  self->n_never++;
  return "4";
}

static void
make_pair (SosDemoApart *self, SosDemoWriter *writer, const Person *one, const Person *other)
{
  gint64 conflict;

  if (self->n_made[0] >= N_PAIRS || one->home == other->home || !are_new (self, one->person, other->person))
    return;
  conflict = add_conflict (self, writer, SOS_CONFLICT_PAIR, choose_level (self), one->worker);
  add_member (writer, conflict, one->person, 0, SOS_CONFLICT_SIDE_A);
  add_member (writer, conflict, other->person, 0, SOS_CONFLICT_SIDE_B);
  self->n_made[0]++;
}

/* Everybody the mix has chosen once, then by chance. */
static void
make_pairs (SosDemoApart *self, SosDemoWriter *writer)
{
  for (guint i = 0; i < self->people->len; i++)
    if (get (self, i)->apart)
      make_pair (self, writer, get (self, i), get (self, draw (self)));
  while (self->n_made[0] < N_PAIRS && writer->error == NULL)
    make_pair (self, writer, get (self, draw (self)), get (self, draw (self)));
}

/* ---- groups, and colleagues ---- */

static void
make_group (SosDemoApart *self, SosDemoWriter *writer)
{
  g_autoptr (GArray) who = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 conflict = add_conflict (self, writer, SOS_CONFLICT_GROUP_VS_GROUP, "3", get (self, draw (self))->worker);
  const guint n[] = { (guint) between (self, 2, MOST_A_SIDE), (guint) between (self, 2, MOST_A_SIDE) };

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < n[side];)
      {
        const gint64 person = get (self, draw (self))->person;

        if (sos_ids_have (who, person))
          continue;
        g_array_append_val (who, person);
        add_member (writer, conflict, person, 0, side == 0 ? SOS_CONFLICT_SIDE_A : SOS_CONFLICT_SIDE_B);
        i++;
      }
  self->n_made[1]++;
}

/* A colleague who knows them from elsewhere, and does not work with them. */
static void
make_colleague (SosDemoApart *self, SosDemoWriter *writer)
{
  static const char *const colleagues[] = { "leyla", "marek", "callum", "idris" };
  const Person *person = get (self, draw (self));
  const gint64 staff = sos_demo_find_label (writer, pick (self, colleagues, G_N_ELEMENTS (colleagues)));
  gint64 conflict;

  if (staff == person->worker)
    return;
  conflict = add_conflict (self, writer, SOS_CONFLICT_PERSON_VS_STAFF, "3", person->worker);
  add_member (writer, conflict, person->person, 0, SOS_CONFLICT_SIDE_A);
  add_member (writer, conflict, 0, staff, SOS_CONFLICT_SIDE_B);
  self->n_made[2]++;
}

/* ---- those of the script ---- */

static const struct
{
  guint number; /* of the reference; 0: the next */
  const char *kind, *level, *reason, *source, *since, *looked, *review, *author;
  const char *words;
  const char *one, *others[2]; /* labels of the cast */
} cast[] = {
  { 42, SOS_CONFLICT_GROUP_VS_GROUP, "4", "THREAT", "YP", "2026-10-30", "2026-11-18", "2027-04-30", "moyo",
    "Said at the college gate what they would do if they saw her again.", "zoe", { "chantelle", "camila" } },
  { 17, SOS_CONFLICT_PAIR, "2", "EX_PARTNER", "YP", "2026-06-12", "2026-11-18", "2026-12-12", "moyo",
    "Will not leave her alone when they meet by chance.", "zoe", { "jerome" } },
  { 0, SOS_CONFLICT_PAIR, "3", "VIOLENCE_BETWEEN", "SCHOOL", "2026-09-21", "2026-11-09", "2027-02-01", "leyla", "A fight after the last session of term.",
    "dion", { "jerome" } },
  { 0, SOS_CONFLICT_PAIR, "4", "VICTIM_AND_SUSPECT", "POLICE", "2026-11-10", "2026-11-10", "2027-05-10", "tola", NULL, "amir", { "mikael" } },
  { 0, SOS_CONFLICT_PAIR, "3", "RIVAL_AREAS", "YP", "2026-10-05", "2026-11-09", "2027-02-01", "leyla", NULL, "kadeem", { "ermal" } },
};

static gint64
add_cast (SosDemoWriter *writer, guint i)
{
  g_autofree char *ref = cast[i].number != 0 ? sos_reference_make (SOS_REFERENCE_CONFLICT, cast[i].number) : NULL;

  if (ref != NULL)
    g_hash_table_add (writer->reserved, g_strdup (ref));
  return sos_demo_make (writer, SOS_TYPE_CONFLICT, SOS_CONFLICT_REF, ref, SOS_CONFLICT_KIND, cast[i].kind, SOS_CONFLICT_LEVEL, cast[i].level,
                        SOS_CONFLICT_REASON_CODE, cast[i].reason, SOS_CONFLICT_REASON_TEXT, cast[i].words, SOS_CONFLICT_SOURCE, cast[i].source,
                        SOS_CONFLICT_REPORTED_ON, cast[i].since, SOS_CONFLICT_REVIEW_BY, cast[i].review, SOS_CONFLICT_REVIEWED_ON,
                        cast[i].looked, SOS_CONFLICT_STATUS, SOS_CONFLICT_ACTIVE, SOS_CONFLICT_CREATED_BY,
                        sos_demo_find_label (writer, cast[i].author), SOS_CONFLICT_APPROVED_BY, sos_demo_find_label (writer, "ruth"), SOS_DEMO_END);
}

static void
make_cast (SosDemoApart *self, SosDemoWriter *writer)
{
  for (guint i = 0; i < G_N_ELEMENTS (cast); i++)
    {
      const gint64 conflict = add_cast (writer, i);

      add_member (writer, conflict, sos_demo_find_label (writer, cast[i].one), 0, SOS_CONFLICT_SIDE_A);
      for (guint k = 0; k < G_N_ELEMENTS (cast[i].others) && cast[i].others[k] != NULL; k++)
        add_member (writer, conflict, sos_demo_find_label (writer, cast[i].others[k]), 0, SOS_CONFLICT_SIDE_B);
      self->n_made[g_str_equal (cast[i].kind, SOS_CONFLICT_PAIR) ? 0 : 1]++;
      self->n_never += g_str_equal (cast[i].kind, SOS_CONFLICT_PAIR) && g_str_equal (cast[i].level, "4") ? 1 : 0;
    }
  self->cast = TRUE;
}

void
sos_demo_apart_make (SosDemoApart *self, SosDemoWriter *writer)
{
  if (self->people->len == 0)
    return;
  if (!self->cast)
    make_cast (self, writer);
  make_pairs (self, writer);
  while (self->n_made[1] < N_GROUPS && writer->error == NULL)
    make_group (self, writer);
  while (self->n_made[2] < N_STAFF && writer->error == NULL)
    make_colleague (self, writer);
  g_array_set_size (self->people, 0);
  memset (self->n_made, 0, sizeof self->n_made);
  self->n_never = self->n_overdue = 0;
}
