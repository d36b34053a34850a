/* sos-concern-tasks.c - the tasks that keep the clocks of a concern: its own, those of each agency that was asked, and its next meetings
 * (domain 4.5.1). */
#include "config.h"
#include "sos-safeguarding.h"

#include "sos-clock.h"
#include "sos-holidays-load.h"
#include "sos-limits-load.h"
#include "sos-moment.h"
#include "sos-record-plain.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

/* Who has to act, and by which numbers. */
typedef struct
{
  SosTransaction *transaction;
  SosRecord *concern;
  gint64 lead, worker;
  GHashTable *closed;
  SosLimits limits;
} Keeping;

/* One a clock; their words name nobody. */
static const struct
{
  const char *kind;
  gboolean lead; /* for the safeguarding lead; else for the worker */
  const char *words;
} clock_tasks[SOS_N_CLOCKS] = {
  /* Translators: {ref} is the reference of a concern, {when} a day and an hour, {agency} who was asked */
  [SOS_CLOCK_TRIAGE] = { SOS_CONCERN_TASK_TRIAGE, TRUE, N_("Look at concern {ref} by {when}.") },
  [SOS_CLOCK_REFERRAL] = { "CONCERN_REFER", FALSE, N_("Make the referral of concern {ref} by {when}.") },
  [SOS_CLOCK_CHASE] = { "CONCERN_CHASE", FALSE, N_("Concern {ref}: ask {agency} for a reply if none has come by {when}.") },
  [SOS_CLOCK_ESCALATE] = { "CONCERN_ESCALATE", TRUE, N_("Concern {ref}: no reply from {agency} by {when} means taking it further up.") },
  [SOS_CLOCK_GROUNDS] = { "NRM_GROUNDS", FALSE, N_("Concern {ref}: has the first NRM decision come? It is meant to by {when}.") },
  [SOS_CLOCK_CONCLUSIVE] = { "NRM_CONCLUSIVE", FALSE, N_("Concern {ref}: has the final NRM decision come?") },
};

static char *
dup_words (const char *format, const char *ref, const char *when, const char *agency)
{
  const struct
  {
    const char *mark, *words;
  } marks[] = { { "{ref}", ref }, { "{when}", when }, { "{agency}", agency } };
  GString *words = g_string_new (_(format));

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (words, marks[i].mark, marks[i].words != NULL ? marks[i].words : "", 1);
  return g_string_free (words, FALSE);
}

static gint64
get_person (const Keeping *keeping)
{
  return sos_record_get_number (keeping->concern, SOS_CONCERN_PERSON);
}

/* @about: the concern, or the referral whose clock it is. */
static gboolean
keep_clock (Keeping *keeping, SosRecord *about, SosConcernClock clock, const SosConcernDue *due, const char *agency, GError **error)
{
  const gint64 staff = clock_tasks[clock].lead || keeping->worker == 0 ? keeping->lead : keeping->worker;
  g_autofree char *when = due->runs ? sos_moment_dup_words (due->due) : NULL, *day = due->runs ? sos_moment_dup_day (due->due) : NULL;
  g_autofree char *words = due->runs ? dup_words (clock_tasks[clock].words, sos_record_get_text (keeping->concern, SOS_CONCERN_REF), when, agency) : NULL;

  return sos_tasks_keep (keeping->transaction, about, get_person (keeping), clock_tasks[clock].kind, due->runs, staff, words, day, error);
}

/* @step: of a referral; NULL: the concern itself. */
static gboolean
state_clocks (Keeping *keeping, SosRecord *step, SosConcernDue due[SOS_N_CLOCKS], GError **error)
{
  SosConcernCase asked;
  SosConcernReferral referral;

  if (step == NULL && !sos_concern_state_case (keeping->transaction, keeping->concern, &asked, error))
    return FALSE;
  if (step == NULL)
    sos_concern_state_clocks (&asked, &keeping->limits, keeping->closed, due);
  else
    {
      sos_concern_fill_referral (step, &referral);
      sos_concern_state_referral (sos_record_get_text (keeping->concern, SOS_CONCERN_STATE), &referral, &keeping->limits, keeping->closed, due);
    }
  return TRUE;
}

