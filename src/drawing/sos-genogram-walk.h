/* sos-genogram-walk.h - who is under the pointer, and who is next by the arrow keys. Draws nothing. */
#pragma once

#include "sos-genogram-layout.h"

G_BEGIN_DECLS

/* The member whose symbol or words are at that place, in the units of the genogram; -1: nobody. */
int sos_genogram_find_at (const SosGenogram *self, double x, double y);

typedef enum
{
  SOS_GENOGRAM_UP,
  SOS_GENOGRAM_DOWN,
  SOS_GENOGRAM_LEFT,
  SOS_GENOGRAM_RIGHT,
} SosGenogramWay;

/* Up: a parent; down: a child; each where there is none the nearest of the next generation. Left and right: the next of the
 * same generation, who is a partner, a brother or a sister where there is one; beyond its end, the generation before or after,
 * so that either key alone leads to everybody. -1 where the drawing ends. */
int sos_genogram_find_next (const SosGenogram *self, guint member, SosGenogramWay way);

G_END_DECLS
