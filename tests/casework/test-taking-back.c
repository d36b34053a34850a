/* test-taking-back.c - an agreement taken back (4.2.4; N13, V15, S7): what stops, what is shown beforehand, what stays, how it is decided;
 * and generated histories that look for a safeguarding record touched, or voluntary work that went on. */
#include "config.h"
#include "office.h"

#include "sos-bookings.h"
#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-family-deeds.h"
#include "sos-letter-make.h"
#include "sos-letter-states.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"
#include "sos-duty.h"
#include "sos-onward.h"
#include "sos-taking-back.h"

#include <string.h>

#define N_HISTORIES 300

/* ---- Leo, his mother, his sister ---- */

typedef struct
{
  Office *office;
  gint64 leo, address, mother, carer, sister, household, dsl, data_lead;
  gint64 work, share, post;
} Room;

static gint64
agree (Room *self, gint64 person, const char *type, const char *agency)
{
  return office_add (self->office, SOS_TYPE_CONSENT, "person", person, "type", type, "to-agency", agency, "status", "GIVEN", "dated", "2026-10-01",
                     NULL);
}

static void
set_up (Room *self, gconstpointer data)
{
  Office *office = self->office = office_new ();

  self->dsl = office_add (office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  self->data_lead = office_add (office, SOS_TYPE_STAFF, "name", "Ida Rowe", "role", "DATA_PROTECTION_LEAD", "active", TRUE, NULL);
  self->leo = office_add_client (office, "Leo", &self->address);
  office_set (office, SOS_TYPE_PERSON, self->leo, "birth-date", "2012-03-18");
  self->mother = office_add_person (office, "Nadia Adjei");
  self->carer = office_add_person (office, "Gil Carer");
  self->sister = office_add_person (office, "Mia");
  office_add (office, SOS_TYPE_RELATIONSHIP, "person", self->leo, "other-person", self->mother, "type", "MOTHER", "parental-responsibility", "YES",
              "evidence", "Birth certificate", NULL);
  office_add (office, SOS_TYPE_RELATIONSHIP, "person", self->leo, "other-person", self->carer, "type", "OTHER", "parental-responsibility", "NO", NULL);
  self->household = office_add (office, SOS_TYPE_HOUSEHOLD, "label", "Household", NULL);
  office_add (office, SOS_TYPE_MEMBERSHIP, "person", self->leo, "household", self->household, "role", "YP_OF_CONCERN", NULL);
  office_add (office, SOS_TYPE_MEMBERSHIP, "person", self->sister, "household", self->household, "role", "SIBLING", NULL);
  office_add (office, SOS_TYPE_FAMILY_MEETING, "household", self->household, "day", "2026-11-01", "next-on", "2026-12-03", NULL);
  self->work = agree (self, self->leo, "WORK_WITH_ME", NULL);
  self->share = agree (self, self->leo, "SHARE_WITH", "Probation");
  self->post = office_count (office, "SELECT id FROM consent WHERE person = $1 AND type = 'POST_LETTERS'", self->leo);
  agree (self, self->sister, "WORK_WITH_ME", NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static void
sit (Room *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static SosWithdraw *
take_back (Room *self, const char *by, gint64 who, gint64 first, gint64 second)
{
  SosWithdraw *withdraw = sos_withdraw_new (self->leo, by, "By telephone, 10:05");

  withdraw->by_person = who;
  if (first != 0)
    g_array_append_val (withdraw->consents, first);
  if (second != 0)
    g_array_append_val (withdraw->consents, second);
  return withdraw;
}

static void
must_take_back (Room *self, SosWithdraw *withdraw)
{
  g_autoptr (GError) error = NULL;

  office_do (self->office, (SosTransactionFunc) sos_casework_withdraw, withdraw, &error);
  g_assert_no_error (error);
  g_assert_cmpint (withdraw->result, !=, 0);
}

static void
must_not_take_back (Room *self, SosWithdraw *taken, const char *words)
{
  g_autoptr (SosWithdraw) withdraw = taken;

  office_attempt (self->office, sos_casework_withdraw, withdraw, words);
}

static char *
say (SosWithdraw *withdraw)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < withdraw->what->len; i++)
    {
      const SosConsequence *what = withdraw->what->pdata[i];

      g_string_append_printf (words, "%d %s: %s\n", what->sort, what->kind, what->words);
    }
  return g_string_free (words, FALSE);
}

static gint64
count (Room *self, const char *sql)
{
  return office_count (self->office, sql, self->leo);
}

#define OPEN_TASK(kind) "SELECT count (*) FROM task WHERE person = $1 AND removed IS NULL AND done_on IS NULL AND kind = '" kind "'"

static char *
ask (Room *self, SosWithdraw *withdraw)
{
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, (SosTransactionFunc) sos_withdrawal_ask, withdraw, &error);
  g_assert_no_error (error);
  return say (withdraw);
}

/* S7.1, .2: shown, done, and the same; undone, and nothing is left of it. */
static void
test_mother (Room *self, gconstpointer data)
{
  g_autoptr (SosWithdraw) withdraw = take_back (self, "PARENT_PR", self->mother, self->work, self->share);
  const gint64 letter = office_add_approved_letter (self->office, self->leo, self->address);
  g_autofree char *before = NULL, *after = NULL, *asked = NULL, *done = NULL, *undone = NULL, *redone = NULL;

  office_put (self->office, g_object_new (SOS_TYPE_CONCERN, "person", self->leo, "raised-at", (gint64) 1795435200, "words", "He said so.", "state", "RAISED",
                                          "ref", "G-000001-X", NULL));
  office_add (self->office, SOS_TYPE_DISCLOSURE, "person", self->leo, "kind", "CLIENT", "dated", "2026-10-01", NULL);
  office_set (self->office, SOS_TYPE_EPISODE, count (self, "SELECT id FROM episode WHERE person = $1"), "next-due-on", "2026-11-23");
  before = office_dump (self->office);
  asked = ask (self, withdraw);
  undone = office_dump (self->office);
  g_assert_cmpstr (before, ==, undone);
  must_take_back (self, withdraw);
  done = say (withdraw);
  g_assert_cmpstr (asked, ==, done);
  g_test_message ("%s", done);

  g_assert_cmpint (count (self, "SELECT count (*) FROM consent WHERE person = $1 AND status = 'WITHDRAWN' AND withdrawn_on = '2026-11-23'"), ==, 2);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM letter WHERE id = $1 AND state = 'DRAFT' AND version = 2", letter), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM disclosure WHERE person = $1 AND ended_on IS NULL"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM episode WHERE person = $1 AND next_due_on IS NOT NULL"), ==, 0);
  g_assert_cmpint (count (self, OPEN_TASK ("WITHDRAWN_CHECK")), ==, 1);
  g_assert_cmpint (count (self, OPEN_TASK ("COMPETENCE")), ==, 1);
  g_assert_cmpint (count (self, OPEN_TASK ("TELL_STOPPED")), ==, 1);
  g_assert_cmpint (count (self, OPEN_TASK ("CONFIRM_STOPPED")), ==, 1);
  g_assert_nonnull (strstr (done, "Family meeting"));
  g_assert_nonnull (strstr (done, "1 concern stays open"));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM consent WHERE person = $1 AND status = 'GIVEN'", self->sister), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE person = $1 AND kind = 'NO_CONSENT'"), ==, 1);
  after = office_dump (self->office);
  office_undo (self->office);
  g_clear_pointer (&undone, g_free);
  undone = office_dump (self->office);
  g_assert_cmpstr (before, ==, undone);
  office_redo (self->office);
  redone = office_dump (self->office);
  g_assert_cmpstr (after, ==, redone);
}

