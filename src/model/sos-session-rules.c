/* sos-session-rules.c - what the status of a session says of it. Knows no record. */
#include "config.h"
#include "sos-session-rules.h"

static gboolean
is_any (const char *status, const char *const *codes)
{
  return status != NULL && g_strv_contains (codes, status);
}

gboolean
sos_session_was_held (const char *status)
{
  static const char *const held[] = { "DELIVERED", "PART_DELIVERED", NULL };

  return is_any (status, held);
}

gboolean
sos_session_is_off (const char *status)
{
  static const char *const off[] = { "CANCELLED", "POSTPONED", NULL };

  return is_any (status, off);
}

gboolean
sos_session_is_to_come (const char *status, int day, int today)
{
  return day != 0 && day >= today && !sos_session_was_held (status) && !sos_session_is_off (status);
}
