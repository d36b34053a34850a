/* sos-help-request.c - practical help that is asked for somebody; domain 3.10. */
#include "config.h"
#include "sos-help-request.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_HELP_REQUEST_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_HELP_REQUEST_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What for"), "grant-kind" },
  [SOS_HELP_REQUEST_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What it is needed for, in words") },
  [SOS_HELP_REQUEST_AMOUNT] = { "amount", SOS_KIND_NUMBER, 0, N_("How much, in pounds") },
  [SOS_HELP_REQUEST_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("State"), "help-state" },
  [SOS_HELP_REQUEST_ASKED_ON] = { "asked-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Asked for on") },
  [SOS_HELP_REQUEST_ASKED_BY] = { "asked-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Asked for by"), "staff" },
  [SOS_HELP_REQUEST_DECIDED_ON] = { "decided-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Decided on") },
  [SOS_HELP_REQUEST_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Decided by"), "staff" },
  [SOS_HELP_REQUEST_DECIDED_WORDS] = { "decided-words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE | SOS_FIELD_ISSUED, N_("What was said to it") },
  [SOS_HELP_REQUEST_GIVEN_ON] = { "given-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Given on") },
};

SOS_DEFINE_RECORD (SosHelpRequest, sos_help_request, "help_request", fields)
