/* sos-school-plan.c - the schools work of the office read into a world and a board, in the order in which one needs the other. Decides nothing. */
#include "config.h"
#include "sos-school-plan-private.h"

#include "sos-day.h"
#include "sos-limits-load.h"
#include "sos-record-plain.h"
#include "sos-run-school.h"
#include "sos-session-rules.h"

#include <glib/gi18n.h>

void
sos_school_plan_free (SosSchoolPlan *self)
{
  g_clear_pointer (&self->board, sos_plan_board_free);
  g_clear_pointer (&self->world, sos_plan_world_unref);
  g_hash_table_unref (self->schools);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->runs);
  g_hash_table_unref (self->sessions);
  g_free (self);
}

/* ---- places of records ---- */

static GHashTable *
new_places (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
put (GHashTable *places, gint64 id, int place)
{
  g_hash_table_insert (places, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (place + 1));
}

int
sos_school_plan_find (GHashTable *places, gint64 id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (places, &id)) - 1;
}

/* ---- what does not move ---- */

static gboolean
add_school (SosSchoolPlanReading *self, SosRecord *school, GError **error)
{
  g_autoptr (SosSchoolDays) days = sos_school_plan_read_days (self->transaction, school, sos_record_get_text (school, SOS_SCHOOL_BOROUGH), self->as, error);
  const SosSchoolPlanPlace place = { sos_plan_world_get_n_schools (self->plan->world), sos_record_get_text (school, SOS_SCHOOL_NAME),
                                     sos_record_get_text (school, SOS_SCHOOL_NAME), sos_record_get_text (school, SOS_SCHOOL_BOROUGH),
                                     sos_record_get_flag (school, SOS_SCHOOL_LETTER_NEEDED), sos_record_get_flag (school, SOS_SCHOOL_SPEAKER_CHECK) };

  if (days == NULL)
    return FALSE;
  g_ptr_array_add (self->schools, g_object_ref (school));
  g_array_append_val (self->places, place);
  put (self->plan->schools, sos_record_get_id (school),
       sos_plan_world_add_school (self->plan->world, &(SosPlanSchool){ sos_record_get_id (school), sos_record_get_text (school, SOS_SCHOOL_NAME),
                                                                      sos_record_get_text (school, SOS_SCHOOL_BOROUGH), days,
                                                                      sos_record_get_int (school, SOS_SCHOOL_NOTICE_DAYS) }));
  return TRUE;
}

static gboolean
add_room (SosSchoolPlanReading *self, SosRecord *room, GError **error)
{
  const int school = sos_school_plan_find (self->plan->schools, sos_record_get_number (room, SOS_SCHOOL_ROOM_SCHOOL));

  if (school != SOS_PLAN_NONE && sos_record_get_flag (room, SOS_SCHOOL_ROOM_ACTIVE))
    put (self->plan->rooms, sos_record_get_id (room),
         sos_plan_world_add_room (self->plan->world, &(SosPlanRoom){ sos_record_get_id (room), school, sos_record_get_text (room, SOS_SCHOOL_ROOM_NAME),
                                                                    sos_record_get_int (room, SOS_SCHOOL_ROOM_CAPACITY), sos_record_get_flag (room, SOS_SCHOOL_ROOM_PRIVATE),
                                                                    sos_record_get_flag (room, SOS_SCHOOL_ROOM_STEP_FREE),
                                                                    sos_record_get_flag (room, SOS_SCHOOL_ROOM_DISCIPLINE) }));
  return TRUE;
}

static gboolean
add_person (SosSchoolPlanReading *self, SosRecord *staff, GError **error)
{
  SosDeliverReading *reading = sos_deliver_reading_new (self->transaction, sos_record_get_id (staff), error);
  SosPlanPerson person;

  if (reading == NULL)
    return FALSE;
  g_ptr_array_add (self->people, reading);
  person = sos_school_plan_make_person (reading);
  put (self->plan->people, person.id, sos_plan_world_add_person (self->plan->world, &person));
  return TRUE;
}

