/* sos-suppression-rules.c - which figures may be seen. Decides; the search for ways is in sos-suppression-ways.c. Knows no record. */
#include "config.h"
#include "sos-suppression-rules.h"

#include "sos-suppression-private.h"
#include "sos-suppression-ways.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_few (guint count)
{
  return count > 0 && count < SOS_FEWEST_SHOWN;
}

static guint
get_table_size (const SosShownCube *self)
{
  return self->n_places * (self->n_services + 1);
}

/* ---- what is known at the beginning ---- */

static void
fill_place (SosShownCube *self, const SosCountTable *table, guint t, guint place)
{
  for (guint s = 0; s <= self->n_services; s++)
    self->counts[sos_shown_cube_get_index (self, t, place, s)] = s == self->n_services ? table->all[place] : table->counts[place * self->n_services + s];
}

gboolean
sos_suppression_differ_by_few (guint smaller, guint larger)
{
  return larger > smaller && is_few (larger - smaller);
}

/* 1 to 4 are on it, or 1 to 4 are not. */
static gboolean
is_too_near (guint total, guint people)
{
  return is_few (total) || sos_suppression_differ_by_few (total, people);
}

static SosShownCube *
make (const SosCountCube *cube)
{
  SosShownCube *self = g_new0 (SosShownCube, 1);

  self->n_places = cube->n_places;
  self->n_services = cube->n_services;
  self->n_tables = cube->n_tables;
  self->marks = g_new0 (SosShownKind, cube->n_tables * get_table_size (self));
  self->counts = g_new0 (guint, cube->n_tables * get_table_size (self));
  self->said = g_new0 (guint, cube->n_tables * get_table_size (self));
  self->totals = g_new0 (guint, cube->n_services + 1);
  self->withheld = g_new0 (gboolean, cube->n_services + 1);
  for (guint s = 0; s <= cube->n_services; s++)
    self->totals[s] = s == cube->n_services ? cube->people : cube->services[s];
  for (guint t = 0; t < cube->n_tables; t++)
    for (guint p = 0; p < cube->n_places; p++)
      fill_place (self, &cube->tables[t], t, p);
  return self;
}

/* ---- who is left of a count ---- */

/* Of the place, those on other services alone. */
static guint
get_all (const SosWays *ways, SosCell cell)
{
  return ways->counts[sos_ways_get_index (ways, (SosCell){ cell.table, cell.place, ways->cube->n_services })];
}

/* Those of the service who may be in the place: not who is in no place but another. */
static guint
get_placed (const SosWays *ways, SosCell cell)
{
  const guint apart = ways->cube->tables[cell.table].apart, alike = ways->cube->alike;
  guint placed = ways->totals[cell.service];

  if (alike > 0 && alike != cell.place + 1)
    placed -= MIN (placed, ways->counts[sos_ways_get_index (ways, (SosCell){ cell.table, alike - 1, cell.service })]);
  if (apart > 0 && apart != cell.place + 1)
    placed -= MIN (placed, ways->counts[sos_ways_get_index (ways, (SosCell){ cell.table, apart - 1, cell.service })]);
  return placed;
}

/* Where each is in one place, who is left is in the others, and their counts are protected; else nothing but this number tells of them.
 * The place that is alike is hidden in each table or in none. */
static gboolean
leaves_unseen (const SosWays *ways, SosCell cell)
{
  const SosCountTable *table = &ways->cube->tables[cell.table];

  return (cell.service == ways->cube->n_services ? table->all_in_several : table->in_several) || cell.place + 1 == ways->cube->alike;
}

static gboolean
is_near_total (const SosWays *ways, SosCell cell)
{
  return leaves_unseen (ways, cell) && sos_suppression_differ_by_few (ways->counts[sos_ways_get_index (ways, cell)], ways->totals[cell.service]);
}

static gboolean
is_near_placed (const SosWays *ways, SosCell cell)
{
  return leaves_unseen (ways, cell) && sos_suppression_differ_by_few (ways->counts[sos_ways_get_index (ways, cell)], get_placed (ways, cell));
}

static gboolean
is_near_all (const SosWays *ways, SosCell cell)
{
  return sos_suppression_differ_by_few (ways->counts[sos_ways_get_index (ways, cell)], get_all (ways, cell));
}

