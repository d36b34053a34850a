/* sos-family-action.c - a step towards a goal of a family; domain 3.4. */
#include "config.h"
#include "sos-family-action.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_FAMILY_ACTION_GOAL] = { "goal", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Goal"), "family_goal" },
  [SOS_FAMILY_ACTION_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Order") },
  [SOS_FAMILY_ACTION_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Step") },
  [SOS_FAMILY_ACTION_WHO] = { "who", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Who"), "family-who" },
  [SOS_FAMILY_ACTION_PERSON] = { "person", SOS_KIND_REFERENCE, 0, N_("Which of them"), "person" },
  [SOS_FAMILY_ACTION_WHO_NAME] = { "who-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Name") },
  [SOS_FAMILY_ACTION_BY_WHEN] = { "by-when", SOS_KIND_DATE, 0, N_("By when") },
  [SOS_FAMILY_ACTION_STATUS] = { "status", SOS_KIND_CODE, 0, N_("How far"), "action-status" },
  [SOS_FAMILY_ACTION_REASON] = { "reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Reason") },
};

SOS_DEFINE_RECORD (SosFamilyAction, sos_family_action, "family_action", fields)
