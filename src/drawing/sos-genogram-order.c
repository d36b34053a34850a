/* sos-genogram-order.c - who stands left and right of whom: from several beginnings, neighbours are exchanged as long as the rules
 * are better kept for it, and the best is taken. Chance has no part in it. */
#include "config.h"
#include "sos-genogram-private.h"

/* Comparisons after which the order from one beginning is good enough: never reached by a family of sixty. */
#define MOST_WORK 80000000
/* Beginnings that are tried at least, and comparisons after which no more are. */
#define LEAST_STARTS 2
#define ENOUGH_WORK 5000000
/* The longest runs that are exchanged: a couple or a few siblings among many, anything in a usual family. */
#define REACH 8
#define REACH_OF_MANY 3
#define MANY 40

/* ---- better and better ---- */

/* Exchanges the runs from @first to @middle and from there to @last. */
static void
exchange (GArray *row, guint first, guint middle, guint last)
{
  sos_gen_reverse (row, first, middle);
  sos_gen_reverse (row, middle, last);
  sos_gen_reverse (row, first, last);
}

typedef struct
{
  SosGenogram *genogram;
  SosGenRules *rules;
  const gboolean *fixed; /* slots that keep their order; NULL: none */
} Search;

static gboolean
has_fixed (const Search *search, const GArray *row, guint first, guint last)
{
  for (guint i = first; search->fixed != NULL && i < last; i++)
    if (search->fixed[g_array_index (row, guint, i)])
      return TRUE;
  return FALSE;
}

static gboolean
is_tired (const Search *search)
{
  return sos_gen_rules_get_work (search->rules) > MOST_WORK;
}

/* Keeps the exchange only where it costs less. */
static gboolean
try_exchange (const Search *search, guint level, guint first, guint middle, guint last)
{
  GArray *row = sos_gen_row (search->genogram, level);
  guint before;

  if (has_fixed (search, row, first, middle) && has_fixed (search, row, middle, last))
    return FALSE;
  before = sos_gen_rules_cost (search->rules, level, first, last);
  exchange (row, first, middle, last);
  sos_gen_number (search->genogram, row, first, last);
  if (sos_gen_rules_cost (search->rules, level, first, last) < before)
    return TRUE;
  exchange (row, first, first + last - middle, last);
  sos_gen_number (search->genogram, row, first, last);
  return FALSE;
}

static gboolean
try_reverse (const Search *search, guint level, guint first, guint last)
{
  GArray *row = sos_gen_row (search->genogram, level);
  guint before;

  if (has_fixed (search, row, first, last))
    return FALSE;
  before = sos_gen_rules_cost (search->rules, level, first, last);
  sos_gen_reverse (row, first, last);
  sos_gen_number (search->genogram, row, first, last);
  if (sos_gen_rules_cost (search->rules, level, first, last) < before)
    return TRUE;
  sos_gen_reverse (row, first, last);
  sos_gen_number (search->genogram, row, first, last);
  return FALSE;
}

static gboolean
improve_level (const Search *search, guint level)
{
  const guint n = sos_gen_row (search->genogram, level)->len, reach = n > MANY ? REACH_OF_MANY : REACH;
  gboolean better = FALSE;

  for (guint first = 0; first < n && !is_tired (search); first++)
    for (guint middle = first + 1; middle < MIN (first + reach, n); middle++)
      {
        for (guint last = middle + 1; last <= MIN (middle + reach, n); last++)
          better |= try_exchange (search, level, first, middle, last);
        better |= try_reverse (search, level, first, middle + 1);
      }
  return better;
}

static void
improve (const Search *search)
{
  gboolean better = TRUE;

  while (better && !is_tired (search))
    {
      better = FALSE;
      for (guint level = 0; level < search->genogram->levels->len; level++)
        better |= improve_level (search, level);
    }
}

/* Moves @slot to where it costs least on its level. */
static void
move_best (const Search *search, guint slot)
{
  SosGenogram *self = search->genogram;
  const guint level = sos_gen_slot (self, slot)->level;
  GArray *row = sos_gen_row (self, level);
  guint best = sos_gen_slot (self, slot)->index, least = sos_gen_rules_cost (search->rules, level, 0, row->len);

  exchange (row, best, best + 1, row->len);
  sos_gen_number (self, row, best, row->len);
  for (guint i = row->len; i-- > 0;)
    {
      const guint cost = sos_gen_rules_cost (search->rules, level, 0, row->len);

      if (cost < least)
        best = i, least = cost;
      if (i == 0)
        break;
      exchange (row, i - 1, i, i + 1);
      sos_gen_number (self, row, i - 1, i + 1);
    }
  exchange (row, 0, 1, best + 1);
  sos_gen_number (self, row, 0, best + 1);
}

/* ---- public ---- */

/* Everybody is worth beginning at; first a parent of the one worked for, then they themselves, then one of the eldest. */
static GArray *
list_starts (const SosGenogram *self)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint parent = 0, subject = 0, eldest = 0;

  for (guint i = 0; i < self->n; i++)
    {
      if (sos_gen_member (self, i)->subject)
        parent = subject = i;
      if (sos_gen_slot (self, i)->level < sos_gen_slot (self, eldest)->level)
        eldest = i;
    }
  for (guint i = 0; i < self->family->descents->len; i++)
    if (g_array_index (self->family->descents, SosDescent, i).child == subject)
      parent = g_array_index (self->family->descents, SosDescent, i).parent;
  g_array_append_vals (starts, ((guint[]){ parent, subject, eldest }), 3);
  for (guint i = 0; i < self->n; i++)
    g_array_append_val (starts, i);
  return starts;
}

/* Remembers the order where it is the cheapest so far. */
static void
keep_best (const SosGenogram *self, SosGenRules *rules, double *best, guint *least)
{
  const guint cost = sos_gen_rules_cost_all (rules);

  for (guint i = 0; cost < *least && i < self->slots->len; i++)
    best[i] = sos_gen_slot (self, i)->index;
  *least = MIN (*least, cost);
}

static void
order_anew (SosGenogram *self)
{
  g_autoptr (GArray) starts = list_starts (self);
  g_autofree double *best = g_new0 (double, self->slots->len);
  guint least = G_MAXUINT;
  guint64 work = 0;

  for (guint i = 0; i < 2 * starts->len && least > 0 && (i < LEAST_STARTS || work < ENOUGH_WORK); i++)
    {
      g_autoptr (SosGenRules) rules = sos_gen_rules_new (self);
      const Search search = { self, rules, NULL };

      sos_gen_begin_at (self, g_array_index (starts, guint, i / 2), i % 2 == 1);
      improve (&search);
      keep_best (self, rules, best, &least);
      work += sos_gen_rules_get_work (rules);
    }
  sos_gen_stand_by (self, best);
}

void
sos_gen_find_order (SosGenogram *self, const SosGenogram *before)
{
  g_autofree gboolean *fixed = g_new0 (gboolean, self->slots->len);
  g_autoptr (SosGenRules) rules = NULL;
  Search search = { self, NULL, fixed };

  if (self->n == 0)
    return;
  if (before == NULL || !sos_gen_begin_as (self, before, fixed))
    {
      order_anew (self);
      return;
    }
  search.rules = rules = sos_gen_rules_new (self);
  for (guint i = 0; i < self->slots->len; i++)
    if (!fixed[i] && !is_tired (&search))
      move_best (&search, i);
  improve (&search);
}
