/* sos-genogram-start.c - a first order from left to right, which follows the ties outwards from one couple, or an order that was
 * there before. Weighs nothing. */
#include "config.h"
#include "sos-genogram-private.h"

typedef enum
{
  RIGHT,
  LEFT,
  BOTH
} Side;

typedef struct
{
  SosGenogram *genogram;
  gboolean turned;   /* every chain the other way round */
  guint *chain;      /* of each member: people whom couples join side by side */
  gboolean *visited; /* by chain */
  gboolean *opened;  /* by union: somebody goes through all its people already */
  GQueue order;      /* of chains */
} Walk;

/* ---- chains ---- */

void
sos_gen_reverse (GArray *row, guint first, guint last)
{
  guint *slots = &g_array_index (row, guint, 0);

  for (; first + 1 < last; first++, last--)
    {
      const guint slot = slots[first];

      slots[first] = slots[last - 1];
      slots[last - 1] = slot;
    }
}

static guint *
find_chains (const SosGenogram *self)
{
  guint *chain = sos_gen_sets_new (self->n);

  for (guint i = 0; i < self->family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i);

      if (sos_gen_slot (self, couple->one)->level == sos_gen_slot (self, couple->other)->level)
        sos_gen_sets_join (chain, couple->one, couple->other);
    }
  for (guint i = 0; i < self->unions->len; i++)
    sos_gen_sets_join (chain, ((SosGenUnion *) self->unions->pdata[i])->a, ((SosGenUnion *) self->unions->pdata[i])->b);
  for (guint i = 0; i < self->n; i++)
    chain[i] = sos_gen_sets_find (chain, i);
  return chain;
}

static void
add_partner (GArray *partners, guint member, guint one, guint other)
{
  if (one == member && other != member)
    g_array_append_val (partners, other);
  if (other == member && one != member)
    g_array_append_val (partners, one);
}

static GArray *
list_partners (const SosGenogram *self, guint member)
{
  GArray *partners = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->family->couples->len; i++)
    {
      const SosCouple *couple = g_ptr_array_index (self->family->couples, i);

      add_partner (partners, member, couple->one, couple->other);
    }
  for (guint i = 0; i < self->unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (self->unions, i);

      add_partner (partners, member, of->a, of->b);
    }
  return partners;
}

static void
follow_partners (const Walk *walk, guint member, gboolean *seen, GArray *row)
{
  g_autoptr (GArray) partners = NULL;

  if (seen[member])
    return;
  seen[member] = TRUE;
  g_array_append_val (row, member);
  partners = list_partners (walk->genogram, member);
  for (guint i = 0; i < partners->len; i++)
    if (walk->chain[g_array_index (partners, guint, i)] == walk->chain[member])
      follow_partners (walk, g_array_index (partners, guint, i), seen, row);
}

/* The people of @chain from one end to the other: a man where both ends will do. */
static GArray *
list_chain (const Walk *walk, guint chain)
{
  g_autofree gboolean *seen = g_new0 (gboolean, walk->genogram->n);
  GArray *row = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = chain, least = G_MAXUINT;

  for (guint i = chain; i < walk->genogram->n; i++)
    if (walk->chain[i] == chain)
      {
        g_autoptr (GArray) partners = list_partners (walk->genogram, i);
        const guint rank = 2 * partners->len + !sos_gen_is_man (walk->genogram, i);

        if (rank < least)
          first = i, least = rank;
      }
  follow_partners (walk, first, seen, row);
  if (walk->turned)
    sos_gen_reverse (row, 0, row->len);
  return row;
}

/* ---- the first order ---- */

static void visit (Walk *walk, guint chain, Side side);

/* Half of @chains go to the left and half to the right, or all to one side; the nearest first. */
static void
visit_all (Walk *walk, const GArray *chains, Side side)
{
  const guint middle = side == RIGHT ? 0 : side == LEFT ? chains->len : chains->len / 2;

  for (guint i = middle; i > 0; i--)
    visit (walk, g_array_index (chains, guint, i - 1), LEFT);
  for (guint i = middle; i < chains->len; i++)
    visit (walk, g_array_index (chains, guint, i), RIGHT);
}

static void
add_unvisited (const Walk *walk, GArray *chains, guint member)
{
  if (!walk->visited[walk->chain[member]])
    g_array_append_val (chains, walk->chain[member]);
}

static void
add_children (const Walk *walk, const SosGenUnion *of, gboolean near, GArray *chains)
{
  const guint next = sos_gen_slot (walk->genogram, of->a)->level + 1;

  for (guint i = 0; i < of->children->len; i++)
    {
      const guint child = g_array_index (of->children, SosGenChild, i).member;

      if ((sos_gen_slot (walk->genogram, child)->level == next) == near)
        add_unvisited (walk, chains, child);
    }
}

static gboolean
is_child (const SosGenUnion *of, guint member)
{
  for (guint i = 0; i < of->children->len; i++)
    if (g_array_index (of->children, SosGenChild, i).member == member)
      return TRUE;
  return FALSE;
}

