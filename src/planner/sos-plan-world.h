/* sos-plan-world.h - what planning of schools work stands on and does not move: schools, rooms, who delivers, runs and what they ask for.
 * Plain values, filled by whoever has the records. Knows no record and no store. */
#pragma once

#include "sos-apart-rules.h"
#include "sos-school-days.h"

G_BEGIN_DECLS

#define SOS_PLAN_NONE (-1)
#define SOS_PLAN_MOST_BOROUGHS 64
#define SOS_PLAN_MOST_PARTS 3
#define SOS_PLAN_MOST_STAFF 6 /* of one part */

/* Everything is named by its place in the world, in the order in which it was added; SOS_PLAN_NONE for nothing. Texts are copied. Days
 * are numbers (sos-day.h), hours minutes of the day. A span of days has both ends inside. */

typedef struct
{
  gint64 id;
  const char *name;
  const char *borough; /* code; NULL or one that is not London’s: outside */
  SosSchoolDays *days; /* a reference is taken; NULL: a place without a calendar, open on every weekday */
  int notice_days;     /* whole days the school asks for before anything changes */
  gboolean venue;      /* a place that is no school: no room of it is known or asked for */
} SosPlanSchool;

typedef struct
{
  gint64 id;
  int school;
  const char *name;
  int capacity; /* 0: not known */
  gboolean private, step_free;
  gboolean punished; /* pupils know it from being punished */
} SosPlanRoom;

/* Whether somebody of the school is in the room (C13): what is not known is asked for in time, and never taken for no. */
typedef enum
{
  SOS_SCHOOL_STAFF_NOT_KNOWN,
  SOS_SCHOOL_STAFF_THERE,
  SOS_SCHOOL_STAFF_NOBODY,
} SosSchoolStaff;

typedef enum
{
  SOS_PLAN_STAFF,
  SOS_PLAN_VOLUNTEER,
  SOS_PLAN_PARTNER,
} SosPlanKind;

typedef struct
{
  gint64 id;
  const char *name;     /* as colleagues call them */
  SosPlanKind kind;
  const char *provider; /* code of "provider" */
  gboolean female;      /* known to be */
  const char *base;     /* borough they travel from; NULL: not known */
  int most_a_week;      /* 0: the office’s own number */
  gboolean step_free;   /* needs a room without steps */
} SosPlanPerson;

/* Facts by day: why somebody cannot be sent to a school (NONE: to any) on those days. Whoever knows clearances, letters, leave of mind and
 * areas says so in such spans; nothing about them is decided here. */
typedef struct
{
  int person, school;
  int first, last;
  const char *rule;  /* "C5" clearances, "C11" their own limits; static */
  gboolean firm;     /* else they would rather not (C17) */
  const char *words; /* what stands behind "Joel cannot come: "; never why somebody does not go to a place */
  const char *programme; /* code: of that alone; NULL: of any */
  gboolean may_shadow;   /* it does not speak against shadowing */
} SosPlanUnfit;

/* What else somebody does: visits, court, leave, sessions that are not planned here. */
typedef struct
{
  int person, day;
  int from, to;        /* leave of a whole day: 0 to 1440 */
  int school;          /* where it is; NONE: */
  const char *borough; /* somewhere there; NULL: nowhere, so that nobody travels */
  const char *words;   /* "a visit" */
} SosPlanBusy;

typedef struct
{
  gint64 id;
  const char *code;
  int sessions;
  gboolean every_week;
  int gap_most;        /* weeks missed beyond holidays without asking */
  int cap;             /* 0: none */
  int staff_least, volunteers_least;
  gboolean school_staff, school_staff_counts, female_only, private_room;
  int lead_least;      /* sessions with one lead; 0: no matter */
  guint n_parts;
  struct
  {
    const char *provider;
    int minutes, gap_most; /* the gap before it, at most */
  } parts[SOS_PLAN_MOST_PARTS];
} SosPlanProgramme;

typedef struct
{
  gint64 id;
  int programme, school;
  const char *name;
  int sessions;             /* of this run, which may be fewer or more than the programme has */
  int cap, pupils;          /* cap 0: the programme’s */
  int years_from, years_to; /* 0: not known, so that any exams count */
  int weekday;              /* wanted; 0: any */
  const char *period;       /* wanted; NULL: any */
  int not_before, not_after;
  int minutes;              /* of a session; 0: the period’s, at most the programme’s parts */
  int lead;                 /* wanted */
  SosSchoolStaff school_staff; /* of a session of which nothing else is said */
  gboolean gaps_agreed, step_free, rotates, one_to_one;
} SosPlanRun;

/* A pupil of a run who cannot come then (C12): an order, a school ban, an exam. */
typedef struct
{
  int run, school; /* school NONE: anywhere */
  int first, last, from, to;
  const char *words; /* "an order of a court"; no name */
} SosPlanLimit;

/* Days better left alone (C16), or on which a provider cannot be asked (C20). */
typedef struct
{
  int school;           /* NONE: all */
  const char *provider; /* NULL: whoever delivers */
  int first, last;
  int from;             /* minutes; hours before it are as good as ever */
  const char *words;
} SosPlanAvoid;

