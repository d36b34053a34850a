/* sos-paper-layout-flow.c - what flows down the pages: blocks become rows, and rows come onto sheets. */
#include "config.h"
#include "sos-paper-layout-private.h"

#include <string.h>

#define STEP_PAD 3.0
#define WRITING 1.9 /* ems from line to line, for a hand that writes */

/* A block on its way to a page. */
typedef struct
{
  const SosBlock *blocks[SOS_BLOCK_CELLS]; /* all the same, but for a row of lines to sign on */
  SosPaperCell *cells[SOS_BLOCK_CELLS];
  double xs[SOS_BLOCK_CELLS], widths[SOS_BLOCK_CELLS];
  guint n_cells;
  double before, pad, height;
  gboolean keep; /* on the page of the next row's first lines */
} Row;

/* How each kind of block that flows is set. */
static const struct
{
  gboolean bold;
  gboolean keep;
  double before, indent; /* ems of the body */
  double pad;            /* points above and below */
} looks[SOS_N_BLOCKS] = {
  [SOS_BLOCK_HEADING] = { .bold = TRUE, .keep = TRUE, .before = 0.9 },
  [SOS_BLOCK_GOAL] = { .bold = TRUE, .keep = TRUE, .before = 0.5 },
  [SOS_BLOCK_REASON] = { .keep = TRUE, .before = 0.1 },
  [SOS_BLOCK_PARAGRAPH] = { .before = 0.7 },
  [SOS_BLOCK_ITEM] = { .before = 0.3, .indent = 1.2 },
  [SOS_BLOCK_STEP] = { .before = 0.0, .pad = STEP_PAD },
  [SOS_BLOCK_ATTEND] = { .before = 0.0, .pad = 2 * STEP_PAD },
  [SOS_BLOCK_NOTES] = { .before = 0.3 },
  [SOS_BLOCK_SIGN] = { .before = 1.1, .keep = TRUE },
  [SOS_BLOCK_TICK] = { .before = 1.0, .indent = 1.7 },
};

/* A number stays with the word it counts: “19 September” is one piece of what may be broken. */
static char *
dup_glued (const char *text)
{
  static GRegex *between; /* for the whole program; a pattern may be used by any thread */

  if (g_once_init_enter (&between))
    g_once_init_leave (&between, g_regex_new ("(?<=\\d) (?=\\p{L})", G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_replace_literal (between, text, -1, 0, "\u00a0", 0, NULL);
}

/* What a column of steps says: all of it on one line, and its widest word. */
typedef struct
{
  double natural, word;
} Column;

/* Each once: “You” stands in most rows. */
static char *
dup_column (SosPaperSetting *setting, guint column)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < setting->words->blocks->len; i++)
    {
      const SosBlock *block = setting->words->blocks->pdata[i];

      if (block->kind == SOS_BLOCK_STEP && block->n_cells > column && g_hash_table_add (met, block->cells[column]))
        g_string_append_printf (all, "%s\n", block->cells[column]);
    }
  return g_string_free (all, FALSE);
}

/* The widest word is asked for only where a line is wider than @wanted. */
static Column
measure_column (SosPaperSetting *setting, guint column, double wanted)
{
  g_autofree char *all = dup_column (setting, column), *glued = NULL;
  g_autoptr (PangoLayout) layout = sos_paper_fonts_make_layout (&setting->fonts, all, column == 0, setting->pages->measures->body);
  Column measured = { 0, 0 };
  int width;

  pango_layout_get_size (layout, &width, NULL);
  measured.natural = pango_units_to_double (width) + 1;
  if (measured.natural <= wanted)
    return measured;
  glued = dup_glued (all);
  pango_layout_set_text (layout, glued, -1);
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &width, NULL);
  measured.word = pango_units_to_double (width) + 1;
  return measured;
}

/* Wide enough for what the column says, up to @whole where that leaves it all on one line; else @wanted, and up to @most only where a word would be
 * split. */
static double
find_width (const Column *column, double wanted, double whole, double most)
{
  return column->natural <= MAX (wanted, whole) ? column->natural : CLAMP (column->word, wanted, most);
}

static double
measure_before (const SosPaperSetting *setting, const Row *row)
{
  return setting->fresh ? 0 : row->before;
}

