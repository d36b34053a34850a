/* sos-relationship.h - how one person is related to another, directed; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_RELATIONSHIP (sos_relationship_get_type ())
SOS_DECLARE_RECORD (SosRelationship, sos_relationship, RELATIONSHIP)

typedef enum
{
  SOS_RELATIONSHIP_PERSON,
  SOS_RELATIONSHIP_OTHER_PERSON,
  SOS_RELATIONSHIP_TYPE,
  SOS_RELATIONSHIP_STANDING,
  SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY,
  SOS_RELATIONSHIP_EVIDENCE,
  SOS_RELATIONSHIP_CONTACT_RESTRICTION,
  SOS_RELATIONSHIP_MAY_RING,
  SOS_RELATIONSHIP_NOTE,
} SosRelationshipField;

G_END_DECLS
