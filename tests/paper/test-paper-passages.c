/* test-paper-passages.c - the words of letters said otherwise: what may be, what may not, and that nothing else moves. */
#include "config.h"
#include "plan-letter.h"
#include "pseudo-language.h"
#include "sos-paper-tongue.h"

#include <string.h>

static const char *const kinds[] = { "L1", "L2", "L3", "L4", "L6", "L7", "L8", "L9", "L10", "L11", "L13", "L14", "common" };

static SosPaperTemplate *
parse (const char *xml)
{
  g_autoptr (GError) error = NULL;
  SosPaperTemplate *template = sos_paper_template_new (xml, -1, &error);

  g_assert_no_error (error);
  return template;
}

/* Written and read again, each is what it was. */
static void
test_round (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const SosPaperTemplate *built_in = sos_paper_template_find (kinds[k], NULL);
      g_autofree char *xml = sos_paper_template_dup_xml (built_in), *again = NULL;
      g_autoptr (SosPaperTemplate) copy = parse (xml);
      g_autoptr (GPtrArray) faults = sos_paper_template_dup_faults (built_in, NULL);

      again = sos_paper_template_dup_xml (copy);
      g_assert_cmpstr (xml, ==, again);
      g_assert_true (sos_paper_template_has_shape (built_in, copy));
      g_assert_cmpuint (faults->len, ==, 0);
    }
}

/* The same pages, to the byte. */
static void
test_same_pages (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autofree char *xml = sos_paper_template_dup_xml (sos_paper_template_find ("L1", NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  SosPaperOptions options = { .title = "L-000731", .template = bytes };
  g_autoptr (SosPaper) built_in = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND), paper = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *one = sos_paper_dup_text (built_in, SOS_PAPER_WHOLE), *two = NULL;

  paper = sos_paper_new ("L1", merge, &options, &error);
  g_assert_no_error (error);
  two = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
  g_assert_cmpstr (one, ==, two);
}

/* No passage lies in the top of the page, so nothing that is said can reach the window (6.4). */
static void
test_top (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (sos_paper_template_find (kinds[k], NULL));

      g_assert_cmpuint (passages->len, >, 0);
      for (guint i = 0; i < passages->len; i++)
        g_assert_cmpuint (((const SosPaperPassage *) passages->pdata[i])->section, >, 0);
    }
}

static guint
find_passage (const SosPaperTemplate *template, const char *beginning)
{
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (template);

  for (guint i = 0; i < passages->len; i++)
    if (g_str_has_prefix (((const SosPaperPassage *) passages->pdata[i])->text, beginning))
      return i;
  g_assert_not_reached ();
}

/* Whatever is typed is kept as it was typed, and where it may not be used that is said with its line. */
static void
test_faults (void)
{
  static const struct
  {
    const char *text, *fault; /* NULL: none */
  } cases[] = {
    { "You are a star.", NULL },
    { "<b>Bold</b> & \"quoted\" </letter><section number=\"0\">", NULL },
    { "Ring {worker_phone}.\nAny day.", NULL },
    { "All is well.\nRing {worker_fone}.", "In “What is going well”, line 2: “{worker_fone}” is no field of this letter." },
    { "Ring {worker_phone", "line 1: A brace is opened and not closed." },
    { "Ring worker_phone}", "line 1: A brace is closed that was not opened." },
    { "{{worker_phone}}", "A brace is opened and not closed." },
    { "{}", "nothing between the braces" },
    { "{goals}", "is a list" },
    { "{strengths.count}", "is no list" },
    { "We agreed {goals.count} {goals#thing|things}.", NULL },
    { "We agreed {goals#thing}.", "needs 2 forms" },
    { "Hidden \x01 page", "cannot be printed (U+0001)" },
    { "Turned \u202e round", "cannot be printed (U+202E)" },
    { "Broken \xff bytes", "cannot be printed (U+FFFD)" },
    { "{words}", "“{words}” is no field" }, /* of a goal, and this is not in their list */
  };
  const SosPaperTemplate *built_in = sos_paper_template_find ("L1", NULL);
  const guint at = find_passage (built_in, "{strengths}");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml = pseudo_language_say (built_in, at, cases[i].text);
      g_autoptr (SosPaperTemplate) said = sos_paper_template_new_unchecked (xml, -1, NULL);
      g_autoptr (GPtrArray) faults = said != NULL ? sos_paper_template_dup_faults (said, NULL) : NULL;
      g_autoptr (GPtrArray) passages = said != NULL ? sos_paper_template_dup_passages (said) : NULL;

      g_assert_nonnull (said);
      g_assert_true (sos_paper_template_has_shape (built_in, said));
      if (g_utf8_validate (cases[i].text, -1, NULL))
        g_assert_cmpstr (((const SosPaperPassage *) passages->pdata[at])->text, ==, cases[i].text);
      g_assert_cmpuint (faults->len, ==, cases[i].fault != NULL ? 1 : 0);
      if (cases[i].fault != NULL && strstr (((const SosPaperFault *) faults->pdata[0])->words, cases[i].fault) == NULL)
        g_error ("“%s”: %s", cases[i].text, ((const SosPaperFault *) faults->pdata[0])->words);
    }
}

