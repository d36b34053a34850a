/* sos-demo-roster.c - how many people a demo office has on which service, where and how far (domain 9). Knows no record. */
#include "config.h"
#include "sos-demo-roster.h"

#define N_BOROUGHS 14

/* Open places by borough as the recipe gives them; the other states are drawn from the same boroughs. Services that work by
 * session count their pupils elsewhere; here are those who have an episode of their own. */
static const struct
{
  const char *service;
  guint waiting, closed, declined;
  struct
  {
    const char *borough;
    guint open;
  } places[N_BOROUGHS];
} recipe[] = {
  { "SOS", 22, 210, 38,
    { { "E09000028", 19 }, { "E09000022", 17 }, { "E09000008", 12 }, { "E09000005", 10 }, { "E09000009", 9 }, { "E09000011", 9 },
      { "E09000010", 8 }, { "E09000014", 8 }, { "E09000012", 7 }, { "E09000025", 6 }, { "E09000020", 4 }, { "E09000033", 3 },
      { "E09000023", 4 }, { "E09000032", 2 } } },
  { "TTG", 3, 34, 6, { { "E09000028", 12 }, { "E09000023", 2 }, { "E09000008", 2 }, { "OUT_OF_LONDON", 1 } } },
  { "HOS", 0, 96, 4,
    { { "E09000030", 7 }, { "E09000025", 6 }, { "E09000012", 4 }, { "E09000031", 3 }, { "E09000022", 2 }, { "OUT_OF_LONDON", 2 } } },
  { "FAM", 4, 52, 4, { { "E09000022", 29 } } },
  { "SPL", 0, 0, 0, { { "E09000028", 3 }, { "E09000022", 2 }, { "E09000008", 2 }, { "E09000010", 2 } } },
  { "LIV", 5, 78, 0, { { "E09000010", 41 } } },
  { "EXR", 3, 64, 6, { { "E09000022", 8 }, { "E09000028", 8 }, { "E09000010", 8 } } },
  { "CFS", 2, 14, 4, { { "E09000022", 3 }, { "E09000028", 2 }, { "E09000023", 1 } } },
};

static void
add (GArray *roster, const char *service, const char *borough, SosDemoState state)
{
  const SosDemoSlot slot = { service, borough, state };

  g_array_append_val (roster, slot);
}

static void
add_open (GArray *roster, guint row)
{
  for (guint i = 0; i < N_BOROUGHS && recipe[row].places[i].borough != NULL; i++)
    for (guint n = 0; n < recipe[row].places[i].open; n++)
      add (roster, recipe[row].service, recipe[row].places[i].borough, SOS_DEMO_OPEN);
}

/* @n more where the open ones are. */
static void
add_alike (GArray *roster, guint n, SosDemoState state, GRand *rand)
{
  const guint n_like = roster->len;

  for (guint i = 0; i < n; i++)
    {
      const SosDemoSlot like = g_array_index (roster, SosDemoSlot, g_rand_int_range (rand, 0, (gint32) n_like));

      add (roster, like.service, like.borough, state);
    }
}

static void
shuffle (GArray *roster, GRand *rand)
{
  for (guint i = roster->len; i > 1; i--)
    {
      const guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      const SosDemoSlot slot = g_array_index (roster, SosDemoSlot, i - 1);

      g_array_index (roster, SosDemoSlot, i - 1) = g_array_index (roster, SosDemoSlot, other);
      g_array_index (roster, SosDemoSlot, other) = slot;
    }
}

GArray *
sos_demo_roster_new (GRand *rand)
{
  GArray *roster = g_array_new (FALSE, FALSE, sizeof (SosDemoSlot));

  for (guint row = 0; row < G_N_ELEMENTS (recipe); row++)
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (SosDemoSlot));

      add_open (places, row);
      add_alike (places, recipe[row].waiting, SOS_DEMO_WAITING, rand);
      add_alike (places, recipe[row].closed, SOS_DEMO_CLOSED, rand);
      add_alike (places, recipe[row].declined, SOS_DEMO_DECLINED, rand);
      g_array_append_vals (roster, places->data, places->len);
    }
  shuffle (roster, rand);
  return roster;
}

/* The place of the first slot like that, or -1. */
static int
find (GArray *roster, const char *service, const char *borough, int state)
{
  for (int i = (int) roster->len - 1; i >= 0; i--)
    {
      const SosDemoSlot *slot = &g_array_index (roster, SosDemoSlot, i);

      if ((service == NULL || g_str_equal (slot->service, service)) && (borough == NULL || g_str_equal (slot->borough, borough))
          && (state < 0 || slot->state == (SosDemoState) state))
        return i;
    }
  return -1;
}

void
sos_demo_roster_fill (GArray *roster, const char *service, const char *borough, SosDemoState state)
{
  int place = find (roster, service, borough, (int) state);

  if (place < 0)
    place = find (roster, service, NULL, (int) state);
  if (place >= 0)
    g_array_remove_index (roster, (guint) place);
}

gboolean
sos_demo_roster_take (GArray *roster, const char *service, const char *borough, SosDemoSlot *slot)
{
  const int place = find (roster, service, borough, -1);

  if (place < 0)
    return FALSE;
  *slot = g_array_index (roster, SosDemoSlot, place);
  g_array_remove_index (roster, (guint) place);
  return TRUE;
}
