/* sos-session-count.h - how many came to a session, by school year and sex, where nobody is named. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SESSION_COUNT (sos_session_count_get_type ())
SOS_DECLARE_RECORD (SosSessionCount, sos_session_count, SESSION_COUNT)

typedef enum
{
  SOS_SESSION_COUNT_SESSION,
  SOS_SESSION_COUNT_SCHOOL_YEAR,
  SOS_SESSION_COUNT_SEX,
  SOS_SESSION_COUNT_PUPILS,
} SosSessionCountField;

G_END_DECLS
