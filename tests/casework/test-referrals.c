/* test-referrals.c - a referral from the day it comes to the day they are followed up: needs, clocks, decisions, two desks, nothing left of what
 * was refused, and undo (domain 1.1, 4.1, 4.14). */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-endings.h"
#include "sos-referral-case.h"
#include "sos-referral-list.h"
#include "sos-referrals.h"
#include "sos-stage-case.h"
#include "sos-stage-rules.h"
#include "sos-worker-load.h"

#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

typedef struct
{
  Office *office;
  gint64 person, referral, episode;
} Desk;

static void
sit (Desk *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static SosAddReferral *
make_referral (Desk *self, const char *service, const char *reason)
{
  g_autoptr (SosReferral) referral = g_object_new (SOS_TYPE_REFERRAL, "person", self->person, "service", service, "source", "SCHOOL", "received-on",
                                                   "2026-11-20", "referrer-name", "Ms Vale", "referrer-contact", "020 7946 0300", "safe-contact",
                                                   "text first", "reason", reason, NULL);
  SosAddReferral *add = sos_add_referral_new (referral);

  add->borough = g_strdup ("E09000028");
  g_ptr_array_add (add->needs, g_strdup ("CCE"));
  return add;
}

static void
set_up (Desk *self, gconstpointer data)
{
  g_autoptr (SosAddReferral) add = NULL;
  g_autoptr (GError) error = NULL;

  self->office = office_new ();
  sit (self, self->office->lead);
  self->person = office_add (self->office, SOS_TYPE_PERSON, "full-name", "Ada Reed", "birth-date", "2010-05-01", NULL);
  add = make_referral (self, "SOS", "Wants somebody to talk to");
  office_do (self->office, FUNC (add_referral), add, &error);
  g_assert_no_error (error);
  self->referral = add->result;
  self->episode = add->episode;
}

static void
tear_down (Desk *self, gconstpointer data)
{
  office_free (self->office);
}

static void
assert_clock (Desk *self, const char *clock, const char *due)
{
  g_autofree char *code = office_dup_text (self->office, SOS_TYPE_EPISODE, self->episode, "clock");
  g_autofree char *day = office_dup_text (self->office, SOS_TYPE_EPISODE, self->episode, "next-due-on");

  g_assert_cmpstr (code, ==, clock);
  g_assert_cmpstr (day, ==, due);
}

static void
assert_stage (Desk *self, const char *stage)
{
  g_autofree char *now = office_dup_text (self->office, SOS_TYPE_EPISODE, self->episode, "stage");

  g_assert_cmpstr (now, ==, stage);
}

static void
do_on (Desk *self, gpointer func, const char *code, const char *words, const char *date)
{
  office_must (self->office, func, office_deed (self->referral, 0, code, words, date));
}

/* Refused with those words, and nothing of it remains. */
static void
decide_not (Desk *self, SosDecideReferral *decide, const char *words)
{
  g_autoptr (SosDecideReferral) taken = decide;

  office_attempt (self->office, FUNC (decide_referral), taken, words);
}

static void
accept (Desk *self)
{
  g_autoptr (SosDecideReferral) decide = sos_decide_referral_new (self->referral, "ACCEPT");
  g_autoptr (GError) error = NULL;

  decide->apart = g_strdup ("CLEAR");
  decide->priority = g_strdup ("HIGH");
  office_do (self->office, FUNC (decide_referral), decide, &error);
  g_assert_no_error (error);
}

static void
make_complete (Desk *self)
{
  do_on (self, sos_casework_note_duplicates, NULL, NULL, NULL);
  do_on (self, sos_casework_acknowledge_referral, "EMAIL_SECURE", NULL, "2026-11-20");
}

/* ---- the way of a referral ---- */

static void
test_way (Desk *self, gconstpointer data)
{
  Office *office = self->office;

  assert_stage (self, SOS_STAGE_REFERRED);
  assert_clock (self, "ACKNOWLEDGE", "2026-11-24");
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_SCREENING, NULL, NULL), "held already");
  do_on (self, sos_casework_note_duplicates, NULL, NULL, NULL);
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_SCREENING, NULL, NULL), "not acknowledged");
  office_must_not (office, FUNC (acknowledge_referral), office_deed (self->referral, 0, "PHONE", NULL, "2026-11-19"), "came later");
  office_must_not (office, FUNC (acknowledge_referral), office_deed (self->referral, 0, "PHONE", NULL, "2026-11-24"), "not in the future");
  do_on (self, sos_casework_acknowledge_referral, "PHONE", NULL, "2026-11-20");
  assert_clock (self, "DECIDE", "2026-11-27");
  office_move (office, self->episode, SOS_STAGE_SCREENING);
  assert_clock (self, "DECIDE", "2026-11-30");
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_WAITING, NULL, NULL), "keep-apart");
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_ACTIVE, NULL, NULL), "stages in between");
  accept (self);
  assert_stage (self, SOS_STAGE_WAITING);
  assert_clock (self, "WAITING", "2026-12-07");
  decide_not (self, sos_decide_referral_new (self->referral, "DECLINE"), "is decided");
}

