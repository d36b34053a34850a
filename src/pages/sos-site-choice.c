/* sos-site-choice.c - a prison or a hospital, chosen in a window. Decides nothing. */
#include "config.h"
#include "sos-site-choice.h"

#include "sos-sites-list.h"

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
  g_autoptr (GPtrArray) sites = sos_sites_list_finish (result, NULL);
  Choice *choice = g_object_get_data (G_OBJECT (dialog), "sos-site-choice");
  gint64 now = 0;

  if (sites == NULL || choice == NULL || sos_deed_dialog_get_data (dialog) == NULL)
    return;
  for (guint i = 0; i < sites->len; i++)
    {
      sos_deed_dialog_offer (dialog, choice->id, i + 1, sos_record_get_text (sites->pdata[i], SOS_SITE_NAME));
      if (sos_record_has_text (choice->record, choice->field, sos_record_get_text (sites->pdata[i], SOS_SITE_CODE)))
        now = i + 1;
    }
  choice->sites = g_steal_pointer (&sites);
  sos_deed_dialog_set_choice (dialog, choice->id, now);
}

void
sos_site_choice_bind (SosDeedDialog *dialog, SosStore *store, const char *id, gboolean hospital, gpointer record, guint field)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->id = g_strdup (id);
  choice->record = g_object_ref (record);
  choice->field = field;
  g_object_set_data_full (G_OBJECT (dialog), "sos-site-choice", choice, choice_free);
  sos_deed_dialog_offer (dialog, id, 0, _("Not chosen"));
  g_signal_connect_object (sos_deed_dialog_get (dialog, id), "notify::selected", G_CALLBACK (chosen_cb), dialog, 0);
  sos_sites_list_async (store, hospital, NULL, sites_cb, g_object_ref (dialog));
}
