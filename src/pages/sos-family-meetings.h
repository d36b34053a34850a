/* sos-family-meetings.h - the meetings with a family: who was there, what was said, when the next one is (domain 3.4). */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_MEETINGS (sos_family_meetings_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyMeetings, sos_family_meetings, SOS, FAMILY_MEETINGS, SosFamilyPart)

SosFamilyPart *sos_family_meetings_new (SosStore *store);

G_END_DECLS
