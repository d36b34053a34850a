/* sos-issue-level.h - one look at one issue of one person; domain 3.4. Every look is a record, so that any day can be read. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ISSUE_LEVEL (sos_issue_level_get_type ())
SOS_DECLARE_RECORD (SosIssueLevel, sos_issue_level, ISSUE_LEVEL)

typedef enum
{
  SOS_ISSUE_LEVEL_PERSON,
  SOS_ISSUE_LEVEL_ISSUE,
  SOS_ISSUE_LEVEL_LEVEL,
  SOS_ISSUE_LEVEL_LOOKED_ON,
  SOS_ISSUE_LEVEL_LOOKED_BY,
  SOS_ISSUE_LEVEL_NOTE,
} SosIssueLevelField;

G_END_DECLS
