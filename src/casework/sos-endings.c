/* sos-endings.c - how an episode ends, and what comes after (domain 1.1, 4.14; V22). */
#include "config.h"
#include "sos-endings.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-deaths.h"
#include "sos-ending-bookings.h"
#include "sos-episode-private.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-reason-rules.h"
#include "sos-referral-rules.h"
#include "sos-referrals.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

SosPrepareEnding *
sos_prepare_ending_new (gint64 episode, SosRecord *closure)
{
  SosPrepareEnding *self = g_new0 (SosPrepareEnding, 1);

  self->episode = episode;
  self->closure = g_object_ref (closure);
  self->outcomes = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
sos_prepare_ending_free (SosPrepareEnding *self)
{
  g_object_unref (self->closure);
  g_ptr_array_unref (self->outcomes);
  g_free (self);
}

/* ---- prepared ---- */

static gboolean
save_closure (SosTransaction *transaction, SosPrepareEnding *ending, GError **error)
{
  if (sos_record_is_set (ending->closure, SOS_CLOSURE_SIGNED_ON))
    return sos_casework_refuse ("1.1", _("The ending is signed and stays as it is."), error);
  sos_record_set_number (ending->closure, SOS_CLOSURE_EPISODE, ending->episode);
  sos_record_set_text (ending->closure, SOS_CLOSURE_PREPARED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (ending->closure, SOS_CLOSURE_PREPARED_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, ending->closure, error);
}

static gboolean
save_outcomes (SosTransaction *transaction, SosPrepareEnding *ending, GError **error)
{
  for (guint i = 0; i < ending->outcomes->len; i++)
    {
      SosRecord *outcome = ending->outcomes->pdata[i];

      sos_record_set_number (outcome, SOS_OUTCOME_EPISODE, ending->episode);
      if (sos_record_get_changed (outcome) != 0 && !sos_transaction_save (transaction, outcome, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
ask_to_sign (SosTransaction *transaction, SosRecord *closure, gint64 person, gboolean wanted, GError **error)
{
  gint64 lead;

  return sos_tasks_find_lead (transaction, person, &lead, error)
         && sos_tasks_keep (transaction, closure, person, "CLOSE_SIGN", wanted, lead, _("The ending is prepared. Sign it, or say what is lacking."), NULL, error)
         && sos_tasks_keep (transaction, closure, person, "CLOSE_BACK", FALSE, 0, "", NULL, error);
}

/* A death has a way of its own, which stops everything first. */
static gboolean
check_reason (SosTransaction *transaction, SosPrepareEnding *ending, gint64 person, GError **error)
{
  g_autoptr (SosRecord) record = NULL;

  if (!sos_record_has_text (ending->closure, SOS_CLOSURE_REASON, SOS_REASON_DIED))
    return TRUE;
  record = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  if (record == NULL || sos_record_is_set (record, SOS_PERSON_DECEASED_ON))
    return record != NULL;
  return sos_casework_refuse ("1.1", _("Write down that they have died. That stops every letter, booking and task at once, and a lead is told."), error);
}

/* From closing the course goes on to its end; from anywhere before, for a reason of the list, it ends early. */
static gboolean
is_to_sign (SosTransaction *transaction, SosRecord *episode, SosRecord *closure)
{
  return sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_CLOSING)
         || sos_stage_is_reason (sos_transaction_get_codes (transaction), SOS_STAGE_CLOSED_EARLY, sos_record_find_text (closure, SOS_CLOSURE_REASON));
}

gboolean
sos_casework_prepare_ending (SosTransaction *transaction, SosPrepareEnding *ending, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, ending->episode, error);
  g_autoptr (SosDeed) closing = sos_deed_new (ending->episode, SOS_STAGE_CLOSING, NULL);
  const gint64 person = episode != NULL ? sos_record_get_number (episode, SOS_EPISODE_PERSON) : 0;

  if (episode == NULL)
    return FALSE;
  if (!sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
    return sos_casework_refuse ("1.1", _("This episode has ended already."), error);
  if (!check_reason (transaction, ending, person, error) || !save_closure (transaction, ending, error) || !save_outcomes (transaction, ending, error))
    return FALSE;
  if (sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_STEP_DOWN) && !sos_episode_put_at_stage (transaction, episode, closing, error))
    return FALSE;
  return !is_to_sign (transaction, episode, ending->closure) || ask_to_sign (transaction, ending->closure, person, TRUE, error);
}

/* ---- signed ---- */

static gboolean
leads (SosTransaction *transaction, gint64 person, gboolean *lead, GError **error)
{
  SosRightsCase rights;

  *lead = FALSE;
  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  *lead = rights.program || sos_rights_is_lead (rights.role, rights.leads);
  return TRUE;
}

static SosRecord *
load_closure (SosTransaction *transaction, gint64 episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *closure = sos_transaction_find (transaction, SOS_TYPE_CLOSURE, "episode = $1 ORDER BY id DESC", &local, "i", episode);

  if (closure != NULL)
    return closure;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    sos_casework_refuse ("V22", _("The ending is not prepared: the reason, what comes next for them, and whether there is a letter."), error);
  return NULL;
}

static gboolean
sign (SosTransaction *transaction, SosRecord *closure, gint64 person, GError **error)
{
  sos_record_set_text (closure, SOS_CLOSURE_SIGNED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (closure, SOS_CLOSURE_SIGNED_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, closure, error) && ask_to_sign (transaction, closure, person, FALSE, error);
}

/* The episode and its ending, where whoever leads is at the desk. FALSE with @error. */
static gboolean
load_for_lead (SosTransaction *transaction, gint64 id, SosRecord **episode, SosRecord **closure, GError **error)
{
  gboolean lead;
  gint64 person;

  *episode = sos_episode_load_for (transaction, id, error);
  *closure = *episode != NULL ? load_closure (transaction, id, error) : NULL;
  if (*closure == NULL)
    return FALSE;
  person = sos_record_get_number (*episode, SOS_EPISODE_PERSON);
  if (!leads (transaction, person, &lead, error))
    return FALSE;
  return lead
         || sos_rights_obey (transaction, sos_verdict_new_refused ("1.1", _("The team lead signs an ending."), _("It stands on their page.")), "alter", person, error);
}

static gboolean
call_off (SosTransaction *transaction, SosRecord *closure, gint64 person, GError **error)
{
  return !sos_record_has_text (closure, SOS_CLOSURE_BOOKED, SOS_BOOKED_CANCEL)
         || sos_ending_bookings_cancel (transaction, person, _("The work with them has ended."), error);
}

gboolean
sos_casework_sign_ending (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = NULL, closure = NULL;
  g_autoptr (SosDeed) close = NULL;
  gint64 person;

  if (!load_for_lead (transaction, deed->id, &episode, &closure, error))
    return FALSE;
  person = sos_record_get_number (episode, SOS_EPISODE_PERSON);
  close = sos_deed_new (deed->id, sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_CLOSING) ? SOS_STAGE_CLOSED : SOS_STAGE_CLOSED_EARLY, NULL);
  return sign (transaction, closure, person, error) && sos_episode_put_at_stage (transaction, episode, close, error)
         && call_off (transaction, closure, person, error);
}

gboolean
sos_casework_return_ending (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = NULL, closure = NULL;
  gint64 person;

  if (!load_for_lead (transaction, deed->id, &episode, &closure, error))
    return FALSE;
  if (sos_record_is_set (closure, SOS_CLOSURE_SIGNED_ON))
    return sos_casework_refuse ("1.1", _("The ending is signed and stays as it is."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say in ten characters or more what is lacking."), error);
  person = sos_record_get_number (episode, SOS_EPISODE_PERSON);
  return ask_to_sign (transaction, closure, person, FALSE, error)
         && sos_tasks_keep (transaction, closure, person, "CLOSE_BACK", TRUE, sos_record_get_number (closure, SOS_CLOSURE_PREPARED_BY), deed->words, NULL, error);
}

gboolean
sos_casework_drop_ending (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, deed->id, error);
  g_autoptr (SosRecord) closure = episode != NULL ? load_closure (transaction, deed->id, error) : NULL;

  if (closure == NULL)
    return FALSE;
  if (sos_record_is_set (closure, SOS_CLOSURE_SIGNED_ON))
    return sos_casework_refuse ("1.1", _("The ending is signed and stays as it is."), error);
  if (sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_CLOSING))
    return sos_casework_refuse ("1.1", _("It is closing already. Undo that, or end it and begin a new one."), error);
  if (sos_record_has_text (closure, SOS_CLOSURE_REASON, SOS_REASON_DIED))
    return sos_casework_refuse ("1.1", _("Their record says that they died. Where that is a mistake, it is taken out there."), error);
  return ask_to_sign (transaction, closure, sos_record_get_number (episode, SOS_EPISODE_PERSON), FALSE, error)
         && sos_transaction_remove (transaction, closure, error);
}

SosRecord *
sos_ending_take_up (SosTransaction *transaction, gint64 episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) held = sos_transaction_find (transaction, SOS_TYPE_CLOSURE, "episode = $1 AND signed_on IS NULL ORDER BY id DESC", &local, "i", episode);

  if (!sos_pass_error (&local, error))
    return NULL;
  return held != NULL ? g_steal_pointer (&held) : g_object_new (SOS_TYPE_CLOSURE, NULL);
}

gboolean
sos_ending_close_early (SosTransaction *transaction, gint64 episode, const char *why, const char *words, const char *onward, GError **error)
{
  g_autoptr (SosRecord) closure = sos_ending_take_up (transaction, episode, error);
  g_autoptr (SosPrepareEnding) ending = NULL;
  g_autoptr (SosDeed) deed = sos_deed_new (episode, NULL, NULL);

  if (closure == NULL)
    return FALSE;
  sos_record_set_text (closure, SOS_CLOSURE_REASON, why);
  sos_record_set_text (closure, SOS_CLOSURE_WORDS, words);
  sos_record_set_text (closure, SOS_CLOSURE_ONWARD, onward);
  sos_record_set_flag (closure, SOS_CLOSURE_SAFEGUARDING, TRUE);
  if (!sos_record_is_set (closure, SOS_CLOSURE_LETTER))
    sos_record_set_text (closure, SOS_CLOSURE_LETTER, "NONE");
  if (!sos_record_is_set (closure, SOS_CLOSURE_BOOKED))
    sos_record_set_text (closure, SOS_CLOSURE_BOOKED, SOS_BOOKED_CANCEL);
  ending = sos_prepare_ending_new (episode, closure);
  return sos_casework_prepare_ending (transaction, ending, error) && sos_casework_sign_ending (transaction, deed, error);
}

/* ---- afterwards ---- */

/* Where they agreed to be rung after the end. */
static gboolean
has_agreed (SosTransaction *transaction, gint64 person, gboolean *agreed, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT 1 FROM consent WHERE person = $1 AND type = 'FOLLOW_UP' AND status IN ('GIVEN', 'PARTLY') AND withdrawn_on IS NULL AND removed IS NULL",
    &local, "i", person);

  *agreed = rows != NULL && sos_rows_next (rows, &local);
  return sos_pass_error (&local, error);
}

static gboolean
plan_one (SosTransaction *transaction, SosRecord *episode, int months, GError **error)
{
  g_autoptr (SosRecord) contact = g_object_new (SOS_TYPE_FOLLOW_UP, NULL);
  g_autofree char *day = sos_date_dup_add_months (sos_record_get_text (episode, SOS_EPISODE_CLOSED_ON), months);

  if (months == 0)
    return TRUE;
  sos_record_set_number (contact, SOS_FOLLOW_UP_EPISODE, sos_record_get_id (episode));
  sos_record_set_number (contact, SOS_FOLLOW_UP_MONTHS, months);
  sos_record_set_text (contact, SOS_FOLLOW_UP_DUE_ON, day);
  sos_record_set_text (contact, SOS_FOLLOW_UP_STATE, "DUE");
  sos_record_set_number (contact, SOS_FOLLOW_UP_STAFF, sos_record_get_number (episode, SOS_EPISODE_WORKER));
  return sos_transaction_save (transaction, contact, error)
         && sos_tasks_keep (transaction, contact, sos_record_get_number (episode, SOS_EPISODE_PERSON), "FOLLOW_UP", TRUE,
                            sos_record_get_number (episode, SOS_EPISODE_WORKER), _("Ask how they are, some months after the end."), day, error);
}

gboolean
sos_episode_follow_end (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  const gint64 person = sos_record_get_number (episode, SOS_EPISODE_PERSON);
  gboolean agreed;
  SosLimits limits;

  if (sos_record_has_text (episode, SOS_EPISODE_REASON, SOS_REASON_DIED))
    return sos_death_stop_prompts (transaction, person, error);
  if (!sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_CLOSED))
    return TRUE;
  if (!has_agreed (transaction, person, &agreed, error) || !sos_limits_load (transaction, &limits, error))
    return FALSE;
  return !agreed || (plan_one (transaction, episode, limits.follow_up_first, error) && plan_one (transaction, episode, limits.follow_up_second, error));
}

static gboolean
count_left (SosTransaction *transaction, gint64 episode, guint *left, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT count (*) FROM follow_up WHERE episode = $1 AND state = 'DUE' AND removed IS NULL", &local, "i", episode);

  *left = rows != NULL && sos_rows_next (rows, &local) ? (guint) sos_rows_get_number (rows, 0) : 0;
  return sos_pass_error (&local, error);
}

/* One step of what comes after an end. */
static gboolean
step (SosTransaction *transaction, SosRecord *episode, const char *stage, GError **error)
{
  sos_record_set_text (episode, SOS_EPISODE_STAGE, stage);
  return sos_transaction_save (transaction, episode, error) && sos_casework_add_stage_event (transaction, episode, stage, NULL, error);
}

static gboolean
move_on (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, id, error);
  guint left;

  if (episode == NULL || !count_left (transaction, id, &left, error))
    return FALSE;
  if (sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_CLOSED) && !step (transaction, episode, SOS_STAGE_FOLLOW_UP_DUE, error))
    return FALSE;
  return left > 0 || !sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_FOLLOW_UP_DUE) || step (transaction, episode, SOS_STAGE_FOLLOWED_UP, error);
}

