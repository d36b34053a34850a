/* sos-plan-explain.c - why a run cannot be laid down. Every hour of every day is asked once, with every room and everybody; each answer is
 * a set of facts, and whether a set of facts rules the run out is then counted, not searched. */
#include "config.h"
#include "sos-plan-explain.h"

#include "sos-plan-private.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"

#include "sos-day.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  MOST_FACTS = 63,
  MOST_EXAMPLES = 3,
  WEEKS_AROUND = 12, /* beyond the window that is asked for */
  N_ORDERS = 24,     /* in which facts are left out, to find a small set */
};

/* Somebody of another provider never gives a part: nothing that could be otherwise. */
#define NEVER (G_GUINT64_CONSTANT (1) << MOST_FACTS)

/* Facts that no constraint of a single session says. */
enum
{
  KIND_WINDOW = SOS_N_REASONS, /* when it has to lie */
  KIND_SESSIONS,               /* how many there are */
  KIND_WEEKLY,                 /* one a week */
  KIND_STAFFING,               /* how many have to deliver it */
};

typedef struct
{
  int kind;  /* SosReason, or one of the above */
  int run;   /* whose; NONE */
  SosConstraint constraint;
  GArray *examples; /* SosFinding */
} Fact;

/* An hour with a room, and who could come. */
typedef struct
{
  SosPlanHour hour;
  int week;          /* from the first */
  guint64 place;     /* facts that speak against it */
  guint people;      /* where in @people its own begin: one mask a person */
} Option;

typedef struct
{
  SosPlanBoard *board; /* with the run lifted */
  SosPlanWorld *world;
  int run, self;       /* a session of it */
  const SosPlanRun *of;
  const SosPlanProgramme *programme;
  int n_needed, first, last, from, to; /* days: what is looked at, what is asked for */
  GArray *facts;       /* Fact */
  GArray *options;     /* Option */
  GArray *people;      /* guint64 */
  gboolean fixed[128]; /* weeks with a session that stays */
  gboolean taught[128];
  gboolean any_fixed;
  gboolean inside;     /* what is asked lies in the window: examples come from there */
} Reading;

static void
fact_free (gpointer data)
{
  SosPlanFact *fact = data;

  g_free (fact->words);
  g_free (fact->allows);
  g_free (fact);
}

void
sos_plan_explanation_free (SosPlanExplanation *self)
{
  g_ptr_array_unref (self->facts);
  g_free (self);
}

static void
clear_fact (gpointer data)
{
  g_array_unref (((Fact *) data)->examples);
}

/* ---- facts ---- */

/* What stands in the way is told apart by whose it is where that is few: a room, a keep-apart rule. */
static int
get_whose (const Reading *self, const SosFinding *finding)
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
    { SOS_REASON_PAST, KIND_WINDOW },
    { SOS_REASON_NOTICE, KIND_WINDOW },
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
find_fact (Reading *self, int kind, int run, SosConstraint constraint)
{
  Fact fact = { kind, run, constraint, NULL };

  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *there = &g_array_index (self->facts, Fact, i);

      if (there->kind == kind && there->run == run && there->constraint == constraint)
        return i;
    }
  /* More than there is room for stand as one. */
  if (self->facts->len >= MOST_FACTS)
    return MOST_FACTS - 1;
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
read_findings (Reading *self, const GArray *findings)
{
  guint64 mask = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      const guint fact = finding->grade == SOS_GRADE_HARD && finding->reason != SOS_REASON_PROVIDER
                           ? find_fact (self, get_kind (finding->reason), get_whose (self, finding), finding->constraint) : MOST_FACTS;
      GArray *examples = fact < MOST_FACTS ? g_array_index (self->facts, Fact, fact).examples : NULL;

      if (finding->reason == SOS_REASON_PROVIDER)
        return NEVER;
      if (examples == NULL)
        continue;
      mask |= G_GUINT64_CONSTANT (1) << fact;
      if (self->inside && examples->len < MOST_EXAMPLES && !is_told (examples, finding))
        g_array_append_val (examples, *finding);
    }
  return mask;
}

static guint64
get_bit (Reading *self, int kind, SosConstraint constraint)
{
  return G_GUINT64_CONSTANT (1) << find_fact (self, kind, SOS_PLAN_NONE, constraint);
}

/* ---- asking everything ---- */

