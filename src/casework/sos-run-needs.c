/* sos-run-needs.c - what a run still asks for by a day, in a sentence each, gone as soon as it is there. The days the rules know. */
#include "config.h"
#include "sos-run-needs.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights-private.h"
#include "sos-run-private.h"
#include "sos-run-school.h"
#include "sos-school-checks.h"
#include "sos-session-rules.h"

#include <glib/gi18n.h>

typedef struct
{
  SosTransaction *transaction;
  const SosRunRead *read;
  SosLimits limits;
  GPtrArray *faults;
  int today;
  SosRecord *next; /* the session that comes; NULL: none */
  int next_day;
  gboolean begun;  /* one of its sessions is over */
} Needs;

void
sos_run_fault_free (gpointer fault)
{
  g_free (((SosRunFault *) fault)->words);
  g_free (fault);
}

static void
add (Needs *self, gboolean grave, const char *action, const char *label, gint64 target, char *words)
{
  SosRunFault *fault = g_new (SosRunFault, 1);

  *fault = (SosRunFault){ grave, words, action, label, target };
  g_ptr_array_add (self->faults, fault);
}

static gboolean
is_service (Needs *self, const char *service)
{
  return sos_record_has_text (self->read->programme, SOS_PROGRAMME_SERVICE, service);
}

/* ---- days ---- */

static int
get_day (SosRecord *record, guint field)
{
  return sos_day_parse (sos_record_get_text (record, field));
}

SosRunDates
sos_run_needs_get_dates (const SosRunRead *read, int today)
{
  SosRunDates dates = { .baseline_from = get_day (read->run, SOS_PROGRAMME_RUN_BASELINE_FROM), .baseline_to = get_day (read->run, SOS_PROGRAMME_RUN_BASELINE_TO),
                        .follow_up_on = get_day (read->run, SOS_PROGRAMME_RUN_FOLLOW_UP_ON) };
  const gint64 review = sos_record_get_number (read->programme, SOS_PROGRAMME_REVIEW_SESSION), sessions = sos_record_get_number (read->run, SOS_PROGRAMME_RUN_SESSIONS);
  gint64 n = 0;

  for (guint i = 0; i < read->sessions->len; i++)
    {
      SosRecord *session = read->sessions->pdata[i];
      const int day = get_day (session, SOS_SESSION_DAY);

      if (day == 0 || sos_session_is_off (sos_record_find_text (session, SOS_SESSION_STATUS)))
        continue;
      n++;
      dates.first = dates.first == 0 ? day : MIN (dates.first, day);
      dates.last = MAX (dates.last, day);
      if (review > 0 && dates.review == 0 && sos_record_get_number (session, SOS_SESSION_NUMBER) >= review)
        dates.review = day;
    }
  if (n < sessions && dates.last >= today)
    dates.last = 0;
  return dates;
}

static void
find_next (Needs *self)
{
  for (guint i = 0; i < self->read->sessions->len; i++)
    {
      SosRecord *session = self->read->sessions->pdata[i];
      const int day = get_day (session, SOS_SESSION_DAY);
      const char *status = sos_record_find_text (session, SOS_SESSION_STATUS);

      self->begun = self->begun || sos_session_was_held (status) || (day != 0 && day < self->today && !sos_session_is_off (status));
      if (sos_session_is_to_come (status, day, self->today) && (self->next == NULL || day < self->next_day))
        {
          self->next = session;
          self->next_day = day;
        }
    }
}

/* ---- measures ---- */

#define KINDS_SQL \
  "SELECT c.id, c.person, coalesce (p.sealed, 0), m.kind, c.status FROM cohort_place c LEFT JOIN person p ON p.id = c.person" \
  " LEFT JOIN measure m ON m.place = c.id AND m.moment = $2 AND m.removed IS NULL WHERE c.run = $1 AND c.removed IS NULL AND c.left_on IS NULL" \
  " AND c.status IN ('OFFERED', 'CONSENTED', 'BASELINED', 'ACTIVE', 'ONE_TO_ONE', 'COMPLETED', 'PARTIAL') ORDER BY c.id"

/* One pupil, as the rows go by. */
typedef struct
{
  gint64 place, person;
  gboolean sealed, comes;
  GPtrArray *kinds; /* char */
} Pupil;

