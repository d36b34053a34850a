/* test-paper-languages.c - one letter in two languages: in pages and in columns, from left and from right, and what it says of itself. */
#include "config.h"
#include "plan-letter.h"
#include "pseudo-language.h"
#include "sos-paper-card.h"
#include "sos-paper-common.h"

#include <glib/gstdio.h>
#include <string.h>

/* One language of each script that letters ship in (6.2), with letters of it that say nothing. */
static const struct
{
  const char *language, *filler;
} scripts[] = {
  { "so", "Ereyo aan waxba sheegin" },   { "ar", "كلمات لا تقول شيئا" },      { "bn", "কথা কথা কথা" },       { "tr", "Sözcükler ığüşöç" },
  { "pl", "Słowa ąęłżź" },               { "ur", "الفاظ کچھ نہیں کہتے" },    { "fa", "واژه هایی بی گفتار" }, { "ckb", "وشەی بێ واتا ڵێ" },
  { "ps", "ټکي چې څه نه وايي" },         { "ti", "ቃላት ዘይብሉ ቃላት" },          { "am", "ቃላት ቃላት" },            { "yo", "Ọ̀rọ̀ ẹ̀yà ṣíṣe" },
  { "vi", "Những chữ không nói gì" },    { "zh-Hans", "没有意思的词语" },     { "zh-Hant", "沒有意思的詞語" }, { "ta", "சொற்கள் சொற்கள்" },
  { "gu", "શબ્દો શબ્દો" },                { "pa", "ਸ਼ਬਦ ਸ਼ਬਦ" },               { "uk", "Слова їєґ" },          { "ru", "Слова ёъы" },
};

typedef struct
{
  GBytes *translated, *common;
} Translation;

