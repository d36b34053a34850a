/* test-contacts.c - contacts logged, changed, signed, put right beneath, taken away; what follows, what is refused, who reads them. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-contact-desk.h"
#include "sos-contact-log.h"
#include "sos-contact-paper.h"
#include "sos-contacts.h"
#include "sos-history.h"
#include "sos-openings.h"
#include "sos-stage-rules.h"

#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)
/* Monday 23 November 2026, 14:02. */
#define NOW G_GINT64_CONSTANT (1795442520)
#define HOUR (60 * 60)
#define DAY (24 * HOUR)

typedef struct
{
  Office *office;
  gint64 person, episode, mother;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sos_clock_set (NOW);
  fixture->office = office_new_with_people (1);
  fixture->person = g_array_index (fixture->office->people, gint64, 0);
  fixture->episode = office_count (fixture->office, "SELECT id FROM episode WHERE person = $1", fixture->person);
  office_set (fixture->office, SOS_TYPE_EPISODE, fixture->episode, "referred-on", "2026-08-05");
  office_put_referral (fixture->office, fixture->person, fixture->episode);
  office_set (fixture->office, SOS_TYPE_PERSON, fixture->person, "home-borough", "E09000028");
  office_move (fixture->office, fixture->episode, SOS_STAGE_SCREENING);
  office_move (fixture->office, fixture->episode, SOS_STAGE_WAITING);
  office_must (fixture->office, FUNC (allocate_episode), office_deed (fixture->episode, fixture->office->worker, NULL, NULL, NULL));
  fixture->mother = office_add_person (fixture->office, "Siobhán Brennan");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  office_free (fixture->office);
}

static SosContactEntry *
entry_new (Fixture *fixture, gint64 at, const char *outcome)
{
  SosContactEntry *entry = sos_contact_entry_new (fixture->person);

  g_object_set (entry->contact, "starts-at", at, "type", "PHONE", "direction", "OUT", "outcome", outcome, "minutes", G_GINT64_CONSTANT (10), "note",
                "Nine days of ten in college.", NULL);
  sos_contact_entry_add_with (entry, SOS_WITH_YP, 0, 0, NULL, NULL);
  return entry;
}

static gint64
keep (Fixture *fixture, SosContactEntry *entry)
{
  g_autoptr (GError) error = NULL;

  office_do (fixture->office, FUNC (keep_contact), entry, &error);
  g_assert_no_error (error);
  return sos_record_get_id (entry->contact);
}

static void
keep_not (Fixture *fixture, SosContactEntry *entry, const char *words)
{
  office_attempt (fixture->office, FUNC (keep_contact), entry, words);
}

static gint64
log_one (Fixture *fixture, gint64 at, const char *outcome)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, at, outcome);

  return keep (fixture, entry);
}

static void
assert_text (Fixture *fixture, GType type, gint64 id, const char *field, const char *text)
{
  g_autofree char *found = office_dup_text (fixture->office, type, id, field);

  g_assert_cmpstr (found, ==, text);
}

/* ---- logging ---- */

static void
test_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD");
  const gint64 id = keep (fixture, entry);
  g_autoptr (SosRecord) contact = office_load (fixture->office, SOS_TYPE_CONTACT, id);

  g_assert_cmpint (sos_record_get_number (contact, SOS_CONTACT_EPISODE), ==, fixture->episode);
  g_assert_cmpint (sos_record_get_number (contact, SOS_CONTACT_WORKER), ==, fixture->office->worker);
  g_assert_cmpint (sos_record_get_number (contact, SOS_CONTACT_ENTERED_AT), ==, NOW);
  g_assert_cmpint (sos_record_get_number (contact, SOS_CONTACT_SIGNED_AT), ==, 0);
  g_assert_true (sos_record_has_text (contact, SOS_CONTACT_VISIBILITY, SOS_CONTACT_NORMAL));
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM contact_with WHERE contact = $1 AND kind = 'YP'", id), ==, 1);
  /* 1.1 and what lists show. */
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "stage", SOS_STAGE_ENGAGING);
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "last-contact-on", "2026-11-23");
  g_assert_cmpint (office_count (fixture->office, "SELECT contact_on = '2026-11-23' FROM person_list WHERE person = $1", fixture->person), ==, 1);
}

