/* test-board-edits.c - whatever was moved, in whatever order, a board says of each session what a board made new of the same sessions
 * says; and what two sessions say of one another is what a plain loop over all pairs finds. */
#include "config.h"

#include "worlds.h"

#include "sos-day.h"

#include <string.h>

#define N_EDITS 60000
#define N_BETWEEN 60 /* edits from one comparison of everything to the next */

static void
assert_same (const GArray *one, const GArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const SosFinding *a = &g_array_index (one, SosFinding, i), *b = &g_array_index (other, SosFinding, i);

      g_assert_cmpint (a->constraint, ==, b->constraint);
      g_assert_cmpint (a->grade, ==, b->grade);
      g_assert_cmpint (a->reason, ==, b->reason);
      g_assert_cmpint (a->cost, ==, b->cost);
      g_assert_cmpint (a->person, ==, b->person);
      g_assert_cmpint (a->other, ==, b->other);
      g_assert_cmpint (a->number, ==, b->number);
    }
}

/* Made in another order of days and runs too: places stay, so that findings can be compared. */
static SosPlanBoard *
make_anew (SosPlanBoard *board)
{
  SosPlanBoard *new = sos_plan_board_new (sos_plan_board_get_world (board));

  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    {
      SosPlanSession session = *sos_plan_board_get (board, i);

      session.day = 0;
      sos_plan_board_add (new, &session);
    }
  for (int i = sos_plan_board_get_n (board); i-- > 0;)
    sos_plan_board_put (new, i, sos_plan_board_get (board, i));
  return new;
}

static guint n_compared;

static void
compare_all (SosPlanBoard *board)
{
  g_autoptr (SosPlanBoard) new = make_anew (board);
  const SosPlanSum one = sos_plan_board_sum (board), other = sos_plan_board_sum (new);

  for (int i = 0; i < sos_plan_board_get_n (board); i++, n_compared++)
    assert_same (sos_plan_board_check (board, i), sos_plan_board_check (new, i));
  g_assert_cmpint (one.n_hard, ==, other.n_hard);
  g_assert_cmpint (one.n_waits, ==, other.n_waits);
  g_assert_cmpint (one.cost, ==, other.cost);
}

/* ---- the plain loop ---- */

static gboolean
gives (const SosPlanSession *session, int person, int *from, int *to)
{
  for (int part = 0; part < session->n_parts; part++)
    for (int k = 0; k < session->parts[part].n_staff; k++)
      if (session->parts[part].staff[k].person == person)
        {
          *from = session->parts[part].from;
          *to = session->parts[part].to;
          return TRUE;
        }
  return FALSE;
}

static gboolean
says (const GArray *findings, SosReason reason, int other, int person)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);

      if (finding->reason == reason && finding->other == other && (person == SOS_PLAN_NONE || finding->person == person))
        return TRUE;
    }
  return FALSE;
}

static guint n_pairs, n_twice, n_far, n_rooms, n_apart;

/* Only sessions of one part each: one person may give two parts of one, which the loop does not follow. */
static void
hold_pair (SosPlanBoard *board, int i, int k)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const SosPlanSession *a = sos_plan_board_get (board, i), *b = sos_plan_board_get (board, k);
  const GArray *of_a = sos_plan_board_check (board, i);
  const int school_a = sos_plan_world_get_run (world, a->run)->school, school_b = sos_plan_world_get_run (world, b->run)->school;
  const gboolean same_day = a->day == b->day && a->day != 0, overlap = same_day && a->from < b->to && b->from < a->to;
  const gboolean room = overlap && a->room != SOS_PLAN_NONE && a->room == b->room;
  const int level = same_day && school_a == school_b && a->from <= b->to + 30 && b->from <= a->to + 30 ? sos_plan_world_get_apart_runs (world, a->run, b->run) : 0;
  const gboolean apart = level == 4 || (level == 3 && (a->aside & 1u << SOS_C8) == 0);

  n_pairs++;
  g_assert_cmpint (says (of_a, SOS_REASON_ROOM_TAKEN, k, SOS_PLAN_NONE), ==, room);
  g_assert_cmpint (says (of_a, SOS_REASON_APART, k, SOS_PLAN_NONE), ==, apart);
  n_rooms += room;
  n_apart += apart;
  if (a->n_parts != 1 || b->n_parts != 1)
    return;
  for (int person = 0; person < sos_plan_world_get_n_people (world); person++)
    {
      int from = 0, to = 0, other_from = 0, other_to = 0;
      const gboolean both = same_day && gives (a, person, &from, &to) && gives (b, person, &other_from, &other_to);
      const gboolean twice = both && from < other_to && other_from < to;
      const int way = sos_plan_world_get_travel (world, school_a, NULL, school_b, NULL) + (a->room != SOS_PLAN_NONE && a->room == b->room ? 0 : 10);
      const gboolean far = both && !twice && (other_to <= from ? other_to + way > from : to + way > other_from);

      g_assert_cmpint (says (of_a, SOS_REASON_TWICE, k, person), ==, twice);
      g_assert_cmpint (says (of_a, SOS_REASON_TRAVEL_FROM, k, person) || says (of_a, SOS_REASON_TRAVEL_TO, k, person), ==, far);
      n_twice += twice;
      n_far += far;
    }
}