static gboolean
read_parts (SosSchoolPlanReading *self, SosRecord *programme, SosPlanProgramme *into, GError **error)
{
  g_autoptr (GPtrArray) parts = sos_transaction_query (self->transaction, SOS_TYPE_PROGRAMME_PART, "programme = $1 ORDER BY number, id", error, "i",
                                                       sos_record_get_id (programme));

  for (guint i = 0; parts != NULL && i < MIN (parts->len, SOS_PLAN_MOST_PARTS); i++, into->n_parts++)
    {
      into->parts[i].provider = g_intern_string (sos_record_get_text (parts->pdata[i], SOS_PROGRAMME_PART_PROVIDER));
      into->parts[i].minutes = sos_record_get_int (parts->pdata[i], SOS_PROGRAMME_PART_MINUTES);
      into->parts[i].gap_most = sos_record_get_int (parts->pdata[i], SOS_PROGRAMME_PART_GAP_MOST);
    }
  return parts != NULL;
}

static gboolean
add_programme (SosSchoolPlanReading *self, SosRecord *programme, GError **error)
{
  SosPlanProgramme made = {
    .id = sos_record_get_id (programme), .code = sos_record_get_text (programme, SOS_PROGRAMME_CODE), .sessions = sos_record_get_int (programme, SOS_PROGRAMME_SESSIONS),
    .every_week = sos_record_get_flag (programme, SOS_PROGRAMME_EVERY_WEEK), .gap_most = sos_record_get_int (programme, SOS_PROGRAMME_GAP_MOST),
    .cap = sos_record_get_int (programme, SOS_PROGRAMME_CAP), .staff_least = sos_record_get_int (programme, SOS_PROGRAMME_STAFF_LEAST),
    .volunteers_least = sos_record_get_int (programme, SOS_PROGRAMME_VOLUNTEERS_LEAST), .school_staff = sos_record_get_flag (programme, SOS_PROGRAMME_SCHOOL_STAFF),
    .school_staff_counts = sos_record_get_flag (programme, SOS_PROGRAMME_SCHOOL_STAFF_COUNTS),
    .female_only = sos_record_get_flag (programme, SOS_PROGRAMME_FEMALE_ONLY), .private_room = sos_record_get_flag (programme, SOS_PROGRAMME_PRIVATE_ROOM),
    .lead_least = sos_record_get_int (programme, SOS_PROGRAMME_LEAD_LEAST),
  };

  if (!read_parts (self, programme, &made, error))
    return FALSE;
  if (sos_record_get_flag (programme, SOS_PROGRAMME_SPEAKER_CHECK))
    g_ptr_array_add (self->speakers, (gpointer) g_intern_string (made.code));
  put (self->programmes, made.id, sos_plan_world_add_programme (self->plan->world, &made));
  return TRUE;
}

/* ---- runs and who is on them ---- */

#define TAKEN "status IN ('OFFERED', 'CONSENTED', 'BASELINED', 'ACTIVE', 'ONE_TO_ONE') AND left_on IS NULL"

static gboolean
read_pupils (SosSchoolPlanReading *self, gint64 run, int *n, gboolean *step_free, GError **error)
{
  g_autoptr (GPtrArray) places = sos_transaction_query (self->transaction, SOS_TYPE_COHORT_PLACE, "run = $1 AND " TAKEN, error, "i", run);
  GArray *pupils = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const gint64 person = sos_record_get_number (places->pdata[i], SOS_COHORT_PLACE_PERSON);

      if (person != 0)
        g_array_append_val (pupils, person);
      *step_free = *step_free || sos_record_get_flag (places->pdata[i], SOS_COHORT_PLACE_STEP_FREE);
    }
  *n = places != NULL ? (int) places->len : 0;
  g_hash_table_insert (self->pupils, g_memdup2 (&run, sizeof run), pupils);
  return places != NULL;
}

