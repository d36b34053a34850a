/* sos-plan-slots.h - where a session could go: hours, a room, people; the primitive that planning, mending and “the next that says yes” share.
 * Asks the constraints alone. */
#pragma once

#include "sos-plan-board.h"

G_BEGIN_DECLS

typedef struct
{
  int day, from, to;
  const char *period; /* of the world’s timetable; NULL: none is known */
} SosPlanHour;

/* The hours of a day at which a session of @run could begin: one a lesson, in order. Element type SosPlanHour. (transfer full) */
GArray *sos_plan_list_hours (SosPlanWorld *world, int run, int day);

/* People to be asked first, those who lead before the others; SOS_PLAN_NONE for nobody. */
typedef struct
{
  int lead, second;
} SosPlanTeam;

/* How many a part of @as needs, of us or its partner, and of volunteers; @target: as the programme would have it, @least: as it must be. */
void sos_plan_count_needed (SosPlanWorld *world, const SosPlanSession *as, int part, int *least, int *target, int *volunteers);
/* Gives @as, which has a day and an hour, a room: the best that may be, the one it has before others. FALSE where there is none. */
gboolean sos_plan_give_room (SosPlanBoard *board, int session, SosPlanSession *as);
/* Gives it people anew: those of @team where they can, else whoever costs least, of equal ones whoever has done less, then the first in
 * the world. FALSE where there are too few. */
gboolean sos_plan_give_people (SosPlanBoard *board, int session, SosPlanSession *as, const SosPlanTeam *team);
/* Keeps who is on it and gives it the best room; people who cannot are replaced. */
gboolean sos_plan_settle (SosPlanBoard *board, int session, SosPlanSession *as);

typedef struct
{
  SosPlanSession as;
  int cost;
  int n_others; /* people who are not on it now */
} SosPlanSlot;

/* Up to @most slots from @from to @to, nothing hard against them: the cheapest first, where each new face counts too, of equal ones the
 * nearest to where it lies. Element type SosPlanSlot. (transfer full) */
GArray *sos_plan_find_slots (SosPlanBoard *board, int session, int from, int to, guint most);

/* Whether planning may move it: neither held, confirmed nor locked. */
gboolean sos_plan_session_is_free (const SosPlanSession *session);
/* Whether day, hour and room, or one of them, differ. */
gboolean sos_plan_session_is_moved (const SosPlanSession *one, const SosPlanSession *other);

G_END_DECLS
