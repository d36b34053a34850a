/* test-calendar-file.c - calendars of schools as other programs write them: all-day events, hours, other time zones, repeats, tables. */
#include "config.h"

#include "sos-calendar-file.h"
#include "sos-day.h"

#include <string.h>

static SosCalendarFile *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SosCalendarFile *file = sos_calendar_file_read (bytes, 2026, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->n_read, ==, file->entries->len + file->n_other + file->n_doubles);
  return file;
}

static SosCalendarFile *
read_events (const char *events)
{
  g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n", events, "END:VCALENDAR\r\n", NULL);

  return read_text (text);
}

/* "INSET 2026-11-25 2026-11-25" and so on, a line each; what was refused as "- WORDS". */
static char *
dup_summary (SosCalendarFile *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->entries->len; i++)
    {
      const SosCalendarEntry *entry = file->entries->pdata[i];
      g_autofree char *first = sos_day_dup_text (entry->first), *last = sos_day_dup_text (entry->last);

      if (entry->state == SOS_ENTRY_REFUSED)
        g_string_append_printf (text, "- %s\n", entry->words != NULL ? entry->words : "");
      else
        g_string_append_printf (text, "%s %s %s\n", entry->state == SOS_ENTRY_TERM ? (entry->term != NULL ? entry->term : "TERM") : sos_day_kind_get_code (entry->kind),
                                first, last);
      g_assert_true ((entry->state == SOS_ENTRY_REFUSED) == (entry->why != NULL));
    }
  return g_string_free (text, FALSE);
}

static void
assert_file (SosCalendarFile *taken, const char *expected)
{
  g_autoptr (SosCalendarFile) file = taken;
  g_autofree char *summary = dup_summary (file);

  g_assert_cmpstr (summary, ==, expected);
}

#define EVENT(words, rest) "BEGIN:VEVENT\r\nUID:" words "@example.org\r\nSUMMARY:" words "\r\n" rest "END:VEVENT\r\n"
#define DAYS(first, last) "DTSTART;VALUE=DATE:" first "\r\nDTEND;VALUE=DATE:" last "\r\n"

/* The end of an all-day event is the day after; some programs leave it out, some write the same day, some a duration. */
static void
test_all_day (void)
{
  assert_file (read_events (EVENT ("INSET day", DAYS ("20261125", "20261126")) EVENT ("Half-term", DAYS ("20261026", "20261031"))
                              EVENT ("School closed", "DTSTART;VALUE=DATE:20261103\r\n") EVENT ("Staff training", DAYS ("20270104", "20270104"))
                              EVENT ("Christmas holiday", "DTSTART;VALUE=DATE:20261221\r\nDURATION:P14D\r\n")),
               "HALF_TERM 2026-10-26 2026-10-30\nCLOSED 2026-11-03 2026-11-03\nINSET 2026-11-25 2026-11-25\nHOLIDAY 2026-12-21 2027-01-03\n"
               "INSET 2027-01-04 2027-01-04\n");
}

/* Midnight to midnight with hours is days too; hours of one day are refused, with where they are to go. */
static void
test_hours (void)
{
  assert_file (read_events (EVENT ("Half term", "DTSTART;TZID=Europe/London:20261026T000000\r\nDTEND;TZID=Europe/London:20261031T000000\r\n")
                              EVENT ("School closed", "DTSTART:20261103T000000\r\nDTEND:20261104T000000\r\n")
                              EVENT ("Closed for heating", "DTSTART:20261110T090000Z\r\nDTEND:20261110T110000Z\r\n")),
               "HALF_TERM 2026-10-26 2026-10-30\nCLOSED 2026-11-03 2026-11-03\n- Closed for heating\n");
}

