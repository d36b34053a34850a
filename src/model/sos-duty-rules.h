/* sos-duty-rules.h - how far a visit away from the office is, and who must be rung now (domain 4.9). Decides on plain values: what is
 * kept are the times at which things were done, so that nothing is lost when the program was closed meanwhile. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Codes of "visit-state". */
#define SOS_VISIT_PLANNED "PLANNED"
#define SOS_VISIT_OUT "OUT"
#define SOS_VISIT_BACK "BACK"
#define SOS_VISIT_CANCELLED "CANCELLED"
/* Codes of "visit-step". */
#define SOS_VISIT_STEP_APPROVED "APPROVED"
#define SOS_VISIT_STEP_OUT "OUT"
#define SOS_VISIT_STEP_CHECKED_IN "CHECKED_IN"
#define SOS_VISIT_STEP_LONGER "LONGER"
#define SOS_VISIT_STEP_CALLED_WORKER "CALLED_WORKER"
#define SOS_VISIT_STEP_CALLED_BUDDY "CALLED_BUDDY"
#define SOS_VISIT_STEP_POLICE "POLICE"
#define SOS_VISIT_STEP_WAIT "WAIT"
#define SOS_VISIT_STEP_BACK "BACK"
#define SOS_VISIT_STEP_CANCELLED "CANCELLED"

/* Minutes after they were due, where the office chose no others. */
#define SOS_DUTY_WORKER_AFTER 15
#define SOS_DUTY_BUDDY_AFTER 30
#define SOS_DUTY_DECIDE_AFTER 45
#define SOS_DUTY_PHONE_WINDOW 30 /* a call this many minutes before the agreed one is the agreed one */

typedef enum
{
  SOS_DUTY_PLANNED,
  SOS_DUTY_OUT,
  SOS_DUTY_CHECKED_IN,
  SOS_DUTY_DUE_BACK,    /* or due to phone in */
  SOS_DUTY_CALL_WORKER,
  SOS_DUTY_CALL_BUDDY,  /* and the team lead */
  SOS_DUTY_DECIDE,      /* the team lead: the police? */
  SOS_DUTY_BACK,
  SOS_DUTY_CANCELLED,
} SosDutyPhase;

/* Seconds UTC; 0: not. */
typedef struct
{
  const char *state;
  gint64 starts_at, ends_at, phone_in_at;
  gint64 out_at, checked_in_at, back_at;
  int worker_after, buddy_after, decide_after; /* minutes, as the office chose; 0: as usual */
} SosDutyVisit;

typedef struct
{
  SosDutyPhase phase;
  gboolean unsaid; /* counts as under way, and nobody said that they left */
  gboolean phone;  /* it is the call they owe, not their return */
  gint64 due_at;   /* when they must be heard of; 0: not under way */
  gint64 since;    /* when this phase began */
  gint64 until;    /* when it becomes another by the clock alone; G_MAXINT64: never */
} SosDuty;

/* A visit whose hour has come is under way though nobody said so: who forgot to say that they left is looked for all the same. */
SosDuty sos_duty_decide (const SosDutyVisit *visit, gint64 now);
/* From the first minute in which somebody must act. */
gboolean sos_duty_is_overdue (SosDutyPhase phase);
/* "Ring the worker"; static, translated. */
const char *sos_duty_phase_get_words (SosDutyPhase phase);
/* What is noted when that was done: code of "visit-step"; NULL where nothing is to do. Static. */
const char *sos_duty_phase_get_step (SosDutyPhase phase);
/* Code of "office-task-kind" that goes with it; NULL. Static. */
const char *sos_duty_phase_get_task (SosDutyPhase phase);

G_END_DECLS
