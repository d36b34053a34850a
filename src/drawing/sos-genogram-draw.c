/* sos-genogram-draw.c - the one hand that draws a family, on screen, printer and PDF. Places nothing, measures nothing. */
#include "config.h"
#include "sos-genogram-draw.h"

#include <pango/pangocairo.h>

#include "sos-genogram-drawing.h"

#define CORNER 16.0
#define CUT_HEIGHT 10.0
#define CUT_WIDTH 4.5
#define CUT_APART 6.0

/* ---- homes ---- */

static void
draw_hull (const SosGenDrawing *drawing, const SosGenHull *hull)
{
  cairo_t *cr = drawing->cr;
  const SosPalette *palette = drawing->palette;

  for (guint i = 0; i < hull->outline->len; i++)
    {
      const GArray *corners = g_ptr_array_index (hull->outline, i);

      sos_stroke_polygon (cr, (const SosPoint *) (gpointer) corners->data, corners->len, CORNER);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  sos_ink_set (&palette->home, cr);
  cairo_fill_preserve (cr);
  sos_ink_set (&palette->home_line, cr);
  cairo_set_line_width (cr, hull->own ? palette->own_home_width : palette->home_width);
  cairo_stroke (cr);
}

static void
draw_hulls (const SosGenDrawing *drawing)
{
  const GPtrArray *hulls = drawing->genogram->hulls;

  for (guint i = 0; i < hulls->len; i++)
    draw_hull (drawing, hulls->pdata[i]);
}

/* ---- lines ---- */

static void
draw_cut (const SosGenDrawing *drawing, const SosGenCut *cut)
{
  sos_gen_set_ink (drawing, &drawing->palette->ink, cut->faded);
  cairo_set_line_width (drawing->cr, 1.75);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
  for (guint i = 0; i < cut->strokes; i++)
    {
      const double x = cut->x + CUT_APART * (i - (cut->strokes - 1) / 2.0);

      sos_stroke_line (drawing->cr, x - CUT_WIDTH, cut->y + CUT_HEIGHT, x + CUT_WIDTH, cut->y - CUT_HEIGHT);
    }
}

static void
draw_lines (const SosGenDrawing *drawing, SosGenLineRole role)
{
  const GArray *lines = drawing->genogram->lines;

  for (guint i = 0; i < lines->len; i++)
    {
      const SosGenLine *line = &g_array_index (lines, SosGenLine, i);

      if (line->role == role)
        sos_gen_draw_line (drawing, line);
    }
}

static void
draw_cuts (const SosGenDrawing *drawing)
{
  for (guint i = 0; i < drawing->genogram->cuts->len; i++)
    draw_cut (drawing, &g_array_index (drawing->genogram->cuts, SosGenCut, i));
}

/* ---- texts ---- */

static const SosInk *
get_ink (const SosPalette *palette, SosGenTextRole role)
{
  switch (role)
    {
    case SOS_GEN_TEXT_ALERT:
      return &palette->bad;
    case SOS_GEN_TEXT_HOME:
      return &palette->accent;
    case SOS_GEN_TEXT_AGE:
    case SOS_GEN_TEXT_NAME:
    case SOS_GEN_TEXT_SUBJECT:
    case SOS_GEN_TEXT_TIE:
      return &palette->ink;
    case SOS_GEN_TEXT_PLAIN:
    case SOS_GEN_TEXT_FACT:
    case SOS_GEN_TEXT_YEARS:
    case SOS_GEN_TEXT_NOTE:
    case SOS_GEN_TEXT_LEGEND:
    case SOS_GEN_N_TEXTS:
      break;
    }
  return &palette->dim;
}

static gboolean
is_on_sheet (const SosBox *sheet, const SosBox *text)
{
  return sheet == NULL || sos_box_holds (sheet, (text->left + text->right) / 2, (text->top + text->bottom) / 2);
}

static void
draw_texts (const SosGenDrawing *drawing, const SosBox *sheet)
{
  for (guint i = 0; i < drawing->genogram->texts->len; i++)
    {
      const SosGenText *text = sos_gen_text (drawing->genogram, i);

      if (!text->shown || !sos_box_overlaps (&text->box, &drawing->clip) || !is_on_sheet (sheet, &text->box))
        continue;
      sos_gen_set_ink (drawing, get_ink (drawing->palette, text->role), text->faded);
      cairo_move_to (drawing->cr, text->x, sos_stroke_whole_y (drawing->cr, text->baseline));
      pango_cairo_show_layout_line (drawing->cr, pango_layout_get_line_readonly (text->layout, 0));
    }
}

/* ---- all ---- */

static SosGenDrawing
begin (const SosGenogram *self, cairo_t *cr, const SosGenogramPen *pen)
{
  SosGenDrawing drawing = { self, cr, pen->palette };

  cairo_save (cr);
  cairo_scale (cr, pen->scale, pen->scale);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_new_path (cr);
  cairo_clip_extents (cr, &drawing.clip.left, &drawing.clip.top, &drawing.clip.right, &drawing.clip.bottom);
  return drawing;
}

void
sos_genogram_draw (const SosGenogram *self, cairo_t *cr, const SosGenogramPen *pen)
{
  SosGenDrawing drawing;

  g_return_if_fail (self->context != NULL);

  drawing = begin (self, cr, pen);
  draw_hulls (&drawing);
  draw_lines (&drawing, SOS_GEN_LINE_TIE);
  draw_lines (&drawing, SOS_GEN_LINE_DESCENT);
  draw_lines (&drawing, SOS_GEN_LINE_PARENTS);
  draw_lines (&drawing, SOS_GEN_LINE_COUPLE);
  draw_cuts (&drawing);
  draw_lines (&drawing, SOS_GEN_LINE_FORBIDDEN);
  for (guint i = 0; i < self->n; i++)
    sos_gen_draw_person (&drawing, i);
  for (guint i = 0; i < self->outside->len; i++)
    sos_gen_draw_outside (&drawing, &g_array_index (self->outside, SosGenOutside, i));
  for (guint i = 0; i < self->legend->len; i++)
    sos_gen_draw_sign (&drawing, &g_array_index (self->legend, SosGenLegendRow, i));
  if (pen->scale >= pen->least_scale_of_words)
    draw_texts (&drawing, pen->sheet);
  cairo_restore (cr);
}

void
sos_genogram_draw_ring (const SosGenogram *self, cairo_t *cr, const SosGenogramPen *pen, guint member)
{
  SosGenDrawing drawing;

  g_return_if_fail (member < self->n);

  drawing = begin (self, cr, pen);
  sos_gen_draw_ring (&drawing, member);
  cairo_restore (cr);
}
