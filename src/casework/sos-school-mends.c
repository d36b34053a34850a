/* sos-school-mends.c - what can be done about a session or a run that is not right, found on the board of a term that was read. */
#include "config.h"
#include "sos-school-mends.h"

#include "sos-day.h"
#include "sos-plan-explain.h"
#include "sos-plan-mend.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"
#include "sos-run-shapes.h"
#include "sos-run.h"
#include "sos-school-deeds.h"

#include <glib/gi18n.h>

#define MOST_WAYS 6
#define LOOK_DAYS 35
#define OTHER_DAYS 3 /* beside other choices */
#define OTHERS 2 /* sessions more that may move so that one finds a place */

static GPtrArray *
mends_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sos_school_mend_free);
}

void
sos_school_mend_free (SosSchoolMend *self)
{
  g_free (self->title);
  g_free (self->note);
  g_clear_pointer (&self->laying, sos_laying_free);
  g_free (self);
}

static SosSchoolMend *
add (GPtrArray *mends, char *title, char *note)
{
  SosSchoolMend *mend = g_new0 (SosSchoolMend, 1);

  mend->title = title;
  mend->note = note;
  g_ptr_array_add (mends, mend);
  return mend;
}

/* ---- words ---- */

static char *
dup_when (const SosTermSheet *sheet, const SosPlanSession *as)
{
  g_autofree char *day = sos_day_dup_words (as->day, sheet->today), *hour = sos_minutes_dup_text (as->from);

  /* Translators: a day and an hour */
  return g_strdup_printf (_("%s, %s"), day, hour);
}

static void
add_names (const SosTermSheet *sheet, const SosPlanSession *as, GString *words)
{
  for (int p = 0; p < as->n_parts; p++)
    for (int k = 0; k < as->parts[p].n_staff; k++)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", sos_plan_world_get_person (sheet->plan->world, as->parts[p].staff[k].person)->name);
}

/* "B12; with Joel, Marcia. It is another weekday than usual." */
static char *
dup_note (const SosTermSheet *sheet, SosPlanBoard *board, int session, const SosPlanSession *as)
{
  g_autoptr (GString) names = g_string_new (NULL), words = g_string_new (NULL);
  g_autoptr (GArray) findings = session != SOS_PLAN_NONE ? sos_plan_board_ask (board, session, as) : NULL;

  add_names (sheet, as, names);
  g_string_append (words, as->room != SOS_PLAN_NONE ? sos_plan_world_get_room (sheet->plan->world, as->room)->name : _("no room yet"));
  if (names->len > 0)
    g_string_append_printf (words, _(" · with %s"), names->str);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      g_autofree char *remark = sos_finding_dup_words (&g_array_index (findings, SosFinding, i), board, as);

      g_string_append_printf (words, " · %s", remark);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static SosLaying *
laying_of (const SosTermSheet *sheet, const SosPlanSession *as)
{
  SosLaying *laying = sos_laying_new (sheet->year);

  sos_laying_add (laying, sheet->plan, as);
  return laying;
}

/* ---- another day ---- */

static int
find_last_day (const SosTermSheet *sheet, int run)
{
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run);
  int last = 0;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    last = MAX (last, sos_plan_board_get (sheet->plan->board, g_array_index (sessions, int, i))->day);
  return last;
}

static guint
add_slots (GPtrArray *mends, SosTermSheet *sheet, SosPlanBoard *board, int session)
{
  const SosPlanSession *lies = sos_plan_board_get (board, session);
  const int from = MAX (lies->day - 7, sheet->today), to = MAX (MAX (lies->day, from) + LOOK_DAYS, find_last_day (sheet, lies->run) + 7);
  g_autoptr (GArray) slots = sos_plan_find_slots (board, session, from, to, MOST_WAYS);

  for (guint i = 0; i < slots->len; i++)
    {
      const SosPlanSlot *slot = &g_array_index (slots, SosPlanSlot, i);

      add (mends, dup_when (sheet, &slot->as), dup_note (sheet, board, session, &slot->as))->laying = laying_of (sheet, &slot->as);
    }
  return slots->len;
}

