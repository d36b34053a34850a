/* sos-suppression-ways.c - ways from one number to another that nobody could see. Knows no rule of what may be shown. */
#include "config.h"
#include "sos-suppression-ways.h"

#include <string.h>

/* People as a flow: out of the office (TOP) into places, from a place into services. What a place has more on its services than
 * people are people on several; it comes from the GROUND, and so does what people in several places are counted too often. A
 * count grows by one where, all round, as much goes in as comes out: a closed way, each step of it a count one up or one down.
 *
 * A place is a node for each way into it, since what may leave it depends on that: nobody is on a service of a place without
 * being of the place. */
enum
{
  TOP,
  GROUND,
  FIRST_SERVICE,
};

#define BLOCKED G_MAXUINT
/* What it costs to hide a count: fewer before smaller, single services before all of them, and not one that is nearly 5 where it would
 * have to go down. */
#define HIDE_ONE 1000
#define HIDE_DEAREST 900
#define HIDE_NARROW 600
#define HIDE_ALL 3
#define ROOM 3

typedef struct
{
  const SosWays *ways;
  guint n_services, width; /* width: with that of all services */
  guint *now;              /* counts on the way */
  SosCell cell;            /* whose own steps are not part of the way */
  gboolean alone, hiding;
  guint n_nodes;
  guint *cost, *from;
  GQueue queue; /* of nodes */
  gboolean *queued;
} Search;

/* ---- nodes ---- */

static guint
service_node (guint service)
{
  return FIRST_SERVICE + service;
}

/* @entry: the service one was taken from, n_services: one came from TOP, n_services + 1: from the ground. */
static guint
place_node (const Search *search, guint place, guint entry)
{
  return FIRST_SERVICE + search->n_services + place * (search->n_services + 2) + entry;
}

static gboolean
is_place (const Search *search, guint node, guint *place, guint *entry)
{
  if (node < FIRST_SERVICE + search->n_services)
    return FALSE;
  *place = (node - FIRST_SERVICE - search->n_services) / (search->n_services + 2);
  *entry = (node - FIRST_SERVICE - search->n_services) % (search->n_services + 2);
  return TRUE;
}

static guint *
count_of (const Search *search, guint place, guint service)
{
  return &search->now[place * search->width + service];
}

static guint
sum_place (const Search *search, guint place)
{
  guint sum = 0;

  for (guint s = 0; s < search->n_services; s++)
    sum += *count_of (search, place, s);
  return sum;
}

static guint
sum_column (const Search *search, guint service)
{
  guint sum = 0;

  for (guint p = 0; p < search->ways->n_places; p++)
    sum += *count_of (search, p, service);
  return sum;
}

static gboolean
is_in_several (const SosWays *ways, guint service)
{
  return service == ways->n_services ? ways->all_in_several : ways->in_several;
}

/* ---- steps ---- */

static guint
get_price (const Search *search, guint place, guint service, gboolean down)
{
  const guint count = search->ways->counts[place * search->width + service];
  const guint price = HIDE_ONE + MIN (count, HIDE_DEAREST) + (down && count < SOS_FEWEST_SHOWN + ROOM ? HIDE_NARROW : 0);

  if (!search->hiding || count < SOS_FEWEST_SHOWN + (down ? 1 : 0))
    return BLOCKED;
  return service == search->n_services ? HIDE_ALL * price : price;
}

/* 0 where the count may go one up (or down) unseen; a price where it has to be hidden for that. */
static guint
ask (const Search *search, guint place, guint service, gboolean down)
{
  const guint count = *count_of (search, place, service);

  if (place == search->cell.place
      && (service == search->cell.service || (search->alone && service == search->n_services)))
    return BLOCKED;
  switch (search->ways->marks[place * search->width + service])
    {
    case SOS_SHOWN_FEW:
      return (down ? count > 1 : count < SOS_FEWEST_SHOWN - 1) ? 0 : BLOCKED;
    case SOS_SHOWN_HIDDEN:
      return !down || count > SOS_FEWEST_SHOWN ? 0 : BLOCKED;
    case SOS_SHOWN_NOTHING:
      return !down || count > 0 ? 0 : BLOCKED;
    case SOS_SHOWN_NUMBER:
    default:
      return get_price (search, place, service, down);
    }
}

/* One more on @service, the place entered as said: never more than the place has people, or the service in all. */
static gboolean
holds_one_more (const Search *search, guint place, guint entry, guint service)
{
  const guint count = *count_of (search, place, service);

  return count < *count_of (search, place, search->n_services) + (entry == search->n_services ? 1 : 0)
         && (!search->ways->in_several || count < search->ways->totals[service]);
}

/* One person fewer: no service may then have more than the place. */
static gboolean
holds_one_fewer (const Search *search, guint place, guint entry)
{
  const guint all = *count_of (search, place, search->n_services);

  for (guint s = 0; s < search->n_services; s++)
    if (*count_of (search, place, s) > all - 1 + (entry == s ? 1 : 0))
      return FALSE;
  return all > 0;
}

