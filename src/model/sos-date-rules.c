/* sos-date-rules.c - rules about dates and ages. Knows no record. */
#include "config.h"
#include "sos-date-rules.h"

#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
sos_birth_date_propose_quality (const char *birth_date)
{
  if (sos_date_is_valid (birth_date))
    return SOS_BIRTH_EXACT;
  if (!sos_date_is_partial (birth_date))
    return SOS_BIRTH_UNKNOWN;
  return strlen (birth_date) > 4 ? SOS_BIRTH_YEAR_MONTH : SOS_BIRTH_YEAR;
}

SosVerdict *
sos_birth_date_check (const char *birth_date, gboolean client, const char *today)
{
  int age;

  if (birth_date == NULL || *birth_date == '\0')
    return sos_verdict_new_allowed ("V2", NULL);
  if (!sos_date_is_valid (birth_date) && !sos_date_is_partial (birth_date))
    return sos_verdict_new_refused ("V2", _("This is not a date."),
                                    _("Type it as 4 March 2010, or only the year."));
  /* A partial date compares as its first day: this month, this year may still be right. */
  if (strncmp (birth_date, today, strlen (birth_date)) > 0)
    return sos_verdict_new_refused ("V2", _("The date of birth is in the future."), _("Look at the year."));
  age = MAX (sos_date_age (birth_date, today), 0);
  if (client && (age < SOS_AGE_LEAST || age > SOS_AGE_MOST))
    return sos_verdict_new_allowed ("V2",
                                    _("This age is outside 5 to 30; look at the date of birth again."));
  return sos_verdict_new_allowed ("V2", NULL);
}

#define MOST_DAYS_AHEAD 300

SosVerdict *
sos_birth_date_check_expected (const char *birth_date, const char *today)
{
  g_autofree char *latest = sos_date_dup_add (today, MOST_DAYS_AHEAD);

  if (birth_date == NULL || *birth_date == '\0')
    return sos_verdict_new_allowed ("V2", NULL);
  if (!sos_date_is_valid (birth_date) && !sos_date_is_partial (birth_date))
    return sos_verdict_new_refused ("V2", _("This is not a date."), _("Type it as 4 March 2010, or only the month."));
  if (strncmp (birth_date, latest, strlen (birth_date)) > 0)
    return sos_verdict_new_refused ("V2", _("A birth is not expected that far ahead."), _("Look at the year."));
  if (strncmp (birth_date, today, strlen (birth_date)) < 0)
    return sos_verdict_new_allowed ("V2", _("The day the birth was expected has passed; write down the day of birth."));
  return sos_verdict_new_allowed ("V2", NULL);
}

char *
sos_age_dup_words (const char *birth_date, const char *quality, const char *today)
{
  int age = sos_date_age (birth_date, today);

  if (age < 0 || g_strcmp0 (quality, SOS_BIRTH_UNKNOWN) == 0 || g_strcmp0 (quality, SOS_BIRTH_EXPECTED) == 0)
    return NULL;
  if (g_strcmp0 (quality, SOS_BIRTH_EXACT) == 0 && sos_date_is_valid (birth_date))
    return g_strdup_printf ("%d", age);
  /* Translators: an age that is not certain. */
  return g_strdup_printf (_("about %d"), age);
}

SosVerdict *
sos_date_check_order (const SosDatedLabel *dates, guint n_dates)
{
  const SosDatedLabel *before = NULL;

  for (guint i = 0; i < n_dates; i++)
    {
      if (!sos_date_is_valid (dates[i].date))
        continue;
      if (before != NULL && strcmp (before->date, dates[i].date) > 0)
        {
          /* Translators: two field names, as in "Agreed on" and "Next review". */
          g_autofree char *words
            = g_strdup_printf (_("“%s” is before “%s”."), dates[i].label, before->label);

          return sos_verdict_new_refused ("V4", words, _("Put one of the two dates right."));
        }
      before = &dates[i];
    }
  return sos_verdict_new_allowed ("V4", NULL);
}
