/* sos-paper-draw.c - the one hand that draws a laid-out page, on screen, printer and PDF. Lays nothing out. */
#include "config.h"
#include "sos-paper-draw.h"

#include "sos-paper-picture.h"

#include <pango/pangocairo.h>
#include <string.h>

#define FOLD_LENGTH (4 * SOS_PAPER_MM)
#define PICTURE 50.0

/* Shades with at least 7:1 on white for text; the rest only guides the eye. */
#define INK 0.0
#define SOFT_INK 0.27
#define RULE_INK 0.62
#define FOLD_INK 0.55

typedef struct
{
  double red, green, blue;
} Colour;

static const Colour gap_colour = { 0.98, 0.80, 0.80 };
static const Colour hard_word_colour = { 1.0, 0.91, 0.64 };
static const Colour paper_colour = { 1.0, 1.0, 1.0 };
static const Colour yellow_colour = { 1.0, 1.0, 0.80 };

/* Words for the eye alone: not read out. */
#define ARTIFACT "Artifact"

/* What a kind of block is called in the PDF: the group it stands in, the element, its text. */
static const struct
{
  const char *group, *element, *text;
  gboolean soft;
} tags[SOS_N_BLOCKS] = {
  [SOS_BLOCK_OFFICE] = { NULL, NULL, "P" },
  [SOS_BLOCK_CONTACT] = { NULL, NULL, "P" },
  [SOS_BLOCK_REFERENCE] = { NULL, NULL, "P" },
  [SOS_BLOCK_ADDRESS] = { NULL, NULL, "P" },
  [SOS_BLOCK_RECIPIENT] = { NULL, NULL, "P" },
  [SOS_BLOCK_BY_HAND] = { NULL, NULL, "P" },
  [SOS_BLOCK_STAMP] = { NULL, NULL, "P" },
  [SOS_BLOCK_FOOT] = { NULL, NULL, ARTIFACT, TRUE },
  [SOS_BLOCK_FOLIO] = { NULL, NULL, ARTIFACT, TRUE },
  [SOS_BLOCK_HEADING] = { NULL, NULL, "H1" },
  [SOS_BLOCK_GOAL] = { NULL, NULL, "H2" },
  [SOS_BLOCK_REASON] = { NULL, NULL, "P" },
  [SOS_BLOCK_PARAGRAPH] = { NULL, NULL, "P" },
  [SOS_BLOCK_ITEM] = { "L", "LI", "LBody" },
  [SOS_BLOCK_STEP] = { "Table", "TR", "TD" },
  [SOS_BLOCK_ATTEND] = { "Table", "TR", "TD" },
  [SOS_BLOCK_NOTES] = { NULL, NULL, ARTIFACT },
  [SOS_BLOCK_SIGN] = { NULL, NULL, "P" },
  [SOS_BLOCK_TICK] = { NULL, NULL, "P" },
};

typedef struct
{
  const SosPaperPages *pages;
  const SosPaperPen *pen;
  cairo_t *cr;
  const char *group, *element; /* open just now */
} Drawing;

static void
set_grey (const Drawing *drawing, double shade)
{
  double ink = drawing->pen->high_contrast ? 0 : shade;

  cairo_set_source_rgb (drawing->cr, ink, ink, ink);
}

/* cairo 1.16 refuses artifacts, and leaves out of the reading whatever has no tag; 1.18 reads that out unless it is an artifact. */
static gboolean
takes_tag (const Drawing *drawing, const char *tag)
{
  return drawing->pen->tags && tag != NULL
         && (!g_str_equal (tag, ARTIFACT) || cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0));
}

static void
begin_tag (const Drawing *drawing, const char *tag)
{
  if (takes_tag (drawing, tag))
    cairo_tag_begin (drawing->cr, tag, NULL);
}

static void
end_tag (const Drawing *drawing, const char *tag)
{
  if (takes_tag (drawing, tag))
    cairo_tag_end (drawing->cr, tag);
}

/* ---- marks for the screen ---- */

