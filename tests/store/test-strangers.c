/* test-strangers.c - files that are no office, were an office once, or want to be taken for one (T-09): refused and left alone. */
#include "config.h"
#include "office-fixture.h"

#include "sos-search.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
write_file (const char *path, gconstpointer data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Opening @path is refused, by either door; the file stays as it is, and beside it stands a lock at most. */
static void
assert_refused (OfficeFixture *office, const char *path, const char *what)
{
  g_autoptr (GBytes) before = read_file (path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  const guint n_files = count_files (office->folder) - g_file_test (lock, G_FILE_TEST_EXISTS);
  SosStore *store = sos_store_open (path, SOS_STORE_OPEN, &error);

  if (store != NULL)
    g_test_message ("adopted: %s", what);
  g_assert_null (store);
  if (!g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_TOO_NEW))
    g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS);
  g_assert_null (strstr (error->message, path));
  after = read_file (path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (office->folder) - g_file_test (lock, G_FILE_TEST_EXISTS), ==, n_files);
}

/* ---- no office at all ---- */

static void
test_foreign (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *path = g_build_filename (office->folder, "foreign", NULL);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  g_autoptr (GBytes) ours = NULL;
  g_autofree char *nothing = g_malloc0 (4096);
  guint n = 0;

  sos_store_close (office->store);
  ours = read_file (office->path);
  write_file (path, "", 0);
  assert_refused (office, path, "empty");
  write_file (path, "Dear Sir or Madam", 17);
  assert_refused (office, path, "a letter");
  write_file (path, nothing, 4096);
  assert_refused (office, path, "nothing, a page of it");
  for (gsize length = 1; length < g_bytes_get_size (ours); length = length * 2 + 1, n++)
    {
      write_file (path, g_bytes_get_data (ours, NULL), length);
      assert_refused (office, path, "cut off");
    }
  /* What is no office by its first bytes does not even get a lock beside it. */
  g_unlink (lock);
  write_file (path, "PNG", 3);
  assert_refused (office, path, "a picture");
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_test_message ("%u foreign files refused", n + 4);
}

static void
test_not_files (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (office->folder, "pipe", NULL);
  g_autofree char *nowhere = g_build_filename (office->folder, "nowhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (sos_store_open (pipe, SOS_STORE_OPEN, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (sos_store_open (office->folder, SOS_STORE_OPEN, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (sos_store_open (nowhere, SOS_STORE_OPEN, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
}

/* ---- an office with something slipped in ---- */

static void
refuse_tampered (OfficeFixture *office, GBytes *ours, const char *sql)
{
  g_autofree char *path = g_build_filename (office->folder, "tampered.sos", NULL);

  write_file (path, g_bytes_get_data (ours, NULL), g_bytes_get_size (ours));
  office_tamper (path, sql);
  assert_refused (office, path, sql);
}

/* %s: each table of records in turn. */
static const char *const on_tables[] = {
  "CREATE TRIGGER evil AFTER INSERT ON %s BEGIN DELETE FROM counter; END",
  "CREATE TRIGGER evil AFTER UPDATE ON %s BEGIN UPDATE audit SET new = NULL; END",
  "CREATE INDEX evil ON %s (abs (revision))",
  "ALTER TABLE %s ADD COLUMN evil TEXT GENERATED ALWAYS AS (upper ('x')) VIRTUAL",
  "ALTER TABLE %s RENAME TO evil",
  "CREATE TEMP TABLE t (x); ALTER TABLE %s ADD COLUMN other TEXT DEFAULT 'x'",
};

static const char *const elsewhere[] = {
  "CREATE VIEW evil AS SELECT * FROM person",
  "CREATE TABLE evil (x)",
  "CREATE TABLE evil2 (x CHECK (abs (x) > 0))",
  "CREATE VIRTUAL TABLE evil USING fts5 (x)",
  "DROP TRIGGER audit_keeps",
  "DROP TRIGGER audit_stays",
  "DROP INDEX person_code_by_person",
  "DROP TABLE setting",
  "DROP TABLE audit; CREATE VIEW audit AS SELECT 1",
  "DROP TABLE search_words; CREATE VIEW search_words AS SELECT id AS person, full_name AS words FROM person",
  "DROP TABLE code; CREATE VIEW code AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i, i, i, i, i, i FROM n",
  "PRAGMA user_version = 0",
  "PRAGMA user_version = -1",
  "PRAGMA user_version = 1",
  "PRAGMA user_version = 999",
  "PRAGMA user_version = 2147483647",
  "PRAGMA application_id = 0",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'NOT NULL', '') WHERE name = 'person'",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'person'; DELETE FROM sqlite_schema WHERE name = 'audit_keeps'",
  "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'index' AND name = 'person_code_by_person'",
  "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('table', 'evil', 'evil', 2, 'CREATE TABLE evil (x)')",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE person (' || hex (zeroblob (100000)) || ')' WHERE name = 'person'",
  "INSERT INTO setting (id, revision, name) VALUES (9223372036854775807, 1, 'the last number there is')",
};

