/* sos-paper-drawing.c - the drawing of a family as pages: as large as it goes, its words never too small to read. Knows no store. */
#include "config.h"
#include "sos-paper-drawing.h"

#include "sos-family-text.h"
#include "sos-genogram-draw.h"
#include "sos-paper-cell.h"
#include "sos-paper-glyphs.h"
#include "sos-paper-layout.h"
#include "sos-paper-pdf.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define FONT "Noto Sans, DejaVu Sans, sans-serif"
#define LANGUAGE "en-GB"
#define MARGIN (12 * SOS_PAPER_MM)
#define HEAD_SIZE 12.0
#define FOOT_SIZE 9.0
#define LEADING 1.3
#define GAP 8.0
#define REST_SIZE 9.0
/* More than this of a sheet is not taken from the drawing. */
#define MOST_REST 0.2
#define MOST_LINES 6
#define OVERLAP (10 * SOS_PAPER_MM)
#define CROSS 9.0
/* What is larger than on the screen is large enough. */
#define MOST_SCALE 1.25
#define HOME_WIDTH 0.5 /* points */
/* A sheet is parted no sooner than this. */
#define LEAST_SHARE 0.6

static const struct
{
  const char *code;
  double width, height; /* upright */
} sheets[SOS_N_SHEETS] = {
  [SOS_SHEET_A4] = { "A4", 210 * SOS_PAPER_MM, 297 * SOS_PAPER_MM },
  [SOS_SHEET_A3] = { "A3", 297 * SOS_PAPER_MM, 420 * SOS_PAPER_MM },
};

struct _SosPaperDrawing
{
  GObject parent_instance;

  SosPaperDrawingOptions options; /* its strings are owned */
  SosGenogram *genogram;
  SosPaperFonts fonts;
  SosPalette palette;
  GArray *glyphs;      /* SosPaperGlyph */
  double width, height;
  double top, bottom;  /* of the room for the drawing */
  char *rest;          /* what found no room in it, in words; NULL: nothing */
  gboolean apart;      /* that stands on pages of its own */
  GArray *rest_lines;  /* guint: the first line of each of those, and the end */
  double scale;
  GArray *columns, *rows; /* double: the edges of the sheets, in the units of the drawing */
  char *advice;
};

G_DEFINE_FINAL_TYPE (SosPaperDrawing, sos_paper_drawing, G_TYPE_OBJECT)

gboolean
sos_sheet_parse (const char *code, SosSheet *sheet)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (sheets); i++)
    if (g_ascii_strcasecmp (sheets[i].code, code) == 0)
      {
        *sheet = i;
        return TRUE;
      }
  return FALSE;
}

static void
sos_paper_drawing_finalize (GObject *object)
{
  SosPaperDrawing *self = SOS_PAPER_DRAWING (object);

  g_free ((char *) self->options.title);
  g_free ((char *) self->options.note);
  g_free ((char *) self->options.foot);
  g_free ((char *) self->options.language);
  g_clear_pointer (&self->genogram, sos_genogram_unref);
  sos_paper_fonts_clear (&self->fonts);
  g_array_unref (self->glyphs);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->rest_lines);
  g_free (self->rest);
  g_free (self->advice);
  G_OBJECT_CLASS (sos_paper_drawing_parent_class)->finalize (object);
}

static void
sos_paper_drawing_class_init (SosPaperDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_paper_drawing_finalize;
}

static void
sos_paper_drawing_init (SosPaperDrawing *self)
{
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (SosPaperGlyph));
  self->columns = g_array_new (FALSE, FALSE, sizeof (double));
  self->rows = g_array_new (FALSE, FALSE, sizeof (double));
  self->rest_lines = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* ---- what found no room ---- */

/* A layout that ends in dots does not say what it says. */
static void
collect_shown_cb (PangoLayout *layout, gpointer user_data)
{
  if (!pango_layout_is_ellipsized (layout))
    g_hash_table_add (user_data, g_strdup (pango_layout_get_text (layout)));
}

