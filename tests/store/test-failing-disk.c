/* test-failing-disk.c - whatever read, write or sync fails: an error in words or success, never half. */
#include "config.h"
#include "office-fixture.h"

#include "failing-vfs.h"
#include "sos-migrations.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const names[] = { "fails once", "is gone", "is full" };

typedef struct
{
  guint n_faults;
  guint n_errors;
} Count;

/* An office is made by some seven hundred calls. In full each fails in each way; else every seventh, of each way another. */
static guint
get_step (void)
{
  return (guint) office_get_runs ("SOS_DISK_STEP", 7, 1);
}

static guint
get_first (Failing failing)
{
  return 1 + (guint) failing % get_step ();
}

static void
assert_words (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == SOS_STORE_ERROR);
  g_assert_null (strstr (error->message, "office.sos"));
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static gboolean
add_somebody (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, "full-name", data, NULL);
  g_autoptr (SosRecord) address = NULL;

  if (!sos_transaction_save (transaction, person, error))
    return FALSE;
  address = g_object_new (SOS_TYPE_ADDRESS, "person", sos_record_get_id (person), "type", "HOME", "posting-rule", "OK",
                          "visiting-rule", "OK", "postcode", "SE15 9CK", NULL);
  return sos_transaction_save (transaction, address, error);
}

static void
assert_sound (const char *path)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_check (path, &findings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* ---- making and opening ---- */

static gboolean
try_to_open (const char *path, SosStoreFlags flags, Failing failing, guint n, Count *count)
{
  g_autoptr (GError) error = NULL, later = NULL;
  g_autoptr (SosStore) store = NULL;
  gboolean met;

  failing_vfs_arm (failing, n);
  store = sos_store_open (path, flags, &error);
  failing_vfs_disarm (&met);
  count->n_faults += met;
  if (store == NULL)
    {
      assert_words (error);
      count->n_errors++;
      /* Nothing half-made is in the way: the next time it goes. */
      store = sos_store_open (path, flags, &later);
      g_assert_no_error (later);
    }
  g_clear_object (&store);
  assert_sound (path);
  return met;
}

/* Files that are neither the office nor its lock. */
static guint
count_beside (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += !g_str_equal (name, "office.sos") && !g_str_equal (name, "office.sos.lock");
  return n;
}

static void
test_make (void)
{
  for (Failing failing = 0; failing < N_FAILINGS; failing++)
    {
      Count count = { 0 };
      gboolean met = TRUE;

      for (guint n = get_first (failing); met; n += get_step ())
        {
          g_autofree char *folder = office_make_folder ();
          g_autofree char *path = g_build_filename (folder, "office.sos", NULL);

          met = try_to_open (path, SOS_STORE_CREATE, failing, n, &count);
          g_assert_cmpuint (count_beside (folder), ==, 0);
          office_drop_folder (folder);
        }
      g_test_message ("disk %s while an office is made: %u faults, %u errors in words", names[failing], count.n_faults, count.n_errors);
    }
}

/* Each time with a log left by a program that was killed, so that there is something to take up. */
static void
test_open (OfficeFixture *office, gconstpointer data)
{
  static const char *const ends[] = { "", "-wal" };
  char *bytes[G_N_ELEMENTS (ends)] = { NULL };
  g_autofree char *place = g_build_filename (office->folder, "again.sos", NULL);
  gsize lengths[G_N_ELEMENTS (ends)];

  office_write (office, NULL, add_somebody, "Sukarno");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *from = g_strconcat (office->path, ends[i], NULL);

      g_assert_true (g_file_get_contents (from, &bytes[i], &lengths[i], NULL));
    }
  for (Failing failing = 0; failing < N_FAILINGS; failing++)
    {
      Count count = { 0 };
      gboolean met = TRUE;

      for (guint n = get_first (failing); met; n += get_step ())
        {
          for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
            {
              g_autofree char *to = g_strconcat (place, ends[i], NULL);

              g_assert_true (g_file_set_contents (to, bytes[i], lengths[i], NULL));
            }
          met = try_to_open (place, SOS_STORE_OPEN, failing, n, &count);
          g_assert_cmpint (office_count (place, "SELECT count (*) FROM person"), ==, 1);
        }
      g_test_message ("disk %s while an office is opened: %u faults, %u errors in words", names[failing], count.n_faults, count.n_errors);
      g_assert_true (count.n_faults > 3 || failing == FAILING_FULL); /* opening may have nothing to write */
    }
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_free (bytes[i]);
}

/* ---- bringing up to date ---- */

/* Of one version or the other, and the next time it goes; never of one between. */
static void
test_upgrade (OfficeFixture *office, gconstpointer data)
{
  for (Failing failing = 0; failing < N_FAILINGS; failing++)
    {
      Count count = { 0 };
      gboolean met = TRUE;

      for (guint n = get_first (failing); met; n += 10 * get_step ()) /* with a copy kept first and all files run, each costs far more than an opening */
        {
          g_autofree char *folder = office_make_folder ();
          g_autofree char *path = g_build_filename (folder, "office.sos", NULL);
          g_autoptr (GError) error = NULL;
          g_autoptr (SosStore) store = NULL;

          office_make_version (path, 1);
          failing_vfs_arm (failing, n);
          store = sos_store_open (path, SOS_STORE_OPEN, &error);
          failing_vfs_disarm (&met);
          count.n_faults += met;
          count.n_errors += store == NULL;
          if (store == NULL)
            {
              const gint64 version = office_count (path, "PRAGMA user_version");

              assert_words (error);
              g_assert_true (version == 1 || version == sos_migrations_get_latest ());
            }
          g_clear_object (&store);
          try_to_open (path, SOS_STORE_OPEN, failing, 0, &count);
          g_assert_cmpint (office_count (path, "PRAGMA user_version"), ==, sos_migrations_get_latest ());
          office_drop_folder (folder);
        }
      g_test_message ("disk %s while an office is brought up to date: %u faults, %u errors in words", names[failing], count.n_faults, count.n_errors);
      g_assert_cmpuint (count.n_errors, >, 3);
    }
}

