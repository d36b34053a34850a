/* sos-letter-print.h - a letter as paper: for the screen, for approval, to a printer, into a file. Every way out asks the gate. */
#pragma once

#include "sos-letter-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the PDF in a worker and freezes it (sos_casework_approve_letter); what changed in between is a CONFLICT. Main thread. */
void sos_letter_print_approve_async (SosStore *store, SosLetterCase *letter_case, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
/* Through the gate, then to the printer by the desk's print dialog over @parent; or, with @export_to, into that file without
 * any dialog. The job is called by the reference alone, there is no preview but our own (T-18). What
 * is printed is what was approved, or nothing. Marks the letter printed once the printer has it. G_IO_ERROR_CANCELLED where the dialog was closed. Main thread. */
void sos_letter_print_run_async (SosStore *store, SosLetterCase *letter_case, GtkWindow *parent, const char *export_to,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* The same for one of many: from @first_page (from 0) on. */
void sos_letter_print_one_async (SosStore *store, SosLetterCase *letter_case, GtkWindow *parent, const char *export_to, guint first_page,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Through the gate, then the approved pages into @file, readable by their owner alone. Main thread. */
void sos_letter_print_save_async (SosStore *store, SosLetterCase *letter_case, GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* For all three. Refusals are SOS_STORE_ERROR_REFUSED in words. */
gboolean sos_letter_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
