/* sos-plan-slots.c - where a session could go: hours, a room, people. Asks the constraints alone. */
#include "config.h"
#include "sos-plan-slots.h"

#include "sos-plan-private.h"

#include "sos-day.h"

#include <string.h>

#define DEFAULT_MINUTES 60
#define NEW_FACE 3 /* what somebody else counts for, where hours are ranked */

/* Where no timetable is known: the hours of an office. */
static const int office_hours[] = { 570, 630, 690, 780, 840, 900 };

void
sos_plan_shuffle (GArray *array, GRand *rand)
{
  const guint size = g_array_get_element_size (array);
  g_autofree char *kept = g_malloc (size);

  for (guint i = array->len; rand != NULL && i > 1; i--)
    {
      const guint with = (guint) g_rand_int_range (rand, 0, (gint32) i);

      memcpy (kept, array->data + (gsize) (i - 1) * size, size);
      memmove (array->data + (gsize) (i - 1) * size, array->data + (gsize) with * size, size);
      memcpy (array->data + (gsize) with * size, kept, size);
    }
}

gboolean
sos_plan_session_is_free (const SosPlanSession *session)
{
  return !session->held && !session->confirmed && !session->locked;
}

gboolean
sos_plan_session_is_moved (const SosPlanSession *one, const SosPlanSession *other)
{
  return one->day != other->day || one->from != other->from || one->room != other->room;
}

/* ---- hours ---- */

static int
get_minutes (SosPlanWorld *world, int run)
{
  const SosPlanProgramme *programme = sos_plan_world_get_programme_of (world, run);
  int minutes = 0;

  if (sos_plan_world_get_run (world, run)->minutes > 0)
    return sos_plan_world_get_run (world, run)->minutes;
  for (guint i = 0; i < programme->n_parts; i++)
    minutes += programme->parts[i].minutes;
  return minutes > 0 ? minutes : DEFAULT_MINUTES;
}

/* A session of one part fits itself to the lesson, unless the run says how long it is. */
static int
find_end (SosPlanWorld *world, int run, const SosPeriod *period, int minutes)
{
  const gboolean own = sos_plan_world_get_run (world, run)->minutes > 0 || sos_plan_world_get_programme_of (world, run)->n_parts > 1;

  return own ? period->begins + minutes : MIN (period->ends, period->begins + minutes);
}

GArray *
sos_plan_list_hours (SosPlanWorld *world, int run, int day)
{
  const GArray *periods = sos_plan_world_get_periods (world, sos_plan_world_get_run (world, run)->school, day);
  GArray *hours = g_array_new (FALSE, FALSE, sizeof (SosPlanHour));
  const int minutes = get_minutes (world, run);

  for (guint i = 0; i < periods->len; i++)
    {
      const SosPeriod *period = &g_array_index (periods, SosPeriod, i);
      const SosPlanHour hour = { day, period->begins, find_end (world, run, period, minutes), period->label };

      if (period->kind == SOS_PERIOD_LESSON)
        g_array_append_val (hours, hour);
    }
  for (guint i = 0; periods->len == 0 && i < G_N_ELEMENTS (office_hours); i++)
    {
      const SosPlanHour hour = { day, office_hours[i], office_hours[i] + minutes, NULL };

      g_array_append_val (hours, hour);
    }
  return hours;
}

/* ---- a room ---- */

/* The best of those it may have: none that costs, then the one it has, then the smallest that holds them. */
gboolean
sos_plan_give_room (SosPlanBoard *board, int session, SosPlanSession *as)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const int school = sos_plan_world_get_run (world, as->run)->school, had = as->room;
  int best = SOS_PLAN_NONE, best_cost = 0, best_size = 0;
  gboolean any = FALSE;

  for (int room = 0; room < sos_plan_world_get_n_rooms (world); room++)
    {
      const SosPlanRoom *of = sos_plan_world_get_room (world, room);
      const int size = room == had ? 0 : of->capacity > 0 ? of->capacity : G_MAXINT;
      g_autoptr (GArray) findings = NULL;
      int cost;

      if (of->school != school)
        continue;
      any = TRUE;
      as->room = room;
      if (!sos_plan_board_allows_slot (board, session, as, NULL))
        continue;
      findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));
      sos_plan_board_allows_slot (board, session, as, findings);
      cost = sos_findings_get_cost (findings);
      if (best != SOS_PLAN_NONE && (cost > best_cost || (cost == best_cost && size >= best_size)))
        continue;
      best = room;
      best_cost = cost;
      best_size = size;
    }
  as->room = best;
  return best != SOS_PLAN_NONE || (!any && sos_plan_board_allows_slot (board, session, as, NULL));
}

