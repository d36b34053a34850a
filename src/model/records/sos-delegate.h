/* sos-delegate.h - a professional who comes to a training (domain 3.8): never a client, and in no search of people. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_DELEGATE (sos_delegate_get_type ())
SOS_DECLARE_RECORD (SosDelegate, sos_delegate, DELEGATE)

typedef enum
{
  SOS_DELEGATE_RUN,
  SOS_DELEGATE_NAME,
  SOS_DELEGATE_JOB,
  SOS_DELEGATE_ORGANISATION,
  SOS_DELEGATE_ORGANISATION_TYPE,
  SOS_DELEGATE_BOROUGH,
  SOS_DELEGATE_EMAIL,
  SOS_DELEGATE_ACCESS_NEEDS,
  SOS_DELEGATE_DIET,
  SOS_DELEGATE_STATUS,
  SOS_DELEGATE_BOOKED_ON,
  SOS_DELEGATE_INSTRUCTIONS_ON,
  SOS_DELEGATE_FEEDBACK,
  SOS_DELEGATE_USED_IT,
} SosDelegateField;

G_END_DECLS
