/* impossible.h - runs that cannot be, and what rules each out. */
#pragma once

#include "sos-plan-explain.h"

G_BEGIN_DECLS

#define IMPOSSIBLE_WORDS 2

/* One school with two rooms, five people, a run of LiVVE from September to December; each case changes something. */
typedef struct
{
  SosPlanWorld *world;
  SosSchoolDays *days;
  SosPlanBoard *board; /* made once the world is whole */
  SosPlanRun run;
  int n_people, n_rooms, room_places;
  gboolean men; /* all of them */
} ImpossibleCase;

guint impossible_get_n (void);
const char *impossible_get_name (guint i);
/* Of the facts that rule it out, in order: "C6 C13"; "" for one that can be. */
const char *impossible_get_ids (guint i);
/* What stands in the sentences; NULL where there is no more. */
const char *const *impossible_get_words (guint i);

/* The run is the first of its world. */
void impossible_begin (ImpossibleCase *self, guint i);
void impossible_end (ImpossibleCase *self);
/* Of an explanation, as those of a case. (transfer full) */
char *impossible_dup_ids (const SosPlanExplanation *explanation);

G_END_DECLS
