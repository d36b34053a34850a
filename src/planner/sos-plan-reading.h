/* sos-plan-reading.h - every hour at which a run could lie, asked once: which facts speak against it, with which room and whom. Inside planner
 * alone. */
#pragma once

#include "sos-plan-slots.h"

G_BEGIN_DECLS

enum
{
  SOS_MOST_KNOWN = 63,
};

/* Somebody of another provider never gives a part: nothing that could be otherwise. */
#define SOS_KNOWN_NEVER (G_GUINT64_CONSTANT (1) << SOS_MOST_KNOWN)

/* Facts that no constraint of a single session says. */
enum
{
  SOS_KNOWN_WINDOW = SOS_N_REASONS, /* when it has to lie */
  SOS_KNOWN_SESSIONS,               /* how many there are */
  SOS_KNOWN_WEEKLY,                 /* one a week */
  SOS_KNOWN_STAFFING,               /* how many have to deliver it */
};

typedef struct
{
  int kind;  /* SosReason, or one of the above */
  int run;   /* whose; NONE */
  SosConstraint constraint;
  GArray *examples; /* SosFinding */
} SosPlanKnown;

/* An hour with a room, and who could come. */
typedef struct
{
  SosPlanHour hour;
  int week;          /* from the first */
  guint64 place;     /* facts that speak against it */
  guint people;      /* where in @people its own begin: one mask a person */
} SosPlanOption;

typedef struct
{
  SosPlanBoard *board; /* with the run lifted */
  SosPlanWorld *world;
  int run, self;       /* a session of it */
  const SosPlanRun *of;
  const SosPlanProgramme *programme;
  int n_needed, first, last, from, to; /* days: what is looked at, what is asked for */
  GArray *facts;       /* SosPlanKnown */
  GArray *options;     /* SosPlanOption */
  GArray *people;      /* guint64 */
  gboolean fixed[128]; /* weeks with a session that stays */
  gboolean taught[128];
  gboolean any_fixed;
  int last_fixed;      /* the last such week; -1: none */
  gboolean inside;     /* what is asked lies in the window: examples come from there */
} SosPlanReading;

/* With the free sessions of @run lifted; then each day from first to last is asked. */
void sos_plan_reading_begin (SosPlanReading *self, const SosPlanBoard *board, int run);
void sos_plan_reading_clear (SosPlanReading *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosPlanReading, sos_plan_reading_clear)
void sos_plan_reading_ask_day (SosPlanReading *self, int day);
/* The bit of a fact that is about nobody else’s session. */
guint64 sos_plan_reading_get_bit (SosPlanReading *self, int kind, SosConstraint constraint);

G_END_DECLS
