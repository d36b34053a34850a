/* sos-record-sql.c - the statements of each record type. Made from field tables, never from data. */
#include "config.h"
#include "sos-record-sql.h"

#define FIRST_FIELD 4 /* after id, revision, removed */

static char *
columns_of (SosRecordClass *klass)
{
  GString *columns = g_string_new ("id, revision, removed");

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *column = sos_field_dup_column (&klass->fields[i]);

      g_string_append_printf (columns, ", %s", column);
    }
  return g_string_free (columns, FALSE);
}

static char *
make_insert (SosRecordClass *klass, const char *columns)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO %s (%s) VALUES ($1, $2, $3", klass->name, columns);
  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", $%u", FIRST_FIELD + i);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static SosRecordSql *
make (GType type)
{
  SosRecordSql *sql = g_new0 (SosRecordSql, 1);
  SosRecordClass *klass = sos_records_get_class (type);
  g_autofree char *columns = columns_of (klass);
  const int owner = sos_record_class_find_owner (klass);

  sql->klass = klass;
  sql->insert = make_insert (klass, columns);
  sql->load = g_strdup_printf ("SELECT %s FROM %s WHERE id = $1", columns, klass->name);
  /* Inner brackets keep removed ones out whatever the tail says ("a = $1 OR b = $1"); the engine flattens them away. */
  sql->query = g_strdup_printf ("SELECT %s FROM (SELECT * FROM %s WHERE removed IS NULL) AS %s WHERE ", columns, klass->name,
                                klass->name);
  if (owner >= 0)
    {
      g_autofree char *column = sos_field_dup_column (&klass->fields[owner]);

      sql->owner = g_strdup_printf ("SELECT %s FROM %s WHERE id = $1", column, klass->name);
      sql->owner_type = sos_records_find_type (klass->fields[owner].of);
    }
  return sql;
}

const SosRecordSql *
sos_record_sql_get (GType type)
{
  static gsize ready;
  static GHashTable *made;

  if (g_once_init_enter (&ready))
    {
      guint n_types;
      const GType *types = sos_records_get_types (&n_types);

      made = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < n_types; i++)
        g_hash_table_insert (made, GSIZE_TO_POINTER (types[i]), make (types[i]));
      g_once_init_leave (&ready, 1);
    }
  return g_hash_table_lookup (made, GSIZE_TO_POINTER (type));
}

/* Only what changed is named, so that no index is written to for nothing. */
char *
sos_record_sql_dup_update (const SosRecordSql *self, guint64 fields)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE %s SET revision = $2, removed = $3", self->klass->name);
  for (guint i = 0; i < self->klass->n_fields; i++)
    if (fields & (G_GUINT64_CONSTANT (1) << i))
      {
        g_autofree char *column = sos_field_dup_column (&self->klass->fields[i]);

        g_string_append_printf (sql, ", %s = $%u", column, FIRST_FIELD + i);
      }
  g_string_append_printf (sql, " WHERE id = $1 AND revision = $%u", FIRST_FIELD + self->klass->n_fields);
  return g_string_free (sql, FALSE);
}

void
sos_record_sql_bind (SosStatement *statement, SosRecord *record, gint64 revision, gint64 removed)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  sos_statement_bind_number (statement, 1, sos_record_get_id (record));
  sos_statement_bind_number (statement, 2, revision);
  if (removed != 0)
    sos_statement_bind_number (statement, 3, removed);
  else
    sos_statement_bind_null (statement, 3);
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & SOS_FIELD_LATER) && !sos_record_is_set (record, i))
      sos_statement_bind_text (statement, (int) (FIRST_FIELD + i), "");
    else
      sos_statement_bind_value (statement, (int) (FIRST_FIELD + i), sos_record_get_value (record, i),
                                sos_record_is_set (record, i));
}

/* What is still to be written is blank in the file and nothing in the record. */
static void
read_field (SosRecord *record, guint field, const SosField *info, SosStatement *statement, int column)
{
  sqlite3_stmt *row = statement->statement;

  if (sqlite3_column_type (row, column) == SQLITE_NULL
      || ((info->flags & SOS_FIELD_LATER) && sqlite3_column_bytes (row, column) == 0))
    return;
  switch (sos_kind_get_value_type (info->kind))
    {
    case G_TYPE_STRING:
      sos_record_set_text (record, field, sos_statement_get_text (statement, column));
      break;
    case G_TYPE_INT64:
      sos_record_set_number (record, field, sqlite3_column_int64 (row, column));
      break;
    case G_TYPE_BOOLEAN:
      sos_record_set_flag (record, field, sqlite3_column_int64 (row, column) != 0);
      break;
    default:
      {
        const void *data = sqlite3_column_blob (row, column);
        g_autoptr (GBytes) bytes = g_bytes_new (data, (gsize) sqlite3_column_bytes (row, column));

        sos_record_set_bytes (record, field, bytes);
      }
    }
}

SosRecord *
sos_record_sql_read (GType type, SosStatement *statement)
{
  SosRecord *record = g_object_new (type, NULL);
  sqlite3_stmt *row = statement->statement;
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    read_field (record, i, &fields[i], statement, (int) (FIRST_FIELD - 1 + i));
  sos_record_set_identity (record, sqlite3_column_int64 (row, 0), sqlite3_column_int64 (row, 1),
                           sqlite3_column_int64 (row, 2));
  return record;
}