/* ---- what has to be hidden ---- */

static SosShownKind
mark (const SosWays *ways, SosCell cell)
{
  const guint count = ways->counts[sos_ways_get_index (ways, cell)];

  if (is_few (count))
    return SOS_SHOWN_FEW;
  return count > 0 && (is_near_all (ways, cell) || is_near_total (ways, cell) || is_near_placed (ways, cell)) ? SOS_SHOWN_HIDDEN : SOS_SHOWN_NUMBER;
}

/* The place that is alike is the same in each table, whatever those are. */
static void
mark_alike (SosWays *ways, guint service)
{
  SosCell cell = { 0, ways->cube->alike - 1, service };
  SosShownKind kind = SOS_SHOWN_NUMBER;

  for (; cell.table < ways->cube->n_tables; cell.table++)
    if (mark (ways, cell) != SOS_SHOWN_NUMBER)
      kind = mark (ways, cell);
  for (cell.table = 0; cell.table < ways->cube->n_tables; cell.table++)
    ways->marks[sos_ways_get_index (ways, cell)] = kind;
}

static void
mark_all (SosWays *ways)
{
  SosCell cell;

  for (cell.table = 0; cell.table < ways->cube->n_tables; cell.table++)
    for (cell.place = 0; cell.place < ways->cube->n_places; cell.place++)
      for (cell.service = 0; cell.service <= ways->cube->n_services; cell.service++)
        ways->marks[sos_ways_get_index (ways, cell)] = mark (ways, cell);
  for (guint s = 0; s <= ways->cube->n_services && ways->cube->alike > 0; s++)
    mark_alike (ways, s);
}

static void
withhold (SosShownCube *self, guint service)
{
  self->withheld[service] = TRUE;
  for (guint t = 0; t < self->n_tables; t++)
    for (guint p = 0; p < self->n_places; p++)
      self->marks[sos_shown_cube_get_index (self, t, p, service)] = SOS_SHOWN_NOTHING;
}

static void
withhold_all (SosShownCube *self)
{
  for (guint s = 0; s <= self->n_services; s++)
    withhold (self, s);
}

static gboolean
open_range (SosWays *ways, SosCell cell, guint least, guint most, gboolean alone)
{
  return sos_ways_open (ways, cell, most, alone) && sos_ways_open (ways, cell, least, alone);
}

/* One number more is possible: none can be said of those left. */
static gboolean
open_another (SosWays *ways, SosCell cell, gboolean alone)
{
  const guint count = sos_ways_get_count (ways, cell);

  return sos_ways_may_be (ways, cell, count + 1, alone) || (count > 0 && sos_ways_may_be (ways, cell, count - 1, alone))
         || sos_ways_open (ways, cell, count + 1, alone) || (count > 0 && sos_ways_open (ways, cell, count - 1, alone));
}

/* Of those of other services any number from 1 to 4 is possible; of the others left, none can be said. */
static gboolean
protect_left (SosWays *ways, SosCell cell)
{
  const guint all = get_all (ways, cell), least = MAX ((int) SOS_FEWEST_SHOWN, (int) all - (SOS_FEWEST_SHOWN - 1));

  return (!is_near_all (ways, cell) || open_range (ways, cell, least, least < all - 1 ? all - 1 : all, TRUE))
         && (!is_near_total (ways, cell) || open_another (ways, cell, FALSE)) && (!is_near_placed (ways, cell) || open_another (ways, cell, TRUE));
}

/* TRUE where the cell needs no protection, or has it now. */
static gboolean
protect (SosWays *ways, SosCell cell)
{
  switch (ways->marks[sos_ways_get_index (ways, cell)])
    {
    case SOS_SHOWN_FEW:
      return open_range (ways, cell, 1, SOS_FEWEST_SHOWN - 1, FALSE);
    case SOS_SHOWN_HIDDEN:
      return protect_left (ways, cell);
    case SOS_SHOWN_NUMBER:
    case SOS_SHOWN_ABOUT:
    case SOS_SHOWN_NOTHING:
    default:
      return TRUE;
    }
}

