/* sos-term-papers.c - the term on one sheet, and the week of somebody who delivers or of all (domain 5.7). No pupil is on any of them. */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-pass-error.h"
#include "sos-run-private.h"
#include "sos-school-rights.h"
#include "sos-term-marks.h"
#include "sos-term-sheet.h"

#include <glib/gi18n.h>

/* ---- the term ---- */

#define MOST_WEEKS 30

/* What a paper may say of what lies in a place (N5), and whether it is confirmed: of what is not right the screen says more. */
typedef struct
{
  guint marks;
  gboolean confirmed;
} Place;

static Place
find_place (const SosTermSheet *sheet, const SosTermRows *rows, guint row, guint week)
{
  g_autoptr (GPtrArray) blocks = sos_term_rows_find_blocks (rows, row, week);
  Place place = { 0, TRUE };

  for (guint i = 0; i < blocks->len; i++)
    {
      const SosTermBlock *block = blocks->pdata[i];

      if (block->place == SOS_PLAN_NONE)
        continue;
      place.marks |= sos_term_marks_find (sheet->plan->board, block->place);
      place.confirmed = place.confirmed && sos_plan_board_get (sheet->plan->board, block->place)->confirmed;
    }
  return place;
}

/* Its number with what is said of it; legend below. */
static char *
dup_cell (const SosTermCell *cell, Place place)
{
  g_autofree char *signs = sos_term_marks_dup_signs (place.marks);
  const char *space = signs[0] != '\0' ? " " : "";

  if (cell->label == NULL)
    return g_strdup ("");
  switch (cell->state)
    {
    case SOS_BLOCK_DELIVERED:
    case SOS_BLOCK_MOVED:
      return g_strdup_printf ("%s ✓", cell->label);
    case SOS_BLOCK_HALF:
      return g_strdup_printf ("%s ½%s", cell->label, signs);
    case SOS_BLOCK_CANCELLED:
      return g_strdup_printf ("%s ×", cell->label);
    case SOS_BLOCK_PLANNED:
    case SOS_BLOCK_WRONG:
      return place.confirmed ? g_strdup_printf ("%s%s%s", cell->label, space, signs) : g_strdup_printf ("(%s)%s%s", cell->label, space, signs);
    case SOS_BLOCK_NONE:
    case SOS_BLOCK_CONFIRMED:
    case SOS_N_BLOCK_STATES:
    default:
      return g_strdup_printf ("%s%s%s", cell->label, space, signs);
    }
}

static void
add_weeks (SosRunPaperWords *words, SosOfficeBlock *table, const SosTermPicture *picture)
{
  const char *month = "";

  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, SOS_RUN_SAY (words, "Run"), SOS_CELL_STRONG);
  for (guint i = 0; i < picture->weeks->len && i < MOST_WEEKS; i++)
    {
      const SosTermWeek *week = &g_array_index (picture->weeks, SosTermWeek, i);
      g_autofree char *head = NULL;

      month = week->month != NULL ? week->month : "";
      head = g_strdup_printf ("%s\n%.3s", week->day, month);
      sos_office_block_add_cell (table, head, SOS_CELL_STRONG);
    }
}

static void
add_run (SosOfficeBlock *table, const SosTermSheet *sheet, const SosTermRows *rows, guint at)
{
  const SosTermRow *row = rows->picture->rows->pdata[at];
  g_autofree char *name = g_strdup_printf ("%s: %s\n%s", row->tag != NULL ? row->tag : "", row->title != NULL ? row->title : "", row->note != NULL ? row->note : "");

  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, name, SOS_CELL_PLAIN);
  for (guint i = 0; i < row->n_cells && i < MOST_WEEKS; i++)
    {
      const Place place = find_place (sheet, rows, at, i);
      g_autofree char *text = dup_cell (&row->cells[i], place);
      const gboolean shaded = g_array_index (rows->picture->weeks, SosTermWeek, i).shade != NULL || row->cells[i].shut;

      sos_office_block_add_cell (table, text, place.marks != 0 ? SOS_CELL_MARKED : shaded ? SOS_CELL_SHADED : SOS_CELL_PLAIN);
    }
}