static void
reach (Search *search, guint from, guint to, guint price)
{
  if (price == BLOCKED || search->cost[from] + price >= search->cost[to])
    return;
  search->cost[to] = search->cost[from] + price;
  search->from[to] = from;
  if (!search->queued[to])
    g_queue_push_tail (&search->queue, GUINT_TO_POINTER (to));
  search->queued[to] = TRUE;
}

static void
leave_top (Search *search)
{
  const SosWays *ways = search->ways;
  const guint all = search->n_services;

  for (guint p = 0; p < ways->n_places; p++)
    if (!ways->all_in_several || *count_of (search, p, all) < ways->totals[all])
      reach (search, TOP, place_node (search, p, all), ask (search, p, all, FALSE));
  if (ways->all_in_several && sum_column (search, all) > ways->totals[all])
    reach (search, TOP, GROUND, 0);
}

static void
leave_ground (Search *search)
{
  const SosWays *ways = search->ways;

  for (guint p = 0; p < ways->n_places; p++)
    reach (search, GROUND, place_node (search, p, search->n_services + 1), 0);
  for (guint s = 0; s < search->n_services; s++)
    if (ways->in_several && sum_column (search, s) > ways->totals[s])
      reach (search, GROUND, service_node (s), 0);
  if (ways->all_in_several)
    reach (search, GROUND, TOP, 0);
}

static void
leave_service (Search *search, guint service)
{
  for (guint p = 0; p < search->ways->n_places; p++)
    reach (search, service_node (service), place_node (search, p, service), ask (search, p, service, TRUE));
  if (search->ways->in_several)
    reach (search, service_node (service), GROUND, 0);
}

static void
leave_place (Search *search, guint node, guint place, guint entry)
{
  const guint all = search->n_services;

  for (guint s = 0; s < search->n_services; s++)
    if (s != entry && holds_one_more (search, place, entry, s))
      reach (search, node, service_node (s), ask (search, place, s, FALSE));
  if (entry != all && holds_one_fewer (search, place, entry))
    reach (search, node, TOP, ask (search, place, all, TRUE));
  if (entry != all + 1 && sum_place (search, place) > *count_of (search, place, all))
    reach (search, node, GROUND, 0);
}

static void
leave_node (Search *search, guint node)
{
  guint place, entry;

  if (node == TOP)
    leave_top (search);
  else if (node == GROUND)
    leave_ground (search);
  else if (is_place (search, node, &place, &entry))
    leave_place (search, node, place, entry);
  else
    leave_service (search, node - FIRST_SERVICE);
}

static void
spread (Search *search, guint start)
{
  for (guint i = 0; i < search->n_nodes; i++)
    {
      search->cost[i] = BLOCKED;
      search->queued[i] = FALSE;
    }
  search->cost[start] = 0;
  search->from[start] = start;
  g_queue_push_tail (&search->queue, GUINT_TO_POINTER (start));
  while (!g_queue_is_empty (&search->queue))
    {
      const guint node = GPOINTER_TO_UINT (g_queue_pop_head (&search->queue));

      search->queued[node] = FALSE;
      leave_node (search, node);
    }
}

/* ---- a closed way ---- */

/* The node from which the cell's own step closes the way, the cheapest; BLOCKED: none. */
static guint
find_end (const Search *search, gboolean down)
{
  const SosCell cell = search->cell;
  const gboolean all = cell.service == search->n_services;
  guint best = BLOCKED;

  if (all != down) /* the step ends at the place, the way began there */
    return search->cost[all ? TOP : service_node (cell.service)] != BLOCKED ? (all ? TOP : service_node (cell.service)) : BLOCKED;
  for (guint entry = 0; entry < search->n_services + 2; entry++)
    {
      const guint node = place_node (search, cell.place, entry);

      if (entry != cell.service && (all ? holds_one_fewer (search, cell.place, entry) : holds_one_more (search, cell.place, entry, cell.service))
          && search->cost[node] != BLOCKED && (best == BLOCKED || search->cost[node] < search->cost[best]))
        best = node;
    }
  return best;
}

static guint
get_start (const Search *search, gboolean down)
{
  const SosCell cell = search->cell;
  const gboolean all = cell.service == search->n_services;

  if (all != down)
    return place_node (search, cell.place, cell.service);
  return all ? TOP : service_node (cell.service);
}

/* The count a step changes, and whether down; FALSE where it changes none. */
static gboolean
get_step (const Search *search, guint from, guint to, SosCell *cell, gboolean *down)
{
  guint entry;

  *down = is_place (search, from, &cell->place, &entry) && to == TOP;
  if (*down)
    cell->service = search->n_services;
  else if (is_place (search, to, &cell->place, &entry) && from != GROUND)
    {
      cell->service = from == TOP ? search->n_services : from - FIRST_SERVICE;
      *down = from != TOP;
    }
  else if (is_place (search, from, &cell->place, &entry) && to != GROUND)
    cell->service = to - FIRST_SERVICE;
  else
    return FALSE;
  return TRUE;
}

