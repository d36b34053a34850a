/* sos-school-contact.h - somebody at a school, by what they do there. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SCHOOL_CONTACT (sos_school_contact_get_type ())
SOS_DECLARE_RECORD (SosSchoolContact, sos_school_contact, SCHOOL_CONTACT)

typedef enum
{
  SOS_SCHOOL_CONTACT_SCHOOL,
  SOS_SCHOOL_CONTACT_ROLE,
  SOS_SCHOOL_CONTACT_NAME,
  SOS_SCHOOL_CONTACT_PHONE,
  SOS_SCHOOL_CONTACT_EMAIL,
  SOS_SCHOOL_CONTACT_SECURE_EMAIL,
  SOS_SCHOOL_CONTACT_UNTIL,
  SOS_SCHOOL_CONTACT_NOTE,
} SosSchoolContactField;

G_END_DECLS
