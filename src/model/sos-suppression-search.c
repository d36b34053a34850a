/* sos-suppression-search.c - ways within one table. What must hold of its counts stands in sos-suppression-holds.c.
 *
 * People as a flow: out of the office (TOP) into places, from a place into services. What a place has more on its services than
 * people are people on several; it comes from the GROUND, and so does what people in several places are counted too often. A
 * count grows by one where, all round, as much goes in as comes out: a closed way, each step of it a count one up or one down.
 *
 * A place is a node for each way into it, since what may leave it depends on that: nobody is on a service of a place without
 * being of the place. */
#include "config.h"
#include "sos-suppression-search.h"

/* What it costs to hide a count: few before many, single services before all of them; else in a fixed order of places. Never by how large it
 * is: whoever knows this program would ask which counts had led to the same picture, and where the smaller is hidden for the smallest only few
 * do. The smallest of 4, 8 and 5 with a total of 17 was pinned like that. One of 5 is hidden in its turn as well, though it gives no room: how
 * many are hidden would tell. */
#define HIDE_ONE 1000
#define HIDE_DEAREST 900
#define HIDE_ALL 3
#define HIDE_ALIKE 4

/* ---- nodes ---- */

/* TOP, the services, the ground for each way into it, the places for each way into them. */
guint
sos_way_service_node (guint service)
{
  return SOS_WAY_TOP + 1 + service;
}

/* @entry: as in sos_way_may_pass_ground (). */
guint
sos_way_ground_node (const SosWaySearch *self, guint entry)
{
  return sos_way_service_node (self->n_services) + entry;
}

/* @entry: as in sos_way_may_pass (). */
static guint
place_node (const SosWaySearch *self, guint place, guint entry)
{
  return sos_way_ground_node (self, (place + 1) * (self->n_services + 2)) + entry;
}

static gboolean
is_ground (const SosWaySearch *self, guint node, guint *entry)
{
  *entry = node - sos_way_ground_node (self, 0);
  return node >= sos_way_ground_node (self, 0) && node < place_node (self, 0, 0);
}

static gboolean
is_place (const SosWaySearch *self, guint node, guint *place, guint *entry)
{
  if (node < place_node (self, 0, 0))
    return FALSE;
  *place = (node - place_node (self, 0, 0)) / (self->n_services + 2);
  *entry = (node - place_node (self, 0, 0)) % (self->n_services + 2);
  return TRUE;
}

/* ---- steps ---- */

static guint
get_price (const SosWaySearch *self, guint place, guint service)
{
  const guint price = HIDE_ONE + MIN (place * self->width + service, HIDE_DEAREST);

  if (!self->hiding || *sos_way_count (self, place, service) < SOS_FEWEST_SHOWN)
    return SOS_WAY_BLOCKED;
  return (service == self->n_services ? HIDE_ALL : 1) * (sos_way_is_alike (self, place) ? HIDE_ALIKE : 1) * price;
}

/* The step of the cell itself, in either direction. */
static gboolean
is_own (const SosWaySearch *self, guint place, guint service)
{
  return place == self->cell.place && (service == self->cell.service || (self->alone && service == self->n_services));
}

/* 0 where the count may go one up (or down) unseen; a price where it has to be hidden for that. */
static guint
ask (const SosWaySearch *self, guint place, guint service, gboolean down)
{
  const guint count = *sos_way_count (self, place, service);

  if (sos_way_is_alike (self, place) && !self->through)
    return SOS_WAY_BLOCKED;
  if (is_own (self, place, service))
    return SOS_WAY_BLOCKED;
  if (self->alone && sos_way_is_apart (self, place) && place != self->cell.place)
    return SOS_WAY_BLOCKED;
  switch (*sos_way_mark (self, place, service))
    {
    case SOS_SHOWN_FEW:
      return (down ? count > 1 : count < SOS_FEWEST_SHOWN - 1) ? 0 : SOS_WAY_BLOCKED;
    case SOS_SHOWN_HIDDEN:
      return !down || count > SOS_FEWEST_SHOWN ? 0 : SOS_WAY_BLOCKED;
    case SOS_SHOWN_NOTHING:
      return !self->ways->plain && (!down || count > 0) ? 0 : SOS_WAY_BLOCKED;
    case SOS_SHOWN_NUMBER:
    case SOS_SHOWN_ABOUT: /* decided after all ways */
    default:
      return get_price (self, place, service);
    }
}

