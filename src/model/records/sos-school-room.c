/* sos-school-room.c - a room of a school. */
#include "config.h"
#include "sos-school-room.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SCHOOL_ROOM_SCHOOL] = { "school", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("School"), "school" },
  [SOS_SCHOOL_ROOM_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Room") },
  [SOS_SCHOOL_ROOM_CAPACITY] = { "capacity", SOS_KIND_NUMBER, 0, N_("Places") },
  [SOS_SCHOOL_ROOM_PRIVATE] = { "private", SOS_KIND_FLAG, 0, N_("Nobody can look or walk in") },
  [SOS_SCHOOL_ROOM_STEP_FREE] = { "step-free", SOS_KIND_FLAG, 0, N_("Step-free") },
  [SOS_SCHOOL_ROOM_PROJECTOR] = { "projector", SOS_KIND_FLAG, 0, N_("Projector") },
  [SOS_SCHOOL_ROOM_DISCIPLINE] = { "discipline", SOS_KIND_FLAG, 0, N_("Pupils know it from being punished") },
  [SOS_SCHOOL_ROOM_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Can be used") },
};

SOS_DEFINE_RECORD (SosSchoolRoom, sos_school_room, "school_room", fields)
