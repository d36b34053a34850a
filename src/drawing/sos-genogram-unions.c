/* sos-genogram-unions.c - which parents share which children, and what of it passes a level on the way down. */
#include "config.h"
#include "sos-genogram-private.h"

#define DAYS_OF_A_YEAR 365.25
#define SOME_DAY 740000.0 /* late in 2026; only differences of it count */
#define NEVER 5e6

/* ---- sets ---- */

guint *
sos_gen_sets_new (guint n)
{
  guint *sets = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    sets[i] = i;
  return sets;
}

guint
sos_gen_sets_find (guint *sets, guint one)
{
  while (sets[one] != one)
    one = sets[one] = sets[sets[one]];
  return one;
}

void
sos_gen_sets_join (guint *sets, guint one, guint other)
{
  const guint a = sos_gen_sets_find (sets, one), b = sos_gen_sets_find (sets, other);

  sets[MAX (a, b)] = MIN (a, b);
}

/* ---- the order of siblings ---- */

typedef struct
{
  const SosGenogram *genogram;
  double today; /* as a day of birth */
} Births;

/* The day the ages are for, from somebody of whom both age and birth are known. */
static double
guess_today (const SosGenogram *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      const SosFamilyMember *member = sos_gen_member (self, i);

      if (member->born > 0 && member->age >= 0 && !member->died)
        return member->born + DAYS_OF_A_YEAR * (member->age + 0.5);
    }
  return SOME_DAY;
}

/* The day of birth as far as one can tell; who has no age stands after those who have one, and the unborn last. */
static double
guess_birth (const Births *births, const SosFamilyMember *member)
{
  if (member->unborn)
    return 2 * NEVER;
  if (member->born > 0)
    return member->born;
  return member->age >= 0 && !member->died ? births->today - DAYS_OF_A_YEAR * (member->age + 0.5) : NEVER;
}

/* Never by age where a person is restricted: they stand at the end. */
static gint
compare_children (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Births *births = user_data;
  const guint one = ((const SosGenChild *) a)->member, other = ((const SosGenChild *) b)->member;
  const gboolean plain = sos_gen_is_plain (births->genogram, one), other_plain = sos_gen_is_plain (births->genogram, other);
  const double birth = guess_birth (births, sos_gen_member (births->genogram, one));
  const double other_birth = guess_birth (births, sos_gen_member (births->genogram, other));

  if (plain != other_plain)
    return plain - other_plain;
  if (!plain && birth != other_birth)
    return birth < other_birth ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* ---- unions ---- */

static void
free_union (gpointer data)
{
  g_array_unref (((SosGenUnion *) data)->children);
  g_array_unref (((SosGenUnion *) data)->passes);
  g_free (data);
}

/* Two who were a couple twice are drawn as they were last. */
int
sos_gen_find_couple (const SosGenogram *self, guint one, guint other)
{
  for (guint i = self->family->couples->len; i > 0; i--)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i - 1);

      if ((couple->one == one && couple->other == other) || (couple->one == other && couple->other == one))
        return (int) i - 1;
    }
  return -1;
}

gboolean
sos_gen_is_drawn_couple (const SosGenogram *self, guint i)
{
  const SosCouple *couple = g_ptr_array_index (self->family->couples, i);

  return couple->one != couple->other && sos_gen_find_couple (self, couple->one, couple->other) == (int) i;
}

static SosGenUnion *
get_union (SosGenogram *self, guint a, guint b, gboolean apart)
{
  SosGenUnion *new_one;

  for (guint i = 0; i < self->unions->len; i++)
    {
      SosGenUnion *old = g_ptr_array_index (self->unions, i);

      if (old->a == MIN (a, b) && old->b == MAX (a, b) && old->apart == apart)
        return old;
    }
  new_one = g_new0 (SosGenUnion, 1);
  new_one->a = MIN (a, b);
  new_one->b = MAX (a, b);
  new_one->couple = sos_gen_find_couple (self, a, b);
  new_one->apart = apart;
  new_one->aside = -1;
  new_one->children = g_array_new (FALSE, FALSE, sizeof (SosGenChild));
  new_one->passes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->unions, new_one);
  return new_one;
}