/* Of a service that is not offered nothing is said, nor why; still no sum may tell of somebody. Where one of the place is not on it,
 * for all one sees one more might be: how many are on it in all is not shown. */
static gboolean
protect_unsaid (SosWays *ways, SosCell cell)
{
  const guint i = sos_ways_get_index (ways, cell);
  const guint count = ways->counts[i], all = get_all (ways, cell);

  if (ways->marks[i] != SOS_SHOWN_NOTHING || (!is_few (count) && !is_few (all - count))
      || (count < all && ways->totals[cell.service] < ways->totals[ways->cube->n_services]))
    return TRUE;
  return open_another (ways, cell, !is_few (count));
}

/* The smallest service offered with somebody in the place (n_places: anywhere), no larger than @service; -1: none. What is not said of it gives
 * the others room. */
static int
find_smallest (const SosShownCube *self, SosCell cell)
{
  const guint most = self->totals[MIN (cell.service, self->n_services)];
  int smallest = -1;

  for (guint s = 0; s < self->n_services; s++)
    {
      const guint count = cell.place == self->n_places ? self->totals[s] : self->counts[sos_shown_cube_get_index (self, cell.table, cell.place, s)];

      if (!self->withheld[s] && count > 0 && self->totals[s] <= most && (smallest < 0 || self->totals[s] < self->totals[smallest]))
        smallest = (int) s;
    }
  return smallest;
}

typedef gboolean (*Protect) (SosWays *ways, SosCell cell);

/* FALSE where nothing is left that could be withheld. */
static gboolean
protect_cell (SosShownCube *self, SosWays *ways, SosCell cell, Protect protect_it)
{
  while (!protect_it (ways, cell))
    {
      const int smallest = find_smallest (self, cell);

      if (smallest < 0)
        return FALSE;
      withhold (self, smallest);
    }
  return TRUE;
}

/* ---- who is counted too often ---- */

/* Of @row, those on each service and on any: whether the services that are offered come to few more than the people, who are on two of them, or to
 * few less, who are on what is not offered. Where nobody is on any that is offered, those are all of the row, and protected as such. */
static gboolean
is_few_beyond (const SosShownCube *self, const guint *row)
{
  const guint people = row[self->n_services];
  guint sum = 0;

  for (guint s = 0; s < self->n_services; s++)
    sum += self->withheld[s] ? 0 : row[s];
  return sum > 0 && (sos_suppression_differ_by_few (sum, people) || sos_suppression_differ_by_few (people, sum));
}

/* All services added up less the people: wherever they are, only what is not offered hides who is on several. */
static gboolean
protect_totals (SosShownCube *self)
{
  while (is_few_beyond (self, self->totals))
    {
      const int smallest = find_smallest (self, (SosCell){ 0, self->n_places, self->n_services });

      if (smallest < 0)
        return FALSE;
      withhold (self, smallest);
    }
  return TRUE;
}

/* No one number can be said of them, where they are 1 to 4. */
static gboolean
protect_often (SosWays *ways, SosCell cell)
{
  return !is_few (sos_ways_get_count (ways, cell)) || open_another (ways, cell, FALSE);
}

/* The same of the services of a place that are offered, whoever of it is on others: none of those may give them room. */
static gboolean
protect_beyond (SosWays *ways, SosCell cell)
{
  gboolean open;

  ways->plain = TRUE;
  open = open_another (ways, cell, FALSE);
  ways->plain = FALSE;
  return open;
}

/* Those in several places who are not on the service; where nobody is in several on one service, they are all. */
static gboolean
protect_often_left (SosWays *ways, SosCell cell)
{
  const SosCell all = { cell.table, cell.place, ways->cube->n_services };

  return !ways->cube->tables[cell.table].in_several || !sos_suppression_differ_by_few (sos_ways_get_count (ways, cell), sos_ways_get_count (ways, all))
         || open_another (ways, cell, TRUE);
}

/* What has to be withheld for one changes what the others come to. */
static gboolean
protect_offered (SosShownCube *self, SosWays *ways, SosCell cell)
{
  while (is_few_beyond (self, &self->counts[sos_shown_cube_get_index (self, cell.table, cell.place, 0)]) && !protect_beyond (ways, cell))
    {
      const int smallest = find_smallest (self, cell);

      if (smallest < 0)
        return FALSE;
      withhold (self, smallest);
    }
  return TRUE;
}

