/* sos-genogram-rails.c - how high everything lies: the bars that children hang from and the brackets over people's heads, each
 * on a track of its own where they would lie on one another, and the levels with room for both. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

#define BRACKET_TRACK 8.0
/* Kept between two that share a track, from end to end. */
#define APART 6.0
/* Kept between the foot of a home and the highest bar below. */
#define BELOW_HOME 5.0
/* So near that a line is drawn straight, and that two lines would be taken for one. */
#define SAME 3.0
#define COST_MERGED 4

/* Where lines may meet a symbol, to either side of its middle. */
static const double ports[] = { 7, 11, 15, 18 };
#define FIRST_OF_BRACKETS 1

/* A level part of a line, with the lines that go up and down from it. */
typedef struct
{
  double x1, x2;
  double up;
  const GArray *down; /* double */
  double *y;          /* where the height is wanted */
  guint track;
} Rail;

/* ---- where lines end ---- */

static double
get_source (const SosGenogram *self, const SosGenHop *hop)
{
  const SosGenUnion *of = g_ptr_array_index (self->unions, hop->of);
  const gboolean first = hop->level == sos_gen_slot (self, of->a)->level + 1;

  return first ? of->drop : sos_gen_slot (self, hop->a)->x;
}

/* The first free port of a symbol on that side, from @first outwards; all that are taken are marked in @taken. */
static double
take_port (guint8 *taken, guint slot, gboolean right, guint first)
{
  for (guint i = 0; i < G_N_ELEMENTS (ports); i++)
    {
      const guint port = (first + i) % G_N_ELEMENTS (ports);
      const guint8 bit = (guint8) (1 << (2 * port + right));

      if (taken[slot] & bit)
        continue;
      taken[slot] |= bit;
      return right ? ports[port] : -ports[port];
    }
  return 0;
}

/* A person's first line ends in their middle, the others to the side they come from. */
static void
find_hop_ends (const SosGenogram *self, SosGenHop *hop, gboolean *met, guint8 *taken)
{
  hop->from = get_source (self, hop);
  for (guint i = 0; i < hop->to->len; i++)
    {
      const guint slot = g_array_index (hop->to, guint, i);
      double x = sos_gen_slot (self, slot)->x;

      if (met[slot])
        x += take_port (taken, slot, hop->from > x, 0);
      else if (fabs (x - hop->from) <= SAME)
        x = hop->from;
      met[slot] = TRUE;
      g_array_index (hop->ends, double, i) = x;
    }
}

static void
find_ends (SosGenogram *self, guint8 *taken)
{
  g_autofree gboolean *met = g_new0 (gboolean, self->slots->len);

  for (guint apart = 0; apart < 2; apart++)
    for (guint i = 0; i < self->hops->len; i++)
      {
        SosGenHop *hop = g_ptr_array_index (self->hops, i);

        if (((SosGenUnion *) self->unions->pdata[hop->of])->apart == (gboolean) apart)
          find_hop_ends (self, hop, met, taken);
      }
}

/* ---- tracks ---- */

static gboolean
overlap (const Rail *one, const Rail *other)
{
  return one->x1 < other->x2 + APART && other->x1 < one->x2 + APART;
}

static gboolean
spans (const Rail *rail, double x)
{
  return x >= rail->x1 - 1 && x <= rail->x2 + 1;
}

/* How many lines cross where @upper lies above @lower; two that lie on each other are worse. */
static guint
count_crossings (const Rail *upper, const Rail *lower)
{
  guint n = spans (upper, lower->up);

  for (guint i = 0; i < upper->down->len; i++)
    {
      const double x = g_array_index (upper->down, double, i);

      n += spans (lower, x) + (fabs (x - lower->up) < SAME ? COST_MERGED : 0);
    }
  return n;
}

/* Where @rail goes into @order, which runs upwards, with the fewest crossings. */
static guint
find_best (const GPtrArray *order, const Rail *rail)
{
  guint best = 0, cost = 0, least;

  for (guint i = 0; i < order->len; i++)
    cost += count_crossings (order->pdata[i], rail);
  least = cost;
  for (guint i = 0; i < order->len; i++)
    {
      cost += count_crossings (rail, order->pdata[i]) - count_crossings (order->pdata[i], rail);
      if (cost < least)
        best = i + 1, least = cost;
    }
  return best;
}

/* Gives each of @order the lowest track above all it would lie on; how many are needed. */
static guint
give_tracks (const GPtrArray *order)
{
  guint n = 0;

  for (guint i = 0; i < order->len; i++)
    {
      Rail *rail = g_ptr_array_index (order, i);

      for (guint j = 0; j < i; j++)
        {
          const Rail *lower = g_ptr_array_index (order, j);

          if (overlap (rail, lower))
            rail->track = MAX (rail->track, lower->track + 1);
        }
      n = MAX (n, rail->track + 1);
    }
  return n;
}

static guint
place_rails (const GArray *rails, double y, double track)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint n;

  for (guint i = 0; i < rails->len; i++)
    {
      Rail *rail = &g_array_index (rails, Rail, i);

      g_ptr_array_insert (order, (int) find_best (order, rail), rail);
    }
  n = give_tracks (order);
  for (guint i = 0; i < rails->len; i++)
    *g_array_index (rails, Rail, i).y = y - track * g_array_index (rails, Rail, i).track;
  return n;
}

/* ---- brackets ---- */

