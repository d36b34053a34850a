/* test-assessments.c - an assessment from its first score to the signature of a lead, and what the course of an episode asks of it (domain 4.3, 1.1;
 * V4, V11, V12). */
#include "config.h"
#include "office.h"

#include "sos-assessments.h"
#include "sos-clock.h"
#include "sos-stage-rules.h"

#include <string.h>

#define START ((SosTransactionFunc) sos_casework_start_assessment)
#define DROP ((SosTransactionFunc) sos_casework_drop_assessment)
#define FILL ((SosTransactionFunc) sos_casework_fill_assessment)
#define SIGN ((SosTransactionFunc) sos_casework_sign_assessment)
#define COUNTERSIGN ((SosTransactionFunc) sos_casework_countersign_assessment)
#define NOTE ((SosTransactionFunc) sos_casework_note_assessment)
#define END_PLAN ((SosTransactionFunc) sos_casework_end_safety_plan)
#define MOVE ((SosTransactionFunc) sos_casework_move_episode)

/* Somebody who is being engaged, with everything but an assessment. */
typedef struct
{
  Office *office;
  gint64 person, episode;
} Desk;

static void
sit (Desk *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static void
set_up (Desk *self, gconstpointer data)
{
  self->office = office_new ();
  g_assert_true (office_do (self->office, sos_casework_turn_day, NULL, NULL));
  self->person = office_add_person (self->office, "Sam Tester");
  self->episode = office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", self->person, "service", "SOS", "stage", SOS_STAGE_ENGAGING, "worker",
                                                          self->office->worker, "team", self->office->team, "referred-on", "2026-11-02", NULL));
  office_put_referral (self->office, self->person, self->episode);
  office_set (self->office, SOS_TYPE_EPISODE, self->episode, "borough", "E09000028"); /* saved by the rules, so that they count as worked with */
  office_put (self->office, g_object_new (SOS_TYPE_CONSENT, "person", self->person, "type", "WORK_WITH_ME", "status", "GIVEN", "given-by", "SELF", "dated",
                                          "2026-11-03", NULL));
}

static void
tear_down (Desk *self, gconstpointer data)
{
  office_free (self->office);
}

static gint64
start (Desk *self)
{
  return office_must (self->office, START, office_deed (self->person, 0, NULL, NULL, NULL));
}

static gint64
find_score (Desk *self, gint64 assessment, const char *domain)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM assessment_score WHERE assessment = $1 AND removed IS NULL AND domain = '%s'", domain);

  return office_count (self->office, sql, assessment);
}

static void
set_score (Desk *self, gint64 assessment, const char *domain, const char *field, const char *code)
{
  office_set (self->office, SOS_TYPE_ASSESSMENT_SCORE, find_score (self, assessment, domain), field, code);
}

static void
judge (Desk *self, gint64 assessment, const char *code)
{
  for (guint i = 0; i < SOS_N_JUDGEMENTS; i++)
    office_set (self->office, SOS_TYPE_ASSESSMENT, assessment, sos_judgement_get_field (i), code);
}

static void
fill (Desk *self, gint64 assessment, const char *column)
{
  office_must (self->office, FILL, office_deed (assessment, 0, column, NULL, NULL));
}

/* Everything not known, so that it may be signed. */
static gint64
make_ready (Desk *self)
{
  const gint64 assessment = start (self);

  fill (self, assessment, "score");
  fill (self, assessment, "strength");
  judge (self, assessment, "GREEN");
  return assessment;
}

static void
sign (Desk *self, gint64 assessment)
{
  office_must (self->office, SIGN, office_deed (assessment, 0, NULL, NULL, NULL));
}

static void
assert_stage (Desk *self, const char *stage)
{
  g_autofree char *held = office_dup_text (self->office, SOS_TYPE_EPISODE, self->episode, "stage");

  g_assert_cmpstr (held, ==, stage);
}

static void
refuse_move (Desk *self, const char *stage, const char *words)
{
  office_must_not (self->office, MOVE, office_deed (self->episode, 0, stage, NULL, NULL), words);
}

static gint64
count_due (Desk *self, const char *rule)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM person_due WHERE person = $1 AND rule = '%s'", rule);

  return office_count (self->office, sql, self->person);
}

static SosSaveRecord *
make_safety_plan (Desk *self, const char *review_on)
{
  g_autoptr (SosRecord) plan = g_object_new (SOS_TYPE_SAFETY_PLAN, "person", self->person, "what-they-do", "I ring my aunt", "review-on", review_on, NULL);

  return sos_save_record_new (plan, NULL);
}

