/* sos-run-calendar.c - sessions read as events of a calendar. What an ICS file is sos-calendar-write.h knows. */
#include "config.h"
#include "sos-run-calendar.h"

#include "sos-calendar-write.h"
#include "sos-day.h"
#include "sos-pass-error.h"
#include "sos-run-private.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>

SosRunCalendar *
sos_run_calendar_new (SosCalendarOf of, gint64 id)
{
  SosRunCalendar *self = g_new0 (SosRunCalendar, 1);

  self->of = of;
  self->id = id;
  return self;
}

void
sos_run_calendar_free (SosRunCalendar *self)
{
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/* A session as a whole; of somebody who delivers, the part of it that is theirs, with its own hours. */
#define OF_SESSION \
  "SELECT s.id, 0, s.version, s.status, s.day, s.begins, s.ends, s.number, " SOS_RUN_OF_HOW_MANY_SQL ", o.name, h.street, h.postcode, h.name, r.venue" \
  " FROM session s JOIN programme_run r ON r.id = s.run LEFT JOIN school h ON h.id = r.school LEFT JOIN school_room o ON o.id = s.room" \
  " WHERE s.removed IS NULL AND r.removed IS NULL AND s.day IS NOT NULL AND "
#define OF_PART \
  "SELECT s.id, g.number, s.version, s.status, s.day, coalesce (g.begins, s.begins), coalesce (g.ends, s.ends), s.number, " SOS_RUN_OF_HOW_MANY_SQL ", o.name, h.street," \
  " h.postcode, h.name, r.venue FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN session s ON s.id = g.session" \
  " JOIN programme_run r ON r.id = s.run LEFT JOIN school h ON h.id = r.school LEFT JOIN school_room o ON o.id = s.room" \
  " WHERE f.removed IS NULL AND g.removed IS NULL AND s.removed IS NULL AND r.removed IS NULL AND s.day IS NOT NULL AND "
#define IN_ORDER " ORDER BY s.day, s.begins, s.id, 2"

static const struct
{
  const char *sql;
  GType (*get_type) (void);
  guint field;
} kinds[SOS_N_CALENDARS] = {
  [SOS_CALENDAR_OF_RUN] = { OF_SESSION "s.run = $1" IN_ORDER, sos_programme_run_get_type, SOS_PROGRAMME_RUN_REF },
  [SOS_CALENDAR_OF_SCHOOL] = { OF_SESSION "r.school = $1" IN_ORDER, sos_school_get_type, SOS_SCHOOL_REF },
  [SOS_CALENDAR_OF_STAFF] = { OF_PART "f.staff = $1" IN_ORDER, sos_staff_get_type, SOS_STAFF_REF },
};

static char *
add_text (GStringChunk *texts, char *text)
{
  char *kept = g_string_chunk_insert (texts, text);

  g_free (text);
  return kept;
}

/* "Session 4 of 13 – Room B12": what anybody may read over a shoulder. */
static char *
dup_summary (SosRows *rows)
{
  const char *room = sos_rows_get_text (rows, 9);
  const int number = (int) sos_rows_get_number (rows, 7), of = (int) sos_rows_get_number (rows, 8);
  g_autofree char *session = of > 1 ? g_strdup_printf (_("Session %d of %d"), number, of) : g_strdup (_("Session"));

  return room != NULL ? g_strdup_printf (_("%s – Room %s"), session, room) : g_strdup (session);
}

static char *
dup_location (SosRows *rows)
{
  const char *parts[] = { sos_rows_get_text (rows, 12), sos_rows_get_text (rows, 10), sos_rows_get_text (rows, 11), sos_rows_get_text (rows, 13) };
  g_autoptr (GString) location = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && parts[i][0] != '\0')
      g_string_append_printf (location, "%s%s", location->len > 0 ? ", " : "", parts[i]);
  g_strdelimit (location->str, "\n", ' ');
  return g_string_free (g_steal_pointer (&location), FALSE);
}

static SosCalendarEvent
read_event (SosRows *rows, GStringChunk *texts)
{
  const char *status = sos_rows_get_text (rows, 3);
  const gint64 part = sos_rows_get_number (rows, 1);
  SosCalendarEvent event = { .sequence = (int) sos_rows_get_number (rows, 2), .day = sos_day_parse (sos_rows_get_text (rows, 4)), .from = -1, .to = -1 };

  event.uid = add_text (texts, part != 0 ? g_strdup_printf ("%016" G_GINT64_MODIFIER "x-%d@sessions.sos", sos_rows_get_number (rows, 0), (int) part)
                                         : g_strdup_printf ("%016" G_GINT64_MODIFIER "x@sessions.sos", sos_rows_get_number (rows, 0)));
  event.cancelled = g_strcmp0 (status, "CANCELLED") == 0 || g_strcmp0 (status, "POSTPONED") == 0;
  event.tentative = g_strcmp0 (status, "PLANNED") == 0;
  if (sos_rows_get_text (rows, 5) != NULL && sos_rows_get_text (rows, 6) != NULL)
    {
      event.from = sos_minutes_parse (sos_rows_get_text (rows, 5));
      event.to = sos_minutes_parse (sos_rows_get_text (rows, 6));
    }
  event.summary = add_text (texts, dup_summary (rows));
  event.location = add_text (texts, dup_location (rows));
  return event;
}

gboolean
sos_casework_export_calendar (SosTransaction *transaction, SosRunCalendar *calendar, GError **error)
{
  const GType type = kinds[calendar->of].get_type ();
  g_autoptr (SosRecord) of = NULL;
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (SosCalendarEvent));
  g_autoptr (GStringChunk) texts = g_string_chunk_new (1024);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_SEE, 0, error))
    return FALSE;
  of = sos_transaction_load (transaction, type, calendar->id, error);
  if (of == NULL)
    return FALSE;
  rows = sos_transaction_select (transaction, kinds[calendar->of].sql, &local, "i", calendar->id);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const SosCalendarEvent event = read_event (rows, texts);

      g_array_append_val (events, event);
    }
  g_clear_pointer (&rows, sos_rows_free);
  if (!sos_pass_error (&local, error))
    return FALSE;
  calendar->n = events->len;
  calendar->name = g_strdup_printf ("%s.ics", sos_record_get_text (of, kinds[calendar->of].field));
  calendar->text = sos_calendar_write ((const SosCalendarEvent *) events->data, events->len, sos_transaction_get_now (transaction));
  sos_transaction_set_lasting (transaction);
  return sos_transaction_note (transaction, "export", type, calendar->id, 0, _("Calendar"), error);
}
