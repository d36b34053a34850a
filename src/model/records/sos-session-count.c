/* sos-session-count.c - how many came to a session, by school year and sex, where nobody is named. */
#include "config.h"
#include "sos-session-count.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SESSION_COUNT_SESSION] = { "session", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Session"), "session" },
  [SOS_SESSION_COUNT_SCHOOL_YEAR] = { "school-year", SOS_KIND_NUMBER, 0, N_("School year") },
  [SOS_SESSION_COUNT_SEX] = { "sex", SOS_KIND_CODE, 0, N_("Sex"), "sex" },
  [SOS_SESSION_COUNT_PUPILS] = { "pupils", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Pupils") },
};

SOS_DEFINE_RECORD (SosSessionCount, sos_session_count, "session_count", fields)
