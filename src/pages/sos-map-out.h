/* sos-map-out.h - the map on its way out, as it is seen: to a printer, into a file. Each way leaves a line in the audit. */
#pragma once

#include "sos-map-sheet.h"
#include "sos-paper-map.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_MAP_PDF,
  SOS_MAP_PNG,
  SOS_MAP_SVG,
  SOS_MAP_CSV,
  SOS_MAP_N_FORMS,
} SosMapOutForm;

/* As it is seen. */
typedef struct
{
  SosSheet paper;
  gboolean tiles, grey; /* grey: what is for paper */
  SosMapOrder order; /* of the table */
} SosMapLook;

/* "map-open-home-sos-2026-4.pdf". (transfer full) */
char *sos_map_out_dup_file_name (SosMapSheet *sheet, SosMapOutForm form);
/* What a file holds. Any thread. */
GBytes *sos_map_out_make (SosMapSheet *sheet, SosMapOutForm form, const SosMapLook *look, GError **error);

/* By the desk's dialog over @parent; or, with @export_to, into that file without a dialog. Noted once the printer has it.
 * G_IO_ERROR_CANCELLED where the dialog was closed. Main thread. */
void sos_map_out_print_async (SosStore *store, SosMapSheet *sheet, const SosMapLook *look, GtkWindow *parent,
                              const char *export_to, GAsyncReadyCallback callback, gpointer user_data);
/* Into @file, readable by its owner alone. */
void sos_map_out_save_async (SosStore *store, SosMapSheet *sheet, SosMapOutForm form, const SosMapLook *look, GFile *file,
                             GAsyncReadyCallback callback, gpointer user_data);
/* What to say of it (sos-way-out.h), which the caller frees; NULL: it did not go out. */
char *sos_map_out_finish (GAsyncResult *result, GError **error);

G_END_DECLS
