/* test-suppression-attack.c - an attack on all that is shown of made-up offices together, and on rules that are weaker. */
#include "config.h"
#include "suppression-attack.h"
#include "suppression-offices.h"

#include <string.h>

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

/* One kind of borough as it is decided where there is no other. */
static void
see_table_alone (Seen *seen, guint t, const SosCountTable *table)
{
  SosCountCube one = *seen->cube;
  g_autoptr (SosShownCube) shown = NULL;

  one.tables = table;
  one.n_tables = 1;
  shown = sos_suppression_decide (&one);
  for (guint p = 0; p < one.n_places; p++)
    for (guint s = 0; s <= one.n_services; s++)
      *seen_cell (seen, t, p, s) = know (sos_shown_cube_get (shown, 0, p, s));
}

/* As decided by somebody who forgets that a person has the same ties on each service, and that nobody has some who has none. */
static Seen *
see_without_ties (const SosCountCube *cube)
{
  SosCountTable forgotten = cube->tables[CONNECTION];
  g_autoptr (SosShownCube) shown = sos_suppression_decide (cube);
  Seen *seen = see (cube, shown);

  forgotten.by_person = FALSE;
  forgotten.apart = 0;
  see_table_alone (seen, CONNECTION, &forgotten);
  return seen;
}

/* As decided by somebody who looks at one kind of borough after another, and at none beside another. */
static Seen *
see_kinds_alone (const SosCountCube *cube)
{
  g_autoptr (SosShownCube) shown = sos_suppression_decide (cube);
  Seen *seen = see (cube, shown);

  for (guint t = 0; t < cube->n_tables; t++)
    see_table_alone (seen, t, &cube->tables[t]);
  seen->guesses = TRUE;
  return seen;
}

static void
attack_weaker (void (*make) (Office *office, guint32 seed), Seen *(*weaker) (const SosCountCube *cube), guint32 n_offices, const char *name)
{
  Office *office = g_new (Office, 1);
  Attack sum = { 0 };

  for (guint32 seed = 0; seed < n_offices; seed++)
    {
      g_autoptr (Seen) seen = NULL;
      Attack found;

      make (office, seed);
      seen = weaker (&office->cube);
      found = attack (seen);
      sum.n_recovered += found.n_recovered;
      sum.n_protected += found.n_protected + found.n_left + found.n_beside;
    }
  g_test_message ("%s: %u of %u recovered", name, sum.n_recovered, sum.n_protected);
  g_assert_cmpuint (sum.n_recovered, >, 0);
  g_free (office);
}

static void
test_weaker_rules (void)
{
  attack_weaker (office_make, see_first_only, 60, "only 1 to 4 hidden");
  attack_weaker (office_make, see_columns_only, 60, "and the next smallest of a column");
  attack_weaker (office_make, see_without_ties, 400, "as decided, but for what is known of ties");
  attack_weaker (office_make, see_with_one_slip, 60, "as decided, but for the second borough of all services");
  attack_weaker (office_make_settled, see_kinds_alone, 60, "as decided, but for one kind of borough beside another");
}

/* ---- the attack ---- */

typedef struct
{
  guint numbers, about, hidden, few, services, refused, layers_refused;
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
            kept->about += cell.kind == SOS_SHOWN_ABOUT;
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
attack_many (void (*make) (Office *office, guint32 seed), guint n, gboolean guesses)
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
      seen->guesses = guesses;
      count_kept (&office->cube, shown, &kept);
      assert_choices_apart (&office->cube, shown);
      if (sos_shown_cube_get_total (shown, office->cube.n_services).kind == SOS_SHOWN_NOTHING)
        continue; /* nothing at all is shown */
      found = attack (seen);
      sum.n_protected += found.n_protected;
      sum.n_left += found.n_left;
      sum.n_several += found.n_several;
      sum.n_beside += found.n_beside;
      sum.n_recovered += found.n_recovered;
      sum.n_narrowed += found.n_narrowed;
    }
  g_test_message ("%u offices, %u counts to protect, %u groups left over, %u on several, %u between kinds: %u recovered, %u narrowed", n,
                  sum.n_protected, sum.n_left, sum.n_several, sum.n_beside, sum.n_recovered, sum.n_narrowed);
  g_test_message ("shown: %u numbers, %u “~”, %u “<5”, %u hidden; %u of %u services and %u layers refused", kept.numbers, kept.about, kept.few, kept.hidden,
                  kept.refused, kept.services, kept.layers_refused);
  g_assert_cmpuint (sum.n_protected, >, n);
  g_assert_cmpuint (sum.n_recovered, ==, 0);
  g_assert_cmpuint (sum.n_narrowed, ==, 0);
  g_free (office);
}

static void
test_attack (void)
{
  attack_many (office_make, g_getenv ("SOS_FULL") != NULL ? 10000 : 1000, FALSE);
}

/* Who guesses right, with home and where we work and ties side by side. */
static void
test_attack_kinds (void)
{
  attack_many (office_make_settled, g_getenv ("SOS_FULL") != NULL ? 10000 : 1000, TRUE);
}

static void
test_attack_large (void)
{
  attack_many (office_make_large, g_getenv ("SOS_FULL") != NULL ? 40 : 5, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suppression/weaker-rules", test_weaker_rules);
  g_test_add_func ("/suppression/attack", test_attack);
  g_test_add_func ("/suppression/attack-kinds", test_attack_kinds);
  g_test_add_func ("/suppression/attack-large", test_attack_large);
  return g_test_run ();
}
