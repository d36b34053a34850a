/* sos-supervision-case.h - what was decided about one young person in a supervision; domain 4.12. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SUPERVISION_CASE (sos_supervision_case_get_type ())
SOS_DECLARE_RECORD (SosSupervisionCase, sos_supervision_case, SUPERVISION_CASE)

typedef enum
{
  SOS_SUPERVISION_CASE_PERSON,
  SOS_SUPERVISION_CASE_SUPERVISION,
  SOS_SUPERVISION_CASE_EPISODE,
  SOS_SUPERVISION_CASE_RISK,
  SOS_SUPERVISION_CASE_PROGRESS,
  SOS_SUPERVISION_CASE_STUCK,
  SOS_SUPERVISION_CASE_DECISION,
} SosSupervisionCaseField;

G_END_DECLS
