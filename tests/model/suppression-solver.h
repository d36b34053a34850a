/* suppression-solver.h - what can be had from all that is seen: the least and the most of a sum. For suppression-attack.c alone. */
#pragma once

#include "suppression-attack.h"

#include <glpk.h>

typedef struct
{
  Seen *seen;
  glp_prob *problem;
  guint width; /* services and all */
} Solver;

/* A sum of columns, each with its sign; counted from 1. */
typedef struct
{
  GArray *columns, *signs;
} SolverRow;

void solver_set_up (Solver *solver, Seen *seen);
void solver_clear (Solver *solver);
int solver_column (const Solver *solver, guint table, guint place, guint service);
int solver_total (const Solver *solver, guint service);
SolverRow solver_begin_row (void);
void solver_add_term (SolverRow *row, int column, double sign);
void solver_clear_row (SolverRow *row);
/* What the sum can be. */
Known solver_find_out (Solver *solver, const SolverRow *sum);
