/* test-undo.c - what was done can be turned back and done again, whole, as often as anybody likes. */
#include "config.h"
#include "office-fixture.h"

#include "sos-casework.h"

/* ---- deeds ---- */

/* The @n-th of what is there, from the beginning again past the end; NULL where there is none. */
static SosRecord *
pick (SosTransaction *transaction, GType type, guint n, GError **error)
{
  g_autoptr (GPtrArray) all = sos_transaction_query (transaction, type, "id > 0 ORDER BY id", error, "");

  g_assert_no_error (*error);
  return all->len > 0 ? g_object_ref (g_ptr_array_index (all, n % all->len)) : NULL;
}

static gboolean
add_person (SosTransaction *transaction, guint n, GError **error)
{
  static const char *const names[] = { "Zoë O'Neill-Brennan", "محمد الأحمد", "Sukarno", "Ada Okonkwo", "Null", "Łukasz Wójcik" };

  return office_add_person (transaction, names[n % G_N_ELEMENTS (names)]) != 0;
}

static gboolean
edit_person (SosTransaction *transaction, guint n, GError **error)
{
  static const guint fields[] = { SOS_PERSON_FULL_NAME, SOS_PERSON_KNOWN_AS, SOS_PERSON_SCHOOL, SOS_PERSON_FAMILY_NAME };
  g_autoptr (SosRecord) person = pick (transaction, SOS_TYPE_PERSON, n, error);
  g_autofree char *words = g_strdup_printf ("Words %u", n);

  if (person == NULL)
    return add_person (transaction, n, error);
  sos_record_set_text (person, fields[n % G_N_ELEMENTS (fields)], words);
  sos_record_set_flag (person, SOS_PERSON_INTERPRETER_NEEDED, n % 2);
  return sos_transaction_save (transaction, person, error);
}

static gboolean
edit_twice (SosTransaction *transaction, guint n, GError **error)
{
  return edit_person (transaction, n, error) && edit_person (transaction, n + 1, error) && edit_person (transaction, n, error);
}

static gboolean
add_thing (SosTransaction *transaction, guint n, GError **error)
{
  static GType (*const types[]) (void) = { sos_address_get_type,    sos_contact_point_get_type, sos_person_name_get_type,
                                           sos_identifier_get_type, sos_alert_get_type,         sos_consent_get_type };
  g_autoptr (SosRecord) person = pick (transaction, SOS_TYPE_PERSON, n, error);
  g_autofree char *words = g_strdup_printf ("Thing %u", n);
  g_autoptr (SosRecord) thing = NULL;

  if (person == NULL)
    return add_person (transaction, n, error);
  thing = g_object_new (types[n % G_N_ELEMENTS (types)](), NULL);
  for (guint i = 0; i < SOS_RECORD_GET_CLASS (thing)->n_fields; i++)
    if (SOS_RECORD_GET_CLASS (thing)->fields[i].kind == SOS_KIND_REFERENCE)
      {
        if (SOS_RECORD_GET_CLASS (thing)->fields[i].flags & SOS_FIELD_REQUIRED)
          sos_record_set_number (thing, i, sos_record_get_id (person));
      }
    else if (sos_kind_get_value_type (SOS_RECORD_GET_CLASS (thing)->fields[i].kind) == G_TYPE_STRING)
      sos_record_set_text (thing, i, words);
  return sos_transaction_save (transaction, thing, error);
}

static gboolean
open_episode (SosTransaction *transaction, guint n, GError **error)
{
  static const char *const services[] = { "SOS", "TTG", "HOS", "EXR" };
  g_autoptr (SosRecord) person = pick (transaction, SOS_TYPE_PERSON, n, error);
  g_autoptr (SosDeed) deed = NULL;

  if (person == NULL)
    return add_person (transaction, n, error);
  deed = sos_deed_new (sos_record_get_id (person), services[n % G_N_ELEMENTS (services)], "a second one, for a reason");
  return sos_casework_open_episode (transaction, deed, error);
}

