/* test-services.c - the way out of prison (S4), back in hospital (S5), moved away (S11), answers, lists and steps that follow their dates; V4,
 * V16, V17; that what is asked beforehand is what is done, that undo takes it back whole, and that what is refused half-way leaves nothing. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-duty.h"
#include "sos-hospital.h"
#include "sos-moment.h"
#include "sos-release.h"
#include "sos-service.h"
#include "sos-stage-rules.h"
#include "sos-step-words.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 zo, address, ttg, hos, sos, stay, dsl;
} Room;

static gint64
add_episode (Room *self, const char *service)
{
  g_autoptr (SosEpisode) episode = g_object_new (SOS_TYPE_EPISODE, "person", self->zo, "service", service, "stage", SOS_STAGE_ACTIVE, "worker",
                                                 self->office->worker, "team", self->office->team, "referred-on", "2026-09-01", NULL);

  return office_put (self->office, g_steal_pointer (&episode));
}

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new ();
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  self->zo = office_add_client (self->office, "Zo", &self->address);
  self->ttg = add_episode (self, "TTG");
  self->hos = add_episode (self, "HOS");
  self->sos = office_count (self->office, "SELECT id FROM episode WHERE person = $1 AND service = 'SOS'", self->zo);
  self->stay = office_add (self->office, SOS_TYPE_CUSTODY_STAY, "episode", self->ttg, "site", "ISIS", "valid-from", "2026-05-01", NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static gint64
count (Room *self, const char *sql)
{
  return office_count (self->office, sql, self->zo);
}

#define OPEN(kind) "SELECT count (*) FROM task WHERE person = $1 AND removed IS NULL AND done_on IS NULL AND kind = '" kind "'"
#define DUE(kind, day) OPEN (kind) " AND due_on = '" day "'"

static gboolean
says (GPtrArray *what, SosConsequenceSort sort, const char *words)
{
  for (guint i = 0; i < what->len; i++)
    if (((SosConsequence *) what->pdata[i])->sort == sort && strstr (((SosConsequence *) what->pdata[i])->words, words) != NULL)
      return TRUE;
  return FALSE;
}

static void
assert_says (GPtrArray *what, SosConsequenceSort sort, const char *words)
{
  if (says (what, sort, words))
    return;
  for (guint i = 0; i < what->len; i++)
    g_test_message ("%d %s", ((SosConsequence *) what->pdata[i])->sort, ((SosConsequence *) what->pdata[i])->words);
  g_error ("nobody says “%s”", words);
}

/* ---- S4 ---- */

static SosTellRelease *
telling (Room *self, const char *kind, const char *status, const char *day)
{
  g_autoptr (SosReleaseDate) date = g_object_new (SOS_TYPE_RELEASE_DATE, "episode", self->ttg, "kind", kind, "status", status, "day", day, "source", "OMU",
                                                  "told-on", "2026-11-23", NULL);

  return sos_tell_release_new (date);
}

static void
tell (Room *self, const char *kind, const char *status, const char *day, const char *refused)
{
  g_autoptr (SosTellRelease) told = telling (self, kind, status, day);

  office_attempt (self->office, sos_casework_tell_release, told, refused);
}

static void
set_check (Room *self, gint64 episode, const char *item, const char *state, const char *refused)
{
  g_autoptr (SosDeed) deed = office_deed (episode, 0, item, NULL, NULL);

  deed->why = g_strdup (state);
  office_attempt (self->office, sos_casework_set_check, deed, refused);
}

static void
go_on_leave (Room *self)
{
  office_put (self->office, g_object_new (SOS_TYPE_ABSENCE, "staff", self->office->worker, "kind", "LEAVE", "first", "2026-12-01", "last", "2026-12-04", NULL));
}

static void
test_release_moves (Room *self, gconstpointer data)
{
  g_autoptr (SosTellRelease) asked = telling (self, "CONDITIONAL", "CONFIRMED", "2026-12-02");
  g_autoptr (SosTellRelease) done = telling (self, "CONDITIONAL", "CONFIRMED", "2026-12-02");
  g_autofree char *before = NULL, *after = NULL, *dump = NULL, *undone = NULL;

  tell (self, "CONDITIONAL", "CONFIRMED", "2027-01-20", NULL);
  g_assert_cmpint (count (self, DUE ("TTG_GATE", "2027-01-20")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_2W", "2027-02-03")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_42", "2026-12-09")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("TTG_PLAN")), ==, 0); /* there is one */
  go_on_leave (self);
  set_check (self, self->ttg, "GATE_ADDRESS", "PROVISIONAL", NULL);
  set_check (self, self->ttg, "GATE_PHONE", "DONE", NULL);

  /* What is asked changes nothing, and is what is done. */
  before = office_dump (self->office);
  office_attempt (self->office, sos_release_ask, asked, NULL);
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
  assert_says (asked->what, SOS_STOPS, "20 Jan 2027: followed by this one");
  assert_says (asked->what, SOS_STOPS, "no other is possible. The prison wants to be asked 10 days ahead; 9 are left");
  assert_says (asked->what, SOS_TO_DO, "Moves from 20 Jan 2027 to 2 Dec");
  assert_says (asked->what, SOS_TO_DO, "Address on release (provisional)");
  assert_says (asked->what, SOS_TO_DO, "Benefits appointment");
  assert_says (asked->what, SOS_TO_DO, "Moyo Adeyemi is away on 2 Dec");
  assert_says (asked->what, SOS_TO_DO, "Write to probation");
  office_attempt (self->office, sos_casework_tell_release, done, NULL);
  g_assert_cmpuint (asked->what->len, ==, done->what->len);
  for (guint i = 0; i < asked->what->len; i++)
    g_assert_cmpstr (((SosConsequence *) asked->what->pdata[i])->words, ==, ((SosConsequence *) done->what->pdata[i])->words);

  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM release_date WHERE episode = $1 AND removed IS NULL", self->ttg), ==, 2);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM release_date WHERE episode = $1 AND status = 'SUPERSEDED' AND superseded_by IS NOT NULL", self->ttg), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_GATE", "2026-12-02")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_DAY1", "2026-12-03")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_72H", "2026-12-05")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_2W", "2026-12-16")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("RELEASE_CHANGED") " AND staff <> 0"), ==, 1);
  g_assert_cmpint (count (self, OPEN ("RELEASE_COVER")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("RELEASE_LETTER")), ==, 1);

  /* All of it, in one step, both ways. */
  dump = office_dump (self->office);
  office_undo (self->office);
  after = (g_free (after), office_dump (self->office));
  g_assert_cmpstr (before, ==, after);
  office_redo (self->office);
  undone = office_dump (self->office);
  g_assert_cmpstr (dump, ==, undone);
}