/* A moment elsewhere is a day in London: summer time counts, and midnight in New York is five in the morning here. */
static void
test_zones (void)
{
  assert_file (read_events (EVENT ("INSET one", "DTSTART:20270503T230000Z\r\nDTEND:20270504T230000Z\r\n")
                              EVENT ("INSET two", "DTSTART;TZID=America/New_York:20261109T190000\r\nDTEND;TZID=America/New_York:20261110T190000\r\n")
                              EVENT ("INSET three", "DTSTART;TZID=Nowhere/Land:20261112T000000\r\nDTEND;TZID=Nowhere/Land:20261113T000000\r\n")),
               "INSET 2026-11-10 2026-11-10\nINSET 2026-11-12 2026-11-12\nINSET 2027-05-04 2027-05-04\n");
}

/* The night the clocks change has an hour too few or too many, and is one day all the same. */
static void
test_clock_changes (void)
{
  assert_file (read_events (EVENT ("School closed", "DTSTART;TZID=Europe/London:20261025T000000\r\nDTEND;TZID=Europe/London:20261026T000000\r\n")
                              EVENT ("Closed", "DTSTART;TZID=Europe/London:20270328T000000\r\nDTEND;TZID=Europe/London:20270329T000000\r\n")),
               "CLOSED 2026-10-25 2026-10-25\nCLOSED 2027-03-28 2027-03-28\n");
}

static void
test_repeats (void)
{
  assert_file (read_events (EVENT ("INSET", DAYS ("20261002", "20261003") "RRULE:FREQ=MONTHLY;BYDAY=1FR;COUNT=3\r\nEXDATE;VALUE=DATE:20261106\r\n")),
               "INSET 2026-10-02 2026-10-02\nINSET 2026-12-04 2026-12-04\n");
  /* What repeats for ever ends with the year. */
  {
    g_autoptr (SosCalendarFile) file = read_events (EVENT ("School closed", DAYS ("20240905", "20240906") "RRULE:FREQ=WEEKLY\r\n"));

    g_assert_cmpuint (file->entries->len, ==, 52);
  }
  {
    g_autoptr (SosCalendarFile) file = read_events (EVENT ("Closed", DAYS ("19010905", "19010906") "RRULE:FREQ=SECONDLY\r\n"));

    g_assert_cmpuint (file->entries->len, ==, 0);
  }
}

static void
test_terms (void)
{
  assert_file (read_events (EVENT ("Autumn Term", DAYS ("20260903", "20261219")) EVENT ("Term begins", DAYS ("20270104", "20270105"))),
               "AUTUMN 2026-09-03 2026-12-18\n- Term begins\n");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *event, *why;
  } rows[] = {
    { EVENT ("Sports day", DAYS ("20270615", "20270616")), "does not say what kind" },
    { EVENT ("School closed", DAYS ("20261110", "20261101")), "ends before it begins" },
    { EVENT ("School closed", "DTSTART;VALUE=DATE:20261350\r\n"), "no day that can be read" },
    { EVENT ("School closed", ""), "no day that can be read" },
    { EVENT ("School closed", DAYS ("20261110", "20261111") "STATUS:CANCELLED\r\n"), "was cancelled" },
    { EVENT ("Closed for ever", DAYS ("20260910", "20270730")), "longer than a term" },
    { "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261110\r\nEND:VEVENT\r\n", "no title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosCalendarFile) file = read_events (rows[i].event);
      const SosCalendarEntry *entry = file->entries->pdata[0];

      g_test_message ("%s", entry->why);
      g_assert_cmpuint (file->entries->len, ==, 1);
      g_assert_cmpint (entry->state, ==, SOS_ENTRY_REFUSED);
      g_assert_nonnull (strstr (entry->why, rows[i].why));
    }
}

static void
test_years_and_doubles (void)
{
  g_autoptr (SosCalendarFile) file = read_events (EVENT ("INSET", DAYS ("20261125", "20261126")) EVENT ("INSET", DAYS ("20261125", "20261126"))
                                                    EVENT ("INSET", DAYS ("20250901", "20250902")) EVENT ("INSET", DAYS ("20270901", "20270902"))
                                                    EVENT ("Summer holiday", DAYS ("20260722", "20260903")));

  g_assert_cmpuint (file->n_read, ==, 5);
  g_assert_cmpuint (file->n_doubles, ==, 1);
  g_assert_cmpuint (file->n_other, ==, 2);
}

