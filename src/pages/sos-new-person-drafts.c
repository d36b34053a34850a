/* sos-new-person-drafts.c - the words of somebody new, kept while they are typed and brought back. Knows no page. */
#include "config.h"
#include "sos-new-person-drafts.h"

#include "sos-drafts.h"
#include "sos-records.h"

typedef struct
{
  char *words[SOS_NEW_PERSON_N_ROWS]; /* NULL: no draft of it */
} Drafts;

static void
drafts_free (gpointer data)
{
  Drafts *drafts = data;

  for (guint i = 0; i < SOS_NEW_PERSON_N_ROWS; i++)
    g_free (drafts->words[i]);
  g_free (drafts);
}

static gboolean
put_drafts (SosTransaction *transaction, gpointer data, GError **error)
{
  Drafts *drafts = data;

  for (guint i = 0; i < SOS_NEW_PERSON_N_ROWS; i++)
    {
      const char *row = sos_new_person_rows[i];

      if (drafts->words[i] ? !sos_transaction_put_draft (transaction, SOS_TYPE_PERSON, 0, row, drafts->words[i], 0, error)
                           : !sos_transaction_drop_draft (transaction, SOS_TYPE_PERSON, 0, row, error))
        return FALSE;
    }
  return TRUE;
}

void
sos_new_person_drafts_keep (SosStore *store, SosNewPersonForm *form)
{
  Drafts *drafts = g_new0 (Drafts, 1);

  for (guint i = 0; i < SOS_NEW_PERSON_N_ROWS; i++)
    drafts->words[i] = sos_new_person_form_is_blank (form, i) ? NULL : g_strdup (sos_new_person_form_get_words (form, i));
  sos_store_write_async (store, NULL, put_drafts, drafts, drafts_free, NULL, NULL, NULL);
}

void
sos_new_person_drafts_forget (SosStore *store)
{
  sos_store_write_async (store, NULL, put_drafts, g_new0 (Drafts, 1), drafts_free, NULL, NULL, NULL);
}

gint64
sos_new_person_drafts_bring_back (GPtrArray *drafts, SosNewPersonForm *form)
{
  gint64 at = 0;

  for (guint i = 0; i < drafts->len; i++)
    {
      SosDraft *draft = drafts->pdata[i];

      for (guint row = 0; row < SOS_NEW_PERSON_N_ROWS; row++)
        if (g_str_equal (sos_new_person_rows[row], draft->field) && sos_new_person_form_is_blank (form, row))
          gtk_editable_set_text (GTK_EDITABLE (form->rows[row]), draft->words);
      at = MAX (at, draft->at);
    }
  return at;
}
