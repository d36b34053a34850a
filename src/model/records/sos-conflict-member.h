/* sos-conflict-member.h - somebody whom a keep-apart rule is about, and on which side; domain 4.7. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONFLICT_MEMBER (sos_conflict_member_get_type ())
SOS_DECLARE_RECORD (SosConflictMember, sos_conflict_member, CONFLICT_MEMBER)

typedef enum
{
  SOS_CONFLICT_MEMBER_CONFLICT,
  SOS_CONFLICT_MEMBER_PERSON,
  SOS_CONFLICT_MEMBER_STAFF,
  SOS_CONFLICT_MEMBER_SIDE,
} SosConflictMemberField;

G_END_DECLS
