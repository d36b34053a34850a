/* losses.c - sessions that lost their day in plans whose least mending is known, found by trying everything: for the test and the benchmark. */
#include "config.h"
#include "losses.h"

#include "worlds.h"

#include "sos-day.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"

SosPlanBoard *
loss_make_plan (const WorldSize *size, guint32 seed)
{
  g_autoptr (SosPlanWorld) world = world_make (size, seed);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (SosPlanProposal) proposal = sos_planner_plan (board, &(SosPlanWish){ .seed = seed }, NULL);

  return sos_plan_board_copy (proposal->board);
}

/* ---- trying everything, by the constraints alone ---- */

typedef gboolean (*Next) (SosPlanBoard *board, gpointer data);

typedef struct
{
  const SosPlanBoard *before;
  int other;
} Trying;

/* Every way to staff part 0 with as few as must be: one of us, and a volunteer where one is needed. */
static gboolean
try_people (SosPlanBoard *board, int session, SosPlanSession as, Next next, gpointer data)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const int n = sos_plan_world_get_n_people (world);
  int least, target, volunteers;

  sos_plan_count_needed (world, &as, 0, &least, &target, &volunteers);
  for (int a = 0; a < n; a++)
    for (int b = 0; b < n; b++)
      {
        g_autoptr (GArray) findings = NULL;

        if (sos_plan_world_get_person (world, a)->kind == SOS_PLAN_VOLUNTEER || (volunteers > 0) != (sos_plan_world_get_person (world, b)->kind == SOS_PLAN_VOLUNTEER)
            || (volunteers == 0 && b > 0))
          continue;
        as.parts[0].n_staff = volunteers > 0 ? 2 : 1;
        as.parts[0].staff[0].person = a;
        as.parts[0].staff[0].part = SOS_PART_LEAD;
        as.parts[0].staff[1].person = b;
        as.parts[0].staff[1].part = SOS_PART_VOLUNTEER;
        findings = sos_plan_board_ask (board, session, &as);
        if (sos_findings_are_hard (findings))
          continue;
        if (next == NULL)
          return TRUE;
        sos_plan_board_put (board, session, &as);
        if (next (board, data))
          return TRUE;
      }
  return FALSE;
}

static gboolean
try_everything (SosPlanBoard *board, const SosPlanBoard *before, int session, Next next, gpointer data)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const SosPlanSession lay = *sos_plan_board_get (before, session);
  const int monday = sos_day_get_monday (lay.day);

  for (int day = monday; day <= monday + 11; day++)
    {
      g_autoptr (GArray) hours = sos_plan_list_hours (world, lay.run, day);

      for (guint i = 0; i < hours->len; i++)
        for (int room = 0; room < sos_plan_world_get_n_rooms (world); room++)
          {
            const SosPlanHour *hour = &g_array_index (hours, SosPlanHour, i);
            SosPlanSession as = lay;

            if (sos_plan_world_get_room (world, room)->school != sos_plan_world_get_run (world, lay.run)->school
                || (hour->day == lay.day && hour->from == lay.from))
              continue;
            sos_plan_session_move (&as, world, hour->day, hour->from, hour->to);
            as.room = room;
            if (try_people (board, session, as, next, data))
              return TRUE;
          }
    }
  return FALSE;
}

static void
lift (SosPlanBoard *board, int session)
{
  SosPlanSession as = *sos_plan_board_get (board, session);

  as.day = 0;
  sos_plan_board_put (board, session, &as);
}

static gboolean
place_other (SosPlanBoard *board, gpointer data)
{
  const Trying *trying = data;

  return try_everything (board, trying->before, trying->other, NULL, NULL);
}

/* 1: it alone; 2: one more; 3: more than that, or not at all. */
static int
find_least (const SosPlanBoard *before, int lost)
{
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (before);

  lift (board, lost);
  if (try_everything (board, before, lost, NULL, NULL))
    return 1;
  for (int other = 0; other < sos_plan_board_get_n (before); other++)
    {
      Trying trying = { before, other };
      const SosPlanSession there = *sos_plan_board_get (before, other);

      if (other == lost || there.day == 0)
        continue;
      lift (board, other);
      lift (board, lost);
      if (try_everything (board, before, lost, place_other, &trying))
        return 2;
      lift (board, lost);
      sos_plan_board_put (board, other, &there);
    }
  return 3;
}

/* One that finds no other hour as everything lies, where there is one: the hard cases. */
static int
choose_lost (SosPlanBoard *plan, guint seed)
{
  for (int i = 0; i < sos_plan_board_get_n (plan); i++)
    {
      const SosPlanSession *session = sos_plan_board_get (plan, i);
      const int monday = sos_day_get_monday (session->day);
      g_autoptr (GArray) slots = monday != 0 && session->n_parts == 1 ? sos_plan_find_slots (plan, i, monday, monday + 11, 1) : NULL;

      if (slots != NULL && slots->len == 0)
        return i;
    }
  return seed % 4 == 0 ? (int) (seed % (guint) sos_plan_board_get_n (plan)) : SOS_PLAN_NONE;
}

/* Single classes, so that trying everything is soon done; few people, much of whose time is taken. */
gboolean
loss_make (guint seed, Loss *loss)
{
  const WorldSize size = { 1, 5, 0, 0, 12, seed % 4, 78 + seed % 20 };

  *loss = (Loss){ .plan = loss_make_plan (&size, 3000 + seed) };
  loss->lost = choose_lost (loss->plan, seed);
  loss->monday = loss->lost != SOS_PLAN_NONE ? sos_day_get_monday (sos_plan_board_get (loss->plan, loss->lost)->day) : 0;
  if (loss->monday == 0 || sos_plan_board_get (loss->plan, loss->lost)->n_parts > 1)
    {
      loss_clear (loss);
      return FALSE;
    }
  loss->least = find_least (loss->plan, loss->lost);
  return TRUE;
}

void
loss_clear (Loss *loss)
{
  g_clear_pointer (&loss->plan, sos_plan_board_free);
}
