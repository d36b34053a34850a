/* test-paper-letters.c - every letter of the office: says what is missing by name, tells nothing above the fold, comes out in every form. */
#include "config.h"
#include "every-letter.h"
#include "plan-letter.h"

#include <string.h>

static gboolean
names (GPtrArray *missing, const char *field)
{
  for (guint i = 0; i < missing->len; i++)
    if (g_str_equal (((SosPaperMissing *) missing->pdata[i])->field, field))
      return TRUE;
  return FALSE;
}

/* Each field that must be said stops the letter by its name when it alone is not there; with all of them it is ready. */
static void
test_missing (void)
{
  for (guint k = 0; every_letter_kinds[k] != NULL; k++)
    {
      g_autoptr (SosPaperTemplate) template = NULL;
      g_autoptr (GArray) typed = every_letter_dup_typed (every_letter_kinds[k], &template);
      g_autoptr (SosMerge) whole = every_letter_new (every_letter_kinds[k]);
      g_autoptr (SosPaper) ready = every_letter_lay_out (every_letter_kinds[k], whole, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
      g_autoptr (GError) wrong = NULL;

      if (!sos_paper_check_ready (ready, &wrong))
        g_error ("%s: %s", every_letter_kinds[k], wrong->message);
      for (guint i = 0; i < typed->len; i++)
        {
          const SosPaperTypedField *field = &g_array_index (typed, SosPaperTypedField, i);
          g_autoptr (SosMerge) merge = every_letter_new (every_letter_kinds[k]);
          g_autoptr (SosPaper) paper = NULL;
          g_autoptr (GError) error = NULL;

          if (field->optional)
            continue;
          sos_merge_set_text (merge, field->name, NULL);
          /* A letter that says why without their agreement says it only where there is none. */
          paper = every_letter_lay_out (every_letter_kinds[k], merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
          if (g_str_equal (field->name, "to_name"))
            continue; /* becomes the recipient, which is asked for by that name */
          g_assert_true (names (sos_paper_get_missing (paper), field->name));
          g_assert_null (sos_paper_render_pdf (paper, &error));
          g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING);
        }
    }
}

/* Those somebody has at home: their fixed words tell nothing. */
static gboolean
is_home (const char *kind)
{
  static const char *const home[] = { "L2", "L4", "L6", "L7", "L13", "L14", NULL };

  return g_strv_contains (home, kind);
}

/* Every letter in every form by every way: tagged, its language said, no brace and no "null" on the page, nothing that tells above the fold. */
static void
test_every_form (void)
{
  for (guint k = 0; every_letter_kinds[k] != NULL; k++)
    for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
      for (SosPaperDelivery delivery = SOS_PAPER_BY_HAND; delivery <= SOS_PAPER_BY_EMAIL; delivery++)
        {
          g_autoptr (SosMerge) merge = every_letter_new (every_letter_kinds[k]);
          g_autoptr (SosPaper) paper = every_letter_lay_out (every_letter_kinds[k], merge, format, delivery);
          g_autofree char *text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
          g_autoptr (GBytes) pdf = NULL;
          g_autofree char *about = NULL, *name = g_strdup_printf ("%s-%s", every_letter_kinds[k], sos_paper_format_get_measures (format)->code);

          g_assert_cmpuint (sos_paper_get_n_telling (paper), ==, 0);
          g_assert_true (!is_home (every_letter_kinds[k]) || sos_paper_count_sensitive (paper) == 0);
          g_assert_null (strpbrk (text, "{}"));
          g_assert_null (strstr (text, "null"));
          g_assert_true ((strstr (text, "SE15 9CK") != NULL) == (delivery == SOS_PAPER_BY_POST));
          g_assert_true ((strstr (text, "By secure email") != NULL) == (delivery == SOS_PAPER_BY_EMAIL));
          if (delivery != SOS_PAPER_BY_POST)
            continue;
          pdf = plan_letter_render (paper);
          plan_letter_keep (pdf, name);
          about = plan_letter_read (pdf, "pdfinfo", NULL);
          g_assert_nonnull (strstr (about, "Tagged:          yes"));
          g_assert_nonnull (strstr (about, "Title:           L-000731-K\n"));
        }
}

/* What was typed in lines is a list: a row with its boxes for each. */
static void
test_typed_list (void)
{
  g_autoptr (SosMerge) merge = every_letter_new ("L6");
  g_autoptr (SosPaper) paper = NULL;
  g_autofree char *rows = NULL;

  sos_merge_set_text (merge, "agencies", "The youth club\n\nMy aunt\n");
  paper = every_letter_lay_out ("L6", merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  rows = sos_paper_dup_section_text (paper, 3);
  g_assert_nonnull (strstr (rows, "The youth club\tYes\tNo\nMy aunt\tYes\tNo\n"));
}

/* One sentence a line, beside room for a picture; the same words. */
static void
test_easy_read (void)
{
  g_autoptr (SosMerge) merge = every_letter_new ("L4");
  g_autoptr (SosPaper) plain = every_letter_lay_out ("L4", merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_autoptr (SosPaper) easy = every_letter_lay_out ("L4", merge, SOS_PAPER_EASY_READ, SOS_PAPER_BY_HAND);
  g_autofree char *words = sos_paper_dup_text (plain, SOS_PAPER_WHOLE);
  g_autofree char *same = sos_paper_dup_text (easy, SOS_PAPER_WHOLE);
  g_autoptr (GBytes) pdf = plan_letter_render (easy);
  g_autofree char *text = plan_letter_read (pdf, "pdftotext", "-layout", NULL);

  g_assert_cmpstr (words, ==, same);
  g_assert_nonnull (g_strstr_len (text, -1, "Let us meet.\n"));
}

/* An address is one paragraph of lines, in every form; what is typed elsewhere in lines is a paragraph each. */
static void
test_lines_together (void)
{
  for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
    {
      g_autoptr (SosMerge) merge = every_letter_new ("L4");
      g_autoptr (SosPaper) paper = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *tree = NULL;
      const char *place, *end;

      sos_merge_set_text (merge, "venue", "Larch House\nBlue room\n\n4 Grove Road\nLondon SE5 9CK\n");
      paper = every_letter_lay_out ("L4", merge, format, SOS_PAPER_BY_HAND);
      pdf = plan_letter_render (paper);
      tree = plan_letter_read (pdf, "pdfinfo", "-struct-text", NULL);
      place = strstr (tree, "Larch House");
      g_assert_nonnull (place);
      end = strstr (place, "9CK");
      g_assert_nonnull (end);
      g_assert_null (g_strstr_len (place, end - place, "P ("));
      g_assert_null (g_strstr_len (place, end - place, "\n    P"));
    }
}

/* What stands in many letters stands in one file, and a template that is kept has all of it. */
static void
test_parts (void)
{
  for (guint k = 0; every_letter_kinds[k] != NULL; k++)
    {
      g_autoptr (GBytes) bytes = sos_paper_template_load (every_letter_kinds[k]);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_null (strstr (text, "<use "));
      g_assert_nonnull (strstr (text, "If this letter is not for you"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/letters/missing", test_missing);
  g_test_add_func ("/paper/letters/every-form", test_every_form);
  g_test_add_func ("/paper/letters/typed-list", test_typed_list);
  g_test_add_func ("/paper/letters/easy-read", test_easy_read);
  g_test_add_func ("/paper/letters/lines-together", test_lines_together);
  g_test_add_func ("/paper/letters/parts", test_parts);
  return g_test_run ();
}
