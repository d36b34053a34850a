/* sos-term-sheet.c - a term of schools work read: which term, its runs, their sessions and how each stands. Decides nothing. */
#include "config.h"
#include "sos-term-sheet.h"

#include "sos-day.h"
#include "sos-load.h"
#include "sos-records.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>
#include <string.h>

/* Short names of services as they stand before a row; the office's own words are longer. */
static const struct
{
  const char *service, *tag;
} tags[] = { { "LIV", "LiVVE" }, { "EXR", "EXR" }, { "SPL", "SOS+" }, { "BRV", "BRAVE" }, { "STP", "STOP" } };

static guint
find_tag (const char *service)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_strcmp0 (tags[i].service, service) == 0)
      return i;
  return G_N_ELEMENTS (tags);
}

/* ---- which term ---- */

typedef struct
{
  const char *name;
  int begins, ends;
} Span;

/* The term of that name in an academic year; NULL: the calendar knows none. */
static const SosTermSpan *
find_span (SosSchoolDays *days, const char *name, int year)
{
  const GArray *terms = days != NULL ? sos_school_days_get_terms (days) : NULL;

  for (guint k = 0; terms != NULL && k < terms->len; k++)
    {
      const SosTermSpan *term = &g_array_index (terms, SosTermSpan, k);

      if (g_strcmp0 (term->name, name) == 0 && term->begins >= sos_day_make (year, 9, 1) && term->ends <= sos_day_make (year + 1, 8, 31))
        return term;
    }
  return NULL;
}

const SosTermSpan *
sos_term_sheet_find_span (const SosTermSheet *self, int school)
{
  return find_span (sos_plan_world_get_school (self->plan->world, school)->days, self->term, self->year);
}

/* Of all schools together, so that none begins before or ends after; in the order of the year. */
static GArray *
list_terms (const SosSchoolPlan *plan, int year)
{
  static const char *const names[] = { "AUTUMN", "SPRING", "SUMMER" };
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    {
      Span span = { names[n], 0, 0 };

      for (int i = 0; i < sos_plan_world_get_n_schools (plan->world); i++)
        {
          const SosTermSpan *term = find_span (sos_plan_world_get_school (plan->world, i)->days, names[n], year);

          if (term == NULL)
            continue;
          span.begins = span.begins == 0 ? term->begins : MIN (span.begins, term->begins);
          span.ends = MAX (span.ends, term->ends);
        }
      if (span.begins != 0)
        g_array_append_val (spans, span);
    }
  return spans;
}

/* No term that ends before it is still going on. */
static gboolean
is_current (const SosTermSheet *self, const GArray *spans)
{
  gboolean current = self->ends >= self->today && self->year <= sos_day_get_academic_year (self->today);

  for (guint i = 0; i < spans->len; i++)
    current = current && (g_array_index (spans, Span, i).ends < self->today || g_array_index (spans, Span, i).ends >= self->ends);
  return current;
}

static void
choose_term (SosTermSheet *self, const char *wanted, int day)
{
  g_autoptr (GArray) spans = list_terms (self->plan, self->year);
  const Span *chosen = NULL;

  for (guint i = 0; i < spans->len && chosen == NULL; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (wanted != NULL ? g_str_equal (span->name, wanted) : span->ends >= (day != 0 ? day : self->today))
        chosen = span;
    }
  if (chosen == NULL && spans->len > 0)
    chosen = &g_array_index (spans, Span, spans->len - 1);
  /* No calendar yet: the autumn as it usually lies, so that there is something to plan in. */
  self->term = chosen != NULL ? chosen->name : "AUTUMN";
  self->begins = chosen != NULL ? chosen->begins : sos_day_make (self->year, 9, 3);
  self->ends = chosen != NULL ? chosen->ends : sos_day_make (self->year, 12, 18);
  self->current = is_current (self, spans);
}

/* ---- runs and sessions ---- */

static void
clear_block (gpointer data)
{
  g_free (((SosTermBlock *) data)->period);
}

static void
free_run (gpointer data)
{
  SosTermRun *run = data;

  g_free (run->name);
  g_free (run->school);
  g_free (run->borough);
  g_free (run->status);
  g_array_unref (run->blocks);
  g_free (run);
}

static void
clear_run (gpointer data)
{
  g_clear_pointer ((SosTermRun **) data, free_run);
}

