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

/* The place of @id in the ascending @ids, or of the first after it; not before @low. */
static guint
find_place (const GArray *ids, guint low, gint64 id)
{
  guint high = ids->len;

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

/* They are few, and most of them are not among those who were found: each is looked for, and what stands between is moved once. */
gboolean
sos_transaction_drop_hidden (SosTransaction *self, GArray *ids, GError **error)
{
  const GArray *hidden = sos_transaction_get_hidden (self, error);
  guint from = 0, to = 0;

  for (guint i = 0; hidden != NULL && i < hidden->len && from < ids->len; i++)
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
  return hidden != NULL;
}
