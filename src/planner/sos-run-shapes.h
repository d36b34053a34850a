/* sos-run-shapes.h - how a run of weekly sessions can lie in the terms of a school, and how many weeks it can lose (domain 5.1; X5). Knows
 * no record. */
#pragma once

#include "sos-school-days.h"

G_BEGIN_DECLS

#define SOS_SHAPE_MOST_SESSIONS 40

typedef enum
{
  SOS_SHAPE_IN_TERM,      /* all of it in the term wanted, */
  SOS_SHAPE_AUTUMN,       /* or, where that does not fit: from the first or second week of an autumn term; */
  SOS_SHAPE_CROSS_EASTER, /* from the spring into the summer term; the school is asked; */
  SOS_SHAPE_SUMMER,       /* from the first week of the summer term */
} SosShapeKind;

typedef struct
{
  SosShapeKind kind;
  int days[SOS_SHAPE_MOST_SESSIONS];
  int n_days;
  int latest; /* the last day on which it can begin in this shape */
  int slack;  /* weeks that can be lost: teaching days on that weekday left in the term in which it ends */
} SosShape;

typedef struct
{
  int weekday;
  int n_sessions;
  int not_before; /* a day in the term wanted */
  int years_from, years_to;
} SosShapeWish;

/* Shapes for the wish: one IN_TERM where it fits, else the legal ones there are in the terms known from then on, in the order in which they
 * begin; empty where there are none. Element type SosShape. (transfer full) */
GArray *sos_run_shapes_list (SosSchoolDays *days, const SosShapeWish *wish);
/* "From Tue 12 Jan 2027 across Easter to Tue 27 Apr 2027: ten sessions before the holidays, three after; …" (transfer full) */
char *sos_shape_dup_words (const SosShape *self, SosSchoolDays *days);
/* Why it does not fit, in one sentence: "Only 11 Tuesdays are taught in the spring term; 13 are needed." NULL where it does. (transfer full) */
char *sos_run_shapes_dup_reason (SosSchoolDays *days, const SosShapeWish *wish);

/* Weeks that may still be lost: teaching days on @weekday from @from to the end of the term @last lies in, less the @n_left sessions
 * that still need one. Below 0: so many are too few. */
int sos_run_slack (SosSchoolDays *days, int weekday, int from, int last, int n_left, int years_from, int years_to);

G_END_DECLS