static SosTermRun *
run_new (SosTermSheet *self, int place, const char *service, const char *status)
{
  const SosPlanRun *run = sos_plan_world_get_run (self->plan->world, place);
  const SosPlanSchool *school = sos_plan_world_get_school (self->plan->world, run->school);
  const guint tag = find_tag (service);
  SosTermRun *made = g_new0 (SosTermRun, 1);

  made->run = run->id;
  made->place = place;
  made->service = g_intern_string (service);
  made->tag = tag < G_N_ELEMENTS (tags) ? tags[tag].tag : made->service;
  made->name = g_strdup (run->name);
  made->school = g_strdup (school->name);
  made->borough = g_strdup (school->borough);
  made->school_id = school->id;
  made->status = g_strdup (status);
  made->blocks = g_array_new (FALSE, FALSE, sizeof (SosTermBlock));
  g_array_set_clear_func (made->blocks, clear_block);
  return made;
}

static SosBlockState
judge (SosTermSheet *self, int place, const char *status, gboolean moved)
{
  const SosPlanSession *lies = place != SOS_PLAN_NONE ? sos_plan_board_get (self->plan->board, place) : NULL;
  SosBlockState state = g_strcmp0 (status, "CONFIRMED") == 0 ? SOS_BLOCK_CONFIRMED : SOS_BLOCK_PLANNED;
  const GArray *findings;

  if (lies == NULL)
    return SOS_BLOCK_CANCELLED;
  if (lies->held)
    return moved ? SOS_BLOCK_MOVED : SOS_BLOCK_DELIVERED;
  if (lies->day == 0 || lies->day < self->today)
    return state;
  findings = sos_plan_board_check (self->plan->board, place);
  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);

      if (finding->grade == SOS_GRADE_HARD)
        return SOS_BLOCK_WRONG;
      if (finding->reason == SOS_REASON_NOT_ACCEPTED)
        state = SOS_BLOCK_HALF;
    }
  return state;
}

#define RUNS_SQL \
  "SELECT r.id, p.service, r.status FROM programme_run r JOIN programme p ON p.id = r.programme WHERE r.removed IS NULL AND r.year = $1" \
  " AND r.status <> 'CANCELLED' ORDER BY r.ref, r.id"
/* One that was postponed stands where it is held instead. */
#define SESSIONS_SQL \
  "SELECT s.id, s.run, s.number, s.day, s.begins, s.ends, s.moved_from, s.period, s.status, s.locked FROM session s JOIN programme_run r ON r.id = s.run" \
  " WHERE s.removed IS NULL AND r.removed IS NULL AND r.year = $1 AND s.status <> 'POSTPONED' ORDER BY s.day, s.begins, s.id"
#define UNSURE_SQL \
  "SELECT s.id FROM school s WHERE EXISTS (SELECT 1 FROM school_calendar c WHERE c.removed IS NULL AND c.year = $1 AND c.school = s.id AND c.confirmed = 0)" \
  " OR (EXISTS (SELECT 1 FROM school_calendar c WHERE c.removed IS NULL AND c.year = $1 AND c.school IS NULL AND c.borough = s.borough AND c.confirmed = 0)" \
  " AND NOT EXISTS (SELECT 1 FROM school_calendar c JOIN school_term t ON t.calendar = c.id WHERE c.removed IS NULL AND t.removed IS NULL AND c.year = $1 AND c.school = s.id))"

static gboolean
finish_rows (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
read_runs (SosTermSheet *self, SosTransaction *transaction, GPtrArray *by_place, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, RUNS_SQL, &local, "i", (gint64) self->year);

  g_ptr_array_set_size (by_place, sos_plan_world_get_n_runs (self->plan->world));
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const int place = sos_school_plan_find (self->plan->runs, sos_rows_get_number (rows, 0));

      if (place != SOS_PLAN_NONE)
        by_place->pdata[place] = run_new (self, place, sos_rows_get_text (rows, 1), sos_rows_get_text (rows, 2));
    }
  return finish_rows (g_steal_pointer (&local), error);
}