gboolean
sos_casework_note_follow_up (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) contact = sos_transaction_load (transaction, SOS_TYPE_FOLLOW_UP, deed->id, error);
  const gint64 id = contact != NULL ? sos_record_get_number (contact, SOS_FOLLOW_UP_EPISODE) : 0;
  g_autoptr (SosRecord) episode = contact != NULL ? sos_episode_load_for (transaction, id, error) : NULL;

  if (episode == NULL)
    return FALSE;
  if (sos_codes_find (sos_transaction_get_codes (transaction), "follow-up-state", deed->code) == NULL || g_strcmp0 (deed->code, "DUE") == 0)
    return sos_casework_refuse ("1.1", _("Say whether they were reached."), error);
  if (!sos_record_has_text (contact, SOS_FOLLOW_UP_STATE, "DUE"))
    return sos_casework_refuse ("1.1", _("This is written down already."), error);
  if (g_strcmp0 (deed->code, "HELD") == 0 && !sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Write down how they are; a few words are enough."), error);
  sos_record_set_text (contact, SOS_FOLLOW_UP_STATE, deed->code);
  sos_record_set_text (contact, SOS_FOLLOW_UP_WORDS, deed->words);
  sos_record_set_text (contact, SOS_FOLLOW_UP_DONE_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (contact, SOS_FOLLOW_UP_STAFF, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, contact, error)
         && sos_tasks_keep (transaction, contact, sos_record_get_number (episode, SOS_EPISODE_PERSON), "FOLLOW_UP", FALSE, 0, "", NULL, error)
         && move_on (transaction, id, error);
}

gboolean
sos_endings_turn_day (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) due = sos_transaction_query (
    transaction, SOS_TYPE_EPISODE,
    "stage = 'CLOSED' AND id IN (SELECT episode FROM follow_up WHERE state = 'DUE' AND removed IS NULL AND due_on <= $1) ORDER BY id", error, "s",
    sos_transaction_get_today (transaction));

  for (guint i = 0; due != NULL && i < due->len; i++)
    if (!step (transaction, due->pdata[i], SOS_STAGE_FOLLOW_UP_DUE, error))
      return FALSE;
  return due != NULL;
}

