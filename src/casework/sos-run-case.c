/* sos-run-case.c - all that the page of a run shows, in one snapshot, as far as whoever looks may see it. Reads only. */
#include "config.h"
#include "sos-run-exams.h"
#include "sos-run-feedback.h"
#include "sos-run-needs.h"
#include "sos-run-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-limits-load.h"
#include "sos-load.h"
#include "sos-name-rules.h"
#include "sos-rights-private.h"
#include "sos-school-checks.h"
#include "sos-school-rights.h"
#include "sos-session-rules.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (SosRunCase, sos_run_case, G_TYPE_OBJECT)

/* ---- freeing ---- */

static void
free_session (gpointer data)
{
  SosRunSession *session = data;

  g_clear_object (&session->session);
  g_clear_object (&session->feedback);
  g_clear_pointer (&session->segments, g_ptr_array_unref);
  g_clear_pointer (&session->staff, g_ptr_array_unref);
  g_free (session->room);
  g_free (session);
}

static void
free_place (gpointer data)
{
  SosRunPlace *place = data;

  g_clear_object (&place->place);
  g_free (place->name);
  g_free (place->ref);
  g_free (place->marks);
  g_free (place->exams);
  g_free (place);
}

static void
sos_run_case_finalize (GObject *object)
{
  SosRunCase *self = SOS_RUN_CASE (object);
  GPtrArray **arrays[] = { &self->places, &self->sessions, &self->measures, &self->delegates, &self->answers, &self->faults };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (arrays[i], g_ptr_array_unref);
  g_clear_object (&self->run);
  g_clear_object (&self->programme);
  g_clear_object (&self->school);
  g_free (self->today);
  G_OBJECT_CLASS (sos_run_case_parent_class)->finalize (object);
}

static void
sos_run_case_class_init (SosRunCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_run_case_finalize;
}

static void
sos_run_case_init (SosRunCase *self)
{
  self->sessions = g_ptr_array_new_with_free_func (free_session);
  self->places = g_ptr_array_new_with_free_func (free_place);
  self->faults = g_ptr_array_new_with_free_func (sos_run_fault_free);
  self->next = -1;
}

/* ---- sessions ---- */

static int
count_minutes (SosRecord *session)
{
  const int from = sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_BEGINS)), to = sos_minutes_parse (sos_record_get_text (session, SOS_SESSION_ENDS));

  return from >= 0 && to > from ? to - from : 0;
}

static char *
dup_room (SosRecord *room)
{
  g_autoptr (GString) words = NULL;
  static const struct
  {
    guint field;
    const char *words;
  } said[] = { { SOS_SCHOOL_ROOM_PRIVATE, N_("private") }, { SOS_SCHOOL_ROOM_STEP_FREE, N_("step-free") }, { SOS_SCHOOL_ROOM_PROJECTOR, N_("projector") } };

  if (room == NULL)
    return NULL;
  words = g_string_new (sos_record_get_text (room, SOS_SCHOOL_ROOM_NAME));
  for (guint i = 0, n = 0; i < G_N_ELEMENTS (said); i++)
    if (sos_record_get_flag (room, said[i].field))
      g_string_append_printf (words, "%s%s", n++ == 0 ? " · " : ", ", _(said[i].words));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
add_session (SosRunCase *self, SosTransaction *transaction, SosRecord *record, GError **error)
{
  SosRunSession *session = g_new0 (SosRunSession, 1);
  const int day = sos_day_parse (sos_record_get_text (record, SOS_SESSION_DAY)), today = sos_day_parse (self->today);
  const char *status = sos_record_find_text (record, SOS_SESSION_STATUS);
  const gint64 room_id = sos_record_get_number (record, SOS_SESSION_ROOM);
  g_autoptr (SosRecord) room = room_id != 0 ? sos_transaction_load (transaction, SOS_TYPE_SCHOOL_ROOM, room_id, NULL) : NULL;

  g_ptr_array_add (self->sessions, session);
  session->session = g_object_ref (record);
  session->minutes = count_minutes (record);
  session->room = dup_room (room);
  session->has_steps = room != NULL && !sos_record_get_flag (room, SOS_SCHOOL_ROOM_STEP_FREE);
  session->off = sos_session_is_off (status);
  session->to_come = sos_session_is_to_come (status, day, today);
  session->over = day != 0 && day <= today;
  session->closed = sos_register_is_closed (day, today);
  if (self->next < 0 && session->to_come)
    self->next = (int) self->sessions->len - 1;
  session->segments = sos_transaction_query (transaction, SOS_TYPE_SEGMENT, "session = $1 ORDER BY number, id", error, "i", sos_record_get_id (record));
  return session->segments != NULL && sos_run_session_read_staff (transaction, session, self->next == (int) self->sessions->len - 1, error);
}

static gboolean
read_sessions (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) records
    = sos_transaction_query (transaction, SOS_TYPE_SESSION, "run = $1 ORDER BY number, day, id", error, "i", sos_record_get_id (self->run));

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!add_session (self, transaction, records->pdata[i], error))
      return FALSE;
  return records != NULL;
}

