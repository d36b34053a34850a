/* sos-site-choice.c - a prison or a hospital, chosen in a window. Decides nothing. */
#include "config.h"
#include "sos-site-choice.h"

#include "sos-casework.h"

#include <glib/gi18n.h>

typedef struct
{
  char *id;
  SosRecord *record;
  guint field;
  GPtrArray *sites; /* SosSite */
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->id);
  g_object_unref (choice->record);
  g_clear_pointer (&choice->sites, g_ptr_array_unref);
  g_free (choice);
}

#define HOSPITALS "type = 'HOSPITAL' AND status = 'OPEN' AND code IS NOT NULL AND ended_on IS NULL ORDER BY id"
#define PRISONS "type NOT IN ('HOSPITAL', 'OTHER') AND status = 'OPEN' AND code IS NOT NULL AND ended_on IS NULL ORDER BY id"

typedef struct
{
  gboolean hospital;
  GPtrArray *sites;
} Reading;

static void
reading_free (gpointer data)
{
  g_clear_pointer (&((Reading *) data)->sites, g_ptr_array_unref);
  g_free (data);
}

static gboolean
read_sites (SosTransaction *transaction, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->sites = sos_transaction_query (transaction, SOS_TYPE_SITE, reading->hospital ? HOSPITALS : PRISONS, error, "");
  return reading->sites != NULL;
}

static void
chosen_cb (GObject *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  Choice *choice = g_object_get_data (G_OBJECT (dialog), "sos-site-choice");
  const gint64 place = choice != NULL ? sos_deed_dialog_get_choice (dialog, choice->id) : 0;

  if (choice != NULL && choice->sites != NULL)
    sos_record_set_text (choice->record, choice->field,
                         place > 0 ? sos_record_get_text (choice->sites->pdata[place - 1], SOS_SITE_CODE) : NULL);
}

static void
sites_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  Choice *choice = g_object_get_data (G_OBJECT (dialog), "sos-site-choice");
  gpointer data = NULL;
  Reading *reading;
  gint64 now = 0;

  if (!sos_store_finish (SOS_STORE (source), result, &data, NULL) || data == NULL)
    return;
  reading = data;
  for (guint i = 0; choice != NULL && sos_deed_dialog_get_data (dialog) != NULL && i < reading->sites->len; i++)
    {
      sos_deed_dialog_offer (dialog, choice->id, i + 1, sos_record_get_text (reading->sites->pdata[i], SOS_SITE_NAME));
      if (sos_record_has_text (choice->record, choice->field, sos_record_get_text (reading->sites->pdata[i], SOS_SITE_CODE)))
        now = i + 1;
    }
  if (choice != NULL && sos_deed_dialog_get_data (dialog) != NULL)
    {
      choice->sites = g_ptr_array_ref (reading->sites);
      sos_deed_dialog_set_choice (dialog, choice->id, now);
    }
  reading_free (reading);
}

void
sos_site_choice_bind (SosDeedDialog *dialog, SosStore *store, const char *id, gboolean hospital, gpointer record, guint field)
{
  Choice *choice = g_new0 (Choice, 1);
  Reading *reading = g_new0 (Reading, 1);

  choice->id = g_strdup (id);
  choice->record = g_object_ref (record);
  choice->field = field;
  reading->hospital = hospital;
  g_object_set_data_full (G_OBJECT (dialog), "sos-site-choice", choice, choice_free);
  sos_deed_dialog_offer (dialog, id, 0, _("Not chosen"));
  g_signal_connect_object (sos_deed_dialog_get (dialog, id), "notify::selected", G_CALLBACK (chosen_cb), dialog, 0);
  sos_store_read_async (store, read_sites, reading, reading_free, NULL, sites_cb, g_object_ref (dialog));
}
