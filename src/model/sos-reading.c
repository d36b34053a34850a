/* sos-reading.c - how hard a text is to read, by counting. Advice only; knows no letter. */
#include "config.h"
#include "sos-reading.h"

#include <math.h>
#include <string.h>

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
}

/* Groups of vowels, less a silent e: "made" 1, "little" 2, "agreed" 2, "people" 2. */
static guint
count_syllables (const char *word, gsize length)
{
  g_autofree char *lower = g_ascii_strdown (word, (gssize) length);
  guint groups = 0;
  gboolean in_vowels = FALSE;

  if (strpbrk (lower, "0123456789") != NULL)
    return 1;
  for (const char *p = lower; *p != '\0'; p++)
    {
      gboolean vowel = strchr ("aeiouy", *p) != NULL;

      groups += vowel && !in_vowels;
      in_vowels = vowel;
    }
  length = strlen (lower);
  if (groups > 1 && length > 2 && lower[length - 1] == 'e' && strchr ("aeiouyl", lower[length - 2]) == NULL)
    groups--;
  if (groups > 1 && length > 3 && g_str_has_suffix (lower, "ed") && strchr ("aeioudt", lower[length - 3]) == NULL)
    groups--;
  return MAX (groups, 1);
}

static void
end_sentence (SosReading *reading, guint *words)
{
  if (*words == 0)
    return;
  reading->sentences++;
  reading->words += *words;
  reading->longest_sentence = MAX (reading->longest_sentence, *words);
  *words = 0;
}

static const char *
skip_word (const char *p)
{
  const char *start = p;

  /* "3.50" and "4:15" are one word each. */
  while (is_word_char (g_utf8_get_char (p))
         || (p > start && g_ascii_isdigit (p[-1]) && *p != '\0' && strchr (".,:", *p) != NULL && g_ascii_isdigit (p[1])))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
ends_sentence (const char *p)
{
  gunichar next = g_utf8_get_char (g_utf8_next_char (p));

  return *p == '\n' || (strchr (".!?", *p) != NULL && (next == 0 || !is_word_char (next)));
}

SosReading
sos_reading_measure (const char *text)
{
  SosReading reading = { 0 };
  guint words = 0;

  while (*text != '\0')
    {
      const char *end = skip_word (text);

      if (end > text)
        {
          words++;
          reading.syllables += count_syllables (text, (gsize) (end - text));
          text = end;
          continue;
        }
      if (ends_sentence (text))
        end_sentence (&reading, &words);
      text = g_utf8_next_char (text);
    }
  end_sentence (&reading, &words);
  if (reading.words > 0)
    {
      reading.average_sentence = (double) reading.words / reading.sentences;
      reading.grade = MAX (0, 0.39 * reading.average_sentence + 11.8 * reading.syllables / reading.words - 15.59);
    }
  reading.reading_age = (guint) (round (reading.grade) + 5);
  return reading;
}
