/* sos-paper-grid.c - a paper of the office as pages. Lays out and draws; what stands on it was gathered elsewhere. */
#include "config.h"
#include "sos-paper-grid.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "sos-paper-cell.h"
#include "sos-paper-layout.h"
#include "sos-paper-pdf.h"

#define LANGUAGE "en-GB"
#define LEADING 1.3
#define MARGIN (14 * SOS_PAPER_MM)
#define HEAD 14.0
#define NOTE 9.0
#define BODY 10.0
#define TABLE 9.0
#define PAD 3.0
#define GAP 6.0
#define LINE (9 * SOS_PAPER_MM) /* of a line to write on */

/* A block, or some rows of a table, at their place. */
typedef struct
{
  guint page;
  double y, height;
  const SosOfficeBlock *block;
  int row; /* of a table; -1: all of it */
} Piece;

struct _SosPaperGrid
{
  GObject parent_instance;

  SosOfficePaper *paper;
  gint64 date;
  SosPaperFonts fonts;
  double width, height;
  GArray *pieces;
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (SosPaperGrid, sos_paper_grid, G_TYPE_OBJECT)

static const struct
{
  double size, above;
  gboolean bold, middle;
  const char *tag;
} looks[] = {
  [SOS_OFFICE_TITLE] = { 30, 90, TRUE, TRUE, "H1" },    [SOS_OFFICE_NAME] = { 24, 30, TRUE, TRUE, "P" },
  [SOS_OFFICE_CENTRED] = { 13, 12, FALSE, TRUE, "P" },  [SOS_OFFICE_HEADING] = { 12, 9, TRUE, FALSE, "H2" },
  [SOS_OFFICE_TEXT] = { BODY, 3, FALSE, FALSE, "P" },   [SOS_OFFICE_TABLE] = { TABLE, GAP, FALSE, FALSE, "Table" },
  [SOS_OFFICE_LINES] = { BODY, GAP, FALSE, FALSE, "P" }, [SOS_OFFICE_SIGN] = { NOTE, 36, FALSE, FALSE, "P" },
  [SOS_OFFICE_PAGE] = { 0, 0, FALSE, FALSE, "P" },
};

static void
sos_paper_grid_finalize (GObject *object)
{
  SosPaperGrid *self = SOS_PAPER_GRID (object);

  g_clear_pointer (&self->paper, sos_office_paper_unref);
  sos_paper_fonts_clear (&self->fonts);
  g_array_unref (self->pieces);
  G_OBJECT_CLASS (sos_paper_grid_parent_class)->finalize (object);
}

static void
sos_paper_grid_class_init (SosPaperGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_paper_grid_finalize;
}

static void
sos_paper_grid_init (SosPaperGrid *self)
{
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  sos_paper_fonts_init (&self->fonts, LANGUAGE, LEADING);
}

/* ---- measuring ---- */

static double
get_width (SosPaperGrid *self)
{
  return self->width - 2 * MARGIN;
}

static double
get_top (void)
{
  return MARGIN + HEAD * LEADING + NOTE * LEADING + GAP;
}

static double
get_bottom (SosPaperGrid *self)
{
  return self->height - MARGIN - NOTE * LEADING - GAP;
}

static PangoLayout *
make_layout (SosPaperGrid *self, const char *text, gboolean bold, double size, double width, gboolean middle)
{
  PangoLayout *layout = sos_paper_fonts_make_layout (&self->fonts, text, bold, size);

  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_alignment (layout, middle ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  return layout;
}

static double
measure_text (SosPaperGrid *self, const char *text, gboolean bold, double size, double width)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text, bold, size, width, FALSE);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return pango_units_to_double (height);
}

static double
get_column (SosPaperGrid *self, const SosOfficeBlock *block, guint column, double *left)
{
  double all = 0, before = 0;

  for (guint i = 0; i < block->widths->len; i++)
    {
      all += g_array_index (block->widths, double, i);
      before += i < column ? g_array_index (block->widths, double, i) : 0;
    }
  *left = MARGIN + before / all * get_width (self);
  return g_array_index (block->widths, double, column) / all * get_width (self);
}

static double
measure_row (SosPaperGrid *self, const SosOfficeBlock *block, guint row)
{
  const GArray *cells = block->rows->pdata[row];
  double height = MAX (block->row_height, 1) * TABLE * LEADING + 2 * PAD;

  for (guint i = 0; i < cells->len && i < block->widths->len; i++)
    {
      const SosOfficeCell *cell = &g_array_index (cells, SosOfficeCell, i);
      double left;

      height = MAX (height, measure_text (self, cell->text, TRUE, TABLE, get_column (self, block, i, &left) - 2 * PAD) + 2 * PAD);
    }
  return height;
}

