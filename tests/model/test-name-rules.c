/* test-name-rules.c - names stay as they are written (V1); what is only proposed from them. */
#include "config.h"

#include "sos-name-rules.h"

#include <string.h>

static void
test_kept (void)
{
  static const char *const names[] = { "Zoë O'Neill-Brennan",
                                       "D’Angelo Okonkwo",
                                       "Nguyễn Thị Thanh Hà",
                                       "Şeyma Öztürk",
                                       "Łukasz Wójcik",
                                       "Sukarno",
                                       "محمد الأحمد",
                                       "Wolfeschlegelsteinhausenbergerdorff",
                                       "Ìfẹ́olúwa Adébáyọ̀",
                                       "X Æ",
                                       "Mac Ghille-Bhràth",
                                       "Null",
                                       "Test \"Quote\" <b>",
                                       "two  spaces",
                                       "lower case",
                                       "ALL CAPS",
                                       "x.-'’",
                                       "‏محمد‎" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *clean = sos_name_dup_clean (names[i]);
      g_autofree char *composed = g_utf8_normalize (names[i], -1, G_NORMALIZE_NFC);
      g_autoptr (SosVerdict) verdict = sos_name_check (names[i]);

      g_assert_cmpstr (clean, ==, composed);
      g_assert_true (verdict->allowed);
    }
}

static void
test_clean (void)
{
  static const char *const rows[][2] = { { "  Zoë\t", "Zoë" },
                                         { "Zoe\xcc\x88", "Zoë" },
                                         { "\xc2\xa0Zoë\xe2\x80\x83", "Zoë" },
                                         { " ", "" },
                                         { NULL, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = sos_name_dup_clean (rows[i][0]);

      g_assert_cmpstr (clean, ==, rows[i][1]);
    }
}

static void
test_refused (void)
{
  static const char *const names[] = { NULL,   "",      "  \t ",      "\xe2\x80\x83",   "a\x01z", "a\nb",
                                       "a\tb", "a\x7f", "a\xc2\x85z", "a\xe2\x80\xa8z", "\xff" };
  g_autofree char *longest = g_strnfill (SOS_NAME_MAX, 'n');
  g_autofree char *longer = g_strnfill (SOS_NAME_MAX + 1, 'n');
  g_autoptr (SosVerdict) fits = sos_name_check (longest);
  g_autoptr (SosVerdict) too_long = sos_name_check (longer);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_name_check (names[i]);

      g_assert_false (verdict->allowed);
      g_assert_cmpstr (verdict->rule, ==, "V1");
    }
  g_assert_true (fits->allowed);
  g_assert_false (too_long->allowed);
}

static void
test_proposed (void)
{
  static const struct
  {
    const char *name;
    const char *script;
    const char *direction;
  } rows[] = {
    { "Zoë O’Neill-Brennan", "Latn", "LTR" },
    { "Siobhán Brennan", "Latn", "LTR" },
    { "محمد الأحمد", "Arab", "RTL" },
    { "Sukarno", "Latn", "LTR" },
    { "Şeyma Öztürk", "Latn", "LTR" },
    { "Дмитро Коваль", "Cyrl", "LTR" },
    { "<b> \"Quote\"", "Latn", "LTR" },
    { "123 ...", "Zyyy", "LTR" },
    { "דוד לוי", "Hebr", "RTL" },
    { "ẹ́niọlá Ade", "Latn", "LTR" },
    { NULL, "Zyyy", "LTR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (sos_name_get_script (rows[i].name), ==, rows[i].script);
      g_assert_cmpstr (sos_name_get_direction (rows[i].name), ==, rows[i].direction);
    }
}

static void
test_sort_key (void)
{
  g_autofree char *turned = sos_name_dup_sort_key ("Zoë O’Neill-Brennan", "O’Neill-Brennan", "Zoë");
  g_autofree char *whole = sos_name_dup_sort_key ("Sukarno", NULL, NULL);
  g_autofree char *family = sos_name_dup_sort_key ("Nguyễn Hà", "Nguyễn", NULL);

  g_assert_cmpstr (turned, ==, "oneill brennan zoe");
  g_assert_cmpstr (whole, ==, "sukarno");
  g_assert_cmpstr (family, ==, "nguyen");
}

static void
test_letters (void)
{
  static const struct
  {
    const char *full, *known, *letters, *given, *name, *greeting;
  } rows[] = {
    { "Zoë O’Neill-Brennan", "Zo", NULL, "Zoë", "Zo", "Zo" },
    { "Zoë O’Neill-Brennan", NULL, NULL, "Zoë", "Zoë O’Neill-Brennan", "Zoë" },
    { "Zoë O’Neill-Brennan", "Zo", "Z. Brennan", "Zoë", "Z. Brennan", "Zo" },
    { "Zoë O’Neill-Brennan", NULL, "Z. Brennan", "Zoë", "Z. Brennan", "Z. Brennan" },
    { "Sukarno", NULL, " ", NULL, "Sukarno", "Sukarno" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosPerson) person
        = g_object_new (SOS_TYPE_PERSON, "full-name", rows[i].full, "known-as", rows[i].known,
                        "name-on-letters", rows[i].letters, "given-names", rows[i].given, NULL);
      g_autofree char *name = sos_person_dup_letter_name (person);
      g_autofree char *greeting = sos_person_dup_greeting (person);

      g_assert_cmpstr (name, ==, rows[i].name);
      g_assert_cmpstr (greeting, ==, rows[i].greeting);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name/kept", test_kept);
  g_test_add_func ("/name/clean", test_clean);
  g_test_add_func ("/name/refused", test_refused);
  g_test_add_func ("/name/proposed", test_proposed);
  g_test_add_func ("/name/sort-key", test_sort_key);
  g_test_add_func ("/name/letters", test_letters);
  return g_test_run ();
}