/* ---- people ---- */

void
sos_plan_count_needed (SosPlanWorld *world, const SosPlanSession *as, int part, int *least, int *target, int *volunteers)
{
  const SosPlanProgramme *programme = sos_plan_world_get_programme_of (world, as->run);

  *target = part == 0 ? MAX (programme->staff_least, 1) : 1;
  /* Another provider sends whom it likes, and may name them later. */
  *least = part > 0 ? 0 : MAX (1, *target - (programme->school_staff_counts && as->school_staff != SOS_SCHOOL_STAFF_NOBODY ? 1 : 0));
  *volunteers = part == 0 ? programme->volunteers_least : 0;
}

static gboolean
is_on (const SosPlanPart *part, int person)
{
  for (int k = 0; k < part->n_staff; k++)
    if (part->staff[k].person == person)
      return TRUE;
  return FALSE;
}

static int
count_sessions (SosPlanBoard *board, int person, int day)
{
  const int monday = sos_day_get_monday (day);
  int n = 0;

  for (int d = monday; d < monday + 7; d++)
    {
      const GArray *there = sos_plan_board_get_person_day (board, person, d);

      n += there != NULL ? (int) there->len : 0;
    }
  return n;
}

/* Whoever costs least; of equal ones whoever has less that week. */
static int
find_cheapest (SosPlanBoard *board, int session, const SosPlanSession *as, int part, gboolean volunteer)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  int best = SOS_PLAN_NONE, best_cost = 0, best_load = 0;

  for (int person = 0; person < sos_plan_world_get_n_people (world); person++)
    {
      const SosPlanPerson *who = sos_plan_world_get_person (world, person);
      int cost, load;

      if ((who->kind == SOS_PLAN_VOLUNTEER) != volunteer || is_on (&as->parts[part], person)
          || !sos_plan_board_allows_person (board, session, as, part, person, &cost, NULL))
        continue;
      load = count_sessions (board, person, as->day);
      if (best != SOS_PLAN_NONE && (cost > best_cost || (cost == best_cost && load >= best_load)))
        continue;
      best = person;
      best_cost = cost;
      best_load = load;
    }
  return best;
}

static void
add_staff (SosPlanSession *as, int part, int person, SosStaffPart how)
{
  SosPlanPart *of = &as->parts[part];

  if (of->n_staff >= SOS_PLAN_MOST_STAFF)
    return;
  of->staff[of->n_staff].person = person;
  of->staff[of->n_staff++].part = how;
}

static SosStaffPart
choose_part (const SosPlanSession *as, int part, gboolean volunteer)
{
  if (volunteer)
    return SOS_PART_VOLUNTEER;
  return part > 0 ? SOS_PART_TRAINER : as->parts[part].n_staff == 0 ? SOS_PART_LEAD : SOS_PART_SECOND;
}

/* Up to @n more, those of @wanted first. How many were found. */
static int
add_some (SosPlanBoard *board, int session, SosPlanSession *as, int part, gboolean volunteers, int n, const int *wanted, guint n_wanted)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  int found = 0;

  for (guint i = 0; i < n_wanted && found < n; i++)
    if (wanted[i] != SOS_PLAN_NONE && !is_on (&as->parts[part], wanted[i])
        && (sos_plan_world_get_person (world, wanted[i])->kind == SOS_PLAN_VOLUNTEER) == volunteers
        && sos_plan_board_allows_person (board, session, as, part, wanted[i], NULL, NULL))
      {
        add_staff (as, part, wanted[i], choose_part (as, part, volunteers));
        found++;
      }
  for (int person; found < n && (person = find_cheapest (board, session, as, part, volunteers)) != SOS_PLAN_NONE; found++)
    add_staff (as, part, person, choose_part (as, part, volunteers));
  return found;
}

static gboolean
give_part (SosPlanBoard *board, int session, SosPlanSession *as, int part, const int *wanted, guint n_wanted)
{
  int least, target, volunteers;

  sos_plan_count_needed (sos_plan_board_get_world (board), as, part, &least, &target, &volunteers);
  as->parts[part].n_staff = 0;
  return add_some (board, session, as, part, FALSE, target, wanted, n_wanted) >= least
         && add_some (board, session, as, part, TRUE, volunteers, wanted, n_wanted) >= volunteers;
}

