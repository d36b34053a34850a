/* sos-paper-common.c - the words that all letters share, in another language: found by what they are in English. */
#include "config.h"
#include "sos-paper-common.h"

#include "sos-paper-passages-private.h"

struct _SosPaperCommon
{
  GHashTable *words; /* English -> the other; borrowed from both templates */
};

SosPaperCommon *
sos_paper_common_new (const SosPaperTemplate *translated)
{
  const SosPaperTemplate *sheet = sos_paper_template_find (SOS_PAPER_COMMON, NULL);
  g_autoptr (GPtrArray) english = NULL, other = sos_paper_passages_list_texts (translated);
  SosPaperCommon *self = g_new0 (SosPaperCommon, 1);

  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  g_return_val_if_fail (sheet != NULL, self);
  english = sos_paper_passages_list_texts (sheet);
  for (guint i = 0; i < MIN (english->len, other->len); i++)
    if (*(const char *) other->pdata[i] != '\0')
      g_hash_table_insert (self->words, english->pdata[i], other->pdata[i]);
  return self;
}

void
sos_paper_common_free (SosPaperCommon *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

const char *
sos_paper_common_find (const SosPaperCommon *self, const char *english)
{
  return g_hash_table_lookup (self->words, english);
}

GHashTable *
sos_paper_phrases_read (const char *kind, const char *xml)
{
  const SosPaperTemplate *own = sos_paper_template_find (kind, NULL);
  g_autoptr (SosPaperTemplate) kept = xml != NULL ? sos_paper_template_new (xml, -1, NULL) : NULL;
  GHashTable *phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) english = NULL, said = NULL;

  g_return_val_if_fail (own != NULL, phrases);
  english = sos_paper_passages_list_texts (own);
  said = sos_paper_passages_list_texts (kept != NULL && sos_paper_template_has_shape (kept, own) ? kept : own);
  for (guint i = 0; i < english->len; i++)
    g_hash_table_insert (phrases, g_strdup (english->pdata[i]), g_strdup (said->pdata[i]));
  return phrases;
}
