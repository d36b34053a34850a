/* sos-referral-deeds.c - a referral on its way: acknowledged, asked about, decided, told; and the waiting list (domain 4.1, 1.1). */
#include "config.h"
#include "sos-referrals.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-reason-rules.h"
#include "sos-referral-rules.h"
#include "sos-rights.h"
#include "sos-stage-case.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

/* The referral, where whoever is at the desk may change it. (transfer full) */
static SosRecord *
load_referral (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) referral = sos_transaction_load (transaction, SOS_TYPE_REFERRAL, id, error);

  if (referral == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (referral, SOS_REFERRAL_PERSON), SOS_TYPE_REFERRAL, id, error))
    return NULL;
  return g_steal_pointer (&referral);
}

/* @day, or today; never before the referral came, never to come (V4). */
static gboolean
take_day (SosTransaction *transaction, SosRecord *referral, guint field, const char *day, GError **error)
{
  const char *today = sos_transaction_get_today (transaction), *chosen = day != NULL ? day : today;

  if (!sos_date_is_valid (chosen) || g_strcmp0 (chosen, today) > 0)
    return sos_casework_refuse ("V4", _("This has happened: its day is not in the future."), error);
  if (g_strcmp0 (chosen, sos_record_get_text (referral, SOS_REFERRAL_RECEIVED_ON)) < 0)
    return sos_casework_refuse ("V4", _("The referral came later than that."), error);
  sos_record_set_text (referral, field, chosen);
  return TRUE;
}

gboolean
sos_casework_note_duplicates (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) referral = load_referral (transaction, deed->id, error);

  if (referral == NULL)
    return FALSE;
  sos_record_set_text (referral, SOS_REFERRAL_DUPLICATES_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (referral, SOS_REFERRAL_DUPLICATES_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, referral, error);
}

gboolean
sos_casework_acknowledge_referral (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) referral = load_referral (transaction, deed->id, error);

  if (referral == NULL || !take_day (transaction, referral, SOS_REFERRAL_ACKNOWLEDGED_ON, deed->date, error))
    return FALSE;
  sos_record_set_text (referral, SOS_REFERRAL_ACKNOWLEDGED_HOW, deed->code);
  return sos_transaction_save (transaction, referral, error);
}

/* ---- more is asked ---- */

gboolean
sos_casework_ask_referrer (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) referral = load_referral (transaction, deed->id, error);
  const char *today = sos_transaction_get_today (transaction);

  if (referral == NULL)
    return FALSE;
  if (sos_record_is_set (referral, SOS_REFERRAL_DECISION))
    return sos_casework_refuse ("1.1", _("This referral is decided."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say what is asked; a few words are enough."), error);
  if (!sos_date_is_valid (deed->date) || g_strcmp0 (deed->date, today) < 0)
    return sos_casework_refuse ("V4", _("Say by when an answer is wanted; a day that is still to come."), error);
  sos_record_set_text (referral, SOS_REFERRAL_ASKED_WORDS, deed->words);
  sos_record_set_text (referral, SOS_REFERRAL_ASKED_ON, today);
  sos_record_set_text (referral, SOS_REFERRAL_ANSWER_BY, deed->date);
  sos_record_set_text (referral, SOS_REFERRAL_ANSWERED_ON, NULL);
  return sos_transaction_save (transaction, referral, error);
}

gboolean
sos_casework_take_answer (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) referral = load_referral (transaction, deed->id, error);

  if (referral == NULL)
    return FALSE;
  if (!sos_record_is_set (referral, SOS_REFERRAL_ASKED_ON))
    return sos_casework_refuse ("1.1", _("Nothing was asked of the referrer."), error);
  return take_day (transaction, referral, SOS_REFERRAL_ANSWERED_ON, deed->date, error) && sos_transaction_save (transaction, referral, error);
}

/* ---- the decision ---- */

SosDecideReferral *
sos_decide_referral_new (gint64 referral, const char *decision)
{
  SosDecideReferral *self = g_new0 (SosDecideReferral, 1);

  self->referral = referral;
  self->decision = g_strdup (decision);
  return self;
}

void
sos_decide_referral_free (SosDecideReferral *self)
{
  char *texts[] = { self->decision, self->reason, self->words, self->apart, self->apart_words, self->age_reason, self->signposted_to, self->priority };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_free (self);
}

