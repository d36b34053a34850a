/* sos-contact-with.h - who took part in a contact; a name of somebody else stands here and can be taken out (domain 4.15). */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONTACT_WITH (sos_contact_with_get_type ())
SOS_DECLARE_RECORD (SosContactWith, sos_contact_with, CONTACT_WITH)

typedef enum
{
  SOS_CONTACT_WITH_CONTACT,
  SOS_CONTACT_WITH_KIND,
  SOS_CONTACT_WITH_OTHER_PERSON,
  SOS_CONTACT_WITH_STAFF,
  SOS_CONTACT_WITH_NAME,
  SOS_CONTACT_WITH_ROLE,
} SosContactWithField;

/* Codes of "contact-with". */
#define SOS_WITH_YP "YP"
#define SOS_WITH_RELATIVE "RELATIVE"
#define SOS_WITH_PROFESSIONAL "PROFESSIONAL"
#define SOS_WITH_THIRD_PARTY "THIRD_PARTY"
#define SOS_WITH_STAFF "STAFF"
#define SOS_WITH_GROUP "GROUP"

G_END_DECLS
