/* sos-person-history-print.h - the history of a person on its way to a printer. */
#pragma once

#include "sos-history-entries.h"
#include "sos-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was asked for, on paper; the print is noted before there is any. The job is called by the reference alone. @export_to: into that
 * file, without a dialog; NULL: the printer. G_IO_ERROR_CANCELLED where the dialog was closed. Main thread. */
void sos_person_history_print_async (SosStore *store, const SosHistoryAsk *ask, const char *asked, GtkWindow *parent, const char *export_to,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean sos_person_history_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
