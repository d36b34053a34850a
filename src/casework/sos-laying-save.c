/* sos-laying-save.c - sessions that were found good are saved where they are to be, and what follows is told. */
#include "config.h"
#include "sos-laying-private.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-deliver.h"
#include "sos-pass-error.h"
#include "sos-plan-slots.h"
#include "sos-record-plain.h"
#include "sos-records.h"
#include "sos-run-exams.h"
#include "sos-run-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- what follows, in words ---- */

static char *
dup_when (const SosPlanSession *session, int near)
{
  g_autofree char *day = session->day != 0 ? sos_day_dup_words (session->day, near) : g_strdup (_("no day")), *hour = sos_minutes_dup_text (session->from);

  return session->day != 0 ? g_strdup_printf ("%s %s", day, hour) : g_steal_pointer (&day);
}

static void
tell_move (SosLaying *self, const SosLayingWork *work, guint i)
{
  const SosPlanSession *before = &work->before[i], *as = &work->as[i];
  const int today = sos_plan_world_get_today (work->plan->world);
  g_autofree char *from = dup_when (before, today), *to = dup_when (as, today);

  if (work->is_new[i] || before->day == 0)
    /* Translators: the number of a session, a day and an hour */
    g_ptr_array_add (self->told, g_strdup_printf (_("Session %d is on %s."), as->number, to));
  else if (sos_plan_session_is_moved (before, as))
    /* Translators: the number of a session, and twice a day and an hour */
    g_ptr_array_add (self->told, g_strdup_printf (_("Session %d goes from %s to %s."), as->number, from, to));
  if (!work->is_new[i] && before->confirmed && sos_plan_session_is_moved (before, as))
    g_ptr_array_add (self->told, g_strdup_printf (_("The school had confirmed session %d: it is asked again, and the next confirmation is a version more."), as->number));
}

static void
add_missing (GString *names, const SosLayingWork *work, const SosPlanSession *of, const SosPlanSession *in)
{
  for (int p = 0; p < of->n_parts; p++)
    for (int k = 0; k < of->parts[p].n_staff; k++)
      if (sos_plan_session_find_part (in, of->parts[p].staff[k].person) == SOS_PLAN_NONE)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", sos_plan_world_get_person (work->plan->world, of->parts[p].staff[k].person)->name);
}

static void
tell_people (SosLaying *self, const SosLayingWork *work, guint i)
{
  g_autoptr (GString) come = g_string_new (NULL), go = g_string_new (NULL);

  add_missing (come, work, &work->as[i], &work->before[i]);
  add_missing (go, work, &work->before[i], &work->as[i]);
  if (come->len > 0 && go->len > 0 && !work->is_new[i])
    /* Translators: the number of a session, and twice names */
    g_ptr_array_add (self->told, g_strdup_printf (_("Session %d: %s instead of %s."), work->as[i].number, come->str, go->str));
  else if (come->len > 0)
    g_ptr_array_add (self->told, g_strdup_printf (_("Session %d: with %s."), work->as[i].number, come->str));
  else if (go->len > 0)
    g_ptr_array_add (self->told, g_strdup_printf (_("Session %d: without %s."), work->as[i].number, go->str));
}

/* Somebody who was there already leads from now on. */
static void
tell_lead (SosLaying *self, const SosLayingWork *work, guint i)
{
  const int lead = sos_plan_session_find_lead (&work->as[i]);

  if (work->is_new[i] || lead == SOS_PLAN_NONE || lead == sos_plan_session_find_lead (&work->before[i]) || sos_plan_session_find_part (&work->before[i], lead) == SOS_PLAN_NONE)
    return;
  /* Translators: the number of a session, a name */
  g_ptr_array_add (self->told, g_strdup_printf (_("Session %d: %s leads."), work->as[i].number, sos_plan_world_get_person (work->plan->world, lead)->name));
}

/* What it costs: remarks that were not there before. */
static void
tell_costs (SosLaying *self, const SosLayingWork *work, guint i)
{
  const GArray *findings = sos_plan_board_check (work->plan->board, work->places[i]);

  for (guint k = 0; k < findings->len; k++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, k);
      gboolean known = FALSE;
      g_autofree char *words = NULL;

      for (guint w = 0; work->was[i] != NULL && w < work->was[i]->len; w++)
        known = known || (g_array_index (work->was[i], SosFinding, w).reason == finding->reason && g_array_index (work->was[i], SosFinding, w).person == finding->person);
      if (known || finding->grade == SOS_GRADE_HARD)
        continue;
      words = sos_finding_dup_words (finding, work->plan->board, &work->as[i]);
      g_ptr_array_add (self->told, g_strdup_printf (_("Session %d: %s"), work->as[i].number, words));
    }
}

