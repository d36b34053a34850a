/* office-fixture.c - a new office in a folder of its own, and what the tests of the store do with one again and again. */
#include "config.h"
#include "office-fixture.h"

#include "sos-migrations.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

char *
office_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("sos-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
office_drop_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        office_drop_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
office_fixture_set_up (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = office_make_folder ();
  self->path = g_build_filename (self->folder, "office.sos", NULL);
  self->store = sos_store_open (self->path, SOS_STORE_CREATE, &error);
  g_assert_no_error (error);
}

void
office_fixture_tear_down (OfficeFixture *self, gconstpointer data)
{
  office_settle ();
  g_clear_object (&self->store);
  office_drop_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
office_fixture_reopen (OfficeFixture *self)
{
  g_autoptr (GError) error = NULL;

  office_settle ();
  g_clear_object (&self->store);
  self->store = sos_store_open (self->path, SOS_STORE_OPEN, &error);
  g_assert_no_error (error);
}

static gboolean
too_long_cb (gpointer data)
{
  g_error ("the main context waited a minute in vain");
  return G_SOURCE_REMOVE;
}

void
office_wait (gboolean *done)
{
  const guint alarm = g_timeout_add_seconds (60, too_long_cb, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (alarm);
}

void
office_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
office_write (OfficeFixture *self, const char *title, SosTransactionFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sos_store_write (self->store, title, func, data, &error);
  g_assert_no_error (error);
}

void
office_read (OfficeFixture *self, SosTransactionFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sos_store_read (self->store, func, data, &error);
  g_assert_no_error (error);
}

gint64
office_count (const char *path, const char *sql)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  gint64 number;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return number;
}

void
office_tamper (const char *path, const char *sql)
{
  sqlite3 *handle;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (handle);
}

static void
set_reference (SosTransaction *transaction, SosRecord *record, guint i, const char *of, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) other = office_make_record (transaction, sos_records_find_type (of), words, FALSE);

  sos_transaction_save (transaction, other, &error);
  g_assert_no_error (error);
  sos_record_set_number (record, i, sos_record_get_id (other));
}

static void
set_text (SosTransaction *transaction, SosRecord *record, guint i, const SosField *field, const char *words)
{
  if (g_str_equal (field->name, "ref"))
    {
      g_autofree char *ref = sos_transaction_issue_reference (transaction, "P", NULL);

      sos_record_set_text (record, i, ref);
    }
  else
    sos_record_set_text (record, i, words);
}

static void
set_bytes (SosRecord *record, guint i, const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words) + 1); /* with its zero: bytes may hold one */

  sos_record_set_bytes (record, i, bytes);
}

static void
set_field (SosTransaction *transaction, SosRecord *record, guint i, const SosField *field, const char *words)
{
  switch (field->kind)
    {
    case SOS_KIND_TEXT:
    case SOS_KIND_LONG_TEXT:
    case SOS_KIND_CODE:
      set_text (transaction, record, i, field, words);
      break;
    case SOS_KIND_DATE:
      sos_record_set_text (record, i, "2009-11-03");
      break;
    case SOS_KIND_TIME:
      sos_record_set_number (record, i, 1795442520);
      break;
    case SOS_KIND_NUMBER:
      sos_record_set_number (record, i, -7);
      break;
    case SOS_KIND_FLAG:
      sos_record_set_flag (record, i, TRUE);
      break;
    case SOS_KIND_REFERENCE:
      set_reference (transaction, record, i, field->of, words);
      break;
    case SOS_KIND_BYTES:
      set_bytes (record, i, words);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A member of a keep-apart rule is a person or a colleague, never both and never neither. */
static gboolean
is_wanted (GType type, guint i, gboolean wanted)
{
  if (type != SOS_TYPE_CONFLICT_MEMBER || (i != SOS_CONFLICT_MEMBER_PERSON && i != SOS_CONFLICT_MEMBER_STAFF))
    return wanted;
  return i == SOS_CONFLICT_MEMBER_PERSON;
}

SosRecord *
office_make_record (SosTransaction *transaction, GType type, const char *words, gboolean whole)
{
  SosRecord *record = g_object_new (type, NULL);
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_wanted (type, i, whole || (fields[i].flags & SOS_FIELD_REQUIRED)))
      set_field (transaction, record, i, &fields[i], words);
  return record;
}

gint64
office_add_person (SosTransaction *transaction, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, NULL);
  g_autofree char *ref = sos_transaction_issue_reference (transaction, "P", &error);

  sos_record_set_text (person, SOS_PERSON_FULL_NAME, name);
  sos_record_set_text (person, SOS_PERSON_REF, ref);
  sos_transaction_save (transaction, person, &error);
  g_assert_no_error (error);
  return sos_record_get_id (person);
}

/* ---- a dump ---- */

static void
append_rows (GString *dump, sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_string_append_printf (dump, "-- %s\n", sql);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (dump, "%s|", sqlite3_column_text (statement, i) != NULL ? (const char *) sqlite3_column_text (statement, i) : "~");
      g_string_append_c (dump, '\n');
    }
  sqlite3_finalize (statement);
}

static char *
select_record (SosRecordClass *klass)
{
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *column = sos_field_dup_column (&klass->fields[i]);

      g_string_append_printf (sql, ", %s", column);
    }
  g_string_append_printf (sql, " FROM %s WHERE removed IS NULL ORDER BY id", klass->name);
  return g_string_free (sql, FALSE);
}

char *
office_dump (OfficeFixture *self)
{
  static const char *const derived[] = {
    "SELECT * FROM search_words ORDER BY person",
    "SELECT * FROM person_list ORDER BY person",
    "SELECT * FROM person_service ORDER BY person, service",
    "SELECT * FROM person_alert ORDER BY person, kind",
    "SELECT rowid FROM search WHERE search MATCH '\"a\"*' ORDER BY 1",
    "SELECT rowid FROM search WHERE search MATCH '\"o\"*' ORDER BY 1",
  };
  GString *dump = g_string_new (NULL);
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (self->path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *sql = select_record (sos_records_get_class (types[i]));

      append_rows (dump, handle, sql);
    }
  for (guint i = 0; i < G_N_ELEMENTS (derived); i++)
    append_rows (dump, handle, derived[i]);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_close (handle);
  return g_string_free (dump, FALSE);
}

guint
office_get_runs (const char *name, guint few, guint full)
{
  const char *given = g_getenv (name);

  if (given != NULL)
    return (guint) atoi (given);
  return g_getenv ("SOS_FULL") != NULL ? full : few;
}

void
office_make_version (const char *path, int version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosSqlite) sqlite = sos_sqlite_open (path, SOS_SQLITE_CREATOR, &error);

  g_assert_no_error (error);
  sos_sqlite_run (sqlite, "PRAGMA application_id = " SOS_SQLITE_APPLICATION_ID_TEXT, &error);
  g_assert_no_error (error);
  sos_migrations_run (sqlite, version, &error);
  g_assert_no_error (error);
  sos_sqlite_run (sqlite, "INSERT INTO setting (id, revision, name, value) VALUES (7, 1, 'office-name', 'Hackney Wick')", &error);
  g_assert_no_error (error);
}
