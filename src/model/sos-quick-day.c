/* sos-quick-day.c - days, times and lengths as they are typed in a quick line: "yesterday 4pm", "thu", "18/11", "1h30", "2-3pm". */
#include "config.h"
#include "sos-quick-private.h"

#include "sos-clock.h"

#include <stdlib.h>
#include <string.h>

#define MOST_MINUTES (24 * 60)

static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
static const char *const months[] = { "january", "february", "march",     "april",   "may",      "june",
                                      "july",    "august",   "september", "october", "november", "december" };

/* The name that @token begins, by three letters or more: 1 for the first; 0. */
static int
find_name (const SosQuickToken *token, const char *const *names, guint n_names)
{
  for (guint i = 0; token != NULL && i < n_names && strlen (token->folded) >= 3; i++)
    if (g_str_has_prefix (names[i], token->folded)
        || (g_str_equal (token->folded, "tues") && i == 1) || (g_str_equal (token->folded, "sept") && i == 8))
      return (int) i + 1;
  return 0;
}

static int
find_weekday (GArray *tokens, guint i)
{
  const SosQuickToken *token = sos_quick_at (tokens, i);

  /* "mon" and "sun" are weekdays, "sat" is what somebody did; "wed" is not "we". */
  return token != NULL && !g_str_equal (token->folded, "sat") ? find_name (token, weekdays, G_N_ELEMENTS (weekdays)) : 0;
}

static int
find_month (GArray *tokens, guint i)
{
  return find_name (sos_quick_at (tokens, i), months, G_N_ELEMENTS (months));
}

/* A plain number of at most @digits digits, -1 where it is none. */
static int
read_number (const SosQuickToken *token, gsize digits)
{
  const gsize length = token != NULL ? strspn (token->folded, "0123456789") : 0;

  return length > 0 && length <= digits && token->folded[length] == '\0' ? atoi (token->folded) : -1;
}

/* "18", "18th". */
static int
read_day_number (const SosQuickToken *token)
{
  static const char *const endings[] = { "", "st", "nd", "rd", "th", NULL };
  const gsize length = token != NULL ? strspn (token->folded, "0123456789") : 0;

  if (length == 0 || length > 2 || !g_strv_contains (endings, token->folded + length))
    return -1;
  return atoi (token->folded) >= 1 && atoi (token->folded) <= 31 ? atoi (token->folded) : -1;
}

static char *
dup_date (int year, int month, int day)
{
  GDate date;

  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return sos_date_dup_from (&date);
}

/* A day without its year: the last such day, or the next where it lies ahead; a little in the other direction is meant so too. */
static char *
dup_near (int month, int day, const SosQuickDays *days)
{
  const int year = atoi (days->today);

  for (int k = 0; k < 3; k++)
    {
      static const int steps[2][3] = { { 0, -1, 1 }, { 0, 1, -1 } };
      g_autofree char *date = dup_date (year + steps[days->ahead][k], month, day);
      const int away = date != NULL ? sos_date_days_between (days->today, date) : 0;

      if (date != NULL && (days->ahead ? away >= -60 : away <= 31))
        return g_steal_pointer (&date);
    }
  return NULL;
}

static int
read_year (const char *words)
{
  const gsize length = strspn (words, "0123456789");
  const int year = atoi (words);

  if (words[length] != '\0' || (length != 2 && length != 4))
    return -1;
  return length == 2 ? 2000 + year : year;
}

/* "18/11", "18/11/26", "18.11", "18.11.2026". */
static char *
dup_slashed (const SosQuickToken *token, const SosQuickDays *days)
{
  g_auto (GStrv) parts = g_strsplit_set (token->folded, "/.", -1);
  const guint n = g_strv_length (parts);
  int numbers[2], year;

  if (n < 2 || n > 3 || (n == 2 && strchr (token->folded, '/') == NULL))
    return NULL;
  for (guint i = 0; i < 2; i++)
    {
      const gsize length = strspn (parts[i], "0123456789");

      if (length == 0 || length > 2 || parts[i][length] != '\0')
        return NULL;
      numbers[i] = atoi (parts[i]);
    }
  if (n == 2)
    return dup_near (numbers[1], numbers[0], days);
  year = read_year (parts[2]);
  return year > 0 ? dup_date (year, numbers[1], numbers[0]) : NULL;
}