static void
test_refused (Room *self, gconstpointer data)
{
  const gint64 gone = agree (self, self->leo, "GROUP_WORK", NULL);
  SosWithdraw *silent = take_back (self, "SELF", 0, self->work, 0);

  office_set (self->office, SOS_TYPE_CONSENT, gone, "status", "REFUSED");
  g_clear_pointer (&silent->how, g_free);
  must_not_take_back (self, silent, "how it was said");
  must_not_take_back (self, take_back (self, "PARENT_PR", self->carer, self->work, 0), "no parental responsibility");
  must_not_take_back (self, take_back (self, "PARENT_PR", self->sister, self->work, 0), "not written down");
  must_not_take_back (self, take_back (self, "PARENT_PR", 0, self->work, 0), "which parent");
  must_not_take_back (self, take_back (self, "CARER_NO_PR", self->carer, self->work, 0), "without parental responsibility");
  must_not_take_back (self, take_back (self, NULL, 0, self->work, 0), "who takes it back");
  must_not_take_back (self, take_back (self, "SELF", 0, 0, 0), "Choose what is taken back");
  must_not_take_back (self, take_back (self, "SELF", 0, gone, 0), "Choose what is taken back");
  must_not_take_back (self, take_back (self, "SELF", 0, self->work, gone), "does not hold any more");
  sit (self, self->office->colleague);
  must_not_take_back (self, take_back (self, "SELF", 0, self->work, 0), "do not work with this person");
  sit (self, self->office->worker);
  office_set (self->office, SOS_TYPE_PERSON, self->leo, "birth-date", "2010-03-18");
  must_not_take_back (self, take_back (self, "PARENT_PR", self->mother, self->work, 0), "From 16 on");
}

/* Only what follows from working with somebody is by the deed alone. */
static void
test_by_hand (Room *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (office_try_set (self->office, SOS_TYPE_CONSENT, self->work, "status", "WITHDRAWN", &error));
  g_assert_true (office_says (error, "(N13)"));
  g_clear_error (&error);
  g_assert_false (office_try_set (self->office, SOS_TYPE_CONSENT, self->work, "withdrawn-on", "2026-11-23", &error));
  g_assert_true (office_says (error, "(N13)"));
  office_set (self->office, SOS_TYPE_CONSENT, self->share, "withdrawn-on", "2026-11-23");
}

/* @words: of the refusal; NULL: it is made. */
static void
make_letter (Room *self, const char *kind, const char *words)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (self->leo, kind);
  g_autoptr (GError) error = NULL;
  const gboolean made = office_do (self->office, (SosTransactionFunc) sos_casework_make_letter, make, &error);

  if (words == NULL)
    g_assert_no_error (error);
  g_assert_cmpint (made, ==, words == NULL);
  g_assert_true (words == NULL || office_says (error, words));
}

