/* test-paper.c - what the letter says, what it lacks, and how it is cut into pages. */
#include "config.h"
#include "plan-letter.h"
#include "sos-listed-words.h"

#include <string.h>

static const char *const title_words[] = { "What is going well", "What we agreed",          "If things go wrong",
                                           "When we meet next",  "Who sees this letter",    "You can change this plan",
                                           "Sign if you want to" };

static void
test_sections (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_autofree char *text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
  g_autofree char *first = sos_paper_dup_section_text (paper, 1);
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (title_words); i++)
    {
      at = strstr (at, title_words[i]);
      g_assert_nonnull (at);
    }
  g_assert_cmpstr (first, ==, "Hello Zo,\nHere is the plan we made together on 16 November. "
                              "Please tell me if I got anything wrong. You can change it at any time.\n");
  g_assert_null (strstr (text, "What you have to do"));
  g_assert_cmpuint (sos_paper_find_section_page (paper, 1), ==, 1);
  g_assert_cmpuint (sos_paper_find_section_page (paper, 4), ==, 0);
  g_assert_cmpuint (sos_paper_find_section_page (paper, 9), ==, sos_paper_get_n_pages (paper));
  g_assert_cmpuint (sos_paper_get_missing (paper)->len, ==, 0);
}

static void
test_law (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL;
  g_autofree char *section = NULL;

  sos_merge_set_text (merge, "non_negotiables", "Be at home from 7 pm to 7 am.\nSee Dee each Friday.");
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
  section = sos_paper_dup_section_text (paper, 4);
  g_assert_true (g_str_has_suffix (section, "\nBe at home from 7 pm to 7 am.\nSee Dee each Friday.\n"));
  g_assert_cmpuint (sos_paper_get_n_pages (paper), ==, 2);
}

/* Everything blank is listed once, in words, in the order of the page, and nothing stands in its place. */
static void
test_missing_all (void)
{
  g_autoptr (SosMerge) merge = sos_merge_new ();
  g_autoptr (SosPaper) paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
  g_autofree char *text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *missing = sos_paper_get_missing (paper);

  g_assert_cmpuint (missing->len, ==, 19);
  for (guint i = 0; i < missing->len; i++)
    {
      SosPaperMissing *one = missing->pdata[i];

      g_assert_nonnull (one->field);
      g_assert_cmpuint (one->page, >=, i > 0 ? ((SosPaperMissing *) missing->pdata[i - 1])->page : 1);
      g_assert_nonnull (one->section);
      g_assert_true (g_unichar_isupper (g_utf8_get_char (one->label)));
    }
  g_assert_null (strchr (text, '{'));
  g_assert_null (strstr (text, "null"));
  g_assert_null (strstr (text, "undefined"));
  pdf = sos_paper_render_pdf (paper, &error);
  g_assert_null (pdf);
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "When we meet next"));
}

static const SosPaperMissing *
get_only_missing (SosPaper *paper)
{
  g_assert_cmpuint (sos_paper_get_missing (paper)->len, ==, 1);
  return sos_paper_get_missing (paper)->pdata[0];
}

static void
test_missing_place (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL;
  const SosPaperMissing *missing;

  sos_merge_set_text (merge, "next_meeting", " \u200b ");
  paper = plan_letter_lay_out (merge, SOS_PAPER_LARGE_PRINT, SOS_PAPER_BY_HAND);
  missing = get_only_missing (paper);
  g_assert_cmpstr (missing->field, ==, "next_meeting");
  g_assert_cmpstr (missing->label, ==, "When we meet next");
  g_assert_cmpstr (missing->section, ==, "When we meet next");
  g_assert_cmpuint (missing->section_number, ==, 6);
  g_assert_cmpuint (missing->page, ==, sos_paper_find_section_page (paper, 6));
}

static void
test_missing_in_list (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL;
  SosMerge *goal = sos_merge_get_list (merge, "goals")->pdata[1];
  SosMerge *step = sos_merge_get_list (goal, "steps")->pdata[0];
  const SosPaperMissing *missing;

  sos_merge_set_text (step, "when", NULL);
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  missing = get_only_missing (paper);
  g_assert_cmpstr (missing->field, ==, "goals.2.steps.1.when");
  g_assert_cmpstr (missing->label, ==, "By when, goal 2, step 1");
}

