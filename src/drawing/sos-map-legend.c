/* sos-map-legend.c - what the classes are called, and the paragraphs below. */
#include "config.h"
#include "sos-map-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define ROW 21.0
#define COLUMN 116.0
#define WORDS 35.0 /* from the left of a swatch to its name */
#define HEAD 17.0
#define ROWS 3 /* of the classes that are always there, in two columns */
#define LAST 8.0 /* by how much the last of them is wider than a column */
#define LINES 4 /* of a title and its note in a slim frame, usually */

/* Classes that are there only when a figure has them. */
static gboolean
is_used (const SosMapDrawing *self, SosMapClass class)
{
  for (guint b = 0; b < sos_map_n (self); b++)
    if (sos_map_class_of (self->picture->shown[b]) == class)
      return TRUE;
  return FALSE;
}

static double
scaled (const SosMapDrawing *self, double distance)
{
  return distance * self->frame.text_scale;
}

/* Two columns of classes, unless the frame is too narrow for them. */
static double
get_width (double width, double text_scale)
{
  const double room = width - 2 * SOS_MAP_LEGEND_LEFT, two = 2 * COLUMN * text_scale;

  return two + LAST * text_scale <= room ? two : room;
}

static gboolean
is_slim (const SosMapDrawing *self)
{
  return get_width (self->frame.width, self->frame.text_scale) < scaled (self, 2 * COLUMN);
}

static guint
get_rows (const SosMapDrawing *self)
{
  return is_slim (self) ? 2 * ROWS : ROWS;
}

static double
measure_words (SosMapDrawing *self, SosMapTextRole role, const char *words)
{
  g_autoptr (PangoLayout) layout = sos_map_lay_out_text (self, role, words);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return ceil (width / (double) PANGO_SCALE);
}

/* No wider than its classes, unless one word is: so the corner it takes is small. */
static GStrv
break_words (SosMapDrawing *self, SosMapTextRole role, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", " ", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *longer = line->len > 0 ? g_strjoin (" ", line->str, parts[i], NULL) : g_strdup (parts[i]);

      if (line->len > 0 && measure_words (self, role, longer) > get_width (self->frame.width, self->frame.text_scale))
        {
          g_strv_builder_add (lines, line->str);
          g_string_assign (line, parts[i]);
        }
      else
        g_string_assign (line, longer);
    }
  if (line->len > 0)
    g_strv_builder_add (lines, line->str);
  return g_strv_builder_end (lines);
}

static double
get_head (SosMapDrawing *self)
{
  g_auto (GStrv) title = break_words (self, SOS_MAP_TEXT_TITLE, self->picture->title);
  g_auto (GStrv) note = break_words (self, SOS_MAP_TEXT_NOTE, self->picture->note);

  return scaled (self, HEAD * (g_strv_length (title) + g_strv_length (note))) + 6;
}

double
sos_map_measure_legend (SosMapDrawing *self)
{
  return get_head (self) + get_rows (self) * scaled (self, ROW);
}

double
sos_map_measure_key (SosMapDrawing *self)
{
  const guint rows = is_used (self, SOS_MAP_HIDDEN) + is_used (self, SOS_MAP_NOT_SHOWN) + (self->picture->pins->len > 0) + (self->left_out > 0);

  return rows * scaled (self, ROW);
}

static SosMapText *
add_words (SosMapDrawing *self, SosMapTextRole role, const char *words, double x, double baseline, SosBox *around)
{
  SosMapText *text = sos_map_add_text (self, self->texts, role, -1, words);

  sos_map_move_text (text, x, round (baseline));
  sos_box_include (around, &text->box);
  return text;
}

static void
add_row (SosMapDrawing *self, SosMapClass class, double x, double y, SosBox *around)
{
  const SosMapLegendRow row = { class, x, y };
  const SosBox swatch = { x, y, x + scaled (self, SOS_MAP_SWATCH_WIDTH), y + scaled (self, SOS_MAP_SWATCH_HEIGHT) };

  g_array_append_val (self->legend, row);
  sos_box_include (around, &swatch);
  add_words (self, SOS_MAP_TEXT_CLASS, sos_map_class_get_name (class, self->picture->of_things, self->picture->external), x + scaled (self, WORDS),
             y + scaled (self, 13), around);
}

static double
add_lines (SosMapDrawing *self, SosMapTextRole role, const char *words, double left, double top)
{
  g_auto (GStrv) lines = break_words (self, role, words);

  for (guint i = 0; lines[i] != NULL; i++, top += scaled (self, HEAD))
    add_words (self, role, lines[i], left, top + scaled (self, 13), &self->legend_box);
  return top;
}

void
sos_map_place_legend (SosMapDrawing *self, double left, double top)
{
  const double y = top + get_head (self);
  const guint rows = get_rows (self);

  self->legend_box = (SosBox){ left, top, left, top };
  top = add_lines (self, SOS_MAP_TEXT_TITLE, self->picture->title, left, top);
  add_lines (self, SOS_MAP_TEXT_NOTE, self->picture->note, left, top);
  for (guint k = 0; k < 2 * ROWS; k++)
    add_row (self, k, left + k / rows * scaled (self, COLUMN), y + k % rows * scaled (self, ROW), &self->legend_box);
}

