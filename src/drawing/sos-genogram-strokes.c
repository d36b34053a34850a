/* sos-genogram-strokes.c - each kind of line of a genogram: told from the others by its pattern, on grey paper too. */
#include "config.h"
#include "sos-genogram-drawing.h"

#include <math.h>

#define DOUBLE 3.5
#define DOUBLE_TIE 4.0

typedef struct
{
  double width;
  int n_dashes;
  double dashes[4];
  double apart; /* of a double line */
  gboolean zigzag;
} Look;

static const Look descents[] = {
  [SOS_DESCENT_BIRTH] = { 1.5 },
  [SOS_DESCENT_ADOPTED] = { 1.1, .apart = DOUBLE },
  [SOS_DESCENT_FOSTER] = { 1.5, 2, { 7, 4 } },
  [SOS_DESCENT_STEP] = { 1.75, 2, { 1.75, 3.5 } },
  [SOS_DESCENT_KINSHIP] = { 1.5, 4, { 9, 3, 2, 3 } },
};

static const Look couples[] = {
  [SOS_COUPLE_MARRIED] = { 1.75 },
  [SOS_COUPLE_TOGETHER] = { 1.75, 2, { 5, 4 } },
  [SOS_COUPLE_SEPARATED] = { 1.75 },
  [SOS_COUPLE_DIVORCED] = { 1.75 },
};

static const Look ties[] = {
  [SOS_TIE_STRONG] = { 1.25, .apart = DOUBLE_TIE },
  [SOS_TIE_WEAK] = { 1.25, 2, { 4, 4 } },
  [SOS_TIE_CONFLICT] = { 1.25, .zigzag = TRUE },
};

static const Look parents = { 1.25, 2, { 2, 2 } };
static const Look forbidden = { 1.5, .zigzag = TRUE };

static const Look *
get_look (const SosGenLine *line)
{
  switch (line->role)
    {
    case SOS_GEN_LINE_DESCENT:
      return &descents[line->kind];
    case SOS_GEN_LINE_COUPLE:
      return &couples[line->kind];
    case SOS_GEN_LINE_TIE:
      return &ties[line->kind];
    case SOS_GEN_LINE_FORBIDDEN:
      return &forbidden;
    case SOS_GEN_LINE_PARENTS:
      break;
    }
  return &parents;
}

/* Couples read first, then conflict, then descent. */
static const SosInk *
get_ink (const SosPalette *palette, SosGenLineRole role)
{
  if (role == SOS_GEN_LINE_FORBIDDEN)
    return &palette->bad;
  if (role == SOS_GEN_LINE_COUPLE)
    return &palette->ink;
  return role == SOS_GEN_LINE_TIE ? &palette->dim : &palette->mark;
}

void
sos_gen_set_ink (const SosGenDrawing *drawing, const SosInk *ink, gboolean faded)
{
  const SosInk pale = sos_ink_fade (ink, &drawing->palette->page);

  sos_ink_set (faded ? &pale : ink, drawing->cr);
}

/* Upright and level lines are sharp. */
static SosGenLine
snap (cairo_t *cr, const SosGenLine *line)
{
  SosGenLine sharp = *line;

  if (line->x1 == line->x2)
    sharp.x1 = sharp.x2 = sos_stroke_snap_x (cr, line->x1);
  if (line->y1 == line->y2)
    sharp.y1 = sharp.y2 = sos_stroke_snap_y (cr, line->y1);
  return sharp;
}

/* In the middle of a line that says no, the sign for it. */
static void
draw_bar (const SosGenDrawing *drawing, const SosGenLine *line)
{
  const double length = MAX (hypot (line->x2 - line->x1, line->y2 - line->y1), 0.01);
  const double x = (line->x1 + line->x2) / 2 - line->bow * (line->y2 - line->y1) / length;
  const double y = (line->y1 + line->y2) / 2 + line->bow * (line->x2 - line->x1) / length;

  if (line->x1 == line->x2)
    return;
  sos_ink_set (&drawing->palette->page, drawing->cr);
  cairo_arc (drawing->cr, x, y, 8, 0, 2 * G_PI);
  cairo_fill (drawing->cr);
  sos_gen_set_ink (drawing, &drawing->palette->bad, line->faded);
  sos_stroke_glyph (drawing->cr, SOS_GLYPH_BAR, x, y, 14);
}

void
sos_gen_draw_line (const SosGenDrawing *drawing, const SosGenLine *line)
{
  cairo_t *cr = drawing->cr;
  const Look *look = get_look (line);
  const SosBox box = sos_gen_line_box (line);
  const SosBox reach = sos_box_grown (&box, 10 + fabs (line->bow));
  const SosGenLine sharp = snap (cr, line);

  if (!sos_box_overlaps (&reach, &drawing->clip))
    return;
  sos_gen_set_ink (drawing, get_ink (drawing->palette, line->role), line->faded);
  cairo_set_line_width (cr, look->width);
  cairo_set_dash (cr, look->dashes, look->n_dashes, 0);
  if (look->zigzag)
    sos_stroke_zigzag (cr, sharp.x1, sharp.y1, sharp.x2, sharp.y2, line->bow);
  else if (look->apart > 0)
    sos_stroke_double (cr, sharp.x1, sharp.y1, sharp.x2, sharp.y2, line->bow, look->apart);
  else if (line->bow != 0)
    sos_stroke_bent (cr, sharp.x1, sharp.y1, sharp.x2, sharp.y2, line->bow);
  else
    sos_stroke_line (cr, sharp.x1, sharp.y1, sharp.x2, sharp.y2);
  cairo_set_dash (cr, NULL, 0, 0);
  if (line->role == SOS_GEN_LINE_FORBIDDEN)
    draw_bar (drawing, line);
}