static gboolean
protect_several (SosShownCube *self, SosWays *ways, guint table)
{
  SosCell cell = { table, 0, self->n_services + 1 };

  for (; cell.place < self->n_places; cell.place++)
    if (!(table > 0 && cell.place + 1 == ways->cube->alike) && !protect_offered (self, ways, cell))
      return FALSE;
  for (cell.service = 0; cell.service <= self->n_services; cell.service++)
    if (!protect_cell (self, ways, cell, protect_often) || !protect_cell (self, ways, cell, protect_often_left))
      return FALSE;
  return TRUE;
}

/* All services, then the smaller ones before the larger, which may not be offered in the end; within them by place. The order is part
 * of the answer. */
static guint *
order_services (const SosShownCube *self)
{
  guint *order = g_new (guint, self->n_services + 1);

  for (guint n = 0; n <= self->n_services; n++)
    {
      const guint service = (self->n_services + n) % (self->n_services + 1);
      guint at = n;

      for (; at > 1 && self->totals[order[at - 1]] > self->totals[service]; at--)
        order[at] = order[at - 1];
      order[at] = service;
    }
  return order;
}

static gboolean
protect_table (SosShownCube *self, const SosCountCube *cube, guint table, gboolean unsaid)
{
  SosWays ways = { cube, self->counts, self->marks, self->totals };
  g_autofree guint *order = order_services (self);

  for (guint n = 0; n <= self->n_services; n++)
    for (guint p = 0; p < self->n_places; p++)
      {
        const SosCell cell = { table, p, order[n] };

        if (table > 0 && p + 1 == cube->alike)
          continue; /* as in the first */
        if (!(unsaid ? protect_unsaid (&ways, cell) : protect_cell (self, &ways, cell, protect)))
          return FALSE;
      }
  return unsaid || protect_several (self, &ways, table);
}

static gboolean
protect_once (SosShownCube *self, const SosCountCube *cube)
{
  if (!protect_totals (self))
    return FALSE;
  for (guint unsaid = 0; unsaid < 2; unsaid++)
    for (guint t = 0; t < self->n_tables; t++)
      if (!protect_table (self, cube, t, unsaid))
        return FALSE;
  return TRUE;
}

static guint
count_offered (const SosShownCube *self)
{
  guint n = 0;

  for (guint s = 0; s <= self->n_services; s++)
    n += !self->withheld[s];
  return n;
}

/* Once more where a service was withheld on the way: those that are left come to something else. */
static gboolean
protect_all (SosShownCube *self, const SosCountCube *cube)
{
  guint offered;

  do
    {
      offered = count_offered (self);
      if (!protect_once (self, cube))
        return FALSE;
    }
  while (count_offered (self) < offered);
  return TRUE;
}

/* What is said to be the same in each table, and is not, could not be hidden as one. */
static gboolean
is_truly_alike (const SosShownCube *self, const SosCountCube *cube)
{
  for (guint t = 1; t < self->n_tables && cube->alike > 0; t++)
    if (memcmp (&self->counts[sos_shown_cube_get_index (self, t, cube->alike - 1, 0)], &self->counts[sos_shown_cube_get_index (self, 0, cube->alike - 1, 0)],
                sizeof (guint) * (self->n_services + 1)) != 0)
      return FALSE;
  return TRUE;
}

/* What is said of a table and is not so (a place that is no more was counted as not known) nobody can make use of. */
static void
forget_what_is_not_so (SosWays *ways, SosCountTable *table, guint t)
{
  if (!table->by_person || sos_ways_hold (ways, t))
    return;
  table->by_person = FALSE;
  table->apart = 0;
}

/* Each table for itself, but for the place that is alike. */
static SosShownCube *
decide_alone (const SosCountCube *cube)
{
  SosShownCube *self = make (cube);
  g_autofree SosCountTable *tables = g_memdup2 (cube->tables, sizeof (SosCountTable) * cube->n_tables);
  SosCountCube believed = *cube;
  SosWays ways = { &believed, self->counts, self->marks, self->totals };

  believed.tables = tables;
  for (guint t = 0; t < cube->n_tables; t++)
    forget_what_is_not_so (&ways, &tables[t], t);
  mark_all (&ways);
  for (guint s = 0; s < self->n_services; s++)
    if (is_too_near (self->totals[s], cube->people))
      withhold (self, s);
  if (is_few (cube->people) || !is_truly_alike (self, cube) || !protect_all (self, &believed))
    withhold_all (self);
  return self;
}