/* What is only read then, and what never is. */
static void
test_read_only (Room *self, gconstpointer data)
{
  g_autoptr (SosWithdraw) withdraw = take_back (self, "SELF", 0, self->work, 0);
  g_autoptr (GError) error = NULL;
  const gint64 plan = count (self, "SELECT id FROM plan WHERE person = $1");

  must_take_back (self, withdraw);
  g_assert_cmpint (count (self, OPEN_TASK ("COMPETENCE")), ==, 0);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_start_plan, office_deed (self->leo, 0, NULL, NULL, NULL), "only read");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_draft_letter, office_deed (self->leo, 0, NULL, NULL, NULL), "only read");
  make_letter (self, "L2", "only read");
  /* But for one, in neutral words (4.2.4). */
  make_letter (self, SOS_LETTER_KIND_KEEP_IN_TOUCH, NULL);
  make_letter (self, SOS_LETTER_KIND_KEEP_IN_TOUCH, "only read");
  g_assert_false (office_try_set (self->office, SOS_TYPE_PERSON, self->leo, "known-as", "L", &error));
  g_assert_true (office_says (error, "(N13)"));
  g_clear_error (&error);
  g_assert_false (office_try_set (self->office, SOS_TYPE_PLAN, plan, "copy-given", "HANDED", &error));
  g_clear_error (&error);
  /* Safety, addresses, agreements and tasks go on. */
  office_must (self->office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (self->address, 0, SOS_POSTING_UNSAFE, "Threat", NULL));
  office_add (self->office, SOS_TYPE_ALERT, "person", self->leo, "kind", "SELF_HARM", NULL);
  office_add (self->office, SOS_TYPE_AREA_TO_AVOID, "person", self->leo, "label", "Rye Lane", "severity", "NEVER", NULL);
  agree (self, self->leo, "PHOTO_STORY", NULL);
  /* The sister's record is as it was. */
  office_set (self->office, SOS_TYPE_PERSON, self->sister, "known-as", "M");
}

static void
note_competence (Room *self, const char *view)
{
  office_add (self->office, SOS_TYPE_COMPETENCE_NOTE, "person", self->leo, "decision", "WORK_WITH_ME", "dated", "2026-11-23", "understands", "YES",
              "remembers", "YES", "weighs", g_str_equal (view, "CAN_DECIDE") ? "YES" : "NO", "can-say", "YES", "pressure", "NO", "view", view, "reasons",
              "Asked in the office; he says it back and wants to go on.", NULL);
}

/* S7.3: looked at, asked himself, agreed anew, and decided by the lead. */
static void
test_goes_on (Room *self, gconstpointer data)
{
  g_autoptr (SosWithdraw) withdraw = take_back (self, "PARENT_PR", self->mother, self->work, self->share);
  g_autoptr (GError) error = NULL;

  must_take_back (self, withdraw);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_check_withdrawal, office_deed (withdraw->result, 0, NULL, "Looked at all of it", NULL),
                   "lead");
  sit (self, self->office->lead);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_decide_withdrawal,
                   office_deed (withdraw->result, 0, "CONTINUE", "He wants to go on", NULL), "check comes first");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_check_withdrawal, office_deed (withdraw->result, 0, NULL, "ok", NULL), "ten characters");
  office_must (self->office, (SosTransactionFunc) sos_casework_check_withdrawal, office_deed (withdraw->result, 0, NULL, "Looked at all of it", "2026-11-23"));
  g_assert_cmpint (count (self, OPEN_TASK ("WITHDRAWN_CHECK")), ==, 0);
  g_assert_cmpint (count (self, OPEN_TASK ("WITHDRAWN_DECIDE")), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_decide_withdrawal,
                   office_deed (withdraw->result, 0, "CONTINUE", "He wants to go on", NULL), "Nobody has agreed");
  sit (self, self->office->worker);
  {
    g_autoptr (SosConsent) alone = g_object_new (SOS_TYPE_CONSENT, "person", self->leo, "type", "WORK_WITH_ME", "status", "GIVEN", "given-by", "SELF",
                                                 "dated", "2026-11-23", NULL);
    g_autoptr (SosSaveRecord) save = sos_save_record_new (alone, NULL);

    g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, &error));
    g_assert_true (office_says (error, "(V15)"));
    g_clear_error (&error);
    note_competence (self, "CAN_DECIDE");
    g_assert_cmpint (count (self, OPEN_TASK ("COMPETENCE")), ==, 0);
    office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (sos_record_get_text (SOS_RECORD (alone), SOS_CONSENT_EXPIRES_ON), ==, "2027-11-23");
  }
  sit (self, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_see_competence,
               office_deed (count (self, "SELECT id FROM competence_note WHERE person = $1"), 0, NULL, NULL, NULL));
  office_must (self->office, (SosTransactionFunc) sos_casework_decide_withdrawal,
               office_deed (withdraw->result, 0, "CONTINUE", "He wants to go on", NULL));
  g_assert_cmpint (count (self, OPEN_TASK ("WITHDRAWN_DECIDE")), ==, 0);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_decide_withdrawal,
                   office_deed (withdraw->result, 0, "CLOSE", "Changed my mind", NULL), "decided already");
  sit (self, self->office->worker);
  office_set (self->office, SOS_TYPE_PERSON, self->leo, "known-as", "L");
  office_must (self->office, (SosTransactionFunc) sos_casework_start_plan, office_deed (self->leo, 0, NULL, NULL, NULL));
}

