/* test-reference.c - the planner against another’s optimum: the same question put to MiniZinc, where that is installed; else skipped. What
 * the constraints say of one session alone is handed over as a table, what concerns two is said in reference.mzn anew. */
#include "config.h"

#include "worlds.h"

#include "sos-day.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define N_WEEKS 3
#define FIRST_DAY "2026-09-07"
#define TIME_LIMIT "60000"
#define SKIPPED 77

/* ---- the question ---- */

static int
between (GRand *rand, int least, int most)
{
  return g_rand_int_range (rand, least, most + 1);
}

static void
add_runs (SosPlanWorld *world, GRand *rand, int n_schools, int n_weekly, int n_single)
{
  static const char *const periods[] = { "P1", "P2", "P3", "P5", NULL };
  const int weekly = sos_plan_world_add_programme (world, &(SosPlanProgramme){ .code = "WEEKLY", .sessions = N_WEEKS, .every_week = TRUE, .staff_least = 1, .n_parts = 1,
                                                                             .parts = { { "US", 60 } } });
  const int single = sos_plan_world_add_programme (world, &(SosPlanProgramme){ .code = "SINGLE", .sessions = 1, .staff_least = 1, .n_parts = 1, .parts = { { "US", 60 } } });

  for (int i = 0; i < n_weekly + n_single; i++)
    sos_plan_world_add_run (world, &(SosPlanRun){ .programme = i < n_weekly ? weekly : single, .school = between (rand, 0, n_schools - 1), .name = "Group",
                                                .sessions = i < n_weekly ? N_WEEKS : 1, .pupils = 8, .weekday = between (rand, 1, 3), .period = periods[between (rand, 0, 4)],
                                                .not_before = sos_day_parse (FIRST_DAY), .not_after = sos_day_parse (FIRST_DAY) + 7 * N_WEEKS - 3, .lead = SOS_PLAN_NONE });
}

static void
add_people (SosPlanWorld *world, GRand *rand, int n_people, int n_schools)
{
  for (int i = 0; i < n_people; i++)
    {
      const int person = sos_plan_world_add_person (world, &(SosPlanPerson){ i + 1, "Somebody", SOS_PLAN_STAFF, "US" });

      for (int day = sos_day_parse (FIRST_DAY); day < sos_day_parse (FIRST_DAY) + 7 * N_WEEKS; day++)
        if (between (rand, 0, 99) < 35)
          sos_plan_world_add_busy (world, &(SosPlanBusy){ person, day, between (rand, 0, 1) == 0 ? 0 : 700, between (rand, 0, 1) == 0 ? 720 : 1440, SOS_PLAN_NONE, NULL, "a visit" });
      sos_plan_world_add_unfit (world, &(SosPlanUnfit){ person, between (rand, 0, n_schools - 1), 0, G_MAXINT, "C17", FALSE, "far from home" });
    }
}

static SosPlanWorld *
make_world (guint32 seed)
{
  static const char *const boroughs[] = { "E09000010", "E09000014", "E09000028" };
  SosPlanWorld *world = sos_plan_world_new (sos_day_parse (WORLD_TODAY));
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (SosSchoolDays) days = world_make_days ();

      sos_plan_world_add_school (world, &(SosPlanSchool){ i + 1, "School", boroughs[i], days, 0 });
      sos_plan_world_add_room (world, &(SosPlanRoom){ i + 1, i, "Room", 20, TRUE, TRUE });
    }
  add_people (world, rand, 3, 3);
  add_runs (world, rand, 3, 2, 5);
  sos_plan_world_add_avoid (world, &(SosPlanAvoid){ SOS_PLAN_NONE, NULL, sos_day_parse (FIRST_DAY) + 8, sos_day_parse (FIRST_DAY) + 8, 0, "sports day" });
  return world;
}

/* ---- handed over ---- */

static GArray *
list_options (SosPlanWorld *world)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (SosPlanHour));

  for (int day = sos_day_parse (FIRST_DAY); day < sos_day_parse (FIRST_DAY) + 7 * N_WEEKS; day++)
    {
      g_autoptr (GArray) hours = sos_day_get_weekday (day) <= 5 ? sos_plan_list_hours (world, 0, day) : NULL;

      if (hours != NULL)
        g_array_append_vals (options, hours->data, hours->len);
    }
  return options;
}

/* On a board where nothing else lies. */
static int
ask_alone (SosPlanBoard *board, int session, const SosPlanHour *hour, int person)
{
  SosPlanSession as = *sos_plan_board_get (board, session);
  g_autoptr (GArray) findings = NULL;

  sos_plan_session_move (&as, sos_plan_board_get_world (board), hour->day, hour->from, hour->to);
  as.room = sos_plan_world_get_run (sos_plan_board_get_world (board), as.run)->school;
  as.parts[0].n_staff = 1;
  as.parts[0].staff[0].person = person;
  as.parts[0].staff[0].part = SOS_PART_LEAD;
  findings = sos_plan_board_ask (board, session, &as);
  return sos_findings_are_hard (findings) ? -1 : sos_findings_get_cost (findings);
}

