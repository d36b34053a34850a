/* sos-lawful-window.c - on which basis the office holds what it holds, a purpose a row. Decides nothing. */
#include "config.h"
#include "sos-lawful-window.h"

#include "sos-blocks.h"
#include "sos-casework.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-lawful-bases.h"
#include "sos-plain-window.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define STORE "sos-store"
#define LIST "sos-list"
#define POLICY "sos-policy"

static void load (GtkWidget *window);

static void
change_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = sos_record_copy (data);

  sos_deed_dialog_write (dialog, _("Lawful basis changed"), (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (record, NULL),
                         (GDestroyNotify) sos_save_record_free, (SosPageWritten) load);
}

static void
edit_cb (GtkWidget *button, GtkWidget *window)
{
  SosStore *store = g_object_get_data (G_OBJECT (window), STORE);
  SosRecord *draft = sos_record_copy (g_object_get_data (G_OBJECT (button), "record"));
  SosDeedDialog *dialog = sos_deed_dialog_new (window, store, _("Lawful basis"), "sos-lawful-basis-form", _("_Change"));

  sos_deed_dialog_explain (dialog, sos_codes_get_label (sos_store_get_codes (store), "lawful-purpose", sos_record_get_text (draft, SOS_LAWFUL_BASIS_PURPOSE)));
  sos_deed_dialog_bind (dialog, draft);
  sos_deed_dialog_set_do (dialog, change_cb, draft, g_object_unref);
  sos_deed_dialog_present (dialog);
}

static char *
dup_note (SosRecord *basis, const char *decider)
{
  const char *condition = sos_record_find_text (basis, SOS_LAWFUL_BASIS_CONDITION), *note = sos_record_find_text (basis, SOS_LAWFUL_BASIS_NOTE);
  g_autofree char *day = sos_date_dup_short (sos_record_get_text (basis, SOS_LAWFUL_BASIS_DECIDED_ON));
  g_autoptr (GString) words = g_string_new (condition != NULL ? condition : "");

  if (note != NULL)
    g_string_append_printf (words, "\n%s", note);
  if (decider[0] != '\0' && day != NULL)
    /* Translators: a colleague and a day */
    g_string_append_printf (words, _("\nDecided by %s, %s"), decider, day);
  else
    g_string_append_printf (words, "\n%s", _("Proposed; the data protection lead has not decided yet."));
  return g_strdup (words->str);
}

static GtkWidget *
row_new (GtkWidget *window, SosRecord *basis, const char *decider, gboolean may)
{
  SosCodes *codes = sos_store_get_codes (g_object_get_data (G_OBJECT (window), STORE));
  const char *purpose = sos_codes_get_label (codes, "lawful-purpose", sos_record_get_text (basis, SOS_LAWFUL_BASIS_PURPOSE));
  g_autofree char *note = dup_note (basis, decider);
  GtkWidget *row = sos_fold_box_new (6), *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  sos_block_add_classes (row, "lrow pad");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), sos_block_text (purpose, "row-title"));
  gtk_box_append (GTK_BOX (column), sos_block_text (sos_codes_get_label (codes, "lawful-basis", sos_record_get_text (basis, SOS_LAWFUL_BASIS_BASIS)), "small strong"));
  gtk_box_append (GTK_BOX (column), sos_block_text (note, "row-note"));
  gtk_box_append (GTK_BOX (row), column);
  if (may)
    {
      /* Translators: %s is what something is held for */
      g_autofree char *words = g_strdup_printf (_("Change: %s"), purpose);
      GtkWidget *edit = sos_block_icon_button ("document-edit-symbolic", words, "act flat");

      g_object_set_data_full (G_OBJECT (edit), "record", g_object_ref (basis), g_object_unref);
      g_signal_connect_object (edit, "clicked", G_CALLBACK (edit_cb), window, 0);
      gtk_widget_set_valign (edit, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), edit);
    }
  return row;
}

/* Of the document that several conditions ask for. */
static char *
dup_policy (const SosLawfulBases *bases)
{
  g_autofree char *today = sos_clock_dup_today (), *day = sos_date_dup_long (bases->policy_review_on);

  if (bases->policy == NULL)
    return g_strdup (_("Several of these conditions need a policy document; none is written down under Office, Records."));
  if (day == NULL)
    /* Translators: %s is the version of a document */
    return g_strdup_printf (_("Policy document: version %s. By when it is looked at again is not said."), bases->policy);
  if (strcmp (bases->policy_review_on, today) < 0)
    /* Translators: the version of a document, and a day that is over */
    return g_strdup_printf (_("Policy document: version %s. It was to be looked at again by %s: that is overdue."), bases->policy, day);
  /* Translators: the version of a document, and a day */
  return g_strdup_printf (_("Policy document: version %s, looked at again by %s."), bases->policy, day);
}

static void
show_policy (GtkWidget *window, const SosLawfulBases *bases)
{
  g_autofree char *words = dup_policy (bases);

  gtk_label_set_label (g_object_get_data (G_OBJECT (window), POLICY), words);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLawfulBases) bases = sos_lawful_bases_finish (SOS_STORE (source), result, &error);
  GtkWidget *list = g_object_get_data (G_OBJECT (window), LIST);

  if (sos_window_is_gone (GTK_WINDOW (window)))
    return;
  sos_block_clear (list);
  if (bases == NULL)
    sos_block_append_none (list, error->message);
  else
    show_policy (window, bases);
  for (guint i = 0; bases != NULL && i < bases->bases->len; i++)
    sos_block_append_row (list, row_new (window, bases->bases->pdata[i], bases->deciders->pdata[i], bases->may_decide));
}

static void
load (GtkWidget *window)
{
  sos_lawful_bases_async (g_object_get_data (G_OBJECT (window), STORE), NULL, loaded_cb, g_object_ref (window));
}

void
sos_lawful_window_open (GtkWidget *from, SosStore *store)
{
  GtkWidget *policy = sos_block_text ("", "row-note"), *list = gtk_list_box_new (), *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *window = sos_plain_window_new (from, _("On which basis"), body, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  sos_block_add_classes (list, "rows");
  sos_spoken_name_set (list, _("Lawful bases"));
  gtk_box_append (GTK_BOX (body), sos_block_text (_("What somebody agrees to is one thing, on which basis the office holds a record another: nearly always it is not "
                                                    "their consent, and stays when that is taken back."),
                                                  "row-note"));
  gtk_box_append (GTK_BOX (body), list);
  gtk_box_append (GTK_BOX (body), policy);
  g_object_set_data_full (G_OBJECT (window), STORE, g_object_ref (store), g_object_unref);
  g_object_set_data (G_OBJECT (window), LIST, list);
  g_object_set_data (G_OBJECT (window), POLICY, policy);
  load (window);
  gtk_window_present (GTK_WINDOW (window));
}
