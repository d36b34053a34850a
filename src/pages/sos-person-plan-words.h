/* sos-person-plan-words.h - what the plan's page says, from a case; knows no widget. Results (transfer full) unless said. */
#pragma once

#include "sos-person-case.h"

G_BEGIN_DECLS

/* What may be done with a version: nothing, noting how steps go, or everything. */
typedef enum
{
  SOS_PERSON_PLAN_READ,
  SOS_PERSON_PLAN_FOLLOW,
  SOS_PERSON_PLAN_WRITE,
} SosPersonPlanAccess;

SosPersonPlanAccess sos_person_plan_words_get_access (SosPersonCase *person_case, SosPlan *plan);
/* The name they go by: "Zo". */
char *sos_person_plan_words_dup_name (SosPerson *person);
/* Their worker's first name; "You" has no place on a plan that both read. NULL where nobody is allocated. (transfer none) */
const char *sos_person_plan_words_find_worker (SosPersonCase *person_case);
/* Who does a step, by @who (a code of action-who) and @name, as it stands in the column. */
char *sos_person_plan_words_dup_who (SosPersonCase *person_case, const char *who, const char *name);
/* By when, as it stands in the column: words as they were typed, or a near date. "" where nothing is said. */
char *sos_person_plan_words_dup_when (SosRecord *action);
/* Days a step is past its day; 0 where it is not, or done. */
int sos_person_plan_words_get_days_over (SosRecord *action, const char *today);
/* "shared: school, mother", or whose it is where nobody else sees it. */
char *sos_person_plan_words_dup_shares (SosPersonCase *person_case, gint64 goal);
/* "Changes version 2 of 5 October: 1 goal new, 4 steps new, 1 done."; NULL for a first version. */
char *sos_person_plan_words_dup_changes (SosPersonCase *person_case, SosPlan *plan);
/* "3 goals, 9 steps". */
char *sos_person_plan_words_dup_count (SosPersonCase *person_case, SosPlan *plan);

typedef enum
{
  SOS_PLAN_ASK_AGREE, /* "How does she agree?" */
  SOS_PLAN_ASK_COPY,  /* "Copy for her" */
  SOS_PLAN_ASK_LAW,   /* "What the law asks of her, apart from the goals" */
  SOS_PLAN_N_ASKS,
} SosPlanAsk;
/* A heading with the pronoun they gave; (transfer none). */
const char *sos_person_plan_words_get_ask (SosPerson *person, SosPlanAsk ask);

G_END_DECLS
