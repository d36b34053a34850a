/* test-borough-map.c - the outlines against the table of neighbours and the code list, and files that are no map. */
#include "config.h"
#include "sos-borough-map.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static SosBoroughMap *
get_london (void)
{
  g_autoptr (GError) error = NULL;
  SosBoroughMap *map = sos_borough_map_get_london (&error);

  g_assert_no_error (error);
  g_assert_nonnull (map);
  return map;
}

static char *
read_source (const char *place)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", place, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* "E09000007 E09000022~" of one borough, as the map has it. */
static char *
dup_neighbours (SosBoroughMap *map, const SosBorough *borough)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < borough->n_neighbours; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", sos_borough_map_get (map, borough->neighbours[i])->code,
                            borough->across[i] ? "~" : "");
  return g_strdup (text->str);
}

/* The office's list of boroughs and the map hold the same ones, by the same names, side by side with the same. */
static void
test_code_list (void)
{
  SosBoroughMap *map = get_london ();
  g_autofree char *sql = read_source ("data/sql/0003-codes.sql");

  g_assert_cmpuint (sos_borough_map_get_n (map), ==, 33);
  for (guint i = 0; i < 33; i++)
    {
      const SosBorough *borough = sos_borough_map_get (map, i);
      g_autofree char *neighbours = dup_neighbours (map, borough);
      g_autofree char *row = g_strdup_printf ("('borough', '%s', '%s', '%s', %u, 1)", borough->code, borough->name, neighbours, i + 1);

      g_assert_nonnull (strstr (sql, row));
      g_assert_cmpint (sos_borough_map_find (map, borough->code), ==, i);
    }
  g_assert_cmpint (sos_borough_map_find (map, "WITHHELD"), ==, -1);
  g_assert_cmpint (sos_borough_map_find (map, NULL), ==, -1);
}

/* ---- neighbours out of the shapes ---- */

/* Metres between two places of the grid laid over the water, and from a bank beyond which nothing is across the river. */
#define GRID 40
#define FAR_BANK 400.0

static double
measure_side (const SosMapPoint *a, const SosMapPoint *b, double x, double y)
{
  const double dx = b->x - a->x, dy = b->y - a->y, length = dx * dx + dy * dy;
  const double part = length > 0 ? CLAMP (((x - a->x) * dx + (y - a->y) * dy) / length, 0, 1) : 0;

  return hypot (x - a->x - part * dx, y - a->y - part * dy);
}

static double
measure_away (const SosBorough *borough, double x, double y)
{
  double nearest = G_MAXDOUBLE;

  if (x < borough->least.x - FAR_BANK || x > borough->most.x + FAR_BANK || y < borough->least.y - FAR_BANK
      || y > borough->most.y + FAR_BANK)
    return nearest;
  for (guint r = 0; r < borough->n_rings; r++)
    for (guint i = 0; i < borough->rings[r].n; i++)
      nearest = MIN (nearest, measure_side (&borough->rings[r].points[i],
                                            &borough->rings[r].points[(i + 1) % borough->rings[r].n], x, y));
  return nearest;
}

/* Those on the two banks of a place in mid-river; FALSE where it is in no river, or nearer to one of them. */
static gboolean
find_banks (SosBoroughMap *map, double x, double y, guint *one, guint *other)
{
  double nearest = G_MAXDOUBLE, next = G_MAXDOUBLE;

  for (guint i = 0; i < sos_borough_map_get_n (map); i++)
    {
      const SosBorough *borough = sos_borough_map_get (map, i);
      const double away = measure_away (borough, x, y);

      if (sos_borough_contains (borough, x, y))
        return FALSE;
      if (away < nearest)
        next = nearest, *other = *one, nearest = away, *one = i;
      else if (away < next)
        next = away, *other = i;
    }
  return next < FAR_BANK && next - nearest < GRID;
}

static gboolean
has_side (const SosBorough *borough, const SosMapPoint *a, const SosMapPoint *b)
{
  for (guint r = 0; r < borough->n_rings; r++)
    for (guint i = 0; i < borough->rings[r].n; i++)
      {
        const SosMapPoint *from = &borough->rings[r].points[i], *to = &borough->rings[r].points[(i + 1) % borough->rings[r].n];

        if ((memcmp (from, a, sizeof *a) == 0 && memcmp (to, b, sizeof *b) == 0)
            || (memcmp (from, b, sizeof *b) == 0 && memcmp (to, a, sizeof *a) == 0))
          return TRUE;
      }
  return FALSE;
}

