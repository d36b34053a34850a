/* sos-term-sheet.h - a term of schools work read for looking at and planning: its runs and sessions, what the rules say of each, and what is not
 * yet right. Decides nothing; N5: a keep-apart rule is named as a rule. */
#pragma once

#include "sos-school-plan.h"
#include "sos-store.h"
#include "sos-term-picture.h"

G_BEGIN_DECLS

/* One session of the term, whether it is held or not. */
typedef struct
{
  gint64 session;
  int place;    /* on the board; SOS_PLAN_NONE: cancelled */
  int number;
  int day, from, to, was; /* @was: the day it was moved from; 0: none */
  char *period; /* NULL: none */
  SosBlockState state;
  gboolean locked;
  gboolean proposed; /* not planned yet */
} SosTermBlock;

typedef struct
{
  gint64 run;
  int place; /* of the world */
  const char *service, *tag; /* code; "LiVVE" */
  char *name, *school, *borough, *status; /* @borough and @status: codes */
  gint64 school_id;
  int weekday; /* on which it is; 0: any */
  int slack;   /* weeks that may be lost; only where @has_slack */
  gboolean has_slack, done, unsure;
  GArray *blocks; /* SosTermBlock, by day; without one first */
} SosTermRun;

/* Something that is not right: one rule, one run; @n sessions of it. */
typedef struct
{
  SosFinding finding;
  int run;        /* of the world */
  int session, last; /* the first and the last of them, on the board; SOS_PLAN_NONE: the run as a whole, or one that is cancelled */
  gint64 cancelled; /* the session that is cancelled and not held instead; 0: none */
  gint64 opens;     /* the run whose page it is dealt with on; 0: here */
  int day;
  guint n;
  char *head, *words; /* "LiVVE 10 at Ferry Lane PRU, Wed 25 Nov"; a sentence */
} SosTermWrong;

typedef struct
{
  SosSchoolPlan *plan;
  SosCodes *codes; /* (transfer none) */
  int year;        /* academic */
  const char *term; /* code of "term-name" */
  int begins, ends, today;
  GPtrArray *programmes; /* SosRecord, those that are offered now */
  GPtrArray *runs;   /* SosTermRun, in the order in which they are shown */
  GPtrArray *wrongs; /* SosTermWrong: hard ones first, then by day */
  gboolean may_plan;
  gboolean current; /* the term of today, or the next */
} SosTermSheet;

/* Which: a term by its code, NULL that of today or the next, or of @day (0: none); @year 0: that of today, or of @day. */
typedef struct
{
  int year;
  const char *term;
  int day;
} SosTermQuery;

SosTermSheet *sos_term_sheet_load (SosTransaction *transaction, const SosTermQuery *query, GError **error);
void sos_term_sheet_free (SosTermSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTermSheet, sos_term_sheet_free)
void sos_term_sheet_async (SosStore *store, const SosTermQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosTermSheet *sos_term_sheet_finish (GAsyncResult *result, GError **error);

/* The term that is looked at, as one school keeps it; @begins and @ends of the sheet are those of all together. NULL: its calendar knows none. */
const SosTermSpan *sos_term_sheet_find_span (const SosTermSheet *self, int school);
/* "Autumn 2026". (transfer full) */
char *sos_term_sheet_dup_title (const SosTermSheet *self);
/* The term before (-1) or after (1): FALSE where the calendars know none. */
gboolean sos_term_sheet_find_beside (const SosTermSheet *self, int step, SosTermQuery *query);
/* What a day is at the school of a run, as its calendar says, with who says so: "training day (INSET); who says so: The school’s website, Tue 8
 * Sep". (transfer full) */
char *sos_term_sheet_dup_day_words (const SosTermSheet *self, int run, int day);
/* Whether it is one of the sessions of which @self is told, by its place on the board. */
gboolean sos_term_wrong_holds (const SosTermWrong *self, const SosTermSheet *sheet, int session);
/* By the place of a run in the world. (transfer none) (nullable) */
SosTermRun *sos_term_sheet_find_run (const SosTermSheet *self, int run);
/* "LiVVE 10 at Ferry Lane PRU". (transfer full) */
char *sos_term_sheet_dup_session_name (const SosTermSheet *self, const SosPlanSession *session);

/* ---- rows ---- */

/* NULL, 0 and NONE: any. */
typedef struct
{
  const char *service, *borough;
  gint64 school, staff;
  SosBlockState state; /* runs with such a session */
  gboolean by_school;  /* a row a school, else a row a run */
} SosTermFilter;

/* What is shown of it: the rows, and for each the runs in it. */
typedef struct
{
  SosTermPicture *picture;
  GPtrArray *rows; /* GPtrArray of SosTermRun (transfer none), as the rows of the picture */
  int first;       /* Monday of the first week */
} SosTermRows;

SosTermRows *sos_term_sheet_list (const SosTermSheet *self, const SosTermFilter *filter);
void sos_term_rows_free (SosTermRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTermRows, sos_term_rows_free)
/* The blocks in a place, by day. Element type SosTermBlock (transfer none) */
GPtrArray *sos_term_rows_find_blocks (const SosTermRows *self, guint row, guint week);
/* Where a session is shown: FALSE where it is not. */
gboolean sos_term_rows_find (const SosTermRows *self, gint64 session, guint *row, guint *week);

/* ---- inside casework ---- */

void sos_term_sheet_find_wrongs (SosTermSheet *self);
/* What runs ask for by a day, measures and the like, after those; in the term of today alone. */
gboolean sos_term_sheet_find_needs (SosTermSheet *self, SosTransaction *transaction, GError **error);
/* What a finding says to whoever looks: of checks and limits of a colleague only those who plan read more than that they cannot come.
 * (transfer full) */
char *sos_term_sheet_dup_finding_words (const SosTermSheet *self, const SosFinding *finding, const SosPlanSession *as);

G_END_DECLS
