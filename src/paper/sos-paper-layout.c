/* sos-paper-layout.c - blocks of text become pages of lines, in points. Knows no template and draws nothing. */
#include "config.h"
#include "sos-paper-layout.h"

#include <pango/pangocairo.h>
#include <string.h>

#define FAMILY "Noto Sans, DejaVu Sans, sans-serif"
#define MARGIN (22 * SOS_PAPER_MM)
#define HEAD_TOP (14 * SOS_PAPER_MM)
#define TOP (15 * SOS_PAPER_MM)
#define FOOT_BOTTOM (SOS_PAPER_HEIGHT - 10 * SOS_PAPER_MM)
/* Inside the window by the 2 mm a folded sheet may slip. */
#define SLIP (2 * SOS_PAPER_MM)
#define SMALLEST 7.5
#define ADDRESS_LEADING 1.15
#define COLUMN_GAP 10.0
#define STEP_PAD 3.0
#define MOST_FIXED 512

typedef struct
{
  PangoLayout *layout;
  SosPaperLine *lines;
  guint n_lines;
  double height;
} Cell;

/* A block on its way to a page. */
typedef struct
{
  const SosBlock *blocks[SOS_BLOCK_CELLS]; /* all the same, but for a row of lines to sign on */
  Cell *cells[SOS_BLOCK_CELLS];
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
  [SOS_BLOCK_OFFICE] = { .bold = TRUE },
  [SOS_BLOCK_RECIPIENT] = { .bold = TRUE },
  [SOS_BLOCK_STAMP] = { .bold = TRUE },
  [SOS_BLOCK_HEADING] = { .bold = TRUE, .keep = TRUE, .before = 0.9 },
  [SOS_BLOCK_GOAL] = { .bold = TRUE, .keep = TRUE, .before = 0.5 },
  [SOS_BLOCK_REASON] = { .keep = TRUE, .before = 0.1 },
  [SOS_BLOCK_PARAGRAPH] = { .before = 0.7 },
  [SOS_BLOCK_ITEM] = { .before = 0.3, .indent = 1.2 },
  [SOS_BLOCK_STEP] = { .before = 0.0, .pad = STEP_PAD },
  [SOS_BLOCK_SIGN] = { .before = 1.1, .keep = TRUE },
  [SOS_BLOCK_TICK] = { .before = 1.0, .indent = 1.7 },
};

typedef struct
{
  SosPaperPages *pages;
  const SosPaperWords *words;
  PangoContext *context;
  PangoFontDescription *fonts[2]; /* plain, bold */
  double leading; /* of what is being set */
  double body_bottom;
  SosPaperSheet *sheet;
  double y;
  gboolean fresh; /* nothing has flowed onto this page yet */
} Setting;

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_object_unref (cell->layout);
  g_free (cell->lines);
}

static void
release_cell (Cell *cell)
{
  g_atomic_rc_box_release_full (cell, clear_cell);
}

static void
free_sheet (SosPaperSheet *sheet)
{
  g_array_unref (sheet->pieces);
  g_array_unref (sheet->rules);
  g_free (sheet);
}