/* A word the choice does not have is as good as none; a name is asked for only where somebody else does the step. */
static void
test_missing_choice (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL, other = NULL;
  SosMerge *goal = sos_merge_get_list (merge, "goals")->pdata[0];
  SosMerge *step = sos_merge_get_list (goal, "steps")->pdata[0];

  sos_merge_set_text (step, "who_kind", "NOBODY");
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_assert_cmpstr (get_only_missing (paper)->field, ==, "goals.1.steps.1.who_kind");
  sos_merge_set_text (step, "who_kind", "OTHER");
  other = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_assert_cmpstr (get_only_missing (other)->field, ==, "goals.1.steps.1.who");
}

static void
test_missing_address (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) posted = NULL, given = NULL;

  sos_merge_set_text (merge, "recipient_address_block", NULL);
  posted = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
  given = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_assert_cmpstr (get_only_missing (posted)->field, ==, "recipient_address_block");
  g_assert_cmpuint (sos_paper_get_missing (given)->len, ==, 0);
}

/* Half a letter never reaches paper, whoever asks. */
static void
test_not_ready_draws_nothing (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  sos_merge_set_text (merge, "shared_with", "");
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  sos_paper_draw_page (paper, cr, 0, FALSE);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (width, ==, 0);
  sos_paper_draw_page (paper, cr, 0, TRUE);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (width, >, 500);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_literal (void)
{
  static const char *const texts[] = { "<b>bold</b>", "{today}", "{{x}}", "a & b &amp; c", "%s %d", "${PATH}", "</p>", "Null",
                                       "null", "' OR 1=1 --", "<step/>" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SosMerge) merge = plan_letter_new_for (texts[i]);
      g_autoptr (SosPaper) paper = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL, *hello = g_strdup_printf ("Hello %s,\n", texts[i]), *read = NULL;
      g_autofree char *squeezed = NULL, *wanted = plan_letter_squeeze (hello);

      sos_merge_set_text (merge, "strengths", texts[i]);
      paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
      text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
      g_assert_nonnull (strstr (text, hello));
      pdf = plan_letter_render (paper);
      read = plan_letter_read (pdf, "pdftotext", "-layout", NULL);
      squeezed = plan_letter_squeeze (read);
      g_assert_nonnull (strstr (squeezed, wanted));
    }
}

/* What must not be in a name is dropped on paper: it could move the words around it. */
static void
test_controls (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new_for ("Zo\u202e\x07\u2069\u200f Lee");
  g_autoptr (SosPaper) paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_autofree char *text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);

  g_assert_nonnull (strstr (text, "Hello Zo Lee,"));
}

static void
test_right_to_left (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new_for ("محمد الأحمد");
  g_autoptr (SosPaper) paper = NULL;
  g_autofree char *text = NULL;

  sos_merge_set_text (merge, "shared_with", "محمد 07700 900123 P-000418-T");
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_POST);
  text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
  g_assert_nonnull (strstr (text, "Hello \u2068محمد الأحمد\u2069,"));
  g_assert_nonnull (strstr (text, "\u2068محمد \u206807700 900123 P-000418-T\u2069\u2069"));
  g_assert_null (strstr (text, "\u206823 November"));
}

static void
test_lengths (void)
{
  static const struct
  {
    SosPaperFormat format;
    guint most;
  } cases[] = { { SOS_PAPER_CLEAR_PRINT, 2 }, { SOS_PAPER_LARGE_PRINT, 4 }, { SOS_PAPER_GIANT, 8 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (SosPaperDelivery delivery = SOS_PAPER_BY_HAND; delivery <= SOS_PAPER_BY_POST; delivery++)
      {
        g_autoptr (SosMerge) merge = plan_letter_new ();
        g_autoptr (SosPaper) paper = plan_letter_lay_out (merge, cases[i].format, delivery);

        g_test_message ("format %d, delivery %d: %u pages", cases[i].format, delivery, sos_paper_get_n_pages (paper));
        g_assert_cmpuint (sos_paper_get_n_pages (paper), <=, cases[i].most);
        g_assert_null (sos_paper_get_advice (paper));
      }
}

static void
test_long_plan (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GString) tale = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *read = NULL, *squeezed = NULL;
  SosMerge *goal = sos_merge_get_list (merge, "goals")->pdata[0];

  for (guint i = 0; i < 900; i++)
    g_string_append_printf (tale, "word%u ", i);
  sos_merge_set_text (sos_merge_get_list (goal, "steps")->pdata[1], "what", tale->str);
  paper = plan_letter_lay_out (merge, SOS_PAPER_GIANT, SOS_PAPER_BY_HAND);
  g_assert_cmpuint (sos_paper_get_n_pages (paper), >, 8);
  pdf = plan_letter_render (paper);
  read = plan_letter_read (pdf, "pdftotext", NULL);
  for (guint i = 0; i < 900; i += 7)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_nonnull (strstr (read, word));
    }
  g_clear_object (&paper);
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_assert_nonnull (sos_paper_get_advice (paper));
}

