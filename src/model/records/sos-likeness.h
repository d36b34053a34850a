/* sos-likeness.h - what was decided about two records that look alike; domain 0.6, N10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_LIKENESS (sos_likeness_get_type ())
SOS_DECLARE_RECORD (SosLikeness, sos_likeness, LIKENESS)

typedef enum
{
  SOS_LIKENESS_PERSON,
  SOS_LIKENESS_OTHER_PERSON,
  SOS_LIKENESS_VERDICT,
  SOS_LIKENESS_SCORE,
  SOS_LIKENESS_DECIDED_BY,
  SOS_LIKENESS_DECIDED_ON,
  SOS_LIKENESS_TASK,
  SOS_LIKENESS_WORDS,
} SosLikenessField;

G_END_DECLS
