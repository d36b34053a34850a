/* test-history.c - what people read of the history: one deed is one entry, looks are gathered, a joined record's history goes along, and a print
 * leaves its own line. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-history-entries.h"
#include "sos-incident-apart.h"
#include "sos-join.h"
#include "sos-referrals.h"

#include <string.h>

#define BEGUN 1795442520 /* Monday 23 November 2026, 14:02 */

typedef struct
{
  SosHistoryAsk ask;
  SosHistory *history;
  SosMerge *merge;
} Reading;

static gboolean
read_history (SosTransaction *transaction, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->history = sos_history_load (transaction, &reading->ask, error);
  return reading->history != NULL;
}

static SosHistory *
load (Office *office, SosHistoryAsk ask)
{
  Reading reading = { ask, NULL, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, read_history, &reading, &error);
  g_assert_no_error (error);
  return reading.history;
}

static SosHistoryEntry *
entry (SosHistory *history, guint i)
{
  g_assert_cmpuint (i, <, history->entries->len);
  return history->entries->pdata[i];
}

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  const gint64 person = *(gint64 *) data;

  return sos_transaction_note (transaction, "consult", SOS_TYPE_PERSON, person, person, NULL, error);
}

static void
look_at (Office *office, gint64 person, gint64 seconds)
{
  g_autoptr (GError) error = NULL;

  sos_clock_set (BEGUN + seconds);
  sos_store_write (office->store, NULL, look, &person, &error);
  g_assert_no_error (error);
}

/* However many fields it changed; undone, it says what was taken back. */
static void
test_one_deed (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zoë O'Neill");
  g_autoptr (SosRecord) record = office_load (office, SOS_TYPE_PERSON, person);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
  g_autoptr (SosHistory) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  sos_record_set_text (record, SOS_PERSON_SCHOOL, "Meridian Park");
  sos_record_set_text (record, SOS_PERSON_KNOWN_AS, "Zo");
  sos_record_set_text (record, SOS_PERSON_PRONOUNS, "she/her");
  sos_store_write (office->store, "Three things written", (SosTransactionFunc) sos_casework_save_record, save, &error);
  g_assert_no_error (error);
  before = load (office, (SosHistoryAsk){ .person = person });
  g_assert_cmpstr (sos_history_entry_get_title (entry (before, 0)), ==, "Three things written");
  g_assert_cmpuint (sos_history_entry_get_lines (entry (before, 0))->len, ==, 3);
  g_assert_cmpstr (sos_history_entry_get_who (entry (before, 0)), ==, OFFICE_WORKER);
  office_undo (office);
  after = load (office, (SosHistoryAsk){ .person = person, .filter = SOS_HISTORY_CHANGES });
  g_assert_cmpstr (sos_history_entry_get_title (entry (after, 0)), ==, "Taken back: Three things written");
  g_assert_cmpuint (after->entries->len, ==, before->entries->len + 1);
}

/* Every line is in exactly one entry, in the order in which it was written, whatever is filtered. */
static void
test_nothing_lost (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zoë O'Neill");
  guint n_lines = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *school = g_strdup_printf ("School %u", i);

      sos_clock_set (BEGUN + i * 600);
      sos_store_set_actor (office->store, i % 3 == 0 ? office->lead : office->worker);
      if (i % 2 == 0)
        look_at (office, person, i * 600);
      if (i % 5 == 0)
        office_set (office, SOS_TYPE_PERSON, person, "school", school);
    }
  for (SosHistoryFilter filter = SOS_HISTORY_ALL; filter <= SOS_HISTORY_LOOKS; filter++)
    {
      g_autoptr (SosHistory) history = load (office, (SosHistoryAsk){ .person = person, .filter = filter });
      gint64 last = G_MAXINT64;

      n_lines = 0;
      for (guint i = 0; i < history->entries->len; i++)
        {
          GPtrArray *lines = sos_history_entry_get_lines (entry (history, i));

          for (guint j = lines->len; j > 0; j--)
            {
              g_assert_cmpint (sos_history_row_get_seq (lines->pdata[j - 1]), <, last);
              last = sos_history_row_get_seq (lines->pdata[j - 1]);
              n_lines++;
            }
        }
      if (filter == SOS_HISTORY_ALL)
        g_assert_cmpint (n_lines, ==, office_count (office, "SELECT count (*) FROM audit WHERE person = $1", person));
    }
  sos_clock_set (BEGUN);
}

