/* sos-constraints-whole.c - what speaks against a session as a whole, and against a run: C9, C10, C13, C14, C18. */
#include "config.h"
#include "sos-plan-private.h"

#include "sos-day.h"

enum
{
  COST_SAME_WEEK = 6,
  COST_WEEKDAY = 4,
  COST_PERIOD = 2,
  COST_ORDER = 7, /* said before that it is one of two in its week, which follows from it */
  COST_LESSON = 2,
  COST_LEAD = 8,
  LESSONS = 2, /* the same lesson may be missed so often */
};

/* ---- C9: all parts, in their order, accepted ---- */

static void
c9_parts (SosLook *look)
{
  const SosPlanSession *session = look->session;
  gboolean right = session->n_parts == (int) look->programme->n_parts;

  for (int i = 0; right && i < session->n_parts; i++)
    right = g_strcmp0 (session->parts[i].provider, look->programme->parts[i].provider) == 0 && session->parts[i].from < session->parts[i].to
            && session->parts[i].from >= session->from && session->parts[i].to <= session->to;
  for (int i = 1; right && i < session->n_parts; i++)
    right = session->parts[i].from >= session->parts[i - 1].to;
  if (!right)
    {
      sos_look_find (look, .constraint = SOS_C9, .reason = SOS_REASON_PARTS);
      return;
    }
  for (int i = 1; i < session->n_parts; i++)
    if (session->parts[i].from - session->parts[i - 1].to > look->programme->parts[i].gap_most)
      sos_look_find (look, .constraint = SOS_C9, .reason = SOS_REASON_PART_GAP, .number = look->programme->parts[i].gap_most);
}

/* A booking by two is confirmed once both have accepted; where one falls away somebody decides (3.7). */
static void
c9_accepted (SosLook *look)
{
  for (int i = 0; look->session->n_parts > 1 && i < look->session->n_parts; i++)
    if (look->session->parts[i].declined)
      sos_look_find (look, .constraint = SOS_C9, .grade = SOS_GRADE_HARD, .reason = SOS_REASON_DECLINED, .number = i + 1, .words = look->session->parts[i].provider);
    else if (!look->session->parts[i].accepted)
      sos_look_find (look, .constraint = SOS_C9, .grade = look->session->confirmed ? SOS_GRADE_HARD : SOS_GRADE_WAITS, .reason = SOS_REASON_NOT_ACCEPTED,
                     .number = i + 1, .words = look->session->parts[i].provider);
}

/* ---- C13: enough people in the room ---- */

static gboolean
counts (SosStaffPart part)
{
  return part != SOS_PART_SHADOW && part != SOS_PART_OBSERVER;
}

static int
count_staff (const SosLook *look, const SosPlanPart *part, gboolean volunteers)
{
  int n = 0;

  for (int k = 0; k < part->n_staff; k++)
    if (counts (part->staff[k].part)
        && (sos_plan_world_get_person (look->world, part->staff[k].person)->kind == SOS_PLAN_VOLUNTEER) == volunteers)
      n++;
  return n;
}

/* A volunteer stands beside those of us, never for one; school staff may stand for one where the programme says so. Another provider
 * sends whom it likes, and names them once it has accepted: until then it is the answer that is waited for. */
static void
c13_enough (SosLook *look)
{
  const SosPlanProgramme *programme = look->programme;
  const int least = MAX (1, programme->staff_least - (programme->school_staff_counts && look->session->school_staff != SOS_SCHOOL_STAFF_NOBODY ? 1 : 0));

  for (int i = 0; i < look->session->n_parts; i++)
    {
      const int staff = count_staff (look, &look->session->parts[i], FALSE), volunteers = count_staff (look, &look->session->parts[i], TRUE);

      if (i == 0 && staff < least)
        sos_look_find (look, .constraint = SOS_C13, .reason = SOS_REASON_FEW_STAFF, .number = least - staff);
      else if (i > 0 && staff == 0 && look->session->parts[i].accepted)
        sos_look_find (look, .constraint = SOS_C13, .grade = SOS_GRADE_WAITS, .reason = SOS_REASON_NOT_NAMED, .number = i + 1);
      if (i == 0 && volunteers < programme->volunteers_least)
        sos_look_find (look, .constraint = SOS_C13, .reason = SOS_REASON_FEW_VOLUNTEERS, .number = programme->volunteers_least - volunteers);
    }
}

