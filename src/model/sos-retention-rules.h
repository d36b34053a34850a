/* sos-retention-rules.h - how long the record of somebody is kept, and who may decide that it is erased (domain 4.13, V27). Decides on plain
 * values; knows no record. Nothing is ever erased by the program. */
#pragma once

#include "sos-limits.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "retention-kind". */
#define SOS_RETENTION_EXTEND "EXTEND"
#define SOS_RETENTION_HOLD "HOLD"
#define SOS_RETENTION_DISPOSE "DISPOSE"

/* ISO days; NULL: not known, or none. */
typedef struct
{
  gboolean open;           /* somebody works with them, or a referral waits */
  gboolean worked;         /* somebody did; else every referral was declined */
  gboolean serious;        /* a concern was raised about them */
  const char *birth_date;  /* may be of less than a whole day: then the last day it could be counts */
  const char *ended_on;    /* the last of their work, or the last decision */
} SosRetentionFacts;

/* The day from which it is looked at whether the record is kept, and the rule, a code of "retention-rule". NULL: no day yet. (transfer full) */
char *sos_retention_dup_day (const SosRetentionFacts *facts, const SosLimits *limits, const char **rule);

/* Who decides: those who lead, and whoever leads data protection. */
gboolean sos_retention_is_deciding (const char *role, gboolean leads);

typedef struct
{
  gboolean deciding;     /* whoever is at the desk may decide */
  gboolean due;          /* its day has come */
  gboolean held;         /* somebody holds it */
  gboolean asked;        /* somebody asked that it is erased */
  gboolean own;          /* whoever is at the desk asked it */
  gboolean data;         /* one of the two leads data protection */
  const char *words;     /* why */
} SosRetentionAsk;

/* Rule "V27". (transfer full) */
SosVerdict *sos_retention_may_ask (const SosRetentionAsk *asked);     /* that it is erased: the first of two */
SosVerdict *sos_retention_may_dispose (const SosRetentionAsk *asked); /* the second, who does it */
/* Kept longer, until a day; held. */
SosVerdict *sos_retention_may_keep (const SosRetentionAsk *asked, const char *until, const char *today);

G_END_DECLS
