/* sos-paper-sensitive.c - words that tell what a paper is about (6.4, N3). Knows no paper. */
#include "config.h"
#include "sos-paper-sensitive.h"

#include "sos-paper-resource.h"
#include "sos-paper.h"

#define RESOURCES "/org/stgiles/Sos/letters/"

static SosWordList *
load_words (const char *path)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sos_paper_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;

  g_return_val_if_fail (text != NULL, sos_word_list_new (""));
  return sos_word_list_new (text);
}

/* Both read once for the whole program. */
static SosWordList *
get_words (SosWordList **words, const char *path)
{
  if (g_once_init_enter (words))
    g_once_init_leave (words, load_words (path));
  return *words;
}

static guint
count_words (SosWordList *words, const char *text)
{
  g_autoptr (GArray) hits = sos_word_list_find (words, text);

  return hits->len;
}

guint
sos_paper_count_telling (const char *text, gboolean strict)
{
  static SosWordList *sensitive, *everyday;
  const guint n = count_words (get_words (&sensitive, RESOURCES "sensitive-words.txt"), text);

  return strict ? n : n - count_words (get_words (&everyday, RESOURCES "everyday-words.txt"), text);
}

SosWordList *
sos_paper_load_hard_words (void)
{
  return load_words (RESOURCES "hard-words.txt");
}

SosWordList *
sos_paper_load_sensitive_words (void)
{
  return load_words (RESOURCES "sensitive-words.txt");
}
