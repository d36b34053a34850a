/* sos-contact-purpose.h - what a contact was for; one row a purpose. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONTACT_PURPOSE (sos_contact_purpose_get_type ())
SOS_DECLARE_RECORD (SosContactPurpose, sos_contact_purpose, CONTACT_PURPOSE)

typedef enum
{
  SOS_CONTACT_PURPOSE_CONTACT,
  SOS_CONTACT_PURPOSE_CODE,
} SosContactPurposeField;

G_END_DECLS