SosOfficePaper *
sos_run_papers_make_term_plan (SosRunPaperWords *words, GError **error)
{
  g_autoptr (SosTermSheet) sheet = sos_term_sheet_load (words->transaction, &words->ask->term, error);
  g_autoptr (SosTermRows) rows = sheet != NULL ? sos_term_sheet_list (sheet, &(SosTermFilter){ NULL }) : NULL;
  g_autofree char *heading = NULL, *day = sos_date_dup_long (sos_transaction_get_today (words->transaction)), *note = NULL;
  double widths[MOST_WEEKS + 1] = { 5 };
  gboolean unsure = FALSE;
  SosOfficePaper *paper;
  SosOfficeBlock *table;

  if (rows == NULL)
    return NULL;
  for (guint i = 1; i < G_N_ELEMENTS (widths); i++)
    widths[i] = 1;
  heading = sos_term_sheet_dup_title (sheet);
  note = SOS_RUN_DUP_SAID (words, "Schools work, as it is on {day}", "day", day);
  g_free (words->name);
  words->name = g_strdup_printf ("term-plan-%d-%s", sheet->year, sheet->term);
  paper = sos_run_papers_begin (words, heading, note, TRUE);
  paper->large = words->ask->kind == SOS_SCHOOLS_TERM_PLAN_LARGE;
  table = sos_office_paper_add_table (paper, widths, MIN (rows->picture->weeks->len, MOST_WEEKS) + 1);
  table->middle = TRUE;
  add_weeks (words, table, rows->picture);
  for (guint i = 0; i < rows->picture->rows->len; i++)
    {
      const SosTermRow *row = rows->picture->rows->pdata[i];

      add_run (table, sheet, rows, i);
      for (guint k = 0; k < row->n_cells; k++)
        unsure |= row->cells[k].unsure;
    }
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "✓ delivered · plain: confirmed · in brackets: planned · ½ one half accepted · × cancelled · grey: closed. A column is a week, by its Monday."));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "? somebody is missing who delivers it · ! a check of somebody does not hold that day · * something else is to be put right."));
  if (unsure)
    sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Some calendars are not confirmed yet by the borough or the school."));
  return paper;
}

/* ---- the week ---- */

#define WEEK_SQL \
  "SELECT s.day, coalesce (g.begins, s.begins), coalesce (g.ends, s.ends), coalesce (h.name, r.venue), h.street, h.postcode, h.gate, o.name, o.projector," \
  " s.number, " SOS_RUN_OF_HOW_MANY_SQL ", s.status, g.number, (SELECT count (*) FROM segment x WHERE x.session = s.id AND x.removed IS NULL)," \
  " (SELECT group_concat (t.name, ', ') FROM segment_staff f JOIN staff t ON t.id = f.staff WHERE f.segment = g.id AND f.removed IS NULL)," \
  " (SELECT c.name || coalesce (', ' || c.phone, '') FROM school_contact c WHERE c.school = h.id AND c.removed IS NULL AND c.until IS NULL" \
  "   ORDER BY c.role NOT IN ('PSHE', 'DSL'), c.role DESC, c.id LIMIT 1), s.id, h.id, coalesce (h.borough, r.borough), coalesce (r.kit, p.kit)" \
  " FROM session s JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme LEFT JOIN segment g ON g.session = s.id AND g.removed IS NULL" \
  " LEFT JOIN school h ON h.id = r.school LEFT JOIN school_room o ON o.id = s.room" \
  " WHERE s.removed IS NULL AND r.removed IS NULL AND s.day BETWEEN $1 AND $2" \
  " AND ($3 = 0 OR EXISTS (SELECT 1 FROM segment_staff f WHERE f.segment = g.id AND f.staff = $3 AND f.removed IS NULL))" \
  " ORDER BY s.day, 2, s.id, g.number"

/* A week as it is gathered: of one who delivers with the way between two places of a day, for those who plan with what is not right. */
typedef struct
{
  SosRunPaperWords *words;
  SosOfficeBlock *table;
  SosSchoolPlan *plan;
  gboolean travels, marked;
  char *day, *place, *borough; /* of the row before */
  int school;
} Week;

