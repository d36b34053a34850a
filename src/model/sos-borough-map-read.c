/* sos-borough-map-read.c - a map of boroughs out of a file, or a sentence why not. Trusts nothing it reads. */
#include "config.h"
#include "sos-borough-map-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_LINE "borough map 1"
#define MOST_BYTES (4 * 1024 * 1024)
#define MOST_POINTS 200000 /* of all rings together: an arc may be named more than once */
#define MOST_METRES 10000000
#define MOST_TILES 64
#define MOST_SHORT_NAMES 4

typedef struct
{
  SosBoroughMap *map;
  GPtrArray *arcs; /* GArray of SosMapPoint */
  GPtrArray *neighbours; /* as written, a borough each; borrowed from the lines */
  guint n_points;
  guint line; /* from 1 */
  gboolean sized, rivered;
} Reading;

static gboolean
refuse (const Reading *reading, const char *why, GError **error)
{
  /* Translators: 1 is the number of a line, 2 what is wrong there */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The map of boroughs cannot be read; line %u: %s"), reading->line, why);
  return FALSE;
}

static gpointer
keep (Reading *reading, gpointer block)
{
  g_ptr_array_add (reading->map->kept, block);
  return block;
}

/* A whole number, and nothing else, up to @end. */
static gboolean
read_number (const char *text, const char *end, gint64 least, gint64 most, int *number)
{
  char *stop = NULL;
  gint64 value;

  if (text == end || !(g_ascii_isdigit (*text) || (*text == '-' && end - text > 1 && g_ascii_isdigit (text[1]))))
    return FALSE;
  value = g_ascii_strtoll (text, &stop, 10);
  if (stop != end || value < least || value > most)
    return FALSE;
  *number = (int) value;
  return TRUE;
}

static gboolean
read_pair (const char *text, gint64 least, gint64 most, int *first, int *second)
{
  const char *comma = strchr (text, ',');

  return comma != NULL && read_number (text, comma, least, most, first)
         && read_number (comma + 1, text + strlen (text), least, most, second);
}

static gboolean
read_numbers (char **fields, gint64 most, guint *first, guint *second)
{
  int numbers[2];

  for (guint i = 0; i < 2; i++)
    if (!read_number (fields[i + 1], fields[i + 1] + strlen (fields[i + 1]), 0, most, &numbers[i]))
      return FALSE;
  *first = numbers[0];
  *second = numbers[1];
  return TRUE;
}

/* ---- lines ---- */

static gboolean
read_credit (Reading *reading, char **fields, GError **error)
{
  GPtrArray *credits = reading->map->credits;

  g_ptr_array_insert (credits, credits->len - 1, keep (reading, g_strdup (fields[1])));
  return TRUE;
}

static gboolean
read_size (Reading *reading, char **fields, GError **error)
{
  if (reading->sized || !read_numbers (fields, MOST_METRES, &reading->map->width, &reading->map->height) || reading->map->width == 0
      || reading->map->height == 0)
    return refuse (reading, _("the size is not two numbers, or stands twice."), error);
  reading->sized = TRUE;
  return TRUE;
}

static gboolean
read_river (Reading *reading, char **fields, GError **error)
{
  guint below;

  if (reading->rivered || !read_numbers (fields, MOST_TILES, &reading->map->river, &below) || below != reading->map->river + 1)
    return refuse (reading, _("the river is not between two rows of tiles."), error);
  reading->rivered = TRUE;
  return TRUE;
}

static gboolean
lies_within (const Reading *reading, const SosMapPoint *point)
{
  return point->x >= 0 && point->y >= 0 && (guint) point->x <= reading->map->width && (guint) point->y <= reading->map->height;
}

static gboolean
read_arc (Reading *reading, char **fields, GError **error)
{
  g_auto (GStrv) steps = g_strsplit (fields[1], " ", -1);
  GArray *arc = g_array_new (FALSE, FALSE, sizeof (SosMapPoint));
  SosMapPoint point = { 0, 0 };

  g_ptr_array_add (reading->arcs, arc);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      int x, y;

      if (!read_pair (steps[i], -MOST_METRES, MOST_METRES, &x, &y))
        return refuse (reading, _("a point is not two numbers."), error);
      point = (SosMapPoint){ point.x + x, point.y + y };
      if (!lies_within (reading, &point))
        return refuse (reading, _("a point lies outside the map."), error);
      g_array_append_val (arc, point);
    }
  return arc->len >= 2 || refuse (reading, _("a boundary has fewer than two points."), error);
}

/* ---- a borough ---- */

