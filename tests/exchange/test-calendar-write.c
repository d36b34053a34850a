/* test-calendar-write.c - what is written for other programs: read back here, and by a parser that is not ours where there is one. */
#include "config.h"
#include "sos-calendar-write.h"

#include "sos-day.h"

#include <glib/gstdio.h>
#include <libical/ical.h>
#include <string.h>

static icalcomponent *
parse (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

static SosCalendarEvent
session (const char *uid, int day, int from, int to)
{
  return (SosCalendarEvent){ .uid = uid, .sequence = 2, .day = day, .from = from, .to = to, .summary = "Session 4 of 13 – Room B12",
                             .location = "Meridian Park Academy, 1 Larkfield Walk; EN3 9CK" };
}

static void
test_fields (void)
{
  SosCalendarEvent events[] = { session ("a@sos", sos_day_make (2026, 11, 24), 650, 710), session ("b@sos", sos_day_make (2026, 12, 1), 650, 710) };
  g_autofree char *text = NULL;
  icalcomponent *calendar, *event;
  icalproperty *start;

  events[1].cancelled = TRUE;
  text = sos_calendar_write (events, 2, 1795442520);
  calendar = parse (text);
  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  start = icalcomponent_get_first_property (event, ICAL_DTSTART_PROPERTY);
  g_assert_cmpstr (icalcomponent_get_uid (event), ==, "a@sos");
  g_assert_cmpint (icalcomponent_get_sequence (event), ==, 2);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, events[0].summary);
  g_assert_cmpstr (icalcomponent_get_location (event), ==, events[0].location);
  g_assert_cmpstr (icalparameter_get_tzid (icalproperty_get_first_parameter (start, ICAL_TZID_PARAMETER)), ==, "Europe/London");
  g_assert_cmpint (icalcomponent_count_components (event, ICAL_VALARM_COMPONENT), ==, 2);
  g_assert_nonnull (strstr (text, "CLASS:PRIVATE"));
  event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT);
  g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpint (icalcomponent_count_components (event, ICAL_VALARM_COMPONENT), ==, 0);
  icalcomponent_free (calendar);
}

/* London's hours stay on both sides of the nights on which its clocks change, and the moments are those of London. */
static void
test_nights (void)
{
  static const struct
  {
    int month, day, from;
    const char *utc;
  } nights[] = { { 10, 24, 650, "20261024T095000Z" }, { 10, 25, 30, "20261024T233000Z" }, { 10, 26, 650, "20261026T105000Z" },
                 { 3, 28, 650, "20260328T105000Z" }, { 3, 29, 650, "20260329T095000Z" }, { 6, 1, 0, "20260531T230000Z" } };

  for (guint i = 0; i < G_N_ELEMENTS (nights); i++)
    {
      const SosCalendarEvent one = session ("a@sos", sos_day_make (2026, nights[i].month, nights[i].day), nights[i].from, nights[i].from + 60);
      g_autofree char *text = sos_calendar_write (&one, 1, 0);
      icalcomponent *calendar = parse (text);
      icaltimezone *zone = icaltimezone_new ();
      struct icaltimetype start;

      g_assert_true (icaltimezone_set_component (zone, icalcomponent_new_clone (icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT))));
      start = icalcomponent_get_dtstart (icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT));
      start = icaltime_set_timezone (&start, zone);
      start = icaltime_convert_to_zone (start, icaltimezone_get_utc_timezone ());
      g_assert_cmpstr (icaltime_as_ical_string (start), ==, nights[i].utc);
      icaltimezone_free (zone, 1);
      icalcomponent_free (calendar);
    }
}

/* To midnight is the next day’s beginning; without hours it is a day; without a day it is not there. */
static void
test_edges (void)
{
  const SosCalendarEvent events[] = { session ("late@sos", sos_day_make (2026, 12, 31), 1380, 1440), session ("day@sos", sos_day_make (2026, 2, 28), -1, -1),
                                      session ("none@sos", 0, 600, 660) };
  g_autofree char *text = sos_calendar_write (events, G_N_ELEMENTS (events), 0);
  icalcomponent *calendar = parse (text), *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, "20270101T000000");
  event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==, "20260228");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, "20260301");
  g_assert_null (icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT));
  icalcomponent_free (calendar);
}