/* Long lines are folded, commas escaped, letters of every kind stay; what is for terminals goes. */
static void
test_words (void)
{
  g_autoptr (SosCalendarFile) file = read_events ("BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:INSET day\\, staff of Zoë’s \r\n year \\n only\x07\r\n"
                                                  "DTSTART;VALUE=DATE:20261125\r\nEND:VEVENT\r\n");

  g_assert_cmpstr (((SosCalendarEntry *) file->entries->pdata[0])->words, ==, "INSET day, staff of Zoë’s year   only");
}

static void
test_tables (void)
{
  assert_file (read_text ("From,To,What,Name,Years\n26/10/2026,30/10/2026,HALF_TERM,Half-term,\n2026-11-25,,INSET,\"Training, all staff\",\n"
                          "1 Dec 2026,11 Dec 2026,mock exams,Mocks,11\n,,,,\n"),
               "HALF_TERM 2026-10-26 2026-10-30\nINSET 2026-11-25 2026-11-25\nMOCKS 2026-12-01 2026-12-11\n");
  assert_file (read_text ("\xef\xbb\xbf" "Start date;End date;Event\r\n03/11/2026;;Strike\r\n04/11/2026;02/11/2026;School closed\r\nsoon;;Closed\r\n"),
               "- Closed\nCLOSED 2026-11-03 2026-11-03\n- School closed\n");
  assert_file (read_text ("date\ttitle\r03/11/2026\tSchool closed\r"), "CLOSED 2026-11-03 2026-11-03\n");
}

static void
test_table_years (void)
{
  g_autoptr (SosCalendarFile) file = read_text ("date,what,years\n2027-05-10,exams,Years 11 to 13\n");
  const SosCalendarEntry *entry = file->entries->pdata[0];

  g_assert_cmpint (entry->years_from, ==, 11);
  g_assert_cmpint (entry->years_to, ==, 13);
  g_assert_cmpuint (entry->line, ==, 2);
}

/* From a program that does not know UTF-8. */
static void
test_old_letters (void)
{
  g_autoptr (SosCalendarFile) file = read_text ("date,name\n2026-11-25,Caf\xe9 training day\n");

  g_assert_cmpstr (((SosCalendarEntry *) file->entries->pdata[0])->words, ==, "Café training day");
}

static void
test_no_calendar (void)
{
  static const char *const files[] = { "", "\n\n", "hello", "a,b,c\n1,2,3\n", "from,to\n2026-11-25,\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "BEGIN:VCARD\r\nEND:VCARD\r\n",
                                       "BEGIN:", "\x89PNG\r\n\x1a\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (sos_calendar_file_read (bytes, 2026, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* A calendar of a hundred thousand events is read, and one that stops is stopped. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCalendarFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *day = sos_day_dup_text (sos_day_make (2026, 9, 1) + (int) (i % 300));

      g_string_append_printf (text, "BEGIN:VEVENT\r\nUID:%u\r\nSUMMARY:INSET %u\r\nDTSTART;VALUE=DATE:%.4s%.2s%.2s\r\nEND:VEVENT\r\n", i, i, day, day + 5, day + 8);
    }
  g_string_append (text, "END:VCALENDAR\r\n");
  bytes = g_bytes_new (text->str, text->len);
  file = sos_calendar_file_read (bytes, 2026, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->entries->len, ==, 100000);
  g_cancellable_cancel (cancelled);
  g_assert_null (sos_calendar_file_read (bytes, 2026, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (void);
  } tests[] = {
    { "all-day", test_all_day },       { "hours", test_hours },     { "zones", test_zones },     { "clock-changes", test_clock_changes },
    { "repeats", test_repeats },       { "terms", test_terms },     { "refused", test_refused }, { "years-and-doubles", test_years_and_doubles },
    { "words", test_words },           { "tables", test_tables },   { "table-years", test_table_years }, { "old-letters", test_old_letters },
    { "no-calendar", test_no_calendar }, { "many", test_many },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/calendar-file/", tests[i].path, NULL);

      g_test_add_func (path, tests[i].test);
    }
  return g_test_run ();
}