/* Adds the arc without its last point, which the next one begins with. */
static gboolean
add_arc (Reading *reading, GArray *ring, const char *text, SosMapPoint *end, GError **error)
{
  const GArray *arc;
  int number;
  gboolean back;

  if (!read_number (text, text + strlen (text), -(gint64) reading->arcs->len, (gint64) reading->arcs->len - 1, &number))
    return refuse (reading, _("an outline names a boundary that does not stand above it."), error);
  back = number < 0;
  arc = g_ptr_array_index (reading->arcs, back ? -1 - number : number);
  reading->n_points += arc->len;
  if (reading->n_points > MOST_POINTS)
    return refuse (reading, _("the outlines have too many points."), error);
  for (guint i = 0; i < arc->len; i++)
    {
      const SosMapPoint *point = &g_array_index (arc, SosMapPoint, back ? arc->len - 1 - i : i);

      if (i == 0 && ring->len > 0 && (point->x != end->x || point->y != end->y))
        return refuse (reading, _("the boundaries of an outline do not meet."), error);
      *end = *point;
      if (i + 1 < arc->len)
        g_array_append_vals (ring, point, 1);
    }
  return TRUE;
}

static gboolean
read_ring (Reading *reading, const char *text, SosMapRing *into, GError **error)
{
  g_auto (GStrv) arcs = g_strsplit (text, ",", -1);
  g_autoptr (GArray) ring = g_array_new (FALSE, FALSE, sizeof (SosMapPoint));
  SosMapPoint end = { 0, 0 };

  for (guint i = 0; arcs[i] != NULL; i++)
    if (!add_arc (reading, ring, arcs[i], &end, error))
      return FALSE;
  if (ring->len < 3 || memcmp (&end, ring->data, sizeof end) != 0)
    return refuse (reading, _("an outline is not closed."), error);
  into->n = ring->len;
  into->points = keep (reading, g_array_free (g_steal_pointer (&ring), FALSE));
  return TRUE;
}

static void
measure (SosBorough *borough)
{
  borough->least = borough->most = borough->rings[0].points[0];
  for (guint r = 0; r < borough->n_rings; r++)
    for (guint i = 0; i < borough->rings[r].n; i++)
      {
        const SosMapPoint *point = &borough->rings[r].points[i];

        borough->least = (SosMapPoint){ MIN (borough->least.x, point->x), MIN (borough->least.y, point->y) };
        borough->most = (SosMapPoint){ MAX (borough->most.x, point->x), MAX (borough->most.y, point->y) };
      }
}

static gboolean
read_rings (Reading *reading, const char *text, SosBorough *borough, GError **error)
{
  g_auto (GStrv) rings = g_strsplit (text, " ", -1);
  SosMapRing *read = keep (reading, g_new0 (SosMapRing, g_strv_length (rings) + 1));

  for (guint i = 0; rings[i] != NULL; i++)
    if (!read_ring (reading, rings[i], &read[i], error))
      return FALSE;
  borough->rings = read;
  borough->n_rings = g_strv_length (rings);
  if (borough->n_rings == 0)
    return refuse (reading, _("a borough has no outline."), error);
  measure (borough);
  return TRUE;
}

/* The parts stay where they are in one copy of the field. */
static const char *const *
read_short_names (Reading *reading, const char *field)
{
  const char **names = keep (reading, g_new0 (const char *, MOST_SHORT_NAMES + 1));
  char *rest = keep (reading, g_strdup (field));

  for (guint i = 0; i < MOST_SHORT_NAMES && rest != NULL; i++)
    {
      char *bar = strchr (rest, '|');

      if (bar != NULL)
        *bar = '\0';
      names[i] = rest;
      rest = bar != NULL ? bar + 1 : NULL;
    }
  return names;
}

static void
read_names (Reading *reading, char **fields, SosBorough *borough)
{
  borough->code = keep (reading, g_strdup (fields[1]));
  borough->name = keep (reading, g_strdup (fields[2]));
  borough->short_names = read_short_names (reading, fields[3]);
}

static gboolean
is_new (Reading *reading, const SosBorough *borough, GError **error)
{
  if (*borough->code == '\0' || *borough->name == '\0' || *borough->short_names[0] == '\0')
    return refuse (reading, _("a borough has no code or no name."), error);
  for (guint i = 0; i < reading->map->boroughs->len; i++)
    {
      const SosBorough *other = sos_borough_map_get (reading->map, i);

      if (strcmp (other->code, borough->code) == 0)
        return refuse (reading, _("a borough stands twice."), error);
      if (other->row == borough->row && other->column == borough->column)
        return refuse (reading, _("two boroughs have the same tile."), error);
    }
  return reading->map->boroughs->len < SOS_BOROUGH_MAP_MOST || refuse (reading, _("there are too many boroughs."), error);
}

static gboolean
read_places (Reading *reading, char **fields, SosBorough *borough, GError **error)
{
  int row, column;

  if (!read_pair (fields[4], 0, MOST_TILES - 1, &row, &column))
    return refuse (reading, _("a tile is not a row and a column."), error);
  if (!read_pair (fields[5], 0, MOST_METRES, &borough->label.x, &borough->label.y) || !lies_within (reading, &borough->label))
    return refuse (reading, _("the point for a name is not a place on the map."), error);
  borough->row = row;
  borough->column = column;
  reading->map->rows = MAX (reading->map->rows, borough->row + 1);
  reading->map->columns = MAX (reading->map->columns, borough->column + 1);
  return TRUE;
}

