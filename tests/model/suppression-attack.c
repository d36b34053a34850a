/* suppression-attack.c - somebody who puts together all that is shown, and asks for what is not. What solves it stands in suppression-solver.c. */
#include "config.h"
#include "suppression-solver.h"

Seen *
seen_new (const SosCountCube *cube)
{
  const guint width = cube->n_services + 1;
  Seen *self = g_new0 (Seen, 1);

  self->cube = cube;
  self->cells = g_new (Known, cube->n_tables * cube->n_places * width);
  self->totals = g_new (Known, width);
  for (guint i = 0; i < cube->n_tables * cube->n_places * width; i++)
    self->cells[i] = (Known){ 0, G_MAXDOUBLE };
  for (guint s = 0; s < width; s++)
    self->totals[s] = (Known){ 0, G_MAXDOUBLE };
  return self;
}

void
seen_free (Seen *self)
{
  g_free (self->cells);
  g_free (self->totals);
  g_free (self);
}

Known *
seen_cell (Seen *self, guint table, guint place, guint service)
{
  return &self->cells[(table * self->cube->n_places + place) * (self->cube->n_services + 1) + service];
}

guint
seen_count (const Seen *self, guint table, guint place, guint service)
{
  const SosCountTable *counts = &self->cube->tables[table];

  return service == self->cube->n_services ? counts->all[place] : counts->counts[place * self->cube->n_services + service];
}

static gboolean
is_few (guint count)
{
  return count > 0 && count < 5;
}

/* A group of 1 to 4 that two or more choices tell of together: no one number may be known of it. Takes @sum. */
static void
attack_group (Solver *solver, SolverRow *sum, guint people, guint *n, Attack *result)
{
  if (is_few (people))
    {
      const Known known = solver_find_out (solver, sum);

      g_assert_true (known.least <= people && people <= known.most);
      (*n)++;
      result->n_recovered += known.least == known.most;
    }
  solver_clear_row (sum);
}

/* The same of those by whom a sum comes to more, or to less. */
static void
attack_beyond (Solver *solver, SolverRow *sum, int beyond, Attack *result)
{
  const guint people = (guint) ABS (beyond);

  for (guint i = 1; i < sum->signs->len && beyond < 0; i++)
    g_array_index (sum->signs, double, i) *= -1;
  attack_group (solver, sum, people, &result->n_several, result);
}

/* Those left of two choices, one within the other. */
static void
attack_left (Solver *solver, int plus, const int *minus, guint left, Attack *result)
{
  SolverRow sum = solver_begin_row ();

  solver_add_term (&sum, plus, 1);
  for (guint i = 0; minus[i] != 0; i++)
    solver_add_term (&sum, minus[i], -1);
  attack_group (solver, &sum, left, &result->n_left, result);
}

static void
attack_few (Solver *solver, guint t, guint p, guint s, Attack *result)
{
  const Known *shown = seen_cell (solver->seen, t, p, s);
  const guint count = seen_count (solver->seen, t, p, s);
  SolverRow cell;
  Known known;

  if (!is_few (count))
    return;
  cell = solver_begin_row ();
  solver_add_term (&cell, solver_column (solver, t, p, s), 1);
  known = solver_find_out (solver, &cell);
  solver_clear_row (&cell);
  g_assert_true (known.least <= count && count <= known.most);
  result->n_protected++;
  result->n_recovered += known.least == known.most;
  result->n_narrowed += shown->least == 1 && shown->most == 4 && (known.least > 1 || known.most < 4);
}

static guint
get_total (const Solver *solver, guint s)
{
  const SosCountCube *cube = solver->seen->cube;

  return s == cube->n_services ? cube->people : cube->services[s];
}

/* All of London but this borough; and all whose borough is known but those in this one. */
static void
attack_rest (Solver *solver, guint t, guint p, guint s, Attack *result)
{
  const SosCountCube *cube = solver->seen->cube;
  const int cell = solver_column (solver, t, p, s), total = solver_total (solver, s);
  const guint left = get_total (solver, s) - seen_count (solver->seen, t, p, s);
  int minus[4] = { cell };
  guint n = 1, known = left;

  attack_left (solver, total, minus, left, result);
  if (cube->alike > 0 && p + 1 != cube->alike && seen_count (solver->seen, t, cube->alike - 1, s) > 0)
    {
      minus[n++] = solver_column (solver, t, cube->alike - 1, s);
      known -= seen_count (solver->seen, t, cube->alike - 1, s);
    }
  if (cube->tables[t].apart > 0 && p + 1 != cube->tables[t].apart && seen_count (solver->seen, t, cube->tables[t].apart - 1, s) > 0)
    {
      minus[n++] = solver_column (solver, t, cube->tables[t].apart - 1, s);
      known -= seen_count (solver->seen, t, cube->tables[t].apart - 1, s);
    }
  if (n > 1)
    attack_left (solver, total, minus, known, result);
}

static void
attack_cell (Solver *solver, guint t, guint p, guint s, Attack *result)
{
  const guint count = seen_count (solver->seen, t, p, s), all = seen_count (solver->seen, t, p, solver->width - 1);

  attack_few (solver, t, p, s, result);
  if (s + 1 < solver->width && count >= 5)
    attack_left (solver, solver_column (solver, t, p, solver->width - 1), (int[]){ solver_column (solver, t, p, s), 0 }, all - count, result);
  if (count >= 5)
    attack_rest (solver, t, p, s, result);
}

