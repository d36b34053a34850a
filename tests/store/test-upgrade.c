/* test-upgrade.c - offices of earlier versions are brought up to date, a copy kept; every released version in tests/fixtures still opens. */
#include "config.h"
#include "office-fixture.h"

#include "sos-migrations.h"
#include "sos-search.h"

#include <stdio.h>

static gboolean
read_name (SosTransaction *transaction, gpointer data, GError **error)
{
  *(char **) data = sos_transaction_dup_setting (transaction, "office-name", error);
  return *(char **) data != NULL;
}

static void
assert_sound (const char *path)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_check (path, &findings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Opens, and holds what it held; the copy that was kept is still of its own version. */
static void
assert_upgrades (const char *path, int version)
{
  g_autofree char *copy = g_strdup_printf ("%s.before-%04d", path, version + 1);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_OPEN, &error);

  g_assert_no_error (error);
  sos_store_read (store, read_name, &name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Hackney Wick");
  sos_store_close (store);
  g_assert_cmpint (office_count (path, "PRAGMA user_version"), ==, sos_migrations_get_latest ());
  assert_sound (path);
  if (version == sos_migrations_get_latest ())
    g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  else
    g_assert_cmpint (office_count (copy, "PRAGMA user_version"), ==, version);
}

/* The files are numbered without a gap, so that their number is the version. */
static void
test_numbers (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "sql", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  int n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".sql");
  g_assert_cmpint (n, ==, sos_migrations_get_latest ());
}

static void
test_each_version (OfficeFixture *office, gconstpointer data)
{
  for (int version = 1; version <= sos_migrations_get_latest (); version++)
    {
      g_autofree char *path = g_strdup_printf ("%s/version-%d.sos", office->folder, version);

      office_make_version (path, version);
      assert_upgrades (path, version);
    }
}

/* ---- released versions ---- */

static gboolean
find_them (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char *const typed[] = { "oneill", "nguyen", "محمد", "P-000002" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GArray) ids = sos_search_people (transaction, typed[i], SOS_SEARCH_EXACT, error);

      if (ids == NULL)
        return FALSE;
      g_assert_cmpuint (ids->len, ==, 1);
    }
  return TRUE;
}

static void
test_released (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (folder, name, NULL);
      g_autofree char *path = g_build_filename (office->folder, name, NULL);
      g_autoptr (SosStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *contents = NULL;
      gsize length;
      int version;

      if (sscanf (name, "office-%d.db", &version) != 1)
        continue;
      g_file_get_contents (from, &contents, &length, &error);
      g_assert_no_error (error);
      g_file_set_contents (path, contents, (gssize) length, &error);
      g_assert_no_error (error);
      assert_upgrades (path, version);
      store = sos_store_open (path, SOS_STORE_OPEN, &error);
      g_assert_no_error (error);
      sos_store_read (store, find_them, NULL, &error);
      g_assert_no_error (error);
      sos_store_close (store);
      n++;
    }
  g_test_message ("%u released versions open", n);
}

static gboolean
fill_fixture (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char *const names[] = { "Zoë O’Neill-Brennan", "Nguyễn Thị Thanh Hà", "محمد الأحمد" };
  g_autoptr (SosRecord) setting = g_object_new (SOS_TYPE_SETTING, "name", "office-name", "value", "Hackney Wick", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    office_add_person (transaction, names[i]);
  return sos_transaction_save (transaction, setting, error);
}

/* SOS_MAKE_FIXTURE=FILE: what a released version leaves behind for the tests of all later ones. */
static void
make_fixture (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);

  g_assert_no_error (error);
  sos_store_write (store, NULL, fill_fixture, NULL, &error);
  g_assert_no_error (error);
  sos_store_close (store);
}

#define ADD(name, func) g_test_add ("/store/upgrade/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("SOS_MAKE_FIXTURE") != NULL)
    {
      make_fixture (g_getenv ("SOS_MAKE_FIXTURE"));
      return 0;
    }
  ADD ("numbers", test_numbers);
  ADD ("each-version", test_each_version);
  ADD ("released", test_released);
  return g_test_run ();
}
