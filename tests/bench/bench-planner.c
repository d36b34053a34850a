/* bench-planner.c - a term planned: the first plan and the best after twenty seconds, one run among nine hundred sessions, every slot of a
 * week, a re-check, beside what the search finds in a minute and what a plain loop takes. */
#include "bench-report.h"

#include "impossible.h"
#include "losses.h"
#include "worlds.h"

#include "sos-day.h"
#include "sos-plan-explain.h"
#include "sos-plan-mend.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"

#define MUST_COST 5 /* in a hundred, over the best known */

static const WorldSize term = { 60, 40, 28, 12, 20, 30, 4 }; /* 60 runs */
static const WorldSize full = { 60, 40, 70, 20, 30, 40, 2 };

/* ---- a whole term ---- */

typedef struct
{
  double began, first, until;
  GCancellable *cancellable;
} Watch;

static void
watch_cb (const SosPlanProgress *progress, gpointer data)
{
  Watch *watch = data;

  if (watch->first == 0 && progress->n_unplaced == 0)
    watch->first = bench_now_ms () - watch->began;
  if (bench_now_ms () - watch->began > watch->until)
    g_cancellable_cancel (watch->cancellable);
}

static SosPlanProposal *
plan (SosPlanBoard *board, guint32 seed, double until, double *first)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { bench_now_ms (), 0, until, cancellable };
  const SosPlanWish wish = { .seed = seed, .rounds = (int) (until / 12), .progress = watch_cb, .data = &watch };
  SosPlanProposal *proposal = sos_planner_plan (board, &wish, cancellable);

  *first = watch.first;
  g_print ("  seed %u: %d sessions, first plan after %.0f ms at %d; after %d rounds, %.1f s: %d (%u runs without)\n", seed,
           sos_plan_board_get_n (board), watch.first, proposal->cost_first, proposal->rounds, (bench_now_ms () - watch.began) / 1000, proposal->sum.cost,
           proposal->unplaced->len);
  return proposal;
}

static void
bench_term (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&term, 2026);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  double first, worst_first = 0, none;
  int cost = 0, best = G_MAXINT;

  for (guint32 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (SosPlanProposal) proposal = plan (board, seed, 20000, &first);

      worst_first = MAX (worst_first, first);
      cost = MAX (cost, proposal->sum.cost);
      best = MIN (best, proposal->sum.cost);
    }
  {
    g_autoptr (SosPlanProposal) proposal = plan (board, 99, 90000, &none);

    best = MIN (best, proposal->sum.cost);
    for (int i = 1; i < SOS_N_CONSTRAINTS; i++)
      if (proposal->sum.by_constraint[i] > 0)
        g_print ("  %s %d\n", sos_constraint_get_id (i), proposal->sum.by_constraint[i]);
  }
  bench_report ("a term of 60 runs: the first plan without a clash, worst of three", worst_first, "ms", 2000, NULL, 0);
  bench_report ("its cost after 20 s, worst of three, of the best known", 100.0 * cost / best, "%", 100 + MUST_COST, "the best known, 90 s", 100);
}

/* ---- one run, every slot, a re-check ---- */

static SosPlanBoard *
make_full (SosPlanWorld *world, int *n_fixed)
{
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (SosPlanProposal) proposal = sos_planner_plan (board, &(SosPlanWish){ .seed = 3 }, NULL);

  *n_fixed = 0;
  for (int i = 0; i < sos_plan_board_get_n (proposal->board); i++)
    {
      SosPlanSession session = *sos_plan_board_get (proposal->board, i);

      session.locked = session.day != 0;
      *n_fixed += session.locked;
      sos_plan_board_put (proposal->board, i, &session);
    }
  return sos_plan_board_copy (proposal->board);
}

static void
bench_one_run (SosPlanWorld *world, SosPlanBoard *board)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  guint n_placed = 0;

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (SosPlanBoard) copy = sos_plan_board_copy (board);
      const int run = i;
      const double began = bench_now_ms ();

      sos_planner_add_missing (copy, run);
      n_placed += sos_planner_place_run (copy, run, NULL);
      bench_samples_add (samples, bench_now_ms () - began);
    }
  g_print ("  %u of 40 runs found a place\n", n_placed);
  bench_report ("one run in a full term, p95", bench_samples_percentile (samples, 95), "ms", 200, NULL, 0);
}

