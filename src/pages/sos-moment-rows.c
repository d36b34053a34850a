/* sos-moment-rows.c - a moment asked in two rows of a window: a day and an hour. Knows no deed. */
#include "config.h"
#include "sos-moment-rows.h"

#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

void
sos_moment_rows_set (SosDeedDialog *dialog, const char *day, const char *hours, gint64 moment)
{
  g_autofree char *iso = moment != 0 ? sos_moment_dup_day (moment) : NULL;
  g_autofree char *date = iso != NULL ? sos_date_dup_long (iso) : NULL, *time = moment != 0 ? sos_moment_dup_hours (moment) : NULL;

  gtk_editable_set_text (sos_deed_dialog_get (dialog, day), date != NULL ? date : "");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, hours), time != NULL ? time : "");
}

gboolean
sos_moment_rows_read (SosDeedDialog *dialog, const char *day, const char *hours, gint64 *moment)
{
  g_autofree char *typed_day = sos_deed_dialog_dup_words (dialog, day), *typed_hours = sos_deed_dialog_dup_words (dialog, hours);
  g_autofree char *today = sos_clock_dup_today (), *date = sos_typed_dup_day (typed_day, today, SOS_DAY_PAST);

  *moment = 0;
  if (typed_day == NULL && typed_hours == NULL)
    return TRUE;
  *moment = sos_moment_parse (date, typed_hours);
  if (*moment > 0)
    return TRUE;
  sos_deed_dialog_say_at (dialog, date == NULL ? day : hours, _("Write the day and the hour, like 23 November 2026 and 14:05."));
  return FALSE;
}