/* Once for all of its sessions, and only where it is asked for. */
static gboolean
read_feedback (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (!sos_run_case_asks_feedback (self))
    return TRUE;
  all = sos_transaction_query (transaction, SOS_TYPE_SESSION_FEEDBACK, "session IN (SELECT id FROM session WHERE run = $1) ORDER BY id", error, "i",
                               sos_record_get_id (self->run));
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      SosRunSession *session = sos_run_case_get_session (self, sos_record_get_number (all->pdata[i], SOS_SESSION_FEEDBACK_SESSION));

      if (session != NULL && session->feedback == NULL)
        session->feedback = g_object_ref (all->pdata[i]);
    }
  return all != NULL;
}

/* ---- places ---- */

char *
sos_run_dup_first_name (SosRecord *person)
{
  g_autofree char *greeting = sos_person_dup_greeting (SOS_PERSON (person));
  g_auto (GStrv) words = g_strsplit_set (greeting, " \t", -1), all = g_strsplit (sos_record_get_text (person, SOS_PERSON_FULL_NAME), " ", -1);
  const char *family = sos_record_find_text (person, SOS_PERSON_FAMILY_NAME);
  const guint n = g_strv_length (all);
  g_autofree char *initial = NULL;

  if (family == NULL && n > 1)
    family = all[n - 1];
  if (family == NULL || g_strcmp0 (family, words[0]) == 0)
    return g_strdup (words[0]);
  initial = g_strndup (family, (gsize) (g_utf8_next_char (family) - family));
  return g_strdup_printf ("%s %s.", words[0], initial);
}

static SosPlaceGroup
find_group (SosRecord *place)
{
  const char *status = sos_record_get_text (place, SOS_COHORT_PLACE_STATUS);

  if (sos_record_is_set (place, SOS_COHORT_PLACE_LEFT_ON))
    return SOS_PLACE_OVER;
  if (sos_place_is_taken (status) || g_strcmp0 (status, "COMPLETED") == 0 || g_strcmp0 (status, "PARTIAL") == 0 || g_strcmp0 (status, "FOLLOWED_UP") == 0)
    return SOS_PLACE_TAKEN;
  if (g_strcmp0 (status, "RESERVE") == 0)
    return SOS_PLACE_RESERVE;
  return g_strcmp0 (status, "NOMINATED") == 0 ? SOS_PLACE_NOMINATED : SOS_PLACE_OVER;
}

/* Who may not be known of is not there. A coordinator reads what the school calls them, else a reference (0.4). */
static gboolean
name_known (SosRunPlace *row, SosTransaction *transaction, gint64 id, gboolean *there, GError **error)
{
  g_autoptr (SosRecord) person = NULL;
  SosRightsCase rights;

  *there = FALSE;
  if (!sos_rights_load (transaction, id, &rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&rights))
    return TRUE;
  person = sos_transaction_load (transaction, SOS_TYPE_PERSON, id, error);
  if (person == NULL)
    return FALSE;
  *there = TRUE;
  row->ref = g_strdup (sos_record_get_text (person, SOS_PERSON_REF));
  row->person = sos_rights_allows (&rights, SOS_GROUP_WORK, SOS_MAY_SEE) ? id : 0;
  if (row->name == NULL)
    row->name = g_strcmp0 (rights.role, SOS_ROLE_SCHOOLS_COORDINATOR) == 0 ? g_strdup (row->ref) : sos_run_dup_first_name (person);
  return TRUE;
}

