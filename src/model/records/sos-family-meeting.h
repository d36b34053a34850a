/* sos-family-meeting.h - a meeting of a family with those who help; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_MEETING (sos_family_meeting_get_type ())
SOS_DECLARE_RECORD (SosFamilyMeeting, sos_family_meeting, FAMILY_MEETING)

typedef enum
{
  SOS_FAMILY_MEETING_HOUSEHOLD,
  SOS_FAMILY_MEETING_DAY,
  SOS_FAMILY_MEETING_PLACE,
  SOS_FAMILY_MEETING_LANGUAGE,
  SOS_FAMILY_MEETING_INTERPRETER,
  SOS_FAMILY_MEETING_NOTE,
  SOS_FAMILY_MEETING_NEXT_ON,
  SOS_FAMILY_MEETING_HOUR,
  SOS_FAMILY_MEETING_NEXT_HOUR,
} SosFamilyMeetingField;

G_END_DECLS
