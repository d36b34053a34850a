/* sos-paper-map.c - the map of boroughs as pages and as one picture. Knows no store. */
#include "config.h"
#include "sos-paper-map.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "sos-map-draw.h"
#include "sos-paper-cell.h"
#include "sos-paper-layout.h"
#include "sos-paper-pdf.h"

#define FONT "Noto Sans, DejaVu Sans, sans-serif"
#define LANGUAGE "en-GB"
#define MARGIN (12 * SOS_PAPER_MM)
#define HEAD 12.0         /* points */
#define FOOT 9.0
#define TOP (MARGIN + 2 * HEAD + 1.5 * FOOT) /* under the heading and its date */
#define LEADING 1.3
#define TEXT_SCALE 0.75   /* on A4, so that its words have 9 points */
#define ROW 17.5          /* of the table, on A4, where they all have room at that */
#define BETWEEN 3.0       /* paragraphs below it */
#define FIGURES 92.0      /* how wide a column of them is, on A4 */
#define PICTURE_WIDTH 960 /* in the units of a screen */
#define PICTURE_HEIGHT 900
#define PIXELS 2          /* of a PNG, a unit */

struct _SosPaperMap
{
  GObject parent_instance;

  SosPaperMapOptions options; /* its strings are owned */
  SosMapPicture *picture;
  SosMapDrawing *drawing;     /* for the page */
  SosPaperFonts fonts;        /* of the thread that draws, from its first page on; context NULL before */
  double width, height, scale; /* scale: 1 on A4 */
};

G_DEFINE_FINAL_TYPE (SosPaperMap, sos_paper_map, G_TYPE_OBJECT)

static void
sos_paper_map_finalize (GObject *object)
{
  SosPaperMap *self = SOS_PAPER_MAP (object);

  g_free ((char *) self->options.title);
  g_free ((char *) self->options.heading);
  g_free ((char *) self->options.note);
  g_free ((char *) self->options.text);
  g_free ((char *) self->options.language);
  g_clear_pointer (&self->options.rows, g_ptr_array_unref);
  g_clear_pointer (&self->drawing, sos_map_drawing_free);
  g_clear_pointer (&self->picture, sos_map_picture_unref);
  if (self->fonts.context != NULL)
    sos_paper_fonts_clear (&self->fonts);
  G_OBJECT_CLASS (sos_paper_map_parent_class)->finalize (object);
}

static void
sos_paper_map_class_init (SosPaperMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_paper_map_finalize;
}

static void
sos_paper_map_init (SosPaperMap *self)
{
}

static void
take_options (SosPaperMap *self, const SosPaperMapOptions *options)
{
  self->options = *options;
  self->options.title = g_strdup (options->title != NULL ? options->title : "");
  self->options.heading = g_strdup (options->heading != NULL ? options->heading : "");
  self->options.note = g_strdup (options->note != NULL ? options->note : "");
  self->options.text = g_strdup (options->text != NULL ? options->text : "");
  self->options.language = g_strdup (options->language != NULL ? options->language : LANGUAGE);
  self->options.rows = options->rows != NULL ? g_ptr_array_ref (options->rows) : NULL;
}

static SosMapDrawing *
lay_out (SosPaperMap *self, double width, double height, double text_scale)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  const SosMapFrame frame = { self->options.tiles ? SOS_MAP_TILES : SOS_MAP_SHAPES, width, height, font, text_scale,
                              self->scale, TRUE }; /* on a larger sheet, names grow less than boroughs: more have room */
  SosMapDrawing *drawing = sos_map_drawing_new (self->picture, &frame);

  pango_font_description_free (font);
  return drawing;
}

/* The head and the foot of the page are its own; the rest is the drawing's. */
SosPaperMap *
sos_paper_map_new (SosMapPicture *picture, const SosPaperMapOptions *options)
{
  SosPaperMap *self = g_object_new (SOS_TYPE_PAPER_MAP, NULL);
  double a4_width, a4_height;

  take_options (self, options);
  self->picture = sos_map_picture_ref (picture);
  sos_sheet_get_size (SOS_SHEET_A4, &a4_width, &a4_height);
  sos_sheet_get_size (options->sheet, &self->width, &self->height);
  self->scale = self->width / a4_width;
  self->drawing = lay_out (self, self->width - 2 * MARGIN, self->height - TOP - MARGIN - 2 * FOOT, TEXT_SCALE * self->scale);
  return self;
}