static void
add_bracket (SosGenogram *self, SosGenBracketKind kind, guint of, guint one, guint other)
{
  const gboolean turned = sos_gen_slot (self, one)->x > sos_gen_slot (self, other)->x;
  const SosGenBracket bracket = { kind, of, turned ? other : one, turned ? one : other };

  if (one != other && sos_gen_slot (self, one)->level == sos_gen_slot (self, other)->level)
    g_array_append_val (self->brackets, bracket);
}

static void
list_brackets (SosGenogram *self)
{
  g_array_set_size (self->brackets, 0);
  for (guint i = 0; i < self->family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i);

      if (sos_gen_is_drawn_couple (self, i) && !sos_gen_are_neighbours (self, couple->one, couple->other))
        add_bracket (self, SOS_GEN_BRACKET_COUPLE, i, couple->one, couple->other);
    }
  for (guint i = 0; i < self->unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (self->unions, i);

      if (of->couple < 0 && !sos_gen_are_neighbours (self, of->a, of->b))
        add_bracket (self, SOS_GEN_BRACKET_PARENTS, i, of->a, of->b);
    }
  for (guint i = 0; i < self->family->ties->len; i++)
    {
      const SosTie *tie = g_ptr_array_index (self->family->ties, i);

      if (tie->other >= 0 && !sos_gen_is_plain (self, tie->member) && !sos_gen_is_plain (self, (guint) tie->other))
        add_bracket (self, SOS_GEN_BRACKET_FORBIDDEN, i, tie->member, (guint) tie->other);
    }
}

static void
find_bracket_ends (SosGenogram *self, guint8 *taken)
{
  list_brackets (self);
  for (guint i = 0; i < self->brackets->len; i++)
    {
      SosGenBracket *bracket = &g_array_index (self->brackets, SosGenBracket, i);

      bracket->x1 = sos_gen_slot (self, bracket->left)->x + take_port (taken, bracket->left, TRUE, FIRST_OF_BRACKETS);
      bracket->x2 = sos_gen_slot (self, bracket->right)->x + take_port (taken, bracket->right, FALSE, FIRST_OF_BRACKETS);
    }
}

static guint
place_brackets (SosGenogram *self, guint level, double y)
{
  g_autoptr (GArray) rails = g_array_new (FALSE, FALSE, sizeof (Rail)), none = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->brackets->len; i++)
    {
      SosGenBracket *bracket = &g_array_index (self->brackets, SosGenBracket, i);
      const Rail rail = { bracket->x1, bracket->x2, -G_MAXDOUBLE, none, &bracket->y };

      if (sos_gen_slot (self, bracket->left)->level == level)
        g_array_append_val (rails, rail);
    }
  return place_rails (rails, y, BRACKET_TRACK);
}

/* ---- levels ---- */

static guint
place_bars (SosGenogram *self, guint level, double y)
{
  g_autoptr (GArray) rails = g_array_new (FALSE, FALSE, sizeof (Rail));

  for (guint i = 0; i < self->hops->len; i++)
    {
      SosGenHop *hop = g_ptr_array_index (self->hops, i);
      Rail rail = { hop->from, hop->from, hop->from, hop->ends, &hop->y };

      for (guint j = 0; j < hop->ends->len; j++)
        {
          rail.x1 = MIN (rail.x1, g_array_index (hop->ends, double, j));
          rail.x2 = MAX (rail.x2, g_array_index (hop->ends, double, j));
        }
      if (hop->level == level)
        g_array_append_val (rails, rail);
    }
  return place_rails (rails, y, SOS_GEN_TRACK);
}

/* How far the words of @level reach below it, with the homes round them. */
static double
find_foot (const SosGenogram *self, guint level)
{
  double lowest = 0;

  for (guint i = 0; i < sos_gen_row (self, level)->len; i++)
    lowest = MAX (lowest, sos_gen_slot (self, g_array_index (sos_gen_row (self, level), guint, i))->bottom);
  return lowest + SOS_GEN_HOME_FOOT + g_array_index (self->feet, double, level);
}

/* How far the bars and brackets of @level reach above it; they are given their heights as if it lay at @y. */
static double
place_level (SosGenogram *self, guint level, double y)
{
  const guint n_brackets = place_brackets (self, level, y - SOS_GEN_BRACKET);
  const double bracket_top = SOS_GEN_BRACKET + BRACKET_TRACK * n_brackets;
  const double bar = n_brackets > 0 ? MAX (SOS_GEN_BAR, bracket_top + 2) : SOS_GEN_BAR;
  const guint n_bars = place_bars (self, level, y - bar);

  return n_bars > 0 ? bar + SOS_GEN_TRACK * (n_bars - 1) : MAX (SOS_GEN_HOME_TOP, bracket_top);
}

void
sos_gen_find_rails (SosGenogram *self)
{
  g_autofree guint8 *taken = g_new0 (guint8, self->slots->len);
  double y = 0;

  find_ends (self, taken);
  find_bracket_ends (self, taken);
  g_array_set_size (self->y, 0);
  for (guint level = 0; level < self->levels->len; level++)
    {
      const double above = level > 0 ? find_foot (self, level - 1) + BELOW_HOME + place_level (self, level, 0) : 0;

      y += level > 0 ? MAX (SOS_GEN_GENERATION, ceil (above)) : 0;
      g_array_append_val (self->y, y);
      place_level (self, level, y);
    }
}
