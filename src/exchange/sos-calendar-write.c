/* sos-calendar-write.c - appointments as an ICS file, by libical, which knows what has to be escaped and folded. */
#include "config.h"
#include "sos-calendar-write.h"

#include "sos-day.h"

#include <libical/ical.h>

#define ZONE "Europe/London"
#define DAY 1440

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

/* The rule of the law since 1996; libical's own would be called by a path that other programs do not know. */
static const char zone[]
  = "BEGIN:VTIMEZONE\r\nTZID:" ZONE "\r\n"
    "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\nDTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

static struct icaltimetype
make_time (int day, int minutes)
{
  struct icaltimetype time = icaltime_null_time ();

  sos_day_split (day + minutes / DAY, &time.year, &time.month, &time.day);
  time.hour = minutes % DAY / 60;
  time.minute = minutes % 60;
  return time;
}

static struct icaltimetype
make_date (int day)
{
  struct icaltimetype date = icaltime_null_date ();

  sos_day_split (day, &date.year, &date.month, &date.day);
  date.is_date = 1;
  return date;
}

static void
add_in_london (icalcomponent *event, icalproperty *property)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (ZONE));
  icalcomponent_add_property (event, property);
}

/* Hours are London's, whatever its clocks do; a day without hours is a date. */
static void
add_times (icalcomponent *event, const SosCalendarEvent *what)
{
  if (what->from < 0 || what->to <= what->from)
    {
      icalcomponent_add_property (event, icalproperty_new_dtstart (make_date (what->day)));
      icalcomponent_add_property (event, icalproperty_new_dtend (make_date (what->day + 1)));
      return;
    }
  add_in_london (event, icalproperty_new_dtstart (make_time (what->day, what->from)));
  add_in_london (event, icalproperty_new_dtend (make_time (what->day, what->to)));
}

static void
add_alarm (icalcomponent *event, const char *summary, const char *before)
{
  icalcomponent *alarm = icalcomponent_new_valarm ();

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (icaltriggertype_from_string (before)));
  icalcomponent_add_component (event, alarm);
}

static icalcomponent *
make_event (const SosCalendarEvent *what, struct icaltimetype stamp)
{
  static const char *const before[] = { "-P1D", "-PT1H" };
  icalcomponent *event = icalcomponent_new_vevent ();
  const icalproperty_status status = what->cancelled ? ICAL_STATUS_CANCELLED : what->tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED;

  icalcomponent_add_property (event, icalproperty_new_uid (what->uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (event, icalproperty_new_sequence (what->sequence));
  icalcomponent_add_property (event, icalproperty_new_status (status));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  add_times (event, what);
  icalcomponent_add_property (event, icalproperty_new_summary (what->summary));
  if (what->location != NULL)
    icalcomponent_add_property (event, icalproperty_new_location (what->location));
  for (guint i = 0; !what->cancelled && i < G_N_ELEMENTS (before); i++)
    add_alarm (event, what->summary, before[i]);
  return event;
}

char *
sos_calendar_write (const SosCalendarEvent *events, guint n, gint64 stamp)
{
  g_autoptr (icalcomponent) calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  const struct icaltimetype now = icaltime_from_timet_with_zone ((time_t) stamp, 0, icaltimezone_get_utc_timezone ());
  char *text, *copy;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//SOS//Schools//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  icalcomponent_add_component (calendar, icalparser_parse_string (zone));
  for (guint i = 0; i < n; i++)
    if (events[i].day != 0)
      icalcomponent_add_component (calendar, make_event (&events[i], now));
  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  return copy;
}
