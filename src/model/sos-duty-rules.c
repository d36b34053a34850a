/* sos-duty-rules.c - how far a visit is, and who must be rung now (domain 4.9). Knows no record. */
#include "config.h"
#include "sos-duty-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define MINUTE 60

static const struct
{
  const char *words, *step, *task;
} phases[] = {
  [SOS_DUTY_PLANNED] = { N_("Planned"), NULL, NULL },
  [SOS_DUTY_OUT] = { N_("Out"), NULL, NULL },
  [SOS_DUTY_CHECKED_IN] = { N_("Phoned in"), NULL, NULL },
  [SOS_DUTY_DUE_BACK] = { N_("Due back"), NULL, NULL },
  [SOS_DUTY_CALL_WORKER] = { N_("Ring the worker"), SOS_VISIT_STEP_CALLED_WORKER, "CALL_WORKER" },
  [SOS_DUTY_CALL_BUDDY] = { N_("Ring the buddy and the team lead"), SOS_VISIT_STEP_CALLED_BUDDY, "CALL_BUDDY" },
  [SOS_DUTY_DECIDE] = { N_("The team lead decides: the police?"), SOS_VISIT_STEP_POLICE, "DECIDE" },
  [SOS_DUTY_BACK] = { N_("Back"), NULL, NULL },
  [SOS_DUTY_CANCELLED] = { N_("Cancelled"), NULL, NULL },
};

#define N_RUNGS 4

/* The rungs of the ladder, each from so many minutes after they were due. */
typedef struct
{
  int after;
  SosDutyPhase phase;
} Rung;

static void
set_ladder (const SosDutyVisit *visit, Rung ladder[N_RUNGS])
{
  const Rung rungs[N_RUNGS] = {
    { 0, SOS_DUTY_DUE_BACK },
    { visit->worker_after > 0 ? visit->worker_after : SOS_DUTY_WORKER_AFTER, SOS_DUTY_CALL_WORKER },
    { visit->buddy_after > 0 ? visit->buddy_after : SOS_DUTY_BUDDY_AFTER, SOS_DUTY_CALL_BUDDY },
    { visit->decide_after > 0 ? visit->decide_after : SOS_DUTY_DECIDE_AFTER, SOS_DUTY_DECIDE },
  };

  memcpy (ladder, rungs, sizeof rungs);
}

const char *
sos_duty_phase_get_words (SosDutyPhase phase)
{
  return phase < G_N_ELEMENTS (phases) ? _(phases[phase].words) : "";
}

const char *
sos_duty_phase_get_step (SosDutyPhase phase)
{
  return phase < G_N_ELEMENTS (phases) ? phases[phase].step : NULL;
}

const char *
sos_duty_phase_get_task (SosDutyPhase phase)
{
  return phase < G_N_ELEMENTS (phases) ? phases[phase].task : NULL;
}

gboolean
sos_duty_is_overdue (SosDutyPhase phase)
{
  return phase >= SOS_DUTY_CALL_WORKER && phase <= SOS_DUTY_DECIDE;
}

static gboolean
owes_call (const SosDutyVisit *visit)
{
  return visit->phone_in_at > 0 && visit->phone_in_at < visit->ends_at
         && visit->checked_in_at < visit->phone_in_at - SOS_DUTY_PHONE_WINDOW * MINUTE;
}

static SosDuty
climb (const SosDutyVisit *visit, gint64 now, gint64 begun)
{
  SosDuty duty = { .unsaid = visit->out_at == 0, .phone = owes_call (visit), .since = begun };
  Rung ladder[N_RUNGS];

  set_ladder (visit, ladder);
  duty.due_at = duty.phone ? visit->phone_in_at : visit->ends_at;
  duty.until = duty.due_at;
  duty.phase = visit->checked_in_at > 0 ? SOS_DUTY_CHECKED_IN : SOS_DUTY_OUT;
  if (visit->checked_in_at > begun)
    duty.since = visit->checked_in_at;
  for (guint i = 0; i < N_RUNGS && now >= duty.due_at + ladder[i].after * MINUTE; i++)
    {
      duty.phase = ladder[i].phase;
      duty.since = duty.due_at + ladder[i].after * MINUTE;
      duty.until = i + 1 < N_RUNGS ? duty.due_at + ladder[i + 1].after * MINUTE : G_MAXINT64;
    }
  return duty;
}

SosDuty
sos_duty_decide (const SosDutyVisit *visit, gint64 now)
{
  if (g_strcmp0 (visit->state, SOS_VISIT_CANCELLED) == 0)
    return (SosDuty){ .phase = SOS_DUTY_CANCELLED, .until = G_MAXINT64 };
  if (g_strcmp0 (visit->state, SOS_VISIT_BACK) == 0)
    return (SosDuty){ .phase = SOS_DUTY_BACK, .since = visit->back_at, .until = G_MAXINT64 };
  if (visit->out_at > 0)
    return climb (visit, now, visit->out_at);
  if (now >= visit->starts_at)
    return climb (visit, now, visit->starts_at);
  return (SosDuty){ .phase = SOS_DUTY_PLANNED, .until = visit->starts_at };
}
