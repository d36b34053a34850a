/* sos-wording-phrases.c - papers that are tables say their words a phrase at a time: each as the office has it, found by the program's own (6.5). */
#include "config.h"
#include "sos-wording-phrases.h"

#include "sos-pass-error.h"
#include "sos-wordings.h"

static SosReadPhrases given;

void
sos_wording_phrases_give (SosReadPhrases read)
{
  given = read;
}

GHashTable *
sos_wording_phrases_load (SosTransaction *transaction, const char *kind, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) kept = sos_wordings_find (transaction, kind, SOS_LANGUAGE_ENGLISH, &local);

  if (!sos_pass_error (&local, error))
    return NULL;
  return given != NULL ? given (kind, kept != NULL ? sos_record_find_text (kept, SOS_WORDING_TEMPLATE) : NULL) : g_hash_table_new (g_str_hash, g_str_equal);
}

const char *
sos_wording_phrases_say (GHashTable *self, const char *phrase)
{
  const char *said = g_hash_table_lookup (self, phrase);

  if (said == NULL && given != NULL)
    g_critical ("no sheet says “%s”", phrase);
  return said != NULL ? said : phrase;
}

char *
sos_wording_phrases_dup (GHashTable *self, const char *phrase, ...)
{
  GString *said = g_string_new (sos_wording_phrases_say (self, phrase));
  va_list args;

  va_start (args, phrase);
  for (const char *name = va_arg (args, const char *); name != NULL; name = va_arg (args, const char *))
    {
      const char *value = va_arg (args, const char *);
      g_autofree char *token = g_strdup_printf ("{%s}", name);

      g_string_replace (said, token, value != NULL ? value : "", 0);
    }
  va_end (args);
  return g_string_free (said, FALSE);
}
