/* sos-contact-with.c - who took part in a contact; a name of somebody else stands here and can be taken out (domain 4.15). */
#include "config.h"
#include "sos-contact-with.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONTACT_WITH_CONTACT] = { "contact", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Contact"), "contact" },
  [SOS_CONTACT_WITH_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Who"), "contact-with" },
  [SOS_CONTACT_WITH_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, 0, N_("Relative"), "person" },
  [SOS_CONTACT_WITH_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("Colleague"), "staff" },
  [SOS_CONTACT_WITH_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Name") },
  [SOS_CONTACT_WITH_ROLE] = { "role", SOS_KIND_TEXT, 0, N_("What they are") },
};

SOS_DEFINE_RECORD (SosContactWith, sos_contact_with, "contact_with", fields)