static double
measure_beginning (const Row *row, double room)
{
  gboolean may_split = (row->n_cells == 1 && row->cells[0]->n_lines > 3) || row->height > room;

  return may_split ? row->cells[0]->lines[MIN (1, row->cells[0]->n_lines - 1)].bottom + 2 * row->pad : row->height;
}

/* Room that must be left for @rows[@i] to begin here: itself or its first two lines, and those it may not leave. What
 * is longer than a page of @room only keeps the beginning of the next. */
static double
measure_needed (GArray *rows, guint i, double room)
{
  const Row *row = &g_array_index (rows, Row, i);
  double needed = 0, next;

  for (; row->keep && i + 1 < rows->len; row = &g_array_index (rows, Row, ++i))
    {
      next = row->height + row[1].before;
      if (needed + next + measure_beginning (row + 1, room) > room)
        break;
      needed += next;
    }
  return needed + measure_beginning (row, room);
}

/* Lines of @cell from @first that fit into @room, never leaving one alone on either side of the break. */
static guint
count_lines (const SosPaperCell *cell, guint first, double room)
{
  guint last = first;

  while (last < cell->n_lines && cell->lines[last].bottom - cell->lines[first].top <= room + 0.01)
    last++;
  if (cell->n_lines - last == 1 && last - first > 2)
    last--;
  return last;
}

static gboolean
place_some (SosPaperSetting *setting, const Row *row, guint firsts[SOS_BLOCK_CELLS])
{
  double room = setting->body_bottom - setting->y - 2 * row->pad, used = 0;
  gboolean more = FALSE;

  if (sos_block_is_row (row->blocks[0]->kind))
    g_array_append_val (setting->sheet->rules, setting->y);
  for (guint c = 0; c < row->n_cells; c++)
    {
      const SosPaperCell *cell = row->cells[c];
      guint last = count_lines (cell, firsts[c], room);

      if (last == firsts[c] && last < cell->n_lines && setting->fresh)
        last++; /* a line taller than the page: better over the edge than for ever */
      if (last > firsts[c])
        {
          sos_paper_setting_add_piece (setting, row->blocks[c], c, cell, firsts[c], last, row->xs[c],
                                       setting->y + row->pad, row->widths[c]);
          used = MAX (used, cell->lines[last - 1].bottom - cell->lines[firsts[c]].top);
        }
      firsts[c] = last;
      more |= last < cell->n_lines;
    }
  setting->y += used + 2 * row->pad;
  setting->fresh = FALSE;
  return more;
}

static void
place_row (SosPaperSetting *setting, GArray *rows, guint i)
{
  const Row *row = &g_array_index (rows, Row, i);
  guint section = row->blocks[0]->section, firsts[SOS_BLOCK_CELLS] = { 0 };
  guint *begins = &setting->pages->section_pages[section];
  double room = setting->body_bottom - SOS_PAPER_TOP;

  /* Their words stay below the first fold: only the greeting may stand above it (6.4). */
  if (section > 1 && !setting->words->open && setting->pages->sheets->len == 1 && setting->y < SOS_PAPER_FOLD_1)
    {
      setting->y = SOS_PAPER_FOLD_1 + SOS_PAPER_SLIP;
      setting->fresh = TRUE;
    }
  if (!setting->fresh
      && setting->y + measure_before (setting, row) + measure_needed (rows, i, room) > setting->body_bottom)
    sos_paper_setting_begin_sheet (setting);
  setting->y += measure_before (setting, row);
  if (*begins == 0)
    *begins = setting->pages->sheets->len;
  while (place_some (setting, row, firsts))
    sos_paper_setting_begin_sheet (setting);
}

static double
find_size (const SosPaperMeasures *measures, SosBlockKind kind)
{
  switch ((int) kind)
    {
    case SOS_BLOCK_HEADING:
      return measures->heading;
    case SOS_BLOCK_GOAL:
      return measures->goal;
    default:
      return measures->body;
    }
}

/* One idea a line: a new one after each sentence (6.2, easy read). */
static char *
dup_sentences (const char *text)
{
  static const char *const ends[] = { ". ", "? ", "! ", ": " };
  g_autoptr (GString) lines = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char line_end[] = { ends[i][0], '\n', '\0' };

      g_string_replace (lines, ends[i], line_end, 0);
    }
  return g_strdup (lines->str);
}

