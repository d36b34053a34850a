/* test-help-page.c - pages of help: what is read, what is refused and in which words, and nothing that is thrown at it stops it. */
#include "config.h"

#include "sos-help-page.h"

#define PAGE(inside) "<page id='a'><info><link type='guide' xref='index'/><link type='seealso' xref='b'/></info><title>T</title>" inside "</page>"

static const struct
{
  const char *text;
  SosHelpKind kind;
  guint number;
  const char *words;
  const char *markup;
  const char *plain;
} reads[] = {
  { PAGE ("<p>One\n   two &lt;5</p>"), SOS_HELP_PARAGRAPH, 0, "One two &lt;5", "One two &lt;5", "One two <5" },
  { PAGE ("<p><keyseq><key>Ctrl</key><key>P</key></keyseq> prints</p>"), SOS_HELP_PARAGRAPH, 0,
    "<keyseq><key>Ctrl</key><key>P</key></keyseq> prints", "<b>Ctrl</b>+<b>P</b> prints", "Ctrl+P prints" },
  { PAGE ("<p>See <link xref='b'>the other</link>.</p>"), SOS_HELP_PARAGRAPH, 0,
    "See <link xref=\"b\">the other</link>.", "See <a href=\"b\">the other</a>.", "See the other." },
  { PAGE ("<list><item><p>An item</p></item></list>"), SOS_HELP_ITEM, 0, "An item", "An item", "An item" },
  { PAGE ("<steps><item><p>A step</p></item></steps>"), SOS_HELP_STEP, 1, "A step", "A step", "A step" },
  { PAGE ("<note><p>A note</p></note>"), SOS_HELP_NOTE, 0, "A note", "A note", "A note" },
  { PAGE ("<section><title>A part</title></section>"), SOS_HELP_HEADING, 0, "A part", "A part", "A part" },
};

static void
test_reads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosHelpPage) page = sos_help_page_parse (reads[i].text, -1, &error);
      const SosHelpBlock *block;
      g_autofree char *markup = sos_help_words_dup_markup (reads[i].words);
      g_autofree char *plain = sos_help_words_dup_plain (reads[i].words);

      g_test_message ("%s", reads[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (page->id, ==, "a");
      g_assert_cmpstr (page->title, ==, "T");
      g_assert_cmpuint (page->related->len, ==, 1);
      g_assert_cmpuint (page->blocks->len, ==, 1);
      block = g_ptr_array_index (page->blocks, 0);
      g_assert_cmpint (block->kind, ==, reads[i].kind);
      g_assert_cmpuint (block->number, ==, reads[i].number);
      g_assert_cmpstr (block->words, ==, reads[i].words);
      g_assert_cmpstr (markup, ==, reads[i].markup);
      g_assert_cmpstr (plain, ==, reads[i].plain);
    }
}

/* Steps are counted, and from one again in the next list. */
static void
test_steps (void)
{
  static const guint numbers[] = { 1, 2, 1 };
  g_autoptr (SosHelpPage) page = sos_help_page_parse (
      PAGE ("<steps><item><p>a</p></item><item><p>b</p></item></steps><steps><item><p>c</p></item></steps>"), -1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpuint (((SosHelpBlock *) g_ptr_array_index (page->blocks, i))->number, ==, numbers[i]);
}

static const struct
{
  const char *text;
  const char *said;
} refused[] = {
  { PAGE ("<p>a</p>\n<table/>"), "Line 2: “table” may not stand here" },
  { PAGE ("<item><p>a</p></item>"), "“item” may not stand here" },
  { PAGE ("<p>a<p>b</p></p>"), "“p” may not stand here" },
  { PAGE ("<p>a <link>b</link></p>"), "a link leads to no page" },
  { PAGE ("<p>a <link xref='x&quot; y'>b</link></p>"), "a link leads to no page" },
  { PAGE ("<p> </p>"), "“p” holds no words" },
  { PAGE ("loose"), "words stand outside of a paragraph" },
  { PAGE (""), "A page of help has an id, a title and a paragraph." },
  { "<page><title>T</title><p>a</p></page>", "A page of help has an id" },
  { "<p>a</p>", "“p” may not stand here" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosHelpPage) page = sos_help_page_parse (refused[i].text, -1, &error);

      g_test_message ("%s", refused[i].text);
      g_assert_null (page);
      g_assert_error (error, SOS_HELP_ERROR, 0);
      g_assert_nonnull (strstr (error->message, refused[i].said));
    }
}

/* What a translator broke is not shown, rather than half of it. */
static void
test_broken_words (void)
{
  g_assert_null (sos_help_words_dup_markup ("one <key>two"));
  g_assert_null (sos_help_words_dup_markup ("one </key> two"));
  g_assert_null (sos_help_words_dup_plain ("a & b"));
}

/* Pages with bytes changed, taken out and doubled: each is read or refused, and what is read can be shown. */
static void
test_thrown_at (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      GString *text = g_string_new (reads[round % G_N_ELEMENTS (reads)].text);
      g_autofree char *bytes = NULL;
      g_autoptr (SosHelpPage) page = NULL;

      for (int i = g_test_rand_int_range (1, 6); i > 0 && text->len > 1; i--)
        {
          const gssize at = g_test_rand_int_range (0, (int) text->len);

          if (g_test_rand_bit ())
            text->str[at] = (char) g_test_rand_int_range (1, 256);
          else if (g_test_rand_bit ())
            g_string_erase (text, at, MIN (5, (gssize) text->len - at));
          else
            g_string_insert_len (text, at, "</p><p>", g_test_rand_int_range (1, 8));
        }
      bytes = g_string_free (text, FALSE);
      page = sos_help_page_parse (bytes, -1, NULL);
      for (guint i = 0; page != NULL && i < page->blocks->len; i++)
        {
          g_autofree char *markup = sos_help_words_dup_markup (((SosHelpBlock *) g_ptr_array_index (page->blocks, i))->words);

          g_assert_nonnull (markup);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help-page/reads", test_reads);
  g_test_add_func ("/help-page/steps", test_steps);
  g_test_add_func ("/help-page/refused", test_refused);
  g_test_add_func ("/help-page/broken-words", test_broken_words);
  g_test_add_func ("/help-page/thrown-at", test_thrown_at);
  return g_test_run ();
}
