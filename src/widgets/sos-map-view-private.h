/* sos-map-view-private.h - what the files of the map share; for them and their tests alone. */
#pragma once

#include "sos-lens.h"
#include "sos-map-draw.h"
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
  GCancellable *laying;   /* a worker lays it out; NULL: none does */
};

/* -1: none there. */
int sos_map_view_find_at (SosMapView *self, double x, double y);
/* Another part is seen. */
void sos_map_view_queue (SosMapView *self);
/* Without scrolling there. */
void sos_map_view_choose (SosMapView *self, int borough);
void sos_map_view_point (SosMapView *self, int borough);
void sos_map_view_emit_activated (SosMapView *self, int borough);

/* sos-map-view-layout.c. Afterwards there is a drawing, unless there is nothing to draw. */
void sos_map_view_lay_out (SosMapView *self);
void sos_map_view_lay_out_later (SosMapView *self);
void sos_map_view_stop_layout (SosMapView *self);
/* What @lens sees of it, without the choice. Any thread that may have @drawing. (transfer full) */
GdkTexture *sos_map_view_paint_base (const SosMapDrawing *drawing, const SosMapPen *pen, const SosLens *lens, int factor);

SosMapPen sos_map_view_get_pen (SosMapView *self);
/* From pixels of the widget to units of the drawing. */
void sos_map_view_look_through (const SosLens *lens, cairo_t *cr);

/* Keys, in class_init; pointer and fingers, in init. */
void sos_map_view_add_keys (GtkWidgetClass *klass);
void sos_map_view_add_gestures (SosMapView *self);

G_END_DECLS