/* Long words are parted at their dots, and the drawing may show each in a place of its own. */
static gboolean
is_shown (GHashTable *shown, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " · ", -1);
  gboolean all = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    all = all && g_hash_table_contains (shown, parts[i]);
  return all || g_hash_table_contains (shown, words);
}

static void
add_rest (GPtrArray *rest, GHashTable *shown, const char *of, const char *words)
{
  if (words != NULL && *words != '\0' && !is_shown (shown, words))
    g_ptr_array_add (rest, of != NULL ? g_strdup_printf ("%s: %s", of, words) : g_strdup (words));
}

/* A line each while they are few. */
static char *
join_rest (GPtrArray *rest)
{
  const char *between = rest->len > MOST_LINES ? "; " : "\n";

  if (rest->len == 0)
    return NULL;
  g_ptr_array_add (rest, NULL);
  return g_strjoinv (between, (GStrv) rest->pdata);
}

/* On the screen there is a list beside the drawing; on paper these lines below it. */
static void
find_rest (SosPaperDrawing *self)
{
  SosFamily *family = sos_genogram_get_family (self->genogram);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);

  sos_genogram_foreach_layout (self->genogram, collect_shown_cb, shown);
  for (guint i = 0; i < family->homes->len; i++)
    {
      const SosFamilyHome *home = family->homes->pdata[i];

      add_rest (rest, shown, home->label, home->note);
    }
  for (guint i = 0; i < family->members->len; i++)
    {
      const SosFamilyMember *member = sos_family_get_member (family, i);

      if (member->seen != SOS_SEEN)
        continue;
      add_rest (rest, shown, NULL, member->name);
      add_rest (rest, shown, member->name, member->fact);
    }
  for (guint i = 0; i < family->couples->len; i++)
    {
      const SosCouple *couple = family->couples->pdata[i];
      const SosFamilyMember *one = sos_family_get_member (family, couple->one), *other = sos_family_get_member (family, couple->other);
      g_autofree char *both = g_strconcat (one->name != NULL ? one->name : "", _(" and "), other->name != NULL ? other->name : "", NULL);

      if (one->seen == SOS_SEEN && other->seen == SOS_SEEN)
        add_rest (rest, shown, both, couple->years);
    }
  for (guint i = 0; i < family->ties->len; i++)
    {
      const SosTie *tie = family->ties->pdata[i];

      if (sos_family_get_member (family, tie->member)->seen == SOS_SEEN)
        add_rest (rest, shown, NULL, tie->label);
    }
  self->rest = join_rest (rest);
}

/* ---- the room ---- */

static SosBox
get_extents (SosPaperDrawing *self)
{
  SosBox box;

  sos_genogram_get_extents (self->genogram, &box);
  box.right = MAX (box.right, box.left + 1);
  box.bottom = MAX (box.bottom, box.top + 1);
  return box;
}

static SosPaperCell *
make_foot (SosPaperDrawing *self)
{
  return sos_paper_cell_new (&self->fonts, self->options.foot, FALSE, FALSE, FOOT_SIZE, (self->width - 2 * MARGIN) * 0.72);
}

static SosPaperCell *
make_rest (SosPaperDrawing *self)
{
  return self->rest != NULL ? sos_paper_cell_new (&self->fonts, self->rest, FALSE, FALSE, REST_SIZE, self->width - 2 * MARGIN) : NULL;
}

static void
turn (SosPaperDrawing *self, gboolean lying)
{
  const double width = sheets[self->options.sheet].width, height = sheets[self->options.sheet].height;
  SosPaperCell *foot, *rest;

  self->width = lying ? height : width;
  self->height = lying ? width : height;
  foot = make_foot (self);
  self->top = MARGIN + HEAD_SIZE * LEADING + GAP;
  self->bottom = self->height - MARGIN - foot->height - GAP;
  sos_paper_cell_unref (foot);
  rest = make_rest (self);
  self->bottom -= rest != NULL && !self->apart ? rest->height + GAP : 0;
  g_clear_pointer (&rest, sos_paper_cell_unref);
}

