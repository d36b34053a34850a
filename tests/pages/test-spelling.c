/* test-spelling.c - words of a letter that no dictionary here has: once each, never a name, never what the office says is right. */
#include "config.h"

#include "sos-spelling.h"

static void
assert_doubted (const char *prose, const char *known, const char *expected)
{
  g_autoptr (GHashTable) right = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) doubted = NULL;
  g_autofree char *words = NULL;

  sos_spelling_know (right, known);
  doubted = sos_spelling_find (prose, right);
  g_ptr_array_add (doubted, NULL);
  words = g_strjoinv (" ", (char **) doubted->pdata);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_found (void)
{
  assert_doubted ("We will met at the colledge on Tuesday.", "", "colledge");
  assert_doubted ("The colledge, the colledge and the libary.", "", "colledge libary");
  assert_doubted ("", "", "");
}

/* A name in a sentence, a number, an address of email, and what stands in the record. */
static void
test_left_alone (void)
{
  assert_doubted ("I saw Semhar Tesfamariam at 10:30, ref L-000213-Y, by a@example.invalid.", "", "");
  assert_doubted ("Semhar comes. Semhar’s mum comes.", "Semhar Tesfamariam", "");
  assert_doubted ("Semhar comes.", "", "Semhar");
  assert_doubted ("It’s their mum’s café; don’t worry.", "", "");
}

/* What the office calls right is right in whatever capitals. */
static void
test_own_words (void)
{
  assert_doubted ("Bring your oyzter card.", "", "oyzter");
  assert_doubted ("Bring your oyzter card.", "Oyzter", "");
}

static void
test_suggested (void)
{
  g_autofree char *word = sos_spelling_suggest ("libary");

  g_assert_cmpstr (word, ==, "library");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spelling/found", test_found);
  g_test_add_func ("/spelling/left-alone", test_left_alone);
  g_test_add_func ("/spelling/own-words", test_own_words);
  g_test_add_func ("/spelling/suggested", test_suggested);
  return g_test_run ();
}