static void
test_asked (Desk *self, gconstpointer data)
{
  Office *office = self->office;

  office_must_not (office, FUNC (ask_referrer), office_deed (self->referral, 0, NULL, "more", "2026-12-01"), "(V28)");
  office_must_not (office, FUNC (ask_referrer), office_deed (self->referral, 0, NULL, "Which order is it?", "2026-11-01"), "(V4)");
  office_must_not (office, FUNC (take_answer), office_deed (self->referral, 0, NULL, NULL, NULL), "Nothing was asked");
  do_on (self, sos_casework_ask_referrer, NULL, "Which order is it?", "2026-12-01");
  assert_clock (self, "ANSWER", "2026-12-01");
  do_on (self, sos_casework_take_answer, NULL, NULL, NULL);
  assert_clock (self, "ACKNOWLEDGE", "2026-11-24");
}

static void
test_decisions (Desk *self, gconstpointer data)
{
  SosDecideReferral *decide = sos_decide_referral_new (self->referral, "DECLINE");

  make_complete (self);
  sit (self, self->office->worker);
  decide->reason = g_strdup ("OUT_OF_AREA");
  decide->words = g_strdup ("Lives in Leeds");
  decide_not (self, decide, "team lead decides");
  sit (self, self->office->lead);
  decide = sos_decide_referral_new (self->referral, "DECLINE");
  decide->reason = g_strdup ("GOALS_MET");
  decide->words = g_strdup ("Lives in Leeds");
  decide_not (self, decide, "from the list");
  /* Whatever the office held is there again once it is undone. */
  {
    g_autoptr (SosDecideReferral) decline = sos_decide_referral_new (self->referral, "DECLINE");
    g_autofree char *before = office_dump (self->office), *after = NULL, *until = NULL;
    g_autoptr (GError) error = NULL;

    decline->reason = g_strdup ("OUT_OF_AREA");
    decline->words = g_strdup ("Lives in Leeds");
    office_do (self->office, FUNC (decide_referral), decline, &error);
    g_assert_no_error (error);
    assert_stage (self, SOS_STAGE_DECLINED);
    until = office_dup_text (self->office, SOS_TYPE_REFERRAL, self->referral, "keep-until");
    g_assert_cmpstr (until, ==, "2027-11-23");
    g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task WHERE about_id = $1 AND kind = 'REFERRAL_TELL' AND done_on IS NULL", self->referral), ==, 1);
    do_on (self, sos_casework_tell_referrer, "PHONE", NULL, NULL);
    g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task WHERE about_id = $1 AND done_on IS NULL", self->referral), ==, 0);
    office_undo (self->office);
    office_undo (self->office);
    after = office_dump (self->office);
    g_assert_cmpstr (before, ==, after);
  }
}