/* Where nothing is free as it lies, a few others move along. */
static void
add_together (GPtrArray *mends, SosTermSheet *sheet, SosPlanBoard *board, int session)
{
  const SosPlanSession *lies = sos_plan_board_get (board, session);
  SosPlanMend *mend = sos_plan_mend (board, &session, 1, MAX (lies->day - 7, sheet->today), MAX (lies->day, sheet->today) + LOOK_DAYS, OTHERS, NULL);
  SosLaying *laying;

  if (mend == NULL)
    return;
  laying = sos_laying_new (sheet->year);
  for (guint i = 0; i < mend->moves->len; i++)
    sos_laying_add (laying, sheet->plan, &g_array_index (mend->moves, SosPlanMove, i).as);
  add (mends, dup_when (sheet, &g_array_index (mend->moves, SosPlanMove, 0).as),
       g_strdup_printf (g_dngettext (NULL, "%u more session moves", "%u more sessions move", mend->moves->len - 1), mend->moves->len - 1))
    ->laying = laying;
  sos_plan_mend_free (mend);
}

GPtrArray *
sos_school_mends_move (SosTermSheet *sheet, int session)
{
  GPtrArray *mends = mends_new ();

  if (add_slots (mends, sheet, sheet->plan->board, session) == 0)
    add_together (mends, sheet, sheet->plan->board, session);
  return mends;
}

/* As it lies, agreed to in writing. */
static void
add_aside (GPtrArray *mends, SosTermSheet *sheet, const SosTermWrong *wrong)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, wrong->session);
  SosSchoolMend *mend;

  if (!sos_laying_may_set_aside (&wrong->finding))
    return;
  mend = wrong->finding.constraint == SOS_C8 ? add (mends, g_strdup (_("Leave it so, with a plan")), g_strdup (_("A team lead decides, with a reason")))
                                             : add (mends, g_strdup (_("Leave it so: the school agrees in writing")), NULL);
  mend->laying = laying_of (sheet, lies);
  mend->code = sos_constraint_get_id (wrong->finding.constraint);
  mend->asks_reason = TRUE;
  mend->asks_agreed = wrong->finding.constraint != SOS_C8;
}

/* ---- cancelled ---- */

/* Its people and room are those of the run: the next session that has some. */
static SosPlanSession
make_lost (SosTermSheet *sheet, const SosTermRun *run, const SosTermBlock *block)
{
  SosPlanSession lost = sos_plan_session_make (sheet->plan->world, run->place, block->number);
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run->place);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const SosPlanSession *other = sos_plan_board_get (sheet->plan->board, g_array_index (sessions, int, i));

      if (other->day == 0 || other->number > block->number + 1)
        continue;
      lost = *other;
    }
  lost.id = block->session;
  lost.number = block->number;
  lost.held = lost.confirmed = lost.locked = FALSE;
  lost.aside = 0;
  sos_plan_session_move (&lost, sheet->plan->world, block->day, block->from, block->to);
  return lost;
}

static const SosTermBlock *
find_block (const SosTermRun *run, gint64 session)
{
  for (guint i = 0; run != NULL && i < run->blocks->len; i++)
    if (g_array_index (run->blocks, SosTermBlock, i).session == session)
      return &g_array_index (run->blocks, SosTermBlock, i);
  return NULL;
}

/* Those that have a day: what the deed will leave. */
static int
count_there (const SosTermSheet *sheet, int run)
{
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run);
  int n = 0;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    n += sos_plan_board_get (sheet->plan->board, g_array_index (sessions, int, i))->day != 0;
  return n;
}

static void
add_curtail (GPtrArray *mends, const SosTermSheet *sheet, const SosTermRun *run)
{
  const int there = count_there (sheet, run->place);
  SosSchoolMend *mend;

  if (there == 0 || there >= sos_plan_world_get_run (sheet->plan->world, run->place)->sessions)
    return;
  mend = add (mends, g_strdup_printf (g_dngettext (NULL, "End the run with %d session", "End the run with %d sessions", (gulong) there), there),
              g_strdup (_("A team lead says why; it is written down as it was")));
  mend->func = (SosTransactionFunc) sos_casework_curtail_run;
  mend->id = run->run;
  mend->asks_reason = TRUE;
}

GPtrArray *
sos_school_mends_cancelled (SosTermSheet *sheet, int run, gint64 session)
{
  GPtrArray *mends = mends_new ();
  const SosTermRun *of = sos_term_sheet_find_run (sheet, run);
  const SosTermBlock *block = find_block (of, session);
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
  SosPlanSession lost;
  int place;

  if (block == NULL)
    return mends;
  lost = make_lost (sheet, of, block);
  place = sos_plan_board_add (board, &lost);
  if (add_slots (mends, sheet, board, place) == 0)
    add_together (mends, sheet, board, place);
  add_curtail (mends, sheet, of);
  return mends;
}