static void
test_unknown_glyph (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  GArray *glyphs;

  sos_merge_set_text (merge, "strengths", "You drew \U000F1234 and \U000F1234.");
  paper = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  glyphs = sos_paper_get_unknown_glyphs (paper);
  g_assert_cmpuint (glyphs->len, ==, 1);
  g_assert_cmphex (g_array_index (glyphs, SosPaperGlyph, 0).character, ==, 0xF1234);
  g_assert_null (g_array_index (glyphs, SosPaperGlyph, 0).package);
  pdf = sos_paper_render_pdf (paper, &error);
  g_assert_null (pdf);
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_GLYPH);
  g_assert_nonnull (strstr (error->message, "U+F1234"));
}

static void
test_hand_only (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  SosPaperOptions options = { .hand_only_stamp = TRUE };
  g_autoptr (SosPaper) given = sos_paper_new ("L1", merge, &options, NULL);
  g_autofree char *panel = sos_paper_dup_text (given, SOS_PAPER_TOP_PANEL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (panel, "Hand delivery only"));
  g_assert_nonnull (strstr (panel, "For Zo\n"));
  options.delivery = SOS_PAPER_BY_POST;
  g_assert_null (sos_paper_new ("L1", merge, &options, &error));
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_DELIVERY);
}

/* Larkfield Court is where somebody lives, and Ms Ward has letters too. */
static void
test_everyday (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new_for ("Ama Ward");
  SosPaperOptions options = { .delivery = SOS_PAPER_BY_POST };
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL;

  sos_merge_set_text (merge, "recipient_address_block", "Flat 2, Larkfield Court\nLondon\nSE15 9CK");
  paper = sos_paper_new ("L1", merge, &options, NULL);
  g_assert_cmpuint (sos_paper_get_n_telling (paper), ==, 0);
  pdf = plan_letter_render (paper);
}

/* N3 is asked of the pages themselves: whoever makes them, none come out. */
static void
test_telling (void)
{
  static const struct
  {
    const char *field;
    SosPaperDelivery delivery;
  } rows[] = {
    { "office_name", SOS_PAPER_BY_HAND },
    { "recipient_name", SOS_PAPER_BY_HAND },
    { "recipient_address_block", SOS_PAPER_BY_POST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosMerge) merge = plan_letter_new ();
      SosPaperOptions options = { .delivery = rows[i].delivery };
      g_autoptr (SosPaper) paper = NULL;
      g_autoptr (GError) error = NULL;

      sos_merge_set_text (merge, rows[i].field, "Prison House");
      paper = sos_paper_new ("L1", merge, &options, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (sos_paper_get_n_telling (paper), ==, 1);
      g_assert_null (sos_paper_render_pdf (paper, &error));
      g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING);
    }
}

static void
test_unknown_kind (void)
{
  g_autoptr (SosMerge) merge = plan_letter_new ();
  SosPaperOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (sos_paper_new ("L99", merge, &options, &error));
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND);
}

/* Only the office, the date, the reference, whom it is for and the greeting stand above the fold; no word of the plan. */
static void
test_top_panel (void)
{
  g_autoptr (SosWordList) sensitive = sos_word_list_new (sos_listed_get_built_in (SOS_LISTED_TELLING));

  for (SosPaperFormat format = 0; format < SOS_PAPER_N_FORMATS; format++)
    for (SosPaperDelivery delivery = SOS_PAPER_BY_HAND; delivery <= SOS_PAPER_BY_POST; delivery++)
      {
        g_autoptr (SosMerge) merge = plan_letter_new ();
        g_autoptr (SosPaper) paper = NULL;
        g_autofree char *panel = NULL, *whole = NULL;
        g_autoptr (GArray) hits = NULL, all = NULL;

        sos_merge_set_text (merge, "strengths", "You kept away from the gang and talked to the police.");
        paper = plan_letter_lay_out (merge, format, delivery);
        panel = sos_paper_dup_text (paper, SOS_PAPER_TOP_PANEL);
        whole = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
        hits = sos_word_list_find (sensitive, panel);
        all = sos_word_list_find (sensitive, whole);
        g_assert_cmpuint (hits->len, ==, 0);
        g_assert_cmpuint (all->len, ==, 2);
        g_assert_nonnull (strstr (panel, "P-000418-T"));
        g_assert_cmpint (strstr (panel, "Hello") != NULL, ==, delivery == SOS_PAPER_BY_HAND);
      }
}