static gboolean
is_known_of (Needs *self, const Pupil *pupil, gboolean *known, GError **error)
{
  SosRightsCase rights;

  *known = TRUE;
  if (pupil->person == 0 || !pupil->sealed)
    return TRUE;
  if (!sos_rights_load (self->transaction, pupil->person, &rights, error))
    return FALSE;
  *known = sos_rights_knows_of (&rights);
  return TRUE;
}

/* Who was only offered a place is measured before it begins, and no more after. */
static gboolean
count_pupil (Needs *self, const Pupil *pupil, SosMeasureMoment moment, guint *n, GError **error)
{
  gboolean known;

  if (pupil->place == 0 || (!pupil->comes && moment != SOS_MOMENT_BASELINE) || sos_measures_are_whole ((const char *const *) pupil->kinds->pdata, pupil->kinds->len))
    return TRUE;
  if (!is_known_of (self, pupil, &known, error))
    return FALSE;
  *n += known;
  return TRUE;
}

static gboolean
comes (const char *status)
{
  return g_strcmp0 (status, "OFFERED") != 0 && g_strcmp0 (status, "CONSENTED") != 0;
}

static gboolean
count_unmeasured (Needs *self, SosMeasureMoment moment, guint *n, GError **error)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, KINDS_SQL, &local, "is", sos_record_get_id (self->read->run), sos_measure_moment_get_code (moment));
  Pupil pupil = { .kinds = kinds };

  *n = 0;
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      if (sos_rows_get_number (rows, 0) != pupil.place)
        {
          if (!count_pupil (self, &pupil, moment, n, error))
            return FALSE;
          pupil = (Pupil){ sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 1), sos_rows_get_number (rows, 2) != 0, comes (sos_rows_get_text (rows, 4)), kinds };
          g_ptr_array_set_size (kinds, 0);
        }
      if (!sos_rows_is_null (rows, 3))
        g_ptr_array_add (kinds, g_strdup (sos_rows_get_text (rows, 3)));
    }
  return sos_pass_error (&local, error) && count_pupil (self, &pupil, moment, n, error);
}

static char *
dup_measure_words (Needs *self, SosMeasureMoment moment, guint n, int due)
{
  static const char *const whiches[] = {
    [SOS_MOMENT_BASELINE] = N_("First measures"),
    [SOS_MOMENT_MID] = N_("Measures at the review"),
    [SOS_MOMENT_END] = N_("Measures at the end"),
    [SOS_MOMENT_FOLLOW_UP] = N_("Measures some weeks after the end"),
  };
  g_autofree char *day = sos_day_dup_words (due, self->today);

  /* Translators: "First measures", how many pupils, a day */
  return due < self->today
           ? g_strdup_printf (g_dngettext (NULL, "%s of %u pupil are not whole; they were due by %s.", "%s of %u pupils are not whole; they were due by %s.", n), _(whiches[moment]), n, day)
           : g_strdup_printf (g_dngettext (NULL, "%s of %u pupil are not whole; they are due by %s.", "%s of %u pupils are not whole; they are due by %s.", n), _(whiches[moment]), n, day);
}

static gboolean
find_measures (Needs *self, GError **error)
{
  const SosRunDates dates = sos_run_needs_get_dates (self->read, self->today);

  for (SosMeasureMoment moment = SOS_MOMENT_BASELINE; moment < SOS_MOMENTS_OVER; moment++)
    {
      SosMeasureSpan span;
      guint n;

      if (!sos_run_dates_find_span (&dates, &self->limits, moment, &span) || span.from > self->today || span.until < self->today)
        continue;
      if (!count_unmeasured (self, moment, &n, error))
        return FALSE;
      if (n > 0)
        add (self, span.due < self->today, "page.measures", _("Enter them"), moment, dup_measure_words (self, moment, n, span.due));
    }
  return TRUE;
}

/* ---- the school ---- */

/* Who is asked first, of those who are there. */
#define CONTACT_SQL \
  "school = $1 AND (until IS NULL OR until >= $2) AND role <> 'SAFER_SCHOOLS' ORDER BY CASE role WHEN 'DSL' THEN 1 WHEN 'PSHE' THEN 2 WHEN 'DEPUTY_DSL' THEN 3" \
  " WHEN 'RECEPTION' THEN 4 ELSE 5 END, id"