/* ---- C10, C18: one a week, at its hour, not always the same lesson ---- */

/* Each other session of the run that has a day. */
static const SosPlanSession *
get_other (const SosLook *look, guint i)
{
  const GArray *run = sos_plan_board_get_run (look->board, look->session->run);
  const int place = run != NULL && i < run->len ? g_array_index (run, int, i) : SOS_PLAN_NONE;

  return place != SOS_PLAN_NONE && place != look->self ? sos_plan_board_get (look->board, place) : NULL;
}

static guint
get_n_others (const SosLook *look)
{
  const GArray *run = sos_plan_board_get_run (look->board, look->session->run);

  return run != NULL ? run->len : 0;
}

static void
c10_one_a_week (SosLook *look)
{
  const int monday = sos_day_get_monday (look->session->day);
  int n = 0;

  for (guint i = 0; look->programme->every_week && i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      n += other != NULL && other->day != 0 && sos_day_get_monday (other->day) == monday ? 1 : 0;
    }
  if (n > 0)
    sos_look_find (look, .constraint = SOS_C10, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_SAME_WEEK, .cost = COST_SAME_WEEK * n, .number = n + 1);
}

static gboolean
is_week_taught (const SosLook *look, int monday)
{
  for (int day = monday; day < monday + 5; day++)
    if (sos_day_kind_is_taught (sos_plan_world_get_day_kind (look->world, look->session->run, day)))
      return TRUE;
  return FALSE;
}

static gboolean
has_session (const SosLook *look, int monday)
{
  for (guint i = 0; i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      if (other != NULL && other->day != 0 && sos_day_get_monday (other->day) == monday)
        return TRUE;
    }
  return sos_day_get_monday (look->session->day) == monday;
}

static int
find_first_week (const SosLook *look)
{
  int first = sos_day_get_monday (look->session->day);

  for (guint i = 0; i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      if (other != NULL && other->day != 0)
        first = MIN (first, sos_day_get_monday (other->day));
    }
  return first;
}

/* Weeks in which they are taught and do not meet, from the first to this one; said of the session that comes after one too many. */
static void
c10_no_gap (SosLook *look)
{
  const int monday = sos_day_get_monday (look->session->day);
  int n = 0;
  gboolean before = FALSE;

  if (!look->programme->every_week || look->run->gaps_agreed)
    return;
  for (int week = find_first_week (look); week < monday; week += 7)
    if (has_session (look, week))
      before = FALSE;
    else if (is_week_taught (look, week))
      {
        n++;
        before = TRUE;
      }
  if (before && n > look->programme->gap_most)
    sos_look_find (look, .constraint = SOS_C10, .reason = SOS_REASON_GAP, .number = n);
}

static gboolean
is_earlier (const SosPlanSession *one, const SosPlanSession *other)
{
  return one->day != other->day ? one->day < other->day : one->from < other->from;
}

/* Topics build on one another. What was lost is caught up later all the same: it is said, and costs. */
static void
c10_in_order (SosLook *look)
{
  const SosPlanSession *session = look->session;
  int before = 0, after = 0;

  for (guint i = 0; look->programme->every_week && i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      if (other == NULL || other->day == 0)
        continue;
      if (other->number < session->number && is_earlier (session, other))
        before = before == 0 ? other->number : MIN (before, other->number);
      else if (other->number > session->number && is_earlier (other, session))
        after = MAX (after, other->number);
    }
  if (before != 0)
    sos_look_find (look, .constraint = SOS_C10, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_BEFORE, .cost = COST_ORDER, .number = before);
  if (after != 0)
    sos_look_find (look, .constraint = SOS_C10, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_AFTER, .cost = COST_ORDER, .number = after);
}

