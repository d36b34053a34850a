/* sos-consent.h - an agreement, its scope and its end; domain 4.2.2. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONSENT (sos_consent_get_type ())
SOS_DECLARE_RECORD (SosConsent, sos_consent, CONSENT)

typedef enum
{
  SOS_CONSENT_PERSON,
  SOS_CONSENT_TYPE,
  SOS_CONSENT_SCOPE,
  SOS_CONSENT_TO_AGENCY,
  SOS_CONSENT_GIVEN_BY,
  SOS_CONSENT_HOW,
  SOS_CONSENT_EXPLAINED_BY,
  SOS_CONSENT_LANGUAGE,
  SOS_CONSENT_DATED,
  SOS_CONSENT_EXPIRES_ON,
  SOS_CONSENT_STATUS,
  SOS_CONSENT_WITHDRAWN_ON,
  SOS_CONSENT_WITHDRAWN_HOW,
} SosConsentField;

G_END_DECLS
