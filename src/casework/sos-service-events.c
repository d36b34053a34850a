/* sos-service-events.c - what happened or is to happen in an episode, with its day. Reads; decides nothing: which date plans is a rule. */
#include "config.h"
#include "sos-service-events.h"

#include "sos-agreed-sessions.h"
#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-record-plain.h"
#include "sos-service-family.h"

#include <string.h>

static void
free_event (gpointer data)
{
  SosServiceEvent *event = data;

  g_free (event->day);
  g_free (event);
}

static void
add_event (GPtrArray *events, const char *name, SosRecord *about, const char *day, gint64 moment)
{
  SosServiceEvent *event;

  if (!sos_date_is_valid (day))
    return;
  event = g_new0 (SosServiceEvent, 1);
  event->name = name;
  event->about = SOS_RECORD_GET_CLASS (about)->name;
  event->about_id = sos_record_get_id (about);
  event->day = g_strdup (day);
  event->moment = moment;
  g_ptr_array_add (events, event);
}

static void
add_moment (GPtrArray *events, const char *name, SosRecord *about, guint field)
{
  const gint64 moment = sos_record_is_set (about, field) ? sos_record_get_number (about, field) : 0;
  g_autofree char *day = moment != 0 ? sos_moment_dup_day (moment) : NULL;

  add_event (events, name, about, day, moment);
}

/* The newest record of @type, in the order @tail says. FALSE with @error; @record NULL where there is none. */
static gboolean
find_last (SosTransaction *transaction, GType type, const char *tail, gint64 episode, SosRecord **record, GError **error)
{
  g_autoptr (GError) local = NULL;

  *record = sos_transaction_find (transaction, type, tail, &local, "i", episode);
  return sos_pass_error (&local, error);
}

gboolean
sos_custody_find (SosTransaction *transaction, gint64 episode, SosRecord **stay, GError **error)
{
  return find_last (transaction, SOS_TYPE_CUSTODY_STAY, "episode = $1 ORDER BY valid_to IS NULL DESC, valid_from DESC, id DESC", episode, stay, error);
}

gboolean
sos_admission_find (SosTransaction *transaction, gint64 episode, SosRecord **admission, GError **error)
{
  return find_last (transaction, SOS_TYPE_ADMISSION, "episode = $1 ORDER BY admitted_at DESC, id DESC", episode, admission, error);
}

/* ---- release ---- */

void
sos_release_read_clear (SosReleaseRead *read)
{
  g_clear_pointer (&read->dates, g_ptr_array_unref);
  g_clear_pointer (&read->facts, g_array_unref);
}

/* Back in prison after a release, what let them out the last time says nothing of the next. */
#define DATES_TAIL \
  "episode = $1 AND (coalesce (stay, 0) IN (0, $2) OR kind IN (SELECT code FROM code WHERE list = 'release-kind' AND note = 'END')) ORDER BY told_on, id"

gboolean
sos_release_read (SosTransaction *transaction, gint64 episode, SosRecord *stay, SosReleaseRead *read, GError **error)
{
  read->dates = sos_transaction_query (transaction, SOS_TYPE_RELEASE_DATE, DATES_TAIL, error, "ii", episode, stay != NULL ? sos_record_get_id (stay) : 0);
  read->facts = g_array_new (FALSE, FALSE, sizeof (SosReleaseFact));
  for (guint i = 0; read->dates != NULL && i < read->dates->len; i++)
    {
      SosReleaseFact fact;

      sos_release_fact_read (read->dates->pdata[i], sos_transaction_get_codes (transaction), &fact);
      g_array_append_val (read->facts, fact);
    }
  return read->dates != NULL;
}

gboolean
sos_release_follow (SosTransaction *transaction, SosRecord *old, gint64 by, GError **error)
{
  sos_record_set_text (old, SOS_RELEASE_DATE_STATUS, SOS_RELEASE_SUPERSEDED);
  sos_record_set_number (old, SOS_RELEASE_DATE_SUPERSEDED_BY, by);
  return sos_transaction_save (transaction, old, error);
}

static SosRecord *
get_date (const SosReleaseRead *read, int index)
{
  return index >= 0 ? read->dates->pdata[index] : NULL;
}

SosRecord *
sos_release_read_find_planned (const SosReleaseRead *read)
{
  return get_date (read, sos_release_find_planned ((const SosReleaseFact *) (gpointer) read->facts->data, read->facts->len));
}

/* ---- the events of an episode ---- */

typedef struct
{
  SosTransaction *transaction;
  SosRecord *episode, *instead; /* @instead NULL: what is written down, and no more */
  GPtrArray *steps, *events;
} Reading;

/* What no step is counted from need not be looked up. */
static gboolean
is_asked (const Reading *self, const char *event)
{
  for (guint i = 0; self->steps != NULL && i < self->steps->len; i++)
    if (sos_record_has_text (self->steps->pdata[i], SOS_SERVICE_STEP_EVENT, event))
      return TRUE;
  return self->steps == NULL;
}

