/* sos-release-deeds.c - a date of release is told: what follows is said by the steps that do it, so that nothing is done that was not shown
 * (domain 3.2, scenario 4). */
#include "config.h"
#include "sos-release.h"

#include "sos-casework-private.h"
#include "sos-check-rules.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-service-events.h"
#include "sos-service-steps.h"
#include "sos-step-words.h"
#include "sos-stage-clock.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>
#include <string.h>

SosTellRelease *
sos_tell_release_new (gpointer date)
{
  SosTellRelease *self = g_new0 (SosTellRelease, 1);

  self->date = g_object_ref (date);
  return self;
}

void
sos_tell_release_free (SosTellRelease *self)
{
  g_object_unref (self->date);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

/* A telling on its way; @doing FALSE: it is only asked. */
typedef struct
{
  SosTransaction *transaction;
  SosTellRelease *tell;
  SosRecord *episode, *stay;
  SosReleaseRead read;
  SosReleaseFact fact;
  char *before; /* the day planned until now; NULL: none */
  char *after;  /* the day planned from now on; NULL: none */
  gint64 person, worker, lead;
  SosLimits limits;
  int lead_days;
  gboolean doing;
} Telling;

static void
clear_telling (Telling *self)
{
  g_clear_object (&self->episode);
  g_clear_object (&self->stay);
  sos_release_read_clear (&self->read);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Telling, clear_telling)

static void
say (Telling *self, SosConsequenceSort sort, const char *kind, char *words)
{
  sos_consequences_add (self->tell->what, sort, kind, words);
}

static char *
dup_day (const char *iso)
{
  return sos_date_dup_short (iso);
}

/* ---- what is there ---- */

static char *
dup_planned (const SosReleaseRead *read)
{
  SosRecord *planned = sos_release_read_find_planned (read);

  return planned != NULL ? g_strdup (sos_record_get_text (planned, SOS_RELEASE_DATE_DAY)) : NULL;
}

/* As it will be: the new one among the others. */
static char *
dup_planned_with (Telling *self)
{
  g_autoptr (GArray) facts = g_array_copy (self->read.facts);
  int planned;

  g_array_append_val (facts, self->fact);
  for (guint i = 0; i + 1 < facts->len; i++)
    if (sos_release_supersedes (&self->fact, &g_array_index (facts, SosReleaseFact, i)))
      g_array_index (facts, SosReleaseFact, i).status = SOS_RELEASE_SUPERSEDED;
  planned = sos_release_find_planned ((const SosReleaseFact *) (gpointer) facts->data, facts->len);
  return planned >= 0 ? g_strdup (g_array_index (facts, SosReleaseFact, planned).day) : NULL;
}

static gboolean
check (Telling *self, GError **error)
{
  SosRecord *date = self->tell->date;

  return sos_rights_ask_change (self->transaction, self->person, SOS_TYPE_RELEASE_DATE, 0, error)
         && sos_casework_obey (sos_release_check (&self->fact, sos_record_find_text (date, SOS_RELEASE_DATE_SOURCE),
                                                  self->stay != NULL ? sos_record_get_text (self->stay, SOS_CUSTODY_STAY_VALID_FROM) : NULL,
                                                  sos_transaction_get_today (self->transaction)),
                               error);
}

static gboolean
begin (Telling *self, GError **error)
{
  SosRecord *date = self->tell->date;
  const char *site;

  g_clear_pointer (&self->tell->what, g_ptr_array_unref);
  self->tell->what = sos_consequences_new ();
  self->episode = sos_transaction_load (self->transaction, SOS_TYPE_EPISODE, sos_record_get_number (date, SOS_RELEASE_DATE_EPISODE), error);
  if (self->episode == NULL || !sos_custody_find (self->transaction, sos_record_get_id (self->episode), &self->stay, error)
      || !sos_release_read (self->transaction, sos_record_get_id (self->episode), self->stay, &self->read, error))
    return FALSE;
  self->person = sos_record_get_number (self->episode, SOS_EPISODE_PERSON);
  sos_release_fact_read (date, sos_transaction_get_codes (self->transaction), &self->fact);
  if (!check (self, error) || !sos_tasks_find_worker (self->transaction, self->person, &self->worker, error)
      || !sos_tasks_find_lead (self->transaction, self->person, &self->lead, error))
    return FALSE;
  site = self->stay != NULL ? sos_record_get_text (self->stay, SOS_CUSTODY_STAY_SITE) : NULL;
  self->before = dup_planned (&self->read);
  self->after = dup_planned_with (self);
  return sos_limits_load (self->transaction, &self->limits, error) && sos_prison_get_lead (self->transaction, site, &self->lead_days, error);
}

/* ---- what follows ---- */

static gboolean
store (Telling *self, GError **error)
{
  SosRecord *date = self->tell->date;

  sos_record_set_number (date, SOS_RELEASE_DATE_STAY, self->stay != NULL ? sos_record_get_id (self->stay) : 0);
  sos_record_set_number (date, SOS_RELEASE_DATE_RECORDED_BY, sos_transaction_get_actor (self->transaction));
  if (!sos_transaction_save (self->transaction, date, error))
    return FALSE;
  self->tell->result = sos_record_get_id (date);
  return TRUE;
}

static gboolean
supersede (Telling *self, GError **error)
{
  for (guint i = 0; i < self->read.dates->len; i++)
    {
      SosRecord *old = self->read.dates->pdata[i];
      g_autofree char *day = dup_day (sos_record_get_text (old, SOS_RELEASE_DATE_DAY));

      if (!sos_release_supersedes (&self->fact, &g_array_index (self->read.facts, SosReleaseFact, i)))
        continue;
      /* Translators: a kind of date, a date */
      say (self, SOS_STOPS, "record", g_strdup_printf (_("%s, %s: followed by this one; it stays in the list."),
                                                       sos_codes_get_label (sos_transaction_get_codes (self->transaction), "release-kind",
                                                                            sos_record_get_text (old, SOS_RELEASE_DATE_KIND)),
                                                       day));
      if (self->doing && !sos_release_follow (self->transaction, old, self->tell->result, error))
        return FALSE;
    }
  return TRUE;
}

/* The tasks themselves follow by the projection, from the same table. */
static gboolean
say_steps (Telling *self, const char *event, const char *day, GError **error)
{
  g_autoptr (GPtrArray) moves = sos_service_steps_compare (self->transaction, self->episode, event, day, 0, error);

  if (moves != NULL)
    sos_step_moves_say (moves, self->tell->what);
  return moves != NULL;
}

/* The clock of the stage follows by a projection too. */
static gboolean
say_clock (Telling *self, GError **error)
{
  g_autofree char *due = NULL, *before = dup_day (sos_record_get_text (self->episode, SOS_EPISODE_NEXT_DUE_ON)), *after = NULL;
  const char *clock;

  if (!sos_stage_clock_foresee (self->transaction, self->episode, self->after, &due, &clock, error))
    return FALSE;
  after = dup_day (due);
  if (before != NULL && after != NULL && g_strcmp0 (before, after) != 0)
    /* Translators: what is due, as "First contact"; a date; a date */
    say (self, SOS_TO_DO, "task", g_strdup_printf (_("%s: by %s, no longer by %s."), sos_codes_get_label (sos_transaction_get_codes (self->transaction), "stage-clock", clock),
                                                   after, before));
  return TRUE;
}

/* One of each kind about the time in prison, or about the episode where no prison is known; gone where @words is NULL. Takes @words. */
static gboolean
keep_task (Telling *self, const char *kind, gint64 staff, char *words, const char *due, GError **error)
{
  g_autofree char *taken = words;

  if (taken != NULL)
    say (self, SOS_TO_DO, "task", g_strdup (taken));
  return !self->doing || sos_tasks_keep (self->transaction, self->stay != NULL ? self->stay : self->episode, self->person, kind, taken != NULL, staff, taken, due, error);
}

static gboolean
count_one (Telling *self, const char *sql, gint64 number, gint64 other, gint64 *count, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, sql, error, "ii", number, other);

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  *count = sos_rows_get_number (rows, 0);
  return TRUE;
}

