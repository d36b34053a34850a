/* sos-plan-explain.c - why a run cannot be laid down: whether a set of facts rules it out is counted, not searched, and a small one is found. */
#include "config.h"
#include "sos-plan-explain.h"

#include "sos-plan-private.h"
#include "sos-plan-reading.h"

#include "sos-day.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  N_ORDERS = 24, /* in which facts are left out, to find a small set */
};

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

/* ---- counting: do these facts rule it out? ---- */

static gboolean
has_people (SosPlanReading *self, const SosPlanOption *option, guint64 facts)
{
  const int n_people = sos_plan_world_get_n_people (self->world);
  const SosPlanSession *as = sos_plan_board_get (self->board, self->self);

  if ((facts & sos_plan_reading_get_bit (self, SOS_KNOWN_STAFFING, SOS_C13)) == 0)
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
can (SosPlanReading *self, const SosPlanOption *option, guint64 facts)
{
  return (option->place & facts) == 0 && has_people (self, option, facts);
}

/* The first option of each week, or of each day, that can be; -1: none. */
static void
find_options (SosPlanReading *self, guint64 facts, int *found, gboolean by_day)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      const SosPlanOption *option = &g_array_index (self->options, SosPlanOption, i);
      const int at = by_day ? option->hour.day - self->first : option->week;

      if (found[at] < 0 && can (self, option, facts))
        found[at] = (int) i;
    }
}

/* From some week on, one a week, with no more missed than may be. The weeks of sessions that stay are met. */
static int
find_weekly (SosPlanReading *self, guint64 facts, const int *found, int n_weeks, int needed)
{
  const gboolean strict = (facts & sos_plan_reading_get_bit (self, SOS_KNOWN_WEEKLY, SOS_C10)) != 0 && !self->of->gaps_agreed;

  for (int start = 0; start < n_weeks; start++)
    {
      int n = 0, missed = 0, first = -1;
      gboolean begun = FALSE;

      for (int week = start; week < n_weeks && (n < needed || week <= self->last_fixed) && (!strict || missed <= self->programme->gap_most); week++)
        {
          if (!self->fixed[week] && n < needed && found[week] >= 0)
            {
              first = first < 0 ? found[week] : first;
              n++;
            }
          else if (!self->fixed[week])
            missed += begun && self->taught[week] ? 1 : 0;
          begun = begun || self->fixed[week] || n > 0;
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
find_way_for (SosPlanReading *self, guint64 facts, int needed)
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
find_way (SosPlanReading *self, guint64 facts)
{
  return find_way_for (self, facts, (facts & sos_plan_reading_get_bit (self, SOS_KNOWN_SESSIONS, SOS_C10)) != 0 ? self->n_needed : 1);
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
shrink (SosPlanReading *self, guint64 facts, const GArray *order)
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
find_smallest (SosPlanReading *self, guint64 all, GCancellable *cancellable)
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
dup_window_words (const SosPlanReading *self)
{
  g_autofree char *from = sos_day_dup_words (self->from, 0), *to = sos_day_dup_words (self->to, 0);

  if (self->to < self->from)
    return g_strdup_printf (_("It had to be over by %s, and that has passed."), to);
  /* Translators: two days */
  return g_strdup_printf (_("It has to lie between %s and %s."), from, to);
}

static char *
dup_staffing_words (const SosPlanReading *self)
{
  const SosPlanSession *as = sos_plan_board_get (self->board, self->self);
  int least, target, volunteers;

  sos_plan_count_needed (self->world, as, 0, &least, &target, &volunteers);
  if (volunteers > 0)
    return g_strdup_printf (ngettext ("It takes %d who delivers it, and a volunteer.", "It takes %d who deliver it, and a volunteer.", (gulong) least), least);
  return g_strdup_printf (ngettext ("It takes %d who delivers it.", "It takes %d who deliver it.", (gulong) least), least);
}

static char *
dup_frame_words (const SosPlanReading *self, int kind)
{
  switch (kind)
    {
    case SOS_KNOWN_WINDOW:
      return dup_window_words (self);
    case SOS_KNOWN_SESSIONS:
      return g_strdup_printf (ngettext ("%d session is needed.", "%d sessions are needed.", (gulong) self->n_needed), self->n_needed);
    case SOS_KNOWN_WEEKLY:
      return g_strdup_printf (ngettext ("There is one a week, and %d week may be missed.", "There is one a week, and %d weeks may be missed.",
                                        (gulong) self->programme->gap_most), self->programme->gap_most);
    default:
      return dup_staffing_words (self);
    }
}

static char *
dup_example_words (const SosPlanReading *self, const SosPlanKnown *fact)
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
dup_fewer (SosPlanReading *self, guint64 all)
{
  int n = self->n_needed - 1;

  while (n > 0 && find_way_for (self, all, n) < 0)
    n--;
  return n > 0 ? g_strdup_printf (ngettext ("%d would fit.", "As many as %d would fit.", (gulong) n), n) : NULL;
}

/* What could be with all facts but one. */
static char *
dup_allows (SosPlanReading *self, guint64 all, guint fact)
{
  const int way = find_way (self, all & ~(G_GUINT64_CONSTANT (1) << fact));
  g_autofree char *day = NULL, *hour = NULL;

  if (way < 0)
    return NULL;
  if (g_array_index (self->facts, SosPlanKnown, fact).kind == SOS_KNOWN_SESSIONS)
    return dup_fewer (self, all);
  day = sos_day_dup_words (g_array_index (self->options, SosPlanOption, way).hour.day, 0);
  hour = sos_minutes_dup_text (g_array_index (self->options, SosPlanOption, way).hour.from);
  /* Translators: a day and an hour */
  return g_strdup_printf (_("Without this it could begin on %s at %s."), day, hour);
}

static SosPlanFact *
make_fact (SosPlanReading *self, guint64 all, guint i)
{
  const SosPlanKnown *fact = &g_array_index (self->facts, SosPlanKnown, i);
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
  g_auto (SosPlanReading) self = { 0 };
  g_autoptr (SosPlanExplanation) explanation = g_new0 (SosPlanExplanation, 1);
  guint64 all, facts;

  explanation->facts = g_ptr_array_new_with_free_func (fact_free);
  sos_plan_reading_begin (&self, board, run);
  for (int day = self.first; self.self != SOS_PLAN_NONE && day <= self.last; day++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (sos_day_get_weekday (day) <= 5)
        sos_plan_reading_ask_day (&self, day);
    }
  all = SOS_KNOWN_NEVER | ((G_GUINT64_CONSTANT (1) << self.facts->len) - 1);
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