static void
ask_people (Reading *self, const SosPlanSession *as)
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
ask_room (Reading *self, const SosPlanHour *hour, int room)
{
  Option option = { *hour, (sos_day_get_monday (hour->day) - self->first) / 7, 0, self->people->len };
  SosPlanSession as = *sos_plan_board_get (self->board, self->self);
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));

  as.room = room;
  for (int part = 0; part < as.n_parts; part++)
    as.parts[part].n_staff = 0;
  sos_plan_session_move (&as, self->world, hour->day, hour->from, hour->to);
  sos_plan_board_allows_slot (self->board, self->self, &as, findings);
  option.place = read_findings (self, findings);
  if (hour->day < self->from || hour->day > self->to)
    option.place |= get_bit (self, KIND_WINDOW, SOS_C10);
  ask_people (self, &as);
  g_array_append_val (self->options, option);
}

static void
ask_hour (Reading *self, const SosPlanHour *hour)
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

static void
ask_day (Reading *self, int day)
{
  g_autoptr (GArray) hours = sos_plan_list_hours (self->world, self->run, day);

  self->inside = day >= self->from && day <= self->to;
  if (sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
    self->taught[(sos_day_get_monday (day) - self->first) / 7] = TRUE;
  for (guint i = 0; i < hours->len; i++)
    ask_hour (self, &g_array_index (hours, SosPlanHour, i));
}

static void
read_run (Reading *self)
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
        self->any_fixed = self->fixed[week] = TRUE;
    }
}

static void
begin (Reading *self, const SosPlanBoard *board, int run)
{
  *self = (Reading){ .board = sos_plan_board_copy (board), .world = sos_plan_board_get_world (board), .run = run, .self = SOS_PLAN_NONE };
  self->of = sos_plan_world_get_run (self->world, run);
  self->programme = sos_plan_world_get_programme_of (self->world, run);
  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  g_array_set_clear_func (self->facts, clear_fact);
  self->options = g_array_new (FALSE, FALSE, sizeof (Option));
  self->people = g_array_new (FALSE, FALSE, sizeof (guint64));
  sos_planner_add_missing (self->board, run);
  sos_planner_lift_run (self->board, run);
  self->from = MAX (self->of->not_before, sos_plan_world_get_today (self->world) + MAX (1, sos_plan_world_get_school (self->world, self->of->school)->notice_days));
  self->to = self->of->not_after > 0 ? self->of->not_after : self->from + 7 * 40;
  self->first = sos_day_get_monday (MAX (self->from - 7 * WEEKS_AROUND, sos_plan_world_get_today (self->world) + 1));
  self->last = MIN (self->to + 7 * WEEKS_AROUND, self->first + 7 * ((int) G_N_ELEMENTS (self->fixed) - 1));
  /* Those that are always asked come first, so that there is room for them. */
  get_bit (self, KIND_WINDOW, SOS_C10);
  get_bit (self, KIND_SESSIONS, SOS_C10);
  get_bit (self, KIND_WEEKLY, SOS_C10);
  get_bit (self, KIND_STAFFING, SOS_C13);
  read_run (self);
}

static void
clear_reading (Reading *self)
{
  g_clear_pointer (&self->board, sos_plan_board_free);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->options, g_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

/* ---- counting: do these facts rule it out? ---- */

static gboolean
has_people (Reading *self, const Option *option, guint64 facts)
{
  const int n_people = sos_plan_world_get_n_people (self->world);
  const SosPlanSession *as = sos_plan_board_get (self->board, self->self);

  if ((facts & get_bit (self, KIND_STAFFING, SOS_C13)) == 0)
    return TRUE;
  for (int part = 0; part < as->n_parts; part++)
    {
      int least, target, volunteers, n = 0, n_volunteers = 0;

      sos_plan_count_needed (self->world, as, part, &least, &target, &volunteers);
      for (int person = 0; person < n_people; person++)
        if ((g_array_index (self->people, guint64, option->people + (guint) (part * n_people + person)) & facts) == 0)
          {
            const gboolean volunteer = sos_plan_world_get_person (self->world, person)->kind == SOS_PLAN_VOLUNTEER;

            n += volunteer ? 0 : 1;
            n_volunteers += volunteer ? 1 : 0;
          }
      if (n < least || n_volunteers < volunteers)
        return FALSE;
    }
  return TRUE;
}

static gboolean
can (Reading *self, const Option *option, guint64 facts)
{
  return (option->place & facts) == 0 && has_people (self, option, facts);
}

/* The first option of each week, or of each day, that can be; -1: none. */
static void
find_options (Reading *self, guint64 facts, int *found, gboolean by_day)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = &g_array_index (self->options, Option, i);
      const int at = by_day ? option->hour.day - self->first : option->week;

      if (found[at] < 0 && can (self, option, facts))
        found[at] = (int) i;
    }
}

