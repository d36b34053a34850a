/* test-suppression-rules.c - what is shown of made-up offices, and an attack on all of it together. */
#include "config.h"
#include "suppression-attack.h"

#include <stdlib.h>
#include <string.h>

#define MOST_PLACES 37
#define MOST_SERVICES 10

enum
{
  HOME,
  DELIVERY,
  CONNECTION,
  N_TABLES,
};

/* An office of people: counts, and the cube that points to them. */
typedef struct
{
  guint counts[N_TABLES][MOST_PLACES * MOST_SERVICES];
  guint all[N_TABLES][MOST_PLACES];
  guint services[MOST_SERVICES];
  SosCountTable tables[N_TABLES];
  SosCountCube cube;
} Office;

static void
office_init (Office *office, guint n_places, guint n_services)
{
  memset (office, 0, sizeof *office);
  office->cube = (SosCountCube){ n_places, n_services, N_TABLES, office->tables, office->services };
  for (guint t = 0; t < N_TABLES; t++)
    office->tables[t] = (SosCountTable){ t == CONNECTION, t != HOME, t == CONNECTION, 0, office->counts[t], office->all[t] };
}

/* The last place is withheld, the last but one not known: who is there in ties has no other. */
static void
name_places (Office *office)
{
  office->cube.alike = office->cube.n_places;
  office->tables[CONNECTION].apart = office->cube.n_places - 1;
}

/* Somebody: bits of places, by table and service. */
static void
add_person (Office *office, guint services, guint home, const guint *delivery, guint64 connections)
{
  guint64 delivered = 0;

  for (guint s = 0; s < office->cube.n_services; s++)
    {
      if ((services >> s & 1) == 0)
        continue;
      office->services[s]++;
      office->counts[HOME][home * office->cube.n_services + s]++;
      office->counts[DELIVERY][delivery[s] * office->cube.n_services + s]++;
      delivered |= G_GUINT64_CONSTANT (1) << delivery[s];
      for (guint p = 0; p < office->cube.n_places; p++)
        office->counts[CONNECTION][p * office->cube.n_services + s] += connections >> p & 1;
    }
  office->cube.people++;
  office->all[HOME][home]++;
  for (guint p = 0; p < office->cube.n_places; p++)
    {
      office->all[DELIVERY][p] += delivered >> p & 1;
      office->all[CONNECTION][p] += connections >> p & 1;
    }
}

/* Near the front far more often than at the back, as offices have one borough with many and many with few. */
static guint
draw_uneven (GRand *rand, guint n)
{
  const double part = g_rand_double (rand);

  return (guint) (part * part * part * n);
}

typedef struct
{
  guint withheld;        /* of 100 people */
  gboolean without_ties; /* nobody has any that is known */
} Habit;

static void
add_somebody (Office *office, GRand *rand, const Habit *habit)
{
  const guint n_places = office->cube.n_places - 1, n_services = office->cube.n_services;
  const gboolean withheld = (guint) g_rand_int_range (rand, 0, 100) < habit->withheld;
  const guint home = withheld ? n_places : draw_uneven (rand, n_places);
  guint services = 1u << draw_uneven (rand, n_services), delivery[MOST_SERVICES];
  guint64 connections = G_GUINT64_CONSTANT (1) << (g_rand_int_range (rand, 0, 3) ? home : draw_uneven (rand, n_places));

  if (g_rand_int_range (rand, 0, 6) == 0)
    services |= 1u << g_rand_int_range (rand, 0, n_services);
  if (g_rand_int_range (rand, 0, 8) == 0)
    connections |= G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, n_places);
  if ((connections & (connections - 1)) != 0)
    connections &= ~(G_GUINT64_CONSTANT (1) << (n_places - 1)); /* of whom any is known */
  if (withheld || habit->without_ties)
    connections = G_GUINT64_CONSTANT (1) << (withheld ? n_places : n_places - 1);
  for (guint s = 0; s < n_services; s++)
    delivery[s] = withheld || g_rand_int_range (rand, 0, 4) ? home : draw_uneven (rand, n_places);
  add_person (office, services, home, delivery, connections);
}