/* The weekday that is wanted; where none is, that on which most of the others of a weekly run lie, of equal ones the earlier. */
static int
find_usual_weekday (const SosLook *look)
{
  int n[8] = { 0 }, usual = 0;

  if (look->run->weekday != 0 || !look->programme->every_week)
    return look->run->weekday;
  for (guint i = 0; i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      if (other != NULL && other->day != 0)
        n[sos_day_get_weekday (other->day)]++;
    }
  for (int weekday = 1; weekday <= 7; weekday++)
    if (n[weekday] > n[usual])
      usual = weekday;
  return usual != 0 && n[usual] > n[sos_day_get_weekday (look->session->day)] ? usual : 0;
}

static void
c10_as_wanted (SosLook *look)
{
  const GArray *periods = sos_plan_world_get_periods (look->world, look->run->school, look->session->day);
  const int weekday = find_usual_weekday (look);
  gboolean period = look->run->period == NULL;

  if (weekday != 0 && sos_day_get_weekday (look->session->day) != weekday)
    sos_look_find (look, .constraint = SOS_C10, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_WEEKDAY, .cost = COST_WEEKDAY);
  for (guint i = 0; !period && i < periods->len; i++)
    period = g_strcmp0 (g_array_index (periods, SosPeriod, i).label, look->run->period) == 0
             && g_array_index (periods, SosPeriod, i).begins == look->session->from;
  if (!period)
    sos_look_find (look, .constraint = SOS_C10, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_PERIOD, .cost = COST_PERIOD);
}

/* The same lesson is the same hour of the same weekday in the same week of the timetable. */
static void
c18_lessons (SosLook *look)
{
  const SosPlanSession *session = look->session;
  int n = 1;

  for (guint i = 0; look->run->rotates && i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      if (other != NULL && other->day != 0 && other->day < session->day && other->from == session->from
          && sos_day_get_weekday (other->day) == sos_day_get_weekday (session->day)
          && (look->school->days == NULL || sos_school_days_get_week (look->school->days, other->day) == sos_school_days_get_week (look->school->days, session->day)))
        n++;
    }
  if (n > LESSONS)
    sos_look_find (look, .constraint = SOS_C18, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_LESSON, .cost = COST_LESSON, .number = n);
}

void
sos_constraints_ask_session (SosLook *look)
{
  static void (*const all[]) (SosLook *look) = {
    c9_parts, c9_accepted, c10_one_a_week, c10_no_gap, c10_in_order, c10_as_wanted, c13_enough, c18_lessons,
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    all[i](look);
}

/* ---- a run ---- */

static void
c10_all_have_a_day (SosLook *look)
{
  int n = 0;

  for (guint i = 0; i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      n += other != NULL && other->day != 0 ? 1 : 0;
    }
  if (n < look->run->sessions)
    sos_look_find (look, .constraint = SOS_C10, .grade = SOS_GRADE_WAITS, .reason = SOS_REASON_MISSING, .number = look->run->sessions - n);
}

static int
count_led (const SosLook *look, int lead)
{
  int n = 0;

  for (guint i = 0; i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);

      n += other != NULL && other->day != 0 && sos_plan_session_find_lead (other) == lead ? 1 : 0;
    }
  return n;
}

/* As many as the programme says, of as many as have a day. */
static void
c14_one_lead (SosLook *look)
{
  int most = 0, n = 0, least;

  for (guint i = 0; i < get_n_others (look); i++)
    {
      const SosPlanSession *other = get_other (look, i);
      const int lead = other != NULL && other->day != 0 ? sos_plan_session_find_lead (other) : SOS_PLAN_NONE;

      n += lead != SOS_PLAN_NONE ? 1 : 0;
      most = lead != SOS_PLAN_NONE ? MAX (most, count_led (look, lead)) : most;
    }
  least = look->programme->sessions > 0 ? look->programme->lead_least * n / look->programme->sessions : 0;
  if (most < least)
    sos_look_find (look, .constraint = SOS_C14, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_LEADS, .cost = COST_LEAD * (least - most), .number = most);
}

void
sos_constraints_ask_run (SosLook *look)
{
  c10_all_have_a_day (look);
  c14_one_lead (look);
}