static gboolean
hand_over (SosTransaction *transaction, guint n, GError **error)
{
  g_autoptr (SosRecord) address = pick (transaction, SOS_TYPE_ADDRESS, n, error);
  g_autoptr (SosRecord) person = pick (transaction, SOS_TYPE_PERSON, n * 7, error);

  if (address == NULL || person == NULL)
    return add_thing (transaction, 0, error);
  sos_record_set_number (address, SOS_ADDRESS_PERSON, sos_record_get_id (person));
  sos_record_set_text (address, SOS_ADDRESS_POSTCODE, "SE15 9CK");
  return sos_transaction_save (transaction, address, error);
}

static gboolean
remove_thing (SosTransaction *transaction, guint n, GError **error)
{
  static GType (*const types[]) (void) = { sos_person_get_type, sos_address_get_type, sos_contact_point_get_type, sos_alert_get_type };
  g_autoptr (SosRecord) record = pick (transaction, types[n % G_N_ELEMENTS (types)](), n, error);

  return record != NULL ? sos_transaction_remove (transaction, record, error) : add_person (transaction, n, error);
}

typedef struct
{
  gboolean (*func) (SosTransaction *transaction, guint n, GError **error);
  guint n;
} Deed;

static gboolean
do_deed (SosTransaction *transaction, gpointer data, GError **error)
{
  Deed *deed = data;

  return deed->func (transaction, deed->n, error);
}

static gboolean
do_random (OfficeFixture *office, GRand *rand)
{
  static gboolean (*const funcs[]) (SosTransaction *, guint, GError **) = {
    add_person, edit_person, edit_person, edit_twice, add_thing, add_thing, open_episode, hand_over, remove_thing,
  };
  Deed deed = { funcs[g_rand_int_range (rand, 0, G_N_ELEMENTS (funcs))], g_rand_int_range (rand, 0, 1000) };
  g_autoptr (GError) error = NULL;

  if (sos_store_write (office->store, "Deed", do_deed, &deed, &error))
    return TRUE;
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED); /* a rule of casework */
  return FALSE;
}

/* ---- turning back ---- */

typedef struct
{
  gboolean done;
  GError *error;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  sos_store_finish (SOS_STORE (source), result, NULL, &answer->error);
  answer->done = TRUE;
}

static void
turn (OfficeFixture *office, gboolean back, GError **error)
{
  Answer answer = { FALSE, NULL };

  if (back)
    sos_store_undo_async (office->store, NULL, answered_cb, &answer);
  else
    sos_store_redo_async (office->store, NULL, answered_cb, &answer);
  office_wait (&answer.done);
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);
}

/* @at is where the office stands in @states: one text for each state that undo and redo can reach. */
static void
step (OfficeFixture *office, GRand *rand, GPtrArray *states, guint *at, guint counts[3])
{
  const guint choice = g_rand_int_range (rand, 0, 3);
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  if (choice == 0)
    {
      const char *title = sos_store_get_redo_title (office->store);

      if (!do_random (office, rand))
        return;
      office_settle ();
      found = office_dump (office);
      if (g_str_equal (found, g_ptr_array_index (states, *at)) && sos_store_get_redo_title (office->store) == title)
        return; /* it came to nothing */
      g_ptr_array_set_size (states, (int) ++*at);
      g_ptr_array_add (states, g_steal_pointer (&found));
      counts[0]++;
      return;
    }
  if (choice == 1 ? *at == 0 : *at + 1 == states->len)
    return;
  turn (office, choice == 1, &error);
  g_assert_no_error (error);
  *at += choice == 1 ? -1 : 1;
  counts[choice]++;
  found = office_dump (office);
  if (!g_str_equal (found, g_ptr_array_index (states, *at)))
    g_test_message ("expected:\n%s\nfound:\n%s", (char *) g_ptr_array_index (states, *at), found);
  g_assert_true (g_str_equal (found, g_ptr_array_index (states, *at)));
}

static void
test_random_walk (OfficeFixture *office, gconstpointer data)
{
  const guint n = office_get_runs ("SOS_UNDO_STEPS", 1000, 10000);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint at = 0, counts[3] = { 0 };

  g_ptr_array_add (states, office_dump (office));
  for (guint i = 0; i < n; i++)
    {
      if (at > 60 || i % 250 == 249) /* the stack has an end, and the office stays small */
        {
          office_fixture_tear_down (office, NULL);
          office_fixture_set_up (office, NULL);
          g_ptr_array_set_size (states, 0);
          g_ptr_array_add (states, office_dump (office));
          at = 0;
        }
      step (office, rand, states, &at, counts);
    }
  g_test_message ("%u deeds, %u turned back, %u done again; the office was the same each time", counts[0], counts[1], counts[2]);
}

