/* sos-school-plan-private.h - those who deliver, read into a world. Inside casework alone. */
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

G_END_DECLS