/* A try moves the episode on as well, and is no last contact; a call to somebody else does neither. */
static void
test_first_try (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) call = sos_contact_entry_new (fixture->person);

  g_object_set (call->contact, "starts-at", NOW - HOUR, "type", "PHONE", "outcome", "HELD", NULL);
  sos_contact_entry_add_with (call, SOS_WITH_PROFESSIONAL, 0, 0, "Ms Idris", "school lead");
  keep (fixture, call);
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "stage", SOS_STAGE_ALLOCATED);
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "last-contact-on", NULL);
  log_one (fixture, NOW - HOUR, "NO_REPLY");
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "stage", SOS_STAGE_ENGAGING);
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "last-contact-on", NULL);
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM stage_event WHERE episode = $1 AND stage = 'ENGAGING'", fixture->episode), ==, 1);
  log_one (fixture, NOW - HOUR, "NO_REPLY");
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM stage_event WHERE episode = $1 AND stage = 'ENGAGING'", fixture->episode), ==, 1);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    gint64 at;
    const char *field, *text, *words;
  } rows[] = {
    { NOW + 60, "note", "x", "(V5)" },
    { NOW - HOUR, "type", NULL, "Say how" },
    { NOW - HOUR, "outcome", NULL, "came to" },
    { G_GINT64_CONSTANT (1785880800) - DAY, "note", "x", "(V4)" },
    { NOW - 14 * DAY, "note", "x", "working days ago" },
    { NOW - HOUR, "next-step-on", "2026-11-30", "no words" },
    { 0, "note", "x", "when" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosContactEntry) entry = entry_new (fixture, rows[i].at, "HELD");

      g_object_set (entry->contact, rows[i].field, rows[i].text, NULL);
      keep_not (fixture, entry, rows[i].words);
    }
}

/* What belongs to somebody else is not theirs to touch. */
static void
test_strangers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD"), nobody = entry_new (fixture, NOW - HOUR, "HELD");
  const gint64 other = office_add_person (fixture->office, "Other Person");
  const gint64 plan = office_add_plan (fixture->office, other);
  const gint64 goal = office_count (fixture->office, "SELECT id FROM goal WHERE plan = $1", plan);

  g_array_append_val (entry->goals, goal);
  keep_not (fixture, entry, "not theirs");
  g_ptr_array_set_size (nobody->with, 0);
  keep_not (fixture, nobody, "with whom");
  sos_contact_entry_add_with (nobody, SOS_WITH_THIRD_PARTY, 0, 0, NULL, NULL);
  keep_not (fixture, nobody, "who took part");
}

static void
test_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - 14 * DAY, "HELD");

  g_object_set (entry->contact, "late-reason", "The laptop was away for repair", NULL);
  keep (fixture, entry);
  /* Changed again a month later, it is as late as it was, and no later. */
  sos_clock_set (NOW + 30 * DAY);
  g_object_set (entry->contact, "note", "Once more", NULL);
  keep (fixture, entry);
  sos_clock_set (NOW);
}

/* ---- the step ---- */

static void
test_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD");
  gint64 task;

  g_object_set (entry->contact, "next-step", "Ask college re short days", "next-step-on", "2026-11-30", NULL);
  keep (fixture, entry);
  task = sos_record_get_number (entry->contact, SOS_CONTACT_TASK);
  assert_text (fixture, SOS_TYPE_TASK, task, "words", "Ask college re short days");
  assert_text (fixture, SOS_TYPE_TASK, task, "due-on", "2026-11-30");
  g_assert_cmpint (office_count (fixture->office, "SELECT staff FROM task WHERE id = $1", task), ==, fixture->office->worker);
  g_object_set (entry->contact, "next-step-on", "2026-12-01", NULL);
  keep (fixture, entry);
  assert_text (fixture, SOS_TYPE_TASK, task, "due-on", "2026-12-01");
  /* What others may not read is told to nobody by its task. */
  g_object_set (entry->contact, "visibility", "RESTRICTED", NULL);
  keep (fixture, entry);
  assert_text (fixture, SOS_TYPE_TASK, task, "words", "Next step after the contact of 23 Nov");
  g_object_set (entry->contact, "next-step", NULL, "next-step-on", NULL, NULL);
  keep (fixture, entry);
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM task WHERE removed IS NULL AND person = $1", fixture->person), ==, 0);
}

