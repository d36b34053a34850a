/* sos-constraints-people.c - what speaks against somebody delivering a part of a session: C3 to C6, C8, C9, C11, C15, C17, C19. */
#include "config.h"
#include "sos-plan-private.h"

#include "sos-day.h"

#include <string.h>

#define SET_UP 10 /* minutes before a session begins; none in the room where one is already */

enum
{
  MOST_A_DAY = 3,
  MOST_DAYS = 4,
  MOST_A_WEEK_VOLUNTEER = 2,
  COST_MANY = 5,
  COST_RATHER_NOT = 4,
  COST_NOT_STEP_FREE = 30,
};

/* The question: may @person give @part? */
typedef struct
{
  SosLook *look;
  const SosPlanPart *part;
  int person;
  const SosPlanPerson *who;
} Asked;

/* Whether @person gives a part of @session, and which is the @i-th of them; NULL behind the last. */
static const SosPlanPart *
find_part (const SosPlanSession *session, int person, int *i)
{
  for (; *i < session->n_parts; (*i)++)
    for (int k = 0; k < session->parts[*i].n_staff; k++)
      if (session->parts[*i].staff[k].person == person)
        return &session->parts[(*i)++];
  return NULL;
}

static gboolean
overlaps (int from, int to, int other_from, int other_to)
{
  return from < other_to && other_from < to;
}

/* ---- C3, C4: nobody in two places, or on the way ---- */

static void
check_way (Asked *asked, int other, const SosPlanSession *session, const SosPlanPart *part)
{
  SosLook *look = asked->look;
  const int school = sos_plan_world_get_run (look->world, session->run)->school;
  const gboolean same_room = session->room != SOS_PLAN_NONE && session->room == look->session->room;
  const int way = sos_plan_world_get_travel (look->world, look->run->school, NULL, school, NULL) + (same_room ? 0 : SET_UP);

  if (part->to <= asked->part->from && part->to + way > asked->part->from)
    sos_look_find (look, .constraint = SOS_C4, .reason = SOS_REASON_TRAVEL_FROM, .person = asked->person, .other = other, .number = part->to + way);
  else if (part->from >= asked->part->to && asked->part->to + way > part->from)
    sos_look_find (look, .constraint = SOS_C4, .reason = SOS_REASON_TRAVEL_TO, .person = asked->person, .other = other, .number = asked->part->to + way);
}

static void
c3_c4_other_sessions (Asked *asked)
{
  SosLook *look = asked->look;
  const GArray *day = sos_plan_board_get_person_day (look->board, asked->person, look->session->day);

  for (guint i = 0; day != NULL && i < day->len; i++)
    {
      const int other = g_array_index (day, int, i);
      const SosPlanSession *session = sos_plan_board_get (look->board, other);
      const SosPlanPart *part;
      int at = 0;

      if (other == look->self)
        continue;
      while ((part = find_part (session, asked->person, &at)) != NULL)
        if (overlaps (asked->part->from, asked->part->to, part->from, part->to))
          sos_look_find (look, .constraint = SOS_C3, .reason = SOS_REASON_TWICE, .person = asked->person, .other = other);
        else
          check_way (asked, other, session, part);
    }
}

static void
check_way_to_busy (Asked *asked, const SosPlanBusy *busy)
{
  SosLook *look = asked->look;
  int way;

  if (busy->school == SOS_PLAN_NONE && busy->borough == NULL)
    return;
  way = sos_plan_world_get_travel (look->world, look->run->school, NULL, busy->school, busy->borough) + SET_UP;
  if ((busy->to <= asked->part->from && busy->to + way > asked->part->from) || (busy->from >= asked->part->to && asked->part->to + way > busy->from))
    sos_look_find (look, .constraint = SOS_C4, .reason = SOS_REASON_TRAVEL_BUSY, .person = asked->person, .words = busy->words,
                   .number = busy->to <= asked->part->from ? busy->to + way : asked->part->to + way);
}

static void
c3_c4_other_work (Asked *asked)
{
  const GArray *all = sos_plan_world_get_busy (asked->look->world, asked->person);

  for (guint i = 0; i < all->len; i++)
    {
      const SosPlanBusy *busy = &g_array_index (all, SosPlanBusy, i);

      if (busy->day != asked->look->session->day)
        continue;
      if (overlaps (asked->part->from, asked->part->to, busy->from, busy->to))
        sos_look_find (asked->look, .constraint = SOS_C3, .reason = SOS_REASON_BUSY, .person = asked->person, .words = busy->words);
      else
        check_way_to_busy (asked, busy);
    }
}

/* ---- C5, C11, C17: cleared, and willing ---- */

static gboolean
shadows (const Asked *asked)
{
  for (int k = 0; k < asked->part->n_staff; k++)
    if (asked->part->staff[k].person == asked->person)
      return asked->part->staff[k].part == SOS_PART_SHADOW;
  return FALSE;
}

static gboolean
is_then_and_there (const Asked *asked, const SosPlanUnfit *unfit)
{
  return !(unfit->may_shadow && shadows (asked)) && asked->look->session->day >= unfit->first && asked->look->session->day <= unfit->last
         && (unfit->school == SOS_PLAN_NONE || unfit->school == asked->look->run->school)
         && (unfit->programme == NULL || g_strcmp0 (unfit->programme, asked->look->programme->code) == 0);
}

