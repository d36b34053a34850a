/* sos-programme-asks.c - what a programme, as it would be saved, changes in runs that go on and sessions that are to come. Changes nothing. */
#include "config.h"
#include "sos-office-list.h"

#include "sos-casework-private.h"
#include "sos-record-plain.h"
#include "sos-run-states.h"

#include <glib/gi18n.h>

/* $1: the programme, $2: today, $3: what is written now. */
#define GOES_ON " r.programme = $1 AND r.removed IS NULL AND r.status NOT IN (" SOS_RUN_GOES_NOT_ON ")"
#define RUNS "SELECT count (*) FROM programme_run r WHERE $2 = $2 AND $3 = $3 AND" GOES_ON
#define SESSIONS "SELECT count (*) FROM session s JOIN programme_run r ON r.id = s.run WHERE $3 = $3 AND s.removed IS NULL AND s.day >= $2" \
  " AND s.status IN ('PLANNED', 'CONFIRMED', 'CATCH_UP') AND" GOES_ON
#define STAFF(volunteers) "(SELECT count (*) FROM segment_staff f JOIN segment g ON g.id = f.segment LEFT JOIN deliverer d ON d.staff = f.staff AND d.removed IS NULL" \
  " WHERE g.session = s.id AND g.number = 1 AND g.removed IS NULL AND f.removed IS NULL AND f.part NOT IN ('SHADOW', 'OBSERVER')" \
  " AND coalesce (d.kind, 'STAFF') " volunteers " 'VOLUNTEER')"

static const struct
{
  guint field;
  SosConsequenceSort sort;
  const char *sql;
  const char *one, *many;
} asks[] = {
  { SOS_PROGRAMME_SESSIONS, SOS_STAYS, RUNS, N_("%u run that goes on keeps its number of sessions"), N_("%u runs that go on keep their number of sessions") },
  { SOS_PROGRAMME_CAP, SOS_TO_DO,
    RUNS " AND $3 < (SELECT count (*) FROM cohort_place c WHERE c.run = r.id AND c.removed IS NULL AND c.left_on IS NULL AND c.status IN"
         " ('OFFERED', 'CONSENTED', 'BASELINED', 'ACTIVE', 'ONE_TO_ONE'))",
    N_("%u run has more pupils than that; who is on it stays"), N_("%u runs have more pupils than that; who is on them stays") },
  { SOS_PROGRAMME_STAFF_LEAST, SOS_TO_DO, SESSIONS " AND $3 > " STAFF ("<>"), N_("%u session to come then lacks somebody who delivers"),
    N_("%u sessions to come then lack somebody who delivers") },
  { SOS_PROGRAMME_VOLUNTEERS_LEAST, SOS_TO_DO, SESSIONS " AND $3 > " STAFF ("="), N_("%u session to come then lacks a volunteer"),
    N_("%u sessions to come then lack a volunteer") },
  { SOS_PROGRAMME_SCHOOL_STAFF, SOS_TO_DO,
    SESSIONS " AND $3 > 0 AND s.school_staff IS NULL AND coalesce (s.school_present, r.school_present, 'NO') = 'NO' AND r.school_staff IS NULL",
    N_("%u session to come then needs somebody of the school"), N_("%u sessions to come then need somebody of the school") },
  { SOS_PROGRAMME_FEMALE_ONLY, SOS_TO_DO,
    SESSIONS " AND $3 > 0 AND EXISTS (SELECT 1 FROM segment_staff f JOIN segment g ON g.id = f.segment LEFT JOIN deliverer d ON d.staff = f.staff AND d.removed IS NULL"
             " WHERE g.session = s.id AND f.removed IS NULL AND g.removed IS NULL AND coalesce (d.sex, '') <> 'FEMALE')",
    N_("%u session to come then has somebody who may not deliver it"), N_("%u sessions to come then have somebody who may not deliver them") },
  { SOS_PROGRAMME_PRIVATE_ROOM, SOS_TO_DO, SESSIONS " AND $3 > 0 AND EXISTS (SELECT 1 FROM school_room o WHERE o.id = s.room AND o.private = 0)",
    N_("%u session to come is then in a room that is not private"), N_("%u sessions to come are then in rooms that are not private") },
  { SOS_PROGRAMME_ACTIVE, SOS_STAYS, RUNS, N_("%u run of it goes on as it is"), N_("%u runs of it go on as they are") },
};

static gint64
get_value (SosRecord *programme, guint field)
{
  const SosKind kind = SOS_RECORD_GET_CLASS (programme)->fields[field].kind;

  if (kind == SOS_KIND_FLAG)
    return sos_record_get_flag (programme, field);
  /* No number of places is as many as there are. */
  return field == SOS_PROGRAMME_CAP && !sos_record_is_set (programme, field) ? G_MAXINT : sos_record_get_known (programme, field);
}

static gboolean
ask_one (SosTransaction *transaction, SosAskRecord *ask, guint i, GError **error)
{
  gint64 n;

  if (!sos_transaction_select_number (transaction, asks[i].sql, &n, error, "isi", sos_record_get_id (ask->record), sos_transaction_get_today (transaction),
                                      get_value (ask->record, asks[i].field)))
    return FALSE;
  if (n > 0)
    sos_consequences_add (ask->what, asks[i].sort, "record", g_strdup_printf (g_dngettext (NULL, asks[i].one, asks[i].many, (gulong) n), (guint) n));
  return TRUE;
}

gboolean
sos_casework_ask_programme (SosTransaction *transaction, SosAskRecord *ask, GError **error)
{
  g_autoptr (SosRecord) before = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_id (ask->record), error);

  if (before == NULL)
    return FALSE;
  ask->what = sos_consequences_new ();
  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    if (get_value (before, asks[i].field) != get_value (ask->record, asks[i].field) && !ask_one (transaction, ask, i, error))
      return FALSE;
  if (ask->what->len == 0)
    sos_consequences_add (ask->what, SOS_STAYS, "record", g_strdup (_("Nothing of what is planned changes.")));
  return TRUE;
}
