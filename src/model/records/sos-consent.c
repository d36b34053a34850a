/* sos-consent.c - an agreement, its scope and its end; domain 4.2.2. */
#include "config.h"
#include "sos-consent.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONSENT_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_CONSENT_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Agreement to"), "consent-type" },
  [SOS_CONSENT_SCOPE] = { "scope", SOS_KIND_TEXT, 0, N_("Scope") },
  [SOS_CONSENT_TO_AGENCY] = { "to-agency", SOS_KIND_TEXT, 0, N_("Shared with") },
  [SOS_CONSENT_GIVEN_BY] = { "given-by", SOS_KIND_CODE, 0, N_("Given by"), "consent-giver" },
  [SOS_CONSENT_HOW] = { "how", SOS_KIND_CODE, 0, N_("How"), "consent-how" },
  [SOS_CONSENT_EXPLAINED_BY] = { "explained-by", SOS_KIND_REFERENCE, 0, N_("Explained by"), "staff" },
  [SOS_CONSENT_LANGUAGE] = { "language", SOS_KIND_CODE, 0, N_("Language"), "language" },
  [SOS_CONSENT_DATED] = { "dated", SOS_KIND_DATE, 0, N_("Date") },
  [SOS_CONSENT_EXPIRES_ON] = { "expires-on", SOS_KIND_DATE, 0, N_("Ends on") },
  [SOS_CONSENT_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Status"), "consent-status" },
  [SOS_CONSENT_WITHDRAWN_ON] = { "withdrawn-on", SOS_KIND_DATE, 0, N_("Withdrawn on") },
  [SOS_CONSENT_WITHDRAWN_HOW] = { "withdrawn-how", SOS_KIND_TEXT, 0, N_("Withdrawn how") },
  [SOS_CONSENT_GIVEN_BY_PERSON] = { "given-by-person", SOS_KIND_REFERENCE, 0, N_("Who gave it"), "person" },
  [SOS_CONSENT_EVIDENCE] = { "evidence", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where the paper is") },
  [SOS_CONSENT_WITHDRAWAL] = { "withdrawal", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Taken back with"), "withdrawal" },
};

SOS_DEFINE_RECORD (SosConsent, sos_consent, "consent", fields)
