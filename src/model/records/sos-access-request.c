/* sos-access-request.c - somebody asks to see what is held about a person: who, by what right, by when, how far it is; domain 4.15. */
#include "config.h"
#include "sos-access-request.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ACCESS_REQUEST_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_ACCESS_REQUEST_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Reference") },
  [SOS_ACCESS_REQUEST_REQUESTER] = { "requester", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Who asks") },
  [SOS_ACCESS_REQUEST_REQUESTER_KIND] = { "requester-kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("As whom they ask"), "access-requester" },
  [SOS_ACCESS_REQUEST_SEND_TO] = { "send-to", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("How they want to have it") },
  [SOS_ACCESS_REQUEST_RECEIVED_ON] = { "received-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_NEAR, N_("Came on") },
  [SOS_ACCESS_REQUEST_IDENTITY_ON] = { "identity-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Seen who they are on") },
  [SOS_ACCESS_REQUEST_AUTHORITY] = { "authority", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("By what right they may ask") },
  [SOS_ACCESS_REQUEST_SCOPE] = { "scope", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What they want to see") },
  [SOS_ACCESS_REQUEST_ASKED_ON] = { "asked-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Asked what they mean on") },
  [SOS_ACCESS_REQUEST_CLEARED_ON] = { "cleared-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("They said what they mean on") },
  [SOS_ACCESS_REQUEST_EXTENDED] = { "extended", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Months longer") },
  [SOS_ACCESS_REQUEST_EXTENDED_ON] = { "extended-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("They were told on") },
  [SOS_ACCESS_REQUEST_EXTENDED_REASON] = { "extended-reason", SOS_KIND_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_PRIVATE, N_("Why it takes longer") },
  [SOS_ACCESS_REQUEST_DUE_ON] = { "due-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Due") },
  [SOS_ACCESS_REQUEST_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("State"), "access-state" },
  [SOS_ACCESS_REQUEST_COLLECTED_ON] = { "collected-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Collected on") },
  [SOS_ACCESS_REQUEST_FIRST_REVIEWER] = { "first-reviewer", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("First looked through by"), "staff" },
  [SOS_ACCESS_REQUEST_FIRST_ON] = { "first-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("First looked through on") },
  [SOS_ACCESS_REQUEST_REDACTED_ON] = { "redacted-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Taken out on") },
  [SOS_ACCESS_REQUEST_SECOND_REVIEWER] = { "second-reviewer", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Looked through again by"), "staff" },
  [SOS_ACCESS_REQUEST_SECOND_ON] = { "second-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Looked through again on") },
  [SOS_ACCESS_REQUEST_SENT_ON] = { "sent-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Sent on") },
  [SOS_ACCESS_REQUEST_REFUSED_REASON] = { "refused-reason", SOS_KIND_LONG_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_PRIVATE, N_("Why it was not given") },
  [SOS_ACCESS_REQUEST_COMPLAINT] = { "complaint", SOS_KIND_LONG_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_PRIVATE, N_("What they complained of, and what became of it") },
  [SOS_ACCESS_REQUEST_CLOSED_ON] = { "closed-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Closed on") },
  [SOS_ACCESS_REQUEST_LOGGED_BY] = { "logged-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
};

SOS_DEFINE_RECORD (SosAccessRequest, sos_access_request, "access_request", fields)
