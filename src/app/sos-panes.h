/* sos-panes.h - F6: from one part of the window to the next. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Moves the cursor to the next of @frame and what stands beside in the last of them (CSS classes pane-left, pane-right), or with
 * @step -1 to the one before, round and round; hidden ones are passed over. Coming back, it stands where it stood in that part. The
 * last of @frame is the page: it says where one begins in it. */
void sos_panes_step (GtkWidget *const *frame, guint n_frame, int step);

G_END_DECLS