/* Two looks in a short time are one line, and whoever else looked between them parts them. */
static void
test_looks (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zoë O'Neill");
  g_autoptr (SosHistory) history = NULL, hers = NULL, late = NULL;

  look_at (office, person, 60);
  look_at (office, person, 900);
  look_at (office, person, 900 + SOS_HISTORY_ONE_LOOK);
  look_at (office, person, 901 + 2 * SOS_HISTORY_ONE_LOOK);
  sos_store_set_actor (office->store, office->lead);
  look_at (office, person, 902 + 2 * SOS_HISTORY_ONE_LOOK);
  history = load (office, (SosHistoryAsk){ .person = person, .filter = SOS_HISTORY_LOOKS });
  g_assert_cmpuint (history->entries->len, ==, 3);
  g_assert_cmpstr (sos_history_entry_get_title (entry (history, 2)), ==, "Looked at the record, 3 times");
  g_assert_cmpstr (sos_history_entry_get_title (entry (history, 1)), ==, "Looked at the record");
  g_assert_cmpuint (history->actors->len, ==, 2);
  hers = load (office, (SosHistoryAsk){ .person = person, .filter = SOS_HISTORY_LOOKS, .actor = office->lead });
  g_assert_cmpuint (hers->entries->len, ==, 1);
  late = load (office, (SosHistoryAsk){ .person = person, .since = BEGUN + 901 + 2 * SOS_HISTORY_ONE_LOOK });
  g_assert_cmpuint (late->entries->len, ==, 2);
  sos_clock_set (BEGUN);
}

/* What was noted of the record that was joined is the history of the person, until they are two again. */
static void
test_joined (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 kept = office_add_person (office, "Tyrell Mensah"), other = office_add_person (office, "Tirell Mensah");
  g_autoptr (SosJoin) join = sos_join_new (kept, other, "Both have one number of the NHS");
  g_autoptr (SosHistory) joined = NULL, whole = NULL;
  g_autoptr (GError) error = NULL;
  guint n_of_other = 0;

  sos_store_set_actor (office->store, office->lead);
  look_at (office, other, 60);
  sos_store_write (office->store, "Records joined", (SosTransactionFunc) sos_casework_join_people, join, &error);
  g_assert_no_error (error);
  joined = load (office, (SosHistoryAsk){ .person = kept });
  g_assert_cmpstr (sos_history_entry_get_title (entry (joined, 0)), ==, "Records joined");
  g_assert_cmpstr (sos_history_entry_get_note (entry (joined, 0)), ==, "Both have one number of the NHS");
  g_assert_cmpstr (sos_history_entry_get_verb (entry (joined, 0)), ==, "combine");
  for (guint i = 0; i < joined->entries->len; i++)
    n_of_other += g_str_has_prefix (sos_history_entry_get_title (entry (joined, i)), "Looked at");
  g_assert_cmpuint (n_of_other, ==, 1);
  office_undo (office);
  whole = load (office, (SosHistoryAsk){ .person = kept, .filter = SOS_HISTORY_LOOKS });
  g_assert_cmpuint (whole->entries->len, ==, 0);
  sos_clock_set (BEGUN);
}

static gboolean
print (SosTransaction *transaction, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->merge = sos_history_print (transaction, &reading->ask, "All", error);
  return reading->merge != NULL;
}

