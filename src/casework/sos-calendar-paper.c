/* sos-calendar-paper.c - the academic year of a borough or a school on one sheet: a row a month, then its terms, the weeks taught, and the days that are
 * unlike others. */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-calendar-source.h"
#include "sos-clock.h"
#include "sos-day.h"

#include <glib/gi18n.h>
#include <string.h>

#define MONTHS 12
#define DAYS 31

/* A letter a kind, so that it reads in black; nothing: taught. */
static const char *
get_letter (SosDayKind kind)
{
  static const char *const letters[SOS_N_DAY_KINDS] = {
    [SOS_DAY_MORNING_ONLY] = "am", [SOS_DAY_AFTERNOON_ONLY] = "pm", [SOS_DAY_MOCKS] = "m",     [SOS_DAY_EXAMS] = "E",
    [SOS_DAY_FASTING] = "f",
    [SOS_DAY_BANK_HOLIDAY] = "B",  [SOS_DAY_INSET] = "I",           [SOS_DAY_CLOSED] = "C",    [SOS_DAY_UNKNOWN] = "?",
  };

  return letters[kind] != NULL ? letters[kind] : "";
}

static SosCellLook
get_look (SosDayKind kind)
{
  if (kind == SOS_DAY_INSET || kind == SOS_DAY_CLOSED)
    return SOS_CELL_MARKED;
  return kind >= SOS_DAY_BANK_HOLIDAY ? SOS_CELL_SHADED : SOS_CELL_PLAIN;
}

static void
add_head (SosOfficeBlock *table)
{
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, "", SOS_CELL_STRONG);
  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *number = g_strdup_printf ("%d", day);

      sos_office_block_add_cell (table, number, SOS_CELL_STRONG);
    }
}

static void
add_month (SosOfficeBlock *table, const SosCalendarSheet *sheet, int month)
{
  const int calendar = (month + 8) % MONTHS + 1, begins = sos_day_make (sheet->year + (calendar < 9), calendar, 1);
  g_autofree char *iso = sos_day_dup_text (begins), *name = NULL;
  g_autoptr (GDateTime) time = g_date_time_new_utc (sheet->year + (calendar < 9), calendar, 1, 0, 0, 0);

  name = g_date_time_format (time, _("%b %Y"));
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, name, SOS_CELL_STRONG);
  for (int i = 0; i < DAYS; i++)
    {
      const SosYearDay *day = sos_year_picture_find (sheet->picture, begins + i);
      g_autofree char *text = day != NULL ? sos_day_dup_text (day->day) : NULL;

      if (text != NULL && strncmp (text, iso, 7) == 0)
        sos_office_block_add_cell (table, get_letter (day->kind), get_look (day->kind));
      else
        sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
    }
}

static void
add_year (SosRunPaperWords *words, SosOfficePaper *paper, const SosCalendarSheet *sheet)
{
  double widths[DAYS + 1] = { 2.2 };
  SosOfficeBlock *table;

  for (guint i = 1; i < G_N_ELEMENTS (widths); i++)
    widths[i] = 1;
  table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  table->middle = TRUE;
  add_head (table);
  for (int month = 0; month < MONTHS; month++)
    add_month (table, sheet, month);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Plain: taught · grey: not taught · B bank holiday · I training day · C closed · E exams · m mock exams · am, pm: only then."));
}

static char *
dup_span (const SosCalendarSheet *sheet, SosRecord *record, guint first, guint last)
{
  const int from = sos_day_parse (sos_record_get_text (record, first)), to = sos_day_parse (sos_record_get_text (record, last));
  g_autofree char *begins = sos_day_dup_words (from, 0), *ends = sos_day_dup_words (to, 0);

  if (from == 0)
    return g_strdup ("");
  /* Translators: the first and the last day */
  return from == to ? g_steal_pointer (&begins) : g_strdup_printf (_("%s to %s"), begins, ends);
}

static void
add_source (SosOfficeBlock *table, const SosCalendarSheet *sheet, SosRecord *said)
{
  g_autofree char *source = sos_calendar_source_dup_words (said, sheet->today);

  sos_office_block_add_cell (table, source != NULL ? source : "", sos_calendar_source_is_unsure (said) ? SOS_CELL_MARKED : SOS_CELL_PLAIN);
}

