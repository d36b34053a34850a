/* sos-assessment-score.h - one area of life in an assessment: ours, theirs, strength, evidence; domain 4.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ASSESSMENT_SCORE (sos_assessment_score_get_type ())
SOS_DECLARE_RECORD (SosAssessmentScore, sos_assessment_score, ASSESSMENT_SCORE)

typedef enum
{
  SOS_ASSESSMENT_SCORE_ASSESSMENT,
  SOS_ASSESSMENT_SCORE_DOMAIN,
  SOS_ASSESSMENT_SCORE_SCORE,
  SOS_ASSESSMENT_SCORE_OWN,
  SOS_ASSESSMENT_SCORE_STRENGTH,
  SOS_ASSESSMENT_SCORE_EVIDENCE,
  SOS_ASSESSMENT_SCORE_SOURCE,
  SOS_ASSESSMENT_SCORE_DATED,
} SosAssessmentScoreField;

G_END_DECLS
