/* test-listed-words.c - lists of words as an office may keep them, and words that tell found by them. */
#include "config.h"
#include "sos-listed-words.h"
#include "sos-telling.h"

#include <string.h>

/* What the program brings could be kept as it is. */
static void
test_built_in (void)
{
  for (SosListed list = 0; list < SOS_N_LISTED; list++)
    {
      g_autofree char *fault = sos_listed_find_fault (list, sos_listed_get_built_in (list));

      g_assert_null (fault);
      g_assert_cmpint (sos_listed_find (sos_listed_get_code (list)), ==, list);
    }
  g_assert_cmpint (sos_listed_find ("L1"), ==, SOS_N_LISTED);
}

static void
test_faults (void)
{
  static const struct
  {
    SosListed list;
    const char *text, *fault;
  } rows[] = {
    { SOS_LISTED_TELLING, "gang*\n\n# a remark\ncounty lines", NULL },
    { SOS_LISTED_TELLING, "", "no word in it" },
    { SOS_LISTED_TELLING, "# a remark", "no word in it" },
    { SOS_LISTED_EVERYDAY, "", NULL },
    { SOS_LISTED_TELLING, "gang*\na*", "Line 2: With so short" },
    { SOS_LISTED_TELLING, "ga*ng", "at the end of a word" },
    { SOS_LISTED_TELLING, "ward = room", "hard words alone" },
    { SOS_LISTED_HARD, "ward = room\nWard", "Line 2: This word stands there already" },
    { SOS_LISTED_HARD, " = room", "no word before it" },
    { SOS_LISTED_HARD, "ward\x01", "cannot be printed" },
    { SOS_LISTED_HARD, "\xff", "no word in it" },
    { SOS_LISTED_HARD, "0123456789012345678901234567890123456789012345678901234567890123456789012345678901", "too long" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *fault = sos_listed_find_fault (rows[i].list, rows[i].text);

      g_test_message ("%u: %s", i, fault);
      g_assert_true (rows[i].fault == NULL ? fault == NULL : fault != NULL && strstr (fault, rows[i].fault) != NULL);
    }
}

static void
test_looser (void)
{
  g_assert_true (sos_listed_is_looser (SOS_LISTED_TELLING, "gang", "gang\nward"));
  g_assert_false (sos_listed_is_looser (SOS_LISTED_TELLING, "Gang\nward\nfoyer", "ward\ngang"));
  g_assert_true (sos_listed_is_looser (SOS_LISTED_EVERYDAY, "ward\ncourt", "ward"));
  g_assert_false (sos_listed_is_looser (SOS_LISTED_EVERYDAY, "ward", "ward\ncourt"));
  g_assert_false (sos_listed_is_looser (SOS_LISTED_HARD, "comply", "attend"));
}

/* A word that is a name as well is let be where it stands alone; in a phrase that tells it tells, and a name the office never looks for counts nothing. */
static void
test_telling (void)
{
  g_autoptr (SosTelling) own = sos_telling_new ("trauma ward\nward\nfoyer", "ward\nroad"), brought = sos_telling_new (NULL, NULL);

  g_assert_cmpuint (sos_telling_count (own, "Ms Ward, Long Road", FALSE), ==, 0);
  g_assert_cmpuint (sos_telling_count (own, "Ms Ward, Long Road", TRUE), ==, 1);
  g_assert_cmpuint (sos_telling_count (own, "The trauma ward. The foyer.", FALSE), ==, 2);
  g_assert_cmpuint (sos_telling_count (own, "the gang", FALSE), ==, 0);
  g_assert_cmpuint (sos_telling_count (brought, "the gang at Larkfield Court", FALSE), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/listed-words/built-in", test_built_in);
  g_test_add_func ("/listed-words/faults", test_faults);
  g_test_add_func ("/listed-words/looser", test_looser);
  g_test_add_func ("/listed-words/telling", test_telling);
  return g_test_run ();
}
