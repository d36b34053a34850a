/* test-no-office.c - what is no office, or begins as none: refused in words, never touched, never adopted (T-09). */
#include "config.h"
#include "office-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  guint8 *bytes; /* of a sound office */
  gsize length;
  char *path;    /* of the file under test */
  guint n;
} Bench;

static void
set_up (Bench *bench, OfficeFixture *office)
{
  g_autoptr (GError) error = NULL;
  char *bytes;

  office_settle ();
  g_clear_object (&office->store);
  g_assert_true (g_file_get_contents (office->path, &bytes, &bench->length, &error));
  bench->bytes = (guint8 *) bytes;
  bench->path = g_build_filename (office->folder, "suspect.sos", NULL);
  bench->n = 0;
}

static void
tear_down (Bench *bench)
{
  g_free (bench->bytes);
  g_free (bench->path);
}

static void
put (Bench *bench, gconstpointer bytes, gsize length)
{
  g_assert_true (g_file_set_contents (bench->path, bytes, (gssize) length, NULL));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += !g_str_has_suffix (name, ".lock");
  return n;
}

static void
assert_refused (Bench *bench, const char *what)
{
  g_autofree char *folder = g_path_get_dirname (bench->path);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  const guint n_files = count_files (folder);
  gsize n_before = 0, n_after = 0;
  const gboolean is_file = g_file_test (bench->path, G_FILE_TEST_IS_REGULAR);
  SosStore *store;

  if (is_file)
    g_assert_true (g_file_get_contents (bench->path, &before, &n_before, NULL));
  store = sos_store_open (bench->path, SOS_STORE_OPEN, &error);
  g_test_message ("%s: %s", what, error != NULL ? error->message : "opened");
  g_assert_null (store);
  g_assert_true (error->domain == SOS_STORE_ERROR);
  g_assert_cmpint (error->code, !=, SOS_STORE_ERROR_LOCKED);
  g_assert_null (strstr (error->message, "suspect"));
  if (is_file)
    {
      g_assert_true (g_file_get_contents (bench->path, &after, &n_after, NULL));
      g_assert_cmpmem (before, n_before, after, n_after);
    }
  g_assert_cmpuint (count_files (folder), ==, n_files);
  bench->n++;
}

static void
refuse_bytes (Bench *bench, const char *what, gconstpointer bytes, gsize length)
{
  put (bench, bytes, length);
  assert_refused (bench, what);
}

/* ---- what is no office at all ---- */

static void
make_fifo (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_dangling (const char *path)
{
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

static void
make_link_to_folder (const char *path)
{
  g_assert_cmpint (symlink ("/", path), ==, 0);
}

static void
make_link_to_text (const char *path)
{
  g_assert_cmpint (symlink ("/etc/passwd", path), ==, 0);
}

static void
make_link_to_itself (const char *path)
{
  g_assert_cmpint (symlink (path, path), ==, 0);
}

static void
make_nothing (const char *path)
{
}

static const struct
{
  const char *what;
  void (*make) (const char *path);
} places[] = {
  { "nothing", make_nothing },
  { "a folder", make_folder },
  { "a pipe", make_fifo },
  { "a link to nowhere", make_dangling },
  { "a link to a folder", make_link_to_folder },
  { "a link to a text", make_link_to_text },
  { "a link to itself", make_link_to_itself },
};

static const struct
{
  const char *what;
  const char *bytes;
  gsize length;
} strangers[] = {
  { "empty", "", 0 },
  { "one zero", "\0", 1 },
  { "a text", "milk, bread", 11 },
  { "only the first words of ours", "SQLite format 3\0", 16 },
  { "an archive", "PK\003\004\024\0\0\0\010\0", 10 },
  { "a program", "\177ELF\002\001\001\0", 8 },
  { "a picture", "\211PNG\r\n\032\n", 8 },
  { "a paper", "%PDF-1.7\n", 9 },
  { "markup", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>", 86 },
};

static void
test_strangers (OfficeFixture *office, gconstpointer data)
{
  static const gsize cuts[] = { 1, 15, 16, 50, 71, 99, 100, 101, 512, 1024, 4095, 4096, 4097, 8192, 20000 };
  Bench bench;

  set_up (&bench, office);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      places[i].make (bench.path);
      assert_refused (&bench, places[i].what);
      if (g_unlink (bench.path) != 0)
        g_rmdir (bench.path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    refuse_bytes (&bench, strangers[i].what, strangers[i].bytes, strangers[i].length);
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    refuse_bytes (&bench, "cut off", bench.bytes, cuts[i]);
  refuse_bytes (&bench, "cut off by a page", bench.bytes, bench.length - 4096);
  refuse_bytes (&bench, "cut in the middle", bench.bytes, bench.length / 2 / 4096 * 4096);
  g_test_message ("%u strangers refused, each as it was", bench.n);
  tear_down (&bench);
}

/* ---- the first page, byte by byte ---- */

static void
test_head (OfficeFixture *office, gconstpointer data)
{
  static const struct
  {
    const char *what;
    gsize at;
    const char *bytes;
    gsize length;
  } edits[] = {
    { "another beginning", 0, "sqlite", 6 },
    { "pages of an odd size", 16, "\x03\xe7", 2 },
    { "pages of no size", 16, "\0\0", 2 },
    { "a page size that is not so", 16, "\x02\0", 2 },
    { "a way of writing nobody knows", 18, "\x09", 1 },
    { "a way of reading nobody knows", 19, "\x09", 1 },
    { "room at the end of pages", 20, "\xff", 1 },
    { "fractions that are not 64", 21, "\x41", 1 },
    { "a later way of keeping the schema", 44, "\0\0\0\x7f", 4 },
    { "another mark", 68, "SOS2", 4 },
    { "no mark", 68, "\0\0\0\0", 4 },
    { "a first page that is no page", 100, "\0", 1 },
    { "a first page that is an index", 100, "\x0a", 1 },
    { "cells without number", 103, "\xff\xff", 2 },
  };
  Bench bench;

  set_up (&bench, office);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (bench.bytes, bench.length);

      memcpy (bytes + edits[i].at, edits[i].bytes, edits[i].length);
      refuse_bytes (&bench, edits[i].what, bytes, bench.length);
    }
  g_test_message ("%u damaged heads refused, each file as it was", bench.n);
  tear_down (&bench);
}

#define ADD(name, func) g_test_add ("/store/no-office/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("strangers", test_strangers);
  ADD ("head", test_head);
  return g_test_run ();
}
