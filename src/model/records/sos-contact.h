/* sos-contact.h - one contact with a young person or about them, or a try; domain 4.6. Once signed it stays as it is. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONTACT (sos_contact_get_type ())
SOS_DECLARE_RECORD (SosContact, sos_contact, CONTACT)

typedef enum
{
  SOS_CONTACT_PERSON,
  SOS_CONTACT_EPISODE,
  SOS_CONTACT_STARTS_AT,
  SOS_CONTACT_MINUTES,
  SOS_CONTACT_TYPE,
  SOS_CONTACT_DIRECTION,
  SOS_CONTACT_OUTCOME,
  SOS_CONTACT_PLACE,
  SOS_CONTACT_NOTE,
  SOS_CONTACT_QUOTE,
  SOS_CONTACT_MOOD,
  SOS_CONTACT_SAFETY,
  SOS_CONTACT_NEXT_STEP,
  SOS_CONTACT_NEXT_STEP_ON,
  SOS_CONTACT_TASK,
  SOS_CONTACT_VISIBILITY,
  SOS_CONTACT_WORKER,
  SOS_CONTACT_ENTERED_BY,
  SOS_CONTACT_ENTERED_AT,
  SOS_CONTACT_LATE_REASON,
  SOS_CONTACT_SIGNED_BY,
  SOS_CONTACT_SIGNED_AT,
  SOS_CONTACT_OVERRIDE_RULE,
  SOS_CONTACT_OVERRIDE_REASON,
  SOS_CONTACT_OVERRIDE_BY,
  SOS_CONTACT_OVERRIDE_AT,
} SosContactField;

/* Codes of "contact-type". */
#define SOS_CONTACT_FACE_TO_FACE "FACE_TO_FACE"
#define SOS_CONTACT_PHONE "PHONE"
#define SOS_CONTACT_TEXT "TEXT"
#define SOS_CONTACT_LETTER "LETTER"
#define SOS_CONTACT_EMAIL "EMAIL"

/* The code of "contact-outcome" by which a contact is one; all others are tries (M6). */
#define SOS_CONTACT_HELD "HELD"

/* Codes of "contact-direction". */
#define SOS_CONTACT_OUT "OUT"
#define SOS_CONTACT_IN "IN"

/* Codes of "contact-visibility". */
#define SOS_CONTACT_NORMAL "NORMAL"
#define SOS_CONTACT_RESTRICTED "RESTRICTED"

G_END_DECLS
