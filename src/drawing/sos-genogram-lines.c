/* sos-genogram-lines.c - the lines of couples, of descent, and of contact that is forbidden, from the places of people. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

/* Lines end below the symbols, which cover them whatever their shape. */
#define INTO_SYMBOL 5.0
#define INTO_SIDE 14.0
/* A bracket is cut before its right end, where nobody stands below. */
#define BRACKET_CUT 22.0

/* Lines of one couple, union or contact have one number. */
static guint
number_couple (const SosGenogram *self, guint couple)
{
  return self->unions->len + couple;
}

static guint
number_tie (const SosGenogram *self, guint tie)
{
  return self->unions->len + self->family->couples->len + tie;
}

static void
add_line (SosGenogram *self, const SosGenLine *look, double x1, double y1, double x2, double y2)
{
  SosGenLine line = *look;

  line.x1 = x1;
  line.y1 = y1;
  line.x2 = x2;
  line.y2 = y2;
  if (fabs (x1 - x2) > 0.1 || fabs (y1 - y2) > 0.1)
    g_array_append_val (self->lines, line);
}

/* ---- descent ---- */

/* What the children of @of have in common that stand on @level or below; where they differ, the plain line. */
static SosDescentKind
get_kind (const SosGenogram *self, const SosGenUnion *of, guint level)
{
  int kind = -1;

  for (guint i = 0; i < of->children->len; i++)
    {
      const SosGenChild *child = &g_array_index (of->children, SosGenChild, i);

      if (sos_gen_slot (self, child->member)->level < level)
        continue;
      if (kind >= 0 && kind != (int) child->kind)
        return SOS_DESCENT_BIRTH;
      kind = (int) child->kind;
    }
  return (SosDescentKind) MAX (kind, 0);
}

static const SosGenChild *
find_child (const SosGenUnion *of, guint slot)
{
  for (guint i = 0; i < of->children->len; i++)
    if (g_array_index (of->children, SosGenChild, i).member == slot)
      return &g_array_index (of->children, SosGenChild, i);
  return NULL;
}

/* The union is of no day of which neither a parent nor a child is. */
static gboolean
is_faded (const SosGenogram *self, const SosGenUnion *of)
{
  gboolean all = TRUE;

  for (guint i = 0; i < of->children->len; i++)
    all &= sos_gen_is_faded (self, g_array_index (of->children, SosGenChild, i).member);
  return all || sos_gen_is_faded (self, of->a) || sos_gen_is_faded (self, of->b);
}

static const SosGenHop *
find_hop_to (const SosGenogram *self, guint slot, guint of)
{
  for (guint i = 0; i < self->hops->len; i++)
    {
      const SosGenHop *hop = g_ptr_array_index (self->hops, i);

      for (guint j = 0; hop->of == of && j < hop->to->len; j++)
        if (g_array_index (hop->to, guint, j) == slot)
          return hop;
    }
  return NULL;
}

static double
find_bracket_y (const SosGenogram *self, guint i)
{
  const SosGenUnion *of = g_ptr_array_index (self->unions, i);

  for (guint b = 0; b < self->brackets->len; b++)
    {
      const SosGenBracket *bracket = &g_array_index (self->brackets, SosGenBracket, b);

      if ((bracket->kind == SOS_GEN_BRACKET_COUPLE && (int) bracket->of == of->couple) ||
          (bracket->kind == SOS_GEN_BRACKET_PARENTS && bracket->of == i))
        return bracket->y;
    }
  return sos_gen_y (self, of->a);
}

/* Where the line of @hop begins: at the line of a couple, below the words of one parent, at a bracket, or at the bar above. */
static double
find_begin (const SosGenogram *self, const SosGenHop *hop)
{
  const SosGenUnion *of = g_ptr_array_index (self->unions, hop->of);

  if (hop->level > sos_gen_slot (self, of->a)->level + 1)
    return find_hop_to (self, hop->a, hop->of)->y;
  if (of->aside >= 0)
    return find_bracket_y (self, hop->of);
  return sos_gen_y (self, of->a) + (of->a == of->b ? sos_gen_slot (self, of->a)->bottom - SOS_GEN_CLEAR / 2 : 0);
}

