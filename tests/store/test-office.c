/* test-office.c - one program a file, copies while work goes on, and the examination of a file. */
#include "config.h"
#include "office-fixture.h"

#include "sos-casework.h"
#include "sos-reference.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *program; /* this one, to be a second process */

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %05u", i);
      const gint64 id = office_add_person (transaction, name);
      g_autoptr (SosRecord) address = g_object_new (SOS_TYPE_ADDRESS, "person", id, "type", "HOME", "posting-rule", "DO_NOT_POST",
                                                    "visiting-rule", "OK", "postcode", "SE15 9CK", NULL);

      if (!sos_transaction_save (transaction, address, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- the lock ---- */

/* What the second process does: says what it is told. */
static int
open_and_tell (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_OPEN, &error);

  g_print ("%d %s", error != NULL ? error->code : -1, error != NULL ? error->message : "opened");
  return 0;
}

static char *
ask_second_process (const char *path)
{
  const char *argv[] = { program, "--open", path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *told = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &told, NULL, &error));
  g_assert_no_error (error);
  return told;
}

static void
test_lock (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *refused = ask_second_process (office->path), *opened = NULL;
  g_autofree char *code = g_strdup_printf ("%d ", SOS_STORE_ERROR_LOCKED);
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  g_autofree char *name = g_path_get_basename (office->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) second = sos_store_open (office->path, SOS_STORE_OPEN, &error);

  g_test_message ("%s", refused);
  g_assert_true (g_str_has_prefix (refused, code));
  g_assert_nonnull (strstr (refused, g_get_user_name ()));
  g_assert_nonnull (strstr (refused, g_get_host_name ()));
  g_assert_nonnull (strstr (refused, pid));
  g_assert_null (strstr (refused, name)); /* no path in an error */
  g_assert_null (second); /* nor twice in one program */
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_LOCKED);
  sos_store_close (office->store);
  opened = ask_second_process (office->path);
  g_assert_cmpstr (opened, ==, "-1 opened");
}

/* ---- closing ---- */

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean *answers = data;

  answers[sos_store_finish (SOS_STORE (source), result, NULL, &error) ? 0 : 1] = TRUE;
}

/* What was asked before closing is done; what is asked after it is refused; nothing waits for ever. */
static void
test_close (OfficeFixture *office, gconstpointer data)
{
  gboolean before[2] = { FALSE }, after[2] = { FALSE };
  g_autoptr (GError) error = NULL;

  sos_store_write_async (office->store, "Fill", fill, GUINT_TO_POINTER (10), NULL, NULL, answered_cb, before);
  sos_store_close (office->store);
  sos_store_write_async (office->store, "Fill", fill, GUINT_TO_POINTER (10), NULL, NULL, answered_cb, after);
  g_assert_false (sos_store_write (office->store, NULL, fill, NULL, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED);
  office_settle ();
  g_assert_true (before[0]);
  g_assert_true (after[1]);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM person"), ==, 10);
}

/* ---- making a new one ---- */

static void
test_create (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *text = g_build_filename (office->folder, "shopping.txt", NULL);
  g_autofree char *nowhere = g_build_filename (office->folder, "no", "such", "folder.sos", NULL);
  const char *const taken[] = { office->path, text, office->folder };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (text, "milk", 4, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autoptr (GError) local = NULL;

      g_assert_null (sos_store_open (taken[i], SOS_STORE_CREATE, &local));
      g_assert_true (local->domain == SOS_STORE_ERROR);
    }
  g_assert_null (sos_store_open (nowhere, SOS_STORE_CREATE, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED);
  g_assert_null (strstr (error->message, "folder.sos"));
}

static void
test_private (OfficeFixture *office, gconstpointer data)
{
  static const char *const ends[] = { "", "-wal", "-shm", ".lock" };

  office_write (office, NULL, fill, GUINT_TO_POINTER (1));
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (office->path, ends[i], NULL);
      GStatBuf status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0077, ==, 0); /* nobody else on the machine */
    }
}

/* ---- backup ---- */

