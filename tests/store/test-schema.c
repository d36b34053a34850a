/* test-schema.c - the tables of a new office are the field tables, and its connections are as strict as promised. */
#include "config.h"
#include "office-fixture.h"

#include <sqlite3.h>

static const char *
type_of (SosKind kind)
{
  const GType type = sos_kind_get_value_type (kind);

  if (type == G_TYPE_STRING)
    return "TEXT";
  return type == G_TYPE_INT64 || type == G_TYPE_BOOLEAN ? "INTEGER" : "BLOB";
}

static sqlite3_stmt *
prepare (sqlite3 *handle, const char *sql, const char *table)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  return statement;
}

static void
check_column (SosRecordClass *klass, const SosField *field, sqlite3_stmt *row)
{
  g_autofree char *column = sos_field_dup_column (field);
  const gboolean required = (field->flags & (SOS_FIELD_REQUIRED | SOS_FIELD_LATER)) != 0;

  g_test_message ("%s.%s", klass->name, column);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (row, 0), ==, column);
  g_assert_cmpstr ((const char *) sqlite3_column_text (row, 1), ==, type_of (field->kind));
  /* A flag says yes or no, and what is written later is blank until then; all else may be unknown unless it is required. */
  g_assert_cmpint (sqlite3_column_int (row, 2), ==, required || field->kind == SOS_KIND_FLAG);
}

/* The order of columns is the order of fields: id, revision, removed, then each field. */
static void
check_columns (sqlite3 *handle, SosRecordClass *klass)
{
  static const char *const first[] = { "id", "revision", "removed" };
  sqlite3_stmt *row = prepare (handle, "SELECT name, type, \"notnull\" FROM pragma_table_info ($1)", klass->name);

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
      g_assert_cmpstr ((const char *) sqlite3_column_text (row, 0), ==, first[i]);
      g_assert_cmpstr ((const char *) sqlite3_column_text (row, 1), ==, "INTEGER");
    }
  for (guint i = 0; i < klass->n_fields; i++)
    check_column (klass, &klass->fields[i], row);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_DONE);
  sqlite3_finalize (row);
}

static gboolean
has_row (sqlite3 *handle, const char *sql, const char *table, const char *column, const char *other)
{
  sqlite3_stmt *statement = prepare (handle, sql, table);
  gboolean found;

  sqlite3_bind_text (statement, 2, column, -1, SQLITE_STATIC);
  if (other != NULL)
    sqlite3_bind_text (statement, 3, other, -1, SQLITE_STATIC);
  found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  return found;
}

/* A reference is a foreign key; what belongs to something is found by it through an index. */
static void
check_keys (sqlite3 *handle, SosRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const SosField *field = &klass->fields[i];
      g_autofree char *column = sos_field_dup_column (field);

      if (field->kind != SOS_KIND_REFERENCE)
        continue;
      g_test_message ("%s.%s refers to %s", klass->name, column, field->of);
      g_assert_true (has_row (handle, "SELECT 1 FROM pragma_foreign_key_list ($1) WHERE \"from\" = $2 AND \"table\" = $3", klass->name, column, field->of));
      if (field->flags & SOS_FIELD_OWNER)
        g_assert_true (has_row (handle,
                                "SELECT 1 FROM pragma_index_list ($1) AS list, pragma_index_info (list.name) AS info"
                                " WHERE info.seqno = 0 AND info.name = $2",
                                klass->name, column, NULL));
    }
}

static void
test_tables (OfficeFixture *office, gconstpointer data)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (office->path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < n_types; i++)
    {
      check_columns (handle, sos_records_get_class (types[i]));
      check_keys (handle, sos_records_get_class (types[i]));
    }
  sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_close (handle);
  g_test_message ("%u tables held against their fields", n_types);
}

static void
test_strict (OfficeFixture *office, gconstpointer data)
{
  g_assert_cmpint (office_count (office->path,
                                 "SELECT count (*) FROM pragma_table_list WHERE type = 'table' AND NOT strict"
                                 " AND schema = 'main' AND name NOT LIKE 'sqlite_%'"),
                   ==, 0);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM sqlite_schema WHERE type = 'view'"), ==, 0);
  g_assert_cmpint (office_count (office->path, "PRAGMA application_id"), ==, 0x534f5331); /* "SOS1" */
}

static gboolean
read_pragmas (SosTransaction *transaction, gpointer data, GError **error)
{
  static const struct
  {
    const char *sql;
    const char *value;
  } rows[] = {
    { "SELECT journal_mode FROM pragma_journal_mode", "wal" },
    { "SELECT foreign_keys FROM pragma_foreign_keys", "1" },
    { "SELECT trusted_schema FROM pragma_trusted_schema", "0" },
    { "SELECT cell_size_check FROM pragma_cell_size_check", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosRows) row = sos_transaction_select (transaction, rows[i].sql, error, "");

      g_test_message ("%s", rows[i].sql);
      g_assert_no_error (*error);
      g_assert_true (sos_rows_next (row, error));
      g_assert_cmpstr (sos_rows_get_text (row, 0), ==, rows[i].value);
    }
  if (sos_transaction_is_write (transaction))
    {
      g_autoptr (SosRows) row = sos_transaction_select (transaction, "SELECT synchronous FROM pragma_synchronous", error, "");

      g_assert_true (sos_rows_next (row, error));
      g_assert_cmpstr (sos_rows_get_text (row, 0), ==, "2"); /* FULL: a saved word survives the power going */
    }
  return TRUE;
}

static void
test_connections (OfficeFixture *office, gconstpointer data)
{
  office_write (office, NULL, read_pragmas, NULL);
  office_read (office, read_pragmas, NULL);
}

static gboolean
write_in_a_read (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "INSERT INTO counter (prefix, next) VALUES ('Q', 1) RETURNING next", error, "");

  return rows != NULL && sos_rows_next (rows, error);
}

static void
test_readers_only_read (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sos_store_read (office->store, write_in_a_read, NULL, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM counter WHERE prefix = 'Q'"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/schema/tables", OfficeFixture, NULL, office_fixture_set_up, test_tables, office_fixture_tear_down);
  g_test_add ("/store/schema/strict", OfficeFixture, NULL, office_fixture_set_up, test_strict, office_fixture_tear_down);
  g_test_add ("/store/schema/connections", OfficeFixture, NULL, office_fixture_set_up, test_connections, office_fixture_tear_down);
  g_test_add ("/store/schema/readers-only-read", OfficeFixture, NULL, office_fixture_set_up, test_readers_only_read, office_fixture_tear_down);
  return g_test_run ();
}
