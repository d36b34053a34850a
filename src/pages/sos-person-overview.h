/* sos-person-overview.h - where each episode stands, what comes next, the goals, who matters. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_OVERVIEW (sos_person_overview_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonOverview, sos_person_overview, SOS, PERSON_OVERVIEW, SosPersonTab)

SosPersonTab *sos_person_overview_new (SosStore *store);

G_END_DECLS