static void
test_backup (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (office->folder, "copy.sos", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *dump = NULL, *same = NULL;
  g_autoptr (GError) error = NULL;
  OfficeFixture other = { office->folder, copy, NULL };

  office_write (office, NULL, fill, GUINT_TO_POINTER (300));
  dump = office_dump (office);
  g_assert_true (sos_store_backup (office->store, copy, &error));
  g_assert_no_error (error);
  g_assert_false (sos_store_backup (office->store, copy, &error)); /* never over something */
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (sos_store_check (copy, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
  other.store = sos_store_open (copy, SOS_STORE_OPEN, &error);
  g_assert_no_error (error);
  same = office_dump (&other);
  g_assert_cmpstr (same, ==, dump);
  g_clear_object (&other.store);
}

/* A copy is made apart under a name of its own; whatever else has that name stays. */
static void
test_backup_beside (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (office->folder, "copy.sos", NULL);
  g_autofree char *apart = g_strconcat (copy, ".part", NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (apart, "somebody else's", -1, NULL));
  g_assert_false (sos_store_backup (office->store, copy, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (apart, &words, NULL, NULL));
  g_assert_cmpstr (words, ==, "somebody else's");
}

typedef struct
{
  gboolean done;
  guint n_progress;
  goffset last;
} Copying;

static void
progress_cb (goffset current, goffset total, gpointer data)
{
  Copying *copying = data;

  g_assert_cmpint (current, >=, copying->last);
  g_assert_cmpint (current, <=, total);
  copying->last = current;
  copying->n_progress++;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sos_store_backup_finish (SOS_STORE (source), result, &error);
  g_assert_no_error (error);
  ((Copying *) data)->done = TRUE;
}

static gboolean
fill_in_bulk (SosTransaction *transaction, gpointer data, GError **error)
{
  sos_transaction_set_bulk (transaction);
  return fill (transaction, data, error);
}

/* The copy is one moment of the office: whole, though saving went on all the while. */
static void
test_backup_while_saving (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (office->folder, "copy.sos", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  Copying copying = { FALSE };
  guint n_saves = 0;
  gint64 longest = 0, n_copied;

  office_write (office, NULL, fill_in_bulk, GUINT_TO_POINTER (5000));
  sos_store_backup_async (office->store, copy, NULL, progress_cb, &copying, copied_cb, &copying);
  while (!copying.done)
    {
      const gint64 begun = g_get_monotonic_time ();

      office_write (office, NULL, fill, GUINT_TO_POINTER (1));
      longest = MAX (longest, g_get_monotonic_time () - begun);
      n_saves++;
      office_settle ();
    }
  g_assert_true (sos_store_check (copy, &findings, &error));
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
  n_copied = office_count (copy, "SELECT count (*) FROM person");
  g_assert_cmpint (n_copied, >=, 5000);
  g_assert_cmpint (n_copied, ==, office_count (copy, "SELECT count (*) FROM address"));
  g_assert_cmpuint (copying.n_progress, >, 0);
  g_test_message ("%u saves while the copy was made, the longest took %.1f ms", n_saves, longest / 1000.0);
}

static void
test_backup_stopped (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (office->folder, "copy.sos", NULL);
  g_autofree char *part = g_strconcat (copy, ".part", NULL);
  g_autofree char *nowhere = g_build_filename (office->folder, "no", "copy.sos", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gboolean answers[2] = { FALSE };

  g_cancellable_cancel (cancellable);
  sos_store_backup_async (office->store, copy, cancellable, NULL, NULL, answered_cb, answers);
  while (!answers[0] && !answers[1])
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (answers[0]);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (sos_store_backup (office->store, nowhere, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED);
}

/* ---- the examination ---- */

static const struct
{
  const char *what;
  const char *sql;
  const char *words; /* of the finding */
} faults[] = {
  { "an audit line taken out", "DELETE FROM audit WHERE seq = 5", "audit" },
  { "the first audit line taken out", "DELETE FROM audit WHERE seq = 1", "audit" },
  { "the last audit line put further on", "UPDATE audit SET seq = seq + 1 WHERE seq = (SELECT max (seq) FROM audit)", "audit" },
  { "a line of a deed to come", "UPDATE audit SET deed = seq + 7 WHERE seq = 3", "deed" },
  { "a joined record that leads to another one", "UPDATE person SET merged_into = (SELECT min (id) FROM person)", "joined" },
  { "a wrong check letter", "UPDATE person SET ref = 'P-000001-A' WHERE ref LIKE 'P-000001-%'", "check letter" },
  { "a counter set back", "UPDATE counter SET next = 3 WHERE prefix = 'P'", "never given out" },
  { "an address of nobody", "UPDATE address SET person = 4711 WHERE id = (SELECT min (id) FROM address)", "not there" },
  { "words taken out", "DELETE FROM search_words WHERE person = (SELECT min (id) FROM person)", "search" },
  { "words of somebody taken away", "UPDATE person SET removed = 1 WHERE id = (SELECT min (id) FROM person)", "taken away" },
  { "words that the index does not know", "UPDATE search_words SET words = 'hatta' WHERE person = (SELECT min (id) FROM person)", "index" },
  { "somebody in the list who is not there", "INSERT INTO person_list (person, sort_key, name, ref, status) VALUES (4711, 'x', 'x', 'x', 'x')", "list" },
  { "a service of nobody", "INSERT INTO person_service (service, person) VALUES ('SOS', 4711)", "service" },
  { "an alert of nobody", "INSERT INTO person_alert (kind, person) VALUES ('X', 4711)", "alert" },
  { "a keep-apart rule about nobody",
    "INSERT INTO conflict (id, revision, kind, level, reason_code, reported_on, review_by, status) VALUES (5, 1, 'PAIR', '4', 'THREAT', '2026-01-01', '2027-01-01', 'ACTIVE')",
    "keeps nobody apart" },
  { "a trigger", "CREATE TRIGGER evil AFTER INSERT ON person BEGIN DELETE FROM person; END", "not an office" },
  { "a view", "CREATE VIEW evil AS SELECT * FROM person", "not an office" },
  { "a table too many", "CREATE TABLE evil (x TEXT) STRICT", "not an office" },
  { "an index lacking", "DROP INDEX address_by_person", "not an office" },
  { "the guard of the audit taken away", "DROP TRIGGER audit_stays", "not an office" },
  { "a column too many", "ALTER TABLE person ADD COLUMN evil TEXT", "columns" },
  { "a column lacking", "ALTER TABLE person DROP COLUMN school", "columns" },
};

static gboolean
say (GPtrArray *findings, const char *words)
{
  gboolean found = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      g_test_message ("  %s", (char *) g_ptr_array_index (findings, i));
      found |= strstr (g_ptr_array_index (findings, i), words) != NULL;
    }
  return found;
}

static void
test_check_finds (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *sound = NULL;
  gsize length;
  g_autoptr (GPtrArray) nothing = NULL;

  office_write (office, NULL, fill, GUINT_TO_POINTER (5));
  office_settle ();
  g_clear_object (&office->store);
  g_assert_true (sos_store_check (office->path, &nothing, NULL));
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_true (g_file_get_contents (office->path, &sound, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (office->path, sound, length, NULL));
      office_tamper (office->path, faults[i].sql);
      g_assert_true (sos_store_check (office->path, &findings, &error));
      g_assert_no_error (error);
      g_test_message ("%s:", faults[i].what);
      g_assert_true (say (findings, faults[i].words));
    }
  g_test_message ("%u planted faults found", (guint) G_N_ELEMENTS (faults));
}

static void
test_check_finds_damage (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  office_write (office, NULL, fill, GUINT_TO_POINTER (50));
  office_settle ();
  g_clear_object (&office->store);
  g_assert_true (g_file_get_contents (office->path, &bytes, &length, NULL));
  memset (bytes + length / 2, 0x5a, 6000);
  g_assert_true (g_file_set_contents (office->path, bytes, length, NULL));
  g_assert_true (sos_store_check (office->path, &findings, NULL));
  g_assert_cmpuint (findings->len, >, 0);
}

/* Examining leaves no trace, and does not disturb who is at work. */
static void
test_check_while_open (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL, later = NULL;
  g_autofree char *log = g_strconcat (office->path, "-wal", NULL);
  g_autofree char *before = NULL, *after = NULL;
  gsize n_before, n_after;

  office_write (office, NULL, fill, GUINT_TO_POINTER (5));
  g_assert_true (sos_store_check (office->path, &findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
  office_write (office, NULL, fill, GUINT_TO_POINTER (5));
  office_settle ();
  g_clear_object (&office->store);

  g_assert_true (g_file_get_contents (office->path, &before, &n_before, NULL));
  g_assert_true (sos_store_check (office->path, &later, NULL));
  g_assert_cmpuint (later->len, ==, 0);
  g_assert_true (g_file_get_contents (office->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

#define ADD(name, func) g_test_add ("/store/office/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--open"))
    return open_and_tell (argv[2]);
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  ADD ("lock", test_lock);
  ADD ("close", test_close);
  ADD ("create", test_create);
  ADD ("private", test_private);
  ADD ("backup", test_backup);
  ADD ("backup-beside", test_backup_beside);
  ADD ("backup-while-saving", test_backup_while_saving);
  ADD ("backup-stopped", test_backup_stopped);
  ADD ("check-finds", test_check_finds);
  ADD ("check-finds-damage", test_check_finds_damage);
  ADD ("check-while-open", test_check_while_open);
  return g_test_run ();
}