/* ---- it goes on elsewhere, or again ---- */

/* A referral by a colleague, of whom we know all that a referral asks. */
static gboolean
refer_on (SosTransaction *transaction, SosRecord *from, const char *service, const char *words, gint64 *result, GError **error)
{
  g_autoptr (SosReferral) referral = g_object_new (SOS_TYPE_REFERRAL, NULL);
  g_autoptr (SosAddReferral) add = sos_add_referral_new (referral);

  sos_record_set_number (SOS_RECORD (referral), SOS_REFERRAL_PERSON, sos_record_get_number (from, SOS_EPISODE_PERSON));
  sos_record_set_text (SOS_RECORD (referral), SOS_REFERRAL_SERVICE, service);
  sos_record_set_text (SOS_RECORD (referral), SOS_REFERRAL_SOURCE, "INTERNAL");
  sos_record_set_text (SOS_RECORD (referral), SOS_REFERRAL_METHOD, "IN_PERSON");
  sos_record_set_text (SOS_RECORD (referral), SOS_REFERRAL_REASON, words);
  sos_record_set_text (SOS_RECORD (referral), SOS_REFERRAL_DUPLICATES_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (SOS_RECORD (referral), SOS_REFERRAL_ACKNOWLEDGED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (SOS_RECORD (referral), SOS_REFERRAL_ACKNOWLEDGED_HOW, "IN_PERSON");
  if (!sos_casework_add_referral (transaction, add, error))
    return FALSE;
  *result = add->episode;
  return TRUE;
}

static gboolean
link_to (SosTransaction *transaction, gint64 id, SosRecord *from, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, id, error);

  if (episode == NULL)
    return FALSE;
  sos_record_set_number (episode, SOS_EPISODE_FOLLOWS, sos_record_get_id (from));
  return sos_transaction_save (transaction, episode, error);
}

gboolean
sos_casework_transfer_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, deed->id, error);
  g_autoptr (SosDeed) end = sos_deed_new (deed->id, SOS_STAGE_TRANSFERRED, deed->words);

  if (episode == NULL)
    return FALSE;
  if (deed->code == NULL || sos_record_has_text (episode, SOS_EPISODE_SERVICE, deed->code))
    return sos_casework_refuse ("1.1", _("Choose another service."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say why; a few words are enough."), error);
  end->why = g_strdup ("TRANSFERRED_SERVICE");
  return refer_on (transaction, episode, deed->code, deed->words, &deed->result, error) && sos_episode_put_at_stage (transaction, episode, end, error)
         && link_to (transaction, deed->result, episode, error);
}

gboolean
sos_casework_reopen_episode (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = sos_episode_load_for (transaction, deed->id, error);

  if (episode == NULL)
    return FALSE;
  if (sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
    return sos_casework_refuse ("1.1", _("This episode is open."), error);
  if (sos_record_has_text (episode, SOS_EPISODE_REASON, SOS_REASON_DIED))
    return sos_casework_refuse ("1.1", _("They have died."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say why; a few words are enough."), error);
  return refer_on (transaction, episode, sos_record_get_text (episode, SOS_EPISODE_SERVICE), deed->words, &deed->result, error)
         && link_to (transaction, deed->result, episode, error);
}
