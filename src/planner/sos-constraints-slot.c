/* sos-constraints-slot.c - what speaks against a place and an hour, whoever delivers: C1, C2, C7, C8, C12, C13 of the school, C16, C19, C20. */
#include "config.h"
#include "sos-plan-private.h"

#include "sos-day.h"

#define NOON (12 * 60)

enum
{
  COST_MOCKS = 8,
  COST_LAST_WEEK = 6,
  COST_AVOID = 6,
  COST_BLACKOUT = 10,
  COST_NOT_PRIVATE = 12,
  COST_NOT_STEP_FREE = 30,
};

/* ---- C1: a day on which they are taught ---- */

static void
c1_teaching_day (SosLook *look)
{
  const SosPlanSession *session = look->session;
  const SosDayKind kind = sos_plan_world_get_day_kind (look->world, session->run, session->day);

  if (!sos_day_kind_is_taught (kind))
    sos_look_find (look, .constraint = SOS_C1, .reason = SOS_REASON_NOT_TAUGHT, .number = (int) kind);
  else if ((kind == SOS_DAY_MORNING_ONLY && session->to > NOON) || (kind == SOS_DAY_AFTERNOON_ONLY && session->from < NOON))
    sos_look_find (look, .constraint = SOS_C1, .reason = SOS_REASON_HALF_DAY, .number = (int) kind);
}

/* Nothing is moved into the past, nor nearer than the school asks for; where it lies already, that is no matter. */
static void
c1_in_time (SosLook *look)
{
  const int today = sos_plan_world_get_today (look->world), days = look->session->day - today;

  if (!look->moving || look->session->locked)
    return;
  if (days < 0)
    sos_look_find (look, .constraint = SOS_C1, .reason = SOS_REASON_PAST);
  else if (days < look->school->notice_days)
    sos_look_find (look, .constraint = SOS_C1, .reason = SOS_REASON_NOTICE, .number = look->school->notice_days);
}

/* ---- C2: within the school’s hours, and not at lunch ---- */

static void
c2_in_hours (SosLook *look)
{
  const SosPlanSession *session = look->session;
  const GArray *periods = sos_plan_world_get_periods (look->world, look->run->school, session->day);
  int opens = 24 * 60, closes = 0;

  if (look->school->days == NULL)
    return;
  if (periods->len == 0)
    sos_look_find (look, .constraint = SOS_C2, .grade = SOS_GRADE_WAITS, .reason = SOS_REASON_NO_HOURS);
  for (guint i = 0; i < periods->len; i++)
    {
      const SosPeriod *period = &g_array_index (periods, SosPeriod, i);

      if (period->kind == SOS_PERIOD_LUNCH && session->from < period->ends && period->begins < session->to)
        sos_look_find (look, .constraint = SOS_C2, .reason = SOS_REASON_LUNCH);
      opens = MIN (opens, period->begins);
      closes = MAX (closes, period->ends);
    }
  if (periods->len > 0 && (session->from < opens || session->to > closes))
    sos_look_find (look, .constraint = SOS_C2, .reason = SOS_REASON_OUTSIDE_HOURS);
}

/* ---- C7: places enough, in a room that is free ---- */

static int
get_cap (const SosLook *look)
{
  return look->run->cap > 0 ? look->run->cap : look->programme->cap;
}

static void
c7_few_enough (SosLook *look)
{
  const int cap = get_cap (look);

  if (cap > 0 && look->run->pupils > cap)
    sos_look_find (look, .constraint = SOS_C7, .reason = SOS_REASON_FULL, .number = cap);
}

static void
c7_room_large_enough (SosLook *look)
{
  const SosPlanRoom *room = look->session->room != SOS_PLAN_NONE ? sos_plan_world_get_room (look->world, look->session->room) : NULL;

  if (room == NULL && look->school->venue)
    return;
  if (room == NULL)
    sos_look_find (look, .constraint = SOS_C7, .grade = SOS_GRADE_WAITS, .reason = SOS_REASON_NO_ROOM);
  else if (room->capacity > 0 && look->run->pupils > room->capacity)
    sos_look_find (look, .constraint = SOS_C7, .reason = SOS_REASON_SMALL_ROOM, .room = look->session->room, .number = room->capacity);
}

static gboolean
meets (const SosPlanSession *one, const SosPlanSession *other, int near)
{
  return one->from - near < other->to && other->from < one->to + near;
}