/* The print is noted; whoever may not read the history has no paper either. */
static void
test_printed (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zoë O'Neill");
  Reading reading = { { .person = person }, NULL, NULL }, refused = { { .person = person }, NULL, NULL };
  g_autoptr (GError) error = NULL, no = NULL;

  sos_store_write (office->store, NULL, print, &reading, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sos_merge_get_list (reading.merge, "entries")->len, >, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE verb = 'print' AND person = $1", person), ==, 1);
  g_object_unref (reading.merge);
  sos_store_set_actor (office->store, office->administrator);
  g_assert_false (sos_store_write (office->store, NULL, print, &refused, &no));
  g_assert_error (no, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

static guint
count_lines (SosHistory *history, const char *start)
{
  guint n = 0;

  for (guint i = 0; i < history->entries->len; i++)
    {
      GPtrArray *lines = sos_history_entry_get_lines (entry (history, i));

      for (guint j = 0; j < lines->len; j++)
        n += g_str_has_prefix (sos_history_row_get_what (lines->pdata[j]), start);
    }
  return n;
}

/* What names somebody who must not be known of and stays on the page stays in the history: but for the lines that say there is somebody. */
static void
test_stays (void)
{
  static const char *const gone[] = { "Key person", "Incident: Kept apart", "Incident: Why no rule", "Incident: Answered" };
  static const char *const stay[] = { "Episode: Entered", "Episode: Review", "Incident: Entered", "Incident: Injuries" };
  g_autoptr (Office) office = office_new ();
  const gint64 dsl = office_add (office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  const gint64 person = office_add_person (office, "Zo"), other = office_add_person (office, "Cat");
  const gint64 episode = office_add (office, SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", "ACTIVE", "worker", office->worker, "index-person", other,
                                     "referred-on", "2026-11-02", NULL);
  const gint64 incident = office_add (office, SOS_TYPE_INCIDENT, "person", person, "kind", "CONFLICT_MET", "happened-at", (gint64) BEGUN - 3600, "words", "They met",
                                      "other-person", other, NULL);
  g_autoptr (SosHistory) all = NULL, history = NULL;

  office_add (office, SOS_TYPE_RELATIONSHIP, "person", person, "other-person", other, "type", "SIBLING", NULL);
  office_set (office, SOS_TYPE_INCIDENT, incident, "injuries", "A cut lip");
  office_set (office, SOS_TYPE_EPISODE, episode, "review-on", "2026-12-04");
  office_must (office, (SosTransactionFunc) sos_casework_decline_apart, office_deed (incident, 0, NULL, "They are sisters and laughed", NULL));
  all = load (office, (SosHistoryAsk){ .person = person });
  sos_store_set_actor (office->store, dsl);
  office_must (office, (SosTransactionFunc) sos_casework_seal_person, office_deed (other, 0, "YES", "A witness in a trial", NULL));
  sos_store_set_actor (office->store, office->worker);
  history = load (office, (SosHistoryAsk){ .person = person });
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      g_assert_cmpuint (count_lines (all, gone[i]), >, 0);
      g_assert_cmpuint (count_lines (history, gone[i]), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stay); i++)
    {
      g_assert_cmpuint (count_lines (all, stay[i]), >, 0);
      g_assert_cmpuint (count_lines (history, stay[i]), ==, count_lines (all, stay[i]));
    }
}

static gboolean
belongs_to_person (SosRecordClass *klass)
{
  const int owner = sos_record_class_find_owner (klass);

  if (owner < 0)
    return FALSE;
  return g_str_equal (klass->fields[owner].of, "person") || belongs_to_person (sos_records_get_class (sos_records_find_type (klass->fields[owner].of)));
}

/* Whoever reads a history sees what it was that changed, whatever was kept. */
static void
test_names (void)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      if (belongs_to_person (klass) && sos_history_find_record_name (klass->name) == NULL)
        g_error ("%s has no name in the history of a person", klass->name);
    }
}

/* What was entered as somebody held already, and taken back, leaves a history that can be read: its lines name a record that is gone. */
static void
test_joined_taken_back (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 held = office_add_client (office, "Mohammed Al-Ahmad", &address);
  const SosNewPerson typed = { .name = (char *) "Muhamed Al Ahmed", .birth_date = (char *) "2009-11-03", .phone = (char *) "07700900142" };
  g_autoptr (SosReferral) referral = g_object_new (SOS_TYPE_REFERRAL, "service", "EXR", "received-on", "2026-11-23", NULL);
  g_autoptr (SosAddReferral) add = sos_add_referral_new (referral);
  g_autoptr (SosHistory) history = NULL;

  add->create = sos_create_person_new (&typed);
  add->create->same = held;
  office_attempt (office, sos_casework_add_referral, add, NULL);
  g_assert_cmpint (add->person, ==, held);
  history = load (office, (SosHistoryAsk){ .person = held });
  g_assert_cmpuint (history->entries->len, >, 0);
  g_clear_pointer (&history, sos_history_free);
  office_undo (office);
  history = load (office, (SosHistoryAsk){ .person = held });
  g_assert_cmpuint (history->entries->len, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/casework/history/names", test_names);
  g_test_add_func ("/history/one-deed", test_one_deed);
  g_test_add_func ("/history/nothing-lost", test_nothing_lost);
  g_test_add_func ("/history/looks", test_looks);
  g_test_add_func ("/history/joined", test_joined);
  g_test_add_func ("/history/joined-taken-back", test_joined_taken_back);
  g_test_add_func ("/history/stays", test_stays);
  g_test_add_func ("/history/printed", test_printed);
  return g_test_run ();
}
