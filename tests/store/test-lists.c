/* test-lists.c - lists of any length and open records: what the window holds of an office. */
#include "config.h"
#include "office-fixture.h"

#include "sos-id-list.h"

#define N_PEOPLE 10000

/* ---- a list of ids ---- */

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  sos_transaction_set_bulk (transaction);
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %05u", i);

      office_add_person (transaction, name);
    }
  return TRUE;
}

static gint n_fetched; /* atomic */

static GPtrArray *
fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_atomic_int_inc (&n_fetched);
  for (guint i = 0; i < n_ids; i++)
    {
      gpointer row = sos_transaction_load (transaction, SOS_TYPE_PERSON, ids[i], error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

static gboolean
read_ids (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT id FROM person WHERE removed IS NULL ORDER BY id", error, "");

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val ((GArray *) data, id);
    }
  return rows != NULL;
}

static SosIdList *
make_list (OfficeFixture *office, guint n)
{
  SosIdList *list = sos_id_list_new (office->store, fetch);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  office_write (office, NULL, fill, GUINT_TO_POINTER (n));
  office_settle ();
  office_read (office, read_ids, ids);
  sos_id_list_take_ids (list, ids);
  sos_id_list_tell_all (list);
  n_fetched = 0;
  return list;
}

static void
row_cb (SosIdItem *item, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
wait_for_row (SosIdItem *item)
{
  while (sos_id_item_get_row (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_blocks (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = make_list (office, N_PEOPLE);
  g_autoptr (SosIdItem) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (SosIdItem) again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (SosIdItem) last = g_list_model_get_item (G_LIST_MODEL (list), N_PEOPLE - 1);
  guint n_notified = 0;

  g_signal_connect (first, "notify::row", G_CALLBACK (row_cb), &n_notified);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_PEOPLE);
  g_assert_true (first == again);
  g_assert_null (sos_id_item_get_row (first)); /* at once, with its id; the row follows */
  g_assert_cmpint (sos_id_item_get_id (first), ==, sos_id_list_get_id (list, 0));
  wait_for_row (first);
  wait_for_row (last);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (g_atomic_int_get (&n_fetched), ==, 2); /* two blocks, not two rows, not ten thousand */
  g_assert_cmpstr (sos_record_get_text (sos_id_item_get_row (first), SOS_PERSON_FULL_NAME), ==, "Person 00000");
  g_assert_cmpstr (sos_record_get_text (sos_id_item_get_row (last), SOS_PERSON_FULL_NAME), ==, "Person 09999");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), N_PEOPLE));
  g_assert_cmpuint (sos_id_list_find (list, sos_id_item_get_id (last)), ==, N_PEOPLE - 1);
  g_assert_cmpuint (sos_id_list_find (list, 1), ==, G_MAXUINT);
}

/* What scrolled away is forgotten: only so many rows are in memory, however far somebody goes. */
static void
test_forgets (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = make_list (office, N_PEOPLE);
  SosIdItem *first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  gpointer watched = first;
  gint n_before;

  g_object_add_weak_pointer (G_OBJECT (first), &watched);
  wait_for_row (first);
  g_object_unref (first);
  g_assert_nonnull (watched);
  for (guint i = 64; i < 64 * 70; i += 64)
    {
      g_autoptr (SosIdItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      wait_for_row (item);
    }
  g_assert_null (watched);
  n_before = g_atomic_int_get (&n_fetched);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  wait_for_row (first);
  g_assert_cmpint (g_atomic_int_get (&n_fetched), ==, n_before + 1);
  g_object_unref (first);
}

typedef struct
{
  gint64 id;
  const char *name;
} Rename;

static gboolean
rename_person (SosTransaction *transaction, gpointer data, GError **error)
{
  Rename *job = data;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, job->id, error);

  sos_record_set_text (person, SOS_PERSON_FULL_NAME, job->name);
  return sos_transaction_save (transaction, person, error);
}

static void
test_follows_changes (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = make_list (office, 300);
  g_autoptr (SosIdItem) near = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_autoptr (SosIdItem) far = g_list_model_get_item (G_LIST_MODEL (list), 299);
  Rename job = { sos_id_item_get_id (near), "Renamed" };
  guint n_notified = 0;
  gpointer row;

  wait_for_row (near);
  wait_for_row (far);
  row = sos_id_item_get_row (far);
  n_fetched = 0;
  g_signal_connect (near, "notify::row", G_CALLBACK (row_cb), &n_notified);
  office_write (office, NULL, rename_person, &job);
  while (n_notified == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (sos_record_get_text (sos_id_item_get_row (near), SOS_PERSON_FULL_NAME), ==, "Renamed");
  g_assert_true (sos_id_item_get_row (far) == row); /* the other block was left alone */
  g_assert_cmpint (g_atomic_int_get (&n_fetched), ==, 1);
}

/* What a view is told, a row each: where, how many went, how many came. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GArray *told)
{
  const guint one[3] = { position, removed, added };

  g_array_append_vals (told, one, 1);
}

static GArray *
listen (SosIdList *list)
{
  GArray *told = g_array_new (FALSE, FALSE, 3 * sizeof (guint));

  g_signal_connect_data (list, "items-changed", G_CALLBACK (items_changed_cb), g_array_ref (told), (GClosureNotify) g_array_unref, 0);
  return told;
}

static const guint *
get_told (GArray *told, guint i)
{
  return (const guint *) told->data + 3 * i;
}

static GArray *
make_ids (guint n)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = 1; id <= n; id++)
    g_array_append_val (ids, id);
  return ids;
}

static void
test_other_ids (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = make_list (office, 300);
  g_autoptr (GArray) told = listen (list);
  g_autoptr (SosIdItem) item = g_list_model_get_item (G_LIST_MODEL (list), 3);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 id = sos_id_item_get_id (item);

  g_array_append_val (ids, id);
  sos_id_list_take_ids (list, ids);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpuint (get_told (told, 0)[1], ==, 300);
  g_assert_cmpuint (get_told (told, 0)[2], ==, 1);
  g_assert_cmpint (sos_id_list_get_id (list, 0), ==, id);
  office_settle ();
}

/* Asked once more, with the same answer: widgets and items stay, and rows are read again for whoever asks for them. */
static void
test_same_ids (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = make_list (office, 300);
  g_autoptr (GArray) told = listen (list);
  g_autoptr (SosIdItem) item = g_list_model_get_item (G_LIST_MODEL (list), 3);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  wait_for_row (item);
  office_read (office, read_ids, ids);
  g_assert_false (sos_id_list_take_ids (list, ids));
  g_assert_cmpuint (told->len, ==, 0);
  sos_id_list_read_again (list);
  while (g_atomic_int_get (&n_fetched) < 2)
    g_main_context_iteration (NULL, FALSE);
  office_settle ();
  g_assert_cmpint (g_atomic_int_get (&n_fetched), ==, 2);
}

/* No turn of the loop brings a view more rows than it makes widgets for within a frame; none comes twice, none is left out. */
static void
test_few_a_frame (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = make_list (office, 1);
  g_autoptr (GArray) told = listen (list);
  guint n_told = 0;

  sos_id_list_take_ids (list, make_ids (N_PEOPLE));
  g_assert_cmpuint (sos_id_list_get_n_ids (list), ==, N_PEOPLE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), <=, 50);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), N_PEOPLE - 1));
  g_assert_cmpuint (sos_id_list_find (list, N_PEOPLE), ==, N_PEOPLE - 1);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < N_PEOPLE)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < told->len; i++)
    {
      g_assert_cmpuint (get_told (told, i)[0], ==, n_told);
      g_assert_cmpuint (get_told (told, i)[1], ==, i == 0 ? 1 : 0);
      n_told += get_told (told, i)[2];
      /* Beyond the first two hundred or so a view makes no more widgets. */
      g_assert_true (get_told (told, i)[2] <= 50 || n_told - get_told (told, i)[2] >= 192);
    }
  g_assert_cmpuint (n_told, ==, N_PEOPLE);
  office_settle ();
}

