/* sos-demo-referrals.c - referrals, endings and what comes after them in the demo office. */
#include "config.h"
#include "sos-demo-referrals.h"

#include "sos-clock.h"
#include "sos-stage-rules.h"

#include <string.h>

#define MOST_OF_ALL 5000 /* clients of whom all referrals are there; of the rest, those to decide and those who wait */
#define KEPT_DAYS 365

/* One of the section, by a number; NULL where there is none. */
static const char *
nth (SosDemoWriter *writer, const char *section, guint n)
{
  GPtrArray *lines = sos_demo_lists_get (writer->lists, section);

  return lines != NULL && lines->len > 0 ? lines->pdata[n % lines->len] : NULL;
}

static const char *
nth_of (const char *const *list, guint n)
{
  return list[n % g_strv_length ((char **) list)];
}

static const char *
find_decision (const SosDemoReferral *what)
{
  if (g_str_equal (what->stage, SOS_STAGE_DECLINED))
    return "DECLINE";
  if (g_str_equal (what->stage, SOS_STAGE_SIGNPOSTED))
    return "SIGNPOST";
  return g_str_equal (what->stage, SOS_STAGE_REFERRED) || g_str_equal (what->stage, SOS_STAGE_SCREENING) ? NULL : "ACCEPT";
}

/* Some referrals lack something, and of some the referrer was asked. */
static gint64
make_referral (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoReferral *what)
{
  static const char *const methods[] = { "FORM", "EMAIL_SECURE", "PHONE", "PANEL", NULL };
  static const char *const urgencies[] = { "ROUTINE", "ROUTINE", "URGENT", "ROUTINE", "ROUTINE", "EMERGENCY", "ROUTINE", NULL };
  static const char *const places[] = { "MEDIUM", "HIGH", "LOW", "MEDIUM", NULL };
  static const char *const answers[] = { "YES", "YES", "NO", "UNKNOWN", NULL };
  const guint n = client->number;
  const char *decision = find_decision (what);
  const gboolean fresh = g_str_equal (what->stage, SOS_STAGE_REFERRED), own = g_str_equal (what->source, "SELF") || g_str_equal (what->source, "INTERNAL");
  const gboolean whole = !fresh || n % 3 != 0, accepted = g_strcmp0 (decision, "ACCEPT") == 0;
  const int decided = MAX (what->referred - 4, 0), told = MAX (what->referred - 1, 0);
  g_autofree char *ref = writer->error == NULL ? sos_transaction_issue_reference (writer->transaction, "R", &writer->error) : NULL;
  g_autofree char *name = g_strdup_printf ("%s %s", nth (writer, "given english F", n * 7), nth (writer, "family english", n * 3));

  return sos_demo_make (
    writer, SOS_TYPE_REFERRAL, SOS_REFERRAL_PERSON, client->id, SOS_REFERRAL_REF, ref, SOS_REFERRAL_EPISODE, what->episode, SOS_REFERRAL_RECEIVED_ON,
    sos_demo_date (writer, -what->referred), SOS_REFERRAL_METHOD, own ? "IN_PERSON" : nth_of (methods, n), SOS_REFERRAL_SERVICE, what->service,
    SOS_REFERRAL_SOURCE, what->source, SOS_REFERRAL_REFERRER_NAME, own ? NULL : name, SOS_REFERRAL_REFERRER_CONTACT,
    own || !whole ? NULL : "020 7946 0340", SOS_REFERRAL_REASON, nth (writer, "referral reason", n), SOS_REFERRAL_URGENCY,
    what->ended < 0 && decision == NULL ? nth_of (urgencies, n) : "ROUTINE", SOS_REFERRAL_PERSON_KNOWS, nth_of (answers, n), SOS_REFERRAL_MAY_SAY_WHO,
    nth_of (answers, n + 1), SOS_REFERRAL_CONSENT_STATED, nth_of (answers, n), SOS_REFERRAL_SAFE_CONTACT, whole ? nth (writer, "safe way", n) : NULL,
    SOS_REFERRAL_DUPLICATES_ON, fresh && n % 2 == 0 ? NULL : sos_demo_date (writer, -told), SOS_REFERRAL_ACKNOWLEDGED_ON,
    fresh && n % 4 != 1 ? NULL : sos_demo_date (writer, -told), SOS_REFERRAL_ACKNOWLEDGED_HOW, fresh && n % 4 != 1 ? NULL : "EMAIL_SECURE",
    SOS_REFERRAL_APART, decision != NULL ? "CLEAR" : NULL, SOS_REFERRAL_DECISION, decision, SOS_REFERRAL_DECISION_REASON, accepted ? NULL : what->reason,
    SOS_REFERRAL_DECISION_WORDS, decision != NULL && !accepted ? nth (writer, "not taken", n) : NULL, SOS_REFERRAL_DECIDED_ON,
    decision != NULL ? sos_demo_date (writer, -decided) : NULL, SOS_REFERRAL_SIGNPOSTED_TO,
    g_strcmp0 (decision, "SIGNPOST") == 0 ? nth (writer, "signposted", n) : NULL, SOS_REFERRAL_TOLD_ON,
    decision != NULL ? sos_demo_date (writer, -decided) : NULL, SOS_REFERRAL_TOLD_HOW, decision != NULL ? "EMAIL_SECURE" : NULL, SOS_REFERRAL_PRIORITY,
    accepted ? nth_of (places, n) : NULL, SOS_REFERRAL_WAITING_SINCE, accepted ? sos_demo_date (writer, -decided) : NULL, SOS_DEMO_END);
}

