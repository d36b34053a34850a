/* sos-stage-case.c - what the needs and clocks of an episode rest on, read from the records. Decides nothing. */
#include "config.h"
#include "sos-stage-case.h"

#include "sos-assessments.h"
#include "sos-contact-log-rules.h"
#include "sos-ending-bookings.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-reason-rules.h"
#include "sos-referral-rules.h"
#include "sos-service-events.h"
#include "sos-stage-rules.h"

void
sos_stage_case_free (SosStageCase *self)
{
  g_clear_object (&self->referral);
  g_clear_object (&self->closure);
  g_free (self->since);
  g_free (self->allocated_on);
  g_free (self->met_on);
  g_free (self->release_on);
  g_free (self);
}

/* The numbers of the first row that @sql gives; 0 where there is none. */
static gboolean
select_numbers (SosTransaction *transaction, const char *sql, gint64 of, gint64 from, gint64 *numbers, guint n, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "ii", of, from);
  const gboolean any = rows != NULL && sos_rows_next (rows, &local);

  for (guint i = 0; i < n; i++)
    numbers[i] = any ? sos_rows_get_number (rows, (int) i) : 0;
  return sos_pass_error (&local, error);
}

/* ---- the referral ---- */

/* A number, an address, a safe way, or somebody who knows them. */
static gboolean
read_reached (SosTransaction *transaction, SosRecord *referral, gboolean *reached, GError **error)
{
  gint64 any = 0;

  *reached = TRUE;
  if (sos_record_find_text (referral, SOS_REFERRAL_SAFE_CONTACT) != NULL || sos_record_find_text (referral, SOS_REFERRAL_KEY_WORKER) != NULL)
    return TRUE;
  if (!select_numbers (transaction,
                       "SELECT EXISTS (SELECT 1 FROM contact_point WHERE person = $1 AND removed IS NULL AND dead_since IS NULL)"
                       " OR EXISTS (SELECT 1 FROM address WHERE person = $1 AND removed IS NULL AND valid_to IS NULL) OR $2 <> 0",
                       sos_record_get_number (referral, SOS_REFERRAL_PERSON), 0, &any, 1, error))
    return FALSE;
  *reached = any != 0;
  return TRUE;
}

static gboolean
read_agency (SosTransaction *transaction, gint64 id, SosRecord **agency, GError **error)
{
  *agency = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_AGENCY, id, error) : NULL;
  return id == 0 || *agency != NULL;
}

GPtrArray *
sos_referral_dup_lacking (SosTransaction *transaction, SosRecord *referral, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, sos_record_get_number (referral, SOS_REFERRAL_PERSON), error);
  g_autoptr (SosRecord) agency = NULL;
  SosReferralFacts facts = { 0 };

  if (person == NULL || !read_agency (transaction, sos_record_get_number (referral, SOS_REFERRAL_AGENCY), &agency, error)
      || !read_reached (transaction, referral, &facts.reached, error))
    return NULL;
  facts.name = sos_record_find_text (person, SOS_PERSON_FULL_NAME);
  facts.birth_date = sos_record_find_text (person, SOS_PERSON_BIRTH_DATE);
  facts.borough = sos_record_find_text (person, SOS_PERSON_HOME_BOROUGH);
  facts.reason = sos_record_find_text (referral, SOS_REFERRAL_REASON);
  facts.source = sos_record_find_text (referral, SOS_REFERRAL_SOURCE);
  facts.referrer = sos_record_find_text (referral, SOS_REFERRAL_REFERRER_NAME);
  facts.referrer_contact = sos_record_find_text (referral, SOS_REFERRAL_REFERRER_CONTACT);
  if (agency != NULL && facts.referrer == NULL)
    facts.referrer = sos_record_find_text (agency, SOS_AGENCY_NAME);
  if (agency != NULL && facts.referrer_contact == NULL)
    facts.referrer_contact = sos_record_is_set (agency, SOS_AGENCY_EMAIL) ? sos_record_get_text (agency, SOS_AGENCY_EMAIL)
                                                                          : sos_record_find_text (agency, SOS_AGENCY_PHONE);
  return sos_referral_find_lacking (&facts);
}

static gboolean
read_referral (SosStageCase *self, SosTransaction *transaction, gint64 episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *referral;
  SosStageFacts *facts = &self->facts;

  self->referral = referral = sos_transaction_find (transaction, SOS_TYPE_REFERRAL, "episode = $1 ORDER BY id DESC", &local, "i", episode);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (referral == NULL)
    return TRUE;
  facts->referred = TRUE;
  facts->received_on = sos_record_find_text (referral, SOS_REFERRAL_RECEIVED_ON);
  facts->urgency = sos_record_find_text (referral, SOS_REFERRAL_URGENCY);
  facts->duplicates_looked = sos_record_is_set (referral, SOS_REFERRAL_DUPLICATES_ON);
  facts->acknowledged = sos_record_is_set (referral, SOS_REFERRAL_ACKNOWLEDGED_ON);
  facts->apart = sos_record_find_text (referral, SOS_REFERRAL_APART);
  facts->decision = sos_record_find_text (referral, SOS_REFERRAL_DECISION);
  facts->reviewed_on = sos_record_find_text (referral, SOS_REFERRAL_REVIEWED_ON);
  if (sos_record_is_set (referral, SOS_REFERRAL_ASKED_ON) && !sos_record_is_set (referral, SOS_REFERRAL_ANSWERED_ON))
    facts->answer_by = sos_record_find_text (referral, SOS_REFERRAL_ANSWER_BY);
  facts->referrer_told = sos_record_is_set (referral, SOS_REFERRAL_TOLD_ON) && facts->decision == NULL;
  return TRUE;
}