static void
office_make (Office *office, guint32 seed)
{
  static const guint sizes[] = { 3, 8, 20, 40, 80, 160 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  const guint n = sizes[seed % G_N_ELEMENTS (sizes)] + g_rand_int_range (rand, 0, 6);
  const Habit habit = { (guint) MAX (g_rand_int_range (rand, -10, 40), 0), g_rand_int_range (rand, 0, 3) == 0 };

  office_init (office, g_rand_int_range (rand, 3, 12), g_rand_int_range (rand, 1, 5));
  name_places (office);
  for (guint i = 0; i < n; i++)
    add_somebody (office, rand, &habit);
}

/* As large as the real one: 33 boroughs, four places that are none, ten services. */
static void
office_make_large (Office *office, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  office_init (office, MOST_PLACES, MOST_SERVICES);
  name_places (office);
  for (guint i = 0; i < 330; i++)
    add_somebody (office, rand, &(Habit){ 2, FALSE });
}

/* ---- what a reader knows ---- */

static Known
know (SosShown shown)
{
  guint least, most;

  sos_shown_get_bounds (shown, &least, &most);
  return (Known){ least, most == G_MAXUINT ? G_MAXDOUBLE : most };
}

/* That a service is not offered tells that somebody is on it, unless none is. */
static Known
know_total (const SosShownCube *shown, guint service, const SosCountCube *cube)
{
  g_autoptr (SosVerdict) refusal = sos_shown_cube_get_refusal (shown, service), all = sos_shown_cube_get_refusal (shown, cube->n_services);

  return refusal == NULL ? know (sos_shown_cube_get_total (shown, service)) : (Known){ all == NULL, cube->people };
}

static Seen *
see (const SosCountCube *cube, const SosShownCube *shown)
{
  Seen *seen = seen_new (cube);

  for (guint t = 0; t < cube->n_tables; t++)
    for (guint p = 0; p < cube->n_places; p++)
      for (guint s = 0; s <= cube->n_services; s++)
        *seen_cell (seen, t, p, s) = know (sos_shown_cube_get (shown, t, p, s));
  for (guint s = 0; s <= cube->n_services; s++)
    seen->totals[s] = know_total (shown, s, cube);
  return seen;
}

/* ---- weaker rules, to see that the attack finds what they leave open ---- */

static Seen *
see_first_only (const SosCountCube *cube)
{
  Seen *seen = seen_new (cube);

  for (guint t = 0; t < cube->n_tables; t++)
    for (guint p = 0; p < cube->n_places; p++)
      for (guint s = 0; s <= cube->n_services; s++)
        {
          const guint count = seen_count (seen, t, p, s);

          *seen_cell (seen, t, p, s) = count > 0 && count < 5 ? (Known){ 1, 4 } : (Known){ count, count };
        }
  for (guint s = 0; s < cube->n_services; s++)
    seen->totals[s] = (Known){ cube->services[s], cube->services[s] };
  seen->totals[cube->n_services] = (Known){ cube->people, cube->people };
  return seen;
}

/* The next smallest in a column in which only one is not shown: what 7.3 asks at least, column by column. */
static void
hide_next_smallest (Seen *seen, guint t, guint s)
{
  guint n = 0, least = G_MAXUINT, at = 0;

  for (guint p = 0; p < seen->cube->n_places; p++)
    {
      const guint count = seen_count (seen, t, p, s);

      n += count > 0 && count < 5;
      if (count >= 5 && count < least)
        least = count, at = p;
    }
  if (n == 1 && least != G_MAXUINT)
    *seen_cell (seen, t, at, s) = (Known){ 5, G_MAXDOUBLE };
}

static Seen *
see_columns_only (const SosCountCube *cube)
{
  Seen *seen = see_first_only (cube);

  for (guint t = 0; t < cube->n_tables; t++)
    for (guint s = 0; s <= cube->n_services; s++)
      hide_next_smallest (seen, t, s);
  return seen;
}

/* As decided, but all that is hidden beside "<5" is shown in one service of one table. */
static Seen *
see_with_one_slip (const SosCountCube *cube)
{
  g_autoptr (SosShownCube) shown = sos_suppression_decide (cube);
  Seen *seen = see (cube, shown);

  for (guint p = 0; p < cube->n_places; p++)
    if (sos_shown_cube_get (shown, HOME, p, cube->n_services).kind == SOS_SHOWN_HIDDEN)
      *seen_cell (seen, HOME, p, cube->n_services) = (Known){ cube->tables[HOME].all[p], cube->tables[HOME].all[p] };
  return seen;
}

/* As decided by somebody who forgets that a person has the same ties on each service, and that nobody has some who has none. */
static Seen *
see_without_ties (const SosCountCube *cube)
{
  SosCountTable tables[N_TABLES];
  SosCountCube forgotten = *cube;
  g_autoptr (SosShownCube) shown = NULL;

  memcpy (tables, cube->tables, sizeof tables);
  tables[CONNECTION].by_person = FALSE;
  tables[CONNECTION].apart = 0;
  forgotten.tables = tables;
  shown = sos_suppression_decide (&forgotten);
  return see (cube, shown);
}

static void
attack_weaker (Seen *(*weaker) (const SosCountCube *cube), guint32 n_offices, const char *name)
{
  Office *office = g_new (Office, 1);
  Attack sum = { 0 };

  for (guint32 seed = 0; seed < n_offices; seed++)
    {
      g_autoptr (Seen) seen = NULL;
      Attack found;

      office_make (office, seed);
      seen = weaker (&office->cube);
      found = attack (seen);
      sum.n_recovered += found.n_recovered;
      sum.n_protected += found.n_protected + found.n_left;
    }
  g_test_message ("%s: %u of %u recovered", name, sum.n_recovered, sum.n_protected);
  g_assert_cmpuint (sum.n_recovered, >, 0);
  g_free (office);
}

static void
test_weaker_rules (void)
{
  attack_weaker (see_first_only, 60, "only 1 to 4 hidden");
  attack_weaker (see_columns_only, 60, "and the next smallest of a column");
  attack_weaker (see_without_ties, 400, "as decided, but for what is known of ties");
  attack_weaker (see_with_one_slip, 60, "as decided, but for the second borough of all services");
}

/* ---- the attack ---- */

typedef struct
{
  guint numbers, hidden, few, services, refused, layers_refused;
} Kept;

static void
count_kept (const SosCountCube *cube, const SosShownCube *shown, Kept *kept)
{
  for (guint s = 0; s <= cube->n_services; s++)
    {
      g_autoptr (SosVerdict) refusal = sos_shown_cube_get_refusal (shown, s);

      kept->services += s < cube->n_services;
      kept->refused += refusal != NULL && s < cube->n_services;
      kept->layers_refused += refusal != NULL && s == cube->n_services;
      for (guint t = 0; t < cube->n_tables; t++)
        for (guint p = 0; p < cube->n_places; p++)
          {
            const SosShown cell = sos_shown_cube_get (shown, t, p, s);

            kept->numbers += cell.kind == SOS_SHOWN_NUMBER && cell.number > 0;
            kept->hidden += cell.kind == SOS_SHOWN_HIDDEN;
            kept->few += cell.kind == SOS_SHOWN_FEW;
          }
    }
}

/* 7.3: no two choices, one within the other, are both shown where they differ by 1 to 4. */
static void
assert_apart (SosShown smaller, SosShown larger)
{
  g_autoptr (SosVerdict) verdict = sos_suppression_check_difference (smaller.number, larger.number);

  g_assert_true (smaller.kind != SOS_SHOWN_NUMBER || larger.kind != SOS_SHOWN_NUMBER || verdict->allowed);
}

static void
assert_choices_apart (const SosCountCube *cube, const SosShownCube *shown)
{
  for (guint s = 0; s <= cube->n_services; s++)
    {
      const SosShown total = sos_shown_cube_get_total (shown, s);

      assert_apart (total, sos_shown_cube_get_total (shown, cube->n_services));
      for (guint t = 0; t < cube->n_tables; t++)
        for (guint p = 0; p < cube->n_places; p++)
          {
            assert_apart (sos_shown_cube_get (shown, t, p, s), sos_shown_cube_get (shown, t, p, cube->n_services));
            assert_apart (sos_shown_cube_get (shown, t, p, s), total);
          }
    }
}

static void
attack_many (void (*make) (Office *office, guint32 seed), guint n)
{
  Office *office = g_new (Office, 1);
  Attack sum = { 0 };
  Kept kept = { 0 };

  for (guint32 seed = 0; seed < n; seed++)
    {
      g_autoptr (SosShownCube) shown = NULL;
      g_autoptr (Seen) seen = NULL;
      Attack found;

      make (office, seed);
      shown = sos_suppression_decide (&office->cube);
      seen = see (&office->cube, shown);
      count_kept (&office->cube, shown, &kept);
      assert_choices_apart (&office->cube, shown);
      if (sos_shown_cube_get_total (shown, office->cube.n_services).kind == SOS_SHOWN_NOTHING)
        continue; /* nothing at all is shown */
      found = attack (seen);
      sum.n_protected += found.n_protected;
      sum.n_left += found.n_left;
      sum.n_recovered += found.n_recovered;
      sum.n_narrowed += found.n_narrowed;
    }
  g_test_message ("%u offices, %u counts to protect, %u groups left over: %u recovered, %u narrowed", n, sum.n_protected, sum.n_left,
                  sum.n_recovered, sum.n_narrowed);
  g_test_message ("shown: %u numbers, %u “<5”, %u hidden; %u of %u services and %u layers refused", kept.numbers, kept.few, kept.hidden,
                  kept.refused, kept.services, kept.layers_refused);
  g_assert_cmpuint (sum.n_protected, >, n);
  g_assert_cmpuint (sum.n_recovered, ==, 0);
  g_assert_cmpuint (sum.n_narrowed, ==, 0);
  g_free (office);
}

static void
test_attack (void)
{
  attack_many (office_make, g_getenv ("SOS_FULL") != NULL ? 10000 : 1000);
}

static void
test_attack_large (void)
{
  attack_many (office_make_large, g_getenv ("SOS_FULL") != NULL ? 40 : 5);
}

/* ---- what is to be seen ---- */

/* One service, each place with so many people of its own. */
static SosShownCube *
decide_row (Office *office, const guint *counts, guint n)
{
  office_init (office, n, 1);
  for (guint p = 0; p < n; p++)
    for (guint i = 0; i < counts[p]; i++)
      add_person (office, 1, p, (guint[MOST_SERVICES]){ p }, G_GUINT64_CONSTANT (1) << p);
  return sos_suppression_decide (&office->cube);
}

static char *
dup_row (const SosShownCube *shown, guint n, guint service)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint p = 0; p < n; p++)
    {
      g_autofree char *cell = sos_shown_dup_text (sos_shown_cube_get (shown, HOME, p, service), FALSE);

      g_string_append_printf (text, "%s%s", p > 0 ? " " : "", cell);
    }
  return g_strdup (text->str);
}

