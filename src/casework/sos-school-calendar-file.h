/* sos-school-calendar-file.h - a calendar file of a school taken into its calendar: first what would come of it, then the taking. */
#pragma once

#include "sos-calendar-file.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_TAKE_NEW,
  SOS_TAKE_CHANGED, /* the same mark or the same thing, on other days or with another name */
  SOS_TAKE_SAME,
  SOS_TAKE_GONE,    /* came from such a file once and is in it no more */
  SOS_TAKE_REFUSED,
  SOS_N_TAKES,
} SosTake;

/* One line of what would come of it. */
typedef struct
{
  SosTake take;
  gboolean chosen;        /* whether it is to be done; whoever looks may change their mind. New and changed ones are, gone ones are not */
  gint64 record;          /* what it changes or takes away; 0: nothing */
  gboolean term;          /* a term, else days */
  const char *term_name;  /* static */
  SosDayKind kind;        /* may be chosen for a refused one, which makes it new, where it has days */
  int first, last, years_from, years_to;
  int was_first, was_last; /* of a changed one */
  guint line;
  char *words, *uid, *why;
} SosTakeRow;

typedef struct
{
  gint64 calendar;     /* SosSchoolCalendar */
  SosCalendarFile *file;
  const char *source;  /* where it is from, in words; NULL: as before */
  GPtrArray *rows;     /* out: SosTakeRow, in the order of days */
  guint n[SOS_N_TAKES];
} SosTakeCalendar;

/* Takes over @file. */
SosTakeCalendar *sos_take_calendar_new (gint64 calendar, SosCalendarFile *file);
void sos_take_calendar_free (SosTakeCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTakeCalendar, sos_take_calendar_free)

/* Holds the file against what the calendar says now; a read. Taking the same file twice finds nothing new. */
gboolean sos_school_calendar_look (SosTransaction *transaction, SosTakeCalendar *take, GError **error);
/* Does what is chosen, in one write, and dates the calendar. What changed since the look is refused as anywhere. */
gboolean sos_casework_take_calendar (SosTransaction *transaction, SosTakeCalendar *take, GError **error);

G_END_DECLS
