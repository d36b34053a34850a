/* office.c - a small office in a file of its own, for the tests of this room and of those above it. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-endings.h"
#include "sos-letter-states.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

#include <glib/gstdio.h>
#include <string.h>

#define PATIENCE (20 * G_USEC_PER_SEC) /* less than a test may take, so that it can say what it waited for */

static gint64
add_staff (Office *self, const char *name, const char *role, gint64 team)
{
  return office_add (self, SOS_TYPE_STAFF, "name", name, "role", role, "team", team, "active", TRUE, "phone", "07700 900123", NULL);
}

static void
add_settings (Office *self)
{
  static const char *const settings[][2] = {
    { "office.name", "SOS" },
    { "office.address", "Unit 4, Larkfield Yard\nLondon SE5 9CK" },
    { "office.phone", "020 7946 0112" },
    { "office.hours", "Monday to Friday, 9 to 6" },
    { "office.plain-name", "The Yard Office" },
    { "office.plain-address", "PO Box 4\nLondon SE5 9CK" },
    { "load-stop", "500" }, /* one worker works with everybody here */
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    office_put (self, g_object_new (SOS_TYPE_SETTING, "name", settings[i][0], "value", settings[i][1], NULL));
}

Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);
  g_autoptr (GError) error = NULL;

  sos_casework_init ();
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->folder = g_dir_make_tmp ("sos-casework-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "office.sos", NULL);
  self->store = sos_store_open (self->path, SOS_STORE_CREATE, &error);
  g_assert_no_error (error);
  self->team = office_add (self, SOS_TYPE_TEAM, "name", "South", NULL);
  self->other_team = office_add (self, SOS_TYPE_TEAM, "name", "North", NULL);
  self->worker = add_staff (self, OFFICE_WORKER, "CASEWORKER", self->team);
  self->colleague = add_staff (self, "Ada Lund", "CASEWORKER", self->other_team);
  self->lead = add_staff (self, "Ruth Holbrook", "TEAM_LEAD", self->team);
  self->administrator = add_staff (self, "Gwen Hart", "ADMINISTRATOR", self->team);
  add_settings (self);
  sos_store_set_actor (self->store, self->worker);
  return self;
}

typedef struct
{
  Office *office;
  guint n;
} People;

static gboolean
add_one (SosTransaction *transaction, Office *self, guint number, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Person %u Tester", number);
  g_autofree char *family = g_strdup_printf ("Tester%04u", number);
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", name, "family-name", family, "birth-date",
                                               "2010-03-04", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (person, NULL);
  g_autoptr (SosDeed) open = NULL, allocate = NULL;
  gint64 id;

  if (!sos_casework_save_record (transaction, save, error))
    return FALSE;
  id = sos_record_get_id (SOS_RECORD (person));
  g_array_append_val (self->people, id);
  open = office_deed (id, 0, "SOS", NULL, NULL);
  if (!sos_casework_open_episode (transaction, open, error))
    return FALSE;
  allocate = office_deed (open->result, self->worker, NULL, NULL, NULL);
  return sos_casework_allocate_episode (transaction, allocate, error);
}

static gboolean
add_all (SosTransaction *transaction, gpointer data, GError **error)
{
  People *people = data;

  for (guint i = 1; i <= people->n; i++)
    if (!add_one (transaction, people->office, i, error))
      return FALSE;
  return TRUE;
}

