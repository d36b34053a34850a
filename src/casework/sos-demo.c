/* sos-demo.c - fills an office with people who do not exist (domain 9); the order of things, and transactions of a good size. */
#include "config.h"
#include "sos-demo.h"

#include "sos-casework.h"
#include "sos-demo-apart.h"
#include "sos-demo-concerns.h"
#include "sos-demo-contacts.h"
#include "sos-demo-course.h"
#include "sos-demo-deliver.h"
#include "sos-demo-families.h"
#include "sos-demo-referrals.h"
#include "sos-demo-schools.h"
#include "sos-stage-rules.h"

/* Clients a transaction: large enough that commits do not count, small enough for the memory of a small machine. */
#define CHUNK 10000
#define MOST_EXTRA_STAFF 200
#define STAFF_A_ROUND 2

typedef enum
{
  SOUTH,
  NORTH,
  FAMILY,
  N_GROUPS,
} Group;

static const struct
{
  const char *team;    /* label */
  const char *workers; /* section of words.txt */
} groups[N_GROUPS] = {
  [SOUTH] = { "southwark", "workers SOUTH" },
  [NORTH] = { "north", "workers NORTH" },
  [FAMILY] = { "family", "workers FAMILY" },
};

typedef struct
{
  SosDemoWriter *writer;
  guint64 seed;
  guint scale, round;
  GArray *roster;           /* what is left of this round */
  GPtrArray *goals;
  GArray *workers[N_GROUPS]; /* ids, each as often as its weight */
  SosDemoApart *apart;       /* those of this round */
  SosDemoConcerns *concerns; /* likewise */
  guint n_clients, n_expected;
  SosDemoProgress progress;
  gpointer progress_data;
} Filling;

/* ---- the office ---- */

static void
play_all (SosDemoWriter *writer, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    sos_demo_play (writer, g_ptr_array_index (nodes, i), 0, SOS_DEMO_END);
}

/* Last, so that all else is called as it was. */
static void
play_examples (SosDemoWriter *writer)
{
  g_autoptr (GPtrArray) examples = sos_demo_script_read ("examples.txt");

  play_all (writer, examples);
}

static void
add_worker (GArray *workers, gint64 id, guint weight)
{
  for (guint i = 0; i < weight; i++)
    g_array_append_val (workers, id);
}

static void
find_workers (Filling *filling, Group group)
{
  GPtrArray *lines = sos_demo_lists_get (filling->writer->lists, groups[group].workers);

  for (guint i = 0; i < lines->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (lines, i), " ", 2);

      add_worker (filling->workers[group], sos_demo_find_label (filling->writer, parts[0]), (guint) atoi (parts[1]));
    }
}

/* A large office has more staff, though not as many as it has people. */
static void
make_more_staff (Filling *filling)
{
  const guint n = MIN ((filling->scale - 1) * STAFF_A_ROUND, MOST_EXTRA_STAFF);

  for (guint i = 0; i < n && filling->writer->error == NULL; i++)
    {
      const Group group = i % N_GROUPS;
      const char *given = sos_demo_pick (filling->writer, i % 2 == 0 ? "given english F" : "given ghanaian M");
      g_autofree char *name = g_strdup_printf ("%s %s", given, sos_demo_pick (filling->writer, "family english"));
      gint64 id = sos_demo_make (filling->writer, SOS_TYPE_STAFF, SOS_STAFF_NAME, name, SOS_STAFF_FIRST_NAME, given,
                                 SOS_STAFF_ROLE, "CASEWORKER", SOS_STAFF_TEAM,
                                 sos_demo_find_label (filling->writer, groups[group].team), SOS_STAFF_ACTIVE, TRUE, SOS_DEMO_END);

      add_worker (filling->workers[group], id, 22);
    }
}

/* Those of the scripts stand in places of the recipe. */
static void
fill_places (Filling *filling, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      SosDemoNode *node = g_ptr_array_index (nodes, i);
      const char *stage = node->type == SOS_TYPE_EPISODE ? sos_demo_node_get_text (node, SOS_EPISODE_STAGE) : NULL;

      if (stage != NULL)
        sos_demo_roster_fill (filling->roster, sos_demo_node_get_text (node, SOS_EPISODE_SERVICE),
                              sos_demo_node_get_text (node, SOS_EPISODE_BOROUGH),
                              g_str_equal (stage, SOS_STAGE_WAITING) ? SOS_DEMO_WAITING
                              : sos_stage_is_open (stage)            ? SOS_DEMO_OPEN
                                                                     : SOS_DEMO_CLOSED);
      fill_places (filling, node->children);
    }
}

