/* sos-person-details.h - every field of a person's record; a field saves itself when it is left. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_DETAILS (sos_person_details_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonDetails, sos_person_details, SOS, PERSON_DETAILS, SosPersonTab)

SosPersonTab *sos_person_details_new (SosStore *store);

G_END_DECLS
