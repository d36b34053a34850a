/* sos-run-calendar.h - sessions as a calendar for other programs (domain 5.7): of a run, of a school, of somebody who delivers. No pupil, no
 * programme by its name, nothing that tells what it is about (N3, N5). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_CALENDAR_OF_RUN,
  SOS_CALENDAR_OF_SCHOOL,
  SOS_CALENDAR_OF_STAFF,
  SOS_N_CALENDARS,
} SosCalendarOf;

/* Asked for and made in one read, which is noted as an export once it is a file. */
typedef struct
{
  SosCalendarOf of;
  gint64 id;
  char *name; /* of the file: a reference, made by the load */
  char *text; /* the file */
  guint n;    /* events */
} SosRunCalendar;

SosRunCalendar *sos_run_calendar_new (SosCalendarOf of, gint64 id);
void sos_run_calendar_free (SosRunCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRunCalendar, sos_run_calendar_free)

/* A write, for the line in the audit: makes the file, and notes that it goes out. All sessions with a day, those called off as cancelled, so
 * that whoever reads it again has no other than the office has. */
gboolean sos_casework_export_calendar (SosTransaction *transaction, SosRunCalendar *calendar, GError **error);

G_END_DECLS
