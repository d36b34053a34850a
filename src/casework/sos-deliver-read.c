/* sos-deliver-read.c - reads what the rules ask about somebody who delivers. Decides nothing. */
#include "config.h"
#include "sos-deliver-read.h"

#include "sos-apart-rules.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-duty-rules.h"
#include "sos-pass-error.h"
#include "sos-rights-rules.h"
#include "sos-visit-rules.h"

#define DAYS_BACK 7 /* as far as a week is counted back */

void
sos_deliver_reading_free (SosDeliverReading *self)
{
  GArray *arrays[] = { self->planned, self->clearance_facts, self->hours, self->away, self->places, self->engagements };

  g_clear_object (&self->staff);
  g_clear_object (&self->deliverer);
  g_clear_pointer (&self->clearances, g_ptr_array_unref);
  g_clear_pointer (&self->availability, g_ptr_array_unref);
  g_clear_pointer (&self->absences, g_ptr_array_unref);
  g_clear_pointer (&self->no_go, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (&arrays[i], g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_free (self);
}

/* ---- what they have ---- */

static void
state_clearances (SosDeliverReading *self)
{
  for (guint i = 0; i < self->clearances->len; i++)
    {
      SosRecord *clearance = self->clearances->pdata[i];
      const SosClearanceFact fact = {
        .id = sos_record_get_id (clearance),
        .kind = sos_record_find_text (clearance, SOS_CLEARANCE_KIND),
        .site = sos_record_find_text (clearance, SOS_CLEARANCE_SITE),
        .workforce = sos_record_find_text (clearance, SOS_CLEARANCE_WORKFORCE),
        .issued_on = sos_record_find_text (clearance, SOS_CLEARANCE_ISSUED_ON),
        .last_day = sos_record_find_text (clearance, SOS_CLEARANCE_LAST_DAY),
        .update_service = sos_record_get_flag (clearance, SOS_CLEARANCE_UPDATE_SERVICE),
        .checked_on = sos_record_find_text (clearance, SOS_CLEARANCE_CHECKED_ON),
        .content = sos_record_get_flag (clearance, SOS_CLEARANCE_CONTENT),
        .approved_on = sos_record_get_number (clearance, SOS_CLEARANCE_CONTENT_APPROVED_BY) != 0
                         ? sos_record_find_text (clearance, SOS_CLEARANCE_CONTENT_APPROVED_ON)
                         : NULL,
      };

      g_array_append_val (self->clearance_facts, fact);
    }
}

/* Hours that cannot be read are none at which somebody could be asked, and a whole day away. */
static void
state_hours (SosDeliverReading *self)
{
  for (guint i = 0; i < self->availability->len; i++)
    {
      SosRecord *when = self->availability->pdata[i];
      const int from = sos_minutes_parse (sos_record_find_text (when, SOS_AVAILABILITY_FROM_HOUR)),
                to = sos_minutes_parse (sos_record_find_text (when, SOS_AVAILABILITY_TO_HOUR));
      const gboolean hours = from >= 0 && to > from;
      const SosWeeklyHours weekly = { (int) sos_record_get_number (when, SOS_AVAILABILITY_WEEKDAY), hours ? from : 0, hours ? to : 0,
                                      sos_record_find_text (when, SOS_AVAILABILITY_VALID_FROM), sos_record_find_text (when, SOS_AVAILABILITY_VALID_TO) };

      g_array_append_val (self->hours, weekly);
    }
}

static void
state_away (SosDeliverReading *self)
{
  for (guint i = 0; i < self->absences->len; i++)
    {
      SosRecord *absence = self->absences->pdata[i];
      const int from = sos_minutes_parse (sos_record_find_text (absence, SOS_ABSENCE_BEGINS)),
                to = sos_minutes_parse (sos_record_find_text (absence, SOS_ABSENCE_ENDS));
      const gboolean hours = from >= 0 && to > from;
      const SosAway away = { sos_record_find_text (absence, SOS_ABSENCE_FIRST), sos_record_find_text (absence, SOS_ABSENCE_LAST), hours ? from : -1,
                             hours ? to : -1 };

      g_array_append_val (self->away, away);
    }
}

static void
state_places (SosDeliverReading *self)
{
  for (guint i = 0; i < self->no_go->len; i++)
    {
      SosRecord *place = self->no_go->pdata[i];
      const gboolean borough = sos_record_has_text (place, SOS_NO_GO_KIND, "BOROUGH");
      const SosNoGoPlace no_go = { borough ? sos_record_find_text (place, SOS_NO_GO_BOROUGH) : NULL,
                              borough ? NULL : sos_record_find_text (place, SOS_NO_GO_PLACE), sos_record_get_flag (place, SOS_NO_GO_FIRM) };

      g_array_append_val (self->places, no_go);
    }
}

static gboolean
read_records (SosDeliverReading *self, SosTransaction *transaction, gint64 staff, GError **error)
{
  g_autoptr (GError) local = NULL;

  self->staff = sos_transaction_load (transaction, SOS_TYPE_STAFF, staff, error);
  if (self->staff == NULL)
    return FALSE;
  self->deliverer = sos_transaction_find (transaction, SOS_TYPE_DELIVERER, "staff = $1", &local, "i", staff);
  if (!sos_pass_error (&local, error))
    return FALSE;
  self->clearances = sos_transaction_query (transaction, SOS_TYPE_CLEARANCE, "staff = $1 ORDER BY kind, issued_on, id", error, "i", staff);
  self->availability = self->clearances == NULL ? NULL
                                                : sos_transaction_query (transaction, SOS_TYPE_AVAILABILITY,
                                                                         "staff = $1 ORDER BY weekday, from_hour, id", error, "i", staff);
  self->absences = self->availability == NULL
                     ? NULL
                     : sos_transaction_query (transaction, SOS_TYPE_ABSENCE, "staff = $1 OR (provider IS NOT NULL AND provider = $2) ORDER BY first, id",
                                              error, "is", staff,
                                              self->deliverer != NULL ? sos_record_find_text (self->deliverer, SOS_DELIVERER_PROVIDER) : NULL);
  self->no_go = self->absences == NULL ? NULL
                                           : sos_transaction_query (transaction, SOS_TYPE_NO_GO, "staff = $1 ORDER BY firm DESC, id", error, "i", staff);
  return self->no_go != NULL;
}

/* ---- what is planned ---- */

/* Whoever goes, first or second; whoever is back is free, and whoever is later is not. */
#define VISIT_SQL \
  "SELECT v.id, s.id, NULL, v.starts_at, CASE WHEN v.state = 'BACK' AND v.back_at > 0 THEN v.back_at ELSE v.ends_at END, v.place_kind, v.place, v.borough, v.transport = 'OWN_CAR' AND v.purpose = 'GATE_PICKUP', c.label," \
  " NULL, NULL, h.name, coalesce (h.letter_needed, 0), coalesce (h.speaker_check, 0), 0, NULL FROM visit_plan v" \
  " JOIN staff s ON s.id IN (v.worker, v.second) LEFT JOIN school h ON h.id = v.school LEFT JOIN code c ON c.list = 'visit-purpose' AND c.code = v.purpose" \
  " WHERE v.removed IS NULL AND v.state IN ('PLANNED', 'OUT', 'BACK') AND v.ends_at >= $1 AND s.id = $2"
#define PLAN_SQL \
  "SELECT p.id, e.worker, p.next_meeting_on, NULL, NULL, NULL, p.next_meeting_words, NULL, 0, 'Meeting about the plan', p.person FROM plan p" \
  " JOIN episode e ON e.id = p.episode WHERE p.removed IS NULL AND p.state <> 'REPLACED' AND p.next_meeting_on >= $3 AND e.worker = $2" \
  " AND NOT EXISTS (SELECT 1 FROM plan n WHERE n.person = p.person AND n.removed IS NULL AND n.version > p.version)"

/* Somebody is asked to come to them, or is driven by them. */
#define APPOINTMENT_SQL \
  "SELECT a.id, s.id, NULL, a.starts_at, a.starts_at + a.minutes * 60, CASE WHEN a.place_kind = 'SITE' THEN CASE t.type WHEN 'HOSPITAL' THEN 'HOSPITAL'" \
  " ELSE 'PRISON' END ELSE a.place_kind END, a.place, coalesce (h.borough, t.borough), 0, 'Appointment', a.person FROM appointment a JOIN staff s ON s.id IN (a.worker, a.driver)" \
  " LEFT JOIN school h ON h.id = a.school LEFT JOIN site t ON t.code = a.site AND t.removed IS NULL WHERE a.removed IS NULL AND a.state IN ('PLANNED', 'KEPT')" \
  " AND a.starts_at >= $1 AND s.id = $2"

/* A part of a session in a school, or at another place. A school may ask for a letter and a speaker check, and so may a programme. */
#define SESSION_SQL \
  "SELECT s.id, f.staff, s.day, NULL, NULL, 'SCHOOL', coalesce (h.name, r.venue), coalesce (h.borough, r.borough), 0, p.name," \
  " coalesce (g.begins, s.begins), coalesce (g.ends, s.ends), h.name, coalesce (h.letter_needed, 0)," \
  " max (coalesce (h.speaker_check, 0), p.speaker_check), p.female_only, f.part FROM segment_staff f JOIN segment g ON g.id = f.segment" \
  " JOIN session s ON s.id = g.session JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme" \
  " LEFT JOIN school h ON h.id = r.school WHERE f.removed IS NULL AND g.removed IS NULL AND s.removed IS NULL AND r.removed IS NULL" \
  " AND g.status <> 'DECLINED' AND s.status NOT IN ('CANCELLED', 'POSTPONED') AND s.day >= $3 AND f.staff = $2"

/* A new kind of booking that somebody delivers is one row more. */
static const struct
{
  const char *kind; /* the record */
  const char *sql;  /* number, who, day, begins, ends, kind of place, place, borough, in their own car, label; $1 since (seconds), $2 who, $3 since (day) */
  gboolean school;  /* more: from the hour, to the hour, the school, whether it asks for a letter, for a speaker check, women alone, as what;
                     else with whom */
  gboolean meeting; /* somebody comes to them */
} sources[] = {
  { "session", SESSION_SQL, TRUE, FALSE },
  { "visit_plan", VISIT_SQL, TRUE, FALSE },
  { "plan", PLAN_SQL, FALSE, FALSE },
  { "appointment", APPOINTMENT_SQL, FALSE, TRUE },
};

SosDeliverAt
sos_deliver_find_at (const char *place_kind)
{
  static const struct
  {
    const char *code;
    SosDeliverAt at;
  } places[] = {
    { SOS_VISIT_AT_SCHOOL, SOS_AT_SCHOOL },
    { SOS_VISIT_AT_PRISON, SOS_AT_PRISON },
    { SOS_VISIT_AT_HOSPITAL, SOS_AT_HOSPITAL },
    { SOS_VISIT_AT_HOME, SOS_AT_HOME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].code, place_kind) == 0)
      return places[i].at;
  return SOS_AT_OTHER;
}

void
sos_delivery_set_times (SosDelivery *what, gint64 starts_at, gint64 ends_at, GStringChunk *texts)
{
  g_autoptr (GDateTime) starts = sos_clock_to_london (starts_at), ends = sos_clock_to_london (ends_at);
  g_autofree char *day = g_date_time_format (starts, "%Y-%m-%d");

  what->day = g_string_chunk_insert_const (texts, day);
  what->from = g_date_time_get_hour (starts) * 60 + g_date_time_get_minute (starts);
  what->to = g_date_time_get_hour (ends) * 60 + g_date_time_get_minute (ends);
  if (g_date_time_get_day_of_year (starts) != g_date_time_get_day_of_year (ends))
    what->to = 24 * 60;
}

static const char *
keep_text (SosDeliverReading *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
add_school (SosDeliverReading *self, SosDelivery *what, SosRows *rows)
{
  const int from = sos_minutes_parse (sos_rows_get_text (rows, 10)), to = sos_minutes_parse (sos_rows_get_text (rows, 11));
  const char *part = sos_rows_get_text (rows, 16);

  if (from >= 0 && to > from)
    {
      what->from = from;
      what->to = to;
    }
  if (!sos_rows_is_null (rows, 12))
    what->site = keep_text (self, sos_rows_get_text (rows, 12));
  what->letter_needed = sos_rows_get_number (rows, 13) != 0;
  what->speaker_check = sos_rows_get_number (rows, 14) != 0;
  what->female_only = sos_rows_get_number (rows, 15) != 0;
  what->leads = g_strcmp0 (part, "LEAD") == 0;
  what->shadows = g_strcmp0 (part, "SHADOW") == 0;
}

static void
add_planned (SosDeliverReading *self, SosTransaction *transaction, guint source, SosRows *rows)
{
  SosPlannedDelivery planned = { .staff = sos_rows_get_number (rows, 1), .label = keep_text (self, sos_rows_get_text (rows, 9)) };
  SosEngagement engagement;

  planned.what = (SosDelivery){ .kind = sources[source].kind, .id = sos_rows_get_number (rows, 0), .from = -1,
                                .at = sos_deliver_find_at (sos_rows_get_text (rows, 5)), .place = keep_text (self, sos_rows_get_text (rows, 6)),
                                .borough = keep_text (self, sos_rows_get_text (rows, 7)), .own_car = sos_rows_get_number (rows, 8) != 0, .meeting = sources[source].meeting };
  planned.what.site = planned.what.place;
  if (sources[source].school)
    add_school (self, &planned.what, rows);
  else
    planned.untold = sos_transaction_hides (transaction, sos_rows_get_number (rows, 10));
  if (sos_rows_is_null (rows, 3))
    planned.what.day = keep_text (self, sos_rows_get_text (rows, 2));
  else
    sos_delivery_set_times (&planned.what, sos_rows_get_number (rows, 3), sos_rows_get_number (rows, 4), self->texts);
  engagement = (SosEngagement){ planned.what.kind, planned.what.id, planned.what.day, planned.what.from, planned.what.to, planned.what.meeting };
  g_array_append_val (self->planned, planned);
  g_array_append_val (self->engagements, engagement);
}

static int
compare_planned (gconstpointer one, gconstpointer other)
{
  const SosPlannedDelivery *a = one, *b = other;
  const int days = g_strcmp0 (a->what.day, b->what.day);

  return days != 0 ? days : a->what.from - b->what.from;
}

static gboolean
read_planned (SosDeliverReading *self, SosTransaction *transaction, gint64 staff, GError **error)
{
  g_autofree char *since = sos_date_dup_add (sos_transaction_get_today (transaction), -DAYS_BACK);
  const gint64 since_time = sos_clock_from_london (since, 0);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, sources[i].sql, &local, "iis", since_time, staff, since);

      while (rows != NULL && sos_rows_next (rows, &local))
        add_planned (self, transaction, i, rows);
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_array_sort (self->planned, compare_planned);
  return TRUE;
}

/* ---- the whole ---- */

static void
state (SosDeliverReading *self)
{
  SosRecord *deliverer = self->deliverer;
  const gint64 most = deliverer != NULL ? sos_record_get_number (deliverer, SOS_DELIVERER_MOST_A_WEEK) : SOS_NUMBER_UNKNOWN;
  const gint64 shadowed = deliverer != NULL ? sos_record_get_number (deliverer, SOS_DELIVERER_SHADOWED) : SOS_NUMBER_UNKNOWN;

  state_clearances (self);
  state_hours (self);
  state_away (self);
  state_places (self);
  self->facts = (SosDelivererFacts){
    .id = sos_record_get_id (self->staff),
    .here = sos_record_get_flag (self->staff, SOS_STAFF_ACTIVE),
    .kind = deliverer != NULL ? sos_record_find_text (deliverer, SOS_DELIVERER_KIND) : NULL,
    .stage = deliverer != NULL ? sos_record_find_text (deliverer, SOS_DELIVERER_STAGE) : NULL,
    .sex = deliverer != NULL ? sos_record_find_text (deliverer, SOS_DELIVERER_SEX) : NULL,
    .shadowed = shadowed > 0 ? (int) MIN (shadowed, 1000) : -1,
    .most_a_week = most > 0 ? (int) MIN (most, 1000) : 0,
    .clearances = (SosClearanceFact *) (gpointer) self->clearance_facts->data,
    .n_clearances = self->clearance_facts->len,
    .hours = (SosWeeklyHours *) (gpointer) self->hours->data,
    .n_hours = self->hours->len,
    .away = (SosAway *) (gpointer) self->away->data,
    .n_away = self->away->len,
    .no_go = (SosNoGoPlace *) (gpointer) self->places->data,
    .n_no_go = self->places->len,
    .engagements = (SosEngagement *) (gpointer) self->engagements->data,
    .n_engagements = self->engagements->len,
  };
}

SosDeliverReading *
sos_deliver_reading_new (SosTransaction *transaction, gint64 staff, GError **error)
{
  g_autoptr (SosDeliverReading) self = g_new0 (SosDeliverReading, 1);

  self->clearance_facts = g_array_new (FALSE, FALSE, sizeof (SosClearanceFact));
  self->hours = g_array_new (FALSE, FALSE, sizeof (SosWeeklyHours));
  self->away = g_array_new (FALSE, FALSE, sizeof (SosAway));
  self->places = g_array_new (FALSE, FALSE, sizeof (SosNoGoPlace));
  self->engagements = g_array_new (FALSE, FALSE, sizeof (SosEngagement));
  self->planned = g_array_new (FALSE, FALSE, sizeof (SosPlannedDelivery));
  self->texts = g_string_chunk_new (512);
  if (!read_records (self, transaction, staff, error) || !read_planned (self, transaction, staff, error))
    return NULL;
  state (self);
  return g_steal_pointer (&self);
}

gboolean
sos_deliver_reading_is_asked (const SosDeliverReading *self)
{
  return self->deliverer != NULL || sos_record_has_text (self->staff, SOS_STAFF_ROLE, SOS_ROLE_VOLUNTEER);
}

gboolean
sos_deliver_reading_is_followed (const SosDeliverReading *self, guint i)
{
  const SosClearanceFact *facts = self->facts.clearances;

  for (guint k = i + 1; k < self->facts.n_clearances; k++)
    if (g_strcmp0 (facts[k].kind, facts[i].kind) == 0 && g_strcmp0 (facts[k].site, facts[i].site) == 0)
      return TRUE;
  return FALSE;
}
