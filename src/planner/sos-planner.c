/* sos-planner.c - a whole term: runs laid down one after the other, then some taken up and laid down again as long as it gets better. The
 * draw decides alone, so that a seed gives the same plan. */
#include "config.h"
#include "sos-planner.h"
#include "sos-plan-slots.h"

#include <math.h>
#include <string.h>

enum
{
  UNPLACED = 100000, /* what a run without a plan costs: more than any cost of others */
  MOST_TAKEN_UP = 4,
  REPORT_EVERY = 25,
};
#define WARM 0.02 /* of the cost: how much worse a step may be at first */

typedef struct
{
  SosPlanBoard *board;
  GRand *rand;
  const SosPlanWish *wish;
  GArray *runs;        /* int: those that are planned */
  gboolean *unplaced;  /* a run of the world */
  gint64 cost, best;
  GArray *best_sessions; /* SosPlanSession of the whole board */
  gboolean *best_unplaced;
  int n_world_runs;
} Search;

void
sos_plan_proposal_free (SosPlanProposal *self)
{
  g_clear_pointer (&self->board, sos_plan_board_free);
  g_array_unref (self->unplaced);
  g_free (self);
}

/* ---- cost ---- */

static int
count_unplaced (const Search *self)
{
  int n = 0;

  for (guint i = 0; i < self->runs->len; i++)
    n += self->unplaced[g_array_index (self->runs, int, i)] ? 1 : 0;
  return n;
}

/* Whatever is hard against what lies there weighs as much as a run without a plan: no step that brings more of it is taken. */
static gint64
weigh (Search *self)
{
  const SosPlanSum sum = sos_plan_board_sum (self->board);

  return (gint64) (count_unplaced (self) + sum.n_hard) * UNPLACED + sum.cost;
}

static void
keep_best (Search *self)
{
  self->best = self->cost;
  g_array_set_size (self->best_sessions, 0);
  for (int i = 0; i < sos_plan_board_get_n (self->board); i++)
    g_array_append_vals (self->best_sessions, sos_plan_board_get (self->board, i), 1);
  memcpy (self->best_unplaced, self->unplaced, sizeof (gboolean) * (gsize) MAX (self->n_world_runs, 1));
}

static void
restore_best (Search *self)
{
  for (int i = 0; i < sos_plan_board_get_n (self->board); i++)
    {
      const SosPlanSession *session = &g_array_index (self->best_sessions, SosPlanSession, i);

      if (memcmp (session, sos_plan_board_get (self->board, i), sizeof *session) != 0)
        sos_plan_board_put (self->board, i, session);
    }
  memcpy (self->unplaced, self->best_unplaced, sizeof (gboolean) * (gsize) MAX (self->n_world_runs, 1));
  self->cost = self->best;
}

/* ---- the first plan ---- */

/* Runs for which there is little choice come first: many sessions, women only, a narrow window. */
static int
get_need (const Search *self, int run)
{
  const SosPlanRun *of = sos_plan_world_get_run (sos_plan_board_get_world (self->board), run);
  const SosPlanProgramme *programme = sos_plan_world_get_programme_of (sos_plan_board_get_world (self->board), run);

  return of->sessions * 4 + (programme->female_only ? 30 : 0) + (of->weekday != 0 ? 6 : 0) + (int) programme->n_parts * 8 + programme->staff_least * 2;
}

static gint
compare_need (gconstpointer a, gconstpointer b, gpointer data)
{
  const int one = *(const int *) a, other = *(const int *) b, need = get_need (data, other) - get_need (data, one);

  return need != 0 ? need : one - other;
}

