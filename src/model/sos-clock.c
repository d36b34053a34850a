/* sos-clock.c - what time it is, given and never taken; dates as text. Knows no record. */
#include "config.h"
#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

#define MIDDAY_SECONDS (12 * 60 * 60)

typedef struct
{
  int year;
  int month; /* 0 where not known */
  int day;   /* 0 where not known */
} Parts;

static gint64 stopped_at = -1;

static gboolean
read_digits (const char **p, guint n, int *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++, (*p)++)
    {
      if (!g_ascii_isdigit (**p))
        return FALSE;
      *number = *number * 10 + (**p - '0');
    }
  return TRUE;
}

static gboolean
parts_are_real (const Parts *parts)
{
  if (parts->year < 1 || parts->month < 0 || parts->month > 12)
    return FALSE;
  if (parts->day == 0)
    return TRUE;
  return g_date_valid_dmy (parts->day, parts->month, parts->year);
}

/* "2026", "2026-11" or "2026-11-23", and nothing else. */
static gboolean
read_parts (const char *date, Parts *parts)
{
  const char *p = date;

  *parts = (Parts){ 0 };
  if (p == NULL || !read_digits (&p, 4, &parts->year))
    return FALSE;
  if (*p == '-' && (p++, !read_digits (&p, 2, &parts->month) || parts->month == 0))
    return FALSE;
  if (*p == '-' && (p++, !read_digits (&p, 2, &parts->day) || parts->day == 0))
    return FALSE;
  return *p == '\0' && parts_are_real (parts);
}

static char *
parts_to_text (const Parts *parts)
{
  if (parts->month == 0)
    return g_strdup_printf ("%04d", parts->year);
  if (parts->day == 0)
    return g_strdup_printf ("%04d-%02d", parts->year, parts->month);
  return g_strdup_printf ("%04d-%02d-%02d", parts->year, parts->month, parts->day);
}

static gint64
read_environment (void)
{
  const char *text = g_getenv ("SOS_NOW");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL;
  Parts day;

  if (text == NULL)
    return -1;
  if (read_parts (text, &day) && day.day != 0)
    {
      moment = g_date_time_new (utc, day.year, day.month, day.day, 0, 0, 0);
      return g_date_time_to_unix (moment) + MIDDAY_SECONDS;
    }
  moment = g_date_time_new_from_iso8601 (text, utc);
  if (moment == NULL)
    g_warning ("SOS_NOW is not a time; the real one is used");
  return moment != NULL ? g_date_time_to_unix (moment) : -1;
}

static void
ensure_started (void)
{
  static gsize started;

  if (g_once_init_enter (&started))
    {
      if (stopped_at < 0)
        stopped_at = read_environment ();
      g_once_init_leave (&started, 1);
    }
}

/* London's rules, or UTC on a machine without time zone data. */
static GTimeZone *
get_london (void)
{
  static GTimeZone *london;

  if (g_once_init_enter (&london))
    {
      GTimeZone *zone = g_time_zone_new_identifier ("Europe/London");

      g_once_init_leave (&london, zone != NULL ? zone : g_time_zone_new_utc ());
    }
  return london;
}

gint64
sos_clock_now (void)
{
  ensure_started ();
  return stopped_at >= 0 ? stopped_at : g_get_real_time () / G_USEC_PER_SEC;
}

void
sos_clock_set (gint64 now)
{
  g_return_if_fail (now >= 0);
  ensure_started ();
  stopped_at = now;
}

char *
sos_clock_dup_today (void)
{
  g_autoptr (GDateTime) now = sos_clock_to_london (sos_clock_now ());

  return g_date_time_format (now, "%Y-%m-%d");
}

GDateTime *
sos_clock_to_london (gint64 seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (seconds);

  g_return_val_if_fail (moment != NULL, NULL);
  return g_date_time_to_timezone (moment, get_london ());
}

/* Where an hour comes twice GLib takes the second. */
static gint64
take_first (GDateTime *moment)
{
  g_autoptr (GDateTime) before = g_date_time_add_hours (moment, -1);

  return g_date_time_to_unix (g_date_time_get_hour (before) == g_date_time_get_hour (moment) ? before : moment);
}

gint64
sos_clock_from_london (const char *day, int minutes)
{
  g_autoptr (GDateTime) moment = NULL;
  GDate date;

  if (!sos_date_parse (day, &date) || minutes < 0 || minutes >= 24 * 60)
    return 0;
  moment = g_date_time_new (get_london (), g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), minutes / 60,
                            minutes % 60, 0);
  return moment != NULL ? take_first (moment) : 0;
}

