/* test-kill.c - a program that is killed, or whose disk is full, loses nothing that it said was saved. */
#include "config.h"
#include "office-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char *program; /* this one, to be the process that dies */

/* ---- the process that dies: saves without end, says so after each, and has another refused ---- */

typedef struct
{
  int run;
  int n;
  gint64 counter; /* a record every save changes */
} Work;

static gboolean
save_one (SosTransaction *transaction, gpointer data, GError **error)
{
  Work *work = data;
  g_autofree char *name = g_strdup_printf ("Run %d save %d", work->run, work->n);
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, "full-name", name, NULL);
  g_autoptr (SosRecord) address = NULL;
  g_autoptr (SosRecord) counter = NULL;
  g_autofree char *ref = sos_transaction_issue_reference (transaction, "P", error);

  sos_record_set_text (person, SOS_PERSON_REF, ref);
  if (ref == NULL || !sos_transaction_save (transaction, person, error))
    return FALSE;
  address = g_object_new (SOS_TYPE_ADDRESS, "person", sos_record_get_id (person), "type", "HOME", "posting-rule", "OK",
                          "visiting-rule", "OK", "postcode", "SE15 9CK", NULL);
  if (!sos_transaction_save (transaction, address, error))
    return FALSE;
  counter = work->counter != 0 ? sos_transaction_load (transaction, SOS_TYPE_TEAM, work->counter, error) : g_object_new (SOS_TYPE_TEAM, NULL);
  if (counter == NULL)
    return FALSE;
  sos_record_set_text (counter, SOS_TEAM_NAME, name);
  if (!sos_transaction_save (transaction, counter, error))
    return FALSE;
  work->counter = sos_record_get_id (counter);
  return TRUE;
}

static gboolean
refuse_one (SosTransaction *transaction, gpointer data, GError **error)
{
  Work *work = data;

  if (!save_one (transaction, work, error))
    return FALSE;
  sos_transaction_note_refusal (transaction, "print", SOS_TYPE_TEAM, work->counter, 0);
  g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "Run %d refusal %d", work->run, work->n);
  return FALSE;
}

/* FALSE where something else than the rule said no. */
static gboolean
is_refused (SosStore *store, Work *work, GError **error)
{
  g_autoptr (GError) local = NULL;

  sos_store_write (store, "Refuse", refuse_one, work, &local);
  if (g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
save_for_ever (const char *path, int run, int limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, g_file_test (path, G_FILE_TEST_EXISTS) ? SOS_STORE_OPEN : SOS_STORE_CREATE, &error);
  Work work = { run, 0, 0 };

  if (store == NULL)
    {
      printf ("not opened: %s\n", error->message);
      return 1;
    }
  if (limit > 0)
    setrlimit (RLIMIT_FSIZE, &(struct rlimit){ (rlim_t) limit, (rlim_t) limit });
  for (work.n = 1; sos_store_write (store, "Save", save_one, &work, &error); work.n++)
    {
      printf ("%d\n", work.n);
      fflush (stdout);
      if (!is_refused (store, &work, &error))
        break;
    }
  printf ("error: %s\n", error->message);
  return 0;
}

/* ---- who kills it ---- */

static GSubprocess *
start (const char *path, int run, int limit)
{
  g_autofree char *number = g_strdup_printf ("%d", run), *size = g_strdup_printf ("%d", limit);
  const char *argv[] = { program, "--save", path, number, size, NULL };
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);

  g_assert_no_error (error);
  return process;
}

/* The last number said; @words gives the error said, if any. */
static int
read_acknowledged (GSubprocess *process, int already, char **words)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  char *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      if (g_ascii_isdigit (*line))
        already = atoi (line);
      else if (words != NULL)
        {
          g_free (*words);
          *words = g_strdup (line);
        }
      g_free (line);
    }
  return already;
}

