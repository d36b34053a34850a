/* sos-near-date.c - reads a day as people write one that is near. */
#include "config.h"
#include "sos-near-date.h"

#include "sos-clock.h"
#include "sos-day.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
dup_whole_day (const char *typed)
{
  char *day = sos_date_dup_parsed (typed);

  if (day != NULL && !sos_date_is_valid (day))
    g_clear_pointer (&day, g_free);
  return day;
}

/* A day without a year: this year's, or next year's where that is long past. */
static char *
dup_day_of_year (const char *typed, const char *today)
{
  int year = (int) g_ascii_strtoll (today, NULL, 10);

  for (int next = 0; next < 2; next++)
    {
      g_autofree char *whole = g_strdup_printf ("%s %d", typed, year + next);
      g_autofree char *day = dup_whole_day (whole);

      if (day != NULL && sos_date_days_between (today, day) > -60)
        return g_steal_pointer (&day);
    }
  return NULL;
}

/* What follows a weekday ("Mon 30 Nov", as the column shows it): the weekday says nothing more. Else the whole. @weekday: 1 Monday to 7 Sunday,
 * 0: none. */
static const char *
skip_weekday (const char *words, int *weekday)
{
  g_autoptr (GDateTime) monday = g_date_time_new_utc (2026, 11, 23, 12, 0, 0);
  const char *blank = strchr (words, ' ');

  *weekday = 0;
  for (int day = 0; blank != NULL && day < 7; day++)
    {
      g_autoptr (GDateTime) date = g_date_time_add_days (monday, day);
      g_autofree char *shortly = g_date_time_format (date, "%a ");
      g_autofree char *whole = g_date_time_format (date, "%A ");

      if (g_str_has_prefix (words, shortly) || g_str_has_prefix (words, whole))
        {
          *weekday = day + 1;
          return blank + 1;
        }
    }
  return words;
}

char *
sos_near_date_dup_parsed (const char *typed, const char *today)
{
  g_autofree char *words = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  int weekday;
  const char *rest = skip_weekday (words, &weekday);
  char *day = dup_whole_day (rest);

  return day != NULL || !g_ascii_isdigit (rest[0]) ? day : dup_day_of_year (rest, today);
}

char *
sos_near_date_dup_doubt (const char *typed, const char *today)
{
  g_autofree char *words = g_strstrip (g_strdup (typed != NULL ? typed : "")), *day = sos_near_date_dup_parsed (words, today), *date = NULL;
  int weekday, is;

  if (*words == '\0')
    return NULL;
  if (day == NULL)
    return g_strdup (_("That cannot be read as a day. In a letter in another language it would stay in English."));
  skip_weekday (words, &weekday);
  date = sos_date_dup_long (day);
  is = sos_day_get_weekday (sos_day_parse (day));
  if (weekday != 0 && weekday != is)
    /* Translators: a day with its year, and which day of the week it is */
    return g_strdup_printf (_("%s is a %s."), date, sos_weekday_get_name (is));
  return NULL;
}