/* ---- signing ---- */

static void
test_sign (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD"), stale = NULL;
  const gint64 id = keep (fixture, entry);
  g_autoptr (GError) error = NULL;

  office_must_not (fixture->office, FUNC (add_addendum), office_deed (id, 0, NULL, "She rang back", NULL), "not signed yet");
  office_must (fixture->office, FUNC (sign_contact), office_deed (id, 0, NULL, NULL, NULL));
  g_assert_cmpint (office_count (fixture->office, "SELECT signed_by FROM contact WHERE id = $1", id), ==, fixture->office->worker);
  office_must_not (fixture->office, FUNC (sign_contact), office_deed (id, 0, NULL, NULL, NULL), "signed and stays");
  office_must_not (fixture->office, FUNC (remove_contact), office_deed (id, 0, NULL, NULL, NULL), "signed and stays");
  stale = sos_contact_entry_copy (entry);
  g_object_set (stale->contact, "note", "Something else", NULL);
  keep_not (fixture, stale, "signed and stays");
  /* By hand neither. */
  g_assert_false (office_try_set (fixture->office, SOS_TYPE_CONTACT, id, "note", "Something else", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  office_must_not (fixture->office, FUNC (add_addendum), office_deed (id, 0, NULL, "  ", NULL), "Write what");
  office_must (fixture->office, FUNC (add_addendum), office_deed (id, 0, NULL, " It was eight days. ", NULL));
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM addendum WHERE contact = $1 AND words = 'It was eight days.'", id), ==, 1);
  /* Whose it is. */
  sos_store_set_actor (fixture->office->store, fixture->office->colleague);
  office_must_not (fixture->office, FUNC (add_addendum), office_deed (id, 0, NULL, "I heard otherwise", NULL), "");
}

static void
test_signed_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD");

  entry->sign = TRUE;
  keep (fixture, entry);
  g_assert_cmpint (office_count (fixture->office, "SELECT signed_at FROM contact WHERE id = $1", sos_record_get_id (entry->contact)), ==, NOW);
}

/* ---- taking back ---- */

/* Each deed is taken back whole, and done again. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = office_dump (fixture->office), *logged = NULL, *signed_ = NULL, *again = NULL, *end = NULL;
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD");
  gint64 id;

  g_object_set (entry->contact, "next-step", "Ask college", NULL);
  id = keep (fixture, entry);
  logged = office_dump (fixture->office);
  office_must (fixture->office, FUNC (sign_contact), office_deed (id, 0, NULL, NULL, NULL));
  signed_ = office_dump (fixture->office);
  office_undo (fixture->office);
  again = office_dump (fixture->office);
  g_assert_cmpstr (again, ==, logged);
  office_redo (fixture->office);
  g_clear_pointer (&again, g_free);
  again = office_dump (fixture->office);
  g_assert_cmpstr (again, ==, signed_);
  office_undo (fixture->office);
  office_undo (fixture->office);
  end = office_dump (fixture->office);
  g_assert_cmpstr (end, ==, none);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD");
  g_autofree char *before = NULL, *after = NULL;
  gint64 id;

  log_one (fixture, NOW - 3 * DAY, "HELD");
  g_object_set (entry->contact, "next-step", "Ask college", NULL);
  id = keep (fixture, entry);
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "last-contact-on", "2026-11-23");
  before = office_dump (fixture->office);
  office_must (fixture->office, FUNC (remove_contact), office_deed (id, 0, NULL, NULL, NULL));
  assert_text (fixture, SOS_TYPE_EPISODE, fixture->episode, "last-contact-on", "2026-11-20");
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM contact_with WHERE removed IS NULL AND contact = $1", id), ==, 0);
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM task WHERE removed IS NULL AND person = $1", fixture->person), ==, 0);
  office_undo (fixture->office);
  after = office_dump (fixture->office);
  g_assert_cmpstr (after, ==, before);
}

/* ---- reading ---- */

typedef struct
{
  SosContactFilter filter;
  GArray *ids;
  GPtrArray *rows;
  SosContactDesk *desk;
} Look;

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  Look *look = data;

  look->ids = sos_contact_log_query_run (transaction, &look->filter, error);
  look->rows = look->ids != NULL ? sos_contact_log_fetch (transaction, (gint64 *) (void *) look->ids->data, look->ids->len, error) : NULL;
  look->desk = look->rows != NULL ? sos_contact_desk_load (transaction, look->filter.person, error) : NULL;
  return look->desk != NULL;
}