/* Whoever is declined is not asked for anything first. */
static void
test_incomplete (Desk *self, gconstpointer data)
{
  g_autoptr (SosDecideReferral) decline = sos_decide_referral_new (self->referral, "SIGNPOST");
  SosDecideReferral *take = sos_decide_referral_new (self->referral, "ACCEPT");
  g_autoptr (GError) error = NULL;

  office_set (self->office, SOS_TYPE_REFERRAL, self->referral, "reason", NULL);
  take->apart = g_strdup ("CLEAR");
  decide_not (self, take, "not complete enough");
  decline->reason = g_strdup ("NO_CAPACITY");
  decline->words = g_strdup ("No room before spring");
  decline->signposted_to = g_strdup ("Early help");
  office_do (self->office, FUNC (decide_referral), decline, &error);
  g_assert_no_error (error);
  assert_stage (self, SOS_STAGE_SIGNPOSTED);
}

/* What the deeds write no hand does. */
static void
test_by_hand (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (office_try_set (self->office, SOS_TYPE_REFERRAL, self->referral, "decision", "ACCEPT", &error));
  g_assert_true (office_says (error, "not by hand"));
  g_clear_error (&error);
  g_assert_false (office_try_set (self->office, SOS_TYPE_REFERRAL, self->referral, "received-on", "2026-12-24", &error));
  g_assert_true (office_says (error, "(V4)"));
  g_clear_error (&error);
  g_assert_false (office_remove (self->office, SOS_TYPE_REFERRAL, self->referral, &error));
  g_assert_true (office_says (error, "not removed"));
  office_set (self->office, SOS_TYPE_REFERRAL, self->referral, "received-on", "2026-11-16");
  assert_clock (self, "ACKNOWLEDGE", "2026-11-18");
}

