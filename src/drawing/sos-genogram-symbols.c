/* sos-genogram-symbols.c - the sign of each person, of what is outside the family, and the same signs small in the legend. */
#include "config.h"
#include "sos-genogram-draw.h"
#include "sos-genogram-drawing.h"

#define INNER 4.0        /* from the outline to the second one */
#define AGE_DISC 11.0    /* kept clear of the cross */
#define RING 6.5         /* from the outline to the ring of the chosen */
#define BADGE_X (SOS_GEN_R + 2)
#define BADGE_Y (SOS_GEN_R + 1)
#define BADGE 8.5
#define BADGE_CLEAR 10.5
#define ALERT 15.0
#define SMALL_BADGE 5.0
#define SMALL_ALERT 9.0

static const SosInk *
get_view (const SosGenDrawing *drawing, SosGenShape shape)
{
  return shape == SOS_GEN_HEXAGON ? &drawing->palette->shade : &drawing->palette->view;
}

static void
draw_outline (const SosGenDrawing *drawing, SosGenShape shape, double x, double y, double r, double width, gboolean faded)
{
  cairo_t *cr = drawing->cr;
  const gboolean plain = shape == SOS_GEN_HEXAGON;
  const double dashes[] = { 0.15 * r, 0.15 * r };

  sos_gen_add_shape (cr, shape, x, y, r);
  sos_ink_set (get_view (drawing, shape), cr);
  cairo_fill_preserve (cr);
  sos_gen_set_ink (drawing, plain ? &drawing->palette->mark : &drawing->palette->ink, faded);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, plain ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_cross (const SosGenDrawing *drawing, SosGenShape shape, double x, double y, double r, double width, gboolean faded)
{
  const double arm = sos_gen_get_arm (shape, r);

  sos_gen_set_ink (drawing, &drawing->palette->ink, faded);
  cairo_set_line_width (drawing->cr, width);
  sos_stroke_line (drawing->cr, x - arm, y - arm, x + arm, y + arm);
  sos_stroke_line (drawing->cr, x + arm, y - arm, x - arm, y + arm);
}

static void
draw_disc (const SosGenDrawing *drawing, const SosInk *ink, double x, double y, double r)
{
  sos_ink_set (ink, drawing->cr);
  cairo_new_path (drawing->cr);
  cairo_arc (drawing->cr, x, y, r, 0, 2 * G_PI);
  cairo_fill (drawing->cr);
}

static void
draw_open (const SosGenDrawing *drawing, double x, double y, double r)
{
  draw_disc (drawing, &drawing->palette->accent, x, y, r);
  sos_ink_set (&drawing->palette->on_accent, drawing->cr);
  sos_stroke_glyph (drawing->cr, SOS_GLYPH_TICK, x, y, 1.3 * r);
}

static void
draw_alert (const SosGenDrawing *drawing, double x, double y, double size)
{
  sos_ink_set (&drawing->palette->bad, drawing->cr);
  sos_stroke_glyph (drawing->cr, SOS_GLYPH_BANG, x, y, size);
}

/* ---- a person ---- */

static gboolean
has_alert (const SosFamilyMember *person)
{
  return person->alert != NULL && *person->alert != '\0';
}

static void
draw_badges (const SosGenDrawing *drawing, const SosFamilyMember *person, double x, double y)
{
  if (person->open)
    {
      draw_disc (drawing, &drawing->palette->view, x + BADGE_X, y - BADGE_Y, BADGE_CLEAR);
      draw_open (drawing, x + BADGE_X, y - BADGE_Y, BADGE);
    }
  if (has_alert (person))
    {
      draw_disc (drawing, &drawing->palette->view, x - BADGE_X, y - BADGE_Y, BADGE_CLEAR);
      draw_alert (drawing, x - BADGE_X, y - BADGE_Y, ALERT);
    }
}

static void
draw_known (const SosGenDrawing *drawing, guint member, double x, double y)
{
  const SosFamilyMember *person = sos_gen_member (drawing->genogram, member);
  const SosGenShape shape = sos_gen_get_shape (drawing->genogram, member);
  const gboolean faded = person->absent;

  draw_outline (drawing, shape, x, y, SOS_GEN_R, 1.75, faded);
  if (person->subject)
    draw_outline (drawing, shape, x, y, SOS_GEN_R - INNER, 1.1, faded);
  if (person->died)
    draw_cross (drawing, shape, x, y, SOS_GEN_R, 1.25, faded);
  if (person->died && person->age >= 0 && !person->unborn)
    draw_disc (drawing, &drawing->palette->view, x, y, AGE_DISC);
  if (!faded)
    draw_badges (drawing, person, x, y);
}

void
sos_gen_draw_person (const SosGenDrawing *drawing, guint member)
{
  const double x = sos_gen_slot (drawing->genogram, member)->x, y = sos_gen_y (drawing->genogram, member);
  const SosBox box = { x - 2 * SOS_GEN_R, y - 2 * SOS_GEN_R, x + 2 * SOS_GEN_R, y + 2 * SOS_GEN_R };

  if (!sos_box_overlaps (&box, &drawing->clip))
    return;
  if (!sos_gen_is_plain (drawing->genogram, member))
    {
      draw_known (drawing, member, x, y);
      return;
    }
  draw_outline (drawing, SOS_GEN_HEXAGON, x, y, SOS_GEN_R, 1.5, FALSE);
  sos_ink_set (&drawing->palette->dim, drawing->cr);
  sos_stroke_glyph (drawing->cr, SOS_GLYPH_LOCK, x, y, 15);
}

/* ---- the ring of the chosen ---- */

/* The badges stay above the ring. */
static void
clip_badges (const SosGenDrawing *drawing, const SosFamilyMember *person, double x, double y)
{
  cairo_t *cr = drawing->cr;

  cairo_rectangle (cr, x - 4 * SOS_GEN_R, y - 4 * SOS_GEN_R, 8 * SOS_GEN_R, 8 * SOS_GEN_R);
  if (person->open && !person->absent)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + BADGE_X, y - BADGE_Y, BADGE_CLEAR, 0, 2 * G_PI);
    }
  if (has_alert (person) && !person->absent)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x - BADGE_X, y - BADGE_Y, BADGE_CLEAR, 0, 2 * G_PI);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
}

