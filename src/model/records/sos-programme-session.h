/* sos-programme-session.h - what one session of a programme is about. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PROGRAMME_SESSION (sos_programme_session_get_type ())
SOS_DECLARE_RECORD (SosProgrammeSession, sos_programme_session, PROGRAMME_SESSION)

typedef enum
{
  SOS_PROGRAMME_SESSION_PROGRAMME,
  SOS_PROGRAMME_SESSION_NUMBER,
  SOS_PROGRAMME_SESSION_TOPIC,
  SOS_PROGRAMME_SESSION_NOTE,
} SosProgrammeSessionField;

G_END_DECLS
