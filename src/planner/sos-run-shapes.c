/* sos-run-shapes.c - how a run of weekly sessions can lie in the terms of a school, and how many weeks it can lose. Knows no record. */
#include "config.h"
#include "sos-run-shapes.h"

#include "sos-day.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_WEEKS 2 /* of an autumn term, in which a run may begin */

static gboolean
is_term (const SosTermSpan *term, const char *name)
{
  return g_strcmp0 (term->name, name) == 0;
}

/* The term @day is in, or the next to begin. */
static const SosTermSpan *
find_wanted (SosSchoolDays *days, int day)
{
  const GArray *terms = sos_school_days_get_terms (days);

  for (guint i = 0; i < terms->len; i++)
    if (g_array_index (terms, SosTermSpan, i).ends >= day)
      return &g_array_index (terms, SosTermSpan, i);
  return NULL;
}

static int
find_next (SosSchoolDays *days, const SosShapeWish *wish, int from, int to)
{
  return sos_school_days_find_next (days, wish->weekday, from, to, wish->years_from, wish->years_to);
}

/* One a teaching week from the first one at or after @from, none after @to. */
static gboolean
lay_out (SosSchoolDays *days, const SosShapeWish *wish, int from, int to, SosShape *shape)
{
  int day = from;

  shape->n_days = 0;
  while (shape->n_days < wish->n_sessions && (day = find_next (days, wish, day, to)) != 0)
    shape->days[shape->n_days++] = day++;
  return shape->n_days == wish->n_sessions;
}

static void
find_latest (SosSchoolDays *days, const SosShapeWish *wish, int to, int latest, SosShape *shape)
{
  SosShape later;

  shape->latest = shape->days[0];
  for (int from = shape->days[0] + 1; from <= latest && lay_out (days, wish, from, to, &later); from = later.days[0] + 1)
    if (later.days[0] <= latest)
      shape->latest = later.days[0];
}

/* @latest: the last day on which it may begin. */
static void
add_shape (GArray *shapes, SosSchoolDays *days, const SosShapeWish *wish, SosShapeKind kind, int from, int latest, int to)
{
  SosShape shape = { .kind = kind };

  if (from > latest || !lay_out (days, wish, from, to, &shape) || shape.days[0] > latest)
    return;
  find_latest (days, wish, to, latest, &shape);
  shape.slack = sos_school_days_count (days, wish->weekday, shape.days[shape.n_days - 1] + 1, to, wish->years_from, wish->years_to);
  g_array_append_val (shapes, shape);
}

/* A spring term begins, and it does not end in it. */
static void
add_crossing (GArray *shapes, SosSchoolDays *days, const SosShapeWish *wish, const SosTermSpan *spring, const SosTermSpan *summer)
{
  const guint before = shapes->len;

  if (summer == NULL || !is_term (summer, "SUMMER"))
    return;
  add_shape (shapes, days, wish, SOS_SHAPE_CROSS_EASTER, MAX (wish->not_before, spring->begins), spring->ends, summer->ends);
  if (shapes->len > before && g_array_index (shapes, SosShape, before).days[wish->n_sessions - 1] <= spring->ends)
    g_array_set_size (shapes, before);
}

static void
add_legal (GArray *shapes, SosSchoolDays *days, const SosShapeWish *wish)
{
  const GArray *terms = sos_school_days_get_terms (days);

  for (guint i = 0; i < terms->len; i++)
    {
      const SosTermSpan *term = &g_array_index (terms, SosTermSpan, i);
      const SosTermSpan *next = i + 1 < terms->len ? &g_array_index (terms, SosTermSpan, i + 1) : NULL;
      const int from = MAX (wish->not_before, term->begins), monday = sos_day_get_monday (term->begins);

      if (term->ends < wish->not_before)
        continue;
      if (is_term (term, "AUTUMN"))
        add_shape (shapes, days, wish, SOS_SHAPE_AUTUMN, from, monday + 7 * FIRST_WEEKS + 6, term->ends);
      else if (is_term (term, "SPRING"))
        add_crossing (shapes, days, wish, term, next);
      else if (is_term (term, "SUMMER"))
        add_shape (shapes, days, wish, SOS_SHAPE_SUMMER, from, monday + 6, term->ends);
    }
}

