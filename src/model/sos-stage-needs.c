/* sos-stage-needs.c - what each stage asks before it is reached, and the clock of the one an episode stands at, as tables. Knows no record. */
#include "config.h"
#include "sos-stage-needs.h"

#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-referral-rules.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- what may be lacking ---- */

/* Whoever is not taken is asked for nothing more. */
static gboolean
is_refused (const SosStageFacts *facts)
{
  return g_strcmp0 (facts->decision, SOS_REFERRAL_DECLINE) == 0 || g_strcmp0 (facts->decision, SOS_REFERRAL_SIGNPOST) == 0;
}

static gboolean
lacks_referral (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->referred || (facts->n_lacking > 0 && !is_refused (facts));
}

static gboolean
lacks_duplicates (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->duplicates_looked && !is_refused (facts);
}

static gboolean
lacks_acknowledgement (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->acknowledged && !is_refused (facts);
}

static gboolean
lacks_apart (const SosStageFacts *facts, const SosLimits *limits)
{
  return facts->apart == NULL;
}

static gboolean
lacks_accepted (const SosStageFacts *facts, const SosLimits *limits)
{
  return g_strcmp0 (facts->decision, SOS_REFERRAL_ACCEPT) != 0;
}

static gboolean
lacks_declined (const SosStageFacts *facts, const SosLimits *limits)
{
  return g_strcmp0 (facts->decision, SOS_REFERRAL_DECLINE) != 0;
}

static gboolean
lacks_signposted (const SosStageFacts *facts, const SosLimits *limits)
{
  return g_strcmp0 (facts->decision, SOS_REFERRAL_SIGNPOST) != 0;
}

static gboolean
lacks_worker (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->worker;
}

static gboolean
lacks_try (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->tried;
}

static gboolean
lacks_agreement (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->agreed;
}

static gboolean
lacks_assessment (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->assessed;
}

static gboolean
lacks_countersign (const SosStageFacts *facts, const SosLimits *limits)
{
  return facts->countersign;
}

static gboolean
lacks_plan (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->planned;
}

/* Nothing more is asked of whoever died (1.1). */
static gboolean
died (const SosStageFacts *facts)
{
  return g_strcmp0 (facts->reason, SOS_REASON_DIED) == 0;
}

static gboolean
lacks_closure (const SosStageFacts *facts, const SosLimits *limits)
{
  return !died (facts) && (!facts->closing || facts->reason == NULL || !facts->onward || !facts->letter);
}

static gboolean
lacks_scores (const SosStageFacts *facts, const SosLimits *limits)
{
  return !died (facts) && !facts->scores;
}

static gboolean
lacks_outcomes (const SosStageFacts *facts, const SosLimits *limits)
{
  return !died (facts) && (facts->n_outcomes == 0 || facts->n_unanswered > 0);
}

static gboolean
lacks_safeguarding (const SosStageFacts *facts, const SosLimits *limits)
{
  return !died (facts) && !facts->safeguarding;
}

static gboolean
lacks_concern (const SosStageFacts *facts, const SosLimits *limits)
{
  return facts->open_concerns > 0;
}

/* What is booked outlives an end: somebody would wait, or stand at a door, in vain. */
static gboolean
lacks_booked (const SosStageFacts *facts, const SosLimits *limits)
{
  return !died (facts) && facts->n_booked > 0 && !facts->booked_said;
}

/* Who was tried often enough, in more than one way, for long enough; and the referrer knows. */
static gboolean
lacks_tries (const SosStageFacts *facts, const SosLimits *limits)
{
  return g_strcmp0 (facts->reason, "DISENGAGED") == 0
         && ((int) facts->tries < limits->leaving_tries || (int) facts->ways < limits->leaving_ways || facts->try_days < limits->leaving_days);
}

static gboolean
lacks_telling (const SosStageFacts *facts, const SosLimits *limits)
{
  return g_strcmp0 (facts->reason, "DISENGAGED") == 0 && !facts->referrer_told;
}

static gboolean
lacks_signature (const SosStageFacts *facts, const SosLimits *limits)
{
  return !facts->signed_off;
}

/* ---- which stage asks what; the order is that of the work ---- */

#define CLOSURE_NEED \
  { "V22", N_("The ending is not prepared: the reason with a few words, what comes next for them, and whether there is a letter."), SOS_NEED_CLOSURE, \
    N_("Prepare the ending…") }
#define CONCERN_NEED \
  { "V22", N_("A concern is still open. The safeguarding lead closes it, or writes a note on it first."), SOS_NEED_CONCERN, N_("Open the concerns") }