static double
get_room_width (SosPaperDrawing *self)
{
  return self->width - 2 * MARGIN;
}

static double
find_scale (SosPaperDrawing *self, gboolean lying)
{
  const SosBox box = get_extents (self);

  turn (self, lying);
  return MIN (MOST_SCALE, MIN (get_room_width (self) / (box.right - box.left), (self->bottom - self->top) / (box.bottom - box.top)));
}

/* ---- several sheets ---- */

/* Parts from @from to @to into sheets of @room, all in units; beside another sheet there is room for the overlap. */
static void
part (SosPaperDrawing *self, GArray *edges, gboolean down, double from, double to, double room)
{
  const double overlap = OVERLAP / self->scale;
  double at = from;

  g_array_set_size (edges, 0);
  g_array_append_val (edges, at);
  while (to - at > room - (edges->len > 1 ? overlap : 0))
    {
      const double most = at + room - (edges->len > 1 ? 2 : 1) * overlap;

      at = sos_genogram_find_break (self->genogram, down, at + LEAST_SHARE * (most - at), most);
      g_array_append_val (edges, at);
    }
  g_array_append_val (edges, to);
}

static guint
count_sheets (SosPaperDrawing *self)
{
  return (self->columns->len - 1) * (self->rows->len - 1);
}

static guint
lay_over_sheets (SosPaperDrawing *self, gboolean lying)
{
  const SosBox box = get_extents (self);

  turn (self, lying);
  part (self, self->columns, TRUE, box.left, box.right, get_room_width (self) / self->scale);
  part (self, self->rows, FALSE, box.top, box.bottom, (self->bottom - self->top) / self->scale);
  return count_sheets (self);
}

/* ---- the layout ---- */

static gboolean
is_rest_long (SosPaperDrawing *self)
{
  SosPaperCell *rest;
  gboolean is_long;

  turn (self, TRUE);
  rest = make_rest (self);
  is_long = rest != NULL && rest->height > MOST_REST * self->height;
  g_clear_pointer (&rest, sos_paper_cell_unref);
  return is_long;
}

/* FALSE where it would be too small. */
static gboolean
fit_one_sheet (SosPaperDrawing *self)
{
  const double upright = find_scale (self, FALSE), lying = find_scale (self, TRUE);

  self->scale = MAX (upright, lying);
  if (self->scale < SOS_PAPER_DRAWING_LEAST / SOS_GENOGRAM_LEAST_SIZE)
    return FALSE;
  lay_over_sheets (self, lying >= upright);
  return TRUE;
}

static void
fit_sheets (SosPaperDrawing *self)
{
  guint n;

  self->scale = SOS_PAPER_DRAWING_LEAST / SOS_GENOGRAM_LEAST_SIZE;
  n = lay_over_sheets (self, FALSE);
  if (lay_over_sheets (self, TRUE) > n)
    lay_over_sheets (self, FALSE);
}

/* The words below the drawing, over pages of their own. */
static void
part_rest (SosPaperDrawing *self)
{
  SosPaperCell *rest = make_rest (self);
  guint first = 0;

  g_array_append_val (self->rest_lines, first);
  for (guint i = 0; i < rest->n_lines; i++)
    if (rest->lines[i].bottom - rest->lines[first].top > self->bottom - self->top)
      {
        first = i;
        g_array_append_val (self->rest_lines, first);
      }
  g_array_append_val (self->rest_lines, rest->n_lines);
  sos_paper_cell_unref (rest);
}

static void
fit (SosPaperDrawing *self)
{
  self->apart = is_rest_long (self);
  if (!fit_one_sheet (self))
    {
      self->apart = TRUE;
      if (!fit_one_sheet (self))
        fit_sheets (self);
    }
  if (self->apart && self->rest != NULL)
    part_rest (self);
}

