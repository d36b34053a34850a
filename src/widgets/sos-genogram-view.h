/* sos-genogram-view.h - a family as a drawing that can be walked through, pointed at and moved. Knows no store and no page. */
#pragma once

#include <gtk/gtk.h>

#include "sos-family.h"

G_BEGIN_DECLS

/* Members go by their place in the SosFamily, -1 being nobody; so does everything here as soon as a family is set, also while a
 * large one is still being laid out and the drawing of before is seen.
 *
 * Properties: "family" (pointer, SosFamily), "selected" (int), "outside" (boolean, TRUE at first: what members are
 *             tied to outside the family stands round it), "busy" (boolean, read-only: a large family is being laid out).
 * Signals:    "activated" (int place): Enter, double click
 *             "menu" (int place, GdkRectangle *at): right click, long press, Menu, Shift+F10; @at is where a popover is to
 *             point, in the widget's own pixels
 * Actions:    "drawing.zoom-in", "drawing.zoom-out", "drawing.fit" (for buttons elsewhere; + - 0 do the same)
 * Both signals come for members that are not shown too: there is nothing to open for those. */
#define SOS_TYPE_GENOGRAM_VIEW (sos_genogram_view_get_type ())
G_DECLARE_FINAL_TYPE (SosGenogramView, sos_genogram_view, SOS, GENOGRAM_VIEW, GtkWidget)

GtkWidget *sos_genogram_view_new (void);
/* @keep_places: it is the same family on another day or after a change, so everybody keeps their place and the user their view;
 * else all is fitted into the window. Who is selected stays so where they are in it. NULL: an empty drawing. */
void sos_genogram_view_set_family (SosGenogramView *self, SosFamily *family, gboolean keep_places);
SosFamily *sos_genogram_view_get_family (SosGenogramView *self);
/* Also scrolls to them, where they are not seen. */
void sos_genogram_view_set_selected (SosGenogramView *self, int place);
int sos_genogram_view_get_selected (SosGenogramView *self);
gboolean sos_genogram_view_get_busy (SosGenogramView *self);
/* Where a member stands: their symbol, in the widget's own pixels. FALSE where they are not drawn yet. */
gboolean sos_genogram_view_get_area (SosGenogramView *self, int place, GdkRectangle *area);

G_END_DECLS