static gboolean
is_stopped (GCancellable *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
lay_first (Search *self, GCancellable *cancellable)
{
  g_autoptr (GArray) order = g_array_copy (self->runs);

  g_array_sort_with_data (order, compare_need, self);
  for (guint i = 0; i < order->len; i++)
    {
      const int run = g_array_index (order, int, i);

      self->unplaced[run] = is_stopped (cancellable) || !sos_planner_place_run (self->board, run, self->rand);
    }
}

/* ---- taking up and laying down ---- */

static int
draw_run (const Search *self)
{
  return g_array_index (self->runs, int, g_rand_int_range (self->rand, 0, (gint32) self->runs->len));
}

static gboolean
holds (const int *taken, int n, int run)
{
  for (int i = 0; i < n; i++)
    if (taken[i] == run)
      return TRUE;
  return FALSE;
}

/* Somebody delivers both, or they are at one school. */
static gboolean
are_near (const Search *self, int one, int other)
{
  SosPlanWorld *world = sos_plan_board_get_world (self->board);
  const GArray *a = sos_plan_board_get_run (self->board, one), *b = sos_plan_board_get_run (self->board, other);
  const SosPlanSession *of_a = a != NULL && a->len > 0 ? sos_plan_board_get (self->board, g_array_index (a, int, 0)) : NULL;
  const SosPlanSession *of_b = b != NULL && b->len > 0 ? sos_plan_board_get (self->board, g_array_index (b, int, 0)) : NULL;

  if (sos_plan_world_get_run (world, one)->school == sos_plan_world_get_run (world, other)->school)
    return TRUE;
  for (int i = 0; of_a != NULL && of_b != NULL && of_a->n_parts > 0 && of_b->n_parts > 0 && i < of_a->parts[0].n_staff; i++)
    for (int k = 0; k < of_b->parts[0].n_staff; k++)
      if (of_a->parts[0].staff[i].person == of_b->parts[0].staff[k].person)
        return TRUE;
  return FALSE;
}

static int
find_unplaced (const Search *self)
{
  const int from = g_rand_int_range (self->rand, 0, (gint32) self->runs->len);

  for (guint i = 0; i < self->runs->len; i++)
    {
      const int run = g_array_index (self->runs, int, (from + i) % self->runs->len);

      if (self->unplaced[run])
        return run;
    }
  return SOS_PLAN_NONE;
}

/* One by the draw, or one that still has no place, and others near it. */
static int
choose (const Search *self, int taken[MOST_TAKEN_UP])
{
  const int drawn = g_rand_int_range (self->rand, 1, MOST_TAKEN_UP + 1), n = MIN (drawn, (int) self->runs->len), left_out = find_unplaced (self);
  int tries = 0;

  taken[0] = left_out != SOS_PLAN_NONE ? left_out : draw_run (self);
  for (int i = 1; i < n && tries < 60;)
    {
      const int run = draw_run (self);

      if (!holds (taken, i, run) && (tries++ > 30 || are_near (self, taken[0], run)))
        taken[i++] = run;
      if (tries >= 60)
        return i;
    }
  return n;
}

static void
remember (const Search *self, GArray *places, GArray *sessions, int run)
{
  const GArray *all = sos_plan_board_get_run (self->board, run);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const int place = g_array_index (all, int, i);

      g_array_append_val (places, place);
      g_array_append_vals (sessions, sos_plan_board_get (self->board, place), 1);
    }
}

static void
put_back (Search *self, const GArray *places, const GArray *sessions)
{
  for (guint i = 0; i < places->len; i++)
    {
      SosPlanSession session = g_array_index (sessions, SosPlanSession, i);

      session.day = 0;
      sos_plan_board_put (self->board, g_array_index (places, int, i), &session);
    }
  for (guint i = 0; i < places->len; i++)
    sos_plan_board_put (self->board, g_array_index (places, int, i), &g_array_index (sessions, SosPlanSession, i));
}

static double
get_warmth (const Search *self, int round)
{
  const double left = 1.0 - (double) round / MAX (self->wish->rounds, 1);

  return WARM * (double) (self->best % UNPLACED) * left * left;
}

static void
step (Search *self, int round)
{
  int taken[MOST_TAKEN_UP];
  const int n = choose (self, taken);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int)), sessions = g_array_new (FALSE, FALSE, sizeof (SosPlanSession));
  gboolean was[MOST_TAKEN_UP];
  const gint64 before = self->cost;

  for (int i = 0; i < n; i++)
    {
      remember (self, places, sessions, taken[i]);
      was[i] = self->unplaced[taken[i]];
    }
  for (int i = 0; i < n; i++)
    sos_planner_lift_run (self->board, taken[i]);
  for (int i = 0; i < n; i++)
    self->unplaced[taken[i]] = !sos_planner_place_run (self->board, taken[i], self->rand);
  for (int i = 0; i < n; i++)
    sos_planner_polish_run (self->board, taken[i]);
  self->cost = weigh (self);
  if ((double) self->cost <= (double) before + get_warmth (self, round) * g_rand_double (self->rand))
    return;
  put_back (self, places, sessions);
  for (int i = 0; i < n; i++)
    self->unplaced[taken[i]] = was[i];
  self->cost = before;
}

/* ---- the whole ---- */

static void
report (const Search *self, int round)
{
  SosPlanProgress progress = { round, self->wish->rounds, 0, (int) (self->best % UNPLACED) };

  for (guint i = 0; i < self->runs->len; i++)
    progress.n_unplaced += self->best_unplaced[g_array_index (self->runs, int, i)] ? 1 : 0;

  if (self->wish->progress != NULL)
    self->wish->progress (&progress, self->wish->data);
}

static gboolean
has_missing (const SosPlanBoard *board, int run)
{
  const GArray *all = sos_plan_board_get_run (board, run);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (sos_plan_board_get (board, g_array_index (all, int, i))->day == 0)
      return TRUE;
  return FALSE;
}