/* ---- people ---- */

static Group
choose_group (const SosDemoSlot *slot)
{
  static const char *const south[] = { "E09000028", "E09000022", "E09000008", "E09000011", "E09000023", "E09000032", NULL };

  if (g_str_equal (slot->service, "HOS") || g_str_equal (slot->service, "FAM") || g_str_equal (slot->service, "CFS"))
    return FAMILY;
  return g_strv_contains (south, slot->borough) ? SOUTH : NORTH;
}

static void
choose_worker (Filling *filling, Group group, SosDemoClient *client)
{
  GArray *workers = filling->workers[group];

  client->number = filling->n_clients;
  client->worker = g_array_index (workers, gint64, sos_demo_between (filling->writer, 0, (int) workers->len - 1));
  client->team = sos_demo_find_label (filling->writer, groups[group].team);
}

/* Whoever may have something about their safety, once everybody of the round is there. */
static void
meet (Filling *filling, const SosDemoClient *client, gint64 home)
{
  sos_demo_apart_meet (filling->apart, client, home);
  sos_demo_concerns_meet (filling->concerns, client);
}

static void
finish_round (Filling *filling)
{
  sos_demo_apart_make (filling->apart, filling->writer);
  sos_demo_concerns_make (filling->concerns, filling->writer);
}

static void
make_client (Filling *filling, SosDemoHome *home, const SosDemoSlot *slot)
{
  SosDemoClient client = { 0 };

  choose_worker (filling, choose_group (slot), &client);
  sos_demo_client_make (filling->writer, home, slot, &client);
  sos_demo_course_make (filling->writer, &client, slot, filling->goals);
  if (slot->state == SOS_DEMO_OPEN)
    meet (filling, &client, home->id);
  filling->n_clients++;
  home->n_clients++;
}

/* A household and those of it we know: 900 people live in some 520. A family's work is with more of them. */
static void
make_household (Filling *filling, const SosDemoSlot *first)
{
  g_autoptr (SosDemoHome) home = sos_demo_home_new (filling->writer, first->borough);
  const gboolean family = g_str_equal (first->service, "FAM");
  SosDemoSlot slot = *first;

  make_client (filling, home, &slot);
  while (home->n_clients < 4 && filling->writer->error == NULL && sos_demo_chance (filling->writer, family ? 62 : 42)
         && sos_demo_roster_take (filling->roster, family ? "FAM" : NULL, first->borough, &slot))
    make_client (filling, home, &slot);
}

/* The families of this round, in places of the recipe. One worker works with all of a family. */
static void
make_families (Filling *filling)
{
  for (guint i = 0; i < SOS_DEMO_N_FAMILIES && filling->writer->error == NULL; i++)
    {
      SosDemoClient clients[4] = { { 0 } };
      const guint n = sos_demo_family_count_agreed (i);

      g_assert (n <= G_N_ELEMENTS (clients));
      choose_worker (filling, FAMILY, &clients[0]);
      for (guint k = 0; k < n; k++)
        {
          clients[k].worker = clients[0].worker;
          clients[k].team = clients[0].team;
          clients[k].number = filling->n_clients++;
          sos_demo_roster_fill (filling->roster, "FAM", "E09000022", SOS_DEMO_OPEN);
        }
      sos_demo_family_make (filling->writer, i, clients, filling->goals);
      /* The grown-up first of all is no young person: what is about those is not about them. */
      for (guint k = 1; k < n; k++)
        meet (filling, &clients[k], clients[0].id);
    }
}

static gboolean
take_next (Filling *filling, SosDemoSlot *slot)
{
  if (filling->roster->len == 0 && filling->round + 1 < filling->scale)
    {
      finish_round (filling);
      g_array_unref (filling->roster);
      filling->roster = sos_demo_roster_new (filling->writer->rand);
      filling->round++;
      make_families (filling);
    }
  return sos_demo_roster_take (filling->roster, NULL, NULL, slot);
}