/* Tiles as wide as the frame are a little higher; the legend below them. */
double
sos_map_get_slim_height (double width, double text_scale)
{
  if (get_width (width, text_scale) >= 2 * COLUMN * text_scale)
    return 0;
  return width * 1.1 + ((2 * ROWS + 1) * ROW + LINES * HEAD) * text_scale;
}

static const char *
get_key (const SosMapDrawing *self)
{
  return self->picture->key != NULL ? self->picture->key : _("school we work in");
}

/* No longer than what stands above it, so that the slim legend holds it too. All of them are named beside the map, once their borough is chosen. */
static char *
dup_left_out (guint n)
{
  /* Translators: below “school we work in”, in the legend of the map; no longer than that */
  return g_strdup_printf (g_dngettext (NULL, "%u more not drawn", "%u more not drawn", n), n);
}

static double
measure_key_words (SosMapDrawing *self)
{
  g_autofree char *left_out = self->left_out > 0 ? dup_left_out (self->left_out) : NULL;
  double widest = self->picture->pins->len > 0 ? measure_words (self, SOS_MAP_TEXT_KEY, get_key (self)) : 0;

  if (left_out != NULL)
    widest = MAX (widest, measure_words (self, SOS_MAP_TEXT_KEY, left_out));

  for (SosMapClass class = SOS_MAP_HIDDEN; class <= SOS_MAP_NOT_SHOWN; class++)
    if (is_used (self, class))
      widest = MAX (widest, measure_words (self, SOS_MAP_TEXT_CLASS, sos_map_class_get_name (class, self->picture->of_things, self->picture->external)));
  return widest;
}

void
sos_map_place_key (SosMapDrawing *self, double left, double right, double top)
{
  const double x = MAX (left, floor (right - measure_key_words (self) - scaled (self, WORDS)));
  g_autofree char *left_out = NULL;
  double y = top;

  self->key_box = (SosBox){ x, top, x, top };
  for (SosMapClass class = SOS_MAP_HIDDEN; class <= SOS_MAP_NOT_SHOWN; class++)
    if (is_used (self, class))
      {
        add_row (self, class, x, y, &self->key_box);
        y += scaled (self, ROW);
      }
  if (self->picture->pins->len == 0)
    return;
  self->key_pin = (SosBox){ x, y - scaled (self, 1), x + scaled (self, SOS_MAP_SWATCH_WIDTH), y + scaled (self, SOS_MAP_SWATCH_HEIGHT) };
  sos_box_include (&self->key_box, &self->key_pin);
  add_words (self, SOS_MAP_TEXT_KEY, get_key (self), x + scaled (self, WORDS), y + scaled (self, 13), &self->key_box);
  if (self->left_out == 0)
    return;
  left_out = dup_left_out (self->left_out);
  self->left_out_text = self->texts->len;
  add_words (self, SOS_MAP_TEXT_KEY, left_out, x + scaled (self, WORDS), y + scaled (self, ROW + 13), &self->key_box);
}

void
sos_map_say_left_out (SosMapDrawing *self, guint n)
{
  g_autofree char *words = n > 0 ? dup_left_out (n) : NULL;

  pango_layout_set_text (sos_map_text (self->texts, self->left_out_text)->layout, words != NULL ? words : "", -1);
}

static gboolean
is_of_legend (const SosMapText *text)
{
  return text->role == SOS_MAP_TEXT_TITLE || text->role == SOS_MAP_TEXT_NOTE || text->role == SOS_MAP_TEXT_CLASS
         || text->role == SOS_MAP_TEXT_KEY;
}

void
sos_map_clear_legend (SosMapDrawing *self)
{
  while (self->texts->len > 0 && is_of_legend (sos_map_text (self->texts, self->texts->len - 1)))
    sos_map_drop_text (self->texts);
  g_array_set_size (self->legend, 0);
}

/* ---- paragraphs ---- */

static PangoLayout *
lay_out_foot (SosMapDrawing *self, guint i, double width)
{
  PangoLayout *layout = sos_map_lay_out_text (self, SOS_MAP_TEXT_FOOT, self->picture->foot->pdata[i]);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return ceil (height / (double) PANGO_SCALE);
}

double
sos_map_measure_foot (SosMapDrawing *self, double width)
{
  double height = 0;

  for (guint i = 0; i < self->picture->foot->len; i++)
    {
      g_autoptr (PangoLayout) layout = lay_out_foot (self, i, width);

      height += get_height (layout) + 3;
    }
  return height;
}

void
sos_map_place_foot (SosMapDrawing *self, double left, double width, double top)
{
  for (guint i = 0; i < self->picture->foot->len; i++)
    {
      SosMapText text = { SOS_MAP_TEXT_FOOT, -1, lay_out_foot (self, i, width), left, 0, width, sos_map_size (self, SOS_MAP_TEXT_FOOT) };
      const double height = get_height (text.layout);

      text.baseline = top + pango_layout_get_baseline (text.layout) / (double) PANGO_SCALE;
      text.box = (SosBox){ left, top, left + width, top + height };
      g_array_append_val (self->texts, text);
      top += height + 3;
    }
}
