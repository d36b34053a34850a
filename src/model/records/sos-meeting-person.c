/* sos-meeting-person.c - who was at a family meeting, and who was not; domain 3.4. */
#include "config.h"
#include "sos-meeting-person.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_MEETING_PERSON_MEETING] = { "meeting", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Meeting"), "family_meeting" },
  [SOS_MEETING_PERSON_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Person"), "person" },
  [SOS_MEETING_PERSON_ATTENDANCE] = { "attendance", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("There"), "meeting-attendance" },
};

SOS_DEFINE_RECORD (SosMeetingPerson, sos_meeting_person, "meeting_person", fields)