/* A training is held somewhere that is no school: each such place once, however many runs there are. */
static int
add_venue (SosSchoolPlanReading *self, SosRecord *run)
{
  const char *venue = sos_record_is_set (run, SOS_PROGRAMME_RUN_VENUE) ? sos_record_get_text (run, SOS_PROGRAMME_RUN_VENUE) : _("a place not chosen yet");
  const char *borough = sos_record_find_text (run, SOS_PROGRAMME_RUN_BOROUGH);
  g_autofree char *key = g_strdup_printf ("%s\n%s", venue, borough != NULL ? borough : "");
  SosSchoolPlanPlace at = { .name = venue, .place = venue, .borough = borough };
  int place = GPOINTER_TO_INT (g_hash_table_lookup (self->venues, key)) - 1;

  if (place >= 0)
    return place;
  place = sos_plan_world_add_school (self->plan->world, &(SosPlanSchool){ -sos_record_get_id (run), venue, borough, NULL, 0, TRUE });
  g_hash_table_insert (self->venues, g_steal_pointer (&key), GINT_TO_POINTER (place + 1));
  at.school = place;
  g_array_append_val (self->places, at);
  return place;
}

static int
find_school (SosSchoolPlanReading *self, SosRecord *run)
{
  const gint64 id = sos_record_get_number (run, SOS_PROGRAMME_RUN_SCHOOL);

  return id != 0 ? sos_school_plan_find (self->plan->schools, id) : add_venue (self, run);
}

static gboolean
add_run (SosSchoolPlanReading *self, SosRecord *run, GError **error)
{
  const int school = find_school (self, run);
  const int programme = sos_school_plan_find (self->programmes, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME));
  gboolean step_free = sos_record_get_flag (run, SOS_PROGRAMME_RUN_STEP_FREE);
  int pupils;

  if (school == SOS_PLAN_NONE || programme == SOS_PLAN_NONE)
    return TRUE;
  if (!read_pupils (self, sos_record_get_id (run), &pupils, &step_free, error))
    return FALSE;
  g_ptr_array_add (self->runs, g_object_ref (run));
  put (self->plan->runs, sos_record_get_id (run),
       sos_plan_world_add_run (
         self->plan->world,
         &(SosPlanRun){ .id = sos_record_get_id (run), .programme = programme, .school = school, .name = sos_record_get_text (run, SOS_PROGRAMME_RUN_NAME),
                        .sessions = sos_record_get_int (run, SOS_PROGRAMME_RUN_SESSIONS), .cap = sos_record_get_int (run, SOS_PROGRAMME_RUN_CAP),
                        .pupils = MAX (pupils, sos_record_get_int (run, SOS_PROGRAMME_RUN_AUDIENCE)), .years_from = sos_record_get_int (run, SOS_PROGRAMME_RUN_YEARS_FROM),
                        .years_to = sos_record_get_int (run, SOS_PROGRAMME_RUN_YEARS_TO), .weekday = sos_record_get_int (run, SOS_PROGRAMME_RUN_WEEKDAY),
                        .period = sos_record_find_text (run, SOS_PROGRAMME_RUN_PERIOD), .not_before = sos_record_get_day (run, SOS_PROGRAMME_RUN_BEGINS_ON),
                        .not_after = sos_record_get_day (run, SOS_PROGRAMME_RUN_ENDS_ON), .gaps_agreed = sos_record_get_flag (run, SOS_PROGRAMME_RUN_GAPS_AGREED),
                        .step_free = step_free, .rotates = sos_record_get_flag (run, SOS_PROGRAMME_RUN_ROTATES),
                        .school_staff = sos_run_find_school_staff (run, NULL),
                        .lead = sos_school_plan_find (self->plan->people, sos_record_get_number (run, SOS_PROGRAMME_RUN_LEAD)) }));
  return TRUE;
}

/* ---- sessions ---- */

static gboolean
is_any (SosRecord *record, guint field, const char *const *codes)
{
  const char *code = sos_record_get_text (record, field);

  return code != NULL && g_strv_contains (codes, code);
}

static gboolean
read_aside (SosSchoolPlanReading *self, gint64 session, guint32 *aside, GError **error)
{
  g_autoptr (GPtrArray) overrides = sos_transaction_query (self->transaction, SOS_TYPE_PLANNING_OVERRIDE, "session = $1", error, "i", session);

  for (guint i = 0; overrides != NULL && i < overrides->len; i++)
    for (guint constraint = SOS_C1; constraint < SOS_N_CONSTRAINTS; constraint++)
      if (sos_record_has_text (overrides->pdata[i], SOS_PLANNING_OVERRIDE_RULE, sos_constraint_get_id (constraint)))
        *aside |= 1u << constraint;
  return overrides != NULL;
}