static void
reach (SosWaySearch *self, guint from, guint to, guint price)
{
  if (price == SOS_WAY_BLOCKED || self->cost[from] + price >= self->cost[to])
    return;
  self->cost[to] = self->cost[from] + price;
  self->from[to] = from;
  if (!self->queued[to])
    g_queue_push_tail (&self->queue, GUINT_TO_POINTER (to));
  self->queued[to] = TRUE;
}

static void
leave_top (SosWaySearch *self)
{
  const guint all = self->n_services;

  for (guint p = 0; p < self->n_places; p++)
    if (!self->all_in_several || *sos_way_count (self, p, all) < sos_way_get_most (self, p, all) + (self->through ? 1 : 0))
      reach (self, SOS_WAY_TOP, place_node (self, p, all), ask (self, p, all, FALSE));
  if (self->all_in_several && !is_own (self, self->n_places, all))
    reach (self, SOS_WAY_TOP, sos_way_ground_node (self, all), 0);
}

static void
leave_ground (SosWaySearch *self, guint node, guint entry)
{
  const guint all = self->n_services;

  for (guint p = 0; p < self->n_places && sos_way_may_pass_ground (self, entry, all + 1); p++)
    if (!is_own (self, p, all + 1))
      reach (self, node, place_node (self, p, all + 1), 0);
  for (guint s = 0; s < all && self->in_several; s++)
    if (!is_own (self, self->n_places, s) && sos_way_may_pass_ground (self, entry, s))
      reach (self, node, sos_way_service_node (s), 0);
  if (self->all_in_several && !self->crowded && !is_own (self, self->n_places, all) && sos_way_may_pass_ground (self, entry, all))
    reach (self, node, SOS_WAY_TOP, 0);
}

static void
leave_service (SosWaySearch *self, guint service)
{
  const gboolean crowded = sos_way_is_any_crowded (self, service);

  for (guint p = 0; p < self->n_places; p++)
    if (!crowded || sos_way_is_crowded (self, p, service))
      reach (self, sos_way_service_node (service), place_node (self, p, service), ask (self, p, service, TRUE));
  if (self->in_several && !crowded && !is_own (self, self->n_places, service))
    reach (self, sos_way_service_node (service), sos_way_ground_node (self, service), 0);
}

static void
leave_place (SosWaySearch *self, guint node, guint place, guint entry)
{
  const guint all = self->n_services;

  for (guint s = 0; s < all; s++)
    if (s != entry && sos_way_may_pass (self, place, entry, s))
      reach (self, node, sos_way_service_node (s), ask (self, place, s, FALSE));
  if (entry != all && (!self->crowded || sos_way_is_crowded (self, place, all)) && sos_way_may_pass (self, place, entry, all))
    reach (self, node, SOS_WAY_TOP, ask (self, place, all, TRUE));
  if (entry != all + 1 && !is_own (self, place, all + 1) && sos_way_may_pass (self, place, entry, all + 1))
    reach (self, node, sos_way_ground_node (self, all + 1), 0);
}

static void
leave_node (SosWaySearch *self, guint node)
{
  guint place, entry;

  if (node == SOS_WAY_TOP)
    leave_top (self);
  else if (is_ground (self, node, &entry))
    leave_ground (self, node, entry);
  else if (is_place (self, node, &place, &entry))
    leave_place (self, node, place, entry);
  else
    leave_service (self, node - sos_way_service_node (0));
}

/* ---- a closed way ---- */