/* Looked at together after two, six, twelve and twenty-six weeks (3.2); the motivation line belongs to the review it is nearest to. */
static void
test_release_reviews (Room *self, gconstpointer data)
{
  static const char *const lines[] = { "2026-12-16", "2027-01-12", "2027-02-24", "2027-06-02" };
  static const char *const reviews[] = { "TTG_2W", "TTG_6W", "TTG_12W", "TTG_26W" };

  tell (self, "CONDITIONAL", "CONFIRMED", "2026-12-02", NULL);
  g_assert_cmpint (count (self, DUE ("TTG_2W", "2026-12-16")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_6W", "2027-01-13")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_12W", "2027-02-24")), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_26W", "2027-06-02")), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      office_put (self->office, g_object_new (SOS_TYPE_RULER, "episode", self->ttg, "kind", "MOTIVATION", "dated", lines[i], "first", (gint64) 6, "second", (gint64) 5, NULL));
      for (guint k = 0; k < G_N_ELEMENTS (reviews); k++)
        {
          g_autofree char *open = g_strdup_printf (OPEN ("%s"), reviews[k]);

          g_assert_cmpint (count (self, open), ==, k > i);
        }
    }
}

/* Back to the 16th: tasks adjust, what was done stays done, what is no longer so goes. */
static void
test_release_moves_back (Room *self, gconstpointer data)
{
  gint64 letter;

  go_on_leave (self);
  tell (self, "CONDITIONAL", "CONFIRMED", "2026-12-02", NULL);
  letter = count (self, "SELECT id FROM task WHERE person = $1 AND kind = 'TTG_CHANCES'");
  office_set (self->office, SOS_TYPE_TASK, letter, "done-on", "2026-11-23");
  tell (self, "CONDITIONAL", "CONFIRMED", "2026-12-16", NULL);
  g_assert_cmpint (count (self, DUE ("TTG_GATE", "2026-12-16")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("TTG_GATE")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("TTG_CHANCES")), ==, 0);
  g_assert_cmpint (count (self, OPEN ("RELEASE_COVER")), ==, 0);
  g_assert_cmpint (count (self, OPEN ("RELEASE_CHANGED")), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM release_date WHERE episode = $1 AND status = 'CONFIRMED'", self->ttg), ==, 1);
}

/* Whoever was just given to a worker is tried sooner where a release is near: the clock and what is due follow the date, and go back with it. */
static void
test_release_moves_clock (Room *self, gconstpointer data)
{
  g_autoptr (SosTellRelease) asked = telling (self, "CONDITIONAL", "CONFIRMED", "2026-12-02");
  const struct
  {
    const char *day, *due;
  } told[] = { { "2027-03-01", "2026-11-25" }, { "2026-12-02", "2026-11-24" } };

  g_autoptr (GError) error = NULL;

  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
  office_add (self->office, SOS_TYPE_STAGE_EVENT, "episode", self->ttg, "stage", SOS_STAGE_ALLOCATED, "dated", "2026-11-23", NULL);
  {
    g_autoptr (SosRecord) episode = office_load (self->office, SOS_TYPE_EPISODE, self->ttg);

    sos_record_set_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_ALLOCATED);
    office_put (self->office, g_steal_pointer (&episode));
  }
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM episode WHERE service = 'TTG' AND person = $1 AND clock = 'FIRST_CONTACT' AND next_due_on = '%s'",
                                              told[i].due);
      g_autofree char *kept = g_strdup_printf ("SELECT count (*) FROM person_due WHERE rule = 'FIRST_TRY' AND person = $1 AND due_on = %d", sos_day_parse (told[i].due));

      tell (self, "CONDITIONAL", "CONFIRMED", told[i].day, NULL);
      g_assert_cmpint (count (self, sql), ==, 1);
      g_assert_cmpint (count (self, kept), ==, 1);
    }
  office_undo (self->office);
  g_assert_cmpint (count (self, "SELECT count (*) FROM episode WHERE person = $1 AND clock = 'FIRST_CONTACT' AND next_due_on = '2026-11-25'"), ==, 1);
  office_attempt (self->office, sos_release_ask, asked, NULL);
  assert_says (asked->what, SOS_TO_DO, "by 24 Nov, no longer by 25 Nov");
}