static void
hold_pairs (SosPlanBoard *board)
{
  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    for (int k = 0; k < sos_plan_board_get_n (board); k++)
      if (i != k)
        hold_pair (board, i, k);
}

/* ---- edits ---- */

static void
edit (SosPlanBoard *board, GRand *rand)
{
  const int i = g_rand_int_range (rand, 0, sos_plan_board_get_n (board)), other = g_rand_int_range (rand, 0, sos_plan_board_get_n (board));
  const SosPlanSession *before = sos_plan_board_get (board, i);
  SosPlanSession session = world_draw_session (sos_plan_board_get_world (board), rand, before->run, before->number);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      session.day = 0;
      break;
    case 1: /* onto another’s hour */
      sos_plan_session_move (&session, sos_plan_board_get_world (board), sos_plan_board_get (board, other)->day, sos_plan_board_get (board, other)->from,
                             sos_plan_board_get (board, other)->from + 50);
      break;
    case 2: /* only the people */
      session.day = before->day;
      session.from = before->from;
      session.to = before->to;
      break;
    case 3:
      session = *before;
      session.confirmed = !before->confirmed;
      session.aside ^= 1u << g_rand_int_range (rand, 1, SOS_N_CONSTRAINTS);
      break;
    default:
      break;
    }
  sos_plan_board_put (board, i, &session);
  /* Looking in between keeps what is said. */
  sos_plan_board_check (board, i);
  sos_plan_board_check (board, other);
}

static void
test_edits (void)
{
  static const WorldSize sizes[] = { { 4, 6, 4, 2, 6, 4, 5 }, { 1, 3, 2, 1, 3, 2, 10 }, { 12, 15, 8, 4, 12, 10, 3 } };

  for (guint n = 0; n < G_N_ELEMENTS (sizes); n++)
    {
      g_autoptr (SosPlanWorld) world = world_make (&sizes[n], 7 + n);
      g_autoptr (SosPlanBoard) board = world_make_board (world);
      g_autoptr (GRand) rand = g_rand_new_with_seed (2026 + n);

      for (guint i = 0; i < N_EDITS / G_N_ELEMENTS (sizes); i++)
        {
          edit (board, rand);
          if (i % N_BETWEEN == 0)
            compare_all (board);
          if (i % (N_BETWEEN * 8) == 0)
            hold_pairs (board);
        }
      hold_pairs (board);
    }
  g_test_message ("%u edits, %u sessions compared with a board made new", N_EDITS, n_compared);
  g_test_message ("%u pairs held against a plain loop: %u at two places, %u too far, %u rooms taken, %u kept apart", n_pairs, n_twice, n_far, n_rooms, n_apart);
  g_assert_cmpuint (n_twice, >, 50);
  g_assert_cmpuint (n_far, >, 50);
  g_assert_cmpuint (n_rooms, >, 20);
  g_assert_cmpuint (n_apart, >, 5);
}

/* A block held over the place where it lies hears the same as when it lies there. */
static void
test_held_is_laid (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 6, 8, 5, 3, 8, 6, 4 }, 11);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n = 0;

  for (guint i = 0; i < 400; i++)
    edit (board, rand);
  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    {
      g_autoptr (GArray) asked = sos_plan_board_ask (board, i, sos_plan_board_get (board, i));
      const GArray *laid = sos_plan_board_check (board, i);

      /* The days asked for lie far enough ahead. */
      assert_same (asked, laid);
      n += asked->len;
    }
  g_test_message ("%u findings", n);
}

/* Asking changes nothing. */
static void
test_asking (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 6, 8, 5, 3, 8, 6, 4 }, 12);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (SosPlanBoard) copy = NULL;

  for (guint i = 0; i < 300; i++)
    edit (board, rand);
  copy = sos_plan_board_copy (board);
  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    {
      const SosPlanSession as = world_draw_session (world, rand, sos_plan_board_get (board, i)->run, 1);
      g_autoptr (GArray) asked = sos_plan_board_ask (board, i, &as);
      g_autofree char *words = asked->len > 0 ? sos_finding_dup_words (&g_array_index (asked, SosFinding, 0), board, &as) : g_strdup ("Well.");

      g_assert_cmpint (words[strlen (words) - 1], ==, '.');
      g_assert_null (strchr (words, '{'));
    }
  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    assert_same (sos_plan_board_check (board, i), sos_plan_board_check (copy, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/board-edits/edits", test_edits);
  g_test_add_func ("/planner/board-edits/held-is-laid", test_held_is_laid);
  g_test_add_func ("/planner/board-edits/asking", test_asking);
  return g_test_run ();
}