static const struct
{
  const char *why;
  guint counts[6];
  const char *shown;
  guint total; /* 0: not shown */
} rows[] = {
  { "X2: a borough of 4, and a second hidden so that the total cannot reveal it", { 4, 30, 12, 9, 0, 0 }, "<5 5+ 12 9 0 0", 55 },
  { "which it is does not depend on how large it is; 5 leaves no other way, so the next goes too", { 1, 5, 12, 30, 0, 0 }, "<5 5+ 5+ 30 0 0", 48 },
  { "two that hide one another", { 2, 3, 30, 0, 0, 12 }, "<5 <5 30 0 0 12", 47 },
  { "two of one each do not: their sum says so", { 1, 1, 30, 0, 0, 12 }, "<5 <5 5+ 0 0 12", 44 },
  { "nor do two of four", { 4, 4, 30, 0, 0, 12 }, "<5 <5 5+ 0 0 12", 50 },
  { "none below 5: nothing is hidden", { 5, 6, 30, 0, 0, 12 }, "5 6 30 0 0 12", 53 },
  { "one with everything", { 0, 57, 0, 0, 0, 0 }, "0 57 0 0 0 0", 57 },
  { "nobody", { 0, 0, 0, 0, 0, 0 }, "0 0 0 0 0 0", 0 },
  { "all of 2 hide one another", { 2, 2, 2, 2, 2, 2 }, "<5 <5 <5 <5 <5 <5", 12 },
  { "all of 1 do not", { 1, 1, 1, 1, 1, 1 }, "… … … … … …", 0 },
  { "fewer than five in all", { 1, 2, 0, 0, 0, 0 }, "… … … … … …", 0 },
};

