/* sos-suppression-ways.c - ways from one number to another that nobody could see, in all tables at once. Knows no rule of what may be shown.
 *
 * A place that is the same in each table is one unknown: where a way in one table leads through it, one must lead back in each other
 * table from where the way left that place to where it came in. So a way is first sought that leaves it alone, then one through it,
 * in all tables at once. Who is in that place is in no other: elsewhere are at most those left of all. */
#include "config.h"
#include "sos-suppression-search.h"

#include <string.h>

/* ---- the same place in each table ---- */

/* How a way went through the place that is alike. */
typedef struct
{
  guint in, out; /* nodes; BLOCKED: the ground */
  gboolean is_through;
} Passage;

static gboolean
pass (guint *node, guint value)
{
  const gboolean first = *node == SOS_WAY_BLOCKED;

  *node = value;
  return first;
}

/* FALSE where it came there twice. */
static gboolean
get_passage (const SosWaySearch *search, const guint *before, Passage *passage)
{
  *passage = (Passage){ SOS_WAY_BLOCKED, SOS_WAY_BLOCKED, FALSE };
  for (guint s = 0; s < search->width; s++)
    {
      const int change = (int) search->alike[s] - (int) before[s];
      const gboolean all = s == search->n_services;

      if (change == 0)
        continue;
      passage->is_through = TRUE;
      if (ABS (change) > 1 || !pass (all == (change > 0) ? &passage->in : &passage->out, all ? SOS_WAY_TOP : sos_way_service_node (s)))
        return FALSE;
    }
  return TRUE;
}

/* Who is in the place that is alike is in no other: where several places have all the rest, each makes room. */
static gboolean
make_room (SosWaySearch *search)
{
  for (guint s = 0; s < search->width; s++)
    for (guint p = 0; p < search->n_places; p++)
      {
        if (!sos_way_is_crowded (search, p, s))
          continue;
        search->cell = (SosCell){ search->table, p, s };
        sos_way_step (search, TRUE); /* sound only when all have made room */
        if (sos_way_is_crowded (search, p, s))
          return FALSE;
      }
  return TRUE;
}

static gboolean
come_back (SosWaySearch *search, const Passage *passage)
{
  const guint start = passage->out != SOS_WAY_BLOCKED ? passage->out : sos_way_ground_node (search, search->n_services + 1);
  guint end = passage->in;

  search->coming_back = TRUE;
  sos_way_spread (search, start, end, FALSE);
  search->coming_back = FALSE;
  if (end == SOS_WAY_BLOCKED)
    end = sos_way_find_ground (search, search->n_services + 1);
  if (end == SOS_WAY_BLOCKED || search->cost[end] == SOS_WAY_BLOCKED)
    return FALSE;
  sos_way_go (search, end);
  return TRUE;
}

/* The way back in another table, and the place as it is in the first. */
static gboolean
follow (SosWaySearch *search, const Passage *passage, const guint *alike)
{
  guint *mine = sos_way_count (search, search->ways->cube->alike - 1, 0);

  search->alike = alike;
  search->cell = (SosCell){ search->table, search->ways->cube->alike - 1, 0 };
  if (!come_back (search, passage))
    return FALSE;
  memcpy (mine, alike, sizeof (guint) * search->width);
  search->alike = mine;
  return make_room (search) && sos_way_holds (search);
}

/* ---- all tables ---- */

typedef struct
{
  SosCell cell;
  guint n_tables, size;
  guint *now; /* of all tables */
  SosWaySearch *searches;
} Walk;

static void
begin_walk (Walk *walk, const SosWays *ways, SosCell cell, gboolean alone, gboolean through)
{
  const SosCountCube *cube = ways->cube;

  *walk = (Walk){ cell, cube->n_tables, cube->n_places * (cube->n_services + 1) };
  walk->now = g_memdup2 (ways->counts, sizeof (guint) * walk->n_tables * walk->size);
  walk->searches = g_new0 (SosWaySearch, walk->n_tables);
  for (guint t = 0; t < walk->n_tables; t++)
    if (t == cell.table || through)
      sos_way_search_init (&walk->searches[t], ways, t, &walk->now[t * walk->size]);
  walk->searches[cell.table].cell = cell;
  walk->searches[cell.table].alone = alone;
  walk->searches[cell.table].through = through;
}

static void
clear_walk (Walk *walk)
{
  for (guint t = 0; t < walk->n_tables; t++)
    sos_way_search_clear (&walk->searches[t]);
  g_free (walk->searches);
  g_free (walk->now);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, clear_walk)

static guint
get_now (const Walk *walk)
{
  return sos_way_get (&walk->searches[walk->cell.table], walk->cell);
}

static gboolean
step_through (Walk *walk, const SosWaySearch *search, const guint *before)
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
  SosWaySearch *search = &walk->searches[walk->cell.table];
  g_autofree guint *before = g_memdup2 (walk->now, sizeof (guint) * walk->n_tables * walk->size);
  const guint *alike = search->through ? &before[search->alike - walk->now] : NULL;

  if (sos_way_step (search, down) && (alike == NULL || step_through (walk, search, alike)))
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

guint
sos_ways_get_count (const SosWays *self, SosCell cell)
{
  g_auto (Walk) walk = { { 0 } };

  begin_walk (&walk, self, cell, FALSE, FALSE);
  return get_now (&walk);
}

gboolean
sos_ways_hold (const SosWays *self, guint table)
{
  g_auto (Walk) walk = { { 0 } };

  begin_walk (&walk, self, (SosCell){ table }, FALSE, FALSE);
  return sos_way_holds (&walk.searches[table]);
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