static void
make_needs (SosDemoWriter *writer, gint64 referral, guint n)
{
  static const char *const needs[] = { "AFFECTED_BY_GANGS", "SERIOUS_VIOLENCE", "CCE", "COUNTY_LINES", "WEAPON", "FAMILY_AFFECTED", NULL };

  for (guint i = 0; i <= n % 3; i++)
    sos_demo_make (writer, SOS_TYPE_REFERRAL_NEED, SOS_REFERRAL_NEED_REFERRAL, referral, SOS_REFERRAL_NEED_NEED, nth_of (needs, n + i * 2), SOS_DEMO_END);
}

/* ---- endings ---- */

static void
make_outcomes (SosDemoWriter *writer, const SosDemoReferral *what, guint n)
{
  static const char *const codes[] = { "RISK_REDUCED", "BACK_IN_SCHOOL", "TRUSTED_ADULT", "ATTENDANCE_UP", "FEELS_SAFER", "COURSE_STARTED", "RELATIONSHIP_BETTER", NULL };
  static const char *const states[] = { "ACHIEVED", "PARTLY", "UNKNOWN", "ACHIEVED", "NOT", NULL };
  static const char *const evidence[] = { "WORKER", "SELF", "PROFESSIONAL", NULL };

  for (guint i = 0; i < 3; i++)
    sos_demo_make (writer, SOS_TYPE_OUTCOME, SOS_OUTCOME_EPISODE, what->episode, SOS_OUTCOME_CODE, nth_of (codes, n + i * 2), SOS_OUTCOME_STATUS,
                   nth_of (states, n + i), SOS_OUTCOME_EVIDENCE, nth_of (evidence, n + i), SOS_OUTCOME_DATED, sos_demo_date (writer, -what->ended), SOS_DEMO_END);
}

static void
make_closure (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoReferral *what)
{
  static const char *const letters[] = { "HAND", "NONE", "POST", NULL };

  sos_demo_make (writer, SOS_TYPE_CLOSURE, SOS_CLOSURE_EPISODE, what->episode, SOS_CLOSURE_REASON, what->reason, SOS_CLOSURE_WORDS,
                 nth (writer, "closing words", client->number), SOS_CLOSURE_SCORES, "DONE", SOS_CLOSURE_ONWARD, nth (writer, "onward", client->number),
                 SOS_CLOSURE_SAFEGUARDING, TRUE, SOS_CLOSURE_LETTER, nth_of (letters, client->number), SOS_CLOSURE_PREPARED_ON,
                 sos_demo_date (writer, -what->ended - 6), SOS_CLOSURE_PREPARED_BY, client->worker, SOS_CLOSURE_SIGNED_ON, sos_demo_date (writer, -what->ended),
                 SOS_DEMO_END);
  make_outcomes (writer, what, client->number);
}

/* Three months after the end, and six; some are still to do, and one is late now and then. */
static void
make_follow_ups (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoReferral *what)
{
  const gboolean followed = g_str_equal (what->stage, SOS_STAGE_FOLLOWED_UP);

  for (int months = 3; months <= 6; months += 3)
    {
      const int due = what->ended - months * 30;
      const gboolean done = due > (followed ? 0 : 12);

      if (followed && !done)
        continue;
      sos_demo_make (writer, SOS_TYPE_FOLLOW_UP, SOS_FOLLOW_UP_EPISODE, what->episode, SOS_FOLLOW_UP_MONTHS, (gint64) months, SOS_FOLLOW_UP_DUE_ON,
                     sos_demo_date (writer, -due), SOS_FOLLOW_UP_STATE, done ? "HELD" : "DUE", SOS_FOLLOW_UP_DONE_ON,
                     done ? sos_demo_date (writer, -MAX (due - 1, 0)) : NULL, SOS_FOLLOW_UP_WORDS, done ? nth (writer, "followed up", client->number) : NULL,
                     SOS_FOLLOW_UP_STAFF, client->worker, SOS_DEMO_END);
      if (!done)
        sos_demo_make (writer, SOS_TYPE_TASK, SOS_TASK_PERSON, client->id, SOS_TASK_KIND, "FOLLOW_UP", SOS_TASK_WORDS,
                       "Ask how they are, some months after the end.", SOS_TASK_STAFF, client->worker, SOS_TASK_DUE_ON, sos_demo_date (writer, -due),
                       SOS_DEMO_END);
    }
}

void
sos_demo_referral_make (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoReferral *what)
{
  const gboolean never = g_str_equal (what->stage, SOS_STAGE_DECLINED) || g_str_equal (what->stage, SOS_STAGE_SIGNPOSTED);
  const gboolean closed = what->ended >= 0 && !never;
  gint64 referral;

  if (client->number >= MOST_OF_ALL && !g_str_equal (what->stage, SOS_STAGE_WAITING) && find_decision (what) != NULL)
    return;
  if (what->ended < KEPT_DAYS)
    {
      referral = make_referral (writer, client, what);
      make_needs (writer, referral, client->number);
    }
  if (closed && what->ended < KEPT_DAYS && !g_str_equal (what->stage, SOS_STAGE_CLOSED_EARLY))
    make_closure (writer, client, what);
  if (closed && what->ended < 200 && client->number % 3 == 0 && !g_str_equal (what->stage, SOS_STAGE_CLOSED_EARLY))
    make_follow_ups (writer, client, what);
}
