/* sos-school-calendar-file.h - a calendar file of a school taken into its calendar: first what would come of it, then the taking. */
#pragma once

#include "sos-calendar-change.h"
#include "sos-day-kind.h"
#include "sos-store.h"

#include <gio/gio.h>

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
  SosRecord *stored;      /* what it changes or takes away; NULL: nothing */
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
  SosRecord *calendar; /* SosSchoolCalendar: the stored one, or one that is yet to be (revision 0) */
  struct _SosCalendarFile *file;
  const char *source;  /* where it is from, in words; NULL: not known */
  gboolean sure;       /* confirmed by the school or the borough */
  GPtrArray *rows;     /* out: SosTakeRow, in the order of days */
  guint n[SOS_N_TAKES];
} SosTakeCalendar;

/* Takes over @file, copies @calendar. */
SosTakeCalendar *sos_take_calendar_new (SosRecord *calendar, struct _SosCalendarFile *file);
void sos_take_calendar_free (SosTakeCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTakeCalendar, sos_take_calendar_free)

/* Holds the file against what the calendar says now; a read. Taking the same file twice finds nothing new. */
gboolean sos_school_calendar_look (SosTransaction *transaction, SosTakeCalendar *take, GError **error);
/* Whether a row can be taken as it is: its kind and its days are known. */
gboolean sos_take_row_is_sound (const SosTakeRow *row);
/* What is chosen as a change of the calendar, which it dates; what changed since the look is refused by it as anywhere. NULL with REFUSED where a row
 * that is chosen cannot be taken. (transfer full) */
SosCalendarChange *sos_take_calendar_make_change (SosTakeCalendar *take, const char *today, GError **error);

/* A file read and looked at in one go; it may take seconds. Main thread; (transfer full), NULL with G_IO_ERROR_INVALID_DATA in words where it is no
 * calendar. */
void sos_take_calendar_read_async (SosStore *store, GFile *file, SosRecord *calendar, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosTakeCalendar *sos_take_calendar_read_finish (GAsyncResult *result, GError **error);
/* Whether a row’s line is the number of an event in the file. */
gboolean sos_take_calendar_is_of_events (const SosTakeCalendar *self);
/* What the file held and what became of it, in one sentence. (transfer full) */
char *sos_take_calendar_dup_words (const SosTakeCalendar *self);

G_END_DECLS