static gboolean
keep_own (Keeping *keeping, GError **error)
{
  SosConcernDue due[SOS_N_CLOCKS];

  if (!state_clocks (keeping, NULL, due, error))
    return FALSE;
  for (SosConcernClock clock = SOS_CLOCK_TRIAGE; clock <= SOS_CLOCK_REFERRAL; clock++)
    if (!keep_clock (keeping, keeping->concern, clock, &due[clock], NULL, error))
      return FALSE;
  return TRUE;
}

/* Watched until a day: the last decision says until when. */
static gboolean
keep_watch (Keeping *keeping, GError **error)
{
  SosRecord *concern = keeping->concern;
  g_autoptr (GPtrArray) steps = sos_transaction_query (keeping->transaction, SOS_TYPE_CONCERN_STEP, "concern = $1 AND kind = 'DECISION' ORDER BY id DESC LIMIT 1",
                                                       error, "i", sos_record_get_id (concern));
  SosRecord *last = steps != NULL && steps->len > 0 ? steps->pdata[0] : NULL;
  const gboolean watched = last != NULL && sos_record_has_text (last, SOS_CONCERN_STEP_DECISION, SOS_DECISION_MONITOR)
                           && sos_concern_is_open (sos_record_get_text (concern, SOS_CONCERN_STATE));
  const char *day = watched ? sos_record_get_text (last, SOS_CONCERN_STEP_NEXT_ON) : NULL;
  g_autofree char *until = day != NULL ? sos_date_dup_short (day) : NULL;
  /* Translators: the reference of a concern, a day */
  g_autofree char *words = watched ? g_strdup_printf (_("Concern %s is watched until %s: look at it again then."), sos_record_get_text (concern, SOS_CONCERN_REF), until != NULL ? until : "–") : NULL;

  return steps != NULL
         && sos_tasks_keep (keeping->transaction, concern, get_person (keeping), "CONCERN_WATCH", watched, keeping->lead, words, day, error);
}

/* ---- each step of its own ---- */

void
sos_concern_fill_referral (SosRecord *step, SosConcernReferral *referral)
{
  *referral = (SosConcernReferral){
    .sent_at = sos_record_get_known (step, SOS_CONCERN_STEP_DONE_AT),
    .replied_at = sos_record_get_known (step, SOS_CONCERN_STEP_REPLIED_AT),
    .chased_at = sos_record_get_known (step, SOS_CONCERN_STEP_CHASED_AT),
    .escalated_at = sos_record_get_known (step, SOS_CONCERN_STEP_ESCALATED_AT),
    .nrm = sos_record_has_text (step, SOS_CONCERN_STEP_DECISION, SOS_DECISION_NRM),
    .grounds = sos_record_find_text (step, SOS_CONCERN_STEP_GROUNDS),
    .conclusive = sos_record_find_text (step, SOS_CONCERN_STEP_CONCLUSIVE),
    .grounds_on = sos_record_find_text (step, SOS_CONCERN_STEP_GROUNDS_ON),
  };
}

static gboolean
keep_referral (Keeping *keeping, SosRecord *step, GError **error)
{
  SosConcernDue due[SOS_N_CLOCKS];

  if (!state_clocks (keeping, step, due, error))
    return FALSE;
  for (SosConcernClock clock = SOS_CLOCK_CHASE; clock < SOS_N_CLOCKS; clock++)
    if (!keep_clock (keeping, step, clock, &due[clock], sos_record_get_text (step, SOS_CONCERN_STEP_AGENCY), error))
      return FALSE;
  return TRUE;
}

