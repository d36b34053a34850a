/* sos-segment-staff.h - who delivers a part of a session, and as what. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SEGMENT_STAFF (sos_segment_staff_get_type ())
SOS_DECLARE_RECORD (SosSegmentStaff, sos_segment_staff, SEGMENT_STAFF)

typedef enum
{
  SOS_SEGMENT_STAFF_SEGMENT,
  SOS_SEGMENT_STAFF_STAFF,
  SOS_SEGMENT_STAFF_PART,
  SOS_SEGMENT_STAFF_ACCEPTED_ON,
} SosSegmentStaffField;

G_END_DECLS
