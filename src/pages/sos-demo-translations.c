/* sos-demo-translations.c - what the demo office has its appointments in beside English, kept and approved like any translation. Reads
 * data/demo/translations.txt; real offices bring their own. */
#include "config.h"
#include "sos-demo-translations.h"

#include "sos-paper-passages.h"
#include "sos-records.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>
#include <string.h>

#define TEXTS "/org/stgiles/Sos/demo/translations.txt"

static const char *const kinds[] = { SOS_WORDING_COMMON, "L4", "appointment-card" }, *const languages[] = { "ar", "vi" };

/* English -> @language. */
static GHashTable *
read_texts (const char *language)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (TEXTS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *all = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *english = NULL;

  for (char **line = lines; *line != NULL; line++)
    {
      char *text = strstr (*line, ": ");

      if (text == NULL || **line == '#')
        continue;
      *text = '\0';
      if (g_str_equal (*line, "en"))
        english = text + 2;
      else if (english != NULL && g_str_equal (*line, language))
        g_hash_table_insert (texts, g_strdup (english), g_strdup (text + 2));
    }
  return texts;
}

/* What holds only fields says the same in each. */
static char *
dup_translation (const SosPaperTemplate *own, const char *language)
{
  g_autoptr (GHashTable) texts = read_texts (language);
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (own);
  g_autofree const char **said = g_new0 (const char *, passages->len);

  for (guint i = 0; i < passages->len; i++)
    {
      const SosPaperPassage *passage = passages->pdata[i];

      said[i] = sos_paper_passage_has_words (passage) ? g_hash_table_lookup (texts, passage->text) : passage->text;
    }
  return sos_paper_template_dup_worded (own, said, language);
}

static gboolean
keep (SosTransaction *transaction, gpointer unused, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        const SosPaperTemplate *own = sos_paper_template_find (kinds[i], error);
        g_autofree char *english = own != NULL ? sos_paper_template_dup_xml (own) : NULL, *xml = own != NULL ? dup_translation (own, languages[k]) : NULL;
        g_autoptr (SosKeepWording) wording = sos_keep_wording_new (kinds[i], languages[k], xml, english);

        wording->translator = g_strdup (_("Demo: by no translator, checked by nobody"));
        if (own == NULL || !sos_casework_keep_wording (transaction, wording, error))
          return FALSE;
      }
  return TRUE;
}

/* Whoever leads a team keeps them. */
static gboolean
find_lead (SosTransaction *transaction, gpointer id, GError **error)
{
  g_autoptr (SosRecord) lead = sos_transaction_find (transaction, SOS_TYPE_STAFF, "role = 'TEAM_LEAD' AND active = 1 ORDER BY ref", error, "");

  *(gint64 *) id = lead != NULL ? sos_record_get_id (lead) : 0;
  return lead != NULL;
}

gboolean
sos_demo_translations_keep (SosStore *store, GError **error)
{
  const gint64 actor = sos_store_get_actor (store);
  gint64 lead = 0;
  gboolean kept;

  if (!sos_store_read (store, find_lead, &lead, error))
    return FALSE;
  sos_store_set_actor (store, lead);
  kept = sos_store_write (store, NULL, keep, NULL, error);
  sos_store_set_actor (store, actor);
  return kept;
}