static void
change (Search *search, SosCell cell, gboolean down)
{
  *count_of (search, cell.place, cell.service) += down ? -1 : 1;
}

/* A way may come to a place twice: then what held at each step need not hold after all of them. */
static gboolean
is_sound (const Search *search)
{
  const SosWays *ways = search->ways;

  for (guint s = 0; s <= ways->n_services; s++)
    {
      const guint sum = sum_column (search, s);

      if (sum < ways->totals[s] || (!is_in_several (ways, s) && sum != ways->totals[s]))
        return FALSE;
    }
  for (guint p = 0; p < ways->n_places; p++)
    {
      const guint all = *count_of (search, p, ways->n_services);

      if (sum_place (search, p) < all)
        return FALSE;
      for (guint s = 0; s <= ways->n_services; s++)
        {
          const guint count = *count_of (search, p, s);
          const SosShownKind mark = ways->marks[p * search->width + s];

          if (count > all || count > ways->totals[s] || (mark == SOS_SHOWN_FEW && (count < 1 || count >= SOS_FEWEST_SHOWN))
              || (mark == SOS_SHOWN_HIDDEN && count < SOS_FEWEST_SHOWN)
              || (mark == SOS_SHOWN_NUMBER && count != ways->counts[p * search->width + s]))
            return FALSE;
        }
    }
  return TRUE;
}

static void
go (Search *search, guint end, gboolean down)
{
  for (guint node = end; search->from[node] != node; node = search->from[node])
    {
      SosCell cell;
      gboolean step_down;

      if (get_step (search, search->from[node], node, &cell, &step_down))
        change (search, cell, step_down);
    }
  change (search, search->cell, down);
}

/* One step of the cell, all round. */
static gboolean
step (Search *search, gboolean down)
{
  guint end;

  spread (search, get_start (search, down));
  end = find_end (search, down);
  if (end == BLOCKED)
    return FALSE;
  go (search, end, down);
  return is_sound (search);
}

static gboolean
walk (Search *search, guint value)
{
  while (*count_of (search, search->cell.place, search->cell.service) != value)
    if (!step (search, *count_of (search, search->cell.place, search->cell.service) > value))
      return FALSE;
  return TRUE;
}

static void
begin (Search *search, const SosWays *ways, SosCell cell, gboolean alone)
{
  *search = (Search){ .ways = ways, .n_services = ways->n_services, .width = ways->n_services + 1, .cell = cell, .alone = alone };
  search->n_nodes = FIRST_SERVICE + ways->n_services + ways->n_places * (ways->n_services + 2);
  search->now = g_memdup2 (ways->counts, sizeof (guint) * ways->n_places * search->width);
  search->cost = g_new (guint, search->n_nodes);
  search->from = g_new (guint, search->n_nodes);
  search->queued = g_new0 (gboolean, search->n_nodes);
  g_queue_init (&search->queue);
}

static void
clear_search (Search *search)
{
  g_free (search->now);
  g_free (search->cost);
  g_free (search->from);
  g_free (search->queued);
  g_queue_clear (&search->queue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

gboolean
sos_ways_may_be (const SosWays *self, SosCell cell, guint value, gboolean alone)
{
  g_auto (Search) search = { NULL };

  begin (&search, self, cell, alone);
  return walk (&search, value);
}

/* Where the unseen way ends, the cheapest one that hides something; TRUE where there is one, and it is hidden. */
static gboolean
hide_way (SosWays *self, SosCell cell, guint value, gboolean alone)
{
  g_auto (Search) search = { NULL };
  gboolean down, hid = FALSE;
  guint end;

  begin (&search, self, cell, alone);
  walk (&search, value);
  if (!is_sound (&search))
    return FALSE;
  down = *count_of (&search, cell.place, cell.service) > value;
  search.hiding = TRUE;
  spread (&search, get_start (&search, down));
  end = find_end (&search, down);
  for (guint node = end; node != BLOCKED && search.from[node] != node; node = search.from[node])
    {
      SosCell other;
      gboolean step_down;

      if (!get_step (&search, search.from[node], node, &other, &step_down)
          || self->marks[other.place * search.width + other.service] != SOS_SHOWN_NUMBER)
        continue;
      self->marks[other.place * search.width + other.service] = SOS_SHOWN_HIDDEN;
      hid = TRUE;
    }
  return hid;
}

gboolean
sos_ways_open (SosWays *self, SosCell cell, guint value, gboolean alone)
{
  const gsize size = sizeof (SosShownKind) * self->n_places * (self->n_services + 1);
  g_autofree SosShownKind *before = g_memdup2 (self->marks, size);

  while (!sos_ways_may_be (self, cell, value, alone))
    if (!hide_way (self, cell, value, alone))
      {
        memcpy (self->marks, before, size);
        return FALSE;
      }
  return TRUE;
}
