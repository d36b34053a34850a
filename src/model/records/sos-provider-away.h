/* sos-provider-away.h - days on which a partner cannot be asked. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PROVIDER_AWAY (sos_provider_away_get_type ())
SOS_DECLARE_RECORD (SosProviderAway, sos_provider_away, PROVIDER_AWAY)

typedef enum
{
  SOS_PROVIDER_AWAY_PROVIDER,
  SOS_PROVIDER_AWAY_FIRST,
  SOS_PROVIDER_AWAY_LAST,
  SOS_PROVIDER_AWAY_WORDS,
} SosProviderAwayField;

G_END_DECLS