static void
c5_c11_c17_fit (Asked *asked)
{
  const GArray *all = sos_plan_world_get_unfit (asked->look->world, asked->person);

  for (guint i = 0; i < all->len; i++)
    {
      const SosPlanUnfit *unfit = &g_array_index (all, SosPlanUnfit, i);

      if (!is_then_and_there (asked, unfit))
        continue;
      if (unfit->firm)
        sos_look_find (asked->look, .constraint = g_strcmp0 (unfit->rule, "C11") == 0 ? SOS_C11 : SOS_C5, .reason = SOS_REASON_UNFIT,
                       .person = asked->person, .words = unfit->words);
      else
        sos_look_find (asked->look, .constraint = SOS_C17, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_RATHER_NOT, .cost = COST_RATHER_NOT,
                       .person = asked->person, .words = unfit->words);
    }
}

/* ---- C6, N7: women only, in all parts and whatever they do there ---- */

static void
c6_female (Asked *asked)
{
  if (asked->look->programme->female_only && !asked->who->female)
    sos_look_find (asked->look, .constraint = SOS_C6, .reason = SOS_REASON_NOT_FEMALE, .person = asked->person);
}

/* ---- C8: nobody their pupils are kept from ---- */

static void
c8_apart_from_staff (Asked *asked)
{
  const int level = sos_plan_world_get_apart_person (asked->look->world, asked->look->session->run, asked->person);

  if (level >= SOS_APART_KEEP)
    sos_look_find (asked->look, .constraint = SOS_C8, .reason = SOS_REASON_APART_STAFF, .person = asked->person, .number = level);
}

/* ---- C9: each part by people of its provider ---- */

static void
c9_provider (Asked *asked)
{
  if (asked->who->provider != NULL && g_strcmp0 (asked->who->provider, asked->part->provider) != 0)
    sos_look_find (asked->look, .constraint = SOS_C9, .reason = SOS_REASON_PROVIDER, .person = asked->person);
}

/* ---- C15: not too much ---- */

/* Sessions of the week that they give, this one too: how many, on how many days, and how many on its day. */
static void
count_week (const Asked *asked, int *n, int *n_days, int *n_today)
{
  const SosLook *look = asked->look;
  const int monday = sos_day_get_monday (look->session->day);

  *n = *n_today = 1;
  *n_days = 0;
  for (int day = monday; day < monday + 7; day++)
    {
      const GArray *there = sos_plan_board_get_person_day (look->board, asked->person, day);
      int n_there = day == look->session->day ? 1 : 0;

      for (guint i = 0; there != NULL && i < there->len; i++)
        {
          if (g_array_index (there, int, i) == look->self)
            continue;
          n_there++;
          (*n)++;
          *n_today += day == look->session->day ? 1 : 0;
        }
      *n_days += n_there > 0 ? 1 : 0;
    }
}

static void
c15_not_too_much (Asked *asked)
{
  const int most = asked->who->most_a_week > 0 ? asked->who->most_a_week : asked->who->kind == SOS_PLAN_VOLUNTEER ? MOST_A_WEEK_VOLUNTEER : G_MAXINT;
  int n, n_days, n_today;

  count_week (asked, &n, &n_days, &n_today);
  if (n_today > MOST_A_DAY)
    sos_look_find (asked->look, .constraint = SOS_C15, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_MANY_A_DAY, .cost = COST_MANY * (n_today - MOST_A_DAY),
                   .person = asked->person, .number = n_today);
  if (n_days > MOST_DAYS)
    sos_look_find (asked->look, .constraint = SOS_C15, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_MANY_DAYS, .cost = COST_MANY * (n_days - MOST_DAYS),
                   .person = asked->person, .number = n_days);
  if (n > most)
    sos_look_find (asked->look, .constraint = SOS_C15, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_MANY_A_WEEK, .cost = COST_MANY * (n - most),
                   .person = asked->person, .number = n);
}

/* ---- C19: a room they can reach ---- */

static void
c19_can_reach (Asked *asked)
{
  const int room = asked->look->session->room;

  if (asked->who->step_free && room != SOS_PLAN_NONE && !sos_plan_world_get_room (asked->look->world, room)->step_free)
    sos_look_find (asked->look, .constraint = SOS_C19, .grade = SOS_GRADE_SOFT, .reason = SOS_REASON_NOT_STEP_FREE_STAFF, .cost = COST_NOT_STEP_FREE, .room = room);
}

void
sos_constraints_ask_person (SosLook *look, const SosPlanPart *part, int person)
{
  static void (*const all[]) (Asked *asked) = {
    c6_female, c9_provider, c8_apart_from_staff, c5_c11_c17_fit, c3_c4_other_work, c3_c4_other_sessions, c15_not_too_much, c19_can_reach,
  };
  Asked asked = { look, part, person, sos_plan_world_get_person (look->world, person) };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      all[i](&asked);
      if (look->hard && look->findings == NULL)
        return;
    }
}