static void
add_ends (SosGenogram *self, const SosGenHop *hop, SosGenLine look, double *first, double *last)
{
  const SosGenUnion *of = g_ptr_array_index (self->unions, hop->of);
  const gboolean faded = look.faded;

  for (guint i = 0; i < hop->to->len; i++)
    {
      const guint slot = g_array_index (hop->to, guint, i);
      const SosGenChild *child = find_child (of, slot);
      const double x = g_array_index (hop->ends, double, i);

      *first = MIN (*first, x);
      *last = MAX (*last, x);
      if (child == NULL)
        continue;
      look.kind = child->kind;
      look.faded = faded || sos_gen_is_faded (self, child->member);
      add_line (self, &look, x, hop->y, x, sos_gen_y (self, slot) - INTO_SYMBOL);
    }
}

static void
add_hop (SosGenogram *self, const SosGenHop *hop)
{
  const SosGenUnion *of = g_ptr_array_index (self->unions, hop->of);
  const SosGenLine look = {
    .role = SOS_GEN_LINE_DESCENT,
    .kind = get_kind (self, of, hop->level),
    .of = hop->of,
    .faded = is_faded (self, of),
  };
  double first = hop->from, last = hop->from;

  add_line (self, &look, hop->from, find_begin (self, hop), hop->from, hop->y);
  add_ends (self, hop, look, &first, &last);
  add_line (self, &look, first, hop->y, last, hop->y);
}

/* ---- couples ---- */

static void
add_cut (SosGenogram *self, const SosCouple *couple, double x, double y, gboolean faded)
{
  const SosGenCut cut = { round (x), y, couple->kind == SOS_COUPLE_DIVORCED ? 2 : 1, faded };

  if (couple->kind == SOS_COUPLE_SEPARATED || couple->kind == SOS_COUPLE_DIVORCED)
    g_array_append_val (self->cuts, cut);
}

/* Right of the line that goes down to their children, or in the middle. */
static double
find_cut (const SosGenogram *self, guint couple, double left, double right)
{
  double from = left;

  for (guint i = 0; i < self->unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (self->unions, i);

      if (of->couple == (int) couple && of->aside < 0)
        from = MAX (from, of->drop);
    }
  return (from + right) / 2;
}

/* Side by side, or one higher than the other. */
static void
add_couple (SosGenogram *self, guint i)
{
  const SosCouple *couple = g_ptr_array_index (self->family->couples, i);
  const gboolean turned = sos_gen_slot (self, couple->one)->x > sos_gen_slot (self, couple->other)->x;
  const guint left = turned ? couple->other : couple->one, right = turned ? couple->one : couple->other;
  const SosGenSlot *a = sos_gen_slot (self, left), *b = sos_gen_slot (self, right);
  const gboolean faded = sos_gen_is_faded (self, left) || sos_gen_is_faded (self, right);
  const SosGenLine look = { .role = SOS_GEN_LINE_COUPLE, .kind = couple->kind, .of = number_couple (self, i), .faded = faded };

  if (!sos_gen_is_drawn_couple (self, i) || (a->level == b->level && !sos_gen_are_neighbours (self, left, right)))
    return;
  add_line (self, &look, a->x + INTO_SIDE, sos_gen_y (self, left), b->x - INTO_SIDE, sos_gen_y (self, right));
  add_cut (self, couple, find_cut (self, i, a->x + SOS_GEN_R, b->x - SOS_GEN_R),
           a->level == b->level ? sos_gen_y (self, left) : (sos_gen_y (self, left) + sos_gen_y (self, right)) / 2, faded);
}

static void
add_parents (SosGenogram *self, guint i)
{
  const SosGenUnion *of = g_ptr_array_index (self->unions, i);
  const SosGenSlot *a = sos_gen_slot (self, of->a), *b = sos_gen_slot (self, of->b);
  const SosGenLine look = { .role = SOS_GEN_LINE_PARENTS, .of = i, .faded = is_faded (self, of) };
  const double y = sos_gen_y (self, of->a);

  if (a != b && of->couple < 0 && of->aside < 0)
    add_line (self, &look, MIN (a->x, b->x) + INTO_SIDE, y, MAX (a->x, b->x) - INTO_SIDE, y);
}