/* "18 nov", "18 nov 2026", "nov 18". */
static guint
read_named_month (GArray *tokens, guint i, const SosQuickDays *days, char **day)
{
  const int first = read_day_number (sos_quick_at (tokens, i)), second = find_month (tokens, i + 1);
  const int third = find_month (tokens, i), fourth = read_day_number (sos_quick_at (tokens, i + 1));
  const SosQuickToken *last = sos_quick_at (tokens, i + 2);
  const int year = last != NULL && read_number (last, 4) >= 1900 ? read_number (last, 4) : -1;

  if (first > 0 && second > 0)
    *day = year > 0 ? dup_date (year, second, first) : dup_near (second, first, days);
  else if (third > 0 && fourth > 0)
    *day = year > 0 ? dup_date (year, third, fourth) : dup_near (third, fourth, days);
  return *day == NULL ? 0 : year > 0 ? 3 : 2;
}

/* A weekday is the last one gone by, or the next to come; that of today may be either. */
static guint
read_weekday (GArray *tokens, guint i, const SosQuickDays *days, char **day, gboolean *doubtful)
{
  const gboolean other = sos_quick_is (tokens, i, "last") || sos_quick_is (tokens, i, "next") || sos_quick_is (tokens, i, "this");
  const int weekday = find_weekday (tokens, i + other);
  g_autofree char *named = NULL;
  guint more = 0;
  GDate today;
  int away;

  if (weekday == 0 || (other && sos_quick_is (tokens, i, "last") == days->ahead) || !sos_date_parse (days->today, &today))
    return 0;
  more = read_named_month (tokens, i + other + 1, days, &named);
  if (more > 0)
    {
      *day = g_steal_pointer (&named);
      return other + 1 + more;
    }
  away = (weekday - (int) g_date_get_weekday (&today) + 7) % 7;
  *doubtful |= away == 0 && !other;
  away = days->ahead ? (away == 0 ? 7 : away) : away == 0 ? -7 : away - 7;
  /* “Next Friday” is this week’s to some and the week’s after to others. */
  *doubtful |= sos_quick_is (tokens, i, "next");
  *day = sos_date_dup_add (days->today, away);
  return other + 1;
}

/* "2 days ago", "in 2 weeks", "a week ago". */
static guint
read_count (GArray *tokens, guint i, const SosQuickDays *days, char **day)
{
  static const char *const units[][3] = { { "day", "days", NULL }, { "week", "weeks", NULL } };
  const guint at = i + (days->ahead && sos_quick_is (tokens, i, "in"));
  const int number = sos_quick_is (tokens, at, "a") ? 1 : read_number (sos_quick_at (tokens, at), 2);

  if (number < 0 || (days->ahead ? at == i : !sos_quick_is (tokens, at + 2, "ago")))
    return 0;
  for (guint k = 0; k < G_N_ELEMENTS (units); k++)
    if (sos_quick_is_any (tokens, at + 1, units[k]))
      *day = sos_date_dup_add (days->today, number * (k == 0 ? 1 : 7) * (days->ahead ? 1 : -1));
  return *day == NULL ? 0 : days->ahead ? 3 : 3;
}

static const struct
{
  const char *words;
  int away;
  gboolean ahead, back;
} words_for_days[] = {
  { "today", 0, TRUE, TRUE },          { "yesterday", -1, FALSE, TRUE },     { "tomorrow", 1, TRUE, FALSE },
  { "yday", -1, FALSE, TRUE },         { "tmrw", 1, TRUE, FALSE },           { "this morning", 0, FALSE, TRUE },
  { "this afternoon", 0, FALSE, TRUE }, { "this evening", 0, FALSE, TRUE },  { "last night", -1, FALSE, TRUE },
  { "the day before yesterday", -2, FALSE, TRUE }, { "day before yesterday", -2, FALSE, TRUE }, { "yesterday evening", -1, FALSE, TRUE },
  { "yesterday morning", -1, FALSE, TRUE }, { "yesterday afternoon", -1, FALSE, TRUE }, { "tonight", 0, TRUE, TRUE },
};

static guint
read_word (GArray *tokens, guint i, const SosQuickDays *days, char **day)
{
  guint most = 0;

  for (guint k = 0; k < G_N_ELEMENTS (words_for_days); k++)
    {
      const guint n = (days->ahead ? words_for_days[k].ahead : words_for_days[k].back) ? sos_quick_match (tokens, i, words_for_days[k].words) : 0;

      if (n <= most)
        continue;
      most = n;
      g_free (*day);
      *day = sos_date_dup_add (days->today, words_for_days[k].away);
    }
  return most;
}