/* One step up of the cell itself leads from one of these to the other: TOP to its place for all services, the place to a service, the ground to
 * a place for those on several; a service to the ground for those in several places, the ground to TOP for all of them. One down leads back, and the
 * way begins where the step ends. */
typedef enum
{
  END_PLACE,
  END_GROUND,
  END_COLUMN, /* TOP, or the service */
} End;

static gboolean
is_everywhere (const SosWaySearch *self)
{
  return self->cell.place == self->n_places;
}

/* Whether the step leads out of @first, the place or, where it is everywhere, the ground, into the other. */
static End
get_end (const SosWaySearch *self, gboolean first)
{
  if (first)
    return is_everywhere (self) ? END_GROUND : END_PLACE;
  return self->cell.service > self->n_services ? END_GROUND : END_COLUMN;
}

/* Where the way begins: at the first of the two, or at the other. */
static gboolean
begins_at_first (const SosWaySearch *self, gboolean down)
{
  return ((self->cell.service >= self->n_services) != is_everywhere (self)) != down;
}

static guint
get_column (const SosWaySearch *self)
{
  return self->cell.service == self->n_services ? SOS_WAY_TOP : sos_way_service_node (self->cell.service);
}

guint
sos_way_find_ground (const SosWaySearch *self, guint exit)
{
  guint best = SOS_WAY_BLOCKED;

  for (guint entry = 0; entry < self->n_services + 2; entry++)
    {
      const guint node = sos_way_ground_node (self, entry);

      if (self->cost[node] != SOS_WAY_BLOCKED && (best == SOS_WAY_BLOCKED || self->cost[node] < self->cost[best])
          && sos_way_may_pass_ground (self, entry, exit))
        best = node;
    }
  return best;
}

static guint
find_place (const SosWaySearch *self)
{
  const SosCell cell = self->cell;
  guint best = SOS_WAY_BLOCKED;

  for (guint entry = 0; entry < self->n_services + 2; entry++)
    {
      const guint node = place_node (self, cell.place, entry);

      if (entry != cell.service && self->cost[node] != SOS_WAY_BLOCKED && (best == SOS_WAY_BLOCKED || self->cost[node] < self->cost[best])
          && sos_way_may_pass (self, cell.place, entry, cell.service))
        best = node;
    }
  return best;
}

/* The node from which the cell's own step closes the way, the cheapest; BLOCKED: none. */
static guint
find_end (const SosWaySearch *self, gboolean down)
{
  switch (get_end (self, !begins_at_first (self, down)))
    {
    case END_PLACE:
      return find_place (self);
    case END_GROUND:
      return sos_way_find_ground (self, is_everywhere (self) ? self->cell.service : self->n_services + 1);
    case END_COLUMN:
    default:
      return self->cost[get_column (self)] != SOS_WAY_BLOCKED ? get_column (self) : SOS_WAY_BLOCKED;
    }
}

static gboolean
is_there (const SosWaySearch *self, guint goal, gboolean down)
{
  if (goal != SOS_WAY_BLOCKED)
    return self->cost[goal] != SOS_WAY_BLOCKED;
  return (self->coming_back ? sos_way_find_ground (self, self->n_services + 1) : find_end (self, down)) != SOS_WAY_BLOCKED;
}

/* Where nothing is hidden the first way will do, unless it was found wanting. */
void
sos_way_spread (SosWaySearch *self, guint start, guint goal, gboolean down)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->cost[i] = SOS_WAY_BLOCKED;
      self->queued[i] = FALSE;
    }
  self->crowded = sos_way_is_any_crowded (self, self->n_services);
  sos_way_add_up (self);
  self->cost[start] = 0;
  self->from[start] = start;
  g_queue_push_tail (&self->queue, GUINT_TO_POINTER (start));
  while (!g_queue_is_empty (&self->queue))
    {
      const guint node = GPOINTER_TO_UINT (g_queue_pop_head (&self->queue));

      self->queued[node] = FALSE;
      leave_node (self, node);
      if (!self->thorough && is_there (self, goal, down))
        g_queue_clear (&self->queue);
    }
}