static void
add_block (SosTermSheet *self, SosRows *rows, GPtrArray *by_place)
{
  const int run = sos_school_plan_find (self->plan->runs, sos_rows_get_number (rows, 1));
  SosTermBlock block = { .session = sos_rows_get_number (rows, 0), .number = (int) sos_rows_get_number (rows, 2),
                         .day = sos_day_parse (sos_rows_get_text (rows, 3)), .from = MAX (sos_minutes_parse (sos_rows_get_text (rows, 4)), 0),
                         .to = MAX (sos_minutes_parse (sos_rows_get_text (rows, 5)), 0), .was = sos_day_parse (sos_rows_get_text (rows, 6)),
                         .locked = sos_rows_get_number (rows, 9) != 0 };

  if (run == SOS_PLAN_NONE || by_place->pdata[run] == NULL)
    return;
  block.place = sos_school_plan_find (self->plan->sessions, block.session);
  block.period = g_strdup (sos_rows_get_text (rows, 7));
  block.state = judge (self, block.place, sos_rows_get_text (rows, 8), block.was != 0);
  g_array_append_val (((SosTermRun *) by_place->pdata[run])->blocks, block);
}

static gboolean
read_sessions (SosTermSheet *self, SosTransaction *transaction, GPtrArray *by_place, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, SESSIONS_SQL, &local, "i", (gint64) self->year);

  while (rows != NULL && sos_rows_next (rows, &local))
    add_block (self, rows, by_place);
  return finish_rows (g_steal_pointer (&local), error);
}

/* A school goes by its own terms or its borough's; what it goes by, or days of its own, may not be confirmed yet. */
static gboolean
read_unsure (SosTermSheet *self, SosTransaction *transaction, GPtrArray *by_place, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, UNSURE_SQL, &local, "i", (gint64) self->year);

  while (rows != NULL && sos_rows_next (rows, &local))
    for (guint i = 0; i < by_place->len; i++)
      {
        SosTermRun *run = by_place->pdata[i];

        if (run != NULL && run->school_id == sos_rows_get_number (rows, 0))
          run->unsure = TRUE;
      }
  return finish_rows (g_steal_pointer (&local), error);
}

/* ---- how a run stands ---- */

/* Runs that have something in the term, or nothing anywhere yet and may begin in it. */
static gboolean
is_of_term (const SosTermSheet *self, const SosTermRun *run)
{
  const SosPlanRun *plan = sos_plan_world_get_run (self->plan->world, run->place);
  gboolean laid = FALSE;

  for (guint i = 0; i < run->blocks->len; i++)
    {
      const SosTermBlock *block = &g_array_index (run->blocks, SosTermBlock, i);

      if (block->day >= sos_day_get_monday (self->begins) && block->day <= self->ends)
        return TRUE;
      laid = laid || block->day != 0;
    }
  return !laid && (plan->not_before == 0 || plan->not_before <= self->ends) && (plan->not_after == 0 || plan->not_after >= self->begins)
         && (plan->not_before != 0 || plan->not_after != 0 || self->ends >= self->today);
}

static void
state_slack (const SosTermSheet *self, SosTermRun *run)
{
  const SosRunStand stand = sos_school_plan_stand (self->plan, run->place);

  run->weekday = stand.weekday;
  run->slack = stand.slack;
  run->has_slack = stand.has_slack;
  run->done = stand.done;
}

static int
get_first_day (const SosTermRun *run)
{
  for (guint i = 0; i < run->blocks->len; i++)
    if (g_array_index (run->blocks, SosTermBlock, i).day != 0)
      return g_array_index (run->blocks, SosTermBlock, i).day;
  return G_MAXINT;
}

/* By service, weekly ones before single ones, as they begin. */
static int
compare_runs (gconstpointer one, gconstpointer other)
{
  const SosTermRun *a = *(SosTermRun *const *) one, *b = *(SosTermRun *const *) other;
  const guint a_tag = find_tag (a->service), b_tag = find_tag (b->service);

  if (a_tag != b_tag)
    return a_tag < b_tag ? -1 : 1;
  if ((a->blocks->len > 1) != (b->blocks->len > 1))
    return a->blocks->len > 1 ? -1 : 1;
  if (get_first_day (a) != get_first_day (b))
    return get_first_day (a) < get_first_day (b) ? -1 : 1;
  return a->place - b->place;
}

