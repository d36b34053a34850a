/* sos-plan-reading.c - every hour at which a run could lie, asked once: which facts speak against it, with which room and whom. */
#include "config.h"
#include "sos-plan-reading.h"

#include "sos-planner.h"

#include "sos-day.h"

enum
{
  MOST_EXAMPLES = 3,
  WEEKS_AROUND = 12, /* beyond the window that is asked for */
};

static void
clear_fact (gpointer data)
{
  g_array_unref (((SosPlanKnown *) data)->examples);
}

/* ---- facts ---- */

/* What stands in the way is told apart by whose it is where that is few: a room, a keep-apart rule. */
static int
get_whose (const SosPlanReading *self, const SosFinding *finding)
{
  if ((finding->reason != SOS_REASON_ROOM_TAKEN && finding->reason != SOS_REASON_APART) || finding->other == SOS_PLAN_NONE)
    return SOS_PLAN_NONE;
  return sos_plan_board_get (self->board, finding->other)->run;
}

/* Reasons that are one fact. */
static int
get_kind (SosReason reason)
{
  static const struct
  {
    SosReason reason;
    int kind;
  } same[] = {
    { SOS_REASON_PAST, SOS_KNOWN_WINDOW },
    { SOS_REASON_NOTICE, SOS_KNOWN_WINDOW },
    { SOS_REASON_LUNCH, SOS_REASON_OUTSIDE_HOURS },
    { SOS_REASON_TRAVEL_FROM, SOS_REASON_TRAVEL_TO },
    { SOS_REASON_TRAVEL_BUSY, SOS_REASON_TRAVEL_TO },
    { SOS_REASON_HALF_DAY, SOS_REASON_NOT_TAUGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (same[i].reason == reason)
      return same[i].kind;
  return (int) reason;
}

static guint
find_fact (SosPlanReading *self, int kind, int run, SosConstraint constraint)
{
  SosPlanKnown fact = { kind, run, constraint, NULL };

  for (guint i = 0; i < self->facts->len; i++)
    {
      const SosPlanKnown *there = &g_array_index (self->facts, SosPlanKnown, i);

      if (there->kind == kind && there->run == run && there->constraint == constraint)
        return i;
    }
  /* More than there is room for stand as one. */
  if (self->facts->len >= SOS_MOST_KNOWN)
    return SOS_MOST_KNOWN - 1;
  fact.examples = g_array_new (FALSE, FALSE, sizeof (SosFinding));
  g_array_append_val (self->facts, fact);
  return self->facts->len - 1;
}

static gboolean
is_told (const GArray *examples, const SosFinding *finding)
{
  for (guint i = 0; i < examples->len; i++)
    {
      const SosFinding *there = &g_array_index (examples, SosFinding, i);

      if (there->person == finding->person && there->room == finding->room && g_strcmp0 (there->words, finding->words) == 0
          && (finding->person != SOS_PLAN_NONE || finding->reason != SOS_REASON_NOT_TAUGHT || there->number == finding->number))
        return TRUE;
    }
  return FALSE;
}

static guint64
read_findings (SosPlanReading *self, const GArray *findings)
{
  guint64 mask = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      const guint fact = finding->grade == SOS_GRADE_HARD && finding->reason != SOS_REASON_PROVIDER
                           ? find_fact (self, get_kind (finding->reason), get_whose (self, finding), finding->constraint) : SOS_MOST_KNOWN;
      GArray *examples = fact < SOS_MOST_KNOWN ? g_array_index (self->facts, SosPlanKnown, fact).examples : NULL;

      if (finding->reason == SOS_REASON_PROVIDER)
        return SOS_KNOWN_NEVER;
      if (examples == NULL)
        continue;
      mask |= G_GUINT64_CONSTANT (1) << fact;
      if (self->inside && examples->len < MOST_EXAMPLES && !is_told (examples, finding))
        g_array_append_val (examples, *finding);
    }
  return mask;
}

guint64
sos_plan_reading_get_bit (SosPlanReading *self, int kind, SosConstraint constraint)
{
  return G_GUINT64_CONSTANT (1) << find_fact (self, kind, SOS_PLAN_NONE, constraint);
}

/* ---- asking everything ---- */

static void
ask_people (SosPlanReading *self, const SosPlanSession *as)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));

  for (int part = 0; part < as->n_parts; part++)
    for (int person = 0; person < sos_plan_world_get_n_people (self->world); person++)
      {
        guint64 mask;

        g_array_set_size (findings, 0);
        sos_plan_board_allows_person (self->board, self->self, as, part, person, NULL, findings);
        mask = read_findings (self, findings);
        g_array_append_val (self->people, mask);
      }
}