static void
report (Filling *filling)
{
  if (filling->progress != NULL)
    filling->progress (MIN (filling->n_clients, filling->n_expected), filling->n_expected, filling->progress_data);
}

/* ---- transactions ---- */

static gboolean
begin (Filling *filling, SosTransaction *transaction)
{
  sos_transaction_set_bulk (transaction);
  filling->writer->transaction = transaction;
  return TRUE;
}

static gboolean
end (Filling *filling, GError **error)
{
  report (filling);
  if (filling->writer->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&filling->writer->error));
  return FALSE;
}

static gboolean
fill_office (SosTransaction *transaction, gpointer data, GError **error)
{
  Filling *filling = data;
  g_autoptr (GPtrArray) office = sos_demo_script_read ("office.txt");
  g_autoptr (GPtrArray) cast = sos_demo_script_read ("cast.txt");
  g_autoptr (GPtrArray) household = sos_demo_script_read ("household.txt");
  g_autoptr (GPtrArray) services = sos_demo_script_read ("services.txt");
  g_autoptr (GPtrArray) today = sos_demo_script_read ("today.txt");
  g_autoptr (GPtrArray) assessed = sos_demo_script_read ("assessed.txt");

  begin (filling, transaction);
  if (!sos_casework_turn_day (transaction, NULL, error))
    return FALSE;
  play_all (filling->writer, office);
  play_all (filling->writer, cast);
  sos_demo_contacts_play (filling->writer);
  play_all (filling->writer, household);
  play_all (filling->writer, services);
  play_all (filling->writer, today);
  play_all (filling->writer, assessed);
  for (guint group = 0; group < N_GROUPS; group++)
    find_workers (filling, group);
  make_more_staff (filling);
  fill_places (filling, cast);
  fill_places (filling, household);
  make_families (filling);
  return end (filling, error);
}

static gboolean
fill_chunk (SosTransaction *transaction, gpointer data, GError **error)
{
  Filling *filling = data;
  const guint enough = filling->n_clients + CHUNK;
  SosDemoSlot slot;

  begin (filling, transaction);
  while (filling->n_clients < enough && filling->writer->error == NULL && take_next (filling, &slot))
    make_household (filling, &slot);
  if (filling->roster->len == 0 && filling->round + 1 >= filling->scale)
    {
      finish_round (filling);
      sos_demo_deliver_make (filling->writer);
      sos_demo_schools_make (filling->writer);
      sos_demo_runs_make (filling->writer, filling->seed);
      sos_demo_deliver_plan (filling->writer);
      play_examples (filling->writer);
      sos_demo_earlier_make (filling->writer, filling->seed);
    }
  return end (filling, error);
}

static void
clear_filling (Filling *filling)
{
  g_array_unref (filling->roster);
  g_ptr_array_unref (filling->goals);
  sos_demo_apart_free (filling->apart);
  sos_demo_concerns_free (filling->concerns);
  for (guint i = 0; i < N_GROUPS; i++)
    g_array_unref (filling->workers[i]);
  sos_demo_writer_free (filling->writer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filling, clear_filling)

gboolean
sos_demo_fill (SosStore *store, guint64 seed, guint scale, SosDemoProgress progress, gpointer data, GError **error)
{
  g_auto (Filling) filling = { .seed = seed, .scale = MAX (scale, 1), .progress = progress, .progress_data = data };

  sos_casework_init ();
  filling.writer = sos_demo_writer_new (seed);
  filling.goals = sos_demo_script_read ("goals.txt");
  filling.apart = sos_demo_apart_new (seed);
  filling.concerns = sos_demo_concerns_new (seed);
  filling.roster = sos_demo_roster_new (filling.writer->rand);
  filling.n_expected = filling.roster->len * filling.scale;
  for (guint i = 0; i < N_GROUPS; i++)
    filling.workers[i] = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!sos_store_write (store, NULL, fill_office, &filling, error))
    return FALSE;
  while (filling.roster->len > 0 || filling.round + 1 < filling.scale)
    if (!sos_store_write (store, NULL, fill_chunk, &filling, error))
      return FALSE;
  return TRUE;
}