static void
look_clear (Look *look)
{
  g_clear_pointer (&look->ids, g_array_unref);
  g_clear_pointer (&look->rows, g_ptr_array_unref);
  g_clear_object (&look->desk);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

static guint
count_seen (Fixture *fixture, SosContactFilter filter)
{
  g_auto (Look) seen = { .filter = filter };
  g_autoptr (GError) error = NULL;

  seen.filter.person = fixture->person;
  sos_store_read (fixture->office->store, look, &seen, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < seen.rows->len; i++)
    g_assert_nonnull (seen.rows->pdata[i]);
  return seen.ids->len;
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) call = entry_new (fixture, NOW - DAY, "HELD");
  gint64 id;

  g_ptr_array_set_size (call->with, 0);
  sos_contact_entry_add_with (call, SOS_WITH_RELATIVE, fixture->mother, 0, "ignored", "mother");
  g_object_set (call->contact, "note", "Worried about Friday", "type", "TEXT", NULL);
  call->sign = TRUE;
  id = keep (fixture, call);
  log_one (fixture, NOW - HOUR, "HELD");
  log_one (fixture, NOW - 2 * HOUR, "NO_REPLY");
  office_must (fixture->office, FUNC (add_addendum), office_deed (id, 0, NULL, "She meant the Saturday.", NULL));
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ 0 }), ==, 3);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .who = SOS_CONTACTS_WITH_THEM }), ==, 1);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .who = SOS_CONTACTS_OTHERS }), ==, 1);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .who = SOS_CONTACTS_TRIES }), ==, 1);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .type = (char *) "TEXT" }), ==, 1);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .episode = fixture->episode }), ==, 3);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .episode = 1 }), ==, 0);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .words = (char *) "FRID worr" }), ==, 1);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .words = (char *) "saturday" }), ==, 1);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .words = (char *) "boxing" }), ==, 0);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .from = (char *) "2026-11-23" }), ==, 2);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ .to = (char *) "2026-11-22" }), ==, 1);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) cafe = entry_new (fixture, NOW - HOUR, "HELD"), call = entry_new (fixture, NOW - DAY, "HELD");
  g_auto (Look) seen = { .filter = { .person = fixture->person } };
  const SosContactLine *line, *second;

  g_object_set (cafe->contact, "type", "FACE_TO_FACE", "direction", NULL, "place", "CAFE", NULL);
  sos_contact_entry_add_with (cafe, SOS_WITH_STAFF, 0, fixture->office->colleague, NULL, NULL);
  keep (fixture, cafe);
  g_ptr_array_set_size (call->with, 0);
  sos_contact_entry_add_with (call, SOS_WITH_RELATIVE, fixture->mother, 0, "not kept", "mother");
  g_object_set (call->contact, "type", "TEXT", NULL);
  call->sign = TRUE;
  keep (fixture, call);
  g_assert_true (sos_store_read (fixture->office->store, look, &seen, NULL));
  line = sos_contact_row_get_line (seen.rows->pdata[0]);
  g_assert_cmpstr (line->title, ==, "Café");
  g_assert_true (g_str_has_prefix (line->with, "with "));
  g_assert_cmpstr (line->came_to, ==, "Held");
  g_assert_cmpstr (line->day, ==, "2026-11-23");
  g_assert_cmpstr (line->time, ==, "13:02");
  g_assert_true (line->may_finish);
  second = sos_contact_row_get_line (seen.rows->pdata[1]);
  g_assert_cmpstr (second->with, ==, "to Siobhán Brennan, mother");
  g_assert_cmpstr (second->came_to, ==, "Answered");
  g_assert_cmpstr (second->signed_by, ==, OFFICE_WORKER);
  g_assert_false (second->may_finish);
  g_assert_cmpuint (sos_contact_desk_get_n_contacts (seen.desk), ==, 2);
  g_assert_cmpuint (sos_contact_desk_get_n_unsigned (seen.desk), ==, 1);
  g_assert_cmpstr (sos_contact_desk_get_last_on (seen.desk), ==, "2026-11-23");
  g_assert_cmpstr (sos_contact_desk_get_due_on (seen.desk), ==, "2026-12-07");
  g_assert_cmpstr (sos_contact_desk_get_weeks (seen.desk)[11].day, ==, "2026-11-23");
  g_assert_cmpuint (sos_contact_desk_get_weeks (seen.desk)[11].held, ==, 1);
  g_assert_cmpuint (sos_contact_desk_get_weeks (seen.desk)[10].held, ==, 1);
}