static gboolean
share_a_side (const SosBorough *one, const SosBorough *other)
{
  for (guint r = 0; r < one->n_rings; r++)
    for (guint i = 0; i < one->rings[r].n; i++)
      if (has_side (other, &one->rings[r].points[i], &one->rings[r].points[(i + 1) % one->rings[r].n]))
        return TRUE;
  return FALSE;
}

/* 'l' side by side, 'r' the river between, 0 no neighbours. */
static char
get_listed (const SosBorough *borough, guint other)
{
  for (guint i = 0; i < borough->n_neighbours; i++)
    if (borough->neighbours[i] == other)
      return borough->across[i] ? 'r' : 'l';
  return 0;
}

/* Everybody who shares a piece of boundary, and everybody who faces another across water with nobody nearer: just the table. */
static void
test_neighbours (void)
{
  SosBoroughMap *map = get_london ();
  char found[33][33] = { { 0 } };
  guint width, height, one = 0, other = 0, n_land = 0, n_river = 0;

  sos_borough_map_get_size (map, &width, &height);
  for (double y = 0; y < height; y += GRID)
    for (double x = 0; x < width; x += GRID)
      if (find_banks (map, x, y, &one, &other))
        found[one][other] = found[other][one] = 'r';
  for (guint a = 0; a < 33; a++)
    for (guint b = 0; b < 33; b++)
      {
        if (a != b && share_a_side (sos_borough_map_get (map, a), sos_borough_map_get (map, b)))
          found[a][b] = 'l';
        g_assert_cmpint (found[a][b], ==, get_listed (sos_borough_map_get (map, a), b));
        n_land += a < b && found[a][b] == 'l';
        n_river += a < b && found[a][b] == 'r';
      }
  g_assert_cmpuint (n_land, ==, 68);
  g_assert_cmpuint (n_river, ==, 14);
}

/* ---- places ---- */

static double
measure_area (const SosBorough *borough)
{
  double area = 0;

  for (guint r = 0; r < borough->n_rings; r++)
    for (guint i = 0; i < borough->rings[r].n; i++)
      {
        const SosMapPoint *a = &borough->rings[r].points[i], *b = &borough->rings[r].points[(i + 1) % borough->rings[r].n];

        area += ((double) a->x * b->y - (double) b->x * a->y) / 2;
      }
  return fabs (area) / 1e6;
}

/* Square kilometres as the office of statistics gives them for a few, within what the generalised outline takes and adds. */
static void
test_areas (void)
{
  static const struct
  {
    const char *code;
    double area;
  } known[] = { { "E09000001", 2.9 }, { "E09000006", 150.1 }, { "E09000010", 82.2 }, { "E09000017", 115.7 }, { "E09000022", 27.2 } };
  SosBoroughMap *map = get_london ();
  double all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const double area = measure_area (sos_borough_map_get (map, sos_borough_map_find (map, known[i].code)));

      g_assert_cmpfloat (fabs (area - known[i].area), <, 0.03 * known[i].area + 0.3);
    }
  for (guint i = 0; i < 33; i++)
    all += measure_area (sos_borough_map_get (map, i));
  g_assert_cmpfloat (fabs (all - 1572), <, 20);
}

static void
test_labels (void)
{
  SosBoroughMap *map = get_london ();

  for (guint i = 0; i < 33; i++)
    for (guint b = 0; b < 33; b++)
      {
        const SosMapPoint *label = &sos_borough_map_get (map, i)->label;

        g_assert_cmpint (sos_borough_contains (sos_borough_map_get (map, b), label->x, label->y), ==, i == b);
      }
}

/* Enfield on top, then 4, 8, 8, the river, 7, 4, and Sutton below. */
static void
test_tiles (void)
{
  static const guint in_row[] = { 1, 4, 8, 8, 7, 4, 1 };
  SosBoroughMap *map = get_london ();
  guint rows, columns, river, n[7] = { 0 };

  sos_borough_map_get_tiles (map, &rows, &columns, &river);
  g_assert_cmpuint (rows, ==, 7);
  g_assert_cmpuint (columns, ==, 8);
  g_assert_cmpuint (river, ==, 3);
  for (guint i = 0; i < 33; i++)
    n[sos_borough_map_get (map, i)->row]++;
  g_assert_cmpmem (n, sizeof n, in_row, sizeof in_row);
  g_assert_cmpuint (sos_borough_map_get (map, sos_borough_map_find (map, "E09000010"))->row, ==, 0);
  g_assert_cmpuint (sos_borough_map_get (map, sos_borough_map_find (map, "E09000029"))->row, ==, 6);
}

