/* sos-concern-rules.h - the course of a concern, its clocks, and who may do what with it (domain 4.5.1; V25, N13). Decides on plain
 * values; knows no record. */
#pragma once

#include "sos-limits.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

#define SOS_CONCERN_RAISED "RAISED"
#define SOS_CONCERN_TRIAGED "TRIAGED"
#define SOS_CONCERN_DECIDED "DECIDED"
#define SOS_CONCERN_REFERRED "REFERRED_OUT"
#define SOS_CONCERN_REPLIED "ACKNOWLEDGED"
#define SOS_CONCERN_MEETINGS "MEETINGS"
#define SOS_CONCERN_OUTCOME_KNOWN "OUTCOME"
#define SOS_CONCERN_CLOSED "CLOSED"

/* Codes of "concern-step". */
#define SOS_STEP_DECISION "DECISION"
#define SOS_STEP_REFERRAL "REFERRAL"
#define SOS_STEP_REPLY "REPLY"
#define SOS_STEP_CHASE "CHASE"
#define SOS_STEP_ESCALATION "ESCALATION"
#define SOS_STEP_MEETING "MEETING"
#define SOS_STEP_NOTE "NOTE"

#define SOS_DECISION_NOTHING "NFA_REASONED"
#define SOS_DECISION_MONITOR "MONITOR"
#define SOS_DECISION_NRM "NRM"
#define SOS_NRM_POSITIVE "POSITIVE" /* of "nrm-decision" */
#define SOS_DECISION_SENT "SENT" /* the note of a decision that tells somebody outside */

/* Codes of "concern-subject". */
#define SOS_SUBJECT_PUPIL "PUPIL"
#define SOS_SUBJECT_COLLEAGUE "COLLEAGUE"
#define SOS_SUBJECT_PROFESSIONAL "PROFESSIONAL"

#define SOS_CONCERN_LEAST_REASON 20

/* What somebody wants to do; the first are the codes of steps. */
#define SOS_DEED_TRIAGE "TRIAGE"
#define SOS_DEED_OUTCOME "OUTCOME"
#define SOS_DEED_CLOSE "CLOSE"

/* Everything the rules rest on. Times are seconds UTC, 0: not yet. */
typedef struct
{
  const char *state;
  gint64 raised_at, triaged_at, decided_at, referred_at;
  gboolean danger;
  guint n_decisions;
  guint n_owed;        /* of them, those that tell somebody outside and for which no referral is written down */
  gint64 owed_since;   /* when the first of these was decided */
  guint n_referrals;
  guint n_unanswered;  /* referrals without a reference, and without a word that none was given */
  const char *dsl_note; /* why it is closed */
  gboolean child_abuse; /* the duty to report applies, and nothing is written down yet of to whom */
} SosConcernCase;

gboolean sos_concern_is_open (const char *state);
/* 0 for RAISED; the later the higher. */
guint sos_concern_get_order (const char *state);
/* Where a concern stands after @deed: never further back. Static. */
const char *sos_concern_get_next (const char *state, const char *deed);
/* May somebody with that role do @deed now? Triage, decisions and the close are the safeguarding lead's. (transfer full) */
SosVerdict *sos_concern_may (const SosConcernCase *asked, const char *deed, const char *role);
/* A decision or a step: its words are long enough, and who was told is said. (transfer full) */
SosVerdict *sos_concern_check_step (const char *kind, const char *decision, const char *words, const char *agency, const char *next_on,
                                    const char *today);

/* What came of an NRM referral, which somebody else makes (4.5.1). Days are ISO; NULL: not yet. */
typedef struct
{
  gboolean adult;
  const char *agreed;                      /* of "yes-no-unknown" */
  const char *sent_on;
  const char *grounds, *grounds_on;        /* of "nrm-decision" */
  const char *conclusive, *conclusive_on;
  const char *today;
} SosNrmCase;
/* An adult has to agree; a decision has its day, and the days follow one another. (transfer full) */
SosVerdict *sos_nrm_check (const SosNrmCase *asked);

/* ---- clocks ---- */

typedef enum
{
  SOS_CLOCK_TRIAGE,   /* four hours, and the same day */
  SOS_CLOCK_REFERRAL, /* 24 hours from raising, where somebody outside is to be told, until everybody was; of one decided on later, from the decision */
  SOS_CLOCK_CHASE,    /* of each referral: a working day from it, and again from each time they were asked */
  SOS_CLOCK_ESCALATE, /* of each: three from it, once */
  SOS_CLOCK_GROUNDS,  /* of one to the NRM: five from it, until the first decision */
  SOS_CLOCK_CONCLUSIVE, /* thirty days from that, where it was yes */
  SOS_N_CLOCKS,
} SosConcernClock;

typedef struct
{
  gboolean runs; /* still to be done */
  gint64 due;    /* seconds UTC */
} SosConcernDue;

/* One agency that was asked. Times are seconds UTC, 0: not yet. */
typedef struct
{
  gint64 sent_at, replied_at, chased_at, escalated_at;
  gboolean nrm;
  const char *grounds, *conclusive; /* of "nrm-decision" */
  const char *grounds_on;
} SosConcernReferral;

/* The clocks of the concern itself, by their number; those of its referrals do not run here. @closed: days on which offices are shut, a set of ISO dates; NULL: none. */
void sos_concern_state_clocks (const SosConcernCase *asked, const SosLimits *limits, GHashTable *closed, SosConcernDue due[SOS_N_CLOCKS]);
/* The clocks of one of its referrals. Those of the NRM go on when the concern is closed: a decision takes longer than a concern. */
void sos_concern_state_referral (const char *state, const SosConcernReferral *referral, const SosLimits *limits, GHashTable *closed,
                                 SosConcernDue due[SOS_N_CLOCKS]);
/* The one that is due first; SOS_N_CLOCKS where none runs. */
SosConcernClock sos_concern_find_first (const SosConcernDue due[SOS_N_CLOCKS]);
/* "Look at it", translated; static. */
const char *sos_concern_clock_get_label (SosConcernClock clock);

/* ---- missing, breaches, threats ---- */

#define SOS_BREACH_HOURS 72
#define SOS_MISSING_DAYS 90

/* How many of @times (gint64, when somebody was reported missing) lie in the 90 days up to @now. */
guint sos_missing_count (const gint64 *times, guint n_times, gint64 now);
/* V4: found after they were reported; neither still to come. @found 0: not yet. (transfer full) */
SosVerdict *sos_missing_check (gint64 reported, gint64 found, gint64 now);

G_END_DECLS