/* ---- somebody else ---- */

static void
replace (SosPlanSession *as, int part, int person, int by)
{
  SosPlanPart *of = &as->parts[part];

  for (int k = 0; k < of->n_staff; k++)
    if (of->staff[k].person == person)
      {
        of->staff[k].person = by;
        return;
      }
}

static int
find_part (const SosPlanSession *as, int person)
{
  for (int p = 0; p < as->n_parts; p++)
    for (int k = 0; k < as->parts[p].n_staff; k++)
      if (as->parts[p].staff[k].person == person)
        return p;
  return 0;
}

static gboolean
is_on (const SosPlanSession *as, int person)
{
  for (int p = 0; p < as->n_parts; p++)
    for (int k = 0; k < as->parts[p].n_staff; k++)
      if (as->parts[p].staff[k].person == person)
        return TRUE;
  return FALSE;
}

/* Whoever keeps every rule there: cleared, free, travel fits, may come to the place, nobody to keep apart, a woman where only women deliver. */
static gboolean
may_come (SosTermSheet *sheet, int session, const SosPlanSession *as, int part, int by)
{
  return !is_on (as, by) && sos_plan_board_allows_person (sheet->plan->board, session, as, part, by, NULL, NULL);
}

/* With the one to come, or with @by for @person. */
static SosPlanSession
staff_with (SosTermSheet *sheet, int session, int person, int by)
{
  SosPlanSession as = *sos_plan_board_get (sheet->plan->board, session);
  const gboolean volunteer = sos_plan_world_get_person (sheet->plan->world, by)->kind == SOS_PLAN_VOLUNTEER;

  if (person != SOS_PLAN_NONE)
    replace (&as, find_part (&as, person), person, by);
  else if (as.parts[0].n_staff < SOS_PLAN_MOST_STAFF)
    {
      as.parts[0].staff[as.parts[0].n_staff].person = by;
      as.parts[0].staff[as.parts[0].n_staff].part = volunteer ? SOS_PART_VOLUNTEER : as.parts[0].n_staff == 0 ? SOS_PART_LEAD : SOS_PART_SECOND;
      as.parts[0].n_staff++;
    }
  return as;
}

/* Sessions of the run to come on which @person is and @by could be. */
static SosLaying *
laying_all (SosTermSheet *sheet, int run, int person, int by, guint *n)
{
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run);
  SosLaying *laying = sos_laying_new (sheet->year);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const int session = g_array_index (sessions, int, i);
      const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);
      const SosPlanSession as = staff_with (sheet, session, person, by);

      if (!sos_plan_session_is_to_come (lies, sheet->today) || !is_on (lies, person) || !may_come (sheet, session, lies, find_part (lies, person), by))
        continue;
      sos_laying_add (laying, sheet->plan, &as);
    }
  *n = laying->sessions->len;
  return laying;
}

static void
add_person (GPtrArray *mends, SosTermSheet *sheet, int session, int person, int by)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);
  const SosPlanSession as = staff_with (sheet, session, person, by);
  const char *name = sos_plan_world_get_person (sheet->plan->world, by)->name;
  const char *other = person != SOS_PLAN_NONE ? sos_plan_world_get_person (sheet->plan->world, person)->name : NULL;
  SosLaying *all;
  guint n = 0;

  add (mends, other != NULL ? g_strdup_printf (_("%s instead of %s"), name, other) : g_strdup_printf (_("%s too"), name), g_strdup (_("this session only")))->laying
    = laying_of (sheet, &as);
  if (person == SOS_PLAN_NONE)
    return;
  all = laying_all (sheet, lies->run, person, by, &n);
  if (n > 1)
    add (mends, g_strdup_printf (_("%s instead of %s"), name, other), g_strdup_printf (g_dngettext (NULL, "%u session to come", "all %u sessions to come", n), n))->laying = all;
  else
    sos_laying_free (all);
}

