/* sos-follow-up.c - a light contact some months after an episode has ended; domain 1.1. */
#include "config.h"
#include "sos-follow-up.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_FOLLOW_UP_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_FOLLOW_UP_MONTHS] = { "months", SOS_KIND_NUMBER, 0, N_("Months after the end") },
  [SOS_FOLLOW_UP_DUE_ON] = { "due-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Due on") },
  [SOS_FOLLOW_UP_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "follow-up-state" },
  [SOS_FOLLOW_UP_DONE_ON] = { "done-on", SOS_KIND_DATE, 0, N_("Done on") },
  [SOS_FOLLOW_UP_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("How they are") },
  [SOS_FOLLOW_UP_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("By"), "staff" },
};

SOS_DEFINE_RECORD (SosFollowUp, sos_follow_up, "follow_up", fields)
