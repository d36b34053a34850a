/* sos-map-ramp.h - the classes of the map: what each looks like, by lightness and by pattern, and what it is called. */
#pragma once

#include "sos-palette.h"
#include "sos-suppression-rules.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_MAP_NONE,
  SOS_MAP_FEW, /* 1 to 4 */
  SOS_MAP_5_TO_9,
  SOS_MAP_10_TO_19,
  SOS_MAP_20_TO_39,
  SOS_MAP_40_AND_OVER,
  SOS_MAP_HIDDEN,    /* 5 or more, the number hidden */
  SOS_MAP_NOT_SHOWN,
  SOS_MAP_N_CLASSES,
} SosMapClass;

/* One hue; the more people, the darker on a light desk and the lighter on a dark one. Text has 4.5:1 or more on its fill (7:1 in high
 * contrast and print); the pattern says the class again without colour, and on paper alone. */
typedef struct
{
  struct
  {
    SosInk fill, text, pattern;
  } classes[SOS_MAP_N_CLASSES];
  SosInk edge;          /* of boroughs without anybody */
  double pattern_width, edge_width;
  gboolean edged;       /* all boroughs have that edge, in high contrast and print */
} SosMapRamp;

const SosMapRamp *sos_map_ramp_get (SosPaletteName name);

SosMapClass sos_map_class_of (SosShown shown);
/* "5–9"; of things, which are never hidden, "1–4" in place of "<5"; for others none is "–". Translated, (transfer none). */
const char *sos_map_class_get_name (SosMapClass class, gboolean of_things, gboolean external);

/* Whether marks lie on its fill: then words on it are drawn over a halo of that fill (sos-map-draw.c). */
gboolean sos_map_class_has_pattern (SosMapClass class);

/* Fills the path of @cr, which lies within the box, and clears it. */
void sos_map_ramp_fill (const SosMapRamp *self, cairo_t *cr, SosMapClass class, double left, double top, double right, double bottom);

G_END_DECLS
