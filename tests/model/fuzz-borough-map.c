/* fuzz-borough-map.c - whatever bytes there are, as the file of the map: read or refused with words, and what comes out can be drawn and asked. For
 * libFuzzer (tools/fuzz). */
#include "config.h"

#include "sos-borough-map.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size);

static void
check_borough (const SosBoroughMap *map, guint borough)
{
  const SosBorough *self = sos_borough_map_get (map, borough);
  g_autofree char *neighbours = sos_borough_map_dup_neighbours (map, borough);

  g_assert (g_utf8_validate (self->name, -1, NULL) && self->short_names[0] != NULL && neighbours != NULL);
  g_assert (sos_borough_map_find (map, self->code) >= 0 && sos_borough_map_find_name (map, self->name, -1) >= 0);
  g_assert (self->least.x <= self->most.x && self->least.y <= self->most.y);
  for (guint r = 0; r < self->n_rings; r++)
    for (guint i = 0; i < self->rings[r].n; i++)
      g_assert (self->rings[r].points[i].x >= self->least.x && self->rings[r].points[i].y <= self->most.y);
  for (guint i = 0; i < self->n_neighbours; i++)
    g_assert (self->neighbours[i] < sos_borough_map_get_n (map) && self->neighbours[i] != borough);
  sos_borough_contains (self, self->label.x, self->label.y);
}

static void
check (const SosBoroughMap *map)
{
  guint width, height, rows, columns, river;

  g_assert (sos_borough_map_get_n (map) > 0 && sos_borough_map_get_n (map) <= SOS_BOROUGH_MAP_MOST);
  sos_borough_map_get_size (map, &width, &height);
  sos_borough_map_get_tiles (map, &rows, &columns, &river);
  g_assert (width > 0 && height > 0);
  for (guint i = 0; i < sos_borough_map_get_n (map); i++)
    {
      check_borough (map, i);
      g_assert (sos_borough_map_get (map, i)->row < rows && sos_borough_map_get (map, i)->column < columns);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosBoroughMap) map = sos_borough_map_new (file, &error);

  g_assert ((map == NULL) == (error != NULL && *error->message != '\0'));
  if (map != NULL)
    check (map);
  return 0;
}