/* What each end asks of the people in it, the signature last. */
#define ENDED_BY_HAND(stage) \
  { stage, lacks_safeguarding, { "1.1", N_("The safeguarding check before the end is not ticked."), SOS_NEED_CLOSURE, N_("Prepare the ending…") } }, \
  { stage, lacks_booked, { "1.1", N_("Something is booked with them. Say whether it is called off."), SOS_NEED_CLOSURE, N_("Prepare the ending…") } }, \
  { stage, lacks_concern, CONCERN_NEED }, \
  { stage, lacks_tries, \
    { "1.1", N_("They were not tried often enough, in different ways, over enough days, to say that they stopped coming."), SOS_NEED_CONTACT, \
      N_("Log a contact") } }, \
  { stage, lacks_telling, \
    { "1.1", N_("The referrer is to be told that they stopped coming, before it ends for that."), SOS_NEED_CLOSURE, N_("Prepare the ending…") } }, \
  { stage, lacks_signature, { "1.1", N_("The lead has not signed the ending yet."), SOS_NEED_SIGN, N_("Sign the ending…") } }

static const struct
{
  const char *stage;
  gboolean (*lacks) (const SosStageFacts *facts, const SosLimits *limits);
  SosStageNeed need;
} needs[] = {
  { SOS_STAGE_SCREENING, lacks_referral,
    { "4.1", N_("The referral is not complete enough: who, how old, how to reach them, where, why, and who refers them."), SOS_NEED_REFERRAL,
      N_("Complete the referral…") } },
  { SOS_STAGE_SCREENING, lacks_duplicates,
    { "0.6", N_("Nobody has looked yet whether they are held already."), SOS_NEED_DUPLICATES, N_("Look whether they are held…") } },
  { SOS_STAGE_SCREENING, lacks_acknowledgement,
    { "1.1", N_("The referral is not acknowledged yet."), SOS_NEED_ACKNOWLEDGE, N_("Acknowledge…") } },
  { SOS_STAGE_WAITING, lacks_apart,
    { "4.7", N_("The referral was not held against the keep-apart rules yet."), SOS_NEED_APART, N_("Keep-apart check…") } },
  { SOS_STAGE_WAITING, lacks_accepted, { "1.1", N_("The lead has not accepted the referral."), SOS_NEED_DECIDE, N_("Decide…") } },
  { SOS_STAGE_DECLINED, lacks_declined, { "1.1", N_("The lead has not declined the referral."), SOS_NEED_DECIDE, N_("Decide…") } },
  { SOS_STAGE_SIGNPOSTED, lacks_signposted, { "1.1", N_("The lead has not signposted the referral."), SOS_NEED_DECIDE, N_("Decide…") } },
  { SOS_STAGE_ALLOCATED, lacks_worker,
    { "V9", N_("Nobody works with them yet. Choose a worker; that allocates the episode."), SOS_NEED_ALLOCATE, N_("Allocate…") } },
  { SOS_STAGE_ENGAGING, lacks_try,
    { "1.1", N_("No try to reach them is written down since it was allocated."), SOS_NEED_CONTACT, N_("Log a contact") } },
  { SOS_STAGE_ASSESSED, lacks_agreement,
    { "4.2", N_("What they agree to is not written down yet."), SOS_NEED_AGREEMENT, N_("Write down an agreement…") } },
  { SOS_STAGE_ASSESSED, lacks_assessment, { "4.3", N_("The assessment is not signed yet."), SOS_NEED_ASSESSMENT, N_("Assess") } },
  { SOS_STAGE_PLAN_AGREED, lacks_countersign,
    { "V12", N_("The assessment waits for the lead, or for a safety plan."), SOS_NEED_ASSESSMENT, N_("Assess") } },
  { SOS_STAGE_PLAN_AGREED, lacks_plan, { "V13", N_("No plan is agreed yet."), SOS_NEED_PLAN, N_("Open the plan") } },
  { SOS_STAGE_ACTIVE, lacks_plan, { "V13", N_("No plan is agreed yet."), SOS_NEED_PLAN, N_("Open the plan") } },
  { SOS_STAGE_CLOSED, lacks_closure, CLOSURE_NEED },
  { SOS_STAGE_CLOSED, lacks_scores, { "V22", N_("Final scores are not given, and nobody said why not."), SOS_NEED_CLOSURE, N_("Prepare the ending…") } },
  { SOS_STAGE_CLOSED, lacks_outcomes,
    { "V22", N_("Not every outcome is answered; “not known” is an answer."), SOS_NEED_OUTCOMES, N_("Outcomes…") } },
  ENDED_BY_HAND (SOS_STAGE_CLOSED),
  /* An end before the plan is done asks for no scores and no outcomes; for all else as much as any (0.4, 1.1). */
  { SOS_STAGE_CLOSED_EARLY, lacks_closure, CLOSURE_NEED },
  ENDED_BY_HAND (SOS_STAGE_CLOSED_EARLY),
  { SOS_STAGE_TRANSFERRED, lacks_concern, CONCERN_NEED },
};

