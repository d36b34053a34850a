/* sos-calendar-sheet.h - the academic year of a borough or of one school read for looking at: its terms, the days that are unlike others, holidays,
 * timetable, and how many weeks are taught. Decides nothing. */
#pragma once

#include "sos-records.h"
#include "sos-run-shapes.h"
#include "sos-store.h"
#include "sos-year-picture.h"

G_BEGIN_DECLS

/* A borough or a school to look at. */
typedef struct
{
  gint64 school;       /* 0: the borough */
  const char *borough; /* interned */
  char *label;         /* "Meridian Park Academy · terms of its own" */
} SosCalendarOffer;

/* A record of this calendar, or of the one it stands above. */
typedef struct
{
  SosRecord *record;
  gboolean own;
} SosCalendarLine;

typedef struct
{
  int day;
  char *name;
  gboolean kept;     /* a holiday, else struck out by the office */
  SosRecord *record; /* the office’s own word; NULL: computed */
} SosCalendarHoliday;

/* How many weeks are taught in a term. */
typedef struct
{
  const char *name; /* of a term, of its record */
  int begins, ends;
  int n[5];         /* from Monday */
} SosCalendarWeeks;

/* A programme of weekly sessions. */
typedef struct
{
  char *name;
  int sessions;
} SosCalendarNeed;

typedef struct
{
  int year, today;
  const char *borough; /* interned; NULL: the office knows no school */
  SosCodes *codes;     /* (transfer none) */
  SosRecord *school;   /* NULL: the borough is looked at */
  SosRecord *calendar; /* of the school, or else of the borough; NULL: none */
  SosRecord *above;    /* of the borough, where a school is looked at; NULL: none */
  gboolean own_terms, may_plan;
  SosSchoolDays *days;
  GPtrArray *terms;    /* SosSchoolTerm by which it goes, by day */
  GPtrArray *before;   /* those of the year before */
  GPtrArray *lines;    /* SosCalendarLine of SosCalendarDay, by day */
  GPtrArray *holidays; /* SosCalendarHoliday, by day */
  GPtrArray *periods;  /* SosSchoolPeriod, by weekday, week and hour */
  GArray *weeks;       /* SosCalendarWeeks */
  GPtrArray *needs;    /* SosCalendarNeed */
  GPtrArray *offers;   /* SosCalendarOffer, a borough before its schools */
  guint n_unsure, n_missing; /* calendars not confirmed; boroughs with a school and no calendar */
  SosYearPicture *picture;
} SosCalendarSheet;

/* @year 0: that of today; @borough NULL: of @school, or the first there is. */
typedef struct
{
  int year;
  const char *borough; /* interned */
  gint64 school;
} SosCalendarQuery;

SosCalendarSheet *sos_calendar_sheet_load (SosTransaction *transaction, const SosCalendarQuery *query, GError **error);
void sos_calendar_sheet_free (SosCalendarSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCalendarSheet, sos_calendar_sheet_free)
void sos_calendar_sheet_async (SosStore *store, const SosCalendarQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosCalendarSheet *sos_calendar_sheet_finish (GAsyncResult *result, GError **error);

/* "Meridian Park Academy 2026/27". (transfer full) */
char *sos_calendar_sheet_dup_title (const SosCalendarSheet *self);
/* Whose calendar it is and whether it is confirmed, in one sentence. (transfer full) */
char *sos_calendar_sheet_dup_source (const SosCalendarSheet *self);
/* Whether what it goes by is not confirmed, or is not there. */
gboolean sos_calendar_sheet_is_unsure (const SosCalendarSheet *self);
/* How many days and terms of it are not confirmed, where it is itself; the paper says so too. */
guint sos_calendar_sheet_count_unsure (const SosCalendarSheet *self);
/* What a day is there, in words: "Tue 3 Nov 2026: training day (INSET), Staff training; who says so; week A; 2 sessions". (transfer full) */
char *sos_calendar_sheet_dup_day_words (const SosCalendarSheet *self, int day);
/* Weeks a programme can lose in a term on a weekday (0 Monday): below 0, so many are missing. */
int sos_calendar_weeks_get_slack (const SosCalendarWeeks *self, const SosCalendarNeed *need, int weekday);
/* The ways such a programme can lie from a term on, a sentence each, after why it does not fit in it on that weekday (1 Monday). (transfer full) */
GPtrArray *sos_calendar_sheet_list_shapes (const SosCalendarSheet *self, const SosCalendarWeeks *term, const SosCalendarNeed *need, int weekday);

/* ---- records to begin with; nothing is saved ---- */

/* A calendar of what is looked at, with @id, which it will have. (transfer full) */
SosRecord *sos_calendar_sheet_make_calendar (const SosCalendarSheet *self, gint64 id);
/* Terms for it: of the borough, where a school is looked at; else those of the year before, a year on; none where none are known. Element type
 * SosRecord. (transfer full) */
GPtrArray *sos_calendar_sheet_make_terms (const SosCalendarSheet *self, gint64 calendar);

/* ---- inside casework ---- */

void sos_calendar_sheet_count_weeks (SosCalendarSheet *self);

G_END_DECLS
