/* sos-school-days.h - which days a school teaches, and when its lessons are (domain 5.1, 5.2). Knows no record and no store. */
#pragma once

#include "sos-day-kind.h"

G_BEGIN_DECLS

/* What one school goes by: the calendar of its borough, its own above it, and its timetable. The order in which things are added
 * changes nothing. Immutable once asked; then for any thread. */
typedef struct _SosSchoolDays SosSchoolDays;

/* A school with terms of its own goes by its own calendar alone; with none, by the borough’s and its own days. */
typedef enum
{
  SOS_LAYER_BOROUGH,
  SOS_LAYER_SCHOOL,
  SOS_N_LAYERS,
} SosLayer;

/* Days as in sos-day.h, both inclusive; half_from 0: no half-term known. */
typedef struct
{
  const char *name; /* code of "term-name" */
  int begins, ends, half_from, half_to;
} SosTermSpan;

typedef struct
{
  SosDayKind kind;
  int first, last;
  int years_from, years_to; /* of exams; 0: all */
  const char *words;        /* what the school calls it; NULL: nothing */
  const char *said;         /* who says so, and when, in words; NULL: not known */
  gboolean unsure;          /* not yet confirmed */
} SosDaySpan;

typedef enum
{
  SOS_PERIOD_LESSON,
  SOS_PERIOD_REGISTRATION,
  SOS_PERIOD_ASSEMBLY,
  SOS_PERIOD_BREAK,
  SOS_PERIOD_LUNCH,
  SOS_PERIOD_AFTER,
} SosPeriodKind;

typedef struct
{
  const char *label;
  SosPeriodKind kind;
  int begins, ends; /* minutes of the day */
  int weekday;      /* 1 Monday; 0: any */
  char week;        /* 'A', 'B'; 0: any */
} SosPeriod;

SosSchoolDays *sos_school_days_new (void);
SosSchoolDays *sos_school_days_ref (SosSchoolDays *self);
void sos_school_days_unref (SosSchoolDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSchoolDays, sos_school_days_unref)

/* Texts are copied. A span that ends before it begins is none, and FALSE. */
gboolean sos_school_days_add_term (SosSchoolDays *self, SosLayer layer, const SosTermSpan *term);
gboolean sos_school_days_add_days (SosSchoolDays *self, SosLayer layer, const SosDaySpan *days);
gboolean sos_school_days_add_period (SosSchoolDays *self, const SosPeriod *period);
/* A holiday the office added, or one it does not keep. */
void sos_school_days_set_bank_holiday (SosSchoolDays *self, int day, const char *name, gboolean kept);
/* A day in a week A, of a timetable of two weeks; 0: there is but one week. */
void sos_school_days_set_week_a (SosSchoolDays *self, int day);
/* Codes of "period-kind". */
SosPeriodKind sos_period_kind_find (const char *code);

/* What a day is for pupils of these school years (0: any, so that any exams count). */
typedef struct
{
  SosDayKind kind;
  const char *words; /* what the calendar calls it; NULL: nothing; of the days */
  const char *said;  /* who says so; NULL: not known; of the days */
  gboolean unsure;
} SosSchoolDay;

SosSchoolDay sos_school_days_get (SosSchoolDays *self, int day, int years_from, int years_to);
/* Whether anybody is taught there on it: also a morning only, or mock exams. */
gboolean sos_day_kind_is_taught (SosDayKind kind);
/* The term @day stands in, half-terms and all; NULL in the holidays. (transfer none) */
const SosTermSpan *sos_school_days_find_term (SosSchoolDays *self, int day);
/* Terms the school goes by, in the order of days. Element type SosTermSpan. (transfer none) */
const GArray *sos_school_days_get_terms (SosSchoolDays *self);

/* 'A' or 'B', counted over the weeks in which something is taught; 0 where there is but one week, or nobody is there. */
char sos_school_days_get_week (SosSchoolDays *self, int day);
/* The timetable of a day, in the order of hours: the rows of its weekday and week, where there are none those of its weekday, of its
 * week, of any. Element type SosPeriod; empty where none is known. (transfer full) */
GArray *sos_school_days_list_periods (SosSchoolDays *self, int day);

/* Teaching days on a weekday (0: any), both ends inclusive. */
int sos_school_days_count (SosSchoolDays *self, int weekday, int from, int to, int years_from, int years_to);
/* The next one from @from to @to; 0 where there is none. */
int sos_school_days_find_next (SosSchoolDays *self, int weekday, int from, int to, int years_from, int years_to);

G_END_DECLS