static gboolean
add_place (SosRunCase *self, SosTransaction *transaction, SosRecord *place, GError **error)
{
  const gint64 person = sos_record_get_number (place, SOS_COHORT_PLACE_PERSON);
  SosRunPlace *row = g_new0 (SosRunPlace, 1);
  gboolean there = TRUE;

  row->place = g_object_ref (place);
  row->group = find_group (place);
  row->name = g_strdup (sos_record_find_text (place, SOS_COHORT_PLACE_PUPIL_NAME));
  row->marks = g_new0 (SosRecord *, self->sessions->len + 1);
  if (person != 0 && !name_known (row, transaction, person, &there, error))
    {
      free_place (row);
      return FALSE;
    }
  if (!there)
    free_place (row);
  else
    g_ptr_array_add (self->places, row);
  return TRUE;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const SosRunPlace *one = *(SosRunPlace *const *) a, *other = *(SosRunPlace *const *) b;
  int order = (int) one->group - (int) other->group;

  if (order == 0 && one->group == SOS_PLACE_RESERVE)
    order = (int) (sos_record_get_number (one->place, SOS_COHORT_PLACE_RESERVE) - sos_record_get_number (other->place, SOS_COHORT_PLACE_RESERVE));
  if (order == 0)
    order = g_utf8_collate (one->name, other->name);
  return order != 0 ? order : sos_record_get_id (one->place) < sos_record_get_id (other->place) ? -1 : 1;
}

/* Two of one name are told apart by a number, so that nobody gets the other's mark. */
static void
tell_apart (SosRunCase *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      SosRunPlace *one = self->places->pdata[i];
      g_autofree char *name = g_strdup (one->name);
      guint same = 1;

      for (guint k = i + 1; k < self->places->len; k++)
        {
          SosRunPlace *other = self->places->pdata[k];
          g_autofree char *numbered = g_str_equal (other->name, name) ? g_strdup_printf ("%s (%u)", name, same + 1) : NULL;

          if (numbered == NULL)
            continue;
          same++;
          g_free (other->name);
          other->name = g_steal_pointer (&numbered);
        }
    }
}

static gboolean
read_places (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, SOS_TYPE_COHORT_PLACE, "run = $1 ORDER BY id", error, "i", sos_record_get_id (self->run));

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!add_place (self, transaction, records->pdata[i], error))
      return FALSE;
  if (records == NULL)
    return FALSE;
  g_ptr_array_sort (self->places, compare_places);
  tell_apart (self);
  for (guint i = 0; i < self->places->len; i++)
    self->n_taken += ((SosRunPlace *) self->places->pdata[i])->group == SOS_PLACE_TAKEN;
  return TRUE;
}

/* ---- marks and measures ---- */

const SosRunPlace *
sos_run_case_find_place (SosRunCase *self, gint64 place)
{
  for (guint i = 0; i < self->places->len; i++)
    if (sos_record_get_id (((SosRunPlace *) self->places->pdata[i])->place) == place)
      return self->places->pdata[i];
  return NULL;
}

int
sos_run_case_find_session (SosRunCase *self, gint64 session)
{
  for (guint i = 0; i < self->sessions->len; i++)
    if (sos_record_get_id (((SosRunSession *) self->sessions->pdata[i])->session) == session)
      return (int) i;
  return -1;
}

SosRunSession *
sos_run_case_get_session (SosRunCase *self, gint64 session)
{
  const int at = sos_run_case_find_session (self, session);

  return at >= 0 ? self->sessions->pdata[at] : NULL;
}

SosRegisterMark
sos_run_case_get_mark (SosRunCase *self, const SosRunPlace *place, guint session)
{
  const SosRunSession *held = self->sessions->pdata[session];
  SosRecord *mark = place->marks[session];
  const gint64 late = mark != NULL ? sos_record_get_number (mark, SOS_ATTENDANCE_MINUTES_LATE) : SOS_NUMBER_UNKNOWN;

  return (SosRegisterMark){ mark != NULL ? sos_record_get_text (mark, SOS_ATTENDANCE_CODE) : NULL, late != SOS_NUMBER_UNKNOWN ? (int) late : 0, held->minutes };
}

static void
sum_place (SosRunCase *self, SosRunPlace *place)
{
  g_autofree SosRegisterMark *marks = g_new0 (SosRegisterMark, self->sessions->len + 1);

  for (guint i = 0; i < self->sessions->len; i++)
    marks[i] = sos_run_case_get_mark (self, place, i);
  place->attended = sos_register_sum (marks, self->sessions->len);
  place->missed_in_a_row = sos_register_count_missed_in_a_row (marks, self->sessions->len);
}