static void
test_rows (void)
{
  Office *office = g_new (Office, 1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosShownCube) shown = decide_row (office, rows[i].counts, 6);
      g_autofree char *all = dup_row (shown, 6, 1), *one = dup_row (shown, 6, 0);

      g_test_message ("%s", rows[i].why);
      g_assert_cmpstr (all, ==, rows[i].shown);
      g_assert_cmpstr (one, ==, rows[i].shown);
      g_assert_cmpuint (sos_shown_cube_get_total (shown, 1).number, ==, rows[i].total);
    }
  g_free (office);
}

/* All but three people are on the first service: it and all services together would point at the three. */
static void
test_near_all (void)
{
  Office *office = g_new (Office, 1);
  g_autoptr (SosShownCube) shown = NULL;
  g_autoptr (SosVerdict) near = NULL, few = NULL, all = NULL;

  office_init (office, 3, 2);
  for (guint i = 0; i < 60; i++)
    add_person (office, 1, i % 3, (guint[MOST_SERVICES]){ i % 3 }, 1);
  for (guint i = 0; i < 3; i++)
    add_person (office, 2, 0, (guint[MOST_SERVICES]){ 0 }, 1);
  shown = sos_suppression_decide (&office->cube);
  near = sos_shown_cube_get_refusal (shown, 0);
  few = sos_shown_cube_get_refusal (shown, 1);
  all = sos_shown_cube_get_refusal (shown, 2);
  g_assert_nonnull (strstr (near->words, "all but a few"));
  g_assert_cmpstr (near->rule, ==, "N9");
  g_assert_cmpstr (few->words, ==, near->words); /* which of the two is not said */
  g_assert_null (all);
  g_assert_cmpint (sos_shown_cube_get (shown, HOME, 1, 0).kind, ==, SOS_SHOWN_NOTHING);
  g_assert_cmpuint (sos_shown_cube_get (shown, HOME, 1, 2).number, ==, 20);
  g_free (office);
}