static gboolean
is_sound (const SosShapeWish *wish)
{
  return wish->weekday >= 1 && wish->weekday <= 5 && wish->n_sessions >= 1 && wish->n_sessions <= SOS_SHAPE_MOST_SESSIONS && wish->not_before > 0;
}

GArray *
sos_run_shapes_list (SosSchoolDays *days, const SosShapeWish *wish)
{
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (SosShape));
  const SosTermSpan *wanted = is_sound (wish) ? find_wanted (days, wish->not_before) : NULL;

  if (wanted == NULL)
    return shapes;
  add_shape (shapes, days, wish, SOS_SHAPE_IN_TERM, MAX (wish->not_before, wanted->begins), wanted->ends, wanted->ends);
  if (shapes->len == 0)
    add_legal (shapes, days, wish);
  return shapes;
}

int
sos_run_slack (SosSchoolDays *days, int weekday, int from, int last, int n_left, int years_from, int years_to)
{
  const SosTermSpan *term = sos_school_days_find_term (days, last);

  return sos_school_days_count (days, weekday, from, term != NULL ? term->ends : last, years_from, years_to) - n_left;
}

/* ---- words ---- */

static const char *
get_term_words (const SosTermSpan *term)
{
  static const char *const names[][2] = { { "AUTUMN", N_("autumn term") }, { "SPRING", N_("spring term") }, { "SUMMER", N_("summer term") } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_term (term, names[i][0]))
      return _(names[i][1]);
  return _("term");
}

char *
sos_run_shapes_dup_reason (SosSchoolDays *days, const SosShapeWish *wish)
{
  const SosTermSpan *wanted = is_sound (wish) ? find_wanted (days, wish->not_before) : NULL;
  int n;

  if (wanted == NULL)
    return g_strdup (_("No term is known from then on."));
  n = sos_school_days_count (days, wish->weekday, MAX (wish->not_before, wanted->begins), wanted->ends, wish->years_from, wish->years_to);
  if (n >= wish->n_sessions)
    return NULL;
  /* Translators: "Only 11 Tuesdays are taught in the spring term; 13 are needed." */
  return g_strdup_printf (_("Only %d %s are taught in the %s; %d are needed."), n, sos_weekday_get_plural (wish->weekday),
                          get_term_words (wanted), wish->n_sessions);
}

static int
count_before (const SosShape *self, int day)
{
  int n = 0;

  for (int i = 0; i < self->n_days; i++)
    n += self->days[i] <= day ? 1 : 0;
  return n;
}

static char *
dup_slack_words (int slack)
{
  return slack <= 0 ? g_strdup (_("no week can be lost")) : g_strdup_printf (ngettext ("%d week can be lost", "%d weeks can be lost", slack), slack);
}

char *
sos_shape_dup_words (const SosShape *self, SosSchoolDays *days)
{
  g_autofree char *first = sos_day_dup_words (self->days[0], 0), *last = sos_day_dup_words (self->days[self->n_days - 1], 0);
  g_autofree char *slack = dup_slack_words (self->slack);
  const SosTermSpan *term = sos_school_days_find_term (days, self->days[0]);
  const int before = term != NULL ? count_before (self, term->ends) : self->n_days;

  if (self->kind == SOS_SHAPE_CROSS_EASTER)
    /* Translators: two days, two numbers of sessions, "no week can be lost" */
    return g_strdup_printf (_("From %s across Easter to %s: %d sessions before the holidays and %d after; %s. The school has to agree."), first, last,
                            before, self->n_days - before, slack);
  return g_strdup_printf (_("From %s to %s, all in the %s; %s."), first, last, term != NULL ? get_term_words (term) : _("term"), slack);
}
