/* sos-term-rows.c - a term of schools work as rows and weeks: which runs stand in which row, and in words what each place holds. */
#include "config.h"
#include "sos-term-sheet.h"

#include "sos-day.h"

#include <glib/gi18n.h>

#define ALONE 3 /* so many single sessions of a service still have a row each */

static int
first_monday (const SosTermSheet *self)
{
  return sos_day_get_monday (self->begins);
}

static guint
count_weeks (const SosTermSheet *self)
{
  return (guint) ((sos_day_get_monday (self->ends) - first_monday (self)) / 7 + 1);
}

/* ---- which runs are shown ---- */

static gboolean
has_staff (const SosTermSheet *self, const SosTermRun *run, int person)
{
  for (guint i = 0; i < run->blocks->len; i++)
    {
      const int place = g_array_index (run->blocks, SosTermBlock, i).place;
      const SosPlanSession *lies = place != SOS_PLAN_NONE ? sos_plan_board_get (self->plan->board, place) : NULL;

      if (lies != NULL && sos_plan_session_find_part (lies, person) != SOS_PLAN_NONE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_state (const SosTermRun *run, SosBlockState state)
{
  for (guint i = 0; i < run->blocks->len; i++)
    if (g_array_index (run->blocks, SosTermBlock, i).state == state)
      return TRUE;
  return FALSE;
}

static gboolean
passes (const SosTermSheet *self, const SosTermRun *run, const SosTermFilter *filter)
{
  return (filter->service == NULL || g_strcmp0 (run->service, filter->service) == 0)
         && (filter->borough == NULL || g_strcmp0 (run->borough, filter->borough) == 0) && (filter->school == 0 || run->school_id == filter->school)
         && (filter->staff == 0 || has_staff (self, run, sos_school_plan_find (self->plan->people, filter->staff)))
         && (filter->state == SOS_BLOCK_NONE || has_state (run, filter->state));
}

static gboolean
is_single (const SosTermSheet *self, const SosTermRun *run)
{
  return sos_plan_world_get_run (self->plan->world, run->place)->sessions <= 1;
}

static guint
count_singles (const SosTermSheet *self, const GPtrArray *runs, const char *service)
{
  guint n = 0;

  for (guint i = 0; i < runs->len; i++)
    n += is_single (self, runs->pdata[i]) && g_strcmp0 (((SosTermRun *) runs->pdata[i])->service, service) == 0;
  return n;
}

static gboolean
goes_with (const SosTermSheet *self, const SosTermRun *one, const SosTermRun *other, const SosTermFilter *filter, gboolean many)
{
  if (filter->by_school)
    return one->school_id == other->school_id;
  return many && is_single (self, one) && is_single (self, other) && one->service == other->service;
}

/* Many single sessions of one service stand in one row, unless only that service is looked at. */
static void
add_to_row (const SosTermSheet *self, GPtrArray *rows, const GPtrArray *runs, SosTermRun *run, const SosTermFilter *filter)
{
  const gboolean many = filter->service == NULL && filter->school == 0 && count_singles (self, runs, run->service) > ALONE + (g_str_equal (run->tag, "BRAVE") ? 8 : 0);
  GPtrArray *row = NULL;

  for (guint i = 0; i < rows->len && row == NULL; i++)
    if (goes_with (self, ((GPtrArray *) rows->pdata[i])->pdata[0], run, filter, many))
      row = rows->pdata[i];
  if (row == NULL)
    {
      row = g_ptr_array_new ();
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_add (row, run);
}

static GPtrArray *
list_rows (const SosTermSheet *self, const SosTermFilter *filter)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();

  for (guint i = 0; i < self->runs->len; i++)
    if (passes (self, self->runs->pdata[i], filter))
      g_ptr_array_add (runs, self->runs->pdata[i]);
  for (guint i = 0; i < runs->len; i++)
    add_to_row (self, rows, runs, runs->pdata[i], filter);
  return rows;
}

/* ---- the words of a row ---- */

static const SosTermBlock *
find_next (const SosTermSheet *self, const SosTermRun *run)
{
  const SosTermBlock *found = NULL;

  for (guint i = 0; i < run->blocks->len; i++)
    {
      const SosTermBlock *block = &g_array_index (run->blocks, SosTermBlock, i);

      if (block->place == SOS_PLAN_NONE || block->day == 0)
        continue;
      found = block;
      if (block->day >= self->today)
        return found;
    }
  return found;
}

static void
add_names (const SosTermSheet *self, GString *words, const SosTermBlock *block)
{
  const SosPlanSession *lies = sos_plan_board_get (self->plan->board, block->place);
  guint n = 0;

  for (int p = 0; p < lies->n_parts; p++)
    for (int k = 0; k < lies->parts[p].n_staff; k++)
      g_string_append_printf (words, "%s%s", n++ > 0 ? ", " : " · ", sos_plan_world_get_person (self->plan->world, lies->parts[p].staff[k].person)->name);
  if (n == 0)
    g_string_append_printf (words, " · %s", _("nobody yet"));
}

static char *
dup_weekday (int day)
{
  int year, month, of_month;
  g_autoptr (GDateTime) date = NULL;

  sos_day_split (day, &year, &month, &of_month);
  date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  return g_date_time_format (date, "%a");
}

/* "Tue P3 · Joel, Marcia", of the next session; "Thu 26 Nov, 10:00 · Joel" of the only one. */
static char *
dup_run_note (const SosTermSheet *self, const SosTermRun *run)
{
  const SosTermBlock *next = find_next (self, run);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *day = NULL, *hour = NULL;

  if (next == NULL)
    return g_strdup_printf (g_dngettext (NULL, "%d session, no day yet", "%d sessions, no day yet",
                                         (gulong) sos_plan_world_get_run (self->plan->world, run->place)->sessions),
                            sos_plan_world_get_run (self->plan->world, run->place)->sessions);
  day = is_single (self, run) ? sos_day_dup_words (next->day, self->today) : dup_weekday (next->day);
  hour = sos_minutes_dup_text (next->from);
  g_string_append_printf (words, "%s %s", day, next->period != NULL ? next->period : hour);
  add_names (self, words, next);
  if (run->unsure)
    g_string_append_printf (words, " · %s", _("dates not confirmed"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_group_note (const SosTermSheet *self, const GPtrArray *runs, gboolean by_school)
{
  g_autoptr (GHashTable) boroughs = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const SosTermRun *run = runs->pdata[i];

      n += run->blocks->len;
      g_hash_table_add (boroughs, run->borough != NULL ? run->borough : (char *) "");
    }
  if (by_school)
    return g_strdup_printf (g_dngettext (NULL, "%u run", "%u runs", runs->len), runs->len);
  /* Translators: in how many boroughs, and how many sessions: "11 boroughs · 38 this term" */
  return g_strdup_printf (g_dngettext (NULL, "%u borough · %u this term", "%u boroughs · %u this term", g_hash_table_size (boroughs)),
                          g_hash_table_size (boroughs), n);
}

static void
state_slack (const SosTermRun *run, SosTermRow *row)
{
  row->done = run->done;
  row->tight = run->has_slack && run->slack <= 0;
  if (run->done)
    row->slack = g_strdup (_("done"));
  else if (run->has_slack && run->slack < 0)
    row->slack = g_strdup_printf (g_dngettext (NULL, "%d too few", "%d too few", (gulong) -run->slack), -run->slack);
  else if (run->has_slack && run->slack == 0)
    row->slack = g_strdup (_("none"));
  else if (run->has_slack)
    row->slack = g_strdup_printf (g_dngettext (NULL, "%d week", "%d weeks", (gulong) run->slack), run->slack);
}

static void
state_row (const SosTermSheet *self, const GPtrArray *runs, const SosTermFilter *filter, SosTermRow *row)
{
  const SosTermRun *run = runs->pdata[0];
  const gboolean one = runs->len == 1 && !filter->by_school;

  row->run = one ? run->run : 0;
  row->tag = g_strdup (filter->by_school ? NULL : run->tag);
  row->title = g_strdup (one || filter->by_school ? run->school : _("Single sessions"));
  row->note = one ? dup_run_note (self, run) : dup_group_note (self, runs, filter->by_school);
  if (one)
    state_slack (run, row);
}

/* ---- the cells ---- */

static gboolean
is_in_week (const SosTermBlock *block, int monday)
{
  return block->day >= monday && block->day < monday + 7;
}

static GPtrArray *
find_blocks (const GPtrArray *runs, int monday)
{
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < runs->len; i++)
    {
      const GArray *of = ((SosTermRun *) runs->pdata[i])->blocks;

      for (guint k = 0; k < of->len; k++)
        if (is_in_week (&g_array_index (of, SosTermBlock, k), monday))
          g_ptr_array_add (blocks, &g_array_index (of, SosTermBlock, k));
    }
  return blocks;
}

/* Of one school: the days of the week on which it does not teach these pupils. */
static guint8
find_closed (const SosTermSheet *self, const SosTermRun *run, int monday)
{
  guint8 closed = 0;

  for (int i = 0; i < 5; i++)
    if (!sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->plan->world, run->place, monday + i)))
      closed |= (guint8) (1u << i);
  return closed;
}

#define WHOLE_WEEK 0x1f

/* Whether what is said of one of its days is not confirmed. */
static gboolean
is_week_unsure (const SosTermSheet *self, const SosTermRun *run, int monday)
{
  for (int i = 0; i < 5; i++)
    if (sos_plan_world_get_day (self->plan->world, run->place, monday + i).unsure)
      return TRUE;
  return FALSE;
}

static char *
dup_label (const SosTermSheet *self, const GPtrArray *runs, const GPtrArray *blocks)
{
  const SosTermBlock *block = blocks->pdata[0];

  if (blocks->len > 1)
    return g_strdup_printf ("%u×", blocks->len);
  if (runs->len == 1 && !is_single (self, runs->pdata[0]))
    return g_strdup_printf ("%d", block->number);
  return runs->len > 1 ? g_strdup_printf ("%u×", blocks->len) : dup_weekday (block->day);
}

char *
sos_term_sheet_dup_day_words (const SosTermSheet *self, int run, int day)
{
  const SosSchoolDay is = sos_plan_world_get_day (self->plan->world, run, day);
  const char *kind = sos_day_kind_get_words (is.kind);

  /* Translators: what kind of day it is at a school, and who says so */
  return is.said != NULL ? g_strdup_printf (_("%s; who says so: %s"), kind, is.said) : g_strdup (kind);
}

/* ", INSET on Wed 25 Nov": what the calendar says of days that are not taught, where it is not all of the week. */
static void
add_closed_words (const SosTermSheet *self, const SosTermRun *run, int monday, const SosTermCell *cell, GString *words)
{
  for (int i = 0; i < 5; i++)
    if (cell->closed & (1u << i))
      {
        g_autofree char *day = sos_day_dup_words (monday + i, self->today);
        g_autofree char *kind = sos_term_sheet_dup_day_words (self, run->place, monday + i);

        g_string_append (words, words->len > 0 ? "\n" : "");
        if (cell->shut)
          {
            g_string_append (words, kind);
            return;
          }
        /* Translators: a day, and what it is: "Wed 25 Nov: training day (INSET)" */
        g_string_append_printf (words, _("%s: %s"), day, kind);
      }
}

static void
add_finding_words (const SosTermSheet *self, const SosTermBlock *block, GString *words)
{
  const GArray *findings = block->place != SOS_PLAN_NONE ? sos_plan_board_check (self->plan->board, block->place) : NULL;

  for (guint i = 0; findings != NULL && block->day >= self->today && i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      g_autofree char *sentence = finding->grade != SOS_GRADE_SOFT
                                    ? sos_term_sheet_dup_finding_words (self, finding, sos_plan_board_get (self->plan->board, block->place)) : NULL;

      if (sentence != NULL)
        g_string_append_printf (words, ". %s", sentence);
    }
}

static void
add_block_words (const SosTermSheet *self, const SosTermBlock *block, gboolean named, GString *words)
{
  g_autofree char *day = sos_day_dup_words (block->day, self->today), *hour = sos_minutes_dup_text (block->from), *was = NULL;
  g_autofree char *name = named && block->place != SOS_PLAN_NONE
                            ? sos_term_sheet_dup_session_name (self, sos_plan_board_get (self->plan->board, block->place)) : NULL;

  g_string_append (words, words->len > 0 ? "\n" : "");
  if (name != NULL)
    g_string_append_printf (words, "%s, ", name);
  else
    /* Translators: of a run */
    g_string_append_printf (words, _("Session %d, "), block->number);
  g_string_append_printf (words, "%s %s: %s", day, hour, block->proposed ? _("proposed") : sos_block_state_get_words (block->state));
  if (block->was != 0 && block->was != block->day)
    {
      was = sos_day_dup_words (block->was, self->today);
      g_string_append_printf (words, _(", moved from %s"), was);
    }
  if (block->locked)
    g_string_append (words, _(", stays where it is"));
  add_finding_words (self, block, words);
}

static void
state_blocks (const SosTermSheet *self, const GPtrArray *runs, const GPtrArray *blocks, SosTermCell *cell, GString *words)
{
  cell->n = blocks->len;
  cell->label = dup_label (self, runs, blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      const SosTermBlock *block = blocks->pdata[i];
      const int weekday = sos_day_get_weekday (block->day) - 1;

      cell->state = MAX (cell->state, block->state);
      cell->locked = cell->locked || block->locked;
      cell->proposed = cell->proposed || block->proposed;
      cell->lost = cell->lost || (weekday < 5 && cell->closed & (1u << weekday)) || (block->was != 0 && sos_day_get_monday (block->was) == sos_day_get_monday (block->day));
      add_block_words (self, block, runs->len > 1, words);
    }
}

/* A week in which a session would have been, and which was lost. */
static gboolean
is_lost (const SosTermRun *run, int monday, guint8 closed)
{
  int first = 0, last = 0;

  for (guint i = 0; i < run->blocks->len; i++)
    {
      const int day = g_array_index (run->blocks, SosTermBlock, i).day;

      first = first == 0 ? day : MIN (first, day);
      last = MAX (last, day);
    }
  return run->weekday >= 1 && run->weekday <= 5 && closed & (1u << (run->weekday - 1)) && monday + run->weekday - 1 > first
         && monday + run->weekday - 1 < last;
}

static void
state_cell (const SosTermSheet *self, const GPtrArray *runs, const SosTermFilter *filter, int monday, SosTermCell *cell)
{
  g_autoptr (GPtrArray) blocks = find_blocks (runs, monday);
  g_autoptr (GString) words = g_string_new (NULL);
  const gboolean one_school = runs->len == 1 || filter->by_school;

  cell->closed = one_school ? find_closed (self, runs->pdata[0], monday) : 0;
  cell->shut = cell->closed == WHOLE_WEEK;
  cell->unsure = one_school && monday + 6 >= self->today
                 && (((SosTermRun *) runs->pdata[0])->unsure || is_week_unsure (self, runs->pdata[0], monday));
  cell->lost = runs->len == 1 && !cell->shut && is_lost (runs->pdata[0], monday, cell->closed);
  if (blocks->len > 0)
    state_blocks (self, runs, blocks, cell, words);
  if (cell->closed != 0)
    add_closed_words (self, runs->pdata[0], monday, cell, words);
  if (words->len == 0)
    g_string_append (words, _("nothing"));
  cell->spoken = g_string_free (g_steal_pointer (&words), FALSE);
}

/* ---- the weeks ---- */

static void
add_week (const SosTermSheet *self, SosTermPicture *picture, guint week)
{
  const int monday = first_monday (self) + 7 * (int) week;
  SosTermWeek *made = sos_term_picture_add_week (picture);
  int year, month, of_month, of_before;
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *words = sos_day_dup_words (monday, self->today);

  sos_day_split (monday - 7, &year, &of_before, &of_month);
  sos_day_split (monday, &year, &month, &of_month);
  date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  made->day = g_strdup_printf ("%d", of_month);
  made->month = week == 0 || month != of_before ? g_date_time_format (date, week == 0 && of_month > 24 ? "%b" : "%B") : NULL;
  /* Translators: %s is its Monday */
  made->spoken = g_strdup_printf (_("Week of %s"), words);
  if (self->today >= monday && self->today < monday + 7)
    picture->now = (int) week;
}

/* Where a week lies beside the term of a school: after it, before it, or within. */
typedef enum
{
  WITHIN = 1,
  BEFORE = 2,
  AFTER = 4,
} Beside;

static Beside
find_beside (const SosTermSheet *self, const SosTermRun *run, int monday)
{
  const SosTermSpan *span = sos_term_sheet_find_span (self, sos_plan_world_get_run (self->plan->world, run->place)->school);

  if (span == NULL || (span->ends >= monday && span->begins < monday + 5))
    return WITHIN;
  return span->ends < monday ? AFTER : BEFORE;
}

static const char *
get_shade (SosDayKind kind, Beside beside)
{
  if (kind == SOS_DAY_HALF_TERM)
    return _("Half-term");
  return beside == AFTER ? _("Term over") : beside == BEFORE ? _("Not begun") : _("Holidays");
}

/* "Half-term" over a week in which none of those shown teaches. The term of the sheet is that of all schools, and theirs may be over earlier. */
static void
state_shade (const SosTermSheet *self, SosTermRows *rows, guint week)
{
  const int monday = rows->first + 7 * (int) week;
  const SosTermRun *run = NULL;
  Beside beside = 0;

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const GPtrArray *of = rows->rows->pdata[i];

      for (guint k = 0; k < of->len; k++)
        {
          if (find_closed (self, of->pdata[k], monday) != WHOLE_WEEK)
            return;
          beside |= find_beside (self, of->pdata[k], monday);
        }
      run = of->pdata[0];
    }
  if (run != NULL)
    g_array_index (rows->picture->weeks, SosTermWeek, week).shade
      = g_strdup (get_shade (sos_plan_world_get_day_kind (self->plan->world, run->place, monday + 2), beside));
}

SosTermRows *
sos_term_sheet_list (const SosTermSheet *self, const SosTermFilter *filter)
{
  SosTermRows *rows = g_new0 (SosTermRows, 1);

  rows->picture = sos_term_picture_new ();
  rows->first = first_monday (self);
  rows->rows = list_rows (self, filter);
  for (guint week = 0; week < count_weeks (self); week++)
    add_week (self, rows->picture, week);
  for (guint i = 0; i < rows->rows->len; i++)
    {
      SosTermRow *row = sos_term_picture_add_row (rows->picture);

      state_row (self, rows->rows->pdata[i], filter, row);
      for (guint week = 0; week < row->n_cells; week++)
        state_cell (self, rows->rows->pdata[i], filter, rows->first + 7 * (int) week, &row->cells[week]);
    }
  for (guint week = 0; week < rows->picture->weeks->len; week++)
    state_shade (self, rows, week);
  return rows;
}

void
sos_term_rows_free (SosTermRows *self)
{
  sos_term_picture_unref (self->picture);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

GPtrArray *
sos_term_rows_find_blocks (const SosTermRows *self, guint row, guint week)
{
  g_return_val_if_fail (row < self->rows->len, NULL);
  return find_blocks (self->rows->pdata[row], self->first + 7 * (int) week);
}

gboolean
sos_term_rows_find (const SosTermRows *self, gint64 session, guint *row, guint *week)
{
  for (guint i = 0; i < self->rows->len; i++)
    for (guint w = 0; w < self->picture->weeks->len; w++)
      {
        g_autoptr (GPtrArray) blocks = sos_term_rows_find_blocks (self, i, w);

        for (guint k = 0; k < blocks->len; k++)
          if (((SosTermBlock *) blocks->pdata[k])->session == session)
            {
              *row = i;
              *week = w;
              return TRUE;
            }
      }
  return FALSE;
}
