/* sos-limits.c - the numbers an office may choose. Knows no store. */
#include "config.h"
#include "sos-limits.h"

#include "sos-assessment-rules.h"
#include "sos-clearance-rules.h"
#include "sos-duty-rules.h"
#include "sos-likeness-rules.h"

#include <glib/gi18n.h>

#define FAR 36500

const SosLimits sos_limits_default = {
  .posting_days = 90,
  .careful_days = 14,
  .review_days = 42,
  .goals = 5,
  .steps = 3,
  .acknowledge_days = 2,
  .decide_days = 5,
  .decide_urgent_days = 2,
  .decide_emergency_days = 0,
  .waiting_days = 14,
  .contact_days = 2,
  .contact_hospital_days = 0,
  .contact_release_days = 1,
  .release_near_days = 28,
  .assess_days = 20,
  .plan_days = 10,
  .pause_days = 56,
  .closing_days = 10,
  .follow_up_first = 3,
  .follow_up_second = 6,
  .leaving_tries = 3,
  .leaving_ways = 2,
  .leaving_days = 10,
  .load_warn = 13,
  .load_full = 15,
  .load_stop = 18,
  .load_new_days = 42,
  .load_releases = 12,
  .load_near_releases = 6,
  .load_hospital = 12,
  .load_families = 30,
  .onward_days = 14,
  .load_households = 8,
  .declined_months = 12,
  .least_age = 10,
  .most_age = 25,
  .least_age_release = 16,
  .most_age_release = 30,
  .least_age_hospital = 11,
  .most_age_hospital = 25,
  .least_age_girls = 11,
  .most_age_girls = 24,
  .opened_hours = 4,
  .apart_minutes = 30,
  .duty_worker_minutes = SOS_DUTY_WORKER_AFTER,
  .duty_buddy_minutes = SOS_DUTY_BUDDY_AFTER,
  .duty_decide_minutes = SOS_DUTY_DECIDE_AFTER,
  .dbs_years = SOS_DBS_YEARS,
  .alike_possible = SOS_LIKENESS_POSSIBLE_FROM,
  .alike_likely = SOS_LIKENESS_VERY_LIKELY_FROM,
  .safety_plan_days = SOS_SAFETY_PLAN_MOST_DAYS,
  .issue_days = 90,
  .supervision_days = 28,
  .family_days = 42,
  .check_in_days = 14,
  .triage_hours = 4,
  .refer_hours = 24,
  .chase_days = 1,
  .escalate_days = 3,
  .grounds_days = 5,
  .conclusive_days = 30,
  .missing_often = 3,
  .return_talk_hours = 72,
  .threat_days = 28,
  .pre_release_plan_days = 14,
  .pre_release_visits = 4,
  .visit_lead_days = 7,
  .school_staffed_days = 10,
  .school_contact_days = 5,
  .school_delegates_days = 7,
  .measure_first_days = 42,
  .measure_days = 10,
  .measure_follow_up_days = 84,
};

#define AT(field) G_STRUCT_OFFSET (SosLimits, field)

#define LETTERS N_("Letters")
#define PLANS N_("Plans")
#define REFERRALS N_("Referrals")
#define COURSE N_("The course of an episode")
#define ENDINGS N_("Endings and follow-up")
#define LOAD N_("What a worker carries")
#define AGES N_("Ages at referral")
#define FAMILIES N_("Families")
#define SAFETY N_("Safeguarding")
#define RELEASES N_("Before a release")
#define RECORDS N_("Records")
#define TEAM N_("The team")
#define DUTY N_("Out on a visit")
#define SCHOOLS N_("Schools work")