static void
clear_translation (Translation *translation)
{
  g_clear_pointer (&translation->translated, g_bytes_unref);
  g_clear_pointer (&translation->common, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Translation, clear_translation)

static Translation
translate (const char *kind, const char *language, const char *filler)
{
  return (Translation){ pseudo_language_translate (kind, language, filler), pseudo_language_translate (SOS_PAPER_COMMON, language, filler) };
}

static SosMerge *
merge_new (void)
{
  SosMerge *merge = plan_letter_new ();

  sos_merge_set_day (merge, "today", "2026-11-23", NULL);
  sos_merge_set_day (merge, "review_date", "2027-01-11", NULL);
  sos_merge_set_said (merge, "shared_with", "You and me, and nobody else.", NULL);
  return merge;
}

static SosPaper *
lay_out_kind (const char *kind, SosMerge *merge, const Translation *translation)
{
  const SosPaperOptions options = { .title = "L-000731", .date = 1795442520, .translated = translation->translated, .common = translation->common };
  g_autoptr (GError) error = NULL;
  SosPaper *paper = sos_paper_new (kind, merge, &options, &error);

  g_assert_no_error (error);
  return paper;
}

static SosPaper *
lay_out (SosMerge *merge, const Translation *translation, gboolean side_by_side, SosPaperDelivery delivery)
{
  SosPaperOptions options = { .delivery = delivery, .title = "L-000731", .date = 1795442520, .translated = translation->translated,
                              .common = translation->common, .side_by_side = side_by_side };
  g_autoptr (GError) error = NULL;
  SosPaper *paper = sos_paper_new ("L1", merge, &options, &error);

  g_assert_no_error (error);
  return paper;
}

static guint
count (GBytes *pdf, const char *what)
{
  const char *data = g_bytes_get_data (pdf, NULL), *end = data + g_bytes_get_size (pdf);
  guint n = 0;

  for (const char *at = data; (at = memmem (at, (gsize) (end - at), what, strlen (what))) != NULL; at++)
    n++;
  return n;
}

/* Every script has its letters, both ways, and the file says which language its passages are in. */
static void
test_scripts (void)
{
  g_autoptr (SosMerge) merge = merge_new ();

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    for (guint side = 0; side < 2; side++)
      {
        g_auto (Translation) translation = translate ("L1", scripts[i].language, scripts[i].filler);
        g_autoptr (SosPaper) paper = lay_out (merge, &translation, side == 1, SOS_PAPER_BY_HAND);
        g_autoptr (GBytes) pdf = plan_letter_render (paper);
        g_autofree char *name = g_strdup_printf ("%s-%s", scripts[i].language, side == 1 ? "columns" : "pages");
        g_autofree char *lang = g_strdup_printf ("/Lang (%s", g_str_equal (scripts[i].language, "prs") ? "fa-AF" : scripts[i].language);
        g_autofree char *text = plan_letter_read (pdf, "pdftotext", "-layout", NULL);

        plan_letter_keep (pdf, name);
        g_assert_cmpuint (count (pdf, lang), >, 20);
        g_assert_cmpuint (count (pdf, "/Lang (en-GB)"), ==, 1); /* the file's own; within it only what is not */
        /* The number to ring is what it was, whichever way the line runs. */
        g_assert_nonnull (strstr (text, "0800 1111"));
        g_assert_nonnull (strstr (text, "07700 900123"));
        g_assert_nonnull (strstr (text, "P-000418-T"));
      }
}

/* Their language first, then the whole letter in English; pages are counted through. */
static void
test_pages (void)
{
  g_autoptr (SosMerge) merge = merge_new ();
  g_auto (Translation) translation = translate ("L1", "pl", "Słowa");
  g_autoptr (SosPaper) english = plan_letter_lay_out (merge, SOS_PAPER_CLEAR_PRINT, SOS_PAPER_BY_HAND);
  g_autoptr (SosPaper) paper = lay_out (merge, &translation, FALSE, SOS_PAPER_BY_HAND);
  g_autoptr (GBytes) pdf = plan_letter_render (paper);
  g_autofree char *first = plan_letter_read (pdf, "pdftotext", "-l", "1", NULL), *all = plan_letter_read (pdf, "pdftotext", NULL);
  g_autofree char *last = g_strdup_printf ("Page %u of %u", sos_paper_get_n_pages (paper), sos_paper_get_n_pages (paper));

  g_assert_cmpuint (sos_paper_get_n_pages (paper), >, sos_paper_get_n_pages (english));
  g_assert_nonnull (strstr (first, "Słowa"));
  g_assert_null (strstr (first, "Hello Zo"));
  g_assert_nonnull (strstr (first, "23 listopada 2026"));
  g_assert_nonnull (strstr (all, "Hello Zo"));
  g_assert_nonnull (strstr (all, "23 November 2026"));
  g_assert_nonnull (strstr (all, last));
}

/* A day and an hour that were typed are said in the language of the reader, as whoever wrote them put them; in English as they were typed. What
 * cannot be read as one stands in English, and is counted. */
static void
test_typed_day (void)
{
  static const struct
  {
    const char *day, *hour, *said;
    guint n_english;
  } typed[] = {
    { "Tuesday 1 December", "3:30 in the afternoon", "wtorek, 1 grudnia 2026, 15:30", 0 },
    { "1 December 2026", "10.15", "1 grudnia 2026, 10:15", 0 },
    { "some day", "3:30", "some day, 3:30", 1 },
  };
  g_auto (Translation) translation = translate ("L4", "pl", "Słowa");

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (SosMerge) merge = merge_new ();
      g_autoptr (SosPaper) paper = NULL, english = NULL;
      g_autofree char *text = NULL;
      guint before;

      sos_merge_set_text (merge, "venue", "SE5");
      sos_merge_set_text (merge, "route_note", "171");
      sos_merge_set_day (merge, "appt_date", "2026-12-01", NULL);
      sos_merge_set_text (merge, "start", "15:30");
      paper = lay_out_kind ("L4", merge, &translation);
      before = sos_paper_get_n_english (paper);
      sos_merge_set_text (merge, "appt_date", typed[i].day);
      sos_merge_set_text (merge, "start", typed[i].hour);
      english = lay_out_kind ("L4", merge, &translation);
      text = sos_paper_dup_text (english, SOS_PAPER_WHOLE);
      g_assert_nonnull (strstr (text, typed[i].said));
      g_assert_nonnull (strstr (text, typed[i].day));
      g_assert_cmpuint (sos_paper_get_n_english (english), ==, before + typed[i].n_english);
    }
}

