/* sos-paper-drawing.c - the drawing of a family as pages: as large as it goes, its words never too small to read. Knows no store. */
#include "config.h"
#include "sos-paper-drawing-private.h"

#include "sos-family-text.h"
#include "sos-paper-glyphs.h"
#include "sos-paper-pdf.h"

#include <glib/gi18n.h>

#define FONT "Noto Sans, DejaVu Sans, sans-serif"
#define LANGUAGE "en-GB"
#define HOME_WIDTH 0.5 /* points */

G_DEFINE_FINAL_TYPE (SosPaperDrawing, sos_paper_drawing, G_TYPE_OBJECT)

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

static void
advise (SosPaperDrawing *self)
{
  const guint n = sos_paper_drawing_count_sheets (self);

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
      g_autoptr (PangoLayout) layout = sos_paper_fonts_make_layout (&self->fonts, texts[i], FALSE, SOS_DRAWING_FOOT_SIZE);

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
  sos_paper_fonts_init (&self->fonts, self->options.language, SOS_DRAWING_LEADING);
  self->genogram = sos_genogram_new (family, NULL);
  sos_genogram_set_font (self->genogram, font);
  pango_font_description_free (font);
  sos_paper_drawing_find_rest (self);
  sos_paper_drawing_fit (self);
  self->palette = *sos_palette_get (SOS_PALETTE_PRINT);
  self->palette.home_width = self->palette.own_home_width = HOME_WIDTH / self->scale;
  check_glyphs (self);
  advise (self);
  return self;
}

/* ---- public ---- */

static void
draw_tagged_cb (gpointer user_data, cairo_t *cr, guint page)
{
  sos_paper_drawing_draw (user_data, cr, page, TRUE);
}

guint
sos_paper_drawing_get_n_pages (SosPaperDrawing *self)
{
  return sos_paper_drawing_count_sheets (self) + (self->rest_lines->len > 0 ? self->rest_lines->len - 1 : 0);
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
    sos_paper_drawing_draw (self, cr, page, FALSE);
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
  const guint n = sos_paper_drawing_count_sheets (self);

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
                            self->options.date, (const char *const *) figures->pdata, NULL, draw_tagged_cb, self, error);
}

char *
sos_paper_drawing_dup_text (SosPaperDrawing *self)
{
  g_autofree char *family = sos_family_dup_text (sos_genogram_get_family (self->genogram));

  return g_strdup_printf ("%s\n%s\n\n%s\n%s\n", self->options.title, self->options.note, family, self->options.foot);
}
