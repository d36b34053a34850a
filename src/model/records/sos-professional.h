/* sos-professional.h - somebody who works for an agency; end-dated when they leave; domain 2.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PROFESSIONAL (sos_professional_get_type ())
SOS_DECLARE_RECORD (SosProfessional, sos_professional, PROFESSIONAL)

typedef enum
{
  SOS_PROFESSIONAL_NAME,
  SOS_PROFESSIONAL_ROLE,
  SOS_PROFESSIONAL_AGENCY,
  SOS_PROFESSIONAL_BOROUGH,
  SOS_PROFESSIONAL_PHONE,
  SOS_PROFESSIONAL_EMAIL,
  SOS_PROFESSIONAL_SECURE,
  SOS_PROFESSIONAL_COVER,
  SOS_PROFESSIONAL_ENDED_ON,
} SosProfessionalField;

G_END_DECLS
