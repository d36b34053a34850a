/* sos-genogram-levels.c - generations: children below their parents, couples side by side. Looks at no age unless nothing else
 * joins two people. */
#include "config.h"
#include "sos-genogram-private.h"

#include <math.h>

#define YEARS_OF_A_GENERATION 27.0

typedef struct
{
  SosGenogram *genogram;
  guint n;
  guint *leader;    /* of each: who stands for all that couples hold on the same level */
  guint *next;      /* of each: the next of them, in a circle */
  int *level;       /* of each leader */
  GPtrArray *below; /* GArray of guint: the children of each */
} Tree;

static GArray *
get_children (const Tree *tree, guint member)
{
  return g_ptr_array_index (tree->below, member);
}

/* Whether the way down from @from leads to @to. */
static gboolean
reaches (const Tree *tree, guint from, guint to)
{
  g_autofree gboolean *seen = g_new0 (gboolean, tree->n);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (todo, tree->leader[from]);
  while (todo->len > 0)
    {
      const guint group = g_array_index (todo, guint, todo->len - 1);
      guint member = group;

      g_array_set_size (todo, todo->len - 1);
      if (group == tree->leader[to])
        return TRUE;
      if (seen[group])
        continue;
      seen[group] = TRUE;
      do
        {
          for (guint i = 0; i < get_children (tree, member)->len; i++)
            g_array_append_val (todo, tree->leader[g_array_index (get_children (tree, member), guint, i)]);
          member = tree->next[member];
        }
      while (member != group);
    }
  return FALSE;
}

/* The nearest tie counts where not all can be true: nobody stands above their own forebears. */
static void
add_descents (Tree *tree)
{
  static const SosDescentKind kinds[] = { SOS_DESCENT_BIRTH, SOS_DESCENT_ADOPTED, SOS_DESCENT_KINSHIP, SOS_DESCENT_FOSTER,
                                          SOS_DESCENT_STEP };
  const GArray *descents = tree->genogram->family->descents;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < descents->len; i++)
      {
        const SosDescent *descent = &g_array_index (descents, SosDescent, i);

        if (descent->kind == kinds[k] && !reaches (tree, descent->child, descent->parent))
          g_array_append_val (get_children (tree, descent->parent), descent->child);
      }
}

static void
join (Tree *tree, guint one, guint other)
{
  const guint from = tree->leader[other], after = tree->next[one];

  if (one == other || reaches (tree, one, other) || reaches (tree, other, one))
    return;
  for (guint member = other; tree->leader[member] == from; member = tree->next[member])
    tree->leader[member] = tree->leader[one];
  tree->next[one] = tree->next[other];
  tree->next[other] = after;
}

/* Parents of the same child stand on one level too, couple or not. */
static void
join_parents (Tree *tree)
{
  const GArray *descents = tree->genogram->family->descents;

  for (guint i = 0; i < descents->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const SosDescent *one = &g_array_index (descents, SosDescent, i), *other = &g_array_index (descents, SosDescent, j);

        if (one->child == other->child)
          join (tree, one->parent, other->parent);
      }
}

static int *
get_level (const Tree *tree, guint member)
{
  return &tree->level[tree->leader[member]];
}

static void
push_down (Tree *tree)
{
  gboolean moved;

  do
    {
      moved = FALSE;
      for (guint member = 0; member < tree->n; member++)
        for (guint i = 0; i < get_children (tree, member)->len; i++)
          {
            int *child = get_level (tree, g_array_index (get_children (tree, member), guint, i));

            moved |= *child <= *get_level (tree, member);
            *child = MAX (*child, *get_level (tree, member) + 1);
          }
    }
  while (moved);
}

/* Who has no more lines upwards than downwards stands just above their children: the parents of somebody who married in. */
static void
pull_down (Tree *tree)
{
  g_autofree int *room = g_new (int, tree->n), *lines = g_new (int, tree->n);
  gboolean moved;

  do
    {
      for (guint i = 0; i < tree->n; i++)
        room[i] = G_MAXINT, lines[i] = 0;
      for (guint member = 0; member < tree->n; member++)
        for (guint i = 0; i < get_children (tree, member)->len; i++)
          {
            const guint child = tree->leader[g_array_index (get_children (tree, member), guint, i)], group = tree->leader[member];

            room[group] = MIN (room[group], tree->level[child] - 1 - tree->level[group]);
            lines[group]++, lines[child]--;
          }
      moved = FALSE;
      for (guint i = 0; i < tree->n; i++)
        if (lines[i] >= 0 && room[i] > 0 && room[i] < G_MAXINT)
          tree->level[i] += room[i], moved = TRUE;
    }
  while (moved);
}

