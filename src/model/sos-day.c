/* sos-day.c - days as plain numbers, one after the other, and hours as minutes. Knows no record. */
#include "config.h"
#include "sos-day.h"

#include "sos-clock.h"

#include <glib/gi18n.h>

#define SEPTEMBER 9

int
sos_day_parse (const char *date)
{
  GDate parsed;

  return sos_date_parse (date, &parsed) ? (int) g_date_get_julian (&parsed) : 0;
}

static gboolean
to_date (int day, GDate *date)
{
  g_date_clear (date, 1);
  if (day <= 0)
    return FALSE;
  g_date_set_julian (date, (guint32) day);
  return g_date_valid (date);
}

char *
sos_day_dup_text (int day)
{
  GDate date;

  return to_date (day, &date) ? sos_date_dup_from (&date) : NULL;
}

int
sos_day_make (int year, int month, int day)
{
  GDate date;

  if (year < 1 || month < 1 || day < 1 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

void
sos_day_split (int day, int *year, int *month, int *day_of_month)
{
  GDate date;

  *year = *month = *day_of_month = 0;
  if (!to_date (day, &date))
    return;
  *year = g_date_get_year (&date);
  *month = (int) g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
}

int
sos_day_get_weekday (int day)
{
  return day > 0 ? (day - 1) % 7 + 1 : 0;
}

int
sos_day_get_monday (int day)
{
  return day > 0 ? day - sos_day_get_weekday (day) + 1 : 0;
}

int
sos_day_get_academic_year (int day)
{
  int year, month, of_month;

  sos_day_split (day, &year, &month, &of_month);
  return month >= SEPTEMBER ? year : year - 1;
}

/* ---- words ---- */

static const struct
{
  const char *name, *plural;
} weekdays[] = {
  { N_("Monday"), N_("Mondays") }, { N_("Tuesday"), N_("Tuesdays") },   { N_("Wednesday"), N_("Wednesdays") }, { N_("Thursday"), N_("Thursdays") },
  { N_("Friday"), N_("Fridays") }, { N_("Saturday"), N_("Saturdays") }, { N_("Sunday"), N_("Sundays") },
};

const char *
sos_weekday_get_name (int weekday)
{
  return weekday >= 1 && weekday <= 7 ? _(weekdays[weekday - 1].name) : "";
}

const char *
sos_weekday_get_plural (int weekday)
{
  return weekday >= 1 && weekday <= 7 ? _(weekdays[weekday - 1].plural) : "";
}

char *
sos_day_dup_words (int day, int near)
{
  int year, month, of_month, near_year = 0, near_month, near_day;
  g_autoptr (GDateTime) time = NULL;

  sos_day_split (day, &year, &month, &of_month);
  sos_day_split (near, &near_year, &near_month, &near_day);
  time = year != 0 ? g_date_time_new_utc (year, month, of_month, 12, 0, 0) : NULL;
  if (time == NULL)
    return g_strdup ("");
  /* Translators: "Tue 24 Nov" and "Tue 24 Nov 2026", for g_date_time_format() */
  return g_date_time_format (time, year == near_year ? _("%a %-e %b") : _("%a %-e %b %Y"));
}

/* ---- hours ---- */

static gboolean
read_digits (const char **p, int most, int *number)
{
  const char *from = *p;

  *number = 0;
  while (g_ascii_isdigit (**p) && *p - from < most)
    *number = *number * 10 + (*(*p)++ - '0');
  return *p > from;
}

int
sos_minutes_parse (const char *text)
{
  const char *p = text;
  int hours, minutes;

  if (p == NULL || !read_digits (&p, 2, &hours) || (*p != ':' && *p != '.'))
    return -1;
  p++;
  if (p[0] == '\0' || p[1] == '\0' || !read_digits (&p, 2, &minutes) || p[-2] < '0' || p[-2] > '5' || *p != '\0')
    return -1;
  return hours < 24 ? hours * 60 + minutes : -1;
}

char *
sos_minutes_dup_text (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60 % 24, minutes % 60);
}