static SosStageNeed *
translate (const SosStageNeed *need)
{
  SosStageNeed *copy = g_memdup2 (need, sizeof *need);

  copy->words = _(need->words);
  copy->label = _(need->label);
  return copy;
}

GPtrArray *
sos_stage_find_needs (const char *stage, const SosStageFacts *facts, const SosLimits *limits)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if (g_strcmp0 (needs[i].stage, stage) == 0 && needs[i].lacks (facts, limits))
      g_ptr_array_add (found, translate (&needs[i].need));
  return found;
}

SosVerdict *
sos_stage_check_needs (const char *stage, const SosStageFacts *facts, const SosLimits *limits)
{
  g_autoptr (GPtrArray) lacking = sos_stage_find_needs (stage, facts, limits);
  const SosStageNeed *first = lacking->len > 0 ? lacking->pdata[0] : NULL;

  if (first != NULL)
    return sos_verdict_new_refused (first->rule, first->words, NULL);
  return sos_verdict_new_allowed ("1.1", NULL);
}

/* ---- clocks ---- */

char *
sos_date_dup_add_working (const char *day, int days, GHashTable *closed)
{
  const gint64 noon = sos_clock_from_london (day, 12 * 60);

  return noon == 0 ? NULL : sos_moment_dup_day (sos_moment_add_working_days (noon, days, closed));
}

static int
count_decide_days (const SosStageFacts *facts, const SosLimits *limits)
{
  if (g_strcmp0 (facts->urgency, "EMERGENCY") == 0)
    return limits->decide_emergency_days;
  return g_strcmp0 (facts->urgency, "URGENT") == 0 ? limits->decide_urgent_days : limits->decide_days;
}

/* From the day they were given to a worker: a release that is still far then is not near because time passes. */
static gboolean
is_release_near (const SosStageFacts *facts, const SosLimits *limits)
{
  return facts->release_on != NULL && facts->since != NULL
         && ABS (sos_date_days_between (facts->since, facts->release_on)) <= limits->release_near_days;
}

static int
count_contact_days (const SosStageFacts *facts, const SosLimits *limits)
{
  if (g_strcmp0 (facts->service, "HOS") == 0)
    return limits->contact_hospital_days;
  return is_release_near (facts, limits) ? limits->contact_release_days : limits->contact_days;
}

static const char *
later (const char *one, const char *other)
{
  return g_strcmp0 (one, other) > 0 ? one : other;
}

static const char *
earlier (const char *one, const char *other)
{
  return one != NULL && strcmp (one, other) < 0 ? one : other;
}

/* The same day counts where it is worked; else the next one that is. */
static char *
due_acknowledge (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return facts->acknowledged ? NULL
                             : sos_date_dup_add_working (facts->received_on != NULL ? facts->received_on : facts->since, limits->acknowledge_days, closed);
}

static char *
due_decide (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return sos_date_dup_add_working (facts->since, count_decide_days (facts, limits), closed);
}

/* An emergency does not wait for its acknowledgement. */
static char *
due_referred (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return sos_date_dup_add_working (facts->received_on != NULL ? facts->received_on : facts->since, count_decide_days (facts, limits), closed);
}

static char *
due_answer (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return g_strdup (facts->answer_by);
}

static char *
due_waiting (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  const char *from = later (facts->since, facts->reviewed_on);

  return from != NULL ? sos_date_dup_add (from, limits->waiting_days) : NULL;
}

static char *
due_contact (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return facts->tried ? NULL : sos_date_dup_add_working (facts->since, count_contact_days (facts, limits), closed);
}

static char *
due_assess (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return sos_date_dup_add_working (facts->met_on != NULL ? facts->met_on : facts->since, limits->assess_days, closed);
}

static char *
due_plan (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return sos_date_dup_add_working (facts->since, limits->plan_days, closed);
}

static char *
due_review (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return facts->review_on != NULL ? g_strdup (facts->review_on) : facts->since != NULL ? sos_date_dup_add (facts->since, limits->review_days) : NULL;
}

/* Whatever day was said, it is asked again after the longest pause there may be. */
static char *
due_paused (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  g_autofree char *last = facts->since != NULL ? sos_date_dup_add (facts->since, limits->pause_days) : NULL;

  return last == NULL ? g_strdup (facts->review_on) : g_strdup (earlier (facts->review_on, last));
}