static void
bench_slots (SosPlanBoard *board)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  SosPlanWorld *world = sos_plan_board_get_world (board);
  guint n_slots = 0;

  for (int i = 0; i < sos_plan_board_get_n (board); i += 5)
    {
      const SosPlanSession *lies = sos_plan_board_get (board, i);
      const double began = bench_now_ms ();

      for (int day = sos_day_get_monday (lies->day); lies->day != 0 && day < sos_day_get_monday (lies->day) + 5; day++)
        {
          g_autoptr (GArray) hours = sos_plan_list_hours (world, lies->run, day);

          for (guint k = 0; k < hours->len; k++, n_slots++)
            {
              const SosPlanHour *hour = &g_array_index (hours, SosPlanHour, k);
              SosPlanSession as = *lies;
              g_autoptr (GArray) findings = NULL;
              g_autoptr (SosVerdict) verdict = NULL;

              sos_plan_session_move (&as, world, hour->day, hour->from, hour->to);
              findings = sos_plan_board_ask (board, i, &as);
              verdict = sos_findings_dup_verdict (findings, board, &as);
            }
        }
      bench_samples_add (samples, bench_now_ms () - began);
    }
  g_print ("  %u slots asked\n", n_slots);
  bench_report ("yes, or why not, with its sentence, for every slot of a week, p95", bench_samples_percentile (samples, 95), "ms", 5, NULL, 0);
}

/* A session of the full term loses its day. */
static void
bench_mend (SosPlanBoard *board)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  guint n_alone = 0, n = 0;

  for (int i = 3; i < sos_plan_board_get_n (board); i += 19, n++)
    {
      const int monday = sos_day_get_monday (sos_plan_board_get (board, i)->day);
      const double began = bench_now_ms ();
      g_autoptr (SosPlanMend) mend = sos_plan_mend (board, &i, 1, monday, monday + 11, 1, NULL);

      bench_samples_add (samples, bench_now_ms () - began);
      n_alone += mend != NULL && mend->moves->len == 1;
    }
  g_print ("  %u of %u moved alone\n", n_alone, n);
  bench_report ("a lost session of a full term given another day, p95", bench_samples_percentile (samples, 95), "ms", 1000, NULL, 0);
}

/* A run that cannot be, in the full term: more sessions than there are weeks. */
static void
bench_explain (SosPlanBoard *board)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const int run = sos_plan_world_add_run (world, &(SosPlanRun){ .programme = WORLD_LIVVE, .name = "Too long", .sessions = 17, .pupils = 10, .years_from = 8, .years_to = 10,
                                                              .not_before = sos_day_parse (WORLD_FIRST), .not_after = sos_day_parse (WORLD_LAST), .lead = SOS_PLAN_NONE });
  const double began = bench_now_ms ();
  g_autoptr (SosPlanExplanation) explanation = sos_plan_explain (board, run, NULL);
  const double took = bench_now_ms () - began;
  g_autofree char *text = sos_plan_explanation_dup_text (explanation);

  g_print ("%s", text);
  bench_report ("why a run cannot be, in a full term", took, "ms", 5000, NULL, 0);
}

/* Twenty runs and more that cannot be, made by hand, each with the facts that rule it out. */
static void
bench_impossible (void)
{
  guint n = 0, n_true = 0;
  double worst = 0;

  for (guint i = 0; i < impossible_get_n (); i++)
    {
      g_autoptr (SosPlanExplanation) explanation = NULL;
      g_autofree char *ids = NULL;
      ImpossibleCase made;
      double began;

      if (impossible_get_ids (i)[0] == '\0')
        continue;
      impossible_begin (&made, i);
      began = bench_now_ms ();
      explanation = sos_plan_explain (made.board, 0, NULL);
      worst = MAX (worst, bench_now_ms () - began);
      ids = impossible_dup_ids (explanation);
      n++;
      n_true += !explanation->possible && g_str_equal (ids, impossible_get_ids (i));
      impossible_end (&made);
    }
  g_print ("  %u of %u named impossible for the true reason\n", n_true, n);
  bench_report ("runs that cannot be, made by hand: the slowest to be told why", worst, "ms", 5000, NULL, 0);
  bench_report ("of them not told for the true reason", 100.0 - 100.0 * n_true / n, "%", 0, NULL, 0);
}

