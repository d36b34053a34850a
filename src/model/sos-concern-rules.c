/* sos-concern-rules.c - the course of a concern, its clocks, and who may do what with it. Knows no store, no record and no page. */
#include "config.h"
#include "sos-concern-rules.h"

#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define RULE "V25"

static const char *const states[] = {
  SOS_CONCERN_RAISED,  SOS_CONCERN_TRIAGED,  SOS_CONCERN_DECIDED,       SOS_CONCERN_REFERRED,
  SOS_CONCERN_REPLIED, SOS_CONCERN_MEETINGS, SOS_CONCERN_OUTCOME_KNOWN, SOS_CONCERN_CLOSED,
};

/* What each deed asks for, and where the concern stands after it. */
static const struct
{
  const char *deed;
  const char *state;  /* NULL: it stays where it is */
  gboolean lead;      /* of the safeguarding lead alone */
  gboolean triaged;   /* only once somebody has looked at it */
  gboolean referred;  /* only once it was referred */
} deeds[] = {
  { SOS_DEED_TRIAGE, SOS_CONCERN_TRIAGED, TRUE, FALSE, FALSE },
  { SOS_STEP_DECISION, SOS_CONCERN_DECIDED, TRUE, TRUE, FALSE },
  { SOS_STEP_REFERRAL, SOS_CONCERN_REFERRED, FALSE, FALSE, FALSE },
  { SOS_STEP_REPLY, SOS_CONCERN_REPLIED, FALSE, FALSE, TRUE },
  { SOS_STEP_CHASE, NULL, FALSE, FALSE, TRUE },
  { SOS_STEP_ESCALATION, NULL, FALSE, FALSE, TRUE },
  { SOS_STEP_MEETING, SOS_CONCERN_MEETINGS, FALSE, FALSE, FALSE },
  { SOS_STEP_NOTE, NULL, FALSE, FALSE, FALSE },
  { SOS_DEED_OUTCOME, SOS_CONCERN_OUTCOME_KNOWN, FALSE, TRUE, FALSE },
  { SOS_DEED_CLOSE, SOS_CONCERN_CLOSED, TRUE, TRUE, FALSE },
};

static SosVerdict *
refuse (const char *words, const char *remedy)
{
  return sos_verdict_new_refused (RULE, words, remedy);
}

static guint
get_length (const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));

  return (guint) g_utf8_strlen (stripped, -1);
}

guint
sos_concern_get_order (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i], state) == 0)
      return i;
  return 0;
}

gboolean
sos_concern_is_open (const char *state)
{
  return g_strcmp0 (state, SOS_CONCERN_CLOSED) != 0;
}

static int
find_deed (const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_strcmp0 (deeds[i].deed, deed) == 0)
      return (int) i;
  return -1;
}

const char *
sos_concern_get_next (const char *state, const char *deed)
{
  const int which = find_deed (deed);
  const guint now = sos_concern_get_order (state);

  if (which < 0 || deeds[which].state == NULL)
    return states[now];
  return states[MAX (now, sos_concern_get_order (deeds[which].state))];
}

/* V25: a reason, a decision, and what became of each referral. */
static SosVerdict *
check_close (const SosConcernCase *asked)
{
  if (asked->n_decisions == 0)
    return refuse (_("Nothing was decided yet."), _("Write down the decision first; “nothing more, with reasons” is one."));
  if (asked->n_owed > 0)
    return refuse (_("Somebody outside was to be told, and no referral is written down."), _("Write down the referral, or decide anew."));
  if (asked->n_unanswered > 0)
    return refuse (_("A referral has no reference."), _("Write it down, or that they gave none."));
  if (asked->child_abuse)
    return refuse (_("Say to whom the sexual abuse of a child was reported, and when."), NULL);
  if (get_length (asked->dsl_note) < SOS_CONCERN_LEAST_REASON)
    return refuse (_("Say why it is closed in twenty characters or more."), NULL);
  return NULL;
}

