/* sos-session-rules.h - what the status of a session says of it: was it held, is it called off, is it still to come. The one place. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @status: code of "session-status"; NULL: none. */
gboolean sos_session_was_held (const char *status);
/* Cancelled or postponed. */
gboolean sos_session_is_off (const char *status);
/* On a day (sos-day.h; 0: none) that is today or later, neither held nor called off. */
gboolean sos_session_is_to_come (const char *status, int day, int today);

G_END_DECLS
