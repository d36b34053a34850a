/* suppression-attack.c - somebody who puts together all that is shown, and solves for what is not, by linear and whole-number
 * programming. */
#include "config.h"
#include "suppression-attack.h"

#include <glpk.h>
#include <math.h>

#define NEAR 1e-6

typedef struct
{
  Seen *seen;
  glp_prob *problem;
  guint width; /* services and all */
} Solver;

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

/* ---- what must be so whatever the numbers are ---- */

static int
column_of (const Solver *solver, guint table, guint place, guint service)
{
  return 1 + (int) ((table * solver->seen->cube->n_places + place) * solver->width + service);
}

static int
total_of (const Solver *solver, guint service)
{
  return 1 + (int) (solver->seen->cube->n_tables * solver->seen->cube->n_places * solver->width + service);
}

/* The sum of @columns, each with its sign, is 0, or not less. */
static void
add_row (Solver *solver, GArray *columns, GArray *signs, gboolean exact)
{
  const int row = glp_add_rows (solver->problem, 1);

  glp_set_row_bnds (solver->problem, row, exact ? GLP_FX : GLP_LO, 0, 0);
  glp_set_mat_row (solver->problem, row, columns->len - 1, (int *) (gpointer) columns->data, (double *) (gpointer) signs->data);
}

typedef struct
{
  GArray *columns, *signs;
} Row;

static Row
begin_row (void)
{
  Row row = { g_array_new (FALSE, TRUE, sizeof (int)), g_array_new (FALSE, TRUE, sizeof (double)) };

  g_array_set_size (row.columns, 1); /* counted from 1 */
  g_array_set_size (row.signs, 1);
  return row;
}

static void
add_term (Row *row, int column, double sign)
{
  g_array_append_val (row->columns, column);
  g_array_append_val (row->signs, sign);
}

static void
clear_row (Row *row)
{
  g_array_unref (row->columns);
  g_array_unref (row->signs);
}

static void
end_row (Solver *solver, Row *row, gboolean exact)
{
  add_row (solver, row->columns, row->signs, exact);
  clear_row (row);
}

static void
at_most (Solver *solver, int less, int more)
{
  Row row = begin_row ();

  add_term (&row, more, 1);
  add_term (&row, less, -1);
  end_row (solver, &row, FALSE);
}

/* Who is in the place that is alike is there in each table, and in no other place. */
static void
add_alike (Solver *solver, guint t, guint p, guint s)
{
  const guint alike = solver->seen->cube->alike - 1;
  Row row = begin_row ();

  if (p == alike)
    {
      add_term (&row, column_of (solver, t, p, s), 1);
      add_term (&row, column_of (solver, 0, p, s), -1);
      end_row (solver, &row, TRUE);
      return;
    }
  add_term (&row, total_of (solver, s), 1);
  add_term (&row, column_of (solver, t, p, s), -1);
  add_term (&row, column_of (solver, t, alike, s), -1);
  end_row (solver, &row, FALSE);
}

/* A kind of people of whom each stands in the same places on all their services: all, those on a service, those not on it, those on
 * more than one, each as often as on one more. No place has more of them than there are, less those who are in no place but theirs;
 * all places together have no fewer. @terms: what makes up such a number, of a place and of the totals alike. */
typedef struct
{
  guint service;
  int sign;
} Term;

static void
add_terms (Solver *solver, Row *row, const Term *terms, guint n, int t, guint p, int sign)
{
  for (guint i = 0; i < n; i++)
    add_term (row, t < 0 ? total_of (solver, terms[i].service) : column_of (solver, (guint) t, p, terms[i].service), sign * terms[i].sign);
}

static void
add_kind_of_people (Solver *solver, guint t, const Term *terms, guint n)
{
  const SosCountCube *cube = solver->seen->cube;
  Row sum = begin_row ();

  for (guint p = 0; p < cube->n_places; p++)
    {
      Row row = begin_row ();

      add_terms (solver, &row, terms, n, -1, 0, 1);
      add_terms (solver, &row, terms, n, (int) t, p, -1);
      if (cube->alike > 0 && p + 1 != cube->alike)
        add_terms (solver, &row, terms, n, (int) t, cube->alike - 1, -1);
      if (cube->tables[t].apart > 0 && p + 1 != cube->tables[t].apart)
        add_terms (solver, &row, terms, n, (int) t, cube->tables[t].apart - 1, -1);
      end_row (solver, &row, FALSE);
      add_terms (solver, &sum, terms, n, (int) t, p, 1);
    }
  add_terms (solver, &sum, terms, n, -1, 0, -1);
  end_row (solver, &sum, FALSE);
}

static void
add_by_person (Solver *solver, guint t)
{
  const guint all = solver->width - 1;
  g_autofree Term *several = g_new (Term, solver->width);

  for (guint s = 0; s <= all; s++)
    {
      const Term single[] = { { s, 1 } }, others[] = { { all, 1 }, { s, -1 } };

      several[s] = (Term){ s, s < all ? 1 : -1 };
      add_kind_of_people (solver, t, single, 1);
      if (s < all)
        add_kind_of_people (solver, t, others, 2);
    }
  add_kind_of_people (solver, t, several, solver->width);
}