guint
sos_quick_read_day (GArray *tokens, guint i, const SosQuickDays *days, char **day, gboolean *doubtful)
{
  const SosQuickToken *token = sos_quick_at (tokens, i);
  guint n;

  *day = NULL;
  *doubtful = FALSE;
  if (token == NULL)
    return 0;
  if ((n = read_word (tokens, i, days, day)) > 0 || (n = read_weekday (tokens, i, days, day, doubtful)) > 0
      || (n = read_named_month (tokens, i, days, day)) > 0 || (n = read_count (tokens, i, days, day)) > 0)
    return n;
  *day = dup_slashed (token, days);
  return *day != NULL ? 1 : 0;
}

/* ---- times ---- */

/* "am", "pm" or nothing at the end of @words, and the hour and minute before it. */
static gboolean
read_clock (const char *words, int *hour, int *minute, char half[3])
{
  char *end = NULL;
  const gsize digits = strspn (words, "0123456789");

  *minute = -1;
  if (digits == 0 || digits > 2)
    return FALSE;
  *hour = (int) strtol (words, &end, 10);
  if ((*end == ':' || *end == '.') && g_ascii_isdigit (end[1]) && g_ascii_isdigit (end[2]))
    {
      *minute = (end[1] - '0') * 10 + (end[2] - '0');
      end += 3;
    }
  g_strlcpy (half, end, 3);
  return *minute < 60 && (end[0] == '\0' || g_str_equal (end, "am") || g_str_equal (end, "pm"));
}

static int
make_minute (int hour, int minute, const char *half)
{
  if (half[0] != '\0' && (hour < 1 || hour > 12))
    return -1;
  if (half[0] == 'p')
    hour = hour % 12 + 12;
  else if (half[0] == 'a')
    hour = hour % 12;
  return hour < 24 ? hour * 60 + MAX (minute, 0) : -1;
}

/* One time at @i. @bare: a number alone may be one ("at 4"). */
static guint
read_one_time (GArray *tokens, guint i, gboolean bare, int *minute, gboolean *doubtful)
{
  const SosQuickToken *token = sos_quick_at (tokens, i);
  int hour, minutes;
  char half[3];
  guint n = 1;

  if (sos_quick_is (tokens, i, "noon") || sos_quick_is (tokens, i, "midday"))
    return *minute = 12 * 60, 1;
  if (token == NULL || !read_clock (token->folded, &hour, &minutes, half))
    return 0;
  if (half[0] == '\0' && (sos_quick_is (tokens, i + 1, "am") || sos_quick_is (tokens, i + 1, "pm")))
    {
      g_strlcpy (half, sos_quick_at (tokens, i + 1)->folded, 3);
      n = 2;
    }
  if (half[0] == '\0' && minutes < 0 && !bare)
    return 0;
  *minute = make_minute (hour, minutes, half);
  /* Before eight without am or pm nobody says the morning; written 04:00 it is. */
  if (half[0] == '\0' && hour >= 1 && hour < 8 && token->folded[0] != '0')
    {
      *doubtful = TRUE;
      *minute += 12 * 60;
    }
  *doubtful |= half[0] == '\0' && minutes < 0;
  return *minute >= 0 ? n : 0;
}

/* "2-3pm": the half of the day stands at the end. */
static guint
read_range (GArray *tokens, guint i, int *minute, int *until, gboolean *doubtful)
{
  gboolean unsure = FALSE, none = FALSE;
  const guint first = read_one_time (tokens, i, TRUE, minute, &unsure);
  const SosQuickToken *next = first > 0 ? sos_quick_at (tokens, i + first) : NULL;
  const gboolean to = sos_quick_is (tokens, i + first, "to") || sos_quick_is (tokens, i + first, "till");
  const guint second = next != NULL && (next->dashed || to) ? read_one_time (tokens, i + first + to, FALSE, until, &none) : 0;

  if (second == 0)
    return 0;
  if (unsure && !none)
    *minute = *until > 12 * 60 && *minute % (12 * 60) + 12 * 60 <= *until ? *minute % (12 * 60) + 12 * 60 : *minute % (12 * 60);
  *doubtful |= none || *until <= *minute;
  return first + to + second;
}

