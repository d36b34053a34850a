/* sos-laying.c - sessions laid where they are to be: the rules are asked of the office as it is now. Saving stands in sos-laying-save.c. */
#include "config.h"
#include "sos-laying-private.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-plan-slots.h"
#include "sos-rights-private.h"
#include "sos-school-deeds.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>

#define OFFERED 3 /* ways that a refusal names */
#define LOOK_DAYS 21

SosLaying *
sos_laying_new (int year)
{
  SosLaying *self = g_new0 (SosLaying, 1);

  self->year = year;
  self->sessions = g_array_new (FALSE, TRUE, sizeof (SosLaid));
  self->told = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
sos_laying_free (SosLaying *self)
{
  g_array_unref (self->sessions);
  g_ptr_array_unref (self->told);
  g_free (self->why);
  g_free (self->agreed_by);
  g_free (self);
}

void
sos_laying_set_aside (SosLaying *self, const char *rule, const char *why, const char *agreed_by)
{
  self->aside = g_intern_string (rule);
  g_free (self->why);
  g_free (self->agreed_by);
  self->why = g_strdup (why);
  self->agreed_by = g_strdup (agreed_by);
}

/* ---- between places of a world and records ---- */

void
sos_laying_add (SosLaying *self, const SosSchoolPlan *plan, const SosPlanSession *as)
{
  SosLaid laid = { .session = as->id, .run = sos_plan_world_get_run (plan->world, as->run)->id, .number = as->number, .day = as->day, .from = as->from,
                   .to = as->to, .locked = as->locked, .n_parts = as->n_parts };

  laid.room = as->room != SOS_PLAN_NONE ? sos_plan_world_get_room (plan->world, as->room)->id : 0;
  for (int p = 0; p < as->n_parts; p++)
    {
      laid.parts[p].provider = g_intern_string (as->parts[p].provider);
      laid.parts[p].from = as->parts[p].from;
      laid.parts[p].to = as->parts[p].to;
      laid.parts[p].n_staff = as->parts[p].n_staff;
      for (int k = 0; k < as->parts[p].n_staff; k++)
        laid.parts[p].staff[k] = (SosLaidStaff){ sos_plan_world_get_person (plan->world, as->parts[p].staff[k].person)->id, as->parts[p].staff[k].part };
    }
  g_array_append_val (self->sessions, laid);
}

static int
find_place (GHashTable *places, gint64 id)
{
  return id != 0 ? sos_school_plan_find (places, id) : SOS_PLAN_NONE;
}

/* As the office knows it now: who left meanwhile is on it no more, and that is said. */
static gboolean
state_session (const SosSchoolPlan *plan, const SosLaid *laid, SosPlanSession *as, GError **error)
{
  const int run = find_place (plan->runs, laid->run);

  if (run == SOS_PLAN_NONE)
    return sos_casework_refuse (NULL, _("This run is not there any more."), error);
  *as = sos_plan_session_make (plan->world, run, laid->number);
  as->id = laid->session;
  as->day = laid->day;
  as->from = laid->from;
  as->to = laid->to;
  as->room = find_place (plan->rooms, laid->room);
  as->locked = laid->locked;
  as->n_parts = laid->n_parts;
  for (int p = 0; p < laid->n_parts; p++)
    {
      as->parts[p] = (SosPlanPart){ .provider = laid->parts[p].provider, .from = laid->parts[p].from, .to = laid->parts[p].to, .accepted = p == 0 };
      for (int k = 0; k < laid->parts[p].n_staff; k++)
        {
          const int person = find_place (plan->people, laid->parts[p].staff[k].staff);

          if (person == SOS_PLAN_NONE)
            return sos_casework_refuse (NULL, _("Somebody chosen for it does not work here any more."), error);
          as->parts[p].staff[as->parts[p].n_staff].person = person;
          as->parts[p].staff[as->parts[p].n_staff++].part = laid->parts[p].staff[k].part;
        }
    }
  return TRUE;
}

/* Whether the same people give a part: somebody else is asked. */
static gboolean
has_same_staff (const SosPlanPart *one, const SosPlanPart *other)
{
  gboolean same = one->n_staff == other->n_staff;

  for (int k = 0; same && k < one->n_staff; k++)
    {
      gboolean found = FALSE;

      for (int n = 0; n < other->n_staff; n++)
        found = found || one->staff[k].person == other->staff[n].person;
      same = found;
    }
  return same;
}

/* What the session brings along that is not laid anew: whether it is confirmed, held, what was set aside, which parts are accepted. */
static void
keep_rest (const SosPlanSession *lies, SosPlanSession *as)
{
  const gboolean moved = sos_plan_session_is_moved (lies, as);

  as->held = lies->held;
  if (lies->day == as->day && lies->from == as->from)
    as->school_staff = lies->school_staff;
  as->confirmed = lies->confirmed && !moved;
  as->aside = lies->aside;
  for (int p = 0; p < MIN (as->n_parts, lies->n_parts); p++)
    {
      as->parts[p].declined = lies->parts[p].declined && !moved && has_same_staff (&lies->parts[p], &as->parts[p]);
      as->parts[p].accepted = lies->parts[p].accepted && (p == 0 || !moved);
    }
}

static guint32
find_aside (const SosLaying *self)
{
  for (guint i = SOS_C1; self->aside != NULL && i < SOS_N_CONSTRAINTS; i++)
    if (g_str_equal (sos_constraint_get_id ((SosConstraint) i), self->aside))
      return 1u << i;
  return 0;
}

/* ---- may it be ---- */

gboolean
sos_laying_may_set_aside (const SosFinding *finding)
{
  static const SosConstraint may[] = { SOS_C1, SOS_C2, SOS_C10 };

  for (guint i = 0; i < G_N_ELEMENTS (may); i++)
    if (finding->constraint == may[i] && finding->grade == SOS_GRADE_HARD)
      return finding->reason != SOS_REASON_PAST && finding->reason != SOS_REASON_SAME_WEEK;
  if (finding->reason == SOS_REASON_DECLINED)
    return TRUE;
  return finding->constraint == SOS_C8 && finding->grade == SOS_GRADE_HARD && finding->number == 3;
}

/* V28: in words, by whom at the school; a keep-apart rule only by somebody who leads. */
static gboolean
check_aside (SosTransaction *transaction, const SosLaying *self, GError **error)
{
  gboolean may;

  if (self->aside == NULL)
    return TRUE;
  if (!sos_casework_obey (sos_rights_check_reason (self->why), error))
    return FALSE;
  if (!g_str_equal (self->aside, "C8"))
    return (self->agreed_by != NULL && *self->agreed_by != '\0')
           || sos_casework_refuse ("V28", _("Write down who at the school agreed to it in writing."), error);
  return sos_school_rights_read (transaction, SOS_SCHOOL_MAY_DECIDE, &may, error)
         && (may || sos_casework_refuse ("N1", _("A keep-apart rule is set aside by a team lead, with a reason and a plan."), error));
}

static gboolean
is_same (const SosFinding *one, const SosFinding *other)
{
  return one->constraint == other->constraint && one->reason == other->reason && one->person == other->person && one->room == other->room;
}

/* Staffing and places that were too few before may still be so: a session is moved off a closed day before it has a volunteer. */
static gboolean
was_lacking (const GArray *before, const SosFinding *finding)
{
  if (finding->constraint != SOS_C13 && finding->constraint != SOS_C7 && finding->constraint != SOS_C9 && finding->constraint != SOS_C10)
    return FALSE;
  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      const SosFinding *was = &g_array_index (before, SosFinding, i);

      if (is_same (was, finding) && was->grade == SOS_GRADE_HARD && finding->number <= was->number)
        return TRUE;
    }
  return FALSE;
}

