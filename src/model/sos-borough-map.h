/* sos-borough-map.h - where the boroughs lie: outlines, tiles, neighbours, points for their names. Knows no count and draws
 * nothing. The form of the file is told in data/map/README.md. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOS_BOROUGH_MAP_MOST 64

/* Metres from the upper left corner; y goes down. */
typedef struct
{
  gint32 x, y;
} SosMapPoint;

/* One closed line; its last point joins its first. */
typedef struct
{
  const SosMapPoint *points;
  guint n;
} SosMapRing;

typedef struct
{
  const char *code;         /* "E09000030" */
  const char *name;         /* "Tower Hamlets" */
  const char *const *short_names; /* the best first, "/" where a line may end; NULL-terminated, never empty */
  guint row, column;        /* of its tile */
  SosMapPoint label;        /* within it, far from its edges */
  const SosMapRing *rings;  /* filled by the even-odd rule */
  guint n_rings;
  SosMapPoint least, most;  /* the corners of the box round it */
  const guint *neighbours;  /* places in the map, ascending */
  const gboolean *across;   /* of each neighbour: whether the Thames lies between */
  guint n_neighbours;
} SosBorough;

/* Immutable, any thread. Boroughs are counted from 0, in the order of the file. */
typedef struct _SosBoroughMap SosBoroughMap;

/* FALSE is never half a map: G_IO_ERROR_INVALID_DATA, in words with the number of the line. Memory is bounded by the size of
 * @bytes. (transfer full) */
SosBoroughMap *sos_borough_map_new (GBytes *bytes, GError **error);
/* The map of London the program brings along, read once; NULL with @error where even that cannot be read. (transfer none) */
SosBoroughMap *sos_borough_map_get_london (GError **error);
SosBoroughMap *sos_borough_map_ref (SosBoroughMap *self);
void sos_borough_map_unref (SosBoroughMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosBoroughMap, sos_borough_map_unref)

guint sos_borough_map_get_n (const SosBoroughMap *self);
const SosBorough *sos_borough_map_get (const SosBoroughMap *self, guint borough);
/* -1 where the map has none of that code. */
int sos_borough_map_find (const SosBoroughMap *self, const char *code);
/* The first after @after (-1: from the beginning), all round, whose name begins with @typed, folded; -1: none. */
int sos_borough_map_find_name (const SosBoroughMap *self, const char *typed, int after);
/* The names of those beside it, commas between. (transfer full) */
char *sos_borough_map_dup_neighbours (const SosBoroughMap *self, guint borough);
/* Whether the place is within the borough, the exact outline. */
gboolean sos_borough_contains (const SosBorough *self, double x, double y);

void sos_borough_map_get_size (const SosBoroughMap *self, guint *width, guint *height);
/* Rows and columns of tiles, and the row above the river. */
void sos_borough_map_get_tiles (const SosBoroughMap *self, guint *rows, guint *columns, guint *river);
/* Lines that must stand wherever the shapes are shown; NULL-terminated. (transfer none) */
const char *const *sos_borough_map_get_credits (const SosBoroughMap *self);

G_END_DECLS
