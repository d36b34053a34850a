/* sos-service-events.c - what happened or is to happen in an episode, with its day. Reads; decides nothing: which date plans is a rule. */
#include "config.h"
#include "sos-service-events.h"

#include "sos-agreed-sessions.h"
#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-record-plain.h"

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
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
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

/* A release is asked about with the time in prison it ends: another one after a recall asks anew. */
static gboolean
add_release (SosTransaction *transaction, SosRecord *episode, GPtrArray *events, GError **error)
{
  g_auto (SosReleaseRead) read = { 0 };
  g_autoptr (SosRecord) stay = NULL;
  SosRecord *planned, *licence;
  gint64 moment;

  if (!sos_custody_find (transaction, sos_record_get_id (episode), &stay, error)
      || !sos_release_read (transaction, sos_record_get_id (episode), stay, &read, error))
    return FALSE;
  planned = sos_release_read_find_planned (&read);
  licence = get_date (&read, sos_release_find_kind ((const SosReleaseFact *) (gpointer) read.facts->data, read.facts->len, SOS_RELEASE_LICENCE_END));
  moment = stay != NULL ? sos_record_get_known (stay, SOS_CUSTODY_STAY_RELEASED_AT) : 0;
  if (planned != NULL)
    add_event (events, "RELEASE", stay != NULL ? stay : episode, sos_record_get_text (planned, SOS_RELEASE_DATE_DAY), moment);
  if (licence != NULL)
    add_event (events, "LICENCE_END", stay != NULL ? stay : episode, sos_record_get_text (licence, SOS_RELEASE_DATE_DAY), 0);
  return TRUE;
}

/* ---- the rest ---- */

static gboolean
add_hospital (SosTransaction *transaction, SosRecord *episode, GPtrArray *events, GError **error)
{
  g_autoptr (SosRecord) admission = NULL;

  if (!sos_admission_find (transaction, sos_record_get_id (episode), &admission, error))
    return FALSE;
  if (admission == NULL)
    return TRUE;
  add_moment (events, "ADMISSION", admission, SOS_ADMISSION_ADMITTED_AT);
  add_moment (events, "DISCHARGE", admission, SOS_ADMISSION_DISCHARGED_AT);
  if (!sos_record_is_set (admission, SOS_ADMISSION_DISCHARGED_AT))
    add_event (events, "DISCHARGE_EXPECTED", admission, sos_record_get_text (admission, SOS_ADMISSION_EXPECTED_ON), 0);
  return TRUE;
}

/* What was last said holds; a court date that is past is none. */
static gboolean
add_law (SosTransaction *transaction, SosRecord *episode, GPtrArray *events, GError **error)
{
  g_autoptr (SosRecord) law = NULL, move = NULL;
  const char *court;

  if (!find_last (transaction, SOS_TYPE_JUSTICE_STATUS, "episode = $1 ORDER BY dated DESC, id DESC", sos_record_get_id (episode), &law, error)
      || !find_last (transaction, SOS_TYPE_RELOCATION, "episode = $1 ORDER BY dated DESC, id DESC", sos_record_get_id (episode), &move, error))
    return FALSE;
  court = law != NULL ? sos_record_get_text (law, SOS_JUSTICE_STATUS_COURT_ON) : NULL;
  if (law != NULL && g_strcmp0 (court, sos_transaction_get_today (transaction)) >= 0)
    add_event (events, "COURT", law, court, 0);
  if (law != NULL)
    add_event (events, "ORDER_END", law, sos_record_get_text (law, SOS_JUSTICE_STATUS_ORDER_ENDS_ON), 0);
  if (move != NULL)
    add_event (events, "CHECK_IN", move, sos_record_get_text (move, SOS_RELOCATION_CHECK_IN_ON), 0);
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
add_birthdays (SosTransaction *transaction, SosRecord *episode, GPtrArray *events, GError **error)
{
  static const struct
  {
    const char *event;
    guint years;
  } ages[] = { { "AGE_16", 16 }, { "AGE_18", 18 }, { "AGE_21", 21 }, { "AGE_25", 25 } };
  g_autoptr (SosRecord) person = NULL;
  const char *today = sos_transaction_get_today (transaction);

  if (!find_last (transaction, SOS_TYPE_PERSON, "id = $1", sos_record_get_number (episode, SOS_EPISODE_PERSON), &person, error))
    return FALSE;
  for (guint i = 0; person != NULL && i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *day = dup_birthday (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE), ages[i].years);

      if (day != NULL && strcmp (day, today) > 0)
        add_event (events, ages[i].event, person, day, 0);
    }
  return TRUE;
}

static gboolean
add_sessions (SosTransaction *transaction, SosRecord *episode, GPtrArray *events, GError **error)
{
  SosAgreedSessions *count;

  if (!sos_agreed_sessions_read (transaction, episode, &count, error))
    return FALSE;
  if (count != NULL && count->last_on != NULL)
    add_event (events, "SESSIONS_HELD", episode, count->last_on, 0);
  g_clear_pointer (&count, sos_agreed_sessions_free);
  return TRUE;
}

GPtrArray *
sos_service_events_read (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (free_event);

  add_event (events, "REFERRAL", episode, sos_record_get_text (episode, SOS_EPISODE_REFERRED_ON), 0);
  if (!add_release (transaction, episode, events, error) || !add_hospital (transaction, episode, events, error)
      || !add_law (transaction, episode, events, error) || !add_birthdays (transaction, episode, events, error) || !add_sessions (transaction, episode, events, error))
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