static void
add_place (Solver *solver, guint t, guint p)
{
  const guint all = solver->width - 1;
  Row row = begin_row ();

  for (guint s = 0; s < all; s++)
    {
      at_most (solver, column_of (solver, t, p, s), column_of (solver, t, p, all));
      add_term (&row, column_of (solver, t, p, s), 1);
    }
  add_term (&row, column_of (solver, t, p, all), -1);
  end_row (solver, &row, FALSE);
}

static void
add_sum (Solver *solver, guint t, guint s, gboolean in_several)
{
  Row row = begin_row ();

  for (guint p = 0; p < solver->seen->cube->n_places; p++)
    {
      if (in_several)
        at_most (solver, column_of (solver, t, p, s), total_of (solver, s));
      add_term (&row, column_of (solver, t, p, s), 1);
    }
  add_term (&row, total_of (solver, s), -1);
  end_row (solver, &row, !in_several);
}

static void
add_totals (Solver *solver)
{
  Row row = begin_row ();

  for (guint s = 0; s + 1 < solver->width; s++)
    {
      at_most (solver, total_of (solver, s), total_of (solver, solver->width - 1));
      add_term (&row, total_of (solver, s), 1);
    }
  add_term (&row, total_of (solver, solver->width - 1), -1);
  end_row (solver, &row, FALSE);
}

static void
know (Solver *solver, int column, const Known *known)
{
  const int type = known->most == G_MAXDOUBLE ? GLP_LO : known->least == known->most ? GLP_FX : GLP_DB;

  glp_set_col_bnds (solver->problem, column, type, known->least, known->most);
  glp_set_col_kind (solver->problem, column, GLP_IV);
}

static void
set_up (Solver *solver, Seen *seen)
{
  const SosCountCube *cube = seen->cube;

  *solver = (Solver){ seen, glp_create_prob (), cube->n_services + 1 };
  glp_add_cols (solver->problem, total_of (solver, cube->n_services));
  for (guint t = 0; t < cube->n_tables; t++)
    {
      for (guint p = 0; p < cube->n_places; p++)
        {
          for (guint s = 0; s < solver->width; s++)
            {
              know (solver, column_of (solver, t, p, s), seen_cell (seen, t, p, s));
              if (cube->alike > 0 && (t > 0 || p + 1 != cube->alike))
                add_alike (solver, t, p, s);
            }
          add_place (solver, t, p);
        }
      for (guint s = 0; s < solver->width; s++)
        add_sum (solver, t, s, s + 1 < solver->width ? cube->tables[t].in_several : cube->tables[t].all_in_several);
      if (cube->tables[t].by_person)
        add_by_person (solver, t);
    }
  for (guint s = 0; s < solver->width; s++)
    know (solver, total_of (solver, s), &seen->totals[s]);
  add_totals (solver);
}

/* ---- solving ---- */

static gboolean
is_whole (Solver *solver)
{
  for (int column = 1; column <= glp_get_num_cols (solver->problem); column++)
    {
      const double value = glp_get_col_prim (solver->problem, column);

      if (fabs (value - round (value)) > NEAR)
        return FALSE;
    }
  return TRUE;
}

/* The end of what is possible: exact, since where the answer is in parts of people it is sought once more in whole ones. */
static double
solve (Solver *solver, int direction)
{
  glp_smcp simple;
  glp_iocp whole;

  glp_init_smcp (&simple);
  simple.msg_lev = GLP_MSG_OFF;
  glp_init_iocp (&whole);
  whole.msg_lev = GLP_MSG_OFF;
  glp_set_obj_dir (solver->problem, direction);
  g_assert_cmpint (glp_simplex (solver->problem, &simple), ==, 0);
  if (glp_get_status (solver->problem) == GLP_UNBND)
    return direction == GLP_MAX ? G_MAXDOUBLE : -G_MAXDOUBLE;
  g_assert_cmpint (glp_get_status (solver->problem), ==, GLP_OPT);
  if (is_whole (solver))
    return round (glp_get_obj_val (solver->problem));
  g_assert_cmpint (glp_intopt (solver->problem, &whole), ==, 0);
  g_assert_cmpint (glp_mip_status (solver->problem), ==, GLP_OPT);
  return round (glp_mip_obj_val (solver->problem));
}

/* What a sum of columns, each with its sign, can be: the least and the most. */
static Known
find_out (Solver *solver, const Row *sum)
{
  const int *columns = (const int *) (gconstpointer) sum->columns->data;
  const double *signs = (const double *) (gconstpointer) sum->signs->data;
  Known known;

  for (guint i = 1; i < sum->columns->len; i++)
    glp_set_obj_coef (solver->problem, columns[i], signs[i]);
  known.least = solve (solver, GLP_MIN);
  known.most = solve (solver, GLP_MAX);
  for (guint i = 1; i < sum->columns->len; i++)
    glp_set_obj_coef (solver->problem, columns[i], 0);
  return known;
}