static void
clear_week (Week *week)
{
  g_clear_pointer (&week->plan, sos_school_plan_free);
  g_clear_pointer (&week->day, g_free);
  g_clear_pointer (&week->place, g_free);
  g_clear_pointer (&week->borough, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Week, clear_week)

/* "40 min from Arden Road School"; NULL where they are there already, or come from elsewhere. */
static char *
dup_way (Week *week, SosRows *rows, int school)
{
  g_autofree char *number = NULL;
  int minutes;

  if (!week->travels || g_strcmp0 (week->day, sos_rows_get_text (rows, 0)) != 0 || g_strcmp0 (week->place, sos_rows_get_text (rows, 3)) == 0)
    return NULL;
  minutes = sos_plan_world_get_travel (week->plan->world, week->school, week->borough, school, sos_rows_get_text (rows, 18));
  number = g_strdup_printf ("%d", minutes);
  return SOS_RUN_DUP_SAID (week->words, "{minutes} min from {place}", "minutes", number, "place", week->place);
}

static void
keep_place (Week *week, SosRows *rows, int school)
{
  g_free (week->day);
  g_free (week->place);
  g_free (week->borough);
  week->day = g_strdup (sos_rows_get_text (rows, 0));
  week->place = g_strdup (sos_rows_get_text (rows, 3));
  week->borough = g_strdup (sos_rows_get_text (rows, 18));
  week->school = school;
}

static char *
dup_where (Week *week, SosRows *rows)
{
  const int school = sos_school_plan_find (week->plan->schools, sos_rows_get_number (rows, 17));
  g_autofree char *way = dup_way (week, rows, school);
  g_autoptr (GString) where = g_string_new (sos_rows_get_text (rows, 3));

  for (int i = 4; i <= 6; i++)
    if (sos_rows_get_text (rows, i) != NULL)
      g_string_append_printf (where, "\n%s", sos_rows_get_text (rows, i));
  if (way != NULL)
    g_string_append_printf (where, "\n%s", way);
  keep_place (week, rows, school);
  return g_string_free (g_steal_pointer (&where), FALSE);
}

static char *
dup_number (SosRows *rows, guint column)
{
  return g_strdup_printf ("%d", (int) sos_rows_get_number (rows, column));
}

/* Takes @text. */
static void
append (GString *all, char *text)
{
  g_string_append (all, text);
  g_free (text);
}

static char *
dup_what (SosRunPaperWords *words, SosRows *rows)
{
  g_autofree char *number = dup_number (rows, 9), *of = dup_number (rows, 10), *part = dup_number (rows, 12);
  GString *what;

  what = g_string_new (NULL);
  append (what, sos_rows_get_number (rows, 10) > 1 ? SOS_RUN_DUP_SAID (words, "Session {number} of {of}", "number", number, "of", of)
                                                               : g_strdup (SOS_RUN_SAY (words, "Session")));
  if (sos_rows_get_number (rows, 13) > 1)
    append (what, SOS_RUN_DUP_SAID (words, ", part {part}", "part", part));
  if (sos_rows_get_text (rows, 7) != NULL)
    {
      append (what, g_strdup ("\n"));
      append (what, SOS_RUN_DUP_SAID (words, "Room {room}", "room", sos_rows_get_text (rows, 7)));
      g_string_append_printf (what, ", %s", sos_rows_get_number (rows, 8) != 0 ? SOS_RUN_SAY (words, "projector there") : SOS_RUN_SAY (words, "bring a projector"));
    }
  if (sos_rows_get_text (rows, 19) != NULL)
    {
      append (what, g_strdup ("\n"));
      append (what, SOS_RUN_DUP_SAID (words, "To bring: {kit}", "kit", sos_rows_get_text (rows, 19)));
    }
  return g_string_free (what, FALSE);
}

/* Who delivers it; for those who plan with what is not right of it, which is never anything of keep-apart rules. */
static char *
dup_who (Week *week, SosRows *rows, gboolean off, guint *marks)
{
  const int place = sos_school_plan_find (week->plan->sessions, sos_rows_get_number (rows, 16));
  const char *names = sos_rows_get_text (rows, 14);
  g_autofree char *said = NULL;

  *marks = week->marked && !off && place != SOS_PLAN_NONE ? sos_term_marks_find (week->plan->board, place) : 0;
  if (off)
    return g_strdup (SOS_RUN_SAY (week->words, "Cancelled"));
  said = sos_term_marks_dup_words (names == NULL ? *marks & ~(guint) SOS_TERM_MARK_STAFF : *marks);
  return g_strdup_printf ("%s%s%s", names != NULL ? names : SOS_RUN_SAY (week->words, "Nobody yet"), said != NULL ? "\n" : "", said != NULL ? said : "");
}

static void
add_session (Week *week, SosRows *rows)
{
  SosRunPaperWords *words = week->words;
  SosOfficeBlock *table = week->table;
  const char *status = sos_rows_get_text (rows, 11), *names = sos_rows_get_text (rows, 14);
  const gboolean off = g_strcmp0 (status, "CANCELLED") == 0 || g_strcmp0 (status, "POSTPONED") == 0;
  g_autofree char *day = sos_day_dup_words (sos_day_parse (sos_rows_get_text (rows, 0)), sos_day_parse (sos_transaction_get_today (words->transaction)));
  g_autofree char *when = g_strdup_printf ("%s\n%s–%s", day, sos_rows_get_text (rows, 1) != NULL ? sos_rows_get_text (rows, 1) : "", sos_rows_get_text (rows, 2) != NULL ? sos_rows_get_text (rows, 2) : "");
  guint marks;
  g_autofree char *where = dup_where (week, rows), *what = dup_what (words, rows), *who = dup_who (week, rows, off, &marks);

  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, when, off ? SOS_CELL_SHADED : SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, where, SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, what, SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, who, !off && (names == NULL || marks != 0) ? SOS_CELL_MARKED : SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, sos_rows_get_text (rows, 15), SOS_CELL_PLAIN);
}

