/* test-paper-window.c - the envelope window shows the address, all of it, and nothing else (N3); by hand, none at all. */
#include "config.h"
#include "plan-letter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MM (72 / 25.4)
#define N_LETTERS 240

typedef struct
{
  double left, top, right, bottom;
} Box;

static const Box window = { 20 * MM, 45 * MM, 110 * MM, 80 * MM };

static gboolean
overlaps (const Box *box)
{
  return box->left < window.right && box->right > window.left && box->top < window.bottom && box->bottom > window.top;
}

static gboolean
is_inside (const Box *box)
{
  return box->left >= window.left && box->right <= window.right && box->top >= window.top && box->bottom <= window.bottom;
}

/* Adds what stands in the window of page 1 to @seen; every word of it lies wholly inside. */
static void
look_through (const char *html, GString *seen)
{
  const char *end = strstr (html, "</page>");

  for (const char *word = strstr (html, "<word "); word != NULL && word < end; word = strstr (word + 1, "<word "))
    {
      const char *text = strchr (word, '>') + 1;
      g_autofree char *raw = g_strndup (text, (gsize) (strstr (text, "</word>") - text));
      Box box;

      g_assert_cmpint (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &box.left, &box.top,
                               &box.right, &box.bottom), ==, 4);
      if (!overlaps (&box))
        continue;
      if (!is_inside (&box))
        g_error ("“%s” at %.1f..%.1f, %.1f..%.1f mm sticks out of the window", raw, box.left / MM, box.right / MM,
                 box.top / MM, box.bottom / MM);
      g_string_append (seen, raw);
    }
}

static int
compare_characters_cb (gconstpointer a, gconstpointer b)
{
  const gunichar left = *(const gunichar *) a, right = *(const gunichar *) b;

  return left < right ? -1 : left > right;
}

/* The order of words differs where directions mix; the letters do not. */
static char *
sort_characters (const char *text)
{
  g_autofree char *squeezed = plan_letter_squeeze (text);
  glong n;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (squeezed, -1, &n);

  qsort (characters, (gsize) n, sizeof *characters, compare_characters_cb);
  return g_ucs4_to_utf8 (characters, n, NULL, NULL, NULL);
}

static char *
unescape (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, "&lt;", "<", 0);
  g_string_replace (out, "&gt;", ">", 0);
  g_string_replace (out, "&quot;", "\"", 0);
  g_string_replace (out, "&apos;", "'", 0);
  g_string_replace (out, "&amp;", "&", 0);
  return g_string_free (out, FALSE);
}

static const char *
pick (GRand *random, const char *const *from, guint n)
{
  return from[g_rand_int_range (random, 0, (int) n)];
}

static char *
make_address (GRand *random, gboolean wild)
{
  static const char *const flats[] = { "Flat 12", "Room 4, Block C", "c/o Mrs Adaobi Nwachukwu-Fitzgerald", "First floor flat" };
  static const char *const houses[] = { "Larkfield House", "The Old Pumping Station", "Wharfinger’s Court", "Ysgubor Newydd" };
  static const char *const streets[] = { "7 Larkfield Walk", "128b Ferry Lane North", "1 Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Road", "22 Meridian Way" };
  static const char *const towns[] = { "London\nSE15 9CK", "Southend-on-Sea\nEssex\nSS1 9CO", "London\nN9 9MV", "Bexhill\nTN39 9IK" };
  const char *flat = wild ? pick (random, flats, G_N_ELEMENTS (flats)) : "Flat 2";

  return g_strdup_printf ("%s\n%s\n%s\n%s", flat, pick (random, houses, G_N_ELEMENTS (houses)),
                          pick (random, streets, wild ? G_N_ELEMENTS (streets) : 2), pick (random, towns, G_N_ELEMENTS (towns)));
}

static char *
make_name (GRand *random)
{
  static const char *const given[] = { "Zoë", "D’Angelo", "Şeyma", "محمد", "Thị Thanh Hà", "Ìfẹ́olúwa", "Anne-Marie", "Li", "Семён" };
  static const char *const family[] = { "O'Neill-Brennan", "Okonkwo", "Öztürk", "الأحمد", "Nguyễn", "Adébáyọ̀", "Mac Ghille-Bhràth",
                                        "Wójcik", "Carvalho Nunes da Silva e Albuquerque" };
  const char *const *hard = plan_letter_get_hard_names ();

  if (g_rand_boolean (random))
    return g_strdup (pick (random, hard, g_strv_length ((char **) hard)));
  return g_strdup_printf ("%s %s", pick (random, given, G_N_ELEMENTS (given)), pick (random, family, G_N_ELEMENTS (family)));
}

static void
test_posted (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  for (guint i = 0; i < N_LETTERS; i++)
    {
      g_autofree char *name = make_name (random), *address = make_address (random, i % 2);
      g_autofree char *whole = g_strconcat (name, address, NULL), *html = NULL, *read = NULL, *seen = NULL, *wanted = NULL;
      g_autoptr (SosMerge) merge = plan_letter_new_for (name);
      g_autoptr (SosPaper) paper = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GString) words = g_string_new (NULL);

      sos_merge_set_text (merge, "recipient_address_block", address);
      paper = plan_letter_lay_out (merge, i % SOS_PAPER_N_FORMATS, SOS_PAPER_BY_POST);
      pdf = plan_letter_render (paper);
      html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
      look_through (html, words);
      read = unescape (words->str);
      seen = sort_characters (read);
      wanted = sort_characters (whole);
      g_assert_cmpstr (seen, ==, wanted);
    }
  g_test_message ("%u posted letters: all of the address in the window, and nothing else", N_LETTERS);
}

static void
test_given (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2027);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = make_name (random), *text = NULL, *panel = NULL;
      g_autoptr (SosMerge) merge = plan_letter_new_for (name);
      g_autoptr (SosPaper) paper = NULL;
      g_autoptr (GBytes) pdf = NULL;

      sos_merge_set_text (merge, "recipient_address_block", "99 Secretplace\nHidingham\nZZ9 9ZZ");
      paper = plan_letter_lay_out (merge, i % SOS_PAPER_N_FORMATS, SOS_PAPER_BY_HAND);
      pdf = plan_letter_render (paper);
      text = plan_letter_read (pdf, "pdftotext", NULL);
      panel = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
      for (guint t = 0; t < 2; t++)
        {
          const char *all = t == 0 ? text : panel;

          g_assert_null (strstr (all, "Secretplace"));
          g_assert_null (strstr (all, "Hidingham"));
          g_assert_null (strstr (all, "ZZ9"));
          g_assert_nonnull (strstr (all, "Given by hand"));
        }
    }
  g_test_message ("60 letters given by hand: no address on any");
}

/* An address that cannot be shown whole is refused, not cut. */
static void
test_too_long (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  sos_merge_set_text (merge, "recipient_address_block", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16");
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
  g_assert_false (sos_paper_check_ready (paper, &error));
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_WINDOW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/window/posted", test_posted);
  g_test_add_func ("/paper/window/given", test_given);
  g_test_add_func ("/paper/window/too-long", test_too_long);
  return g_test_run ();
}