/* "Address on release (provisional), Benefits appointment"; NULL: all ready. */
static gboolean
find_open_checks (Telling *self, char **open, guint *n_open, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (self->transaction, SOS_TYPE_EPISODE_CHECK, "episode = $1 ORDER BY id", error, "i",
                                                         sos_record_get_id (self->episode));
  g_autoptr (GPtrArray) checks = NULL;
  SosCodes *codes = sos_transaction_get_codes (self->transaction);

  if (records == NULL)
    return FALSE;
  checks = sos_checks_state (codes, SOS_CHECKS_RELEASE, records, sos_record_get_id (self->episode),
                             self->stay != NULL ? sos_record_get_id (self->stay) : 0);
  *open = sos_checks_dup_open (checks, codes);
  *n_open = sos_checks_count_open (checks);
  return TRUE;
}

/* Red: whoever leads hears of it the same day. */
static gboolean
tell_lead (Telling *self, GError **error)
{
  g_autofree char *open = NULL, *before = dup_day (self->before), *after = dup_day (self->after);
  guint n_open = 0;

  if (!find_open_checks (self, &open, &n_open, error))
    return FALSE;
  if (open != NULL)
    /* Translators: %s is a list: "Address on release (provisional), Phone" */
    say (self, SOS_TO_DO, "record", g_strdup_printf (_("Not ready on the list: %s."), open));
  return keep_task (self, "RELEASE_CHANGED", self->lead,
                    before != NULL ? g_strdup_printf (ngettext ("Release on %s instead of %s: %u point on the list is not ready.",
                                                                "Release on %s instead of %s: %u points on the list are not ready.", n_open),
                                                      after, before, n_open)
                                   : g_strdup_printf (ngettext ("Release on %s: %u point on the list is not ready.",
                                                                "Release on %s: %u points on the list are not ready.", n_open),
                                                      after, n_open),
                    NULL, error);
}

