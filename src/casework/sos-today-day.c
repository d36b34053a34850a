/* sos-today-day.c - what is planned today with whoever is at the desk, by one row of SQL a kind. Decides nothing. */
#include "config.h"
#include "sos-today-day.h"

#include "sos-banner-rules.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

#define DAY_SECONDS 86400

void
sos_day_item_free (SosDayItem *item)
{
  g_free (item->from);
  g_free (item->to);
  g_free (item->title);
  g_free (item->note);
  g_free (item->alert);
  g_free (item->alert_words);
  g_free (item->state);
  g_free (item);
}

/* ---- what is planned ---- */

/* Each gives: record, person, begins and ends in seconds, hours as text, whom or what it is with, three words, a state, who goes along. $1: of
 * staff, $2: today, $3 and $4: its first and last second, $5: today as a number. */
#define ALL_GIVEN " AND $1 > 0 AND $2 <> '' AND $3 <= $4 AND $5 > 0"
#define VISIT(me, other) \
  "SELECT v.id, v.person, v.starts_at, v.ends_at, NULL, NULL, coalesce (c.name, CASE WHEN v.place_kind = 'HOME' THEN NULL ELSE v.place END), v.purpose," \
  " v.place_kind, NULL, v.state, o.name FROM visit_plan v LEFT JOIN school c ON c.id = v.school LEFT JOIN staff o ON o.id = v." other \
  " WHERE v." me " = $1 AND v.ends_at >= $3 AND v.starts_at BETWEEN $3 AND $4 AND v.state <> 'CANCELLED' AND v.removed IS NULL" ALL_GIVEN
/* What it is for is private, and is read on the record. */
#define APPOINTMENT(me, other, only) \
  "SELECT a.id, a.person, a.starts_at, a.starts_at + a.minutes * 60, NULL, NULL, CASE WHEN a.place_kind = 'OFFICE' THEN NULL ELSE a.place END," \
  " a.office, a.room, NULL, a.state, o.name FROM appointment a" \
  " LEFT JOIN staff o ON o.id = a." other " AND o.id <> $1 WHERE a." me " = $1 AND a.starts_at BETWEEN $3 AND $4 AND a.state IN ('PLANNED', 'KEPT')" \
  " AND a.removed IS NULL" only ALL_GIVEN
#define SESSION \
  "SELECT DISTINCT s.id, 0, 0, 0, s.begins, s.ends, coalesce (h.name, r.venue), p.name, s.topic, m.name, s.status, NULL FROM session s" \
  " JOIN segment g ON g.session = s.id AND g.removed IS NULL JOIN segment_staff f ON f.segment = g.id AND f.removed IS NULL" \
  " JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme LEFT JOIN school h ON h.id = r.school" \
  " LEFT JOIN school_room m ON m.id = s.room" \
  " WHERE s.day = $2 AND f.staff = $1 AND s.status NOT IN ('CANCELLED', 'POSTPONED') AND s.removed IS NULL" ALL_GIVEN
#define MEETING \
  "SELECT d.about, d.person, 0, 0, NULL, NULL, NULL, p.next_meeting_words, NULL, NULL, NULL, NULL FROM person_due d JOIN plan p ON p.id = d.about" \
  " WHERE d.desk = 'W' AND d.seat = $1 AND d.due_on = $5 AND d.rule = 'MEETING'" ALL_GIVEN
#define FAMILY \
  "SELECT m.household, 0, 0, 0, NULL, NULL, h.label, m.place, NULL, NULL, NULL, NULL FROM family_meeting m JOIN household h ON h.id = m.household" \
  " JOIN household_episode e ON e.household = m.household AND e.removed IS NULL AND e.closed_on IS NULL" \
  " WHERE m.next_on = $2 AND e.worker = $1 AND m.removed IS NULL" ALL_GIVEN