/* From some week on, one a week, with no more missed than may be. The weeks of sessions that stay are met. */
static int
find_weekly (Reading *self, guint64 facts, const int *found, int n_weeks, int needed)
{
  const gboolean strict = (facts & get_bit (self, KIND_WEEKLY, SOS_C10)) != 0 && !self->of->gaps_agreed;

  for (int start = 0; start < n_weeks; start++)
    {
      int n = 0, missed = 0, first = -1;
      gboolean begun = FALSE;

      for (int week = start; week < n_weeks && n < needed && (!strict || missed <= self->programme->gap_most); week++)
        {
          if (!self->fixed[week] && found[week] >= 0)
            {
              first = first < 0 ? found[week] : first;
              n++;
            }
          else if (!self->fixed[week])
            missed += begun && self->taught[week] ? 1 : 0;
          begun = begun || self->fixed[week] || found[week] >= 0;
        }
      if (n >= needed && (!strict || missed <= self->programme->gap_most))
        return first;
      if (self->any_fixed)
        return -1;
    }
  return -1;
}

/* An option that @needed sessions may begin with where @facts do not rule them out, else -1. */
static int
find_way_for (Reading *self, guint64 facts, int needed)
{
  const gboolean weekly = self->programme->every_week;
  const int n = weekly ? (self->last - self->first) / 7 + 1 : self->last - self->first + 7;
  g_autofree int *found = g_new (int, n);
  int n_found = 0, first = -1;

  for (int i = 0; i < n; i++)
    found[i] = -1;
  find_options (self, facts, found, !weekly);
  if (weekly)
    return find_weekly (self, facts, found, n, needed);
  for (int i = 0; i < n; i++)
    if (found[i] >= 0)
      {
        first = first < 0 ? found[i] : first;
        n_found++;
      }
  return n_found >= needed ? first : -1;
}

static int
find_way (Reading *self, guint64 facts)
{
  return find_way_for (self, facts, (facts & get_bit (self, KIND_SESSIONS, SOS_C10)) != 0 ? self->n_needed : 1);
}

/* ---- a small set ---- */

static guint
count_bits (guint64 mask)
{
  guint n = 0;

  for (; mask != 0; mask &= mask - 1)
    n++;
  return n;
}

/* Left out one by one, as long as the rest still rules it out: nothing of what stays can be spared. */
static guint64
shrink (Reading *self, guint64 facts, const GArray *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      const guint64 bit = G_GUINT64_CONSTANT (1) << g_array_index (order, guint, i);

      if ((facts & bit) != 0 && find_way (self, facts & ~bit) < 0)
        facts &= ~bit;
    }
  return facts;
}

/* Several orders, drawn the same each time; the smallest set, of equal ones the first. */
static guint64
find_smallest (Reading *self, guint64 all, GCancellable *cancellable)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint64 best = all;

  /* What is about when and how many is kept as long as may be last: first people and rooms are left out. */
  for (guint i = self->facts->len; i-- > 0;)
    g_array_append_val (order, i);
  for (guint round = 0; round < N_ORDERS && !g_cancellable_is_cancelled (cancellable); round++)
    {
      const guint64 found = shrink (self, all, order);

      if (count_bits (found) < count_bits (best))
        best = found;
      if (count_bits (best) <= 1)
        break;
      sos_plan_shuffle (order, rand);
    }
  return best;
}

/* ---- words ---- */

static char *
dup_window_words (const Reading *self)
{
  g_autofree char *from = sos_day_dup_words (self->from, 0), *to = sos_day_dup_words (self->to, 0);

  if (self->to < self->from)
    return g_strdup_printf (_("It had to be over by %s, and that has passed."), to);
  /* Translators: two days */
  return g_strdup_printf (_("It has to lie between %s and %s."), from, to);
}

static char *
dup_staffing_words (const Reading *self)
{
  const SosPlanSession *as = sos_plan_board_get (self->board, self->self);
  int least, target, volunteers;

  sos_plan_count_needed (self->world, as, 0, &least, &target, &volunteers);
  if (as->n_parts > 1)
    return g_strdup (_("Each part is delivered by people of its provider."));
  if (volunteers > 0)
    return g_strdup_printf (ngettext ("It takes %d who delivers it, and a volunteer.", "It takes %d who deliver it, and a volunteer.", (gulong) least), least);
  return g_strdup_printf (ngettext ("It takes %d who delivers it.", "It takes %d who deliver it.", (gulong) least), least);
}