#define HELD_SQL "SELECT count (*) FROM contact WHERE person = $1 AND removed IS NULL AND type = 'PRISON_VISIT' AND outcome = 'HELD' AND starts_at >= $2"
#define PLANNED_SQL "SELECT count (*) FROM visit_plan WHERE person = $1 AND removed IS NULL AND place_kind = 'PRISON' AND state = 'PLANNED' AND starts_at < $2"
#define AFTER_SQL "SELECT count (*) FROM visit_plan WHERE person = $1 AND removed IS NULL AND place_kind = 'PRISON' AND state = 'PLANNED' AND starts_at >= $2"

static gint64
get_start (const char *day)
{
  return sos_clock_from_london (day, 0);
}

static gboolean
say_visits (Telling *self, GError **error)
{
  const char *today = sos_transaction_get_today (self->transaction);
  const char *since = self->stay != NULL ? sos_record_get_text (self->stay, SOS_CUSTODY_STAY_VALID_FROM) : sos_record_get_text (self->episode, SOS_EPISODE_REFERRED_ON);
  g_autofree char *last = sos_prison_visit_dup_last_ask (self->lead_days, self->after, today);
  gint64 held, planned, later;
  int left = sos_date_days_between (today, self->after);

  if (!count_one (self, HELD_SQL, self->person, get_start (since), &held, error)
      || !count_one (self, PLANNED_SQL, self->person, get_start (self->after), &planned, error)
      || !count_one (self, AFTER_SQL, self->person, get_start (self->after), &later, error))
    return FALSE;
  if (held + planned < self->limits.pre_release_visits && last != NULL && last[0] == '\0')
    /* Translators: how many visits there were and will be; days; days */
    say (self, SOS_STOPS, "booking", g_strdup_printf (_("Visits: %d held or booked, no other is possible. The prison wants to be asked %d days ahead; %d are left."),
                                                      (int) (held + planned), self->lead_days, left));
  else if (held + planned < self->limits.pre_release_visits && last != NULL)
    {
      g_autofree char *day = dup_day (last);

      /* Translators: how many visits there were and will be; how many are wanted; a date */
      say (self, SOS_TO_DO, "booking", g_strdup_printf (_("Visits: %d of %d held or booked. Ask for the next by %s."), (int) (held + planned), self->limits.pre_release_visits, day));
    }
  return keep_task (self, "RELEASE_VISIT", self->worker,
                    later > 0 ? g_strdup_printf (ngettext ("%d visit is booked for after the release: cancel it, or see them at home.",
                                                           "%d visits are booked for after the release: cancel them, or see them at home.", (gulong) later),
                                                 (int) later)
                              : NULL,
                    NULL, error);
}

