/* sos-beside-box.h - a page with a pane at its side; where there is no room beside, the pane folds under it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A horizontal box. Narrower than SOS_BESIDE_LEAST pixels of text at 100 % it becomes vertical, and of what is below it
 * the widget with CSS class "fold-body" is only seen while the GtkToggleButton with class "fold-button" is pressed; that
 * button is only seen then. Property "folded" (boolean, read-only). */
#define SOS_TYPE_BESIDE_BOX (sos_beside_box_get_type ())
G_DECLARE_FINAL_TYPE (SosBesideBox, sos_beside_box, SOS, BESIDE_BOX, GtkBox)

#define SOS_BESIDE_LEAST 720


G_END_DECLS
