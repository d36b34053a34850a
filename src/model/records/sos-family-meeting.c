/* sos-family-meeting.c - a meeting of a family with those who help; domain 3.4. */
#include "config.h"
#include "sos-family-meeting.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_FAMILY_MEETING_HOUSEHOLD] = { "household", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Household"), "household" },
  [SOS_FAMILY_MEETING_DAY] = { "day", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Day") },
  [SOS_FAMILY_MEETING_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Place") },
  [SOS_FAMILY_MEETING_LANGUAGE] = { "language", SOS_KIND_CODE, 0, N_("Language"), "language" },
  [SOS_FAMILY_MEETING_INTERPRETER] = { "interpreter", SOS_KIND_FLAG, 0, N_("With an interpreter") },
  [SOS_FAMILY_MEETING_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
  [SOS_FAMILY_MEETING_NEXT_ON] = { "next-on", SOS_KIND_DATE, 0, N_("Next meeting") },
  [SOS_FAMILY_MEETING_HOUR] = { "hour", SOS_KIND_TEXT, 0, N_("At what hour") },
  [SOS_FAMILY_MEETING_NEXT_HOUR] = { "next-hour", SOS_KIND_TEXT, 0, N_("Next meeting, at what hour") },
};

SOS_DEFINE_RECORD (SosFamilyMeeting, sos_family_meeting, "family_meeting", fields)
