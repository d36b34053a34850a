/* suppression-solver.c - all that is seen, known and guessed of made-up counts as one problem of linear and whole-number programming. */
#include "config.h"
#include "suppression-solver.h"

#include <math.h>

#define NEAR 1e-6

/* ---- what must be so whatever the numbers are ---- */

int
solver_column (const Solver *solver, guint table, guint place, guint service)
{
  return 1 + (int) ((table * solver->seen->cube->n_places + place) * solver->width + service);
}

int
solver_total (const Solver *solver, guint service)
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

SolverRow
solver_begin_row (void)
{
  SolverRow row = { g_array_new (FALSE, TRUE, sizeof (int)), g_array_new (FALSE, TRUE, sizeof (double)) };

  g_array_set_size (row.columns, 1); /* counted from 1 */
  g_array_set_size (row.signs, 1);
  return row;
}

void
solver_add_term (SolverRow *row, int column, double sign)
{
  g_array_append_val (row->columns, column);
  g_array_append_val (row->signs, sign);
}

void
solver_clear_row (SolverRow *row)
{
  g_array_unref (row->columns);
  g_array_unref (row->signs);
}

static void
end_row (Solver *solver, SolverRow *row, gboolean exact)
{
  add_row (solver, row->columns, row->signs, exact);
  solver_clear_row (row);
}

static void
at_most (Solver *solver, int less, int more)
{
  SolverRow row = solver_begin_row ();

  solver_add_term (&row, more, 1);
  solver_add_term (&row, less, -1);
  end_row (solver, &row, FALSE);
}

