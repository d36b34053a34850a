/* sos-recent-files.h - keeps the files chosen here out of the desk's list of recent files, which every program shows and reads. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Once, before the first file dialog. */
void sos_recent_files_keep_out (void);

G_END_DECLS