/* Where the widgets are there already nobody waits; where a far row is wanted now, it is there now. */
static void
test_all_at_once (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = make_list (office, 300);
  g_autoptr (SosIdItem) far = NULL;

  sos_id_list_take_ids (list, make_ids (N_PEOPLE));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_PEOPLE);
  sos_id_list_take_ids (list, make_ids (1));
  sos_id_list_take_ids (list, make_ids (N_PEOPLE));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), <, N_PEOPLE);
  sos_id_list_tell_all (list);
  far = g_list_model_get_item (G_LIST_MODEL (list), N_PEOPLE - 1);
  g_assert_cmpint (sos_id_item_get_id (far), ==, N_PEOPLE);
  /* One list goes while it still tells. */
  sos_id_list_take_ids (list, make_ids (1));
  sos_id_list_take_ids (list, make_ids (N_PEOPLE));
  office_settle ();
}

static GPtrArray *
fetch_nothing (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error)
{
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED, "The disk did not answer.");
  return NULL;
}

static void
failed_cb (SosIdList *list, GError *error, char **words)
{
  g_free (*words);
  *words = g_strdup (error->message);
}

/* Rows that stay blank are not left without a word. */
static void
test_failed (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (SosIdList) list = sos_id_list_new (office->store, fetch_nothing);
  g_autoptr (SosIdItem) item = NULL;
  g_autofree char *words = NULL;

  g_signal_connect (list, "failed", G_CALLBACK (failed_cb), &words);
  sos_id_list_take_ids (list, make_ids (3));
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  while (words == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (words, ==, "The disk did not answer.");
  g_assert_null (sos_id_item_get_row (item));
}

/* ---- open records ---- */

typedef struct
{
  gboolean done;
  SosRecord *record;
  GError *error;
} Opening;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;

  opening->record = sos_store_open_record_finish (SOS_STORE (source), result, &opening->error);
  opening->done = TRUE;
}

