/* sos-school-plan.h - the schools work of the office as planning sees it: its calendars, rooms, people, runs and sessions read into a world
 * and a board. Decides nothing. */
#pragma once

#include "sos-plan-board.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

typedef struct
{
  SosPlanWorld *world;
  SosPlanBoard *board;
  GHashTable *schools, *rooms, *people, *runs; /* id of the record -> place in the world */
  GHashTable *sessions;                        /* id of the record -> place on the board */
} SosSchoolPlan;

void sos_school_plan_free (SosSchoolPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSchoolPlan, sos_school_plan_free)

/* Records of calendars and timetables as they would be. */
typedef struct
{
  GPtrArray *kept; /* SosRecord: in place of what is stored under its id, or besides */
  GPtrArray *gone; /* SosRecord: as if it were not there, and all that is in it */
} SosDaysAs;

/* All of an academic year (2026: from 1 September 2026). A read. (transfer full) */
SosSchoolPlan *sos_school_plan_read (SosTransaction *transaction, int year, GError **error);
/* The same with other calendars; @as NULL: with those there are. */
SosSchoolPlan *sos_school_plan_read_as (SosTransaction *transaction, int year, const SosDaysAs *as, GError **error);
/* The place of a record, SOS_PLAN_NONE where it has none. */
int sos_school_plan_find (GHashTable *places, gint64 id);

/* The days of one school as its calendars say; @school NULL: of its borough. @as NULL: as they are. (transfer full); NULL with @error */
SosSchoolDays *sos_school_plan_read_days (SosTransaction *transaction, SosRecord *school, const char *borough, const SosDaysAs *as, GError **error);

/* How a run lies on the board. */
typedef struct
{
  int weekday;        /* on which it mostly is, or is to be; 0: any */
  int slack;          /* weeks that may be lost, below nought too few; only where @has_slack. Without a day: of those taught from its first to its last */
  gboolean has_slack, done;
} SosRunStand;

SosRunStand sos_school_plan_stand (const SosSchoolPlan *self, int run);
/* Of a weekly run, of the world or one that is yet to be: a sentence where fewer weeks are taught from its first day to its last than it has sessions,
 * else NULL. (transfer full) */
char *sos_school_plan_dup_too_few (const SosSchoolPlan *self, const SosPlanRun *run);

G_END_DECLS
