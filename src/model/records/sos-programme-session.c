/* sos-programme-session.c - what one session of a programme is about. */
#include "config.h"
#include "sos-programme-session.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PROGRAMME_SESSION_PROGRAMME] = { "programme", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Programme"), "programme" },
  [SOS_PROGRAMME_SESSION_NUMBER] = { "number", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Session") },
  [SOS_PROGRAMME_SESSION_TOPIC] = { "topic", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Topic") },
  [SOS_PROGRAMME_SESSION_NOTE] = { "note", SOS_KIND_LONG_TEXT, 0, N_("Note") },
};

SOS_DEFINE_RECORD (SosProgrammeSession, sos_programme_session, "programme_session", fields)
