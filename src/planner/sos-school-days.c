/* sos-school-days.c - which days a school teaches, and when its lessons are. Knows no record and no store. */
#include "config.h"
#include "sos-school-days.h"

#include "sos-bank-holidays.h"
#include "sos-day.h"

#define SATURDAY 6

typedef struct
{
  GArray *terms; /* SosTermSpan, by the day they begin */
  GArray *days;  /* SosDaySpan */
} Layer;

typedef struct
{
  int day;
  const char *name;
  gboolean kept;
} Holiday;

struct _SosSchoolDays
{
  gatomicrefcount refs;
  GStringChunk *texts;
  Layer layers[SOS_N_LAYERS];
  GArray *periods;  /* SosPeriod */
  GArray *holidays; /* Holiday */
  int week_a;
};

SosSchoolDays *
sos_school_days_new (void)
{
  SosSchoolDays *self = g_new0 (SosSchoolDays, 1);

  g_atomic_ref_count_init (&self->refs);
  self->texts = g_string_chunk_new (256);
  for (guint i = 0; i < SOS_N_LAYERS; i++)
    {
      self->layers[i].terms = g_array_new (FALSE, FALSE, sizeof (SosTermSpan));
      self->layers[i].days = g_array_new (FALSE, FALSE, sizeof (SosDaySpan));
    }
  self->periods = g_array_new (FALSE, FALSE, sizeof (SosPeriod));
  self->holidays = g_array_new (FALSE, FALSE, sizeof (Holiday));
  return self;
}

