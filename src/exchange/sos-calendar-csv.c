/* sos-calendar-csv.c - reads the days of a school from a table: comma, semicolon or tab, its columns named in the first line. */
#include "config.h"
#include "sos-calendar-file-private.h"

#include "sos-clock.h"
#include "sos-day.h"
#include "sos-fold.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

enum
{
  FROM,
  TO,
  WHAT,
  WORDS,
  YEARS,
  N_COLUMNS,
  MOST_COLUMNS = 64,
  MOST_CELL = 2000,
};

/* How the first line may call them, folded. */
static const char *const names[N_COLUMNS][8] = {
  [FROM] = { "from", "start", "start date", "first", "first day", "date", "day" },
  [TO] = { "to", "end", "end date", "last", "last day", "until" },
  [WHAT] = { "what", "kind", "type", "category", "code" },
  [WORDS] = { "words", "name", "title", "description", "event", "subject", "summary" },
  [YEARS] = { "years", "year group", "year groups", "school years" },
};

typedef struct
{
  SosCalendarReading *reading;
  int columns[N_COLUMNS]; /* -1: not there */
  gboolean named;         /* the first line has been read */
  guint line, column;
  char *cells[MOST_COLUMNS];
} Table;

/* ---- one line ---- */

static const char *
get_cell (Table *self, int what)
{
  const int column = self->columns[what];
  const char *cell = column >= 0 ? self->cells[column] : NULL;

  return cell != NULL && cell[0] != '\0' ? cell : NULL;
}

static char *
dup_folded (const char *text)
{
  g_auto (GStrv) words = sos_fold_words (text);

  return g_strjoinv (" ", words);
}

static void
name_column (Table *self, guint column)
{
  g_autofree char *folded = dup_folded (self->cells[column] != NULL ? self->cells[column] : "");

  for (guint what = 0; what < N_COLUMNS; what++)
    for (guint i = 0; i < G_N_ELEMENTS (names[what]) && names[what][i] != NULL; i++)
      if (self->columns[what] < 0 && g_str_equal (folded, names[what][i]))
        self->columns[what] = (int) column;
}

static int
parse_day (const char *cell)
{
  g_autofree char *date = cell != NULL ? sos_date_dup_parsed (cell) : NULL;

  return date != NULL ? sos_day_parse (date) : 0;
}

/* "11", "11-13", "Years 11 to 13". */
static void
parse_years (const char *cell, SosCalendarEntry *entry)
{
  g_auto (GStrv) words = sos_fold_words (cell != NULL ? cell : "");

  for (guint i = 0; words[i] != NULL; i++)
    {
      const int year = g_ascii_isdigit (words[i][0]) && strlen (words[i]) <= 2 ? atoi (words[i]) : 0;

      if (year >= 1 && year <= 14)
        {
          entry->years_from = entry->years_from == 0 ? year : MIN (entry->years_from, year);
          entry->years_to = MAX (entry->years_to, year);
        }
    }
}

/* A code of ours, else words like those of a title. */
static void
parse_what (const char *cell, SosCalendarEntry *entry)
{
  g_autofree char *code = cell != NULL ? g_ascii_strup (cell, -1) : NULL;
  SosDayKind kind;
  const char *term;

  entry->kind = sos_day_kind_find (code);
  if (entry->kind == SOS_DAY_UNKNOWN && cell != NULL && sos_day_kind_read_title (cell, &kind, &term) == SOS_TITLE_DAY)
    entry->kind = kind;
}

static void
take_line (Table *self)
{
  SosCalendarEntry *entry = g_new0 (SosCalendarEntry, 1);
  const char *what = get_cell (self, WHAT), *words = get_cell (self, WORDS);

  entry->line = self->line;
  entry->first = parse_day (get_cell (self, FROM));
  entry->last = get_cell (self, TO) != NULL ? parse_day (get_cell (self, TO)) : entry->first;
  parse_years (get_cell (self, YEARS), entry);
  parse_what (what, entry);
  entry->words = sos_calendar_dup_clean (words != NULL ? words : what);
  sos_calendar_reading_take (self->reading, entry);
}

/* ---- libcsv ---- */

static void
cell_cb (void *bytes, size_t length, void *data)
{
  Table *self = data;

  if (self->column < MOST_COLUMNS)
    {
      g_free (self->cells[self->column]);
      self->cells[self->column] = g_strstrip (g_strndup (bytes, MIN (length, MOST_CELL)));
    }
  self->column++;
}

static gboolean
is_blank (Table *self)
{
  for (guint i = 0; i < MIN (self->column, MOST_COLUMNS); i++)
    if (self->cells[i] != NULL && self->cells[i][0] != '\0')
      return FALSE;
  return TRUE;
}

static void
clear_line (Table *self)
{
  for (guint i = 0; i < MOST_COLUMNS; i++)
    g_clear_pointer (&self->cells[i], g_free);
  self->column = 0;
}

static void
line_cb (int end, void *data)
{
  Table *self = data;

  self->line++;
  if (!is_blank (self) && self->reading->file->n_read < SOS_CALENDAR_MOST_ROWS && !g_cancellable_is_cancelled (self->reading->cancellable))
    {
      if (self->named)
        take_line (self);
      else
        for (guint i = 0; i < MIN (self->column, MOST_COLUMNS); i++)
          name_column (self, i);
      self->named = TRUE;
    }
  clear_line (self);
}

/* Whichever parts the first line into most cells. */
static unsigned char
find_delimiter (const char *text)
{
  const gsize length = strcspn (text, "\r\n");
  unsigned char best = ',';
  guint most = 0;

  for (const char *candidate = ",;\t"; *candidate != '\0'; candidate++)
    {
      guint n = 0;

      for (gsize i = 0; i < length; i++)
        n += text[i] == *candidate ? 1 : 0;
      if (n > most)
        best = (unsigned char) *candidate;
      most = MAX (most, n);
    }
  return best;
}

gboolean
sos_calendar_read_csv (SosCalendarReading *reading, const char *text, gsize length, GError **error)
{
  Table table = { .reading = reading, .columns = { -1, -1, -1, -1, -1 } };
  struct csv_parser parser;
  gsize done;

  if (csv_init (&parser, CSV_APPEND_NULL | CSV_REPALL_NL) != 0)
    g_error ("No memory for a table");
  csv_set_delim (&parser, find_delimiter (text));
  done = csv_parse (&parser, text, length, cell_cb, line_cb, &table);
  csv_fini (&parser, cell_cb, line_cb, &table);
  csv_free (&parser);
  clear_line (&table);
  if (done == length && table.columns[FROM] >= 0 && (table.columns[WHAT] >= 0 || table.columns[WORDS] >= 0))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("This is not a calendar, and the first line of the table does not name its columns. It should say “from”, “to”, “what” "
                         "and, if you like, “name” and “years”."));
  return FALSE;
}
