/* sos-office.c - the file of an office: made apart and moved to its place whole, recognised before it is trusted, upgraded. */
#include "config.h"
#include "sos-office.h"

#include "sos-migrations.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* Above this there is no room to count on from; no clock makes such ids. */
#define LAST_SANE_ID (G_MAXINT64 - (G_GINT64_CONSTANT (1) << 40))

static gboolean
fail_with_errno (int code, GError **error)
{
  if (code == EEXIST)
    g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED,
                         _("There is a file of that name already; it is left as it is."));
  else if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED,
                         _("The disk is full. Nothing was changed; your words are kept."));
  else
    g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED, _("The file could not be made in that folder."));
  return FALSE;
}

gboolean
sos_office_is_free (const char *path, GError **error)
{
  GStatBuf status;

  return g_lstat (path, &status) != 0 || fail_with_errno (EEXIST, error);
}

gboolean
sos_office_make_empty (const char *apart, GError **error)
{
  GStatBuf status;
  int fd;

  /* What a program that was killed left half-made goes; a file of somebody else's that has this name stays. */
  if (g_lstat (apart, &status) == 0 && (status.st_size == 0 || sos_sqlite_looks_like_office (apart)))
    g_unlink (apart);
  fd = g_open (apart, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return fail_with_errno (errno, error);
  close (fd);
  return TRUE;
}

/* The name too has to reach the disk. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
sos_office_move_to_place (const char *apart, const char *path, GError **error)
{
  if (renameat2 (AT_FDCWD, apart, AT_FDCWD, path, RENAME_NOREPLACE) != 0)
    {
      /* A file system that cannot: a second name, then the first one goes. */
      if (errno != EINVAL || link (apart, path) != 0)
        return fail_with_errno (errno, error);
      g_unlink (apart);
    }
  sync_folder (path);
  return TRUE;
}

gboolean
sos_office_glance (const char *path, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("There is no office file of that name."));
      return FALSE;
    }
  if (!S_ISREG (status.st_mode) || !sos_sqlite_looks_like_office (path))
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS, _("This is not an office file."));
      return FALSE;
    }
  return TRUE;
}

gboolean
sos_office_vet (const char *path, GError **error)
{
  g_autoptr (SosSqlite) sqlite = NULL;
  g_autoptr (GError) local = NULL;

  if (!sos_office_glance (path, error))
    return FALSE;
  sqlite = sos_sqlite_open (path, SOS_SQLITE_STRANGER, &local);
  if (sqlite != NULL && sos_migrations_vet (sqlite, &local))
    return TRUE;
  if (g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED))
    local->code = SOS_STORE_ERROR_NOT_OURS;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
fill_new (const char *path, GError **error)
{
  g_autoptr (SosSqlite) sqlite = sos_sqlite_open (path, SOS_SQLITE_CREATOR, error);

  return sqlite != NULL && sos_sqlite_run (sqlite, "PRAGMA application_id = " SOS_SQLITE_APPLICATION_ID_TEXT, error)
         && sos_migrations_run (sqlite, 0, error);
}

gboolean
sos_office_make (const char *path, GError **error)
{
  g_autofree char *apart = g_strconcat (path, ".new", NULL);

  if (!sos_office_is_free (path, error))
    return FALSE;
  if (!sos_office_make_empty (apart, error))
    return FALSE;
  if (fill_new (apart, error) && sos_office_move_to_place (apart, path, error))
    return TRUE;
  g_unlink (apart);
  return FALSE;
}

/* Before a file of an earlier program is changed, a copy of it is kept beside it. */
static gboolean
keep_copy (const char *path, SosSqlite *writer, GError **error)
{
  g_autoptr (GError) local = NULL;
  const int version = (int) sos_sqlite_get_number (writer, "PRAGMA user_version", &local);
  g_autofree char *copy = g_strdup_printf ("%s.before-%04d", path, version + 1);

  if (!sos_pass_error (&local, error))
    return FALSE;
  return version == 0 || version >= sos_migrations_get_latest () || g_file_test (copy, G_FILE_TEST_EXISTS)
         || sos_backup_run (path, copy, NULL, NULL, NULL, error);
}

/* New ids follow the highest there is, even with a clock that stands still. */
static gboolean
find_last_id (SosSqlite *writer, gint64 *last_id, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);
  g_autoptr (GError) local = NULL;

  *last_id = 0;
  for (guint i = 0; i < n_types && local == NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM %s", sos_records_get_class (types[i])->name);

      const gint64 highest = sos_sqlite_get_number (writer, sql, &local); /* once: MAX() would ask twice */

      *last_id = MAX (*last_id, highest);
    }
  if (local == NULL && *last_id > LAST_SANE_ID)
    g_set_error_literal (&local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_OURS, _("This file is not an office as this program makes it, so it is not opened."));
  return sos_pass_error (&local, error);
}

SosSqlite *
sos_office_open_writer (const char *path, gint64 *last_id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosSqlite) writer = sos_sqlite_open (path, SOS_SQLITE_WRITER, &local);

  /* The engine opens what it may not write for reading alone, and says so only at the first save. */
  if (writer != NULL && sqlite3_db_readonly (sos_sqlite_get_handle (writer), "main") != 0)
    sos_sqlite_set_error (NULL, SQLITE_READONLY, &local);
  else if (writer != NULL && keep_copy (path, writer, &local) && sos_migrations_run (writer, 0, &local)
           && find_last_id (writer, last_id, &local))
    return g_steal_pointer (&writer);
  /* A step that the rows of an older file refuse: it is not of the version it says. */
  if (g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
    local->code = SOS_STORE_ERROR_NOT_OURS;
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