Office *
office_new_with_people (guint n)
{
  Office *self = office_new ();
  g_autoptr (GError) error = NULL;

  sos_store_write (self->store, NULL, add_all, &(People){ self, n }, &error);
  g_assert_no_error (error);
  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
office_wait (gboolean (*done) (gpointer data), gpointer data, const char *what)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;
  const guint tick = g_timeout_add (20, tick_cb, NULL);

  while (!done (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  if (!done (data))
    g_error ("waited in vain for: %s", what);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
office_free (Office *self)
{
  gpointer store = self->store;

  sos_store_close (self->store);
  g_object_add_weak_pointer (store, &store);
  g_object_unref (self->store);
  office_wait (is_gone, &store, "the store to be freed");
  remove_folder (self->folder);
  g_array_unref (self->people);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

gboolean
office_do (Office *self, SosTransactionFunc func, gpointer deed, GError **error)
{
  return sos_store_write (self->store, "A deed", func, deed, error);
}

SosDeed *
office_deed (gint64 id, gint64 other, const char *code, const char *words, const char *date)
{
  SosDeed *deed = sos_deed_new (id, code, words);

  deed->other = other;
  deed->date = g_strdup (date);
  return deed;
}

gint64
office_must (Office *self, SosTransactionFunc func, SosDeed *deed)
{
  g_autoptr (SosDeed) taken = deed;
  g_autoptr (GError) error = NULL;

  office_do (self, func, taken, &error);
  g_assert_no_error (error);
  return taken->result;
}

gboolean
office_says (const GError *error, const char *words)
{
  const char *rule = sos_store_error_get_rule (error);
  g_autofree char *all = g_strdup_printf ("%s (%s)", error->message, rule != NULL ? rule : "");

  return strstr (all, words) != NULL;
}

static void
assert_refused (const GError *error, const char *words)
{
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  if (!office_says (error, words))
    g_error ("“%s” is not in “%s” (%s)", words, error->message, sos_store_error_get_rule (error));
}

void
office_must_not (Office *self, SosTransactionFunc func, SosDeed *deed, const char *words)
{
  g_autoptr (SosDeed) taken = deed;
  g_autoptr (GError) error = NULL;

  g_assert_false (office_do (self, func, taken, &error));
  assert_refused (error, words);
}

void
office_attempt (Office *self, gpointer func, gpointer data, const char *words)
{
  g_autofree char *before = words != NULL ? office_dump (self) : NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (words == NULL)
    {
      office_do (self, (SosTransactionFunc) func, data, &error);
      g_assert_no_error (error);
      return;
    }
  g_assert_false (office_do (self, (SosTransactionFunc) func, data, &error));
  assert_refused (error, words);
  after = office_dump (self);
  g_assert_cmpstr (before, ==, after);
}

/* What the office keeps is there before whoever sits at the desk, as in an office that was filled. */
static gboolean
is_of_office (SosRecord *record)
{
  static const char *const names[] = { "staff", "team", "setting", "site", "agency", "professional", "programme", "programme_session",
                                       "school_contact", "school_room", "travel_time", "service_step", "service_field", NULL };

  return g_strv_contains (names, sos_record_get_name (record));
}

static gboolean
save_record (Office *self, SosRecord *record, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
  const gint64 actor = sos_store_get_actor (self->store);
  gboolean done;

  if (is_of_office (record))
    sos_store_set_actor (self->store, 0);
  done = office_do (self, (SosTransactionFunc) sos_casework_save_record, save, error);
  sos_store_set_actor (self->store, actor);
  return done;
}

gint64
office_add (Office *self, GType type, const char *first, ...)
{
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  va_list values;

  va_start (values, first);
  record = SOS_RECORD (g_object_new_valist (type, first, values));
  va_end (values);
  save_record (self, record, &error);
  g_assert_no_error (error);
  return sos_record_get_id (record);
}

gint64
office_add_person (Office *self, const char *name)
{
  return office_add (self, SOS_TYPE_PERSON, "full-name", name, NULL);
}

typedef struct
{
  GType type;
  gint64 id;
  gpointer record;
} Load;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Load *request = data;

  request->record = sos_transaction_load (transaction, request->type, request->id, error);
  return request->record != NULL;
}

static gboolean
put (SosTransaction *transaction, gpointer record, GError **error)
{
  return sos_transaction_save (transaction, record, error);
}

gint64
office_put (Office *self, gpointer record)
{
  g_autoptr (SosRecord) taken = record;
  g_autoptr (GError) error = NULL;

  sos_store_write (self->store, NULL, put, taken, &error);
  g_assert_no_error (error);
  return sos_record_get_id (taken);
}

gpointer
office_load (Office *self, GType type, gint64 id)
{
  Load request = { type, id, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->store, load, &request, &error);
  g_assert_no_error (error);
  return request.record;
}

char *
office_dup_text (Office *self, GType type, gint64 id, const char *field)
{
  g_autoptr (SosRecord) record = office_load (self, type, id);
  int i = sos_record_class_find_field (SOS_RECORD_GET_CLASS (record), field);

  g_assert_cmpint (i, >=, 0);
  return g_strdup (sos_record_get_text (record, (guint) i));
}

gboolean
office_try_set (Office *self, GType type, gint64 id, const char *field, const char *text, GError **error)
{
  g_autoptr (SosRecord) record = office_load (self, type, id);

  g_object_set (record, field, text, NULL);
  return save_record (self, record, error);
}

void
office_set (Office *self, GType type, gint64 id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  office_try_set (self, type, id, field, text, &error);
  g_assert_no_error (error);
}

void
office_set_number (Office *self, GType type, gint64 id, const char *field, gint64 number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) record = office_load (self, type, id);
  g_autoptr (SosSaveRecord) save = NULL;

  g_object_set (record, field, number, NULL);
  save = sos_save_record_new (record, NULL);
  office_do (self, (SosTransactionFunc) sos_casework_save_record, save, &error);
  g_assert_no_error (error);
}

gboolean
office_remove (Office *self, GType type, gint64 id, GError **error)
{
  g_autoptr (SosRecord) record = office_load (self, type, id);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, "No longer so");

  return office_do (self, (SosTransactionFunc) sos_casework_remove_record, save, error);
}

void
office_put_referral (Office *self, gint64 person, gint64 episode)
{
  office_put (self, g_object_new (SOS_TYPE_REFERRAL, "person", person, "episode", episode, "received-on", "2026-01-05", "service", "SOS", "source",
                                  "SELF", "reason", "Wants somebody to talk to", "safe-contact", "their phone", "urgency", "ROUTINE", "duplicates-on",
                                  "2026-01-05", "acknowledged-on", "2026-01-05", "apart", "CLEAR", "decision", "ACCEPT", "decided-on", "2026-01-05", NULL));
}

void
office_make_ready (Office *self, gint64 episode)
{
  g_autoptr (SosRecord) record = office_load (self, SOS_TYPE_EPISODE, episode);
  const gint64 person = sos_record_get_number (record, SOS_EPISODE_PERSON);
  g_autoptr (SosRecord) who = office_load (self, SOS_TYPE_PERSON, person);

  if (office_count (self, "SELECT count (*) FROM referral WHERE episode = $1", episode) == 0)
    office_put_referral (self, person, episode);
  if (!sos_record_is_set (who, SOS_PERSON_BIRTH_DATE))
    office_set (self, SOS_TYPE_PERSON, person, "birth-date", "2010-03-04");
  if (!sos_record_is_set (who, SOS_PERSON_HOME_BOROUGH))
    office_set (self, SOS_TYPE_PERSON, person, "home-borough", "E09000028");
  office_put (self, g_object_new (SOS_TYPE_CONSENT, "person", person, "type", "WORK_WITH_ME", "status", "GIVEN", "given-by", "SELF", "dated", "2026-11-01", NULL));
  office_put (self, g_object_new (SOS_TYPE_CONTACT, "person", person, "episode", episode, "starts-at", sos_clock_now () - 60, "type", "PHONE", "outcome",
                                  "NO_REPLY", "worker", self->worker, NULL));
  office_put (self, g_object_new (SOS_TYPE_ASSESSMENT, "person", person, "episode", episode, "type", "INITIAL", "started-on", "2026-11-20", "author",
                                  self->worker, "signed-by", self->worker, "signed-at", sos_clock_now () - 60, NULL));
}

static gboolean
take_contacts (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) contacts = sos_transaction_query (transaction, SOS_TYPE_CONTACT, "person = $1", error, "i", *(gint64 *) data);

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    if (!sos_transaction_remove (transaction, contacts->pdata[i], error))
      return FALSE;
  return contacts != NULL;
}