/* Volunteers stand in for volunteers, a partner's people for a partner's; else whoever of us. */
static gboolean
fits (const SosTermSheet *sheet, int person, int by, gboolean volunteer)
{
  const SosPlanPerson *one = person != SOS_PLAN_NONE ? sos_plan_world_get_person (sheet->plan->world, person) : NULL;
  const SosPlanPerson *other = sos_plan_world_get_person (sheet->plan->world, by);

  return one != NULL ? one->kind == other->kind : (other->kind == SOS_PLAN_VOLUNTEER) == volunteer && other->kind != SOS_PLAN_PARTNER;
}

static void
add_people (GPtrArray *mends, SosTermSheet *sheet, int session, int person, gboolean volunteer)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);
  const int part = person != SOS_PLAN_NONE ? find_part (lies, person) : 0;

  for (int by = 0; by < sos_plan_world_get_n_people (sheet->plan->world) && mends->len < 2 * MOST_WAYS; by++)
    if (fits (sheet, person, by, volunteer) && may_come (sheet, session, lies, part, by))
      add_person (mends, sheet, session, person, by);
}

GPtrArray *
sos_school_mends_staff (SosTermSheet *sheet, int session, int person)
{
  GPtrArray *mends = mends_new ();

  add_people (mends, sheet, session, person, FALSE);
  if (person == SOS_PLAN_NONE)
    add_people (mends, sheet, session, person, TRUE);
  return mends;
}

/* ---- a partner ---- */

static void
add_answer (GPtrArray *mends, const SosPlanSession *lies, int part, const char *code, const char *title, const char *note)
{
  SosSchoolMend *mend = add (mends, g_strdup (title), g_strdup (note));

  mend->func = (SosTransactionFunc) sos_casework_answer_part;
  mend->id = lies->id;
  mend->code = code;
  mend->count = part;
}

/* The school agrees in writing to one half; it will count as half a session. */
static void
add_one_half (GPtrArray *mends, SosTermSheet *sheet, const SosPlanSession *lies)
{
  SosSchoolMend *mend = add (mends, g_strdup (_("One half only: the school agrees in writing")), g_strdup (_("It counts as half a session")));

  mend->laying = laying_of (sheet, lies);
  mend->code = "C9";
  mend->asks_reason = mend->asks_agreed = TRUE;
}

/* With @by on the part that fell away, instead of whoever was. */
static SosPlanSession
give_part (const SosPlanSession *lies, int part, int by)
{
  SosPlanSession as = *lies;
  SosPlanPart *of = &as.parts[part];

  of->n_staff = MAX (of->n_staff, 1);
  if (lies->parts[part].n_staff == 0)
    of->staff[0].part = SOS_PART_TRAINER;
  of->staff[0].person = by;
  of->declined = FALSE;
  return as;
}

/* Somebody else of theirs, who is asked. */
static void
add_their_people (GPtrArray *mends, SosTermSheet *sheet, int session, int part)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, session);

  for (int by = 0; by < sos_plan_world_get_n_people (sheet->plan->world) && mends->len < 2 * MOST_WAYS; by++)
    {
      const SosPlanPerson *person = sos_plan_world_get_person (sheet->plan->world, by);
      SosPlanSession as;

      if (g_strcmp0 (person->provider, lies->parts[part].provider) != 0 || !may_come (sheet, session, lies, part, by))
        continue;
      as = give_part (lies, part, by);
      add (mends, g_strdup_printf (_("%s gives it"), person->name), g_strdup (_("Somebody else of the same provider, who is asked")))->laying = laying_of (sheet, &as);
    }
}

/* X1: both halves another day, which is the rule; one half; somebody else of theirs. Who has only not answered yet may have accepted. */
static void
add_partner (GPtrArray *mends, SosTermSheet *sheet, const SosTermWrong *wrong)
{
  const SosPlanSession *lies = sos_plan_board_get (sheet->plan->board, wrong->session);
  const int part = CLAMP (wrong->finding.number, 1, lies->n_parts);

  if (wrong->finding.reason == SOS_REASON_NOT_ACCEPTED)
    {
      add_answer (mends, lies, part, "ACCEPTED", _("They have accepted"), _("as they said, by telephone or in writing"));
      add_answer (mends, lies, part, "DECLINED", _("They do not come"), _("The booking as a whole is then not confirmed, and you choose what becomes of it"));
    }
  add_slots (mends, sheet, sheet->plan->board, wrong->session);
  if (wrong->finding.reason != SOS_REASON_DECLINED)
    return;
  g_ptr_array_set_size (mends, (int) MIN (mends->len, OTHER_DAYS));
  add_their_people (mends, sheet, wrong->session, part - 1);
  add_one_half (mends, sheet, lies);
}

