/* sos-typed-when.c - the one reader of days and hours as people type them into a form. */
#include "config.h"
#include "sos-typed-when.h"

#include "sos-day.h"
#include "sos-near-date.h"
#include "sos-near-time.h"
#include "sos-quick-private.h"

/* As in a quick line; all of it has to be the day, and one day. */
static char *
dup_said (const char *words, const char *today, gboolean ahead)
{
  const SosQuickDays days = { today, ahead };
  g_autoptr (GArray) tokens = sos_quick_cut (words);
  gboolean doubtful;
  char *day;
  const guint n = sos_quick_read_day (tokens, 0, &days, &day, &doubtful);

  if (n == 0 || n != tokens->len || doubtful)
    g_clear_pointer (&day, g_free);
  return day;
}

char *
sos_typed_dup_day (const char *typed, const char *today, SosTypedDay lies)
{
  char *day = sos_near_date_dup_parsed (typed, today);

  if (day != NULL || typed == NULL || !g_utf8_validate (typed, -1, NULL))
    return day;
  if (lies != SOS_DAY_PAST)
    day = dup_said (typed, today, TRUE);
  return day == NULL && lies != SOS_DAY_TO_COME ? dup_said (typed, today, FALSE) : day;
}

int
sos_typed_read_hour (const char *typed)
{
  g_autofree char *words = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  const int minutes = sos_minutes_parse (words);

  return minutes >= 0 ? minutes : sos_near_time_parse (words);
}
