/* sos-release-out.c - the day somebody comes out, the visits before it, and what forbids an ending soon after (domain 3.2, V16). */
#include "config.h"
#include "sos-release.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-duty.h"
#include "sos-limits-load.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-release-rules.h"
#include "sos-rights.h"
#include "sos-service-events.h"
#include "sos-service-steps.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>
#include <string.h>

SosNoteRelease *
sos_note_release_new (gint64 episode)
{
  SosNoteRelease *self = g_new0 (SosNoteRelease, 1);

  self->episode = episode;
  return self;
}

void
sos_note_release_free (SosNoteRelease *self)
{
  g_free (self->met_by);
  g_free (self->suitability);
  g_free (self->words);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

/* ---- they are out ---- */

typedef struct
{
  SosTransaction *transaction;
  SosNoteRelease *note;
  SosRecord *episode, *stay; /* owned */
  char *day;
  gint64 person, worker;
  gboolean doing;
} Leaving;

static void
clear_leaving (Leaving *self)
{
  g_clear_object (&self->episode);
  g_clear_object (&self->stay);
  g_clear_pointer (&self->day, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leaving, clear_leaving)

static gboolean
check_leaving (Leaving *self, GError **error)
{
  if (self->stay == NULL)
    return sos_casework_refuse ("3.2", _("Write down first which prison they are in."), error);
  if (sos_record_is_set (self->stay, SOS_CUSTODY_STAY_RELEASED_AT))
    return sos_casework_refuse ("3.2", _("They are out already. If they are back inside, write down the new prison first."), error);
  if (self->note->moment <= 0 || self->note->moment > sos_transaction_get_now (self->transaction))
    return sos_casework_refuse ("V4", _("Say when they came out; not a time to come."), error);
  return strcmp (self->day, sos_record_get_text (self->stay, SOS_CUSTODY_STAY_VALID_FROM)) >= 0
         || sos_casework_refuse ("V4", _("That is before they came to this prison."), error);
}

static gboolean
begin_leaving (Leaving *self, GError **error)
{
  g_clear_pointer (&self->note->what, g_ptr_array_unref);
  self->note->what = sos_consequences_new ();
  self->episode = sos_transaction_load (self->transaction, SOS_TYPE_EPISODE, self->note->episode, error);
  if (self->episode == NULL || !sos_custody_find (self->transaction, self->note->episode, &self->stay, error))
    return FALSE;
  self->person = sos_record_get_number (self->episode, SOS_EPISODE_PERSON);
  self->day = self->note->moment > 0 ? sos_moment_dup_day (self->note->moment) : g_strdup ("");
  return sos_rights_ask_change (self->transaction, self->person, SOS_TYPE_CUSTODY_STAY, self->note->episode, error) && check_leaving (self, error)
         && sos_tasks_find_worker (self->transaction, self->person, &self->worker, error);
}

/* Every date of release that still stood is followed by what happened. */
static gboolean
follow_dates (Leaving *self, SosRecord *actual, GError **error)
{
  g_auto (SosReleaseRead) read = { 0 };
  SosReleaseFact fact;

  sos_release_fact_read (actual, sos_transaction_get_codes (self->transaction), &fact);
  if (!sos_release_read (self->transaction, self->note->episode, self->stay, &read, error))
    return FALSE;
  for (guint i = 0; i < read.dates->len; i++)
    {
      SosRecord *old = read.dates->pdata[i];

      if (sos_record_get_id (old) == fact.id || !sos_release_supersedes (&fact, &g_array_index (read.facts, SosReleaseFact, i)))
        continue;
      if (!sos_release_follow (self->transaction, old, fact.id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store_date (Leaving *self, GError **error)
{
  const char *today = sos_transaction_get_today (self->transaction);
  g_autoptr (SosRecord) actual = g_object_new (SOS_TYPE_RELEASE_DATE, "episode", self->note->episode, "stay", sos_record_get_id (self->stay), "kind",
                                               SOS_RELEASE_ACTUAL, "day", self->day, "status", SOS_RELEASE_HAPPENED, "source", "THEMSELVES", "told-on", today,
                                               "recorded-by", sos_transaction_get_actor (self->transaction), "note", self->note->words, NULL);

  if (!sos_transaction_save (self->transaction, actual, error))
    return FALSE;
  self->note->result = sos_record_get_id (actual);
  return follow_dates (self, actual, error);
}

static gboolean
store_stay (Leaving *self, GError **error)
{
  SosRecord *stay = self->stay;

  sos_record_set_number (stay, SOS_CUSTODY_STAY_RELEASED_AT, self->note->moment);
  sos_record_set_text (stay, SOS_CUSTODY_STAY_VALID_TO, self->day);
  sos_record_set_text (stay, SOS_CUSTODY_STAY_MET_BY, self->note->met_by);
  if (self->note->address != 0)
    sos_record_set_number (stay, SOS_CUSTODY_STAY_ADDRESS, self->note->address);
  if (self->note->suitability != NULL)
    sos_record_set_text (stay, SOS_CUSTODY_STAY_SUITABILITY, self->note->suitability);
  return sos_transaction_save (self->transaction, stay, error);
}

/* Nobody is written to in a prison they have left. */
static gboolean
end_addresses (Leaving *self, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_transaction_query (
    self->transaction, SOS_TYPE_ADDRESS, "person = $1 AND type = 'PRISON' AND valid_to IS NULL ORDER BY id", error, "i", self->person);

  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    {
      g_autoptr (SosSaveRecord) save = NULL;

      sos_consequences_add (self->note->what, SOS_STOPS, "record", g_strdup (_("The address in the prison ends with that day.")));
      if (!self->doing)
        continue;
      sos_record_set_text (addresses->pdata[i], SOS_ADDRESS_VALID_TO, self->day);
      save = sos_save_record_new (addresses->pdata[i], NULL);
      if (!sos_casework_keep_record (self->transaction, save, error))
        return FALSE;
    }
  return addresses != NULL;
}

/* What holds from then on stands in the band until its last day; its conditions are written down with it. */
static gboolean
begin_licence (Leaving *self, GError **error)
{
  g_auto (SosReleaseRead) read = { 0 };
  g_autoptr (SosRecord) order = NULL;
  g_autoptr (SosSaveRecord) save = NULL;
  g_autofree char *day = NULL;
  const char *until;
  int licence;

  if (!sos_release_read (self->transaction, self->note->episode, self->stay, &read, error))
    return FALSE;
  licence = sos_release_find_kind ((const SosReleaseFact *) (gpointer) read.facts->data, read.facts->len, SOS_RELEASE_LICENCE_END);
  until = licence >= 0 ? sos_record_get_text (read.dates->pdata[licence], SOS_RELEASE_DATE_DAY) : NULL;
  if (until == NULL || strcmp (until, self->day) < 0)
    return TRUE;
  day = sos_date_dup_short (until);
  /* Translators: %s is a date */
  sos_consequences_add (self->note->what, SOS_STOPS, "record", g_strdup_printf (_("On licence until %s: it stands in the band. Write its conditions under Safety."), day));
  if (!self->doing)
    return TRUE;
  order = g_object_new (SOS_TYPE_RESTRICTION, "person", self->person, "kind", "LICENCE_CONDITION", "valid-from", self->day, "valid-to", until, NULL);
  save = sos_save_record_new (order, NULL);
  return sos_casework_keep_record (self->transaction, save, error);
}

static gboolean
ask_missing (Leaving *self, GError **error)
{
  g_autofree char *missing
    = sos_release_dup_missing (self->note->hour, self->note->met_by != NULL && self->note->met_by[0] != '\0', self->note->address != 0);

  if (missing != NULL)
    sos_consequences_add (self->note->what, SOS_TO_DO, "task", g_strdup (missing));
  return !self->doing || sos_tasks_keep (self->transaction, self->stay, self->person, "RELEASE_GAPS", missing != NULL, self->worker, missing, NULL, error);
}

static gboolean
say_steps (Leaving *self, GError **error)
{
  g_autoptr (GPtrArray) moves = sos_service_steps_compare (self->transaction, self->episode, SOS_EVENT_RELEASE, self->day,
                                                           self->note->hour ? self->note->moment : 0, error);

  for (guint i = 0; moves != NULL && i < moves->len; i++)
    {
      const SosStepMove *move = moves->pdata[i];
      g_autofree char *after = sos_date_dup_short (move->after);

      if (after != NULL && strcmp (move->after, self->day) > 0)
        /* Translators: what is to do, a sentence; a date */
        sos_consequences_add (self->note->what, SOS_TO_DO, "task", g_strdup_printf (_("%s By %s."), move->words, after));
    }
  return moves != NULL;
}

static gboolean
leave (Leaving *self, GError **error)
{
  return begin_leaving (self, error) && say_steps (self, error) && end_addresses (self, error) && begin_licence (self, error)
         && ask_missing (self, error)
         && (!self->doing || (store_stay (self, error) && store_date (self, error)));
}

gboolean
sos_note_release_ask (SosTransaction *transaction, SosNoteRelease *note, GError **error)
{
  g_auto (Leaving) leaving = { .transaction = transaction, .note = note };

  return leave (&leaving, error);
}

gboolean
sos_casework_note_release (SosTransaction *transaction, SosNoteRelease *note, GError **error)
{
  g_auto (Leaving) leaving = { .transaction = transaction, .note = note, .doing = TRUE };

  return leave (&leaving, error);
}

/* ---- ending soon after, and back inside ---- */

gboolean
sos_release_check_end (SosTransaction *transaction, SosRecord *episode, GError **error)
{
  g_autoptr (SosRecord) stay = NULL;
  g_autofree char *day = NULL;
  SosRightsCase rights;

  if (!sos_custody_find (transaction, sos_record_get_id (episode), &stay, error))
    return FALSE;
  if (stay == NULL || !sos_record_is_set (stay, SOS_CUSTODY_STAY_RELEASED_AT))
    return TRUE;
  day = sos_moment_dup_day (sos_record_get_number (stay, SOS_CUSTODY_STAY_RELEASED_AT));
  return sos_rights_load (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), &rights, error)
         && sos_casework_obey (sos_release_may_close (day, sos_transaction_get_today (transaction), sos_rights_is_lead (rights.role, rights.leads)), error);
}

#define BEFORE_SQL "SELECT EXISTS (SELECT 1 FROM custody_stay WHERE episode = $1 AND id <> $2 AND removed IS NULL AND released_at IS NOT NULL)"

static gboolean
was_out (SosTransaction *transaction, SosRecord *stay, gboolean *out, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, BEFORE_SQL, error, "ii", sos_record_get_number (stay, SOS_CUSTODY_STAY_EPISODE),
                                                     sos_record_get_id (stay));

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  *out = sos_rows_get_number (rows, 0) != 0;
  return TRUE;
}

/* From one prison to another the one before ends; after a release it is a recall, and the lead hears of it. */
gboolean
sos_custody_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (GPtrArray) open = NULL;
  gint64 person, lead;
  gboolean out = FALSE;

  if (before != NULL || after == NULL)
    return TRUE;
  open = sos_transaction_query (transaction, SOS_TYPE_CUSTODY_STAY, "episode = $1 AND id <> $2 AND valid_to IS NULL AND valid_from <= $3 ORDER BY id", error, "iis",
                                sos_record_get_number (after, SOS_CUSTODY_STAY_EPISODE), sos_record_get_id (after),
                                sos_record_get_text (after, SOS_CUSTODY_STAY_VALID_FROM));
  for (guint i = 0; open != NULL && i < open->len; i++)
    {
      sos_record_set_text (open->pdata[i], SOS_CUSTODY_STAY_VALID_TO, sos_record_get_text (after, SOS_CUSTODY_STAY_VALID_FROM));
      if (!sos_transaction_save (transaction, open->pdata[i], error))
        return FALSE;
    }
  if (open == NULL || !was_out (transaction, after, &out, error))
    return FALSE;
  person = sos_transaction_find_person (transaction, after, NULL);
  return !out || (sos_tasks_find_lead (transaction, person, &lead, error)
                  && sos_tasks_keep (transaction, after, person, "RECALL", TRUE, lead, _("Back in prison after their release: how does the work go on?"), NULL, error));
}

/* ---- visits in a prison ---- */

SosBookPrisonVisit *
sos_book_prison_visit_new (gint64 episode)
{
  SosBookPrisonVisit *self = g_new0 (SosBookPrisonVisit, 1);

  self->episode = episode;
  return self;
}

void
sos_book_prison_visit_free (SosBookPrisonVisit *self)
{
  g_free (self->transport);
  g_free (self->remark);
  g_free (self);
}

gboolean
sos_prison_get_lead (SosTransaction *transaction, const char *site, int *days, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = sos_transaction_find (transaction, SOS_TYPE_SITE, "code = $1 ORDER BY id", &local, "s", site);

  SosLimits limits;

  if (local == NULL && sos_limits_load (transaction, &limits, &local))
    *days = record != NULL && sos_record_is_set (record, SOS_SITE_LEAD_DAYS) ? (int) sos_record_get_number (record, SOS_SITE_LEAD_DAYS) : limits.visit_lead_days;
  return sos_pass_error (&local, error);
}

static SosRecord *
make_visit (SosTransaction *transaction, SosBookPrisonVisit *book, gint64 person, const char *site)
{
  SosCodes *codes = sos_transaction_get_codes (transaction);
  const SosCode *code = sos_codes_find (codes, "site", site);

  return g_object_new (SOS_TYPE_VISIT_PLAN, "person", person, "worker", book->worker, "second", book->second, "buddy", book->buddy, "place-kind", SOS_VISIT_AT_PRISON, "place",
                       sos_codes_get_label (codes, "site", site), "borough", code != NULL ? code->note : NULL, "purpose", "PRISON_VISIT", "starts-at",
                       book->starts_at, "ends-at", book->ends_at, "transport", book->transport, "risk", "LOW", "state", SOS_VISIT_PLANNED, NULL);
}

static gboolean
plan_visit (SosTransaction *transaction, SosBookPrisonVisit *book, SosRecord *episode, SosRecord *stay, GError **error)
{
  const char *site = sos_record_get_text (stay, SOS_CUSTODY_STAY_SITE);
  g_auto (SosReleaseRead) read = { 0 };
  g_autoptr (SosRecord) visit = make_visit (transaction, book, sos_record_get_number (episode, SOS_EPISODE_PERSON), site);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);
  g_autofree char *day = sos_moment_dup_day (book->starts_at);
  SosRecord *planned;
  int lead;

  if (!sos_prison_get_lead (transaction, site, &lead, error) || !sos_release_read (transaction, book->episode, stay, &read, error))
    return FALSE;
  planned = sos_release_read_find_planned (&read);
  if (!sos_casework_obey (sos_prison_visit_check (day, lead, planned != NULL ? sos_record_get_text (planned, SOS_RELEASE_DATE_DAY) : NULL,
                                                  sos_transaction_get_today (transaction)),
                          error)
      || !sos_casework_plan_visit (transaction, plan, error))
    return FALSE;
  book->remark = g_strdup (plan->remark);
  book->result = sos_record_get_id (plan->visit);
  return TRUE;
}

gboolean
sos_casework_book_prison_visit (SosTransaction *transaction, SosBookPrisonVisit *book, GError **error)
{
  g_autoptr (SosRecord) episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, book->episode, error);
  g_autoptr (SosRecord) stay = NULL;

  if (episode == NULL || !sos_custody_find (transaction, book->episode, &stay, error))
    return FALSE;
  if (stay == NULL || sos_record_is_set (stay, SOS_CUSTODY_STAY_RELEASED_AT))
    return sos_casework_refuse ("3.2", _("Write down first which prison they are in."), error);
  return plan_visit (transaction, book, episode, stay, error);
}