static void
add_staff (SosSchoolPlanReading *self, SosPlanPart *part, SosRecord *staff)
{
  const int person = sos_school_plan_find (self->plan->people, sos_record_get_number (staff, SOS_SEGMENT_STAFF_STAFF));

  if (person == SOS_PLAN_NONE || part->n_staff >= SOS_PLAN_MOST_STAFF)
    return;
  part->staff[part->n_staff].person = person;
  part->staff[part->n_staff++].part = sos_staff_part_find (sos_record_get_text (staff, SOS_SEGMENT_STAFF_PART));
}

static gboolean
read_segments (SosSchoolPlanReading *self, SosPlanSession *session, GError **error)
{
  static const char *const accepted[] = { "ACCEPTED", "DELIVERED", NULL };
  g_autoptr (GPtrArray) segments = sos_transaction_query (self->transaction, SOS_TYPE_SEGMENT, "session = $1 ORDER BY number, id", error, "i", session->id);

  session->n_parts = 0;
  for (guint i = 0; segments != NULL && i < MIN (segments->len, SOS_PLAN_MOST_PARTS); i++)
    {
      SosRecord *segment = segments->pdata[i];
      SosPlanPart *part = &session->parts[session->n_parts++];
      g_autoptr (GPtrArray) staff = sos_transaction_query (self->transaction, SOS_TYPE_SEGMENT_STAFF, "segment = $1 ORDER BY id", error, "i", sos_record_get_id (segment));

      *part = (SosPlanPart){ .provider = g_intern_string (sos_record_get_text (segment, SOS_SEGMENT_PROVIDER)), .from = sos_record_get_minutes (segment, SOS_SEGMENT_BEGINS),
                             .to = sos_record_get_minutes (segment, SOS_SEGMENT_ENDS), .accepted = is_any (segment, SOS_SEGMENT_STATUS, accepted),
                             .declined = sos_record_has_text (segment, SOS_SEGMENT_STATUS, "DECLINED") };
      for (guint k = 0; staff != NULL && k < staff->len; k++)
        add_staff (self, part, staff->pdata[k]);
      if (staff == NULL)
        return FALSE;
    }
  return segments != NULL;
}

static gboolean
add_session (SosSchoolPlanReading *self, SosRecord *record, GError **error)
{
  const char *status = sos_record_find_text (record, SOS_SESSION_STATUS);
  const int run = sos_school_plan_find (self->plan->runs, sos_record_get_number (record, SOS_SESSION_RUN));
  SosPlanSession session;

  if (run == SOS_PLAN_NONE || sos_session_is_off (status))
    return TRUE;
  session = sos_plan_session_make (self->plan->world, run, sos_record_get_int (record, SOS_SESSION_NUMBER));
  session.id = sos_record_get_id (record);
  session.day = sos_record_get_day (record, SOS_SESSION_DAY);
  session.from = sos_record_get_minutes (record, SOS_SESSION_BEGINS);
  session.to = sos_record_get_minutes (record, SOS_SESSION_ENDS);
  session.room = sos_school_plan_find (self->plan->rooms, sos_record_get_number (record, SOS_SESSION_ROOM));
  session.locked = sos_record_get_flag (record, SOS_SESSION_LOCKED);
  session.held = sos_session_was_held (status);
  session.confirmed = sos_record_has_text (record, SOS_SESSION_STATUS, "CONFIRMED");
  session.school_staff = sos_run_find_school_staff (self->runs->pdata[run], record);
  if (!read_segments (self, &session, error) || !read_aside (self, session.id, &session.aside, error))
    return FALSE;
  put (self->plan->sessions, session.id, sos_plan_board_add (self->plan->board, &session));
  return TRUE;
}

/* ---- the whole ---- */

