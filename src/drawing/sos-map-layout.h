/* sos-map-layout.h - the drawing of the map: where boroughs, names, figures, pins and the legend stand. Draws nothing. */
#pragma once

#include <pango/pango.h>

#include "sos-box.h"
#include "sos-map-picture.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_MAP_SHAPES,
  SOS_MAP_TILES, /* each borough the same size */
} SosMapForm;

/* Where it is to stand: in pixels of the screen, or points of paper. */
typedef struct
{
  SosMapForm form;
  double width, height;
  const PangoFontDescription *font; /* its family; the sizes are the drawing's own */
  double text_scale;                /* 1 where text has its usual size */
  double zoom;                      /* how much larger it is seen: names and figures grow less than their boroughs, so that more find room; 0: 1 */
  gboolean on_paper;                /* no text smaller than is read there */
} SosMapFrame;

/* Belongs to one thread at a time. All places are worked out once here, never for a frame: again when size, font or figures change. The
 * choice changes nothing of it. */
typedef struct _SosMapDrawing SosMapDrawing;

SosMapDrawing *sos_map_drawing_new (SosMapPicture *picture, const SosMapFrame *frame);
void sos_map_drawing_free (SosMapDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMapDrawing, sos_map_drawing_free)

/* How high a frame of @width should be where the legend stands in one column below the boroughs; 0: it is wide enough for two. */
double sos_map_get_slim_height (double width, double text_scale);

SosMapPicture *sos_map_drawing_get_picture (const SosMapDrawing *self);
/* The borough, or its tile. */
void sos_map_drawing_get_box (const SosMapDrawing *self, guint borough, SosBox *box);
/* All that is drawn anew when @borough is chosen or no more: outline, numbered schools, their names, its tag. */
void sos_map_drawing_get_chosen_box (const SosMapDrawing *self, guint borough, SosBox *box);
/* The same when it is under the pointer or no more: outline and tag. */
void sos_map_drawing_get_pointed_box (const SosMapDrawing *self, guint borough, SosBox *box);

/* What of a borough's words found room; the rest is on its tag, which is drawn when it is chosen or under the pointer. */
typedef enum
{
  SOS_MAP_NO_LABEL,
  SOS_MAP_NUMBER_ALONE,
  SOS_MAP_NAME_AND_NUMBER,
} SosMapLabel;
SosMapLabel sos_map_drawing_get_label (const SosMapDrawing *self, guint borough);
/* FALSE where it needs none. */
gboolean sos_map_drawing_get_tag_box (const SosMapDrawing *self, guint borough, SosBox *box);

/* Pins that found no room; the legend says how many. */
guint sos_map_drawing_count_left_out (const SosMapDrawing *self);

/* How well it reads; nothing of it is said to the user. */
typedef struct
{
  guint labels;  /* pairs of names or figures that overlap, or of one and a pin or the legend */
  guint strays;  /* labels that reach beyond their borough */
  guint pins;    /* pairs of pins that overlap */
  guint outside; /* texts that reach beyond the frame */
} SosMapFaults;
void sos_map_drawing_get_faults (const SosMapDrawing *self, SosMapFaults *faults);

G_END_DECLS