static gboolean
read_lacking (SosStageCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) lacking = self->referral != NULL ? sos_referral_dup_lacking (transaction, self->referral, error) : NULL;

  self->facts.n_lacking = lacking != NULL ? lacking->len : 0;
  return self->referral == NULL || lacking != NULL;
}

/* ---- the course ---- */

/* The day it came last to where it stands, and last to a worker. */
static gboolean
read_events (SosStageCase *self, SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT max (CASE WHEN stage = $2 THEN dated END), max (CASE WHEN stage = 'ALLOCATED' THEN dated END) FROM stage_event WHERE episode = $1 AND removed IS NULL",
    &local, "is", sos_record_get_id (episode), sos_record_get_text (episode, SOS_EPISODE_STAGE));

  if (rows != NULL && sos_rows_next (rows, &local))
    {
      self->since = g_strdup (sos_rows_get_text (rows, 0));
      self->allocated_on = g_strdup (sos_rows_get_text (rows, 1));
    }
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (self->since == NULL)
    self->since = g_strdup (sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON));
  self->facts.since = self->since;
  return TRUE;
}

#define THEM \
  "EXISTS (SELECT 1 FROM contact_with WHERE contact_with.contact = contact.id AND contact_with.removed IS NULL AND contact_with.kind = 'YP')"

/* Tries and meetings since it was given to a worker, or since the referral. */
static gboolean
read_contacts (SosStageCase *self, SosTransaction *transaction, SosRecord *episode, GError **error)
{
  const char *from = self->allocated_on != NULL ? self->allocated_on : sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON);
  const gint64 since = from != NULL ? MAX (sos_moment_parse (from, "0"), 0) : 0;
  gint64 found[2];

  if (!select_numbers (transaction,
                       "SELECT EXISTS (SELECT 1 FROM contact WHERE person = $1 AND removed IS NULL AND starts_at >= $2),"
                       " (SELECT starts_at FROM contact WHERE person = $1 AND removed IS NULL AND starts_at >= $2 AND outcome = 'HELD' AND " THEM
                       " ORDER BY starts_at LIMIT 1)",
                       sos_record_get_number (episode, SOS_EPISODE_PERSON), since, found, 2, error))
    return FALSE;
  self->facts.tried = found[0] != 0;
  self->met_on = found[1] != 0 ? sos_moment_dup_day (found[1]) : NULL;
  self->facts.met_on = self->met_on;
  return TRUE;
}

/* Only whoever was just allocated is asked how near a release is. */
static gboolean
read_release (SosStageCase *self, SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_auto (SosReleaseRead) read = { 0 };
  g_autoptr (SosRecord) stay = NULL;
  SosRecord *planned;

  if (!sos_record_has_text (episode, SOS_EPISODE_STAGE, SOS_STAGE_ALLOCATED))
    return TRUE;
  if (!sos_custody_find (transaction, sos_record_get_id (episode), &stay, error)
      || !sos_release_read (transaction, sos_record_get_id (episode), stay, &read, error))
    return FALSE;
  planned = sos_release_read_find_planned (&read);
  self->release_on = planned != NULL ? g_strdup (sos_record_get_text (planned, SOS_RELEASE_DATE_DAY)) : NULL;
  self->facts.release_on = self->release_on;
  return TRUE;
}

/* Tries in vain since they were last met: how many, in how many ways, and from when to when. */
static gboolean
read_tries (SosStageCase *self, SosTransaction *transaction, gint64 person, GError **error)
{
  gint64 last, found[4];
  g_autofree char *first_day = NULL, *last_day = NULL;

  if (!select_numbers (transaction, "SELECT coalesce (max (starts_at), $2) FROM contact WHERE person = $1 AND removed IS NULL AND outcome = 'HELD' AND " THEM,
                       person, 0, &last, 1, error)
      || !select_numbers (transaction,
                          "SELECT count (*), count (DISTINCT type), min (starts_at), max (starts_at) FROM contact WHERE person = $1 AND removed IS NULL"
                          " AND starts_at > $2 AND outcome IN ('NO_REPLY', 'DNA', 'NOT_AT_HOME', 'CANCELLED_YP', 'REFUSED', 'WRONG_NUMBER')",
                          person, last, found, 4, error))
    return FALSE;
  self->facts.tries = (guint) found[0];
  self->facts.ways = (guint) found[1];
  if (found[0] == 0)
    return TRUE;
  first_day = sos_moment_dup_day (found[2]);
  last_day = sos_moment_dup_day (found[3]);
  self->facts.try_days = sos_working_days_between (first_day, last_day, NULL);
  return TRUE;
}