void
sos_gen_draw_ring (const SosGenDrawing *drawing, guint member)
{
  cairo_t *cr = drawing->cr;
  const SosGenShape shape = sos_gen_get_shape (drawing->genogram, member);
  const double x = sos_gen_slot (drawing->genogram, member)->x, y = sos_gen_y (drawing->genogram, member);

  if (!sos_gen_is_plain (drawing->genogram, member))
    clip_badges (drawing, sos_gen_member (drawing->genogram, member), x, y);
  sos_gen_add_shape (cr, shape, x, y, SOS_GEN_R + RING);
  sos_gen_add_shape (cr, shape, x, y, SOS_GEN_R + 1);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  sos_ink_set (&drawing->palette->accent_soft, cr);
  cairo_fill (cr);
  sos_gen_add_shape (cr, shape, x, y, SOS_GEN_R + RING);
  sos_ink_set (&drawing->palette->accent_line, cr);
  cairo_set_line_width (cr, 2.25);
  cairo_stroke (cr);
}

/* ---- outside ---- */

static const struct
{
  const char *icon;
  SosGlyph glyph;
} icons[] = {
  { "school", SOS_GLYPH_SCHOOL },
  { "youth-justice", SOS_GLYPH_SCALES },
  { "prison", SOS_GLYPH_BARS },
  { "hospital", SOS_GLYPH_CROSS },
  { "police", SOS_GLYPH_SHIELD },
  { "faith", SOS_GLYPH_CANDLE },
  { "peers", SOS_GLYPH_PEOPLE },
};

static SosGlyph
find_glyph (const char *icon)
{
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].icon, icon) == 0)
      return icons[i].glyph;
  return SOS_GLYPH_DOT;
}

