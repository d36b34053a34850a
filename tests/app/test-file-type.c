/* test-file-type.c - looking into the office's folder as a file dialog does leaves the locks on its files. */
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What SQLite does with each of its files: the lock is gone as soon as this process closes any other descriptor of the file. */
static int
lock_file (const char *path)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int file;

  g_assert_true (g_file_set_contents (path, "SQLite format 3", -1, NULL));
  file = g_open (path, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (fcntl (file, F_SETLK, &whole), ==, 0);
  return file;
}

/* As somebody else sees it: a process never meets its own lock. */
static gboolean
is_locked (int file)
{
  int ended = 0;
  const pid_t stranger = fork ();

  if (stranger == 0)
    {
      struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

      _exit (fcntl (file, F_GETLK, &whole) == 0 && whole.l_type != F_UNLCK ? 0 : 1);
    }
  g_assert_cmpint (waitpid (stranger, &ended, 0), ==, stranger);
  return WIFEXITED (ended) && WEXITSTATUS (ended) == 0;
}

static char *
find_type (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return g_strdup (g_file_info_get_content_type (info));
}

static void
test_dialog_leaves_locks (gconstpointer folder)
{
  static const struct { const char *name, *type; } files[] = {
    { "office.sos", "application/x-stgiles-sos" },
    { "office.sos-wal", "application/x-stgiles-sos-log" },
    { "office.sos-shm", "application/x-stgiles-sos-log" },
    { "office.sos-journal", "application/x-stgiles-sos-log" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autofree char *type = NULL;
      const int file = lock_file (path);

      g_assert_true (is_locked (file));
      type = find_type (path);
      g_assert_cmpstr (type, ==, files[i].type);
      g_assert_true (is_locked (file));
      close (file);
      g_unlink (path);
    }
}

/* As an installation leaves it, but in a folder of the test's own. */
static void
install_types (const char *tool, const char *types, const char *folder)
{
  g_autofree char *mime = g_build_filename (folder, "mime", NULL), *packages = g_build_filename (mime, "packages", NULL);
  g_autofree char *copy = g_build_filename (packages, "org.stgiles.Sos.xml", NULL), *said = NULL;
  g_autoptr (GFile) from = g_file_new_for_path (types), to = g_file_new_for_path (copy);
  const char *command[] = { tool, mime, NULL };
  int ended = 0;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_assert_cmpint (g_mkdir_with_parents (packages, 0700), ==, 0);
  g_assert_true (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &said, &ended, NULL));
  g_assert_cmpint (ended, ==, 0);
  g_assert_cmpstr (said, ==, "");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("sos-type-XXXXXX", NULL);
  int failed;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  install_types (argv[1], argv[2], folder);
  g_test_add_data_func ("/file-type/dialog-leaves-locks", folder, test_dialog_leaves_locks);
  failed = g_test_run ();
  remove_folder (folder);
  return failed;
}