/* All the way back and all the way forward again. */
static void
test_back_and_forth (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  g_autofree char *empty = office_dump (office), *full = NULL;
  guint n = 0;

  while (n < 40)
    n += do_random (office, rand);
  office_settle ();
  full = office_dump (office);
  for (guint round = 0; round < 3; round++)
    for (guint back = 0; back < 2; back++)
      {
        g_autofree char *found = NULL;

        while (back == 0 ? sos_store_get_undo_title (office->store) != NULL : sos_store_get_redo_title (office->store) != NULL)
          {
            g_autoptr (GError) error = NULL;

            turn (office, back == 0, &error);
            g_assert_no_error (error);
          }
        found = office_dump (office);
        g_assert_cmpstr (found, ==, back == 0 ? empty : full);
      }
}

/* ---- somebody else was there ---- */

static void
test_conflict (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  office_write (office, "Add", do_deed, &(Deed){ add_person, 0 });
  office_write (office, "Edit", do_deed, &(Deed){ edit_person, 1 });
  office_write (office, NULL, do_deed, &(Deed){ edit_person, 2 });
  office_settle ();
  before = office_dump (office);
  turn (office, TRUE, &error);
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  after = office_dump (office);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
lasting_deed (SosTransaction *transaction, gpointer data, GError **error)
{
  sos_transaction_set_lasting (transaction);
  return add_person (transaction, 0, error);
}

static void
test_lasting (OfficeFixture *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office_write (office, "Print", lasting_deed, NULL);
  office_settle ();
  g_assert_null (sos_store_get_undo_title (office->store));
  turn (office, TRUE, &error);
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
}

/* ---- in line ---- */

/* Deeds asked for just before, and not done yet, are the first that are turned back. */
static void
test_in_line (OfficeFixture *office, gconstpointer data)
{
  g_autofree char *empty = office_dump (office), *one = NULL, *found = NULL;
  Answer answers[4] = { 0 };
  Deed first = { add_person, 0 }, second = { add_person, 3 };

  office_write (office, "First", do_deed, &first);
  office_settle ();
  one = office_dump (office);
  sos_store_write_async (office->store, "Second", do_deed, &second, NULL, NULL, answered_cb, &answers[0]);
  sos_store_undo_async (office->store, NULL, answered_cb, &answers[1]);
  office_wait (&answers[1].done);
  g_assert_no_error (answers[1].error);
  found = office_dump (office);
  g_assert_cmpstr (found, ==, one);
  g_assert_cmpstr (sos_store_get_redo_title (office->store), ==, "Second");
  g_assert_cmpstr (sos_store_get_undo_title (office->store), ==, "First");

  sos_store_undo_async (office->store, NULL, answered_cb, &answers[2]);
  office_wait (&answers[2].done);
  g_clear_pointer (&found, g_free);
  found = office_dump (office);
  g_assert_cmpstr (found, ==, empty);
  sos_store_undo_async (office->store, NULL, answered_cb, &answers[3]);
  office_wait (&answers[3].done);
  g_assert_error (answers[3].error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&answers[3].error);
}

/* ---- news ---- */

typedef struct
{
  GThread *thread;
  GString *log;
  guint n_changes;
} News;

static void
changed_cb (SosStore *store, GArray *changes, News *news)
{
  g_assert_true (g_thread_self () == news->thread);
  g_string_append (news->log, "changed ");
  news->n_changes += changes->len;
}

static void
written_cb (SosStore *store, const char *title, News *news)
{
  g_assert_true (g_thread_self () == news->thread);
  g_string_append_printf (news->log, "written(%s) ", title);
}

static void
notify_cb (SosStore *store, GParamSpec *pspec, News *news)
{
  g_assert_true (g_thread_self () == news->thread);
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  News *news = data;

  g_assert_true (sos_store_finish (SOS_STORE (source), result, NULL, NULL));
  g_string_append (news->log, "answer ");
  news->thread = NULL;
}

static gboolean
refuse (SosTransaction *transaction, gpointer data, GError **error)
{
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, "no");
  return add_person (transaction, 0, NULL) && FALSE;
}