static void
test_again_the_same (void)
{
  Office *office = g_new (Office, 1);

  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (SosShownCube) one = NULL, other = NULL;

      office_make (office, seed);
      one = sos_suppression_decide (&office->cube);
      other = sos_suppression_decide (&office->cube);
      for (guint s = 0; s <= office->cube.n_services; s++)
        {
          g_autofree char *a = dup_row (one, office->cube.n_places, s), *b = dup_row (other, office->cube.n_places, s);

          g_assert_cmpstr (a, ==, b);
        }
    }
  g_free (office);
}

#define NUMBER(n) ((SosShown){ SOS_SHOWN_NUMBER, n })
#define FEW ((SosShown){ SOS_SHOWN_FEW })
#define HIDDEN ((SosShown){ SOS_SHOWN_HIDDEN })

static void
check_merge (SosShown one, SosShown other, const char *external)
{
  g_autofree char *text = sos_shown_dup_text (sos_shown_merge (one, other), TRUE), *back = sos_shown_dup_text (sos_shown_merge (other, one), TRUE);

  g_assert_cmpstr (text, ==, external);
  g_assert_cmpstr (back, ==, external);
}

/* For others the City stands with its neighbour; nothing of the two may be worked out from that. */
static void
test_merge (void)
{
  check_merge (NUMBER (0), NUMBER (0), "–");
  check_merge (NUMBER (0), NUMBER (12), "12");
  check_merge (NUMBER (6), NUMBER (12), "18");
  check_merge (NUMBER (0), FEW, "<5");
  check_merge (NUMBER (12), FEW, "5+");
  check_merge (FEW, FEW, "…");
  check_merge (HIDDEN, FEW, "5+");
  check_merge (NUMBER (0), (SosShown){ SOS_SHOWN_NOTHING }, "…");
}

static void
test_percentages (void)
{
  g_assert_false (sos_suppression_allows_percentage (5, 9));
  g_assert_true (sos_suppression_allows_percentage (5, 10));
  g_assert_false (sos_suppression_allows_percentage (4, 100));
  g_assert_false (sos_suppression_allows_percentage (1, 100));
  g_assert_true (sos_suppression_allows_percentage (0, 100));
  g_assert_false (sos_suppression_allows_percentage (97, 100));
  g_assert_true (sos_suppression_allows_percentage (100, 100));
  g_assert_false (sos_suppression_allows_percentage (101, 100));
}

