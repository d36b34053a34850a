/* sos-plan-rules.h - what stands between a draft plan and an agreed one (domain 4.4; V13). Reads records,
 * changes none. */
#pragma once

#include "sos-limits.h"
#include "sos-plan.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes that the program acts on. */
#define SOS_PLAN_DRAFT "DRAFT"
#define SOS_PLAN_AGREED "AGREED"
#define SOS_PLAN_REPLACED "REPLACED"
#define SOS_AGREEMENT_SIGNED "SIGNED"
#define SOS_AGREEMENT_VERBAL "VERBAL"
#define SOS_AGREEMENT_IN_PART "AGREED_IN_PART"
#define SOS_AGREEMENT_NOT_AGREED "NOT_AGREED"
#define SOS_COPY_HANDED "HANDED"
#define SOS_COPY_POSTED "POSTED"
#define SOS_COPY_READ_ALOUD "READ_ALOUD"
#define SOS_COPY_DECLINED "DECLINED"
#define SOS_WHO_YP "YP"
#define SOS_WHO_WORKER "WORKER"
#define SOS_WHO_PARENT "PARENT"
#define SOS_WHO_SCHOOL "SCHOOL"
#define SOS_WHO_PROFESSIONAL "PROFESSIONAL"
#define SOS_GOAL_NOT_STARTED "NOT_STARTED"
#define SOS_GOAL_GOING_WELL "GOING_WELL"
#define SOS_GOAL_STUCK "STUCK"
#define SOS_GOAL_CHANGED "CHANGED"
#define SOS_GOAL_DONE "DONE"
#define SOS_GOAL_DROPPED "DROPPED"
#define SOS_ACTION_TO_DO "TO_DO"
#define SOS_ACTION_DOING "DOING"
#define SOS_ACTION_DONE "DONE"
#define SOS_ACTION_NOT_DONE "NOT_DONE"

typedef enum
{
  SOS_PLAN_BLOCK, /* the plan cannot be agreed */
  SOS_PLAN_WARN,  /* look at this */
  SOS_PLAN_OK,
} SosPlanSeverity;

/* What the button beside a finding does. */
#define SOS_PLAN_REMEDY_ADD_GOAL "add-goal"
#define SOS_PLAN_REMEDY_SHOW_GOAL "show-goal"
#define SOS_PLAN_REMEDY_SHOW_STEPS "show-steps" /* of the goal, where one more is needed */
#define SOS_PLAN_REMEDY_MOVE_ACTION "move-action"
#define SOS_PLAN_REMEDY_SHOW_ACTION "show-action"
#define SOS_PLAN_REMEDY_SET_REVIEW "set-review"
#define SOS_PLAN_REMEDY_CHOOSE_AGREEMENT "choose-agreement"
#define SOS_PLAN_REMEDY_SAY_WHY "say-why" /* they do not agree */
#define SOS_PLAN_REMEDY_SAY_REASON "say-reason" /* why a goal matters */
#define SOS_PLAN_REMEDY_SET_DAY "set-day"
#define SOS_PLAN_REMEDY_SAY_STRENGTHS "say-strengths"
#define SOS_PLAN_REMEDY_SAY_IF_WRONG "say-if-wrong"
#define SOS_PLAN_REMEDY_SET_MEETING "set-meeting"

typedef struct
{
  SosPlanSeverity severity;
  const char *rule;   /* "V13" or "4.4", static */
  char *words;        /* "Goal 3 has no step for you" */
  char *note;         /* "Each goal needs one"; may be NULL */
  gint64 goal;        /* 0 where it is about none */
  gint64 action;      /* 0 where it is about none */
  const char *remedy; /* one of SOS_PLAN_REMEDY_*, NULL where there is nothing to press; static */
} SosPlanFinding;

/* Borrowed records of one plan. Arrays may be NULL; elements in the order in which they are shown: goals of
 * the plan, actions of those goals, areas the person avoids, places of those areas. @today is ISO. */
typedef struct
{
  SosPlan *plan;
  GPtrArray *goals;   /* SosGoal */
  GPtrArray *actions; /* SosAction */
  GPtrArray *areas;   /* SosAreaToAvoid */
  GPtrArray *places;  /* SosAreaPlace */
  const char *today;
  const SosLimits *limits; /* NULL: sos_limits_default */
} SosPlanCase;

/* Whether @record, a goal or a step, has its words; without them it is not there yet. */
gboolean sos_plan_is_written (gpointer record);

/* All findings, blocks first, then warnings, then what is in order. Dropped goals keep their number and are
 * not asked anything. Element type SosPlanFinding. Thread of the records. (transfer full) */
GPtrArray *sos_plan_check (const SosPlanCase *plan_case);
/* V13: allowed where nothing blocks; else the first block in words ("Not yet: goal 3 has no step for you.").
 * (transfer full) */
SosVerdict *sos_plan_may_be_agreed (GPtrArray *findings);

G_END_DECLS