/* Whoever has the fewest episodes of those of the team who are there. */
#define COVER_SQL \
  "SELECT s.name FROM staff s WHERE s.active = 1 AND s.removed IS NULL AND s.id <> $1 AND s.team = (SELECT team FROM staff WHERE id = $1)" \
  " AND s.role IN ('CASEWORKER', 'SITE_WORKER', 'TEAM_LEAD') AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.staff = s.id AND a.removed IS NULL" \
  " AND a.first <= $2 AND a.last >= $2) ORDER BY s.role = 'TEAM_LEAD', (SELECT count (*) FROM episode e WHERE e.worker = s.id AND e.closed_on IS NULL" \
  " AND e.removed IS NULL), s.id LIMIT 1"
#define AWAY_SQL "SELECT s.name FROM absence a JOIN staff s ON s.id = a.staff WHERE a.staff = $1 AND a.removed IS NULL AND a.first <= $2 AND a.last >= $2"

static gboolean
find_name (Telling *self, const char *sql, char **name, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, sql, &local, "is", self->worker, self->after);

  *name = rows != NULL && sos_rows_next (rows, &local) ? g_strdup (sos_rows_get_text (rows, 0)) : NULL;
  return sos_pass_error (&local, error);
}

/* Proposed, never done: nobody is put down for a gate without being asked. */
static gboolean
say_cover (Telling *self, GError **error)
{
  g_autofree char *away = NULL, *cover = NULL, *day = dup_day (self->after);

  if (!find_name (self, AWAY_SQL, &away, error) || (away != NULL && !find_name (self, COVER_SQL, &cover, error)))
    return FALSE;
  return keep_task (self, "RELEASE_COVER", self->lead,
                    away == NULL    ? NULL
                    : cover == NULL ? g_strdup_printf (_("%s is away on %s, the day of the release. Nobody of the team is free."), away, day)
                                    /* Translators: a colleague, a date, another colleague */
                                    : g_strdup_printf (_("%s is away on %s, the day of the release. %s could go to the gate."), away, day, cover),
                    NULL, error);
}

static gboolean
say_plan (Telling *self, GError **error)
{
  g_autofree char *by = sos_date_dup_add (self->after, -self->limits.pre_release_plan_days), *day = dup_day (by);
  gint64 agreed;

  if (!count_one (self, "SELECT count (*) FROM plan WHERE person = $1 AND removed IS NULL AND state = 'AGREED' AND $2 = 0", self->person, 0, &agreed, error))
    return FALSE;
  if (agreed == 0 && g_strcmp0 (by, sos_transaction_get_today (self->transaction)) < 0)
    /* Translators: %s is a date */
    say (self, SOS_STOPS, "record", g_strdup_printf (_("A plan should have been agreed by %s: that day is past."), day));
  return TRUE;
}

static gboolean
replan (Telling *self, GError **error)
{
  return say_clock (self, error) && say_steps (self, SOS_EVENT_RELEASE, self->after, error) && tell_lead (self, error) && say_visits (self, error) && say_cover (self, error) && say_plan (self, error)
         && keep_task (self, "RELEASE_LETTER", self->worker, g_strdup (_("Write to probation: what is planned for the new date.")), NULL, error);
}

static gboolean
follow (Telling *self, GError **error)
{
  g_autofree char *day = dup_day (self->after);

  if ((self->doing && !store (self, error)) || !supersede (self, error))
    return FALSE;
  if (sos_record_has_text (self->tell->date, SOS_RELEASE_DATE_KIND, SOS_RELEASE_LICENCE_END)
      && !say_steps (self, SOS_EVENT_LICENCE_END, sos_record_get_text (self->tell->date, SOS_RELEASE_DATE_DAY), error))
    return FALSE;
  if (self->after != NULL && g_strcmp0 (self->before, self->after) != 0)
    return replan (self, error);
  if (day != NULL)
    /* Translators: %s is a date */
    say (self, SOS_STAYS, "record", g_strdup_printf (_("The release stays planned for %s."), day));
  return TRUE;
}

gboolean
sos_release_ask (SosTransaction *transaction, SosTellRelease *tell, GError **error)
{
  g_auto (Telling) telling = { .transaction = transaction, .tell = tell };

  return begin (&telling, error) && follow (&telling, error);
}

gboolean
sos_casework_tell_release (SosTransaction *transaction, SosTellRelease *tell, GError **error)
{
  g_auto (Telling) telling = { .transaction = transaction, .tell = tell, .doing = TRUE };

  return begin (&telling, error) && follow (&telling, error);
}