#define OFFICER_SQL "school = $1 AND (until IS NULL OR until >= $2) AND role = 'SAFER_SCHOOLS' ORDER BY id"

static gboolean
find_contact (Needs *self, const char *tail, SosRecord **contact, GError **error)
{
  g_autoptr (GError) local = NULL;

  *contact = sos_transaction_find (self->transaction, SOS_TYPE_SCHOOL_CONTACT, tail, &local, "is", sos_record_get_id (self->read->school),
                                   sos_transaction_get_today (self->transaction));
  return sos_pass_error (&local, error);
}

static char *
dup_call_words (Needs *self, SosRecord *contact)
{
  const char *phone = sos_record_find_text (contact, SOS_SCHOOL_CONTACT_PHONE);
  g_autofree char *day = sos_day_dup_words (self->next_day, self->today);

  if (phone == NULL)
    /* Translators: a day, somebody at a school */
    return g_strdup_printf (_("It begins on %s, and the school has not confirmed it. Ask %s."), day, sos_record_get_text (contact, SOS_SCHOOL_CONTACT_NAME));
  /* Translators: a day, somebody at a school, their number */
  return g_strdup_printf (_("It begins on %s, and the school has not confirmed it. Ring %s, %s."), day, sos_record_get_text (contact, SOS_SCHOOL_CONTACT_NAME), phone);
}

/* 3.5: some days before the first session, unless the school has said that it stands. */
static gboolean
find_confirmation (Needs *self, GError **error)
{
  g_autoptr (SosRecord) contact = NULL;

  if (self->read->school == NULL || self->begun || self->next == NULL || self->next_day - self->today > self->limits.school_contact_days)
    return TRUE;
  if (!find_contact (self, CONTACT_SQL, &contact, error))
    return FALSE;
  if (contact == NULL)
    add (self, TRUE, "page.contact", _("Write one down…"), 0, g_strdup (_("It begins soon, and nobody is written down who is asked at the school.")));
  else if (!sos_record_has_text (self->next, SOS_SESSION_STATUS, "CONFIRMED") && !sos_record_is_set (self->next, SOS_SESSION_SCHOOL_CONFIRMED_ON))
    add (self, TRUE, "page.confirm", _("It is confirmed"), sos_record_get_id (self->next), dup_call_words (self, contact));
  return TRUE;
}

static gboolean
find_officer (Needs *self, GError **error)
{
  g_autoptr (SosRecord) officer = NULL;

  if (self->read->school == NULL || !is_service (self, "LIV") || self->next == NULL)
    return TRUE;
  if (!find_contact (self, OFFICER_SQL, &officer, error))
    return FALSE;
  if (officer == NULL)
    add (self, FALSE, "page.officer", _("Write one down…"), 0, g_strdup (_("No Safer Schools officer is written down for this school.")));
  return TRUE;
}

/* C13: who of the school is in the room at the session that comes. */
static gboolean
find_school_staff (Needs *self, GError **error)
{
  if (self->read->school == NULL || self->next == NULL || !sos_record_get_flag (self->read->programme, SOS_PROGRAMME_SCHOOL_STAFF))
    return TRUE;
  if (self->next_day - self->today <= self->limits.school_staffed_days && sos_run_find_school_staff (self->read->run, self->next) == SOS_SCHOOL_STAFF_NOT_KNOWN)
    add (self, FALSE, "page.school-staff", _("Name them…"), sos_record_get_id (self->next), g_strdup (_("Nobody of the school is named to be in the room.")));
  return TRUE;
}

#define PUPILS_SQL "SELECT count (*) FROM cohort_place WHERE run = $1 AND removed IS NULL AND left_on IS NULL AND status IN " SOS_PLACE_TAKEN_SQL

