/* sos-programme-part.h - a part of each session, given by one provider, in order. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PROGRAMME_PART (sos_programme_part_get_type ())
SOS_DECLARE_RECORD (SosProgrammePart, sos_programme_part, PROGRAMME_PART)

typedef enum
{
  SOS_PROGRAMME_PART_PROGRAMME,
  SOS_PROGRAMME_PART_NUMBER,
  SOS_PROGRAMME_PART_PROVIDER,
  SOS_PROGRAMME_PART_LABEL,
  SOS_PROGRAMME_PART_MINUTES,
  SOS_PROGRAMME_PART_GAP_MOST,
} SosProgrammePartField;

G_END_DECLS