guint
sos_quick_read_time (GArray *tokens, guint i, int *minute, int *until, gboolean *doubtful)
{
  const gboolean at = sos_quick_is (tokens, i, "at") || sos_quick_is (tokens, i, "@");
  guint n;

  *until = -1;
  *doubtful = FALSE;
  n = read_range (tokens, i + at, minute, until, doubtful);
  if (n == 0)
    {
      *until = -1;
      *doubtful = FALSE;
      n = read_one_time (tokens, i + at, at, minute, doubtful);
    }
  return n > 0 ? n + at : 0;
}

/* ---- lengths ---- */

static const char *const minute_words[] = { "m", "min", "mins", "minute", "minutes", NULL };
static const char *const hour_words[] = { "h", "hr", "hrs", "hour", "hours", NULL };

/* "1.5" in tenths; -1. */
static int
read_tenths (const char *words, const char **end)
{
  const gsize digits = strspn (words, "0123456789");
  int tenths;

  if (digits == 0 || digits > 3)
    return -1;
  tenths = atoi (words) * 10;
  *end = words + digits;
  if (**end == '.' && g_ascii_isdigit ((*end)[1]) && !g_ascii_isdigit ((*end)[2]))
    {
      tenths += (*end)[1] - '0';
      *end += 2;
    }
  return tenths;
}

/* "10 min", "10min", "1h", "1h30", "1.5 hours", "1 hour 20". */
static guint
read_counted (GArray *tokens, guint i, int *minutes)
{
  const SosQuickToken *token = sos_quick_at (tokens, i);
  const char *end = NULL;
  const int tenths = token != NULL ? read_tenths (token->folded, &end) : -1;
  const gboolean parted = tenths >= 0 && *end == '\0';
  const SosQuickToken *unit = parted ? sos_quick_at (tokens, i + 1) : NULL;
  const char *word = tenths < 0 ? NULL : parted ? (unit != NULL ? unit->folded : NULL) : end;
  const guint n = parted ? 2 : 1;
  int more;

  if (word == NULL || (parted && unit->clause != token->clause))
    return 0;
  if (g_strv_contains (minute_words, word))
    return *minutes = tenths / 10, tenths % 10 == 0 ? n : 0;
  *minutes = tenths * 6;
  if (word[0] == 'h' && g_ascii_isdigit (word[1]))
    {
      const gsize digits = strspn (word + 1, "0123456789");

      *minutes += atoi (word + 1);
      return digits == 2 && (word[1 + digits] == '\0' || g_strv_contains (minute_words, word + 1 + digits)) ? n : 0;
    }
  if (!g_strv_contains (hour_words, word))
    return 0;
  more = read_number (sos_quick_at (tokens, i + n), 2);
  if (more < 0 || more >= 60 || sos_quick_at (tokens, i + n)->clause != token->clause)
    return n;
  *minutes += more;
  return n + 1 + sos_quick_is_any (tokens, i + n + 1, minute_words);
}

static guint
read_spoken (GArray *tokens, guint i, int *minutes)
{
  static const struct
  {
    const char *words;
    int minutes;
  } spoken[] = { { "half an hour", 30 }, { "half hour", 30 }, { "an hour", 60 }, { "one hour", 60 }, { "an hour and a half", 90 },
                 { "hour and a half", 90 }, { "quarter of an hour", 15 }, { "a quarter of an hour", 15 }, { "three quarters of an hour", 45 },
                 { "two hours", 120 }, { "couple of minutes", 2 }, { "ten minutes", 10 }, { "ten mins", 10 }, { "five minutes", 5 },
                 { "five mins", 5 }, { "twenty minutes", 20 }, { "twenty mins", 20 }, { "a minute", 1 } };
  guint most = 0;

  for (guint k = 0; k < G_N_ELEMENTS (spoken); k++)
    {
      const guint n = sos_quick_match (tokens, i, spoken[k].words);

      if (n <= most)
        continue;
      most = n;
      *minutes = spoken[k].minutes;
    }
  return most;
}

/* "10 min late" is no length. */
guint
sos_quick_read_length (GArray *tokens, guint i, int *minutes)
{
  static const char *const others[] = { "late", "early", "ago", "away", "walk", "before", "after", "later", "drive", "from", "old", NULL };
  const guint lead = sos_quick_is (tokens, i, "for") || sos_quick_is (tokens, i, "about") ? 1 : 0;
  guint n = read_counted (tokens, i + lead, minutes);

  if (n == 0)
    n = read_spoken (tokens, i + lead, minutes);
  if (n == 0 || *minutes < 1 || *minutes > MOST_MINUTES || sos_quick_is_any (tokens, i + lead + n, others))
    return 0;
  return n + lead;
}
