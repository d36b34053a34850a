/* sos-help-request.h - practical help that is asked for somebody: what, how much, and who decided; domain 3.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_HELP_REQUEST (sos_help_request_get_type ())
SOS_DECLARE_RECORD (SosHelpRequest, sos_help_request, HELP_REQUEST)

typedef enum
{
  SOS_HELP_REQUEST_EPISODE,
  SOS_HELP_REQUEST_KIND,
  SOS_HELP_REQUEST_WORDS,
  SOS_HELP_REQUEST_AMOUNT,
  SOS_HELP_REQUEST_STATE,
  SOS_HELP_REQUEST_ASKED_ON,
  SOS_HELP_REQUEST_ASKED_BY,
  SOS_HELP_REQUEST_DECIDED_ON,
  SOS_HELP_REQUEST_DECIDED_BY,
  SOS_HELP_REQUEST_DECIDED_WORDS,
  SOS_HELP_REQUEST_GIVEN_ON,
} SosHelpRequestField;

G_END_DECLS