static void
add_terms (SosRunPaperWords *words, SosOfficePaper *paper, const SosCalendarSheet *sheet)
{
  static const double widths[] = { 1.4, 4, 4, 1, 1, 1, 1, 1, 4 };
  static const char *const heads[] = { "Term", "Days", "Half-term", "Mon", "Tue", "Wed", "Thu", "Fri", "Who says so" };
  SosOfficeBlock *table;

  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Terms, and weeks taught on each weekday"));
  table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  sos_office_block_begin_row (table);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sos_office_block_add_cell (table, SOS_RUN_SAY (words, heads[i]), SOS_CELL_STRONG);
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      SosRecord *term = sheet->terms->pdata[i];
      g_autofree char *days = dup_span (sheet, term, SOS_SCHOOL_TERM_BEGINS_ON, SOS_SCHOOL_TERM_ENDS_ON), *half = dup_span (sheet, term, SOS_SCHOOL_TERM_HALF_FROM, SOS_SCHOOL_TERM_HALF_TO);

      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, sos_codes_get_label (sheet->codes, "term-name", sos_record_get_text (term, SOS_SCHOOL_TERM_NAME)), SOS_CELL_STRONG);
      sos_office_block_add_cell (table, days, SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, half, SOS_CELL_PLAIN);
      for (int weekday = 0; weekday < 5; weekday++)
        {
          g_autofree char *n = g_strdup_printf ("%d", g_array_index (sheet->weeks, SosCalendarWeeks, i).n[weekday]);

          sos_office_block_add_cell (table, n, SOS_CELL_PLAIN);
        }
      add_source (table, sheet, term);
    }
}

static void
add_lines (SosRunPaperWords *words, SosOfficePaper *paper, const SosCalendarSheet *sheet)
{
  static const double widths[] = { 3, 2, 3, 3.4 };
  static const char *const heads[] = { "Days", "What it is", "Called", "Who says so" };
  SosOfficeBlock *table;

  if (sheet->lines->len == 0)
    return;
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Days unlike others"));
  table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  sos_office_block_begin_row (table);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sos_office_block_add_cell (table, SOS_RUN_SAY (words, heads[i]), SOS_CELL_STRONG);
  for (guint i = 0; i < sheet->lines->len; i++)
    {
      SosRecord *day = ((SosCalendarLine *) sheet->lines->pdata[i])->record;
      g_autofree char *days = dup_span (sheet, day, SOS_CALENDAR_DAY_FIRST, SOS_CALENDAR_DAY_LAST);
      const char *said = sos_record_find_text (day, SOS_CALENDAR_DAY_WORDS);

      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, days, SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, sos_codes_get_label (sheet->codes, "calendar-day", sos_record_get_text (day, SOS_CALENDAR_DAY_KIND)), SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, said != NULL ? said : "", SOS_CELL_PLAIN);
      add_source (table, sheet, day);
    }
}

/* A reference, never a name: the file and the queue show it. */
static char *
dup_name (const SosCalendarSheet *sheet)
{
  return g_strdup_printf ("%s-calendar-%d", sheet->school != NULL ? sos_record_get_text (sheet->school, SOS_SCHOOL_REF) : sheet->borough, sheet->year);
}

SosOfficePaper *
sos_run_papers_make_year (SosRunPaperWords *words, GError **error)
{
  g_autoptr (SosCalendarSheet) sheet = sos_calendar_sheet_load (words->transaction, &words->ask->year, error);
  g_autofree char *heading = NULL, *source = NULL, *foot = NULL;
  SosOfficePaper *paper;

  if (sheet == NULL)
    return NULL;
  heading = sos_calendar_sheet_dup_title (sheet);
  source = sos_calendar_sheet_dup_source (sheet);
  g_free (words->name);
  words->name = dup_name (sheet);
  paper = sos_run_papers_begin (words, heading, source, TRUE);
  if (sheet->picture->unsure)
    {
      foot = paper->foot;
      paper->foot = SOS_RUN_DUP_SAID (words, "Not yet confirmed: days may still change. {foot}", "foot", foot);
    }
  add_year (words, paper, sheet);
  add_terms (words, paper, sheet);
  add_lines (words, paper, sheet);
  return paper;
}
