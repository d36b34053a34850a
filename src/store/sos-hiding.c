/* sos-hiding.c - the people whom whoever is at the desk must not know of, kept out of what is found. Who they are, casework says. */
#include "config.h"
#include "sos-transaction-private.h"

#include <string.h>

static SosHiding hiding; /* registered before the first thread */

void
sos_transaction_register_hiding (SosHiding func)
{
  hiding = func;
}

const GArray *
sos_transaction_get_hidden (SosTransaction *self, GError **error)
{
  GArray **place = sos_transaction_get_hidden_place (self);

  if (*place == NULL)
    *place = hiding != NULL ? hiding (self, error) : g_array_new (FALSE, FALSE, sizeof (gint64));
  return *place;
}

/* The place of @id in the ascending @ids, or of the first after it; not before @low, and quickly found where it is not far. */
static guint
find_place (const GArray *ids, guint low, gint64 id)
{
  guint step = 1, high;

  while (low + step < ids->len && g_array_index (ids, gint64, low + step) < id)
    {
      low += step;
      step *= 2;
    }
  high = MIN (low + step, ids->len);
  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (ids, gint64, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
stands_at (const GArray *ids, guint place, gint64 id)
{
  return place < ids->len && g_array_index (ids, gint64, place) == id;
}

gboolean
sos_transaction_hides (SosTransaction *self, gint64 person)
{
  const GArray *hidden = sos_transaction_get_hidden (self, NULL);

  return hidden == NULL || stands_at (hidden, find_place (hidden, 0, person), person);
}

/* What stands from @from to before @end goes to @to; the place after it. */
static guint
close_up (GArray *ids, guint to, guint from, guint end)
{
  if (to != from)
    memmove (&g_array_index (ids, gint64, to), &g_array_index (ids, gint64, from), (end - from) * sizeof (gint64));
  return to + (end - from);
}

/* Each of the hidden ones is looked for, and what stands between is moved once. */
static void
drop_each (GArray *ids, const GArray *hidden)
{
  guint from = 0, to = 0;

  for (guint i = 0; i < hidden->len && from < ids->len; i++)
    {
      const gint64 person = g_array_index (hidden, gint64, i);
      const guint place = find_place (ids, from, person);

      if (!stands_at (ids, place, person))
        continue;
      to = close_up (ids, to, from, place);
      from = place + 1;
    }
  if (from > 0)
    g_array_set_size (ids, close_up (ids, to, from, ids->len));
}

/* Each of those found is looked for among the hidden ones. */
static void
keep_each (GArray *ids, const GArray *hidden)
{
  guint place = 0, to = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      const gint64 person = g_array_index (ids, gint64, i);

      place = find_place (hidden, place, person);
      if (!stands_at (hidden, place, person))
        g_array_index (ids, gint64, to++) = person;
    }
  g_array_set_size (ids, to);
}

gboolean
sos_transaction_drop_hidden (SosTransaction *self, GArray *ids, GError **error)
{
  const GArray *hidden = sos_transaction_get_hidden (self, error);

  if (hidden != NULL && ids->len < hidden->len)
    keep_each (ids, hidden);
  else if (hidden != NULL)
    drop_each (ids, hidden);
  return hidden != NULL;
}
