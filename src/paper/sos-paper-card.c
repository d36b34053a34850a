/* sos-paper-card.c - a card for a pocket, alone on its sheet, with lines to cut along. Knows no person. */
#include "config.h"
#include "sos-paper-card.h"

#include "sos-paper-cell.h"
#include "sos-paper-glyphs.h"
#include "sos-paper-layout.h"
#include "sos-paper-pdf.h"
#include "sos-telling.h"

#include <glib/gi18n.h>

#define LANGUAGE "en-GB"
#define LEFT (20 * SOS_PAPER_MM)
#define TOP (20 * SOS_PAPER_MM)
#define LEADING 1.2
#define GREY 0.35
#define ASIDE 0.28 /* of the width, for labels */

/* Millimetres and points: the card, its edge, the words, the label above them, the small print. */
static const struct
{
  double width, height, pad, words, least, label, small;
} sizes[] = { { 85.6, 54, 4, 11, 8.5, 8, 7.5 }, { 148, 105, 8, 20, 16, 12, 12 } };

typedef struct
{
  SosPaperCell *label, *words; /* label NULL: the small print */
  double y;
} Line;

struct _SosPaperCard
{
  GObject parent_instance;

  GPtrArray *lines; /* Line */
  GPtrArray *left_off;
  GArray *glyphs;
  char *title;
  char *telling; /* label of the first line whose words tell; NULL: none */
  gint64 date;
  gboolean large, high_contrast, fits;
};

G_DEFINE_FINAL_TYPE (SosPaperCard, sos_paper_card, G_TYPE_OBJECT)

static void
line_free (gpointer data)
{
  Line *line = data;

  g_clear_pointer (&line->label, sos_paper_cell_unref);
  sos_paper_cell_unref (line->words);
  g_free (line);
}

static void
sos_paper_card_finalize (GObject *object)
{
  SosPaperCard *self = SOS_PAPER_CARD (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->left_off);
  g_array_unref (self->glyphs);
  g_free (self->title);
  g_free (self->telling);
  G_OBJECT_CLASS (sos_paper_card_parent_class)->finalize (object);
}

static void
sos_paper_card_class_init (SosPaperCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_paper_card_finalize;
}

static void
sos_paper_card_init (SosPaperCard *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->left_off = g_ptr_array_new_with_free_func (g_free);
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (SosPaperGlyph));
}

/* What stands on it -------------------------------------------------------------------------------------------------------------- */

static char *
dup_words (SosPaperCard *self, const SosTelling *telling, SosMerge *line)
{
  const char *words = sos_merge_get_text (line, "words"), *more = sos_merge_get_text (line, "more"), *label = sos_merge_get_text (line, "label");

  if (sos_telling_count (telling, words, TRUE) > 0 && self->telling == NULL)
    self->telling = g_strdup (label);
  if (more == NULL || sos_telling_count (telling, more, TRUE) == 0)
    return more != NULL ? g_strdup_printf ("%s\n%s", words, more) : g_strdup (words);
  g_ptr_array_add (self->left_off, g_strdup (label));
  return g_strdup (words);
}

static void
add_line (SosPaperCard *self, SosPaperFonts *fonts, const char *label, const char *words, double size)
{
  const double width = (sizes[self->large].width - 2 * sizes[self->large].pad) * SOS_PAPER_MM;
  Line *line = g_new0 (Line, 1);

  if (label != NULL)
    line->label = sos_paper_cell_new (fonts, label, TRUE, FALSE, sizes[self->large].label, width * ASIDE - 4);
  line->words = sos_paper_cell_new (fonts, words, FALSE, label != NULL, size, label != NULL ? width * (1 - ASIDE) : width);
  g_ptr_array_add (self->lines, line);
}

/* From the top; TRUE where all of it finds room. The small print stands at the foot. */
static gboolean
place (SosPaperCard *self)
{
  const double pad = sizes[self->large].pad * SOS_PAPER_MM, bottom = sizes[self->large].height * SOS_PAPER_MM - pad;
  double y = pad;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];

      line->y = line->label != NULL ? y : bottom - line->words->height;
      if (line->y < y - 0.01 || line->y + line->words->height > bottom + 0.01)
        return FALSE;
      y += MAX (line->words->height, line->label != NULL ? line->label->height : 0) + 2;
    }
  return TRUE;
}

static gboolean
set (SosPaperCard *self, SosPaperFonts *fonts, GPtrArray *lines, GPtrArray *texts, const char *found, double size)
{
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, fonts, sos_merge_get_text (lines->pdata[i], "label"), texts->pdata[i], size);
  if (found != NULL)
    add_line (self, fonts, NULL, found, sizes[self->large].small);
  return place (self);
}