guint
sos_paper_map_get_n_pages (SosPaperMap *self)
{
  return self->options.rows != NULL ? 2 : 1;
}

void
sos_paper_map_get_page_size (SosPaperMap *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

/* ---- a page ---- */

typedef struct
{
  SosPaperMap *map;
  cairo_t *cr;
  gboolean tags;
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

/* @right: where it ends, or 0: from @left. */
static void
show (const Page *page, const char *tag, const char *text, gboolean bold, double size, double left, double right, double y)
{
  g_autoptr (PangoLayout) layout = sos_paper_fonts_make_layout (&page->map->fonts, text, bold, size);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  begin_tag (page, tag);
  cairo_move_to (page->cr, right > 0 ? right - pango_units_to_double (width) : left, y);
  pango_cairo_show_layout (page->cr, layout);
  end_tag (page, tag);
}

static void
draw_frame (const Page *page, guint number)
{
  SosPaperMap *self = page->map;
  /* Translators: %s is a reference */
  g_autofree char *folio = g_strdup_printf (_("Page %u of %u, %s"), number + 1, sos_paper_map_get_n_pages (self), self->options.title);

  show (page, "H1", self->options.heading, TRUE, HEAD, MARGIN, 0, MARGIN);
  show (page, "P", self->options.note, FALSE, FOOT, MARGIN, 0, MARGIN + HEAD * LEADING + 2);
  show (page, "P", folio, FALSE, FOOT, 0, self->width - MARGIN, self->height - MARGIN - FOOT * LEADING);
}

static void
draw_map (const Page *page)
{
  const SosPaletteName ink = page->map->options.grey ? SOS_PALETTE_PRINT : SOS_PALETTE_LIGHT;
  const SosMapPen pen = { sos_palette_get (ink), sos_map_ramp_get (ink) };

  cairo_save (page->cr);
  begin_tag (page, "Figure");
  cairo_translate (page->cr, MARGIN, TOP);
  sos_map_draw_base (page->map->drawing, page->cr, &pen);
  end_tag (page, "Figure");
  cairo_restore (page->cr);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return pango_units_to_double (height);
}

/* What stands below the map stands below its table too: the two may be parted. (transfer full) (element-type PangoLayout) */
static GPtrArray *
lay_out_foot (SosPaperMap *self, double *height)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  *height = 0;
  for (guint i = 0; i < self->picture->foot->len; i++)
    {
      PangoLayout *layout = sos_paper_fonts_make_layout (&self->fonts, self->picture->foot->pdata[i], FALSE, FOOT);

      pango_layout_set_width (layout, pango_units_from_double (self->width - 2 * MARGIN));
      g_ptr_array_add (all, layout);
      *height += get_height (layout) + BETWEEN;
    }
  return all;
}

/* Above the number of the page. */
static double
draw_foot (const Page *page)
{
  double height, y;
  g_autoptr (GPtrArray) all = lay_out_foot (page->map, &height);
  const double top = page->map->height - MARGIN - 2 * FOOT * LEADING - height;

  y = top;
  for (guint i = 0; i < all->len; i++)
    {
      begin_tag (page, "P");
      cairo_move_to (page->cr, MARGIN, y);
      pango_cairo_show_layout (page->cr, all->pdata[i]);
      end_tag (page, "P");
      y += get_height (all->pdata[i]) + BETWEEN;
    }
  return top;
}

static void
draw_row (const Page *page, const char *const *cells, gboolean head, gboolean bold, double y, double row)
{
  SosPaperMap *self = page->map;
  const guint n = g_strv_length ((char **) cells);

  begin_tag (page, "TR");
  for (guint i = 0; i < n; i++)
    show (page, head ? "TH" : "TD", cells[i], bold, FOOT * self->scale, MARGIN, i > 0 ? self->width - MARGIN - (n - 1 - i) * FIGURES * self->scale : 0,
          y);
  end_tag (page, "TR");
  cairo_set_line_width (page->cr, 0.4);
  cairo_move_to (page->cr, MARGIN, y + row - 3 * self->scale);
  cairo_line_to (page->cr, self->width - MARGIN, y + row - 3 * self->scale);
  cairo_stroke (page->cr);
}

static void
draw_table (const Page *page)
{
  const GPtrArray *rows = page->map->options.rows;
  const double foot = draw_foot (page), row = MIN (ROW * page->map->scale, (foot - TOP) / MAX (rows->len, 1));

  begin_tag (page, "Table");
  for (guint i = 0; i < rows->len; i++)
    draw_row (page, rows->pdata[i], i == 0, i == 0 || i + 1 == rows->len, TOP + i * row, row);
  end_tag (page, "Table");
}

static void
draw (SosPaperMap *self, cairo_t *cr, guint number, gboolean tags)
{
  const Page page = { self, cr, tags };

  if (self->fonts.context == NULL)
    sos_paper_fonts_init (&self->fonts, self->options.language, LEADING);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_frame (&page, number);
  if (number == 0)
    draw_map (&page);
  else
    draw_table (&page);
  cairo_restore (cr);
}

static void
draw_tagged_cb (gpointer self, cairo_t *cr, guint page)
{
  draw (self, cr, page, TRUE);
}

void
sos_paper_map_draw_page (SosPaperMap *self, cairo_t *cr, guint page)
{
  g_return_if_fail (page < sos_paper_map_get_n_pages (self));

  draw (self, cr, page, FALSE);
}

GBytes *
sos_paper_map_render_pdf (SosPaperMap *self, GError **error)
{
  const char *const figures[] = { self->options.text, NULL };

  return sos_paper_pdf_new (sos_paper_map_get_n_pages (self), self->width, self->height, self->options.title, self->options.language,
                            self->options.date, figures, NULL, draw_tagged_cb, self, error);
}

/* ---- one picture ---- */

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_picture (SosPaperMap *self, cairo_surface_t *surface)
{
  const SosMapPen pen = { sos_palette_get (SOS_PALETTE_LIGHT), sos_map_ramp_get (SOS_PALETTE_LIGHT) };
  SosMapDrawing *drawing = lay_out (self, PICTURE_WIDTH, PICTURE_HEIGHT, 1);
  cairo_t *cr = cairo_create (surface);

  sos_ink_set (&pen.palette->page, cr);
  cairo_paint (cr);
  sos_map_draw_base (drawing, cr, &pen);
  cairo_destroy (cr);
  sos_map_drawing_free (drawing);
}

static GBytes *
finish (GByteArray *bytes, cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_FILE, _("The picture could not be made: %s"), cairo_status_to_string (status));
  return NULL;
}