static void
test_ends (Room *self, gconstpointer data)
{
  g_autoptr (SosWithdraw) withdraw = take_back (self, "SELF", 0, self->work, 0);
  SosDeed *close = NULL;

  must_take_back (self, withdraw);
  sit (self, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_check_withdrawal, office_deed (withdraw->result, 0, NULL, "Looked at all of it", NULL));
  office_must_not (self->office, (SosTransactionFunc) sos_casework_decide_withdrawal,
                   office_deed (withdraw->result, 0, "CLOSE", "He does not want it any more", NULL), "reason it ends");
  close = office_deed (withdraw->result, 0, "CLOSE", "He does not want it any more", NULL);
  close->why = g_strdup ("DECLINED_SUPPORT");
  office_must (self->office, (SosTransactionFunc) sos_casework_decide_withdrawal, close);
  g_assert_cmpint (count (self, "SELECT count (*) FROM episode WHERE person = $1 AND closed_on IS NULL"), ==, 0);
  sit (self, self->office->worker);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_start_plan, office_deed (self->leo, 0, NULL, NULL, NULL), "only read");
}

/* A visit to @person tomorrow, at @place; at home at another hour, as nobody is at two places. FALSE with @error. */
static gboolean
try_plan (Room *self, gint64 person, const char *place, GError **error)
{
  const int hour = g_str_equal (place, "HOME") ? 14 : 11;
  g_autoptr (SosRecord) visit
    = g_object_new (SOS_TYPE_VISIT_PLAN, "person", person, "worker", self->office->worker, "buddy", self->office->colleague, "place-kind", place, "address",
                    person == self->leo && g_str_equal (place, "HOME") ? self->address : (gint64) 0, "place", g_str_equal (place, "HOME") ? NULL : "Somewhere", "purpose", "HOME_VISIT", "starts-at",
                    sos_clock_from_london ("2026-11-24", hour * 60), "ends-at", sos_clock_from_london ("2026-11-24", (hour + 1) * 60), "risk", "LOW", "daytime", TRUE,
                    "controls", "Two workers, phone on", NULL);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);

  return office_do (self->office, (SosTransactionFunc) sos_casework_plan_visit, plan, error);
}

static void
must_plan (Room *self, const char *place)
{
  g_autoptr (GError) error = NULL;

  try_plan (self, self->leo, place, &error);
  g_assert_no_error (error);
}

static void
must_not_plan (Room *self, const char *place, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (try_plan (self, self->leo, place, &error));
  if (!office_says (error, words))
    g_error ("%s: not \"%s\" but \"%s\"", place, words, error->message);
}

static void
test_parents_disagree (Room *self, gconstpointer data)
{
  static const char *const askers[] = { "SELF", "BOTH", "LA_UNDER_ORDER", "PARENT_PR" };
  const gint64 father = office_add_person (self->office, "Dan");

  office_add (self->office, SOS_TYPE_RELATIONSHIP, "person", self->leo, "other-person", father, "type", "FATHER", "parental-responsibility", "YES",
              "evidence", "Court order", NULL);
  office_add (self->office, SOS_TYPE_CONSENT, "person", self->leo, "type", "HOME_VISIT", "status", "GIVEN", "given-by", "PARENT_PR", "given-by-person",
              self->mother, "dated", "2026-11-20", NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("AGREE_PARENTS")), ==, 0);
  office_add (self->office, SOS_TYPE_CONSENT, "person", self->leo, "type", "HOME_VISIT", "status", "REFUSED", "given-by", "PARENT_PR", "given-by-person",
              father, "dated", "2026-11-22", NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("AGREE_PARENTS")), ==, 1);
  must_not_plan (self, "HOME", "Two parents with responsibility disagree");
  must_plan (self, "OFFICE");
  /* To have asked settles nothing, whoever is asked. */
  for (guint i = 0; i < G_N_ELEMENTS (askers); i++)
    office_add (self->office, SOS_TYPE_CONSENT, "person", self->leo, "type", "HOME_VISIT", "status", "ASKED", "given-by", askers[i], "given-by-person",
                g_str_equal (askers[i], "PARENT_PR") ? father : (gint64) 0, "dated", "2026-11-23", NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("AGREE_PARENTS")), ==, 1);
  must_not_plan (self, "HOME", "Two parents with responsibility disagree");
  /* Settled: the council says so, under an order. */
  office_add (self->office, SOS_TYPE_CONSENT, "person", self->leo, "type", "HOME_VISIT", "status", "GIVEN", "given-by", "LA_UNDER_ORDER", "dated", "2026-11-23",
              NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("AGREE_PARENTS")), ==, 0);
  must_plan (self, "HOME");
}