static PangoContext *
make_context (const char *language)
{
  /* Each thread has a font map of its own here, so a letter may be made in any. */
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

/* ---- text to lines ---- */

static void
measure_lines (Cell *cell)
{
  PangoLayoutIter *iter = pango_layout_get_iter (cell->layout);
  guint i = 0;

  cell->n_lines = (guint) pango_layout_get_line_count (cell->layout);
  g_free (cell->lines);
  cell->lines = g_new0 (SosPaperLine, cell->n_lines);
  do
    {
      PangoRectangle extents;
      int top, bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cell->lines[i].top = pango_units_to_double (top);
      cell->lines[i].bottom = pango_units_to_double (bottom);
      cell->lines[i].baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      cell->lines[i].x = pango_units_to_double (extents.x);
      cell->lines[i].width = pango_units_to_double (extents.width);
      i++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  cell->height = cell->lines[cell->n_lines - 1].bottom;
}

/* "07700 900123" stays on one line. */
static void
keep_numbers (PangoAttrList *attributes, const char *text)
{
  for (const char *p = text; *(p += strcspn (p, "+0123456789")) != '\0';)
    {
      gsize length = strspn (p, "+0123456789 ");

      while (p[length - 1] == ' ')
        length--;
      if (memchr (p, ' ', length) != NULL)
        {
          PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

          attribute->start_index = (guint) (p - text);
          attribute->end_index = (guint) (p - text + (gssize) length);
          pango_attr_list_insert (attributes, attribute);
        }
      p += length;
    }
}

static PangoLayout *
make_layout (Setting *setting, const char *text, gboolean bold, double size)
{
  PangoLayout *layout = pango_layout_new (setting->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (setting->fonts[bold], size * PANGO_SCALE);
  pango_layout_set_font_description (layout, setting->fonts[bold]);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  /* Letters that stay apart are easier to read, and come out of the PDF as they were typed. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga 0, clig 0"));
  keep_numbers (attributes, text);
  /* Set at the size, not at what each font of a fallback asks: lines stay even when scripts mix. */
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
                                        (int) (size * setting->leading * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static gboolean
is_break_rule_cb (PangoAttribute *attribute, gpointer user_data)
{
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

/* Whether the line that holds byte @index is wider than the layout may be. */
static gboolean
is_too_wide (PangoLayout *layout, int index)
{
  PangoRectangle extents;
  int line;

  pango_layout_index_to_line_x (layout, index, FALSE, &line, NULL);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);
  return extents.width > pango_layout_get_width (layout);
}

/* A word longer than the line is broken between characters, every other word is kept whole. PANGO_WRAP_WORD_CHAR says
 * the same, but Pango 1.50 stops the program over some mixes of scripts, and data must never do that. */
static void
split_long_words (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout), *word = text, *p = text;
  PangoAttrList *attributes, *removed;
  const PangoLogAttr *log;
  int n;

  attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  removed = pango_attr_list_filter (attributes, is_break_rule_cb, NULL);
  log = pango_layout_get_log_attrs_readonly (layout, &n);
  for (int i = 1; i < n && *p != '\0'; i++)
    {
      p = g_utf8_next_char (p);
      if (!log[i].is_line_break && *p != '\0')
        continue;
      if (!is_too_wide (layout, (int) (word - text)))
        {
          PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

          whole->start_index = (guint) (word - text);
          whole->end_index = (guint) (p - text);
          pango_attr_list_insert (attributes, whole);
        }
      word = p;
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_CHAR);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  g_clear_pointer (&removed, pango_attr_list_unref);
}

static gboolean
overflows (const Cell *cell, double width)
{
  for (guint i = 0; i < cell->n_lines; i++)
    if (cell->lines[i].width > width + 0.01)
      return TRUE;
  return FALSE;
}

static Cell *
new_cell (Setting *setting, const char *text, gboolean bold, double size, double width)
{
  Cell *cell = g_atomic_rc_box_new0 (Cell);

  cell->layout = make_layout (setting, text, bold, size);
  pango_layout_set_wrap (cell->layout, PANGO_WRAP_WORD);
  pango_layout_set_width (cell->layout, pango_units_from_double (width));
  measure_lines (cell);
  if (overflows (cell, width))
    {
      split_long_words (cell->layout);
      measure_lines (cell);
    }
  return cell;
}

static void
free_fixed (gpointer fixed)
{
  g_hash_table_unref (fixed);
}

/* What is the same in every letter of the office is shaped once a thread, not once a letter: it is half of each.
 * Never a word about the person. */
static Cell *
ensure_fixed_cell (Setting *setting, const char *text, gboolean bold, double size, double width)
{
  static GPrivate fixed = G_PRIVATE_INIT (free_fixed);
  GHashTable *cells = g_private_get (&fixed);
  const char *language = pango_language_to_string (pango_context_get_language (setting->context));
  g_autofree char *key = g_strdup_printf ("%s %d %g %g %g %s", language, bold, size, setting->leading, width, text);
  Cell *cell;

  if (cells == NULL)
    {
      cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) release_cell);
      g_private_set (&fixed, cells);
    }
  cell = g_hash_table_lookup (cells, key);
  if (cell == NULL)
    {
      if (g_hash_table_size (cells) >= MOST_FIXED)
        g_hash_table_remove_all (cells);
      cell = new_cell (setting, text, bold, size, width);
      g_hash_table_insert (cells, g_steal_pointer (&key), cell);
    }
  return g_atomic_rc_box_acquire (cell);
}

static Cell *
make_cell (Setting *setting, const char *text, gboolean fixed, gboolean bold, double size, double width)
{
  Cell *cell = fixed ? ensure_fixed_cell (setting, text, bold, size, width)
                     : new_cell (setting, text, bold, size, width);

  g_ptr_array_add (setting->pages->cells, cell);
  return cell;
}

/* Wide enough for what a column of steps says, up to @wanted; wider only where a word would be split, up to @most. */
static double
measure_column (Setting *setting, guint column, double wanted, double most)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (PangoLayout) layout = NULL;
  int natural, widest_word;

  for (guint i = 0; i < setting->words->blocks->len; i++)
    {
      const SosBlock *block = setting->words->blocks->pdata[i];

      if (block->kind == SOS_BLOCK_STEP)
        g_string_append_printf (all, "%s\n", block->cells[column]);
    }
  layout = make_layout (setting, all->str, column == 0, setting->pages->measures->body);
  pango_layout_get_size (layout, &natural, NULL);
  if (pango_units_to_double (natural) + 1 <= wanted)
    return pango_units_to_double (natural) + 1;
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &widest_word, NULL);
  return CLAMP (pango_units_to_double (widest_word) + 1, wanted, most);
}

