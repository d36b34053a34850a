/* sos-plan-mend.c - mends a plan that broke, by moving as few sessions as possible. First with nothing else moved, then with one more, and so
 * on; for each number every way is looked at, so that the first that is found is a least one. */
#include "config.h"
#include "sos-plan-mend.h"

#include "sos-plan-slots.h"

#include "sos-day.h"

#define NEAR 200 /* minutes: who delivers farther away in time does not stand in the way */

typedef struct
{
  SosPlanBoard *board; /* tried on */
  const SosPlanBoard *before;
  int from, to;
  GArray *moved;       /* int: sessions that have been put somewhere else */
  GCancellable *cancellable;
} Mending;

void
sos_plan_mend_free (SosPlanMend *self)
{
  g_array_unref (self->moves);
  g_free (self);
}

static gboolean
is_moved_already (const Mending *self, int session)
{
  for (guint i = 0; i < self->moved->len; i++)
    if (g_array_index (self->moved, int, i) == session)
      return TRUE;
  return FALSE;
}

static void
lift (Mending *self, int session)
{
  SosPlanSession as = *sos_plan_board_get (self->board, session);

  as.day = 0;
  sos_plan_board_put (self->board, session, &as);
}

/* Nothing hard against it, nor against those near it that it would hurt: a week missed is said of the session after. */
static gboolean
can_lie (Mending *self, int session, const SosPlanSession *as)
{
  g_autoptr (GArray) findings = sos_plan_board_ask (self->board, session, as);

  return !sos_findings_are_hard (findings);
}

static gboolean
is_run_whole (Mending *self, int session)
{
  const GArray *run = sos_plan_board_get_run (self->board, sos_plan_board_get (self->board, session)->run);

  for (guint i = 0; i < run->len; i++)
    {
      const int place = g_array_index (run, int, i);

      if (sos_plan_board_get (self->board, place)->day != 0 && sos_findings_are_hard (sos_plan_board_check (self->board, place))
          && !sos_findings_are_hard (sos_plan_board_check ((SosPlanBoard *) self->before, place)))
        return FALSE;
    }
  return TRUE;
}

static void
get_window (const Mending *self, int session, gboolean lost, int *from, int *to)
{
  const int monday = sos_day_get_monday (sos_plan_board_get (self->before, session)->day);

  *from = lost || monday == 0 ? self->from : monday;
  *to = lost || monday == 0 ? self->to : monday + 11;
}

/* ---- nothing else moved ---- */

static gboolean
lies_there (const SosPlanSession *before, const SosPlanHour *hour)
{
  return before->day == hour->day && before->from == hour->from;
}

/* The cheapest hour it can have as everything else lies. */
static gboolean
settle_alone (Mending *self, int session, gboolean lost)
{
  SosPlanWorld *world = sos_plan_board_get_world (self->board);
  const SosPlanSession *before = sos_plan_board_get (self->before, session);
  SosPlanSession best;
  int from, to, best_cost = G_MAXINT;

  get_window (self, session, lost, &from, &to);
  for (int day = from; day <= to && best_cost > 0; day++)
    {
      g_autoptr (GArray) hours = sos_plan_list_hours (world, before->run, day);

      for (guint i = 0; i < hours->len; i++)
        {
          const SosPlanHour *hour = &g_array_index (hours, SosPlanHour, i);
          SosPlanSession as = *before;
          g_autoptr (GArray) findings = NULL;

          if (lies_there (before, hour) || !sos_day_kind_is_taught (sos_plan_world_get_day_kind (world, before->run, day)))
            continue;
          sos_plan_session_move (&as, world, hour->day, hour->from, hour->to);
          if (!sos_plan_settle (self->board, session, &as))
            continue;
          findings = sos_plan_board_ask (self->board, session, &as);
          if (sos_findings_are_hard (findings) || sos_findings_get_cost (findings) >= best_cost)
            continue;
          best = as;
          best_cost = sos_findings_get_cost (findings);
        }
    }
  if (best_cost == G_MAXINT)
    return FALSE;
  sos_plan_board_put (self->board, session, &best);
  return is_run_whole (self, session);
}

/* ---- others moved ---- */

/* Whoever could give way: at the same school, or by people who could deliver this one, near in time. */
static gboolean
may_stand_in_the_way (Mending *self, int session, const SosPlanSession *as, int other)
{
  SosPlanWorld *world = sos_plan_board_get_world (self->board);
  const SosPlanSession *there = sos_plan_board_get (self->board, other);
  const gboolean near = there->from - NEAR < as->to && as->from < there->to + NEAR;

  if (other == session || !near || !sos_plan_session_is_free (there) || is_moved_already (self, other))
    return FALSE;
  if (sos_plan_world_get_run (world, there->run)->school == sos_plan_world_get_run (world, as->run)->school)
    return TRUE;
  for (int part = 0; part < there->n_parts; part++)
    if (there->parts[part].n_staff > 0)
      return TRUE;
  return FALSE;
}

static gboolean mend_next (Mending *self, GArray *queue, guint at, int others, guint n_lost);

/* With @other out of the way, and it has to go somewhere too. */
static gboolean
try_without (Mending *self, int session, SosPlanSession as, int other, GArray *queue, guint at, int others, guint n_lost)
{
  const SosPlanSession there = *sos_plan_board_get (self->board, other);

  lift (self, other);
  if (sos_plan_settle (self->board, session, &as) && can_lie (self, session, &as))
    {
      sos_plan_board_put (self->board, session, &as);
      g_array_append_val (queue, other);
      if (mend_next (self, queue, at + 1, others - 1, n_lost))
        return TRUE;
      g_array_set_size (queue, queue->len - 1);
      lift (self, session);
    }
  sos_plan_board_put (self->board, other, &there);
  return FALSE;
}