static char *
dup_frame_words (const Reading *self, int kind)
{
  switch (kind)
    {
    case KIND_WINDOW:
      return dup_window_words (self);
    case KIND_SESSIONS:
      return g_strdup_printf (ngettext ("%d session is needed.", "%d sessions are needed.", (gulong) self->n_needed), self->n_needed);
    case KIND_WEEKLY:
      return g_strdup_printf (ngettext ("There is one a week, and %d week may be missed.", "There is one a week, and %d weeks may be missed.",
                                        (gulong) self->programme->gap_most), self->programme->gap_most);
    default:
      return dup_staffing_words (self);
    }
}

static char *
dup_example_words (const Reading *self, const Fact *fact)
{
  const SosPlanSession *as = sos_plan_board_get (self->board, self->self);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < fact->examples->len; i++)
    {
      g_autofree char *one = sos_finding_dup_words (&g_array_index (fact->examples, SosFinding, i), self->board, as);

      if (strstr (words->str, one) == NULL)
        g_string_append_printf (words, "%s%s", i > 0 ? " " : "", one);
    }
  return g_string_free (words, FALSE);
}

/* As many as can be, where there are to be fewer. */
static char *
dup_fewer (Reading *self, guint64 all)
{
  int n = self->n_needed - 1;

  while (n > 0 && find_way_for (self, all, n) < 0)
    n--;
  return n > 0 ? g_strdup_printf (ngettext ("%d would fit.", "As many as %d would fit.", (gulong) n), n) : NULL;
}

/* What could be with all facts but one. */
static char *
dup_allows (Reading *self, guint64 all, guint fact)
{
  const int way = find_way (self, all & ~(G_GUINT64_CONSTANT (1) << fact));
  g_autofree char *day = NULL, *hour = NULL;

  if (way < 0)
    return NULL;
  if (g_array_index (self->facts, Fact, fact).kind == KIND_SESSIONS)
    return dup_fewer (self, all);
  day = sos_day_dup_words (g_array_index (self->options, Option, way).hour.day, 0);
  hour = sos_minutes_dup_text (g_array_index (self->options, Option, way).hour.from);
  /* Translators: a day and an hour */
  return g_strdup_printf (_("Without this it could begin on %s at %s."), day, hour);
}

static SosPlanFact *
make_fact (Reading *self, guint64 all, guint i)
{
  const Fact *fact = &g_array_index (self->facts, Fact, i);
  SosPlanFact *made = g_new0 (SosPlanFact, 1);

  made->constraint = fact->constraint;
  made->run = fact->run;
  made->words = fact->kind >= (int) SOS_N_REASONS ? dup_frame_words (self, fact->kind) : dup_example_words (self, fact);
  made->allows = dup_allows (self, all, i);
  return made;
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const SosPlanFact *one = *(SosPlanFact *const *) a, *other = *(SosPlanFact *const *) b;

  return one->constraint != other->constraint ? (one->constraint < other->constraint ? -1 : 1) : g_strcmp0 (one->words, other->words);
}

SosPlanExplanation *
sos_plan_explain (const SosPlanBoard *board, int run, GCancellable *cancellable)
{
  g_auto (Reading) self = { 0 };
  g_autoptr (SosPlanExplanation) explanation = g_new0 (SosPlanExplanation, 1);
  guint64 all, facts;

  explanation->facts = g_ptr_array_new_with_free_func (fact_free);
  begin (&self, board, run);
  for (int day = self.first; self.self != SOS_PLAN_NONE && day <= self.last; day++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (sos_day_get_weekday (day) <= 5)
        ask_day (&self, day);
    }
  all = NEVER | ((G_GUINT64_CONSTANT (1) << self.facts->len) - 1);
  explanation->possible = self.self == SOS_PLAN_NONE || find_way (&self, all) >= 0;
  if (explanation->possible)
    return g_steal_pointer (&explanation);
  facts = find_smallest (&self, all, cancellable);
  for (guint i = 0; i < self.facts->len; i++)
    if (facts & G_GUINT64_CONSTANT (1) << i)
      g_ptr_array_add (explanation->facts, make_fact (&self, all, i));
  g_ptr_array_sort (explanation->facts, compare_facts);
  return g_steal_pointer (&explanation);
}

char *
sos_plan_explanation_dup_text (const SosPlanExplanation *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const SosPlanFact *fact = self->facts->pdata[i];

      g_string_append_printf (text, "%s%s%s\n", fact->words, fact->allows != NULL ? " " : "", fact->allows != NULL ? fact->allows : "");
    }
  return g_string_free (text, FALSE);
}
