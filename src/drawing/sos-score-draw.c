/* sos-score-draw.c - two assessments on one scale from 0 to 4, a line an area. Counts nothing. */
#include "config.h"
#include "sos-score-draw.h"

#include "sos-score-rules.h"

#include <glib/gi18n.h>

#define LINE 21.0
#define TEXT 11.5
#define HEAD 20.0
#define LABEL_SHARE 0.46
#define LABEL_MOST 190.0
#define UNKNOWN 20.0 /* the column of what is not known */
#define RING 4.2
#define DOT 5.2
#define DIAMOND 4.6
#define STROKE 2.0

typedef struct
{
  cairo_t *cr;
  const SosPalette *palette;
  PangoLayout *layout;
  double left, right, unknown; /* of the scale; the middle of its column */
} Pen;

double
sos_score_measure_height (guint n_marks, double scale)
{
  return (2 * HEAD + LINE * n_marks) * scale;
}

static double
place (const Pen *pen, const char *code)
{
  const int value = sos_score_get_value (code);

  return value < 0 ? pen->unknown : pen->left + (pen->right - pen->left) * value / SOS_SCORE_MOST;
}

static void
draw_text (const Pen *pen, const SosInk *ink, const char *text, double x, double middle, double aside, double most)
{
  int width, height;

  pango_layout_set_width (pen->layout, most > 0 ? (int) (most * PANGO_SCALE) : -1);
  pango_layout_set_ellipsize (pen->layout, most > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_get_pixel_size (pen->layout, &width, &height);
  sos_ink_set (ink, pen->cr);
  cairo_move_to (pen->cr, x - width * aside, middle - height / 2.0);
  pango_cairo_show_layout (pen->cr, pen->layout);
}

static void
draw_scale (const Pen *pen, double top, double bottom)
{
  const SosInk faint = sos_ink_fade (&pen->palette->mark, &pen->palette->view);

  for (int value = 0; value <= SOS_SCORE_MOST; value++)
    {
      g_autofree char *number = g_strdup_printf ("%d", value);
      const double x = pen->left + (pen->right - pen->left) * value / SOS_SCORE_MOST;

      draw_text (pen, &pen->palette->dim, number, x, HEAD / 2, 0.5, 0);
      sos_ink_set (&faint, pen->cr);
      cairo_set_line_width (pen->cr, 1);
      cairo_move_to (pen->cr, x, top);
      cairo_line_to (pen->cr, x, bottom);
      cairo_stroke (pen->cr);
    }
  draw_text (pen, &pen->palette->dim, "?", pen->unknown, HEAD / 2, 0.5, 0);
}

/* The ring is seen round the dot where both are the same, and the diamond stands a little below them. */
static void
draw_ring (const Pen *pen, double x, double y)
{
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, x, y, RING + STROKE, 0, 2 * G_PI);
  sos_ink_set (&pen->palette->view, pen->cr);
  cairo_fill_preserve (pen->cr);
  sos_ink_set (&pen->palette->ink, pen->cr);
  cairo_set_line_width (pen->cr, 1.6);
  cairo_stroke (pen->cr);
}

static void
draw_dot (const Pen *pen, double x, double y)
{
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, x, y, DOT - 1, 0, 2 * G_PI);
  sos_ink_set (&pen->palette->accent_line, pen->cr);
  cairo_fill (pen->cr);
}

static void
draw_diamond (const Pen *pen, double x, double y)
{
  cairo_move_to (pen->cr, x, y - DIAMOND);
  cairo_line_to (pen->cr, x + DIAMOND, y);
  cairo_line_to (pen->cr, x, y + DIAMOND);
  cairo_line_to (pen->cr, x - DIAMOND, y);
  cairo_close_path (pen->cr);
  sos_ink_set (&pen->palette->view, pen->cr);
  cairo_fill_preserve (pen->cr);
  sos_ink_set (&pen->palette->warn, pen->cr);
  cairo_set_line_width (pen->cr, 1.6);
  cairo_stroke (pen->cr);
}

