/* test-records.c - what is saved is there for everybody; what is not saved leaves nothing behind. */
#include "config.h"
#include "office-fixture.h"

#include "sos-reference.h"

#include <string.h>

/* ---- conflicts, ids given ahead, roll back ---- */

typedef struct
{
  gint64 id;
  SosRecord *record;
  const char *name;
} Edit;

static gboolean
add_person (SosTransaction *transaction, gpointer data, GError **error)
{
  Edit *edit = data;

  edit->id = office_add_person (transaction, edit->name);
  return TRUE;
}

static gboolean
load_person (SosTransaction *transaction, gpointer data, GError **error)
{
  Edit *edit = data;

  edit->record = sos_transaction_load (transaction, SOS_TYPE_PERSON, edit->id, error);
  return edit->record != NULL;
}

static gboolean
save_record (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_save (transaction, ((Edit *) data)->record, error);
}

static void
test_conflict (OfficeFixture *office, gconstpointer data)
{
  Edit one = { 0, NULL, "Sukarno" }, other;
  g_autoptr (GError) error = NULL;

  office_write (office, NULL, add_person, &one);
  other = one;
  office_read (office, load_person, &one);
  office_read (office, load_person, &other);
  sos_record_set_text (one.record, SOS_PERSON_KNOWN_AS, "Karno");
  sos_record_set_text (other.record, SOS_PERSON_SCHOOL, "Ferry Lane PRU");
  office_write (office, NULL, save_record, &one);
  g_assert_cmpint (sos_record_get_revision (one.record), ==, 2);
  g_assert_false (sos_store_write (office->store, NULL, save_record, &other, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  g_assert_cmpint (sos_record_get_revision (other.record), ==, 1);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM person WHERE known_as = 'Karno' AND school IS NULL"), ==, 1);
  g_object_unref (one.record);
  g_object_unref (other.record);
}

static void
test_unchanged_is_not_saved (OfficeFixture *office, gconstpointer data)
{
  Edit edit = { 0, NULL, "Sukarno" };
  gint64 n_audit;

  office_write (office, NULL, add_person, &edit);
  office_read (office, load_person, &edit);
  n_audit = office_count (office->path, "SELECT count (*) FROM audit");
  office_write (office, NULL, save_record, &edit);
  g_assert_cmpint (sos_record_get_revision (edit.record), ==, 1);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM audit"), ==, n_audit);
  g_object_unref (edit.record);
}

static void
test_given_id (OfficeFixture *office, gconstpointer data)
{
  const gint64 first = sos_store_make_id (office->store), second = sos_store_make_id (office->store);
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, "full-name", "Sukarno", NULL);
  g_autoptr (SosRecord) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (second, >, first);
  sos_record_set_identity (person, first, 0, 0);
  again = sos_record_copy (person);
  office_write (office, NULL, save_record, &(Edit){ .record = person });
  g_assert_cmpint (sos_record_get_id (person), ==, first);
  g_assert_cmpint (sos_record_get_revision (person), ==, 1);
  g_assert_cmpint (sos_store_make_id (office->store), >, second);
  /* What is there is not made a second time. */
  g_assert_false (sos_store_write (office->store, NULL, save_record, &(Edit){ .record = again }, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (sos_record_get_id (again), ==, first);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM person"), ==, 1);
}

typedef struct
{
  SosRecord *made;
  SosRecord *kept;
  SosRecord *removed;
} Turn;

/* Does what it can, then fails. */
static gboolean
do_and_fail (SosTransaction *transaction, gpointer data, GError **error)
{
  Turn *turn = data;

  sos_record_set_text (turn->kept, SOS_PERSON_FULL_NAME, "Never Saved");
  g_assert_true (sos_transaction_save (transaction, turn->made, error));
  g_assert_true (sos_transaction_save (transaction, turn->kept, error));
  g_assert_true (sos_transaction_save (transaction, turn->made, error));
  g_assert_true (sos_transaction_remove (transaction, turn->removed, error));
  g_assert_true (sos_transaction_note (transaction, "consult", SOS_TYPE_PERSON, 1, 1, NULL, error));
  g_assert_true (sos_transaction_put_draft (transaction, SOS_TYPE_PERSON, 1, "full-name", "x", 1, error));
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "no");
  return FALSE;
}

static void
test_rollback (OfficeFixture *office, gconstpointer data)
{
  Edit kept = { 0, NULL, "Sukarno" }, removed = { 0, NULL, "Null" };
  g_autoptr (SosRecord) made = g_object_new (SOS_TYPE_PERSON, "full-name", "Zoë O'Neill-Brennan", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_audit;
  Turn turn;

  office_write (office, NULL, add_person, &kept);
  office_write (office, NULL, add_person, &removed);
  office_read (office, load_person, &kept);
  office_read (office, load_person, &removed);
  turn = (Turn){ made, kept.record, removed.record };
  before = office_dump (office);
  n_audit = office_count (office->path, "SELECT count (*) FROM audit");

  g_assert_false (sos_store_write (office->store, "Deed", do_and_fail, &turn, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  office_settle ();
  after = office_dump (office);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM audit"), ==, n_audit);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM draft"), ==, 0);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM name_word WHERE word IN ('never', 'saved', 'zoe')"), ==, 0);
  g_assert_cmpstr (sos_store_get_undo_title (office->store), ==, NULL);

  /* The records themselves are as they were: saving again is possible, and does not ask about a revision that never was. */
  g_assert_cmpint (sos_record_get_id (made), ==, 0);
  g_assert_cmpint (sos_record_get_revision (kept.record), ==, 1);
  g_assert_cmpint (sos_record_get_removed (removed.record), ==, 0);
  office_write (office, NULL, save_record, &(Edit){ 0, made, NULL });
  office_write (office, NULL, save_record, &(Edit){ 0, kept.record, NULL });
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM person WHERE removed IS NULL"), ==, 3);
  g_object_unref (kept.record);
  g_object_unref (removed.record);
}

/* ---- the audit ---- */

static gboolean
edit_with_reason (SosTransaction *transaction, gpointer data, GError **error)
{
  Edit *edit = data;

  sos_transaction_set_reason (transaction, "he asked for it");
  sos_record_set_text (edit->record, SOS_PERSON_FULL_NAME, "Sukarno the Second");
  sos_record_set_text (edit->record, SOS_PERSON_SEX, "MALE");
  sos_record_set_flag (edit->record, SOS_PERSON_INTERPRETER_NEEDED, TRUE);
  return sos_transaction_save (transaction, edit->record, error);
}

static gboolean
read_lines (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT verb || ' ' || coalesce (field, '-') || ' ' || coalesce (old, '~') || ' > ' || coalesce (new, '~') || ' ' || coalesce (reason, '')"
    " FROM audit WHERE kind = 'person' AND record = $1 AND person = $1 AND actor = 77 AND at = 1795442520 ORDER BY seq",
    error, "i", ((Edit *) data)->id);
  static const char *const expected[] = {
    "collect - ~ > ~ ",
    "collect ref ~ > P-000001-",
    "collect full-name ~ > Sukarno ",
    "collect interpreter-needed ~ > no ",
    "collect sealed ~ > no ",
    "alter full-name Sukarno > Sukarno the Second he asked for it",
    "alter sex ~ > MALE he asked for it",
    "alter interpreter-needed",
    "erase - ~ > ~ ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (sos_rows_next (rows, error));
      g_test_message ("%s", sos_rows_get_text (rows, 0));
      g_assert_true (g_str_has_prefix (sos_rows_get_text (rows, 0), expected[i]));
    }
  g_assert_false (sos_rows_next (rows, error));
  return TRUE;
}

static gboolean
remove_record (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_remove (transaction, ((Edit *) data)->record, error);
}

static gboolean
change_the_audit (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, data, error, "");
}

static void
test_audit (OfficeFixture *office, gconstpointer data)
{
  static const char *const attempts[] = {
    "UPDATE audit SET actor = 1", "DELETE FROM audit", "DELETE FROM audit WHERE seq = 2", "UPDATE audit SET seq = seq + 100",
    "DROP TABLE audit_shadow", "UPDATE audit SET reason = NULL WHERE seq = 1",
  };
  Edit edit = { 0, NULL, "Sukarno" };
  gint64 n;

  sos_store_set_actor (office->store, 77);
  office_write (office, NULL, add_person, &edit);
  office_read (office, load_person, &edit);
  office_write (office, NULL, edit_with_reason, &edit);
  office_write (office, NULL, remove_record, &edit);
  office_read (office, read_lines, &edit);
  g_object_unref (edit.record);

  n = office_count (office->path, "SELECT count (*) FROM audit");
  g_assert_cmpint (office_count (office->path, "SELECT max (seq) - min (seq) + 1 FROM audit"), ==, n);
  g_assert_cmpint (office_count (office->path, "SELECT min (seq) FROM audit"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sos_store_write (office->store, NULL, change_the_audit, (gpointer) attempts[i], &error));
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED);
    }
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM audit"), ==, n);
}

