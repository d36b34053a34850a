/* sos-calendar-checks.c - what records of calendars and timetables ask before they are saved: one of each, within its year, none over another. Saves
 * nothing. */
#include "config.h"
#include "sos-calendar-checks.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-record-plain.h"

#include <glib/gi18n.h>

/* TRUE where there is none; refused in @words where there is. */
static gboolean
refuse_other (SosRecord *other, const GError *local, const char *words, GError **error)
{
  if (local != NULL)
    g_propagate_error (error, g_error_copy (local));
  return local == NULL && (other == NULL || sos_casework_refuse (NULL, words, error));
}

/* ---- calendars ---- */

gboolean
sos_calendar_checks_calendar (SosTransaction *transaction, SosRecord *before, SosRecord *calendar, GError **error)
{
  const int year = sos_record_get_int (calendar, SOS_SCHOOL_CALENDAR_YEAR);
  const gint64 school = sos_record_get_known (calendar, SOS_SCHOOL_CALENDAR_SCHOOL);
  const char *borough = sos_record_find_text (calendar, SOS_SCHOOL_CALENDAR_BOROUGH);
  g_autoptr (SosRecord) other = NULL;
  g_autoptr (GError) local = NULL;

  if (year < 1990 || year > 2100)
    return sos_casework_refuse ("V4", _("Write the academic year as the year in which it begins: 2026."), error);
  if (school == 0 && borough == NULL)
    return sos_casework_refuse (NULL, _("A calendar is of a borough or of a school."), error);
  other = sos_transaction_find (transaction, SOS_TYPE_SCHOOL_CALENDAR,
                                "id <> $1 AND year = $2 AND CASE WHEN $3 <> 0 THEN school = $3 ELSE school IS NULL AND borough = $4 END", &local, "iiis",
                                sos_record_get_id (calendar), (gint64) year, school, borough);
  return refuse_other (other, local, _("There is a calendar of that year already."), error);
}

/* The days of an academic year; schools of some boroughs begin in the last days of August. */
static gboolean
is_within (int day, int year)
{
  return day >= sos_day_make (year, 8, 1) && day <= sos_day_make (year + 1, 8, 31);
}

static gboolean
check_within (SosTransaction *transaction, SosRecord *record, guint calendar, guint first, guint last, GError **error)
{
  g_autoptr (SosRecord) of = sos_transaction_load (transaction, SOS_TYPE_SCHOOL_CALENDAR, sos_record_get_number (record, calendar), error);
  const int year = of != NULL ? sos_record_get_int (of, SOS_SCHOOL_CALENDAR_YEAR) : 0;
  g_autofree char *words = NULL;

  if (of == NULL)
    return FALSE;
  if (is_within (sos_record_get_day (record, first), year) && is_within (sos_record_get_day (record, last), year))
    return TRUE;
  words = g_strdup_printf (_("These days are not in the academic year %d/%02d."), year, (year + 1) % 100);
  return sos_casework_refuse ("V4", words, error);
}

gboolean
sos_calendar_checks_term (SosTransaction *transaction, SosRecord *before, SosRecord *term, GError **error)
{
  const int half_from = sos_record_get_day (term, SOS_SCHOOL_TERM_HALF_FROM), half_to = sos_record_get_day (term, SOS_SCHOOL_TERM_HALF_TO);

  if (!check_within (transaction, term, SOS_SCHOOL_TERM_CALENDAR, SOS_SCHOOL_TERM_BEGINS_ON, SOS_SCHOOL_TERM_ENDS_ON, error))
    return FALSE;
  if ((half_from == 0) != (half_to == 0))
    return sos_casework_refuse ("V4", _("A half-term has a first and a last day."), error);
  return half_from == 0 || (half_from > sos_record_get_day (term, SOS_SCHOOL_TERM_BEGINS_ON) && half_to < sos_record_get_day (term, SOS_SCHOOL_TERM_ENDS_ON))
         || sos_casework_refuse ("V4", _("The half-term lies within its term."), error);
}

gboolean
sos_calendar_checks_day (SosTransaction *transaction, SosRecord *before, SosRecord *day, GError **error)
{
  const int from = sos_record_get_int (day, SOS_CALENDAR_DAY_YEARS_FROM), to = sos_record_get_int (day, SOS_CALENDAR_DAY_YEARS_TO);

  if (from < 0 || from > 14 || to < 0 || to > 14 || (from != 0 && to != 0 && to < from))
    return sos_casework_refuse ("V4", _("School years go from 1 to 14, the first before the last."), error);
  return check_within (transaction, day, SOS_CALENDAR_DAY_CALENDAR, SOS_CALENDAR_DAY_FIRST, SOS_CALENDAR_DAY_LAST, error);
}

/* ---- holidays and hours ---- */

gboolean
sos_calendar_checks_holiday (SosTransaction *transaction, SosRecord *before, SosRecord *holiday, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) other = sos_transaction_find (transaction, SOS_TYPE_BANK_HOLIDAY, "id <> $1 AND day = $2", &local, "is", sos_record_get_id (holiday),
                                                      sos_record_get_text (holiday, SOS_BANK_HOLIDAY_DAY));

  return refuse_other (other, local, _("The office has said something of that day already. Change that."), error);
}

/* Of the same weekday and week; hours are written alike by then. */
gboolean
sos_calendar_checks_period (SosTransaction *transaction, SosRecord *before, SosRecord *period, GError **error)
{
  const int weekday = sos_record_get_int (period, SOS_SCHOOL_PERIOD_WEEKDAY);
  g_autoptr (SosRecord) other = NULL;
  g_autoptr (GError) local = NULL;

  if (weekday < 0 || weekday > 7)
    return sos_casework_refuse ("V4", _("Weekdays go from 1, Monday, to 7. Leave it empty for all."), error);
  other = sos_transaction_find (transaction, SOS_TYPE_SCHOOL_PERIOD,
                                "id <> $1 AND school = $2 AND coalesce (weekday, 0) = $3 AND coalesce (week, '') = $4 AND begins < $6 AND ends > $5", &local, "iiisss",
                                sos_record_get_id (period), sos_record_get_number (period, SOS_SCHOOL_PERIOD_SCHOOL), (gint64) weekday,
                                sos_record_find_text (period, SOS_SCHOOL_PERIOD_WEEK) != NULL ? sos_record_find_text (period, SOS_SCHOOL_PERIOD_WEEK) : "",
                                sos_record_get_text (period, SOS_SCHOOL_PERIOD_BEGINS), sos_record_get_text (period, SOS_SCHOOL_PERIOD_ENDS));
  return refuse_other (other, local, _("Another period lies on these hours."), error);
}

gboolean
sos_calendar_checks_school (SosTransaction *transaction, SosRecord *before, SosRecord *school, GError **error)
{
  return !sos_record_get_flag (school, SOS_SCHOOL_TWO_WEEKS) || sos_record_is_set (school, SOS_SCHOOL_WEEK_A_ON)
         || sos_casework_refuse (NULL, _("For a timetable of two weeks, name a day in a week A."), error);
}