/* The next ways that keep every rule, for a refusal. (transfer full) */
static char *
dup_ways (SosPlanBoard *board, int place, const SosPlanSession *as)
{
  g_autoptr (GArray) slots = sos_plan_find_slots (board, place, MAX (as->day - 7, sos_plan_world_get_today (sos_plan_board_get_world (board))), as->day + LOOK_DAYS, OFFERED);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < slots->len; i++)
    {
      const SosPlanSession *slot = &g_array_index (slots, SosPlanSlot, i).as;
      g_autofree char *day = sos_day_dup_words (slot->day, as->day), *hour = sos_minutes_dup_text (slot->from);

      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", day, hour);
    }
  /* Translators: days and hours on which it could be */
  return slots->len > 0 ? g_strdup_printf (_("Possible: %s."), words->str) : NULL;
}

static gboolean
refuse (const SosLaying *self, SosPlanBoard *board, int place, const SosPlanSession *as, const SosFinding *finding, GError **error)
{
  g_autofree char *sentence = sos_finding_dup_words (finding, board, as), *ways = NULL, *words = NULL;

  if (self->sessions->len == 1 && place != SOS_PLAN_NONE)
    ways = dup_ways (board, place, as);
  words = self->sessions->len > 1 ? g_strdup_printf (_("Session %d: %s"), as->number, sentence) : g_strjoin (" ", sentence, ways, NULL);
  return sos_casework_refuse (sos_constraint_get_id (finding->constraint), words, error);
}

static gboolean
check_one (const SosLaying *self, SosPlanBoard *board, int place, const SosPlanSession *before, const SosPlanSession *as, const GArray *was, GError **error)
{
  const gboolean moved = before == NULL || sos_plan_session_is_moved (before, as);
  g_autoptr (GArray) findings = NULL;

  if (before != NULL && before->held)
    return sos_casework_refuse (NULL, _("This session was held; it stays as it was."), error);
  if (before != NULL && before->locked && as->locked && moved)
    return sos_casework_refuse (NULL, _("This session stays where it is: unlock it first."), error);
  findings = moved ? sos_plan_board_ask (board, place, as) : g_array_copy ((GArray *) sos_plan_board_check (board, place));
  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);

      if (finding->grade == SOS_GRADE_HARD && !was_lacking (was, finding))
        return refuse (self, board, before != NULL ? place : SOS_PLAN_NONE, as, finding, error);
    }
  return TRUE;
}

