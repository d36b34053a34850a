/* sos-migrations.c - numbered SQL files, those that are missing in one transaction, and the schema they must have made. */
#include "config.h"
#include "sos-migrations.h"

#include "sos-pass-error.h"
#include "sos-sql-resources.h"
#include "sos-store.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/org/stgiles/Sos/sql"

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Names in the order of their numbers: "0001-records.sql". (transfer full) */
static char **
list_files (void)
{
  char **names = g_resource_enumerate_children (sos_sql_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (names != NULL, g_new0 (char *, 1));
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

int
sos_migrations_get_latest (void)
{
  g_auto (GStrv) names = list_files ();
  const guint n = g_strv_length (names);

  return n > 0 ? atoi (names[n - 1]) : 0;
}

static gboolean
run_file (SosSqlite *sqlite, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER "/", name, NULL);
  g_autoptr (GBytes) sql = g_resource_lookup_data (sos_sql_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", atoi (name));

  return sql != NULL && sos_sqlite_run (sqlite, g_bytes_get_data (sql, NULL), error) && sos_sqlite_run (sqlite, version, error);
}

/* Those after @version, up to @target; 0: all. */
static gboolean
run_files (SosSqlite *sqlite, int version, int target, GError **error)
{
  g_auto (GStrv) names = list_files ();

  for (char **name = names; *name != NULL; name++)
    if (atoi (*name) > version && (target == 0 || atoi (*name) <= target) && !run_file (sqlite, *name, error))
      return FALSE;
  return TRUE;
}

gboolean
sos_migrations_run (SosSqlite *sqlite, int target, GError **error)
{
  g_autoptr (GError) local = NULL;
  const int version = (int) sos_sqlite_get_number (sqlite, "PRAGMA user_version", &local);
  const int latest = sos_migrations_get_latest ();

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (version > latest)
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_TOO_NEW,
                           _("This office was made by a later version of the program. Please install that version."));
      return FALSE;
    }
  if (version == latest || (target != 0 && target <= version))
    return TRUE;
  if (sos_sqlite_run (sqlite, "BEGIN IMMEDIATE", error) && run_files (sqlite, version, target, error)
      && sos_sqlite_run (sqlite, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (sos_sqlite_get_handle (sqlite)))
    sos_sqlite_run (sqlite, "ROLLBACK", NULL);
  return FALSE;
}

/* One text of all that the schema holds. SQLite keeps the words of CREATE as they were given; those of the tables in which the
 * search index keeps itself are each release's own. */
static char *
describe_schema (SosSqlite *sqlite, GError **error)
{
  g_autoptr (GString) schema = g_string_new (NULL);
  g_autoptr (GError) local = NULL;
  SosStatement statement;

  if (!sos_sqlite_prepare (sqlite, 
                           "SELECT type, name, tbl_name, CASE WHEN substr (tbl_name, 1, 7) = 'search_' AND tbl_name != 'search_words' "
                           "THEN '' ELSE coalesce (sql, '') END FROM sqlite_schema ORDER BY type, name",
                           &statement, error))
    return NULL;
  while (sos_sqlite_step (sqlite, &statement, &local))
    for (int i = 0; i < 4; i++)
      g_string_append_printf (schema, "%s\n", (const char *) sqlite3_column_text (statement.statement, i));
  sos_statement_done (&statement);
  if (!sos_pass_error (&local, error))
    return NULL;
  return g_string_free (g_steal_pointer (&schema), FALSE);
}

static char *
describe_made (int version, GError **error)
{
  g_autoptr (SosSqlite) empty = sos_sqlite_open (NULL, SOS_SQLITE_MEMORY, error);

  if (empty == NULL || !sos_migrations_run (empty, version, error))
    return NULL;
  return describe_schema (empty, error);
}

/* What a file of @version holds; made once for the whole run of the program. Any thread. (transfer full) */
static char *
describe_expected (int version, GError **error)
{
  static GMutex lock;
  static GHashTable *described; /* version -> text */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  char *text;

  if (described == NULL)
    described = g_hash_table_new (NULL, NULL);
  text = g_hash_table_lookup (described, GINT_TO_POINTER (version));
  if (text == NULL)
    {
      text = describe_made (version, error);
      if (text != NULL)
        g_hash_table_insert (described, GINT_TO_POINTER (version), text);
    }
  return g_strdup (text);
}

gboolean
sos_migrations_vet (SosSqlite *sqlite, GError **error)
{
  g_autoptr (GError) local = NULL;
  const int version = (int) sos_sqlite_get_number (sqlite, "PRAGMA user_version", &local);
  g_autofree char *found = local == NULL ? describe_schema (sqlite, &local) : NULL;
  g_autofree char *expected = local == NULL && version <= sos_migrations_get_latest () ? describe_expected (version, &local) : NULL;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (expected == NULL)
    return sos_migrations_run (sqlite, 0, error); /* says that it is too new */
  if (version > 0 && g_str_equal (found, expected))
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS,
                       _("This file is not an office as this program makes it, so it is not opened."));
  return FALSE;
}
