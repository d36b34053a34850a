/* sos-typed-when.h - the one reader of days and hours as people type them into a form. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_DAY_EITHER,  /* "friday" is the next one, "yesterday" is read too */
  SOS_DAY_TO_COME,
  SOS_DAY_PAST,    /* "friday" is the last one */
} SosTypedDay;

/* "23 November 2026", "23/11/26", "30 Nov", "Mon 30 Nov", "wednesday", "tomorrow", "in 2 weeks": ISO. NULL where it is no day, or where it could be
 * two, as the name of today's weekday alone. @today is ISO. (transfer full) */
char *sos_typed_dup_day (const char *typed, const char *today, SosTypedDay lies);
/* Minutes of the day of "15:30", "9.05", "3.30pm", "3 in the afternoon", "noon"; of "3:30" alone at night, as a clock of 24 hours has it. -1 where it is no
 * hour. */
int sos_typed_read_hour (const char *typed);

G_END_DECLS