SosVerdict *
sos_concern_may (const SosConcernCase *asked, const char *deed, const char *role)
{
  const int which = find_deed (deed);
  SosVerdict *verdict = NULL;

  if (which < 0)
    return refuse (_("This is nothing that is done with a concern."), NULL);
  if (!sos_concern_is_open (asked->state))
    return refuse (_("This concern is closed and stays as it is."), _("Raise a new one."));
  if (deeds[which].lead && g_strcmp0 (role, SOS_ROLE_DSL) != 0)
    return refuse (_("The safeguarding lead does this."), _("Ask the safeguarding lead."));
  if (strcmp (deeds[which].deed, SOS_DEED_TRIAGE) == 0 && asked->triaged_at != 0)
    return refuse (_("Somebody has looked at it already."), NULL);
  if (deeds[which].triaged && asked->triaged_at == 0)
    return refuse (_("The safeguarding lead has not looked at it yet."), NULL);
  if (deeds[which].referred && asked->n_referrals == 0)
    return refuse (_("It was not referred to anybody yet."), _("Write down the referral first."));
  if (strcmp (deeds[which].deed, SOS_DEED_CLOSE) == 0)
    verdict = check_close (asked);
  return verdict != NULL ? verdict : sos_verdict_new_allowed (RULE, NULL);
}

SosVerdict *
sos_concern_check_step (const char *kind, const char *decision, const char *words, const char *agency, const char *next_on, const char *today)
{
  const gboolean decides = g_strcmp0 (kind, SOS_STEP_DECISION) == 0;

  if (decides && (decision == NULL || decision[0] == '\0'))
    return refuse (_("Choose the decision."), NULL);
  if (decides && get_length (words) < SOS_CONCERN_LEAST_REASON)
    return refuse (_("Say why in twenty characters or more."), NULL);
  if (decides && g_strcmp0 (decision, SOS_DECISION_MONITOR) == 0 && (!sos_date_is_valid (next_on) || strcmp (next_on, today) <= 0))
    return refuse (_("Say until which day it is watched; the day is still to come."), NULL);
  if (g_strcmp0 (kind, SOS_STEP_REFERRAL) == 0 && get_length (agency) == 0)
    return refuse (_("Say to which agency."), NULL);
  if (!decides && g_strcmp0 (kind, SOS_STEP_REFERRAL) != 0 && get_length (words) == 0)
    return refuse (_("Say what was done."), NULL);
  return sos_verdict_new_allowed (RULE, NULL);
}

/* ---- the NRM ---- */

/* A decision and its day belong together, and neither lies ahead. */
static SosVerdict *
check_decision (const char *decision, const char *on, const char *today)
{
  if ((decision != NULL) != (on != NULL))
    return refuse (_("Say the decision and its day, both of them."), NULL);
  if (on != NULL && (!sos_date_is_valid (on) || strcmp (on, today) > 0))
    return sos_verdict_new_refused ("V4", _("That day is still to come."), NULL);
  return NULL;
}

static SosVerdict *
check_order (const SosNrmCase *asked)
{
  if (asked->grounds_on != NULL && asked->sent_on != NULL && strcmp (asked->grounds_on, asked->sent_on) < 0)
    return sos_verdict_new_refused ("V4", _("A decision comes after the referral, not before."), NULL);
  if (asked->conclusive != NULL && g_strcmp0 (asked->grounds, SOS_NRM_POSITIVE) != 0)
    return refuse (_("A decision on conclusive grounds comes only after a yes on reasonable grounds."), NULL);
  if (asked->conclusive_on != NULL && strcmp (asked->conclusive_on, asked->grounds_on) < 0)
    return sos_verdict_new_refused ("V4", _("The final decision comes after the first, not before."), NULL);
  return NULL;
}

SosVerdict *
sos_nrm_check (const SosNrmCase *asked)
{
  SosVerdict *verdict;

  if (asked->adult && g_strcmp0 (asked->agreed, "YES") != 0)
    return refuse (_("An adult has to agree to an NRM referral; a child need not."), _("Ask them, and write down that they agreed."));
  verdict = check_decision (asked->grounds, asked->grounds_on, asked->today);
  if (verdict == NULL)
    verdict = check_decision (asked->conclusive, asked->conclusive_on, asked->today);
  if (verdict == NULL)
    verdict = check_order (asked);
  return verdict != NULL ? verdict : sos_verdict_new_allowed (RULE, NULL);
}

/* ---- clocks ---- */

void
sos_concern_state_clocks (const SosConcernCase *asked, const SosLimits *limits, GHashTable *closed, SosConcernDue due[SOS_N_CLOCKS])
{
  const gboolean open = sos_concern_is_open (asked->state);
  const gboolean first = asked->referred_at == 0, sends = open && ((first && asked->danger) || asked->n_owed > 0);

  /* Hours are hours, whatever the clocks on the wall do; days and working days are those of London. */
  due[SOS_CLOCK_TRIAGE] = (SosConcernDue){ open && asked->triaged_at == 0,
                                           MIN (asked->raised_at + limits->triage_hours * SOS_HOUR, sos_moment_get_day_end (asked->raised_at)) };
  due[SOS_CLOCK_REFERRAL] = (SosConcernDue){ sends, (first ? asked->raised_at : asked->owed_since) + limits->refer_hours * SOS_HOUR };
  for (SosConcernClock clock = SOS_CLOCK_CHASE; clock < SOS_N_CLOCKS; clock++)
    due[clock] = (SosConcernDue){ FALSE, 0 };
}