static const SosLimit limits[] = {
  { "posting-review-days", N_("An answer about post holds for"), LETTERS, SOS_LIMIT_DAYS, 1, FAR, AT (posting_days) },
  { "letter-careful-days", N_("After an address was called unsafe a lead approves for"), LETTERS, SOS_LIMIT_DAYS, 1, FAR, AT (careful_days) },
  { "plan-review-days", N_("A plan is reviewed within"), PLANS, SOS_LIMIT_DAYS, 1, FAR, AT (review_days) },
  { "plan-goals", N_("Goals of a plan, at most"), PLANS, SOS_LIMIT_COUNT, 1, FAR, AT (goals) },
  { "plan-steps", N_("Steps of a goal for them, at most"), PLANS, SOS_LIMIT_COUNT, 1, FAR, AT (steps) },
  { "referral-acknowledge-days", N_("A referral is acknowledged within"), REFERRALS, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (acknowledge_days) },
  { "referral-decide-days", N_("A routine referral is decided within"), REFERRALS, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (decide_days) },
  { "referral-decide-urgent-days", N_("An urgent referral is decided within"), REFERRALS, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (decide_urgent_days) },
  { "referral-decide-emergency-days", N_("An emergency is decided within"), REFERRALS, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (decide_emergency_days) },
  { "waiting-review-days", N_("The waiting list is looked at every"), REFERRALS, SOS_LIMIT_DAYS, 1, 365, AT (waiting_days) },
  { "referral-declined-months", N_("A referral that was declined is kept for"), REFERRALS, SOS_LIMIT_MONTHS, 1, 120, AT (declined_months) },
  { "onward-chase-days", N_("A partner who was asked for help is asked again after"), REFERRALS, SOS_LIMIT_DAYS, 1, 365, AT (onward_days) },
  { "first-contact-days", N_("First contact within"), COURSE, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (contact_days) },
  { "first-contact-hospital-days", N_("First contact in hospital within"), COURSE, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (contact_hospital_days) },
  { "first-contact-release-days", N_("First contact where release is near within"), COURSE, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (contact_release_days) },
  { "release-near-days", N_("A release is near within"), COURSE, SOS_LIMIT_DAYS, 0, 365, AT (release_near_days) },
  { "assess-days", N_("Assessed, from the first meeting, within"), COURSE, SOS_LIMIT_WORKING_DAYS, 1, 365, AT (assess_days) },
  { "agree-plan-days", N_("A plan agreed, from the assessment, within"), COURSE, SOS_LIMIT_WORKING_DAYS, 1, 365, AT (plan_days) },
  { "pause-days", N_("A pause lasts at most"), COURSE, SOS_LIMIT_DAYS, 1, 730, AT (pause_days) },
  { "closing-days", N_("Closed, from the decision, within"), ENDINGS, SOS_LIMIT_WORKING_DAYS, 1, 365, AT (closing_days) },
  { "follow-up-months", N_("First follow-up after"), ENDINGS, SOS_LIMIT_MONTHS, 0, 60, AT (follow_up_first) },
  { "second-follow-up-months", N_("Second follow-up after"), ENDINGS, SOS_LIMIT_MONTHS, 0, 60, AT (follow_up_second) },
  { "leaving-tries", N_("“Stopped coming” needs tries, at least"), ENDINGS, SOS_LIMIT_COUNT, 0, 50, AT (leaving_tries) },
  { "leaving-ways", N_("… in different ways, at least"), ENDINGS, SOS_LIMIT_COUNT, 0, 10, AT (leaving_ways) },
  { "leaving-days", N_("… over at least"), ENDINGS, SOS_LIMIT_WORKING_DAYS, 0, 365, AT (leaving_days) },
  { "load-warn", N_("A worker is nearly full at"), LOAD, SOS_LIMIT_EPISODES, 1, 500, AT (load_warn) },
  { "load-full", N_("A worker is full at"), LOAD, SOS_LIMIT_EPISODES, 1, 500, AT (load_full) },
  { "load-stop", N_("Nobody is given more than"), LOAD, SOS_LIMIT_EPISODES, 1, 500, AT (load_stop) },
  { "load-new-days", N_("A new episode is intensive for"), LOAD, SOS_LIMIT_DAYS, 0, 365, AT (load_new_days) },
  { "load-releases", N_("Through the Gates, at most"), LOAD, SOS_LIMIT_EPISODES, 1, 500, AT (load_releases) },
  { "load-near-releases", N_("… with a release that is near, at most"), LOAD, SOS_LIMIT_EPISODES, 1, 500, AT (load_near_releases) },
  { "load-hospital", N_("Hospital, at most"), LOAD, SOS_LIMIT_EPISODES, 1, 500, AT (load_hospital) },
  { "load-families", N_("Members of families, at most"), LOAD, SOS_LIMIT_EPISODES, 1, 500, AT (load_families) },
  { "load-households", N_("Families, at most"), LOAD, SOS_LIMIT_COUNT, 1, 500, AT (load_households) },
  { "age-least", N_("Any service with ages, from"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (least_age) },
  { "age-most", N_("Any service with ages, to"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (most_age) },
  { "age-least-release", N_("Through the Gates, from"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (least_age_release) },
  { "age-most-release", N_("Through the Gates, to"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (most_age_release) },
  { "age-least-hospital", N_("Hospital, from"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (least_age_hospital) },
  { "age-most-hospital", N_("Hospital, to"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (most_age_hospital) },
  { "age-least-girls", N_("Expect Respect, from"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (least_age_girls) },
  { "age-most-girls", N_("Expect Respect, to"), AGES, SOS_LIMIT_YEARS, 0, 99, AT (most_age_girls) },
  { "visit-lead-days", N_("A visit is booked ahead, where the prison says nothing else"), RELEASES, SOS_LIMIT_DAYS, 0, 90, AT (visit_lead_days) },
  { "pre-release-visits", N_("Visits before a release"), RELEASES, SOS_LIMIT_COUNT, 0, 20, AT (pre_release_visits) },
  { "pre-release-plan-days", N_("The plan is agreed before a release by"), RELEASES, SOS_LIMIT_DAYS, 0, 180, AT (pre_release_plan_days) },
  { "school-staffed-days", N_("Before a session somebody is named who delivers it"), SCHOOLS, SOS_LIMIT_DAYS, 1, 90, AT (school_staffed_days) },
  { "school-contact-days", N_("Before a run begins the school is asked to confirm"), SCHOOLS, SOS_LIMIT_DAYS, 1, 90, AT (school_contact_days) },
  { "school-delegates-days", N_("With few delegates it is decided, before a training,"), SCHOOLS, SOS_LIMIT_DAYS, 1, 90, AT (school_delegates_days) },
  { "measure-first-days", N_("First measures of a run are taken, before it begins, from"), SCHOOLS, SOS_LIMIT_DAYS, 1, 180, AT (measure_first_days) },
  { "measure-days", N_("Measures at the review and at the end are taken within"), SCHOOLS, SOS_LIMIT_DAYS, 1, 60, AT (measure_days) },
  { "measure-follow-up-days", N_("… and once more after the end"), SCHOOLS, SOS_LIMIT_DAYS, 1, 365, AT (measure_follow_up_days) },
  { "issue-review-days", N_("An issue of a family is looked at again after"), FAMILIES, SOS_LIMIT_DAYS, 1, 730, AT (issue_days) },
  { "family-review-days", N_("A family meets again within"), FAMILIES, SOS_LIMIT_DAYS, 1, 365, AT (family_days) },
  { "duty-worker-minutes", N_("Late back from a visit: the worker is rung after"), DUTY, SOS_LIMIT_MINUTES, 1, 240, AT (duty_worker_minutes) },
  { "duty-buddy-minutes", N_("… the buddy and a lead after"), DUTY, SOS_LIMIT_MINUTES, 1, 240, AT (duty_buddy_minutes) },
  { "duty-decide-minutes", N_("… a lead decides about the police after"), DUTY, SOS_LIMIT_MINUTES, 1, 240, AT (duty_decide_minutes) },
  { "dbs-years", N_("A DBS certificate counts for"), TEAM, SOS_LIMIT_YEARS, 1, 10, AT (dbs_years) },
  { "alike-possible", N_("Two records are possibly one person from, of 100"), RECORDS, SOS_LIMIT_COUNT, 30, 100, AT (alike_possible) },
  { "alike-likely", N_("… very likely from, of 100"), RECORDS, SOS_LIMIT_COUNT, 30, 100, AT (alike_likely) },
  { "safety-plan-days", N_("A safety plan is looked at again within"), SAFETY, SOS_LIMIT_DAYS, 1, 90, AT (safety_plan_days) },
  { "apart-window-minutes", N_("People still meet before and after a booking"), SAFETY, SOS_LIMIT_MINUTES, 0, 1440, AT (apart_minutes) },
  { "concern-triage-hours", N_("A concern is looked at within"), SAFETY, SOS_LIMIT_HOURS, 1, 24, AT (triage_hours) },
  { "concern-refer-hours", N_("… referred on within"), SAFETY, SOS_LIMIT_HOURS, 1, 168, AT (refer_hours) },
  { "concern-chase-days", N_("… a reply is asked for after"), SAFETY, SOS_LIMIT_WORKING_DAYS, 1, 30, AT (chase_days) },
  { "concern-escalate-days", N_("… taken further after"), SAFETY, SOS_LIMIT_WORKING_DAYS, 1, 60, AT (escalate_days) },
  { "nrm-grounds-days", N_("After an NRM referral its first decision is asked for after"), SAFETY, SOS_LIMIT_WORKING_DAYS, 1, 60, AT (grounds_days) },
  { "nrm-conclusive-days", N_("… the final one, where the first was yes, after"), SAFETY, SOS_LIMIT_DAYS, 1, 730, AT (conclusive_days) },
  { "missing-often", N_("Missing so often in 90 days: the panel is asked"), SAFETY, SOS_LIMIT_COUNT, 1, 50, AT (missing_often) },
  { "return-talk-hours", N_("Talked with, after they came back, within"), SAFETY, SOS_LIMIT_HOURS, 1, 720, AT (return_talk_hours) },
  { "threat-review-days", N_("A warning of a threat is looked at again after"), SAFETY, SOS_LIMIT_DAYS, 1, 180, AT (threat_days) },
  { "moved-check-in-days", N_("After a move for their safety, asked how it goes after"), SAFETY, SOS_LIMIT_DAYS, 1, 180, AT (check_in_days) },
  { "supervision-days", N_("A supervision every"), TEAM, SOS_LIMIT_DAYS, 1, 365, AT (supervision_days) },
  { "opened-hours", N_("A record opened with a reason stays open for"), RECORDS, SOS_LIMIT_HOURS, 1, 72, AT (opened_hours) },
};

const SosLimit *
sos_limits_list (guint *n_limits)
{
  *n_limits = G_N_ELEMENTS (limits);
  return limits;
}

int
sos_limits_get (const SosLimits *self, const SosLimit *limit)
{
  return G_STRUCT_MEMBER (int, self, limit->offset);
}

const char *
sos_limit_unit_get_words (SosLimitUnit unit)
{
  static const char *const words[] = {
    [SOS_LIMIT_DAYS] = N_("days"),   [SOS_LIMIT_WORKING_DAYS] = N_("working days"), [SOS_LIMIT_MONTHS] = N_("months"),
    [SOS_LIMIT_YEARS] = N_("years"), [SOS_LIMIT_COUNT] = N_("in number"),           [SOS_LIMIT_EPISODES] = N_("episodes"),
    [SOS_LIMIT_HOURS] = N_("hours"), [SOS_LIMIT_MINUTES] = N_("minutes"),
  };

  return _(words[unit]);
}

static const SosLimit *
find_limit (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (g_strcmp0 (limits[i].name, name) == 0)
      return &limits[i];
  return NULL;
}

void
sos_limits_choose (SosLimits *self, const char *name, const char *value)
{
  const SosLimit *limit = value != NULL ? find_limit (name) : NULL;
  gint64 number;

  if (limit != NULL && g_ascii_string_to_signed (value, 10, limit->least, limit->most, &number, NULL))
    G_STRUCT_MEMBER (int, self, limit->offset) = (int) number;
}

gboolean
sos_limits_moves_clocks (const char *name)
{
  static const gsize of_clocks[] = {
    AT (review_days),  AT (acknowledge_days),      AT (decide_days),          AT (decide_urgent_days), AT (decide_emergency_days),
    AT (waiting_days), AT (contact_days),          AT (contact_hospital_days), AT (contact_release_days), AT (release_near_days),
    AT (assess_days),  AT (plan_days),             AT (pause_days),           AT (closing_days),
  };
  const SosLimit *limit = find_limit (name);

  for (guint i = 0; limit != NULL && i < G_N_ELEMENTS (of_clocks); i++)
    if (of_clocks[i] == limit->offset)
      return TRUE;
  return FALSE;
}