static guint
get_start (const SosWaySearch *self, gboolean down)
{
  switch (get_end (self, begins_at_first (self, down)))
    {
    case END_PLACE:
      return place_node (self, self->cell.place, self->cell.service);
    case END_GROUND:
      return sos_way_ground_node (self, is_everywhere (self) ? self->cell.service : self->n_services + 1);
    case END_COLUMN:
    default:
      return get_column (self);
    }
}

/* The count a step changes, and whether down; FALSE where it changes none. */
static gboolean
get_step (const SosWaySearch *self, guint from, guint to, SosCell *cell, gboolean *down)
{
  guint entry;

  cell->table = self->table;
  if (is_ground (self, from, &entry) || is_ground (self, to, &entry))
    return FALSE;
  *down = (is_place (self, from, &cell->place, &entry) && to == SOS_WAY_TOP) || (is_place (self, to, &cell->place, &entry) && from != SOS_WAY_TOP);
  cell->service = from == SOS_WAY_TOP || to == SOS_WAY_TOP ? self->n_services : MIN (from, to) - sos_way_service_node (0);
  return TRUE;
}

/* A count of the place that is alike is hidden in each table. */
static void
hide (SosWaySearch *self, SosCell cell)
{
  for (guint t = 0; t < self->ways->cube->n_tables; t++)
    if (t == cell.table || sos_way_is_alike (self, cell.place))
      self->ways->marks[sos_ways_get_index (self->ways, (SosCell){ t, cell.place, cell.service })] = SOS_SHOWN_HIDDEN;
  self->hid = TRUE;
}

static void
change (SosWaySearch *self, SosCell cell, gboolean down)
{
  *sos_way_count (self, cell.place, cell.service) += down ? -1 : 1;
  if (self->hiding && *sos_way_mark (self, cell.place, cell.service) == SOS_SHOWN_NUMBER)
    hide (self, cell);
}

void
sos_way_go (SosWaySearch *self, guint end)
{
  for (guint node = end; self->from[node] != node; node = self->from[node])
    {
      SosCell cell;
      gboolean down;

      if (get_step (self, self->from[node], node, &cell, &down))
        change (self, cell, down);
    }
}

gboolean
sos_way_step (SosWaySearch *self, gboolean down)
{
  guint end;

  sos_way_spread (self, get_start (self, down), SOS_WAY_BLOCKED, down);
  end = find_end (self, down);
  if (end == SOS_WAY_BLOCKED)
    return FALSE;
  sos_way_go (self, end);
  if (!is_everywhere (self) && self->cell.service <= self->n_services)
    change (self, self->cell, down);
  return sos_way_holds (self);
}

/* ---- its frame ---- */

void
sos_way_search_init (SosWaySearch *self, const SosWays *ways, guint table, guint *now)
{
  const SosCountCube *cube = ways->cube;
  const SosCountTable *own = &cube->tables[table];

  *self = (SosWaySearch){ .ways = ways, .table = table, .n_places = cube->n_places, .n_services = cube->n_services, .width = cube->n_services + 1,
                          .in_several = own->in_several, .all_in_several = own->all_in_several, .by_person = own->by_person, .now = now };
  self->alike = cube->alike > 0 ? sos_way_count (self, cube->alike - 1, 0) : NULL;
  self->n_nodes = place_node (self, cube->n_places, 0);
  self->cost = g_new (guint, self->n_nodes);
  self->from = g_new (guint, self->n_nodes);
  self->queued = g_new0 (gboolean, self->n_nodes);
  self->sums = g_new0 (int, sos_way_get_n_kinds (self));
  g_queue_init (&self->queue);
}

void
sos_way_search_clear (SosWaySearch *self)
{
  g_free (self->cost);
  g_free (self->from);
  g_free (self->queued);
  g_free (self->sums);
  g_queue_clear (&self->queue);
}