gboolean
sos_date_is_valid (const char *date)
{
  Parts parts;

  return read_parts (date, &parts) && parts.day != 0;
}

gboolean
sos_date_is_partial (const char *date)
{
  Parts parts;

  return read_parts (date, &parts) && parts.day == 0;
}

gboolean
sos_date_parse (const char *date, GDate *out)
{
  Parts parts;

  if (!read_parts (date, &parts) || parts.day == 0)
    return FALSE;
  g_date_clear (out, 1);
  g_date_set_dmy (out, parts.day, parts.month, parts.year);
  return TRUE;
}

char *
sos_date_dup_from (const GDate *date)
{
  g_return_val_if_fail (g_date_valid (date), NULL);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

char *
sos_date_dup_add (const char *date, int days)
{
  GDate moved;

  if (!sos_date_parse (date, &moved))
    return NULL;
  if (days >= 0)
    g_date_add_days (&moved, days);
  else
    g_date_subtract_days (&moved, -days);
  return sos_date_dup_from (&moved);
}

char *
sos_date_dup_add_months (const char *date, int months)
{
  GDate day;

  if (!sos_date_parse (date, &day))
    return NULL;
  g_date_add_months (&day, (guint) months);
  return sos_date_dup_from (&day);
}

int
sos_date_days_between (const char *from, const char *to)
{
  GDate a, b;

  if (!sos_date_parse (from, &a) || !sos_date_parse (to, &b))
    return 0;
  return g_date_days_between (&a, &b);
}

int
sos_date_age (const char *birth_date, const char *today)
{
  Parts born, now;
  int age;

  if (!read_parts (birth_date, &born) || !read_parts (today, &now) || now.day == 0)
    return -1;
  if (born.month == 0)
    born = (Parts){ born.year, 7, 1 };
  else if (born.day == 0)
    born.day = 15;
  age = now.year - born.year - (now.month * 100 + now.day < born.month * 100 + born.day ? 1 : 0);
  return MAX (age, -1);
}

static char *
format_parts (const Parts *parts, const char *whole, const char *month, const char *year)
{
  g_autoptr (GDateTime) moment
    = g_date_time_new_utc (parts->year, MAX (parts->month, 1), MAX (parts->day, 1), 0, 0, 0);

  return g_date_time_format (moment, parts->month == 0 ? year : parts->day == 0 ? month : whole);
}

static gboolean
is_this_year (const Parts *parts)
{
  g_autoptr (GDateTime) now = sos_clock_to_london (sos_clock_now ());

  return g_date_time_get_year (now) == parts->year;
}

char *
sos_date_dup_long (const char *date)
{
  Parts parts;

  if (!read_parts (date, &parts))
    return NULL;
  /* Translators: dates, "23 November 2026" and, where the day is not known, "November 2026". */
  return format_parts (&parts, _("%-d %B %Y"), _("%B %Y"), "%Y");
}

char *
sos_date_dup_short (const char *date)
{
  Parts parts;

  if (!read_parts (date, &parts))
    return NULL;
  if (is_this_year (&parts))
    /* Translators: short dates, "23 Nov" of this year and "Nov 2026". */
    return format_parts (&parts, _("%-d %b"), _("%b %Y"), "%Y");
  /* Translators: a short date of another year, "23 Nov 2025". */
  return format_parts (&parts, _("%-d %b %Y"), _("%b %Y"), "%Y");
}

char *
sos_date_dup_near (const char *date)
{
  g_autofree char *today = sos_clock_dup_today ();
  Parts parts;

  if (!read_parts (date, &parts))
    return NULL;
  if (parts.day == 0 || !is_this_year (&parts))
    return sos_date_dup_short (date);
  if (strcmp (date, today) == 0)
    return g_strdup (_("Today"));
  if (sos_date_days_between (today, date) == 1)
    return g_strdup (_("Tomorrow"));
  /* Translators: a near date with its weekday, "Tue 24 Nov". */
  return format_parts (&parts, _("%a %-d %b"), "", "");
}

/* What a person types is cut into words of digits or letters; the shape of the words then tells what they
 * mean. */
typedef struct
{
  char *text;
  int number; /* -1 for letters */
} Word;

static void
clear_word (Word *word)
{
  g_free (word->text);
}

static GArray *
cut_words (const char *typed)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *p = typed;

  g_array_set_clear_func (words, (GDestroyNotify) clear_word);
  while (*p != '\0')
    {
      const char *start = p;
      gboolean digits = g_ascii_isdigit (*p);

      while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p))
             && (gboolean) g_ascii_isdigit (*p) == digits)
        p = g_utf8_next_char (p);
      if (p > start)
        {
          Word word = { g_strndup (start, p - start),
                        digits ? (int) MIN (g_ascii_strtoll (start, NULL, 10), 99999) : -1 };
          g_array_append_val (words, word);
        }
      else
        p = g_utf8_next_char (p);
    }
  return words;
}

