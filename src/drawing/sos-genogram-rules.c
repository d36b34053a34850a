/* sos-genogram-rules.c - what a good order from left to right is: each rule, and what breaking it once costs. Moves nobody. */
#include "config.h"
#include "sos-genogram-private.h"

/* Lines that cross confuse most, after a couple with somebody between them. */
#define COST_CROSSING 8
#define COST_BETWEEN_COUPLE 20
#define COST_BETWEEN_PARENTS 10 /* not known as a couple */
#define COST_AGE 5              /* two siblings out of the order of age */
#define COST_PLAIN 6            /* a sibling beyond somebody restricted */
#define COST_AMONG_SIBLINGS 2
#define COST_AT_HOME 5          /* somebody between people of one home */
#define COST_AT_OWN_HOME 9
#define COST_GROUNDS 4          /* two homes that cross between two levels */
#define COST_MAN_RIGHT 1

typedef struct
{
  guint a, b; /* where the line begins: between these */
  guint to;
} Edge;

typedef struct
{
  guint left, right; /* the man is left, where there is one */
  guint apart;       /* the cost of each who stands between */
  gboolean sides;    /* which of them stands left matters */
} Pair;

typedef struct
{
  GArray *slots;     /* guint: siblings on one level, the restricted last */
  guint n_told;      /* those before have an order */
} Siblings;

typedef struct
{
  GArray *slots;     /* guint: of one home on one level */
  guint home;
  guint cost;        /* of each who stands among them */
} Ground;

typedef struct
{
  GArray *edges;     /* Edge, with its lower end here */
  GArray *pairs;
  GArray *siblings;
  GArray *grounds;
} Level;

struct _SosGenRules
{
  SosGenogram *genogram;
  GArray *levels; /* Level */
  guint64 work;
};

static Level *
get_level (SosGenRules *self, guint level)
{
  return &g_array_index (self->levels, Level, level);
}

static int
get_index (const SosGenRules *self, guint slot)
{
  return (int) sos_gen_slot (self->genogram, slot)->index;
}

static void
clear_siblings (gpointer siblings)
{
  g_array_unref (((Siblings *) siblings)->slots);
}

static void
clear_ground (gpointer ground)
{
  g_array_unref (((Ground *) ground)->slots);
}

static void
clear_level (gpointer data)
{
  Level *level = data;

  g_array_unref (level->edges);
  g_array_unref (level->pairs);
  g_array_unref (level->siblings);
  g_array_unref (level->grounds);
}

/* ---- what there is ---- */

static void
add_hop (SosGenRules *self, const SosGenHop *hop)
{
  const SosGenUnion *of = g_ptr_array_index (self->genogram->unions, hop->of);
  Siblings siblings = { g_array_new (FALSE, FALSE, sizeof (guint)), 0 };

  for (guint i = 0; i < hop->to->len; i++)
    {
      const guint to = g_array_index (hop->to, guint, i);
      const Edge edge = { hop->a, hop->b, to };

      g_array_append_val (get_level (self, hop->level)->edges, edge);
      if (sos_gen_slot (self->genogram, to)->kind != SOS_GEN_SLOT_PERSON || of->apart)
        continue;
      g_array_append_val (siblings.slots, to);
      siblings.n_told += !sos_gen_is_plain (self->genogram, to);
    }
  g_array_append_val (get_level (self, hop->level)->siblings, siblings);
}

static void
add_pair (SosGenRules *self, guint one, guint other, guint apart)
{
  const SosGenogram *genogram = self->genogram;
  const gboolean man = sos_gen_is_man (genogram, one), other_man = sos_gen_is_man (genogram, other), turned = other_man && !man;
  const Pair pair = { turned ? other : one, turned ? one : other, apart, man != other_man };

  if (sos_gen_slot (genogram, one)->level == sos_gen_slot (genogram, other)->level && one != other)
    g_array_append_val (get_level (self, sos_gen_slot (genogram, one)->level)->pairs, pair);
}

static void
add_ground (SosGenRules *self, guint home, guint level)
{
  const gboolean own = ((SosFamilyHome *) self->genogram->family->homes->pdata[home])->own;
  Ground ground = { g_array_new (FALSE, FALSE, sizeof (guint)), home, own ? COST_AT_OWN_HOME : COST_AT_HOME };

  for (guint i = 0; i < self->genogram->slots->len; i++)
    if (sos_gen_slot (self->genogram, i)->home == (int) home && sos_gen_slot (self->genogram, i)->level == level)
      g_array_append_val (ground.slots, i);
  if (ground.slots->len > 0)
    g_array_append_val (get_level (self, level)->grounds, ground);
  else
    clear_ground (&ground);
}

