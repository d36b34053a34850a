/* sos-genogram-parts.c - families in one drawing that nothing joins: which they are, and that they stand near each other. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

#define OTHER_PART 24.0 /* between them */

guint *
sos_gen_find_parts (const SosGenogram *self)
{
  guint *parts = sos_gen_sets_new (self->slots->len);

  for (guint i = 0; i < self->family->descents->len; i++)
    {
      const SosDescent *descent = &g_array_index (self->family->descents, SosDescent, i);

      sos_gen_sets_join (parts, descent->parent, descent->child);
    }
  for (guint i = 0; i < self->family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i);

      sos_gen_sets_join (parts, couple->one, couple->other);
    }
  for (guint i = self->n; i < self->slots->len; i++)
    sos_gen_sets_join (parts, i, sos_gen_find_passer (self, i));
  for (guint i = 0; i < self->slots->len; i++)
    parts[i] = sos_gen_sets_find (parts, i);
  return parts;
}

/* How far @slot may go to the left before it comes near to somebody of another part, on its level, above or below. */
static double
find_slack (const SosGenogram *self, const guint *parts, guint slot)
{
  const SosGenSlot *here = sos_gen_slot (self, slot);
  double slack = G_MAXDOUBLE;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const SosGenSlot *other = sos_gen_slot (self, i);

      if (parts[i] != parts[slot] && other->x <= here->x && ABS ((int) other->level - (int) here->level) <= 1)
        slack = MIN (slack, here->x - here->half - other->x - other->half - OTHER_PART);
    }
  return slack;
}

static gint
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const SosGenogram *self = user_data;
  const guint one = *(const guint *) a, other = *(const guint *) b;
  const double x = sos_gen_slot (self, one)->x, other_x = sos_gen_slot (self, other)->x;

  return x != other_x ? (x < other_x ? -1 : 1) : one < other ? -1 : one > other;
}

void
sos_gen_pull_together (SosGenogram *self)
{
  g_autofree guint *parts = sos_gen_find_parts (self), *order = sos_gen_sets_new (self->slots->len);
  g_autofree gboolean *done = g_new0 (gboolean, self->slots->len);

  g_qsort_with_data (order, (int) self->slots->len, sizeof (guint), compare_places, self);
  for (guint i = 0; i < self->slots->len; i++)
    {
      const guint part = parts[order[i]];
      double slack = sos_gen_slot (self, order[i])->x - sos_gen_slot (self, order[0])->x;

      for (guint s = 0; !done[part] && s < self->slots->len; s++)
        if (parts[s] == part)
          slack = MIN (slack, find_slack (self, parts, s));
      for (guint s = 0; !done[part] && slack > 0 && s < self->slots->len; s++)
        if (parts[s] == part)
          sos_gen_slot (self, s)->x -= floor (slack);
      done[part] = TRUE;
    }
}
