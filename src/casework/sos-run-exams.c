/* sos-run-exams.c - who of a group sits an exam on the day of a session. Which days these are the calendar of the school says. */
#include "config.h"
#include "sos-run-exams.h"

#include "sos-day.h"
#include "sos-record-plain.h"
#include "sos-school-checks.h"
#include "sos-school-plan.h"

gboolean
sos_run_exams_is_in (SosSchoolDays *days, SosRecord *run, SosRecord *place, int day)
{
  const int year = sos_record_get_int (place, SOS_COHORT_PLACE_SCHOOL_YEAR);
  const int from = year > 0 ? year : sos_record_get_int (run, SOS_PROGRAMME_RUN_YEARS_FROM), to = year > 0 ? year : sos_record_get_int (run, SOS_PROGRAMME_RUN_YEARS_TO);

  return sos_school_days_get (days, day, from, to).kind == SOS_DAY_EXAMS;
}

#define SEEN "run = $1 AND left_on IS NULL AND status IN " SOS_PLACE_TAKEN_SQL " AND (person IS NULL OR person IN (SELECT id FROM person WHERE coalesce (sealed, 0) = 0)) ORDER BY id"

gboolean
sos_run_exams_count (SosTransaction *transaction, SosSchoolDays *days, gint64 run, int day, guint *n, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, run, error);
  g_autoptr (GPtrArray) places = record != NULL ? sos_transaction_query (transaction, SOS_TYPE_COHORT_PLACE, SEEN, error, "i", run) : NULL;

  *n = 0;
  for (guint i = 0; places != NULL && i < places->len; i++)
    *n += sos_run_exams_is_in (days, record, places->pdata[i], day);
  return places != NULL;
}

gboolean
sos_run_exams_read (SosTransaction *transaction, SosRunCase *self, GError **error)
{
  g_autoptr (SosSchoolDays) days = NULL;

  for (guint i = 0; i < self->places->len; i++)
    ((SosRunPlace *) self->places->pdata[i])->exams = g_new0 (gboolean, self->sessions->len + 1);
  if (self->school == NULL || self->places->len == 0)
    return TRUE;
  days = sos_school_plan_read_days (transaction, self->school, sos_record_get_text (self->school, SOS_SCHOOL_BOROUGH), NULL, error);
  for (guint i = 0; days != NULL && i < self->places->len; i++)
    {
      SosRunPlace *place = self->places->pdata[i];

      for (guint k = 0; k < self->sessions->len; k++)
        {
          const SosRunSession *session = self->sessions->pdata[k];

          place->exams[k] = session->to_come && sos_run_exams_is_in (days, self->run, place->place, sos_day_parse (sos_record_get_text (session->session, SOS_SESSION_DAY)));
        }
    }
  return days != NULL;
}
