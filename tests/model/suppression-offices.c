/* suppression-offices.c - made-up offices. Decides nothing about what may be shown of them. */
#include "config.h"
#include "suppression-offices.h"

#include <string.h>

void
office_init (Office *office, guint n_places, guint n_services)
{
  memset (office, 0, sizeof *office);
  office->cube = (SosCountCube){ n_places, n_services, N_TABLES, office->tables, office->services };
  for (guint t = 0; t < N_TABLES; t++)
    office->tables[t] = (SosCountTable){ t == CONNECTION, t != HOME, t == CONNECTION, 0, 0, office->counts[t], office->all[t] };
}

void
office_name_places (Office *office)
{
  office->cube.alike = office->cube.n_places;
  office->tables[CONNECTION].apart = office->cube.n_places - 1;
}

void
office_add (Office *office, guint services, guint home, const guint *delivery, guint64 connections)
{
  guint64 delivered = 0;

  for (guint s = 0; s < office->cube.n_services; s++)
    {
      if ((services >> s & 1) == 0)
        continue;
      office->services[s]++;
      office->counts[HOME][home * office->cube.n_services + s]++;
      office->counts[DELIVERY][delivery[s] * office->cube.n_services + s]++;
      delivered |= G_GUINT64_CONSTANT (1) << delivery[s];
      for (guint p = 0; p < office->cube.n_places; p++)
        office->counts[CONNECTION][p * office->cube.n_services + s] += connections >> p & 1;
    }
  office->cube.people++;
  office->all[HOME][home]++;
  for (guint p = 0; p < office->cube.n_places; p++)
    {
      office->all[DELIVERY][p] += delivered >> p & 1;
      office->all[CONNECTION][p] += connections >> p & 1;
    }
}

/* Near the front far more often than at the back, as offices have one borough with many and many with few. */
static guint
draw_uneven (GRand *rand, guint n)
{
  const double part = g_rand_double (rand);

  return (guint) (part * part * part * n);
}

typedef struct
{
  guint withheld;        /* of 100 people */
  gboolean without_ties; /* nobody has any that is known */
  gboolean settled;
} Habit;

static void
add_somebody (Office *office, GRand *rand, const Habit *habit)
{
  const guint n_places = office->cube.n_places - 1, n_services = office->cube.n_services, unplaced = office->tables[DELIVERY].unplaced;
  const gboolean withheld = (guint) g_rand_int_range (rand, 0, 100) < habit->withheld;
  const guint home = withheld ? n_places : draw_uneven (rand, n_places);
  guint services = 1u << draw_uneven (rand, n_services), delivery[MOST_SERVICES];
  guint64 connections = G_GUINT64_CONSTANT (1) << (g_rand_int_range (rand, 0, 3) ? home : draw_uneven (rand, n_places));

  if (g_rand_int_range (rand, 0, 6) == 0)
    services |= 1u << g_rand_int_range (rand, 0, n_services);
  if (g_rand_int_range (rand, 0, 8) == 0)
    connections |= G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, n_places);
  if ((connections & (connections - 1)) != 0)
    connections &= ~(G_GUINT64_CONSTANT (1) << (n_places - 1)); /* of whom any is known */
  if (habit->settled)
    connections = G_GUINT64_CONSTANT (1) << home;
  else if (withheld || habit->without_ties)
    connections = G_GUINT64_CONSTANT (1) << (withheld ? n_places : n_places - 1);
  for (guint s = 0; s < n_services; s++)
    delivery[s] = withheld || habit->settled || g_rand_int_range (rand, 0, 4) ? home : draw_uneven (rand, n_places);
  if (unplaced > 0 && !withheld)
    delivery[unplaced - 1] = n_places - 1;
  office_add (office, services, home, delivery, connections);
}

static guint
draw_size (GRand *rand, guint32 seed)
{
  static const guint sizes[] = { 3, 8, 20, 40, 80, 160 };

  return sizes[seed % G_N_ELEMENTS (sizes)] + g_rand_int_range (rand, 0, 6);
}

void
office_make (Office *office, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  const guint n = draw_size (rand, seed);
  const Habit habit = { (guint) MAX (g_rand_int_range (rand, -10, 40), 0), g_rand_int_range (rand, 0, 3) == 0 };

  office_init (office, g_rand_int_range (rand, 3, 12), g_rand_int_range (rand, 1, 5));
  office_name_places (office);
  for (guint i = 0; i < n; i++)
    add_somebody (office, rand, &habit);
}

void
office_make_settled (Office *office, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  const guint n = draw_size (rand, seed);
  const Habit habit = { (guint) MAX (g_rand_int_range (rand, -10, 20), 0), .settled = TRUE };

  office_init (office, g_rand_int_range (rand, 3, 10), g_rand_int_range (rand, 2, 5));
  office_name_places (office);
  office->tables[DELIVERY].unplaced = seed % 2 ? 1 : office->cube.n_services;
  for (guint i = 0; i < n; i++)
    add_somebody (office, rand, &habit);
}

void
office_make_large (Office *office, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  office_init (office, MOST_PLACES, MOST_SERVICES);
  office_name_places (office);
  for (guint i = 0; i < 330; i++)
    add_somebody (office, rand, &(Habit){ 2 });
}