void
sos_gen_draw_outside (const SosGenDrawing *drawing, const SosGenOutside *outside)
{
  const SosBox *box = &outside->box;
  const double height = box->bottom - box->top;
  cairo_t *cr = drawing->cr;

  if (!sos_box_overlaps (box, &drawing->clip))
    return;
  sos_stroke_rectangle (cr, box->left + 0.5, box->top + 0.5, box->right - box->left - 1, height - 1, height / 2);
  sos_ink_set (&drawing->palette->view, cr);
  cairo_fill_preserve (cr);
  sos_ink_set (&drawing->palette->mark, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  sos_ink_set (&drawing->palette->dim, cr);
  sos_stroke_glyph (cr, find_glyph (outside->icon), box->left + 20, (box->top + box->bottom) / 2, 15);
}

/* ---- the legend ---- */

#define SMALL 7.5
#define SMALL_INNER 4.4
#define LINE_HALF 10.0

/* The signs of people, each by its shape. */
static const SosGenShape shapes[SOS_GEN_N_SIGNS] = {
  [SOS_GEN_SIGN_MALE] = SOS_GEN_SQUARE,
  [SOS_GEN_SIGN_FEMALE] = SOS_GEN_CIRCLE,
  [SOS_GEN_SIGN_NOT_STATED] = SOS_GEN_DIAMOND,
  [SOS_GEN_SIGN_UNBORN] = SOS_GEN_TRIANGLE,
  [SOS_GEN_SIGN_RESTRICTED] = SOS_GEN_HEXAGON,
  [SOS_GEN_SIGN_DIED] = SOS_GEN_SQUARE,
  [SOS_GEN_SIGN_SUBJECT] = SOS_GEN_SQUARE,
  [SOS_GEN_SIGN_ABSENT] = SOS_GEN_CIRCLE,
};

/* The signs of lines. */
static const struct
{
  SosGenLineRole role;
  guint kind;
  guint strokes; /* through the line of a couple */
} lines[SOS_GEN_N_SIGNS] = {
  [SOS_GEN_SIGN_MARRIED] = { SOS_GEN_LINE_COUPLE, SOS_COUPLE_MARRIED },
  [SOS_GEN_SIGN_TOGETHER] = { SOS_GEN_LINE_COUPLE, SOS_COUPLE_TOGETHER },
  [SOS_GEN_SIGN_SEPARATED] = { SOS_GEN_LINE_COUPLE, SOS_COUPLE_SEPARATED, 1 },
  [SOS_GEN_SIGN_DIVORCED] = { SOS_GEN_LINE_COUPLE, SOS_COUPLE_DIVORCED, 2 },
  [SOS_GEN_SIGN_ADOPTED] = { SOS_GEN_LINE_DESCENT, SOS_DESCENT_ADOPTED },
  [SOS_GEN_SIGN_FOSTER] = { SOS_GEN_LINE_DESCENT, SOS_DESCENT_FOSTER },
  [SOS_GEN_SIGN_STEP] = { SOS_GEN_LINE_DESCENT, SOS_DESCENT_STEP },
  [SOS_GEN_SIGN_KINSHIP] = { SOS_GEN_LINE_DESCENT, SOS_DESCENT_KINSHIP },
  [SOS_GEN_SIGN_FORBIDDEN] = { SOS_GEN_LINE_FORBIDDEN },
  [SOS_GEN_SIGN_STRONG] = { SOS_GEN_LINE_TIE, SOS_TIE_STRONG },
  [SOS_GEN_SIGN_WEAK] = { SOS_GEN_LINE_TIE, SOS_TIE_WEAK },
  [SOS_GEN_SIGN_CONFLICT] = { SOS_GEN_LINE_TIE, SOS_TIE_CONFLICT },
};

static void
draw_line_sign (const SosGenDrawing *drawing, SosGenSign sign, double x, double y)
{
  const SosGenLine line = { .role = lines[sign].role, .kind = lines[sign].kind, .x1 = x - LINE_HALF, .y1 = y, .x2 = x + LINE_HALF, .y2 = y };

  sos_gen_draw_line (drawing, &line);
  for (guint i = 0; i < lines[sign].strokes; i++)
    sos_stroke_line (drawing->cr, x - 3 + 5 * i, y + 6.5, x + 3 + 5 * i, y - 6.5);
}

static void
draw_person_sign (const SosGenDrawing *drawing, SosGenSign sign, double x, double y)
{
  draw_outline (drawing, shapes[sign], x, y, SMALL, 1.4, sign == SOS_GEN_SIGN_ABSENT);
  if (sign == SOS_GEN_SIGN_DIED)
    draw_cross (drawing, shapes[sign], x, y, SMALL, 1.2, FALSE);
  if (sign == SOS_GEN_SIGN_SUBJECT)
    draw_outline (drawing, shapes[sign], x, y, SMALL_INNER, 1, FALSE);
}

static void
draw_sign (const SosGenDrawing *drawing, SosGenSign sign, double x, double y)
{
  if (sign == SOS_GEN_SIGN_OPEN)
    draw_open (drawing, x, y, SMALL);
  else if (sign == SOS_GEN_SIGN_ALERT)
    draw_alert (drawing, x, y, ALERT);
  else if (sign < SOS_GEN_SIGN_MARRIED)
    draw_person_sign (drawing, sign, x, y);
  else
    draw_line_sign (drawing, sign, x, y);
}

void
sos_gen_draw_sign (const SosGenDrawing *drawing, const SosGenLegendRow *row)
{
  if (sos_box_overlaps (&row->box, &drawing->clip))
    draw_sign (drawing, row->sign, (row->box.left + row->box.right) / 2, (row->box.top + row->box.bottom) / 2);
}

void
sos_gen_sign_draw (SosGenSign sign, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  const SosGenDrawing drawing = { .cr = cr, .palette = palette, .clip = { -G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE } };

  draw_sign (&drawing, sign, x, y);
}

/* ---- a person in a list ---- */

void
sos_genogram_draw_sign (const SosFamilyMember *person, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  const SosGenDrawing drawing = { .cr = cr, .palette = palette };
  const SosGenShape shape = sos_gen_get_person_shape (person);

  draw_outline (&drawing, shape, x, y, SMALL, 1.4, person->absent);
  if (person->seen == SOS_SEEN_PLAIN)
    return;
  if (person->subject)
    draw_outline (&drawing, shape, x, y, SMALL_INNER, 1, person->absent);
  if (person->died)
    draw_cross (&drawing, shape, x, y, SMALL, 1.2, person->absent);
  if (person->open && !person->absent)
    draw_open (&drawing, x + SMALL - 1, y - SMALL + 1, SMALL_BADGE);
  if (has_alert (person) && !person->absent)
    draw_alert (&drawing, x - SMALL, y - SMALL + 1, SMALL_ALERT);
}
