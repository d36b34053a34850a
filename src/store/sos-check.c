/* sos-check.c - holds an office file against everything the program promises of one; reads only. */
#include "config.h"
#include "sos-store.h"

#include "sos-lock.h"
#include "sos-migrations.h"
#include "sos-records.h"
#include "sos-reference.h"
#include "sos-sqlite.h"
#include "sos-transaction-private.h"

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

/* What a count of 0 promises; anything else is a finding. */
static const struct
{
  const char *sql;
  const char *finding;
} promises[] = {
  { "SELECT coalesce (max (seq), 0) - count (*) + coalesce (min (seq), 1) - 1 FROM audit", N_("Lines are missing from the audit.") },
  { "SELECT count (*) FROM person WHERE removed IS NULL AND merged_into IS NULL AND id NOT IN (SELECT person FROM search_words)",
    N_("Some people cannot be found by search; their words are missing from the index.") },
  { "SELECT count (*) FROM search_words WHERE person NOT IN (SELECT id FROM person WHERE removed IS NULL AND merged_into IS NULL)",
    N_("Search still finds people who were taken away.") },
  { "SELECT count (*) FROM person_list WHERE person NOT IN (SELECT id FROM person WHERE removed IS NULL)",
    N_("The list of people shows somebody who is not there.") },
  { "SELECT count (*) FROM person_service WHERE person NOT IN (SELECT person FROM person_list)",
    N_("A service counts somebody who is not in the list of people.") },
  { "SELECT count (*) FROM person_alert WHERE person NOT IN (SELECT person FROM person_list)",
    N_("An alert stands for somebody who is not in the list of people.") },
  { "SELECT count (*) FROM person WHERE merged_into IN (SELECT id FROM person WHERE merged_into IS NOT NULL OR removed IS NOT NULL)",
    N_("A record that was joined with another leads to one that is not used.") },
  { "SELECT count (*) FROM conflict WHERE removed IS NULL AND status = 'ACTIVE' AND id NOT IN (SELECT conflict FROM conflict_member WHERE removed IS NULL)",
    N_("A keep-apart rule is about nobody: it keeps nobody apart.") },
  { "SELECT count (*) FROM audit WHERE deed > seq", N_("Lines of the audit belong to a deed that had not begun.") },
};

static gboolean
examine_promises (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (promises) && *error == NULL; i++)
    if (sos_sqlite_get_number (sqlite, promises[i].sql, error) != 0)
      find (findings, g_strdup (_(promises[i].finding)));
  return *error == NULL;
}

static gboolean
index_agrees (const char *path, GError **error)
{
  g_autoptr (SosSqlite) sqlite = sos_sqlite_open (path, SOS_SQLITE_READER, error);
  gboolean agrees;

  if (sqlite == NULL || !sos_sqlite_run (sqlite, "PRAGMA query_only = OFF; BEGIN IMMEDIATE", error))
    return TRUE;
  agrees = sos_sqlite_run (sqlite, "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", NULL);
  sos_sqlite_run (sqlite, "ROLLBACK", error);
  return agrees;
}

/* The engine holds the index against the words only in a write, which is taken back; so not while another program works. */
static void
examine_index (const char *path, GPtrArray *findings)
{
  const gboolean clean = sos_sqlite_is_clean (path);
  g_autoptr (SosLock) lock = sos_lock_take (path, NULL);
  g_autoptr (GError) local = NULL;

  if (lock == NULL)
    return;
  if (!index_agrees (path, &local))
    find (findings, g_strdup (_("The search index does not agree with the words of the people.")));
  if (local != NULL)
    find (findings, g_strdup (local->message));
  if (clean)
    sos_sqlite_sweep (path);
}

static GPtrArray *registered; /* SosExamination */

void
sos_store_register_examination (SosExamination examination)
{
  if (registered == NULL)
    registered = g_ptr_array_new ();
  if (!g_ptr_array_find (registered, examination, NULL))
    g_ptr_array_add (registered, examination);
}

static gboolean
examine_registered (SosSqlite *sqlite, GPtrArray *findings, GError **error)
{
  SosStoreShared shared = { 0 };
  g_autoptr (SosTransaction) transaction = sos_transaction_new (sqlite, &shared, NULL, 0, FALSE);

  for (guint i = 0; registered != NULL && i < registered->len; i++)
    if (!((SosExamination) g_ptr_array_index (registered, i)) (transaction, findings, error))
      return FALSE;
  return TRUE;
}

/* A damaged file may stop an examination half-way: that is a finding too, and the others still run. */
static void
examine (SosSqlite *sqlite, GPtrArray *findings)
{
  static const Examination examinations[] = {
    examine_schema,             examine_tables,   examine_pages,      examine_references_between,
    examine_issued_references, examine_promises, examine_registered,
  };

  for (guint i = 0; i < G_N_ELEMENTS (examinations); i++)
    {
      g_autoptr (GError) local = NULL;

      if (!examinations[i] (sqlite, findings, &local))
        find (findings, g_strdup (local->message));
    }
}

gboolean
sos_store_check (const char *path, GPtrArray **findings, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SosSqlite) sqlite = NULL;

  if (!sos_sqlite_looks_like_office (path))
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS, _("This is not an office file."));
      return FALSE;
    }
  sqlite = sos_sqlite_open (path, SOS_SQLITE_STRANGER, error);
  if (sqlite == NULL)
    return FALSE;
  examine (sqlite, found);
  g_clear_pointer (&sqlite, sos_sqlite_close);
  if (found->len == 0) /* the file is sound and ours, so it may be opened as one */
    examine_index (path, found);
  *findings = g_steal_pointer (&found);
  return TRUE;
}