void
office_forget_tries (Office *self, gint64 person)
{
  g_autoptr (GError) error = NULL;

  sos_store_write (self->store, NULL, take_contacts, &person, &error);
  g_assert_no_error (error);
}

void
office_move (Office *self, gint64 episode, const char *stage)
{
  office_must (self, (SosTransactionFunc) sos_casework_move_episode, office_deed (episode, 0, stage, NULL, NULL));
}

static gboolean
end_early (SosTransaction *transaction, gpointer data, GError **error)
{
  SosPrepareEnding *ending = data;
  g_autoptr (SosDeed) sign = sos_deed_new (ending->episode, NULL, NULL);

  return sos_casework_prepare_ending (transaction, ending, error) && sos_casework_sign_ending (transaction, sign, error);
}

gboolean
office_try_end_early (Office *self, gint64 episode, const char *why, const char *words, GError **error)
{
  const gint64 actor = sos_store_get_actor (self->store);
  g_autoptr (SosRecord) closure = g_object_new (SOS_TYPE_CLOSURE, "reason", why, "words", words, "onward", "The college knows them", "safeguarding", TRUE,
                                                "letter", "NONE", "booked", "KEEP", NULL);
  g_autoptr (SosPrepareEnding) ending = sos_prepare_ending_new (episode, closure);
  gboolean done;

  sos_store_set_actor (self->store, 0);
  done = sos_store_write (self->store, "Ended early", end_early, ending, error);
  sos_store_set_actor (self->store, actor);
  return done;
}

