/* sos-genogram-places.c - where everybody stands from left to right, once the order is known: children under the middle of their
 * parents, and nobody nearer to another than their words allow. */
#include "config.h"
#include "sos-genogram-private.h"

#include "sos-line-up.h"

#include <math.h>

/* Each goes down and up all levels. */
#define ROUNDS 60
#define ROUNDS_OF_MANY 20
#define MANY 150

/* How strong the wishes are. */
#define PULL_OF_PARENTS 1.0
#define PULL_OF_CHILDREN 1.0
#define PULL_APART 0.15 /* of a step-parent's line */
#define PULL_OF_PARTNER 0.2
#define PULL_OF_HOME 0.05
#define PULL_OF_HABIT 0.02
#define PULL_OF_PLACE 0.15 /* once all have found theirs */

/* A bend in a line that is worth moving people for. */
#define MOST_JOG 40.0
/* A child so near to the middle is stood over. */
#define NEAR_MIDDLE 12.0

#define NEXT_LINE 9.0 /* between two lines that go down from one couple */

typedef struct
{
  SosGenogram *genogram;
  double *at; /* of each slot: its place in the tightest row */
  double *wish, *weight;
} Places;

/* ---- wishes ---- */

static double
get_x (const Places *places, guint slot)
{
  return sos_gen_slot (places->genogram, slot)->x;
}

static void
add_wish (const Places *places, guint slot, double x, double weight)
{
  places->wish[slot] += weight * x;
  places->weight[slot] += weight;
}

static const SosGenUnion *
get_union (const SosGenogram *self, const SosGenHop *hop)
{
  return g_ptr_array_index (self->unions, hop->of);
}

/* Of the slots in @slots the ends, by their places in @x. */
static void
find_ends (const GArray *slots, const SosGenogram *self, const double *x, double *first, double *last)
{
  *first = G_MAXDOUBLE;
  *last = -G_MAXDOUBLE;
  for (guint i = 0; i < slots->len; i++)
    {
      const guint slot = g_array_index (slots, guint, i);
      const double place = x != NULL ? x[slot] : sos_gen_slot (self, slot)->x;

      *first = MIN (*first, place);
      *last = MAX (*last, place);
    }
}

static double
get_pull (const SosGenogram *self, const SosGenHop *hop, double pull)
{
  return get_union (self, hop)->apart ? pull * PULL_APART : pull;
}

/* Children wish to stand as tight as they may under the middle of their parents. */
static void
wish_under_parents (const Places *places, const SosGenHop *hop)
{
  const SosGenogram *self = places->genogram;
  const double middle = (get_x (places, hop->a) + get_x (places, hop->b)) / 2;
  double first, last;

  find_ends (hop->to, self, places->at, &first, &last);
  for (guint i = 0; i < hop->to->len; i++)
    {
      const guint slot = g_array_index (hop->to, guint, i);

      add_wish (places, slot, middle + places->at[slot] - (first + last) / 2, get_pull (self, hop, PULL_OF_PARENTS));
    }
}

/* Parents wish to stand over the middle of their children. */
static void
wish_over_children (const Places *places, const SosGenHop *hop)
{
  const SosGenogram *self = places->genogram;
  const double half = (places->at[hop->b] - places->at[hop->a]) / 2, pull = get_pull (self, hop, PULL_OF_CHILDREN);
  double first, last;

  find_ends (hop->to, self, NULL, &first, &last);
  add_wish (places, hop->a, (first + last) / 2 - half, pull);
  if (hop->a != hop->b)
    add_wish (places, hop->b, (first + last) / 2 + half, pull);
}

static void
wish_beside_partner (const Places *places, const SosCouple *couple)
{
  const double apart = places->at[couple->other] - places->at[couple->one];

  add_wish (places, couple->one, get_x (places, couple->other) - apart, PULL_OF_PARTNER);
  add_wish (places, couple->other, get_x (places, couple->one) + apart, PULL_OF_PARTNER);
}

