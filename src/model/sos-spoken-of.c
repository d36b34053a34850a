/* sos-spoken-of.c - does a text that is read by somebody speak of them instead of to them. Knows no record. */
#include "config.h"
#include "sos-spoken-of.h"

#include <string.h>

static const struct
{
  const char *pronouns; /* as a record has them */
  const char *words[6];
  gboolean always;      /* also where nobody has said which are theirs */
} sets[] = {
  { "she", { "she", "her", "hers", "herself" }, TRUE },
  { "he", { "he", "him", "his", "himself" }, TRUE },
  { "they", { "they", "them", "their", "theirs", "themself", "themselves" }, FALSE },
};

static gboolean
begins (const char *pronouns, const char *with)
{
  const gsize length = strlen (with);

  return pronouns != NULL && g_ascii_strncasecmp (pronouns, with, length) == 0 && !g_ascii_isalpha (pronouns[length]);
}

static gboolean
is_said (const char *pronouns)
{
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (begins (pronouns, sets[i].pronouns))
      return TRUE;
  return FALSE;
}

static gboolean
is_theirs (guint set, const char *pronouns, gboolean said)
{
  return said ? begins (pronouns, sets[set].pronouns) : sets[set].always;
}

static gboolean
speaks (const char *word, const char *name, const char *pronouns, gboolean said)
{
  if (name != NULL && *name != '\0' && g_str_equal (word, name))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint j = 0; is_theirs (i, pronouns, said) && j < G_N_ELEMENTS (sets[i].words) && sets[i].words[j] != NULL; j++)
      if (g_ascii_strcasecmp (word, sets[i].words[j]) == 0)
        return TRUE;
  return FALSE;
}

/* A word ends at an apostrophe: “she’ll” is she. */
char *
sos_spoken_of_find (const char *text, const char *name, const char *pronouns)
{
  const gboolean said = is_said (pronouns);

  for (const char *p = text; p != NULL && *p != '\0';)
    {
      const char *end = p;
      g_autofree char *word = NULL;

      while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      word = g_strndup (p, (gsize) (end - p));
      if (end > p && speaks (word, name, pronouns, said))
        return g_steal_pointer (&word);
      p = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return NULL;
}