/* What is to keep its day is locked while the search goes on. */
static void
lock_laid (SosPlanBoard *board)
{
  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    {
      SosPlanSession session = *sos_plan_board_get (board, i);

      if (session.day == 0)
        continue;
      session.locked = TRUE;
      sos_plan_board_put (board, i, &session);
    }
}

static void
choose_runs (Search *self)
{
  for (int run = 0; self->wish->runs == NULL && run < self->n_world_runs; run++)
    if (has_missing (self->board, run))
      g_array_append_val (self->runs, run);
  if (self->wish->runs != NULL)
    g_array_append_vals (self->runs, self->wish->runs, self->wish->n_runs);
}

static int
search (Search *self, GCancellable *cancellable)
{
  int round = 0, since = 0;

  for (; round < self->wish->rounds && self->runs->len > 0 && !is_stopped (cancellable); round++)
    {
      step (self, round);
      since = self->cost < self->best ? 0 : since + 1;
      if (since == 0)
        keep_best (self);
      else if (since == self->wish->patience)
        return round + 1;
      if (since == 0 || round % REPORT_EVERY == 0)
        report (self, round);
    }
  return round;
}

static void
unlock (SosPlanBoard *board, const SosPlanBoard *from)
{
  for (int i = 0; i < sos_plan_board_get_n (from); i++)
    {
      SosPlanSession session = *sos_plan_board_get (board, i);

      session.locked = sos_plan_board_get (from, i)->locked;
      sos_plan_board_put (board, i, &session);
    }
}

static SosPlanProposal *
conclude (Search *self, const SosPlanBoard *from, int rounds, gint64 first)
{
  SosPlanProposal *proposal = g_new0 (SosPlanProposal, 1);

  restore_best (self);
  unlock (self->board, from);
  proposal->board = self->board;
  proposal->unplaced = g_array_new (FALSE, FALSE, sizeof (int));
  proposal->rounds = rounds;
  proposal->cost_first = (int) (first % UNPLACED);
  proposal->sum = sos_plan_board_sum (self->board);
  for (guint i = 0; i < self->runs->len; i++)
    if (self->unplaced[g_array_index (self->runs, int, i)])
      g_array_append_vals (proposal->unplaced, &g_array_index (self->runs, int, i), 1);
  return proposal;
}

static void
clear_search (Search *self)
{
  g_rand_free (self->rand);
  g_array_unref (self->runs);
  g_array_unref (self->best_sessions);
  g_free (self->unplaced);
  g_free (self->best_unplaced);
}

static void
begin (Search *self, const SosPlanBoard *from, const SosPlanWish *wish)
{
  self->n_world_runs = sos_plan_world_get_n_runs (sos_plan_board_get_world (from));
  self->board = sos_plan_board_copy (from);
  self->rand = g_rand_new_with_seed (wish->seed);
  self->wish = wish;
  self->runs = g_array_new (FALSE, FALSE, sizeof (int));
  self->best_sessions = g_array_new (FALSE, FALSE, sizeof (SosPlanSession));
  self->unplaced = g_new0 (gboolean, MAX (self->n_world_runs, 1));
  self->best_unplaced = g_new0 (gboolean, MAX (self->n_world_runs, 1));
  choose_runs (self);
  if (wish->keep)
    lock_laid (self->board);
}

SosPlanProposal *
sos_planner_plan (const SosPlanBoard *from, const SosPlanWish *wish, GCancellable *cancellable)
{
  Search self = { 0 };
  SosPlanProposal *proposal;
  gint64 first;
  int rounds;

  begin (&self, from, wish);
  lay_first (&self, cancellable);
  self.cost = first = weigh (&self);
  keep_best (&self);
  report (&self, 0);
  rounds = search (&self, cancellable);
  proposal = conclude (&self, from, rounds, first);
  clear_search (&self);
  return proposal;
}

/* ---- in a thread ---- */

typedef struct
{
  SosPlanBoard *board;
  SosPlanWish wish;
  int *runs;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  sos_plan_board_free (job->board);
  g_free (job->runs);
  g_free (job);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  g_task_return_pointer (task, sos_planner_plan (job->board, &job->wish, cancellable), (GDestroyNotify) sos_plan_proposal_free);
}

void
sos_planner_plan_async (const SosPlanBoard *from, const SosPlanWish *wish, GCancellable *cancellable, GAsyncReadyCallback ready, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, ready, data);
  Job *job = g_new0 (Job, 1);

  job->board = sos_plan_board_copy (from);
  job->wish = *wish;
  job->runs = wish->runs != NULL ? g_memdup2 (wish->runs, sizeof (int) * wish->n_runs) : NULL;
  job->wish.runs = job->runs;
  g_task_set_task_data (task, job, job_free);
  /* A search that is stopped hands over the best it has. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_in_thread);
}

SosPlanProposal *
sos_planner_plan_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
