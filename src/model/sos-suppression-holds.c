/* sos-suppression-holds.c - what must hold of counts, whatever they are: what whoever reads the figures knows beside them. Seeks no way. */
#include "config.h"
#include "sos-suppression-search.h"

guint *
sos_way_count (const SosWaySearch *self, guint place, guint column)
{
  return &self->now[place * self->width + column];
}

SosShownKind *
sos_way_mark (const SosWaySearch *self, guint place, guint column)
{
  return &self->ways->marks[sos_ways_get_index (self->ways, (SosCell){ self->table, place, column })];
}

gboolean
sos_way_is_alike (const SosWaySearch *self, guint place)
{
  return place + 1 == self->ways->cube->alike;
}

gboolean
sos_way_is_apart (const SosWaySearch *self, guint place)
{
  return place + 1 == self->ways->cube->tables[self->table].apart;
}

gboolean
sos_way_is_in_several (const SosWaySearch *self, guint column)
{
  return column == self->n_services ? self->all_in_several : self->in_several;
}

guint
sos_way_sum_place (const SosWaySearch *self, guint place)
{
  guint sum = 0;

  for (guint s = 0; s < self->n_services; s++)
    sum += *sos_way_count (self, place, s);
  return sum;
}

/* ---- kinds of people ---- */

/* Where people are in the same places on all their services, each of these is a number of people (or of the services they have beyond
 * one) like any other: on a service, on any; then not on that service; then on more than one. All are sums and differences of a row. */
static int
measure (const SosWaySearch *self, const guint *row, guint kind)
{
  int sum = 0;

  if (kind < self->width)
    return (int) row[kind];
  if (kind < self->width + self->n_services)
    return (int) row[self->n_services] - (int) row[kind - self->width];
  for (guint s = 0; s < self->n_services; s++)
    sum += (int) row[s];
  return sum - (int) row[self->n_services];
}

guint
sos_way_get_n_kinds (const SosWaySearch *self)
{
  return self->by_person ? 2 * self->width : self->width;
}

/* Who is in a place that is apart, or alike in each table, is in no other. */
static int
get_room (const SosWaySearch *self, guint place, guint kind)
{
  const guint apart = self->ways->cube->tables[self->table].apart;
  int room = measure (self, self->ways->totals, kind);

  if (self->alike != NULL && !sos_way_is_alike (self, place))
    room -= measure (self, self->alike, kind);
  if (apart > 0 && place + 1 != apart)
    room -= measure (self, sos_way_count (self, apart - 1, 0), kind);
  return room;
}

guint
sos_way_get_most (const SosWaySearch *self, guint place, guint column)
{
  return (guint) MAX (get_room (self, place, column), 0);
}

gboolean
sos_way_is_crowded (const SosWaySearch *self, guint place, guint column)
{
  return sos_way_is_in_several (self, column) && !sos_way_is_alike (self, place)
         && *sos_way_count (self, place, column) > sos_way_get_most (self, place, column);
}

gboolean
sos_way_is_any_crowded (const SosWaySearch *self, guint column)
{
  for (guint p = 0; p < self->n_places; p++)
    if (sos_way_is_crowded (self, p, column))
      return TRUE;
  return FALSE;
}

/* ---- one place passed ---- */

/* By how much a kind of people of a place grows where it is passed. */
static int
get_growth (const SosWaySearch *self, guint kind, guint entry, guint exit)
{
  const guint all = self->n_services;
  const int one_more = (entry == all) - (exit == all), several = (exit < all) - (entry < all);

  if (kind < all)
    return (exit == kind) - (entry == kind);
  if (kind == all)
    return one_more;
  if (kind < self->width + all)
    return one_more - get_growth (self, kind - self->width, entry, exit);
  return several - one_more;
}

/* Nobody is on a service of a place without being of the place. */
static gboolean
covers (const SosWaySearch *self, guint place, guint entry, guint exit)
{
  const int all = (int) *sos_way_count (self, place, self->n_services) + get_growth (self, self->n_services, entry, exit);

  for (guint s = 0; s < self->n_services; s++)
    if ((int) *sos_way_count (self, place, s) + get_growth (self, s, entry, exit) > all)
      return FALSE;
  return all >= 0;
}

