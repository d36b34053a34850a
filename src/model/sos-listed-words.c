/* sos-listed-words.c - the lists of words an office looks for in what it prints: what the program brings, and why a list may not be kept. */
#include "config.h"
#include "sos-listed-words.h"

#include "sos-words-resource.h"

#include <glib/gi18n.h>
#include <string.h>

#define RESOURCES "/org/stgiles/Sos/words/"
#define MOST_CHARACTERS 80 /* of one word with what to say instead */

static const char *const codes[SOS_N_LISTED] = {
  [SOS_LISTED_TELLING] = "sensitive-words",
  [SOS_LISTED_EVERYDAY] = "everyday-words",
  [SOS_LISTED_HARD] = "hard-words",
};

const char *
sos_listed_get_code (SosListed list)
{
  g_return_val_if_fail (list < SOS_N_LISTED, NULL);

  return codes[list];
}

SosListed
sos_listed_find (const char *code)
{
  SosListed list = 0;

  while (list < SOS_N_LISTED && g_strcmp0 (codes[list], code) != 0)
    list++;
  return list;
}

static char *
load (SosListed list)
{
  g_autofree char *path = g_strconcat (RESOURCES, codes[list], ".txt", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sos_words_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (bytes != NULL, g_strdup (""));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Each read once for the whole program. */
const char *
sos_listed_get_built_in (SosListed list)
{
  static char *texts[SOS_N_LISTED];

  g_return_val_if_fail (list < SOS_N_LISTED, "");
  if (g_once_init_enter (&texts[list]))
    g_once_init_leave (&texts[list], load (list));
  return texts[list];
}

SosWordList *
sos_listed_load (SosMerge *words, SosListed list)
{
  const char *own = sos_merge_get_text (words, sos_listed_get_code (list));

  return sos_word_list_new (own != NULL ? own : sos_listed_get_built_in (list));
}

/* ---- words of a list ---- */

/* The word of @line, folded; NULL: a remark, or nothing. */
static char *
dup_word (const char *line)
{
  g_auto (GStrv) halves = g_strsplit (line, "=", 2);
  const char *word = halves[0] != NULL ? g_strstrip (halves[0]) : "";

  return *word == '\0' || *word == '#' ? NULL : g_utf8_strdown (word, -1);
}

static GPtrArray *
dup_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *word = dup_word (lines[i]);

      if (word != NULL)
        g_ptr_array_add (words, word);
    }
  return words;
}

GPtrArray *
sos_listed_dup_lacking (const char *text, const char *other)
{
  g_autoptr (GPtrArray) there = dup_words (text), wanted = dup_words (other);
  GPtrArray *lacking = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wanted->len; i++)
    if (!g_ptr_array_find_with_equal_func (there, wanted->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (lacking, g_strdup (wanted->pdata[i]));
  return lacking;
}

gboolean
sos_listed_is_looser (SosListed list, const char *text, const char *before)
{
  g_autoptr (GPtrArray) lost = NULL;

  if (list == SOS_LISTED_HARD)
    return FALSE;
  lost = list == SOS_LISTED_TELLING ? sos_listed_dup_lacking (text, before) : sos_listed_dup_lacking (before, text);
  return lost->len > 0;
}

/* ---- may it be kept ---- */

static gboolean
has_hidden (const char *line)
{
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && *p != '\t')
      return TRUE;
  return FALSE;
}

static gboolean
says_nothing (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Static, translated; NULL: none. */
static const char *
find_line_fault (SosListed list, const char *line, const char *word)
{
  const char *star = strchr (word, '*');

  if (has_hidden (line))
    return _("There is a character that cannot be printed.");
  if (g_utf8_strlen (line, -1) > MOST_CHARACTERS)
    return _("This is too long for a word.");
  if (says_nothing (word))
    return _("There is no word before it.");
  if (star != NULL && star[1] != '\0')
    return _("A * stands at the end of a word alone.");
  /* One letter with any ending is found in nearly everything. */
  if (star != NULL && g_utf8_strlen (word, -1) < 4)
    return _("With so short a beginning nearly every letter would be stopped.");
  return list != SOS_LISTED_HARD && strchr (line, '=') != NULL ? _("What to say instead is for hard words alone.") : NULL;
}

char *
sos_listed_find_fault (SosListed list, const char *text)
{
  g_auto (GStrv) lines = g_utf8_validate (text, -1, NULL) ? g_strsplit (text, "\n", -1) : g_new0 (char *, 1);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const gboolean blank = *g_strstrip (lines[i]) == '\0' || *lines[i] == '#';
      char *word = blank ? NULL : dup_word (lines[i]);
      const char *fault = blank ? NULL : find_line_fault (list, lines[i], word != NULL ? word : "");

      if (fault == NULL && word != NULL && g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        fault = _("This word stands there already.");
      if (word != NULL)
        g_ptr_array_add (words, word);
      if (fault != NULL)
        /* Translators: the number of a line, and what is wrong there */
        return g_strdup_printf (_("Line %u: %s"), i + 1, fault);
    }
  if (words->len > 0 || list == SOS_LISTED_EVERYDAY)
    return NULL;
  return g_strdup (_("There is no word in it, so nothing would be found. To have the program’s words again, take these out of use."));
}