/* What was taken back is not begun anew: not by a visit, of any kind or at home alone. */
static void
test_nothing_new (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *type, *place, *words;
  } rows[] = {
    { "WORK_WITH_ME", "HOME", "was taken back" }, { "WORK_WITH_ME", "OFFICE", "was taken back" }, { "HOME_VISIT", "HOME", "do not agree to visits at home" },
    { "HOME_VISIT", "OFFICE", NULL },             { "POST_LETTERS", "HOME", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Room room = { 0 };
      g_autoptr (SosWithdraw) withdraw = NULL;

      set_up (&room, NULL);
      office_set (room.office, SOS_TYPE_PERSON, room.leo, "birth-date", "2009-03-18");
      withdraw = take_back (&room, "SELF", 0,
                            i < 2 ? room.work : g_str_equal (rows[i].type, "POST_LETTERS") ? room.post : agree (&room, room.leo, rows[i].type, NULL), 0);
      must_take_back (&room, withdraw);
      if (rows[i].words != NULL)
        must_not_plan (&room, rows[i].place, rows[i].words);
      else
        must_plan (&room, rows[i].place);
      tear_down (&room, NULL);
    }
}

/* Where they lie ill or are held is no work of ours: nobody is told to cancel it. */
static void
test_stays (Room *self, gconstpointer data)
{
  const gint64 episode = count (self, "SELECT id FROM episode WHERE person = $1");
  g_autoptr (SosWithdraw) withdraw = take_back (self, "PARENT_PR", self->mother, self->work, 0);
  g_autofree char *done = NULL;

  office_put (self->office, g_object_new (SOS_TYPE_ADMISSION, "episode", episode, "site", "KINGS", "ward", "12D", "lead", "US", "admitted-at", (gint64) 1795370400, NULL));
  office_put (self->office, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", episode, "site", "HMP_ISIS", "valid-from", "2026-10-01", NULL));
  must_take_back (self, withdraw);
  done = say (withdraw);
  g_assert_null (strstr (done, "hospital"));
  g_assert_null (strstr (done, "prison"));
  g_assert_cmpint (count (self, OPEN_TASK ("CANCEL_BOOKING")), ==, 0);
}

static void
test_lawful_basis (Room *self, gconstpointer data)
{
  const gint64 casework = office_count (self->office, "SELECT id FROM lawful_basis WHERE purpose = 'CASEWORK' AND $1 = 0", 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM lawful_basis WHERE $1 = 0", 0), ==, 6);
  g_assert_false (office_try_set (self->office, SOS_TYPE_LAWFUL_BASIS, casework, "basis", "PUBLIC_TASK", &error));
  g_assert_true (office_says (error, "data protection lead"));
  sit (self, self->data_lead);
  office_set (self->office, SOS_TYPE_LAWFUL_BASIS, casework, "basis", "PUBLIC_TASK");
  g_assert_cmpint (office_count (self->office, "SELECT decided_by FROM lawful_basis WHERE id = $1", casework), ==, self->data_lead);
}

/* A place on a group at a school is free the same day, and with it every session to come; it is offered to whoever waits. */
static void
test_places (Room *self, gconstpointer data)
{
  const gint64 programme = office_put (self->office, g_object_new (SOS_TYPE_PROGRAMME, "code", "LIV", "service", "LIV", "name", "LiVVE", "sessions",
                                                                      (gint64) 13, "minutes", (gint64) 60, "staff-least", (gint64) 1, NULL));
  const gint64 run = office_put (self->office, g_object_new (SOS_TYPE_PROGRAMME_RUN, "ref", "R-000001-X", "programme", programme, "name", "Autumn", "status",
                                                                "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 13, NULL));
  const gint64 place = office_put (self->office, g_object_new (SOS_TYPE_COHORT_PLACE, "run", run, "person", self->leo, "status", "ACTIVE", NULL));
  g_autoptr (SosWithdraw) withdraw = take_back (self, "SELF", 0, self->work, 0);
  g_autofree char *asked = ask (self, withdraw), *done = NULL;

  must_take_back (self, withdraw);
  done = say (withdraw);
  g_assert_cmpstr (asked, ==, done);
  g_assert_nonnull (strstr (done, "R-000001-X is free"));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM cohort_place WHERE id = $1 AND status = 'LEFT' AND left_on = '2026-11-23'", place), ==, 1);
  g_assert_cmpint (count (self, OPEN_TASK ("OFFER_PLACE")), ==, 1);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM cohort_place WHERE id = $1 AND status = 'ACTIVE' AND left_on IS NULL", place), ==, 1);
}

/* A visit on the duty board is cancelled there; whoever has left is rung. */
static void
test_visits (Room *self, gconstpointer data)
{
  static const char *const states[] = { "PLANNED", "OUT" };
  g_autoptr (SosWithdraw) withdraw = take_back (self, "SELF", 0, self->work, 0);
  g_autofree char *asked = NULL, *done = NULL;
  gint64 visits[G_N_ELEMENTS (states)];

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    visits[i] = office_put (self->office, g_object_new (SOS_TYPE_VISIT_PLAN, "person", self->leo, "worker", self->office->worker, "second",
                                                        self->office->colleague, "place-kind", "HOME", "purpose", "HOME_VISIT", "starts-at",
                                                        sos_clock_from_london ("2026-11-23", 14 * 60), "ends-at",
                                                        sos_clock_from_london ("2026-11-23", 15 * 60), "risk", "LOW", "state", states[i], NULL));
  asked = ask (self, withdraw);
  must_take_back (self, withdraw);
  done = say (withdraw);
  g_assert_cmpstr (asked, ==, done);
  g_assert_nonnull (strstr (done, "on the way"));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM visit_plan v WHERE id = $1 AND state = 'CANCELLED' AND EXISTS (SELECT 1 FROM visit_step"
                                               " WHERE visit = v.id AND kind = 'CANCELLED')", visits[0]), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM visit_plan WHERE id = $1 AND state = 'OUT'", visits[1]), ==, 1);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM visit_plan WHERE id = $1 AND state = 'PLANNED'", visits[0]), ==, 1);
}

typedef struct
{
  gint64 person;
  SosPersonCase *person_case;
} Reading;

static gboolean
read_case (SosTransaction *transaction, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->person_case = sos_person_case_load (transaction, reading->person, error);
  return reading->person_case != NULL;
}

/* A parent who is sealed has no name here, and what they agreed to holds all the same: no agreement is lost to whom they are hidden from. */
static void
test_sealed_parent (Room *self, gconstpointer data)
{
  const gint64 visits = office_add (self->office, SOS_TYPE_CONSENT, "person", self->leo, "type", "HOME_VISIT", "status", "GIVEN", "given-by", "PARENT_PR",
                                    "given-by-person", self->mother, "dated", "2026-11-20", NULL);
  Reading reading = { self->leo, NULL };
  g_autoptr (GError) error = NULL;

  sit (self, self->dsl);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (self->mother, 0, "YES", "Lives where nobody may know", NULL));
  sit (self, self->office->worker);
  sos_store_read (self->office->store, read_case, &reading, &error);
  g_assert_no_error (error);
  g_assert_nonnull (sos_person_case_find (reading.person_case, SOS_TYPE_CONSENT, visits));
  g_assert_cmpstr (sos_person_case_get_name_of (reading.person_case, self->mother), ==, "");
  g_assert_cmpuint (sos_person_case_get_records (reading.person_case, SOS_TYPE_RELATIONSHIP)->len, ==, 1);
  g_object_unref (reading.person_case);
}

/* ---- generated histories (N13) ---- */

static const char *const safeguarding[] = {
  "concern", "incident", "missing_episode", "threat_warning", "role_in_concern", "alert", "restriction", "area_to_avoid", "address", "competence_note",
};

/* Anything written to one of them shows: its revision, or that it is gone. */
static gint64
sum_safeguarding (Room *self, gint64 person)
{
  gint64 sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (safeguarding); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT coalesce (sum (id %% 100003 * 31 + revision * 7 + coalesce (removed, 0) + 1), 0) FROM %s WHERE person = $1",
                                              safeguarding[i]);

      sum = sum * 3 + office_count (self->office, sql, person);
    }
  return sum;
}