/* All services but this one, wherever. */
static void
attack_totals (Solver *solver, Attack *result)
{
  const guint all = solver->width - 1;

  for (guint s = 0; s < all; s++)
    attack_left (solver, solver_total (solver, all), (int[]){ solver_total (solver, s), 0 }, get_total (solver, all) - get_total (solver, s), result);
}

/* ---- who is counted more than once ---- */

/* On several services, as often as on one more: each service of a place, or (@t -1) wherever, less all of them together. */
static guint
add_services (Solver *solver, SolverRow *sum, int t, guint p, int sign)
{
  const guint all = solver->width - 1;
  guint people = 0;

  for (guint s = 0; s <= all; s++)
    {
      const guint count = t < 0 ? get_total (solver, s) : seen_count (solver->seen, (guint) t, p, s);

      solver_add_term (sum, t < 0 ? solver_total (solver, s) : solver_column (solver, (guint) t, p, s), s < all ? sign : -sign);
      people += s < all ? count : -count;
    }
  return people;
}

/* The same of those alone that are offered, whose total is seen; fewer than the people where these are on what is not. */
static guint
add_offered (Solver *solver, SolverRow *sum, int t, guint p)
{
  const guint all = solver->width - 1;
  int people = 0;

  for (guint s = 0; s <= all; s++)
    {
      const Known *total = &solver->seen->totals[s];
      const int sign = s < all ? 1 : -1;

      if (total->least != total->most)
        continue;
      solver_add_term (sum, t < 0 ? solver_total (solver, s) : solver_column (solver, (guint) t, p, s), sign);
      people += sign * (int) (t < 0 ? get_total (solver, s) : seen_count (solver->seen, (guint) t, p, s));
    }
  return (guint) people;
}

static void
attack_services (Solver *solver, int t, guint p, Attack *result)
{
  SolverRow sum = solver_begin_row (), offered = solver_begin_row ();
  const guint people = add_services (solver, &sum, t, p, 1);
  const int beyond = (int) add_offered (solver, &offered, t, p);

  attack_group (solver, &sum, people, &result->n_several, result);
  attack_beyond (solver, &offered, beyond, result);
}

/* ---- two kinds of borough ---- */

/* Who lives in a place and is on the service that stands nowhere: those on it alone, and those on another as well. */
static void
attack_beside (Solver *solver, guint t, guint p, Attack *result)
{
  const guint all = solver->width - 1, unplaced = solver->seen->cube->tables[t].unplaced - 1;
  const guint home = seen_count (solver->seen, 0, p, all), there = seen_count (solver->seen, t, p, all), of_it = seen_count (solver->seen, 0, p, unplaced);
  SolverRow alone = solver_begin_row (), both = solver_begin_row ();

  solver_add_term (&alone, solver_column (solver, 0, p, all), 1);
  solver_add_term (&alone, solver_column (solver, t, p, all), -1);
  solver_add_term (&both, solver_column (solver, 0, p, unplaced), 1);
  solver_add_term (&both, solver_column (solver, 0, p, all), -1);
  solver_add_term (&both, solver_column (solver, t, p, all), 1);
  attack_group (solver, &alone, home - there, &result->n_beside, result);
  attack_group (solver, &both, of_it - (home - there), &result->n_beside, result);
}

static void
attack_kinds (Solver *solver, Attack *result)
{
  const SosCountCube *cube = solver->seen->cube;

  for (guint t = 1; t < cube->n_tables; t++)
    for (guint p = 0; p + 2 < cube->n_places && cube->tables[t].unplaced > 0; p++)
      attack_beside (solver, t, p, result);
}

/* In several places, as often as in one more: each place less everybody. */
static guint
add_places (Solver *solver, SolverRow *sum, guint t, guint s, int sign)
{
  guint people = -get_total (solver, s);

  solver_add_term (sum, solver_total (solver, s), -sign);
  for (guint p = 0; p < solver->seen->cube->n_places; p++)
    {
      solver_add_term (sum, solver_column (solver, t, p, s), sign);
      people += seen_count (solver->seen, t, p, s);
    }
  return people;
}

static void
attack_places (Solver *solver, guint t, guint s, Attack *result)
{
  const guint all = solver->width - 1;
  SolverRow sum = solver_begin_row (), others = solver_begin_row ();
  const guint people = add_places (solver, &sum, t, s, 1);
  const guint left = add_places (solver, &others, t, all, 1) - (s < all ? people : 0);

  if (s < all)
    add_places (solver, &others, t, s, -1);
  attack_group (solver, &sum, people, &result->n_several, result);
  /* Those of them who are not on the service. */
  attack_group (solver, &others, s < all ? left : 0, &result->n_several, result);
}

static void
attack_several (Solver *solver, Attack *result)
{
  const SosCountCube *cube = solver->seen->cube;

  attack_services (solver, -1, 0, result);
  for (guint t = 0; t < cube->n_tables; t++)
    {
      for (guint p = 0; p < cube->n_places; p++)
        attack_services (solver, (int) t, p, result);
      for (guint s = 0; s <= cube->n_services; s++)
        attack_places (solver, t, s, result);
    }
}

Attack
attack (Seen *seen)
{
  Attack result = { 0 };
  Solver solver;

  solver_set_up (&solver, seen);
  for (guint t = 0; t < seen->cube->n_tables; t++)
    for (guint p = 0; p < seen->cube->n_places; p++)
      for (guint s = 0; s < solver.width; s++)
        attack_cell (&solver, t, p, s, &result);
  attack_totals (&solver, &result);
  attack_several (&solver, &result);
  if (seen->guesses)
    attack_kinds (&solver, &result);
  solver_clear (&solver);
  return result;
}