static void
advise (SosPaperDrawing *self)
{
  const guint n = count_sheets (self);

  if (n > 1 && self->options.sheet == SOS_SHEET_A4)
    self->advice = g_strdup_printf (_("On one A4 sheet the words would be smaller than %.0f pt, so it goes over %u sheets. Try A3."),
                                    SOS_PAPER_DRAWING_LEAST, n);
  else if (n > 1)
    self->advice = g_strdup_printf (_("On one A3 sheet the words would be smaller than %.0f pt, so it goes over %u sheets; lay them together "
                                      "at the crosses."),
                                    SOS_PAPER_DRAWING_LEAST, n);
  else if (self->options.sheet == SOS_SHEET_A4 && sos_paper_drawing_get_least_size (self) < 10)
    self->advice = g_strdup_printf (_("The smallest words are %.1f pt. On A3 they are larger."), sos_paper_drawing_get_least_size (self));
}

static void
collect_cb (PangoLayout *layout, gpointer user_data)
{
  sos_paper_glyphs_collect (layout, user_data);
}

static void
check_glyphs (SosPaperDrawing *self)
{
  const char *const texts[] = { self->options.title, self->options.note, self->options.foot, self->rest != NULL ? self->rest : "" };

  sos_genogram_foreach_layout (self->genogram, collect_cb, self->glyphs);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) layout = sos_paper_fonts_make_layout (&self->fonts, texts[i], FALSE, FOOT_SIZE);

      sos_paper_glyphs_collect (layout, self->glyphs);
    }
}

SosPaperDrawing *
sos_paper_drawing_new (SosFamily *family, const SosPaperDrawingOptions *options)
{
  SosPaperDrawing *self = g_object_new (SOS_TYPE_PAPER_DRAWING, NULL);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  self->options = *options;
  self->options.title = g_strdup (options->title != NULL ? options->title : "");
  self->options.note = g_strdup (options->note != NULL ? options->note : "");
  self->options.foot = g_strdup (options->foot != NULL ? options->foot : "");
  self->options.language = g_strdup (options->language != NULL ? options->language : LANGUAGE);
  sos_paper_fonts_init (&self->fonts, self->options.language, LEADING);
  self->genogram = sos_genogram_new (family, NULL);
  sos_genogram_set_font (self->genogram, font);
  pango_font_description_free (font);
  find_rest (self);
  fit (self);
  self->palette = *sos_palette_get (SOS_PALETTE_PRINT);
  self->palette.home_width = self->palette.own_home_width = HOME_WIDTH / self->scale;
  check_glyphs (self);
  advise (self);
  return self;
}

/* ---- drawing ---- */

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
  show (page, layout, page->paper->width - MARGIN - pango_units_to_double (width), y);
}

static void
draw_head (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  g_autoptr (PangoLayout) title = sos_paper_fonts_make_layout (&self->fonts, self->options.title, TRUE, HEAD_SIZE);

  begin_tag (page, "H1");
  show (page, title, MARGIN, MARGIN);
  end_tag (page, "H1");
  begin_tag (page, "P");
  show_at_end (page, self->options.note, HEAD_SIZE, MARGIN);
  end_tag (page, "P");
}

static void
draw_rest (const Page *page)
{
  SosPaperCell *rest = make_rest (page->paper);

  if (rest == NULL || page->paper->apart)
    {
      g_clear_pointer (&rest, sos_paper_cell_unref);
      return;
    }
  begin_tag (page, "P");
  show (page, rest->layout, MARGIN, page->paper->bottom + GAP);
  end_tag (page, "P");
  sos_paper_cell_unref (rest);
}

