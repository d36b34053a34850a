/* sos-moment.c - a time of day in London as people write it, and clocks that count hours or working days. Knows no record. */
#include "config.h"
#include "sos-moment.h"

#include "sos-clock.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

/* ---- as it is written ---- */

static gboolean
read_part (const char **p, int most, int *number)
{
  guint n = 0;

  *number = 0;
  for (; n < 2 && g_ascii_isdigit (**p); n++, (*p)++)
    *number = *number * 10 + (**p - '0');
  return n > 0 && *number <= most;
}

static gboolean
read_hours (const char *typed, int *hour, int *minute)
{
  g_autofree char *words = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  const char *p = words;

  *minute = 0;
  if (!read_part (&p, 23, hour))
    return FALSE;
  if ((*p == ':' || *p == '.') && (p++, !read_part (&p, 59, minute) || p[-2] == ':' || p[-2] == '.'))
    return FALSE;
  return *p == '\0';
}

/* Else as people say it: "3.30pm". */
static gboolean
read_said (const char *typed, int *hour, int *minute)
{
  const int minutes = sos_typed_read_hour (typed);

  *hour = minutes / 60;
  *minute = minutes % 60;
  return minutes >= 0;
}

static gint64
make_moment (const char *day, int hour, int minute, double seconds)
{
  g_autoptr (GDateTime) any = sos_clock_to_london (0);
  g_autoptr (GDateTime) moment = NULL;
  GDate date;

  if (!sos_date_parse (day, &date))
    return -1;
  moment = g_date_time_new (g_date_time_get_timezone (any), g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), hour,
                            minute, seconds);
  return moment != NULL ? g_date_time_to_unix (moment) : -1;
}

/* As many hours after midnight as the wall says, or one less or more on the two days on which the clocks change; where no hour of the day
 * is called so, the one after it. */
gint64
sos_moment_parse (const char *day, const char *hours)
{
  int hour, minute;
  const gint64 midnight = make_moment (day, 0, 0, 0);
  g_autofree char *wanted = NULL;

  if (midnight < 0 || !(read_hours (hours, &hour, &minute) || read_said (hours, &hour, &minute)))
    return -1;
  wanted = g_strdup_printf ("%02d:%02d", hour, minute);
  for (int change = -1; change <= 1; change++)
    {
      const gint64 moment = midnight + (hour + change) * SOS_HOUR + minute * 60;
      g_autofree char *shown = sos_moment_dup_hours (moment), *on = sos_moment_dup_day (moment);

      if (g_str_equal (shown, wanted) && g_str_equal (on, day))
        return moment;
    }
  return midnight + hour * SOS_HOUR + minute * 60;
}

static char *
format (gint64 moment, const char *how)
{
  g_autoptr (GDateTime) time = sos_clock_to_london (moment);

  return g_date_time_format (time, how);
}

char *
sos_moment_dup_day (gint64 moment)
{
  return format (moment, "%Y-%m-%d");
}

char *
sos_moment_dup_hours (gint64 moment)
{
  return format (moment, "%H:%M");
}

char *
sos_moment_dup_words (gint64 moment)
{
  g_autofree char *iso = sos_moment_dup_day (moment), *hours = sos_moment_dup_hours (moment);
  g_autofree char *day = sos_date_dup_short (iso);

  /* Translators: a day and a time of day: "23 Nov, 14:05" */
  return g_strdup_printf (_("%s, %s"), day, hours);
}

char *
sos_moment_dup_stamp (gint64 moment)
{
  g_autoptr (GDateTime) time = sos_clock_to_london (moment);

  /* Translators: a date and time, see strftime */
  return g_date_time_format (time, _("%-d %b %Y, %H:%M"));
}

/* ---- clocks ---- */

gint64
sos_moment_get_day_end (gint64 moment)
{
  g_autofree char *day = sos_moment_dup_day (moment), *next = sos_date_dup_add (day, 1);

  return make_moment (next, 0, 0, 0) - 1;
}

gboolean
sos_date_is_working_day (const char *date, GHashTable *closed)
{
  GDate day;

  if (!sos_date_parse (date, &day) || g_date_get_weekday (&day) >= G_DATE_SATURDAY)
    return FALSE;
  return closed == NULL || !g_hash_table_contains (closed, date);
}

gint64
sos_moment_add_working_days (gint64 moment, int days, GHashTable *closed)
{
  g_autofree char *day = sos_moment_dup_day (moment);
  g_autoptr (GDateTime) time = sos_clock_to_london (moment);
  gint64 later;

  for (int left = days; left > 0;)
    {
      char *next = sos_date_dup_add (day, 1);

      g_free (day);
      day = next;
      left -= sos_date_is_working_day (day, closed) ? 1 : 0;
    }
  later = make_moment (day, g_date_time_get_hour (time), g_date_time_get_minute (time), g_date_time_get_seconds (time));
  return days > 0 ? later : moment;
}