static void
test_release_refused (Room *self, gconstpointer data)
{
  gint64 date;

  tell (self, "CONDITIONAL", "CONFIRMED", "2026-11-22", "That day is past");
  tell (self, "SENTENCE_END", "CONFIRMED", "2026-04-01", "before they came");
  tell (self, "ACTUAL", "CONFIRMED", "2026-12-02", "its own button");
  tell (self, "CONDITIONAL", "CONFIRMED", "2026-12-02", NULL);
  date = office_count (self->office, "SELECT id FROM release_date WHERE episode = $1", self->ttg);
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (office_try_set (self->office, SOS_TYPE_RELEASE_DATE, date, "day", "2026-12-09", &error));
    g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
    g_clear_error (&error);
    g_assert_false (office_remove (self->office, SOS_TYPE_RELEASE_DATE, date, &error));
    g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  }
  /* Somebody who works with others tells nothing of them. */
  sos_store_set_actor (self->office->store, self->office->colleague);
  tell (self, "CONDITIONAL", "CONFIRMED", "2026-12-09", "");
}

static void
note_release (Room *self, const char *day, const char *hours, const char *met_by, gint64 address, const char *refused)
{
  g_autoptr (SosNoteRelease) note = sos_note_release_new (self->ttg);

  note->moment = sos_moment_parse (day, hours);
  note->hour = TRUE;
  note->met_by = g_strdup (met_by);
  note->address = address;
  office_attempt (self->office, sos_casework_note_release, note, refused);
}

/* V16. */
static void
test_released (Room *self, gconstpointer data)
{
  tell (self, "CONDITIONAL", "CONFIRMED", "2026-11-23", NULL);
  note_release (self, "2026-11-24", "10:00", "US", self->address, "not a time to come");
  note_release (self, "2026-04-01", "10:00", "US", self->address, "before they came");
  tell (self, "LICENCE_END", "CONFIRMED", "2027-08-01", NULL);
  note_release (self, "2026-11-23", "10:15", NULL, 0, NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE person = $1 AND kind = 'LICENCE'"), ==, 1);
  g_assert_cmpint (count (self, OPEN ("RELEASE_GAPS") " AND words LIKE '%who met them, where they went%'"), ==, 1);
  g_assert_cmpint (count (self, OPEN ("TTG_GATE")), ==, 0);
  g_assert_cmpint (count (self, DUE ("TTG_DAY1", "2026-11-24") " AND words LIKE '%24 Nov, 10:15%'"), ==, 1);
  g_assert_cmpint (count (self, DUE ("TTG_SILENT", "2026-11-24") " AND staff <> (SELECT worker FROM episode WHERE person = $1 AND service = 'TTG')"), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM release_date WHERE episode = $1 AND kind = 'ACTUAL' AND status = 'HAPPENED'", self->ttg), ==, 1);
  note_release (self, "2026-11-23", "10:15", "US", self->address, "out already");
  {
    g_autoptr (SosDeed) deed = office_deed (self->ttg, 0, SOS_STAGE_CLOSED_EARLY, "They do not want to be seen any more.", NULL);

    deed->why = g_strdup ("DECLINED_SUPPORT");
    office_attempt (self->office, sos_casework_move_episode, deed, "out for less than 28 days");
  }
  /* Back inside: another prison, another way out, and the lead hears of it. */
  office_add (self->office, SOS_TYPE_CUSTODY_STAY, "episode", self->ttg, "site", "THAMESIDE", "valid-from", "2026-11-23", "sentence", "RECALL", NULL);
  g_assert_cmpint (count (self, OPEN ("RECALL")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("TTG_DAY1")), ==, 0);
  tell (self, "RECALL_END_FIXED", "CONFIRMED", "2027-01-18", NULL);
  g_assert_cmpint (count (self, DUE ("TTG_GATE", "2027-01-18")), ==, 1);
}

static void
ring (Room *self, const char *hours, const char *outcome)
{
  office_put (self->office, g_object_new (SOS_TYPE_CONTACT, "person", self->zo, "episode", self->ttg, "starts-at", sos_moment_parse ("2026-11-23", hours), "type",
                                          "PHONE", "outcome", outcome, "worker", self->office->worker, NULL));
}

/* A step is done by itself: by the contact, not by a tick. */
static void
test_done_by_itself (Room *self, gconstpointer data)
{
  tell (self, "CONDITIONAL", "CONFIRMED", "2026-11-23", NULL);
  note_release (self, "2026-11-23", "10:15", "US", self->address, NULL);
  g_assert_cmpint (count (self, OPEN ("TTG_DAY1")), ==, 1);
  ring (self, "09:00", "HELD");
  g_assert_cmpint (count (self, OPEN ("TTG_DAY1")), ==, 1); /* before they came out */
  ring (self, "12:00", "NO_REPLY");
  g_assert_cmpint (count (self, OPEN ("TTG_DAY1")), ==, 1);
  ring (self, "13:00", "HELD");
  g_assert_cmpint (count (self, OPEN ("TTG_DAY1")), ==, 0);
  g_assert_cmpint (count (self, OPEN ("TTG_SILENT")), ==, 0);
  g_assert_cmpint (count (self, OPEN ("TTG_72H")), ==, 1);
}

/* ---- visits in a prison ---- */

static void
book (Room *self, const char *day, const char *refused)
{
  g_autoptr (SosBookPrisonVisit) visit = sos_book_prison_visit_new (self->ttg);

  visit->worker = self->office->worker;
  visit->buddy = self->office->colleague;
  visit->starts_at = sos_moment_parse (day, "10:00");
  visit->ends_at = sos_moment_parse (day, "15:00");
  office_attempt (self->office, sos_casework_book_prison_visit, visit, refused);
}

/* Level 4: nobody lets these two meet. */
static void
never_together (Room *self, gint64 other)
{
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();

  keep->kind = g_strdup (SOS_CONFLICT_PAIR);
  keep->level = g_strdup ("4");
  keep->reason_code = g_strdup ("THREAT");
  keep->source = g_strdup ("Police");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], self->zo);
  g_array_append_val (keep->people[1], other);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
  sos_store_set_actor (self->office->store, self->office->worker);
}

