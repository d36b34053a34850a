/* sos-access-rules.h - the course of a request to see a record, its clock, and who may do what with it (domain 4.15; V26, V28). Decides on plain
 * values; knows no record. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "access-state", in their order. */
#define SOS_ACCESS_RECEIVED "RECEIVED"
#define SOS_ACCESS_ID "ID"
#define SOS_ACCESS_SCOPED "SCOPED"
#define SOS_ACCESS_COLLECTED "COLLECTED"
#define SOS_ACCESS_FIRST_REVIEW "FIRST_REVIEW"
#define SOS_ACCESS_REDACTED "REDACTED"
#define SOS_ACCESS_SECOND_REVIEW "SECOND_REVIEW"
#define SOS_ACCESS_SENT "SENT"
#define SOS_ACCESS_REFUSED_PART "REFUSED_PART"
#define SOS_ACCESS_CLOSED "CLOSED"

#define SOS_ACCESS_BY_SUBJECT "SUBJECT" /* of "access-requester" */
#define SOS_ACCESS_HARM "SERIOUS_HARM"  /* of "access-reason": the safeguarding lead decides */
#define SOS_ACCESS_OTHERS "THIRD_PARTY"
#define SOS_ACCESS_MAY_BE_NAMED "PROFESSIONAL_OK"

/* Codes of "access-mark". */
#define SOS_MARK_PROPOSED "PROPOSED"
#define SOS_MARK_TAKEN "TAKEN"
#define SOS_MARK_LEFT "LEFT"

/* What somebody wants to do with it. */
#define SOS_ACCESS_DO_KNOW "KNOW"         /* who they are was seen, and by what right they ask */
#define SOS_ACCESS_DO_ASK "ASK"           /* what they mean is asked: the clock stands */
#define SOS_ACCESS_DO_SCOPE "SCOPE"       /* what they want is clear */
#define SOS_ACCESS_DO_EXTEND "EXTEND"
#define SOS_ACCESS_DO_COLLECT "COLLECT"
#define SOS_ACCESS_DO_MARK "MARK"         /* words are taken out or left */
#define SOS_ACCESS_DO_FIRST "FIRST"       /* all of it is looked through */
#define SOS_ACCESS_DO_REDACT "REDACT"     /* the pages were looked at */
#define SOS_ACCESS_DO_SECOND "SECOND"     /* somebody else looked through it */
#define SOS_ACCESS_DO_BACK "BACK"         /* and something is to be done again */
#define SOS_ACCESS_DO_RELEASE "RELEASE"   /* it is printed or saved */
#define SOS_ACCESS_DO_SEND "SEND"
#define SOS_ACCESS_DO_REFUSE "REFUSE"     /* nothing is given */
#define SOS_ACCESS_DO_COMPLAIN "COMPLAIN"
#define SOS_ACCESS_DO_CLOSE "CLOSE"

/* Everything the rules rest on. Days are ISO; NULL: not yet. */
typedef struct
{
  const char *state;
  gboolean by_subject;
  const char *received_on, *identity_on, *asked_on, *cleared_on;
  int extended;          /* months */
  guint n_parts, n_open; /* things collected; words of them still to be decided */
  gint64 first_reviewer, second_reviewer, actor;
} SosAccessCase;

gboolean sos_access_is_open (const char *state);
/* One calendar month from the day it came, or from the day it was seen who asks; later by the days on which they were asked what they mean; and by
 * the months it was extended by. NULL while they are asked: the clock stands. (transfer full) */
char *sos_access_dup_due (const SosAccessCase *asked);
/* May somebody with that role see such requests and what was collected? */
gboolean sos_access_may_see (const char *role);
/* May they do @deed now? @words: what is said of it, @day: when, or how many months ("1", "2") it is extended by; NULL where it has none.
 * (transfer full) */
SosVerdict *sos_access_may (const SosAccessCase *asked, const char *deed, const char *role, const char *words, const char *day, const char *today);
/* May words be taken out, or a thing kept back, for @reason by somebody with that role? (transfer full) */
SosVerdict *sos_access_may_mark (const SosAccessCase *asked, const char *reason, const char *role, const char *today);
/* Where it stands after @deed. @withheld: something of it is not given. Static. */
const char *sos_access_get_next (const char *state, const char *deed, gboolean withheld);

/* Where somebody else asks for them: who agrees at that age, and what was noted last of whether they can decide for themselves. @birth_date may be
 * partial or NULL; @noted: that note in words, NULL: none. Translated. (transfer full) */
char *sos_access_dup_competence (const char *birth_date, const char *today, const char *noted);

G_END_DECLS