static gint64
find_lead (SosRunCase *found)
{
  const SosRunSession *next = found->next >= 0 ? found->sessions->pdata[found->next] : NULL;

  if (next == NULL && found->sessions->len > 0)
    next = found->sessions->pdata[found->sessions->len - 1];
  return next != NULL && next->staff->len > 0 ? ((SosRunStaff *) next->staff->pdata[0])->staff : 0;
}

static char *
dup_lead_phone (SosTransaction *transaction)
{
  g_autoptr (SosRecord) lead = sos_transaction_find (transaction, SOS_TYPE_STAFF, "role = 'TEAM_LEAD' AND active = 1 AND phone IS NOT NULL ORDER BY id", NULL, "");

  return lead != NULL ? g_strdup_printf ("%s, %s", sos_record_get_text (lead, SOS_STAFF_NAME), sos_record_get_text (lead, SOS_STAFF_PHONE)) : NULL;
}

SosOfficePaper *
sos_run_papers_make_week (SosRunPaperWords *words, GError **error)
{
  static const double widths[] = { 1.5, 2.6, 2, 1.8, 2 };
  static const char *const heads[] = { "When", "Where", "What", "Who", "At the school" };
  const int day = words->ask->term.day != 0 ? words->ask->term.day : sos_day_parse (sos_transaction_get_today (words->transaction));
  const int monday = sos_day_get_monday (day);
  const gint64 staff = words->ask->kind == SOS_SCHOOLS_WEEK_OF_LEAD ? find_lead (words->found) : words->ask->staff;
  g_autoptr (SosRecord) who = staff != 0 ? sos_transaction_load (words->transaction, SOS_TYPE_STAFF, staff, error) : NULL;
  g_autofree char *first = sos_day_dup_text (monday), *last = sos_day_dup_text (monday + 6), *week = sos_date_dup_long (first), *heading = NULL, *phone = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (SosOfficePaper) paper = NULL;
  g_auto (Week) of = { .words = words, .travels = staff != 0, .school = SOS_PLAN_NONE };
  gboolean may_plan;

  if (words->ask->kind == SOS_SCHOOLS_WEEK_OF_LEAD && staff == 0)
    sos_casework_refuse (NULL, _("Nobody is named yet who delivers this run."), error);
  if (who == NULL && (staff != 0 || words->ask->kind == SOS_SCHOOLS_WEEK_OF_LEAD))
    return NULL;
  heading = who != NULL ? SOS_RUN_DUP_SAID (words, "{who}: week of {day}", "who", sos_record_get_text (who, SOS_STAFF_NAME), "day", week) : SOS_RUN_DUP_SAID (words, "Schools: week of {day}", "day", week);
  g_free (words->name);
  words->name = who != NULL ? g_strdup_printf ("%s-week-%s", sos_record_get_text (who, SOS_STAFF_REF), first) : g_strdup_printf ("week-%s", first);
  paper = sos_run_papers_begin (words, heading, NULL, TRUE);
  of.plan = sos_school_plan_read (words->transaction, sos_day_get_academic_year (monday), error);
  if (of.plan == NULL || !sos_school_rights_read (words->transaction, SOS_SCHOOL_MAY_PLAN, &may_plan, error))
    return NULL;
  of.marked = staff == 0 && may_plan;
  of.table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  sos_office_block_begin_row (of.table);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sos_office_block_add_cell (of.table, SOS_RUN_SAY (words, heads[i]), SOS_CELL_STRONG);
  rows = sos_transaction_select (words->transaction, WEEK_SQL, &local, "ssi", first, last, staff);
  while (rows != NULL && sos_rows_next (rows, &local))
    add_session (&of, rows);
  if (!sos_pass_error (&local, error))
    return NULL;
  if (of.table->rows->len == 1)
    sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Nothing is planned in this week."));
  phone = dup_lead_phone (words->transaction);
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Team lead"), phone, SOS_RUN_SAY (words, "Our office"), words->phone, NULL);
  return g_steal_pointer (&paper);
}
