/* sos-limits.h - the numbers an office may choose (domain 0.1), and what they are where it never did. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int posting_days; /* how old an answer about post may be (6.3) */
  int careful_days; /* for how long after an address was called unsafe a lead approves (6.1) */
  int review_days;  /* from agreeing a plan to its review, at most (V13) */
  int goals;        /* of a plan, at most (4.4) */
  int steps;        /* of a goal, for them, at most (4.4) */

  /* clocks of the course (1.1); working days unless it says otherwise */
  int acknowledge_days;
  int decide_days;           /* ROUTINE */
  int decide_urgent_days;
  int decide_emergency_days; /* 0: the same day */
  int waiting_days;          /* days */
  int contact_days;
  int contact_hospital_days;
  int contact_release_days;
  int release_near_days; /* days, from being allocated to a release, before or after it */
  int assess_days;
  int plan_days;
  int pause_days; /* days, at most */
  int closing_days;
  int follow_up_first;  /* months after the end; 0: none */
  int follow_up_second; /* months after the end; 0: none */

  /* when “stopped coming” may be chosen (1.1) */
  int leaving_tries;
  int leaving_ways;
  int leaving_days; /* working days */

  /* what a worker carries (3.1, 3.2, 3.3, 3.4), in episodes by their weight */
  int load_warn;
  int load_full;
  int load_stop;
  int load_new_days;  /* days for which an episode is intensive, until somebody says how close it is */
  int load_releases;  /* TTG, episodes */
  int load_near_releases; /* of these, with a release that is near, before or after it */
  int load_hospital;  /* HOS, episodes */
  int load_families;  /* FAM, episodes: one a member */
  int load_households; /* FAM, households */

  int onward_days;     /* until a partner who was asked is asked again */
  int declined_months; /* for how long a referral that was declined is kept (4.1) */

  /* V3, at the day of referral */
  int least_age, most_age;
  int least_age_release, most_age_release;
  int least_age_hospital, most_age_hospital;
  int least_age_girls, most_age_girls;

  int opened_hours;      /* a record that was opened with a reason stays open (0.4) */
  int duty_worker_minutes; /* after they were due back: the worker is rung, the buddy and a lead, a lead decides (4.9) */
  int duty_buddy_minutes;
  int duty_decide_minutes;
  int dbs_years;         /* a certificate counts, where nothing else was written on it */
  int alike_possible;    /* of 100: two records may be one person (0.6), */
  int alike_likely;      /* or very likely are */
  int safety_plan_days;  /* from making a safety plan to its review, at most (4.3) */
  int apart_minutes;     /* before and after a booking, in which people still meet (4.7) */
  int issue_days;        /* a level of the issue grid is looked at again (3.4) */
  int supervision_days;  /* between two supervisions (4.12) */
  int family_days;       /* between two meetings of a family (3.4) */
  int check_in_days;     /* after somebody moved for their safety (scenario 11) */
  int triage_hours;      /* a concern: looked at, referred on (hours), asked after, taken further (working days); 4.5.1 */
  int refer_hours;
  int chase_days;
  int escalate_days;
  int grounds_days;      /* working days after an NRM referral: its first decision is asked for */
  int conclusive_days;   /* days after that one, where it was yes: the final one */
  int missing_often;     /* in 90 days, after which the MACE panel is asked (4.5.3) */
  int return_talk_hours; /* after somebody came back */
  int threat_days;       /* a warning of a threat to life is looked at again (4.5.4) */
  int pre_release_plan_days; /* before a release its plan is agreed (3.2) */
  int pre_release_visits;
  int visit_lead_days;   /* where a prison says nothing else */

  /* schools work (3.5 to 3.8), in days */
  int school_staffed_days;  /* before a session somebody is named who delivers it */
  int school_contact_days;  /* before a run begins the school is asked to confirm */
  int school_delegates_days; /* before a training it is decided whether it takes place */
  int measure_first_days;   /* before a run begins its first measures are taken */
  int measure_days;         /* before and after the last session, and after the review, the measures belonging to it are */
  int measure_follow_up_days; /* after the last session they are taken again */
} SosLimits;

extern const SosLimits sos_limits_default;

typedef enum
{
  SOS_LIMIT_DAYS,
  SOS_LIMIT_WORKING_DAYS,
  SOS_LIMIT_MONTHS,
  SOS_LIMIT_YEARS,
  SOS_LIMIT_COUNT,
  SOS_LIMIT_EPISODES,
  SOS_LIMIT_HOURS,
  SOS_LIMIT_MINUTES,
} SosLimitUnit;

/* One of them, for the page on which they are chosen. */
typedef struct
{
  const char *name;  /* of the setting: "posting-review-days" */
  const char *label; /* to be translated */
  const char *group; /* to be translated */
  SosLimitUnit unit;
  int least, most;
  gsize offset;
} SosLimit;

const SosLimit *sos_limits_list (guint *n_limits);
int sos_limits_get (const SosLimits *self, const SosLimit *limit);
/* Whether the setting @name is a number by which the clock of a stage counts. */
gboolean sos_limits_moves_clocks (const char *name);
/* "working days". Static, translated. */
const char *sos_limit_unit_get_words (SosLimitUnit unit);

/* Takes over what the office chose: @value of the setting @name, one of the list. Another name, or what is no number in its bounds, changes
 * nothing. */
void sos_limits_choose (SosLimits *self, const char *name, const char *value);

G_END_DECLS
