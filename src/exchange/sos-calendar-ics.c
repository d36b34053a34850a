/* sos-calendar-ics.c - reads the days of a school from an ICS file of any program. libical does the reading; what repeats is its work too. */
#include "config.h"
#include "sos-calendar-file-private.h"

#include "sos-clock.h"
#include "sos-day.h"

#include <glib/gi18n.h>
#include <libical/ical.h>

#define MOST_REPEATS 400   /* of one event within a year */
#define MOST_STEPS 4000    /* while looking for them */
#define MOST_YEARS_BACK 20 /* how long ago what repeats may have begun */

static void
component_free (icalcomponent *component)
{
  icalcomponent_free (component);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, component_free)

/* One event, as it is read. */
typedef struct
{
  SosCalendarReading *reading;
  icalcomponent *event;
  guint line;
  int length; /* days, from 1 */
} Event;

/* ---- times ---- */

static icaltimezone *
get_london (void)
{
  static gsize ready;
  static icaltimezone *london;

  if (g_once_init_enter (&ready))
    {
      london = icaltimezone_get_builtin_timezone ("Europe/London");
      g_once_init_leave (&ready, 1);
    }
  return london;
}

/* A moment as London’s clocks show it. What has no zone, or one nobody knows, is London’s. */
static struct icaltimetype
to_london (struct icaltimetype time)
{
  if (icaltime_is_null_time (time) || !icaltime_is_valid_time (time))
    return icaltime_null_time ();
  if (time.is_date || time.zone == NULL || get_london () == NULL)
    return time;
  return icaltime_convert_to_zone (time, get_london ());
}

static int
get_day (struct icaltimetype time)
{
  const struct icaltimetype here = to_london (time);

  return icaltime_is_null_time (here) ? 0 : sos_day_make (here.year, here.month, here.day);
}

static gboolean
is_midnight (struct icaltimetype time)
{
  const struct icaltimetype here = to_london (time);

  return !here.is_date && here.hour == 0 && here.minute == 0 && here.second == 0;
}

/* Days an event takes: its end is the first day after it, or the hour at which it ends. 0: it ends before it begins. */
static int
count_days (icalcomponent *event, struct icaltimetype start)
{
  const struct icaltimetype end = icalcomponent_get_dtend (event);
  const int first = get_day (start), last = get_day (end);

  if (first == 0 || last == 0)
    return 1;
  if (last < first)
    return 0;
  return last > first && (start.is_date || is_midnight (end)) ? last - first : last - first + 1;
}

/* ---- events ---- */

static void
take (Event *self, int first)
{
  SosCalendarEntry *entry = g_new0 (SosCalendarEntry, 1);

  entry->line = self->line;
  entry->kind = SOS_DAY_UNKNOWN;
  entry->first = first;
  entry->last = first != 0 ? first + self->length - 1 : 0;
  entry->words = sos_calendar_dup_clean (icalcomponent_get_summary (self->event));
  entry->uid = sos_calendar_dup_clean (icalcomponent_get_uid (self->event));
  sos_calendar_reading_take (self->reading, entry);
}

static gboolean
is_excepted (icalcomponent *event, int day)
{
  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_EXDATE_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_EXDATE_PROPERTY))
    if (get_day (icalproperty_get_exdate (property)) == day)
      return TRUE;
  return FALSE;
}

/* Each time it falls into the year; whatever it would do before and after is not looked at for ever. */
static void
take_repeats (Event *self, struct icalrecurrencetype rule, struct icaltimetype start)
{
  icalrecur_iterator *iterator = icalrecur_iterator_new (rule, start);
  guint n = 0, steps = 0;

  for (struct icaltimetype time = iterator != NULL ? icalrecur_iterator_next (iterator) : icaltime_null_time ();
       !icaltime_is_null_time (time) && n < MOST_REPEATS && steps < MOST_STEPS; time = icalrecur_iterator_next (iterator), steps++)
    {
      const int day = get_day (time);

      if (day > self->reading->to)
        break;
      if (day == 0 || day + self->length <= self->reading->from || is_excepted (self->event, day))
        continue;
      take (self, day);
      n++;
    }
  if (iterator != NULL)
    icalrecur_iterator_free (iterator);
  if (n == 0)
    {
      self->reading->file->n_read++;
      self->reading->file->n_other++;
    }
}

static gboolean
is_cancelled (icalcomponent *event)
{
  return icalcomponent_get_status (event) == ICAL_STATUS_CANCELLED;
}

/* Hours of one day say little of whether the school teaches; whole days do, and what lasts over several. */
static gboolean
is_hours (const Event *event, struct icaltimetype start)
{
  return !start.is_date && event->length == 1 && !is_midnight (start);
}

static void
read_event (SosCalendarReading *reading, icalcomponent *component, guint line)
{
  const struct icaltimetype start = icalcomponent_get_dtstart (component);
  icalproperty *repeats = icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY);
  const char *words = icalcomponent_get_summary (component);
  Event event = { reading, component, line, count_days (component, start) };
  const int first = get_day (start);

  if (is_cancelled (component))
    sos_calendar_reading_refuse (reading, line, first, words, _("It was cancelled where it comes from."));
  else if (first == 0)
    sos_calendar_reading_refuse (reading, line, first, words, _("It has no day that can be read."));
  else if (event.length <= 0)
    sos_calendar_reading_refuse (reading, line, first, words, _("It ends before it begins."));
  else if (repeats != NULL && first < reading->from - MOST_YEARS_BACK * 366)
    sos_calendar_reading_refuse (reading, line, first, words, _("It began to repeat too long ago."));
  else if (is_hours (&event, start))
    sos_calendar_reading_refuse (reading, line, first, words, _("It is only some hours of a day. Enter it by hand where it closes the school."));
  else if (repeats != NULL)
    take_repeats (&event, icalproperty_get_rrule (repeats), start);
  else
    take (&event, first);
}

/* Events stand in calendars, and calendars may stand in one another. */
static void
read_component (SosCalendarReading *reading, icalcomponent *component, guint depth, guint *line)
{
  for (icalcomponent *child = icalcomponent_get_first_component (component, ICAL_ANY_COMPONENT); child != NULL;
       child = icalcomponent_get_next_component (component, ICAL_ANY_COMPONENT))
    {
      if (reading->file->n_read >= SOS_CALENDAR_MOST_ROWS || g_cancellable_is_cancelled (reading->cancellable))
        return;
      if (icalcomponent_isa (child) == ICAL_VEVENT_COMPONENT)
        read_event (reading, child, ++*line);
      else if (icalcomponent_isa (child) == ICAL_VCALENDAR_COMPONENT || icalcomponent_isa (child) == ICAL_XROOT_COMPONENT)
        {
          if (depth > 0)
            read_component (reading, child, depth - 1, line);
        }
    }
}

gboolean
sos_calendar_read_ics (SosCalendarReading *reading, const char *text, gsize length, GError **error)
{
  g_autoptr (icalcomponent) root = NULL;
  guint line = 0;

  reading->file->of_events = TRUE;
  icalerror_set_errors_are_fatal (0);
  root = icalcomponent_new_from_string (text);
  if (root != NULL && icalcomponent_isa (root) == ICAL_VEVENT_COMPONENT)
    read_event (reading, root, ++line);
  else if (root != NULL)
    read_component (reading, root, 4, &line);
  if (line > 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This calendar holds no events."));
  return FALSE;
}