static void
hang (SosGenogram *self, const SosDescent *descent, guint partner, gboolean apart)
{
  SosGenUnion *of = get_union (self, descent->parent, partner, apart);
  /* How a restricted person came into the family is not told. */
  const SosGenChild child = { descent->child, sos_gen_is_plain (self, descent->child) ? SOS_DESCENT_BIRTH : descent->kind };

  for (guint i = 0; i < of->children->len; i++)
    if (g_array_index (of->children, SosGenChild, i).member == child.member)
      return;
  g_array_append_val (of->children, child);
}

/* How well the parents of two descents to one child go together; 0: not at all. */
static int
match (const SosGenogram *self, const SosDescent *one, const SosDescent *other)
{
  const gboolean couple = sos_gen_find_couple (self, one->parent, other->parent) >= 0;

  if (sos_gen_slot (self, one->parent)->level != sos_gen_slot (self, other->parent)->level || one->parent == other->parent)
    return 0;
  if (one->kind == other->kind)
    return couple ? 3 : one->kind != SOS_DESCENT_STEP ? 2 : 0;
  return couple && one->kind > other->kind ? 1 : 0;
}

/* With whom the parent of descent @i shares the child: another of the same kind, or else the partner. -1: with nobody. */
static int
find_match (const SosGenogram *self, const GArray *descents, guint i, const gboolean *done)
{
  const SosDescent *descent = &g_array_index (descents, SosDescent, i);
  int best = -1, best_match = 0;

  for (guint j = 0; j < descents->len; j++)
    {
      const SosDescent *other = &g_array_index (descents, SosDescent, j);
      const int matched = done[j] && other->kind == descent->kind ? 0 : match (self, descent, other);

      if (matched > best_match)
        best = (int) j, best_match = matched;
    }
  return best;
}

/* Each of @descents, all to one child, is drawn once. A step-parent's hangs from the line to their partner, apart from the
 * children the two have together. */
static void
hang_child (SosGenogram *self, const GArray *descents)
{
  g_autofree gboolean *done = g_new0 (gboolean, descents->len);

  for (guint i = 0; i < descents->len; i++)
    {
      const SosDescent *descent = &g_array_index (descents, SosDescent, i);
      const int j = done[i] ? -1 : find_match (self, descents, i, done);
      const SosDescent *other = j >= 0 ? &g_array_index (descents, SosDescent, j) : descent;
      const gboolean apart = other->kind != descent->kind;

      if (!done[i])
        hang (self, descent, other->parent, apart);
      done[i] = TRUE;
      if (j >= 0 && !apart)
        done[j] = TRUE;
    }
}

/* Only what leads down: a circle of parents has one place where it must be left open. */
static GArray *
list_descents (const SosGenogram *self, guint child)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SosDescent));

  for (guint i = 0; i < self->family->descents->len; i++)
    {
      const SosDescent *descent = &g_array_index (self->family->descents, SosDescent, i);

      if (descent->child == child && sos_gen_slot (self, descent->parent)->level < sos_gen_slot (self, child)->level)
        g_array_append_val (list, *descent);
    }
  return list;
}

void
sos_gen_find_unions (SosGenogram *self)
{
  Births births = { self, guess_today (self) };

  self->unions = g_ptr_array_new_with_free_func (free_union);
  for (guint child = 0; child < self->n; child++)
    {
      g_autoptr (GArray) descents = list_descents (self, child);

      hang_child (self, descents);
    }
  for (guint i = 0; i < self->unions->len; i++)
    g_array_sort_with_data (((SosGenUnion *) self->unions->pdata[i])->children, compare_children, &births);
}
