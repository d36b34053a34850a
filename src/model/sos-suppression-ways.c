/* sos-suppression-ways.c - ways from one number to another that nobody could see. Knows no rule of what may be shown. */
#include "config.h"
#include "sos-suppression-ways.h"

#include <string.h>

/* People as a flow: out of the office (TOP) into places, from a place into services. What a place has more on its services than
 * people are people on several; it comes from the GROUND, and so does what people in several places are counted too often. A
 * count grows by one where, all round, as much goes in as comes out: a closed way, each step of it a count one up or one down.
 *
 * A place is a node for each way into it, since what may leave it depends on that: nobody is on a service of a place without
 * being of the place.
 *
 * A place that is the same in each table is one unknown: where a way in one table leads through it, one must lead back in each other
 * table from where the way left that place to where it came in. So a way is first sought that leaves it alone, then one through it,
 * in all tables at once. Who is in that place is in no other: elsewhere are at most those left of all. */
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
#define HIDE_ALIKE 4
#define ROOM 3

typedef struct
{
  const SosWays *ways;
  guint table, n_places, n_services, width; /* width: with that of all services */
  gboolean in_several, all_in_several;
  guint *now;         /* counts on the way */
  const guint *alike; /* [service, all] of the place that is alike, as they are at the way's end; NULL: there is none */
  SosCell cell;       /* whose own steps are not part of the way */
  gboolean alone, hiding, through; /* @through: the place that is alike */
  gboolean crowded; /* some place, of all services */
  gboolean thorough; /* all ways are compared */
  gboolean hid;
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

static SosShownKind *
mark_of (const Search *search, guint place, guint service)
{
  return &search->ways->marks[sos_ways_get_index (search->ways, (SosCell){ search->table, place, service })];
}

static gboolean
is_alike (const Search *search, guint place)
{
  return place + 1 == search->ways->cube->alike;
}

/* The most a place can have on @service. */
static guint
get_most (const Search *search, guint place, guint service)
{
  const guint total = search->ways->totals[service];

  return search->alike != NULL && !is_alike (search, place) ? total - MIN (total, search->alike[service]) : total;
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

  for (guint p = 0; p < search->n_places; p++)
    sum += *count_of (search, p, service);
  return sum;
}

static gboolean
is_in_several (const Search *search, guint service)
{
  return service == search->n_services ? search->all_in_several : search->in_several;
}

/* ---- steps ---- */

static guint
get_price (const Search *search, guint place, guint service, gboolean down)
{
  const guint count = *count_of (search, place, service);
  const guint price = HIDE_ONE + MIN (count, HIDE_DEAREST) + (down && count < SOS_FEWEST_SHOWN + ROOM ? HIDE_NARROW : 0);

  if (!search->hiding || count < SOS_FEWEST_SHOWN + (down ? 1 : 0))
    return BLOCKED;
  return (service == search->n_services ? HIDE_ALL : 1) * (is_alike (search, place) ? HIDE_ALIKE : 1) * price;
}

/* 0 where the count may go one up (or down) unseen; a price where it has to be hidden for that. */
static guint
ask (const Search *search, guint place, guint service, gboolean down)
{
  const guint count = *count_of (search, place, service);

  if (is_alike (search, place) && !search->through)
    return BLOCKED;
  if (place == search->cell.place
      && (service == search->cell.service || (search->alone && service == search->n_services)))
    return BLOCKED;
  switch (*mark_of (search, place, service))
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
         && (!search->in_several || count < get_most (search, place, service));
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

/* One more is in the place that is alike, who was in this one till now: out of here the way has to go first. */
static gboolean
is_crowded (const Search *search, guint place, guint service)
{
  return is_in_several (search, service) && !is_alike (search, place) && *count_of (search, place, service) > get_most (search, place, service);
}

static gboolean
is_any_crowded (const Search *search, guint service)
{
  for (guint p = 0; p < search->n_places; p++)
    if (is_crowded (search, p, service))
      return TRUE;
  return FALSE;
}

static void
leave_top (Search *search)
{
  const guint all = search->n_services;

  for (guint p = 0; p < search->n_places; p++)
    if (!search->all_in_several || *count_of (search, p, all) < get_most (search, p, all))
      reach (search, TOP, place_node (search, p, all), ask (search, p, all, FALSE));
  if (search->all_in_several && sum_column (search, all) > search->ways->totals[all])
    reach (search, TOP, GROUND, 0);
}

static void
leave_ground (Search *search)
{
  for (guint p = 0; p < search->n_places; p++)
    reach (search, GROUND, place_node (search, p, search->n_services + 1), 0);
  for (guint s = 0; s < search->n_services; s++)
    if (search->in_several && sum_column (search, s) > search->ways->totals[s])
      reach (search, GROUND, service_node (s), 0);
  if (search->all_in_several && !search->crowded)
    reach (search, GROUND, TOP, 0);
}

static void
leave_service (Search *search, guint service)
{
  const gboolean crowded = is_any_crowded (search, service);

  for (guint p = 0; p < search->n_places; p++)
    if (!crowded || is_crowded (search, p, service))
      reach (search, service_node (service), place_node (search, p, service), ask (search, p, service, TRUE));
  if (search->in_several && !crowded)
    reach (search, service_node (service), GROUND, 0);
}

static void
leave_place (Search *search, guint node, guint place, guint entry)
{
  const guint all = search->n_services;

  for (guint s = 0; s < search->n_services; s++)
    if (s != entry && holds_one_more (search, place, entry, s))
      reach (search, node, service_node (s), ask (search, place, s, FALSE));
  if (entry != all && (!search->crowded || is_crowded (search, place, all)) && holds_one_fewer (search, place, entry))
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

/* @goal: the node to come to; BLOCKED: the one that closes the way of the cell. Where nothing is hidden the first way will do,
 * unless it was found wanting. */
static void
spread (Search *search, guint start, guint goal, gboolean down)
{
  for (guint i = 0; i < search->n_nodes; i++)
    {
      search->cost[i] = BLOCKED;
      search->queued[i] = FALSE;
    }
  search->crowded = is_any_crowded (search, search->n_services);
  search->cost[start] = 0;
  search->from[start] = start;
  g_queue_push_tail (&search->queue, GUINT_TO_POINTER (start));
  while (!g_queue_is_empty (&search->queue))
    {
      const guint node = GPOINTER_TO_UINT (g_queue_pop_head (&search->queue));

      search->queued[node] = FALSE;
      leave_node (search, node);
      if (!search->thorough && (goal == BLOCKED ? find_end (search, down) : search->cost[goal]) != BLOCKED)
        g_queue_clear (&search->queue);
    }
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

  cell->table = search->table;
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

/* A count of the place that is alike is hidden in each table. */
static void
hide (Search *search, SosCell cell)
{
  for (guint t = 0; t < search->ways->cube->n_tables; t++)
    if (t == cell.table || is_alike (search, cell.place))
      search->ways->marks[sos_ways_get_index (search->ways, (SosCell){ t, cell.place, cell.service })] = SOS_SHOWN_HIDDEN;
  search->hid = TRUE;
}

static void
change (Search *search, SosCell cell, gboolean down)
{
  *count_of (search, cell.place, cell.service) += down ? -1 : 1;
  if (search->hiding && *mark_of (search, cell.place, cell.service) == SOS_SHOWN_NUMBER)
    hide (search, cell);
}

static gboolean
is_cell_sound (const Search *search, guint place, guint service)
{
  const guint count = *count_of (search, place, service);

  if (count > *count_of (search, place, search->n_services) || count > get_most (search, place, service))
    return FALSE;
  switch (*mark_of (search, place, service))
    {
    case SOS_SHOWN_FEW:
      return count >= 1 && count < SOS_FEWEST_SHOWN;
    case SOS_SHOWN_HIDDEN:
      return count >= SOS_FEWEST_SHOWN;
    case SOS_SHOWN_NUMBER:
      return count == search->ways->counts[sos_ways_get_index (search->ways, (SosCell){ search->table, place, service })];
    case SOS_SHOWN_NOTHING:
    default:
      return TRUE;
    }
}

/* A way may come to a place twice: then what held at each step need not hold after all of them. */
static gboolean
is_sound (const Search *search)
{
  for (guint s = 0; s < search->width; s++)
    {
      const guint sum = sum_column (search, s), total = search->ways->totals[s];

      if (sum < total || (!is_in_several (search, s) && sum != total))
        return FALSE;
      for (guint p = 0; p < search->n_places; p++)
        if (!is_cell_sound (search, p, s))
          return FALSE;
    }
  for (guint p = 0; p < search->n_places; p++)
    if (sum_place (search, p) < *count_of (search, p, search->n_services))
      return FALSE;
  return TRUE;
}

static void
go (Search *search, guint end)
{
  for (guint node = end; search->from[node] != node; node = search->from[node])
    {
      SosCell cell;
      gboolean down;

      if (get_step (search, search->from[node], node, &cell, &down))
        change (search, cell, down);
    }
}

/* One step of the cell, all round. */
static gboolean
step (Search *search, gboolean down)
{
  guint end;

  spread (search, get_start (search, down), BLOCKED, down);
  end = find_end (search, down);
  if (end == BLOCKED)
    return FALSE;
  go (search, end);
  change (search, search->cell, down);
  return is_sound (search);
}

/* ---- the same place in each table ---- */

/* How a way went through the place that is alike. */
typedef struct
{
  guint in, out; /* nodes */
  gboolean is_through;
} Passage;

static gboolean
pass (guint *node, guint value)
{
  const gboolean first = *node == GROUND;

  *node = value;
  return first;
}

/* FALSE where it came there twice. */
static gboolean
get_passage (const Search *search, const guint *before, Passage *passage)
{
  *passage = (Passage){ GROUND, GROUND, FALSE };
  for (guint s = 0; s < search->width; s++)
    {
      const int change = (int) search->alike[s] - (int) before[s];
      const gboolean all = s == search->n_services;

      if (change == 0)
        continue;
      passage->is_through = TRUE;
      if (ABS (change) > 1 || !pass (all == (change > 0) ? &passage->in : &passage->out, all ? TOP : service_node (s)))
        return FALSE;
    }
  return TRUE;
}

/* Who is in the place that is alike is in no other: where several places have all the rest, each makes room. */
static gboolean
make_room (Search *search)
{
  for (guint s = 0; s < search->width; s++)
    for (guint p = 0; p < search->n_places; p++)
      {
        if (!is_crowded (search, p, s))
          continue;
        search->cell = (SosCell){ search->table, p, s };
        step (search, TRUE); /* sound only when all have made room */
        if (is_crowded (search, p, s))
          return FALSE;
      }
  return TRUE;
}

/* The way back in another table, and the place as it is in the first. */
static gboolean
follow (Search *search, const Passage *passage, const guint *alike)
{
  guint *mine = count_of (search, search->ways->cube->alike - 1, 0);

  search->alike = alike;
  search->cell = (SosCell){ search->table, search->ways->cube->alike - 1, 0 };
  spread (search, passage->out, passage->in, FALSE);
  if (search->cost[passage->in] == BLOCKED)
    return FALSE;
  go (search, passage->in);
  memcpy (mine, alike, sizeof (guint) * search->width);
  search->alike = mine;
  return make_room (search) && is_sound (search);
}

/* ---- all tables ---- */

typedef struct
{
  SosCell cell;
  guint n_tables, size;
  guint *now; /* of all tables */
  Search *searches;
} Walk;

static void
begin (Search *search, const SosWays *ways, guint table, guint *now)
{
  const SosCountCube *cube = ways->cube;

  *search = (Search){ .ways = ways, .table = table, .n_places = cube->n_places, .n_services = cube->n_services, .width = cube->n_services + 1,
                      .in_several = cube->tables[table].in_several, .all_in_several = cube->tables[table].all_in_several, .now = now };
  search->alike = cube->alike > 0 ? count_of (search, cube->alike - 1, 0) : NULL;
  search->n_nodes = FIRST_SERVICE + cube->n_services + cube->n_places * (cube->n_services + 2);
  search->cost = g_new (guint, search->n_nodes);
  search->from = g_new (guint, search->n_nodes);
  search->queued = g_new0 (gboolean, search->n_nodes);
  g_queue_init (&search->queue);
}

static void
begin_walk (Walk *walk, const SosWays *ways, SosCell cell, gboolean alone, gboolean through)
{
  const SosCountCube *cube = ways->cube;

  *walk = (Walk){ cell, cube->n_tables, cube->n_places * (cube->n_services + 1) };
  walk->now = g_memdup2 (ways->counts, sizeof (guint) * walk->n_tables * walk->size);
  walk->searches = g_new0 (Search, walk->n_tables);
  for (guint t = 0; t < walk->n_tables; t++)
    if (t == cell.table || through)
      begin (&walk->searches[t], ways, t, &walk->now[t * walk->size]);
  walk->searches[cell.table].cell = cell;
  walk->searches[cell.table].alone = alone;
  walk->searches[cell.table].through = through;
}

static void
clear_walk (Walk *walk)
{
  for (guint t = 0; t < walk->n_tables; t++)
    {
      g_free (walk->searches[t].cost);
      g_free (walk->searches[t].from);
      g_free (walk->searches[t].queued);
      g_queue_clear (&walk->searches[t].queue);
    }
  g_free (walk->searches);
  g_free (walk->now);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, clear_walk)

static guint
get_now (const Walk *walk)
{
  return *count_of (&walk->searches[walk->cell.table], walk->cell.place, walk->cell.service);
}

static gboolean
step_through (Walk *walk, const Search *search, const guint *before)
{
  Passage passage;

  if (!get_passage (search, before, &passage))
    return FALSE;
  for (guint t = 0; t < walk->n_tables && passage.is_through; t++)
    if (t != walk->cell.table && !follow (&walk->searches[t], &passage, search->alike))
      return FALSE;
  return TRUE;
}

/* In all tables, or in none. */
static gboolean
step_all (Walk *walk, gboolean down)
{
  Search *search = &walk->searches[walk->cell.table];
  g_autofree guint *before = g_memdup2 (walk->now, sizeof (guint) * walk->n_tables * walk->size);
  const guint *alike = search->through ? &before[search->alike - walk->now] : NULL;

  if (step (search, down) && (alike == NULL || step_through (walk, search, alike)))
    return TRUE;
  memcpy (walk->now, before, sizeof (guint) * walk->n_tables * walk->size);
  return FALSE;
}

static gboolean
go_to (Walk *walk, guint value)
{
  while (get_now (walk) != value)
    if (!step_all (walk, get_now (walk) > value))
      return FALSE;
  return TRUE;
}

guint
sos_ways_get_index (const SosWays *self, SosCell cell)
{
  return (cell.table * self->cube->n_places + cell.place) * (self->cube->n_services + 1) + cell.service;
}

static gboolean
is_open (const SosWays *self, SosCell cell, guint value, gboolean alone, gboolean through, gboolean thorough)
{
  g_auto (Walk) walk = { { 0 } };

  begin_walk (&walk, self, cell, alone, through);
  for (guint t = 0; t < walk.n_tables; t++)
    walk.searches[t].thorough = thorough;
  return go_to (&walk, value);
}

/* The first ways may lead to where none goes on. */
static gboolean
may_be (const SosWays *self, SosCell cell, guint value, gboolean alone, gboolean through)
{
  return is_open (self, cell, value, alone, through, FALSE) || is_open (self, cell, value, alone, through, TRUE);
}

/* Where the unseen way ends, the cheapest one that hides something; TRUE where something is hidden. */
static gboolean
hide_way (SosWays *self, SosCell cell, guint value, gboolean alone, gboolean through)
{
  g_auto (Walk) walk = { { 0 } };
  gboolean hid = FALSE;

  begin_walk (&walk, self, cell, alone, through);
  for (guint t = 0; t < walk.n_tables; t++)
    walk.searches[t].thorough = TRUE;
  if (go_to (&walk, value))
    return FALSE;
  for (guint t = 0; t < walk.n_tables; t++)
    walk.searches[t].hiding = TRUE;
  step_all (&walk, get_now (&walk) > value);
  for (guint t = 0; t < walk.n_tables; t++)
    hid = hid || walk.searches[t].hid;
  return hid;
}

static gboolean
open_way (SosWays *self, SosCell cell, guint value, gboolean alone, gboolean through)
{
  const gsize size = sizeof (SosShownKind) * self->cube->n_tables * self->cube->n_places * (self->cube->n_services + 1);
  g_autofree SosShownKind *before = g_memdup2 (self->marks, size);

  while (!may_be (self, cell, value, alone, through))
    if (!hide_way (self, cell, value, alone, through))
      {
        memcpy (self->marks, before, size);
        return FALSE;
      }
  return TRUE;
}

gboolean
sos_ways_may_be (const SosWays *self, SosCell cell, guint value, gboolean alone)
{
  return (cell.place + 1 != self->cube->alike && may_be (self, cell, value, alone, FALSE))
         || (self->cube->alike > 0 && may_be (self, cell, value, alone, TRUE));
}

gboolean
sos_ways_open (SosWays *self, SosCell cell, guint value, gboolean alone)
{
  return sos_ways_may_be (self, cell, value, alone) || (cell.place + 1 != self->cube->alike && open_way (self, cell, value, alone, FALSE))
         || (self->cube->alike > 0 && open_way (self, cell, value, alone, TRUE));
}
