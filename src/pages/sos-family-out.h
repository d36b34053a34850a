/* sos-family-out.h - a paper of a family on its way out: to a printer, into a file. Every way asks the gate. */
#pragma once

#include "sos-family-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Through the gate, then to the printer by the desk's dialog over @parent; or, with @export_to, into that file without a dialog. @shown:
 * the pages somebody looked at, NULL where they saw none; what would print otherwise by now is refused. Noted once the printer has it.
 * The job is called by the reference alone. G_IO_ERROR_CANCELLED where the dialog was closed. Main thread. */
void sos_family_out_print_async (SosStore *store, const SosFamilyPaperAsk *ask, const SosFamilyForm *form, SosFamilyPages *shown,
                                 GtkWindow *parent, const char *export_to, GAsyncReadyCallback callback, gpointer user_data);
/* The same into @file, readable by its owner alone. */
void sos_family_out_save_async (SosStore *store, const SosFamilyPaperAsk *ask, const SosFamilyForm *form, SosFamilyPages *shown, GFile *file,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean sos_family_out_finish (GAsyncResult *result, GError **error);

G_END_DECLS