static void
c7_room_free (SosLook *look)
{
  const GArray *day = sos_plan_board_get_day (look->board, look->session->day);

  for (guint i = 0; look->session->room != SOS_PLAN_NONE && day != NULL && i < day->len; i++)
    {
      const int other = g_array_index (day, int, i);
      const SosPlanSession *session = sos_plan_board_get (look->board, other);

      if (other != look->self && session->room == look->session->room && meets (look->session, session, 0))
        sos_look_find (look, .constraint = SOS_C7, .reason = SOS_REASON_ROOM_TAKEN, .room = session->room, .other = other);
    }
}

/* ---- C8: nobody who is kept apart from another in the building ---- */

static void
c8_apart_within (SosLook *look)
{
  const int level = sos_plan_world_get_apart_runs (look->world, look->session->run, look->session->run);

  if (level >= SOS_APART_KEEP)
    sos_look_find (look, .constraint = SOS_C8, .reason = SOS_REASON_APART_GROUP, .number = level);
}

static int
find_staff_level (const SosLook *look, const SosPlanSession *session)
{
  int level = 0;

  for (int part = 0; part < session->n_parts; part++)
    for (int k = 0; k < session->parts[part].n_staff; k++)
      level = MAX (level, sos_plan_world_get_apart_person (look->world, look->session->run, session->parts[part].staff[k].person));
  return level;
}

/* So many minutes before and after, both ends inside, as the office reckons. Pupils of the one and the other, and who delivers either. */
static int
find_level (const SosLook *look, const SosPlanSession *other)
{
  int level = sos_plan_world_get_apart_runs (look->world, look->session->run, other->run);

  for (int part = 0; part < look->session->n_parts; part++)
    for (int k = 0; k < look->session->parts[part].n_staff; k++)
      level = MAX (level, sos_plan_world_get_apart_person (look->world, other->run, look->session->parts[part].staff[k].person));
  return MAX (level, find_staff_level (look, other));
}

static void
c8_apart_in_building (SosLook *look)
{
  const GArray *day = sos_plan_board_get_day (look->board, look->session->day);

  for (guint i = 0; day != NULL && i < day->len; i++)
    {
      const int other = g_array_index (day, int, i);
      const SosPlanSession *session = sos_plan_board_get (look->board, other);
      int level;

      if (other == look->self || sos_plan_world_get_run (look->world, session->run)->school != look->run->school
          || !meets (look->session, session, sos_plan_world_get_near (look->world) + 1))
        continue;
      level = find_level (look, session);
      if (level >= SOS_APART_KEEP)
        sos_look_find (look, .constraint = SOS_C8, .reason = SOS_REASON_APART, .other = other, .number = level);
    }
}

static void
c8_apart_from_bookings (SosLook *look)
{
  const GArray *bookings = sos_plan_world_get_apart_bookings (look->world, look->session->run);

  for (guint i = 0; i < bookings->len; i++)
    {
      const SosPlanApartBooking *booking = &g_array_index (bookings, SosPlanApartBooking, i);
      const SosPlanSession there = { .from = booking->from, .to = booking->to };

      if (booking->day == look->session->day && booking->school == look->run->school && booking->level >= SOS_APART_KEEP
          && meets (look->session, &there, sos_plan_world_get_near (look->world) + 1))
        sos_look_find (look, .constraint = SOS_C8, .reason = SOS_REASON_APART_BOOKING, .number = booking->level);
    }
}

/* ---- C12: no pupil who must not be there then ---- */

static void
c12_pupils_may_come (SosLook *look)
{
  const GArray *limits = sos_plan_world_get_limits (look->world, look->session->run);

  for (guint i = 0; i < limits->len; i++)
    {
      const SosPlanLimit *limit = &g_array_index (limits, SosPlanLimit, i);

      if (look->session->day >= limit->first && look->session->day <= limit->last && look->session->from < limit->to && limit->from < look->session->to
          && (limit->school == SOS_PLAN_NONE || limit->school == look->run->school))
        sos_look_find (look, .constraint = SOS_C12, .reason = SOS_REASON_PUPIL, .words = limit->words);
    }
}

/* ---- C13: somebody of the school is in the room ---- */

/* That they send nobody is known of a session or of all; that nobody is named yet is a matter once it is near. */
static void
c13_school_staff (SosLook *look)
{
  const int days = look->session->day - sos_plan_world_get_today (look->world);

  if (!look->programme->school_staff || look->session->school_staff == SOS_SCHOOL_STAFF_THERE)
    return;
  if (look->session->school_staff == SOS_SCHOOL_STAFF_NOBODY)
    sos_look_find (look, .constraint = SOS_C13, .reason = SOS_REASON_SCHOOL_NOBODY);
  else if (days >= 0 && days <= sos_plan_world_get_named_days (look->world))
    sos_look_find (look, .constraint = SOS_C13, .grade = SOS_GRADE_WAITS, .reason = SOS_REASON_SCHOOL_STAFF);
}