/* What is to be saved stands for what is kept of it; a new one, for what was said before it (@dated: its day). */
static void
stand_in (const Reading *self, GType type, guint dated, SosRecord **record)
{
  SosRecord *instead = self->instead != NULL && G_OBJECT_TYPE (self->instead) == type ? self->instead : NULL;
  const gboolean is_new = instead != NULL && sos_record_get_revision (instead) == 0;

  if (instead == NULL || (*record != NULL && !is_new && sos_record_get_id (*record) != sos_record_get_id (instead)))
    return;
  if (*record != NULL && is_new && g_strcmp0 (sos_record_get_text (instead, dated), sos_record_get_text (*record, dated)) < 0)
    return;
  g_set_object (record, instead);
}

/* A release is asked about with the time in prison it ends: another one after a recall asks anew. */
static gboolean
add_release (Reading *self, GError **error)
{
  g_auto (SosReleaseRead) read = { 0 };
  g_autoptr (SosRecord) stay = NULL;
  SosRecord *planned, *licence;
  gint64 moment;

  if (!is_asked (self, "RELEASE") && !is_asked (self, "LICENCE_END"))
    return TRUE;
  if (!sos_custody_find (self->transaction, sos_record_get_id (self->episode), &stay, error)
      || !sos_release_read (self->transaction, sos_record_get_id (self->episode), stay, &read, error))
    return FALSE;
  planned = sos_release_read_find_planned (&read);
  licence = get_date (&read, sos_release_find_kind ((const SosReleaseFact *) (gpointer) read.facts->data, read.facts->len, SOS_RELEASE_LICENCE_END));
  moment = stay != NULL && sos_record_is_set (stay, SOS_CUSTODY_STAY_RELEASED_AT) ? sos_record_get_number (stay, SOS_CUSTODY_STAY_RELEASED_AT) : 0;
  if (planned != NULL)
    add_event (self->events, "RELEASE", stay != NULL ? stay : self->episode, sos_record_get_text (planned, SOS_RELEASE_DATE_DAY), moment);
  if (licence != NULL)
    add_event (self->events, "LICENCE_END", stay != NULL ? stay : self->episode, sos_record_get_text (licence, SOS_RELEASE_DATE_DAY), 0);
  return TRUE;
}

static gboolean
add_hospital (Reading *self, GError **error)
{
  g_autoptr (SosRecord) admission = NULL;

  if (!is_asked (self, "ADMISSION") && !is_asked (self, "DISCHARGE") && !is_asked (self, "DISCHARGE_EXPECTED"))
    return TRUE;
  if (!sos_admission_find (self->transaction, sos_record_get_id (self->episode), &admission, error))
    return FALSE;
  if (self->instead != NULL && SOS_IS_ADMISSION (self->instead))
    g_set_object (&admission, self->instead);
  if (admission == NULL)
    return TRUE;
  add_moment (self->events, "ADMISSION", admission, SOS_ADMISSION_ADMITTED_AT);
  add_moment (self->events, "DISCHARGE", admission, SOS_ADMISSION_DISCHARGED_AT);
  if (!sos_record_is_set (admission, SOS_ADMISSION_DISCHARGED_AT))
    add_event (self->events, "DISCHARGE_EXPECTED", admission, sos_record_get_text (admission, SOS_ADMISSION_EXPECTED_ON), 0);
  return TRUE;
}

/* What was last said holds; a court date that is past is none. */
static gboolean
add_law (Reading *self, GError **error)
{
  g_autoptr (SosRecord) law = NULL;
  const char *court;

  if (!is_asked (self, "COURT") && !is_asked (self, "ORDER_END"))
    return TRUE;
  if (!find_last (self->transaction, SOS_TYPE_JUSTICE_STATUS, "episode = $1 ORDER BY dated DESC, id DESC", sos_record_get_id (self->episode), &law, error))
    return FALSE;
  stand_in (self, SOS_TYPE_JUSTICE_STATUS, SOS_JUSTICE_STATUS_DATED, &law);
  if (law == NULL)
    return TRUE;
  court = sos_record_get_text (law, SOS_JUSTICE_STATUS_COURT_ON);
  if (g_strcmp0 (court, sos_transaction_get_today (self->transaction)) >= 0)
    add_event (self->events, "COURT", law, court, 0);
  add_event (self->events, "ORDER_END", law, sos_record_get_text (law, SOS_JUSTICE_STATUS_ORDER_ENDS_ON), 0);
  return TRUE;
}

static gboolean
add_move (Reading *self, GError **error)
{
  g_autoptr (SosRecord) move = NULL;

  if (!is_asked (self, "CHECK_IN"))
    return TRUE;
  if (!find_last (self->transaction, SOS_TYPE_RELOCATION, "episode = $1 ORDER BY dated DESC, id DESC", sos_record_get_id (self->episode), &move, error))
    return FALSE;
  stand_in (self, SOS_TYPE_RELOCATION, SOS_RELOCATION_DATED, &move);
  if (move != NULL)
    add_event (self->events, "CHECK_IN", move, sos_record_get_text (move, SOS_RELOCATION_CHECK_IN_ON), 0);
  return TRUE;
}