static void
test_names (void)
{
  SosBoroughMap *map = get_london ();
  const int barking = sos_borough_map_find_name (map, "ba", -1), barnet = sos_borough_map_find_name (map, "ba", barking);

  g_assert_cmpstr (sos_borough_map_get (map, barking)->name, ==, "Barking and Dagenham");
  g_assert_cmpstr (sos_borough_map_get (map, barnet)->name, ==, "Barnet");
  g_assert_cmpint (sos_borough_map_find_name (map, "ba", barnet), ==, barking);
  g_assert_cmpint (sos_borough_map_find_name (map, "Tower  h", -1), ==, sos_borough_map_find (map, "E09000030"));
  g_assert_cmpint (sos_borough_map_find_name (map, "x", -1), ==, -1);
  g_assert_cmpint (sos_borough_map_find_name (map, "", 3), ==, -1);
}

static void
test_credits (void)
{
  const char *const *credits = sos_borough_map_get_credits (get_london ());

  g_assert_cmpuint (g_strv_length ((char **) credits), ==, 2);
  g_assert_cmpstr (credits[0], ==, "Contains National Statistics data © Crown copyright and database right 2015");
  g_assert_cmpstr (credits[1], ==, "Contains Ordnance Survey data © Crown copyright and database right 2015");
}

/* ---- files that are no map ---- */

#define SQUARE "arc\t0,0 9,0 0,9 -9,0 0,-9\n"
#define HEAD "borough map 1\nsize\t10\t10\n" SQUARE

static const struct
{
  const char *text;
  guint line;
  const char *words;
} wrong[] = {
  { "{\"type\":\"Topology\"}", 1, "no map" },
  { "borough map 2\n", 1, "no map" },
  { "borough map 1\n", 2, "no borough" },
  { "borough map 1\nsize\t0\t10\n", 2, "size" },
  { "borough map 1\nsize\t10\t99999999999999999999\n", 2, "size" },
  { "borough map 1\nsize\t10\n", 2, "parts" },
  { "borough map 1\narc\t0,0 1,1\n", 2, "outside" },
  { HEAD "size\t10\t10\n", 4, "size" },
  { HEAD "river\t3\t5\n", 4, "river" },
  { HEAD "arc\t0,0\n", 4, "fewer" },
  { HEAD "arc\t0,0 x,1\n", 4, "not two numbers" },
  { HEAD "arc\t5,5 6,6\n", 4, "outside" },
  { HEAD "street\t5\n", 4, "known" },
  { HEAD "borough\tA\tAx\tAx\t0,0\t1,1\t\t1\n", 4, "names a boundary" },
  { HEAD "borough\tA\tAx\tAx\t0,0\t1,1\t\t-2\n", 4, "names a boundary" },
  { HEAD "borough\tA\tAx\tAx\t0,0\t1,1\t\t\n", 4, "no outline" },
  { HEAD "arc\t0,0 1,1 1,1\nborough\tA\tAx\tAx\t0,0\t1,1\t\t1\n", 5, "closed" },
  { HEAD "arc\t3,3 1,1\nborough\tA\tAx\tAx\t0,0\t1,1\t\t0,1\n", 5, "meet" },
  { HEAD "borough\tA\tAx\tAx\t0;0\t1,1\t\t0\n", 4, "tile" },
  { HEAD "borough\tA\tAx\tAx\t0,0\t11,1\t\t0\n", 4, "point for a name" },
  { HEAD "borough\t\tAx\tAx\t0,0\t1,1\t\t0\n", 4, "no code" },
  { HEAD "borough\tA\tAx\t\t0,0\t1,1\t\t0\n", 4, "no name" },
  { HEAD "borough\tA\tAx\tAx\t0,0\t1,1\t\t0\nborough\tA\tAx\tAx\t0,1\t1,1\t\t0\n", 5, "twice" },
  { HEAD "borough\tA\tAx\tAx\t0,0\t1,1\t\t0\nborough\tB\tBx\tBx\t0,0\t1,1\t\t0\n", 5, "same tile" },
  { HEAD "borough\tA\tAx\tAx\t0,0\t1,1\tB\t0\nborough\tB\tBx\tBx\t0,1\t1,1\t\t0\n", 6, "beside" },
};