static void
draw_between (const Pen *pen, const SosScoreMark *mark, double y)
{
  if (sos_score_get_value (mark->first) < 0 || sos_score_get_value (mark->latest) < 0)
    return;
  sos_ink_set (&pen->palette->accent_line, pen->cr);
  cairo_set_line_width (pen->cr, STROKE);
  cairo_move_to (pen->cr, place (pen, mark->first), y);
  cairo_line_to (pen->cr, place (pen, mark->latest), y);
  cairo_stroke (pen->cr);
}

static void
draw_mark (const Pen *pen, const SosScoreMark *mark, double y, double label)
{
  draw_text (pen, &pen->palette->ink, mark->label, 0, y, 0, label);
  draw_between (pen, mark, y - 2);
  if (sos_score_is_said (mark->own))
    draw_diamond (pen, place (pen, mark->own), y + 4);
  if (sos_score_is_said (mark->first))
    draw_ring (pen, place (pen, mark->first), y - 2);
  if (sos_score_is_said (mark->latest))
    draw_dot (pen, place (pen, mark->latest), y - 2);
}

/* Which shape is which, below. */
static void
draw_legend (const Pen *pen, double y)
{
  static const struct
  {
    const char *words;
    void (*draw) (const Pen *pen, double x, double y);
  } shapes[] = { { N_("first"), draw_ring }, { N_("latest"), draw_dot }, { N_("theirs"), draw_diamond } };
  double x = 8;

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      int width;

      shapes[i].draw (pen, x, y);
      draw_text (pen, &pen->palette->dim, _(shapes[i].words), x + 11, y, 0, 0);
      pango_layout_get_pixel_size (pen->layout, &width, NULL);
      x += 30 + width;
    }
}

void
sos_score_draw (cairo_t *cr, const SosPalette *palette, const PangoFontDescription *font, const SosScoreMark *marks, guint n_marks, double width, double scale)
{
  const double wide = width / scale, label = MIN (wide * LABEL_SHARE, LABEL_MOST);
  g_autoptr (PangoFontDescription) own = pango_font_description_copy (font);
  g_autoptr (PangoLayout) layout = NULL;
  Pen pen = { cr, palette, NULL, label + 12, wide - UNKNOWN - 18, wide - UNKNOWN / 2 };

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  pen.layout = layout = pango_cairo_create_layout (cr);
  pango_font_description_set_absolute_size (own, TEXT * PANGO_SCALE);
  pango_layout_set_font_description (layout, own);
  draw_scale (&pen, HEAD, HEAD + LINE * n_marks);
  for (guint i = 0; i < n_marks; i++)
    draw_mark (&pen, &marks[i], HEAD + LINE * (i + 0.5), label);
  draw_legend (&pen, 1.5 * HEAD + LINE * n_marks);
  cairo_restore (cr);
}

static void
append_value (GString *words, const char *name, const char *code)
{
  if (!sos_score_is_said (code))
    return;
  if (sos_score_get_value (code) >= 0)
    g_string_append_printf (words, ", %s %s", name, code);
  else if (g_str_equal (code, SOS_SCORE_NOT_APPLYING))
    g_string_append_printf (words, ", %s: %s", name, _("does not apply"));
  else
    g_string_append_printf (words, ", %s: %s", name, _("not known"));
}

char *
sos_score_dup_words (const SosScoreMark *marks, guint n_marks)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      append_value (words, _("first"), marks[i].first);
      append_value (words, _("latest"), marks[i].latest);
      append_value (words, _("theirs"), marks[i].own);
      if (words->len > 0)
        g_string_append_printf (all, "%s%s: %s", all->len > 0 ? "\n" : "", marks[i].label, words->str + 2);
    }
  return g_string_free (all, FALSE);
}
