/* sos-paper-drawing-draw.c - the one hand that draws a sheet with a drawing on it. Lays nothing out. */
#include "config.h"
#include "sos-paper-drawing-private.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#define CROSS 9.0

typedef struct
{
  SosPaperDrawing *paper;
  cairo_t *cr;
  gboolean tags;
  guint page, column, row;
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
show (const Page *page, PangoLayout *layout, double x, double y)
{
  cairo_move_to (page->cr, x, y);
  pango_cairo_show_layout (page->cr, layout);
}

/* From the right edge. */
static void
show_at_end (const Page *page, const char *text, double size, double y)
{
  g_autoptr (PangoLayout) layout = sos_paper_fonts_make_layout (&page->paper->fonts, text, FALSE, size);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  show (page, layout, page->paper->width - SOS_DRAWING_MARGIN - pango_units_to_double (width), y);
}

static void
draw_head (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  g_autoptr (PangoLayout) title = sos_paper_fonts_make_layout (&self->fonts, self->options.title, TRUE, SOS_DRAWING_HEAD_SIZE);

  begin_tag (page, "H1");
  show (page, title, SOS_DRAWING_MARGIN, SOS_DRAWING_MARGIN);
  end_tag (page, "H1");
  begin_tag (page, "P");
  show_at_end (page, self->options.note, SOS_DRAWING_HEAD_SIZE, SOS_DRAWING_MARGIN);
  end_tag (page, "P");
}

static void
draw_rest (const Page *page)
{
  SosPaperCell *rest = sos_paper_drawing_make_rest (page->paper);

  if (rest == NULL || page->paper->apart)
    {
      g_clear_pointer (&rest, sos_paper_cell_unref);
      return;
    }
  begin_tag (page, "P");
  show (page, rest->layout, SOS_DRAWING_MARGIN, page->paper->bottom + SOS_DRAWING_GAP);
  end_tag (page, "P");
  sos_paper_cell_unref (rest);
}

static void
draw_rest_page (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  SosPaperCell *rest = sos_paper_drawing_make_rest (self);
  const guint number = page->page - sos_paper_drawing_count_sheets (self);
  const guint first = g_array_index (self->rest_lines, guint, number), end = g_array_index (self->rest_lines, guint, number + 1);

  begin_tag (page, "P");
  for (guint i = first; i < end; i++)
    {
      cairo_move_to (page->cr, SOS_DRAWING_MARGIN, self->top + rest->lines[i].baseline - rest->lines[first].top);
      pango_cairo_show_layout_line (page->cr, pango_layout_get_line_readonly (rest->layout, (int) i));
    }
  end_tag (page, "P");
  sos_paper_cell_unref (rest);
}

static char *
dup_folio (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  const guint n = sos_paper_drawing_get_n_pages (self);

  if (sos_paper_drawing_count_sheets (self) == 1 || page->page >= sos_paper_drawing_count_sheets (self))
    /* Translators: %s is a reference */
    return g_strdup_printf (_("Page %u of %u, %s"), page->page + 1, n, self->options.title);
  return g_strdup_printf (_("Page %u of %u: row %u, column %u, %s"), page->page + 1, n, page->row + 1, page->column + 1, self->options.title);
}

static void
draw_foot (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  SosPaperCell *foot = sos_paper_drawing_make_foot (self);
  const double y = self->height - SOS_DRAWING_MARGIN - foot->height;
  g_autofree char *folio = dup_folio (page);

  begin_tag (page, "P");
  show (page, foot->layout, SOS_DRAWING_MARGIN, y);
  show_at_end (page, folio, SOS_DRAWING_FOOT_SIZE, self->height - SOS_DRAWING_MARGIN - SOS_DRAWING_FOOT_SIZE * SOS_DRAWING_LEADING);
  end_tag (page, "P");
  sos_paper_cell_unref (foot);
}

static void
draw_cross (cairo_t *cr, double x, double y)
{
  cairo_move_to (cr, x - CROSS, y);
  cairo_line_to (cr, x + CROSS, y);
  cairo_move_to (cr, x, y - CROSS);
  cairo_line_to (cr, x, y + CROSS);
  cairo_stroke (cr);
}

/* The part of the drawing that is this sheet's own, in units. */
static SosBox
get_own (const Page *page)
{
  const GArray *columns = page->paper->columns, *rows = page->paper->rows;

  return (SosBox){ g_array_index (columns, double, page->column), g_array_index (rows, double, page->row),
                   g_array_index (columns, double, page->column + 1), g_array_index (rows, double, page->row + 1) };
}

/* With what it shows of its neighbours. */
static SosBox
get_shown (const Page *page)
{
  const double overlap = SOS_DRAWING_OVERLAP / page->paper->scale;
  SosBox box = get_own (page);

  box.left -= page->column > 0 ? overlap : 0;
  box.top -= page->row > 0 ? overlap : 0;
  box.right += page->column + 2 < page->paper->columns->len ? overlap : 0;
  box.bottom += page->row + 2 < page->paper->rows->len ? overlap : 0;
  return box;
}

/* A cross at each corner where sheets meet. */
static void
draw_crosses (const Page *page, const SosBox *own, const SosBox *shown)
{
  const double xs[] = { own->left, own->right }, ys[] = { own->top, own->bottom };
  const double scale = page->paper->scale;

  cairo_set_line_width (page->cr, 0.5);
  for (guint i = 0; i < 4; i++)
    {
      const double x = xs[i % 2], y = ys[i / 2];
      const gboolean meets = (x != shown->left && x != shown->right) || (y != shown->top && y != shown->bottom);

      if (meets)
        draw_cross (page->cr, (x - shown->left) * scale, (y - shown->top) * scale);
    }
}

static void
draw_family (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  const SosBox own = get_own (page), shown = get_shown (page);
  const double scale = self->scale, width = (shown.right - shown.left) * scale, height = (shown.bottom - shown.top) * scale;
  const gboolean one = sos_paper_drawing_count_sheets (self) == 1;
  const SosGenogramPen pen = { .palette = &self->palette, .scale = scale, .sheet = one ? NULL : &own };

  cairo_save (page->cr);
  cairo_translate (page->cr, one ? (self->width - width) / 2 : SOS_DRAWING_MARGIN, self->top);
  if (!one)
    draw_crosses (page, &own, &shown);
  cairo_rectangle (page->cr, 0, 0, width, height);
  cairo_clip (page->cr);
  cairo_translate (page->cr, -shown.left * scale, -shown.top * scale);
  begin_tag (page, "Figure");
  sos_genogram_draw (self->genogram, page->cr, &pen);
  end_tag (page, "Figure");
  cairo_restore (page->cr);
}

void
sos_paper_drawing_draw (SosPaperDrawing *self, cairo_t *cr, guint number, gboolean tags)
{
  const guint n_columns = self->columns->len - 1;
  const Page page = { self, cr, tags, number, number % n_columns, number / n_columns };

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_head (&page);
  if (number < sos_paper_drawing_count_sheets (self))
    {
      draw_family (&page);
      cairo_set_source_rgb (cr, 0, 0, 0);
      draw_rest (&page);
    }
  else
    draw_rest_page (&page);
  draw_foot (&page);
  cairo_restore (cr);
}