static void
test_differences (void)
{
  static const struct
  {
    guint smaller, larger;
    gboolean allowed;
  } pairs[] = { { 10, 10, TRUE }, { 10, 11, FALSE }, { 10, 14, FALSE }, { 10, 15, TRUE }, { 0, 4, FALSE }, { 0, 0, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_suppression_check_difference (pairs[i].smaller, pairs[i].larger);

      g_assert_cmpint (verdict->allowed, ==, pairs[i].allowed);
    }
}

/* ---- whoever knows the rule ---- */

typedef struct
{
  guint n_offices;
  GHashTable *seen; /* what is shown, with the place -> bits of the counts it may have */
} Minimal;

static void
note_office (Minimal *minimal, Office *office, const guint *counts, guint n)
{
  g_autoptr (SosShownCube) shown = decide_row (office, counts, n);
  g_autofree char *row = dup_row (shown, n, 1);
  const SosShown total = sos_shown_cube_get_total (shown, 1);

  minimal->n_offices++;
  for (guint p = 0; p < n && total.kind == SOS_SHOWN_NUMBER; p++)
    {
      char *key = g_strdup_printf ("%s of %u: %u", row, total.number, p);
      const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (minimal->seen, key));

      if (sos_shown_cube_get (shown, 0, p, 1).kind == SOS_SHOWN_FEW)
        g_hash_table_insert (minimal->seen, key, GUINT_TO_POINTER (before | 1u << counts[p]));
      else
        g_free (key);
    }
}

/* All offices of @n places with no more than @left people more. */
static void
note_offices (Minimal *minimal, Office *office, guint *counts, guint n, guint p, guint left)
{
  if (p == n)
    {
      note_office (minimal, office, counts, n);
      return;
    }
  for (counts[p] = 0; counts[p] <= left; counts[p]++)
    note_offices (minimal, office, counts, n, p + 1, left - counts[p]);
}

/* Every small office there can be, and which of them look the same: who knows this rule by heart, and tries all of them, still cannot name
 * one count of 1 to 4. */
static void
test_known_rule (void)
{
  Office *office = g_new (Office, 1);

  for (guint n = 3; n <= 4; n++)
    {
      Minimal minimal = { .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
      guint counts[4];
      GHashTableIter iter;
      gpointer key, bits;

      note_offices (&minimal, office, counts, n, 0, n == 3 ? 24 : 20);
      g_hash_table_iter_init (&iter, minimal.seen);
      while (g_hash_table_iter_next (&iter, &key, &bits))
        if ((GPOINTER_TO_UINT (bits) & (GPOINTER_TO_UINT (bits) - 1)) == 0)
          g_error ("one count alone leads to “%s”", (const char *) key);
      g_test_message ("%u offices of %u places, %u looks of few: none names its number", minimal.n_offices, n, g_hash_table_size (minimal.seen));
      g_assert_cmpuint (g_hash_table_size (minimal.seen), >, 300);
      g_hash_table_unref (minimal.seen);
    }
  g_free (office);
}

/* Each mark that is seen is explained, and none that is not. */
static void
test_marks (void)
{
  g_autofree char *none = sos_shown_dup_marks (1u << SOS_SHOWN_NUMBER), *few = sos_shown_dup_marks (1u << SOS_SHOWN_NUMBER | 1u << SOS_SHOWN_FEW);
  g_autofree char *all = sos_shown_dup_marks (1u << SOS_SHOWN_FEW | 1u << SOS_SHOWN_HIDDEN | 1u << SOS_SHOWN_NOTHING);

  g_assert_null (none);
  g_assert_cmpstr (few, ==, "<5 is one to four people.");
  g_assert_true (g_str_has_prefix (all, few));
  g_assert_nonnull (strstr (all, "5+ is five or more"));
  g_assert_nonnull (strstr (all, "… is not shown"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suppression/rows", test_rows);
  g_test_add_func ("/suppression/known-rule", test_known_rule);
  g_test_add_func ("/suppression/marks", test_marks);
  g_test_add_func ("/suppression/near-all", test_near_all);
  g_test_add_func ("/suppression/again-the-same", test_again_the_same);
  g_test_add_func ("/suppression/merge", test_merge);
  g_test_add_func ("/suppression/percentages", test_percentages);
  g_test_add_func ("/suppression/differences", test_differences);
  g_test_add_func ("/suppression/weaker-rules", test_weaker_rules);
  g_test_add_func ("/suppression/attack", test_attack);
  g_test_add_func ("/suppression/attack-large", test_attack_large);
  return g_test_run ();
}