/* Somebody who is only now given a worker is so from today. */
static gboolean
add_allocation (Reading *self, GError **error)
{
  g_autoptr (SosRecord) event = NULL;

  if (!is_asked (self, "ALLOCATION"))
    return TRUE;
  if (!find_last (self->transaction, SOS_TYPE_STAGE_EVENT, "episode = $1 AND stage = 'ALLOCATED' ORDER BY dated, id", sos_record_get_id (self->episode), &event, error))
    return FALSE;
  if (event != NULL)
    add_event (self->events, "ALLOCATION", self->episode, sos_record_get_text (event, SOS_STAGE_EVENT_DATED), 0);
  else if (self->episode == self->instead)
    add_event (self->events, "ALLOCATION", self->episode, sos_transaction_get_today (self->transaction), 0);
  return TRUE;
}

/* The review of a plan, once a version; before there is one, of the episode. */
static gboolean
add_review (Reading *self, GError **error)
{
  g_autoptr (SosRecord) plan = NULL;
  const gboolean agreed = self->instead != NULL && SOS_IS_PLAN (self->instead);

  if (!is_asked (self, "REVIEW"))
    return TRUE;
  if (!find_last (self->transaction, SOS_TYPE_PLAN, "person = $1 AND state = 'AGREED' ORDER BY version DESC, id DESC",
                  sos_record_get_number (self->episode, SOS_EPISODE_PERSON), &plan, error))
    return FALSE;
  if (agreed)
    add_event (self->events, "REVIEW", self->instead, sos_record_get_text (self->instead, SOS_PLAN_REVIEW_ON), 0);
  else
    add_event (self->events, "REVIEW", plan != NULL ? plan : self->episode, sos_record_get_text (self->episode, SOS_EPISODE_REVIEW_ON), 0);
  return TRUE;
}

static char *
dup_birthday (const char *birth, guint years)
{
  GDate day;

  if (!sos_date_parse (birth, &day))
    return NULL;
  g_date_add_years (&day, years);
  return sos_date_dup_from (&day);
}

/* Whoever was removed has none. */
static gboolean
add_birthdays (Reading *self, GError **error)
{
  static const struct
  {
    const char *event;
    guint years;
  } ages[] = { { "AGE_16", 16 }, { "AGE_18", 18 }, { "AGE_21", 21 }, { "AGE_25", 25 } };
  g_autoptr (SosRecord) person = NULL;
  const char *today = sos_transaction_get_today (self->transaction);

  if (!find_last (self->transaction, SOS_TYPE_PERSON, "id = $1", sos_record_get_number (self->episode, SOS_EPISODE_PERSON), &person, error))
    return FALSE;
  for (guint i = 0; person != NULL && i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *day = dup_birthday (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE), ages[i].years);

      if (day != NULL && strcmp (day, today) > 0)
        add_event (self->events, ages[i].event, person, day, 0);
    }
  return TRUE;
}

static gboolean
add_sessions (Reading *self, GError **error)
{
  SosAgreedSessions *count;

  if (!sos_agreed_sessions_read (self->transaction, self->episode, &count, error))
    return FALSE;
  if (count != NULL && count->last_on != NULL)
    add_event (self->events, "SESSIONS_HELD", self->episode, count->last_on, 0);
  g_clear_pointer (&count, sos_agreed_sessions_free);
  return TRUE;
}

/* The work with a household, of whoever stands for it. */
static gboolean
add_family (Reading *self, GError **error)
{
  g_autoptr (SosRecord) work = NULL;

  if (!is_asked (self, "FAMILY"))
    return TRUE;
  if (!sos_service_family_find (self->transaction, self->episode, &work, error))
    return FALSE;
  if (work != NULL)
    add_event (self->events, "FAMILY", work, sos_record_get_text (work, SOS_HOUSEHOLD_EPISODE_REFERRED_ON), 0);
  return TRUE;
}

GPtrArray *
sos_service_events_read (SosTransaction *transaction, SosRecord *episode, GPtrArray *steps, SosRecord *instead, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (free_event);
  Reading self = { transaction, episode, instead, steps, events };

  if (sos_record_is_set (episode, SOS_EPISODE_CLOSED_ON))
    {
      add_event (events, "CLOSURE", episode, sos_record_get_text (episode, SOS_EPISODE_CLOSED_ON), 0);
      return g_steal_pointer (&events);
    }
  add_event (events, "REFERRAL", episode, sos_record_get_text (episode, SOS_EPISODE_REFERRED_ON), 0);
  if (!add_release (&self, error) || !add_hospital (&self, error) || !add_law (&self, error) || !add_move (&self, error) || !add_allocation (&self, error)
      || !add_review (&self, error) || !add_birthdays (&self, error) || !add_sessions (&self, error) || !add_family (&self, error))
    return NULL;
  return g_steal_pointer (&events);
}

const SosServiceEvent *
sos_service_events_find (GPtrArray *events, const char *name)
{
  for (guint i = 0; i < events->len; i++)
    if (g_strcmp0 (((SosServiceEvent *) events->pdata[i])->name, name) == 0)
      return events->pdata[i];
  return NULL;
}
