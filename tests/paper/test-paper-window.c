/* test-paper-window.c - the envelope window shows the address, all of it, and nothing else (N3); by hand, none at all. */
#include "config.h"
#include "every-letter.h"
#include "plan-letter.h"
#include "sos-paper-labels.h"

#include "sos-paper-layout.h"
#include "sos-paper-pdf.h"
#include "sos-paper-window-sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MM (72 / 25.4)
#define N_LETTERS 264
#define N_FULL 1056
#define SLIP (2 * MM) /* how far a folded sheet may be beside its place (E-18) */

typedef struct
{
  double left, top, right, bottom;
} Box;

static Box
find_window (const SosWindowShift *shift)
{
  return (Box){ (20 + shift->right) * MM, (45 + shift->down) * MM, (110 + shift->right) * MM, (80 + shift->down) * MM };
}

/* Seen through the window, or would be if the sheet slipped. */
static gboolean
overlaps (const Box *window, const Box *box)
{
  return box->left < window->right + SLIP && box->right > window->left - SLIP && box->top < window->bottom + SLIP && box->bottom > window->top - SLIP;
}

/* Whole, even if it slipped; a twentieth of a millimetre is what a PDF rounds away. */
static gboolean
is_inside (const Box *window, const Box *box)
{
  const double room = SLIP - 0.05 * MM;

  return box->left >= window->left + room && box->right <= window->right - room && box->top >= window->top + room && box->bottom <= window->bottom - room;
}

/* Adds what stands in the window of page 1 to @seen; every word of it lies wholly inside. */
static void
look_through (const char *html, const Box *window, GString *seen)
{
  const char *end = strstr (html, "</page>");

  for (const char *word = strstr (html, "<word "); word != NULL && word < end; word = strstr (word + 1, "<word "))
    {
      const char *text = strchr (word, '>') + 1;
      g_autofree char *raw = g_strndup (text, (gsize) (strstr (text, "</word>") - text));
      Box box;

      g_assert_cmpint (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &box.left, &box.top,
                               &box.right, &box.bottom), ==, 4);
      if (!overlaps (window, &box))
        continue;
      if (!is_inside (window, &box))
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

/* Anywhere an office may have it. */
static SosWindowShift
make_shift (GRand *random)
{
  return (SosWindowShift){ g_rand_int_range (random, -20, 21) / 2.0, g_rand_int_range (random, -10, 21) / 2.0 };
}

static const char *
pick_kind (guint i)
{
  const guint n = g_strv_length ((char **) every_letter_kinds) + 1;

  return i % n == 0 ? "L1" : every_letter_kinds[i % n - 1];
}

static void
check_posted (GRand *random, guint i)
{
  const SosWindowShift shift = i % 3 == 0 ? (SosWindowShift){ 0 } : make_shift (random);
  const Box window = find_window (&shift);
  g_autofree char *name = make_name (random), *address = make_address (random, i % 2), *moved = sos_window_shift_dup_words (&shift);
  g_autofree char *whole = g_strconcat (name, address, NULL), *html = NULL, *read = NULL, *seen = NULL, *wanted = NULL;
  g_autoptr (SosMerge) merge = every_letter_new (pick_kind (i));
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  sos_merge_set_text (merge, "recipient_name", name);
  sos_merge_set_text (merge, "recipient_address_block", address);
  sos_merge_set_text (merge, SOS_WINDOW_FIELD, moved);
  paper = every_letter_lay_out (pick_kind (i), merge, i / 3 % SOS_PAPER_N_FORMATS, SOS_PAPER_BY_POST);
  pdf = plan_letter_render (paper);
  html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
  look_through (html, &window, words);
  read = unescape (words->str);
  seen = sort_characters (read);
  wanted = sort_characters (whole);
  if (!g_str_equal (seen, wanted))
    g_error ("%s, window %s: “%s” for “%s”", pick_kind (i), moved != NULL ? moved : "as usual", words->str, whole);
}

static void
test_posted (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  const guint n = g_getenv ("SOS_FULL") != NULL ? N_FULL : N_LETTERS;

  for (guint i = 0; i < n; i++)
    check_posted (random, i);
  g_test_message ("%u posted letters of every kind and form: all of the address in the window, and nothing else", n);
}

static void
draw_sheet_cb (gpointer sheet, cairo_t *cr, guint page)
{
  sos_paper_window_sheet_draw (sheet, cr);
}

/* The frame on the sheet is where the letters will be; a place that is too far is the usual one, and refused where it is set. */
static void
test_sheet (void)
{
  const SosWindowShift shift = { 3.5, -2 };
  g_autoptr (SosPaperWindowSheet) sheet = sos_paper_window_sheet_new (&shift);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sos_paper_pdf_new (1, SOS_PAPER_WIDTH, SOS_PAPER_HEIGHT, "Window", "en-GB", 0, NULL, NULL, draw_sheet_cb, sheet, &error);
  g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
  double leftmost = G_MAXDOUBLE, left;

  g_assert_no_error (error);
  for (const char *word = strstr (html, "<word "); word != NULL; word = strstr (word + 1, "<word "))
    if (g_str_has_prefix (strchr (word, '>'), ">-10</word>") && sscanf (word, "<word xMin=\"%lf\"", &left) == 1)
      leftmost = MIN (leftmost, left);
  g_assert_cmpfloat_with_epsilon (leftmost + 4, (20 + 3.5 - 10) * MM, 1 * MM);
}

static void
test_too_far (void)
{
  static const char *const words[] = { "11 0", "0 -6", "0 11", "nan 0", "inf 0", "nonsense", "", NULL };
  static const SosWindowShift far[] = { { 10.5, 0 }, { -10.5, 0 }, { 0, -5.5 }, { 0, 10.5 } };

  for (guint i = 0; words[i] != NULL; i++)
    {
      const SosWindowShift shift = sos_window_shift_parse (words[i]);

      g_assert_true (shift.right == 0 && shift.down == 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (far); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_window_shift_check (&far[i]);

      g_assert_false (verdict->allowed);
    }
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

/* As if by hand, where a font for that is here; where none is, nothing is printed, and the package is named. */
static void
test_labels_by_hand (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (SosPaperLabels) labels = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (texts, (char *) "Zoë O’Neill-Brennan\n7 Larkfield Walk\nLondon SE15 9CK");
  labels = sos_paper_labels_new_by_hand (texts, 0);
  g_assert_cmpuint (sos_paper_labels_get_n_pages (labels), ==, 1);
  if (!sos_paper_labels_check_ready (labels, &error))
    {
      g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_GLYPH);
      g_assert_nonnull (strstr (error->message, "fonts-comic-neue"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/window/posted", test_posted);
  g_test_add_func ("/paper/window/sheet", test_sheet);
  g_test_add_func ("/paper/window/too-far", test_too_far);
  g_test_add_func ("/paper/window/given", test_given);
  g_test_add_func ("/paper/window/too-long", test_too_long);
  g_test_add_func ("/paper/window/labels-by-hand", test_labels_by_hand);
  return g_test_run ();
}