static gboolean
try_hour (Mending *self, int session, const SosPlanHour *hour, GArray *queue, guint at, int others, guint n_lost)
{
  SosPlanWorld *world = sos_plan_board_get_world (self->board);
  SosPlanSession as = *sos_plan_board_get (self->before, session);
  g_autoptr (GArray) day = NULL;

  sos_plan_session_move (&as, world, hour->day, hour->from, hour->to);
  if (sos_plan_settle (self->board, session, &as) && can_lie (self, session, &as))
    {
      sos_plan_board_put (self->board, session, &as);
      if (mend_next (self, queue, at + 1, others, n_lost))
        return TRUE;
      lift (self, session);
    }
  if (others == 0 || sos_plan_board_get_day (self->board, hour->day) == NULL)
    return FALSE;
  day = g_array_copy ((GArray *) sos_plan_board_get_day (self->board, hour->day));
  for (guint i = 0; i < day->len; i++)
    if (may_stand_in_the_way (self, session, &as, g_array_index (day, int, i))
        && try_without (self, session, as, g_array_index (day, int, i), queue, at, others, n_lost))
      return TRUE;
  return FALSE;
}

/* The rest of the queue: those that have to go somewhere. */
static gboolean
mend_next (Mending *self, GArray *queue, guint at, int others, guint n_lost)
{
  SosPlanWorld *world = sos_plan_board_get_world (self->board);
  int session, from, to;
  gboolean found = FALSE;

  if (at >= queue->len)
    {
      for (guint i = 0; i < queue->len; i++)
        if (!is_run_whole (self, g_array_index (queue, int, i)))
          return FALSE;
      return TRUE;
    }
  session = g_array_index (queue, int, at);
  /* The last one, with nothing else to be moved: the cheapest. */
  if (at + 1 == queue->len && others == 0)
    {
      found = settle_alone (self, session, at < n_lost) && mend_next (self, queue, at + 1, 0, n_lost);
      if (!found)
        lift (self, session);
      return found;
    }
  g_array_append_val (self->moved, session);
  get_window (self, session, at < n_lost, &from, &to);
  for (int day = from; day <= to && !found && !g_cancellable_is_cancelled (self->cancellable); day++)
    {
      const SosPlanSession *before = sos_plan_board_get (self->before, session);
      g_autoptr (GArray) hours = sos_plan_list_hours (world, before->run, day);

      if (!sos_day_kind_is_taught (sos_plan_world_get_day_kind (world, before->run, day)))
        continue;
      for (guint i = 0; i < hours->len && !found; i++)
        if (!lies_there (before, &g_array_index (hours, SosPlanHour, i)))
          found = try_hour (self, session, &g_array_index (hours, SosPlanHour, i), queue, at, others, n_lost);
    }
  g_array_set_size (self->moved, self->moved->len - 1);
  return found;
}

/* ---- the whole ---- */

/* With one more moved, all ways with none were looked at; beyond that some were passed over: two that have to give way together. */
static SosPlanMend *
conclude (Mending *self, const GArray *queue, guint n_lost, int others)
{
  SosPlanMend *mend = g_new0 (SosPlanMend, 1);

  mend->moves = g_array_new (FALSE, FALSE, sizeof (SosPlanMove));
  for (guint i = 0; i < queue->len; i++)
    {
      const SosPlanMove move = { g_array_index (queue, int, i), *sos_plan_board_get (self->board, g_array_index (queue, int, i)) };

      g_array_append_val (mend->moves, move);
      mend->cost += sos_findings_get_cost (sos_plan_board_check (self->board, move.session));
    }
  mend->least = others == 0 || (others == 1 && n_lost == 1);
  return mend;
}

static void
clear_mending (Mending *self)
{
  sos_plan_board_free (self->board);
  g_array_unref (self->moved);
}

SosPlanMend *
sos_plan_mend (const SosPlanBoard *board, const int *lost, guint n_lost, int from, int to, int others, GCancellable *cancellable)
{
  Mending self = { .board = sos_plan_board_copy (board), .before = board, .from = from, .to = to,
                   .moved = g_array_new (FALSE, FALSE, sizeof (int)), .cancellable = cancellable };
  SosPlanMend *mend = NULL;

  for (guint i = 0; i < n_lost; i++)
    lift (&self, lost[i]);
  for (int more = 0; more <= others && mend == NULL && !g_cancellable_is_cancelled (cancellable); more++)
    {
      g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));

      g_array_append_vals (queue, lost, n_lost);
      if (mend_next (&self, queue, 0, more, n_lost))
        mend = conclude (&self, queue, n_lost, more);
    }
  clear_mending (&self);
  return mend;
}

void
sos_plan_mend_apply (const SosPlanMend *self, SosPlanBoard *board)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      SosPlanSession as = *sos_plan_board_get (board, g_array_index (self->moves, SosPlanMove, i).session);

      as.day = 0;
      sos_plan_board_put (board, g_array_index (self->moves, SosPlanMove, i).session, &as);
    }
  for (guint i = 0; i < self->moves->len; i++)
    sos_plan_board_put (board, g_array_index (self->moves, SosPlanMove, i).session, &g_array_index (self->moves, SosPlanMove, i).as);
}
