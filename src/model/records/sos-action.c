/* sos-action.c - one step of a goal: who does what by when; domain 4.4. */
#include "config.h"
#include "sos-action.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ACTION_GOAL] = { "goal", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Goal"), "goal" },
  [SOS_ACTION_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Order") },
  [SOS_ACTION_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_LATER | SOS_FIELD_PRIVATE, N_("What") },
  [SOS_ACTION_WHO] = { "who", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Who"), "action-who" },
  [SOS_ACTION_WHO_NAME] = { "who-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Name") },
  [SOS_ACTION_BY_WHEN] = { "by-when", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("By when") },
  [SOS_ACTION_WHEN_WORDS] = { "when-words", SOS_KIND_TEXT, 0, N_("When, in words") },
  [SOS_ACTION_STATUS] = { "status", SOS_KIND_CODE, 0, N_("Status"), "action-status" },
  [SOS_ACTION_REASON] = { "reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why not done") },
  [SOS_ACTION_EVIDENCE] = { "evidence", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Evidence") },
  [SOS_ACTION_REMIND_ON] = { "remind-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Remind on") },
};

SOS_DEFINE_RECORD (SosAction, sos_action, "action", fields)