static double
measure_block (SosPaperGrid *self, const SosOfficeBlock *block)
{
  if (block->kind == SOS_OFFICE_LINES)
    return block->lines * LINE;
  return measure_text (self, block->text != NULL ? block->text : "", looks[block->kind].bold, looks[block->kind].size, get_width (self));
}

/* ---- laying out ---- */

typedef struct
{
  guint page;
  double y;
} Place;

static void
begin_page (SosPaperGrid *self, Place *at)
{
  at->page++;
  at->y = get_top ();
  self->n_pages = MAX (self->n_pages, at->page + 1);
}

static void
put (SosPaperGrid *self, Place *at, const SosOfficeBlock *block, int row, double height)
{
  const Piece piece = { at->page, at->y, height, block, row };

  g_array_append_val (self->pieces, piece);
  at->y += height;
}

/* The head stands on each page that has rows. */
static void
put_table (SosPaperGrid *self, Place *at, const SosOfficeBlock *block)
{
  const double head = block->rows->len > 0 ? measure_row (self, block, 0) : 0;

  for (guint row = 0; row < block->rows->len; row++)
    {
      const double height = measure_row (self, block, row), needed = row == 0 && block->rows->len > 1 ? height + measure_row (self, block, 1) : height;

      if (at->y + needed > get_bottom (self) && at->y > get_top ())
        {
          begin_page (self, at);
          if (row > 0 && !block->headless)
            put (self, at, block, 0, head);
        }
      put (self, at, block, (int) row, height);
    }
}

static void
lay_out (SosPaperGrid *self)
{
  Place at = { 0, get_top () };

  self->n_pages = 1;
  for (guint i = 0; i < self->paper->blocks->len; i++)
    {
      const SosOfficeBlock *block = self->paper->blocks->pdata[i];
      double height;

      if (block->kind == SOS_OFFICE_PAGE)
        {
          begin_page (self, &at);
          continue;
        }
      at.y += looks[block->kind].above;
      if (block->kind == SOS_OFFICE_TABLE)
        {
          put_table (self, &at, block);
          continue;
        }
      height = measure_block (self, block);
      if (at.y + height > get_bottom (self) && at.y > get_top ())
        begin_page (self, &at);
      put (self, &at, block, -1, height);
    }
}

SosPaperGrid *
sos_paper_grid_new (SosOfficePaper *paper, gint64 date)
{
  SosPaperGrid *self = g_object_new (SOS_TYPE_PAPER_GRID, NULL);
  const double times = paper->large ? G_SQRT2 : 1;

  self->paper = sos_office_paper_ref (paper);
  self->date = date;
  self->width = (paper->landscape ? SOS_PAPER_HEIGHT : SOS_PAPER_WIDTH) * times;
  self->height = (paper->landscape ? SOS_PAPER_WIDTH : SOS_PAPER_HEIGHT) * times;
  lay_out (self);
  return self;
}

guint
sos_paper_grid_get_n_pages (SosPaperGrid *self)
{
  return self->n_pages;
}

guint
sos_paper_grid_find_page (SosPaperGrid *self, guint block)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, Piece, i).block == self->paper->blocks->pdata[block])
      return g_array_index (self->pieces, Piece, i).page;
  return 0;
}

void
sos_paper_grid_get_page_size (SosPaperGrid *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

/* ---- drawing ---- */

typedef struct
{
  SosPaperGrid *self;
  cairo_t *cr;
  gboolean tags;
} Page;

static void
begin_tag (const Page *page, const char *tag)
{
  if (page->tags)
    cairo_tag_begin (page->cr, tag, NULL);
}

static void
end_tag (const Page *page, const char *tag)
{
  if (page->tags)
    cairo_tag_end (page->cr, tag);
}

static void
show (const Page *page, const char *tag, const char *text, gboolean bold, double size, double x, double y, double width, gboolean middle)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || text[0] == '\0')
    return;
  layout = make_layout (page->self, text, bold, size, width, middle);
  begin_tag (page, tag);
  cairo_move_to (page->cr, x, y);
  pango_cairo_show_layout (page->cr, layout);
  end_tag (page, tag);
}

static void
draw_line (const Page *page, double x, double y, double width)
{
  cairo_set_line_width (page->cr, 0.5);
  cairo_move_to (page->cr, x, y);
  cairo_line_to (page->cr, x + width, y);
  cairo_stroke (page->cr);
}

