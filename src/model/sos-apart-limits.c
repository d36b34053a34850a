/* sos-apart-limits.c - one booking by itself: a curfew, a place somebody is kept from, an area they avoid (domain 4.8). Knows no record. */
#include "config.h"
#include "sos-apart-rules.h"

#include "sos-area-rules.h"
#include "sos-clock.h"
#include "sos-place-words.h"

#define MINUTE 60
#define DAY_OF_MINUTES (24 * 60)

static int
get_minute (gint64 time)
{
  g_autoptr (GDateTime) london = sos_clock_to_london (time);

  return g_date_time_get_hour (london) * 60 + g_date_time_get_minute (london);
}

/* Both ends of the time at home are outside it: whoever leaves at seven may be met at seven. */
static gboolean
breaks_curfew (const SosApartLimit *limit, const SosBooking *booking)
{
  const int start = get_minute (booking->start), end = start + (int) ((booking->end - booking->start) / MINUTE);
  const int from = limit->hour_from, to = from < limit->hour_to ? limit->hour_to : limit->hour_to + DAY_OF_MINUTES;

  if (booking->whole_day || booking->at[SOS_SPOT_HOME] != 0 || from < 0 || limit->hour_to < 0)
    return FALSE;
  /* The evening before, this evening, and the next of a long one. */
  for (int shift = -DAY_OF_MINUTES; shift <= DAY_OF_MINUTES; shift += DAY_OF_MINUTES)
    if (start < to + shift && from + shift < MAX (end, start + 1))
      return TRUE;
  return FALSE;
}

static const struct
{
  const char *code;
  guint days;
} day_codes[] = {
  { "WEEKDAYS", 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 }, { "WEEKEND", 1 << 6 | 1 << 7 }, { "MON", 1 << 1 }, { "TUE", 1 << 2 }, { "WED", 1 << 3 },
  { "THU", 1 << 4 }, { "FRI", 1 << 5 }, { "SAT", 1 << 6 }, { "SUN", 1 << 7 },
};

guint
sos_apart_find_days (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (day_codes); i++)
    if (g_strcmp0 (day_codes[i].code, code) == 0)
      return day_codes[i].days;
  return 0;
}

/* Minutes from the first minute of the day @booking begins on; what is over midnight belongs to the day it begins on. */
static gboolean
meets_hours (const SosApartLimit *limit, int start, int end)
{
  const gboolean whole = limit->hour_from == limit->hour_to;
  const int from = whole ? 0 : limit->hour_from;
  const int to = whole ? DAY_OF_MINUTES : limit->hour_to > from ? limit->hour_to : limit->hour_to + DAY_OF_MINUTES;

  return start < to && from < MAX (end, start + 1);
}

/* Whether it is one of the days and hours in which the place is to be avoided. */
static gboolean
is_at_times (const SosApartLimit *limit, const SosBooking *booking)
{
  g_autoptr (GDateTime) london = NULL;
  int start, end, weekday;

  if ((limit->days == 0 && limit->hour_from == limit->hour_to) || booking->start == G_MININT64 || booking->end == G_MAXINT64
      || booking->end - booking->start > 6 * DAY_OF_MINUTES * MINUTE)
    return TRUE;
  london = sos_clock_to_london (booking->start);
  weekday = g_date_time_get_day_of_week (london);
  start = g_date_time_get_hour (london) * 60 + g_date_time_get_minute (london);
  end = start + (int) ((booking->end - booking->start) / MINUTE);
  /* The evening before, this day, and as many as it goes on. */
  for (int shift = -1; shift * DAY_OF_MINUTES < end; shift++)
    if ((limit->days == 0 || limit->days & 1u << (1 + (weekday - 1 + shift + 7) % 7))
        && (booking->whole_day ? shift >= 0 : meets_hours (limit, start - shift * DAY_OF_MINUTES, end - shift * DAY_OF_MINUTES)))
      return TRUE;
  return FALSE;
}

static gboolean
is_there (const SosApartLimit *limit, const SosBooking *booking)
{
  if (limit->borough != NULL && g_strcmp0 (limit->borough, booking->borough) == 0)
    return TRUE;
  if (limit->at != 0 && limit->at == booking->at[SOS_SPOT_BUILDING])
    return TRUE;
  if (limit->place_key != NULL && booking->place != NULL && !(limit->place_told && booking->place_told) && sos_place_may_be_one (limit->place_key, booking->place))
    return TRUE;
  return booking->words != NULL && sos_area_is_named (booking->words, limit->place);
}

gboolean
sos_apart_limit_speaks (const SosApartLimit *limit, const SosBooking *booking)
{
  if (limit->person != booking->person || booking->start >= limit->to || booking->end <= limit->from)
    return FALSE;
  if (limit->place == NULL)
    return breaks_curfew (limit, booking);
  return is_at_times (limit, booking) && is_there (limit, booking);
}
