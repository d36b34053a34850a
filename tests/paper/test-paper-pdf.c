/* test-paper-pdf.c - the PDF as a stranger's program reads it. */
#include "config.h"
#include "plan-letter.h"

#include <stdio.h>
#include <string.h>

static GBytes *
make_pdf (const char *name, SosPaperFormat format, SosPaperDelivery delivery)
{
  g_autoptr (SosMerge) merge = plan_letter_new_for (name);
  g_autoptr (SosPaper) paper = plan_letter_lay_out (merge, format, delivery);

  return plan_letter_render (paper);
}

static void
test_structure (void)
{
  g_autoptr (GBytes) pdf = make_pdf ("Zo", SOS_PAPER_LARGE_PRINT, SOS_PAPER_BY_HAND);
  g_autofree char *structure = plan_letter_read (pdf, "pdfinfo", "-struct-text", NULL);
  static const char *const parts[] = { "H1 (block)\n    \"What is going well\"", "H2 (block)\n    \"1. “I want",
                                       "Table (block)\n    TR", "TH", "\"Ms Idris\"", "TD", "L (block)", "LI (block)",
                                       "\"In danger now: ring 999.\"" };
  const char *at = structure;

  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_null (strstr (structure + 1, "\nDocument"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      at = strstr (at, parts[i]);
      if (at == NULL)
        g_error ("no %s in\n%s", parts[i], structure);
    }
  /* Words stay apart where a line was broken, and letters stay letters. */
  g_assert_nonnull (strstr (structure, "Please tell me if I got anything wrong. You can change it at any time."));
  g_assert_nonnull (strstr (structure, "Larkfield"));
  /* The foot is no part of what is read out. */
  g_assert_null (strstr (structure, "please return it"));
}

static void
test_about (void)
{
  g_autoptr (GBytes) pdf = make_pdf ("Zo", SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
  g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL);
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  g_assert_nonnull (strstr (about, "Title:           L-000731\n"));
  g_assert_nonnull (strstr (about, "Tagged:          yes"));
  g_assert_nonnull (strstr (about, "(A4)"));
  g_assert_nonnull (strstr (about, "CreationDate:    Mon Nov 23 14:02:00 2026"));
  g_assert_null (strstr (about, "Author:"));
  g_assert_null (strstr (about, "Subject:"));
  g_assert_null (strstr (about, "Creator:"));
  g_assert_nonnull (memmem (data, size, "/Lang (en-GB)", strlen ("/Lang (en-GB)")));
}

static void
test_fonts (void)
{
  for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
    {
      g_autoptr (GBytes) pdf = make_pdf ("محمد الأحمد", format, SOS_PAPER_BY_POST);
      g_autofree char *fonts = plan_letter_read (pdf, "pdffonts", NULL);
      g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);
      guint n = 0;

      for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
        if (strstr (lines[i], "yes yes yes") == NULL)
          g_error ("not embedded, not subset or without Unicode: %s", lines[i]);
      g_assert_cmpuint (n, >=, 3);
    }
}

/* Large print is set in its size, not blown up: the words on a page change, the paper does not. */
static void
test_sizes (void)
{
  static const char *const heights[] = { "14", "18", "24", "16", "14" };

  for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
    {
      g_autoptr (GBytes) pdf = make_pdf ("Zo", format, SOS_PAPER_BY_HAND);
      g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox-layout", NULL);
      const char *word = strstr (html, ">Hello<"), *next = strstr (html, ">Here<");
      g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL);
      double top = 0, bottom = 0;

      g_assert_nonnull (word);
      g_assert_nonnull (next);
      while (strncmp (word, "yMin", 4) != 0)
        word--;
      g_assert_cmpint (sscanf (word, "yMin=\"%lf\" xMax=\"%*f\" yMax=\"%lf\"", &top, &bottom), ==, 2);
      /* Noto Sans is 1.362 em from ascent to descent. */
      g_assert_cmpfloat_with_epsilon ((bottom - top) / 1.362, g_ascii_strtod (heights[format], NULL), 0.3);
      g_assert_nonnull (strstr (about, "595.276 x 841.89"));
    }
}

static void
test_words (void)
{
  const char *const *names = plan_letter_get_hard_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) pdf = make_pdf (names[i], SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
      g_autofree char *text = plan_letter_read (pdf, "pdftotext", NULL);
      g_autofree char *read = plan_letter_squeeze (text), *name = plan_letter_squeeze (names[i]);

      /* pdftotext gives right-to-left words one by one: look for each. */
      if (strstr (read, name) == NULL)
        {
          g_auto (GStrv) words = g_strsplit (names[i], " ", -1);

          for (guint w = 0; words[w] != NULL; w++)
            {
              g_autofree char *word = plan_letter_squeeze (words[w]);

              if (strstr (read, word) == NULL)
                g_error ("%s is not in\n%s", words[w], text);
            }
        }
      g_assert_null (strstr (text, "(null)"));
    }
}

static void
test_same_bytes (void)
{
  for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
    {
      g_autoptr (GBytes) once = make_pdf ("Zo", format, SOS_PAPER_BY_POST);
      g_autoptr (GBytes) other = make_pdf ("Ada", format, SOS_PAPER_BY_POST);
      g_autoptr (GBytes) again = make_pdf ("Zo", format, SOS_PAPER_BY_POST);

      g_assert_true (g_bytes_equal (once, again));
      g_assert_false (g_bytes_equal (once, other));
    }
}

static gpointer
render_many (gpointer data)
{
  const char *const *names = plan_letter_get_hard_names ();
  GPtrArray *pdfs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; names[i] != NULL; i++)
      g_ptr_array_add (pdfs, make_pdf (names[i], i % SOS_PAPER_N_FORMATS, SOS_PAPER_BY_POST));
  return pdfs;
}

static void
test_threads (void)
{
  GThread *threads[2] = { g_thread_new ("paper", render_many, NULL), g_thread_new ("paper", render_many, NULL) };
  g_autoptr (GPtrArray) here = render_many (NULL);

  for (guint t = 0; t < G_N_ELEMENTS (threads); t++)
    {
      g_autoptr (GPtrArray) there = g_thread_join (threads[t]);

      g_assert_cmpuint (there->len, ==, here->len);
      for (guint i = 0; i < here->len; i++)
        g_assert_true (g_bytes_equal (here->pdata[i], there->pdata[i]));
    }
  g_test_message ("%u letters in each of 3 threads, byte for byte the same", here->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/pdf/structure", test_structure);
  g_test_add_func ("/paper/pdf/about", test_about);
  g_test_add_func ("/paper/pdf/fonts", test_fonts);
  g_test_add_func ("/paper/pdf/sizes", test_sizes);
  g_test_add_func ("/paper/pdf/words", test_words);
  g_test_add_func ("/paper/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/paper/pdf/threads", test_threads);
  return g_test_run ();
}
