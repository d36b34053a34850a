/* sos-person-assessment.h - the tab Assessment of a person. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_ASSESSMENT (sos_person_assessment_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonAssessment, sos_person_assessment, SOS, PERSON_ASSESSMENT, SosPersonTab)

SosPersonTab *sos_person_assessment_new (SosStore *store);

G_END_DECLS
