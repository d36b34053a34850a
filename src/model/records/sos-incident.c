/* sos-incident.c - something that happened, and what was done; domain 4.5.2. */
#include "config.h"
#include "sos-incident.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_INCIDENT_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_INCIDENT_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What it was"), "incident-kind" },
  [SOS_INCIDENT_HAPPENED_AT] = { "happened-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("When") },
  [SOS_INCIDENT_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where") },
  [SOS_INCIDENT_PEOPLE] = { "people", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who was there") },
  [SOS_INCIDENT_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("What happened") },
  [SOS_INCIDENT_ACTION] = { "action", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What was done at once") },
  [SOS_INCIDENT_INJURIES] = { "injuries", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Injuries") },
  [SOS_INCIDENT_REPORTED_TO] = { "reported-to", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Told to") },
  [SOS_INCIDENT_REFERENCE] = { "reference", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Their reference") },
  [SOS_INCIDENT_DEBRIEF_ON] = { "debrief-on", SOS_KIND_DATE, 0, N_("Talked over on") },
  [SOS_INCIDENT_LEARNING] = { "learning", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What we learn") },
  [SOS_INCIDENT_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
  [SOS_INCIDENT_SIGNED_BY] = { "signed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Signed by"), "staff" },
  [SOS_INCIDENT_SIGNED_ON] = { "signed-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Signed on") },
  [SOS_INCIDENT_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, 0, N_("Known to us, and in it too"), "person" },
  [SOS_INCIDENT_APART_ANSWER] = { "apart-answer", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("Kept apart after it"), "apart-answer" },
  [SOS_INCIDENT_APART_WORDS] = { "apart-words", SOS_KIND_LONG_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_PRIVATE, N_("Why no rule is needed") },
  [SOS_INCIDENT_APART_BY] = { "apart-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Answered by"), "staff" },
  [SOS_INCIDENT_APART_ON] = { "apart-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Answered on") },
};

SOS_DEFINE_RECORD (SosIncident, sos_incident, "incident", fields)