/* What they agreed to, or what they want themselves; the plan; concerns that are open. */
static gboolean
read_work (SosStageCase *self, SosTransaction *transaction, SosRecord *episode, GError **error)
{
  gint64 found[4];

  if (!select_numbers (
        transaction,
        "SELECT EXISTS (SELECT 1 FROM consent WHERE person = $1 AND removed IS NULL AND type = 'WORK_WITH_ME' AND status IN ('GIVEN', 'PARTLY') AND withdrawn_on IS NULL)"
        " OR EXISTS (SELECT 1 FROM competence_note WHERE person = $1 AND removed IS NULL),"
        " EXISTS (SELECT 1 FROM plan WHERE person = $1 AND removed IS NULL AND state = 'AGREED' AND coalesce (episode, $2) = $2),"
        " (SELECT count (*) FROM concern c WHERE c.person = $1 AND c.closed_at IS NULL AND c.removed IS NULL AND NOT EXISTS (SELECT 1 FROM concern_step s"
        " JOIN staff ON staff.id = s.staff WHERE s.concern = c.id AND s.kind = 'NOTE' AND s.removed IS NULL AND staff.role = 'DSL')),"
        " (SELECT count (*) FROM outcome WHERE episode = $2 AND removed IS NULL)",
        sos_record_get_number (episode, SOS_EPISODE_PERSON), sos_record_get_id (episode), found, 4, error))
    return FALSE;
  self->facts.agreed = found[0] != 0;
  self->facts.planned = found[1] != 0;
  self->facts.open_concerns = (guint) found[2];
  self->facts.n_outcomes = (guint) found[3];
  if (!sos_assessments_state (transaction, episode, &self->facts.assessed, &self->facts.countersign, error))
    return FALSE;
  return found[3] == 0
         || (select_numbers (transaction, "SELECT count (*) FROM outcome WHERE episode = $1 AND removed IS NULL AND status IS NULL AND $2 = 0", sos_record_get_id (episode), 0,
                             found, 1, error)
             && ((self->facts.n_unanswered = (guint) found[0]), TRUE));
}

static gboolean
read_closure (SosStageCase *self, SosTransaction *transaction, gint64 episode, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *closure = sos_transaction_find (transaction, SOS_TYPE_CLOSURE, "episode = $1 ORDER BY id DESC", &local, "i", episode);
  SosStageFacts *facts = &self->facts;

  self->closure = closure;
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (closure == NULL)
    return TRUE;
  facts->closing = sos_reason_is_enough (sos_record_find_text (closure, SOS_CLOSURE_WORDS));
  facts->reason = sos_record_find_text (closure, SOS_CLOSURE_REASON);
  facts->scores = sos_record_has_text (closure, SOS_CLOSURE_SCORES, "DONE") || sos_record_find_text (closure, SOS_CLOSURE_SCORES_WHY) != NULL;
  facts->onward = sos_record_find_text (closure, SOS_CLOSURE_ONWARD) != NULL;
  facts->safeguarding = sos_record_get_flag (closure, SOS_CLOSURE_SAFEGUARDING);
  facts->letter = sos_record_is_set (closure, SOS_CLOSURE_LETTER);
  facts->signed_off = sos_record_is_set (closure, SOS_CLOSURE_SIGNED_ON);
  facts->booked_said = sos_record_is_set (closure, SOS_CLOSURE_BOOKED);
  facts->referrer_told = facts->referrer_told || sos_record_is_set (closure, SOS_CLOSURE_REFERRER_TOLD_ON);
  return TRUE;
}

SosStageCase *
sos_stage_case_load_clock (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (SosStageCase) self = g_new0 (SosStageCase, 1);

  self->facts.service = sos_record_get_text (episode, SOS_EPISODE_SERVICE);
  self->facts.stage = sos_record_get_text (episode, SOS_EPISODE_STAGE);
  self->facts.worker = sos_record_get_number (episode, SOS_EPISODE_WORKER) != 0;
  self->facts.review_on = sos_record_find_text (episode, SOS_EPISODE_REVIEW_ON);
  if (!read_referral (self, transaction, sos_record_get_id (episode), error) || !read_events (self, transaction, episode, error)
      || !read_contacts (self, transaction, episode, error) || !read_release (self, transaction, episode, error))
    return NULL;
  return g_steal_pointer (&self);
}

SosStageCase *
sos_stage_case_load (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (SosStageCase) self = sos_stage_case_load_clock (transaction, episode, error);

  if (self == NULL || !read_lacking (self, transaction, error)
      || !read_tries (self, transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error)
      || !read_work (self, transaction, episode, error) || !read_closure (self, transaction, sos_record_get_id (episode), error)
      || !sos_ending_bookings_count (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), &self->facts.n_booked, error))
    return NULL;
  return g_steal_pointer (&self);
}
