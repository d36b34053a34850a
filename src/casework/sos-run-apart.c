/* sos-run-apart.c - may somebody join a run (N1)? Held against everybody on it, who delivers it, and whoever is in the building while its
 * sessions last. Names nobody. */
#include "config.h"
#include "sos-run.h"

#include "sos-apart-read.h"
#include "sos-apart.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-school-checks.h"

#include <glib/gi18n.h>

/* Everybody whom they would be with, whether a session has its day yet or not. */
#define WITH_SQL \
  "SELECT person FROM cohort_place WHERE run = $1 AND person IS NOT NULL AND person <> $2 AND removed IS NULL AND left_on IS NULL" \
  " AND status IN " SOS_PLACE_TAKEN_SQL \
  " UNION SELECT f.staff FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN session s ON s.id = g.session WHERE s.run = $1" \
  " AND f.removed IS NULL AND g.removed IS NULL AND s.removed IS NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED')" \
  " AND (s.day IS NULL OR s.day >= $3)"

static gboolean
refuse (SosVerdict *verdict, GError **error)
{
  g_autoptr (SosVerdict) taken = verdict;
  g_autofree char *words = NULL;

  if (taken->allowed)
    return TRUE;
  words = g_strdup_printf ("%s %s", taken->words, _("They can wait on the reserve list, join another run, or be seen one-to-one."));
  return sos_casework_refuse ("N1", words, error);
}

static gboolean
check_group (SosTransaction *transaction, SosApartReading *reading, gint64 run, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, WITH_SQL, &local, "iis", run, person, sos_transaction_get_today (transaction));
  SosApart gravest = { SOS_APART_NONE };

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const SosApart apart = sos_apart_between (reading->book, person, sos_rows_get_number (rows, 0));

      if (apart.level > gravest.level)
        gravest = apart;
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (gravest.level < SOS_APART_KEEP)
    return TRUE;
  return refuse (sos_apart_dup_verdict (gravest.level, SOS_SPOT_SESSION, sos_apart_book_get (reading->book, gravest.rule)->ref, gravest.overdue, FALSE), error);
}

/* The school while one session lasts; what else they have there that day is no matter. */
static gboolean
check_building (SosTransaction *transaction, SosRecord *run, SosRecord *session, gint64 person, GError **error)
{
  const char *day = sos_record_get_text (session, SOS_SESSION_DAY);
  const int from = sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_BEGINS)), to = sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_ENDS));
  g_autofree char *place = g_strdup_printf ("school %" G_GINT64_FORMAT, sos_record_get_number (run, SOS_PROGRAMME_RUN_SCHOOL));
  SosBooking booking = { .kind = "session", .id = sos_record_get_id (session), .person = person, .words = "" };
  SosVerdict *verdict;

  if (from < 0 || to <= from)
    return TRUE;
  booking.start = sos_clock_from_london (day, from);
  booking.end = sos_clock_from_london (day, to);
  verdict = sos_apart_ask (transaction, &booking, SOS_SPOT_BUILDING, place, error);
  return verdict != NULL && refuse (verdict, error);
}

gboolean
sos_run_check_apart (SosTransaction *transaction, SosRecord *run, gint64 person, GError **error)
{
  g_autoptr (SosApartReading) reading = sos_apart_reading_new (transaction, error);
  g_autoptr (GPtrArray) sessions = NULL;

  if (reading == NULL || !sos_apart_reading_add (reading, transaction, person, error))
    return FALSE;
  if (!sos_apart_book_knows (reading->book, person) && reading->limits->len == 0)
    return TRUE;
  if (!check_group (transaction, reading, sos_record_get_id (run), person, error))
    return FALSE;
  if (sos_record_get_number (run, SOS_PROGRAMME_RUN_SCHOOL) == 0)
    return TRUE;
  sessions = sos_transaction_query (transaction, SOS_TYPE_SESSION, "run = $1 AND day >= $2 AND status NOT IN ('CANCELLED', 'POSTPONED') ORDER BY day, id",
                                    error, "is", sos_record_get_id (run), sos_transaction_get_today (transaction));
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    if (!check_building (transaction, run, sessions->pdata[i], person, error))
      return FALSE;
  return sessions != NULL;
}