/* People of one home wish to stand together, above and below. */
static void
wish_at_home (const Places *places)
{
  const SosGenogram *self = places->genogram;
  g_autofree double *sums = g_new0 (double, self->family->homes->len);
  g_autofree guint *counts = g_new0 (guint, self->family->homes->len);

  for (guint i = 0; i < self->slots->len; i++)
    if (sos_gen_slot (self, i)->home >= 0)
      {
        sums[sos_gen_slot (self, i)->home] += sos_gen_slot (self, i)->x;
        counts[sos_gen_slot (self, i)->home]++;
      }
  for (guint i = 0; i < self->slots->len; i++)
    if (sos_gen_slot (self, i)->home >= 0)
      add_wish (places, i, sums[sos_gen_slot (self, i)->home] / counts[sos_gen_slot (self, i)->home], PULL_OF_HOME);
}

static void
wish_all (const Places *places, guint level)
{
  const SosGenogram *self = places->genogram;

  for (guint i = 0; i < self->slots->len; i++)
    {
      places->wish[i] = PULL_OF_HABIT * sos_gen_slot (self, i)->x;
      places->weight[i] = PULL_OF_HABIT;
    }
  for (guint i = 0; i < self->hops->len; i++)
    {
      const SosGenHop *hop = g_ptr_array_index (self->hops, i);

      if (hop->level == level)
        wish_under_parents (places, hop);
      if (hop->level == level + 1)
        wish_over_children (places, hop);
    }
  for (guint i = 0; i < self->family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i);

      if (sos_gen_slot (self, couple->one)->level == level && sos_gen_slot (self, couple->other)->level == level)
        wish_beside_partner (places, couple);
    }
  wish_at_home (places);
}

/* Where the line of @of may go down without touching the words of its parents. */
static void
find_limits (const SosGenogram *self, const SosGenUnion *of, double *low, double *high)
{
  const SosGenSlot *a = sos_gen_slot (self, of->a), *b = sos_gen_slot (self, of->b);

  *low = *high = of->aside >= 0 ? sos_gen_slot (self, (guint) of->aside)->x : a->x;
  if (a == b || of->aside >= 0)
    return;
  *low = a->x < b->x ? a->x + sos_gen_get_clear (self, of->a, of->b) : b->x + sos_gen_get_clear (self, of->b, of->a);
  *high = a->x < b->x ? b->x - sos_gen_get_clear (self, of->b, of->a) : a->x - sos_gen_get_clear (self, of->a, of->b);
}

/* By how far the children of @hop are beyond the reach of a straight line from above; left is less than 0. */
static double
find_jog (const Places *places, const SosGenHop *hop)
{
  const SosGenogram *self = places->genogram;
  double first, last, low, high;

  find_ends (hop->to, self, NULL, &first, &last);
  low = high = get_x (places, hop->a);
  if (hop->a != hop->b)
    find_limits (self, get_union (self, hop), &low, &high);
  if (hop->to->len == 1 && low == high)
    return first - low;
  return first > high ? first - high : last < low ? last - low : 0;
}

/* Where little is missing to make a line straight, those at its ends go towards each other, a couple by standing wider. */
static void
wish_straight (const Places *places, guint level)
{
  const SosGenogram *self = places->genogram;

  for (guint i = 0; i < self->slots->len; i++)
    {
      places->wish[i] = PULL_OF_PLACE * sos_gen_slot (self, i)->x;
      places->weight[i] = PULL_OF_PLACE;
    }
  for (guint i = 0; i < self->hops->len; i++)
    {
      const SosGenHop *hop = g_ptr_array_index (self->hops, i);
      const double jog = find_jog (places, hop);
      const gboolean a_is_right = get_x (places, hop->a) > get_x (places, hop->b);
      const guint mover = (jog > 0) == a_is_right ? hop->a : hop->b;

      if (fabs (jog) > MOST_JOG || get_union (self, hop)->apart)
        continue;
      for (guint j = 0; hop->level == level && j < hop->to->len; j++)
        add_wish (places, g_array_index (hop->to, guint, j), get_x (places, g_array_index (hop->to, guint, j)) - jog, 1);
      if (hop->level == level + 1 && jog != 0)
        add_wish (places, mover, get_x (places, mover) + jog, 1);
    }
}

/* ---- places ---- */