/* Two referrals for one person stand beside each other; a second open episode on one service says why (V10); one that has ended goes on. */
static void
test_second (Desk *self, gconstpointer data)
{
  g_autoptr (SosAddReferral) again = make_referral (self, "SOS", "The school asks again"), other = make_referral (self, "EXR", "Group for girls");
  g_autoptr (GError) error = NULL;
  g_autoptr (SosReferralsQuery) query = g_new0 (SosReferralsQuery, 1);

  g_assert_false (office_do (self->office, FUNC (add_referral), again, &error));
  g_assert_true (office_says (error, "(V10)"));
  g_clear_error (&error);
  office_do (self->office, FUNC (add_referral), other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (other->n_before, ==, 1);
  g_assert_false (other->reopens);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM referral_need JOIN referral ON referral.id = referral WHERE person = $1", self->person), ==, 2);
}

/* ---- the waiting list and the workers ---- */

static void
test_waiting (Desk *self, gconstpointer data)
{
  make_complete (self);
  office_move (self->office, self->episode, SOS_STAGE_SCREENING);
  accept (self);
  office_must (self->office, FUNC (review_waiting), office_deed (self->referral, 0, "LOW", "Their school helps meanwhile", NULL));
  assert_clock (self, "WAITING", "2026-12-07");
  office_must (self->office, FUNC (allocate_episode), office_deed (self->episode, self->office->worker, NULL, NULL, NULL));
  assert_stage (self, SOS_STAGE_ALLOCATED);
  assert_clock (self, "FIRST_CONTACT", "2026-11-25");
  office_must_not (self->office, FUNC (review_waiting), office_deed (self->referral, 0, "LOW", NULL, NULL), "do not wait");
}

static void
test_full (Desk *self, gconstpointer data)
{
  Office *office = self->office;

  office_set (office, SOS_TYPE_SETTING, office_count (office, "SELECT id FROM setting WHERE name = 'load-stop' AND $1 = 0", 0), "value", "1");
  make_complete (self);
  office_move (office, self->episode, SOS_STAGE_SCREENING);
  accept (self);
  sit (self, office->worker);
  office_must_not (office, FUNC (allocate_episode), office_deed (self->episode, office->worker, NULL, "I have time for one", NULL), "as much as anybody");
  sit (self, office->lead);
  office_must_not (office, FUNC (allocate_episode), office_deed (self->episode, office->worker, NULL, NULL, NULL), "as much as anybody");
  office_must_not (office, FUNC (allocate_episode), office_deed (self->episode, office->administrator, NULL, NULL, NULL), "does not work with");
  office_must (office, FUNC (allocate_episode), office_deed (self->episode, office->worker, NULL, "They know them from before", NULL));
}

/* Two at two desks: whoever comes second meets what the first did, and nothing of theirs remains. */
static void
test_two_workers (Desk *self, gconstpointer data)
{
  Office *office = self->office;
  g_autoptr (SosRecord) read_before = office_load (office, SOS_TYPE_REFERRAL, self->referral);
  g_autoptr (SosSaveRecord) late = NULL;
  g_autoptr (GError) error = NULL;

  make_complete (self);
  sos_record_set_text (read_before, SOS_REFERRAL_REASON, "Written at another desk meanwhile");
  late = sos_save_record_new (read_before, NULL);
  g_assert_false (office_do (office, FUNC (save_record), late, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  office_move (office, self->episode, SOS_STAGE_SCREENING);
  accept (self);
  office_must (office, FUNC (allocate_episode), office_deed (self->episode, office->worker, NULL, NULL, NULL));
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_WAITING, NULL, NULL), "cannot go there");
}

/* Saved by whoever sits at the desk, who can take it back. Takes @record. */
static void
save (Desk *self, gpointer record)
{
  g_autoptr (SosRecord) owned = record;
  g_autoptr (SosSaveRecord) deed = sos_save_record_new (owned, NULL);

  office_attempt (self->office, FUNC (save_record), deed, NULL);
}

/* A number that is changed while episodes are open, or a day off put in: every clock follows at once, and back with undo. */
static void
test_number_changed (Desk *self, gconstpointer data)
{
  assert_clock (self, "ACKNOWLEDGE", "2026-11-24");
  sit (self, self->office->lead);
  save (self, g_object_new (SOS_TYPE_SETTING, "name", "referral-decide-days", "value", "1", NULL));
  save (self, g_object_new (SOS_TYPE_SETTING, "name", "referral-acknowledge-days", "value", "9", NULL));
  assert_clock (self, "ACKNOWLEDGE", "2026-12-03");
  office_undo (self->office);
  assert_clock (self, "ACKNOWLEDGE", "2026-11-24");
  office_redo (self->office);
  assert_clock (self, "ACKNOWLEDGE", "2026-12-03");
  save (self, g_object_new (SOS_TYPE_BANK_HOLIDAY, "day", "2026-11-25", "name", "Shut", "kept", TRUE, NULL));
  assert_clock (self, "ACKNOWLEDGE", "2026-12-04");
  office_undo (self->office);
  assert_clock (self, "ACKNOWLEDGE", "2026-12-03");
  make_complete (self);
  assert_clock (self, "DECIDE", "2026-11-23");
}

/* ---- the end and after it ---- */

static void
bring_to_closing (Desk *self)
{
  Office *office = self->office;

  make_complete (self);
  office_move (office, self->episode, SOS_STAGE_SCREENING);
  accept (self);
  office_must (office, FUNC (allocate_episode), office_deed (self->episode, office->worker, NULL, NULL, NULL));
  office_make_ready (office, self->episode);
  office_move (office, self->episode, SOS_STAGE_ENGAGING);
  office_move (office, self->episode, SOS_STAGE_ASSESSED);
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_PLAN_AGREED, NULL, NULL), "(V13)");
  office_put (office, g_object_new (SOS_TYPE_PLAN, "person", self->person, "episode", self->episode, "version", G_GINT64_CONSTANT (1), "state", "AGREED", "started-on", "2026-11-20", "agreed-on", "2026-11-23",
                                    "review-on", "2026-12-21", NULL));
  office_move (office, self->episode, SOS_STAGE_PLAN_AGREED);
  office_move (office, self->episode, SOS_STAGE_ACTIVE);
  office_move (office, self->episode, SOS_STAGE_STEP_DOWN);
}