static void
keep_safety_plan (Desk *self, const char *review_on, const char *refused)
{
  g_autoptr (SosSaveRecord) save = make_safety_plan (self, review_on);

  office_attempt (self->office, sos_casework_keep_safety_plan, save, refused);
}

/* ---- tests ---- */

static void
test_begun (Desk *self, gconstpointer data)
{
  const gint64 assessment = start (self);
  g_autofree char *type = office_dup_text (self->office, SOS_TYPE_ASSESSMENT, assessment, "type");

  g_assert_cmpstr (type, ==, "INITIAL");
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM assessment_score WHERE assessment = $1", assessment), ==, 15);
  g_assert_cmpint (office_count (self->office, "SELECT episode FROM assessment WHERE id = $1", assessment), ==, self->episode);
  g_assert_cmpint (start (self), ==, assessment);
  g_assert_cmpint (count_due (self, "ASSESS_SIGN"), ==, 1);
}

/* V11: what is blank stands in the way; “not known” does not, and is never nought. */
static void
test_signed (Desk *self, gconstpointer data)
{
  const gint64 assessment = start (self);

  set_score (self, assessment, "HOME", "score", "3");
  office_must_not (self->office, SIGN, office_deed (assessment, 0, NULL, NULL, NULL), "(V11)");
  set_score (self, assessment, "HOME", "evidence", "Two months behind with the rent");
  fill (self, assessment, "score");
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM assessment_score WHERE assessment = $1 AND score = 'NK'", assessment), ==, 13);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM assessment_score WHERE assessment = $1 AND score = '3'", assessment), ==, 1);
  office_must_not (self->office, SIGN, office_deed (assessment, 0, NULL, NULL, NULL), "strong");
  set_score (self, assessment, "HOPE", "strength", "2");
  office_must_not (self->office, SIGN, office_deed (assessment, 0, NULL, NULL, NULL), "judged");
  judge (self, assessment, "AMBER");
  assert_stage (self, SOS_STAGE_ENGAGING);
  sign (self, assessment);
  assert_stage (self, SOS_STAGE_ASSESSED);
  g_assert_cmpint (count_due (self, "ASSESS_SIGN"), ==, 0);
  g_assert_cmpint (count_due (self, "COUNTERSIGN"), ==, 0);
}

/* 1.1: neither none, nor a draft, nor one of another episode lets an episode pass; a signed one does. */
static void
test_boundary (Desk *self, gconstpointer data)
{
  gint64 assessment, other;

  refuse_move (self, SOS_STAGE_ASSESSED, "not signed yet");
  other = office_put (self->office, g_object_new (SOS_TYPE_ASSESSMENT, "person", self->person, "type", "INITIAL", "started-on", "2026-11-10", "signed-at",
                                                  (gint64) 1, NULL));
  refuse_move (self, SOS_STAGE_ASSESSED, "not signed yet");
  g_assert_cmpint (other, !=, 0);
  assessment = make_ready (self);
  refuse_move (self, SOS_STAGE_ASSESSED, "not signed yet");
  sign (self, assessment);
  assert_stage (self, SOS_STAGE_ASSESSED);
  office_undo (self->office);
  assert_stage (self, SOS_STAGE_ENGAGING);
  refuse_move (self, SOS_STAGE_ASSESSED, "not signed yet");
}

/* What else is lacking stops the episode, not the signature. */
static void
test_not_agreed (Desk *self, gconstpointer data)
{
  const gint64 assessment = make_ready (self), consent = office_count (self->office, "SELECT id FROM consent WHERE person = $1", self->person);

  office_set (self->office, SOS_TYPE_CONSENT, consent, "status", "REFUSED");
  sign (self, assessment);
  assert_stage (self, SOS_STAGE_ENGAGING);
  refuse_move (self, SOS_STAGE_ASSESSED, "agree to");
  office_set (self->office, SOS_TYPE_CONSENT, consent, "status", "GIVEN");
  office_move (self->office, self->episode, SOS_STAGE_ASSESSED);
}