static const struct
{
  const char *decision, *stage;
} ways[] = {
  { SOS_REFERRAL_ACCEPT, SOS_STAGE_WAITING },
  { SOS_REFERRAL_DECLINE, SOS_STAGE_DECLINED },
  { SOS_REFERRAL_SIGNPOST, SOS_STAGE_SIGNPOSTED },
};

static const char *
find_stage (const char *decision)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i].decision, decision) == 0)
      return ways[i].stage;
  return NULL;
}

SosVerdict *
sos_referral_ask_age (SosTransaction *transaction, SosRecord *referral, SosRecord *person, const SosLimits *limits, GError **error)
{
  const char *service = sos_record_get_text (referral, SOS_REFERRAL_SERVICE), *born = sos_record_get_text (person, SOS_PERSON_BIRTH_DATE);
  const char *received = sos_record_get_text (referral, SOS_REFERRAL_RECEIVED_ON);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) shape = NULL;

  if (sos_referral_has_ages (service))
    return sos_referral_check_age (service, born, received, limits);
  shape = sos_transaction_find (transaction, SOS_TYPE_SERVICE_SHAPE, "service = $1 AND age_from IS NOT NULL AND age_to IS NOT NULL ORDER BY id", &local, "s", service);
  if (local == NULL)
    return shape != NULL ? sos_referral_check_ages ((int) sos_record_get_number (shape, SOS_SERVICE_SHAPE_AGE_FROM),
                                                    (int) sos_record_get_number (shape, SOS_SERVICE_SHAPE_AGE_TO), born, received)
                         : sos_verdict_new_allowed ("V3", NULL);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
read_age (SosTransaction *transaction, SosRecord *referral, gboolean *outside, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, sos_record_get_number (referral, SOS_REFERRAL_PERSON), error);
  g_autoptr (SosVerdict) verdict = NULL;
  SosLimits limits;

  if (person == NULL || !sos_limits_load (transaction, &limits, error))
    return FALSE;
  verdict = sos_referral_ask_age (transaction, referral, person, &limits, error);
  *outside = verdict != NULL && verdict->words != NULL;
  return verdict != NULL;
}

static gboolean
check_decision (SosTransaction *transaction, SosRecord *referral, const SosDecideReferral *decide, GError **error)
{
  const gint64 person = sos_record_get_number (referral, SOS_REFERRAL_PERSON);
  const char *stage = find_stage (decide->decision);
  g_autoptr (GPtrArray) lacking = sos_referral_dup_lacking (transaction, referral, error);
  SosDecisionFacts facts = { .decision = decide->decision, .words = decide->words, .apart = decide->apart, .apart_words = decide->apart_words,
                             .age_reason = decide->age_reason, .signposted_to = decide->signposted_to };
  SosRightsCase rights;

  if (lacking == NULL || !sos_rights_load (transaction, person, &rights, error) || !read_age (transaction, referral, &facts.out_of_age, error))
    return FALSE;
  facts.lead = rights.program || sos_rights_is_lead (rights.role, rights.leads);
  facts.fits = stage != NULL && sos_stage_is_reason (sos_transaction_get_codes (transaction), stage, decide->reason);
  facts.n_lacking = lacking->len;
  return sos_rights_obey (transaction, sos_referral_may_decide (&facts), "alter", person, error);
}

