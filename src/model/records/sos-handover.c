/* sos-handover.c - an episode given to somebody else, with a note for them. */
#include "config.h"
#include "sos-handover.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_HANDOVER_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_HANDOVER_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Episode"), "episode" },
  [SOS_HANDOVER_FROM_STAFF] = { "from-staff", SOS_KIND_REFERENCE, 0, N_("From"), "staff" },
  [SOS_HANDOVER_TO_STAFF] = { "to-staff", SOS_KIND_REFERENCE, 0, N_("To"), "staff" },
  [SOS_HANDOVER_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("On") },
  [SOS_HANDOVER_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
  [SOS_HANDOVER_READ_ON] = { "read-on", SOS_KIND_DATE, 0, N_("Read on") },
};

SOS_DEFINE_RECORD (SosHandover, sos_handover, "handover", fields)