/* ---- references ---- */

static gboolean
issue_many (SosTransaction *transaction, gpointer data, GError **error)
{
  for (guint i = 0; i < 500; i++)
    {
      char *ref = sos_transaction_issue_reference (transaction, i % 2 == 0 ? "P" : "L", error);

      g_assert_true (sos_reference_is_valid (ref));
      g_assert_true (g_hash_table_add (data, ref));
    }
  return TRUE;
}

static gboolean
find_by_reference (SosTransaction *transaction, gpointer data, GError **error)
{
  Edit *edit = data;
  g_autofree char *ref = sos_reference_make ('P', 1);
  g_autofree char *nobody = sos_reference_make ('P', 4711);

  g_assert_cmpint (sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, ref, error), ==, edit->id);
  g_assert_cmpint (sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, nobody, error), ==, 0);
  g_assert_no_error (*error);
  return TRUE;
}

static void
test_references (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GHashTable) refs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Edit edit = { 0, NULL, "Sukarno" };

  office_write (office, NULL, add_person, &edit);
  office_read (office, find_by_reference, &edit);
  for (guint i = 0; i < 4; i++)
    {
      office_write (office, NULL, issue_many, refs);
      office_fixture_reopen (office);
    }
  g_test_message ("%u references, all different, all with their check letter", g_hash_table_size (refs));
}