static double
get_width (const SosPaperSetting *setting)
{
  return setting->pages->width - setting->inset;
}

/* A cell by its place and its width. */
typedef struct
{
  const SosBlock *block;
  guint index;
  double width;
} Place;

static guint
hash_place (gconstpointer data)
{
  const Place *place = data;

  return g_direct_hash (place->block) ^ place->index ^ g_double_hash (&place->width);
}

static gboolean
is_place (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;

  return one->block == other->block && one->index == other->index && one->width == other->width;
}

static SosPaperCell *
make_cell (SosPaperSetting *setting, const SosBlock *block, guint index, double width)
{
  const SosPaperMeasures *measures = setting->pages->measures;
  const gboolean bold = looks[block->kind].bold || (block->kind == SOS_BLOCK_STEP && index == 0);
  const guint text = block->n_cells > 1 ? index : 0;
  g_autofree char *sentences = setting->inset > 0 && block->kind == SOS_BLOCK_PARAGRAPH ? dup_sentences (block->cells[text]) : NULL;
  SosPaperCell *cell;

  setting->fonts.leading = block->kind == SOS_BLOCK_NOTES ? WRITING : measures->leading;
  cell = sos_paper_setting_make_cell (setting, sentences != NULL ? sentences : block->cells[text], block->fixed[text], bold, find_size (measures, block->kind), width);
  setting->fonts.leading = measures->leading;
  return cell;
}

/* Set once, however often its row is made. */
static SosPaperCell *
ensure_cell (SosPaperSetting *setting, const SosBlock *block, guint index, double width)
{
  const Place place = { block, index, width };
  SosPaperCell *cell = g_hash_table_lookup (setting->made, &place);

  if (cell == NULL)
    {
      cell = make_cell (setting, block, index, width);
      g_hash_table_insert (setting->made, g_memdup2 (&place, sizeof place), cell);
    }
  return cell;
}

static void
add_cell (SosPaperSetting *setting, Row *row, const SosBlock *block, guint index, double x, double width)
{
  row->blocks[index] = block;
  row->cells[index] = ensure_cell (setting, block, index, width);
  row->xs[index] = setting->pages->left + setting->inset + x;
  row->widths[index] = width;
  row->n_cells = index + 1;
  row->height = MAX (row->height, row->cells[index]->height + 2 * row->pad);
}

static void
add_step (SosPaperSetting *setting, Row *row, const SosBlock *block, double who, double when)
{
  double width = get_width (setting);

  add_cell (setting, row, block, 0, 0, who);
  add_cell (setting, row, block, 1, who + SOS_PAPER_COLUMN_GAP, width - who - when - 2 * SOS_PAPER_COLUMN_GAP);
  add_cell (setting, row, block, 2, width - when, when);
}

/* Of @text in the size of the body: its widest word, and all of it on one line. */
static void
measure_text (SosPaperSetting *setting, const char *text, double *word, double *whole)
{
  g_autoptr (PangoLayout) layout = sos_paper_fonts_make_layout (&setting->fonts, text, FALSE, setting->pages->measures->body);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  *whole = pango_units_to_double (width) + 1;
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &width, NULL);
  *word = pango_units_to_double (width) + 1;
}

/* A name, and two boxes with a word beside each, wide enough that no word is split. */
static void
add_attend (SosPaperSetting *setting, Row *row, const SosBlock *block)
{
  const double width = get_width (setting), box = 1.7 * setting->pages->measures->body;
  double half = 0.25 * width, word, whole;

  for (guint i = 1; i < SOS_BLOCK_CELLS; i++)
    {
      measure_text (setting, block->cells[i], &word, &whole);
      half = MAX (half, MIN (box + word, 0.36 * width));
    }
  add_cell (setting, row, block, 0, 0, width - 2 * half - SOS_PAPER_COLUMN_GAP);
  for (guint i = 1; i < SOS_BLOCK_CELLS; i++)
    add_cell (setting, row, block, i, width - (SOS_BLOCK_CELLS - i) * half + box, half - box);
}

