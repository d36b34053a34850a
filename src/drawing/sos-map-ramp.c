/* sos-map-ramp.c - the classes of the map. Knows no borough. */
#include "config.h"
#include "sos-map-ramp.h"

#include <glib/gi18n.h>
#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }
#define CLASS(fill, text, pattern) { RGB (fill), RGB (text), RGB (pattern) }

static const SosMapRamp ramps[] = {
  [SOS_PALETTE_LIGHT] = {
    .classes = { CLASS (0xf4f5f6, 0x5e5c64, 0xf4f5f6), CLASS (0xdfe9f2, 0x14202b, 0x8fa9c0), CLASS (0xb7d2e8, 0x14202b, 0x86b1d4),
                 CLASS (0x7db0d9, 0x14202b, 0x4f8fc4), CLASS (0x2f74b5, 0xffffff, 0x4d8cc6), CLASS (0x0d437e, 0xffffff, 0x0d437e),
                 CLASS (0xcfdfec, 0x14202b, 0x7d9dba), CLASS (0xfafafa, 0x5e5c64, 0xc0bfbc) },
    .edge = RGB (0x77767b), .pattern_width = 1, .edge_width = 0.7,
  },
  [SOS_PALETTE_DARK] = {
    .classes = { CLASS (0x2b2c2e, 0xb8b6b3, 0x2b2c2e), CLASS (0x26384a, 0xffffff, 0x55708b), CLASS (0x26507a, 0xffffff, 0x3d70a3),
                 CLASS (0x3a74a9, 0xffffff, 0x5c95c8), CLASS (0x77b2e2, 0x0b1c2c, 0x5a97cb), CLASS (0xd3e8fb, 0x0b1c2c, 0xd3e8fb),
                 CLASS (0x2a4560, 0xffffff, 0x54789c), CLASS (0x242424, 0xb8b6b3, 0x56575b) },
    .edge = RGB (0x9a9996), .pattern_width = 1, .edge_width = 0.7,
  },
  [SOS_PALETTE_CONTRAST] = {
    .classes = { CLASS (0xffffff, 0x000000, 0xffffff), CLASS (0xe6eff7, 0x000000, 0x3d3d3d), CLASS (0xbcd8ee, 0x000000, 0x3f79ab),
                 CLASS (0x86b9e2, 0x000000, 0x1f5a90), CLASS (0x174f8a, 0xffffff, 0x6aa2d6), CLASS (0x061f3f, 0xffffff, 0x061f3f),
                 CLASS (0xd4e4f1, 0x000000, 0x3d3d3d), CLASS (0xffffff, 0x000000, 0x767676) },
    .edge = RGB (0x000000), .pattern_width = 1, .edge_width = 1, .edged = TRUE,
  },
  [SOS_PALETTE_CONTRAST_DARK] = {
    .classes = { CLASS (0x000000, 0xffffff, 0x000000), CLASS (0x14283c, 0xffffff, 0x8aa5bf), CLASS (0x1c4873, 0xffffff, 0x6f9fcd),
                 CLASS (0x265a8e, 0xffffff, 0x7db4e4), CLASS (0x9acbf2, 0x000000, 0x3d76a8), CLASS (0xeaf5ff, 0x000000, 0xeaf5ff),
                 CLASS (0x18374f, 0xffffff, 0x8aa5bf), CLASS (0x000000, 0xffffff, 0x8a8a8a) },
    .edge = RGB (0xffffff), .pattern_width = 1, .edge_width = 1, .edged = TRUE,
  },
  /* Greys that part on any printer, so that the figures stay black on them; the last is black. */
  [SOS_PALETTE_PRINT] = {
    .classes = { CLASS (0xffffff, 0x000000, 0xffffff), CLASS (0xf7f7f7, 0x000000, 0x000000), CLASS (0xeaeaea, 0x000000, 0x000000),
                 CLASS (0xd9d9d9, 0x000000, 0x000000), CLASS (0xc4c4c4, 0x000000, 0x000000), CLASS (0x2e2e2e, 0xffffff, 0x2e2e2e),
                 CLASS (0xf0f0f0, 0x000000, 0x000000), CLASS (0xffffff, 0x000000, 0x000000) },
    .edge = RGB (0x000000), .pattern_width = 0.6, .edge_width = 0.6, .edged = TRUE,
  },
};

const SosMapRamp *
sos_map_ramp_get (SosPaletteName name)
{
  g_return_val_if_fail ((guint) name < G_N_ELEMENTS (ramps), &ramps[SOS_PALETTE_LIGHT]);

  return &ramps[name];
}

SosMapClass
sos_map_class_of (SosShown shown)
{
  static const guint least[] = { 0, 1, 5, 10, 20, 40 };
  SosMapClass class = SOS_MAP_NONE;

  if (shown.kind != SOS_SHOWN_NUMBER && shown.kind != SOS_SHOWN_ABOUT)
    return shown.kind == SOS_SHOWN_FEW ? SOS_MAP_FEW : shown.kind == SOS_SHOWN_HIDDEN ? SOS_MAP_HIDDEN : SOS_MAP_NOT_SHOWN;
  while (class < SOS_MAP_40_AND_OVER && shown.number >= least[class + 1])
    class++;
  return class;
}

