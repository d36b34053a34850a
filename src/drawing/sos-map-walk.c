/* sos-map-walk.c - which borough is under the pointer, and where the arrow keys lead. Draws nothing. */
#include "config.h"
#include "sos-map-walk.h"

#include <math.h>

#include "sos-map-private.h"

/* A neighbour farther off the direction than this is one to the side. */
#define WIDEST (G_PI / 3)
#define ASIDE 2.0 /* how much farther off to the side counts than farther away */

int
sos_map_find_at (const SosMapDrawing *self, double x, double y)
{
  for (guint b = 0; b < sos_map_n (self); b++)
    if (self->frame.form == SOS_MAP_TILES ? sos_box_holds (&self->boxes[b], x, y)
                                          : sos_borough_contains (sos_map_borough (self, b), (x - self->left) / self->scale,
                                                                  (y - self->top) / self->scale))
      return (int) b;
  return -1;
}

/* Where a borough is taken to be. */
static void
get_middle (const SosMapDrawing *self, guint borough, double *x, double *y)
{
  const SosBorough *place = sos_map_borough (self, borough);

  *x = self->frame.form == SOS_MAP_TILES ? (double) place->column : place->label.x;
  *y = self->frame.form == SOS_MAP_TILES ? (double) place->row : place->label.y;
}

/* How far along the way and how far aside; FALSE where it lies behind. */
static gboolean
look (const SosMapDrawing *self, guint from, guint to, SosMapWay way, double *along, double *aside)
{
  double x1, y1, x2, y2;

  get_middle (self, from, &x1, &y1);
  get_middle (self, to, &x2, &y2);
  *along = way == SOS_MAP_UP ? y1 - y2 : way == SOS_MAP_DOWN ? y2 - y1 : way == SOS_MAP_LEFT ? x1 - x2 : x2 - x1;
  *aside = fabs (way == SOS_MAP_UP || way == SOS_MAP_DOWN ? x2 - x1 : y2 - y1);
  return *along > 0;
}

/* The nearest that way, one aside being as if it were farther. */
static void
consider (const SosMapDrawing *self, guint from, guint to, SosMapWay way, double widest, double *best, int *next)
{
  double along, aside;

  if (from == to || !look (self, from, to, way, &along, &aside) || atan2 (aside, along) > widest || along + ASIDE * aside >= *best)
    return;
  *best = along + ASIDE * aside;
  *next = (int) to;
}

static int
find_neighbour (const SosMapDrawing *self, guint borough, SosMapWay way)
{
  const SosBorough *from = sos_map_borough (self, borough);
  double best = G_MAXDOUBLE;
  int next = -1;

  for (guint i = 0; i < from->n_neighbours; i++)
    consider (self, borough, from->neighbours[i], way, WIDEST, &best, &next);
  return next;
}

static int
find_farther (const SosMapDrawing *self, guint borough, SosMapWay way)
{
  double best = G_MAXDOUBLE;
  int next = -1;

  for (guint b = 0; b < sos_map_n (self); b++)
    consider (self, borough, b, way, G_PI / 2, &best, &next);
  return next;
}

int
sos_map_find_next (const SosMapDrawing *self, guint borough, SosMapWay way)
{
  const int neighbour = self->frame.form == SOS_MAP_TILES ? -1 : find_neighbour (self, borough, way);

  return neighbour >= 0 ? neighbour : find_farther (self, borough, way);
}