static void
fill_range (const Drawing *drawing, const SosPaperPiece *piece, gsize start, gsize length, const Colour *colour)
{
  double top = piece->lines[piece->first].top;

  cairo_set_source_rgb (drawing->cr, colour->red, colour->green, colour->blue);
  for (guint i = piece->first; i < piece->last; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (piece->layout, (int) i);
      const SosPaperLine *at = &piece->lines[i];
      g_autofree int *ranges = NULL;
      int n;

      if ((int) start >= line->start_index + line->length || (int) (start + length) <= line->start_index)
        continue;
      pango_layout_line_get_x_ranges (line, (int) start, (int) (start + length), &ranges, &n);
      for (int r = 0; r < n; r++)
        {
          double left = MAX (pango_units_to_double (ranges[2 * r]), at->x);
          double right = MIN (pango_units_to_double (ranges[2 * r + 1]), at->x + at->width);

          cairo_rectangle (drawing->cr, piece->x + left, piece->y + at->top - top, MAX (right - left, 0),
                           at->bottom - at->top);
        }
    }
  cairo_fill (drawing->cr);
}

static void
mark_piece (const Drawing *drawing, const SosPaperPiece *piece)
{
  const char *text = pango_layout_get_text (piece->layout);
  g_autoptr (GArray) hits = NULL;

  for (const char *gap = strstr (text, SOS_PAPER_GAP); gap != NULL; gap = strstr (gap + 1, SOS_PAPER_GAP))
    fill_range (drawing, piece, (gsize) (gap - text), strlen (SOS_PAPER_GAP), &gap_colour);
  if (drawing->pen->hard_words == NULL || piece->block->kind < SOS_BLOCK_HEADING)
    return;
  hits = sos_word_list_find (drawing->pen->hard_words, text);
  for (guint i = 0; i < hits->len; i++)
    {
      const SosWordHit *hit = &g_array_index (hits, SosWordHit, i);

      fill_range (drawing, piece, hit->start, hit->length, &hard_word_colour);
    }
}

static void
mark_folds (const Drawing *drawing)
{
  const double folds[] = { SOS_PAPER_FOLD_1, SOS_PAPER_FOLD_2 };

  set_grey (drawing, FOLD_INK);
  cairo_set_line_width (drawing->cr, 0.8);
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      cairo_move_to (drawing->cr, 0, folds[i]);
      cairo_rel_line_to (drawing->cr, FOLD_LENGTH, 0);
    }
  cairo_stroke (drawing->cr);
}

/* ---- ink ---- */

/* A line to write on under each. */
static void
draw_note_lines (const Drawing *drawing, const SosPaperPiece *piece)
{
  const double top = piece->lines[piece->first].top;

  set_grey (drawing, RULE_INK);
  cairo_set_line_width (drawing->cr, 0.6);
  for (guint i = piece->first; i < piece->last; i++)
    {
      cairo_move_to (drawing->cr, piece->x, piece->y + piece->lines[i].bottom - top);
      cairo_rel_line_to (drawing->cr, piece->width, 0);
    }
  cairo_stroke (drawing->cr);
}

static gboolean
begins_at_right (const Drawing *drawing, const SosPaperPiece *piece)
{
  return piece->block->beside != NULL && piece->cell == 1 ? drawing->pages->beside_rtl : drawing->pages->rtl;
}

/* So far outside of where its lines begin. */
static double
find_outside (const Drawing *drawing, const SosPaperPiece *piece, double away)
{
  return begins_at_right (drawing, piece) ? piece->x + piece->width + away : piece->x - away;
}

