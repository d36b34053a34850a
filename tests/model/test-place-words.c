/* test-place-words.c - two places in different words: what is taken for one until somebody says, and when somebody is asked (4.7, 4.8; N1). */
#include "config.h"

#include "sos-place-words.h"

#include <string.h>

static void
test_table (void)
{
  static const struct
  {
    const char *one, *other;
    gboolean may_be_one, like;
  } rows[] = {
    { "Side Gate", "side gate, by the railings", TRUE, TRUE },
    { "The side gate of Meridian Park", "Meridian Park, side-gate", TRUE, TRUE },
    { "Meridian Park", "the side gate of Meridian Park", TRUE, TRUE },
    { "Side gate of Meridian Park", "main gate of Meridian Park", FALSE, TRUE },
    { "Side gate of Meridian Park", "side gate of Northgate", FALSE, TRUE },
    { "St George's, outpatients", "St Georges outpatients", TRUE, TRUE },
    { "Larkfeild Walk", "Larkfield Walk", FALSE, TRUE },
    { "Harbour Hall", "Quay Street Hall", FALSE, FALSE },
    { "the office", "The post office in Rye Lane", FALSE, FALSE }, /* names no place of its own */
    { "12", "12 Larkfield Walk", FALSE, FALSE },
    { "", "Side Gate", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *one = sos_place_dup_key (rows[i].one), *other = sos_place_dup_key (rows[i].other);

      g_test_message ("“%s” and “%s”: %s, %s", rows[i].one, rows[i].other, one, other);
      g_assert_cmpint (sos_place_may_be_one (one, other), ==, rows[i].may_be_one);
      g_assert_cmpint (sos_place_may_be_one (other, one), ==, rows[i].may_be_one);
      g_assert_cmpint (sos_place_is_like (one, other), ==, rows[i].like);
      g_assert_cmpint (sos_place_is_like (other, one), ==, rows[i].like);
    }
}

/* Whichever is named first, in whatever order its words come, with whatever is said beside: it may be the same place. */
static void
test_random (void)
{
  static const char *const telling[] = { "Larkfield", "Meridian", "Northgate", "side", "railings", "Harbour" };
  static const char *const others[] = { "the", "gate", "of", "at", "Park", "12", "Station", "by" };
  const guint n = 5000;
  guint n_one = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) said = g_ptr_array_new ();
      g_autofree char *words = NULL, *more = NULL, *key = NULL, *longer = NULL;

      g_ptr_array_add (said, (gpointer) telling[g_test_rand_int_range (0, G_N_ELEMENTS (telling))]);
      for (int k = g_test_rand_int_range (0, 4); k > 0; k--)
        g_ptr_array_insert (said, g_test_rand_int_range (0, (int) said->len + 1), (gpointer) others[g_test_rand_int_range (0, G_N_ELEMENTS (others))]);
      g_ptr_array_add (said, NULL);
      words = g_strjoinv (g_test_rand_bit () ? " " : ", ", (char **) said->pdata);
      more = g_strdup_printf ("%s %s", telling[g_test_rand_int_range (0, G_N_ELEMENTS (telling))], words);
      key = sos_place_dup_key (words);
      longer = sos_place_dup_key (more);
      g_assert_true (sos_place_may_be_one (key, key));
      g_assert_true (sos_place_may_be_one (key, longer));
      g_assert_true (sos_place_may_be_one (longer, key));
      n_one++;
    }
  g_test_message ("%u places in more words: %u taken for one", n, n_one);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-words/table", test_table);
  g_test_add_func ("/place-words/random", test_random);
  return g_test_run ();
}