static gboolean
is_few (guint count)
{
  return count > 0 && count < 5;
}

/* A group of 1 to 4 that two or more choices tell of together: no one number may be known of it. Takes @sum. */
static void
attack_group (Solver *solver, Row *sum, guint people, guint *n, Attack *result)
{
  if (is_few (people))
    {
      const Known known = find_out (solver, sum);

      g_assert_true (known.least <= people && people <= known.most);
      (*n)++;
      result->n_recovered += known.least == known.most;
    }
  clear_row (sum);
}

/* Those left of two choices, one within the other. */
static void
attack_left (Solver *solver, int plus, const int *minus, guint left, Attack *result)
{
  Row sum = begin_row ();

  add_term (&sum, plus, 1);
  for (guint i = 0; minus[i] != 0; i++)
    add_term (&sum, minus[i], -1);
  attack_group (solver, &sum, left, &result->n_left, result);
}

static void
attack_few (Solver *solver, guint t, guint p, guint s, Attack *result)
{
  const Known *shown = seen_cell (solver->seen, t, p, s);
  const guint count = seen_count (solver->seen, t, p, s);
  Row cell;
  Known known;

  if (!is_few (count))
    return;
  cell = begin_row ();
  add_term (&cell, column_of (solver, t, p, s), 1);
  known = find_out (solver, &cell);
  clear_row (&cell);
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
  const int cell = column_of (solver, t, p, s), total = total_of (solver, s);
  const guint left = get_total (solver, s) - seen_count (solver->seen, t, p, s);
  int minus[4] = { cell };
  guint n = 1, known = left;

  attack_left (solver, total, minus, left, result);
  if (cube->alike > 0 && p + 1 != cube->alike && seen_count (solver->seen, t, cube->alike - 1, s) > 0)
    {
      minus[n++] = column_of (solver, t, cube->alike - 1, s);
      known -= seen_count (solver->seen, t, cube->alike - 1, s);
    }
  if (cube->tables[t].apart > 0 && p + 1 != cube->tables[t].apart && seen_count (solver->seen, t, cube->tables[t].apart - 1, s) > 0)
    {
      minus[n++] = column_of (solver, t, cube->tables[t].apart - 1, s);
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
    attack_left (solver, column_of (solver, t, p, solver->width - 1), (int[]){ column_of (solver, t, p, s), 0 }, all - count, result);
  if (count >= 5)
    attack_rest (solver, t, p, s, result);
}

/* All services but this one, wherever. */
static void
attack_totals (Solver *solver, Attack *result)
{
  const guint all = solver->width - 1;

  for (guint s = 0; s < all; s++)
    attack_left (solver, total_of (solver, all), (int[]){ total_of (solver, s), 0 }, get_total (solver, all) - get_total (solver, s), result);
}

/* ---- who is counted more than once ---- */

/* On several services, as often as on one more: each service of a place, or (@t -1) wherever, less all of them together. */
static guint
add_services (Solver *solver, Row *sum, int t, guint p, int sign)
{
  const guint all = solver->width - 1;
  guint people = 0;

  for (guint s = 0; s <= all; s++)
    {
      const guint count = t < 0 ? get_total (solver, s) : seen_count (solver->seen, (guint) t, p, s);

      add_term (sum, t < 0 ? total_of (solver, s) : column_of (solver, (guint) t, p, s), s < all ? sign : -sign);
      people += s < all ? count : -count;
    }
  return people;
}

static void
attack_services (Solver *solver, int t, guint p, Attack *result)
{
  Row sum = begin_row ();
  const guint people = add_services (solver, &sum, t, p, 1);

  attack_group (solver, &sum, people, &result->n_several, result);
}

/* In several places, as often as in one more: each place less everybody. */
static guint
add_places (Solver *solver, Row *sum, guint t, guint s, int sign)
{
  guint people = -get_total (solver, s);

  add_term (sum, total_of (solver, s), -sign);
  for (guint p = 0; p < solver->seen->cube->n_places; p++)
    {
      add_term (sum, column_of (solver, t, p, s), sign);
      people += seen_count (solver->seen, t, p, s);
    }
  return people;
}

static void
attack_places (Solver *solver, guint t, guint s, Attack *result)
{
  const guint all = solver->width - 1;
  Row sum = begin_row (), others = begin_row ();
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

  set_up (&solver, seen);
  for (guint t = 0; t < seen->cube->n_tables; t++)
    for (guint p = 0; p < seen->cube->n_places; p++)
      for (guint s = 0; s < solver.width; s++)
        attack_cell (&solver, t, p, s, &result);
  attack_totals (&solver, &result);
  attack_several (&solver, &result);
  glp_delete_prob (solver.problem);
  return result;
}