static SosPrepareEnding *
make_ending (Desk *self, gboolean answered)
{
  g_autoptr (SosRecord) closure = g_object_new (SOS_TYPE_CLOSURE, "reason", "GOALS_MET", "words", "All went well", "scores", "DONE", "onward",
                                                "The college knows them", "safeguarding", TRUE, "letter", "HAND", NULL);
  SosPrepareEnding *ending = sos_prepare_ending_new (self->episode, closure);

  g_ptr_array_add (ending->outcomes, g_object_new (SOS_TYPE_OUTCOME, "code", "BACK_IN_SCHOOL", "status", answered ? "UNKNOWN" : NULL, NULL));
  return ending;
}

static void
test_ending (Desk *self, gconstpointer data)
{
  Office *office = self->office;
  g_autoptr (SosPrepareEnding) open = make_ending (self, FALSE);
  g_autoptr (GError) error = NULL;
  gint64 outcome, first;

  bring_to_closing (self);
  office_must_not (office, FUNC (sign_ending), office_deed (self->episode, 0, NULL, NULL, NULL), "(V22)");
  office_put (office, g_object_new (SOS_TYPE_CONSENT, "person", self->person, "type", "FOLLOW_UP", "status", "GIVEN", "given-by", "SELF", "dated", "2026-11-01", NULL));
  sit (self, office->worker);
  office_do (office, FUNC (prepare_ending), open, &error);
  g_assert_no_error (error);
  assert_stage (self, SOS_STAGE_CLOSING);
  assert_clock (self, "CLOSE", "2026-12-07");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CLOSE_SIGN' AND done_on IS NULL", self->person), ==, 1);
  office_must_not (office, FUNC (sign_ending), office_deed (self->episode, 0, NULL, NULL, NULL), "team lead signs");
  sit (self, office->lead);
  office_must_not (office, FUNC (sign_ending), office_deed (self->episode, 0, NULL, NULL, NULL), "outcome");
  outcome = office_count (office, "SELECT id FROM outcome WHERE episode = $1", self->episode);
  g_assert_false (office_try_set (office, SOS_TYPE_OUTCOME, outcome, "status", "ACHIEVED", &error));
  g_assert_true (office_says (error, "who says so"));
  office_set (office, SOS_TYPE_OUTCOME, outcome, "status", "UNKNOWN");
  office_must (office, FUNC (sign_ending), office_deed (self->episode, 0, NULL, NULL, NULL));
  assert_stage (self, SOS_STAGE_CLOSED);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CLOSE_SIGN' AND done_on IS NULL", self->person), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM follow_up WHERE episode = $1 AND due_on IN ('2027-02-23', '2027-05-23')", self->episode), ==, 2);
  first = office_count (office, "SELECT min (id) FROM follow_up WHERE episode = $1", self->episode);
  office_must_not (office, FUNC (note_follow_up), office_deed (first, 0, "HELD", "fine", NULL), "(V28)");
  office_must (office, FUNC (note_follow_up), office_deed (first, 0, "HELD", "Works on Saturdays, is well", NULL));
  assert_stage (self, SOS_STAGE_FOLLOW_UP_DUE);
  office_must_not (office, FUNC (note_follow_up), office_deed (first, 0, "HELD", "Works on Saturdays, is well", NULL), "already");
  office_must (office, FUNC (note_follow_up), office_deed (office_count (office, "SELECT max (id) FROM follow_up WHERE episode = $1", self->episode), 0, "NOT_WANTED", NULL, NULL));
  assert_stage (self, SOS_STAGE_FOLLOWED_UP);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'FOLLOW_UP' AND done_on IS NULL", self->person), ==, 0);
}