/* What somebody wrote in English stands so, with a note in the language of the reader; without the note nothing comes out. */
static void
test_note (void)
{
  g_autoptr (SosMerge) merge = merge_new ();
  g_auto (Translation) translation = translate ("L1", "pl", "Słowa");
  const SosPaperTemplate *sheet = sos_paper_template_find (SOS_PAPER_COMMON, NULL);
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (sheet);
  g_autoptr (SosPaperTemplate) common = sos_paper_template_new (g_bytes_get_data (translation.common, NULL),
                                                                (gssize) g_bytes_get_size (translation.common), NULL);
  g_autofree char *noted = pseudo_language_say (common, passages->len - 1, "PRZYPIS"), *unnoted = pseudo_language_say (common, passages->len - 1, "");
  g_autoptr (SosPaper) with = NULL, without = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpstr (((const SosPaperPassage *) passages->pdata[passages->len - 1])->text, ==, SOS_PAPER_ENGLISH_NOTE);
  g_bytes_unref (translation.common);
  translation.common = g_bytes_new (noted, strlen (noted));
  with = lay_out (merge, &translation, FALSE, SOS_PAPER_BY_HAND);
  text = sos_paper_dup_text (with, SOS_PAPER_WHOLE);
  g_assert_nonnull (strstr (text, "PRZYPIS"));
  g_assert_cmpuint (sos_paper_get_n_english (with), >, 0);
  g_bytes_unref (translation.common);
  translation.common = g_bytes_new (unnoted, strlen (unnoted));
  without = lay_out (merge, &translation, FALSE, SOS_PAPER_BY_HAND);
  g_assert_false (sos_paper_check_ready (without, &error));
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_LANGUAGE);
}

/* What the program itself says is said in their language, not in English. */
static void
test_said (void)
{
  g_autoptr (SosMerge) merge = merge_new ();
  g_auto (Translation) translation = translate ("L1", "pl", "Słowa");
  g_autoptr (SosPaper) paper = lay_out (merge, &translation, FALSE, SOS_PAPER_BY_HAND);
  g_autofree char *text = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
  const char *once = strstr (text, "You and me, and nobody else.");

  g_assert_nonnull (once);
  g_assert_null (strstr (once + 1, "You and me, and nobody else."));
}

/* The left edge of the first word on page 1 that is @word, by poppler; -1 where there is none. */
static double
find_left (GBytes *pdf, const char *word, double *right)
{
  g_autofree char *boxes = plan_letter_read (pdf, "pdftotext", "-bbox", "-l", "1", NULL);
  g_autofree char *end = g_strdup_printf (">%s</word>", word);
  const char *at = strstr (boxes, end), *line;

  if (at == NULL)
    return -1;
  for (line = at; *line != '<'; line--)
    continue;
  *right = g_ascii_strtod (strstr (line, "xMax=\"") + strlen ("xMax=\""), NULL);
  return g_ascii_strtod (strstr (line, "xMin=\"") + strlen ("xMin=\""), NULL);
}

/* A page from right to left is mirrored whole, but for the address, which has to stand in the window. */
static void
test_mirrored (void)
{
  g_autoptr (SosMerge) merge = merge_new ();
  g_auto (Translation) arabic = translate ("L1", "ar", "كلمات"), polish = translate ("L1", "pl", "Słowa");
  g_autoptr (SosPaper) right = lay_out (merge, &arabic, FALSE, SOS_PAPER_BY_POST), left = lay_out (merge, &polish, FALSE, SOS_PAPER_BY_POST);
  g_autoptr (GBytes) from_right = plan_letter_render (right), from_left = plan_letter_render (left);
  double edge = 0, other = 0;

  plan_letter_keep (from_right, "ar-post");
  g_assert_cmpfloat_with_epsilon (find_left (from_right, "Walk", &edge), find_left (from_left, "Walk", &other), 0.1);
  g_assert_cmpfloat (find_left (from_left, "SOS", &edge), <, 100);
  find_left (from_right, "SOS", &edge);
  g_assert_cmpfloat (edge, >, 495);
  find_left (from_right, "كلمات", &edge);
  g_assert_cmpfloat (edge, >, 495);
}