/* The next one of its kind was held, and says itself when there is another. */
static gboolean
is_followed (GPtrArray *steps, guint i)
{
  const char *meeting = sos_record_find_text (steps->pdata[i], SOS_CONCERN_STEP_MEETING);

  for (guint k = i + 1; k < steps->len; k++)
    if (sos_record_has_text (steps->pdata[k], SOS_CONCERN_STEP_KIND, SOS_STEP_MEETING)
        && g_strcmp0 (sos_record_find_text (steps->pdata[k], SOS_CONCERN_STEP_MEETING), meeting) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
keep_meeting (Keeping *keeping, GPtrArray *steps, guint i, GError **error)
{
  SosRecord *step = steps->pdata[i];
  const char *next = sos_record_find_text (step, SOS_CONCERN_STEP_NEXT_ON);
  const gboolean wanted = next != NULL && sos_concern_is_open (sos_record_get_text (keeping->concern, SOS_CONCERN_STATE)) && !is_followed (steps, i);
  const char *what = sos_codes_get_label (sos_transaction_get_codes (keeping->transaction), "concern-meeting", sos_record_find_text (step, SOS_CONCERN_STEP_MEETING));
  /* Translators: the reference of a concern, and what kind of meeting */
  g_autofree char *words = g_strdup_printf (_("Concern %s: the next meeting (%s), and what we have to do for it."),
                                            sos_record_get_text (keeping->concern, SOS_CONCERN_REF), what[0] != '\0' ? what : "–");

  return sos_tasks_keep (keeping->transaction, step, get_person (keeping), "CONCERN_MEETING", wanted, keeping->worker != 0 ? keeping->worker : keeping->lead,
                         words, next, error);
}

static gboolean
keep_steps (Keeping *keeping, GError **error)
{
  g_autoptr (GPtrArray) steps = sos_transaction_query (keeping->transaction, SOS_TYPE_CONCERN_STEP,
                                                       "concern = $1 AND kind IN ('REFERRAL', 'MEETING') ORDER BY id", error, "i",
                                                       sos_record_get_id (keeping->concern));

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (sos_record_has_text (steps->pdata[i], SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL) ? !keep_referral (keeping, steps->pdata[i], error)
                                                                                         : !keep_meeting (keeping, steps, i, error))
      return FALSE;
  return steps != NULL;
}

/* ---- by which hour ---- */

/* SOS_N_CLOCKS: no clock of a concern. */
static SosConcernClock
find_clock (SosRecord *task)
{
  SosConcernClock clock = 0;

  while (clock < SOS_N_CLOCKS && !sos_record_has_text (task, SOS_TASK_KIND, clock_tasks[clock].kind))
    clock++;
  return sos_record_get_number (task, SOS_TASK_ABOUT_ID) > 0 ? clock : SOS_N_CLOCKS;
}

gboolean
sos_concern_find_hour (SosTransaction *transaction, gint64 id, gint64 *by, GError **error)
{
  g_autoptr (SosRecord) task = sos_transaction_load (transaction, SOS_TYPE_TASK, id, error), step = NULL, concern = NULL;
  const SosConcernClock clock = task != NULL ? find_clock (task) : SOS_N_CLOCKS;
  g_autoptr (GHashTable) closed = clock != SOS_N_CLOCKS ? sos_holidays_load (transaction, error) : NULL;
  Keeping keeping = { .transaction = transaction, .closed = closed };
  SosConcernDue due[SOS_N_CLOCKS];
  gint64 about;

  *by = 0;
  if (closed == NULL || !sos_limits_load (transaction, &keeping.limits, error))
    return task != NULL && clock == SOS_N_CLOCKS;
  about = sos_record_get_number (task, SOS_TASK_ABOUT_ID);
  if (sos_record_has_text (task, SOS_TASK_ABOUT, "concern_step"))
    {
      step = sos_transaction_load (transaction, SOS_TYPE_CONCERN_STEP, about, error);
      about = step != NULL ? sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN) : 0;
    }
  concern = keeping.concern = about != 0 ? sos_transaction_load (transaction, SOS_TYPE_CONCERN, about, error) : NULL;
  if (concern == NULL || !state_clocks (&keeping, step, due, error))
    return FALSE;
  *by = due[clock].runs ? due[clock].due : 0;
  return TRUE;
}

/* ---- all of them ---- */

gboolean
sos_concern_keep_tasks (SosTransaction *transaction, SosRecord *concern, GError **error)
{
  g_autoptr (GHashTable) closed = sos_holidays_load (transaction, error);
  Keeping keeping = { .transaction = transaction, .concern = concern, .closed = closed };

  return closed != NULL && sos_limits_load (transaction, &keeping.limits, error)
         && sos_tasks_find_safeguarding_lead (transaction, get_person (&keeping), &keeping.lead, error)
         && sos_tasks_find_worker (transaction, get_person (&keeping), &keeping.worker, error) && keep_own (&keeping, error) && keep_steps (&keeping, error)
         && keep_watch (&keeping, error);
}

/* What was added to a step later: a reference, a decision of the NRM, the day of the next meeting. */
gboolean
sos_concern_step_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (SosRecord) concern = NULL;

  if (before == NULL || after == NULL)
    return TRUE;
  concern = sos_transaction_load (transaction, SOS_TYPE_CONCERN, sos_record_get_number (after, SOS_CONCERN_STEP_CONCERN), error);
  return concern != NULL && sos_concern_keep_tasks (transaction, concern, error);
}