/* ---- taken away ---- */

static gboolean
look_for_removed (SosTransaction *transaction, gpointer data, GError **error)
{
  Edit *edit = data;
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) found = sos_transaction_query (transaction, SOS_TYPE_PERSON, "id = $1", error, "i", edit->id);

  g_assert_null (sos_transaction_load (transaction, SOS_TYPE_PERSON, edit->id, &local));
  g_assert_error (local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_null (sos_transaction_find (transaction, SOS_TYPE_PERSON, "id = $1", error, "i", edit->id));
  return *error == NULL;
}

static void
test_remove (OfficeFixture *office, gconstpointer data)
{
  Edit edit = { 0, NULL, "Sukarno" };
  g_autoptr (GError) error = NULL;

  office_write (office, NULL, add_person, &edit);
  office_read (office, load_person, &edit);
  office_write (office, NULL, remove_record, &edit);
  office_read (office, look_for_removed, &edit);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM person WHERE removed IS NOT NULL AND full_name = 'Sukarno'"), ==, 1);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM search_words"), ==, 0);
  g_assert_false (sos_store_write (office->store, NULL, remove_record, &edit, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  g_object_unref (edit.record);
}

/* What changes hands is gone from the one and there for the other. */
static gboolean
make_two_and_an_address (SosTransaction *transaction, gpointer data, GError **error)
{
  gint64 *ids = data;
  g_autoptr (SosRecord) address = office_make_record (transaction, SOS_TYPE_ADDRESS, "x", FALSE);

  ids[0] = office_add_person (transaction, "First Person");
  ids[1] = office_add_person (transaction, "Second Person");
  sos_record_set_text (address, SOS_ADDRESS_POSTCODE, "SE15 9CK");
  sos_record_set_number (address, SOS_ADDRESS_PERSON, ids[0]);
  g_assert_true (sos_transaction_save (transaction, address, error));
  ids[2] = sos_record_get_id (address);
  return TRUE;
}

static gboolean
hand_over (SosTransaction *transaction, gpointer data, GError **error)
{
  gint64 *ids = data;
  g_autoptr (SosRecord) address = sos_transaction_load (transaction, SOS_TYPE_ADDRESS, ids[2], error);

  sos_record_set_number (address, SOS_ADDRESS_PERSON, ids[1]);
  return sos_transaction_save (transaction, address, error);
}

static void
note_owners_cb (SosStore *store, GArray *changes, GHashTable *owners)
{
  for (guint i = 0; i < changes->len; i++)
    g_hash_table_add (owners, &g_array_index (changes, SosChange, i).owner);
  g_assert_cmpuint (g_hash_table_size (owners), ==, 2);
}

static void
test_change_of_owner (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 ids[3];

  office_write (office, NULL, make_two_and_an_address, ids);
  office_settle ();
  g_signal_connect (office->store, "changed", G_CALLBACK (note_owners_cb), owners);
  office_write (office, NULL, hand_over, ids);
  office_settle ();
  g_signal_handlers_disconnect_by_data (office->store, owners);
  g_assert_cmpint (office_count (office->path,
                                 "SELECT count (*) FROM search_words, person ON person.id = search_words.person"
                                 " WHERE words LIKE '%se15%' AND full_name = 'Second Person'"),
                   ==, 1);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM search_words WHERE words LIKE '%se15%'"), ==, 1);
}

/* ---- drafts ---- */

typedef struct
{
  gint64 id;
  const char *field;
  const char *words;
} Draft;

static gboolean
put_draft (SosTransaction *transaction, gpointer data, GError **error)
{
  Draft *draft = data;

  return sos_transaction_put_draft (transaction, SOS_TYPE_PERSON, draft->id, draft->field, draft->words, 1, error);
}

static gboolean
drop_draft (SosTransaction *transaction, gpointer data, GError **error)
{
  Draft *draft = data;

  return sos_transaction_drop_draft (transaction, SOS_TYPE_PERSON, draft->id, draft->field, error);
}

static void
test_drafts (OfficeFixture *office, gconstpointer data)
{
  Edit edit = { 0, NULL, "Sukarno" };

  office_write (office, NULL, add_person, &edit);
  for (gint64 actor = 1; actor <= 2; actor++)
    {
      sos_store_set_actor (office->store, actor);
      office_write (office, NULL, put_draft, &(Draft){ edit.id, "full-name", "Suk" });
      office_write (office, NULL, put_draft, &(Draft){ edit.id, "full-name", "Sukarno the Sec" });
      office_write (office, NULL, put_draft, &(Draft){ edit.id, "school", "Ferry" });
    }
  office_fixture_reopen (office);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM draft"), ==, 4);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM draft WHERE words = 'Sukarno the Sec'"), ==, 2);

  /* Saving a field ends this person's draft of it, nobody else's and no other field's. */
  sos_store_set_actor (office->store, 2);
  office_read (office, load_person, &edit);
  office_write (office, NULL, edit_with_reason, &edit);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM draft WHERE actor = 2 AND field = 'full-name'"), ==, 0);
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM draft"), ==, 3);
  office_write (office, NULL, drop_draft, &(Draft){ edit.id, "school", NULL });
  g_assert_cmpint (office_count (office->path, "SELECT count (*) FROM draft"), ==, 2);
  g_object_unref (edit.record);
}

