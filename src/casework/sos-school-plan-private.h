/* sos-school-plan-private.h - schools work while it is read into a world and a board. Inside casework alone. */
#pragma once

#include "sos-deliver-read.h"
#include "sos-school-plan.h"

G_BEGIN_DECLS

/* As somebody of the world, without what speaks against them. */
SosPlanPerson sos_school_plan_make_person (const SosDeliverReading *reading);

/* A place to which somebody could be sent: a school, and whether what is done there asks for more than the school does. */
typedef struct
{
  int school; /* of the world */
  const char *name, *place, *borough;
  gboolean letter_needed, speaker_check;
} SosSchoolPlanPlace;

/* What speaks against them from @first to @last: checks, places (element type SosSchoolPlanPlace), days away, hours, other work. A
 * programme that asks for a speaker check is named by @speaker_programmes (codes, NULL-terminated). */
void sos_school_plan_add_facts (SosPlanWorld *world, int person, const SosDeliverReading *reading, const GArray *places,
                                const char *const *speaker_programmes, int first, int last);

/* What has been read so far. */
typedef struct
{
  SosTransaction *transaction;
  SosSchoolPlan *plan;
  int year;
  const SosDaysAs *as;
  GHashTable *programmes; /* id -> place */
  GHashTable *pupils;     /* id of a run -> GArray of ids of people */
  GPtrArray *schools;     /* records, which lend their words to: */
  GArray *places;         /* SosSchoolPlanPlace */
  GPtrArray *people;      /* SosDeliverReading, in the order of the world */
  GPtrArray *speakers;    /* codes of programmes that ask for a speaker check */
  GHashTable *venues;     /* venue and borough -> place + 1 */
  GPtrArray *runs;        /* records, in the order of the world */
} SosSchoolPlanReading;

/* A SosTravelTime; a SosAbsence of a partner. */
gboolean sos_school_plan_add_travel (SosSchoolPlanReading *self, SosRecord *travel, GError **error);
gboolean sos_school_plan_add_away (SosSchoolPlanReading *self, SosRecord *away, GError **error);
/* Once runs and people are there: who is kept apart from whom (N1), and where and when pupils must not be (4.8). */
gboolean sos_school_plan_read_apart (SosSchoolPlanReading *self, GError **error);

G_END_DECLS
