/* sos-map-sheet-order.c - rows of one look at the map put in order by what is shown, so that the order tells no more than that. */
#include "config.h"
#include "sos-map-sheet.h"

/* What is known of it from what is shown, and no more. */
static gint64
get_weight (SosShown shown)
{
  guint least, most;

  if (shown.kind == SOS_SHOWN_NOTHING)
    return -1;
  if (shown.kind == SOS_SHOWN_ABOUT)
    return shown.number;
  sos_shown_get_bounds (shown, &least, &most);
  return least;
}

/* Boroughs, then what is none, then the total, whatever the order. */
static int
get_part (const SosMapRow *row)
{
  return row->of_london ? 0 : row->place >= 0 ? 1 : 2;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const SosMapRow *one = *(const SosMapRow *const *) a, *other = *(const SosMapRow *const *) b;
  const SosMapOrder *order = data;
  gint64 first, second;

  if (get_part (one) != get_part (other))
    return get_part (one) - get_part (other);
  if (get_part (one) > 0)
    return one->place - other->place;
  if (order->column == 0)
    return (order->descending ? -1 : 1) * g_utf8_collate (one->name, other->name);
  first = get_weight (order->column < 0 ? one->shown : one->columns[order->column - 1]);
  second = get_weight (order->column < 0 ? other->shown : other->columns[order->column - 1]);
  if (first != second)
    return (first < second) != order->descending ? -1 : 1;
  return one->place - other->place;
}

GPtrArray *
sos_map_sheet_sort (const SosMapSheet *self, const SosMapOrder *order)
{
  GPtrArray *rows = g_ptr_array_copy (self->rows, NULL, NULL);

  g_ptr_array_set_free_func (rows, NULL);
  g_ptr_array_sort_with_data (rows, compare_rows, (gpointer) order);
  return rows;
}