/* ---- lines to pages ---- */

static void
begin_sheet (Setting *setting)
{
  SosPaperSheet *sheet = g_new0 (SosPaperSheet, 1);

  sheet->pieces = g_array_new (FALSE, FALSE, sizeof (SosPaperPiece));
  sheet->rules = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (setting->pages->sheets, sheet);
  setting->sheet = sheet;
  setting->y = TOP;
  setting->fresh = TRUE;
}

static void
add_piece (Setting *setting, const SosBlock *block, guint index, const Cell *cell, guint first, guint last, double x,
           double y, double width)
{
  SosPaperPiece piece = { block, index, first, last, x, y, width, cell->layout, cell->lines };

  g_array_append_val (setting->sheet->pieces, piece);
}

static double
measure_before (const Setting *setting, const Row *row)
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
count_lines (const Cell *cell, guint first, double room)
{
  guint last = first;

  while (last < cell->n_lines && cell->lines[last].bottom - cell->lines[first].top <= room + 0.01)
    last++;
  if (cell->n_lines - last == 1 && last - first > 2)
    last--;
  return last;
}

static gboolean
place_some (Setting *setting, const Row *row, guint firsts[SOS_BLOCK_CELLS])
{
  double room = setting->body_bottom - setting->y - 2 * row->pad, used = 0;
  gboolean more = FALSE;

  if (row->blocks[0]->kind == SOS_BLOCK_STEP)
    g_array_append_val (setting->sheet->rules, setting->y);
  for (guint c = 0; c < row->n_cells; c++)
    {
      const Cell *cell = row->cells[c];
      guint last = count_lines (cell, firsts[c], room);

      if (last == firsts[c] && last < cell->n_lines && setting->fresh)
        last++; /* a line taller than the page: better over the edge than for ever */
      if (last > firsts[c])
        {
          add_piece (setting, row->blocks[c], c, cell, firsts[c], last, row->xs[c], setting->y + row->pad, row->widths[c]);
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
place_row (Setting *setting, GArray *rows, guint i)
{
  const Row *row = &g_array_index (rows, Row, i);
  guint section = row->blocks[0]->section, firsts[SOS_BLOCK_CELLS] = { 0 };
  guint *begins = &setting->pages->section_pages[section];
  double room = setting->body_bottom - TOP;

  /* Their words stay below the first fold: only the greeting may stand above it (6.4). */
  if (section > 1 && setting->pages->sheets->len == 1 && setting->y < SOS_PAPER_FOLD_1)
    {
      setting->y = SOS_PAPER_FOLD_1 + SLIP;
      setting->fresh = TRUE;
    }
  if (!setting->fresh
      && setting->y + measure_before (setting, row) + measure_needed (rows, i, room) > setting->body_bottom)
    begin_sheet (setting);
  setting->y += measure_before (setting, row);
  if (*begins == 0)
    *begins = setting->pages->sheets->len;
  while (place_some (setting, row, firsts))
    begin_sheet (setting);
}

/* ---- blocks to rows ---- */

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

static void
add_cell (Setting *setting, Row *row, const SosBlock *block, guint index, double x, double width)
{
  const SosPaperMeasures *measures = setting->pages->measures;
  gboolean bold = looks[block->kind].bold || (block->kind == SOS_BLOCK_STEP && index == 0);
  guint text = block->n_cells > 1 ? index : 0;

  row->blocks[index] = block;
  row->cells[index] = make_cell (setting, block->cells[text], block->fixed[text], bold, find_size (measures, block->kind), width);
  row->xs[index] = setting->pages->left + x;
  row->widths[index] = width;
  row->n_cells = index + 1;
  row->height = MAX (row->height, row->cells[index]->height + 2 * row->pad);
}

static void
add_step (Setting *setting, Row *row, const SosBlock *block, double who, double when)
{
  double width = setting->pages->width;

  add_cell (setting, row, block, 0, 0, who);
  add_cell (setting, row, block, 1, who + COLUMN_GAP, width - who - when - 2 * COLUMN_GAP);
  add_cell (setting, row, block, 2, width - when, when);
}

static void
add_row (Setting *setting, GArray *rows, const SosBlock *block, double who, double when)
{
  double em = setting->pages->measures->body, width = setting->pages->width, indent = looks[block->kind].indent * em;
  const Row *last = rows->len > 0 ? &g_array_index (rows, Row, rows->len - 1) : NULL;
  SosBlockKind above = last != NULL ? last->blocks[0]->kind : SOS_BLOCK_FOOT;
  Row row = { .before = looks[block->kind].before * em, .pad = looks[block->kind].pad, .keep = looks[block->kind].keep };

  if (block->kind == SOS_BLOCK_SIGN && above == SOS_BLOCK_SIGN && last->n_cells == 1)
    {
      add_cell (setting, &g_array_index (rows, Row, rows->len - 1), block, 1, 0.64 * width, 0.36 * width);
      return;
    }
  if (above == SOS_BLOCK_HEADING && block->kind != SOS_BLOCK_SIGN)
    row.before = 0.15 * em;
  else if (block->kind == SOS_BLOCK_STEP && above != SOS_BLOCK_STEP)
    row.before = 0.35 * em;
  if (block->kind == SOS_BLOCK_STEP)
    add_step (setting, &row, block, who, when);
  else
    add_cell (setting, &row, block, 0, indent, (block->kind == SOS_BLOCK_SIGN ? 0.6 * width : width) - indent);
  g_array_append_val (rows, row);
}

/* Keeps each goal whole; or, when @loose, only the last two steps together, so that none stands alone on a new page. */
static void
keep_steps (GArray *rows, gboolean loose)
{
  for (guint i = 0; i + 1 < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      gboolean last = i + 2 == rows->len || row[2].blocks[0]->kind != SOS_BLOCK_STEP;

      if (row[0].blocks[0]->kind == SOS_BLOCK_STEP)
        row->keep = row[1].blocks[0]->kind == SOS_BLOCK_STEP && (last || !loose);
    }
}

static GArray *
make_rows (Setting *setting)
{
  const SosPaperMeasures *measures = setting->pages->measures;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  double most = 0.33 * setting->pages->width;
  double who = measure_column (setting, 0, measures->who_column * measures->body, most);
  double when = measure_column (setting, 2, measures->when_column * measures->body, most);

  for (guint i = 0; i < setting->words->blocks->len; i++)
    {
      const SosBlock *block = setting->words->blocks->pdata[i];

      if (block->kind >= SOS_BLOCK_HEADING)
        add_row (setting, rows, block, who, when);
    }
  return rows;
}

/* The top of page 1 stays; all below it flows anew. */
static void
flow (Setting *setting, GArray *rows, guint top_pieces, double top, gboolean loose)
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
  keep_steps (rows, loose);
  for (guint i = 0; i < rows->len; i++)
    place_row (setting, rows, i);
}

/* ---- what has its place ---- */

static guint
collect (const Setting *setting, SosBlockKind kind, const SosBlock **found, guint most)
{
  guint n = 0;

  for (guint i = 0; i < setting->words->blocks->len && n < most; i++)
    {
      const SosBlock *block = setting->words->blocks->pdata[i];

      /* An address that begins with the name is not headed by it again. */
      if (block->kind == kind && (n == 0 || !g_str_equal (found[n - 1]->cells[0], block->cells[0])))
        found[n++] = block;
    }
  return n;
}

/* Sets the blocks of @kind one under the other from @y; the y below them. */
static double
stack (Setting *setting, SosBlockKind kind, double size, double x, double y, double width)
{
  const SosBlock *found[24];
  guint n = collect (setting, kind, found, G_N_ELEMENTS (found));

  for (guint i = 0; i < n; i++)
    {
      Cell *cell = make_cell (setting, found[i]->cells[0], found[i]->fixed[0], looks[kind].bold, size, width);

      add_piece (setting, found[i], 0, cell, 0, cell->n_lines, x, y, width);
      y += cell->height;
    }
  return y;
}

static double
measure_widest (Setting *setting, SosBlockKind kind, double size)
{
  const SosBlock *found[24];
  guint n = collect (setting, kind, found, G_N_ELEMENTS (found));
  double widest = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PangoLayout) layout = make_layout (setting, found[i]->cells[0], looks[kind].bold, size);
      int width;

      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, pango_units_to_double (width));
    }
  return widest + 1;
}

