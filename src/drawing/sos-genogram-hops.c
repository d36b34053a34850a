/* sos-genogram-hops.c - lines of descent level by level, and a place for whatever passes a level. */
#include "config.h"
#include "sos-genogram-private.h"

/* ---- what passes a level ---- */

static guint
add_slot (SosGenogram *self, SosGenSlotKind kind, guint of, guint level, int home)
{
  const SosGenSlot slot = { .kind = kind, .of = of, .level = level, .home = home, .half = kind == SOS_GEN_SLOT_HOME ? 18 : 9 };

  g_array_append_val (self->slots, slot);
  return self->slots->len - 1;
}

static void
add_line_passes (SosGenogram *self, guint i)
{
  SosGenUnion *of = g_ptr_array_index (self->unions, i);
  guint lowest = 0;

  for (guint c = 0; c < of->children->len; c++)
    lowest = MAX (lowest, sos_gen_slot (self, g_array_index (of->children, SosGenChild, c).member)->level);
  for (guint level = sos_gen_slot (self, of->a)->level + 1; level < lowest; level++)
    {
      const guint slot = add_slot (self, SOS_GEN_SLOT_LINE, i, level, -1);

      g_array_append_val (of->passes, slot);
    }
}

static void
add_home_passes (SosGenogram *self, guint home)
{
  g_autofree gboolean *lived = g_new0 (gboolean, self->levels->len);
  guint first = self->levels->len, last = 0;

  for (guint i = 0; i < self->n; i++)
    if (sos_gen_slot (self, i)->home == (int) home)
      {
        lived[sos_gen_slot (self, i)->level] = TRUE;
        first = MIN (first, sos_gen_slot (self, i)->level);
        last = MAX (last, sos_gen_slot (self, i)->level);
      }
  for (guint level = first; level < last; level++)
    if (!lived[level])
      add_slot (self, SOS_GEN_SLOT_HOME, home, level, (int) home);
}

void
sos_gen_add_passes (SosGenogram *self)
{
  for (guint i = 0; i < self->unions->len; i++)
    add_line_passes (self, i);
  for (guint home = 0; home < self->family->homes->len; home++)
    add_home_passes (self, home);
}

/* ---- hops ---- */

static void
free_hop (gpointer data)
{
  g_array_unref (((SosGenHop *) data)->to);
  g_array_unref (((SosGenHop *) data)->ends);
  g_free (data);
}

static void
add_hop (SosGenogram *self, guint i, guint level, guint a, guint b)
{
  const SosGenUnion *of = g_ptr_array_index (self->unions, i);
  SosGenHop *hop = g_new0 (SosGenHop, 1);

  hop->of = i;
  hop->level = level;
  hop->a = a;
  hop->b = b;
  hop->to = g_array_new (FALSE, FALSE, sizeof (guint));
  hop->ends = g_array_new (FALSE, TRUE, sizeof (double));
  for (guint c = 0; c < of->children->len; c++)
    if (sos_gen_slot (self, g_array_index (of->children, SosGenChild, c).member)->level == level)
      g_array_append_val (hop->to, g_array_index (of->children, SosGenChild, c).member);
  for (guint p = 0; p < of->passes->len; p++)
    if (sos_gen_slot (self, g_array_index (of->passes, guint, p))->level == level)
      g_array_append_val (hop->to, g_array_index (of->passes, guint, p));
  g_array_set_size (hop->ends, hop->to->len);
  g_ptr_array_add (self->hops, hop);
}

void
sos_gen_find_hops (SosGenogram *self)
{
  g_clear_pointer (&self->hops, g_ptr_array_unref);
  self->hops = g_ptr_array_new_with_free_func (free_hop);
  for (guint i = 0; i < self->unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (self->unions, i);
      const guint level = sos_gen_slot (self, of->a)->level + 1;
      const gboolean aside = of->aside >= 0;

      add_hop (self, i, level, aside ? (guint) of->aside : of->a, aside ? (guint) of->aside : of->b);
      for (guint p = 0; p < of->passes->len; p++)
        {
          const guint pass = g_array_index (of->passes, guint, p);

          add_hop (self, i, level + p + 1, pass, pass);
        }
    }
}

/* ---- beside parents who are apart ---- */

static gboolean
is_between_couple (const SosGenogram *self, const GArray *row, guint index)
{
  return index > 0 && index < row->len &&
         sos_gen_find_couple (self, g_array_index (row, guint, index - 1), g_array_index (row, guint, index)) >= 0;
}

/* Beside one of them, on the side of the other, where no couple is parted. */
static guint
find_aside (const SosGenogram *self, const SosGenUnion *of)
{
  const guint a = sos_gen_slot (self, of->a)->index, b = sos_gen_slot (self, of->b)->index;
  const guint inner[] = { MAX (a, b), MIN (a, b) + 1, MAX (a, b) + 1, MIN (a, b) };

  for (guint i = 0; i < G_N_ELEMENTS (inner); i++)
    if (!is_between_couple (self, sos_gen_row (self, sos_gen_slot (self, of->a)->level), inner[i]))
      return inner[i];
  return inner[0];
}

static void
add_aside (SosGenogram *self, guint i)
{
  SosGenUnion *of = g_ptr_array_index (self->unions, i);
  const guint level = sos_gen_slot (self, of->a)->level, index = find_aside (self, of);
  GArray *row = sos_gen_row (self, level);
  const guint slot = add_slot (self, SOS_GEN_SLOT_LINE, i, level, -1);

  of->aside = (int) slot;
  g_array_insert_val (row, index, slot);
  for (guint p = index; p < row->len; p++)
    sos_gen_slot (self, g_array_index (row, guint, p))->index = p;
}

void
sos_gen_add_asides (SosGenogram *self)
{
  for (guint i = 0; i < self->unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (self->unions, i);

      if (of->a != of->b && !sos_gen_are_neighbours (self, of->a, of->b))
        add_aside (self, i);
    }
  sos_gen_find_hops (self);
}