#define SUPERVISION(me, other) \
  "SELECT u.id, 0, 0, 0, NULL, NULL, o.name, NULL, NULL, NULL, NULL, NULL FROM supervision u JOIN staff o ON o.id = u." other \
  " WHERE u." me " = $1 AND u.next_on = $2 AND u.removed IS NULL AND NOT EXISTS (SELECT 1 FROM supervision n WHERE n.worker = u.worker" \
  " AND n.held_on >= $2 AND n.removed IS NULL)" ALL_GIVEN

static const struct
{
  SosDayOf of;
  const char *sql, *label;
  const char *lists[3]; /* the code list of each word; NULL: a word as it is */
} sources[] = {
  { SOS_DAY_VISIT, VISIT ("worker", "second"), NULL, { "visit-purpose", "visit-place" } },
  { SOS_DAY_VISIT, VISIT ("second", "worker"), NULL, { "visit-purpose", "visit-place" } },
  { SOS_DAY_APPOINTMENT, APPOINTMENT ("worker", "driver", ""), N_("Appointment"), { "our-office" } },
  { SOS_DAY_APPOINTMENT, APPOINTMENT ("driver", "worker", " AND a.driver <> a.worker"), N_("Drive to an appointment"), { "our-office" } },
  { SOS_DAY_SESSION, SESSION, NULL, { NULL } },
  { SOS_DAY_MEETING, MEETING, N_("Meeting about the plan"), { NULL } },
  { SOS_DAY_FAMILY, FAMILY, N_("Family meeting"), { NULL } },
  { SOS_DAY_SUPERVISION, SUPERVISION ("worker", "lead"), N_("Supervision"), { NULL } },
  { SOS_DAY_SUPERVISION, SUPERVISION ("lead", "worker"), N_("Supervision"), { NULL } },
};

/* ---- one of them ---- */

typedef struct
{
  SosTransaction *transaction;
  GPtrArray *items;
} Reading;