void
office_end_early (Office *self, gint64 episode, const char *why, const char *words)
{
  g_autoptr (GError) error = NULL;

  office_try_end_early (self, episode, why, words, &error);
  g_assert_no_error (error);
}

gint64
office_add_goal (Office *self, gint64 plan, const char *words)
{
  return office_add (self, SOS_TYPE_GOAL, "plan", plan, "in-my-words", words, NULL);
}

gint64
office_add_step (Office *self, gint64 goal, const char *who, const char *words, const char *by_when)
{
  return office_add (self, SOS_TYPE_ACTION, "goal", goal, "who", who, "words", words, "by-when", by_when, NULL);
}

gint64
office_add_plan (Office *self, gint64 person)
{
  gint64 plan = office_must (self, (SosTransactionFunc) sos_casework_start_plan, office_deed (person, 0, NULL, NULL, NULL));
  gint64 goal = office_add_goal (self, plan, "I want to box again");

  office_set (self, SOS_TYPE_GOAL, goal, "why-it-matters", "It is the one hour when your head is quiet");
  office_add_step (self, goal, SOS_WHO_WORKER, "Pay the first four weeks", "2026-11-30");
  office_add_step (self, goal, SOS_WHO_YP, "Go on Tuesday", "2026-12-01");
  office_set (self, SOS_TYPE_PLAN, plan, "review-on", "2026-12-21");
  office_set (self, SOS_TYPE_PLAN, plan, "agreement", SOS_AGREEMENT_VERBAL);
  return plan;
}

gint64
office_add_client (Office *self, const char *name, gint64 *address)
{
  gint64 person = office_add_person (self, name);

  office_add (self, SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", SOS_STAGE_ASSESSED, "worker", self->worker, "team",
              self->team, "referred-on", "2026-09-01", NULL);
  *address = office_add (self, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "lines", "7 Larkfield Walk\nLondon", "postcode",
                         "SE15 9CK", "posting-rule", SOS_POSTING_OK, "visiting-rule", "OK", "reviewed-on", "2026-11-01", NULL);
  office_add (self, SOS_TYPE_CONSENT, "person", person, "type", SOS_CONSENT_POST_LETTERS, "status", SOS_CONSENT_GIVEN, "dated",
              "2026-10-01", NULL);
  office_must (self, (SosTransactionFunc) sos_casework_agree_plan, office_deed (office_add_plan (self, person), 0, NULL, NULL, NULL));
  return person;
}

typedef struct
{
  gint64 letter;
  SosLetterCase *letter_case;
} CaseRequest;

static gboolean
load_case (SosTransaction *transaction, gpointer data, GError **error)
{
  CaseRequest *request = data;

  request->letter_case = sos_letter_case_load (transaction, request->letter, error);
  return request->letter_case != NULL;
}

SosLetterCase *
office_open_letter (Office *self, gint64 letter)
{
  CaseRequest request = { letter, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->store, load_case, &request, &error);
  g_assert_no_error (error);
  return request.letter_case;
}

SosApproveLetter *
office_look_at (Office *self, gint64 letter)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (self, letter);
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.7 pages", 14);
  g_autoptr (GBytes) template = g_bytes_new_static ("<letter/>", 9);

  SosApproveLetter *approve = sos_approve_letter_new (letter_case, template, pdf);

  approve->said = g_strdup ("Hello Zo");
  approve->above = g_strdup ("For Zo");
  return approve;
}

