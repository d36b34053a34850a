/* sos-role-in-concern.h - what part somebody has in a concern, who says so, and until when that holds; domain 4.5.5, N12. Never a label. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ROLE_IN_CONCERN (sos_role_in_concern_get_type ())
SOS_DECLARE_RECORD (SosRoleInConcern, sos_role_in_concern, ROLE_IN_CONCERN)

typedef enum
{
  SOS_ROLE_IN_CONCERN_PERSON,
  SOS_ROLE_IN_CONCERN_ROLE,
  SOS_ROLE_IN_CONCERN_CONCERN,
  SOS_ROLE_IN_CONCERN_SOURCE,
  SOS_ROLE_IN_CONCERN_RELIABILITY,
  SOS_ROLE_IN_CONCERN_RECORDED_ON,
  SOS_ROLE_IN_CONCERN_RECORDED_BY,
  SOS_ROLE_IN_CONCERN_REVIEW_BY,
  SOS_ROLE_IN_CONCERN_REVIEWED_ON,
  SOS_ROLE_IN_CONCERN_REVIEWED_BY,
  SOS_ROLE_IN_CONCERN_ENDED_ON,
  SOS_ROLE_IN_CONCERN_ENDED_REASON,
} SosRoleInConcernField;

G_END_DECLS