static double
set_head (Setting *setting, double size)
{
  SosPaperPages *pages = setting->pages;
  double aside = MIN (measure_widest (setting, SOS_BLOCK_REFERENCE, size), pages->width / 2);
  double width = pages->width - aside - 2 * COLUMN_GAP;
  double y = stack (setting, SOS_BLOCK_OFFICE, size + 3, pages->left, HEAD_TOP, width), right = y;

  y = stack (setting, SOS_BLOCK_CONTACT, size, pages->left, y, width);
  right = stack (setting, SOS_BLOCK_REFERENCE, size, pages->left + pages->width - aside, right, aside);
  return MAX (y, right);
}

static double
set_address (Setting *setting, double size)
{
  double y;

  setting->leading = ADDRESS_LEADING;
  y = stack (setting, SOS_BLOCK_ADDRESS, size, SOS_PAPER_WINDOW_LEFT + SLIP, SOS_PAPER_WINDOW_TOP + SLIP,
             SOS_PAPER_WINDOW_RIGHT - SOS_PAPER_WINDOW_LEFT - 2 * SLIP);
  setting->leading = setting->pages->measures->leading;
  return y;
}

/* Sets at the largest size not above @size whose last line ends above @bottom. */
static double
fit (Setting *setting, double (*set) (Setting *, double), double size, double bottom)
{
  guint pieces = setting->sheet->pieces->len;
  double y = set (setting, size);

  for (; y > bottom && size > SMALLEST; size -= 0.5)
    {
      g_array_set_size (setting->sheet->pieces, pieces);
      y = set (setting, size - 0.5);
    }
  setting->pages->window_fits &= y <= bottom;
  return y;
}