/* Refused at the very end: the signature is not there either. */
static void
test_half_way (Desk *self, gconstpointer data)
{
  Office *office = self->office;
  g_autoptr (SosPrepareEnding) ending = make_ending (self, TRUE);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  bring_to_closing (self);
  sos_record_set_flag (ending->closure, SOS_CLOSURE_SAFEGUARDING, FALSE);
  office_do (office, FUNC (prepare_ending), ending, &error);
  g_assert_no_error (error);
  before = office_dump (office);
  office_must_not (office, FUNC (sign_ending), office_deed (self->episode, 0, NULL, NULL, NULL), "safeguarding check");
  after = office_dump (office);
  g_assert_cmpstr (before, ==, after);
}

static void
test_pause (Desk *self, gconstpointer data)
{
  Office *office = self->office;

  bring_to_closing (self);
  office_undo (office);
  assert_stage (self, SOS_STAGE_ACTIVE);
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_PAUSED, NULL, NULL), "why it pauses");
  office_must_not (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_PAUSED, "In custody", "2027-06-01"), "no later");
  office_must (office, FUNC (move_episode), office_deed (self->episode, 0, SOS_STAGE_PAUSED, "In custody", "2026-12-14"));
  assert_clock (self, "PAUSED", "2026-12-14");
  office_move (office, self->episode, SOS_STAGE_ACTIVE);
  assert_clock (self, "REVIEW", "2026-12-21");
}

/* What has ended never opens: a new one goes on from it; so does one on another service. */
static void
test_goes_on (Desk *self, gconstpointer data)
{
  Office *office = self->office;
  gint64 moved, again;

  office_must_not (office, FUNC (transfer_episode), office_deed (self->episode, 0, "SOS", "They are in hospital", NULL), "another service");
  office_must_not (office, FUNC (reopen_episode), office_deed (self->episode, 0, NULL, "They came back", NULL), "is open");
  moved = office_must (office, FUNC (transfer_episode), office_deed (self->episode, 0, "HOS", "They are in hospital", NULL));
  assert_stage (self, SOS_STAGE_TRANSFERRED);
  g_assert_cmpint (office_count (office, "SELECT follows FROM episode WHERE id = $1", moved), ==, self->episode);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM referral WHERE episode = $1", moved), ==, 1);
  again = office_must (office, FUNC (reopen_episode), office_deed (self->episode, 0, NULL, "They came back", NULL));
  g_assert_cmpint (office_count (office, "SELECT follows FROM episode WHERE id = $1", again), ==, self->episode);
  office_undo (office);
  office_undo (office);
  assert_stage (self, SOS_STAGE_REFERRED);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM episode WHERE person = $1 AND removed IS NULL", self->person), ==, 1);
}

/* ---- lists ---- */

typedef struct
{
  SosReferralsQuery query;
  guint n;
} Asked;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Asked *asked = data;
  g_autoptr (GArray) ids = sos_referrals_query_run (transaction, &asked->query, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_referral_list_fetch (transaction, (gint64 *) ids->data, ids->len, error) : NULL;

  asked->n = ids != NULL ? ids->len : 0;
  return rows != NULL && rows->len == asked->n;
}

static void
assert_listed (Desk *self, SosReferralsScope scope, const char *service, const char *words, guint n)
{
  for (guint order = 0; order < SOS_REFERRALS_N_ORDERS; order++)
    {
      Asked asked = { { scope, order, order % 2 == 1, (char *) service, (char *) words }, 0 };
      g_autoptr (GError) error = NULL;

      sos_store_read (self->office->store, ask, &asked, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (asked.n, ==, n);
    }
}

static gboolean
load_case (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosReferralCase) referral = sos_referral_case_load (transaction, *(gint64 *) data, error);

  if (referral == NULL)
    return FALSE;
  g_assert_cmpuint (referral->lacking->len, ==, 0);
  g_assert_cmpuint (referral->needs->len, ==, 1);
  g_assert_true (referral->may_decide);
  return TRUE;
}

