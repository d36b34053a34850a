/* test-paper-forms.c - every letter in every form it comes in, by hand and by post: whole, tagged, nothing over the edge of a sheet, no word over another.
 * With a folder in SOS_LOOK they are kept, to be looked at (tools/contact-sheet). */
#include "config.h"
#include "every-letter.h"
#include "plan-letter.h"
#include "pseudo-language.h"

#include "sos-paper-common.h"

#include <stdio.h>
#include <string.h>

#define EDGE 22.0   /* points that stay empty around a sheet: no printer reaches further */
#define TOUCH 0.5   /* of the smaller of two words: so much of it may lie under another, as the boxes of Arabic are far higher than its letters */

static const struct
{
  const char *name;
  SosPaperFormat format;
  gboolean high_contrast, pale_yellow;
  const char *language, *filler; /* NULL: English alone */
  gboolean side_by_side;
} forms[] = {
  { "clear", SOS_PAPER_CLEAR_PRINT },
  { "large", SOS_PAPER_LARGE_PRINT },
  { "giant", SOS_PAPER_GIANT },
  { "contrast", SOS_PAPER_CLEAR_PRINT, TRUE },
  { "yellow", SOS_PAPER_LARGE_PRINT, TRUE, TRUE },
  { "easy", SOS_PAPER_EASY_READ },
  { "wide", SOS_PAPER_DYSLEXIA },
  { "two-pages", SOS_PAPER_CLEAR_PRINT, .language = "pl", .filler = "Słowa które nic nie mówią" },
  { "two-columns", SOS_PAPER_CLEAR_PRINT, .language = "pl", .filler = "Słowa które nic nie mówią", .side_by_side = TRUE },
  { "right-pages", SOS_PAPER_CLEAR_PRINT, .language = "ar", .filler = "كلمات لا تقول شيئا" },
  { "right-columns", SOS_PAPER_CLEAR_PRINT, .language = "ar", .filler = "كلمات لا تقول شيئا", .side_by_side = TRUE },
  { "right-large", SOS_PAPER_LARGE_PRINT, .language = "ur", .filler = "الفاظ کچھ نہیں کہتے" },
};

static GBytes *
make (const char *kind, guint form, SosPaperDelivery delivery, GBytes *translated, GBytes *common)
{
  const SosPaperOptions options = { .format = forms[form].format, .high_contrast = forms[form].high_contrast, .pale_yellow = forms[form].pale_yellow,
                                    .delivery = delivery, .title = "L-000731-K", .date = 1795442520, .translated = translated, .common = common,
                                    .side_by_side = forms[form].side_by_side };
  g_autoptr (SosMerge) merge = every_letter_new (kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPaper) paper = sos_paper_new (kind, merge, &options, &error);
  g_autoptr (GBytes) pdf = NULL;

  g_assert_no_error (error);
  pdf = sos_paper_render_pdf (paper, &error);
  if (error != NULL)
    g_error ("%s, %s: %s", kind, forms[form].name, error->message);
  return g_steal_pointer (&pdf);
}

typedef struct
{
  double left, top, right, bottom;
  char said[32];
} Word;

static double
area (double left, double top, double right, double bottom)
{
  return right > left && bottom > top ? (right - left) * (bottom - top) : 0;
}

static double
shared (const Word *a, const Word *b)
{
  const double both = area (MAX (a->left, b->left), MAX (a->top, b->top), MIN (a->right, b->right), MIN (a->bottom, b->bottom));

  return both / MAX (1, MIN (area (a->left, a->top, a->right, a->bottom), area (b->left, b->top, b->right, b->bottom)));
}

/* The words of one sheet, from "<page …>" on. */
static GArray *
read_words (const char *page)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *end = strstr (page, "</page>");
  Word word;

  for (const char *at = strstr (page, "<word "); at != NULL && at < end; at = strstr (at + 1, "<word "))
    if (sscanf (at, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">%31[^<]", &word.left, &word.top, &word.right, &word.bottom, word.said) == 5)
      g_array_append_val (words, word);
  return words;
}

static guint
check_sheet (const char *page, const char *about)
{
  g_autoptr (GArray) words = read_words (page);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *a = &g_array_index (words, Word, i);

      if (a->left < EDGE || a->top < EDGE || a->right > 595 - EDGE || a->bottom > 842 - EDGE)
        g_error ("%s: “%s” stands over the edge", about, a->said);
      for (guint k = i + 1; k < words->len; k++)
        if (shared (a, &g_array_index (words, Word, k)) > TOUCH)
          g_error ("%s: “%s” stands over “%s”", about, a->said, g_array_index (words, Word, k).said);
    }
  return words->len;
}

static void
check_pdf (GBytes *pdf, const char *about)
{
  g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL), *info = plan_letter_read (pdf, "pdfinfo", NULL);

  for (const char *page = strstr (html, "<page "); page != NULL; page = strstr (page + 1, "<page "))
    g_assert_cmpuint (check_sheet (page, about), >, 8);
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Title:           L-000731-K\n"));
  g_assert_null (strpbrk (html, "{}"));
}

/* L6 asks for ticks: in every form, two languages beside each other too, its rows are a table with their boxes. */
static void
check_ticks (GBytes *pdf, const char *kind, const char *about)
{
  g_autofree char *structure = g_str_equal (kind, "L6") ? plan_letter_read (pdf, "pdfinfo", "-struct-text", NULL) : NULL;

  if (structure != NULL && strstr (structure, "Table") == NULL)
    g_error ("%s: nothing to tick", about);
}

static void
check_kind (const char *kind)
{
  static const struct
  {
    const char *name;
    SosPaperDelivery delivery;
  } ways[] = { { "hand", SOS_PAPER_BY_HAND }, { "post", SOS_PAPER_BY_POST } };

  for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
    {
      const char *language = forms[form].language;
      g_autoptr (GBytes) translated = language != NULL ? pseudo_language_translate (kind, language, forms[form].filler) : NULL;
      g_autoptr (GBytes) common = language != NULL ? pseudo_language_translate (SOS_PAPER_COMMON, language, forms[form].filler) : NULL;

      for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
        {
          g_autoptr (GBytes) pdf = make (kind, form, ways[way].delivery, translated, common);
          g_autofree char *name = g_strdup_printf ("%s-%s-%s", kind, forms[form].name, ways[way].name);

          plan_letter_keep (pdf, name);
          check_pdf (pdf, name);
          check_ticks (pdf, kind, name);
        }
    }
}

static void
test_forms (gconstpointer kind)
{
  check_kind (kind);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/paper/forms/L1", "L1", test_forms);
  for (guint i = 0; every_letter_kinds[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/paper/forms/%s", every_letter_kinds[i]);

      g_test_add_data_func (path, every_letter_kinds[i], test_forms);
    }
  return g_test_run ();
}
