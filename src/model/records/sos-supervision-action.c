/* sos-supervision-action.c - something agreed in a supervision; domain 4.12. */
#include "config.h"
#include "sos-supervision-action.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SUPERVISION_ACTION_SUPERVISION] = { "supervision", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Supervision"), "supervision" },
  [SOS_SUPERVISION_ACTION_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("What") },
  [SOS_SUPERVISION_ACTION_WHO] = { "who", SOS_KIND_REFERENCE, 0, N_("Who"), "staff" },
  [SOS_SUPERVISION_ACTION_BY_WHEN] = { "by-when", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("By") },
  [SOS_SUPERVISION_ACTION_DONE_ON] = { "done-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Done on") },
};

SOS_DEFINE_RECORD (SosSupervisionAction, sos_supervision_action, "supervision_action", fields)