static void
test_prison_visits (Room *self, gconstpointer data)
{
  gint64 address, other = office_add_client (self->office, "Ra", &address);
  g_autoptr (SosVisitPlan) theirs = g_object_new (SOS_TYPE_VISIT_PLAN, "person", other, "worker", self->office->colleague, "place-kind", "PRISON", "place",
                                                  "HMP/YOI Isis", "purpose", "PRISON_VISIT", "starts-at", sos_moment_parse ("2026-12-09", "15:10"), "ends-at",
                                                  sos_moment_parse ("2026-12-09", "16:00"), "risk", "LOW", "state", "PLANNED", NULL);

  office_put (self->office, g_steal_pointer (&theirs));
  never_together (self, other);
  tell (self, "CONDITIONAL", "CONFIRMED", "2027-01-20", NULL);
  book (self, "2026-12-02", "10 days before");
  book (self, "2027-01-20", "released on 20 January 2027");
  book (self, "2026-12-09", "in the same visits hall"); /* the hall, ten minutes after */
  book (self, "2026-12-10", NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM visit_plan WHERE person = $1 AND place_kind = 'PRISON' AND place LIKE '%Isis%'"), ==, 1);
}

/* ---- S5 ---- */

static SosAdmit *
admission (Room *self, const char *day, const char *hours, const char *mechanism)
{
  g_autoptr (SosAdmission) record = g_object_new (SOS_TYPE_ADMISSION, "episode", self->hos, "site", "ROYAL_LONDON", "ward", "12D", "admitted-at",
                                                  sos_moment_parse (day, hours), "mechanism", mechanism, NULL);

  return sos_admit_new (record);
}

static gint64
admit (Room *self, const char *day, const char *hours, const char *mechanism, const char *refused)
{
  g_autoptr (SosAdmit) arrival = admission (self, day, hours, mechanism);

  office_attempt (self->office, sos_casework_admit, arrival, refused);
  return arrival->result;
}

static void
discharge (Room *self, gint64 id, const char *day, const char *to, const char *left_before, const char *refused)
{
  g_autoptr (SosDischarge) leaving = sos_discharge_new (id);

  leaving->moment = sos_moment_parse (day, "13:00");
  leaving->to = g_strdup (to);
  leaving->left_before = g_strdup (left_before);
  office_attempt (self->office, sos_casework_discharge, leaving, refused);
}

static void
finish_plan (Room *self)
{
  static const char *const items[] = { "SAFE_ADDRESS", "SAFE_WAITING", "SAFE_AREAS", "SAFE_VISITORS", "SAFE_ONLINE", "SAFE_TRAVEL" };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (SosDeed) deed = office_deed (self->hos, 0, items[i], i == 0 ? "To her aunt, who knows." : NULL, NULL);

      deed->why = g_strdup (i == 5 ? "NOT_NEEDED" : "DONE");
      office_attempt (self->office, sos_casework_set_check, deed, NULL);
    }
}

static void
test_readmission (Room *self, gconstpointer data)
{
  g_autoptr (SosAdmit) asked = NULL, done = NULL;
  gint64 letter, first;

  set_check (self, self->hos, "SAFE_ADDRESS", "DONE", "Write down first that they are in hospital");
  first = admit (self, "2026-11-01", "23:10", "STABBING", NULL);
  admit (self, "2026-11-02", "23:10", "STABBING", "in hospital already");
  g_assert_cmpint (count (self, OPEN ("HOS_SEEN")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("HOS_BEDSIDE") " AND words LIKE '%Next of kin%'"), ==, 1);
  office_add (self->office, SOS_TYPE_WARD_OFFER, "admission", first, "offered-at", sos_moment_parse ("2026-11-02", "11:00"), "outcome", "ACCEPTED", NULL);
  g_assert_cmpint (count (self, OPEN ("HOS_SEEN")), ==, 0);
  discharge (self, first, "2026-11-09", "HOME", NULL, "no safety plan");
  discharge (self, first, "2026-11-09", NULL, NULL, "where they went");
  finish_plan (self);
  discharge (self, first, "2026-10-30", "HOME", NULL, "before they came");
  discharge (self, first, "2026-11-09", "HOME", NULL, NULL);
  discharge (self, first, "2026-11-09", "HOME", NULL, "left already");
  g_assert_cmpint (count (self, DUE ("HOS_24H", "2026-11-10")), ==, 1);
  g_assert_cmpint (count (self, DUE ("HOS_72H", "2026-11-12")), ==, 1);

  letter = office_add_approved_letter (self->office, self->zo, self->address);
  office_set (self->office, SOS_TYPE_ADDRESS, self->address, "posting-rule", "HAND_ONLY");
  asked = admission (self, "2026-11-22", "02:10", "STABBING");
  done = admission (self, "2026-11-22", "02:10", "STABBING");
  office_attempt (self->office, sos_admit_ask, asked, NULL);
  g_assert_cmpstr (asked->readmission, ==, "readmission, 13 days");
  assert_says (asked->what, SOS_TO_DO, "has it to do with the time before?");
  assert_says (asked->what, SOS_STAYS, "To her aunt, who knows.");
  assert_says (asked->what, SOS_TO_DO, "review it today");
  office_attempt (self->office, sos_casework_admit, done, NULL);
  g_assert_cmpint (count (self, OPEN ("HOS_READMITTED") " AND staff = (SELECT id FROM staff WHERE role = 'DSL')"), ==, 1);
  g_assert_cmpint (count (self, OPEN ("HOS_72H")), ==, 0); /* of the time before */
  g_assert_cmpint (office_count (self->office, "SELECT earlier FROM admission WHERE id = $1", done->result), ==, first);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM letter WHERE id = $1 AND state = 'APPROVED'", letter), ==, 0);
  /* The plan of last time is not that of this time. */
  discharge (self, done->result, "2026-11-23", "HOME", NULL, "no safety plan");
  discharge (self, done->result, "2026-11-22", "SELF_DISCHARGED", "Walked out at four in the night.", NULL);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM admission WHERE id = $1 AND discharged_at IS NULL", done->result), ==, 1);
}

