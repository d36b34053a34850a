/* sos-window-dialog.c - where the window of this office's envelopes is. Decides nothing. */
#include "config.h"
#include "sos-window-dialog.h"

#include "sos-deed-dialog.h"
#include "sos-letter-view.h"
#include "sos-letter-window.h"
#include "sos-paper-window-sheet.h"
#include "sos-print-run.h"

#include <glib/gi18n.h>

#define JOB "Window"

static SosWindowShift
get_shift (SosDeedDialog *dialog)
{
  return (SosWindowShift){ gtk_spin_button_get_value (sos_deed_dialog_get (dialog, "right")), gtk_spin_button_get_value (sos_deed_dialog_get (dialog, "down")) };
}

/* Trying it ------------------------------------------------------------------------------------------------------------------- */

static void
draw_cb (gpointer sheet, cairo_t *cr, guint page)
{
  sos_paper_window_sheet_draw (sheet, cr);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_print_run_finish (result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sos_deed_dialog_say_error (dialog, error);
}

static void
try_cb (GtkButton *button, SosDeedDialog *dialog)
{
  const SosWindowShift shift = get_shift (dialog);
  g_autoptr (SosPaperWindowSheet) sheet = sos_paper_window_sheet_new (&shift);
  const char *folder = sos_letter_view_get_export_folder ();
  g_autofree char *path = folder != NULL ? g_build_filename (folder, JOB ".pdf", NULL) : NULL;
  const SosPrintRun run = { .job = JOB, .n_pages = 1, .width = 595.276, .height = 841.89, .draw = draw_cb, .pages = sheet, .export_to = path };

  sos_print_run_async (GTK_WINDOW (dialog), &run, printed_cb, g_object_ref (dialog));
}

/* Setting it ------------------------------------------------------------------------------------------------------------------ */

static void
set_cb (gpointer from, gpointer data)
{
  const SosSetWindow *set = data;
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "The window is set. %u approved letter is a draft again.",
                                                         "The window is set. %u approved letters are drafts again.", set->n_back), set->n_back);

  sos_page_say (from, set->n_back > 0 ? words : _("The window is set."));
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  SosSetWindow *set = g_new0 (SosSetWindow, 1);

  set->shift = get_shift (dialog);
  sos_deed_dialog_write (dialog, _("Window of the envelopes"), (SosTransactionFunc) sos_casework_set_window, set, g_free, set_cb);
}

typedef struct
{
  GtkWidget *from;
  SosStore *store;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->from);
  g_object_unref (opening->store);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree SosSetWindow *set = NULL;
  SosDeedDialog *dialog;
  gpointer data = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (opening->from, error);
  set = data;
  if (error != NULL || gtk_widget_get_root (opening->from) == NULL)
    return;
  dialog = sos_deed_dialog_new (opening->from, opening->store, _("Window of the envelopes"), "sos-window-form", _("_Keep"));
  sos_deed_dialog_explain (dialog, _("Print the sheet, fold it, put it into one of your envelopes and read off both numbers. Every letter by post follows. "
                                     "Letters that were approved for the place before go back to draft."));
  gtk_spin_button_set_value (sos_deed_dialog_get (dialog, "right"), set->shift.right);
  gtk_spin_button_set_value (sos_deed_dialog_get (dialog, "down"), set->shift.down);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "try"), "clicked", G_CALLBACK (try_cb), dialog, 0);
  sos_deed_dialog_set_do (dialog, do_cb, NULL, NULL);
  sos_deed_dialog_present (dialog);
}

void
sos_window_dialog_open (GtkWidget *from, SosStore *store)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening){ g_object_ref (from), g_object_ref (store) };
  sos_store_read_async (store, (SosTransactionFunc) sos_letter_window_load, g_new0 (SosSetWindow, 1), g_free, NULL, loaded_cb, opening);
}
