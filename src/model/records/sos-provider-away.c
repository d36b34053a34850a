/* sos-provider-away.c - days on which a partner cannot be asked. */
#include "config.h"
#include "sos-provider-away.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PROVIDER_AWAY_PROVIDER] = { "provider", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Provider"), "provider" },
  [SOS_PROVIDER_AWAY_FIRST] = { "first", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("From") },
  [SOS_PROVIDER_AWAY_LAST] = { "last", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("To") },
  [SOS_PROVIDER_AWAY_WORDS] = { "words", SOS_KIND_TEXT, 0, N_("Why") },
};

SOS_DEFINE_RECORD (SosProviderAway, sos_provider_away, "provider_away", fields)
