/* sos-segment-staff.c - who delivers a part of a session, and as what. */
#include "config.h"
#include "sos-segment-staff.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SEGMENT_STAFF_SEGMENT] = { "segment", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Part"), "segment" },
  [SOS_SEGMENT_STAFF_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Who"), "staff" },
  [SOS_SEGMENT_STAFF_PART] = { "part", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("As"), "staff-part" },
  [SOS_SEGMENT_STAFF_ACCEPTED_ON] = { "accepted-on", SOS_KIND_DATE, 0, N_("Accepted on") },
};

SOS_DEFINE_RECORD (SosSegmentStaff, sos_segment_staff, "segment_staff", fields)
