/* sos-compat.h - the few dialogs whose GTK and libadwaita names changed after 4.8; nothing else may name them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_CHOOSE_OPEN,
  SOS_CHOOSE_SAVE,
} SosChoose;

/* Asks for a file. @suggested_name (for saving) never holds a person's name: give a reference. @accept is the button. */
void sos_choose_file_async (GtkWindow *parent, SosChoose choose, const char *title, const char *accept,
                            const char *suggested_name, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
/* (transfer full); NULL with G_IO_ERROR_CANCELLED where nothing was chosen. */
GFile *sos_choose_file_finish (GAsyncResult *result, GError **error);


G_END_DECLS