gboolean
sos_plan_give_people (SosPlanBoard *board, int session, SosPlanSession *as, const SosPlanTeam *team)
{
  const int wanted[] = { team != NULL ? team->lead : SOS_PLAN_NONE, team != NULL ? team->second : SOS_PLAN_NONE };

  for (int part = 0; part < as->n_parts; part++)
    if (!give_part (board, session, as, part, wanted, G_N_ELEMENTS (wanted)))
      return FALSE;
  return TRUE;
}

static gboolean
keep_people (SosPlanBoard *board, int session, SosPlanSession *as)
{
  for (int part = 0; part < as->n_parts; part++)
    {
      int wanted[SOS_PLAN_MOST_STAFF];
      const guint n = (guint) as->parts[part].n_staff;

      for (guint k = 0; k < n; k++)
        wanted[k] = as->parts[part].staff[k].person;
      if (!give_part (board, session, as, part, wanted, n))
        return FALSE;
    }
  return TRUE;
}

/* Who comes from the room next door needs no time to set up in it, so another room may do where the best does not. */
gboolean
sos_plan_settle (SosPlanBoard *board, int session, SosPlanSession *as)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const SosPlanSession wanted = *as;

  if (!sos_plan_give_room (board, session, as))
    return FALSE;
  if (keep_people (board, session, as))
    return TRUE;
  for (int room = 0; room < sos_plan_world_get_n_rooms (world); room++)
    {
      if (sos_plan_world_get_room (world, room)->school != sos_plan_world_get_run (world, as->run)->school)
        continue;
      *as = wanted;
      as->room = room;
      if (sos_plan_board_allows_slot (board, session, as, NULL) && keep_people (board, session, as))
        return TRUE;
    }
  return FALSE;
}

/* ---- slots ---- */

static gint
compare_slots (gconstpointer a, gconstpointer b, gpointer data)
{
  const SosPlanSlot *one = a, *other = b;
  const SosPlanSession *lies = data;
  const int keys[][2] = { { one->cost + NEW_FACE * one->n_others, other->cost + NEW_FACE * other->n_others }, { ABS (one->as.day - lies->day), ABS (other->as.day - lies->day) }, { one->as.day, other->as.day },
                          { one->as.from, other->as.from }, { one->as.room, other->as.room } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i][0] != keys[i][1])
      return keys[i][0] < keys[i][1] ? -1 : 1;
  return 0;
}

static int
count_others (const SosPlanSession *as, const SosPlanSession *lies)
{
  int n = 0;

  for (int part = 0; part < MIN (as->n_parts, lies->n_parts); part++)
    for (int k = 0; k < as->parts[part].n_staff; k++)
      n += is_on (&lies->parts[part], as->parts[part].staff[k].person) ? 0 : 1;
  return n;
}

static void
add_slot (GArray *slots, SosPlanBoard *board, int session, const SosPlanHour *hour)
{
  SosPlanSlot slot = { .as = *sos_plan_board_get (board, session) };
  g_autoptr (GArray) findings = NULL;

  sos_plan_session_move (&slot.as, sos_plan_board_get_world (board), hour->day, hour->from, hour->to);
  if (!sos_plan_settle (board, session, &slot.as))
    return;
  findings = sos_plan_board_ask (board, session, &slot.as);
  if (sos_findings_are_hard (findings))
    return;
  slot.cost = sos_findings_get_cost (findings);
  slot.n_others = count_others (&slot.as, sos_plan_board_get (board, session));
  g_array_append_val (slots, slot);
}

GArray *
sos_plan_find_slots (SosPlanBoard *board, int session, int from, int to, guint most)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const SosPlanSession *lies = sos_plan_board_get (board, session);
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (SosPlanSlot));

  for (int day = from; day <= to; day++)
    {
      g_autoptr (GArray) hours = NULL;

      if (!sos_day_kind_is_taught (sos_plan_world_get_day_kind (world, lies->run, day)))
        continue;
      hours = sos_plan_list_hours (world, lies->run, day);
      for (guint i = 0; i < hours->len; i++)
        if (day != lies->day || g_array_index (hours, SosPlanHour, i).from != lies->from)
          add_slot (slots, board, session, &g_array_index (hours, SosPlanHour, i));
    }
  g_array_sort_with_data (slots, compare_slots, (gpointer) lies);
  if (slots->len > most)
    g_array_set_size (slots, most);
  return slots;
}
