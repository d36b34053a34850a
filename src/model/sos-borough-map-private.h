/* sos-borough-map-private.h - what is kept of the map, for the file that reads it and the one that answers. */
#pragma once

#include "sos-borough-map.h"

G_BEGIN_DECLS

struct _SosBoroughMap
{
  gatomicrefcount references;
  guint width, height;
  guint rows, columns, river;
  GPtrArray *credits;  /* NULL-terminated */
  GArray *boroughs;    /* SosBorough */
  GPtrArray *kept;     /* every block that the boroughs point into */
};

SosBoroughMap *sos_borough_map_new_empty (void);

G_END_DECLS