/* ---- runs ---- */

static SosPlanHour
find_hour (SosTermSheet *sheet, int run, int day)
{
  const SosPlanRun *plan = sos_plan_world_get_run (sheet->plan->world, run);
  g_autoptr (GArray) hours = sos_plan_list_hours (sheet->plan->world, run, day);

  for (guint i = 0; i < hours->len; i++)
    if (plan->period == NULL || g_strcmp0 (g_array_index (hours, SosPlanHour, i).period, plan->period) == 0)
      return g_array_index (hours, SosPlanHour, i);
  return hours->len > 0 ? g_array_index (hours, SosPlanHour, 0) : (SosPlanHour){ 0 };
}

/* FALSE where one of its days cannot be, whoever comes. */
static gboolean
lay_shape (SosTermSheet *sheet, SosPlanBoard *board, int run, const SosShape *shape, SosLaying *laying)
{
  for (int i = 0; i < shape->n_days; i++)
    {
      const SosPlanHour hour = find_hour (sheet, run, shape->days[i]);
      SosPlanSession as = sos_plan_session_make (sheet->plan->world, run, i + 1);
      const GArray *sessions = sos_plan_board_get_run (board, run);
      int place = SOS_PLAN_NONE;

      for (guint k = 0; sessions != NULL && k < sessions->len; k++)
        if (sos_plan_board_get (board, g_array_index (sessions, int, k))->number == i + 1)
          place = g_array_index (sessions, int, k);
      if (place != SOS_PLAN_NONE)
        as = *sos_plan_board_get (board, place);
      else
        place = sos_plan_board_add (board, &as);
      sos_plan_session_move (&as, sheet->plan->world, shape->days[i], hour.from, hour.to);
      if (hour.to == 0 || !sos_plan_give_room (board, place, &as) || !sos_plan_give_people (board, place, &as, NULL))
        return FALSE;
      sos_plan_board_put (board, place, &as);
      sos_laying_add (laying, sheet->plan, &as);
    }
  return TRUE;
}

static int
get_wanted_weekday (const SosPlanRun *plan)
{
  return plan->weekday != 0 ? plan->weekday : 2;
}

static void
add_shapes (GPtrArray *mends, SosTermSheet *sheet, int run)
{
  const SosPlanRun *plan = sos_plan_world_get_run (sheet->plan->world, run);
  SosSchoolDays *days = sos_plan_world_get_school (sheet->plan->world, plan->school)->days;
  const SosShapeWish wish = { get_wanted_weekday (plan), plan->sessions, MAX (plan->not_before, MAX (sheet->begins, sheet->today + 1)), plan->years_from, plan->years_to };
  g_autoptr (GArray) shapes = days != NULL ? sos_run_shapes_list (days, &wish) : NULL;

  for (guint i = 0; shapes != NULL && i < shapes->len; i++)
    {
      const SosShape *shape = &g_array_index (shapes, SosShape, i);
      g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
      g_autoptr (SosLaying) laying = sos_laying_new (sheet->year);

      if (lay_shape (sheet, board, run, shape, laying))
        add (mends, sos_shape_dup_words (shape, days), NULL)->laying = g_steal_pointer (&laying);
    }
}

static SosLaying *
laying_run (SosTermSheet *sheet, SosPlanBoard *board, int run, const SosPlanSession **first, guint *n)
{
  const GArray *sessions = sos_plan_board_get_run (board, run);
  SosLaying *laying = sos_laying_new (sheet->year);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const SosPlanSession *as = sos_plan_board_get (board, g_array_index (sessions, int, i));
      const int place = as->id != 0 ? sos_school_plan_find (sheet->plan->sessions, as->id) : SOS_PLAN_NONE;

      if (as->day == 0 || (place != SOS_PLAN_NONE && sos_plan_board_get (sheet->plan->board, place)->day == as->day))
        continue;
      sos_laying_add (laying, sheet->plan, as);
      if (*first == NULL || as->day < (*first)->day)
        *first = as;
    }
  *n = laying->sessions->len;
  return laying;
}

