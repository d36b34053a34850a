/* sos-telling.c - words that tell what a paper is about, found in a text (6.4, N3): the one place. Knows no paper. */
#include "config.h"
#include "sos-telling.h"

#include "sos-listed-words.h"
#include "sos-word-list.h"

struct _SosTelling
{
  SosWordList *telling, *everyday;
};

/* What the program brings is read once; a list is never changed. */
static SosWordList *
ensure_built_in (SosListed list)
{
  static SosWordList *lists[SOS_N_LISTED];
  static GMutex lock;

  g_mutex_lock (&lock);
  if (lists[list] == NULL)
    lists[list] = sos_word_list_new (sos_listed_get_built_in (list));
  g_mutex_unlock (&lock);
  return sos_word_list_ref (lists[list]);
}

SosTelling *
sos_telling_new (const char *telling, const char *everyday)
{
  SosTelling *self = g_new0 (SosTelling, 1);

  self->telling = telling != NULL ? sos_word_list_new (telling) : ensure_built_in (SOS_LISTED_TELLING);
  self->everyday = everyday != NULL ? sos_word_list_new (everyday) : ensure_built_in (SOS_LISTED_EVERYDAY);
  return self;
}

SosTelling *
sos_telling_new_for (SosMerge *words)
{
  return sos_telling_new (sos_merge_get_text (words, sos_listed_get_code (SOS_LISTED_TELLING)),
                          sos_merge_get_text (words, sos_listed_get_code (SOS_LISTED_EVERYDAY)));
}

void
sos_telling_free (SosTelling *self)
{
  sos_word_list_unref (self->telling);
  sos_word_list_unref (self->everyday);
  g_free (self);
}

/* The very word, and not one that a longer one holds: "ward" is nobody's surname in "trauma ward". */
static gboolean
is_among (GArray *hits, const SosWordHit *hit)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, SosWordHit, i).start == hit->start && g_array_index (hits, SosWordHit, i).length == hit->length)
      return TRUE;
  return FALSE;
}

guint
sos_telling_count (const SosTelling *self, const char *text, gboolean strict)
{
  g_autoptr (GArray) found = sos_word_list_find (self->telling, text), everyday = NULL;
  guint n = found->len;

  if (strict || n == 0)
    return n;
  everyday = sos_word_list_find (self->everyday, text);
  for (guint i = 0; i < found->len; i++)
    n -= is_among (everyday, &g_array_index (found, SosWordHit, i));
  return n;
}