/* Two who are never together lie on one ward: told the same moment, and over once one has gone. */
static void
test_ward (Room *self, gconstpointer data)
{
  gint64 address, other = office_add_client (self->office, "Ra", &address), ward;
  const gint64 work = office_count (self->office, "SELECT id FROM episode WHERE person = $1", other);
  g_autoptr (SosAdmission) theirs = g_object_new (SOS_TYPE_ADMISSION, "episode", work, "site", "ROYAL_LONDON", "ward", "12d", "admitted-at",
                                                  sos_moment_parse ("2026-11-20", "11:00"), "lead", "US", NULL);

  never_together (self, other);
  office_put (self->office, g_steal_pointer (&theirs));
  ward = admit (self, "2026-11-22", "02:10", "STABBING", NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE level = 4 AND gone_on IS NULL AND (person = $1 OR other_person = $1)", self->zo), ==, 1);
  discharge (self, ward, "2026-11-22", "SELF_DISCHARGED", "Walked out at four in the night.", NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE level = 4 AND gone_on IS NULL AND (person = $1 OR other_person = $1)", self->zo), ==, 0);
}

static void
test_offers (Room *self, gconstpointer data)
{
  const gint64 ward = admit (self, "2026-11-20", "02:10", "STABBING", NULL);
  static const struct
  {
    const char *outcome;
    gboolean refused;
  } rows[] = { { "NOT_FIT", FALSE }, { "THINKING", FALSE }, { "DECLINED", FALSE }, { "POLICE_PRESENT", FALSE }, { "DECLINED", FALSE }, { "THINKING", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosWardOffer) offer = g_object_new (SOS_TYPE_WARD_OFFER, "admission", ward, "offered-at", sos_moment_parse ("2026-11-21", "10:00") + i, "outcome",
                                                     rows[i].outcome, NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (offer, NULL);

      office_attempt (self->office, sos_casework_save_record, save, rows[i].refused ? "three times" : NULL);
    }
}

static void
test_died (Room *self, gconstpointer data)
{
  const gint64 ward = admit (self, "2026-11-20", "02:10", "STABBING", NULL);

  discharge (self, ward, "2026-11-22", "DIED", NULL, NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person WHERE id = $1 AND deceased_on = '2026-11-22'"), ==, 1);
  g_assert_cmpint (count (self, OPEN ("HOS_24H")), ==, 0);
}

static void
test_bedside (Room *self, gconstpointer data)
{
  g_autoptr (SosAdmission) record = g_object_new (SOS_TYPE_ADMISSION, "site", "KINGS", "admitted-at", sos_moment_parse ("2026-11-23", "11:00"), NULL);
  g_autoptr (SosBedside) bedside = sos_bedside_new ("Nobody Known", "2008", record);
  g_autoptr (SosBedside) nameless = sos_bedside_new ("  ", NULL, record);
  g_autofree char *lead = NULL;

  office_attempt (self->office, sos_casework_admit_at_bedside, nameless, "");
  office_attempt (self->office, sos_casework_admit_at_bedside, bedside, NULL);
  lead = office_dup_text (self->office, SOS_TYPE_ADMISSION, bedside->result, "lead");
  g_assert_cmpstr (lead, ==, "REDTHREAD"); /* 18, at King's */
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM episode WHERE person = $1 AND service = 'HOS' AND stage = 'REFERRED' AND worker IS NOT NULL",
                                 bedside->person),
                   ==, 1);
  g_assert_cmpint (office_count (self->office, OPEN ("HOS_BEDSIDE") " AND words LIKE '%Ward, What happened, How grave%'", bedside->person), ==, 1);
  office_set (self->office, SOS_TYPE_ADMISSION, bedside->result, "ward", "Byron");
  g_assert_cmpint (office_count (self->office, OPEN ("HOS_BEDSIDE") " AND words LIKE '%Ward, What happened%'", bedside->person), ==, 0);
  g_assert_cmpint (office_count (self->office, OPEN ("HOS_BEDSIDE"), bedside->person), ==, 1);
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (office_try_set (self->office, SOS_TYPE_ADMISSION, bedside->result, "lead", "US", &error));
    g_assert_true (office_says (error, "why somebody else leads"));
  }
}

/* ---- S11 ---- */

static void
test_moved (Room *self, gconstpointer data)
{
  g_autoptr (SosRelocation) bare = g_object_new (SOS_TYPE_RELOCATION, "episode", self->sos, "status", "MOVED", "dated", "2026-11-22", NULL);
  g_autoptr (SosRelocation) relocation = g_object_new (SOS_TYPE_RELOCATION, "episode", self->sos, "status", "MOVED", "dated", "2026-11-22", NULL);
  g_autoptr (SosAddress) address = g_object_new (SOS_TYPE_ADDRESS, "type", "TEMPORARY", "lines", "1 Quiet Row", "posting-rule", "OK", NULL);
  g_autoptr (SosMoveAway) without = sos_move_away_new (bare, NULL), move = sos_move_away_new (relocation, address);
  g_autofree char *before = NULL, *after = NULL;

  office_set (self->office, SOS_TYPE_PERSON, self->zo, "home-borough", "E09000028");
  before = office_dump (self->office);
  office_attempt (self->office, sos_casework_move_away, without, "Say where they are now");
  office_attempt (self->office, sos_casework_move_away, move, NULL);
  assert_says (move->what, SOS_STOPS, "on no map");
  g_assert_cmpint (count (self, "SELECT count (*) FROM person WHERE id = $1 AND home_borough = 'WITHHELD'"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM address WHERE person = $1 AND lines = '1 Quiet Row' AND posting_rule = 'DO_NOT_POST' AND borough = 'WITHHELD'"), ==, 1);
  g_assert_cmpint (count (self, OPEN ("MOVED") " AND words LIKE '%Southwark an area to avoid%'"), ==, 1);
  g_assert_cmpint (count (self, DUE ("SOS_CHECK_IN", "2026-12-06")), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM episode_check WHERE episode = $1 AND item LIKE 'MOVE_%'", self->sos), ==, 7);
  office_undo (self->office);
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
}

/* ---- the rest ---- */

static void
test_answers (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *field, *value, *refused;
  } rows[] = {
    { "ETE", "COLLEGE", NULL },          { "ETE", "NEVER_HEARD", "one of a list" }, { "PEERS", "Keeps to two from the boxing club.", NULL },
    { "NOBODY_ASKS", "x", "does not ask" }, { "ETE", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosAnswerFields) answer = sos_answer_fields_new (self->sos);

      sos_answer_fields_add (answer, rows[i].field, rows[i].value);
      office_attempt (self->office, sos_casework_answer_fields, answer, rows[i].refused);
    }
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM episode_fact WHERE episode = $1 AND removed IS NULL", self->sos), ==, 1);
  {
    /* One that is wrong takes the right one with it. */
    g_autoptr (SosAnswerFields) both = sos_answer_fields_new (self->ttg);

    sos_answer_fields_add (both, "CONNECTION", "LIVES");
    sos_answer_fields_add (both, "BASIS_ON", "31 February 2026");
    office_attempt (self->office, sos_casework_answer_fields, both, "not a day there ever was");
  }
}

static void
save_new (Room *self, gpointer record, const char *refused)
{
  g_autoptr (SosRecord) taken = record;
  g_autoptr (SosSaveRecord) save = sos_save_record_new (taken, NULL);

  office_attempt (self->office, sos_casework_save_record, save, refused);
}

static void
test_records (Room *self, gconstpointer data)
{
  const gint64 area = office_add (self->office, SOS_TYPE_AREA_TO_AVOID, "person", self->zo, "label", "Peckham Rye station", "severity", "NEVER", NULL);

  office_add (self->office, SOS_TYPE_AREA_PLACE, "area", area, "kind", "BOROUGH", "words", "Lewisham", NULL);
#define CHANCE(...) g_object_new (SOS_TYPE_OPPORTUNITY, "episode", self->ttg, "title", "Bricklaying", "kind", "COURSE", __VA_ARGS__, NULL)
  save_new (self, CHANCE ("status", "FOUND", "place", "Behind Peckham Rye"), NULL);
  save_new (self, CHANCE ("status", "SHARED", "place", "Behind Peckham Rye"), "cannot safely go");
  save_new (self, CHANCE ("status", "SHARED", "borough", "E09000023"), "cannot safely go");
  save_new (self, CHANCE ("status", "SHARED", "place", "Behind Peckham Rye", "all-the-same", "Only by daylight, brought by us"), NULL);
  save_new (self, CHANCE ("status", "SHARED", "place", "Woolwich", "barrier", "YES"), "stands in the way");
  save_new (self, CHANCE ("status", "SHARED", "place", "Woolwich", "barrier", "NO"), NULL);
#define RULER(...) g_object_new (SOS_TYPE_RULER, "episode", self->ttg, "kind", "MOTIVATION", __VA_ARGS__, NULL)
  save_new (self, RULER ("dated", "2026-11-23", "first", (gint64) 0, "second", (gint64) 10), NULL);
  save_new (self, RULER ("dated", "2026-11-23", "first", (gint64) 11), "from 0 to 10");
  save_new (self, RULER ("dated", "2026-11-24", "first", (gint64) 1), "still to come");
  save_new (self, RULER ("dated", "2026-11-23"), "put themselves");
#define LAW(...) g_object_new (SOS_TYPE_JUSTICE_STATUS, "episode", self->sos, "status", "RUI_BAIL", __VA_ARGS__, NULL)
  save_new (self, LAW ("dated", "2026-11-20", "court-on", "2026-12-07", "order-ends-on", "2027-03-01"), NULL);
  g_assert_cmpint (count (self, DUE ("SOS_COURT", "2026-11-30")), ==, 1);
  g_assert_cmpint (count (self, DUE ("SOS_ORDER", "2027-02-01")), ==, 1);
  save_new (self, LAW ("dated", "2026-11-20", "court-on", "2026-11-19"), "before the day since which");
  save_new (self, LAW ("dated", "2026-11-20", "order-ends-on", "2026-11-19"), "V4");
  save_new (self, LAW ("dated", "2026-11-24"), "still to come");
}

/* ---- steps from the allocation, the review and the end ---- */

static void
answer (Room *self, gint64 episode, const char *field, const char *value, const char *refused)
{
  g_autoptr (SosAnswerFields) said = sos_answer_fields_new (episode);

  sos_answer_fields_add (said, field, value);
  office_attempt (self->office, sos_casework_answer_fields, said, refused);
}

/* N7: that a girl may take part anybody says; of somebody else a lead decides, and is asked to. */
static void
test_eligible (Room *self, gconstpointer data)
{
  const gint64 episode = add_episode (self, "EXR");

  office_set (self->office, SOS_TYPE_PERSON, self->zo, "sex", "NOT_STATED");
  answer (self, episode, "ELIGIBLE", "YES", "N7");
  answer (self, episode, "ELIGIBLE", "TO_LEAD", NULL);
  g_assert_cmpint (count (self, OPEN ("ELIGIBLE_DECIDE")), ==, 1);
  sos_store_set_actor (self->office->store, self->office->lead);
  answer (self, episode, "ELIGIBLE", "YES", NULL);
  g_assert_cmpint (count (self, OPEN ("ELIGIBLE_DECIDE")), ==, 0);
  office_undo (self->office);
  g_assert_cmpint (count (self, OPEN ("ELIGIBLE_DECIDE")), ==, 1);
  sos_store_set_actor (self->office->store, self->office->worker);
  office_set (self->office, SOS_TYPE_PERSON, self->zo, "sex", "FEMALE");
  answer (self, episode, "ELIGIBLE", "YES", NULL);
  g_assert_cmpint (count (self, OPEN ("ELIGIBLE_DECIDE")), ==, 0);
}

static gint64
add_step (Room *self, const char *event, const char *code, int days)
{
  g_autofree char *label = g_strdup_printf ("Step %s", code), *words = g_strdup_printf ("Step %s.", code);

  return office_put (self->office, g_object_new (SOS_TYPE_SERVICE_STEP, "service", "SOS", "code", code, "event", event, "days", (gint64) days, "words", words,
                                                 "active", TRUE, NULL));
}

static GPtrArray *
foresee (Room *self, SosStepsOf of, gint64 id, gpointer record)
{
  g_autoptr (SosAskSteps) ask = sos_ask_steps_new (of, id, record);
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, (SosTransactionFunc) sos_steps_ask, ask, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&ask->what);
}

/* A task is called by the words of its kind, never by a code. */
static void
test_step_names (Room *self, gconstpointer data)
{
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM service_step WHERE $1 = 0", 0), >, 20);
  g_assert_cmpint (office_count (self->office,
                                 "SELECT count (*) FROM service_step s WHERE $1 = 0 AND NOT EXISTS (SELECT 1 FROM code c WHERE c.list = 'task-kind' AND c.code = s.code)", 0),
                   ==, 0);
}

static void
test_allocated (Room *self, gconstpointer data)
{
  const gint64 waiting = office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", office_add_person (self->office, "Kit"), "service", "SOS",
                                                                 "stage", SOS_STAGE_WAITING, "team", self->office->team, "referred-on", "2026-11-02", NULL));
  g_autoptr (GPtrArray) what = NULL, none = NULL;

  add_step (self, "ALLOCATION", "T_TAKEN", 7);
  none = foresee (self, SOS_STEPS_OF_PAUSE, waiting, NULL); /* nobody works with them */
  g_assert_cmpuint (none->len, ==, 0);
  what = foresee (self, SOS_STEPS_OF_ALLOCATION, waiting, NULL);
  assert_says (what, SOS_TO_DO, "Step T_TAKEN. By 30 Nov");
  {
    g_autoptr (SosDeed) deed = office_deed (waiting, self->office->worker, NULL, "Why one more", NULL);

    office_attempt (self->office, sos_casework_allocate_episode, deed, NULL);
  }
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task t JOIN episode e ON e.person = t.person WHERE e.id = $1 AND t.kind = 'T_TAKEN'"
                                               " AND t.due_on = '2026-11-30' AND t.done_on IS NULL", waiting), ==, 1);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task t JOIN episode e ON e.person = t.person WHERE e.id = $1 AND t.kind = 'T_TAKEN'"
                                               " AND t.done_on IS NULL AND t.removed IS NULL", waiting), ==, 0);
}

