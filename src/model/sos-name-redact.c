/* sos-name-redact.c - takes names and numbers of other people out of a text. */
#include "config.h"
#include "sos-name-redact.h"

#include "sos-fold.h"

#include <string.h>

#define SHORTEST 3  /* letters of a word that is taken for a name */
#define DIGITS 7    /* of what is taken for a number */

struct _SosNameRedact
{
  char *mark;
  GHashTable *words;  /* folded */
  GPtrArray *numbers; /* digits */
};

SosNameRedact *
sos_name_redact_new (const char *mark)
{
  SosNameRedact *self = g_new0 (SosNameRedact, 1);

  self->mark = g_strdup (mark);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
sos_name_redact_free (SosNameRedact *self)
{
  g_free (self->mark);
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->numbers);
  g_free (self);
}

static char *
dup_digits (const char *text, gsize length)
{
  GString *digits = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      g_string_append_c (digits, text[i]);
  return g_string_free (digits, FALSE);
}

static gboolean
is_title (const char *word)
{
  static const char *const titles[] = { "miss", "mrs", "the", "and", "doctor", NULL };

  return g_strv_contains (titles, word);
}

void
sos_name_redact_add (SosNameRedact *self, const char *name)
{
  g_auto (GStrv) words = sos_fold_words (name != NULL ? name : "");
  g_autofree char *digits = dup_digits (name != NULL ? name : "", name != NULL ? strlen (name) : 0);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= SHORTEST && !g_ascii_isdigit (words[i][0]) && !is_title (words[i]))
      g_hash_table_add (self->words, g_strdup (words[i]));
  if (strlen (digits) >= DIGITS)
    g_ptr_array_add (self->numbers, g_strdup (digits + strlen (digits) - DIGITS));
}

void
sos_name_redact_keep (SosNameRedact *self, const char *name)
{
  g_auto (GStrv) words = sos_fold_words (name != NULL ? name : "");

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_remove (self->words, words[i]);
}

/* A written word: what parts it in folding ("O’Neill") is part of it here. */
static const char *
find_end (const char *p)
{
  while (*p != '\0' && (g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
is_name (SosNameRedact *self, const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, end - start);
  g_auto (GStrv) folded = sos_fold_words (word);

  for (guint i = 0; folded[i] != NULL; i++)
    if (g_hash_table_contains (self->words, folded[i]))
      return TRUE;
  return FALSE;
}

/* Digits with blanks between, as numbers are written. */
static const char *
find_end_of_number (const char *p)
{
  const char *last = p;

  for (; *p != '\0' && (g_ascii_isdigit (*p) || strchr (" -+()", *p) != NULL); p++)
    if (g_ascii_isdigit (*p))
      last = p + 1;
  return last;
}

static gboolean
is_number (SosNameRedact *self, const char *start, const char *end)
{
  g_autofree char *digits = dup_digits (start, (gsize) (end - start));

  for (guint i = 0; i < self->numbers->len; i++)
    if (g_str_has_suffix (digits, self->numbers->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Where what is taken out ends; @p where nothing is. */
static const char *
skip (SosNameRedact *self, const char *p)
{
  const char *end;

  if (g_ascii_isdigit (*p) || (*p == '+' && g_ascii_isdigit (p[1])))
    {
      end = find_end_of_number (p);
      return is_number (self, p, end) ? end : p;
    }
  end = find_end (p);
  return end > p && is_name (self, p, end) ? end : p;
}

static void
put_mark (SosNameRedact *self, GString *text)
{
  g_autofree char *with_blank = g_strconcat (self->mark, " ", NULL), *with_hyphen = g_strconcat (self->mark, "-", NULL);

  if (g_str_has_suffix (text->str, self->mark))
    return;
  if (g_str_has_suffix (text->str, with_blank) || g_str_has_suffix (text->str, with_hyphen))
    g_string_truncate (text, text->len - 1);
  else
    g_string_append (text, self->mark);
}

const char *
sos_name_redact_find (SosNameRedact *self, const char *text, const char **end)
{
  for (const char *p = text, *word; *p != '\0'; p = word > p ? word : g_utf8_next_char (p))
    {
      *end = skip (self, p);
      if (*end > p)
        return p;
      word = find_end (p);
    }
  return NULL;
}

char *
sos_name_redact_dup (SosNameRedact *self, const char *text)
{
  const char *start, *end;
  GString *left;

  if (text == NULL)
    return NULL;
  left = g_string_new (NULL);
  while ((start = sos_name_redact_find (self, text, &end)) != NULL)
    {
      g_string_append_len (left, text, start - text);
      put_mark (self, left);
      text = end;
    }
  g_string_append (left, text);
  return g_string_free (left, FALSE);
}