/* As large as it fits. */
static void
fill (SosPaperCard *self, SosMerge *words, const char *found)
{
  GPtrArray *lines = sos_merge_get_list (words, "lines");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SosTelling) telling = sos_telling_new_for (words);
  SosPaperFonts fonts;
  double size = sizes[self->large].words;

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (texts, dup_words (self, telling, lines->pdata[i]));
  sos_paper_fonts_init (&fonts, LANGUAGE, LEADING);
  self->fits = set (self, &fonts, lines, texts, found, size);
  for (; !self->fits && size > sizes[self->large].least; size -= 0.5)
    self->fits = set (self, &fonts, lines, texts, found, size - 0.5);
  sos_paper_fonts_clear (&fonts);
  for (guint i = 0; i < self->lines->len; i++)
    sos_paper_glyphs_collect (((Line *) self->lines->pdata[i])->words->layout, self->glyphs);
}

SosPaperCard *
sos_paper_card_new (SosMerge *words, const SosPaperCardOptions *options)
{
  SosPaperCard *self = g_object_new (SOS_TYPE_PAPER_CARD, NULL);

  self->title = g_strdup (options->title);
  self->date = options->date;
  self->large = options->large;
  self->high_contrast = options->high_contrast;
  fill (self, words, options->found);
  return self;
}

void
sos_paper_card_get_page_size (SosPaperCard *self, double *width, double *height)
{
  *width = SOS_PAPER_WIDTH;
  *height = SOS_PAPER_HEIGHT;
}

GPtrArray *
sos_paper_card_get_left_off (SosPaperCard *self)
{
  return self->left_off;
}

gboolean
sos_paper_card_check_ready (SosPaperCard *self, GError **error)
{
  if (self->telling != NULL)
    {
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING,
                   /* Translators: %s is the label of a line on a card */
                   _("A word under “%s” would tell what the card is about (N3). Say it in other words where it is written down."), self->telling);
      return FALSE;
    }
  if (!sos_paper_glyphs_check (self->glyphs, error))
    return FALSE;
  if (self->fits)
    return TRUE;
  g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_WINDOW, _("That is too much for a card. Say it in fewer words."));
  return FALSE;
}

char *
sos_paper_card_dup_text (SosPaperCard *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];

      if (line->label != NULL)
        g_string_append_printf (text, "%s: ", pango_layout_get_text (line->label->layout));
      g_string_append_printf (text, "%s\n", pango_layout_get_text (line->words->layout));
    }
  return g_string_free (text, FALSE);
}

/* Drawn ------------------------------------------------------------------------------------------------------------------------------- */

static void
set_grey (const SosPaperCard *self, cairo_t *cr, double shade)
{
  const double ink = self->high_contrast ? 0 : shade;

  cairo_set_source_rgb (cr, ink, ink, ink);
}

static void
draw_edge (const SosPaperCard *self, cairo_t *cr)
{
  const double dash[] = { 3, 3 };

  cairo_save (cr);
  set_grey (self, cr, GREY);
  cairo_set_line_width (cr, 0.5);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_rectangle (cr, LEFT, TOP, sizes[self->large].width * SOS_PAPER_MM, sizes[self->large].height * SOS_PAPER_MM);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw (SosPaperCard *self, cairo_t *cr, gboolean tags)
{
  const double pad = sizes[self->large].pad * SOS_PAPER_MM, x = LEFT + pad, width = (sizes[self->large].width * SOS_PAPER_MM - 2 * pad);

  draw_edge (self, cr);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];

      if (tags)
        cairo_tag_begin (cr, "P", NULL);
      set_grey (self, cr, GREY);
      if (line->label != NULL)
        sos_paper_cell_draw (line->label, cr, FALSE, x, TOP + line->y + line->words->lines[0].baseline - line->label->lines[0].baseline);
      set_grey (self, cr, line->label != NULL ? 0 : GREY);
      sos_paper_cell_draw (line->words, cr, FALSE, line->label != NULL ? x + width * ASIDE : x, TOP + line->y);
      if (tags)
        cairo_tag_end (cr, "P");
    }
}

static void
draw_tagged_cb (gpointer self, cairo_t *cr, guint page)
{
  draw (self, cr, TRUE);
}

void
sos_paper_card_draw (SosPaperCard *self, cairo_t *cr)
{
  if (sos_paper_card_check_ready (self, NULL))
    draw (self, cr, FALSE);
}

GBytes *
sos_paper_card_render_pdf (SosPaperCard *self, GError **error)
{
  if (!sos_paper_card_check_ready (self, error))
    return NULL;
  return sos_paper_pdf_new (1, SOS_PAPER_WIDTH, SOS_PAPER_HEIGHT, self->title, LANGUAGE, self->date, NULL, NULL, draw_tagged_cb, self, error);
}