/* What stands beside the words of some blocks: a point, a box to tick, a line to sign on, a frame. */
static void
draw_beside (const Drawing *drawing, const SosPaperPiece *piece)
{
  cairo_t *cr = drawing->cr;
  double em = drawing->pages->measures->body;
  const SosPaperLine *line = &piece->lines[piece->first];
  double baseline = piece->y + line->baseline - line->top;
  PangoRectangle extents;

  if (piece->block->kind == SOS_BLOCK_NOTES)
    draw_note_lines (drawing, piece);
  if (piece->first > 0 || (piece->block->kind == SOS_BLOCK_ATTEND && piece->cell == 0))
    return;
  set_grey (drawing, INK);
  cairo_set_line_width (cr, 0.06 * em);
  switch ((int) piece->block->kind)
    {
    case SOS_BLOCK_ITEM:
      cairo_new_path (cr);
      cairo_arc (cr, find_outside (drawing, piece, 0.75 * em), baseline - 0.3 * em, 0.14 * em, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case SOS_BLOCK_ATTEND:
    case SOS_BLOCK_TICK:
      cairo_rectangle (cr, find_outside (drawing, piece, 1.125 * em) - 0.525 * em, baseline - 0.92 * em, 1.05 * em, 1.05 * em);
      cairo_stroke (cr);
      break;
    case SOS_BLOCK_SIGN:
      pango_layout_line_get_extents (pango_layout_get_line_readonly (piece->layout, 0), NULL, &extents);
      if (drawing->pages->rtl)
        cairo_move_to (cr, piece->x + piece->width - pango_units_to_double (extents.width) - 0.5 * em, baseline + 0.1 * em);
      else
        cairo_move_to (cr, piece->x + pango_units_to_double (extents.width) + 0.5 * em, baseline + 0.1 * em);
      cairo_line_to (cr, drawing->pages->rtl ? piece->x : piece->x + piece->width, baseline + 0.1 * em);
      cairo_stroke (cr);
      break;
    case SOS_BLOCK_STAMP:
      pango_layout_get_extents (piece->layout, NULL, &extents);
      cairo_rectangle (cr, piece->x - 0.5 * em, piece->y - 0.35 * em, pango_units_to_double (extents.width) + em,
                       pango_units_to_double (extents.height) + 0.7 * em);
      cairo_stroke (cr);
      break;
    default:
      break;
    }
}

/* Pango drops the space a line was broken at; in a tagged PDF the words would run together. */
static void
draw_break (const Drawing *drawing, const SosPaperPiece *piece, guint line, double x, double y)
{
  PangoLayoutLine *next = pango_layout_get_line_readonly (piece->layout, (int) line + 1);

  if (next == NULL || next->start_index == 0 || pango_layout_get_text (piece->layout)[next->start_index - 1] != ' ')
    return;
  cairo_move_to (drawing->cr, x + piece->lines[line].width, y);
  pango_cairo_show_layout_line (drawing->cr, pango_layout_get_line_readonly (drawing->pages->blank, 0));
}

/* An address is read by machines and from a window: always from the left, whatever its direction. All else of the frame stands at its side. */
static double
find_beginning (const Drawing *drawing, const SosPaperPiece *piece, const SosPaperLine *line)
{
  if (piece->block->kind >= SOS_BLOCK_HEADING)
    return line->x;
  return drawing->pages->rtl && piece->block->kind != SOS_BLOCK_ADDRESS ? piece->width - line->width : 0;
}

static void
draw_lines (const Drawing *drawing, const SosPaperPiece *piece)
{
  double top = piece->lines[piece->first].top;

  set_grey (drawing, tags[piece->block->kind].soft ? SOFT_INK : INK);
  for (guint i = piece->first; i < piece->last; i++)
    {
      double x = piece->x + find_beginning (drawing, piece, &piece->lines[i]), y = piece->y + piece->lines[i].baseline - top;

      cairo_move_to (drawing->cr, x, y);
      pango_cairo_show_layout_line (drawing->cr, pango_layout_get_line_readonly (piece->layout, (int) i));
      if (drawing->pen->tags)
        draw_break (drawing, piece, i, x, y);
    }
}

static void
switch_tag (const Drawing *drawing, const char **open, const char *tag)
{
  if (*open != NULL)
    end_tag (drawing, *open);
  *open = tag;
  begin_tag (drawing, tag);
}

static void
open_tags (Drawing *drawing, const SosPaperPiece *piece)
{
  SosBlockKind kind = piece->block->kind;

  if (drawing->group != tags[kind].group || tags[kind].group == NULL)
    {
      switch_tag (drawing, &drawing->element, NULL);
      switch_tag (drawing, &drawing->group, tags[kind].group);
    }
  if (piece->cell == 0 || drawing->element == NULL)
    switch_tag (drawing, &drawing->element, tags[kind].element);
}

/* In its room left of the heading, before it for those who listen. */
static void
draw_picture (Drawing *drawing, const SosPaperPiece *piece)
{
  if (!sos_paper_pages_has_picture (drawing->pages, piece))
    return;
  switch_tag (drawing, &drawing->element, NULL);
  switch_tag (drawing, &drawing->group, NULL);
  begin_tag (drawing, "Figure");
  set_grey (drawing, INK);
  sos_paper_picture_draw (piece->block->picture, drawing->cr, drawing->pages->rtl ? SOS_PAPER_WIDTH - drawing->pages->left - PICTURE : drawing->pages->left,
                          piece->y, PICTURE);
  end_tag (drawing, "Figure");
}

/* A reader that speaks has to change its voice where the language changes. */
static void
note_tongue (const Drawing *drawing, const SosPaperPiece *piece, const char *tag)
{
  const SosBlock *block = piece->block;
  const char *language = block->beside != NULL && piece->cell == 1 ? block->beside_language : block->languages[block->n_cells > 1 ? piece->cell : 0];
  const SosPaperTongueTag noted = { tag, language };

  if (drawing->pen->tongues != NULL && takes_tag (drawing, tag))
    g_array_append_val (drawing->pen->tongues, noted);
}

static void
draw_piece (Drawing *drawing, const SosPaperPiece *piece)
{
  SosBlockKind kind = piece->block->kind;
  const char *tag = sos_block_is_row (kind) && piece->cell == 0 ? "TH" : tags[kind].text;

  draw_picture (drawing, piece);
  open_tags (drawing, piece);
  if (drawing->pen->screen_marks)
    mark_piece (drawing, piece);
  draw_beside (drawing, piece);
  begin_tag (drawing, tag);
  note_tongue (drawing, piece, tag);
  draw_lines (drawing, piece);
  end_tag (drawing, tag);
}

static void
draw_rules (const Drawing *drawing, const GArray *rules)
{
  cairo_set_line_width (drawing->cr, drawing->pen->high_contrast ? 1.2 : 0.6);
  set_grey (drawing, RULE_INK);
  for (guint i = 0; i < rules->len; i++)
    {
      cairo_move_to (drawing->cr, drawing->pages->left, g_array_index (rules, double, i));
      cairo_rel_line_to (drawing->cr, drawing->pages->width, 0);
    }
  cairo_stroke (drawing->cr);
}

static void
draw_ground (const Drawing *drawing)
{
  const Colour *ground = drawing->pen->high_contrast && drawing->pen->pale_yellow ? &yellow_colour : &paper_colour;

  if (ground == &paper_colour && !drawing->pen->screen_marks)
    return;
  cairo_set_source_rgb (drawing->cr, ground->red, ground->green, ground->blue);
  cairo_rectangle (drawing->cr, 0, 0, SOS_PAPER_WIDTH, SOS_PAPER_HEIGHT);
  cairo_fill (drawing->cr);
}

void
sos_paper_draw_sheet (const SosPaperPages *pages, guint page, cairo_t *cr, const SosPaperPen *pen)
{
  const SosPaperSheet *sheet = pages->sheets->pdata[page];
  Drawing drawing = { pages, pen, cr };

  cairo_save (cr);
  draw_ground (&drawing);
  if (pen->screen_marks && pen->folds)
    mark_folds (&drawing);
  draw_rules (&drawing, sheet->rules);
  for (guint i = 0; i < sheet->pieces->len; i++)
    draw_piece (&drawing, &g_array_index (sheet->pieces, SosPaperPiece, i));
  switch_tag (&drawing, &drawing.element, NULL);
  switch_tag (&drawing, &drawing.group, NULL);
  cairo_restore (cr);
}
