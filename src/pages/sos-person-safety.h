/* sos-person-safety.h - where a letter may go, where we may knock, which number is safe; what was agreed; where not to go. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_SAFETY (sos_person_safety_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonSafety, sos_person_safety, SOS, PERSON_SAFETY, SosPersonTab)

SosPersonTab *sos_person_safety_new (SosStore *store);

G_END_DECLS