/* The same in two languages, each in its half. */
static void
add_pair (SosPaperSetting *setting, Row *row, const SosBlock *block, double indent)
{
  const double half = (get_width (setting) - 2 * SOS_PAPER_COLUMN_GAP) / 2;
  SosPaperCell *beside;

  add_cell (setting, row, block, 0, indent, half - indent);
  beside = sos_paper_setting_make_beside (setting, block->beside, looks[block->kind].bold, find_size (setting->pages->measures, block->kind),
                                          half - indent);
  row->blocks[1] = block;
  row->cells[1] = beside;
  row->xs[1] = row->xs[0] - indent + half + 2 * SOS_PAPER_COLUMN_GAP + (setting->beside.rtl ? 0 : indent);
  row->widths[1] = half - indent;
  row->n_cells = 2;
  row->height = MAX (row->height, beside->height + 2 * row->pad);
}

/* Whether there is room to write in @width beside what is asked. */
static gboolean
leaves_a_line (SosPaperSetting *setting, const SosBlock *block, double width)
{
  double word, whole;

  measure_text (setting, block->cells[0], &word, &whole);
  return whole < 0.66 * width;
}

static void
add_row (SosPaperSetting *setting, GArray *rows, const SosBlock *block, double who, double when)
{
  double em = setting->pages->measures->body, width = get_width (setting), indent = looks[block->kind].indent * em;
  const Row *last = rows->len > 0 ? &g_array_index (rows, Row, rows->len - 1) : NULL;
  SosBlockKind above = last != NULL ? last->blocks[0]->kind : SOS_BLOCK_FOOT;
  Row row = { .before = looks[block->kind].before * em, .pad = looks[block->kind].pad, .keep = looks[block->kind].keep };

  if (block->kind == SOS_BLOCK_SIGN && above == SOS_BLOCK_SIGN && last->n_cells == 1 && leaves_a_line (setting, block, 0.36 * width))
    {
      add_cell (setting, &g_array_index (rows, Row, rows->len - 1), block, 1, 0.64 * width, 0.36 * width);
      return;
    }
  if (above == SOS_BLOCK_HEADING && block->kind != SOS_BLOCK_SIGN)
    row.before = 0.15 * em;
  else if (sos_block_is_row (block->kind) && above != block->kind)
    row.before = 0.35 * em;
  if (block->beside != NULL)
    add_pair (setting, &row, block, indent);
  else if (block->kind == SOS_BLOCK_ATTEND)
    add_attend (setting, &row, block);
  else if (block->kind == SOS_BLOCK_STEP)
    add_step (setting, &row, block, who, when);
  else
    add_cell (setting, &row, block, 0, indent, (block->kind == SOS_BLOCK_SIGN ? 0.6 * width : width) - indent);
  g_array_append_val (rows, row);
}

/* Keeps each goal, and each table, whole, with the room to write below it; or, when @loose, only its last two rows together, so that none stands alone
 * on a new page. */
static void
keep_steps (GArray *rows, gboolean loose)
{
  for (guint i = 0; i + 1 < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      const SosBlockKind kind = row[0].blocks[0]->kind;
      gboolean last = i + 2 == rows->len || row[2].blocks[0]->kind != kind;

      if (sos_block_is_row (kind))
        row->keep = row[1].blocks[0]->kind == SOS_BLOCK_NOTES || (row[1].blocks[0]->kind == kind && (last || !loose));
    }
}

/* Nothing ends alone: the last point of a list takes one before it along, what leads to a table stands over it, and the last page begins no later than
 * with the last three rows. */
static void
keep_ends (GArray *rows)
{
  for (guint i = 0; i + 1 < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      const gboolean last_point = row[0].blocks[0]->kind == SOS_BLOCK_ITEM && row[1].blocks[0]->kind == SOS_BLOCK_ITEM
                                  && (i + 2 == rows->len || row[2].blocks[0]->kind != SOS_BLOCK_ITEM);

      const gboolean leads = row[0].blocks[0]->kind == SOS_BLOCK_PARAGRAPH && sos_block_is_row (row[1].blocks[0]->kind);

      row->keep |= last_point || leads || (i + 3 >= rows->len && !sos_block_is_row (row->blocks[0]->kind));
    }
}