static void
settle_level (const Places *places, guint level, void (*wish_for) (const Places *, guint))
{
  const GArray *row = sos_gen_row (places->genogram, level);
  g_autofree double *at = g_new (double, row->len), *wish = g_new (double, row->len), *weight = g_new (double, row->len);
  g_autofree double *x = g_new (double, row->len);

  wish_for (places, level);
  for (guint i = 0; i < row->len; i++)
    {
      const guint slot = g_array_index (row, guint, i);

      at[i] = places->at[slot];
      wish[i] = places->wish[slot] / places->weight[slot];
      weight[i] = places->weight[slot];
    }
  sos_line_up (row->len, at, wish, weight, x);
  for (guint i = 0; i < row->len; i++)
    sos_gen_slot (places->genogram, g_array_index (row, guint, i))->x = x[i];
}

/* Down and up, so many times. */
static void
settle (const Places *places, guint rounds, void (*wish_for) (const Places *, guint))
{
  const guint n = places->genogram->levels->len;

  for (guint round = 0; round < rounds; round++)
    {
      for (guint level = 0; level < n; level++)
        settle_level (places, level, wish_for);
      for (guint level = n; level > 0; level--)
        settle_level (places, level - 1, wish_for);
    }
}

/* To whole pixels, which keeps every distance because those are whole too. */
static void
round_places (const Places *places)
{
  for (guint i = 0; i < places->genogram->slots->len; i++)
    {
      SosGenSlot *slot = sos_gen_slot (places->genogram, i);

      slot->x = round (slot->x - places->at[i]) + places->at[i];
    }
}

/* ---- where lines go down ---- */

/* Over the middle of the children, or straight over one of them who stands near it. */
static double
find_middle (const SosGenogram *self, const GArray *slots)
{
  double first, last, middle;

  find_ends (slots, self, NULL, &first, &last);
  middle = round ((first + last) / 2);
  for (guint i = 0; i < slots->len; i++)
    if (fabs (sos_gen_slot (self, g_array_index (slots, guint, i))->x - middle) <= NEAR_MIDDLE)
      return sos_gen_slot (self, g_array_index (slots, guint, i))->x;
  return middle;
}

static void
find_drop (const Places *places, const SosGenHop *hop)
{
  const SosGenogram *self = places->genogram;
  SosGenUnion *of = g_ptr_array_index (self->unions, hop->of);
  double low, high;

  if (hop->level != sos_gen_slot (self, of->a)->level + 1)
    return;
  find_limits (self, of, &low, &high);
  of->drop = CLAMP (find_middle (self, hop->to), low, high);
}

static void
part_pair (const SosGenogram *self, SosGenUnion *one, SosGenUnion *other)
{
  SosGenUnion *left = one->drop <= other->drop ? one : other, *right = left == one ? other : one;
  double low, high;

  find_limits (self, one, &low, &high);
  if (one->aside >= 0 || other->aside >= 0 || right->drop - left->drop >= NEXT_LINE)
    return;
  right->drop = CLAMP (right->drop, low + NEXT_LINE, MAX (high, low + NEXT_LINE));
  left->drop = right->drop - NEXT_LINE;
}

/* Two lines that go down from the same parents: their own children's, and those of one of them. */
static void
part_drops (const Places *places)
{
  const GPtrArray *unions = places->genogram->unions;

  for (guint i = 0; i < unions->len; i++)
    for (guint j = 0; j < i; j++)
      {
        SosGenUnion *one = g_ptr_array_index (unions, i), *other = g_ptr_array_index (unions, j);

        if (one->a == other->a && one->b == other->b)
          part_pair (places->genogram, one, other);
      }
}

void
sos_gen_find_places (SosGenogram *self)
{
  const guint n = self->slots->len;
  g_autofree double *numbers = g_new0 (double, 3 * n + 1);
  const Places places = { self, numbers, numbers + n, numbers + 2 * n };

  sos_gen_find_tightest (self, places.at);
  for (guint i = 0; i < n; i++)
    sos_gen_slot (self, i)->x = places.at[i];
  settle (&places, self->n > MANY ? ROUNDS_OF_MANY : ROUNDS, wish_all);
  sos_gen_pull_together (self);
  settle (&places, ROUNDS_OF_MANY, wish_straight);
  round_places (&places);
  for (guint i = 0; i < self->hops->len; i++)
    find_drop (&places, self->hops->pdata[i]);
  part_drops (&places);
}