/* Told apart without colour: a grey ground, a thick frame. */
static void
draw_ground (const Page *page, const SosOfficeCell *cell, gboolean head, double x, double y, double width, double height)
{
  cairo_rectangle (page->cr, x, y, width, height);
  if (cell->look == SOS_CELL_SHADED || head)
    {
      cairo_set_source_rgb (page->cr, head ? 0.94 : 0.86, head ? 0.94 : 0.86, head ? 0.94 : 0.86);
      cairo_fill_preserve (page->cr);
      cairo_set_source_rgb (page->cr, 0, 0, 0);
    }
  cairo_set_line_width (page->cr, cell->look == SOS_CELL_MARKED ? 1.5 : 0.4);
  cairo_stroke (page->cr);
}

static void
draw_row (const Page *page, const Piece *piece)
{
  const GArray *cells = piece->block->rows->pdata[piece->row];
  const gboolean head = piece->row == 0 && !piece->block->headless;

  begin_tag (page, "TR");
  for (guint i = 0; i < cells->len && i < piece->block->widths->len; i++)
    {
      const SosOfficeCell *cell = &g_array_index (cells, SosOfficeCell, i);
      double left;
      const double width = get_column (page->self, piece->block, i, &left);

      draw_ground (page, cell, head, left, piece->y, width, piece->height);
      show (page, head ? "TH" : "TD", cell->text, head || cell->look == SOS_CELL_STRONG || cell->look == SOS_CELL_MARKED, TABLE, left + PAD, piece->y + PAD,
            width - 2 * PAD, piece->block->middle && i > 0);
    }
  end_tag (page, "TR");
}

static void
draw_lines (const Page *page, const Piece *piece)
{
  for (guint i = 1; i <= piece->block->lines; i++)
    draw_line (page, MARGIN, piece->y + i * LINE, get_width (page->self));
}

static void
draw_piece (const Page *page, const Piece *piece)
{
  const SosOfficeKind kind = piece->block->kind;

  if (kind == SOS_OFFICE_TABLE)
    draw_row (page, piece);
  else if (kind == SOS_OFFICE_LINES)
    draw_lines (page, piece);
  else
    {
      if (kind == SOS_OFFICE_SIGN)
        draw_line (page, MARGIN, piece->y - 2, get_width (page->self) / 2);
      show (page, looks[kind].tag, piece->block->text, looks[kind].bold, looks[kind].size, MARGIN, piece->y, get_width (page->self), looks[kind].middle);
    }
}

static void
draw_frame (const Page *page, guint number)
{
  SosPaperGrid *self = page->self;
  /* Translators: %s is a reference */
  g_autofree char *folio = g_strdup_printf (_("Page %u of %u, %s"), number + 1, self->n_pages, self->paper->title);
  const double foot = self->height - MARGIN - NOTE * LEADING;

  show (page, "H1", self->paper->heading, TRUE, HEAD, MARGIN, MARGIN, get_width (self), FALSE);
  show (page, "P", self->paper->note, FALSE, NOTE, MARGIN, MARGIN + HEAD * LEADING, get_width (self), FALSE);
  show (page, "P", self->paper->foot, FALSE, NOTE, MARGIN, foot, get_width (self) * 0.7, FALSE);
  show (page, "P", folio, FALSE, NOTE, MARGIN + get_width (self) * 0.7, foot, get_width (self) * 0.3, FALSE);
}

static void
draw (SosPaperGrid *self, cairo_t *cr, guint number, gboolean tags)
{
  const Page page = { self, cr, tags };
  gboolean table = FALSE;

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_frame (&page, number);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      const gboolean row = piece->page == number && piece->block->kind == SOS_OFFICE_TABLE;

      if (table && !row)
        end_tag (&page, "Table");
      if (row && !table)
        begin_tag (&page, "Table");
      table = row;
      if (piece->page == number)
        draw_piece (&page, piece);
    }
  if (table)
    end_tag (&page, "Table");
  cairo_restore (cr);
}

static void
draw_tagged_cb (gpointer self, cairo_t *cr, guint page)
{
  draw (self, cr, page, TRUE);
}

void
sos_paper_grid_draw_page (SosPaperGrid *self, cairo_t *cr, guint page)
{
  g_return_if_fail (page < self->n_pages);

  draw (self, cr, page, FALSE);
}

GBytes *
sos_paper_grid_render_pdf (SosPaperGrid *self, GError **error)
{
  return sos_paper_pdf_new (self->n_pages, self->width, self->height, self->paper->title, LANGUAGE, self->date, NULL, NULL, draw_tagged_cb, self, error);
}