/* Who of the group sits an exam on the new day (scenario 6). */
static gboolean
tell_exams (SosTransaction *transaction, SosLaying *self, const SosLayingWork *work, guint i, GError **error)
{
  const SosPlanRun *run = sos_plan_world_get_run (work->plan->world, work->as[i].run);
  SosSchoolDays *days = sos_plan_world_get_school (work->plan->world, run->school)->days;
  guint n;

  if (days == NULL || work->as[i].day == 0 || (!work->is_new[i] && !sos_plan_session_is_moved (&work->before[i], &work->as[i])))
    return TRUE;
  if (!sos_run_exams_count (transaction, days, run->id, work->as[i].day, &n, error))
    return FALSE;
  if (n > 0)
    /* Translators: the number of a session, how many pupils */
    g_ptr_array_add (self->told, g_strdup_printf (g_dngettext (NULL, "Session %d: %u pupil sits an exam that day.", "Session %d: %u pupils sit an exam that day.", n), work->as[i].number, n));
  return TRUE;
}

gboolean
sos_laying_tell (SosTransaction *transaction, SosLaying *self, const SosLayingWork *work, GError **error)
{
  g_ptr_array_set_size (self->told, 0);
  for (guint i = 0; i < work->n; i++)
    {
      tell_move (self, work, i);
      if (!tell_exams (transaction, self, work, i, error))
        return FALSE;
      tell_people (self, work, i);
      tell_lead (self, work, i);
    }
  for (guint i = 0; i < work->n; i++)
    tell_costs (self, work, i);
  return TRUE;
}

/* ---- saving ---- */

static gboolean
keep (SosTransaction *transaction, gpointer record, const char *why, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, why);

  return sos_casework_keep_record (transaction, save, error);
}

static void
set_hour (SosRecord *record, guint field, int day, int minutes)
{
  g_autofree char *text = day != 0 ? sos_minutes_dup_text (minutes) : NULL;

  sos_record_set_text (record, field, text);
}

static const char *
find_period (const SosLayingWork *work, const SosPlanSession *as)
{
  const GArray *periods = as->day != 0 ? sos_plan_world_get_periods (work->plan->world, sos_plan_world_get_run (work->plan->world, as->run)->school, as->day) : NULL;

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const SosPeriod *period = &g_array_index (periods, SosPeriod, i);

      if (period->begins <= as->from && period->ends > as->from)
        return period->label;
    }
  return NULL;
}

static gboolean
set_topic (SosTransaction *transaction, SosRecord *session, gint64 programme, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) topic = sos_transaction_find (transaction, SOS_TYPE_PROGRAMME_SESSION, "programme = $1 AND number = $2", &local, "ii", programme,
                                                      sos_record_get_number (session, SOS_SESSION_NUMBER));

  if (topic != NULL)
    sos_record_set_text (session, SOS_SESSION_TOPIC, sos_record_get_text (topic, SOS_PROGRAMME_SESSION_TOPIC));
  return sos_pass_error (&local, error);
}

/* A new day: the one it had stays to be seen; whoever confirmed is asked again; what was sent out is out of date. */
static void
move_record (SosRecord *session, const char *day)
{
  const char *was = sos_record_find_text (session, SOS_SESSION_DAY), *first = sos_record_find_text (session, SOS_SESSION_MOVED_FROM);
  const gboolean sent = sos_record_is_set (session, SOS_SESSION_SCHOOL_CONFIRMED_ON) || sos_record_has_text (session, SOS_SESSION_STATUS, "CONFIRMED")
                        || sos_record_has_text (session, SOS_SESSION_STATUS, "CANCELLED");
  const gint64 version = sos_record_get_known (session, SOS_SESSION_VERSION);

  if (g_strcmp0 (first, day) == 0)
    sos_record_set_text (session, SOS_SESSION_MOVED_FROM, NULL);
  else if (first == NULL && was != NULL && day != NULL && g_strcmp0 (was, day) != 0)
    sos_record_set_text (session, SOS_SESSION_MOVED_FROM, was);
  if (sos_record_has_text (session, SOS_SESSION_STATUS, "CANCELLED"))
    sos_record_set_text (session, SOS_SESSION_STATUS, "CATCH_UP");
  else if (sos_record_has_text (session, SOS_SESSION_STATUS, "CONFIRMED"))
    sos_record_set_text (session, SOS_SESSION_STATUS, "PLANNED");
  sos_record_set_text (session, SOS_SESSION_SCHOOL_CONFIRMED_ON, NULL);
  sos_record_set_text (session, SOS_SESSION_SCHOOL_PRESENT, NULL);
  sos_record_set_text (session, SOS_SESSION_SCHOOL_STAFF, NULL);
  if (sent)
    sos_record_set_number (session, SOS_SESSION_VERSION, version + 1);
}