static void
add_bracket (SosGenogram *self, const SosGenBracket *bracket)
{
  const double foot = sos_gen_y (self, bracket->left) - INTO_SYMBOL;
  SosGenLine look = { .faded = sos_gen_is_faded (self, bracket->left) || sos_gen_is_faded (self, bracket->right) };

  if (bracket->kind == SOS_GEN_BRACKET_FORBIDDEN)
    look.role = SOS_GEN_LINE_FORBIDDEN, look.of = number_tie (self, bracket->of);
  else if (bracket->kind == SOS_GEN_BRACKET_PARENTS)
    look.role = SOS_GEN_LINE_PARENTS, look.of = bracket->of;
  else
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, bracket->of);

      look.role = SOS_GEN_LINE_COUPLE, look.kind = couple->kind, look.of = number_couple (self, bracket->of);
      add_cut (self, couple, bracket->x2 - BRACKET_CUT, bracket->y, look.faded);
    }
  add_line (self, &look, bracket->x1, foot, bracket->x1, bracket->y);
  add_line (self, &look, bracket->x1, bracket->y, bracket->x2, bracket->y);
  add_line (self, &look, bracket->x2, bracket->y, bracket->x2, foot);
}

/* ---- contact that is forbidden, from one level to another ---- */

static SosGenLine
get_forbidden (const SosGenogram *self, guint tie, guint upper, guint lower, const double sides[2])
{
  return (SosGenLine){
    .role = SOS_GEN_LINE_FORBIDDEN,
    .of = number_tie (self, tie),
    .faded = sos_gen_is_faded (self, upper) || sos_gen_is_faded (self, lower),
    .x1 = sos_gen_slot (self, upper)->x + INTO_SIDE * sides[0],
    .y1 = sos_gen_y (self, upper) + INTO_SYMBOL,
    .x2 = sos_gen_slot (self, lower)->x + INTO_SIDE * sides[1],
    .y2 = sos_gen_y (self, lower) - INTO_SYMBOL,
  };
}

/* From either side of one to either side of the other, past as many people as can be. */
static void
add_forbidden (SosGenogram *self, guint i)
{
  static const double sides[][2] = { { 1, -1 }, { -1, 1 }, { 1, 1 }, { -1, -1 } };
  const SosTie *tie = g_ptr_array_index (self->family->ties, i);
  const gboolean turned = tie->other >= 0 && sos_gen_y (self, tie->member) > sos_gen_y (self, (guint) tie->other);
  const guint upper = turned ? (guint) tie->other : tie->member, lower = turned ? tie->member : (guint) tie->other;
  guint least = G_MAXUINT;
  SosGenLine best;

  if (tie->other < 0 || sos_gen_is_plain (self, upper) || sos_gen_is_plain (self, lower) ||
      sos_gen_slot (self, upper)->level == sos_gen_slot (self, lower)->level)
    return;
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      SosGenLine line = get_forbidden (self, i, upper, lower, sides[s]);
      const guint n = sos_gen_bend (self, &line, (int) upper, (int) lower);

      if (n < least)
        best = line, least = n;
    }
  g_array_append_val (self->lines, best);
}

void
sos_gen_find_lines (SosGenogram *self)
{
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->cuts, 0);
  for (guint i = 0; i < self->hops->len; i++)
    add_hop (self, self->hops->pdata[i]);
  for (guint i = 0; i < self->unions->len; i++)
    add_parents (self, i);
  for (guint i = 0; i < self->family->couples->len; i++)
    add_couple (self, i);
  for (guint i = 0; i < self->brackets->len; i++)
    add_bracket (self, &g_array_index (self->brackets, SosGenBracket, i));
  for (guint i = 0; i < self->family->ties->len; i++)
    add_forbidden (self, i);
}
