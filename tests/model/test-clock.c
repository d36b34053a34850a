/* test-clock.c - the clock stands where it is told; dates are read, moved and said. */
#include "config.h"

#include "sos-clock.h"
#include "sos-near-date.h"
#include "sos-near-time.h"
#include "sos-typed-when.h"

#include <string.h>

static void
test_stands_still (void)
{
  g_autofree char *today = sos_clock_dup_today ();

  g_assert_cmpint (sos_clock_now (), ==, 1795442520);
  g_assert_cmpstr (today, ==, "2026-11-23");
}

static void
test_london (void)
{
  static const struct
  {
    gint64 now;
    const char *expect;
  } rows[] = {
    { 1795442520, "2026-11-23 14:02" }, /* winter: UTC */
    { 1782871200, "2026-07-01 03:00" }, /* summer: an hour ahead */
    { 1782860400, "2026-07-01 00:00" }, /* a new day in London, not yet in UTC */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GDateTime) moment = sos_clock_to_london (rows[i].now);
      g_autofree char *text = g_date_time_format (moment, "%Y-%m-%d %H:%M");

      g_assert_cmpstr (text, ==, rows[i].expect);
    }
}

static void
test_valid (void)
{
  static const struct
  {
    const char *date;
    gboolean whole;
    gboolean partial;
  } rows[] = {
    { "2026-11-23", TRUE, FALSE },  { "2024-02-29", TRUE, FALSE },   { "2026-02-29", FALSE, FALSE },
    { "2026-13-01", FALSE, FALSE }, { "2026-00-01", FALSE, FALSE },  { "2026-11-00", FALSE, FALSE },
    { "2026-11", FALSE, TRUE },     { "2026", FALSE, TRUE },         { "2026-", FALSE, FALSE },
    { "2026-11-", FALSE, FALSE },   { "0000", FALSE, FALSE },        { "", FALSE, FALSE },
    { NULL, FALSE, FALSE },         { "2026-11-23x", FALSE, FALSE }, { "26-11-23", FALSE, FALSE },
    { " 2026", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (sos_date_is_valid (rows[i].date), ==, rows[i].whole);
      g_assert_cmpint (sos_date_is_partial (rows[i].date), ==, rows[i].partial);
    }
}

static void
test_age (void)
{
  static const struct
  {
    const char *born;
    const char *today;
    int age;
  } rows[] = {
    { "2010-03-04", "2026-11-23", 16 }, { "2010-11-23", "2026-11-23", 16 },
    { "2010-11-24", "2026-11-23", 15 }, { "2008-02-29", "2026-02-28", 17 },
    { "2008-02-29", "2026-03-01", 18 }, { "2010", "2026-11-23", 16 },
    { "2010", "2026-06-30", 15 },       { "2010-11", "2026-11-14", 15 },
    { "2010-11", "2026-11-15", 16 },    { NULL, "2026-11-23", -1 },
    { "?", "2026-11-23", -1 },          { "2030-01-01", "2026-11-23", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sos_date_age (rows[i].born, rows[i].today), ==, rows[i].age);
}

static void
test_move (void)
{
  g_autofree char *later = sos_date_dup_add ("2026-11-23", 42);
  g_autofree char *earlier = sos_date_dup_add ("2026-03-01", -1);

  g_assert_cmpstr (later, ==, "2027-01-04");
  g_assert_cmpstr (earlier, ==, "2026-02-28");
  g_assert_null (sos_date_dup_add ("2026-11", 1));
  g_assert_cmpint (sos_date_days_between ("2026-08-21", "2026-11-23"), ==, 94);
  g_assert_cmpint (sos_date_days_between ("2026-11-23", "2026-08-21"), ==, -94);
  g_assert_cmpint (sos_date_days_between ("2026-11", "2026-08-21"), ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    const char *date;
    const char *whole;
    const char *brief;
    const char *near;
  } rows[] = {
    { "2026-11-23", "23 November 2026", "23 Nov", "Today" },
    { "2026-11-24", "24 November 2026", "24 Nov", "Tomorrow" },
    { "2026-12-01", "1 December 2026", "1 Dec", "Tue 1 Dec" },
    { "2027-01-04", "4 January 2027", "4 Jan 2027", "4 Jan 2027" },
    { "2010-03", "March 2010", "Mar 2010", "Mar 2010" },
    { "2026-03", "March 2026", "Mar 2026", "Mar 2026" },
    { "2010", "2010", "2010", "2010" },
    { "never", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *whole = sos_date_dup_long (rows[i].date);
      g_autofree char *brief = sos_date_dup_short (rows[i].date);
      g_autofree char *near = sos_date_dup_near (rows[i].date);

      g_assert_cmpstr (whole, ==, rows[i].whole);
      g_assert_cmpstr (brief, ==, rows[i].brief);
      g_assert_cmpstr (near, ==, rows[i].near);
    }
}

static void
test_typed (void)
{
  static const char *const rows[][2] = {
    { "03/11/2009", "2009-11-03" },
    { "3.11.2009", "2009-11-03" },
    { "3-11-2009", "2009-11-03" },
    { "3 Nov 2009", "2009-11-03" },
    { "3rd of November 2009", "2009-11-03" },
    { "3Nov2009", "2009-11-03" },
    { "Nov 3, 2009", "2009-11-03" },
    { "2009-11-03", "2009-11-03" },
    { "2009/11/3", "2009-11-03" },
    { "Nov 2009", "2009-11" },
    { "11/2009", "2009-11" },
    { "2009-11", "2009-11" },
    { "2009", "2009" },
    { "03/11/09", "2009-11-03" },
    { "3/11/85", "1985-11-03" },
    { "Tue 24 Nov 2026", "2026-11-24" },
    { "Tuesday 24 November 2026", "2026-11-24" },
    { "sept 2009", "2009-09" },
    { " 29/2/2024 ", "2024-02-29" },
    { "29/2/2023", NULL },
    { "31/4/2009", NULL },
    { "3 Nov", NULL },
    { "3", NULL },
    { "", NULL },
    { "hello", NULL },
    { "1/2/3/4", NULL },
    { "13/2009", NULL },
    { "0/11/2009", NULL },
    { "99999999999999999999", NULL },
    { "20091103", NULL },
    { "3 No 2009", NULL },
    { "٣/١١/٢٠٠٩", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = sos_date_dup_parsed (rows[i][0]);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (date, ==, rows[i][1]);
    }
}

/* Whatever is said long or short is read back as the same day. */
static void
test_said_and_read (void)
{
  g_autofree char *date = g_strdup ("1995-01-01");
  guint n = 0;

  for (; g_strcmp0 (date, "2040-01-01") < 0; n++)
    {
      g_autofree char *words = sos_date_dup_long (date);
      g_autofree char *read = sos_date_dup_parsed (words);
      char *next = sos_date_dup_add (date, 13);

      g_assert_cmpstr (read, ==, date);
      g_free (date);
      date = next;
    }
  g_test_message ("%u days said and read", n);
}

static void
test_near (void)
{
  static const struct
  {
    const char *typed;
    const char *day;
  } days[] = {
    { "30 Nov", "2026-11-30" },
    { "Mon 30 Nov", "2026-11-30" },
    { "18 Jan", "2027-01-18" },
    { "13 Nov", "2026-11-13" },
    { "3.12.2026", "2026-12-03" },
    { "2026-12-03", "2026-12-03" },
    { "any day", NULL },
    { "from 1 Dec", NULL },
    { "Nov 2026", NULL },
    { "31 Feb", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = sos_near_date_dup_parsed (days[i].typed, "2026-11-23");

      g_assert_cmpstr (day, ==, days[i].day);
    }
}

static void
test_doubt (void)
{
  static const struct
  {
    const char *typed, *words;
  } days[] = {
    { "Tuesday 1 December", NULL },
    { "Tue 1 Dec 2026", NULL },
    { "1 December", NULL },
    { "", NULL },
    { NULL, NULL },
    { "Monday 1 December", "1 December 2026 is a Tuesday." },
    { "next week", "cannot be read as a day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *doubt = sos_near_date_dup_doubt (days[i].typed, "2026-11-23");

      if ((doubt == NULL) != (days[i].words == NULL) || (doubt != NULL && strstr (doubt, days[i].words) == NULL))
        g_error ("%s: %s", days[i].typed, doubt);
    }
}

/* An hour that could be morning and afternoon alike is none. */
static void
test_hours (void)
{
  static const struct
  {
    const char *typed;
    int minutes;
  } hours[] = {
    { "15:30", 930 },   { "3.30 pm", 930 }, { "3:30pm", 930 },      { "3:30 in the afternoon", 930 }, { "3 in the afternoon", 900 }, { "at 10 o’clock", 600 },
    { "10:15", 615 },   { "noon", 720 },    { "12 pm", 720 },       { "12:30 am", 30 },               { "09:05", 545 },              { "7 in the evening", 1140 },
    { "07:30", 450 },   { "at 07:30", 450 }, { "at 7:30", -1 }, { "3:30", -1 },     { "3", -1 },            { "3:7 pm", -1 },                 { "25:00", -1 },               { "10:75", -1 },
    { "after lunch", -1 }, { "", -1 },      { NULL, -1 },           { "13 pm", -1 },                  { "3 pm to 4 pm", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    if (sos_near_time_parse (hours[i].typed) != hours[i].minutes)
      g_error ("%s: %d", hours[i].typed, sos_near_time_parse (hours[i].typed));
}

/* As all forms read them: a weekday is the next one or, of what has happened, the last; a day that could be two is none. */
static void
test_when (void)
{
  static const struct
  {
    const char *typed, *either, *past;
  } days[] = {
    { "wednesday", "2026-11-25", "2026-11-18" }, { "Wed", "2026-11-25", "2026-11-18" },   { "monday", NULL, NULL },
    { "tomorrow", "2026-11-24", NULL },          { "yesterday", "2026-11-22", "2026-11-22" }, { "today", "2026-11-23", "2026-11-23" },
    { "in 2 weeks", "2026-12-07", NULL },        { "2 days ago", "2026-11-21", "2026-11-21" }, { "24/11/26", "2026-11-24", "2026-11-24" },
    { "23 November 2026", "2026-11-23", "2026-11-23" }, { "30 Nov", "2026-11-30", "2026-11-30" }, { "any wednesday", NULL, NULL },
    { "wednesday or so", NULL, NULL },           { "", NULL, NULL },                       { NULL, NULL, NULL },
  };
  static const struct
  {
    const char *typed;
    int minutes;
  } hours[] = { { "3.30pm", 930 }, { "3:30", 210 }, { " 09.05 ", 545 }, { "noon", 720 }, { "half past", -1 }, { "", -1 }, { NULL, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *either = sos_typed_dup_day (days[i].typed, "2026-11-23", SOS_DAY_EITHER), *past = sos_typed_dup_day (days[i].typed, "2026-11-23", SOS_DAY_PAST);

      g_test_message ("%s", days[i].typed);
      g_assert_cmpstr (either, ==, days[i].either);
      g_assert_cmpstr (past, ==, days[i].past);
    }
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    g_assert_cmpint (sos_typed_read_hour (hours[i].typed), ==, hours[i].minutes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/stands-still", test_stands_still);
  g_test_add_func ("/clock/london", test_london);
  g_test_add_func ("/date/when", test_when);
  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/move", test_move);
  g_test_add_func ("/date/words", test_words);
  g_test_add_func ("/date/typed", test_typed);
  g_test_add_func ("/date/said-and-read", test_said_and_read);
  g_test_add_func ("/date/near", test_near);
  g_test_add_func ("/date/doubt", test_doubt);
  g_test_add_func ("/date/hours", test_hours);
  return g_test_run ();
}
