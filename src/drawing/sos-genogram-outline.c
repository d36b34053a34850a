/* sos-genogram-outline.c - the boundary of a ground made of boxes, corner by corner. Knows no family. */
#include "config.h"
#include "sos-genogram-private.h"

typedef struct
{
  GArray *x, *y;  /* double: every side of every box, in order, each once */
  gboolean *full; /* cells between them */
} Grid;

enum
{
  EAST,
  SOUTH,
  WEST,
  NORTH
};

static const int step_x[] = { 1, 0, -1, 0 }, step_y[] = { 0, 1, 0, -1 };

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static GArray *
sort_once (GArray *numbers)
{
  g_array_sort (numbers, compare_numbers);
  for (guint i = numbers->len; i > 1; i--)
    if (g_array_index (numbers, double, i - 1) - g_array_index (numbers, double, i - 2) < 0.01)
      g_array_remove_index (numbers, i - 1);
  return numbers;
}

static gboolean
is_full (const Grid *grid, int column, int row)
{
  return column >= 0 && row >= 0 && column + 1 < (int) grid->x->len && row + 1 < (int) grid->y->len &&
         grid->full[row * (int) grid->x->len + column];
}

static void
fill (const Grid *grid, const SosBox *box)
{
  for (guint row = 0; row + 1 < grid->y->len; row++)
    for (guint column = 0; column + 1 < grid->x->len; column++)
      {
        const double x = (g_array_index (grid->x, double, column) + g_array_index (grid->x, double, column + 1)) / 2;
        const double y = (g_array_index (grid->y, double, row) + g_array_index (grid->y, double, row + 1)) / 2;

        if (sos_box_holds (box, x, y))
          grid->full[row * grid->x->len + column] = TRUE;
      }
}

/* Whether the boundary goes from the crossing of lines @x and @y that way, with the ground to its right. */
static gboolean
is_edge (const Grid *grid, int x, int y, int way)
{
  /* The cells to the right and left of each way out of a crossing. */
  static const int right[][2] = { { 0, 0 }, { -1, 0 }, { -1, -1 }, { 0, -1 } };
  static const int left[][2] = { { 0, -1 }, { 0, 0 }, { -1, 0 }, { -1, -1 } };

  return is_full (grid, x + right[way][0], y + right[way][1]) && !is_full (grid, x + left[way][0], y + left[way][1]);
}

/* Once round, from a crossing where the boundary goes east. Sharp right turns come first, so that two grounds that only touch
 * stay two. */
static GArray *
follow (const Grid *grid, int x, int y, gboolean *walked)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (SosPoint));
  const int first_x = x, first_y = y;
  int way = EAST;

  do
    {
      const int ways[] = { (way + 1) % 4, way, (way + 3) % 4 };

      if (way == EAST)
        walked[y * (int) grid->x->len + x] = TRUE;
      x += step_x[way];
      y += step_y[way];
      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        if (is_edge (grid, x, y, ways[i]))
          {
            const SosPoint corner = { g_array_index (grid->x, double, x), g_array_index (grid->y, double, y) };

            if (ways[i] != way)
              g_array_append_val (corners, corner);
            way = ways[i];
            break;
          }
    }
  while (x != first_x || y != first_y || way != EAST);
  return corners;
}

static void
outline (SosGenHull *hull, const GArray *boxes)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double)), ys = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree gboolean *full = NULL, *walked = NULL;
  Grid grid;

  for (guint i = 0; i < boxes->len; i++)
    {
      const SosBox *box = &g_array_index (boxes, SosBox, i);

      g_array_append_vals (xs, (double[]){ box->left, box->right }, 2);
      g_array_append_vals (ys, (double[]){ box->top, box->bottom }, 2);
    }
  grid = (Grid){ sort_once (xs), sort_once (ys), NULL };
  grid.full = full = g_new0 (gboolean, xs->len * ys->len + 1);
  walked = g_new0 (gboolean, xs->len * ys->len + 1);
  for (guint i = 0; i < boxes->len; i++)
    fill (&grid, &g_array_index (boxes, SosBox, i));
  for (guint y = 0; y < ys->len; y++)
    for (guint x = 0; x < xs->len; x++)
      if (!walked[y * xs->len + x] && is_edge (&grid, (int) x, (int) y, EAST))
        g_ptr_array_add (hull->outline, follow (&grid, (int) x, (int) y, walked));
}

void
sos_gen_outline_hulls (SosGenogram *self)
{
  for (guint i = 0; i < self->hulls->len; i++)
    {
      SosGenHull *hull = g_ptr_array_index (self->hulls, i);
      g_autoptr (GArray) boxes = g_array_copy (hull->boxes);

      for (guint r = 0; r < hull->rows->len; r++)
        g_array_append_val (boxes, g_array_index (hull->rows, SosGenHullRow, r).box);
      outline (hull, boxes);
    }
}