static void
write_list (GString *text, const char *name, GArray *numbers, const char *shape)
{
  g_string_append_printf (text, "%s = %s[", name, shape);
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, "%d,", g_array_index (numbers, int, i));
  g_string_append_printf (text, "]%s;\n", shape[0] != '\0' ? ")" : "");
  g_array_set_size (numbers, 0);
}

#define EACH(n, value)                   \
  for (int i = 0; i < (n); i++)          \
    {                                    \
      const int number = (value);        \
      g_array_append_val (list, number); \
    }

static char *
dup_data (SosPlanBoard *board)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  g_autoptr (GArray) options = list_options (world), list = g_array_new (FALSE, FALSE, sizeof (int));
  GString *text = g_string_new (NULL);
  const int n = sos_plan_board_get_n (board), n_options = (int) options->len, n_people = sos_plan_world_get_n_people (world), n_schools = sos_plan_world_get_n_schools (world);
#define OPTION(i) g_array_index (options, SosPlanHour, i)

  g_string_append_printf (text, "n_sessions = %d;\nn_options = %d;\nn_people = %d;\nn_schools = %d;\n", n, n_options, n_people, n_schools);
  EACH (n, sos_plan_board_get (board, i)->run + 1)
  write_list (text, "run", list, "");
  EACH (n, sos_plan_board_get (board, i)->number)
  write_list (text, "number", list, "");
  EACH (n, sos_plan_world_get_run (world, sos_plan_board_get (board, i)->run)->school + 1)
  write_list (text, "school", list, "");
  EACH (n_options, OPTION (i).day)
  write_list (text, "day", list, "");
  EACH (n_options, (OPTION (i).day - sos_day_parse (FIRST_DAY)) / 7)
  write_list (text, "week", list, "");
  EACH (n_options, OPTION (i).from)
  write_list (text, "begins", list, "");
  EACH (n_options, OPTION (i).to)
  write_list (text, "ends", list, "");
  EACH (n_schools * n_schools, sos_plan_world_get_travel (world, i / n_schools, NULL, i % n_schools, NULL))
  write_list (text, "way", list, "array2d(1..n_schools, 1..n_schools, ");
  EACH (n * n_options * n_people, ask_alone (board, i / (n_options * n_people), &OPTION (i / n_people % n_options), i % n_people))
  write_list (text, "cost", list, "array3d(1..n_sessions, 1..n_options, 1..n_people, ");
  return g_string_free (text, FALSE);
}

/* ---- the answer ---- */

/* -1: none. */
static int
ask_minizinc (const char *data, gboolean *proven)
{
  g_autofree char *model = g_test_build_filename (G_TEST_DIST, "planner", "reference.mzn", NULL);
  g_autofree char *file = NULL, *out = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  const char *last = NULL;
  int total = -1;
  const int fd = g_file_open_tmp ("sos-reference-XXXXXX.dzn", &file, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (file, data, -1, &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error, "minizinc", "--solver", "gecode", "--time-limit",
                              TIME_LIMIT, "-a", model, file, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_unlink (file);
  for (const char *found = strstr (out, "total "); found != NULL; found = strstr (found + 1, "total "))
    last = found;
  if (last != NULL)
    sscanf (last, "total %d", &total);
  else
    g_test_message ("%s", out);
  *proven = strstr (out, "==========") != NULL;
  return total;
}

static void
test_reference (gconstpointer data)
{
  const guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (SosPlanWorld) world = make_world (seed);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autofree char *question = dup_data (board);
  g_autoptr (SosPlanProposal) proposal = sos_planner_plan (board, &(SosPlanWish){ .seed = seed, .rounds = 1500 }, NULL);
  const gint64 before = g_get_monotonic_time ();
  gboolean proven = FALSE;
  const int best = ask_minizinc (question, &proven);

  g_test_message ("ours %d at first, then %d; the reference %d, %s, after %.1f s", proposal->cost_first, proposal->sum.cost, best, proven ? "an optimum" : "not proven",
                  (double) (g_get_monotonic_time () - before) / G_USEC_PER_SEC);
  g_assert_cmpint (best, >=, 0);
  g_assert_cmpuint (proposal->unplaced->len, ==, 0);
  g_assert_cmpint (proposal->sum.n_hard, ==, 0);
  /* Cheaper than an optimum would mean that one of the two forgets something. */
  if (proven)
    g_assert_cmpint (proposal->sum.cost, >=, best);
  g_assert_cmpint (proposal->sum.cost * 100, <=, MAX (best * 105, best * 100 + 100));
}

int
main (int argc, char *argv[])
{
  g_autofree char *minizinc = g_find_program_in_path ("minizinc");

  g_test_init (&argc, &argv, NULL);
  if (minizinc == NULL)
    return SKIPPED;
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/planner/reference/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_reference);
    }
  return g_test_run ();
}