/* ---- rows ---- */

/* Two readings of one sentence at a time must not disturb each other, finished or not. */
static gboolean
read_twice (SosTransaction *transaction, gpointer data, GError **error)
{
  static const char sql[] = "SELECT code FROM code WHERE list = $1 ORDER BY position";
  g_autoptr (SosRows) first = sos_transaction_select (transaction, sql, error, "s", "service");
  g_autoptr (SosRows) second = sos_transaction_select (transaction, sql, error, "s", "stage");
  SosRows *third;

  g_assert_true (sos_rows_next (first, error));
  g_assert_true (sos_rows_next (second, error));
  g_assert_cmpstr (sos_rows_get_text (first, 0), ==, "SOS");
  g_assert_cmpstr (sos_rows_get_text (second, 0), ==, "ENQUIRY");
  while (sos_rows_next (first, error))
    ;
  third = sos_transaction_select (transaction, sql, error, "s", "service");
  g_assert_true (sos_rows_next (third, error));
  g_clear_pointer (&first, sos_rows_free);
  g_assert_true (sos_rows_next (third, error));
  g_assert_cmpstr (sos_rows_get_text (third, 0), ==, "TTG");
  sos_rows_free (third);
  return TRUE;
}

static void
test_rows (OfficeFixture *office, gconstpointer data)
{
  office_read (office, read_twice, NULL);
}

#define ADD(name, func) g_test_add ("/store/records/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("conflict", test_conflict);
  ADD ("unchanged-is-not-saved", test_unchanged_is_not_saved);
  ADD ("given-id", test_given_id);
  ADD ("rollback", test_rollback);
  ADD ("audit", test_audit);
  ADD ("references", test_references);
  ADD ("remove", test_remove);
  ADD ("change-of-owner", test_change_of_owner);
  ADD ("drafts", test_drafts);
  ADD ("rows", test_rows);
  return g_test_run ();
}