SosSchoolDays *
sos_school_days_ref (SosSchoolDays *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sos_school_days_unref (SosSchoolDays *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < SOS_N_LAYERS; i++)
    {
      g_array_unref (self->layers[i].terms);
      g_array_unref (self->layers[i].days);
    }
  g_array_unref (self->periods);
  g_array_unref (self->holidays);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* ---- what is said ---- */

static const char *
keep_text (SosSchoolDays *self, const char *text)
{
  return text != NULL && text[0] != '\0' ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static int
compare_terms (const void *a, const void *b)
{
  const SosTermSpan *one = a, *other = b;

  return one->begins != other->begins ? (one->begins < other->begins ? -1 : 1) : one->ends != other->ends ? (one->ends < other->ends ? -1 : 1)
         : g_strcmp0 (one->name, other->name);
}

gboolean
sos_school_days_add_term (SosSchoolDays *self, SosLayer layer, const SosTermSpan *term)
{
  SosTermSpan copy = *term;

  g_return_val_if_fail (layer < SOS_N_LAYERS, FALSE);

  if (term->begins <= 0 || term->ends < term->begins)
    return FALSE;
  copy.name = keep_text (self, term->name);
  if (term->half_from <= 0 || term->half_to < term->half_from)
    copy.half_from = copy.half_to = 0;
  g_array_append_val (self->layers[layer].terms, copy);
  g_array_sort (self->layers[layer].terms, compare_terms);
  return TRUE;
}

gboolean
sos_school_days_add_days (SosSchoolDays *self, SosLayer layer, const SosDaySpan *days)
{
  SosDaySpan copy = *days;

  g_return_val_if_fail (layer < SOS_N_LAYERS, FALSE);

  if (days->first <= 0 || days->last < days->first || sos_day_kind_get_code (days->kind) == NULL)
    return FALSE;
  copy.words = keep_text (self, days->words);
  copy.said = keep_text (self, days->said);
  g_array_append_val (self->layers[layer].days, copy);
  return TRUE;
}

static int
compare_periods (const void *a, const void *b)
{
  const SosPeriod *one = a, *other = b;

  return one->begins != other->begins ? one->begins - other->begins : one->ends != other->ends ? one->ends - other->ends
         : g_strcmp0 (one->label, other->label);
}

gboolean
sos_school_days_add_period (SosSchoolDays *self, const SosPeriod *period)
{
  SosPeriod copy = *period;

  if (period->begins < 0 || period->ends <= period->begins || period->ends > 24 * 60)
    return FALSE;
  copy.label = keep_text (self, period->label);
  g_array_append_val (self->periods, copy);
  g_array_sort (self->periods, compare_periods);
  return TRUE;
}

void
sos_school_days_set_bank_holiday (SosSchoolDays *self, int day, const char *name, gboolean kept)
{
  const Holiday holiday = { day, keep_text (self, name), kept };

  g_array_append_val (self->holidays, holiday);
}

void
sos_school_days_set_week_a (SosSchoolDays *self, int day)
{
  self->week_a = day;
}

SosPeriodKind
sos_period_kind_find (const char *code)
{
  static const char *const codes[] = {
    [SOS_PERIOD_LESSON] = "LESSON",     [SOS_PERIOD_REGISTRATION] = "REGISTRATION", [SOS_PERIOD_ASSEMBLY] = "ASSEMBLY",
    [SOS_PERIOD_BREAK] = "BREAK",       [SOS_PERIOD_LUNCH] = "LUNCH",               [SOS_PERIOD_AFTER] = "AFTER",
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (codes[i], code) == 0)
      return i;
  return SOS_PERIOD_LESSON;
}

/* ---- what a day is ---- */

/* The layer whose terms hold. */
static SosLayer
get_ground (SosSchoolDays *self)
{
  return self->layers[SOS_LAYER_SCHOOL].terms->len > 0 ? SOS_LAYER_SCHOOL : SOS_LAYER_BOROUGH;
}

const GArray *
sos_school_days_get_terms (SosSchoolDays *self)
{
  return self->layers[get_ground (self)].terms;
}

const SosTermSpan *
sos_school_days_find_term (SosSchoolDays *self, int day)
{
  const GArray *terms = sos_school_days_get_terms (self);

  for (guint i = 0; i < terms->len; i++)
    {
      const SosTermSpan *term = &g_array_index (terms, SosTermSpan, i);

      if (day >= term->begins && day <= term->ends)
        return term;
    }
  return NULL;
}

static gboolean
is_of (const SosDaySpan *span, int day, int years_from, int years_to)
{
  if (day < span->first || day > span->last)
    return FALSE;
  return (span->years_from <= 0 || years_to <= 0 || years_to >= span->years_from)
         && (span->years_to <= 0 || years_from <= 0 || years_from <= span->years_to);
}

/* The gravest of what is said; a morning and an afternoon that fall away are a whole day. */
static SosDayKind
weigh (guint said)
{
  const guint halves = 1u << SOS_DAY_MORNING_ONLY | 1u << SOS_DAY_AFTERNOON_ONLY;
  SosDayKind gravest = SOS_DAY_TEACHING;

  for (guint kind = 0; kind < SOS_N_DAY_KINDS; kind++)
    if (said & 1u << kind)
      gravest = kind;
  return (said & halves) == halves ? MAX (gravest, SOS_DAY_CLOSED) : gravest;
}

/* What is told before what is not, then by the alphabet. */
static int
compare_told (const char *one, const char *other)
{
  return (one == NULL) != (other == NULL) ? (one == NULL ? 1 : -1) : g_strcmp0 (one, other);
}

/* Of several of one kind the words that come first in the alphabet stand for all; one that is not confirmed leaves all of it open. */
static void
hear (SosSchoolDay *found, const SosDaySpan *span, gboolean first)
{
  const int words = compare_told (span->words, found->words);

  found->unsure = found->unsure || span->unsure;
  if (!first && (words > 0 || (words == 0 && compare_told (span->said, found->said) >= 0)))
    return;
  found->words = span->words;
  found->said = span->said;
}

/* What the days of one layer say; FALSE where nothing. */
static gboolean
look_in_layer (const Layer *layer, int day, int years_from, int years_to, SosSchoolDay *found)
{
  guint said = 0;
  gboolean first = TRUE;

  for (guint i = 0; i < layer->days->len; i++)
    if (is_of (&g_array_index (layer->days, SosDaySpan, i), day, years_from, years_to))
      said |= 1u << g_array_index (layer->days, SosDaySpan, i).kind;
  if (said == 0)
    return FALSE;
  *found = (SosSchoolDay){ weigh (said), NULL };
  for (guint i = 0; i < layer->days->len; i++)
    {
      const SosDaySpan *span = &g_array_index (layer->days, SosDaySpan, i);

      if (span->kind != found->kind || !is_of (span, day, years_from, years_to))
        continue;
      hear (found, span, first);
      first = FALSE;
    }
  return TRUE;
}

/* An office’s own word on a holiday; of two that contradict one another, it is kept. */
static gboolean
look_at_holidays (SosSchoolDays *self, int day, SosSchoolDay *found)
{
  const char *name = sos_bank_holiday_get_name (day);
  gboolean named = FALSE, kept = FALSE;

  for (guint i = 0; i < self->holidays->len; i++)
    {
      const Holiday *holiday = &g_array_index (self->holidays, Holiday, i);

      if (holiday->day != day)
        continue;
      if (holiday->kept && (!kept || g_strcmp0 (holiday->name, name) < 0))
        name = holiday->name;
      named = TRUE;
      kept = kept || holiday->kept;
    }
  if (named ? !kept : name == NULL)
    return FALSE;
  *found = (SosSchoolDay){ SOS_DAY_BANK_HOLIDAY, name };
  return TRUE;
}

static SosDayKind
look_at_terms (SosSchoolDays *self, int day)
{
  const GArray *terms = sos_school_days_get_terms (self);
  SosDayKind kind = terms->len > 0 ? SOS_DAY_HOLIDAY : SOS_DAY_UNKNOWN;

  for (guint i = 0; i < terms->len; i++)
    {
      const SosTermSpan *term = &g_array_index (terms, SosTermSpan, i);

      if (day < term->begins || day > term->ends)
        continue;
      if (term->half_from != 0 && day >= term->half_from && day <= term->half_to)
        return SOS_DAY_HALF_TERM;
      kind = SOS_DAY_TEACHING;
    }
  return kind;
}

SosSchoolDay
sos_school_days_get (SosSchoolDays *self, int day, int years_from, int years_to)
{
  SosSchoolDay found = { SOS_DAY_UNKNOWN, NULL };

  if (day <= 0)
    return found;
  if (look_in_layer (&self->layers[SOS_LAYER_SCHOOL], day, years_from, years_to, &found))
    return found;
  if (get_ground (self) == SOS_LAYER_BOROUGH && look_in_layer (&self->layers[SOS_LAYER_BOROUGH], day, years_from, years_to, &found))
    return found;
  if (sos_day_get_weekday (day) >= SATURDAY)
    return (SosSchoolDay){ SOS_DAY_WEEKEND, NULL };
  if (!look_at_holidays (self, day, &found))
    found.kind = look_at_terms (self, day);
  return found;
}

gboolean
sos_day_kind_is_taught (SosDayKind kind)
{
  return kind <= SOS_DAY_MOCKS;
}

/* ---- weeks and hours ---- */

static gboolean
is_week_taught (SosSchoolDays *self, int monday)
{
  for (int day = monday; day < monday + 5; day++)
    if (sos_day_kind_is_taught (sos_school_days_get (self, day, 0, 0).kind) || sos_school_days_get (self, day, 0, 0).kind == SOS_DAY_EXAMS)
      return TRUE;
  return FALSE;
}

#define MOST_WEEKS 160 /* three years from a week whose letter is known: nobody can say more */

char
sos_school_days_get_week (SosSchoolDays *self, int day)
{
  const int anchor = sos_day_get_monday (self->week_a), monday = sos_day_get_monday (day);
  gboolean b = FALSE;

  if (anchor == 0 || monday == 0 || ABS (monday - anchor) > MOST_WEEKS * 7 || !is_week_taught (self, monday))
    return 0;
  for (int week = MIN (anchor, monday); week < MAX (anchor, monday); week += 7)
    if (is_week_taught (self, week))
      b = !b;
  return b ? 'B' : 'A';
}

GArray *
sos_school_days_list_periods (SosSchoolDays *self, int day)
{
  const int weekday = sos_day_get_weekday (day);
  const char week = sos_school_days_get_week (self, day);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SosPeriod));
  /* The nearest first. */
  const struct
  {
    int weekday;
    char week;
  } tries[] = { { weekday, week }, { weekday, 0 }, { 0, week }, { 0, 0 } };

  for (guint n = 0; n < G_N_ELEMENTS (tries) && found->len == 0; n++)
    for (guint i = 0; i < self->periods->len; i++)
      {
        const SosPeriod *period = &g_array_index (self->periods, SosPeriod, i);

        if (period->weekday == tries[n].weekday && period->week == tries[n].week)
          g_array_append_val (found, *period);
      }
  return found;
}

/* ---- counting ---- */

int
sos_school_days_find_next (SosSchoolDays *self, int weekday, int from, int to, int years_from, int years_to)
{
  const int step = weekday != 0 ? 7 : 1;
  int day = weekday != 0 ? from + (weekday - sos_day_get_weekday (from) + 7) % 7 : from;

  for (; from > 0 && day <= to; day += step)
    if (sos_day_kind_is_taught (sos_school_days_get (self, day, years_from, years_to).kind))
      return day;
  return 0;
}

int
sos_school_days_count (SosSchoolDays *self, int weekday, int from, int to, int years_from, int years_to)
{
  int n = 0;

  for (int day = sos_school_days_find_next (self, weekday, from, to, years_from, years_to); day != 0;
       day = sos_school_days_find_next (self, weekday, day + 1, to, years_from, years_to))
    n++;
  return n;
}