static void
set_episode (Room *self, const char *property, const char *day)
{
  g_autoptr (SosRecord) episode = office_load (self->office, SOS_TYPE_EPISODE, self->sos);

  g_object_set (episode, property, day, NULL);
  office_put (self->office, g_steal_pointer (&episode));
}

static void
test_review_moves (Room *self, gconstpointer data)
{
  g_autoptr (GPtrArray) what = NULL;

  add_step (self, "REVIEW", "T_REVIEW", -7);
  set_episode (self, "review-on", "2026-12-15");
  g_assert_cmpint (count (self, DUE ("T_REVIEW", "2026-12-08")), ==, 1);
  what = foresee (self, SOS_STEPS_OF_PAUSE, self->sos, NULL);
  assert_says (what, SOS_TO_DO, "Step T_REVIEW. Moves from 8 Dec to ");
  set_episode (self, "review-on", "2027-01-05");
  g_assert_cmpint (count (self, DUE ("T_REVIEW", "2026-12-29")), ==, 1);
  g_assert_cmpint (count (self, OPEN ("T_REVIEW")), ==, 1);
  set_episode (self, "review-on", NULL);
  g_assert_cmpint (count (self, OPEN ("T_REVIEW")), ==, 0);
}

/* What is asked of the work goes with it; what is asked of its end comes, once, and goes to whoever worked with them. */
static void
test_ended (Room *self, gconstpointer data)
{
  g_autoptr (GPtrArray) what = NULL;

  add_step (self, "REVIEW", "T_REVIEW", -7);
  add_step (self, "CLOSURE", "T_ENDED", 7);
  set_episode (self, "review-on", "2026-12-15");
  what = foresee (self, SOS_STEPS_OF_END, self->sos, NULL);
  assert_says (what, SOS_STOPS, "Step T_REVIEW. Not asked for any more");
  assert_says (what, SOS_TO_DO, "Step T_ENDED. By 30 Nov");
  g_assert_cmpint (count (self, OPEN ("T_ENDED")), ==, 0);
  set_episode (self, "closed-on", "2026-11-23");
  g_assert_cmpint (count (self, OPEN ("T_REVIEW")), ==, 0);
  g_assert_cmpint (count (self, DUE ("T_ENDED", "2026-11-30") " AND staff = (SELECT worker FROM episode WHERE person = $1 AND service = 'SOS')"), ==, 1);
  set_episode (self, "closed-on", "2026-10-01"); /* moved, it stays where it was taken up */
  g_assert_cmpint (count (self, DUE ("T_ENDED", "2026-10-08")), ==, 1);
  set_episode (self, "closed-on", NULL);
  g_assert_cmpint (count (self, OPEN ("T_ENDED")), ==, 0);
  set_episode (self, "closed-on", "2026-10-01"); /* long ended: nobody is asked now */
  g_assert_cmpint (count (self, OPEN ("T_ENDED")), ==, 0);
}

