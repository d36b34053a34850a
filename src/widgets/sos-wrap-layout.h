/* sos-wrap-layout.h - children side by side in lines that wrap, like words; SosWrapBox has it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties "spacing" and "line-spacing" in pixels. */
#define SOS_TYPE_WRAP_LAYOUT (sos_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (SosWrapLayout, sos_wrap_layout, SOS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sos_wrap_layout_new (int spacing, int line_spacing);

/* A plain container with that layout: children by <child> or gtk_widget_set_parent; properties "spacing", "line-spacing". */
#define SOS_TYPE_WRAP_BOX (sos_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (SosWrapBox, sos_wrap_box, SOS, WRAP_BOX, GtkWidget)

GtkWidget *sos_wrap_box_new (int spacing, int line_spacing);
void sos_wrap_box_append (SosWrapBox *self, GtkWidget *child);
void sos_wrap_box_clear (SosWrapBox *self);

G_END_DECLS