static void
set_top (Setting *setting, SosPaperDelivery delivery)
{
  const SosPaperMeasures *measures = setting->pages->measures;
  double left = setting->pages->left, width = setting->pages->width, y, aside;

  if (delivery == SOS_PAPER_BY_POST)
    {
      fit (setting, set_head, measures->small, SOS_PAPER_WINDOW_TOP - SLIP);
      fit (setting, set_address, MIN (measures->body, 18), SOS_PAPER_WINDOW_BOTTOM - SLIP);
      setting->y = SOS_PAPER_FOLD_1 + SLIP;
      return;
    }
  y = set_head (setting, measures->small);
  y = MAX (y + measures->body, SOS_PAPER_WINDOW_TOP);
  aside = measure_widest (setting, SOS_BLOCK_STAMP, measures->body);
  stack (setting, SOS_BLOCK_STAMP, measures->body, left + width - aside - measures->body / 2, y, aside);
  y = stack (setting, SOS_BLOCK_RECIPIENT, measures->body, left, y, width / 2 - 2 * COLUMN_GAP);
  y = stack (setting, SOS_BLOCK_BY_HAND, measures->body, left, y, width / 2 - 2 * COLUMN_GAP);
  setting->y = y + 1.4 * measures->body;
}

static double
measure_foot (Setting *setting)
{
  const SosBlock *found[4];

  return collect (setting, SOS_BLOCK_FOOT, found, G_N_ELEMENTS (found)) * setting->pages->measures->small
         * setting->pages->measures->leading;
}