/* Where they stand with the law: what was said last holds, and is seen before it is written down. */
static void
test_court_foreseen (Room *self, gconstpointer data)
{
  g_autoptr (SosRecord) law = g_object_new (SOS_TYPE_JUSTICE_STATUS, "episode", self->sos, "status", "RUI_BAIL", "dated", "2026-11-20", "court-on", "2026-12-10", NULL);
  g_autoptr (SosRecord) later = g_object_new (SOS_TYPE_JUSTICE_STATUS, "episode", self->sos, "status", "RUI_BAIL", "dated", "2026-11-23", "court-on", "2026-12-20", NULL);
  g_autoptr (SosRecord) older = g_object_new (SOS_TYPE_JUSTICE_STATUS, "episode", self->sos, "status", "RUI_BAIL", "dated", "2026-11-01", "court-on", "2026-12-20", NULL);
  g_autoptr (GPtrArray) first = foresee (self, SOS_STEPS_OF_RECORD, self->sos, sos_record_copy (law)), moved = NULL, stays = NULL;

  assert_says (first, SOS_TO_DO, "By 3 Dec");
  office_put (self->office, g_steal_pointer (&law));
  g_assert_cmpint (count (self, DUE ("SOS_COURT", "2026-12-03")), ==, 1);
  moved = foresee (self, SOS_STEPS_OF_RECORD, self->sos, g_steal_pointer (&later));
  assert_says (moved, SOS_TO_DO, "Moves from 3 Dec to 13 Dec");
  stays = foresee (self, SOS_STEPS_OF_RECORD, self->sos, g_steal_pointer (&older));
  g_assert_cmpuint (stays->len, ==, 0);
}

int
main (int argc, char *argv[])
{
#define ADD(name, func) g_test_add ("/casework/services/" name, Room, NULL, set_up, func, tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("release/moves", test_release_moves);
  ADD ("release/reviews", test_release_reviews);
  ADD ("release/moves-back", test_release_moves_back);
  ADD ("release/moves-clock", test_release_moves_clock);
  ADD ("release/refused", test_release_refused);
  ADD ("release/out", test_released);
  ADD ("release/done-by-itself", test_done_by_itself);
  ADD ("release/visits", test_prison_visits);
  ADD ("hospital/again", test_readmission);
  ADD ("hospital/ward", test_ward);
  ADD ("hospital/offers", test_offers);
  ADD ("hospital/died", test_died);
  ADD ("hospital/bedside", test_bedside);
  ADD ("moved", test_moved);
  ADD ("steps/step-names", test_step_names);
  ADD ("steps/allocated", test_allocated);
  ADD ("steps/review", test_review_moves);
  ADD ("steps/ended", test_ended);
  ADD ("steps/court", test_court_foreseen);
  ADD ("answers", test_answers);
  ADD ("eligible", test_eligible);
  ADD ("records", test_records);
  return g_test_run ();
}