/* ---- who reads ---- */

static guint
count_history (Fixture *fixture, const char *wanted)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM audit WHERE person = $1 AND new = '%s'", wanted);

  return (guint) office_count (fixture->office, sql, fixture->person);
}

typedef struct
{
  gint64 person;
  guint n_lines;
} History;

static gboolean
count_lines (SosTransaction *transaction, gpointer data, GError **error)
{
  History *history = data;
  g_autoptr (GArray) ids = sos_history_query_run (transaction, history->person, SOS_HISTORY_ALL, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_history_fetch (transaction, (gint64 *) (void *) ids->data, ids->len, error) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (rows->pdata[i] != NULL && g_strcmp0 (sos_history_row_get_new (rows->pdata[i]), "Kept close") == 0)
      history->n_lines++;
  return rows != NULL;
}

static guint
count_told (Fixture *fixture)
{
  History history = { fixture->person, 0 };

  g_assert_true (sos_store_read (fixture->office->store, count_lines, &history, NULL));
  return history.n_lines;
}

/* A record opened with a reason shows what its keepers may all read; no more, not in its history either. */
static void
test_restricted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD");
  const gint64 colleague = fixture->office->colleague;
  g_autoptr (SosDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (entry->contact, "note", "Kept close", "visibility", "RESTRICTED", NULL);
  entry->sign = TRUE;
  deed = office_deed (keep (fixture, entry), 0, NULL, "I heard otherwise", NULL);
  log_one (fixture, NOW - 2 * HOUR, "HELD");
  g_assert_cmpuint (count_history (fixture, "Kept close"), ==, 1);
  g_assert_cmpuint (count_told (fixture), ==, 1);
  sos_store_set_actor (fixture->office->store, colleague);
  office_must (fixture->office, FUNC (open_with_reason), office_deed (fixture->person, 0, NULL, "On duty tonight", NULL));
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ 0 }), ==, 1);
  g_assert_cmpuint (count_told (fixture), ==, 0);
  g_assert_false (office_do (fixture->office, FUNC (add_addendum), deed, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  sos_store_set_actor (fixture->office->store, fixture->office->lead);
  g_assert_cmpuint (count_seen (fixture, (SosContactFilter){ 0 }), ==, 2);
}

static void
test_not_theirs (Fixture *fixture, gconstpointer data)
{
  Look seen = { .filter = { .person = fixture->person } };
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD");
  g_autoptr (GError) error = NULL;
  const gint64 id = log_one (fixture, NOW - HOUR, "HELD");
  const gint64 seats[] = { fixture->office->colleague, fixture->office->administrator };

  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      sos_store_set_actor (fixture->office->store, seats[i]);
      g_assert_false (sos_store_read (fixture->office->store, look, &seen, &error));
      g_clear_error (&error);
      g_assert_false (office_do (fixture->office, FUNC (keep_contact), entry, &error));
      g_clear_error (&error);
      office_must_not (fixture->office, FUNC (remove_contact), office_deed (id, 0, NULL, NULL, NULL), "");
    }
}