const char *
sos_map_class_get_name (SosMapClass class, gboolean of_things, gboolean external)
{
  static const char *const names[SOS_MAP_N_CLASSES] = {
    "0", "<5", "5–9", "10–19", "20–39", N_("40 and over"), N_("5 or more, hidden"), N_("not shown"),
  };

  g_return_val_if_fail (class < SOS_MAP_N_CLASSES, "");

  if (class == SOS_MAP_NONE && external)
    return "–"; /* as in the boroughs */
  return class == SOS_MAP_FEW && of_things ? "1–4" : _(names[class]);
}

/* ---- patterns, on one grid, so that they go on from one borough to the next ---- */

static void
dots (cairo_t *cr, double left, double top, double right, double bottom, double apart)
{
  for (int row = (int) floor (top / apart); row * apart < bottom + 1; row++)
    for (double x = floor (left / apart) * apart + (row % 2 != 0 ? apart / 2 : 0); x < right + 1; x += apart)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, row * apart, 1, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/* Rising to the right, or falling. */
static void
lines (cairo_t *cr, double left, double top, double right, double bottom, double apart, gboolean falling)
{
  const double high = bottom - top, from = falling ? left - bottom : left + top, to = falling ? right - top : right + bottom;

  for (double at = floor (from / apart) * apart; at <= to; at += apart)
    {
      cairo_move_to (cr, falling ? at + top : at - top, top);
      cairo_rel_line_to (cr, falling ? high : -high, high);
    }
}

static void
level (cairo_t *cr, double left, double top, double right, double bottom, double apart)
{
  for (double y = floor (top / apart) * apart + 0.5; y <= bottom; y += apart)
    {
      cairo_move_to (cr, left, y);
      cairo_line_to (cr, right, y);
    }
}

gboolean
sos_map_class_has_pattern (SosMapClass class)
{
  return class != SOS_MAP_NONE && class != SOS_MAP_40_AND_OVER;
}

/* How far apart its marks are, across and down the same; dots stand in two rows. What is not shown is hatched as an empty field is on a form. */
static int
get_apart (SosMapClass class)
{
  static const int apart[SOS_MAP_N_CLASSES] = { [SOS_MAP_FEW] = 7, [SOS_MAP_10_TO_19] = 5, [SOS_MAP_HIDDEN] = 5, [SOS_MAP_NOT_SHOWN] = 12 };

  return apart[class] > 0 ? apart[class] : 8;
}

static void
draw_pattern (const SosMapRamp *self, cairo_t *cr, SosMapClass class, double left, double top, double right, double bottom)
{
  const double apart = get_apart (class);

  sos_ink_set (&self->classes[class].pattern, cr);
  cairo_set_line_width (cr, self->pattern_width);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  if (class == SOS_MAP_FEW)
    dots (cr, left, top, right, bottom, apart);
  else if (class == SOS_MAP_HIDDEN)
    level (cr, left, top, right, bottom, apart);
  else
    lines (cr, left, top, right, bottom, apart, class == SOS_MAP_10_TO_19 || class == SOS_MAP_NOT_SHOWN);
  if (class == SOS_MAP_20_TO_39)
    lines (cr, left, top, right, bottom, apart, TRUE);
  cairo_stroke (cr);
}

/* On paper, line by line within the outline. */
static void
fill_by_lines (const SosMapRamp *self, cairo_t *cr, SosMapClass class, double left, double top, double right, double bottom)
{
  cairo_save (cr);
  cairo_clip (cr);
  draw_pattern (self, cr, class, left, top, right, bottom);
  cairo_restore (cr);
}

/* On a screen with a small piece that repeats, which costs no more than a colour. */
static void
fill_by_pieces (const SosMapRamp *self, cairo_t *cr, SosMapClass class)
{
  const int apart = get_apart (class), high = class == SOS_MAP_FEW ? 2 * apart : apart;
  cairo_surface_t *piece = cairo_surface_create_similar (cairo_get_target (cr), CAIRO_CONTENT_COLOR_ALPHA, apart, high);
  cairo_t *pen = cairo_create (piece);

  draw_pattern (self, pen, class, 0, 0, apart, high);
  cairo_destroy (pen);
  cairo_set_source_surface (cr, piece, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_fill (cr);
  cairo_surface_destroy (piece);
}

/* Pieces lie pixel on pixel only where the drawing is neither scaled beyond what its surface knows of, nor moved by parts of one. */
static gboolean
takes_pieces (cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE && matrix.xx == 1 && matrix.yy == 1 && matrix.xy == 0
         && matrix.yx == 0 && matrix.x0 == floor (matrix.x0) && matrix.y0 == floor (matrix.y0);
}

void
sos_map_ramp_fill (const SosMapRamp *self, cairo_t *cr, SosMapClass class, double left, double top, double right, double bottom)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  sos_ink_set (&self->classes[class].fill, cr);
  if (!sos_map_class_has_pattern (class))
    {
      cairo_fill (cr);
      return;
    }
  cairo_fill_preserve (cr);
  if (takes_pieces (cr))
    fill_by_pieces (self, cr, class);
  else
    fill_by_lines (self, cr, class, left, top, right, bottom);
}