static void
assert_kept (const char *path, int run, int acknowledged)
{
  g_autofree char *saves = g_strdup_printf ("SELECT count (*) FROM person WHERE full_name LIKE 'Run %d save %%'", run);
  g_autofree char *team = g_strdup_printf ("SELECT count (*) FROM team WHERE name = 'Run %d save %d' OR name = 'Run %d save %d'", run,
                                           acknowledged, run, acknowledged + 1);
  g_autofree char *refusals = g_strdup_printf ("SELECT count (*) FROM audit WHERE verb = 'fail' AND reason LIKE 'Run %d refusal %%'", run);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (sos_store_check (path, &findings, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
  n = office_count (path, saves);
  g_assert_cmpint (n, >=, acknowledged);
  g_assert_cmpint (n, <=, acknowledged + 1); /* the last one may have been whole and not yet said */
  if (acknowledged > 0)
    g_assert_cmpint (office_count (path, team), ==, 1);
  n = office_count (path, refusals);
  g_assert_cmpint (n, >=, acknowledged - 1); /* the save after it was said to be kept */
  g_assert_cmpint (n, <=, acknowledged);
}

/* Half of them are killed as they start and open, half as they save. */
static int
kill_one (const char *path, int run, GRand *rand)
{
  g_autoptr (GSubprocess) process = start (path, run, 0);
  char first = 0;

  if (run % 2 == 0)
    g_usleep ((gulong) g_rand_int_range (rand, 0, 60000));
  else
    {
      g_input_stream_read (g_subprocess_get_stdout_pipe (process), &first, 1, NULL, NULL); /* the 1 of the first save */
      g_assert_cmpint (first, ==, '1');
      g_usleep ((gulong) g_rand_int_range (rand, 0, 25000));
    }
  g_subprocess_send_signal (process, SIGKILL);
  g_subprocess_wait (process, NULL, NULL);
  return read_acknowledged (process, first != 0, NULL);
}

static void
test_kill (OfficeFixture *office, gconstpointer data)
{
  const guint n = office_get_runs ("SOS_KILL_RUNS", 40, 1000);
  g_autoptr (GRand) rand = g_rand_new ();
  guint n_saves = 0;

  g_clear_object (&office->store);
  for (guint run = 1; run <= n; run++)
    {
      const int acknowledged = kill_one (office->path, (int) run, rand);

      assert_kept (office->path, (int) run, acknowledged);
      n_saves += (guint) acknowledged;
    }
  office_fixture_reopen (office);
  g_test_message ("%u times killed, %u acknowledged saves, none lost, every check clean", n, n_saves);
}

/* Killed while the office is being made: there is a whole one, or none. */
static void
test_kill_while_making (void)
{
  const guint n = office_get_runs ("SOS_KILL_RUNS", 40, 1000) / 4;
  g_autoptr (GRand) rand = g_rand_new ();
  guint n_whole = 0;

  for (guint run = 1; run <= n; run++)
    {
      g_autofree char *folder = office_make_folder ();
      g_autofree char *path = g_build_filename (folder, "office.sos", NULL);
      g_autoptr (GSubprocess) process = start (path, (int) run, 0);
      int acknowledged;

      g_usleep ((gulong) g_rand_int_range (rand, 0, 120000));
      g_subprocess_send_signal (process, SIGKILL);
      g_subprocess_wait (process, NULL, NULL);
      acknowledged = read_acknowledged (process, 0, NULL);
      n_whole += g_file_test (path, G_FILE_TEST_EXISTS);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        assert_kept (path, (int) run, acknowledged);
      else
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);

          g_assert_cmpint (acknowledged, ==, 0);
          g_assert_no_error (error);
        }
      office_drop_folder (folder);
    }
  g_test_message ("%u times killed while an office was made: %u whole, the others not there", n, n_whole);
}

/* ---- the disk is full ---- */

static void
test_full (OfficeFixture *office, gconstpointer data)
{
  const guint n = office_get_runs ("SOS_FULL_RUNS", 12, 200);
  g_autoptr (GRand) rand = g_rand_new ();
  guint n_saves = 0;
  GStatBuf status;

  g_clear_object (&office->store);
  g_assert_cmpint (g_stat (office->path, &status), ==, 0);
  for (guint run = 1; run <= n; run++)
    {
      g_autoptr (GSubprocess) process = start (office->path, (int) run, (int) status.st_size + g_rand_int_range (rand, 1, 3000000));
      g_autofree char *words = NULL;
      const int acknowledged = read_acknowledged (process, 0, &words);

      g_assert_true (g_subprocess_wait_check (process, NULL, NULL)); /* it ended of itself, with words */
      g_assert_nonnull (words);
      g_assert_true (g_str_has_prefix (words, "error: The disk"));
      assert_kept (office->path, (int) run, acknowledged);
      n_saves += (guint) acknowledged;
      office_fixture_tear_down (office, NULL);
      office_fixture_set_up (office, NULL);
      g_clear_object (&office->store);
    }
  office_fixture_reopen (office);
  g_test_message ("%u times the disk was full, %u acknowledged saves, none lost", n, n_saves);
}

#define ADD(name, func) g_test_add ("/store/kill/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  if (argc == 5 && g_str_equal (argv[1], "--save"))
    return save_for_ever (argv[2], atoi (argv[3]), atoi (argv[4]));
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  ADD ("saving", test_kill);
  g_test_add_func ("/store/kill/making", test_kill_while_making);
  ADD ("full", test_full);
  return g_test_run ();
}