/* ---- on paper ---- */

static SosContactPaperOut *
release (Fixture *fixture, SosContactsFor for_whom, const char *name, gboolean redacted, const char *refused)
{
  const SosContactFilter filter = { .person = fixture->person };
  g_autoptr (SosContactPaperAsk) ask = sos_contact_paper_ask_new (&filter, for_whom, name, redacted);
  SosContactPaperOut *out = sos_contact_paper_out_new (ask, "print");
  g_autoptr (GError) error = NULL;

  sos_store_write (fixture->office->store, NULL, FUNC (release_contact_paper), out, &error);
  if (refused == NULL)
    g_assert_no_error (error);
  else
    g_assert_true (office_says (error, refused));
  return out;
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) call = entry_new (fixture, NOW - DAY, "HELD"), close = entry_new (fixture, NOW - 2 * DAY, "HELD");
  g_autoptr (SosContactPaperOut) none = release (fixture, SOS_CONTACTS_FOR_WORKER, NULL, FALSE, "nothing to print"), own = NULL, theirs = NULL,
                                 agency = NULL, nobody = NULL, stranger = NULL;
  g_autofree char *own_text = NULL, *their_text = NULL;

  g_ptr_array_set_size (call->with, 0);
  sos_contact_entry_add_with (call, SOS_WITH_RELATIVE, fixture->mother, 0, NULL, "mother");
  g_object_set (call->contact, "note", "Siobhán will keep hard talks for Sunday.", NULL);
  keep (fixture, call);
  g_object_set (close->contact, "note", "Kept close", "visibility", "RESTRICTED", NULL);
  keep (fixture, close);
  own = release (fixture, SOS_CONTACTS_FOR_WORKER, NULL, FALSE, NULL);
  own_text = sos_merge_dup_text (own->words);
  g_assert_nonnull (strstr (own_text, "Siobhán will keep"));
  g_assert_nonnull (strstr (own_text, "Kept close"));
  g_assert_cmpuint (own->n_left_out, ==, 0);
  /* Whoever reads it outside reads no name of another, whatever was chosen, and nothing that few may read. */
  theirs = release (fixture, SOS_CONTACTS_FOR_THEM, NULL, FALSE, NULL);
  their_text = sos_merge_dup_text (theirs->words);
  g_assert_null (strstr (their_text, "Siobhán"));
  g_assert_null (strstr (their_text, "Kept close"));
  g_assert_nonnull (strstr (their_text, "hard talks for Sunday"));
  g_assert_nonnull (strstr (their_text, "a relative"));
  g_assert_cmpuint (theirs->n_left_out, ==, 1);
  agency = release (fixture, SOS_CONTACTS_FOR_AGENCY, "Highbury Corner court", FALSE, NULL);
  g_assert_cmpstr (sos_merge_get_text (agency->words, "for_whom"), ==, "Highbury Corner court");
  nobody = release (fixture, SOS_CONTACTS_FOR_AGENCY, " ", FALSE, "Say for whom");
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM audit WHERE verb = 'fail' AND new = 'print' AND person = $1", fixture->person), ==, 1);
  sos_store_write (fixture->office->store, NULL, FUNC (mark_contact_paper_out), agency, NULL);
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM audit WHERE verb = 'print' AND reason LIKE '%Highbury%' AND person = $1", fixture->person), ==, 1);
  sos_store_set_actor (fixture->office->store, fixture->office->administrator);
  stranger = release (fixture, SOS_CONTACTS_FOR_WORKER, NULL, TRUE, "not part of your work");
}

