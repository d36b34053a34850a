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
  double zoom;            /* the same: names find room where a borough is large */

  PangoFontDescription *font;
  double text_scale;
  SosLens lens;
  GdkTexture *base;       /* it, without the choice; NULL: none yet */
  SosLens base_lens;      /* through which that was painted; where another part is seen since, it is moved there until it is painted anew */
  double base_margin;     /* pixels round what was seen then */
  gboolean stale;         /* the base is of another part, or of other colours */
  GskRenderNode *outline; /* of the one selected; NULL: to be drawn again */
  guint laying_out;       /* source: while a window is pulled larger, the drawing of before is seen */
  GCancellable *laying;   /* a worker lays it out; NULL: none does */
  GCancellable *painting; /* a worker paints the base anew; NULL: none does */
  SosMapDrawing *painter; /* the drawing as that worker has it, whose texts it alone may touch; NULL: it has none yet, or has it in hand */
  guint layout;           /* how often it was laid out */
};

/* -1: none there. */
int sos_map_view_find_at (SosMapView *self, double x, double y);
/* Another part is seen, or the desk changed. */
void sos_map_view_queue (SosMapView *self);
/* Without scrolling there. */
void sos_map_view_choose (SosMapView *self, int borough);
void sos_map_view_point (SosMapView *self, int borough);
void sos_map_view_emit_activated (SosMapView *self, int borough);

/* sos-map-view-layout.c. Afterwards there is a drawing, unless there is nothing to draw. */
void sos_map_view_lay_out (SosMapView *self);
void sos_map_view_lay_out_later (SosMapView *self);
void sos_map_view_stop_layout (SosMapView *self);
gboolean sos_map_view_is_zoomed_since (SosMapView *self);
/* Paints the base anew where it is stale, unless a worker is at it: then once it has done. */
void sos_map_view_paint (SosMapView *self);

SosMapPen sos_map_view_get_pen (SosMapView *self);
/* From pixels of the widget to units of the drawing. */
void sos_map_view_look_through (const SosLens *lens, cairo_t *cr);

/* Keys, in class_init; pointer and fingers, in init. */
void sos_map_view_add_keys (GtkWidgetClass *klass);
void sos_map_view_add_gestures (SosMapView *self);

G_END_DECLS