/* Held against trying everything, for two hundred losses whose least is known. */
static void
bench_least (void)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  guint n_known = 0, n_least = 0;

  for (guint seed = 0; n_known < LOSSES_KNOWN; seed++)
    {
      g_autoptr (SosPlanMend) mend = NULL;
      double began;
      Loss loss;

      if (!loss_make (seed, &loss))
        continue;
      began = bench_now_ms ();
      mend = sos_plan_mend (loss.plan, &loss.lost, 1, loss.monday, loss.monday + 11, 2, NULL);
      bench_samples_add (samples, bench_now_ms () - began);
      n_known += loss.least <= 2;
      n_least += loss.least <= 2 && mend != NULL && (int) mend->moves->len == loss.least;
      loss_clear (&loss);
    }
  g_print ("  %u of %u moved as few as can be; p95 %.1f ms\n", n_least, n_known, bench_samples_percentile (samples, 95));
  bench_report ("losses of a session for which more moved than the least, of 200", 100.0 - 100.0 * n_least / n_known, "%", 5, NULL, 0);
}

/* As many future sessions as an office never has. */
static void
bench_many (void)
{
  static const WorldSize many = { 60, 40, 300, 80, 60, 40, 0 };
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  g_autoptr (SosPlanWorld) world = world_make (&many, 11);
  g_autoptr (SosPlanBoard) board = sos_plan_board_new (world);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 5000; i++)
    {
      SosPlanSession session = world_draw_session (world, rand, i % sos_plan_world_get_n_runs (world), i / sos_plan_world_get_n_runs (world) + 1);

      sos_plan_session_move (&session, world, sos_day_parse (WORLD_FIRST) + i % 105, session.from, session.to);
      sos_plan_board_add (board, &session);
    }
  for (int i = 0; i < 10; i++)
    {
      g_autoptr (SosPlanBoard) copy = sos_plan_board_copy (board);
      const double began = bench_now_ms ();

      sos_plan_board_sum (copy);
      bench_samples_add (samples, bench_now_ms () - began);
    }
  bench_report ("5,000 sessions checked anew, p95", bench_samples_percentile (samples, 95), "ms", 100, NULL, 0);
}

static void
bench_recheck (SosPlanBoard *board)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();

  for (int i = 0; i < 10; i++)
    {
      g_autoptr (SosPlanBoard) copy = sos_plan_board_copy (board);
      const double began = bench_now_ms ();

      sos_plan_board_sum (copy);
      bench_samples_add (samples, bench_now_ms () - began);
    }
  g_print ("  %d sessions\n", sos_plan_board_get_n (board));
  bench_report ("every session of a full term checked anew, p95", bench_samples_percentile (samples, 95), "ms", 100, NULL, 0);
}

/* The sessions that lie fixed in the full term, and what is asked of them there. */
static void
bench_full (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&full, 7);
  g_autoptr (SosPlanBoard) board = NULL, loose = NULL;
  int n_fixed;

  board = make_full (world, &n_fixed);
  g_print ("  %d sessions fixed\n", n_fixed);
  bench_slots (board);
  bench_recheck (board);
  loose = sos_plan_board_copy (board);
  for (int i = 0; i < sos_plan_board_get_n (loose); i++)
    {
      SosPlanSession session = *sos_plan_board_get (loose, i);

      session.locked = FALSE;
      sos_plan_board_put (loose, i, &session);
    }
  bench_mend (loose);
  bench_explain (board);
}

/* The first forty runs, weekly ones, are those to be laid down among the others. */
static void
bench_among (void)
{
  const WorldSize more = { 60, 40, 105, 20, 30, 40, 2 };
  g_autoptr (SosPlanWorld) world = world_make (&more, 7);
  g_autoptr (SosPlanBoard) first = NULL, rest = sos_plan_board_new (world);
  int n_fixed;

  first = make_full (world, &n_fixed);
  for (int i = 0; i < sos_plan_board_get_n (first); i++)
    if (sos_plan_board_get (first, i)->run >= 40)
      sos_plan_board_add (rest, sos_plan_board_get (first, i));
  g_print ("  %d sessions lie there\n", sos_plan_board_get_n (rest));
  bench_one_run (world, rest);
}

/* All of it, or the one part that is named. */
int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*measure) (void);
  } parts[] = { { "full", bench_full }, { "impossible", bench_impossible }, { "least", bench_least }, { "many", bench_many }, { "among", bench_among }, { "term", bench_term } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc < 2 || g_str_equal (argv[1], parts[i].name))
      parts[i].measure ();
  return 0;
}