/* A letter without a font for its script stops, and names what to install. */
static void
test_no_font (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (SosMerge) merge = merge_new ();
      g_auto (Translation) translation = translate ("L1", "ti", "ቃላት");
      g_autoptr (SosPaper) paper = lay_out (merge, &translation, FALSE, SOS_PAPER_BY_HAND);
      g_autoptr (GError) error = NULL;

      g_assert_false (sos_paper_check_ready (paper, &error));
      g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_GLYPH);
      g_assert_nonnull (strstr (error->message, "fonts-noto-core"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* Only the letters of Europe are there, for the subprocess. */
static void
hide_fonts (void)
{
  static const char words[] = "<?xml version=\"1.0\"?><fontconfig><dir>/usr/share/fonts</dir><cachedir>%s</cachedir>"
                              "<selectfont><rejectfont><glob>*</glob></rejectfont>"
                              "<acceptfont><pattern><patelt name=\"family\"><string>Noto Sans</string></patelt></pattern></acceptfont></selectfont>"
                              "</fontconfig>";
  g_autofree char *folder = g_dir_make_tmp ("sos-fonts-XXXXXX", NULL), *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autoptr (GString) text = g_string_new (words);

  g_string_replace (text, "%s", folder, 0);
  g_string_replace (text, "<rejectfont><glob>*</glob></rejectfont>",
                    "<rejectfont><glob>*Ethiopic*</glob><glob>*CJK*</glob><glob>*DejaVu*</glob></rejectfont>", 0);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
}

/* ---- cards ---- */

static SosMerge *
card_words_new (void)
{
  SosMerge *merge = sos_merge_new ();

  sos_merge_set_day (merge, "today", "2026-11-23", NULL);
  sos_merge_set_text (merge, "appt_date", "Tuesday 1 December");
  sos_merge_set_text (merge, "start", "3:30 in the afternoon");
  sos_merge_set_text (merge, "venue", "The Library, Larch Road");
  sos_merge_set_text (merge, "worker_first_name", "Moyo");
  sos_merge_set_text (merge, "worker_phone", "07700 900123");
  sos_merge_set_text (merge, "office_phone", "020 7946 0000");
  return merge;
}

static SosPaperCard *
make_card (SosMerge *merge, const Translation *translation, gboolean large)
{
  const SosPaperCardOptions options = { .title = "P-000418-T", .date = 1795442520, .large = large, .translated = translation->translated, .common = translation->common };
  g_autoptr (GError) error = NULL;
  SosPaperCard *card = sos_paper_card_new ("appointment-card", merge, &options, &error);

  g_assert_no_error (error);
  return card;
}

/* A card in their language stands above the same in English, small and large, whichever way its lines run. */
static void
test_cards (void)
{
  g_autoptr (SosMerge) merge = card_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    for (guint large = 0; large < 2; large++)
      {
        g_auto (Translation) translation = translate ("appointment-card", scripts[i].language, scripts[i].filler);
        g_autoptr (SosPaperCard) card = make_card (merge, &translation, large);
        g_autofree char *text = sos_paper_card_dup_text (card), *first = NULL, *name = g_strdup_printf ("card-%s-%u", scripts[i].language, large);
        g_autofree char *lang = g_strdup_printf ("/Lang (%s", scripts[i].language);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) pdf = sos_paper_card_render_pdf (card, &error);

        g_assert_no_error (error);
        plan_letter_keep (pdf, name);
        first = g_strndup (text, (gsize) (strstr (text, "When: ") - text));
        g_assert_nonnull (strstr (first, scripts[i].filler));
        g_assert_nonnull (strstr (first, "07700 900123"));
        g_assert_null (strstr (first, "Tuesday"));
        g_assert_nonnull (strstr (text, "When: Tuesday 1 December, 3:30 in the afternoon\n"));
        g_assert_nonnull (strstr (text, "Found this? Please ring 020 7946 0000."));
        g_assert_cmpuint (count (pdf, lang), >, 3);
      }
}

/* Whatever the office or a translator says: a card that tells, or lacks something, does not come out. */
static void
test_card_refused (void)
{
  g_autoptr (SosMerge) merge = card_words_new ();
  g_auto (Translation) none = { NULL };
  g_autoptr (SosPaperTemplate) said = NULL;
  g_autofree char *xml = pseudo_language_say (sos_paper_template_find ("appointment-card", NULL), 2, "In prison");
  g_autoptr (GBytes) template = g_bytes_new (xml, strlen (xml));
  const SosPaperCardOptions options = { .title = "P-000418-T", .template = template };
  g_autoptr (SosPaperCard) telling = sos_paper_card_new ("appointment-card", merge, &options, NULL), lacking = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sos_paper_card_check_ready (telling, &error));
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING);
  g_clear_error (&error);
  sos_merge_set_text (merge, "venue", NULL);
  lacking = make_card (merge, &none, FALSE);
  g_assert_null (sos_paper_card_render_pdf (lacking, &error));
  g_assert_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "Where"));
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--GTestSubprocess"))
      hide_fonts ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/languages/scripts", test_scripts);
  g_test_add_func ("/paper/languages/pages", test_pages);
  g_test_add_func ("/paper/languages/typed-day", test_typed_day);
  g_test_add_func ("/paper/languages/note", test_note);
  g_test_add_func ("/paper/languages/said", test_said);
  g_test_add_func ("/paper/languages/mirrored", test_mirrored);
  g_test_add_func ("/paper/languages/no-font", test_no_font);
  g_test_add_func ("/paper/languages/cards", test_cards);
  g_test_add_func ("/paper/languages/card-refused", test_card_refused);
  return g_test_run ();
}