typedef struct
{
  Room *room;
  GRand *rand;
  gint64 person;
} History;

static gboolean
chance (History *history, int percent)
{
  return g_rand_int_range (history->rand, 0, 100) < percent;
}

static void
add_safeguarding (History *history)
{
  static const char *const states[] = { "RAISED", "TRIAGED", "DECIDED", "REFERRED_OUT", "ACKNOWLEDGED", "MEETINGS", "OUTCOME" };
  Office *office = history->room->office;
  const gint64 then = 1795435200 - g_rand_int_range (history->rand, 0, 90) * 86400;

  for (int i = g_rand_int_range (history->rand, 0, 4); i > 0; i--)
    {
      g_autofree char *ref = g_strdup_printf ("G-%d-%u", i, g_rand_int (history->rand));
      const gint64 concern = office_put (office, g_object_new (SOS_TYPE_CONCERN, "person", history->person, "raised-at", then, "words", "In exact words", "state",
                                                               states[g_rand_int_range (history->rand, 0, G_N_ELEMENTS (states))], "ref", ref, NULL));

      if (chance (history, 60))
        office_put (office, g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", "REFERRAL", "agency", chance (history, 50) ? "MASH" : "Police",
                                          "done-at", then, NULL));
    }
  if (chance (history, 30))
    office_add (office, SOS_TYPE_INCIDENT, "person", history->person, "kind", "VERBAL", "happened-at", then, "words", "Shouted", NULL);
  if (chance (history, 30))
    office_add (office, SOS_TYPE_MISSING_EPISODE, "person", history->person, "reported-at", then, NULL);
  if (chance (history, 20))
    office_add (office, SOS_TYPE_ALERT, "person", history->person, "kind", "SELF_HARM", NULL);
  if (chance (history, 20))
    office_add (office, SOS_TYPE_RESTRICTION, "person", history->person, "kind", "CBO", "valid-from", "2026-10-01", NULL);
}