/* ---- saving ---- */

static void
save_with_fault (OfficeFixture *office, Failing failing, guint n, gboolean *met, Count *count)
{
  g_autofree char *before = office_dump (office), *now = NULL, *later = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  failing_vfs_arm (failing, n);
  saved = sos_store_write (office->store, "Add", add_somebody, "Hatta", &error);
  failing_vfs_disarm (met);
  count->n_faults += *met;
  now = office_dump (office);
  if (saved)
    g_assert_cmpstr (now, !=, before);
  else
    {
      assert_words (error);
      count->n_errors++;
      g_assert_cmpstr (now, ==, before);
    }
  /* And the office goes on: the next save is kept. */
  office_write (office, NULL, add_somebody, "Next");
  office_fixture_reopen (office);
  later = office_dump (office);
  g_assert_nonnull (strstr (later, "|Next|"));
  g_assert_cmpint (strstr (later, "|Hatta|") != NULL, ==, saved);
  assert_sound (office->path);
}

static void
test_save (OfficeFixture *office, gconstpointer data)
{
  for (Failing failing = 0; failing < N_FAILINGS; failing++)
    {
      Count count = { 0 };
      gboolean met = TRUE;

      for (guint n = 1; met; n++)
        {
          save_with_fault (office, failing, n, &met, &count);
          office_fixture_tear_down (office, NULL);
          office_fixture_set_up (office, NULL);
        }
      g_test_message ("disk %s while a person is saved: %u faults, %u errors in words", names[failing], count.n_faults, count.n_errors);
      g_assert_cmpuint (count.n_errors, >, 3);
    }
}

/* ---- refusing ---- */

static gboolean
refuse (SosTransaction *transaction, gpointer data, GError **error)
{
  if (!add_somebody (transaction, data, error))
    return FALSE;
  sos_transaction_note_refusal (transaction, "print", SOS_TYPE_LETTER, 0, 0);
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "A rule says no, and nothing is done.");
  return FALSE;
}

/* Told of the refusal: its line is there. Told of the disk: there is none. Nothing else is there either way. */
static void
refuse_with_fault (OfficeFixture *office, Failing failing, guint n, gboolean *met, Count *count)
{
  g_autofree char *before = office_dump (office), *now = NULL;
  g_autoptr (GError) error = NULL;
  gboolean told;

  failing_vfs_arm (failing, n);
  g_assert_false (sos_store_write (office->store, "Refuse", refuse, "Hatta", &error));
  failing_vfs_disarm (met);
  count->n_faults += *met;
  assert_words (error);
  told = g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  count->n_errors += !told;
  office_write (office, NULL, add_somebody, "Next");
  office_fixture_reopen (office);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM audit WHERE verb = 'fail'"), ==, told);
  now = office_dump (office);
  g_assert_null (strstr (now, "|Hatta|"));
  g_assert_cmpstr (now, !=, before);
  assert_sound (office->path);
}

static void
test_refuse (OfficeFixture *office, gconstpointer data)
{
  for (Failing failing = 0; failing < N_FAILINGS; failing++)
    {
      Count count = { 0 };
      gboolean met = TRUE;

      for (guint n = 1; met; n++)
        {
          refuse_with_fault (office, failing, n, &met, &count);
          office_fixture_tear_down (office, NULL);
          office_fixture_set_up (office, NULL);
        }
      g_test_message ("disk %s while a rule refuses: %u faults, %u errors in words", names[failing], count.n_faults, count.n_errors);
      g_assert_cmpuint (count.n_errors, >, 0);
    }
}

/* ---- copying ---- */

static void
copy_with_fault (OfficeFixture *office, Failing failing, guint n, gboolean *met, Count *count)
{
  g_autofree char *copy = g_build_filename (office->folder, "copy.sos", NULL);
  g_autofree char *part = g_strconcat (copy, ".part", NULL);
  g_autoptr (GError) error = NULL;
  gboolean copied;

  failing_vfs_arm (failing, n);
  copied = sos_store_backup (office->store, copy, &error);
  failing_vfs_disarm (met);
  count->n_faults += *met;
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  if (copied)
    {
      assert_sound (copy);
      g_assert_cmpint (office_count (copy, "SELECT count (*) FROM person"), ==, 1);
      g_unlink (copy);
      return;
    }
  assert_words (error);
  count->n_errors++;
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
test_backup (OfficeFixture *office, gconstpointer data)
{
  office_write (office, NULL, add_somebody, "Sukarno");
  for (Failing failing = 0; failing < N_FAILINGS; failing++)
    {
      Count count = { 0 };
      gboolean met = TRUE;

      for (guint n = get_first (failing); met; n += get_step ())
        copy_with_fault (office, failing, n, &met, &count);
      g_test_message ("disk %s while a copy is made: %u faults, %u errors in words", names[failing], count.n_faults, count.n_errors);
      g_assert_cmpuint (count.n_errors, >, 3);
    }
}

#define ADD(name, func) g_test_add ("/store/failing-disk/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  failing_vfs_install ();
  g_test_add_func ("/store/failing-disk/make", test_make);
  ADD ("open", test_open);
  ADD ("upgrade", test_upgrade);
  ADD ("save", test_save);
  ADD ("refuse", test_refuse);
  ADD ("backup", test_backup);
  return g_test_run ();
}