static void
add_pairs (SosGenRules *self)
{
  const GPtrArray *couples = self->genogram->family->couples, *unions = self->genogram->unions;

  for (guint i = 0; i < couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (couples, i);

      add_pair (self, couple->one, couple->other, COST_BETWEEN_COUPLE);
    }
  for (guint i = 0; i < unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (unions, i);

      if (of->couple < 0)
        add_pair (self, of->a, of->b, COST_BETWEEN_PARENTS);
    }
}

SosGenRules *
sos_gen_rules_new (SosGenogram *genogram)
{
  SosGenRules *self = g_new0 (SosGenRules, 1);

  self->genogram = genogram;
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, clear_level);
  for (guint i = 0; i < genogram->levels->len; i++)
    {
      const Level level = { g_array_new (FALSE, FALSE, sizeof (Edge)), g_array_new (FALSE, FALSE, sizeof (Pair)),
                            g_array_new (FALSE, FALSE, sizeof (Siblings)), g_array_new (FALSE, FALSE, sizeof (Ground)) };

      g_array_set_clear_func (level.siblings, clear_siblings);
      g_array_set_clear_func (level.grounds, clear_ground);
      g_array_append_val (self->levels, level);
      for (guint home = 0; home < genogram->family->homes->len; home++)
        add_ground (self, home, i);
    }
  for (guint i = 0; i < genogram->hops->len; i++)
    add_hop (self, genogram->hops->pdata[i]);
  add_pairs (self);
  return self;
}

void
sos_gen_rules_free (SosGenRules *self)
{
  g_array_unref (self->levels);
  g_free (self);
}

guint64
sos_gen_rules_get_work (const SosGenRules *self)
{
  return self->work;
}

/* ---- what it costs ---- */

/* Those of a level whose places are looked at: what does not touch them costs the same however they are exchanged. */
typedef struct
{
  guint level;
  int first, last; /* the last is not among them */
} Part;

static gboolean
is_in (const SosGenRules *self, const Part *part, guint slot)
{
  return sos_gen_slot (self->genogram, slot)->level == part->level && get_index (self, slot) >= part->first &&
         get_index (self, slot) < part->last;
}

static gboolean
touches (const SosGenRules *self, const Part *part, const GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    if (is_in (self, part, g_array_index (slots, guint, i)))
      return TRUE;
  return FALSE;
}

static gboolean
edge_touches (const SosGenRules *self, const Part *part, const Edge *edge)
{
  return is_in (self, part, edge->a) || is_in (self, part, edge->b) || is_in (self, part, edge->to);
}

/* Twice the place a line begins at, to count between two people too. */
static int
get_source (const SosGenRules *self, const Edge *edge)
{
  return get_index (self, edge->a) + get_index (self, edge->b);
}

static guint
count_crossed (const SosGenRules *self, const GArray *edges, guint i, const gboolean *touched)
{
  const Edge *one = &g_array_index (edges, Edge, i);
  const int from = get_source (self, one), to = get_index (self, one->to);
  guint n = 0;

  for (guint j = 0; j < edges->len; j++)
    {
      const Edge *other = &g_array_index (edges, Edge, j);
      const int side = get_source (self, other) - from, other_side = get_index (self, other->to) - to;

      n += (j < i || !touched[j]) && ((side < 0 && other_side > 0) || (side > 0 && other_side < 0));
    }
  return n;
}

/* Lines between @level and the one above that cross one that touches @part. */
static guint
count_crossings (SosGenRules *self, guint level, const Part *part)
{
  const GArray *edges = get_level (self, level)->edges;
  g_autofree gboolean *touched = g_new (gboolean, edges->len + 1);
  guint n = 0;

  for (guint i = 0; i < edges->len; i++)
    touched[i] = edge_touches (self, part, &g_array_index (edges, Edge, i));
  for (guint i = 0; i < edges->len; i++)
    if (touched[i])
      {
        n += count_crossed (self, edges, i, touched);
        self->work += edges->len;
      }
  self->work += edges->len;
  return n;
}

static guint
cost_pairs (SosGenRules *self, const Part *part)
{
  const GArray *pairs = get_level (self, part->level)->pairs;
  guint cost = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      const int apart = get_index (self, pair->right) - get_index (self, pair->left);

      if (!is_in (self, part, pair->left) && !is_in (self, part, pair->right))
        continue;
      cost += (guint) (ABS (apart) - 1) * pair->apart;
      if (pair->sides && apart < 0)
        cost += COST_MAN_RIGHT;
    }
  return cost;
}

/* Those of the kinds up to @last_kind who stand between the first and the last of @slots without being of them. */
static guint
count_among (SosGenRules *self, guint level, const GArray *slots, SosGenSlotKind last_kind)
{
  const GArray *row = sos_gen_row (self->genogram, level);
  int first = G_MAXINT, last = -1;
  guint n = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      first = MIN (first, get_index (self, g_array_index (slots, guint, i)));
      last = MAX (last, get_index (self, g_array_index (slots, guint, i)));
    }
  for (int i = first; i <= last; i++)
    n += sos_gen_slot (self->genogram, g_array_index (row, guint, i))->kind <= last_kind;
  self->work += (guint) (last + 1);
  return n - MIN (n, slots->len);
}