static void
test_lists (Desk *self, gconstpointer data)
{
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_REFERRAL, self->referral, "ref");
  g_autoptr (GError) error = NULL;

  assert_listed (self, SOS_REFERRALS_TO_DECIDE, NULL, NULL, 1);
  assert_listed (self, SOS_REFERRALS_TO_DECIDE, "EXR", NULL, 0);
  assert_listed (self, SOS_REFERRALS_WAITING, NULL, NULL, 0);
  assert_listed (self, SOS_REFERRALS_ALL, "SOS", "reed", 1);
  assert_listed (self, SOS_REFERRALS_ALL, NULL, "okafor", 0);
  assert_listed (self, SOS_REFERRALS_ALL, NULL, ref, 1);
  g_assert_true (sos_store_read (self->office->store, load_case, &self->referral, &error));
  /* Somebody who must not be known of is in no list of referrals. */
  office_put (self->office, ({
                SosRecord *person = office_load (self->office, SOS_TYPE_PERSON, self->person);
                sos_record_set_flag (person, SOS_PERSON_SEALED, TRUE);
                person;
              }));
  sit (self, self->office->colleague);
  assert_listed (self, SOS_REFERRALS_ALL, NULL, NULL, 0);
  g_assert_false (sos_store_read (self->office->store, load_case, &self->referral, &error));
}

/* Whether what was achieved held is asked after thirteen weeks and after half a year (4.14), until it is answered; after the end only of whoever
 * agreed to be asked. */
static gboolean
asks (Desk *self, const char *rule)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM person_due WHERE person = $1 AND rule = '%s'", rule);

  return office_count (self->office, sql, self->person) > 0;
}

static void
pass_days (Desk *self, int days)
{
  g_autoptr (GError) error = NULL;

  sos_clock_set (sos_clock_now () + (gint64) days * 86400);
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
}

static void
close_early (Desk *self)
{
  office_end_early (self->office, self->episode, "MOVED_AWAY", "They moved far away");
}

static void
test_held (Desk *self, gconstpointer data)
{
  Office *office = self->office;
  const gint64 now = sos_clock_now ();
  const gint64 made = office_add (office, SOS_TYPE_OUTCOME, "episode", self->episode, "code", "BACK_IN_SCHOOL", "status", "ACHIEVED", "evidence", "SELF", "dated",
                                  "2026-11-20", NULL);

  pass_days (self, 1);
  g_assert_false (asks (self, "OUTCOME_13W") && asks (self, "OUTCOME_26W"));
  pass_days (self, 95);
  g_assert_true (asks (self, "OUTCOME_13W"));
  g_assert_false (asks (self, "OUTCOME_26W"));
  office_set (office, SOS_TYPE_OUTCOME, made, "sustained-13w", "YES");
  g_assert_false (asks (self, "OUTCOME_13W"));
  pass_days (self, 90);
  g_assert_true (asks (self, "OUTCOME_26W"));
  close_early (self);
  g_assert_false (asks (self, "OUTCOME_26W"));
  office_put (office, g_object_new (SOS_TYPE_CONSENT, "person", self->person, "type", "FOLLOW_UP", "status", "GIVEN", "given-by", "SELF", "dated", "2027-05-01", NULL));
  g_assert_true (asks (self, "OUTCOME_26W"));
  office_set (office, SOS_TYPE_OUTCOME, made, "sustained-26w", "UNKNOWN");
  g_assert_false (asks (self, "OUTCOME_26W"));
  sos_clock_set (now);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *self, gconstpointer data);
  } tests[] = {
    { "/referrals/way", test_way },
    { "/referrals/asked", test_asked },
    { "/referrals/decisions", test_decisions },
    { "/referrals/incomplete", test_incomplete },
    { "/referrals/by-hand", test_by_hand },
    { "/referrals/second", test_second },
    { "/referrals/waiting", test_waiting },
    { "/referrals/full", test_full },
    { "/referrals/two-workers", test_two_workers },
    { "/referrals/number-changed", test_number_changed },
    { "/referrals/ending", test_ending },
    { "/referrals/held", test_held },
    { "/referrals/half-way", test_half_way },
    { "/referrals/pause", test_pause },
    { "/referrals/goes-on", test_goes_on },
    { "/referrals/lists", test_lists },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