static SosBoroughMap *
read_text (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return sos_borough_map_new (bytes, error);
}

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *line = g_strdup_printf ("line %u:", wrong[i].line);

      g_assert_null (read_text (wrong[i].text, strlen (wrong[i].text), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, line));
      g_assert_nonnull (strstr (error->message, wrong[i].words));
    }
}

/* One named many times makes many points; the whole is refused before it fills the memory. */
static void
test_blown_up (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "borough\tA\tAx\tAx\t0,0\t1,1\t\t0");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, ",0");
  g_assert_null (read_text (text->str, text->len, &error));
  g_assert_nonnull (strstr (error->message, "too many points"));
}

/* A borough the file does not have: the others are drawn, and its neighbours do without it. */
static void
test_missing_borough (void)
{
  g_autofree char *text = read_source ("data/map/london.map");
  char *hackney = strstr (text, "borough\tE09000012"), *next = strchr (hackney, '\n') + 1;
  g_autoptr (SosBoroughMap) map = NULL;
  g_autoptr (GError) error = NULL;

  memmove (hackney, next, strlen (next) + 1);
  map = read_text (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sos_borough_map_get_n (map), ==, 32);
  g_assert_cmpint (sos_borough_map_find (map, "E09000012"), ==, -1);
  g_assert_cmpuint (sos_borough_map_get (map, sos_borough_map_find (map, "E09000019"))->n_neighbours, ==, 3);
}

static guint
get_runs (void)
{
  return g_getenv ("SOS_FULL") != NULL ? 50000 : 3000;
}

/* Some bytes changed, a piece taken out, a piece twice. */
static void
damage (GRand *rand, GByteArray *bytes)
{
  static const char likely[] = "\t\n ,-~|/0123456789";
  const guint at = g_rand_int_range (rand, 0, bytes->len), length = g_rand_int_range (rand, 1, MIN (200, bytes->len - at + 1));

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      bytes->data[at] = g_rand_int_range (rand, 0, 256);
      return;
    case 1:
      bytes->data[at] = likely[g_rand_int_range (rand, 0, sizeof likely - 1)];
      return;
    case 2:
      g_byte_array_remove_range (bytes, at, MIN (length, bytes->len - at));
      return;
    default:
      {
        g_autofree guint8 *piece = g_memdup2 (bytes->data + at, MIN (length, bytes->len - at));

        g_byte_array_append (bytes, piece, MIN (length, bytes->len - at));
      }
    }
}

/* What is read all the same is a whole map: everything that draws and counts may use it. */
static void
use (const SosBoroughMap *map)
{
  for (guint i = 0; i < sos_borough_map_get_n (map); i++)
    {
      const SosBorough *borough = sos_borough_map_get (map, i);

      g_assert_cmpuint (borough->n_rings, >, 0);
      g_assert_nonnull (borough->short_names[0]);
      sos_borough_contains (borough, borough->label.x, borough->label.y);
      for (guint n = 0; n < borough->n_neighbours; n++)
        g_assert_cmpuint (borough->neighbours[n], <, sos_borough_map_get_n (map));
    }
}

static void
test_damaged (void)
{
  g_autofree char *text = read_source ("data/map/london.map");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  const guint n = get_runs ();
  guint n_read = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_append (g_byte_array_new (), (const guint8 *) text, strlen (text));
      g_autoptr (SosBoroughMap) map = NULL;
      g_autoptr (GError) error = NULL;

      for (int k = g_rand_int_range (rand, 1, 6); k > 0 && bytes->len > 0; k--)
        damage (rand, bytes);
      map = read_text ((const char *) bytes->data, bytes->len, &error);
      g_assert_true ((map == NULL) == (error != NULL));
      if (map != NULL)
        use (map);
      n_read += map != NULL;
    }
  g_test_message ("%u damaged maps: %u read, %u refused", n, n_read, n - n_read);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/borough-map/code-list", test_code_list);
  g_test_add_func ("/borough-map/neighbours", test_neighbours);
  g_test_add_func ("/borough-map/areas", test_areas);
  g_test_add_func ("/borough-map/labels", test_labels);
  g_test_add_func ("/borough-map/tiles", test_tiles);
  g_test_add_func ("/borough-map/names", test_names);
  g_test_add_func ("/borough-map/credits", test_credits);
  g_test_add_func ("/borough-map/wrong", test_wrong);
  g_test_add_func ("/borough-map/blown-up", test_blown_up);
  g_test_add_func ("/borough-map/missing-borough", test_missing_borough);
  g_test_add_func ("/borough-map/damaged", test_damaged);
  return g_test_run ();
}
