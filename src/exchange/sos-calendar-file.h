/* sos-calendar-file.h - reads the calendar of a school from a file of another program: ICS (RFC 5545) or CSV. Whatever the file holds, what
 * comes out is a list of days and terms, each with the line it came from, and what was refused and why. Knows no record and no store. */
#pragma once

#include "sos-day-kind.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOS_CALENDAR_MOST_BYTES (32 * 1024 * 1024)
#define SOS_CALENDAR_MOST_ROWS 200000

typedef enum
{
  SOS_ENTRY_DAYS,    /* @kind, from @first to @last */
  SOS_ENTRY_TERM,    /* a term, from @first to @last */
  SOS_ENTRY_REFUSED, /* @why */
} SosEntryState;

typedef struct
{
  SosEntryState state;
  guint line;       /* of the file, from 1; of an event the number of the event */
  SosDayKind kind;
  const char *term; /* code of "term-name", static; NULL: not said */
  int first, last;  /* days as in sos-day.h, both inclusive; 0: not known */
  int years_from, years_to;
  char *words;      /* the title, at most 200 letters */
  char *uid;        /* the mark of the event in its file; NULL: none */
  char *why;        /* one sentence, translated; NULL unless refused */
} SosCalendarEntry;

typedef struct _SosCalendarFile SosCalendarFile;

struct _SosCalendarFile
{
  GPtrArray *entries; /* SosCalendarEntry, by first day, then line: the order in the file changes nothing else */
  gboolean of_events; /* an ICS file: lines are numbers of events */
  guint n_read;       /* events or lines in the file; the same as the entries, those of other years and those left out as doubles */
  guint n_other;      /* lie outside the year asked for */
  guint n_doubles;    /* say the same as another */
};

void sos_calendar_file_free (SosCalendarFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCalendarFile, sos_calendar_file_free)

/* What @bytes says of the academic year from 1 September of @year. By content, never by name: what begins as a calendar is one, all
 * else is a table. NULL with G_IO_ERROR_INVALID_DATA in words where it is neither, or too large. Any thread; may take seconds. (transfer full) */
SosCalendarFile *sos_calendar_file_read (GBytes *bytes, int year, GCancellable *cancellable, GError **error);

G_END_DECLS
