/* test-fold.c - what is typed finds what is written. */
#include "config.h"

#include "sos-fold.h"
#include "sos-sort-key.h"

#include <string.h>

static gboolean
index_has (char **index, const char *start)
{
  for (guint i = 0; index[i] != NULL; i++)
    if (g_str_has_prefix (index[i], start))
      return TRUE;
  return FALSE;
}

static gboolean
finds (const char *typed, const char *written)
{
  g_autofree char *text = sos_fold_index_text (written);
  g_auto (GStrv) index = g_strsplit (text, " ", -1);
  g_auto (GStrv) words = sos_fold_query_words (typed);

  for (guint i = 0; words[i] != NULL; i++)
    if (!index_has (index, words[i]))
      return FALSE;
  return words[0] != NULL;
}

static void
test_words (void)
{
  static const char *const rows[][2] = {
    { "Zoë O'Neill-Brennan", "zoe o neill brennan" },
    { "D’Angelo Okonkwo", "d angelo okonkwo" },
    { "Nguyễn Thị Thanh Hà", "nguyen thi thanh ha" },
    { "Şeyma Öztürk", "seyma ozturk" },
    { "Łukasz Wójcik", "lukasz wojcik" },
    { "Ìfẹ́olúwa Adébáyọ̀", "ifeoluwa adebayo" },
    { "X Æ", "x ae" },
    { "Mac Ghille-Bhràth", "mac ghille bhrath" },
    { "STRAẞE Straße", "strasse strasse" },
    { "İstanbul ılık", "istanbul ilik" },
    { "Đỗ Øster", "do oster" },
    { "Ɔkɔto Ɛfua", "okoto efua" },
    { "ﬁne ＡＢ", "fine ab" },
    { "SE15 9CK", "se15 9ck" },
    { "٠٧٧٠٠", "07700" },
    { "Test \"Quote\" <b>", "test quote b" },
    { "محمد الأحمد", "محمد الاحمد" },
    { "مُحَمَّد", "محمد" },
    { "محمـــد", "محمد" },
    { "فاطمة", "فاطمه" },
    { "مصطفى", "مصطفي" },
    { "ʿAlī", "ali" },
    { "", "" },
    { " - ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = sos_fold_words (rows[i][0]);
      g_autofree char *joined = g_strjoinv (" ", words);

      g_assert_cmpstr (joined, ==, rows[i][1]);
    }
}

static void
test_finds (void)
{
  static const char *const rows[][2] = {
    { "oneill", "Zoë O'Neill-Brennan" },
    { "o neill", "Zoë O’Neill-Brennan" },
    { "O’Neill", "Zoë O'Neill-Brennan" },
    { "oneillbrennan", "O'Neill-Brennan" },
    { "neillbrennan", "O'Neill-Brennan" },
    { "oneill", "Zoe O Neill" },
    { "O'Neill", "Zoe Oneill O Neill" },
    { "nguyen thi", "Nguyễn Thị Thanh Hà" },
    { "seyma", "Şeyma Öztürk" },
    { "bren zo", "Zoë O'Neill-Brennan" },
    { "الأحمد", "محمد الأحمد" },
    { "احمد", "محمد الأحمد" },
    { "al-ahmad", "Mohammed Al-Ahmad" },
    { "alahmad", "Mohammed Al-Ahmad" },
    { "ahmad", "Mohammed Al-Ahmad" },
    { "se159ck", "SE15 9CK" },
    { "se15", "SE15 9CK" },
    { "P-000418", "P-000418-T" },
    { "p000418", "P-000418-T" },
    { "p000418t", "P-000418-T" },
  };
  static const char *const never[][2]
    = { { "oneil l x", "O'Neill" }, { "brennan neilly", "O'Neill-Brennan" }, { "", "Zoë" }, { "'", "Zoë" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s in %s", rows[i][0], rows[i][1]);
      g_assert_true (finds (rows[i][0], rows[i][1]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_false (finds (never[i][0], never[i][1]));
}

static void
test_phone (void)
{
  static const char *const ends[] = { "142", "0142", "900142", "07700900142", "7700900142" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *british = sos_fold_index_phone ("07700 900 142");
      g_autofree char *abroad = sos_fold_index_phone ("+44 7700 900142");
      g_auto (GStrv) index = g_strsplit (british, " ", -1);
      g_auto (GStrv) other = g_strsplit (abroad, " ", -1);

      g_assert_true (g_strv_contains ((const char *const *) index, ends[i]));
      g_assert_true (g_strv_contains ((const char *const *) other, ends[i]));
    }
  {
    g_autofree char *none = sos_fold_index_phone (NULL);

    g_assert_cmpstr (none, ==, "");
  }
}

/* A name is always found by any part of itself, by itself in capitals, and by itself without spaces between
 * two words. */
static void
test_any_name (void)
{
  static const gunichar letters[]
    = { 'a',   'B',   'o',   '\'',   '-',   ' ',    0xeb,  0x141, 0x1ecd, 0x627, 0x644,
        0x623, 0x640, 0x64e, 0x2019, 0x430, 0x4e2d, 0x130, 0xdf,  '3',    0x301 };
  GRand *rand = g_rand_new_with_seed (2026);
  guint n = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_auto (GStrv) words = NULL;
      g_autofree char *upper = NULL;

      for (guint j = g_rand_int_range (rand, 1, 24); j > 0; j--)
        g_string_append_unichar (name, letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))]);
      upper = g_utf8_strup (name->str, -1);
      words = sos_fold_query_words (name->str);
      if (words[0] == NULL)
        continue;
      n++;
      g_assert_true (finds (name->str, name->str));
      g_assert_true (finds (upper, name->str));
    }
  g_rand_free (rand);
  g_test_message ("%u names found by themselves", n);
}

static void
test_hostile (void)
{
  static const char *const rows[]
    = { "\xff\xfe", "a\xc3", "\"*( OR AND NEAR", "%_\\", "<b>'; DROP", "\n\t\x01" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = sos_fold_words (rows[i]);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_assert_true (g_utf8_validate (words[j], -1, NULL));
          g_assert_null (strpbrk (words[j], "\"'*()%_\\<>; \n\t"));
        }
    }
}

static void
test_sort_key (void)
{
  static const char *const rows[][2] = {
    { "Zoë O’Neill-Brennan", "zoe oneill brennan" },
    { "O'Neill", "oneill" },
    { "Łukasz", "lukasz" },
    { NULL, "" },
  };
  static const char *const order[]
    = { "Adébáyọ̀", "Łukasz", "Nguyễn", "O'Neill", "Ortiz", "Öztürk", "Şeyma", "Zoë", "محمد" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = sos_sort_key_make (rows[i][0]);

      g_assert_cmpstr (key, ==, rows[i][1]);
    }
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *before = sos_sort_key_make (order[i - 1]);
      g_autofree char *after = sos_sort_key_make (order[i]);

      g_assert_cmpint (memcmp (before, after, MIN (strlen (before), strlen (after)) + 1), <, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/finds", test_finds);
  g_test_add_func ("/fold/phone", test_phone);
  g_test_add_func ("/fold/any-name", test_any_name);
  g_test_add_func ("/fold/hostile", test_hostile);
  g_test_add_func ("/fold/sort-key", test_sort_key);
  return g_test_run ();
}