/* A goal stands clear of the steps of the one before it. */
static void
part_goals (GArray *rows, double before)
{
  for (guint i = 1; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      if (row[0].blocks[0]->kind == SOS_BLOCK_GOAL && sos_block_is_row (row[-1].blocks[0]->kind))
        row->before = before;
    }
}

static double
get_most (SosPaperSetting *setting)
{
  return 0.37 * get_width (setting);
}

/* @whole: a name and a day are on one line, to be read at a glance, where that leaves room for what is done. */
static GArray *
make_rows (SosPaperSetting *setting, const Column *who, const Column *when, gboolean whole)
{
  const SosPaperMeasures *measures = setting->pages->measures;
  const double most = get_most (setting);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < setting->words->blocks->len; i++)
    {
      const SosBlock *block = setting->words->blocks->pdata[i];

      if (block->kind >= SOS_BLOCK_HEADING)
        add_row (setting, rows, block, find_width (who, measures->who_column * measures->body, whole ? 0.2 * get_width (setting) : 0, most),
                 find_width (when, measures->when_column * measures->body, whole ? most : 0, most));
    }
  return rows;
}

/* How closely a letter is set, the easiest to read first. */
typedef struct
{
  gboolean whole_days, whole_goals, whole_ends;
  double part; /* ems between goals */
} Setting;

static const Setting settings[] = {
  { TRUE, TRUE, TRUE, 0.9 },  { TRUE, FALSE, TRUE, 0.9 },  { TRUE, FALSE, TRUE, 0.5 },
  { FALSE, TRUE, TRUE, 0.5 }, { FALSE, FALSE, TRUE, 0.5 }, { FALSE, FALSE, FALSE, 0.5 },
};

static void
set_rows (GArray *rows, const Setting *with, double em)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      row->keep = looks[row->blocks[0]->kind].keep;
    }
  keep_steps (rows, !with->whole_goals);
  if (with->whole_ends)
    keep_ends (rows);
  part_goals (rows, with->part * em);
}

/* The top of page 1 stays; all below it flows anew. How many pages it takes. */
static guint
flow (SosPaperSetting *setting, GArray *rows, guint top_pieces, double top, const Setting *with)
{
  SosPaperPages *pages = setting->pages;

  g_ptr_array_set_size (pages->sheets, 1);
  setting->sheet = pages->sheets->pdata[0];
  g_array_set_size (setting->sheet->pieces, top_pieces);
  g_array_set_size (setting->sheet->rules, 0);
  memset (pages->section_pages, 0, sizeof pages->section_pages);
  pages->section_pages[0] = 1;
  setting->y = top;
  setting->fresh = TRUE;
  set_rows (rows, with, pages->measures->body);
  for (guint i = 0; i < rows->len; i++)
    place_row (setting, rows, i);
  return pages->sheets->len;
}

static gboolean
has_steps (SosPaperSetting *setting)
{
  for (guint i = 0; i < setting->words->blocks->len; i++)
    if (((const SosBlock *) setting->words->blocks->pdata[i])->kind == SOS_BLOCK_STEP)
      return TRUE;
  return FALSE;
}

/* The easiest to read of those that take no page more than the closest. */
static void
flow_best (SosPaperSetting *self, GArray *close, GArray *whole)
{
  const guint top_pieces = self->sheet->pieces->len;
  const double top = self->y;
  const guint least = flow (self, close, top_pieces, top, &settings[G_N_ELEMENTS (settings) - 1]);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (flow (self, settings[i].whole_days ? whole : close, top_pieces, top, &settings[i]) <= least)
      return;
}

void
sos_paper_setting_flow (SosPaperSetting *self)
{
  const SosPaperMeasures *measures = self->pages->measures;
  const gboolean steps = has_steps (self);
  const Column none = { 0, 0 }, who = steps ? measure_column (self, 0, measures->who_column * measures->body) : none,
               when = steps ? measure_column (self, 2, measures->when_column * measures->body) : none;
  g_autoptr (GHashTable) made = g_hash_table_new_full (hash_place, is_place, g_free, NULL);
  g_autoptr (GArray) close = NULL, whole = NULL;

  self->made = made;
  close = make_rows (self, &who, &when, FALSE);
  whole = steps ? make_rows (self, &who, &when, TRUE) : g_array_ref (close);
  flow_best (self, close, whole);
  self->made = NULL;
}
