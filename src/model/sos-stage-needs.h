/* sos-stage-needs.h - what an episode needs before it goes to a stage, and the clock of the stage it stands at (domain 1.1, V9, V12, V22).
 * Decides on plain values; knows no record. */
#pragma once

#include "sos-limits.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "stage-clock": what is due, and why. */
#define SOS_CLOCK_ACKNOWLEDGE "ACKNOWLEDGE"
#define SOS_CLOCK_DECIDE "DECIDE"
#define SOS_CLOCK_ANSWER "ANSWER"
#define SOS_CLOCK_WAITING "WAITING"
#define SOS_CLOCK_FIRST_CONTACT "FIRST_CONTACT"
#define SOS_CLOCK_ASSESS "ASSESS"
#define SOS_CLOCK_AGREE_PLAN "AGREE_PLAN"
#define SOS_CLOCK_REVIEW "REVIEW"
#define SOS_CLOCK_PAUSED "PAUSED"
#define SOS_CLOCK_CLOSE "CLOSE"

/* Everything the needs and the clocks rest on; zero and NULL are what is not known, and open no door. Texts are borrowed. */
typedef struct
{
  const char *service;
  const char *stage;
  const char *since; /* the day it came to the stage */

  /* the referral */
  gboolean referred;      /* there is one */
  const char *received_on;
  const char *urgency;
  guint n_lacking;        /* of what is asked at least (4.1) */
  gboolean duplicates_looked;
  gboolean acknowledged;
  const char *apart;      /* code of "apart-check" */
  const char *decision;   /* code of "referral-decision" */
  const char *answer_by;  /* the referrer was asked for more, and has not answered */
  const char *reviewed_on; /* the waiting list, last */

  /* the work */
  gboolean worker;
  const char *release_on; /* that is planned, or was */
  gboolean tried;         /* since it was allocated */
  const char *met_on;     /* first contact that was held since then */
  gboolean agreed;        /* or whoever else may agree, or what they want themselves was written down */
  gboolean assessed;      /* an assessment is signed */
  gboolean countersign;   /* V12: it waits for the lead, or for a safety plan */
  gboolean planned;
  const char *review_on;

  /* the end */
  gboolean closing;       /* what an ending asks is written down */
  const char *reason;     /* code of "closing-reason" */
  guint n_outcomes, n_unanswered;
  gboolean scores;        /* given, or why not */
  gboolean onward;
  gboolean safeguarding;
  gboolean letter;        /* chosen, whether there is one */
  gboolean signed_off;
  guint n_booked;         /* appointments and visits with them that are still to come */
  gboolean booked_said;   /* what becomes of these */
  guint open_concerns;    /* without a note of the safeguarding lead */
  guint tries, ways;      /* those that were not held since they were last met */
  int try_days;           /* working days from the first of them to the last */
  gboolean referrer_told;
} SosStageFacts;

/* One thing that is lacking. */
typedef struct
{
  const char *rule;  /* static */
  const char *words; /* a sentence; static, translated */
  const char *deed;  /* what would bring it: one of SOS_NEED_…; static */
  const char *label; /* of the button that does; static, translated */
} SosStageNeed;

#define SOS_NEED_REFERRAL "referral"
#define SOS_NEED_DUPLICATES "duplicates"
#define SOS_NEED_ACKNOWLEDGE "acknowledge"
#define SOS_NEED_APART "apart"
#define SOS_NEED_DECIDE "decide"
#define SOS_NEED_ALLOCATE "allocate"
#define SOS_NEED_CONTACT "contact"
#define SOS_NEED_AGREEMENT "agreement"
#define SOS_NEED_ASSESSMENT "assessment"
#define SOS_NEED_PLAN "plan"
#define SOS_NEED_CLOSURE "closure"
#define SOS_NEED_OUTCOMES "outcomes"
#define SOS_NEED_SIGN "sign"
#define SOS_NEED_CONCERN "concern"

/* What stands between the episode and @stage, in the order in which it is done; empty where nothing does. Element type SosStageNeed.
 * Whether the course goes there at all, sos_stage_may_move() says. (transfer full) */
GPtrArray *sos_stage_find_needs (const char *stage, const SosStageFacts *facts, const SosLimits *limits);
/* The first of them as a verdict. (transfer full) */
SosVerdict *sos_stage_check_needs (const char *stage, const SosStageFacts *facts, const SosLimits *limits);

/* The clock of the stage it stands at: its code in @clock and the day; NULL where none runs. @closed: days that are not worked, as for
 * sos_moment_add_working_days(). (transfer full) */
char *sos_stage_find_clock (const SosStageFacts *facts, const SosLimits *limits, GHashTable *closed, const char **clock);
/* Why @clock runs, a sentence; "" for none. Static, translated. */
const char *sos_stage_clock_get_words (const char *clock);
/* Whether the lead keeps @clock, and not the worker. */
gboolean sos_stage_clock_is_leads (const char *clock);
/* The need (SOS_NEED_…) whose deed stops @clock. Static; NULL for none. */
const char *sos_stage_clock_get_deed (const char *clock);

/* @day so many working days later. NULL where @day is none. (transfer full) */
char *sos_date_dup_add_working (const char *day, int days, GHashTable *closed);

G_END_DECLS