static gboolean
read_all (SosTermSheet *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) by_place = g_ptr_array_new ();
  gboolean read = read_runs (self, transaction, by_place, error) && read_sessions (self, transaction, by_place, error)
                  && read_unsure (self, transaction, by_place, error);

  for (guint i = 0; i < by_place->len; i++)
    {
      if (by_place->pdata[i] != NULL && read && is_of_term (self, by_place->pdata[i]))
        {
          state_slack (self, by_place->pdata[i]);
          g_ptr_array_add (self->runs, by_place->pdata[i]);
        }
      else
        clear_run (&by_place->pdata[i]);
    }
  g_ptr_array_sort (self->runs, compare_runs);
  return read;
}

/* ---- the whole ---- */

SosTermSheet *
sos_term_sheet_load (SosTransaction *transaction, const SosTermQuery *query, GError **error)
{
  g_autoptr (SosTermSheet) self = g_new0 (SosTermSheet, 1);

  self->runs = g_ptr_array_new_with_free_func (free_run);
  self->wrongs = g_ptr_array_new ();
  self->codes = sos_transaction_get_codes (transaction);
  self->today = sos_day_parse (sos_transaction_get_today (transaction));
  self->year = query->year != 0 ? query->year : sos_day_get_academic_year (query->day != 0 ? query->day : self->today);
  self->plan = sos_school_plan_read (transaction, self->year, error);
  if (self->plan == NULL || !sos_school_rights_read (transaction, SOS_SCHOOL_MAY_PLAN, &self->may_plan, error))
    return NULL;
  self->programmes = sos_transaction_query (transaction, SOS_TYPE_PROGRAMME, "active = 1 ORDER BY service, name, id", error, "");
  if (self->programmes == NULL)
    return NULL;
  choose_term (self, query->term, query->day);
  if (!read_all (self, transaction, error))
    return NULL;
  sos_term_sheet_find_wrongs (self);
  if (!sos_term_sheet_find_needs (self, transaction, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sos_term_sheet_free (SosTermSheet *self)
{
  g_clear_pointer (&self->plan, sos_school_plan_free);
  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->wrongs);
  g_free (self);
}

static gpointer
load (SosTransaction *transaction, gpointer query, GError **error)
{
  return sos_term_sheet_load (transaction, query, error);
}

void
sos_term_sheet_async (SosStore *store, const SosTermQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  SosTermQuery *copy = g_new (SosTermQuery, 1);

  *copy = (SosTermQuery){ query->year, g_intern_string (query->term), query->day };
  sos_load_async (store, load, copy, g_free, (GDestroyNotify) sos_term_sheet_free, cancellable, callback, user_data);
}

SosTermSheet *
sos_term_sheet_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

char *
sos_term_sheet_dup_title (const SosTermSheet *self)
{
  int year, month, of_month;

  sos_day_split (self->begins, &year, &month, &of_month);
  /* Translators: a term and its year: "Autumn 2026" */
  return g_strdup_printf (_("%s %d"), sos_codes_get_label (self->codes, "term-name", self->term), year);
}

gboolean
sos_term_sheet_find_beside (const SosTermSheet *self, int step, SosTermQuery *query)
{
  static const char *const names[] = { "AUTUMN", "SPRING", "SUMMER" };
  int at = 0;

  while (at < 2 && !g_str_equal (names[at], self->term))
    at++;
  at += step;
  *query = (SosTermQuery){ self->year + (at < 0 ? -1 : at > 2 ? 1 : 0), names[(at + 3) % 3] };
  return ABS (query->year - sos_day_get_academic_year (self->today)) <= 2;
}

SosTermRun *
sos_term_sheet_find_run (const SosTermSheet *self, int run)
{
  for (guint i = 0; i < self->runs->len; i++)
    if (((SosTermRun *) self->runs->pdata[i])->place == run)
      return self->runs->pdata[i];
  return NULL;
}

char *
sos_term_sheet_dup_session_name (const SosTermSheet *self, const SosPlanSession *session)
{
  const SosTermRun *run = sos_term_sheet_find_run (self, session->run);
  const SosPlanRun *plan = sos_plan_world_get_run (self->plan->world, session->run);
  const char *school = sos_plan_world_get_school (self->plan->world, plan->school)->name, *tag = run != NULL ? run->tag : plan->name;

  if (plan->sessions <= 1)
    /* Translators: a programme and a school: "BRAVE at Northgate FE College" */
    return g_strdup_printf (_("%s at %s"), tag, school);
  /* Translators: a programme, the number of a session and a school: "LiVVE 10 at Ferry Lane PRU" */
  return g_strdup_printf (_("%s %d at %s"), tag, session->number, school);
}
