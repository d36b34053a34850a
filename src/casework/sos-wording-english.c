/* sos-wording-english.c - what is said in English today, and whether a translation still says it. Reads no template itself. */
#include "config.h"
#include "sos-wording-english.h"

#include "sos-pass-error.h"
#include "sos-wordings.h"

static SosOwnEnglish own_english;

void
sos_wording_english_give (SosOwnEnglish own)
{
  own_english = own;
}

/* A new version of the program may say its letters otherwise. Where nobody said how it does, only the office could have changed anything. */
static gboolean
has_left_own (SosRecord *translation)
{
  g_autofree char *own = own_english != NULL ? own_english (sos_record_get_text (translation, SOS_WORDING_KIND)) : NULL;

  if (own == NULL)
    return sos_record_get_number (translation, SOS_WORDING_SOURCE) > 0;
  return g_strcmp0 (own, sos_record_find_text (translation, SOS_WORDING_ENGLISH)) != 0;
}

gboolean
sos_wording_english_has_moved (SosTransaction *transaction, SosRecord *translation, gboolean *moved, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) english
    = sos_wordings_find (transaction, sos_record_get_text (translation, SOS_WORDING_KIND), SOS_LANGUAGE_ENGLISH, &local);

  if (!sos_pass_error (&local, error))
    return FALSE;
  *moved = english != NULL ? g_strcmp0 (sos_record_find_text (english, SOS_WORDING_TEMPLATE), sos_record_find_text (translation, SOS_WORDING_ENGLISH)) != 0
                           : has_left_own (translation);
  return TRUE;
}

GPtrArray *
sos_wording_english_list_moved (SosTransaction *transaction, const char *kind, GError **error)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) translations = sos_transaction_query (transaction, SOS_TYPE_WORDING, "kind = $1 AND language <> $2 AND state = 'KEPT' AND ended_at IS NULL"
                                                              " ORDER BY language, id", error, "ss", kind, SOS_LANGUAGE_ENGLISH);

  for (guint i = 0; translations != NULL && i < translations->len; i++)
    {
      gboolean moved = FALSE;

      if (!sos_wording_english_has_moved (transaction, translations->pdata[i], &moved, error))
        return NULL;
      if (moved)
        g_ptr_array_add (languages, g_strdup (sos_record_get_text (translations->pdata[i], SOS_WORDING_LANGUAGE)));
    }
  return translations != NULL ? g_steal_pointer (&languages) : NULL;
}