GBytes *
sos_paper_map_render_png (SosPaperMap *self, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH * PIXELS, PICTURE_HEIGHT * PIXELS);
  cairo_status_t status;

  cairo_surface_set_device_scale (surface, PIXELS, PIXELS);
  draw_picture (self, surface);
  status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  return finish (bytes, status, error);
}

/* Letters are outlines there: what they say is said once more, for those who hear it and for those who search. */
static GByteArray *
add_words (SosPaperMap *self, GByteArray *svg)
{
  const char *data = (const char *) svg->data, *root = g_strstr_len (data, svg->len, "<svg"), *end;
  g_autofree char *words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", self->options.heading, self->options.text);
  GByteArray *whole;

  end = root != NULL ? memchr (root, '>', svg->len - (gsize) (root - data)) : NULL;
  if (end == NULL)
    return svg;
  whole = g_byte_array_new ();
  g_byte_array_append (whole, svg->data, (guint) (end + 1 - data));
  g_byte_array_append (whole, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (whole, (const guint8 *) end + 1, svg->len - (guint) (end + 1 - data));
  g_byte_array_unref (svg);
  return whole;
}

GBytes *
sos_paper_map_render_svg (SosPaperMap *self, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, bytes, PICTURE_WIDTH, PICTURE_HEIGHT);
  cairo_status_t status;

  draw_picture (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return finish (status == CAIRO_STATUS_SUCCESS ? add_words (self, bytes) : bytes, status, error);
}