/* A place that is too full already may be passed where it does not grow. */
static gboolean
has_room (const SosWaySearch *self, guint place, guint kind, guint entry, guint exit)
{
  const int growth = get_growth (self, kind, entry, exit);

  /* Who leaves the place that is alike, on the same way, leaves room. */
  return growth <= 0 || measure (self, sos_way_count (self, place, 0), kind) + growth <= get_room (self, place, kind) + (self->through ? 1 : 0);
}

gboolean
sos_way_may_pass (const SosWaySearch *self, guint place, guint entry, guint exit)
{
  if (!covers (self, place, entry, exit) || (exit > self->n_services && sos_way_sum_place (self, place) <= *sos_way_count (self, place, self->n_services)))
    return FALSE;
  for (guint kind = 0; kind < sos_way_get_n_kinds (self); kind++)
    if ((kind > self->n_services || sos_way_is_in_several (self, kind)) && !has_room (self, place, kind, entry, exit))
      return FALSE;
  return TRUE;
}

/* ---- the ground passed ---- */

static int
sum_up (const SosWaySearch *self, guint kind)
{
  int sum = 0;

  for (guint p = 0; p < self->n_places; p++)
    sum += measure (self, sos_way_count (self, p, 0), kind);
  return sum;
}

void
sos_way_add_up (SosWaySearch *self)
{
  for (guint kind = 0; kind < sos_way_get_n_kinds (self); kind++)
    self->sums[kind] = sum_up (self, kind);
}

guint
sos_way_get (const SosWaySearch *self, SosCell cell)
{
  if (cell.place == self->n_places)
    return (guint) (sum_up (self, cell.service) - (int) self->ways->totals[cell.service]);
  if (cell.service > self->n_services)
    return sos_way_sum_place (self, cell.place) - *sos_way_count (self, cell.place, self->n_services);
  return *sos_way_count (self, cell.place, cell.service);
}

/* What a column gains by it a place would lose. */
gboolean
sos_way_may_pass_ground (const SosWaySearch *self, guint entry, guint exit)
{
  for (guint kind = 0; kind < sos_way_get_n_kinds (self); kind++)
    {
      const int growth = get_growth (self, kind, exit, entry);

      if (growth < 0 && self->sums[kind] + growth < measure (self, self->ways->totals, kind))
        return FALSE;
    }
  return TRUE;
}

/* ---- all of it ---- */

static gboolean
is_as_shown (const SosWaySearch *self, guint place, guint column)
{
  const guint count = *sos_way_count (self, place, column);

  switch (*sos_way_mark (self, place, column))
    {
    case SOS_SHOWN_FEW:
      return count >= 1 && count < SOS_FEWEST_SHOWN;
    case SOS_SHOWN_HIDDEN:
      return count >= SOS_FEWEST_SHOWN;
    case SOS_SHOWN_NUMBER:
      return count == self->ways->counts[sos_ways_get_index (self->ways, (SosCell){ self->table, place, column })];
    case SOS_SHOWN_ABOUT:
    case SOS_SHOWN_NOTHING:
    default:
      return TRUE;
    }
}

/* No place has more of a kind of people than there are, and all together have no fewer. */
static gboolean
adds_up (const SosWaySearch *self, guint kind)
{
  const int total = measure (self, self->ways->totals, kind), sum = sum_up (self, kind);

  for (guint p = 0; p < self->n_places; p++)
    {
      const int count = measure (self, sos_way_count (self, p, 0), kind);

      if (count < 0 || count > get_room (self, p, kind))
        return FALSE;
    }
  return sum == total || (sum > total && (kind > self->n_services || sos_way_is_in_several (self, kind)));
}

/* A way may come to a place twice: then what held at each step need not hold after all of them. */
gboolean
sos_way_holds (const SosWaySearch *self)
{
  for (guint kind = 0; kind < sos_way_get_n_kinds (self); kind++)
    if (!adds_up (self, kind))
      return FALSE;
  for (guint p = 0; p < self->n_places; p++)
    {
      if (sos_way_sum_place (self, p) < *sos_way_count (self, p, self->n_services))
        return FALSE;
      for (guint s = 0; s < self->width; s++)
        if (*sos_way_count (self, p, s) > *sos_way_count (self, p, self->n_services) || !is_as_shown (self, p, s))
          return FALSE;
    }
  return TRUE;
}