static void
test_shape_faults (void)
{
  const SosPaperTemplate *built_in = sos_paper_template_find ("L1", NULL);
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (built_in), faults = NULL, dropped = NULL;
  g_autofree char *heading = pseudo_language_say (built_in, find_passage (built_in, "What is going well"), "One\nTwo");
  g_autofree char *number = pseudo_language_say (built_in, find_passage (built_in, "When our office is closed"), "");
  g_autofree const char **nothing = g_new0 (const char *, passages->len);
  g_autofree char *empty = sos_paper_template_dup_worded (built_in, nothing, NULL);
  g_autoptr (SosPaperTemplate) one = parse (heading), two = parse (empty), three = parse (number);

  faults = sos_paper_template_dup_faults (one, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
  g_clear_pointer (&faults, g_ptr_array_unref);
  faults = sos_paper_template_dup_faults (two, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (((const SosPaperFault *) faults->pdata[0])->words, "nothing at all"));
  /* A field that is said nowhere any more is told, and no fault. */
  g_clear_pointer (&faults, g_ptr_array_unref);
  faults = sos_paper_template_dup_faults (three, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
  dropped = sos_paper_template_dup_dropped (three, built_in);
  g_assert_cmpuint (dropped->len, ==, 1);
  g_assert_cmpstr (dropped->pdata[0], ==, "emergency_line");
}

/* What may be asked for at a place: of a list only where it stands. */
static void
test_tokens (void)
{
  const SosPaperTemplate *built_in = sos_paper_template_find ("L1", NULL);
  g_autoptr (GPtrArray) in_goal = sos_paper_template_dup_tokens (built_in, find_passage (built_in, "Why: {why}"));
  g_autoptr (GPtrArray) outside = sos_paper_template_dup_tokens (built_in, find_passage (built_in, "{strengths}"));
  gboolean why_in = FALSE, why_out = FALSE, count = FALSE;

  for (guint i = 0; i < in_goal->len; i++)
    why_in |= g_str_equal (((const SosPaperToken *) in_goal->pdata[i])->token, "{why}");
  for (guint i = 0; i < outside->len; i++)
    {
      const char *token = ((const SosPaperToken *) outside->pdata[i])->token;
      g_autofree char *text = g_strdup_printf ("Say %s.", token), *xml = pseudo_language_say (built_in, find_passage (built_in, "{strengths}"), text);
      g_autoptr (SosPaperTemplate) said = parse (xml); /* whatever is offered may be said */

      why_out |= g_str_equal (token, "{why}");
      count |= g_str_equal (token, "{goals.count}");
    }
  g_assert_true (why_in && !why_out && count);
}

/* A word by number, in English and in a language with more forms. */
static void
test_numbers (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  const SosPaperTemplate *built_in = sos_paper_template_find ("L1", NULL);
  g_autofree char *xml = pseudo_language_say (built_in, find_passage (built_in, "What is going well"), "{goals.count} {goals#goal|goals}");
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  SosPaperOptions options = { .title = "L-000731", .template = bytes };
  g_autoptr (SosPaper) paper = sos_paper_new ("L1", merge, &options, NULL);
  g_autofree char *text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);

  g_assert_nonnull (strstr (text, "\n3 goals\n"));
  g_assert_cmpuint (sos_paper_tongue_count_forms ("en"), ==, 2);
  g_assert_cmpuint (sos_paper_tongue_count_forms ("pl"), ==, 3);
  g_assert_cmpuint (sos_paper_tongue_count_forms ("ar"), ==, 6);
  g_assert_cmpuint (sos_paper_tongue_count_forms ("vi"), ==, 1);
  g_assert_cmpuint (sos_paper_tongue_choose_form ("pl", 1), ==, 0);
  g_assert_cmpuint (sos_paper_tongue_choose_form ("pl", 3), ==, 1);
  g_assert_cmpuint (sos_paper_tongue_choose_form ("pl", 5), ==, 2);
  g_assert_cmpuint (sos_paper_tongue_choose_form ("pl", 22), ==, 1);
}

/* Days in words that ICU has, in the calendar and the numerals of the wall here. */
static void
test_days (void)
{
  static const struct
  {
    const char *language, *day;
  } days[] = { { "en", "1 December 2026" }, { "pl", "1 grudnia 2026" }, { "tr", "1 Aralık 2026" }, { "es", "1 de diciembre de 2026" },
               { "fr", "1 décembre 2026" }, { "pt", "1 de dezembro de 2026" }, { "uk", "1 грудня 2026\u202fр." }, { "zh-Hans", "2026年12月1日" } };
  static const char *const others[] = { "so", "ar", "bn", "sq", "ro", "ur", "fa", "prs", "ps", "ckb", "ti", "am", "yo", "ln", "vi", "zh-Hant", "ta",
                                        "gu", "pa", "ru" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = sos_paper_tongue_dup_day (days[i].language, "2026-12-01");

      g_assert_cmpstr (day, ==, days[i].day);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *day = sos_paper_tongue_dup_day (others[i], "2026-12-01");

      g_assert_nonnull (day);
      if (strstr (day, "2026") == NULL || strchr (day, '1') == NULL)
        g_error ("%s: %s", others[i], day);
    }
  g_assert_null (sos_paper_tongue_dup_day ("rom", "2026-12-01")); /* nothing is known of it: it would come in another */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/passages/round", test_round);
  g_test_add_func ("/paper/passages/same-pages", test_same_pages);
  g_test_add_func ("/paper/passages/top", test_top);
  g_test_add_func ("/paper/passages/faults", test_faults);
  g_test_add_func ("/paper/passages/shape-faults", test_shape_faults);
  g_test_add_func ("/paper/passages/tokens", test_tokens);
  g_test_add_func ("/paper/passages/numbers", test_numbers);
  g_test_add_func ("/paper/passages/days", test_days);
  return g_test_run ();
}