static void
draw_rest_page (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  SosPaperCell *rest = make_rest (self);
  const guint number = page->page - count_sheets (self);
  const guint first = g_array_index (self->rest_lines, guint, number), end = g_array_index (self->rest_lines, guint, number + 1);

  begin_tag (page, "P");
  for (guint i = first; i < end; i++)
    {
      cairo_move_to (page->cr, MARGIN, self->top + rest->lines[i].baseline - rest->lines[first].top);
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

  if (count_sheets (self) == 1 || page->page >= count_sheets (self))
    /* Translators: %s is a reference */
    return g_strdup_printf (_("Page %u of %u, %s"), page->page + 1, n, self->options.title);
  return g_strdup_printf (_("Page %u of %u: row %u, column %u, %s"), page->page + 1, n, page->row + 1, page->column + 1, self->options.title);
}

static void
draw_foot (const Page *page)
{
  SosPaperDrawing *self = page->paper;
  SosPaperCell *foot = make_foot (self);
  const double y = self->height - MARGIN - foot->height;
  g_autofree char *folio = dup_folio (page);

  begin_tag (page, "P");
  show (page, foot->layout, MARGIN, y);
  show_at_end (page, folio, FOOT_SIZE, self->height - MARGIN - FOOT_SIZE * LEADING);
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
  const double overlap = OVERLAP / page->paper->scale;
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
  const gboolean one = count_sheets (self) == 1;
  const SosGenogramPen pen = { .palette = &self->palette, .scale = scale, .sheet = one ? NULL : &own };

  cairo_save (page->cr);
  cairo_translate (page->cr, one ? (self->width - width) / 2 : MARGIN, self->top);
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

static void
draw (SosPaperDrawing *self, cairo_t *cr, guint number, gboolean tags)
{
  const guint n_columns = self->columns->len - 1;
  const Page page = { self, cr, tags, number, number % n_columns, number / n_columns };

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_head (&page);
  if (number < count_sheets (self))
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

static void
draw_tagged_cb (gpointer user_data, cairo_t *cr, guint page)
{
  draw (user_data, cr, page, TRUE);
}

/* ---- public ---- */

guint
sos_paper_drawing_get_n_pages (SosPaperDrawing *self)
{
  return count_sheets (self) + (self->rest_lines->len > 0 ? self->rest_lines->len - 1 : 0);
}

void
sos_paper_drawing_get_page_size (SosPaperDrawing *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

double
sos_paper_drawing_get_least_size (SosPaperDrawing *self)
{
  return self->scale * SOS_GENOGRAM_LEAST_SIZE;
}

const char *
sos_paper_drawing_get_advice (SosPaperDrawing *self)
{
  return self->advice;
}

void
sos_paper_drawing_draw_page (SosPaperDrawing *self, cairo_t *cr, guint page)
{
  g_return_if_fail (page < sos_paper_drawing_get_n_pages (self));

  if (sos_paper_drawing_check_ready (self, NULL))
    draw (self, cr, page, FALSE);
}

gboolean
sos_paper_drawing_check_ready (SosPaperDrawing *self, GError **error)
{
  return sos_paper_glyphs_check (self->glyphs, error);
}

/* The first figure says it all; the others which part they are. */
static GPtrArray *
make_figures (SosPaperDrawing *self)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_free);
  const guint n = count_sheets (self);

  g_ptr_array_add (figures, sos_family_dup_text (sos_genogram_get_family (self->genogram)));
  for (guint i = 1; i < n; i++)
    g_ptr_array_add (figures, g_strdup_printf (_("Part %u of %u of the same drawing."), i + 1, n));
  g_ptr_array_add (figures, NULL);
  return figures;
}

GBytes *
sos_paper_drawing_render_pdf (SosPaperDrawing *self, GError **error)
{
  g_autoptr (GPtrArray) figures = make_figures (self);

  if (!sos_paper_drawing_check_ready (self, error))
    return NULL;
  return sos_paper_pdf_new (sos_paper_drawing_get_n_pages (self), self->width, self->height, self->options.title, self->options.language,
                            self->options.date, (const char *const *) figures->pdata, draw_tagged_cb, self, error);
}

char *
sos_paper_drawing_dup_text (SosPaperDrawing *self)
{
  g_autofree char *family = sos_family_dup_text (sos_genogram_get_family (self->genogram));

  return g_strdup_printf ("%s\n%s\n\n%s\n%s\n", self->options.title, self->options.note, family, self->options.foot);
}
