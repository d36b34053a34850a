/* sos-segment.h - a part of a session, given by one provider. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SEGMENT (sos_segment_get_type ())
SOS_DECLARE_RECORD (SosSegment, sos_segment, SEGMENT)

typedef enum
{
  SOS_SEGMENT_SESSION,
  SOS_SEGMENT_NUMBER,
  SOS_SEGMENT_PROVIDER,
  SOS_SEGMENT_BEGINS,
  SOS_SEGMENT_ENDS,
  SOS_SEGMENT_STATUS,
} SosSegmentField;

G_END_DECLS