/* V18: a group of identified pupils begins with what a panel decided, and with first measures of four fifths of them. */
static gboolean
find_start (Needs *self, GError **error)
{
  const gboolean near = self->begun || (self->next != NULL && self->next_day - self->today <= self->limits.school_staffed_days);
  gint64 pupils;
  guint unmeasured;

  if (!is_service (self, "LIV") || self->next == NULL || !near)
    return TRUE;
  if (!sos_record_is_set (self->read->run, SOS_PROGRAMME_RUN_PANEL_ON))
    add (self, FALSE, "page.details", _("Details…"), 0, g_strdup (_("When the panel met is not written down.")));
  if (self->begun)
    return TRUE;
  if (!sos_transaction_select_number (self->transaction, PUPILS_SQL, &pupils, error, "i", sos_record_get_id (self->read->run))
      || !count_unmeasured (self, SOS_MOMENT_BASELINE, &unmeasured, error))
    return FALSE;
  if (pupils > 0 && 5 * (pupils - unmeasured) < 4 * pupils)
    add (self, FALSE, "page.measures", _("Enter them"), SOS_MOMENT_BASELINE,
         /* Translators: how many pupils, of how many */
         g_strdup_printf (_("It begins soon, and first measures of %d of %d pupils are whole; four of five should be."), (int) pupils - (int) unmeasured, (int) pupils));
  return TRUE;
}

/* ---- trainings ---- */

#define BOOKED_SQL "SELECT count (*) FROM delegate WHERE run = $1 AND removed IS NULL AND status IN ('BOOKED', 'ATTENDED', 'PART')"
#define DECIDED_SQL "SELECT count (*) FROM planning_override WHERE session = $1 AND rule = '" SOS_RUN_FEW "' AND removed IS NULL"

/* 3.8: with fewer than it needs, some days before, whether it takes place. */
static gboolean
find_few (Needs *self, GError **error)
{
  const gint64 least = sos_record_is_set (self->read->run, SOS_PROGRAMME_RUN_LEAST) ? sos_record_get_number (self->read->run, SOS_PROGRAMME_RUN_LEAST)
                                                                                    : sos_record_get_number (self->read->programme, SOS_PROGRAMME_LEAST);
  gint64 booked, decided;
  g_autofree char *day = NULL;

  if (!is_service (self, "STP") || self->next == NULL || least <= 0 || self->next_day - self->today > self->limits.school_delegates_days)
    return TRUE;
  if (!sos_transaction_select_number (self->transaction, BOOKED_SQL, &booked, error, "i", sos_record_get_id (self->read->run))
      || !sos_transaction_select_number (self->transaction, DECIDED_SQL, &decided, error, "i", sos_record_get_id (self->next)))
    return FALSE;
  day = sos_day_dup_words (self->next_day, self->today);
  if (booked < least && decided == 0)
    add (self, TRUE, "page.few", _("Decide…"), sos_record_get_id (self->next),
         /* Translators: how many, the fewest, a day */
         g_strdup_printf (_("Booked: %d; it needs %d. Decide whether it takes place on %s."), (int) booked, (int) least, day));
  return TRUE;
}

/* ---- the whole ---- */

static gboolean
find_evaluation (Needs *self, GError **error)
{
  const char *status = sos_record_get_text (self->read->run, SOS_PROGRAMME_RUN_STATUS);

  if (self->next == NULL && (g_strcmp0 (status, "COMPLETED") == 0 || g_strcmp0 (status, "CURTAILED") == 0) && is_service (self, "LIV"))
    add (self, FALSE, "page.evaluated", _("It is evaluated"), 0, g_strdup (_("Every session is over. It is not evaluated yet.")));
  return TRUE;
}

gboolean
sos_run_needs_find (SosTransaction *transaction, const SosRunRead *read, GPtrArray *faults, GError **error)
{
  static gboolean (*const finders[]) (Needs *self, GError **error) = { find_few, find_confirmation, find_school_staff, find_start, find_officer, find_measures, find_evaluation };
  static const char *const over[] = { "CANCELLED", "CLOSED", NULL };
  Needs self = { .transaction = transaction, .read = read, .faults = faults, .today = sos_day_parse (sos_transaction_get_today (transaction)) };

  if (g_strv_contains (over, sos_record_get_text (read->run, SOS_PROGRAMME_RUN_STATUS)))
    return TRUE;
  if (!sos_limits_load (transaction, &self.limits, error))
    return FALSE;
  find_next (&self);
  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    if (!finders[i] (&self, error))
      return FALSE;
  return TRUE;
}