/* In the order in which one needs the other; $1: the academic year. */
static const struct
{
  GType (*get_type) (void);
  const char *tail;
  gboolean (*add) (SosSchoolPlanReading *self, SosRecord *record, GError **error);
} records[] = {
  { sos_school_get_type, "$1 > 0 ORDER BY ref, id", add_school },
  { sos_school_room_get_type, "$1 > 0 ORDER BY id", add_room },
  { sos_staff_get_type, "$1 > 0 AND active = 1 ORDER BY ref, id", add_person },
  { sos_programme_get_type, "$1 > 0 ORDER BY id", add_programme },
  { sos_travel_time_get_type, "$1 > 0 ORDER BY id", sos_school_plan_add_travel },
  { sos_absence_get_type, "$1 > 0 AND provider IS NOT NULL AND staff IS NULL ORDER BY id", sos_school_plan_add_away },
  { sos_programme_run_get_type, "year = $1 AND status <> 'CANCELLED' ORDER BY ref, id", add_run },
};

static gboolean
read_records (SosSchoolPlanReading *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GPtrArray) all = sos_transaction_query (self->transaction, records[i].get_type (), records[i].tail, error, "i", (gint64) self->year);

      for (guint k = 0; all != NULL && k < all->len; k++)
        if (!records[i].add (self, all->pdata[k], error))
          return FALSE;
      if (all == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
add_facts (SosSchoolPlanReading *self)
{
  const int first = sos_day_make (self->year, 9, 1), last = sos_day_make (self->year + 1, 8, 31);

  g_ptr_array_add (self->speakers, NULL);
  for (guint i = 0; i < self->people->len; i++)
    sos_school_plan_add_facts (self->plan->world, (int) i, self->people->pdata[i], self->places, (const char *const *) self->speakers->pdata, first, last);
}

static gboolean
read_sessions (SosSchoolPlanReading *self, GError **error)
{
  g_autoptr (GPtrArray) sessions = sos_transaction_query (self->transaction, SOS_TYPE_SESSION,
                                                          "run IN (SELECT id FROM programme_run WHERE removed IS NULL AND year = $1) ORDER BY run, number, id", error, "i",
                                                          (gint64) self->year);

  self->plan->board = sos_plan_board_new (self->plan->world);
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    if (!add_session (self, sessions->pdata[i], error))
      return FALSE;
  return sessions != NULL;
}

static void
clear_reading (SosSchoolPlanReading *self)
{
  g_hash_table_unref (self->programmes);
  g_hash_table_unref (self->pupils);
  g_ptr_array_unref (self->schools);
  g_array_unref (self->places);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->speakers);
  g_ptr_array_unref (self->runs);
  g_hash_table_unref (self->venues);
}

static SosSchoolPlan *
plan_new (SosTransaction *transaction)
{
  SosSchoolPlan *self = g_new0 (SosSchoolPlan, 1);

  self->world = sos_plan_world_new (sos_day_parse (sos_transaction_get_today (transaction)));
  self->schools = new_places ();
  self->rooms = new_places ();
  self->people = new_places ();
  self->runs = new_places ();
  self->sessions = new_places ();
  return self;
}

SosSchoolPlan *
sos_school_plan_read_as (SosTransaction *transaction, int year, const SosDaysAs *as, GError **error)
{
  g_autoptr (SosSchoolPlan) plan = plan_new (transaction);
  SosSchoolPlanReading self = { .transaction = transaction, .plan = plan, .year = year, .as = as, .programmes = new_places (),
                   .pupils = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref) };
  SosLimits limits;
  gboolean read;

  self.schools = g_ptr_array_new_with_free_func (g_object_unref);
  self.places = g_array_new (FALSE, FALSE, sizeof (SosSchoolPlanPlace));
  self.people = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_deliver_reading_free);
  self.speakers = g_ptr_array_new ();
  self.venues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.runs = g_ptr_array_new_with_free_func (g_object_unref);
  read = sos_limits_load (transaction, &limits, error);
  if (read)
    {
      sos_plan_world_set_near (plan->world, limits.apart_minutes);
      sos_plan_world_set_named_days (plan->world, limits.school_staffed_days);
    }
  read = read && read_records (&self, error);
  if (read)
    add_facts (&self);
  read = read && sos_school_plan_read_apart (&self, error) && read_sessions (&self, error);
  clear_reading (&self);
  return read ? g_steal_pointer (&plan) : NULL;
}

SosSchoolPlan *
sos_school_plan_read (SosTransaction *transaction, int year, GError **error)
{
  return sos_school_plan_read_as (transaction, year, NULL, error);
}