static gboolean
write_decision (SosTransaction *transaction, SosRecord *referral, const SosDecideReferral *decide, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  const gboolean accepted = g_strcmp0 (decide->decision, SOS_REFERRAL_ACCEPT) == 0;
  g_autofree char *keep_until = NULL;
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  if (!accepted)
    keep_until = sos_date_dup_add_months (today, limits.declined_months);
  sos_record_set_text (referral, SOS_REFERRAL_DECISION, decide->decision);
  sos_record_set_text (referral, SOS_REFERRAL_DECISION_REASON, accepted ? NULL : decide->reason);
  sos_record_set_text (referral, SOS_REFERRAL_DECISION_WORDS, decide->words);
  sos_record_set_text (referral, SOS_REFERRAL_DECIDED_ON, today);
  sos_record_set_number (referral, SOS_REFERRAL_DECIDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (referral, SOS_REFERRAL_AGE_REASON, decide->age_reason);
  sos_record_set_text (referral, SOS_REFERRAL_SIGNPOSTED_TO, decide->signposted_to);
  sos_record_set_text (referral, SOS_REFERRAL_PRIORITY, accepted ? (decide->priority != NULL ? decide->priority : "MEDIUM") : NULL);
  sos_record_set_text (referral, SOS_REFERRAL_WAITING_SINCE, accepted ? today : NULL);
  sos_record_set_text (referral, SOS_REFERRAL_KEEP_UNTIL, keep_until);
  if (decide->apart != NULL)
    {
      sos_record_set_text (referral, SOS_REFERRAL_APART, decide->apart);
      sos_record_set_text (referral, SOS_REFERRAL_APART_WORDS, decide->apart_words);
      sos_record_set_text (referral, SOS_REFERRAL_APART_ON, today);
    }
  return sos_transaction_save (transaction, referral, error);
}

static gboolean
move (SosTransaction *transaction, gint64 episode, const char *stage, const SosDecideReferral *decide, GError **error)
{
  g_autoptr (SosDeed) deed = sos_deed_new (episode, stage, decide->words);

  deed->why = g_strdup (decide->reason);
  return sos_casework_move_episode (transaction, deed, error);
}

/* One that nobody has begun to screen is screened by being decided. Whoever declines need not complete it. */
static gboolean
move_on (SosTransaction *transaction, SosRecord *referral, const SosDecideReferral *decide, GError **error)
{
  const gint64 id = sos_record_get_number (referral, SOS_REFERRAL_EPISODE);
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, id, error);

  if (episode == NULL)
    return FALSE;
  if (sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_REFERRED) && !move (transaction, id, SOS_STAGE_SCREENING, decide, error))
    return FALSE;
  return move (transaction, id, find_stage (decide->decision), decide, error);
}

/* The referrer hears of it, unless it was they who changed their mind. */
static gboolean
ask_to_tell (SosTransaction *transaction, SosRecord *referral, GError **error)
{
  const gint64 person = sos_record_get_number (referral, SOS_REFERRAL_PERSON);
  const gboolean wanted = !sos_record_is_set (referral, SOS_REFERRAL_TOLD_ON) && !sos_record_has_text (referral, SOS_REFERRAL_SOURCE, "INTERNAL")
                          && !sos_record_has_text (referral, SOS_REFERRAL_DECISION_REASON, "REFERRER_WITHDREW");
  gint64 lead;

  return sos_tasks_find_lead (transaction, person, &lead, error)
         && sos_tasks_keep (transaction, referral, person, "REFERRAL_TELL", wanted, lead, _("Tell the referrer what was decided."), NULL, error);
}

gboolean
sos_casework_decide_referral (SosTransaction *transaction, SosDecideReferral *decide, GError **error)
{
  g_autoptr (SosRecord) referral = load_referral (transaction, decide->referral, error);

  if (referral == NULL)
    return FALSE;
  if (sos_record_is_set (referral, SOS_REFERRAL_DECISION))
    return sos_casework_refuse ("1.1", _("This referral is decided."), error);
  return check_decision (transaction, referral, decide, error) && write_decision (transaction, referral, decide, error)
         && move_on (transaction, referral, decide, error) && ask_to_tell (transaction, referral, error);
}

gboolean
sos_casework_tell_referrer (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) referral = load_referral (transaction, deed->id, error);

  if (referral == NULL || !take_day (transaction, referral, SOS_REFERRAL_TOLD_ON, deed->date, error))
    return FALSE;
  sos_record_set_text (referral, SOS_REFERRAL_TOLD_HOW, deed->code);
  return sos_transaction_save (transaction, referral, error) && ask_to_tell (transaction, referral, error);
}

/* ---- the waiting list ---- */

gboolean
sos_casework_review_waiting (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) referral = load_referral (transaction, deed->id, error);
  g_autoptr (SosRecord) episode
    = referral != NULL ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, sos_record_get_number (referral, SOS_REFERRAL_EPISODE), error) : NULL;

  if (episode == NULL)
    return FALSE;
  if (!sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_WAITING))
    return sos_casework_refuse ("1.1", _("They do not wait any more."), error);
  if (deed->words != NULL)
    sos_transaction_set_reason (transaction, deed->words);
  sos_record_set_text (referral, SOS_REFERRAL_REVIEWED_ON, sos_transaction_get_today (transaction));
  if (deed->code != NULL)
    sos_record_set_text (referral, SOS_REFERRAL_PRIORITY, deed->code);
  return sos_transaction_save (transaction, referral, error);
}