/* ---- C16, C20: days better left alone ---- */

static void
c16_not_in_mocks (SosLook *look)
{
  if (sos_plan_world_get_day_kind (look->world, look->session->run, look->session->day) == SOS_DAY_MOCKS)
    sos_look_find (look, .constraint = SOS_C16, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_MOCKS, .cost = COST_MOCKS);
}

static void
c16_not_while_fasting (SosLook *look)
{
  if (look->session->to > NOON && sos_plan_world_get_day_kind (look->world, look->session->run, look->session->day) == SOS_DAY_FASTING)
    sos_look_find (look, .constraint = SOS_C16, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_FASTING, .cost = COST_AVOID);
}

static void
c16_not_in_last_week (SosLook *look)
{
  const SosTermSpan *term = look->school->days != NULL ? sos_school_days_find_term (look->school->days, look->session->day) : NULL;

  if (term != NULL && sos_day_get_monday (term->ends) == sos_day_get_monday (look->session->day))
    sos_look_find (look, .constraint = SOS_C16, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_LAST_WEEK, .cost = COST_LAST_WEEK);
}

static gboolean
has_provider (const SosPlanSession *session, const char *provider)
{
  for (int i = 0; i < session->n_parts; i++)
    if (g_strcmp0 (session->parts[i].provider, provider) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_within (const SosLook *look, const SosPlanAvoid *avoid)
{
  return look->session->day >= avoid->first && look->session->day <= avoid->last && look->session->to > avoid->from
         && (avoid->school == SOS_PLAN_NONE || avoid->school == look->run->school);
}

static void
c16_not_then (SosLook *look)
{
  const GArray *all = sos_plan_world_get_avoid (look->world);

  for (guint i = 0; i < all->len; i++)
    {
      const SosPlanAvoid *avoid = &g_array_index (all, SosPlanAvoid, i);

      if (avoid->provider == NULL && is_within (look, avoid))
        sos_look_find (look, .constraint = SOS_C16, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_AVOID, .cost = COST_AVOID, .words = avoid->words);
    }
}

static void
c20_partner_can (SosLook *look)
{
  const GArray *all = sos_plan_world_get_avoid (look->world);

  for (guint i = 0; i < all->len; i++)
    {
      const SosPlanAvoid *avoid = &g_array_index (all, SosPlanAvoid, i);

      if (avoid->provider != NULL && is_within (look, avoid) && has_provider (look->session, avoid->provider))
        sos_look_find (look, .constraint = SOS_C20, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_BLACKOUT, .cost = COST_BLACKOUT, .words = avoid->words);
    }
}

/* ---- C19: a room in which they can speak, and which everybody reaches ---- */

static void
c19_room_fits (SosLook *look)
{
  const SosPlanRoom *room = look->session->room != SOS_PLAN_NONE ? sos_plan_world_get_room (look->world, look->session->room) : NULL;

  if (room == NULL)
    return;
  if ((look->programme->private_room || look->run->one_to_one) && !room->private)
    sos_look_find (look, .constraint = SOS_C19, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_NOT_PRIVATE, .cost = COST_NOT_PRIVATE, .room = look->session->room);
  if ((look->programme->private_room || look->run->one_to_one) && room->punished)
    sos_look_find (look, .constraint = SOS_C19, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_PUNISHED, .cost = COST_NOT_PRIVATE, .room = look->session->room);
  if (look->run->step_free && !room->step_free)
    sos_look_find (look, .constraint = SOS_C19, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_NOT_STEP_FREE, .cost = COST_NOT_STEP_FREE,
                   .room = look->session->room);
}

void
sos_constraints_ask_slot (SosLook *look)
{
  static void (*const all[]) (SosLook *look) = {
    c1_teaching_day, c1_in_time, c2_in_hours, c7_few_enough, c7_room_large_enough, c7_room_free, c8_apart_within, c8_apart_in_building,
    c8_apart_from_bookings, c12_pupils_may_come, c13_school_staff, c16_not_in_mocks, c16_not_while_fasting, c16_not_in_last_week, c16_not_then, c19_room_fits, c20_partner_can,
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      all[i](look);
      if (look->hard && look->findings == NULL)
        return;
    }
}