/* ---- what a rule refused ---- */

typedef struct
{
  gboolean makes;   /* the person is made by the write itself */
  gboolean goes_on; /* and it is done all the same */
  SosStoreError error;
  gint64 person;
} Refusing;

static gboolean
refuse_person (SosTransaction *transaction, gpointer data, GError **error)
{
  Refusing *refusing = data;

  if (refusing->makes)
    refusing->person = office_add_person (transaction, "Nobody");
  sos_transaction_note_refusal (transaction, "export", SOS_TYPE_PERSON, 7, 7); /* not the last word */
  sos_transaction_note_refusal (transaction, "print", SOS_TYPE_PERSON, refusing->person, refusing->person);
  if (!refusing->goes_on)
    g_set_error_literal (error, SOS_STORE_ERROR, refusing->error, "A rule says no.");
  return refusing->goes_on;
}

#define LINES "SELECT count (*) FROM audit WHERE verb = 'fail'"

static void
test_refusal (OfficeFixture *office, gconstpointer data)
{
  Refusing refusing = { .error = SOS_STORE_ERROR_REFUSED };
  g_autofree char *before = NULL, *after = NULL, *line = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (office->store, 42);
  office_write (office, "Add", do_deed, &(Deed){ add_person, 0 });
  office_settle ();
  refusing.person = office_count (office->path, "SELECT id FROM person");
  before = office_dump (office);

  /* The line says who, when, what and why; nothing else is left, and undo stands where it stood. */
  g_assert_false (sos_store_write (office->store, "No", refuse_person, &refusing, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "A rule says no.");
  g_clear_error (&error);
  line = g_strdup_printf ("SELECT count (*) FROM audit WHERE verb = 'fail' AND at = 1795442520 AND actor = 42 AND kind = 'person'"
                          " AND record = %" G_GINT64_FORMAT " AND person = record AND field IS NULL AND old IS NULL"
                          " AND new = 'print' AND reason = 'A rule says no.'", refusing.person);
  g_assert_cmpint (office_count (office->path, line), ==, 1);
  g_assert_cmpint (office_count (office->path, LINES), ==, 1);
  office_settle ();
  after = office_dump (office);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (sos_store_get_undo_title (office->store), ==, "Add");

  /* What the refused write had made is gone, and its line names nothing that is not there. */
  refusing.makes = TRUE;
  g_assert_false (sos_store_write (office->store, "No", refuse_person, &refusing, NULL));
  g_assert_cmpint (office_count (office->path, LINES " AND record IS NULL AND person IS NULL"), ==, 1);

  /* No line where it was another fault, or none. */
  refusing.error = SOS_STORE_ERROR_CONFLICT;
  g_assert_false (sos_store_write (office->store, "No", refuse_person, &refusing, NULL));
  refusing.goes_on = TRUE;
  office_write (office, "Yes", refuse_person, &refusing);
  g_assert_cmpint (office_count (office->path, LINES), ==, 2);

  /* And both deeds are turned back as ever, in an audit without gaps. */
  office_settle ();
  for (guint i = 0; i < 2; i++)
    {
      turn (office, TRUE, &error);
      g_assert_no_error (error);
    }
  g_assert_true (sos_store_check (office->path, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
}

typedef struct
{
  gboolean turned;
} Change;

/* Begins while the first one is still at the desk, and is held until the second one is. */
static gboolean
add_while_they_change (SosTransaction *transaction, gpointer data, GError **error)
{
  Change *change = data;

  while (!g_atomic_int_get (&change->turned))
    g_usleep (1000);
  return add_person (transaction, 1, error);
}

#define WHOSE "SELECT count (DISTINCT record) FROM audit WHERE kind = 'person' AND actor = "

/* Somebody else sits down: what was asked before is still the first one's, and none of it can be taken back by the second. */
static void
test_another_person (OfficeFixture *office, gconstpointer data)
{
  Change change = { FALSE };
  Answer answers[2] = { { FALSE, NULL } };

  sos_store_set_actor (office->store, 41);
  office_write (office, "Add", do_deed, &(Deed){ add_person, 0 });
  office_settle ();
  sos_store_set_actor (office->store, 41);
  g_assert_cmpstr (sos_store_get_undo_title (office->store), ==, "Add");
  sos_store_write_async (office->store, "Held", add_while_they_change, &change, NULL, NULL, answered_cb, &answers[0]);
  sos_store_write_async (office->store, "Queued", do_deed, &(Deed){ add_person, 2 }, NULL, NULL, answered_cb, &answers[1]);
  sos_store_set_actor (office->store, 42);
  g_assert_null (sos_store_get_undo_title (office->store));
  g_atomic_int_set (&change.turned, TRUE);
  office_wait (&answers[0].done);
  office_wait (&answers[1].done);
  g_assert_no_error (answers[0].error);
  g_assert_no_error (answers[1].error);
  g_assert_null (sos_store_get_undo_title (office->store));
  office_write (office, "Mine", do_deed, &(Deed){ add_person, 3 });
  office_settle ();
  g_assert_cmpstr (sos_store_get_undo_title (office->store), ==, "Mine");
  g_assert_cmpint (office_count (office->path, WHOSE "41"), ==, 3);
  g_assert_cmpint (office_count (office->path, WHOSE "42"), ==, 1);
}

static void
test_news (OfficeFixture *office, gconstpointer data)
{
  News news = { g_thread_self (), g_string_new (NULL), 0 };
  g_autoptr (GError) error = NULL;
  Deed deed = { add_person, 0 };

  g_signal_connect (office->store, "changed", G_CALLBACK (changed_cb), &news);
  g_signal_connect (office->store, "written", G_CALLBACK (written_cb), &news);
  g_signal_connect (office->store, "notify", G_CALLBACK (notify_cb), &news);
  office_write (office, "Add", do_deed, &deed);
  g_usleep (20000);
  g_assert_cmpstr (news.log->str, ==, ""); /* news come by the main loop alone, never in the thread that wrote */
  office_settle ();
  g_assert_cmpstr (news.log->str, ==, "changed written(Add) ");
  g_assert_cmpuint (news.n_changes, ==, 1);
  g_assert_cmpstr (sos_store_get_undo_title (office->store), ==, "Add");
  g_assert_cmpint (sos_store_get_saved_at (office->store), ==, 1795442520);

  g_string_truncate (news.log, 0);
  office_write (office, NULL, do_deed, &deed);
  office_settle ();
  g_assert_cmpstr (news.log->str, ==, "changed ");
  g_string_truncate (news.log, 0);
  turn (office, TRUE, &error); /* the second deed was another person */
  g_assert_no_error (error);
  g_assert_cmpstr (news.log->str, ==, "changed ");
  g_assert_cmpstr (sos_store_get_redo_title (office->store), ==, "Add");

  g_string_truncate (news.log, 0);
  g_assert_false (sos_store_write (office->store, "No", refuse, NULL, &error));
  g_assert_false (sos_store_write (office->store, "No", refuse_person, &(Refusing){ .error = SOS_STORE_ERROR_REFUSED }, NULL));
  office_settle ();
  g_assert_cmpstr (news.log->str, ==, "");

  sos_store_write_async (office->store, "Later", do_deed, &deed, NULL, NULL, logged_cb, &news);
  while (news.thread != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (news.log->str, ==, "changed written(Later) answer ");
  g_signal_handlers_disconnect_by_data (office->store, &news);
  g_string_free (news.log, TRUE);
}

#define ADD(name, func) g_test_add ("/store/undo/" name, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  ADD ("back-and-forth", test_back_and_forth);
  ADD ("random-walk", test_random_walk);
  ADD ("conflict", test_conflict);
  ADD ("lasting", test_lasting);
  ADD ("refusal", test_refusal);
  ADD ("in-line", test_in_line);
  ADD ("another-person", test_another_person);
  ADD ("news", test_news);
  return g_test_run ();
}
