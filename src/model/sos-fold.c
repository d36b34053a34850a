/* sos-fold.c - text as it is searched. Knows no index and no store. */
#include "config.h"
#include "sos-fold.h"

#include <string.h>

typedef struct
{
  gunichar letter;
  const char *plain; /* "" drops it */
} Plain;

/* What decomposition leaves as it is. */
static const Plain plains[] = {
  { 0x00e6, "ae" },     { 0x00f0, "d" },      { 0x00f8, "o" },      { 0x00fe, "th" },
  { 0x0111, "d" },      { 0x0127, "h" },      { 0x0131, "i" },      { 0x0138, "k" },
  { 0x0142, "l" },      { 0x014b, "n" },      { 0x0153, "oe" },     { 0x0167, "t" },
  { 0x0180, "b" },      { 0x0199, "k" },      { 0x01b4, "y" },      { 0x01dd, "e" },
  { 0x0237, "j" },      { 0x0253, "b" },      { 0x0254, "o" },      { 0x0256, "d" },
  { 0x0257, "d" },      { 0x0259, "e" },      { 0x025b, "e" },      { 0x0260, "g" },
  { 0x0268, "i" },      { 0x0272, "n" },      { 0x0289, "u" },      { 0x0640, "" },
  { 0x0671, "\u0627" }, { 0x06a9, "\u0643" }, { 0x0629, "\u0647" }, { 0x0649, "\u064a" },
  { 0x06c1, "\u0647" }, { 0x06cc, "\u064a" }, { 0x06d2, "\u064a" },
};

static const char article[] = "\u0627\u0644"; /* Arabic "al-" */

static const char *
find_plain (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (plains); i++)
    if (plains[i].letter == c)
      return plains[i].plain;
  return NULL;
}

/* Apostrophes that count as letters, as in Hawaiian and romanised Arabic. */
static gboolean
is_apostrophe (gunichar c)
{
  return c >= 0x02bb && c <= 0x02bf;
}

/* Appends the folded form of @c, which is decomposed and case folded; FALSE where it parts words. */
static gboolean
append_folded (GString *word, gunichar c)
{
  const char *plain;

  if (c < 0x80 && g_ascii_isalnum (c))
    g_string_append_c (word, (char) c);
  else if (g_unichar_ismark (c))
    return TRUE;
  else if (is_apostrophe (c) || !g_unichar_isalnum (c))
    return FALSE;
  else if ((plain = find_plain (c)) != NULL)
    g_string_append (word, plain);
  else if (g_unichar_isdigit (c))
    g_string_append_c (word, (char) ('0' + g_unichar_digit_value (c)));
  else
    g_string_append_unichar (word, c);
  return TRUE;
}

static void
end_word (GPtrArray *words, GString *word)
{
  if (word->len > 0)
    g_ptr_array_add (words, g_strdup (word->str));
  g_string_truncate (word, 0);
}

/* Case folding can bring back what decomposing took apart, so decompose again: "ΐ" needs it. */
static char *
decompose (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *apart = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (apart, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

static void
fold_into (GPtrArray *words, const char *text)
{
  g_autofree char *plain = decompose (text);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    if (!append_folded (word, g_utf8_get_char (p)))
      end_word (words, word);
  end_word (words, word);
}

char **
sos_fold_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new ();

  if (text != NULL)
    fold_into (words, text);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

static void
add_once (GPtrArray *words, const char *word)
{
  if (*word != '\0' && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, g_strdup (word));
}

static char *
join_words (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

/* "O'Neill-Brennan" as one word. */
static void
add_written (GPtrArray *index, const char *text)
{
  g_auto (GStrv) written = g_strsplit_set (text, " \t\n", -1);

  for (guint i = 0; written[i] != NULL; i++)
    {
      g_auto (GStrv) parts = sos_fold_words (written[i]);
      g_autofree char *whole = g_strjoinv ("", parts);

      add_once (index, whole);
    }
}

char *
sos_fold_index_text (const char *text)
{
  g_autoptr (GPtrArray) index = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = sos_fold_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *pair = g_strconcat (words[i], words[i + 1], NULL);

      add_once (index, words[i]);
      add_once (index, pair);
      if (g_str_has_prefix (words[i], article) && g_utf8_strlen (words[i], -1) > 3)
        add_once (index, words[i] + strlen (article));
    }
  if (text != NULL)
    add_written (index, text);
  return join_words (index);
}

char *
sos_fold_index_phone (const char *number)
{
  g_autoptr (GPtrArray) index = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = sos_fold_words (number);
  g_autofree char *digits = g_strjoinv ("", words);
  const char *national = digits;

  if (g_str_has_prefix (digits, "0044"))
    national = digits + 4;
  else if (g_str_has_prefix (digits, "44"))
    national = digits + 2;
  if (national != digits && *national != '\0' && *national != '0')
    {
      g_autofree char *with_zero = g_strconcat ("0", national, NULL);

      add_once (index, with_zero);
    }
  for (const char *end = digits; strlen (end) >= 3; end++)
    add_once (index, end);
  return join_words (index);
}

char **
sos_fold_query_words (const char *typed)
{
  return sos_fold_words (typed);
}
