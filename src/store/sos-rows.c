/* sos-rows.c - questions inside a transaction: plain rows, records by a condition, references, settings. */
#include "config.h"
#include "sos-transaction-private.h"

#include "sos-pass-error.h"
#include "sos-record-sql.h"
#include "sos-records.h"
#include "sos-reference.h"

#include <glib/gi18n.h>
#include <stdarg.h>

struct _SosRows
{
  SosSqlite *sqlite; /* borrowed */
  SosStatement statement;
};

/* ---- plain rows ---- */

/* 'i' gint64, 's' const char*. */
static void
bind_all (SosStatement *statement, const char *types, va_list values)
{
  for (int i = 0; types[i] != '\0'; i++)
    if (types[i] == 'i')
      sos_statement_bind_number (statement, i + 1, va_arg (values, gint64));
    else
      sos_statement_bind_text (statement, i + 1, va_arg (values, const char *));
}

static SosRows *
rows_new (SosTransaction *self, const char *sql, GError **error, const char *types, va_list values)
{
  g_autofree SosRows *rows = g_new0 (SosRows, 1);

  rows->sqlite = sos_transaction_get_sqlite (self);
  if (!sos_sqlite_prepare (sos_transaction_get_sqlite (self), sql, &rows->statement, error))
    return NULL;
  bind_all (&rows->statement, types, values);
  return g_steal_pointer (&rows);
}

SosRows *
sos_transaction_select (SosTransaction *self, const char *sql, GError **error, const char *types, ...)
{
  SosRows *rows;
  va_list values;

  va_start (values, types);
  rows = rows_new (self, sql, error, types, values);
  va_end (values);
  return rows;
}

gboolean
sos_transaction_select_number (SosTransaction *self, const char *sql, gint64 *number, GError **error, const char *types, ...)
{
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (GError) local = NULL;
  va_list values;

  va_start (values, types);
  rows = rows_new (self, sql, &local, types, values);
  va_end (values);
  *number = rows != NULL && sos_rows_next (rows, &local) ? sos_rows_get_number (rows, 0) : 0;
  return sos_pass_error (&local, error);
}

GArray *
sos_transaction_select_ids (SosTransaction *self, const char *sql, GError **error, const char *types, ...)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (GError) local = NULL;
  va_list values;

  va_start (values, types);
  rows = rows_new (self, sql, &local, types, values);
  va_end (values);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (ids, id);
    }
  if (local == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* The program's own texts, so looking at them is enough. */
static gboolean
writes_codes (const char *sql)
{
  return g_str_has_prefix (sql, "INSERT INTO code ") || g_str_has_prefix (sql, "UPDATE code ")
         || g_str_has_prefix (sql, "DELETE FROM code ");
}

gboolean
sos_transaction_execute (SosTransaction *self, const char *sql, GError **error, const char *types, ...)
{
  SosStatement statement;
  g_autoptr (GError) local = NULL;
  va_list values;

  g_return_val_if_fail (sos_transaction_is_write (self), FALSE);

  if (!sos_sqlite_prepare (sos_transaction_get_sqlite (self), sql, &statement, error))
    return FALSE;
  va_start (values, types);
  bind_all (&statement, types, values);
  va_end (values);
  while (sos_sqlite_step (sos_transaction_get_sqlite (self), &statement, &local))
    ;
  sos_statement_done (&statement);
  if (local == NULL && writes_codes (sql))
    sos_transaction_note_codes (self);
  return sos_pass_error (&local, error);
}

gboolean
sos_rows_next (SosRows *self, GError **error)
{
  return sos_sqlite_step (self->sqlite, &self->statement, error);
}

gint64
sos_rows_get_number (SosRows *self, int column)
{
  return sqlite3_column_int64 (self->statement.statement, column);
}

const char *
sos_rows_get_text (SosRows *self, int column)
{
  return sos_statement_get_text (&self->statement, column);
}

gboolean
sos_rows_is_null (SosRows *self, int column)
{
  return sqlite3_column_type (self->statement.statement, column) == SQLITE_NULL;
}

void
sos_rows_free (SosRows *self)
{
  sos_statement_done (&self->statement);
  g_free (self);
}

/* ---- records ---- */

static GPtrArray *
query (SosTransaction *self, GType type, const char *tail, const char *types, va_list values, gboolean first, GError **error)
{
  g_autofree char *sql = g_strconcat (sos_record_sql_get (type)->query, tail, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local = NULL;
  SosStatement statement;

  if (!sos_sqlite_prepare (sos_transaction_get_sqlite (self), sql, &statement, error))
    return NULL;
  bind_all (&statement, types, values);
  while ((!first || records->len == 0) && sos_sqlite_step (sos_transaction_get_sqlite (self), &statement, &local))
    g_ptr_array_add (records, sos_record_sql_read (type, &statement));
  sos_statement_done (&statement);
  if (local == NULL)
    return g_steal_pointer (&records);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

GPtrArray *
sos_transaction_query (SosTransaction *self, GType type, const char *tail, GError **error, const char *types, ...)
{
  va_list values;
  GPtrArray *records;

  va_start (values, types);
  records = query (self, type, tail, types, values, FALSE, error);
  va_end (values);
  return records;
}

gpointer
sos_transaction_find (SosTransaction *self, GType type, const char *tail, GError **error, const char *types, ...)
{
  g_autoptr (GPtrArray) records = NULL;
  va_list values;

  va_start (values, types);
  records = query (self, type, tail, types, values, TRUE, error);
  va_end (values);
  return records != NULL && records->len > 0 ? g_object_ref (g_ptr_array_index (records, 0)) : NULL;
}

/* ---- references and settings ---- */

char *
sos_transaction_issue_reference (SosTransaction *self, const char *prefix, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    self, "INSERT INTO counter (prefix, next) VALUES ($1, 2) ON CONFLICT (prefix) DO UPDATE SET next = next + 1 RETURNING next - 1",
    error, "s", prefix);

  gint64 number;

  if (rows == NULL || !sos_rows_next (rows, error))
    return NULL;
  number = sos_rows_get_number (rows, 0);
  if (number >= 1 && number <= SOS_REFERENCE_LAST)
    return sos_reference_make (prefix[0], (guint) number);
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, _("There are no references left. Nothing was changed."));
  return NULL;
}

gint64
sos_transaction_find_reference (SosTransaction *self, GType type, const char *ref, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_find (self, type, "ref = $1", error, "s", ref);

  gint64 id = record != NULL ? sos_record_get_id (record) : 0;

  /* A record that was joined with another leads there. */
  if (record != NULL && SOS_IS_PERSON (record) && sos_record_get_number (record, SOS_PERSON_MERGED_INTO) != 0)
    id = sos_record_get_number (record, SOS_PERSON_MERGED_INTO);
  return id != 0 && type == SOS_TYPE_PERSON && sos_transaction_hides (self, id) ? 0 : id;
}

char *
sos_transaction_dup_setting (SosTransaction *self, const char *name, GError **error)
{
  g_autoptr (SosRecord) setting = sos_transaction_find (self, SOS_TYPE_SETTING, "name = $1", error, "s", name);

  return setting != NULL ? g_strdup (sos_record_get_text (setting, SOS_SETTING_VALUE)) : NULL;
}