/* Filled first, by one thread; then read by any. */
typedef struct _SosPlanWorld SosPlanWorld;

SosPlanWorld *sos_plan_world_new (int today);
/* Minutes before and after a booking in which people in a building still meet (N1); 30 until another number is given. */
void sos_plan_world_set_near (SosPlanWorld *self, int minutes);
int sos_plan_world_get_near (const SosPlanWorld *self);
/* Days before a session by which somebody of the school is named (C13); 10 until another number is given. */
void sos_plan_world_set_named_days (SosPlanWorld *self, int days);
int sos_plan_world_get_named_days (const SosPlanWorld *self);
SosPlanWorld *sos_plan_world_ref (SosPlanWorld *self);
void sos_plan_world_unref (SosPlanWorld *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPlanWorld, sos_plan_world_unref)

/* Their place in the world. A person, school, run or room named must have been added before. */
int sos_plan_world_add_school (SosPlanWorld *self, const SosPlanSchool *school);
int sos_plan_world_add_room (SosPlanWorld *self, const SosPlanRoom *room);
int sos_plan_world_add_person (SosPlanWorld *self, const SosPlanPerson *person);
int sos_plan_world_add_programme (SosPlanWorld *self, const SosPlanProgramme *programme);
int sos_plan_world_add_run (SosPlanWorld *self, const SosPlanRun *run);
void sos_plan_world_add_unfit (SosPlanWorld *self, const SosPlanUnfit *unfit);
void sos_plan_world_add_busy (SosPlanWorld *self, const SosPlanBusy *busy);
void sos_plan_world_add_limit (SosPlanWorld *self, const SosPlanLimit *limit);
void sos_plan_world_add_avoid (SosPlanWorld *self, const SosPlanAvoid *avoid);
/* What the office knows better than the rule, both ways. */
void sos_plan_world_set_travel (SosPlanWorld *self, const char *from, const char *to, int minutes);

/* Keep-apart rules at level 3 or 4, as the rules say (sos-apart-rules.h); @other may be @run itself. @person: one who delivers. */
void sos_plan_world_set_apart_runs (SosPlanWorld *self, int run, int other, int level);
void sos_plan_world_set_apart_person (SosPlanWorld *self, int run, int person, int level);
/* Somebody a run’s pupils are kept from is at a school then, with something that is not planned here. */
void sos_plan_world_add_apart_booking (SosPlanWorld *self, int run, int school, int day, int from, int to, int level);

/* ---- reading ---- */

int sos_plan_world_get_today (const SosPlanWorld *self);
int sos_plan_world_get_n_schools (const SosPlanWorld *self);
int sos_plan_world_get_n_rooms (const SosPlanWorld *self);
int sos_plan_world_get_n_people (const SosPlanWorld *self);
int sos_plan_world_get_n_runs (const SosPlanWorld *self);
const SosPlanSchool *sos_plan_world_get_school (const SosPlanWorld *self, int school);
const SosPlanRoom *sos_plan_world_get_room (const SosPlanWorld *self, int room);
const SosPlanPerson *sos_plan_world_get_person (const SosPlanWorld *self, int person);
const SosPlanProgramme *sos_plan_world_get_programme (const SosPlanWorld *self, int programme);
const SosPlanRun *sos_plan_world_get_run (const SosPlanWorld *self, int run);
const SosPlanProgramme *sos_plan_world_get_programme_of (const SosPlanWorld *self, int run);
/* Element types SosPlanUnfit, SosPlanBusy, SosPlanLimit, SosPlanAvoid: those of a person, of a run, all. */
const GArray *sos_plan_world_get_unfit (const SosPlanWorld *self, int person);
const GArray *sos_plan_world_get_busy (const SosPlanWorld *self, int person);
const GArray *sos_plan_world_get_limits (const SosPlanWorld *self, int run);
const GArray *sos_plan_world_get_avoid (const SosPlanWorld *self);

/* Minutes from one to another. Schools NONE: by the boroughs (NULL: outside London). */
int sos_plan_world_get_travel (const SosPlanWorld *self, int school, const char *borough, int other_school, const char *other_borough);
int sos_plan_world_get_apart_runs (const SosPlanWorld *self, int run, int other);
int sos_plan_world_get_apart_person (const SosPlanWorld *self, int run, int person);

typedef struct
{
  int school, day, from, to, level;
} SosPlanApartBooking;
const GArray *sos_plan_world_get_apart_bookings (const SosPlanWorld *self, int run);

/* What a school’s calendar says of a day for a run’s years, kept once asked: the search asks millions of times. */
SosDayKind sos_plan_world_get_day_kind (SosPlanWorld *self, int run, int day);
/* The same with what it is called and who says so; not kept. */
SosSchoolDay sos_plan_world_get_day (SosPlanWorld *self, int run, int day);
/* The timetable of a day at a school, kept once asked. Element type SosPeriod. (transfer none) */
const GArray *sos_plan_world_get_periods (SosPlanWorld *self, int school, int day);

G_END_DECLS