/* ---- drafts ---- */

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) entry = entry_new (fixture, NOW - HOUR, "HELD"), back = NULL;
  const gint64 goal = 17;
  g_autofree char *text = NULL, *again = NULL;

  g_object_set (entry->contact, "note", "Two lines\nand “quotes”; = [brackets]\n", NULL);
  sos_contact_entry_add_with (entry, SOS_WITH_PROFESSIONAL, 0, 0, "Ms Idris", "school lead");
  g_array_append_val (entry->goals, goal);
  g_ptr_array_add (entry->purposes, g_strdup ("SAFETY"));
  text = sos_contact_entry_dup_text (entry);
  back = sos_contact_entry_new_from_text (text);
  again = sos_contact_entry_dup_text (back);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (sos_record_get_text (back->contact, SOS_CONTACT_NOTE), ==, "Two lines\nand “quotes”; = [brackets]\n");
  g_assert_cmpuint (back->with->len, ==, 2);
  g_assert_null (sos_contact_entry_new_from_text ("nonsense"));
  g_assert_null (sos_contact_entry_new_from_text (NULL));
}

/* ---- what stands against it ---- */

static void
forbid (Fixture *fixture, const char *level)
{
  SosRecord *conflict = g_object_new (SOS_TYPE_CONFLICT, "ref", "C-000042-X", "kind", "PAIR", "level", level, "reason-code", "THREAT",
                                                 "reported-on", "2026-11-01", "review-by", "2027-02-01", "status", "ACTIVE", NULL);
  const gint64 id = office_put (fixture->office, conflict), members[] = { fixture->person, fixture->mother };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    office_put (fixture->office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", id, "person", members[i], "side", i == 0 ? "A" : "B", NULL));
}

static SosContactEntry *
entry_with_mother (Fixture *fixture, gboolean them, const char *reason)
{
  SosContactEntry *entry = entry_new (fixture, NOW - HOUR, "HELD");

  if (!them)
    g_ptr_array_set_size (entry->with, 0);
  sos_contact_entry_add_with (entry, SOS_WITH_RELATIVE, fixture->mother, 0, NULL, NULL);
  sos_record_set_text (entry->contact, SOS_CONTACT_OVERRIDE_REASON, reason);
  return entry;
}

/* What a rule speaks against is kept with a reason, which stands in the history with the rule, or not at all. */
static void
test_against (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) silent = entry_with_mother (fixture, FALSE, NULL);
  g_autoptr (SosContactEntry) said = entry_with_mother (fixture, FALSE, "She asked where his medicine is.");
  g_autoptr (SosContactEntry) both = entry_with_mother (fixture, TRUE, "She asked where his medicine is.");
  g_autoptr (SosRecord) kept = NULL;

  forbid (fixture, "4");
  keep_not (fixture, silent, "never to be together (C-000042-X)");
  keep_not (fixture, both, "incident");
  kept = office_load (fixture->office, SOS_TYPE_CONTACT, keep (fixture, said));
  g_assert_true (sos_record_has_text (kept, SOS_CONTACT_OVERRIDE_RULE, "N1"));
  g_assert_cmpint (sos_record_get_number (kept, SOS_CONTACT_OVERRIDE_BY), ==, fixture->office->worker);
  g_assert_cmpint (sos_record_get_number (kept, SOS_CONTACT_OVERRIDE_AT), ==, NOW);
  g_assert_cmpint (office_count (fixture->office, "SELECT count (*) FROM audit WHERE kind = 'contact' AND field = 'override-reason' AND new IS NOT NULL AND record = $1",
                                 sos_record_get_id (kept)), ==, 1);
  /* Nothing speaks against it any more: nor does a reason stand there. */
  g_ptr_array_set_size (said->with, 0);
  sos_contact_entry_add_with (said, SOS_WITH_YP, 0, 0, NULL, NULL);
  keep (fixture, said);
  g_clear_object (&kept);
  kept = office_load (fixture->office, SOS_TYPE_CONTACT, sos_record_get_id (said->contact));
  g_assert_false (sos_record_is_set (kept, SOS_CONTACT_OVERRIDE_RULE) || sos_record_is_set (kept, SOS_CONTACT_OVERRIDE_REASON));
}

/* At level 3 both together fall to a lead. */
static void
test_against_lead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SosContactEntry) mine = entry_with_mother (fixture, TRUE, "A family meeting at court.");
  g_autoptr (SosContactEntry) leads = entry_with_mother (fixture, TRUE, "A family meeting at court.");

  forbid (fixture, "3");
  keep_not (fixture, mine, "somebody who leads");
  sos_store_set_actor (fixture->office->store, fixture->office->lead);
  keep (fixture, leads);
  g_assert_cmpint (sos_record_get_number (leads->contact, SOS_CONTACT_OVERRIDE_BY), ==, fixture->office->lead);
}

