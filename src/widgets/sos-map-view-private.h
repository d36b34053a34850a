/* sos-map-view-private.h - what the files of the map share; for them and their tests alone. */
#pragma once

#include "sos-lens.h"
#include "sos-map-layout.h"
#include "sos-map-view.h"

G_BEGIN_DECLS

struct _SosMapView
{
  GtkWidget parent_instance;

  SosMapPicture *picture;
  SosMapDrawing *drawing; /* NULL: nothing to draw, or no size yet */
  gboolean tiles;
  int selected, pointed;
  double width, height;   /* for which it was laid out */

  PangoFontDescription *font;
  double text_scale;
  SosLens lens;
  GdkTexture *base;       /* what is seen of it without the choice; NULL: to be drawn again */
  GskRenderNode *outline; /* of the one selected; NULL: to be drawn again */
  guint laying_out;       /* source: while a window is pulled larger, the drawing of before is seen */

  GString *typed;
  gint64 typed_at;
};

/* -1: none there. */
int sos_map_view_find_at (SosMapView *self, double x, double y);
/* Another part is seen. */
void sos_map_view_queue (SosMapView *self);
/* Without scrolling there. */
void sos_map_view_choose (SosMapView *self, int borough);
void sos_map_view_point (SosMapView *self, int borough);
void sos_map_view_emit_activated (SosMapView *self, int borough);

/* Keys, in class_init; pointer and fingers, in init. */
void sos_map_view_add_keys (GtkWidgetClass *klass);
void sos_map_view_add_gestures (SosMapView *self);

G_END_DECLS