static gboolean
is_cancelled (SosRecord *session)
{
  return sos_record_has_text (session, SOS_SESSION_STATUS, "CANCELLED");
}

static SosRecord *
make_record (SosTransaction *transaction, const SosLayingWork *work, const SosPlanSession *as, GError **error)
{
  g_autoptr (SosRecord) session = g_object_new (SOS_TYPE_SESSION, NULL);
  const SosPlanRun *run = sos_plan_world_get_run (work->plan->world, as->run);

  sos_record_set_number (session, SOS_SESSION_RUN, run->id);
  sos_record_set_number (session, SOS_SESSION_NUMBER, as->number);
  sos_record_set_text (session, SOS_SESSION_STATUS, "PLANNED");
  return set_topic (transaction, session, sos_plan_world_get_programme (work->plan->world, run->programme)->id, error) ? g_steal_pointer (&session) : NULL;
}

static SosRecord *
save_session (SosTransaction *transaction, const SosLaying *self, const SosLayingWork *work, guint i, GError **error)
{
  const SosPlanSession *as = &work->as[i];
  g_autoptr (SosRecord) session = as->id != 0 ? sos_transaction_load (transaction, SOS_TYPE_SESSION, as->id, error) : make_record (transaction, work, as, error);
  g_autofree char *day = as->day != 0 ? sos_day_dup_text (as->day) : NULL;

  if (session == NULL)
    return NULL;
  if (as->id != 0 && (is_cancelled (session) || sos_plan_session_is_moved (&work->before[i], as)))
    move_record (session, day);
  sos_record_set_text (session, SOS_SESSION_DAY, day);
  set_hour (session, SOS_SESSION_BEGINS, as->day, as->from);
  set_hour (session, SOS_SESSION_ENDS, as->day, as->to);
  sos_record_set_text (session, SOS_SESSION_PERIOD, find_period (work, as));
  sos_record_set_number (session, SOS_SESSION_ROOM, as->room != SOS_PLAN_NONE ? sos_plan_world_get_room (work->plan->world, as->room)->id : 0);
  sos_record_set_flag (session, SOS_SESSION_LOCKED, as->locked);
  return keep (transaction, session, self->why, error) ? g_steal_pointer (&session) : NULL;
}

static int
find_staff (const SosLayingWork *work, const SosPlanPart *part, gint64 staff)
{
  for (int k = 0; k < part->n_staff; k++)
    if (sos_plan_world_get_person (work->plan->world, part->staff[k].person)->id == staff)
      return k;
  return -1;
}

static gboolean
drop_or_keep_staff (SosTransaction *transaction, const SosLayingWork *work, SosRecord *on, const SosPlanPart *part, gboolean *there, GError **error)
{
  const int k = find_staff (work, part, sos_record_get_number (on, SOS_SEGMENT_STAFF_STAFF));
  g_autoptr (SosSaveRecord) save = sos_save_record_new (on, NULL);

  if (k < 0)
    return sos_casework_drop_record (transaction, save, error) && sos_deliver_rescan (transaction, sos_record_get_number (on, SOS_SEGMENT_STAFF_STAFF), error);
  there[k] = TRUE;
  if (sos_record_has_text (on, SOS_SEGMENT_STAFF_PART, sos_staff_part_get_code (part->staff[k].part)))
    return TRUE;
  sos_record_set_text (on, SOS_SEGMENT_STAFF_PART, sos_staff_part_get_code (part->staff[k].part));
  return sos_casework_keep_record (transaction, save, error);
}

static gboolean
save_staff (SosTransaction *transaction, const SosLayingWork *work, gint64 segment, const SosPlanPart *part, GError **error)
{
  g_autoptr (GPtrArray) on = sos_transaction_query (transaction, SOS_TYPE_SEGMENT_STAFF, "segment = $1 ORDER BY id", error, "i", segment);
  gboolean there[SOS_PLAN_MOST_STAFF] = { FALSE };

  for (guint i = 0; on != NULL && i < on->len; i++)
    if (!drop_or_keep_staff (transaction, work, on->pdata[i], part, there, error))
      return FALSE;
  for (int k = 0; on != NULL && k < part->n_staff; k++)
    {
      const gint64 staff = sos_plan_world_get_person (work->plan->world, part->staff[k].person)->id;
      g_autoptr (SosRecord) made = there[k] ? NULL : g_object_new (SOS_TYPE_SEGMENT_STAFF, NULL);

      if (made == NULL)
        continue;
      sos_record_set_number (made, SOS_SEGMENT_STAFF_SEGMENT, segment);
      sos_record_set_number (made, SOS_SEGMENT_STAFF_STAFF, staff);
      sos_record_set_text (made, SOS_SEGMENT_STAFF_PART, sos_staff_part_get_code (part->staff[k].part));
      if (!keep (transaction, made, NULL, error) || !sos_deliver_rescan (transaction, staff, error))
        return FALSE;
    }
  return on != NULL;
}