/* What else is read: ties in both directions, orders by name, numbers, agreements, homes. */
static void
test_against_facts (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    GType type;
    const char *fields[6]; /* name and text, pairs */
    const char *words;
    const char *contact, *place, *named;
    gboolean back, them;
  } facts[] = {
    { SOS_TYPE_RELATIONSHIP, { "type", "MOTHER", "may-ring", "NEVER" }, "never to be rung", "PHONE" },
    { SOS_TYPE_RELATIONSHIP, { "type", "MOTHER", "contact-restriction", "NO_CONTACT_ORDER" }, "order forbids", "PHONE" },
    { SOS_TYPE_RELATIONSHIP, { "type", "CHILD", "contact-restriction", "BAIL_NO_CONTACT" }, "bail forbids", "LETTER", .back = TRUE },
    { SOS_TYPE_RESTRICTION, { "kind", "NO_CONTACT", "valid-from", "2026-01-01", "other-name", "Dwayne Pitt" }, "order forbids", "PHONE", .named = "dwayne pitt" },
    { SOS_TYPE_CONTACT_POINT, { "kind", "MOBILE", "value", "07700 900001", "safe-to-call", "NO" }, "safe to ring", "PHONE", .them = TRUE },
    { SOS_TYPE_CONSENT, { "type", "HOME_VISIT", "status", "REFUSED" }, "Visits at home", "HOME_VISIT", .them = TRUE },
    { SOS_TYPE_ADDRESS, { "type", "HOME", "posting-rule", "UNSAFE", "visiting-rule", "OK" }, "never to be visited", "FACE_TO_FACE", "HOME", .them = TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      SosRecord *fact = g_object_new (facts[i].type, NULL);
      g_autoptr (SosContactEntry) entry = NULL;

      fixture->person = office_add_person (fixture->office, "Zo Tester");
      entry = entry_with_mother (fixture, facts[i].them, NULL);
      sos_record_set_number (fact, (guint) sos_record_class_find_owner (SOS_RECORD_GET_CLASS (fact)), facts[i].back ? fixture->mother : fixture->person);
      if (facts[i].type == SOS_TYPE_RELATIONSHIP)
        sos_record_set_number (fact, SOS_RELATIONSHIP_OTHER_PERSON, facts[i].back ? fixture->person : fixture->mother);
      for (guint k = 0; k < G_N_ELEMENTS (facts[i].fields) && facts[i].fields[k] != NULL; k += 2)
        g_object_set (fact, facts[i].fields[k], facts[i].fields[k + 1], NULL);
      office_put (fixture->office, fact);
      sos_record_set_text (entry->contact, SOS_CONTACT_TYPE, facts[i].contact);
      sos_record_set_text (entry->contact, SOS_CONTACT_PLACE, facts[i].place);
      if (facts[i].named != NULL)
        {
          g_ptr_array_set_size (entry->with, 0);
          sos_contact_entry_add_with (entry, SOS_WITH_THIRD_PARTY, 0, 0, facts[i].named, NULL);
        }
      keep_not (fixture, entry, facts[i].words);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/contacts/log", test_log },           { "/contacts/first-try", test_first_try }, { "/contacts/refused", test_refused },
    { "/contacts/strangers", test_strangers }, { "/contacts/late", test_late },         { "/contacts/step", test_step },
    { "/contacts/sign", test_sign },         { "/contacts/signed-at-once", test_signed_at_once }, { "/contacts/undo", test_undo },
    { "/contacts/remove", test_remove },     { "/contacts/filters", test_filters },     { "/contacts/words", test_words },
    { "/contacts/restricted", test_restricted }, { "/contacts/not-theirs", test_not_theirs }, { "/contacts/text", test_text },
    { "/contacts/paper", test_paper },
    { "/contacts/against", test_against },   { "/contacts/against/lead", test_against_lead },
    { "/contacts/against/facts", test_against_facts },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
