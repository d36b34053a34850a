/* sos-hospital-split.h - who leads with a patient of some age in one hospital, us or a partner; domain 3.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_HOSPITAL_SPLIT (sos_hospital_split_get_type ())
SOS_DECLARE_RECORD (SosHospitalSplit, sos_hospital_split, HOSPITAL_SPLIT)

typedef enum
{
  SOS_HOSPITAL_SPLIT_SITE,
  SOS_HOSPITAL_SPLIT_AGE_FROM,
  SOS_HOSPITAL_SPLIT_AGE_TO,
  SOS_HOSPITAL_SPLIT_LEAD,
} SosHospitalSplitField;

G_END_DECLS
