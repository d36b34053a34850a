/* test-named-words.c - names and streets as they are looked for in what somebody wrote. */
#include "config.h"

#include "sos-named-words.h"

static void
test_cut (void)
{
  static const char text[] = "Mr. Ali said no. Łukasz O’Neill-Brennan: “Yes!”\nNguyễn";
  static const struct
  {
    const char *word;
    gboolean capital, begins;
  } expected[] = { { "mr", TRUE, TRUE }, { "ali", TRUE, FALSE }, { "said", FALSE, FALSE }, { "no", FALSE, FALSE },  { "lukasz", TRUE, FALSE }, { "o", TRUE, FALSE },
                   { "neill", TRUE, FALSE }, { "brennan", TRUE, FALSE }, { "yes", TRUE, TRUE }, { "nguyen", TRUE, TRUE } };
  g_autoptr (GArray) words = sos_named_words_cut (text);

  g_assert_cmpuint (words->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < words->len; i++)
    {
      const SosNamedWord *word = &g_array_index (words, SosNamedWord, i);

      g_assert_cmpstr (word->word, ==, expected[i].word);
      g_assert_cmpint (word->capital, ==, expected[i].capital);
      g_assert_cmpint (word->begins, ==, expected[i].begins);
    }
}

static void
test_like (void)
{
  static const struct
  {
    const char *one, *other;
    gboolean like;
  } cases[] = { { "restrepo", "restrepo", TRUE }, { "restreppo", "restrepo", TRUE }, { "restepo", "restrepo", TRUE }, { "restrpeo", "restrepo", TRUE },
                { "restrapo", "restrepo", TRUE }, { "rastrapo", "restrepo", FALSE }, { "ali", "alia", FALSE }, { "oneil", "oneill", TRUE }, { "meet", "meets", TRUE },
                { "neill", "neil", TRUE }, { "camila", "vargas", FALSE }, { "abcd", "abdc", TRUE }, { "abcde", "abc", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (sos_named_word_is_like (cases[i].one, cases[i].other), ==, cases[i].like);
      g_assert_cmpint (sos_named_word_is_like (cases[i].other, cases[i].one), ==, cases[i].like);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name, *family, *called, *one, *other;
    gboolean named;
  } cases[] = {
    { "Camila Restrepo Vargas", NULL, NULL, "camila", "vargas", TRUE },
    { "Camila Restrepo Vargas", NULL, NULL, "vargas", "camila", TRUE },
    { "Camila Restrepo Vargas", NULL, NULL, "camilla", "vargas", TRUE },
    { "Camila Restrepo Vargas", NULL, NULL, "camilla", "vergas", FALSE },
    { "Camila Restrepo Vargas", NULL, "Cami", "cami", "restrepo", TRUE },
    { "Camila Restrepo Vargas", NULL, "Cami", "cami", "camila", FALSE },
    { "Darren O'Neill", NULL, NULL, "darren", "oneill", TRUE },
    { "Darren O'Neill", NULL, NULL, "darren", "neil", TRUE },
    { "Darren O'Neill", NULL, NULL, "o", "neill", FALSE },
    { "Siobhán O'Neill-Brennan", NULL, NULL, "neill", "brennan", FALSE }, /* the family, and nobody of it */
    { "Anna Maria Kowalska", "Kowalska", NULL, "anna", "maria", FALSE },
    { "Anna Maria Kowalska", "Kowalska", NULL, "maria", "kowalska", TRUE },
    { "Nguyễn Thị Thanh Hà", "Nguyễn", NULL, "ha", "nguyen", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosHeldName) name = sos_held_name_new ();

      sos_held_name_add (name, cases[i].name, cases[i].family);
      sos_held_name_add_called (name, cases[i].called);
      g_assert_cmpint (sos_held_name_is (name, cases[i].one, cases[i].other), ==, cases[i].named);
    }
}

static gboolean
meet (const char *lines, const char *text)
{
  g_autoptr (GPtrArray) keys = sos_street_dup_keys (lines);
  g_autoptr (GArray) words = sos_named_words_cut (text), spans = sos_street_find_spans (words);

  for (guint i = 0; i < spans->len; i++)
    if (g_ptr_array_find_with_equal_func (keys, g_array_index (spans, SosStreetSpan, i).key, g_str_equal, NULL))
      return TRUE;
  return FALSE;
}

static void
test_streets (void)
{
  g_assert_true (meet ("41 Tanner Reach\nLondon", "Keep an eye on 41 tanner reach."));
  g_assert_true (meet ("41 Tanner Reach\nLondon", "He is on Tanner Reach now"));
  g_assert_true (meet ("Flat 3, 41 Tanner Reach, London", "at 41, Tanner Reach, London"));
  g_assert_true (meet ("Flat 3 41a St. Mary’s Walk", "by 41a St Marys Walk"));
  g_assert_true (meet ("Flat 3 41a St. Mary’s Walk", "by 41a St Mary's Walk"));
  g_assert_true (meet ("Rose Cottage, Mill Lane", "on mill lane"));
  g_assert_true (meet ("12 Broadway", "near 12 Broadway"));
  g_assert_false (meet ("12 Broadway", "near the Broadway"));
  g_assert_false (meet ("41 Tanner Reach", "43 Tanner Reach"));
  g_assert_false (meet ("41 Tanner Reach", "my tanner. Reach me at 41"));
}

static void
test_postcodes (void)
{
  static const struct
  {
    const char *text, *code;
  } cases[] = { { "SE15 9CK", "se159ck" }, { "se159ck", "se159ck" }, { "E8 1IO", "e81io" }, { "SW1A 1AA", "sw1a1aa" }, { "page 12 of", NULL }, { "SE15. 9CK", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) words = sos_named_words_cut (cases[i].text);
      guint n;
      g_autofree char *code = sos_postcode_dup_at (words, 0, &n);

      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/named-words/cut", test_cut);
  g_test_add_func ("/named-words/like", test_like);
  g_test_add_func ("/named-words/names", test_names);
  g_test_add_func ("/named-words/streets", test_streets);
  g_test_add_func ("/named-words/postcodes", test_postcodes);
  return g_test_run ();
}