static void
test_hostile (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GBytes) ours = NULL;
  guint n_types, n = 0;
  const GType *types = sos_records_get_types (&n_types);

  sos_store_close (office->store);
  ours = read_file (office->path);
  for (guint i = 0; i < n_types; i++)
    for (guint k = 0; k < G_N_ELEMENTS (on_tables); k++, n++)
      {
        g_auto (GStrv) parts = g_strsplit (on_tables[k], "%s", 2);
        g_autofree char *sql = g_strjoin (sos_records_get_class (types[i])->name, parts[0], parts[1], NULL);

        refuse_tampered (office, ours, sql);
      }
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++, n++)
    refuse_tampered (office, ours, elsewhere[i]);
  g_test_message ("%u hostile files refused, byte for byte as they were", n);
}

/* ---- an office that was damaged ---- */

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < 12; i++)
    office_add_person (transaction, i % 2 ? "Zoë O’Neill" : "محمد الأحمد");
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (SosRecord) record = office_make_record (transaction, types[i], "Words", TRUE);

      if (!sos_transaction_save (transaction, record, error))
        return FALSE;
    }
  return TRUE;
}

/* Whatever the file holds, what comes out is text that can be shown. */
static void
assert_shown (GPtrArray *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    for (guint field = 0; field < SOS_RECORD_GET_CLASS (g_ptr_array_index (records, i))->n_fields; field++)
      {
        const GValue *value = sos_record_get_value (g_ptr_array_index (records, i), field);

        g_assert_true (!G_VALUE_HOLDS_STRING (value) || g_value_get_string (value) == NULL
                       || g_utf8_validate (g_value_get_string (value), -1, NULL));
      }
}

static gboolean
read_all (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char *const typed[] = { "z", "zoe", "zpe", "محمد", "words", "P-000003", "0142" };
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) records = sos_transaction_query (transaction, types[i], "TRUE ORDER BY id", NULL, "");

      assert_shown (records);
    }
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GArray) ids = sos_search_people (transaction, typed[i], SOS_SEARCH_TOLERANT, NULL);
    }
  return TRUE;
}

static gboolean
rename_one (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_find (transaction, SOS_TYPE_PERSON, "TRUE ORDER BY id LIMIT 1", error, "");

  if (person == NULL)
    return FALSE;
  sos_record_set_text (person, SOS_PERSON_FULL_NAME, "Somebody Else");
  return sos_transaction_save (transaction, person, error);
}

static void
damage (GRand *rand, guint8 *bytes, gsize *length)
{
  const gint32 kind = g_rand_int_range (rand, 0, 10);

  if (kind == 0)
    *length = g_rand_int_range (rand, 0, (gint32) *length);
  else if (kind == 1)
    memmove (bytes + 4096 * g_rand_int_range (rand, 0, (gint32) (*length / 4096)),
             bytes + 4096 * g_rand_int_range (rand, 0, (gint32) (*length / 4096)), 4096);
  else if (kind < 5) /* near the beginning: header and schema */
    for (gint32 n = g_rand_int_range (rand, 1, 9); n > 0; n--)
      bytes[g_rand_int_range (rand, 0, 8192)] = (guint8) g_rand_int (rand);
  else
    for (gint32 n = g_rand_int_range (rand, 1, 65); n > 0; n--)
      bytes[g_rand_int_range (rand, 0, (gint32) *length)] = (guint8) g_rand_int (rand);
}

/* Opened or refused; read, written to and checked as far as it goes; never the end of the program. */
static gboolean
use_damaged (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_OPEN, &error);

  g_assert_true (store != NULL || error->domain == SOS_STORE_ERROR);
  if (store != NULL)
    {
      sos_store_read (store, read_all, NULL, NULL);
      sos_store_write (store, NULL, rename_one, NULL, NULL);
      sos_store_close (store);
    }
  sos_store_check (path, &findings, NULL);
  return store != NULL;
}

static void
test_damaged (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *path = g_build_filename (office->folder, "damaged.sos", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  const guint n = office_get_runs ("SOS_DAMAGE_RUNS", 150, 10000);
  guint n_opened = 0;

  office_write (office, NULL, fill, NULL);
  sos_store_close (office->store);
  ours = read_file (office->path);
  for (guint i = 0; i < n; i++)
    {
      gsize length = g_bytes_get_size (ours);
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (ours, NULL), length);

      damage (rand, bytes, &length);
      g_unlink (log);
      write_file (path, bytes, length);
      n_opened += use_damaged (path);
      office_settle ();
    }
  g_test_message ("%u damaged files: %u opened, %u refused", n, n_opened, n - n_opened);
}

#define ADD(name, func) g_test_add ("/store/strangers/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("foreign", test_foreign);
  ADD ("not-files", test_not_files);
  ADD ("hostile", test_hostile);
  ADD ("damaged", test_damaged);
  return g_test_run ();
}
