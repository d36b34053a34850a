/* sos-genogram-walk.c - who is under the pointer, and who is next by the arrow keys. Draws nothing. */
#include "config.h"
#include "sos-genogram-walk.h"

#include <math.h>

#include "sos-genogram-private.h"

static gboolean
is_at (const SosGenogram *self, guint member, double x, double y)
{
  const SosGenShape shape = sos_gen_get_shape (self, member);

  return sos_gen_shape_holds (shape, sos_gen_slot (self, member)->x, sos_gen_y (self, member), SOS_GEN_R, x, y);
}

int
sos_genogram_find_at (const SosGenogram *self, double x, double y)
{
  for (guint i = 0; i < self->n; i++)
    if (is_at (self, i, x, y))
      return (int) i;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const SosGenText *text = sos_gen_text (self, i);

      if (text->role <= SOS_GEN_TEXT_ALERT && sos_box_holds (&text->box, x, y))
        return (int) text->of;
    }
  return -1;
}

/* ---- arrows ---- */

/* Beyond the end of a generation the next one begins: the way that a text is read. */
static int
find_beside (const SosGenogram *self, guint member, int step)
{
  const SosGenSlot *slot = sos_gen_slot (self, member);
  int level = (int) slot->level, index = (int) slot->index + step;

  for (; level >= 0 && level < (int) self->levels->len; level += step)
    {
      const GArray *row = sos_gen_row (self, (guint) level);

      if (level != (int) slot->level)
        index = step > 0 ? 0 : (int) row->len - 1;
      for (; index >= 0 && index < (int) row->len; index += step)
        if (sos_gen_slot (self, g_array_index (row, guint, index))->kind == SOS_GEN_SLOT_PERSON)
          return (int) g_array_index (row, guint, index);
    }
  return -1;
}

/* How far @other is from @member: first the levels between them, then the way along. */
static double
measure (const SosGenogram *self, guint member, guint other)
{
  const SosGenSlot *a = sos_gen_slot (self, member), *b = sos_gen_slot (self, other);

  return 1e6 * fabs ((double) a->level - (double) b->level) + fabs (a->x - b->x);
}

/* The nearest parent, or child; on which levels they stand was settled by the same descents. */
static int
find_kin (const SosGenogram *self, guint member, gboolean up)
{
  const GArray *descents = self->family->descents;
  double least = G_MAXDOUBLE;
  int best = -1;

  for (guint i = 0; i < descents->len; i++)
    {
      const SosDescent *descent = &g_array_index (descents, SosDescent, i);
      const guint here = up ? descent->child : descent->parent, there = up ? descent->parent : descent->child;

      if (here != member || sos_gen_slot (self, descent->parent)->level >= sos_gen_slot (self, descent->child)->level)
        continue;
      if (measure (self, member, there) < least)
        best = (int) there, least = measure (self, member, there);
    }
  return best;
}

static int
find_nearest (const SosGenogram *self, guint member, guint level)
{
  double least = G_MAXDOUBLE;
  int best = -1;

  for (guint i = 0; i < self->n; i++)
    if (sos_gen_slot (self, i)->level == level && measure (self, member, i) < least)
      best = (int) i, least = measure (self, member, i);
  return best;
}

int
sos_genogram_find_next (const SosGenogram *self, guint member, SosGenogramWay way)
{
  const gboolean up = way == SOS_GENOGRAM_UP;
  guint level;
  int kin;

  g_return_val_if_fail (member < self->n, -1);

  if (way == SOS_GENOGRAM_LEFT || way == SOS_GENOGRAM_RIGHT)
    return find_beside (self, member, way == SOS_GENOGRAM_LEFT ? -1 : 1);
  kin = find_kin (self, member, up);
  level = sos_gen_slot (self, member)->level;
  if (kin >= 0)
    return kin;
  return up && level == 0 ? -1 : find_nearest (self, member, up ? level - 1 : level + 1);
}
