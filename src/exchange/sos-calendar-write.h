/* sos-calendar-write.h - appointments as an ICS file (RFC 5545) for other programs: London's hours, private, with a reminder. Decides nothing
 * about what stands in it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *uid;      /* the same for as long as it is the same appointment */
  int sequence;         /* one more each time it changes */
  gboolean cancelled, tentative;
  int day;              /* number, sos-day.h */
  int from, to;         /* minutes of the day; @from -1: all of it; @to may be 1440, midnight */
  const char *summary, *location; /* @location NULL: none */
} SosCalendarEvent;

/* Any thread. @stamp: seconds UTC, when the file was made. What has no day is left out. (transfer full) */
char *sos_calendar_write (const SosCalendarEvent *events, guint n, gint64 stamp);

G_END_DECLS