static gboolean
read_borough (Reading *reading, char **fields, GError **error)
{
  SosBorough borough = { NULL };

  read_names (reading, fields, &borough);
  if (!read_places (reading, fields, &borough, error)
      || !is_new (reading, &borough, error) || !read_rings (reading, fields[7], &borough, error))
    return FALSE;
  g_array_append_val (reading->map->boroughs, borough);
  g_ptr_array_add (reading->neighbours, keep (reading, g_strdup (fields[6])));
  return TRUE;
}

/* ---- neighbours, once all boroughs are there ---- */

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

/* A neighbour this file does not have is none; the same the other way about is asked below. */
static void
link_neighbours (Reading *reading, guint place)
{
  SosBorough *borough = &g_array_index (reading->map->boroughs, SosBorough, place);
  g_auto (GStrv) codes = g_strsplit (g_ptr_array_index (reading->neighbours, place), " ", -1);
  guint *found = keep (reading, g_new0 (guint, SOS_BOROUGH_MAP_MOST));
  gboolean *across = keep (reading, g_new0 (gboolean, SOS_BOROUGH_MAP_MOST));
  gboolean beside[SOS_BOROUGH_MAP_MOST] = { FALSE }, water[SOS_BOROUGH_MAP_MOST] = { FALSE };

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const gboolean wet = g_str_has_suffix (codes[i], "~");
      int other;

      if (wet)
        codes[i][strlen (codes[i]) - 1] = '\0';
      other = sos_borough_map_find (reading->map, codes[i]);
      if (other >= 0 && (guint) other != place)
        beside[other] = TRUE, water[other] = wet;
    }
  for (guint i = 0; i < SOS_BOROUGH_MAP_MOST; i++)
    if (beside[i])
      {
        across[borough->n_neighbours] = water[i];
        found[borough->n_neighbours++] = i;
      }
  borough->neighbours = found;
  borough->across = across;
}

static gboolean
is_mutual (const Reading *reading, guint place)
{
  const SosBorough *borough = sos_borough_map_get (reading->map, place);

  for (guint i = 0; i < borough->n_neighbours; i++)
    {
      const SosBorough *other = sos_borough_map_get (reading->map, borough->neighbours[i]);

      if (other->n_neighbours == 0
          || bsearch (&place, other->neighbours, other->n_neighbours, sizeof place, compare_places) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
link_all (Reading *reading, GError **error)
{
  const guint n = reading->map->boroughs->len;

  for (guint i = 0; i < n; i++)
    link_neighbours (reading, i);
  for (guint i = 0; i < n; i++)
    if (!is_mutual (reading, i))
      return refuse (reading, _("a borough is beside another that is not beside it."), error);
  return n > 0 || refuse (reading, _("there is no borough."), error);
}

/* ---- the file ---- */

static const struct
{
  const char *name;
  guint n_fields; /* with the name */
  gboolean (*read) (Reading *reading, char **fields, GError **error);
} kinds[] = {
  { "credit", 2, read_credit }, { "size", 3, read_size }, { "river", 3, read_river }, { "arc", 2, read_arc }, { "borough", 8, read_borough },
};

static gboolean
read_line (Reading *reading, const char *line, GError **error)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (fields[0], kinds[i].name) == 0)
      return g_strv_length (fields) == kinds[i].n_fields ? kinds[i].read (reading, fields, error)
                                                         : refuse (reading, _("it has too few or too many parts."), error);
  return refuse (reading, _("it says nothing that is known."), error);
}

static gboolean
read_lines (Reading *reading, char **lines, GError **error)
{
  reading->line = 1;
  if (g_strcmp0 (lines[0], FIRST_LINE) != 0)
    return refuse (reading, _("this is no map of boroughs."), error);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      reading->line = i + 1;
      if (lines[i][0] != '\0' && !read_line (reading, lines[i], error))
        return FALSE;
    }
  return link_all (reading, error);
}

SosBoroughMap *
sos_borough_map_new (GBytes *bytes, GError **error)
{
  g_autoptr (SosBoroughMap) map = sos_borough_map_new_empty ();
  g_autoptr (GPtrArray) arcs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) neighbours = g_ptr_array_new ();
  Reading reading = { .map = map, .arcs = arcs, .neighbours = neighbours, .line = 1 };
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (length > MOST_BYTES || length == 0 || !g_utf8_validate (data, length, NULL))
    {
      refuse (&reading, _("this is no map of boroughs."), error);
      return NULL;
    }
  text = g_strndup (data, length);
  lines = g_strsplit (text, "\n", -1);
  return read_lines (&reading, lines, error) ? g_steal_pointer (&map) : NULL;
}