SosShownCube *
sos_suppression_decide (const SosCountCube *cube)
{
  SosShownCube *self = decide_alone (cube);

  sos_suppression_stand_beside (self, cube);
  return self;
}

/* What was not shown then, and what is not shown now. */
static SosShownKind
hide_either (SosShownKind then, SosShownKind now, guint count)
{
  if (then == SOS_SHOWN_NOTHING || now == SOS_SHOWN_NOTHING)
    return SOS_SHOWN_NOTHING;
  if (count == 0 || (then != SOS_SHOWN_FEW && then != SOS_SHOWN_HIDDEN && !is_few (count)))
    return now;
  return is_few (count) ? SOS_SHOWN_FEW : SOS_SHOWN_HIDDEN;
}

SosShownCube *
sos_suppression_recall (const SosCountCube *cube, const SosShownKind *marks)
{
  SosShownCube *self = decide_alone (cube);

  for (guint i = 0; i < self->n_tables * get_table_size (self); i++)
    {
      self->marks[i] = hide_either (marks[i], self->marks[i], self->counts[i]);
      /* By the first table: in another, all services of one place may be left out alone. */
      if (i < get_table_size (self))
        self->withheld[i % (self->n_services + 1)] |= self->marks[i] == SOS_SHOWN_NOTHING;
    }
  for (guint s = 0; s <= self->n_services; s++)
    if (self->withheld[s])
      withhold (self, s);
  /* A refused whole has a mark where somebody is counted alone; a service of nobody would otherwise say so. */
  if (self->withheld[self->n_services])
    withhold_all (self);
  sos_suppression_stand_beside (self, cube);
  return self;
}

void
sos_shown_cube_free (SosShownCube *self)
{
  g_free (self->marks);
  g_free (self->counts);
  g_free (self->said);
  g_free (self->totals);
  g_free (self->withheld);
  g_free (self);
}

SosShown
sos_shown_cube_get (const SosShownCube *self, guint table, guint place, guint service)
{
  const guint i = sos_shown_cube_get_index (self, table, place, service);

  g_return_val_if_fail (table < self->n_tables && place < self->n_places && service <= self->n_services, (SosShown){ SOS_SHOWN_NOTHING });

  return (SosShown){ self->marks[i], self->marks[i] == SOS_SHOWN_NUMBER ? self->counts[i] : self->marks[i] == SOS_SHOWN_ABOUT ? self->said[i] : 0 };
}

SosShown
sos_shown_cube_get_total (const SosShownCube *self, guint service)
{
  g_return_val_if_fail (service <= self->n_services, (SosShown){ SOS_SHOWN_NOTHING });

  if (self->withheld[service])
    return (SosShown){ SOS_SHOWN_NOTHING };
  return (SosShown){ SOS_SHOWN_NUMBER, self->totals[service] };
}

SosVerdict *
sos_shown_cube_get_refusal (const SosShownCube *self, guint service)
{
  g_return_val_if_fail (service <= self->n_services, NULL);

  if (!self->withheld[service])
    return NULL;
  return sos_verdict_new_refused (
    "N9", service == self->n_services ? _("There are too few people to hide a single one among them: they are not shown by borough.")
                                      : _("Too few people, or all but a few of everybody: shown by borough, they would be pointed at."), NULL);
}

gboolean
sos_suppression_allows_percentage (guint part, guint whole)
{
  return whole >= SOS_FEWEST_FOR_PERCENTAGE && !is_few (part) && part <= whole && !is_few (whole - part);
}

SosVerdict *
sos_suppression_check_difference (guint smaller, guint larger)
{
  if (sos_suppression_differ_by_few (smaller, larger))
    return sos_verdict_new_refused ("N9", _("These two choices differ by fewer than five people: both together would point at them."), NULL);
  return sos_verdict_new_allowed ("N9", NULL);
}
