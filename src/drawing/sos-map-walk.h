/* sos-map-walk.h - which borough is under the pointer, and where the arrow keys lead. Draws nothing. */
#pragma once

#include "sos-map-layout.h"

G_BEGIN_DECLS

/* Exact: by the outline itself, or the tile. -1: none. */
int sos_map_find_at (const SosMapDrawing *self, double x, double y);

typedef enum
{
  SOS_MAP_UP,
  SOS_MAP_DOWN,
  SOS_MAP_LEFT,
  SOS_MAP_RIGHT,
} SosMapWay;

/* Among shapes the neighbour in that direction, across the river too; among tiles the next tile. Where there is none, the nearest
 * farther on, so that the keys lead from any borough to any other; -1 where the map ends. */
int sos_map_find_next (const SosMapDrawing *self, guint borough, SosMapWay way);

G_END_DECLS
