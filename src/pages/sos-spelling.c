/* sos-spelling.c - words of a letter that no dictionary here has. Advice; knows no letter, and asks nothing outside this machine. */
#include "config.h"
#include "sos-spelling.h"

#include <enchant.h>
#include <string.h>

#define LANGUAGE "en_GB"

/* Opened once; NULL where none is installed. */
static EnchantDict *
get_dictionary (void)
{
  static EnchantBroker *broker;
  static EnchantDict *dictionary;

  if (!broker)
    {
      broker = enchant_broker_init ();
      dictionary = enchant_broker_dict_exists (broker, LANGUAGE) ? enchant_broker_request_dict (broker, LANGUAGE) : NULL;
    }
  return dictionary;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019 || c == '@' || c == '_';
}

/* The next word at or after @at; its end, or NULL where there is none. */
static const char *
find_word (const char **at)
{
  const char *end;

  while (**at != '\0' && !is_of_word (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
  if (**at == '\0')
    return NULL;
  for (end = *at; *end != '\0' && is_of_word (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);
  return end;
}

/* As dictionaries write it: a straight apostrophe, none around it. */
static char *
dup_word (const char *start, const char *end)
{
  g_autofree char *raw = g_strndup (start, (gsize) (end - start));
  g_autoptr (GString) word = g_string_new (raw);

  g_string_replace (word, "\u2019", "'", 0);
  while (g_str_has_suffix (word->str, "'"))
    g_string_truncate (word, word->len - 1);
  while (g_str_has_prefix (word->str, "'"))
    g_string_erase (word, 0, 1);
  return g_strdup (word->str);
}

void
sos_spelling_know (GHashTable *known, const char *text)
{
  const char *at = text ? text : "";

  for (const char *end = find_word (&at); end; at = end, end = find_word (&at))
    {
      g_autofree char *word = dup_word (at, end);

      g_hash_table_add (known, g_utf8_casefold (word, -1));
    }
}

/* A capital in the middle of a sentence is a name; digits are a number or a reference. */
static gboolean
is_left_alone (const char *word, gboolean begins)
{
  gboolean only_letters = TRUE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    only_letters &= g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)) || *p == '\'';
  return !only_letters || g_utf8_strlen (word, -1) < 2 || (!begins && g_unichar_isupper (g_utf8_get_char (word)));
}

/* "Moyo's" is Moyo's. */
static gboolean
is_known (GHashTable *known, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autofree char *owner = g_str_has_suffix (folded, "'s") ? g_strndup (folded, strlen (folded) - 2) : NULL;

  return g_hash_table_contains (known, folded) || (owner && g_hash_table_contains (known, owner));
}

static gboolean
ends_sentence (const char *from, const char *to)
{
  for (const char *p = from; p < to; p++)
    if (strchr (".!?:\n\"", *p))
      return TRUE;
  return FALSE;
}

GPtrArray *
sos_spelling_find (const char *prose, GHashTable *known)
{
  EnchantDict *dictionary = get_dictionary ();
  GPtrArray *doubted = g_ptr_array_new_with_free_func (g_free);
  const char *at = prose, *before = prose;
  gboolean begins = TRUE;

  for (const char *end = find_word (&at); dictionary && end; before = at = end, end = find_word (&at))
    {
      g_autofree char *word = dup_word (at, end);

      begins = before == prose || ends_sentence (before, at);
      if (!is_left_alone (word, begins) && !is_known (known, word) && enchant_dict_check (dictionary, word, (gssize) strlen (word)) > 0
          && !g_ptr_array_find_with_equal_func (doubted, word, g_str_equal, NULL))
        g_ptr_array_add (doubted, g_steal_pointer (&word));
    }
  return doubted;
}

char *
sos_spelling_suggest (const char *word)
{
  EnchantDict *dictionary = get_dictionary ();
  size_t n = 0;
  char **found = dictionary ? enchant_dict_suggest (dictionary, word, (gssize) strlen (word), &n) : NULL;
  char *first = found && n > 0 ? g_strdup (found[0]) : NULL;

  if (found)
    enchant_dict_free_string_list (dictionary, found);
  return first;
}
