/* sos-calendar-source.c - who says what a calendar says of a day or a term, when, and whether it is confirmed. Saves nothing. */
#include "config.h"
#include "sos-calendar-source.h"

#include "sos-day.h"
#include "sos-record-plain.h"

#include <glib/gi18n.h>

/* The same three fields of both. */
typedef struct
{
  guint source, on, unsure;
} Fields;

static const Fields *
get_fields (SosRecord *said)
{
  static const Fields day = { SOS_CALENDAR_DAY_SOURCE, SOS_CALENDAR_DAY_SOURCE_ON, SOS_CALENDAR_DAY_UNSURE },
                      term = { SOS_SCHOOL_TERM_SOURCE, SOS_SCHOOL_TERM_SOURCE_ON, SOS_SCHOOL_TERM_UNSURE };

  return SOS_IS_SCHOOL_TERM (said) ? &term : &day;
}

gboolean
sos_calendar_source_is_unsure (SosRecord *said)
{
  return sos_record_get_flag (said, get_fields (said)->unsure);
}

static char *
dup_who (SosRecord *said, int today)
{
  const Fields *fields = get_fields (said);
  const char *source = sos_record_find_text (said, fields->source);
  g_autofree char *day = sos_record_get_day (said, fields->on) != 0 ? sos_day_dup_words (sos_record_get_day (said, fields->on), today) : NULL;

  if (source == NULL)
    return g_steal_pointer (&day);
  /* Translators: who says that a school is closed, and the day they said so */
  return day != NULL ? g_strdup_printf (_("%s, %s"), source, day) : g_strdup (source);
}

char *
sos_calendar_source_dup_words (SosRecord *said, int today)
{
  g_autofree char *who = dup_who (said, today);

  if (!sos_calendar_source_is_unsure (said))
    return g_steal_pointer (&who);
  /* Translators: who says so, and when */
  return who != NULL ? g_strdup_printf (_("%s; not yet confirmed"), who) : g_strdup (_("not yet confirmed"));
}

void
sos_calendar_source_set (SosRecord *said, const char *source, const char *day, gboolean unsure)
{
  const Fields *fields = get_fields (said);

  sos_record_set_text (said, fields->source, source);
  sos_record_set_text (said, fields->on, day);
  sos_record_set_flag (said, fields->unsure, unsure);
}

void
sos_calendar_source_confirm (SosRecord *said)
{
  sos_record_set_flag (said, get_fields (said)->unsure, FALSE);
}