/* Who is in the place that is alike is there in each table, and in no other place. */
static void
add_alike (Solver *solver, guint t, guint p, guint s)
{
  const guint alike = solver->seen->cube->alike - 1;
  SolverRow row = solver_begin_row ();

  if (p == alike)
    {
      solver_add_term (&row, solver_column (solver, t, p, s), 1);
      solver_add_term (&row, solver_column (solver, 0, p, s), -1);
      end_row (solver, &row, TRUE);
      return;
    }
  solver_add_term (&row, solver_total (solver, s), 1);
  solver_add_term (&row, solver_column (solver, t, p, s), -1);
  solver_add_term (&row, solver_column (solver, t, alike, s), -1);
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
add_terms (Solver *solver, SolverRow *row, const Term *terms, guint n, int t, guint p, int sign)
{
  for (guint i = 0; i < n; i++)
    solver_add_term (row, t < 0 ? solver_total (solver, terms[i].service) : solver_column (solver, (guint) t, p, terms[i].service), sign * terms[i].sign);
}

static void
add_kind_of_people (Solver *solver, guint t, const Term *terms, guint n)
{
  const SosCountCube *cube = solver->seen->cube;
  SolverRow sum = solver_begin_row ();

  for (guint p = 0; p < cube->n_places; p++)
    {
      SolverRow row = solver_begin_row ();

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
  SolverRow row = solver_begin_row ();

  for (guint s = 0; s < all; s++)
    {
      at_most (solver, solver_column (solver, t, p, s), solver_column (solver, t, p, all));
      solver_add_term (&row, solver_column (solver, t, p, s), 1);
    }
  solver_add_term (&row, solver_column (solver, t, p, all), -1);
  end_row (solver, &row, FALSE);
}

static void
add_sum (Solver *solver, guint t, guint s, gboolean in_several)
{
  SolverRow row = solver_begin_row ();

  for (guint p = 0; p < solver->seen->cube->n_places; p++)
    {
      if (in_several)
        at_most (solver, solver_column (solver, t, p, s), solver_total (solver, s));
      solver_add_term (&row, solver_column (solver, t, p, s), 1);
    }
  solver_add_term (&row, solver_total (solver, s), -1);
  end_row (solver, &row, !in_several);
}

static void
add_totals (Solver *solver)
{
  SolverRow row = solver_begin_row ();

  for (guint s = 0; s + 1 < solver->width; s++)
    {
      at_most (solver, solver_total (solver, s), solver_total (solver, solver->width - 1));
      solver_add_term (&row, solver_total (solver, s), 1);
    }
  solver_add_term (&row, solver_total (solver, solver->width - 1), -1);
  end_row (solver, &row, FALSE);
}

/* ---- what is likely ---- */

/* @one is @other, with a third (or 0) on either side added. */
static void
equal (Solver *solver, int one, int other, int plus, int minus)
{
  SolverRow row = solver_begin_row ();

  solver_add_term (&row, one, 1);
  solver_add_term (&row, other, -1);
  if (plus != 0)
    solver_add_term (&row, plus, -1);
  if (minus != 0)
    solver_add_term (&row, minus, 1);
  end_row (solver, &row, TRUE);
}

/* Where who is on @unplaced stands nowhere: all of a place are all who live there but those on it alone. */
static void
guess_all (Solver *solver, guint t, guint p, guint unplaced)
{
  const guint all = solver->width - 1;
  const int there = solver_column (solver, t, p, all), home = solver_column (solver, 0, p, all), of_it = solver_column (solver, 0, p, unplaced);
  SolverRow row = solver_begin_row ();

  at_most (solver, there, home);
  solver_add_term (&row, there, 1);
  solver_add_term (&row, home, -1);
  solver_add_term (&row, of_it, 1);
  end_row (solver, &row, FALSE);
}

static void
guess_place (Solver *solver, guint t, guint p)
{
  const SosCountCube *cube = solver->seen->cube;
  const guint all = solver->width - 1, unplaced = cube->tables[t].unplaced;
  const int there = solver_column (solver, t, p, all), home = solver_column (solver, 0, p, all);

  for (guint s = 0; s < all; s++)
    if (s + 1 != unplaced)
      equal (solver, solver_column (solver, t, p, s), solver_column (solver, 0, p, s), 0, 0);
  if (unplaced == 0)
    equal (solver, there, home, 0, 0);
  else if (p + 2 == cube->n_places) /* not known: there they stand, beside who lives there and is not one of them */
    equal (solver, there, home, solver_column (solver, t, p, unplaced - 1), solver_column (solver, 0, p, unplaced - 1));
  else
    {
      const Known none = { 0, 0 };

      glp_set_col_bnds (solver->problem, solver_column (solver, t, p, unplaced - 1), GLP_FX, none.least, none.most);
      guess_all (solver, t, p, unplaced - 1);
    }
}

static void
add_guess (Solver *solver)
{
  const SosCountCube *cube = solver->seen->cube;

  for (guint t = 1; t < cube->n_tables; t++)
    for (guint p = 0; p < cube->n_places; p++)
      if (p + 1 != cube->alike)
        guess_place (solver, t, p);
}

static void
know (Solver *solver, int column, const Known *known)
{
  const int type = known->most == G_MAXDOUBLE ? GLP_LO : known->least == known->most ? GLP_FX : GLP_DB;

  glp_set_col_bnds (solver->problem, column, type, known->least, known->most);
  glp_set_col_kind (solver->problem, column, GLP_IV);
}

void
solver_set_up (Solver *solver, Seen *seen)
{
  const SosCountCube *cube = seen->cube;

  *solver = (Solver){ seen, glp_create_prob (), cube->n_services + 1 };
  glp_add_cols (solver->problem, solver_total (solver, cube->n_services));
  for (guint t = 0; t < cube->n_tables; t++)
    {
      for (guint p = 0; p < cube->n_places; p++)
        {
          for (guint s = 0; s < solver->width; s++)
            {
              know (solver, solver_column (solver, t, p, s), seen_cell (seen, t, p, s));
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
    know (solver, solver_total (solver, s), &seen->totals[s]);
  add_totals (solver);
  if (seen->guesses)
    add_guess (solver);
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
Known
solver_find_out (Solver *solver, const SolverRow *sum)
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

void
solver_clear (Solver *solver)
{
  glp_delete_prob (solver->problem);
}