/* The case keeps the records; the rows borrow them. */
static gboolean
read_marks (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) marks = sos_transaction_query (
    transaction, SOS_TYPE_ATTENDANCE, "session IN (SELECT id FROM session WHERE run = $1) ORDER BY id", error, "i", sos_record_get_id (self->run));

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      SosRunPlace *place = (SosRunPlace *) sos_run_case_find_place (self, sos_record_get_number (marks->pdata[i], SOS_ATTENDANCE_PLACE));
      const int session = sos_run_case_find_session (self, sos_record_get_number (marks->pdata[i], SOS_ATTENDANCE_SESSION));

      if (place == NULL || session < 0)
        continue;
      place->marks[session] = marks->pdata[i];
      ((SosRunSession *) self->sessions->pdata[session])->n_marks++;
    }
  for (guint i = 0; marks != NULL && i < self->places->len; i++)
    sum_place (self, self->places->pdata[i]);
  if (marks != NULL)
    g_object_set_data_full (G_OBJECT (self), "sos-marks", g_steal_pointer (&marks), (GDestroyNotify) g_ptr_array_unref);
  else
    return FALSE;
  self->measures = sos_transaction_query (transaction, SOS_TYPE_MEASURE, "place IN (SELECT id FROM cohort_place WHERE run = $1) ORDER BY id", error, "i",
                                          sos_record_get_id (self->run));
  return self->measures != NULL;
}

static gboolean
read_delegates (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  const gint64 run = sos_record_get_id (self->run);

  self->delegates = sos_transaction_query (transaction, SOS_TYPE_DELEGATE, "run = $1 ORDER BY name, id", error, "i", run);
  self->answers = self->delegates != NULL ? sos_transaction_query (transaction, SOS_TYPE_DELEGATE_ANSWER,
                                                                  "delegate IN (SELECT id FROM delegate WHERE run = $1) ORDER BY id", error, "i", run)
                                          : NULL;
  return self->answers != NULL;
}

/* ---- the whole ---- */

static gboolean
state_may (SosRunCase *self, SosTransaction *transaction, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  self->may = seat.id == 0 ? SOS_SCHOOL_MAY_DECIDE : SOS_SCHOOL_MAY_SEE;
  for (SosSchoolMay may = SOS_SCHOOL_MAY_SEE; seat.id != 0 && may <= SOS_SCHOOL_MAY_DECIDE; may++)
    if (sos_school_role_may (seat.role, may))
      self->may = may;
  return TRUE;
}

static gboolean
read_head (SosRunCase *self, SosTransaction *transaction, gint64 run, GError **error)
{
  gint64 school;

  self->run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, run, error);
  self->programme = self->run != NULL ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (self->run, SOS_PROGRAMME_RUN_PROGRAMME), error) : NULL;
  if (self->programme == NULL)
    return FALSE;
  school = sos_record_get_number (self->run, SOS_PROGRAMME_RUN_SCHOOL);
  self->school = school != 0 ? sos_transaction_load (transaction, SOS_TYPE_SCHOOL, school, error) : NULL;
  self->cap = sos_record_get_number (self->run, SOS_PROGRAMME_RUN_CAP);
  self->least = sos_record_is_set (self->run, SOS_PROGRAMME_RUN_LEAST) ? sos_record_get_number (self->run, SOS_PROGRAMME_RUN_LEAST)
                                                                        : sos_record_get_number (self->programme, SOS_PROGRAMME_LEAST);
  if (!sos_limits_load (transaction, &self->limits, error))
    return FALSE;
  return school == 0 || self->school != NULL;
}

SosRunCase *
sos_run_case_load (SosTransaction *transaction, gint64 run, GError **error)
{
  g_autoptr (SosRunCase) self = g_object_new (SOS_TYPE_RUN_CASE, NULL);

  self->today = g_strdup (sos_transaction_get_today (transaction));
  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_SEE, run, error) || !state_may (self, transaction, error) || !read_head (self, transaction, run, error)
      || !read_sessions (self, transaction, error) || !read_feedback (self, transaction, error) || !read_places (self, transaction, error) || !read_marks (self, transaction, error)
      || !sos_run_exams_read (transaction, self, error)
      || !read_delegates (self, transaction, error) || !sos_run_case_add_faults (self, transaction, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
sos_run_case_is_training (SosRunCase *self)
{
  return sos_record_has_text (self->programme, SOS_PROGRAMME_SERVICE, "STP");
}

static gpointer
run_load (SosTransaction *transaction, gpointer run, GError **error)
{
  return sos_run_case_load (transaction, *(gint64 *) run, error);
}

void
sos_run_case_async (SosStore *store, gint64 run, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run_load, g_memdup2 (&run, sizeof run), g_free, g_object_unref, cancellable, callback, user_data);
}

SosRunCase *
sos_run_case_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
