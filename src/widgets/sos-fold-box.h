/* sos-fold-box.h - a row that goes on in a next line where its children have no room side by side. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A horizontal GtkBox, and laid out as one while its children fit: the least width of each, of one that expands enough to be read. Else they go
 * on in a next line, each line laid out as a box of its own. So it is as narrow as the widest of them. Properties "spacing", "line-spacing"; neither gtk_box_set_spacing() nor "homogeneous". */
#define SOS_TYPE_FOLD_BOX (sos_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (SosFoldBox, sos_fold_box, SOS, FOLD_BOX, GtkBox)

GtkWidget *sos_fold_box_new (int spacing);

G_END_DECLS