static SosRecord *
open_record (OfficeFixture *office, gint64 id)
{
  Opening opening = { FALSE, NULL, NULL };

  sos_store_open_record_async (office->store, SOS_TYPE_PERSON, id, NULL, opened_cb, &opening);
  office_wait (&opening.done);
  g_assert_no_error (opening.error);
  return opening.record;
}

static gboolean
add_one (SosTransaction *transaction, gpointer data, GError **error)
{
  ((Rename *) data)->id = office_add_person (transaction, "Sukarno");
  return TRUE;
}

static void
test_one_record (OfficeFixture *office, gconstpointer data)
{
  Rename job = { 0, "Hatta" };
  Opening first = { FALSE }, second = { FALSE }, nobody = { FALSE };
  gpointer watched;

  office_write (office, NULL, add_one, &job);
  sos_store_open_record_async (office->store, SOS_TYPE_PERSON, job.id, NULL, opened_cb, &first);
  sos_store_open_record_async (office->store, SOS_TYPE_PERSON, job.id, NULL, opened_cb, &second);
  office_wait (&first.done);
  office_wait (&second.done);
  g_assert_true (first.record == second.record); /* two views, one person */
  g_object_unref (second.record);

  office_write (office, NULL, rename_person, &job);
  while (sos_record_get_revision (first.record) == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (sos_record_get_text (first.record, SOS_PERSON_FULL_NAME), ==, "Hatta");
  g_assert_cmpuint (sos_record_get_changed (first.record), ==, 0);

  watched = first.record;
  g_object_add_weak_pointer (watched, &watched);
  g_object_unref (first.record);
  g_assert_null (watched); /* kept weakly */
  sos_store_open_record_async (office->store, SOS_TYPE_PERSON, 4711, NULL, opened_cb, &nobody);
  office_wait (&nobody.done);
  g_assert_error (nobody.error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&nobody.error);
}

static gboolean
save_copy (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_save (transaction, data, error);
}

/* X9: one is typing a school while another view saves a name. What is typed stays; the name comes in; saving asks first. */
static void
test_typed_words_stay (OfficeFixture *office, gconstpointer data)
{
  Rename job = { 0, "Hatta" };
  g_autoptr (SosRecord) record = NULL, copy = NULL;
  g_autoptr (GError) error = NULL;

  office_write (office, NULL, add_one, &job);
  record = open_record (office, job.id);
  sos_record_set_text (record, SOS_PERSON_SCHOOL, "Ferry Lane PRU");
  office_write (office, NULL, rename_person, &job);
  while (!sos_record_has_text (record, SOS_PERSON_FULL_NAME, "Hatta"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (sos_record_get_text (record, SOS_PERSON_SCHOOL), ==, "Ferry Lane PRU");
  g_assert_cmpint (sos_record_get_revision (record), ==, 1);

  copy = sos_record_copy (record);
  g_assert_false (sos_store_write (office->store, NULL, save_copy, copy, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM person WHERE full_name = 'Hatta' AND school IS NULL"), ==, 1);
}

#define ADD(name, func) g_test_add ("/store/lists/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("blocks", test_blocks);
  ADD ("forgets", test_forgets);
  ADD ("follows-changes", test_follows_changes);
  ADD ("other-ids", test_other_ids);
  ADD ("same-ids", test_same_ids);
  ADD ("few-a-frame", test_few_a_frame);
  ADD ("all-at-once", test_all_at_once);
  ADD ("failed", test_failed);
  ADD ("one-record", test_one_record);
  ADD ("typed-words-stay", test_typed_words_stay);
  return g_test_run ();
}
