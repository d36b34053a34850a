/* sos-demo-families.h - households of the demo office with whom the family work goes on: kin, homes, issues, goals, meetings. */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

/* How many households there are of this kind in one round of the recipe. */
#define SOS_DEMO_N_FAMILIES 8
/* How many of household @i have agreed, the adult among them: as many places of the recipe does it take. */
guint sos_demo_family_count_agreed (guint i);
/* Household @i; @clients (of SosDemoClient) have worker and team, and are made here; the adult takes the first place. */
void sos_demo_family_make (SosDemoWriter *writer, guint i, SosDemoClient *clients, GPtrArray *goals);

G_END_DECLS
