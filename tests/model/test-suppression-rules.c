/* test-suppression-rules.c - what is shown of made-up offices. */
#include "config.h"
#include "suppression-offices.h"

#include <string.h>

/* ---- what is to be seen ---- */

/* One service, each place with so many people of its own. */
static SosShownCube *
decide_row (Office *office, const guint *counts, guint n)
{
  office_init (office, n, 1);
  for (guint p = 0; p < n; p++)
    for (guint i = 0; i < counts[p]; i++)
      office_add (office, 1, p, (guint[MOST_SERVICES]){ p }, G_GUINT64_CONSTANT (1) << p);
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
    office_add (office, 1, i % 3, (guint[MOST_SERVICES]){ i % 3 }, 1);
  for (guint i = 0; i < 3; i++)
    office_add (office, 2, 0, (guint[MOST_SERVICES]){ 0 }, 1);
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

/* @n people, of bits of services, who live and are met at @home, with ties to bits of places. */
static void
add_some (Office *office, guint n, guint services, guint home, guint64 ties)
{
  for (guint i = 0; i < n; i++)
    office_add (office, services, home, (guint[MOST_SERVICES]){ home, home, home, home }, ties);
}

static void
check_table (const SosShownCube *shown, const Office *office, guint table, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint s = 0; s <= office->cube.n_services; s++)
    {
      const SosShown total = sos_shown_cube_get_total (shown, s);
      g_autofree char *all = sos_shown_dup_text (total, FALSE);

      for (guint p = 0; p < office->cube.n_places; p++)
        {
          g_autofree char *cell = sos_shown_dup_text (sos_shown_cube_get (shown, table, p, s), FALSE);

          g_string_append_printf (text, "%s ", cell);
        }
      g_string_append_printf (text, "= %s\n", all);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Six on one service, nine on the other and fourteen on any would say that one is on both. */
static void
test_several_services (void)
{
  Office *office = g_new (Office, 1);
  g_autoptr (SosShownCube) one = NULL, hidden = NULL, five = NULL;

  office_init (office, 2, 2);
  add_some (office, 5, 1, 0, 1);
  add_some (office, 8, 2, 0, 1);
  add_some (office, 1, 3, 0, 1);
  add_some (office, 20, 1, 1, 2);
  add_some (office, 20, 2, 1, 2);
  one = sos_suppression_decide (&office->cube);
  check_table (one, office, HOME, "… … = …\n9 20 = 29\n14 40 = 54\n");
  add_some (office, 4, 3, 0, 1);
  five = sos_suppression_decide (&office->cube);
  check_table (five, office, HOME, "10 20 = 30\n13 20 = 33\n18 40 = 58\n");
  office_init (office, 2, 3);
  add_some (office, 5, 1, 0, 1);
  add_some (office, 8, 2, 0, 1);
  add_some (office, 1, 3, 0, 1);
  add_some (office, 20, 1, 1, 2);
  add_some (office, 20, 2, 1, 2);
  add_some (office, 8, 3, 1, 2);
  hidden = sos_suppression_decide (&office->cube);
  check_table (hidden, office, HOME, "5+ 5+ = 34\n9 28 = 37\n0 0 = 0\n14 48 = 62\n");
  g_free (office);
}

/* What was refused whole is so again when it is brought back, though nothing was kept where nobody is: a service that says 0 would tell that those
 * few are on the other. */
static void
test_recalled (void)
{
  Office *office = g_new (Office, 1);
  SosShownKind marks[N_TABLES * 2 * 3];
  g_autoptr (SosShownCube) decided = NULL, recalled = NULL;
  guint n = 0;

  office_init (office, 2, 2);
  add_some (office, 3, 1, 0, 1);
  decided = sos_suppression_decide (&office->cube);
  for (guint t = 0; t < office->cube.n_tables; t++)
    for (guint p = 0; p < 2; p++)
      for (guint s = 0; s <= 2; s++)
        marks[n++] = p == 0 && s != 1 ? sos_shown_cube_get (decided, t, p, s).kind : SOS_SHOWN_NUMBER;
  recalled = sos_suppression_recall (&office->cube, marks);
  for (guint t = 0; t < office->cube.n_tables; t++)
    for (guint p = 0; p < 2; p++)
      for (guint s = 0; s <= 2; s++)
        g_assert_cmpint (sos_shown_cube_get (recalled, t, p, s).kind, ==, sos_shown_cube_get (decided, t, p, s).kind);
  for (guint s = 0; s <= 2; s++)
    g_assert_cmpint (sos_shown_cube_get_total (recalled, s).kind, ==, SOS_SHOWN_NOTHING);
  g_free (office);
}

/* What an older rule showed that is hidden today is not shown for that it was kept; what it hid stays hidden. */
static void
test_recalled_older (void)
{
  Office *office = g_new (Office, 1);
  guint n_shown = 0;

  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autofree SosShownKind *marks = g_new0 (SosShownKind, N_TABLES * MOST_PLACES * (MOST_SERVICES + 1));
      g_autoptr (SosShownCube) decided = NULL, recalled = NULL, hidden = NULL;

      office_make (office, seed);
      decided = sos_suppression_decide (&office->cube);
      recalled = sos_suppression_recall (&office->cube, marks);
      for (guint i = 0; i < N_TABLES * office->cube.n_places * (office->cube.n_services + 1); i++)
        marks[i] = SOS_SHOWN_HIDDEN;
      hidden = sos_suppression_recall (&office->cube, marks);
      for (guint t = 0; t < N_TABLES; t++)
        for (guint p = 0; p < office->cube.n_places; p++)
          for (guint s = 0; s <= office->cube.n_services; s++)
            {
              const SosShown now = sos_shown_cube_get (decided, t, p, s), then = sos_shown_cube_get (recalled, t, p, s);

              n_shown += now.kind == SOS_SHOWN_NUMBER && now.number > 0;
              g_assert_true (now.kind == then.kind && now.number == then.number);
              g_assert_cmpuint (sos_shown_cube_get (hidden, t, p, s).number, ==, 0);
            }
    }
  g_assert_cmpuint (n_shown, >, 100);
  g_free (office);
}

/* Ten with ties to one place, nine to another, and eighteen people: one has them to both. */
static void
test_several_places (void)
{
  Office *office = g_new (Office, 1);
  g_autoptr (SosShownCube) one = NULL, five = NULL;

  office_init (office, 3, 1);
  add_some (office, 9, 1, 0, 1);
  add_some (office, 8, 1, 1, 2);
  add_some (office, 1, 1, 1, 3);
  one = sos_suppression_decide (&office->cube);
  check_table (one, office, CONNECTION, "5+ 9 0 = 18\n5+ 9 0 = 18\n");
  add_some (office, 4, 1, 1, 3);
  five = sos_suppression_decide (&office->cube);
  check_table (five, office, CONNECTION, "14 13 0 = 22\n14 13 0 = 22\n");
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
  g_test_add_func ("/suppression/several-services", test_several_services);
  g_test_add_func ("/suppression/several-places", test_several_places);
  g_test_add_func ("/suppression/again-the-same", test_again_the_same);
  g_test_add_func ("/suppression/recalled", test_recalled);
  g_test_add_func ("/suppression/recalled-older", test_recalled_older);
  g_test_add_func ("/suppression/merge", test_merge);
  g_test_add_func ("/suppression/percentages", test_percentages);
  g_test_add_func ("/suppression/differences", test_differences);
  return g_test_run ();
}
