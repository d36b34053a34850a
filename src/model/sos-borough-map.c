/* sos-borough-map.c - where the boroughs lie, and how they are found. Reads nothing: sos-borough-map-read.c does. */
#include "config.h"
#include "sos-borough-map-private.h"

#include "sos-fold.h"
#include "sos-map-resource.h"

#include <string.h>

SosBoroughMap *
sos_borough_map_new_empty (void)
{
  SosBoroughMap *self = g_new0 (SosBoroughMap, 1);

  g_atomic_ref_count_init (&self->references);
  self->credits = g_ptr_array_new ();
  g_ptr_array_add (self->credits, NULL);
  self->boroughs = g_array_new (FALSE, TRUE, sizeof (SosBorough));
  self->kept = g_ptr_array_new_with_free_func (g_free);
  return self;
}

SosBoroughMap *
sos_borough_map_ref (SosBoroughMap *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sos_borough_map_unref (SosBoroughMap *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->credits);
  g_array_unref (self->boroughs);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

static gpointer
read_london (gpointer error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_resources_register (sos_map_resource_get_resource ());
  bytes = g_resources_lookup_data ("/org/stgiles/Sos/map/london.map", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL ? sos_borough_map_new (bytes, error) : NULL;
}

SosBoroughMap *
sos_borough_map_get_london (GError **error)
{
  static gsize read = 0;
  static SosBoroughMap *london = NULL;
  static GError *fault = NULL;

  if (g_once_init_enter (&read))
    {
      london = read_london (&fault);
      g_once_init_leave (&read, 1);
    }
  if (london == NULL)
    g_propagate_error (error, g_error_copy (fault));
  return london;
}

guint
sos_borough_map_get_n (const SosBoroughMap *self)
{
  return self->boroughs->len;
}

const SosBorough *
sos_borough_map_get (const SosBoroughMap *self, guint borough)
{
  g_return_val_if_fail (borough < self->boroughs->len, NULL);

  return &g_array_index (self->boroughs, SosBorough, borough);
}

int
sos_borough_map_find (const SosBoroughMap *self, const char *code)
{
  for (guint i = 0; i < self->boroughs->len; i++)
    if (g_strcmp0 (sos_borough_map_get (self, i)->code, code) == 0)
      return (int) i;
  return -1;
}

static char *
fold (const char *text)
{
  g_auto (GStrv) words = sos_fold_words (text);

  return g_strjoinv (" ", words);
}

int
sos_borough_map_find_name (const SosBoroughMap *self, const char *typed, int after)
{
  g_autofree char *wanted = fold (typed);
  const int n = (int) self->boroughs->len;

  for (int step = 1; *wanted != '\0' && step <= n; step++)
    {
      const int place = (MAX (after, -1) + step) % n;
      g_autofree char *name = fold (sos_borough_map_get (self, place)->name);

      if (g_str_has_prefix (name, wanted))
        return place;
    }
  return -1;
}

char *
sos_borough_map_dup_neighbours (const SosBoroughMap *self, guint borough)
{
  const SosBorough *place = sos_borough_map_get (self, borough);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < place->n_neighbours; i++)
    g_ptr_array_add (names, (gpointer) sos_borough_map_get (self, place->neighbours[i])->name);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* Whether a ray to the right of the place meets the side. Whole metres, so that it is exact up to rounding in the last step, and a
 * side that two boroughs share says the same to both. */
static gboolean
crosses (const SosMapPoint *a, const SosMapPoint *b, double x, double y)
{
  /* From its upper end, whichever way round the ring goes. */
  const SosMapPoint *top = a->y < b->y ? a : b, *end = a->y < b->y ? b : a;

  if (y < top->y || y >= end->y)
    return FALSE;
  return (x - top->x) * (end->y - top->y) < (y - top->y) * (end->x - top->x);
}

gboolean
sos_borough_contains (const SosBorough *self, double x, double y)
{
  gboolean within = FALSE;

  if (x < self->least.x || x > self->most.x || y < self->least.y || y > self->most.y)
    return FALSE;
  for (guint r = 0; r < self->n_rings; r++)
    {
      const SosMapRing *ring = &self->rings[r];

      for (guint i = 0; i < ring->n; i++)
        if (crosses (&ring->points[i], &ring->points[(i + 1) % ring->n], x, y))
          within = !within;
    }
  return within;
}

void
sos_borough_map_get_size (const SosBoroughMap *self, guint *width, guint *height)
{
  *width = self->width;
  *height = self->height;
}

void
sos_borough_map_get_tiles (const SosBoroughMap *self, guint *rows, guint *columns, guint *river)
{
  *rows = self->rows;
  *columns = self->columns;
  *river = self->river;
}

const char *const *
sos_borough_map_get_credits (const SosBoroughMap *self)
{
  return (const char *const *) self->credits->pdata;
}