static void
run_working_days (SosConcernDue *due, gboolean runs, gint64 since, int days, GHashTable *closed)
{
  *due = (SosConcernDue){ runs, runs ? sos_moment_add_working_days (since, days, closed) : 0 };
}

/* At noon of the day: a decision has a day and no hour. */
static void
run_days (SosConcernDue *due, gboolean runs, const char *since, int days)
{
  g_autofree char *day = runs ? sos_date_dup_add (since, days) : NULL;

  *due = (SosConcernDue){ day != NULL, day != NULL ? sos_clock_from_london (day, 12 * 60) : 0 };
}

void
sos_concern_state_referral (const char *state, const SosConcernReferral *referral, const SosLimits *limits, GHashTable *closed,
                            SosConcernDue due[SOS_N_CLOCKS])
{
  const gboolean waits = sos_concern_is_open (state) && referral->sent_at != 0 && referral->replied_at == 0;
  const gint64 asked = MAX (referral->sent_at, MAX (referral->chased_at, referral->escalated_at));

  due[SOS_CLOCK_TRIAGE] = due[SOS_CLOCK_REFERRAL] = (SosConcernDue){ FALSE, 0 };
  run_working_days (&due[SOS_CLOCK_CHASE], waits, asked, limits->chase_days, closed);
  run_working_days (&due[SOS_CLOCK_ESCALATE], waits && referral->escalated_at == 0, referral->sent_at, limits->escalate_days, closed);
  run_working_days (&due[SOS_CLOCK_GROUNDS], referral->nrm && referral->grounds == NULL, referral->sent_at, limits->grounds_days, closed);
  run_days (&due[SOS_CLOCK_CONCLUSIVE], referral->nrm && g_strcmp0 (referral->grounds, SOS_NRM_POSITIVE) == 0 && referral->conclusive == NULL,
            referral->grounds_on, limits->conclusive_days);
}

SosConcernClock
sos_concern_find_first (const SosConcernDue due[SOS_N_CLOCKS])
{
  SosConcernClock first = SOS_N_CLOCKS;

  for (SosConcernClock clock = 0; clock < SOS_N_CLOCKS; clock++)
    if (due[clock].runs && (first == SOS_N_CLOCKS || due[clock].due < due[first].due))
      first = clock;
  return first;
}

const char *
sos_concern_clock_get_label (SosConcernClock clock)
{
  static const char *const labels[SOS_N_CLOCKS] = {
    [SOS_CLOCK_TRIAGE] = N_("Look at it"),
    [SOS_CLOCK_REFERRAL] = N_("Refer it"),
    [SOS_CLOCK_CHASE] = N_("Ask for a reply"),
    [SOS_CLOCK_ESCALATE] = N_("Take it further up"),
    [SOS_CLOCK_GROUNDS] = N_("Ask for the first NRM decision"),
    [SOS_CLOCK_CONCLUSIVE] = N_("Ask for the final NRM decision"),
  };

  g_return_val_if_fail (clock < SOS_N_CLOCKS, "");
  return _(labels[clock]);
}

/* ---- missing ---- */

guint
sos_missing_count (const gint64 *times, guint n_times, gint64 now)
{
  const gint64 since = now - (gint64) SOS_MISSING_DAYS * 24 * SOS_HOUR;
  guint n = 0;

  for (guint i = 0; i < n_times; i++)
    n += times[i] > since && times[i] <= now ? 1 : 0;
  return n;
}

SosVerdict *
sos_missing_check (gint64 reported, gint64 found, gint64 now)
{
  if (reported <= 0)
    return sos_verdict_new_refused ("V4", _("Say when they were reported missing."), NULL);
  if (reported > now || found > now)
    return sos_verdict_new_refused ("V4", _("That time is still to come."), NULL);
  if (found > 0 && found < reported)
    return sos_verdict_new_refused ("V4", _("They were found after they were reported missing, not before."), NULL);
  return sos_verdict_new_allowed ("V4", NULL);
}
