/* sos-map-offers.c - what the office offers in a borough, as a list, and one of it in a form. Knows no map. */
#include "config.h"
#include "sos-map-offers.h"

#include "sos-borough-offers.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"

#include <glib/gi18n.h>

/* ---- one of them ---- */

typedef struct
{
  SosPage *page;
  SosRecord *offer;
} Form;

static Form *
form_new (SosPage *page, SosRecord *offer)
{
  Form *form = g_new (Form, 1);

  *form = (Form){ g_object_ref (page), g_object_ref (offer) };
  return form;
}

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->page);
  g_object_unref (form->offer);
  g_free (form);
}

static void
do_keep (SosDeedDialog *dialog, gpointer data)
{
  const Form *form = data;
  const gboolean new = sos_record_get_id (form->offer) == 0;

  sos_record_set_number (form->offer, SOS_BOROUGH_SERVICE_TEAM, sos_deed_dialog_get_choice (dialog, "team"));
  sos_deed_dialog_write (dialog, new ? _("Service added in the borough") : _("Service in the borough changed"),
                         (SosTransactionFunc) sos_casework_keep_offer, sos_save_record_new (form->offer, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

static void
ask_offer (SosPage *page, SosRecord *offer, const GPtrArray *teams)
{
  const gboolean new = sos_record_get_id (offer) == 0;
  SosStore *store = sos_page_get_store (page);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (page), store, new ? _("New service in the borough") : _("Service in the borough"),
                                               "sos-map-offer-form", new ? _("_Add") : _("_Save"));

  sos_deed_dialog_explain (dialog, sos_codes_get_label (sos_store_get_codes (store), "borough",
                                                        sos_record_get_text (offer, SOS_BOROUGH_SERVICE_BOROUGH)));
  sos_deed_dialog_offer (dialog, "team", 0, _("No team of its own"));
  for (guint i = 0; i < teams->len; i++)
    sos_deed_dialog_offer (dialog, "team", sos_record_get_id (teams->pdata[i]), sos_record_get_text (teams->pdata[i], SOS_TEAM_NAME));
  sos_deed_dialog_set_choice (dialog, "team", sos_record_get_number (offer, SOS_BOROUGH_SERVICE_TEAM));
  sos_deed_dialog_bind (dialog, offer);
  sos_deed_dialog_set_do (dialog, do_keep, form_new (page, offer), form_free);
  sos_deed_dialog_present (dialog);
}

static void
ask_new (SosPage *page, const SosOffers *offers)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autoptr (SosRecord) offer
    = g_object_new (SOS_TYPE_BOROUGH_SERVICE, "borough", offers->borough, "status", SOS_OFFER_ACTIVE, "starts-on", today, NULL);

  ask_offer (page, offer, offers->teams);
}

/* ---- all of them ---- */

typedef struct
{
  SosPage *page;
  SosOffers *offers;
  SosDeedDialog *dialog;
} List;

static void
list_free (gpointer data)
{
  List *list = data;

  g_object_unref (list->page);
  sos_offers_free (list->offers);
  g_free (list);
}

/* "Southwark team, paid by the council, from 1 April 2025": what is known of it. (transfer full) */
static char *
dup_note (SosCodes *codes, const SosOffer *offer)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *from = sos_date_dup_long (offer->starts_on), *to = sos_date_dup_long (offer->ends_on);

  g_ptr_array_add (parts, g_strdup (sos_codes_get_label (codes, "offer-status", offer->status)));
  if (offer->team != NULL)
    g_ptr_array_add (parts, g_strdup (offer->team));
  if (offer->funder != NULL)
    g_ptr_array_add (parts, g_strdup (sos_codes_get_label (codes, "funder", offer->funder)));
  if (offer->starts_on != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("from %s"), from));
  if (offer->ends_on != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("to %s"), to));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) open = sos_store_open_record_finish (SOS_STORE (source), result, &error);
  const List *list = sos_deed_dialog_get_data (dialog);
  g_autoptr (SosRecord) offer = open != NULL ? sos_record_copy (open) : NULL;

  if (list == NULL)
    return;
  if (offer == NULL)
    {
      sos_deed_dialog_say_error (dialog, error);
      return;
    }
  ask_offer (list->page, offer, list->offers->teams);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
row_cb (AdwActionRow *row, gpointer data)
{
  const List *list = data;
  const SosOffer *offer = g_object_get_data (G_OBJECT (row), "sos-offer");

  sos_store_open_record_async (sos_page_get_store (list->page), SOS_TYPE_BOROUGH_SERVICE, offer->id, NULL, read_cb, g_object_ref (list->dialog));
}

static void
add_row (List *list, SosOffer *offer)
{
  SosCodes *codes = sos_store_get_codes (sos_page_get_store (list->page));
  g_autofree char *note = dup_note (codes, offer);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", sos_codes_get_label (codes, "service", offer->service),
                                 "subtitle", note, "activatable", list->offers->may->allowed,
                                 "receives-default", TRUE, NULL); /* Enter is the row, not the button below */

  g_object_set_data (G_OBJECT (row), "sos-offer", offer);
  g_signal_connect (row, "activated", G_CALLBACK (row_cb), list);
  adw_preferences_group_add (sos_deed_dialog_get (list->dialog, "list"), row);
}

static void
do_add (SosDeedDialog *dialog, gpointer data)
{
  const List *list = data;
  g_autofree char *refusal = sos_verdict_dup_text (list->offers->may);

  if (!list->offers->may->allowed)
    {
      sos_deed_dialog_say (dialog, refusal);
      return;
    }
  ask_new (list->page, list->offers);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
show_list (SosPage *page, SosOffers *offers)
{
  SosStore *store = sos_page_get_store (page);
  List *list = g_new0 (List, 1);

  list->page = g_object_ref (page);
  list->offers = offers;
  list->dialog = sos_deed_dialog_new (GTK_WIDGET (page), store, sos_codes_get_label (sos_store_get_codes (store), "borough", offers->borough),
                                      "sos-map-offers-form", _("_Add a service"));
  sos_deed_dialog_explain (list->dialog, offers->offers->len > 0 ? _("What this office offers here. Choose one to change it.")
                                                                 : _("Nothing is offered here yet. Add what is, or what is planned."));
  for (guint i = 0; i < offers->offers->len; i++)
    add_row (list, offers->offers->pdata[i]);
  gtk_widget_set_visible (sos_deed_dialog_get (list->dialog, "list"), offers->offers->len > 0);
  sos_deed_dialog_set_do (list->dialog, do_add, list, list_free);
  sos_deed_dialog_present (list->dialog);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPage) page = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    {
      g_clear_pointer (&data, sos_offers_free);
      sos_page_say_error (GTK_WIDGET (page), error);
    }
  else if (gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    show_list (page, data);
  else
    sos_offers_free (data);
}

void
sos_map_offers_show (SosPage *page, const char *code)
{
  g_return_if_fail (SOS_IS_PAGE (page));

  sos_store_read_async (sos_page_get_store (page), (SosTransactionFunc) sos_offers_load, sos_offers_new (code), (GDestroyNotify) sos_offers_free,
                        NULL, loaded_cb, g_object_ref (page));
}