gboolean
office_try_approve (Office *self, gint64 letter, GError **error)
{
  g_autoptr (SosApproveLetter) approve = office_look_at (self, letter);

  return office_do (self, (SosTransactionFunc) sos_casework_approve_letter, approve, error);
}

void
office_approve (Office *self, gint64 letter)
{
  g_autoptr (GError) error = NULL;

  office_must (self, (SosTransactionFunc) sos_casework_check_letter, office_deed (letter, 0, NULL, NULL, NULL));
  office_try_approve (self, letter, &error);
  g_assert_no_error (error);
}

gint64
office_add_approved_letter (Office *self, gint64 person, gint64 address)
{
  gint64 letter = office_must (self, (SosTransactionFunc) sos_casework_draft_letter, office_deed (person, 0, NULL, NULL, NULL));

  office_must (self, (SosTransactionFunc) sos_casework_choose_delivery, office_deed (letter, address, SOS_DELIVERY_POST, NULL, NULL));
  office_approve (self, letter);
  return letter;
}

/* ---- everything that is there ---- */

static void
dump_record (SosRecord *record, GString *dump)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  g_string_append_printf (dump, "%s %" G_GINT64_FORMAT, sos_record_get_name (record), sos_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = sos_kind_dup_text (fields[i].kind, sos_record_get_value (record, i));

      if (text != NULL)
        g_string_append_printf (dump, " %s=%s", fields[i].name, text);
    }
  g_string_append_c (dump, '\n');
}

static gboolean
dump_rows (SosTransaction *transaction, const char *sql, int n_columns, GString *dump, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, error, "");

  while (rows != NULL && sos_rows_next (rows, NULL))
    {
      for (int i = 0; i < n_columns; i++)
        g_string_append_printf (dump, "%s|", sos_rows_get_text (rows, i));
      g_string_append_c (dump, '\n');
    }
  return rows != NULL;
}

static gboolean
dump_all (SosTransaction *transaction, gpointer data, GError **error)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) records = sos_transaction_query (transaction, types[i], "id > 0 ORDER BY id", error, "");

      if (records == NULL)
        return FALSE;
      for (guint j = 0; j < records->len; j++)
        dump_record (g_ptr_array_index (records, j), data);
    }
  return dump_rows (transaction, "SELECT * FROM person_list ORDER BY person", 21, data, error)
         && dump_rows (transaction, "SELECT * FROM person_service ORDER BY service, person", 2, data, error)
         && dump_rows (transaction, "SELECT * FROM person_alert ORDER BY kind, person", 2, data, error);
}

char *
office_dump (Office *self)
{
  GString *dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  sos_store_read (self->store, dump_all, dump, &error);
  g_assert_no_error (error);
  return g_string_free (dump, FALSE);
}

typedef struct
{
  const char *sql;
  gint64 id;
  gint64 n;
} Count;

static gboolean
count (SosTransaction *transaction, gpointer data, GError **error)
{
  Count *asked = data;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, asked->sql, error, "i", asked->id);

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  asked->n = sos_rows_get_number (rows, 0);
  return TRUE;
}

gint64
office_count (Office *self, const char *sql, gint64 id)
{
  Count asked = { sql, id, 0 };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->store, count, &asked, &error);
  g_assert_no_error (error);
  return asked.n;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static gboolean
turn (Office *self, void (*turn_async) (SosStore *, GCancellable *, GAsyncReadyCallback, gpointer), GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  /* What a blocking write did is told to the main thread, and only there becomes something to undo. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  turn_async (self->store, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return sos_store_finish (self->store, result, NULL, error);
}

gboolean
office_try_undo (Office *self, GError **error)
{
  return turn (self, sos_store_undo_async, error);
}

void
office_undo (Office *self)
{
  g_autoptr (GError) error = NULL;

  turn (self, sos_store_undo_async, &error);
  g_assert_no_error (error);
}

void
office_redo (Office *self)
{
  g_autoptr (GError) error = NULL;

  turn (self, sos_store_redo_async, &error);
  g_assert_no_error (error);
}