static void
ask_room (SosPlanReading *self, const SosPlanHour *hour, int room)
{
  SosPlanOption option = { *hour, (sos_day_get_monday (hour->day) - self->first) / 7, 0, self->people->len };
  SosPlanSession as = *sos_plan_board_get (self->board, self->self);
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));

  as.room = room;
  for (int part = 0; part < as.n_parts; part++)
    as.parts[part].n_staff = 0;
  sos_plan_session_move (&as, self->world, hour->day, hour->from, hour->to);
  sos_plan_board_allows_slot (self->board, self->self, &as, findings);
  option.place = read_findings (self, findings);
  if (hour->day < self->from || hour->day > self->to)
    option.place |= sos_plan_reading_get_bit (self, SOS_KNOWN_WINDOW, SOS_C10);
  ask_people (self, &as);
  g_array_append_val (self->options, option);
}

static void
ask_hour (SosPlanReading *self, const SosPlanHour *hour)
{
  gboolean any = FALSE;

  for (int room = 0; room < sos_plan_world_get_n_rooms (self->world); room++)
    if (sos_plan_world_get_room (self->world, room)->school == self->of->school)
      {
        ask_room (self, hour, room);
        any = TRUE;
      }
  if (!any)
    ask_room (self, hour, SOS_PLAN_NONE);
}

void
sos_plan_reading_ask_day (SosPlanReading *self, int day)
{
  g_autoptr (GArray) hours = sos_plan_list_hours (self->world, self->run, day);

  self->inside = day >= self->from && day <= self->to;
  if (sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
    self->taught[(sos_day_get_monday (day) - self->first) / 7] = TRUE;
  for (guint i = 0; i < hours->len; i++)
    ask_hour (self, &g_array_index (hours, SosPlanHour, i));
}

static void
read_run (SosPlanReading *self)
{
  const GArray *all = sos_plan_board_get_run (self->board, self->run);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const int place = g_array_index (all, int, i);
      const SosPlanSession *session = sos_plan_board_get (self->board, place);
      const int week = session->day != 0 ? (sos_day_get_monday (session->day) - self->first) / 7 : -1;

      if (session->day == 0)
        {
          self->self = place;
          self->n_needed++;
        }
      else if (week >= 0 && week < (int) G_N_ELEMENTS (self->fixed))
        {
          self->any_fixed = self->fixed[week] = TRUE;
          self->last_fixed = MAX (self->last_fixed, week);
        }
    }
}

void
sos_plan_reading_begin (SosPlanReading *self, const SosPlanBoard *board, int run)
{
  *self = (SosPlanReading){ .board = sos_plan_board_copy (board), .world = sos_plan_board_get_world (board), .run = run, .self = SOS_PLAN_NONE, .last_fixed = -1 };
  self->of = sos_plan_world_get_run (self->world, run);
  self->programme = sos_plan_world_get_programme_of (self->world, run);
  self->facts = g_array_new (FALSE, FALSE, sizeof (SosPlanKnown));
  g_array_set_clear_func (self->facts, clear_fact);
  self->options = g_array_new (FALSE, FALSE, sizeof (SosPlanOption));
  self->people = g_array_new (FALSE, FALSE, sizeof (guint64));
  sos_planner_add_missing (self->board, run);
  sos_planner_lift_run (self->board, run);
  self->from = MAX (self->of->not_before, sos_plan_world_get_today (self->world) + MAX (1, sos_plan_world_get_school (self->world, self->of->school)->notice_days));
  self->to = self->of->not_after > 0 ? self->of->not_after : self->from + 7 * 40;
  self->first = sos_day_get_monday (MAX (self->from - 7 * WEEKS_AROUND, sos_plan_world_get_today (self->world) + 1));
  self->last = MIN (self->to + 7 * WEEKS_AROUND, self->first + 7 * ((int) G_N_ELEMENTS (self->fixed) - 1));
  /* Those that are always asked come first, so that there is room for them. */
  sos_plan_reading_get_bit (self, SOS_KNOWN_WINDOW, SOS_C10);
  sos_plan_reading_get_bit (self, SOS_KNOWN_SESSIONS, SOS_C10);
  sos_plan_reading_get_bit (self, SOS_KNOWN_WEEKLY, SOS_C10);
  sos_plan_reading_get_bit (self, SOS_KNOWN_STAFFING, SOS_C13);
  read_run (self);
}

void
sos_plan_reading_clear (SosPlanReading *self)
{
  g_clear_pointer (&self->board, sos_plan_board_free);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->options, g_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
}