/* To the right of the last line of the foot. */
static void
set_folio (Setting *setting, guint page, double y)
{
  SosPaperPages *pages = setting->pages;
  g_autofree char *number = g_strdup_printf ("%u", page), *count = g_strdup_printf ("%u", pages->sheets->len);
  g_autoptr (GString) text = NULL;
  const SosBlock *folio;
  Cell *cell;
  double width;

  if (collect (setting, SOS_BLOCK_FOLIO, &folio, 1) == 0)
    return;
  text = g_string_new (folio->cells[0]);
  g_string_replace (text, SOS_PAPER_PAGES, count, 0);
  g_string_replace (text, SOS_PAPER_PAGE, number, 0);
  cell = make_cell (setting, text->str, FALSE, FALSE, pages->measures->small, pages->width * 0.62);
  width = cell->lines[0].width + 1;
  add_piece (setting, folio, 0, cell, 0, cell->n_lines, pages->left + pages->width - width, y - cell->height, width);
}

static void
set_feet (Setting *setting)
{
  for (guint i = 0; i < setting->pages->sheets->len; i++)
    {
      setting->sheet = setting->pages->sheets->pdata[i];
      stack (setting, SOS_BLOCK_FOOT, setting->pages->measures->small, setting->pages->left,
             FOOT_BOTTOM - measure_foot (setting), setting->pages->width);
      set_folio (setting, i + 1, FOOT_BOTTOM);
    }
}

/* ---- public ---- */

SosPaperPages *
sos_paper_pages_new (const SosPaperWords *words, const SosPaperMeasures *measures, SosPaperDelivery delivery,
                     const char *language)
{
  SosPaperPages *self = g_new0 (SosPaperPages, 1);
  Setting setting = { .pages = self, .words = words, .context = make_context (language) };
  g_autoptr (GArray) rows = NULL;
  guint top_pieces, n_pages;
  double top;

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) free_sheet);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) release_cell);
  self->left = MARGIN;
  self->width = SOS_PAPER_WIDTH - 2 * MARGIN;
  self->measures = measures;
  setting.leading = measures->leading;
  self->window_fits = TRUE;
  for (guint bold = 0; bold < G_N_ELEMENTS (setting.fonts); bold++)
    {
      setting.fonts[bold] = pango_font_description_from_string (FAMILY);
      pango_font_description_set_weight (setting.fonts[bold], bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    }
  setting.body_bottom = FOOT_BOTTOM - measure_foot (&setting) - 0.7 * measures->body;

  begin_sheet (&setting);
  set_top (&setting, delivery);
  top = setting.y;
  top_pieces = setting.sheet->pieces->len;
  self->blank = make_layout (&setting, " ", FALSE, measures->body);
  rows = make_rows (&setting);
  flow (&setting, rows, top_pieces, top, TRUE);
  n_pages = self->sheets->len;
  flow (&setting, rows, top_pieces, top, FALSE);
  if (self->sheets->len > n_pages)
    flow (&setting, rows, top_pieces, top, TRUE);
  set_feet (&setting);

  for (guint bold = 0; bold < G_N_ELEMENTS (setting.fonts); bold++)
    pango_font_description_free (setting.fonts[bold]);
  g_object_unref (setting.context);
  return self;
}

void
sos_paper_pages_free (SosPaperPages *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->cells);
  g_object_unref (self->blank);
  g_free (self);
}

PangoLayout *
sos_paper_pages_get_layout (const SosPaperPages *self, guint cell)
{
  return ((const Cell *) self->cells->pdata[cell])->layout;
}