static void
test_formats (void)
{
  SosPaperFormat format;
  gboolean contrast;

  g_assert_true (sos_paper_format_parse ("large-print", &format, &contrast));
  g_assert_cmpuint (format, ==, SOS_PAPER_LARGE_PRINT);
  g_assert_false (contrast);
  g_assert_true (sos_paper_format_parse ("high-contrast", &format, &contrast));
  g_assert_cmpuint (format, ==, SOS_PAPER_CLEAR_PRINT);
  g_assert_true (contrast);
  g_assert_true (sos_paper_format_parse ("giant+high-contrast", &format, &contrast));
  g_assert_cmpuint (format, ==, SOS_PAPER_GIANT);
  g_assert_true (contrast);
  g_assert_false (sos_paper_format_parse ("enormous", &format, &contrast));
  g_assert_false (sos_paper_format_parse ("", &format, &contrast));
}

static char *
make_noise (GRand *random)
{
  static const gunichar blocks[][2] = { { 0x20, 0x7e }, { 0xa0, 0x17f }, { 0x300, 0x36f }, { 0x590, 0x6ff },
                                        { 0x980, 0x9ff }, { 0x1e00, 0x1eff }, { 0x2000, 0x206f }, { 0x1, 0x1f } };
  GString *text = g_string_new ("x");
  int length = g_rand_int_range (random, 0, 50);

  while (length-- > 0)
    {
      guint block = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (blocks));

      g_string_append_unichar (text, (gunichar) g_rand_int_range (random, (int) blocks[block][0], (int) blocks[block][1] + 1));
    }
  return g_string_free (text, FALSE);
}

static void
fill_with_noise (SosMerge *merge, GRand *random)
{
  g_autoptr (GPtrArray) names = sos_merge_get_names (merge);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      GPtrArray *items = sos_merge_get_list (merge, name);
      g_autofree char *noise = make_noise (random);

      for (guint j = 0; items != NULL && j < items->len; j++)
        fill_with_noise (items->pdata[j], random);
      if (items == NULL && !g_str_equal (name, "who_kind"))
        sos_merge_set_text (merge, name, noise);
    }
}

static void
test_noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  guint n_pages = 0, n = 500;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SosMerge) merge = plan_letter_new ();
      g_autoptr (SosPaper) paper = NULL;
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);

      fill_with_noise (merge, random);
      paper = plan_letter_lay_out (merge, i % SOS_PAPER_N_FORMATS, i % 2);
      g_assert_cmpuint (sos_paper_get_missing (paper)->len, ==, 0);
      for (guint page = 0; page < sos_paper_get_n_pages (paper); page++)
        sos_paper_draw_page (paper, cr, page, TRUE);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      n_pages += sos_paper_get_n_pages (paper);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_test_message ("%u letters of noise, %u pages", n, n_pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/sections", test_sections);
  g_test_add_func ("/paper/law", test_law);
  g_test_add_func ("/paper/missing/all", test_missing_all);
  g_test_add_func ("/paper/missing/place", test_missing_place);
  g_test_add_func ("/paper/missing/in-list", test_missing_in_list);
  g_test_add_func ("/paper/missing/choice", test_missing_choice);
  g_test_add_func ("/paper/missing/address", test_missing_address);
  g_test_add_func ("/paper/missing/draws-nothing", test_not_ready_draws_nothing);
  g_test_add_func ("/paper/literal", test_literal);
  g_test_add_func ("/paper/controls", test_controls);
  g_test_add_func ("/paper/right-to-left", test_right_to_left);
  g_test_add_func ("/paper/lengths", test_lengths);
  g_test_add_func ("/paper/long-plan", test_long_plan);
  g_test_add_func ("/paper/unknown-glyph", test_unknown_glyph);
  g_test_add_func ("/paper/hand-only", test_hand_only);
  g_test_add_func ("/paper/unknown-kind", test_unknown_kind);
  g_test_add_func ("/paper/top-panel", test_top_panel);
  g_test_add_func ("/paper/telling", test_telling);
  g_test_add_func ("/paper/everyday", test_everyday);
  g_test_add_func ("/paper/formats", test_formats);
  g_test_add_func ("/paper/noise", test_noise);
  return g_test_run ();
}