/* The children of @member, those on the next level first; or above, their parents with their brothers and sisters. */
static void
list_kin (const Walk *walk, guint member, gboolean above, GArray *chains)
{
  const GPtrArray *unions = walk->genogram->unions;

  for (guint i = 0; i < unions->len; i++)
    {
      const SosGenUnion *of = g_ptr_array_index (unions, i);

      if (walk->opened[i] || (above ? !is_child (of, member) : of->a != member && of->b != member))
        continue;
      walk->opened[i] = TRUE;
      if (above)
        add_unvisited (walk, chains, of->a);
      add_children (walk, of, TRUE, chains);
      add_children (walk, of, FALSE, chains);
    }
}

/* First down, then up: so the children of one stand before those of the next brother or sister. */
static void
visit_kin (Walk *walk, guint chain, Side side)
{
  g_autoptr (GArray) row = list_chain (walk, chain);

  for (guint above = 0; above < 2; above++)
    {
      g_autoptr (GArray) kin = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < row->len; i++)
        list_kin (walk, g_array_index (row, guint, i), above == 1, kin);
      visit_all (walk, kin, side);
    }
}

static void
visit (Walk *walk, guint chain, Side side)
{
  if (walk->visited[chain])
    return;
  walk->visited[chain] = TRUE;
  if (side == LEFT)
    g_queue_push_head (&walk->order, GUINT_TO_POINTER (chain));
  else
    g_queue_push_tail (&walk->order, GUINT_TO_POINTER (chain));
  visit_kin (walk, chain, side);
}

void
sos_gen_number (SosGenogram *self, GArray *row, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    sos_gen_slot (self, g_array_index (row, guint, i))->index = i;
}

guint
sos_gen_find_passer (const SosGenogram *self, guint slot)
{
  const SosGenSlot *pass = sos_gen_slot (self, slot);
  const SosGenUnion *of;

  if (pass->kind == SOS_GEN_SLOT_PERSON)
    return slot;
  if (pass->kind == SOS_GEN_SLOT_HOME)
    {
      for (guint i = 0; i < self->n; i++)
        if (sos_gen_slot (self, i)->home == pass->home && sos_gen_slot (self, i)->level > pass->level)
          return i;
      return 0;
    }
  of = g_ptr_array_index (self->unions, pass->of);
  for (guint i = 0; i < of->children->len; i++)
    if (sos_gen_slot (self, g_array_index (of->children, SosGenChild, i).member)->level > pass->level)
      return g_array_index (of->children, SosGenChild, i).member;
  return of->a;
}

static gint
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const double *keys = user_data;
  const guint one = *(const guint *) a, other = *(const guint *) b;

  if (keys[one] != keys[other])
    return keys[one] < keys[other] ? -1 : 1;
  return one < other ? -1 : one > other;
}

void
sos_gen_stand_by (SosGenogram *self, double *keys)
{
  for (guint level = 0; level < self->levels->len; level++)
    g_array_set_size (sos_gen_row (self, level), 0);
  for (guint i = 0; i < self->slots->len; i++)
    g_array_append_val (sos_gen_row (self, sos_gen_slot (self, i)->level), i);
  for (guint level = 0; level < self->levels->len; level++)
    {
      GArray *row = sos_gen_row (self, level);

      g_array_sort_with_data (row, compare_keys, keys);
      sos_gen_number (self, row, 0, row->len);
    }
}

void
sos_gen_begin_at (SosGenogram *self, guint start, gboolean turned)
{
  g_autofree guint *chain = find_chains (self);
  g_autofree gboolean *visited = g_new0 (gboolean, self->n);
  g_autofree double *keys = g_new (double, self->slots->len);
  g_autofree gboolean *opened = g_new0 (gboolean, self->unions->len);
  Walk walk = { self, turned, chain, visited, opened, G_QUEUE_INIT };
  double key = 0;

  visit (&walk, chain[start], BOTH);
  for (guint i = 0; i < self->n; i++)
    visit (&walk, chain[i], RIGHT);
  for (GList *link = walk.order.head; link != NULL; link = link->next)
    {
      g_autoptr (GArray) row = list_chain (&walk, GPOINTER_TO_UINT (link->data));

      for (guint i = 0; i < row->len; i++)
        keys[g_array_index (row, guint, i)] = key++;
    }
  for (guint i = self->n; i < self->slots->len; i++)
    keys[i] = keys[sos_gen_find_passer (self, i)] - 0.5;
  g_queue_clear (&walk.order);
  sos_gen_stand_by (self, keys);
}

gboolean
sos_gen_begin_as (SosGenogram *self, const SosGenogram *before, gboolean *fixed)
{
  g_autofree double *keys = g_new (double, self->slots->len);
  gboolean any = FALSE;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const int old = sos_family_find (before->family, sos_gen_member (self, sos_gen_find_passer (self, i))->person);

      fixed[i] = old >= 0 && i < self->n;
      keys[i] = old >= 0 ? sos_gen_slot (before, (guint) old)->x : G_MAXDOUBLE;
      any |= fixed[i];
    }
  sos_gen_stand_by (self, keys);
  return any;
}
