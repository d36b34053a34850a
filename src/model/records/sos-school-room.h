/* sos-school-room.h - a room of a school. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SCHOOL_ROOM (sos_school_room_get_type ())
SOS_DECLARE_RECORD (SosSchoolRoom, sos_school_room, SCHOOL_ROOM)

typedef enum
{
  SOS_SCHOOL_ROOM_SCHOOL,
  SOS_SCHOOL_ROOM_NAME,
  SOS_SCHOOL_ROOM_CAPACITY,
  SOS_SCHOOL_ROOM_PRIVATE,
  SOS_SCHOOL_ROOM_STEP_FREE,
  SOS_SCHOOL_ROOM_PROJECTOR,
  SOS_SCHOOL_ROOM_DISCIPLINE,
  SOS_SCHOOL_ROOM_ACTIVE,
} SosSchoolRoomField;

G_END_DECLS
