/* sos-contact-point.c - a phone, email or message account, and when it is safe to use; domain 0.7. */
#include "config.h"
#include "sos-contact-point.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONTACT_POINT_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_CONTACT_POINT_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "contact-kind" },
  [SOS_CONTACT_POINT_VALUE] = { "value", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_SEARCHED | SOS_FIELD_PRIVATE, N_("Number or address") },
  [SOS_CONTACT_POINT_NORMALISED] = { "normalised", SOS_KIND_TEXT, SOS_FIELD_SEARCHED | SOS_FIELD_PHONE | SOS_FIELD_PRIVATE, N_("Normalised") },
  [SOS_CONTACT_POINT_BELONGS_TO] = { "belongs-to", SOS_KIND_CODE, 0, N_("Belongs to"), "contact-holder" },
  [SOS_CONTACT_POINT_HOLDER_NAME] = { "holder-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Holder") },
  [SOS_CONTACT_POINT_SAFE_TO_CALL] = { "safe-to-call", SOS_KIND_CODE, 0, N_("Safe to call"), "yes-no" },
  [SOS_CONTACT_POINT_SAFE_TO_TEXT] = { "safe-to-text", SOS_KIND_CODE, 0, N_("Safe to text"), "yes-no" },
  [SOS_CONTACT_POINT_SAFE_VOICEMAIL] = { "safe-voicemail", SOS_KIND_CODE, 0, N_("Safe to leave voicemail"), "yes-no" },
  [SOS_CONTACT_POINT_SAFE_TIMES] = { "safe-times", SOS_KIND_TEXT, 0, N_("Safe times") },
  [SOS_CONTACT_POINT_WHO_MAY_ANSWER] = { "who-may-answer", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who may answer") },
  [SOS_CONTACT_POINT_SAY_YOU_ARE] = { "say-you-are", SOS_KIND_TEXT, 0, N_("Say you are") },
  [SOS_CONTACT_POINT_PREFERRED] = { "preferred", SOS_KIND_FLAG, 0, N_("The one they like") },
  [SOS_CONTACT_POINT_DEAD_SINCE] = { "dead-since", SOS_KIND_DATE, 0, N_("Dead since") },
  [SOS_CONTACT_POINT_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosContactPoint, sos_contact_point, "contact_point", fields)
