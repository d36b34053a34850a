/* sos-school-contact.c - somebody at a school, by what they do there. */
#include "config.h"
#include "sos-school-contact.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SCHOOL_CONTACT_SCHOOL] = { "school", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("School"), "school" },
  [SOS_SCHOOL_CONTACT_ROLE] = { "role", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What they do"), "school-contact-role" },
  [SOS_SCHOOL_CONTACT_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_SCHOOL_CONTACT_PHONE] = { "phone", SOS_KIND_TEXT, 0, N_("Phone") },
  [SOS_SCHOOL_CONTACT_EMAIL] = { "email", SOS_KIND_TEXT, 0, N_("Email") },
  [SOS_SCHOOL_CONTACT_SECURE_EMAIL] = { "secure-email", SOS_KIND_FLAG, 0, N_("Email is secure") },
  [SOS_SCHOOL_CONTACT_UNTIL] = { "until", SOS_KIND_DATE, 0, N_("Left on") },
  [SOS_SCHOOL_CONTACT_NOTE] = { "note", SOS_KIND_LONG_TEXT, 0, N_("Note") },
};

SOS_DEFINE_RECORD (SosSchoolContact, sos_school_contact, "school_contact", fields)
