/* sos-load-rules.h - what a worker carries, and whether one more can be given to them (domain 3.1 to 3.4, V28). Knows no record. */
#pragma once

#include "sos-limits.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Weights are in halves, so that they add up: an intensive episode weighs 4, an active one 2, one that steps down 1. */
#define SOS_LOAD_UNIT 2

typedef struct
{
  int weight;  /* in halves */
  guint n_episodes;
  guint n_releases; /* of these, TTG */
  guint n_near;     /* of those, with a release that is near */
  guint n_hospital; /* HOS */
  guint n_families; /* FAM */
  guint n_households; /* that FAM works with */
} SosLoad;

/* In halves. Until somebody says how close it is, an episode that @is_new is intensive. A pause weighs nothing. */
int sos_load_weigh (const char *stage, const char *tier, gboolean is_new);
/* @n alike; fewer than none are taken out again. */
void sos_load_add (SosLoad *self, const char *service, int weight, int n);
/* The last day on which an episode that is new today was not yet given to anybody. (transfer full) */
char *sos_load_dup_new_since (const char *today, const SosLimits *limits);
/* "11.5 of 15 · 9 episodes". Translated. (transfer full) */
char *sos_load_dup_words (const SosLoad *self, const SosLimits *limits);

/* The limits of a worker who can carry @own in place of what the office asks of everybody; 0: as everybody. The steps to the warning and to
 * the last limit stay as wide as they are. */
void sos_load_take_own_limit (SosLimits *limits, int own);

typedef enum
{
  SOS_LOAD_ROOM,
  SOS_LOAD_NEARLY_FULL,
  SOS_LOAD_FULL,
  SOS_LOAD_OVER,
} SosLoadState;
SosLoadState sos_load_get_state (const SosLoad *self, const SosLimits *limits);

/* What giving one more rests on. */
typedef struct
{
  SosLoad load; /* as it would be */
  const char *service;
  gboolean near_release; /* of the one that is given */
  gboolean works_here;
  gboolean works_with_people; /* their post */
  gboolean apart;      /* they are of a keep-apart rule with the young person */
  gboolean sealed_from; /* they must not know of them */
  gboolean lead;       /* whoever gives it leads them */
  const char *words;   /* why all the same */
} SosAllocationFacts;

/* Refused, allowed with a remark (nearly full), or allowed. A lead goes over the last limit with a reason, never over a keep-apart rule.
 * (transfer full) */
SosVerdict *sos_load_may_take (const SosAllocationFacts *facts, const SosLimits *limits);

G_END_DECLS
