/* sos-person-history.h - who changed what about a person, and who looked. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_HISTORY (sos_person_history_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonHistory, sos_person_history, SOS, PERSON_HISTORY, SosPersonTab)

SosPersonTab *sos_person_history_new (SosStore *store);

G_END_DECLS
