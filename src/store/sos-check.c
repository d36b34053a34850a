/* sos-check.c - holds an office file against everything the program promises of one; reads only. */
#include "config.h"
#include "sos-store.h"

#include "sos-migrations.h"
#include "sos-records.h"
#include "sos-reference.h"
#include "sos-sqlite.h"

#include <glib/gi18n.h>

#define MOST_FINDINGS 200

typedef gboolean (*Examination) (SosSqlite *sqlite, GPtrArray *findings, GError **error);

/* A broken file has no end of faults; the first ones tell. */
static void
find (GPtrArray *findings, char *words)
{
  if (findings->len < MOST_FINDINGS)
    g_ptr_array_add (findings, words);
  else
    g_free (words);
}

static gboolean
examine_pages (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  SosStatement statement;

  if (!sos_sqlite_prepare (sqlite, "PRAGMA integrity_check (20)", &statement, error))
    return FALSE;
  while (sos_sqlite_step (sqlite, &statement, error))
    if (g_strcmp0 ((const char *) sqlite3_column_text (statement.statement, 0), "ok") != 0)
      find (findings, g_strdup_printf (_("The file is damaged: %s."), (const char *) sqlite3_column_text (statement.statement, 0)));
  sos_statement_done (&statement);
  return *error == NULL;
}

static gboolean
examine_references_between (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  SosStatement statement;

  if (!sos_sqlite_prepare (sqlite, "PRAGMA foreign_key_check", &statement, error))
    return FALSE;
  while (sos_sqlite_step (sqlite, &statement, error))
    /* Translators: table names, as in the file */
    find (findings, g_strdup_printf (_("A row of “%s” points to a row of “%s” that is not there."),
                                     (const char *) sqlite3_column_text (statement.statement, 0),
                                     (const char *) sqlite3_column_text (statement.statement, 2)));
  sos_statement_done (&statement);
  return *error == NULL;
}

static gboolean
examine_schema (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!sos_migrations_vet (sqlite, &local))
    find (findings, g_strdup (local->message));
  return TRUE;
}

/* Each field has its column, and each column its field. */
static gboolean
examine_table (SosSqlite *sqlite, SosRecordClass *klass, GPtrArray *findings, GError **error)
{
  guint n_known = 0, n_columns = 0;
  SosStatement statement;

  if (!sos_sqlite_prepare (sqlite, "SELECT name FROM pragma_table_info ($1)", &statement, error))
    return FALSE;
  sos_statement_bind_text (&statement, 1, klass->name);
  while (sos_sqlite_step (sqlite, &statement, error))
    {
      g_autofree char *name = g_strdelimit (g_strdup ((const char *) sqlite3_column_text (statement.statement, 0)), "_", '-');

      n_columns++;
      n_known += sos_record_class_find_field (klass, name) >= 0;
    }
  sos_statement_done (&statement);
  if (*error == NULL && (n_known != klass->n_fields || n_columns != klass->n_fields + 3))
    find (findings, g_strdup_printf (_("The table “%s” does not have the columns this program works with."), klass->name));
  return *error == NULL;
}

static gboolean
examine_tables (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!examine_table (sqlite, sos_records_get_class (types[i]), findings, error))
      return FALSE;
  return TRUE;
}

/* Well made, and from a number that will not be given again. */
static void
examine_reference (SosSqlite *sqlite, const char *ref, GPtrArray *findings, GError **error)
{
  SosStatement statement;

  if (!sos_reference_is_valid (ref))
    find (findings, g_strdup_printf (_("The reference “%s” has a wrong check letter."), ref));
  else if (sos_sqlite_prepare (sqlite, "SELECT 1 FROM counter WHERE prefix = substr ($1, 1, 1) AND next > $2", &statement, error))
    {
      sos_statement_bind_text (&statement, 1, ref);
      sos_statement_bind_number (&statement, 2, g_ascii_strtoll (ref + 2, NULL, 10));
      if (!sos_sqlite_step (sqlite, &statement, error) && *error == NULL)
        find (findings, g_strdup_printf (_("The reference “%s” was never given out."), ref));
      sos_statement_done (&statement);
    }
}

static gboolean
examine_issued (SosSqlite *sqlite, SosRecordClass *klass, GPtrArray *findings, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT ref FROM %s WHERE ref IS NOT NULL", klass->name);
  SosStatement statement;

  if (!sos_sqlite_prepare (sqlite, sql, &statement, error))
    return FALSE;
  while (sos_sqlite_step (sqlite, &statement, error))
    examine_reference (sqlite, sos_statement_get_text (&statement, 0), findings, error);
  sos_statement_done (&statement);
  return *error == NULL;
}

static gboolean
examine_issued_references (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      if (sos_record_class_find_field (klass, "ref") >= 0 && !examine_issued (sqlite, klass, findings, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
examine_audit (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  if (sos_sqlite_get_number (sqlite, "SELECT coalesce (max (seq), 0) - count (*) + coalesce (min (seq), 1) - 1 FROM audit", error) != 0)
    find (findings, g_strdup (_("Lines are missing from the audit.")));
  return *error == NULL;
}

static gboolean
examine_search (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  if (sos_sqlite_get_number (sqlite, "SELECT count (*) FROM person WHERE removed IS NULL AND id NOT IN (SELECT person FROM search_words)",
                             error) != 0)
    find (findings, g_strdup (_("Some people cannot be found by search; their words are missing from the index.")));
  if (*error == NULL
      && sos_sqlite_get_number (sqlite, "SELECT count (*) FROM search_words WHERE person NOT IN (SELECT id FROM person WHERE removed IS NULL)",
                                error) != 0)
    find (findings, g_strdup (_("Search still finds people who were taken away.")));
  return *error == NULL;
}

gboolean
sos_store_check (const char *path, GPtrArray **findings, GError **error)
{
  static const Examination examinations[] = {
    examine_schema, examine_tables, examine_pages, examine_references_between, examine_issued_references, examine_audit, examine_search,
  };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SosSqlite) sqlite = NULL;
  g_autoptr (GError) local = NULL;

  if (!sos_sqlite_looks_like_office (path))
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS, _("This is not an office file."));
      return FALSE;
    }
  sqlite = sos_sqlite_open (path, SOS_SQLITE_STRANGER, error);
  if (sqlite == NULL)
    return FALSE;
  /* A damaged file may stop an examination half-way: that is a finding too, and the others still run. */
  for (guint i = 0; i < G_N_ELEMENTS (examinations); i++)
    if (!examinations[i] (sqlite, found, &local))
      {
        find (found, g_strdup (local->message));
        g_clear_error (&local);
      }
  *findings = g_steal_pointer (&found);
  return TRUE;
}
