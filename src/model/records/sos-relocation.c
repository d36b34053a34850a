/* sos-relocation.c - how far it is with moving somebody away for their safety, from a day on; domain 3.1. */
#include "config.h"
#include "sos-relocation.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_RELOCATION_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_RELOCATION_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How far"), "relocation" },
  [SOS_RELOCATION_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Since") },
  [SOS_RELOCATION_ADDRESS] = { "address", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Where to"), "address" },
  [SOS_RELOCATION_STAY_AWAY] = { "stay-away", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where they must not go") },
  [SOS_RELOCATION_MEMORANDUM_ON] = { "memorandum-on", SOS_KIND_DATE, 0, N_("Memorandum signed on") },
  [SOS_RELOCATION_CHECK_IN_ON] = { "check-in-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Ask how it goes, by") },
  [SOS_RELOCATION_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosRelocation, sos_relocation, "relocation", fields)