static int
get_sibling (const SosGenRules *self, const Siblings *siblings, guint i)
{
  return get_index (self, g_array_index (siblings->slots, guint, i));
}

/* Somebody restricted stands beyond all the others, to the left or to the right. */
static guint
cost_plain (const SosGenRules *self, const Siblings *siblings, guint plain)
{
  guint left = 0;

  for (guint i = 0; i < siblings->n_told; i++)
    left += get_sibling (self, siblings, i) < get_sibling (self, siblings, plain);
  return COST_PLAIN * MIN (left, siblings->n_told - left);
}

static guint
cost_siblings (SosGenRules *self, guint level, const Siblings *siblings)
{
  guint cost = count_among (self, level, siblings->slots, SOS_GEN_SLOT_PERSON) * COST_AMONG_SIBLINGS;

  for (guint i = 0; i < siblings->n_told; i++)
    for (guint j = 0; j < i; j++)
      if (get_sibling (self, siblings, j) > get_sibling (self, siblings, i))
        cost += COST_AGE;
  for (guint i = siblings->n_told; i < siblings->slots->len; i++)
    cost += cost_plain (self, siblings, i);
  self->work += siblings->n_told * siblings->n_told / 2;
  return cost;
}

static double
get_middle (const SosGenRules *self, const GArray *slots)
{
  double sum = 0;

  for (guint i = 0; i < slots->len; i++)
    sum += get_index (self, g_array_index (slots, guint, i));
  return sum / slots->len;
}

typedef struct
{
  double above, here;
  gboolean touched;
} Sides;

/* Where the homes that have people on both levels stand on each. */
static GArray *
list_sides (SosGenRules *self, guint level, const Part *part)
{
  const GArray *above = get_level (self, level - 1)->grounds, *here = get_level (self, level)->grounds;
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Sides));

  for (guint i = 0, j = 0; i < above->len; i++)
    {
      const Ground *upper = &g_array_index (above, Ground, i), *lower;
      Sides sides;

      while (j < here->len && g_array_index (here, Ground, j).home < upper->home)
        j++;
      lower = j < here->len ? &g_array_index (here, Ground, j) : NULL;
      if (lower == NULL || lower->home != upper->home)
        continue;
      sides = (Sides){ get_middle (self, upper->slots), get_middle (self, lower->slots),
                       touches (self, part, upper->slots) || touches (self, part, lower->slots) };
      g_array_append_val (list, sides);
    }
  return list;
}

/* Homes that change sides from the level above to this one. */
static guint
cost_grounds (SosGenRules *self, guint level, const Part *part)
{
  g_autoptr (GArray) list = list_sides (self, level, part);
  guint cost = 0;

  for (guint i = 0; i < list->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Sides *one = &g_array_index (list, Sides, i), *other = &g_array_index (list, Sides, j);

        if ((one->touched || other->touched) && (one->above - other->above) * (one->here - other->here) < 0)
          cost += COST_GROUNDS;
      }
  return cost;
}

static guint
cost_level (SosGenRules *self, const Part *part)
{
  const Level *here = get_level (self, part->level);
  guint cost = cost_pairs (self, part);

  for (guint i = 0; i < here->siblings->len; i++)
    {
      const Siblings *siblings = &g_array_index (here->siblings, Siblings, i);

      if (touches (self, part, siblings->slots))
        cost += cost_siblings (self, part->level, siblings);
    }
  for (guint i = 0; i < here->grounds->len; i++)
    {
      const Ground *ground = &g_array_index (here->grounds, Ground, i);

      if (touches (self, part, ground->slots))
        cost += count_among (self, part->level, ground->slots, SOS_GEN_SLOT_HOME) * ground->cost;
    }
  return cost;
}

static guint
cost_between (SosGenRules *self, guint level, const Part *part)
{
  if (level == 0 || level >= self->levels->len)
    return 0;
  return COST_CROSSING * count_crossings (self, level, part) + cost_grounds (self, level, part);
}

guint
sos_gen_rules_cost (SosGenRules *self, guint level, guint first, guint last)
{
  const Part part = { level, (int) first, (int) last };

  return cost_level (self, &part) + cost_between (self, level, &part) + cost_between (self, level + 1, &part);
}

guint
sos_gen_rules_cost_all (SosGenRules *self)
{
  guint cost = 0;

  for (guint level = 0; level < self->levels->len; level++)
    {
      const Part part = { level, 0, G_MAXINT };

      cost += cost_level (self, &part) + cost_between (self, level, &part);
    }
  return cost;
}