static void
append (GString *words, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static char *
dup_note (Reading *reading, guint source, SosRows *rows, const char *place)
{
  SosCodes *codes = sos_transaction_get_codes (reading->transaction);
  g_autoptr (GString) words = g_string_new (NULL);
  const char *with = sos_rows_get_text (rows, 11);
  /* Translators: %s is a colleague who goes along */
  g_autofree char *along = with != NULL ? g_strdup_printf (_("with %s"), with) : NULL;

  append (words, sources[source].label != NULL ? _(sources[source].label) : NULL);
  for (int i = 0; i < 3; i++)
    {
      const char *word = sos_rows_get_text (rows, 7 + i), *list = sources[source].lists[i];

      append (words, list != NULL && word != NULL ? sos_codes_get_label (codes, list, word) : word);
    }
  append (words, place);
  append (words, along);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What changes how one goes there; the rest of the band is on the record. */
#define ON_THE_WAY \
  "SELECT kind FROM person_alert WHERE person = $1 AND kind IN ('THREAT_TO_LIFE', 'KEEP_APART', 'TWO_WORKERS')" \
  " ORDER BY CASE kind WHEN 'THREAT_TO_LIFE' THEN 1 WHEN 'KEEP_APART' THEN 2 ELSE 3 END"

static gboolean
read_alert (Reading *reading, SosDayItem *item, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (reading->transaction, ON_THE_WAY, &local, "i", item->person);

  if (rows != NULL && sos_rows_next (rows, &local))
    {
      item->alert = g_strdup (sos_rows_get_text (rows, 0));
      item->alert_words = sos_banner_dup_brief (item->alert, NULL, sos_transaction_get_codes (reading->transaction));
    }
  return sos_pass_error (&local, error);
}

/* Whom it is with, as far as whoever looks may know. */
static gboolean
read_person (Reading *reading, SosDayItem *item, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) person = NULL;
  SosRightsCase rights = { 0 };

  if (item->person == 0)
    return TRUE;
  if (!sos_rights_load (reading->transaction, item->person, &rights, &local) || !sos_rights_knows_of (&rights)
      || sos_transaction_hides (reading->transaction, item->person)
      || (person = sos_transaction_load (reading->transaction, SOS_TYPE_PERSON, item->person, &local)) == NULL)
    item->person = 0;
  if (local != NULL && !g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (item->person == 0)
    return TRUE;
  g_free (item->title);
  item->title = g_strdup (sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  item->title_is_name = TRUE;
  return !sos_rights_allows (&rights, SOS_GROUP_BANNER, SOS_MAY_SEE) || read_alert (reading, item, error);
}

static gint64
find_moment (Reading *reading, SosRows *rows, int seconds, int hours)
{
  const char *text = sos_rows_get_text (rows, hours);
  const int minutes = text != NULL ? sos_minutes_parse (text) : -1;

  return minutes >= 0 ? sos_clock_from_london (sos_transaction_get_today (reading->transaction), minutes) : sos_rows_get_number (rows, seconds);
}

static void
set_state (Reading *reading, SosDayItem *item, const char *state)
{
  const gint64 now = sos_transaction_get_now (reading->transaction);
  const char *list = item->of == SOS_DAY_VISIT ? "visit-state" : item->of == SOS_DAY_APPOINTMENT ? "appointment-state" : "session-status";

  item->past = (item->ends != 0 && item->ends <= now) || g_strcmp0 (state, "BACK") == 0 || g_strcmp0 (state, SOS_APPOINTMENT_KEPT) == 0;
  if (state != NULL && (g_str_equal (state, "BACK") || g_str_equal (state, "OUT") || g_str_equal (state, "DELIVERED") || g_str_equal (state, SOS_APPOINTMENT_KEPT)))
    item->state = g_strdup (sos_codes_get_label (sos_transaction_get_codes (reading->transaction), list, state));
}

static gboolean
take (Reading *reading, guint source, SosRows *rows, GError **error)
{
  SosDayItem *item = g_new0 (SosDayItem, 1);
  const char *with = sos_rows_get_text (rows, 6);

  g_ptr_array_add (reading->items, item);
  item->of = sources[source].of;
  item->id = sos_rows_get_number (rows, 0);
  item->person = sos_rows_get_number (rows, 1);
  item->starts = find_moment (reading, rows, 2, 4);
  item->ends = find_moment (reading, rows, 3, 5);
  item->from = item->starts != 0 ? sos_moment_dup_hours (item->starts) : NULL;
  item->to = item->ends != 0 ? sos_moment_dup_hours (item->ends) : NULL;
  if (!read_person (reading, item, error))
    return FALSE;
  /* Who is out stands on the board, whoever it is with; somebody who must not be known of is asked nowhere. */
  if (item->of == SOS_DAY_APPOINTMENT && item->person == 0)
    return g_ptr_array_remove (reading->items, item);
  item->note = dup_note (reading, source, rows, item->title != NULL ? with : NULL);
  if (item->title == NULL)
    item->title = g_strdup (with != NULL ? with : _("Away from the office"));
  set_state (reading, item, sos_rows_get_text (rows, 10));
  return TRUE;
}

static gboolean
read_source (Reading *reading, guint source, GError **error)
{
  const char *today = sos_transaction_get_today (reading->transaction);
  const gint64 first = sos_clock_from_london (today, 0), last = sos_moment_get_day_end (first + DAY_SECONDS / 2);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (reading->transaction, sources[source].sql, &local, "isiii", sos_transaction_get_actor (reading->transaction),
                                                     today, first, last, (gint64) sos_day_parse (today));

  while (rows != NULL && local == NULL && sos_rows_next (rows, &local))
    take (reading, source, rows, &local);
  return sos_pass_error (&local, error);
}

/* Without an hour last: it may be any. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const SosDayItem *left = *(SosDayItem *const *) a, *right = *(SosDayItem *const *) b;

  if ((left->starts == 0) != (right->starts == 0))
    return left->starts == 0 ? 1 : -1;
  if (left->starts != right->starts)
    return left->starts < right->starts ? -1 : 1;
  return g_strcmp0 (left->title, right->title);
}

GPtrArray *
sos_today_read_day (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_day_item_free);
  Reading reading = { transaction, items };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!read_source (&reading, i, error))
      return NULL;
  g_ptr_array_sort (items, compare_items);
  return g_steal_pointer (&items);
}