/* What is typed cannot become a line of the file. */
static void
test_words (void)
{
  SosCalendarEvent one = session ("a@sos", sos_day_make (2026, 11, 24), 650, 710);
  g_autofree char *text = NULL;
  icalcomponent *calendar, *event;

  one.location = "Łarkfield; Walk, \\n\nEND:VEVENT\nX:1 \"Null\" <b>";
  text = sos_calendar_write (&one, 1, 0);
  calendar = parse (text);
  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_location (event), ==, one.location);
  g_assert_null (icalcomponent_get_first_property (event, ICAL_X_PROPERTY));
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 1);
  icalcomponent_free (calendar);
}

/* Another program’s parser reads it, and reading a second, changed one by UID and SEQUENCE leaves one of each. */
static void
test_elsewhere (void)
{
  static const char program[]
    = "import sys\ntry:\n  from icalendar import Calendar\nexcept ImportError:\n  sys.exit(77)\n"
      "held = {}\n"
      "for name in sys.argv[1:]:\n"
      "  for event in Calendar.from_ical(open(name, 'rb').read()).walk('VEVENT'):\n"
      "    uid, version = str(event['UID']), int(event['SEQUENCE'])\n"
      "    if uid not in held or held[uid][0] < version: held[uid] = (version, event)\n"
      "for uid in sorted(held):\n"
      "  version, event = held[uid]\n"
      "  start = event['DTSTART'].dt\n"
      "  print(uid, version, start.isoformat(), start.tzinfo, event['STATUS'], event['CLASS'], len(event.subcomponents))\n";
  SosCalendarEvent events[] = { session ("a@sos", sos_day_make (2026, 6, 2), 650, 710), session ("b@sos", sos_day_make (2026, 12, 1), 650, 710) };
  g_autofree char *folder = g_dir_make_tmp ("sos-ics-XXXXXX", NULL), *first = g_build_filename (folder, "1.ics", NULL), *second = g_build_filename (folder, "2.ics", NULL);
  g_autofree char *one = sos_calendar_write (events, 2, 1795442520), *other = NULL, *said = NULL;
  int status = -1;
  const char *argv[] = { "/usr/bin/python3", "-c", program, first, second, NULL };

  events[0].day++;
  events[0].sequence = 3;
  events[1].cancelled = TRUE;
  events[1].sequence = 3;
  other = sos_calendar_write (events, 2, 1795442520);
  g_assert_true (g_file_set_contents (first, one, -1, NULL) && g_file_set_contents (second, other, -1, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, NULL));
  g_unlink (first);
  g_unlink (second);
  g_rmdir (folder);
  if (WEXITSTATUS (status) == 77)
    {
      g_test_skip ("python3-icalendar is not here");
      return;
    }
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (said, ==,
                   "a@sos 3 2026-06-03T10:50:00+01:00 Europe/London CONFIRMED PRIVATE 2\n"
                   "b@sos 3 2026-12-01T10:50:00+00:00 Europe/London CANCELLED PRIVATE 0\n");
}

/* Never more than a program can hold: a hundred thousand are written and read. */
static void
test_many (void)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (SosCalendarEvent));
  g_autoptr (GStringChunk) uids = g_string_chunk_new (4096);
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *uid = g_strdup_printf ("%u@sos", i);
      const SosCalendarEvent one = session (g_string_chunk_insert (uids, uid), sos_day_make (2026, 9, 1) + (int) i % 300, 600, 660);

      g_array_append_val (events, one);
    }
  text = sos_calendar_write ((const SosCalendarEvent *) events->data, events->len, 0);
  for (const char *line = text; line != NULL; line = strchr (line + 1, '\n'))
    n += g_str_has_prefix (line, "\nBEGIN:VEVENT"); /* strstr () under the sanitizer measures the whole rest each time */
  g_assert_cmpuint (n, ==, 100000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/fields", test_fields);
  g_test_add_func ("/calendar/nights", test_nights);
  g_test_add_func ("/calendar/edges", test_edges);
  g_test_add_func ("/calendar/words", test_words);
  g_test_add_func ("/calendar/elsewhere", test_elsewhere);
  g_test_add_func ("/calendar/many", test_many);
  return g_test_run ();
}