static void
add_work (History *history, GArray *consents)
{
  static const char *const types[] = { "WORK_WITH_ME", "SHARE_WITH", "SHARE_WITH", "POST_LETTERS", "HOME_VISIT", "GROUP_WORK", "CONTACT_SCHOOL" };
  static const char *const agencies[] = { NULL, "Probation", "CAMHS" };
  Office *office = history->room->office;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (chance (history, 70))
      {
        const gint64 consent = agree (history->room, history->person, types[i], i < G_N_ELEMENTS (agencies) ? agencies[i] : NULL);

        g_array_append_val (consents, consent);
      }
  if (chance (history, 50))
    office_add (office, SOS_TYPE_DISCLOSURE, "person", history->person, "kind", "CLIENT", "dated", "2026-10-01", NULL);
  if (chance (history, 50))
    office_add (office, SOS_TYPE_MEMBERSHIP, "person", history->person, "household", history->room->household, "role", "SIBLING", NULL);
  for (guint i = 0; i < 2; i++)
    if (chance (history, 50))
      office_put (office, g_object_new (SOS_TYPE_VISIT_PLAN, "person", history->person, "worker", office->worker, "buddy", office->colleague, "place-kind",
                                        i == 0 ? "PUBLIC" : "OFFICE", "place", "Somewhere", "purpose", "MEETING", "starts-at",
                                        sos_clock_from_london ("2026-11-25", 600 + 120 * (int) i), "ends-at", sos_clock_from_london ("2026-11-25", 660 + 120 * (int) i),
                                        "risk", "LOW", "state", "PLANNED", NULL));
}

#define STAYS_SQL \
  "SELECT (SELECT count (*) FROM admission a JOIN episode e ON e.id = a.episode WHERE e.person = $1 AND a.discharged_at IS NULL)" \
  " + (SELECT count (*) FROM custody_stay c JOIN episode e ON e.id = c.episode WHERE e.person = $1 AND c.released_at IS NULL)"

/* Where they are, which is no work and stays. */
static void
add_stays (History *history)
{
  Office *office = history->room->office;
  const gint64 episode = office_count (office, "SELECT coalesce (min (id), 0) FROM episode WHERE person = $1", history->person);

  if (episode > 0 && chance (history, 30))
    office_put (office, g_object_new (SOS_TYPE_ADMISSION, "episode", episode, "site", "KINGS", "lead", "US", "admitted-at", (gint64) 1795370400, NULL));
  if (episode > 0 && chance (history, 30))
    office_put (office, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", episode, "site", "HMP_ISIS", "valid-from", "2026-10-01", NULL));
}

static gboolean
gather (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosBookings) bookings = sos_bookings_new ();
  gint64 *of = data;

  if (!sos_bookings_gather (bookings, transaction, *of, FALSE, error))
    return FALSE;
  *of = 0;
  for (guint i = 0; i < sos_bookings_get (bookings)->len; i++)
    *of += g_array_index (sos_bookings_get (bookings), SosBooking, i).staff != 0 ? 1 : 0;
  return TRUE;
}

static void
assert_stopped (History *history, gboolean work)
{
  Office *office = history->room->office;
  gint64 bookings = history->person;
  g_autoptr (GError) error = NULL;

  if (!work)
    return;
  sos_store_read (office->store, gather, &bookings, &error);
  g_assert_no_error (error);
  g_assert_cmpint (bookings, ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM letter WHERE person = $1 AND state IN ('CHECK', 'APPROVED', 'PRINTED')", history->person), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM disclosure WHERE person = $1 AND ended_on IS NULL", history->person), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM episode WHERE person = $1 AND next_due_on IS NOT NULL", history->person), ==, 0);
  g_assert_false (office_try_set (office, SOS_TYPE_PERSON, history->person, "known-as", "X", &error));
  g_clear_error (&error);
  g_assert_false (try_plan (history->room, history->person, "PUBLIC", &error));
  g_assert_true (office_says (error, "(N13)"));
}

/* Nothing in the world of others was told to be cancelled: where they lie ill or are held. */
static void
assert_stays (History *history, gint64 stays)
{
  g_assert_cmpint (office_count (history->room->office, STAYS_SQL, history->person), ==, stays);
  g_assert_cmpint (office_count (history->room->office,
                                 "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CANCEL_BOOKING' AND (words LIKE '%hospital%' OR words LIKE '%prison%')",
                                 history->person),
                   ==, 0);
}

/* One person, some safeguarding, some work; what is taken back is drawn; TRUE where it was the work. */
static gboolean
live_through (History *history, guint n)
{
  Room *room = history->room;
  g_autofree char *name = g_strdup_printf ("Person %u", n);
  g_autofree char *asked = NULL, *done = NULL, *before = NULL, *undone = NULL;
  g_autoptr (GArray) consents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SosWithdraw) withdraw = NULL;
  gint64 address, sum, stays;
  gboolean work = FALSE;

  history->person = office_add_client (room->office, name, &address);
  add_safeguarding (history);
  add_work (history, consents);
  add_stays (history);
  if (chance (history, 40))
    office_add_approved_letter (room->office, history->person, address);
  withdraw = sos_withdraw_new (history->person, "SELF", "Said so");
  for (guint i = 0; i < consents->len; i++)
    if (i == 0 || chance (history, 50))
      g_array_append_val (withdraw->consents, g_array_index (consents, gint64, i));
  if (withdraw->consents->len == 0)
    return FALSE;
  work = office_count (room->office, "SELECT type = 'WORK_WITH_ME' FROM consent WHERE id = $1", g_array_index (withdraw->consents, gint64, 0)) != 0;
  sum = sum_safeguarding (room, history->person);
  stays = office_count (room->office, STAYS_SQL, history->person);
  asked = ask (room, withdraw);
  if (n % 30 == 0)
    before = office_dump (room->office);
  must_take_back (room, withdraw);
  done = say (withdraw);
  g_assert_cmpstr (asked, ==, done);
  g_assert_cmpint (sum_safeguarding (room, history->person), ==, sum);
  assert_stopped (history, work);
  assert_stays (history, stays);
  if (before != NULL)
    {
      office_undo (room->office);
      undone = office_dump (room->office);
      g_assert_cmpstr (before, ==, undone);
    }
  return work;
}

