/* sos-paper-cell.c - some text set in lines of one width. Knows no block and no page. */
#include "config.h"
#include "sos-paper-cell.h"

#include <pango/pangocairo.h>
#include <string.h>

#define FAMILY "Noto Sans, DejaVu Sans, sans-serif"
#define MOST_FIXED 512

static void
clear_cell (gpointer data)
{
  SosPaperCell *cell = data;

  g_object_unref (cell->layout);
  g_free (cell->lines);
}

void
sos_paper_cell_unref (SosPaperCell *self)
{
  g_atomic_rc_box_release_full (self, clear_cell);
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

static void
measure_lines (SosPaperCell *cell)
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

PangoLayout *
sos_paper_fonts_make_layout (SosPaperFonts *self, const char *text, gboolean bold, double size)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (self->descriptions[bold], size * PANGO_SCALE);
  pango_layout_set_font_description (layout, self->descriptions[bold]);
  /* Pango turns it to the other side for a line of the other direction. */
  if (self->rtl)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  /* Letters that stay apart are easier to read, and come out of the PDF as they were typed. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga 0, clig 0"));
  keep_numbers (attributes, text);
  /* Set at the size, not at what each font of a fallback asks: lines stay even when scripts mix. */
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
                                        (int) (size * self->leading * PANGO_SCALE)));
  if (self->spread > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (size * self->spread * PANGO_SCALE)));
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
overflows (const SosPaperCell *cell, double width)
{
  for (guint i = 0; i < cell->n_lines; i++)
    if (cell->lines[i].width > width + 0.01)
      return TRUE;
  return FALSE;
}

static SosPaperCell *
new_cell (SosPaperFonts *fonts, const char *text, gboolean bold, double size, double width)
{
  SosPaperCell *cell = g_atomic_rc_box_new0 (SosPaperCell);

  cell->layout = sos_paper_fonts_make_layout (fonts, text, bold, size);
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
static SosPaperCell *
ensure_fixed_cell (SosPaperFonts *fonts, const char *text, gboolean bold, double size, double width)
{
  static GPrivate fixed = G_PRIVATE_INIT (free_fixed);
  GHashTable *cells = g_private_get (&fixed);
  const char *language = pango_language_to_string (pango_context_get_language (fonts->context));
  g_autofree char *key = g_strdup_printf ("%s %d %g %g %g %g %s", language, bold, size, fonts->leading, fonts->spread, width, text);
  SosPaperCell *cell;

  if (cells == NULL)
    {
      cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sos_paper_cell_unref);
      g_private_set (&fixed, cells);
    }
  cell = g_hash_table_lookup (cells, key);
  if (cell == NULL)
    {
      if (g_hash_table_size (cells) >= MOST_FIXED)
        g_hash_table_remove_all (cells);
      cell = new_cell (fonts, text, bold, size, width);
      g_hash_table_insert (cells, g_steal_pointer (&key), cell);
    }
  return g_atomic_rc_box_acquire (cell);
}

void
sos_paper_fonts_init (SosPaperFonts *self, const char *language, double leading)
{
  self->context = make_context (language);
  self->leading = leading;
  self->spread = 0;
  self->rtl = FALSE;
  for (guint bold = 0; bold < G_N_ELEMENTS (self->descriptions); bold++)
    {
      self->descriptions[bold] = pango_font_description_from_string (FAMILY);
      pango_font_description_set_weight (self->descriptions[bold], bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    }
}

void
sos_paper_fonts_turn (SosPaperFonts *self)
{
  self->rtl = TRUE;
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_RTL);
}

static gboolean
is_here (PangoContext *context, const char *family)
{
  g_autofree PangoFontFamily **families = NULL;
  int n;

  pango_context_list_families (context, &families, &n);
  for (int i = 0; i < n; i++)
    if (g_str_equal (pango_font_family_get_name (families[i]), family))
      return TRUE;
  return FALSE;
}

gboolean
sos_paper_fonts_write_by_hand (SosPaperFonts *self)
{
  if (!is_here (self->context, SOS_PAPER_HAND_FAMILY))
    return FALSE;
  for (guint bold = 0; bold < G_N_ELEMENTS (self->descriptions); bold++)
    pango_font_description_set_family (self->descriptions[bold], SOS_PAPER_HAND_FAMILY ", " FAMILY);
  return TRUE;
}

void
sos_paper_fonts_clear (SosPaperFonts *self)
{
  for (guint bold = 0; bold < G_N_ELEMENTS (self->descriptions); bold++)
    pango_font_description_free (self->descriptions[bold]);
  g_object_unref (self->context);
}

SosPaperCell *
sos_paper_cell_new (SosPaperFonts *fonts, const char *text, gboolean fixed, gboolean bold, double size, double width)
{
  return fixed ? ensure_fixed_cell (fonts, text, bold, size, width) : new_cell (fonts, text, bold, size, width);
}

void
sos_paper_cell_draw (const SosPaperCell *self, cairo_t *cr, gboolean from_left, double x, double y)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      cairo_move_to (cr, from_left ? x : x + self->lines[i].x, y + self->lines[i].baseline);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (self->layout, (int) i));
    }
}
