/* sos-meeting-person.h - who was at a family meeting, and who was not; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_MEETING_PERSON (sos_meeting_person_get_type ())
SOS_DECLARE_RECORD (SosMeetingPerson, sos_meeting_person, MEETING_PERSON)

typedef enum
{
  SOS_MEETING_PERSON_MEETING,
  SOS_MEETING_PERSON_PERSON,
  SOS_MEETING_PERSON_ATTENDANCE,
} SosMeetingPersonField;

G_END_DECLS
