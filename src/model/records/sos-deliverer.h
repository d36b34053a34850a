/* sos-deliverer.h - somebody who delivers: staff, volunteer or partner trainer, beside what the staff list says; domain 4.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_DELIVERER (sos_deliverer_get_type ())
SOS_DECLARE_RECORD (SosDeliverer, sos_deliverer, DELIVERER)

typedef enum
{
  SOS_DELIVERER_STAFF,
  SOS_DELIVERER_KIND,
  SOS_DELIVERER_STAGE,
  SOS_DELIVERER_TRAINED,
  SOS_DELIVERER_SHADOWED,
  SOS_DELIVERER_SEX,
  SOS_DELIVERER_PROVIDER,
  SOS_DELIVERER_BASE_BOROUGH,
  SOS_DELIVERER_MOST_A_WEEK,
  SOS_DELIVERER_LANGUAGES,
  SOS_DELIVERER_MAY_TELL,
  SOS_DELIVERER_MAY_NOT_TELL,
  SOS_DELIVERER_WELLBEING_ON,
  SOS_DELIVERER_STEP_FREE,
} SosDelivererField;

G_END_DECLS
