/* test-reading.c - counting how hard a text is, and finding words in it. */
#include "config.h"
#include "sos-reading.h"
#include "sos-spoken-of.h"
#include "sos-word-list.h"

#include <string.h>

static void
test_counts (void)
{
  static const struct
  {
    const char *text;
    guint sentences, words, longest;
  } cases[] = {
    { "", 0, 0, 0 },
    { "   \n . ! ? \n", 0, 0, 0 },
    { "Hello.", 1, 1, 1 },
    { "One two. Three four five! Six?", 3, 6, 3 },
    { "No full stop\nNew line", 2, 5, 3 },
    { "It cost 3.50 at 4:15 pm.", 1, 6, 6 },
    { "don’t can't", 1, 2, 2 },
    { "See www.example.org today.", 1, 5, 5 },
    { "Żółć gęślą jaźń.", 1, 3, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SosReading reading = sos_reading_measure (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (reading.sentences, ==, cases[i].sentences);
      g_assert_cmpuint (reading.longest_sentence, ==, cases[i].longest);
      if (strpbrk (cases[i].text, "0123456789") == NULL)
        g_assert_cmpuint (reading.words, ==, cases[i].words);
    }
}

static void
test_ages (void)
{
  const char *plain = "You went to college nine days out of ten. You asked for help on a bad day. That took courage.";
  const char *hard = "Following a comprehensive multi-agency assessment, the appropriate interventions were identified and "
                     "subsequently implemented in accordance with established safeguarding requirements.";
  SosReading easy = sos_reading_measure (plain), stiff = sos_reading_measure (hard), none = sos_reading_measure ("");

  g_assert_cmpuint (easy.reading_age, <=, SOS_READING_AGE_HIGH);
  g_assert_cmpuint (stiff.reading_age, >, 16);
  g_assert_cmpuint (none.reading_age, ==, 5);
  g_assert_cmpfloat (none.grade, ==, 0);
}

static void
test_syllables (void)
{
  static const struct
  {
    const char *word;
    guint syllables;
  } cases[] = { { "cat", 1 }, { "made", 1 }, { "little", 2 }, { "asked", 1 }, { "wanted", 2 }, { "college", 2 },
                { "information", 4 }, { "the", 1 }, { "agreed", 2 }, { "999", 1 }, { "rhythm", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (sos_reading_measure (cases[i].word).syllables, ==, cases[i].syllables);
    }
}

static void
assert_hits (SosWordList *list, const char *text, const char *expected)
{
  g_autoptr (GArray) hits = sos_word_list_find (list, text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const SosWordHit *hit = &g_array_index (hits, SosWordHit, i);

      g_string_append_printf (found, "%s[%.*s>%s]", "", (int) hit->length, text + hit->start,
                              hit->swap != NULL ? hit->swap : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (SosWordList) list = sos_word_list_new ("# remark\nassessment = first talk\nphased timetable = shorter days\n"
                                                    "gang*\nrisk=things\n\n = nothing\n*\nprison\nÉcole = school\n");

  assert_hits (list, "Ask for an Assessment and a phased\n timetable.", "[Assessment>first talk][phased\n timetable>shorter days]");
  assert_hits (list, "gangster GANGS gang begang", "[gangster>][GANGS>][gang>]");
  assert_hits (list, "asterisk risky risk.", "[risk>things]");
  assert_hits (list, "imprisoned prison-like", "[prison>]");
  assert_hits (list, "l’école École", "[école>school][École>school]");
  assert_hits (list, "", "");
}

static void
test_longest (void)
{
  g_autoptr (SosWordList) list = sos_word_list_new ("young\nyoung offender = young person\n");

  assert_hits (list, "a young offender was young", "[young offender>young person][young>]");
}

static void
test_broken_text (void)
{
  g_autoptr (SosWordList) list = sos_word_list_new ("\xff\xfe = \xff\nrisk\n");

  assert_hits (list, "risk", "[risk>]");
}

/* A letter speaks to whoever reads it: by their own pronouns where somebody said which, else by she and he. */
static void
test_spoken_of (void)
{
  static const struct
  {
    const char *text, *name, *pronouns, *found;
  } cases[] = {
    { "Ring your school on Monday", "Zo", "she/her", NULL },
    { "Meet her at the side gate", "Zo", "she/her", "her" },
    { "Meet her at the side gate", "Zo", NULL, "her" },
    { "Meet her at the side gate", "Zo", "he/him", NULL },
    { "She’ll ring", "Zo", "she/her", "She" },
    { "Himself, then", NULL, "", "Himself" },
    { "Ask them for a pass", "Zo", NULL, NULL },
    { "Give them a lift", "Zo", "they/them", "them" },
    { "Zo rings the college", "Zo", "they/them", "Zo" },
    { "Zoé rings the college", "Zo", "she/her", NULL },
    { "The others are there", "he", "he/him", NULL },
    { "Where is here?", NULL, NULL, NULL },
    { NULL, "Zo", NULL, NULL },
    { "", "", NULL, NULL },
    { "ציפי: she", "", NULL, "she" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = sos_spoken_of_find (cases[i].text, cases[i].name, cases[i].pronouns);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/counts", test_counts);
  g_test_add_func ("/reading/ages", test_ages);
  g_test_add_func ("/reading/syllables", test_syllables);
  g_test_add_func ("/word-list/words", test_words);
  g_test_add_func ("/word-list/longest", test_longest);
  g_test_add_func ("/word-list/broken", test_broken_text);
  g_test_add_func ("/model/reading/spoken-of", test_spoken_of);
  return g_test_run ();
}
