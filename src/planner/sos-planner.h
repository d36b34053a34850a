/* sos-planner.h - proposes days, hours, rooms and people for runs: nothing hard against it, as cheap as it finds, the same for a seed. What
 * lies on the board stays where it is, but for what is free and belongs to the runs that are planned. Our own search: greedy laying out,
 * then taking some runs up and laying them down again. Knows no record and no store. */
#pragma once

#include "sos-plan-board.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  int round, rounds;
  int n_unplaced; /* runs that have no whole plan */
  int cost;
} SosPlanProgress;

/* Called in the thread that searches, each time something is better and now and then. */
typedef void (*SosPlanProgressFunc) (const SosPlanProgress *progress, gpointer data);

typedef struct
{
  guint32 seed;
  int rounds;         /* of improving; 0: the first plan that is found */
  int patience;       /* ended after so many of them in which nothing got better; 0: none */
  const int *runs;    /* which are planned; NULL: all that have sessions without a day */
  guint n_runs;
  gboolean keep;      /* those of @runs that have a day keep it, and only the others are given one */
  SosPlanProgressFunc progress; /* NULL: none */
  gpointer data;
} SosPlanWish;

typedef struct
{
  SosPlanBoard *board; /* as @from, with the proposal on it */
  GArray *unplaced;    /* int: runs for which none was found; their free sessions have no day */
  SosPlanSum sum;
  int rounds;          /* done */
  int cost_first;      /* of the first plan */
} SosPlanProposal;

void sos_plan_proposal_free (SosPlanProposal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPlanProposal, sos_plan_proposal_free)

/* Each run of the world has its sessions on @from, which is not changed. Cancelled: the best so far, never an error. (transfer full) */
SosPlanProposal *sos_planner_plan (const SosPlanBoard *from, const SosPlanWish *wish, GCancellable *cancellable);

/* The same in a thread; @wish and what it points to is copied. */
void sos_planner_plan_async (const SosPlanBoard *from, const SosPlanWish *wish, GCancellable *cancellable, GAsyncReadyCallback ready, gpointer data);
SosPlanProposal *sos_planner_plan_finish (GAsyncResult *result, GError **error);

/* Puts every session a run has to have, and has not, on the board without a day. */
void sos_planner_add_missing (SosPlanBoard *board, int run);
/* Lays the free sessions of a run down, all else staying where it is. FALSE, and all of them without a day, where that cannot be. @rand
 * NULL: the cheapest of all ways, else of some drawn by it. */
gboolean sos_planner_place_run (SosPlanBoard *board, int run, GRand *rand);
/* Sessions of it that cost something are moved within their week, or given to others, where that costs less. */
void sos_planner_polish_run (SosPlanBoard *board, int run);
/* Gives them no day. */
void sos_planner_lift_run (SosPlanBoard *board, int run);

G_END_DECLS