static gboolean
begins_alike (const char *name, const char *start)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_start = g_utf8_casefold (start, -1);

  return g_utf8_strlen (folded_start, -1) >= 3 && g_str_has_prefix (folded_name, folded_start);
}

static int
find_month (const char *word)
{
  static const char *const english[]
    = { "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December" };

  if (g_ascii_strcasecmp (word, "sept") == 0)
    return 9;
  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_utc (2026, month, 1, 0, 0, 0);
      g_autofree char *local = g_date_time_format (moment, "%B");

      if (begins_alike (english[month - 1], word) || begins_alike (local, word))
        return month;
    }
  return 0;
}

/* "3rd", "Tue", "of": said, but not part of the date. */
static gboolean
is_said_only (const char *word)
{
  static const char *const said[] = { "st",  "nd",  "rd",  "th",   "of",     "mon",  "tue",   "wed",  "thu",
                                      "fri", "sat", "sun", "tues", "wednes", "thur", "thurs", "satur" };
  g_autofree char *lower = g_ascii_strdown (word, -1);

  if (g_str_has_suffix (lower, "day"))
    lower[strlen (lower) - 3] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (strcmp (lower, said[i]) == 0)
      return TRUE;
  return FALSE;
}

static int
read_year (const Word *word)
{
  gsize length = strlen (word->text);
  g_autoptr (GDateTime) now = NULL;
  int century;

  if (length == 4)
    return word->number;
  if (length != 2)
    return 0;
  /* Two digits: the year nearest to now that is not more than ten years ahead. */
  now = sos_clock_to_london (sos_clock_now ());
  century = g_date_time_get_year (now) / 100 * 100;
  return century + word->number > g_date_time_get_year (now) + 10 ? century - 100 + word->number
                                                                  : century + word->number;
}

static gboolean
is_year (const Word *word)
{
  return strlen (word->text) == 4 && g_ascii_isdigit (word->text[0]);
}

/* Up to three meaningful words, with month names already made numbers. */
static gboolean
read_typed (GArray *words, Parts *parts)
{
  const Word *first = &g_array_index (words, Word, 0);
  const Word *last = &g_array_index (words, Word, words->len - 1);

  *parts = (Parts){ 0 };
  if (words->len == 3 && is_year (first))
    *parts = (Parts){ first->number, g_array_index (words, Word, 1).number, last->number };
  else if (words->len == 3)
    *parts = (Parts){ read_year (last), g_array_index (words, Word, 1).number, first->number };
  else if (words->len == 2 && is_year (first))
    *parts = (Parts){ first->number, last->number, 0 };
  else if (words->len == 2 && is_year (last))
    *parts = (Parts){ last->number, first->number, 0 };
  else if (words->len == 1 && is_year (first))
    parts->year = first->number;
  return parts_are_real (parts) && (words->len < 2 || parts->month > 0) && (words->len < 3 || parts->day > 0);
}

/* Drops what is only said, makes numbers of month names, and puts "Nov 3, 2009" into the order of "3 Nov
 * 2009". FALSE where a word is neither. */
static gboolean
read_names (GArray *words)
{
  for (guint i = 0; i < words->len;)
    {
      Word *word = &g_array_index (words, Word, i);
      gboolean named = word->number < 0;

      if (named && is_said_only (word->text))
        {
          g_array_remove_index (words, i);
          continue;
        }
      if (named && ((word->number = find_month (word->text)) == 0 || i > 1))
        return FALSE;
      if (!named && i == 1 && words->len == 3 && g_ascii_isalpha (word[-1].text[0]))
        {
          Word month = word[-1];

          word[-1] = word[0];
          word[0] = month;
        }
      i++;
    }
  return TRUE;
}

char *
sos_date_dup_parsed (const char *typed)
{
  g_autoptr (GArray) words = NULL;
  Parts parts;

  if (typed == NULL)
    return NULL;
  words = cut_words (typed);
  if (!read_names (words) || words->len == 0 || words->len > 3 || !read_typed (words, &parts))
    return NULL;
  return parts_to_text (&parts);
}
