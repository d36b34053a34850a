/* sos-segment.c - a part of a session, given by one provider. */
#include "config.h"
#include "sos-segment.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SEGMENT_SESSION] = { "session", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Session"), "session" },
  [SOS_SEGMENT_NUMBER] = { "number", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Part") },
  [SOS_SEGMENT_PROVIDER] = { "provider", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Given by"), "provider" },
  [SOS_SEGMENT_BEGINS] = { "begins", SOS_KIND_TEXT, 0, N_("Begins") },
  [SOS_SEGMENT_ENDS] = { "ends", SOS_KIND_TEXT, 0, N_("Ends") },
  [SOS_SEGMENT_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Status"), "segment-status" },
};

SOS_DEFINE_RECORD (SosSegment, sos_segment, "segment", fields)
