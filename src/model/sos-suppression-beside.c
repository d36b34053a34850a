/* sos-suppression-beside.c - one kind of borough beside another: what likely is the same in both is told by both. Knows no way, and no record. */
#include "config.h"
#include "sos-suppression-private.h"

static gboolean
are_near (guint one, guint other)
{
  return sos_suppression_differ_by_few (one, other) || sos_suppression_differ_by_few (other, one);
}

/* Whether all services of the place tell of nobody on the unplaced one, who live there and are worked with nowhere: none does, and that is shown; nor
 * how many they are in all, where they stand. */
static gboolean
tells_of_none (const SosShownCube *self, guint table, guint place, guint unplaced)
{
  const guint stand = sos_shown_cube_get_index (self, table, place, unplaced);
  const guint all = sos_shown_cube_get_index (self, 0, place, self->n_services), of_it = sos_shown_cube_get_index (self, 0, place, unplaced);

  if (self->counts[stand] > 0 && self->marks[stand] != SOS_SHOWN_NUMBER)
    return FALSE;
  return (self->marks[all] == SOS_SHOWN_NUMBER && self->counts[all] == 0) || (self->marks[of_it] == SOS_SHOWN_NUMBER && self->counts[of_it] == 0);
}

/* A number only where the tables before have one; about theirs where few are more or fewer. */
static void
stand_beside (SosShownCube *self, guint table, guint place, guint service)
{
  const guint i = sos_shown_cube_get_index (self, table, place, service);

  for (guint t = 0; t < table && self->marks[i] == SOS_SHOWN_NUMBER && self->counts[i] > 0; t++)
    {
      const guint other = sos_shown_cube_get_index (self, t, place, service);

      if (self->marks[other] == SOS_SHOWN_FEW || self->marks[other] == SOS_SHOWN_HIDDEN)
        self->marks[i] = SOS_SHOWN_HIDDEN;
      else if (self->marks[other] == SOS_SHOWN_NUMBER && are_near (self->counts[i], self->counts[other]))
        {
          self->marks[i] = SOS_SHOWN_ABOUT;
          self->said[i] = self->counts[other];
        }
    }
}

static void
stand_place (SosShownCube *self, const SosCountCube *cube, guint table, guint place)
{
  const guint unplaced = cube->tables[table].unplaced;

  if (unplaced > 0 && self->totals[unplaced - 1] > 0 && !tells_of_none (self, table, place, unplaced - 1))
    self->marks[sos_shown_cube_get_index (self, table, place, self->n_services)] = SOS_SHOWN_NOTHING;
  for (guint s = 0; s <= self->n_services; s++)
    stand_beside (self, table, place, s);
}

/* The place that is alike is the same in each, and says nothing more. */
void
sos_suppression_stand_beside (SosShownCube *self, const SosCountCube *cube)
{
  for (guint t = 1; t < self->n_tables; t++)
    for (guint p = 0; p < self->n_places; p++)
      if (p + 1 != cube->alike)
        stand_place (self, cube, t, p);
}
