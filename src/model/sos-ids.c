/* sos-ids.c - ids of records in an array. Knows no record. */
#include "config.h"
#include "sos-ids.h"

int
sos_ids_find (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return (int) i;
  return -1;
}

gboolean
sos_ids_have (const GArray *ids, gint64 id)
{
  return sos_ids_find (ids, id) >= 0;
}