/* V12: red or a 4 is seen by a lead who did not sign it, and a safety plan is made, before a plan is agreed. */
static void
test_danger (Desk *self, gconstpointer data)
{
  const gint64 assessment = make_ready (self);

  set_score (self, assessment, "VIOL", "evidence", "Threatened by name on Tuesday");
  set_score (self, assessment, "VIOL", "score", "4");
  sign (self, assessment);
  assert_stage (self, SOS_STAGE_ASSESSED);
  g_assert_cmpint (count_due (self, "COUNTERSIGN"), ==, 1);
  g_assert_cmpint (count_due (self, "SAFETY_PLAN_WANTED"), ==, 1);
  office_put (self->office, g_object_new (SOS_TYPE_PLAN, "person", self->person, "episode", self->episode, "version", (gint64) 1, "state", "AGREED",
                                          "started-on", "2026-11-20", "agreed-on", "2026-11-23", "review-on", "2026-12-21", NULL));
  refuse_move (self, SOS_STAGE_PLAN_AGREED, "(V12)");
  office_must_not (self->office, COUNTERSIGN, office_deed (assessment, 0, NULL, NULL, NULL), "lead");
  keep_safety_plan (self, "2026-12-08", "within 14 days");
  keep_safety_plan (self, "2026-12-07", NULL);
  g_assert_cmpint (count_due (self, "SAFETY_PLAN_WANTED"), ==, 0);
  refuse_move (self, SOS_STAGE_PLAN_AGREED, "(V12)");
  sit (self, self->office->lead);
  office_must (self->office, COUNTERSIGN, office_deed (assessment, 0, NULL, "Seen with Moyo", NULL));
  g_assert_cmpint (count_due (self, "COUNTERSIGN"), ==, 0);
  office_must_not (self->office, COUNTERSIGN, office_deed (assessment, 0, NULL, NULL, NULL), "already");
  office_move (self->office, self->episode, SOS_STAGE_PLAN_AGREED);
}

/* The other half alone is not enough. */
static void
test_countersigned_without_plan (Desk *self, gconstpointer data)
{
  const gint64 assessment = make_ready (self);

  office_set (self->office, SOS_TYPE_ASSESSMENT, assessment, "to-them", "RED");
  sign (self, assessment);
  sit (self, self->office->lead);
  office_must (self->office, COUNTERSIGN, office_deed (assessment, 0, NULL, NULL, NULL));
  refuse_move (self, SOS_STAGE_PLAN_AGREED, "(V12)");
  keep_safety_plan (self, "2026-11-30", NULL);
  refuse_move (self, SOS_STAGE_PLAN_AGREED, "(V13)");
}

/* Whoever signed it does not look over their own shoulder. */
static void
test_own (Desk *self, gconstpointer data)
{
  gint64 assessment;

  sit (self, self->office->lead);
  assessment = make_ready (self);
  office_set (self->office, SOS_TYPE_ASSESSMENT, assessment, "to-them", "RED");
  sign (self, assessment);
  office_must_not (self->office, COUNTERSIGN, office_deed (assessment, 0, NULL, NULL, NULL), "another lead");
}

/* Signed, it stays as it is, whichever way it is tried; only notes come beneath. */
static void
test_frozen (Desk *self, gconstpointer data)
{
  const gint64 assessment = make_ready (self), score = find_score (self, assessment, "HOME");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL, removing = NULL, undone = NULL;

  office_must_not (self->office, NOTE, office_deed (assessment, 0, NULL, "Later", NULL), "still being written");
  sign (self, assessment);
  before = office_dump (self->office);
  g_assert_false (office_try_set (self->office, SOS_TYPE_ASSESSMENT_SCORE, score, "score", "1", &error));
  g_assert_true (office_says (error, "signed"));
  g_clear_error (&error);
  g_assert_false (office_try_set (self->office, SOS_TYPE_ASSESSMENT, assessment, "summary", "Otherwise", &error));
  g_assert_false (office_remove (self->office, SOS_TYPE_ASSESSMENT, assessment, &removing));
  office_must_not (self->office, DROP, office_deed (assessment, 0, NULL, NULL, NULL), "signed");
  office_must_not (self->office, FILL, office_deed (assessment, 0, "own", NULL, NULL), "signed");
  office_must_not (self->office, SIGN, office_deed (assessment, 0, NULL, NULL, NULL), "signed");
  office_must_not (self->office, NOTE, office_deed (assessment, 0, NULL, "  ", NULL), "Write");
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
  office_must (self->office, NOTE, office_deed (assessment, 0, NULL, "The rent is paid by now.", NULL));
  office_undo (self->office);
  office_redo (self->office);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM assessment_note WHERE assessment = $1 AND removed IS NULL", assessment), ==, 1);
}