static void
test_histories (Room *self, gconstpointer data)
{
  History history = { self, g_rand_new_with_seed ((guint32) g_test_rand_int ()), 0 };
  guint n_work = 0;

  for (guint n = 0; n < N_HISTORIES; n++)
    n_work += live_through (&history, n) ? 1 : 0;
  g_rand_free (history.rand);
  g_test_message ("N13: %d histories, %u of them with the work taken back; 0 safeguarding records touched, 0 pieces of voluntary work left", N_HISTORIES,
                  n_work);
}

/* ---- an agreement with one agency alone ---- */

/* Asked by a lead, who alone may for a reason. */
static gint64
add_partner (Room *self, const char *agency, const char *ground)
{
  g_autoptr (SosRecord) onward
    = g_object_new (SOS_TYPE_ONWARD_REFERRAL, "person", self->leo, "agency-name", agency, "asked-for", "A mentor", "state", "ASKED", "ground", ground, NULL);
  g_autoptr (SosAskPartner) asked = sos_ask_partner_new (onward);

  sit (self, self->office->lead);
  office_attempt (self->office, sos_casework_ask_partner, asked, NULL);
  sit (self, self->office->worker);
  return sos_record_get_id (onward);
}

/* Approved, to @agency. */
static gint64
add_letter_to (Room *self, const char *agency)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (self->leo, "L11");
  g_autoptr (SosFillLetter) fill = NULL;

  office_attempt (self->office, sos_casework_make_letter, make, NULL);
  fill = sos_fill_letter_new (make->letter);
  sos_fill_letter_add (fill, "to_office", agency);
  office_attempt (self->office, sos_casework_fill_letter, fill, NULL);
  office_approve (self->office, make->letter);
  return make->letter;
}

static void
must_be (Room *self, GType type, gint64 id, const char *state)
{
  g_autofree char *found = office_dup_text (self->office, type, id, "state");

  g_assert_cmpstr (found, ==, state);
}

/* What rests on it stops, and is said to beforehand; what rests on another, or on a reason of safety, goes on. */
static void
test_one_agency (Room *self, gconstpointer data)
{
  g_autoptr (SosWithdraw) withdraw = take_back (self, "SELF", 0, self->share, 0);
  gint64 letter, other_letter, partner, other_partner, for_safety, told;
  g_autofree char *asked = NULL, *done = NULL, *ref = NULL;

  office_set (self->office, SOS_TYPE_PERSON, self->leo, "birth-date", "2009-03-18");
  agree (self, self->leo, "SHARE_WITH", "Larkfield Lettings");
  letter = add_letter_to (self, "probation");
  other_letter = add_letter_to (self, "Larkfield Lettings");
  partner = add_partner (self, "Probation", NULL);
  other_partner = add_partner (self, "Larkfield Lettings", NULL);
  for_safety = add_partner (self, "Probation", "A threat to life, said on the phone.");
  told = office_add (self->office, SOS_TYPE_DISCLOSURE, "person", self->leo, "kind", "SERVICE", "dated", "2026-10-01", NULL);
  ref = office_dup_text (self->office, SOS_TYPE_LETTER, letter, "ref");

  asked = ask (self, withdraw);
  must_be (self, SOS_TYPE_LETTER, letter, "APPROVED");
  must_take_back (self, withdraw);
  done = say (withdraw);
  g_assert_cmpstr (asked, ==, done);
  g_assert_nonnull (strstr (done, ref));
  g_assert_nonnull (strstr (done, "Probation is not asked for help any more."));
  g_assert_null (strstr (done, "Larkfield"));
  must_be (self, SOS_TYPE_LETTER, letter, "DRAFT");
  must_be (self, SOS_TYPE_LETTER, other_letter, "APPROVED");
  must_be (self, SOS_TYPE_ONWARD_REFERRAL, partner, "WITHDRAWN");
  must_be (self, SOS_TYPE_ONWARD_REFERRAL, other_partner, "ASKED");
  must_be (self, SOS_TYPE_ONWARD_REFERRAL, for_safety, "ASKED");
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM disclosure WHERE id = $1 AND ended_on IS NULL", told), ==, 1);
}

#define ADD(name, func) g_test_add ("/taking-back/" name, Room, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("mother", test_mother);
  ADD ("refused", test_refused);
  ADD ("by-hand", test_by_hand);
  ADD ("read-only", test_read_only);
  ADD ("goes-on", test_goes_on);
  ADD ("ends", test_ends);
  ADD ("parents-disagree", test_parents_disagree);
  ADD ("nothing-new", test_nothing_new);
  ADD ("stays", test_stays);
  ADD ("lawful-basis", test_lawful_basis);
  ADD ("sealed-parent", test_sealed_parent);
  ADD ("places", test_places);
  ADD ("visits", test_visits);
  ADD ("one-agency", test_one_agency);
  ADD ("histories", test_histories);
  return g_test_run ();
}