static char *
due_close (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed)
{
  return sos_date_dup_add_working (facts->since, limits->closing_days, closed);
}

/* The first that gives a day is the one that runs. */
static const struct
{
  const char *stage, *code;
  char *(*due) (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed);
} clocks[] = {
  { SOS_STAGE_REFERRED, SOS_CLOCK_ANSWER, due_answer },
  { SOS_STAGE_REFERRED, SOS_CLOCK_ACKNOWLEDGE, due_acknowledge },
  { SOS_STAGE_REFERRED, SOS_CLOCK_DECIDE, due_referred },
  { SOS_STAGE_SCREENING, SOS_CLOCK_ANSWER, due_answer },
  { SOS_STAGE_SCREENING, SOS_CLOCK_DECIDE, due_decide },
  { SOS_STAGE_WAITING, SOS_CLOCK_WAITING, due_waiting },
  { SOS_STAGE_ALLOCATED, SOS_CLOCK_FIRST_CONTACT, due_contact },
  { SOS_STAGE_ALLOCATED, SOS_CLOCK_ASSESS, due_assess },
  { SOS_STAGE_ENGAGING, SOS_CLOCK_ASSESS, due_assess },
  { SOS_STAGE_ASSESSED, SOS_CLOCK_AGREE_PLAN, due_plan },
  { SOS_STAGE_PLAN_AGREED, SOS_CLOCK_REVIEW, due_review },
  { SOS_STAGE_ACTIVE, SOS_CLOCK_REVIEW, due_review },
  { SOS_STAGE_STEP_DOWN, SOS_CLOCK_REVIEW, due_review },
  { SOS_STAGE_PAUSED, SOS_CLOCK_PAUSED, due_paused },
  { SOS_STAGE_CLOSING, SOS_CLOCK_CLOSE, due_close },
};

char *
sos_stage_find_clock (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed, const char **clock)
{
  *clock = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      char *due = g_strcmp0 (clocks[i].stage, facts->stage) == 0 ? clocks[i].due (facts, limits, closed) : NULL;

      if (due == NULL)
        continue;
      *clock = clocks[i].code;
      return due;
    }
  return NULL;
}

/* ---- what a clock says ---- */

static const struct
{
  const char *code;
  gboolean leads;
  const char *deed;
  const char *words;
} reasons[] = {
  { SOS_CLOCK_ACKNOWLEDGE, TRUE, SOS_NEED_ACKNOWLEDGE, N_("The referrer waits to hear that the referral has come.") },
  { SOS_CLOCK_DECIDE, TRUE, SOS_NEED_DECIDE, N_("The referral waits for the lead’s decision.") },
  { SOS_CLOCK_ANSWER, TRUE, SOS_NEED_REFERRAL, N_("The referrer was asked for more and has not answered.") },
  { SOS_CLOCK_WAITING, TRUE, SOS_NEED_ALLOCATE, N_("Whoever waits is looked at again, so that nobody is forgotten.") },
  { SOS_CLOCK_FIRST_CONTACT, FALSE, SOS_NEED_CONTACT, N_("Nobody has tried to reach them since it was allocated.") },
  { SOS_CLOCK_ASSESS, FALSE, SOS_NEED_ASSESSMENT, N_("An assessment is signed within the time after the first meeting.") },
  { SOS_CLOCK_AGREE_PLAN, FALSE, SOS_NEED_PLAN, N_("A plan is agreed within the time after the assessment.") },
  { SOS_CLOCK_REVIEW, FALSE, SOS_NEED_PLAN, N_("The plan is to be reviewed with them.") },
  { SOS_CLOCK_PAUSED, TRUE, NULL, N_("The pause ends, or the lead says why not.") },
  { SOS_CLOCK_CLOSE, FALSE, SOS_NEED_CLOSURE, N_("The end was decided and is not written down yet.") },
};

static int
find_reason (const char *clock)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i].code, clock) == 0)
      return (int) i;
  return -1;
}

const char *
sos_stage_clock_get_words (const char *clock)
{
  const int i = find_reason (clock);

  return i >= 0 ? _(reasons[i].words) : "";
}

gboolean
sos_stage_clock_is_leads (const char *clock)
{
  const int i = find_reason (clock);

  return i >= 0 && reasons[i].leads;
}

const char *
sos_stage_clock_get_deed (const char *clock)
{
  const int i = find_reason (clock);

  return i >= 0 ? reasons[i].deed : NULL;
}