/* By hand nothing is made or signed, and nothing stands where it is not asked. */
static void
test_by_hand (Desk *self, gconstpointer data)
{
  const gint64 assessment = start (self);
  g_autoptr (SosSaveRecord) save = make_safety_plan (self, "2026-12-01");
  static const struct
  {
    const char *domain, *field, *code;
  } rows[] = { { "HOPE", "score", "2" }, { "HOME", "score", "5" }, { "HOME", "own", "NA" }, { "HOME", "strength", "NA" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (office_try_set (self->office, SOS_TYPE_ASSESSMENT_SCORE, find_score (self, assessment, rows[i].domain), rows[i].field, rows[i].code, &error));
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
    }
  office_attempt (self->office, sos_casework_save_record, save, "not by hand");
  set_score (self, assessment, "LEGAL", "score", "NA");
}

/* A draft that is given up is whole again after undo. */
static void
test_dropped (Desk *self, gconstpointer data)
{
  const gint64 assessment = start (self);
  g_autofree char *before = NULL, *after = NULL;

  set_score (self, assessment, "HOME", "score", "2");
  before = office_dump (self->office);
  office_must (self->office, DROP, office_deed (assessment, 0, NULL, NULL, NULL));
  g_assert_cmpint (count_due (self, "ASSESS_SIGN"), ==, 0);
  office_undo (self->office);
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (start (self), ==, assessment);
}

/* A second one is a review; what was known but once says nothing of a change. */
static void
test_review (Desk *self, gconstpointer data)
{
  gint64 first = make_ready (self), second;
  g_autofree char *type = NULL;

  sign (self, first);
  second = start (self);
  g_assert_cmpint (second, !=, first);
  type = office_dup_text (self->office, SOS_TYPE_ASSESSMENT, second, "type");
  g_assert_cmpstr (type, ==, "REVIEW");
}

/* Twelve weeks later another is due, until it is begun. */
static void
test_again (Desk *self, gconstpointer data)
{
  const gint64 weeks = 11 * 7 * 24 * 3600;

  office_put (self->office, g_object_new (SOS_TYPE_ASSESSMENT, "person", self->person, "episode", self->episode, "type", "INITIAL", "started-on", "2026-09-01",
                                          "signed-at", sos_clock_now () - weeks, NULL));
  g_assert_cmpint (count_due (self, "ASSESS_AGAIN"), ==, 1);
  start (self);
  g_assert_cmpint (count_due (self, "ASSESS_AGAIN"), ==, 0);
}

/* The task that an incident left is done with the next signature. */
static void
test_incident (Desk *self, gconstpointer data)
{
  gint64 assessment;

  office_add (self->office, SOS_TYPE_INCIDENT, "person", self->person, "kind", "SELF_HARM", "happened-at", sos_clock_now () - 3600, "words", "Cut her arm", NULL);
  g_assert_cmpint (count_due (self, "TASK_INCIDENT_ASSESS"), ==, 1);
  assessment = make_ready (self);
  sign (self, assessment);
  g_assert_cmpint (count_due (self, "TASK_INCIDENT_ASSESS"), ==, 0);
}

/* One safety plan holds at a time; it goes on while the latest assessment asks for it. */
static void
test_safety_plan (Desk *self, gconstpointer data)
{
  gint64 assessment = make_ready (self), plan;

  keep_safety_plan (self, "2026-11-30", NULL);
  keep_safety_plan (self, "2026-12-01", NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM safety_plan WHERE person = $1 AND ended_on IS NULL", self->person), ==, 1);
  g_assert_cmpint (count_due (self, "SAFETY_PLAN_REVIEW"), ==, 1);
  office_set (self->office, SOS_TYPE_ASSESSMENT, assessment, "to-others", "RED");
  sign (self, assessment);
  plan = office_count (self->office, "SELECT id FROM safety_plan WHERE person = $1 AND ended_on IS NULL", self->person);
  office_must_not (self->office, END_PLAN, office_deed (plan, 0, NULL, NULL, NULL), "until another");
  assessment = make_ready (self);
  sign (self, assessment);
  office_must (self->office, END_PLAN, office_deed (plan, 0, NULL, NULL, NULL));
  g_assert_cmpint (count_due (self, "SAFETY_PLAN_REVIEW"), ==, 0);
}

/* Whoever does not work with them neither begins nor signs. */
static void
test_rights (Desk *self, gconstpointer data)
{
  const gint64 assessment = make_ready (self);

  sit (self, self->office->administrator);
  office_must_not (self->office, START, office_deed (self->person, 0, NULL, NULL, NULL), "");
  office_must_not (self->office, SIGN, office_deed (assessment, 0, NULL, NULL, NULL), "");
}

/* How closely they are worked with is said with the signature (3.1). */
static void
test_tier (Desk *self, gconstpointer data)
{
  const gint64 assessment = make_ready (self);
  g_autofree char *tier = NULL;

  office_must_not (self->office, SIGN, office_deed (assessment, 0, "T9", NULL, NULL), "how closely");
  office_must (self->office, SIGN, office_deed (assessment, 0, "T1", NULL, NULL));
  tier = office_dup_text (self->office, SOS_TYPE_EPISODE, self->episode, "tier");
  g_assert_cmpstr (tier, ==, "T1");
}

/* Between two assessments: closer at once, less close for a reason, and never where there is danger. */
static void
test_tier_between (Desk *self, gconstpointer data)
{
  const SosTransactionFunc set = (SosTransactionFunc) sos_casework_set_tier;
  gint64 assessment;

  office_must (self->office, set, office_deed (self->episode, 0, "T1", NULL, NULL));
  office_must_not (self->office, set, office_deed (self->episode, 0, "T3", NULL, NULL), "why they are seen less often");
  office_must (self->office, set, office_deed (self->episode, 0, "T3", "Calm for a month now", NULL));
  office_undo (self->office);
  assessment = make_ready (self);
  set_score (self, assessment, "VIOL", "score", "4");
  office_set (self->office, SOS_TYPE_ASSESSMENT_SCORE, find_score (self, assessment, "VIOL"), "evidence", "Threatened by name");
  office_must_not (self->office, SIGN, office_deed (assessment, 0, "T3", NULL, NULL), "as often as can be");
  office_must (self->office, SIGN, office_deed (assessment, 0, "T1", NULL, NULL));
  office_must_not (self->office, set, office_deed (self->episode, 0, "T2", "Calm for a month now", NULL), "Assess again first");
}

/* Which work it is of is chosen where two are open; which kind it is follows from that work, and each has one first. */
static void
test_of_which (Desk *self, gconstpointer data)
{
  const gint64 other = office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", self->person, "service", "EXR", "stage", SOS_STAGE_CLOSING, "worker",
                                                               self->office->lead, "team", self->office->team, "referred-on", "2026-10-02", NULL));
  const gint64 first = make_ready (self);
  gint64 begun;
  g_autofree char *kind = NULL, *closing = NULL;

  office_must (self->office, SIGN, office_deed (first, 0, NULL, NULL, NULL));
  office_must_not (self->office, START, office_deed (self->person, self->episode, SOS_ASSESSMENT_INITIAL, NULL, NULL), "Choose another kind");
  begun = office_must (self->office, START, office_deed (self->person, other, NULL, NULL, NULL));
  kind = office_dup_text (self->office, SOS_TYPE_ASSESSMENT, begun, "type");
  g_assert_cmpstr (kind, ==, SOS_ASSESSMENT_INITIAL);
  g_assert_cmpint (office_count (self->office, "SELECT episode FROM assessment WHERE id = $1", begun), ==, other);
  office_must (self->office, DROP, office_deed (begun, 0, NULL, NULL, NULL));
  begun = office_must (self->office, START, office_deed (self->person, self->episode, SOS_ASSESSMENT_CLOSING, NULL, NULL));
  closing = office_dup_text (self->office, SOS_TYPE_ASSESSMENT, begun, "type");
  g_assert_cmpstr (closing, ==, SOS_ASSESSMENT_CLOSING);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *, gconstpointer);
  } tests[] = {
    { "/assessments/begun", test_begun },
    { "/assessments/signed", test_signed },
    { "/assessments/boundary", test_boundary },
    { "/assessments/not-agreed", test_not_agreed },
    { "/assessments/danger", test_danger },
    { "/assessments/countersigned-without-plan", test_countersigned_without_plan },
    { "/assessments/own", test_own },
    { "/assessments/frozen", test_frozen },
    { "/assessments/by-hand", test_by_hand },
    { "/assessments/dropped", test_dropped },
    { "/assessments/review", test_review },
    { "/assessments/again", test_again },
    { "/assessments/incident", test_incident },
    { "/assessments/safety-plan", test_safety_plan },
    { "/assessments/rights", test_rights },
    { "/assessments/tier", test_tier },
    { "/assessments/of-which", test_of_which },
    { "/assessments/tier-between", test_tier_between },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