/* The run as a whole is no worse than before: weeks missed, sessions without a day. */
static gboolean
check_run (SosPlanBoard *board, int run, const GArray *was, const SosPlanSession *as, GError **error)
{
  g_autoptr (GArray) findings = sos_plan_board_check_run (board, run);

  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      g_autofree char *words = NULL;

      if (finding->grade != SOS_GRADE_HARD || was_lacking (was, finding) || as->aside & (1u << finding->constraint))
        continue;
      words = sos_finding_dup_words (finding, board, as);
      return sos_casework_refuse (sos_constraint_get_id (finding->constraint), words, error);
    }
  return TRUE;
}

/* ---- the whole ---- */

static void
lay (SosLayingWork *work, guint i, const SosPlanSession *as)
{
  SosPlanBoard *board = work->plan->board;

  work->as[i] = *as;
  work->places[i] = find_place (work->plan->sessions, as->id);
  work->is_new[i] = work->places[i] == SOS_PLAN_NONE;
  if (work->is_new[i])
    {
      SosPlanSession none = *as;

      none.day = 0;
      work->places[i] = sos_plan_board_add (board, &none);
    }
  work->before[i] = *sos_plan_board_get (board, work->places[i]);
  if (!work->is_new[i])
    {
      work->was[i] = g_array_copy ((GArray *) sos_plan_board_check (board, work->places[i]));
      keep_rest (&work->before[i], &work->as[i]);
    }
  work->as[i].aside |= work->aside;
  work->run_was[i] = sos_plan_board_check_run (board, as->run);
}

/* All of them lie where they are to be before any is asked, so that two may change places. */
static gboolean
check_all (SosLayingWork *work, const SosLaying *self, GError **error)
{
  SosPlanBoard *board = work->plan->board;

  for (guint i = 0; i < work->n; i++)
    sos_plan_board_put (board, work->places[i], &work->as[i]);
  for (guint i = 0; i < work->n; i++)
    {
      const gboolean moved = work->is_new[i] || sos_plan_session_is_moved (&work->before[i], &work->as[i]);
      gboolean good;

      if (moved)
        sos_plan_board_put (board, work->places[i], &work->before[i]);
      good = check_one (self, board, work->places[i], work->is_new[i] ? NULL : &work->before[i], &work->as[i], work->was[i], error);
      sos_plan_board_put (board, work->places[i], &work->as[i]);
      if (!good)
        return FALSE;
    }
  for (guint i = 0; i < work->n; i++)
    if (!check_run (board, work->as[i].run, work->run_was[i], &work->as[i], error))
      return FALSE;
  return TRUE;
}

void
sos_laying_work_free (SosLayingWork *work)
{
  for (guint i = 0; i < work->n; i++)
    {
      g_clear_pointer (&work->was[i], g_array_unref);
      g_clear_pointer (&work->run_was[i], g_array_unref);
    }
  g_free (work->was);
  g_free (work->run_was);
  g_free (work->as);
  g_free (work->before);
  g_free (work->places);
  g_free (work->is_new);
  g_clear_pointer (&work->plan, sos_school_plan_free);
  g_free (work);
}

static SosLayingWork *
work_new (const SosLaying *self)
{
  SosLayingWork *work = g_new0 (SosLayingWork, 1);

  work->n = self->sessions->len;
  work->aside = find_aside (self);
  work->as = g_new0 (SosPlanSession, MAX (work->n, 1));
  work->before = g_new0 (SosPlanSession, MAX (work->n, 1));
  work->places = g_new0 (int, MAX (work->n, 1));
  work->is_new = g_new0 (gboolean, MAX (work->n, 1));
  work->was = g_new0 (GArray *, MAX (work->n, 1));
  work->run_was = g_new0 (GArray *, MAX (work->n, 1));
  return work;
}

SosLayingWork *
sos_laying_prepare (SosTransaction *transaction, SosLaying *self, GError **error)
{
  g_autoptr (SosLayingWork) work = work_new (self);
  gboolean may;

  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error) || !check_aside (transaction, self, error))
    return NULL;
  work->plan = sos_school_plan_read (transaction, self->year, error);
  for (guint i = 0; work->plan != NULL && i < work->n; i++)
    {
      SosPlanSession as;

      if (!state_session (work->plan, &g_array_index (self->sessions, SosLaid, i), &as, error))
        return NULL;
      lay (work, i, &as);
    }
  may = work->plan != NULL && check_all (work, self, error);
  return may ? g_steal_pointer (&work) : NULL;
}

gboolean
sos_laying_ask (SosTransaction *transaction, SosLaying *self, GError **error)
{
  g_autoptr (SosLayingWork) work = sos_laying_prepare (transaction, self, error);

  return work != NULL && sos_laying_tell (transaction, self, work, error);
}
