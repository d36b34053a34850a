/* sos-contact-purpose.c - what a contact was for; one row a purpose. */
#include "config.h"
#include "sos-contact-purpose.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONTACT_PURPOSE_CONTACT] = { "contact", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Contact"), "contact" },
  [SOS_CONTACT_PURPOSE_CODE] = { "code", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What for"), "contact-purpose" },
};

SOS_DEFINE_RECORD (SosContactPurpose, sos_contact_purpose, "contact_purpose", fields)
