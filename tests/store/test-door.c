/* test-door.c - the door: making and opening, news on the main thread, stopping, one open record of each id, backup, lock. */
#include "office-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  const char *name;
  gint64 id;
} Adding;

static gboolean
save_person (SosTransaction *transaction, gpointer data, GError **error)
{
  Adding *adding = data;

  adding->id = office_add_person (transaction, adding->name);
  return adding->id != 0;
}

static gint64
add_person (OfficeFixture *office, const char *name)
{
  Adding adding = { name, 0 };

  office_write (office, NULL, save_person, &adding);
  return adding.id;
}

/* What --check says, as one text; "" for a sound file. (transfer full) */
static char *
check (const char *path)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_check (path, &findings, &error);
  g_assert_no_error (error);
  g_ptr_array_add (findings, NULL);
  return g_strjoinv ("\n", (char **) findings->pdata);
}

static gboolean
save_unreadable (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, NULL);

  sos_record_set_text (person, SOS_PERSON_FULL_NAME, "Zo\xff");
  return sos_transaction_save (transaction, person, error);
}

static void
test_unreadable (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sos_store_write (office->store, NULL, save_unreadable, NULL, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

static void
test_make (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  GStatBuf status;

  g_assert_cmpint (g_stat (office->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  sos_store_close (office->store);
  found = check (office->path);
  g_assert_cmpstr (found, ==, "");
  g_assert_null (sos_store_open (office->path, SOS_STORE_CREATE, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  office_fixture_reopen (office);
  g_assert_nonnull (sos_codes_get_list (sos_store_get_codes (office->store), "service"));
}

typedef struct
{
  gint64 id;
  SosRecord *record;
  const char *words;
  guint n;
} Deed;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Deed *deed = data;

  deed->record = sos_transaction_load (transaction, SOS_TYPE_PERSON, deed->id, error);
  return deed->record != NULL;
}

static gboolean
save (SosTransaction *transaction, gpointer data, GError **error)
{
  Deed *deed = data;

  sos_record_set_text (deed->record, SOS_PERSON_KNOWN_AS, deed->words);
  return sos_transaction_save (transaction, deed->record, error);
}

static gboolean
remove_person (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_remove (transaction, ((Deed *) data)->record, error);
}

static gboolean
find_either (SosTransaction *transaction, gpointer data, GError **error)
{
  Deed *deed = data;
  g_autoptr (GPtrArray) found = sos_transaction_query (transaction, SOS_TYPE_PERSON, "full_name = $2 OR id = $1 ORDER BY id", error,
                                                       "is", deed->id, "Ada");

  deed->n = found ? found->len : 0;
  return found != NULL;
}

static void
test_removed (OfficeFixture *office, gconstpointer data)
{
  Deed deed = { 0 };
  g_autoptr (GError) error = NULL;

  add_person (office, "Ada");
  deed.id = add_person (office, "Zoë");
  office_read (office, find_either, &deed);
  g_assert_cmpuint (deed.n, ==, 2);
  office_read (office, load, &deed);
  office_write (office, NULL, remove_person, &deed);
  office_read (office, find_either, &deed);
  g_assert_cmpuint (deed.n, ==, 1);
  g_clear_object (&deed.record);
  g_assert_false (sos_store_read (office->store, load, &deed, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
}

/* ---- asynchronous ---- */

typedef struct
{
  gboolean done;
  GError *error;
  gpointer data;
  guint n_changed;
  GThread *thread;
} News;

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  News *news = user_data;

  sos_store_finish (SOS_STORE (source), result, &news->data, &news->error);
  news->thread = g_thread_self ();
  news->done = TRUE;
}

static void
changed_cb (SosStore *store, GArray *changes, News *news)
{
  for (guint i = 0; i < changes->len; i++)
    g_assert_cmpint (g_array_index (changes, SosChange, i).owner, !=, 0);
  news->n_changed += changes->len;
  g_assert_false (news->done); /* news before answers */
  news->thread = g_thread_self ();
}

static void
test_async (OfficeFixture *office, gconstpointer data)
{
  News news = { FALSE };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Deed deed = { .words = "Zo" };

  deed.id = add_person (office, "Zoë");
  office_read (office, load, &deed);
  office_settle ();
  g_signal_connect (office->store, "changed", G_CALLBACK (changed_cb), &news);
  sos_store_write_async (office->store, "Known as changed", save, &deed, NULL, NULL, finished_cb, &news);
  office_wait (&news.done);
  g_assert_no_error (news.error);
  g_assert_true (news.data == &deed);
  g_assert_cmpuint (news.n_changed, ==, 1);
  g_assert_true (news.thread == g_thread_self ());
  g_assert_cmpint (sos_store_get_saved_at (office->store), >, 0);
  g_assert_cmpstr (sos_store_get_undo_title (office->store), ==, "Known as changed");

  news = (News){ FALSE };
  g_cancellable_cancel (cancelled);
  sos_store_read_async (office->store, load, &deed, NULL, cancelled, finished_cb, &news);
  office_wait (&news.done);
  g_assert_error (news.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&news.error);

  news = (News){ FALSE };
  sos_store_close (office->store);
  sos_store_read_async (office->store, load, &deed, NULL, NULL, finished_cb, &news);
  office_wait (&news.done);
  g_assert_error (news.error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED);
  g_clear_error (&news.error);
  g_clear_object (&deed.record);
}

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  const Deed *deed = data;

  return sos_transaction_note (transaction, "consult", SOS_TYPE_PERSON, deed->id, deed->id, NULL, error);
}

static void
count_changed_cb (SosStore *store, GArray *changes, guint *n)
{
  (*n)++;
}

/* Lists that ask again after each change do not ask again because somebody looked. */
static void
test_look (OfficeFixture *office, gconstpointer data)
{
  News news = { FALSE };
  Deed deed = { .id = add_person (office, "Zoë") };
  guint n_changed = 0;

  office_settle ();
  g_signal_connect (office->store, "changed", G_CALLBACK (count_changed_cb), &n_changed);
  sos_store_write_async (office->store, NULL, look, &deed, NULL, NULL, finished_cb, &news);
  office_wait (&news.done);
  office_settle ();
  g_assert_no_error (news.error);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM audit WHERE verb = 'consult'"), ==, 1);
}

static gboolean
count_for_long (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
      transaction, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT count(*) FROM n",
      error, "");

  return rows && sos_rows_next (rows, error);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* A question nobody waits for any more stops in the middle. */
static void
test_cancel (OfficeFixture *office, gconstpointer data)
{
  News news = { FALSE };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  sos_store_read_async (office->store, count_for_long, NULL, NULL, cancellable, finished_cb, &news);
  g_timeout_add (20, cancel_cb, cancellable);
  office_wait (&news.done);
  g_assert_error (news.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&news.error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  News *news = user_data;

  news->data = sos_store_open_record_finish (SOS_STORE (source), result, &news->error);
  g_assert_no_error (news->error);
  news->done = TRUE;
}

static SosRecord *
open_record (OfficeFixture *office, gint64 id)
{
  News news = { FALSE };

  sos_store_open_record_async (office->store, SOS_TYPE_PERSON, id, NULL, opened_cb, &news);
  office_wait (&news.done);
  return news.data;
}

static void
test_open_record (OfficeFixture *office, gconstpointer data)
{
  Deed deed = { .words = "Zo" };
  g_autoptr (SosRecord) one = NULL;
  g_autoptr (SosRecord) other = NULL;

  deed.id = add_person (office, "Zoë");
  one = open_record (office, deed.id);
  other = open_record (office, deed.id);
  g_assert_true (one == other);
  office_read (office, load, &deed);
  office_write (office, NULL, save, &deed);
  while (sos_record_get_revision (one) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (sos_record_get_text (one, SOS_PERSON_KNOWN_AS), ==, "Zo");

  /* What is being typed stays. */
  sos_record_set_text (one, SOS_PERSON_SCHOOL, "Typed and not saved");
  deed.words = "Zee";
  office_write (office, NULL, save, &deed);
  while (!sos_record_has_text (one, SOS_PERSON_KNOWN_AS, "Zee"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (sos_record_get_text (one, SOS_PERSON_SCHOOL), ==, "Typed and not saved");
  g_clear_object (&deed.record);
}

static gboolean
reword (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, "UPDATE code SET label = $1 WHERE list = 'service' AND code = 'SOS'", error, "s", data);
}

static void
test_codes (OfficeFixture *office, gconstpointer data)
{

  office_write (office, NULL, reword, "Casework");
  office_settle ();
  g_assert_cmpstr (sos_codes_get_label (sos_store_get_codes (office->store), "service", "SOS"), ==, "Casework");
  office_fixture_reopen (office);
  g_assert_cmpstr (sos_codes_get_label (sos_store_get_codes (office->store), "service", "SOS"), ==, "Casework");
}

static void
test_backup (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *copy = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) second = NULL;

  add_person (office, "Zoë O’Neill");
  copy = g_build_filename (office->folder, "copy.sos", NULL);
  g_assert_true (sos_store_backup (office->store, copy, &error));
  g_assert_no_error (error);
  g_assert_false (sos_store_backup (office->store, copy, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  second = sos_store_open (copy, SOS_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_count (copy, "SELECT count(*) FROM person WHERE full_name = 'Zoë O’Neill'"), ==, 1);
  sos_store_close (second);
  found = check (copy);
  g_assert_cmpstr (found, ==, "");
}

static void
test_lock (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sos_store_open (office->path, SOS_STORE_OPEN, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, g_get_user_name ()));
}

#define ADD(name, func) g_test_add ("/store/door/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("unreadable", test_unreadable);
  ADD ("make", test_make);
  ADD ("removed", test_removed);
  ADD ("async", test_async);
  ADD ("look", test_look);
  ADD ("cancel", test_cancel);
  ADD ("open-record", test_open_record);
  ADD ("codes", test_codes);
  ADD ("backup", test_backup);
  ADD ("lock", test_lock);
  return g_test_run ();
}