GPtrArray *
sos_school_mends_run (SosTermSheet *sheet, int run)
{
  GPtrArray *mends = mends_new ();
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
  const SosPlanSession *first = NULL;
  guint n = 0;

  sos_planner_add_missing (board, run);
  if (sos_planner_place_run (board, run, NULL))
    {
      SosLaying *laying = laying_run (sheet, board, run, &first, &n);

      g_autofree char *when = first != NULL ? dup_when (sheet, first) : NULL;

      if (first != NULL)
        /* Translators: how many, and the day and hour of the first */
        add (mends, g_strdup_printf (g_dngettext (NULL, "%u session from %s", "%u sessions from %s", n), n, when), dup_note (sheet, board, SOS_PLAN_NONE, first))
          ->laying = laying;
      else
        sos_laying_free (laying);
    }
  if (mends->len == 0)
    add_shapes (mends, sheet, run);
  return mends;
}

char *
sos_school_mends_dup_reason (SosTermSheet *sheet, int run)
{
  const SosPlanRun *plan = sos_plan_world_get_run (sheet->plan->world, run);
  SosSchoolDays *days = sos_plan_world_get_school (sheet->plan->world, plan->school)->days;
  const SosShapeWish wish = { get_wanted_weekday (plan), plan->sessions, MAX (plan->not_before, MAX (sheet->begins, sheet->today + 1)), plan->years_from, plan->years_to };
  g_autofree char *shape = sos_plan_world_get_programme_of (sheet->plan->world, run)->every_week ? sos_run_shapes_dup_reason (days, &wish) : NULL;
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
  g_autoptr (SosPlanExplanation) explanation = NULL;

  if (shape != NULL)
    return g_steal_pointer (&shape);
  sos_planner_add_missing (board, run);
  explanation = sos_plan_explain (board, run, NULL);
  return explanation != NULL && !explanation->possible ? sos_plan_explanation_dup_text (explanation) : NULL;
}

/* ---- the whole ---- */

GPtrArray *
sos_school_mends_list (SosTermSheet *sheet, const SosTermWrong *wrong)
{
  GPtrArray *mends = mends_new ();
  const gboolean of_school = wrong->finding.reason == SOS_REASON_SCHOOL_STAFF || wrong->finding.reason == SOS_REASON_SCHOOL_NOBODY;

  if (wrong->cancelled != 0)
    {
      g_ptr_array_unref (mends);
      return sos_school_mends_cancelled (sheet, wrong->run, wrong->cancelled);
    }
  if (wrong->session == SOS_PLAN_NONE)
    {
      g_ptr_array_unref (mends);
      return sos_school_mends_run (sheet, wrong->run);
    }
  if (wrong->finding.constraint == SOS_C9)
    {
      add_partner (mends, sheet, wrong);
      return mends;
    }
  if (wrong->finding.constraint == SOS_C13 && !of_school)
    add_people (mends, sheet, wrong->session, SOS_PLAN_NONE, wrong->finding.reason == SOS_REASON_FEW_VOLUNTEERS);
  else if (wrong->finding.person != SOS_PLAN_NONE)
    add_people (mends, sheet, wrong->session, wrong->finding.person, FALSE);
  if (wrong->finding.constraint != SOS_C13 || wrong->finding.reason == SOS_REASON_SCHOOL_NOBODY)
    add_slots (mends, sheet, sheet->plan->board, wrong->session);
  if (mends->len == 0)
    add_together (mends, sheet, sheet->plan->board, wrong->session);
  add_aside (mends, sheet, wrong);
  return mends;
}

static SosLaying *
laying_copy (const SosLaying *from)
{
  SosLaying *copy = sos_laying_new (from->year);

  g_array_append_vals (copy->sessions, from->sessions->data, from->sessions->len);
  return copy;
}

gpointer
sos_school_mend_make_deed (SosSchoolMend *self, const char *why, const char *agreed_by, SosTransactionFunc *func, GDestroyNotify *free_deed)
{
  SosDeed *deed;
  SosLaying *laying;

  if (self->laying == NULL)
    {
      deed = sos_deed_new (self->id, self->code, why);
      deed->count = self->count;
      *func = self->func;
      *free_deed = (GDestroyNotify) sos_deed_free;
      return deed;
    }
  laying = laying_copy (self->laying);
  if (self->code != NULL)
    sos_laying_set_aside (laying, self->code, why, agreed_by);
  *func = (SosTransactionFunc) sos_casework_lay_sessions;
  *free_deed = (GDestroyNotify) sos_laying_free;
  return laying;
}