/* ---- people whom nothing joins ---- */

/* How well the age of one says the level of another; less is better. */
static double
compare_ages (const Tree *tree, guint one, guint other)
{
  const SosFamilyMember *a = sos_gen_member (tree->genogram, one), *b = sos_gen_member (tree->genogram, other);
  const int home = sos_gen_slot (tree->genogram, one)->home;
  const double apart = home >= 0 && home == sos_gen_slot (tree->genogram, other)->home ? 0 : 1000;

  if (a->age < 0 || b->age < 0 || a->died || b->died || a->seen == SOS_SEEN_PLAIN || b->seen == SOS_SEEN_PLAIN)
    return apart + 500;
  return apart + ABS (a->age - b->age);
}

/* By how many levels the part of @part must go down to stand beside those who are @placed. */
static int
find_shift (const Tree *tree, const guint *parts, guint part, const gboolean *placed)
{
  double best = G_MAXDOUBLE;
  int shift = 0;

  for (guint one = 0; one < tree->n; one++)
    for (guint other = 0; parts[one] == part && other < tree->n; other++)
      {
        const double apart = placed[parts[other]] ? compare_ages (tree, one, other) : G_MAXDOUBLE;
        const int years = sos_gen_member (tree->genogram, other)->age - sos_gen_member (tree->genogram, one)->age;

        if (apart >= best)
          continue;
        best = apart;
        shift = *get_level (tree, other) - *get_level (tree, one);
        if (fmod (apart, 1000) < 500)
          shift += (int) round (years / YEARS_OF_A_GENERATION);
      }
  return shift;
}

static guint
find_subject (const SosGenogram *self)
{
  for (guint i = 0; i < self->n; i++)
    if (sos_gen_member (self, i)->subject)
      return i;
  return 0;
}

static void
align_parts (Tree *tree)
{
  g_autofree guint *parts = sos_gen_find_parts (tree->genogram);
  g_autofree gboolean *placed = g_new0 (gboolean, tree->n);

  placed[parts[find_subject (tree->genogram)]] = TRUE;
  for (guint i = 0; i < tree->n; i++)
    {
      const int shift = placed[parts[i]] ? 0 : find_shift (tree, parts, parts[i], placed);

      for (guint m = 0; !placed[parts[i]] && m < tree->n; m++)
        if (parts[m] == parts[i] && tree->leader[m] == m)
          tree->level[m] += shift;
      placed[parts[i]] = TRUE;
    }
}

/* ---- public ---- */

/* Levels from 0 without a gap. */
static void
write_levels (const Tree *tree)
{
  int above = G_MININT;

  for (guint level = 0, left = tree->n; left > 0; level++)
    {
      int lowest = G_MAXINT;

      for (guint i = 0; i < tree->n; i++)
        if (*get_level (tree, i) > above)
          lowest = MIN (lowest, *get_level (tree, i));
      for (guint i = 0; i < tree->n; i++)
        if (*get_level (tree, i) == lowest)
          sos_gen_slot (tree->genogram, i)->level = level, left--;
      above = lowest;
    }
}

void
sos_gen_find_levels (SosGenogram *self)
{
  g_autoptr (GPtrArray) below = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint *leader = g_new (guint, self->n), *next = g_new (guint, self->n);
  g_autofree int *level = g_new0 (int, self->n);
  Tree tree = { self, self->n, leader, next, level, below };

  for (guint i = 0; i < self->n; i++)
    {
      leader[i] = next[i] = i;
      g_ptr_array_add (below, g_array_new (FALSE, FALSE, sizeof (guint)));
    }
  if (self->n == 0)
    return;
  add_descents (&tree);
  for (guint i = 0; i < self->family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i);

      join (&tree, couple->one, couple->other);
    }
  join_parents (&tree);
  push_down (&tree);
  pull_down (&tree);
  align_parts (&tree);
  write_levels (&tree);
}