/* Our own part is accepted as it is planned; a partner is asked, and asked again after a move, and where somebody else of theirs is to give it. */
static gboolean
save_part (SosTransaction *transaction, const SosLayingWork *work, guint i, int p, gint64 session, GError **error)
{
  const SosPlanPart *part = &work->as[i].parts[p];
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) segment = sos_transaction_find (transaction, SOS_TYPE_SEGMENT, "session = $1 AND number = $2", &local, "ii", session, (gint64) (p + 1));

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (segment == NULL)
    {
      segment = g_object_new (SOS_TYPE_SEGMENT, NULL);
      sos_record_set_number (segment, SOS_SEGMENT_SESSION, session);
      sos_record_set_number (segment, SOS_SEGMENT_NUMBER, p + 1);
      sos_record_set_text (segment, SOS_SEGMENT_STATUS, p == 0 ? "ACCEPTED" : "ASKED");
    }
  else if ((p > 0 && sos_plan_session_is_moved (&work->before[i], &work->as[i])) || (work->before[i].parts[p].declined && !part->declined))
    sos_record_set_text (segment, SOS_SEGMENT_STATUS, "ASKED");
  sos_record_set_text (segment, SOS_SEGMENT_PROVIDER, part->provider);
  set_hour (segment, SOS_SEGMENT_BEGINS, work->as[i].day, part->from);
  set_hour (segment, SOS_SEGMENT_ENDS, work->as[i].day, part->to);
  return keep (transaction, segment, NULL, error) && save_staff (transaction, work, sos_record_get_id (segment), part, error);
}

static gboolean
save_aside (SosTransaction *transaction, const SosLaying *self, gint64 session, GError **error)
{
  g_autoptr (SosRecord) override = self->aside != NULL ? g_object_new (SOS_TYPE_PLANNING_OVERRIDE, NULL) : NULL;

  if (override == NULL)
    return TRUE;
  sos_record_set_number (override, SOS_PLANNING_OVERRIDE_SESSION, session);
  sos_record_set_text (override, SOS_PLANNING_OVERRIDE_RULE, self->aside);
  sos_record_set_text (override, SOS_PLANNING_OVERRIDE_REASON, self->why);
  sos_record_set_text (override, SOS_PLANNING_OVERRIDE_AGREED_BY, self->agreed_by);
  sos_record_set_number (override, SOS_PLANNING_OVERRIDE_STAFF, sos_transaction_get_actor (transaction));
  sos_record_set_number (override, SOS_PLANNING_OVERRIDE_AT, sos_transaction_get_now (transaction));
  return keep (transaction, override, self->why, error);
}

static gboolean
save_one (SosTransaction *transaction, SosLaying *self, const SosLayingWork *work, guint i, GError **error)
{
  g_autoptr (SosRecord) session = save_session (transaction, self, work, i, error);
  gint64 id;

  if (session == NULL)
    return FALSE;
  id = sos_record_get_id (session);
  if (self->result == 0)
    self->result = id;
  for (int p = 0; p < work->as[i].n_parts; p++)
    if (!save_part (transaction, work, i, p, id, error))
      return FALSE;
  return save_aside (transaction, self, id, error);
}

gboolean
sos_casework_lay_sessions (SosTransaction *transaction, SosLaying *self, GError **error)
{
  g_autoptr (SosLayingWork) work = sos_laying_prepare (transaction, self, error);

  if (work == NULL || !sos_laying_tell (transaction, self, work, error))
    return FALSE;
  for (guint i = 0; i < work->n; i++)
    if (!save_one (transaction, self, work, i, error))
      return FALSE;
  for (guint i = 0; i < work->n; i++)
    if ((i == 0 || work->as[i].run != work->as[i - 1].run) && !sos_run_follow_progress (transaction, sos_plan_world_get_run (work->plan->world, work->as[i].run)->id, error))
      return FALSE;
  return TRUE;
}
