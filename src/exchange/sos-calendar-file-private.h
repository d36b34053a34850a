/* sos-calendar-file-private.h - what both readers share: a file being read. Inside exchange alone. */
#pragma once

#include "sos-calendar-file.h"

G_BEGIN_DECLS

typedef struct
{
  SosCalendarFile *file;
  int from, to; /* the year asked for */
  GCancellable *cancellable;
} SosCalendarReading;

/* Takes over an entry with its texts as they were found: title read, days checked, doubles and other years counted. */
void sos_calendar_reading_take (SosCalendarReading *self, SosCalendarEntry *entry);
/* Counts a row of @day (0: not known), and adds it as refused with a sentence, translated. */
void sos_calendar_reading_refuse (SosCalendarReading *self, guint line, int day, const char *words, const char *why);
/* Text as it may be kept: UTF-8, no control characters, one line, 200 letters. NULL and empty give NULL. (transfer full) */
char *sos_calendar_dup_clean (const char *text);

gboolean sos_calendar_read_ics (SosCalendarReading *self, const char *text, gsize length, GError **error);
gboolean sos_calendar_read_csv (SosCalendarReading *self, const char *text, gsize length, GError **error);

G_END_DECLS
