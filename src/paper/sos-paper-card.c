/* sos-paper-card.c - a card for a pocket, alone on its sheet or above the same in English, with lines to cut along. Knows no person. */
#include "config.h"
#include "sos-paper-card.h"

#include "sos-paper-cell.h"
#include "sos-paper-draw.h"
#include "sos-paper-glyphs.h"
#include "sos-paper-layout.h"
#include "sos-paper-pdf.h"
#include "sos-paper-template.h"
#include "sos-paper-tongue.h"
#include "sos-telling.h"

#include <glib/gi18n.h>

#define LANGUAGE "en-GB"
#define LEFT (20 * SOS_PAPER_MM)
#define TOP (20 * SOS_PAPER_MM)
#define BETWEEN (14 * SOS_PAPER_MM) /* of two languages */
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
  double y;                    /* from the top of the card */
} Line;

/* The card in one language. */
typedef struct
{
  const char *language; /* interned */
  gboolean rtl, fits;
  GPtrArray *lines; /* Line */
} Face;

#define MOST_FACES 2

struct _SosPaperCard
{
  GObject parent_instance;

  Face faces[MOST_FACES]; /* theirs, where it is not English; then English */
  guint n_faces;
  GPtrArray *left_off;
  GArray *glyphs;
  GArray *tongues; /* SosPaperTongueTag, while a file is made */
  char *title;
  char *telling; /* label of the first line whose words tell; NULL: none */
  char *missing; /* what it must say and nobody knows; NULL: nothing */
  gint64 date;
  gboolean large, high_contrast, unnoted;
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

  for (guint i = 0; i < self->n_faces; i++)
    g_ptr_array_unref (self->faces[i].lines);
  g_ptr_array_unref (self->left_off);
  g_array_unref (self->glyphs);
  g_free (self->title);
  g_free (self->telling);
  g_free (self->missing);
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
  self->left_off = g_ptr_array_new_with_free_func (g_free);
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (SosPaperGlyph));
}

/* What stands on it -------------------------------------------------------------------------------------------------------------- */

enum
{
  LABEL,
  WORDS,
  MORE,
};

static const char *
get_cell (const SosBlock *block, guint cell)
{
  return g_str_equal (block->cells[cell], SOS_PAPER_GAP) ? NULL : block->cells[cell];
}

/* What would tell whose pocket it is in is left off beside the words of a line; the words themselves may not tell. Data is the same in both
 * languages, so it is left off in both, and said once. */
static char *
dup_words (SosPaperCard *self, const SosTelling *telling, const SosBlock *block, gboolean english)
{
  const char *words = block->cells[WORDS], *more = get_cell (block, MORE), *label = block->cells[LABEL];

  if (sos_telling_count (telling, words, TRUE) + sos_telling_count (telling, label, TRUE) > 0 && self->telling == NULL)
    self->telling = g_strdup (label);
  if (more == NULL || sos_telling_count (telling, more, TRUE) == 0)
    return more != NULL ? g_strdup_printf ("%s\n%s", words, more) : g_strdup (words);
  if (english)
    g_ptr_array_add (self->left_off, g_strdup (label));
  return g_strdup (words);
}

/* A step has a label; a paragraph is small print. */
static void
add_line (SosPaperCard *self, Face *face, SosPaperFonts *fonts, const SosBlock *block, const char *words, double size)
{
  const double width = (sizes[self->large].width - 2 * sizes[self->large].pad) * SOS_PAPER_MM;
  const gboolean labelled = block->kind == SOS_BLOCK_STEP;
  Line *line = g_new0 (Line, 1);

  if (labelled)
    line->label = sos_paper_cell_new (fonts, block->cells[LABEL], TRUE, FALSE, sizes[self->large].label, width * ASIDE - 4);
  line->words = sos_paper_cell_new (fonts, words, FALSE, labelled, labelled ? size : sizes[self->large].small, labelled ? width * (1 - ASIDE) : width);
  g_ptr_array_add (face->lines, line);
}

/* From the top, the small print from the foot up; TRUE where all of it finds room. */
static gboolean
place (SosPaperCard *self, Face *face)
{
  const double pad = sizes[self->large].pad * SOS_PAPER_MM;
  double y = pad, bottom = sizes[self->large].height * SOS_PAPER_MM - pad;

  for (guint i = face->lines->len; i > 0; i--)
    {
      Line *line = face->lines->pdata[i - 1];

      if (line->label == NULL)
        line->y = bottom -= line->words->height;
    }
  for (guint i = 0; i < face->lines->len; i++)
    {
      Line *line = face->lines->pdata[i];

      if (line->label == NULL)
        continue;
      line->y = y;
      y += MAX (line->words->height, line->label->height) + 2;
    }
  return y - 2 <= bottom + 0.01;
}

static gboolean
set (SosPaperCard *self, Face *face, SosPaperFonts *fonts, GPtrArray *blocks, GPtrArray *texts, double size)
{
  g_ptr_array_set_size (face->lines, 0);
  for (guint i = 0; i < blocks->len; i++)
    add_line (self, face, fonts, blocks->pdata[i], texts->pdata[i], size);
  return place (self, face);
}

/* As large as it fits. */
static void
add_face (SosPaperCard *self, const SosPaperWords *words, const SosTelling *telling)
{
  Face *face = &self->faces[self->n_faces++];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const gboolean english = g_str_equal (words->language, SOS_PAPER_ENGLISH);
  SosPaperFonts fonts;
  double size = sizes[self->large].words;

  *face = (Face){ words->language, sos_paper_tongue_is_rtl (words->language), FALSE, g_ptr_array_new_with_free_func (line_free) };
  for (guint i = 0; i < words->blocks->len; i++)
    {
      const SosBlock *block = words->blocks->pdata[i];

      g_ptr_array_add (texts, block->kind == SOS_BLOCK_STEP ? dup_words (self, telling, block, english) : g_strdup (block->cells[0]));
    }
  sos_paper_fonts_init (&fonts, sos_paper_tongue_get_tag (words->language), LEADING);
  if (face->rtl)
    sos_paper_fonts_turn (&fonts);
  face->fits = set (self, face, &fonts, words->blocks, texts, size);
  for (; !face->fits && size > sizes[self->large].least; size -= 0.5)
    face->fits = set (self, face, &fonts, words->blocks, texts, size - 0.5);
  sos_paper_fonts_clear (&fonts);
  for (guint i = 0; i < face->lines->len; i++)
    {
      const Line *line = face->lines->pdata[i];

      if (line->label != NULL)
        sos_paper_glyphs_collect (line->label->layout, self->glyphs);
      sos_paper_glyphs_collect (line->words->layout, self->glyphs);
    }
}

static void
fill (SosPaperCard *self, const SosPaperTemplates *templates, SosMerge *merge)
{
  g_autoptr (SosTelling) telling = sos_telling_new_for (merge);
  g_autoptr (SosPaperWords) words = sos_paper_template_fill (templates->english, merge, SOS_PAPER_BY_HAND, FALSE);
  g_autoptr (SosPaperWords) translated = NULL;

  if (templates->translated != NULL)
    {
      translated = sos_paper_template_fill_translated (templates->translated, templates->common, merge, SOS_PAPER_BY_HAND, FALSE);
      self->unnoted = translated->unnoted;
      add_face (self, translated, telling);
    }
  add_face (self, words, telling);
  self->missing = sos_paper_words_dup_missing (words);
}

SosPaperCard *
sos_paper_card_new (const char *kind, SosMerge *merge, const SosPaperCardOptions *options, GError **error)
{
  g_auto (SosPaperTemplates) templates = { NULL };
  SosPaperCard *self;

  if (!sos_paper_templates_read (kind, options->template, options->translated, options->common, &templates, error))
    return NULL;
  self = g_object_new (SOS_TYPE_PAPER_CARD, NULL);
  self->title = g_strdup (options->title);
  self->date = options->date;
  self->large = options->large;
  self->high_contrast = options->high_contrast;
  fill (self, &templates, merge);
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

static gboolean
check_faces (SosPaperCard *self, GError **error)
{
  for (guint i = 0; i < self->n_faces; i++)
    if (!self->faces[i].fits)
      {
        g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_WINDOW, _("That is too much for a card. Say it in fewer words."));
        return FALSE;
      }
  return TRUE;
}

gboolean
sos_paper_card_check_ready (SosPaperCard *self, GError **error)
{
  if (self->missing != NULL)
    g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING, _("This card still needs: %s."), self->missing);
  else if (self->telling != NULL)
    g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING,
                 /* Translators: %s is the label of a line on a card */
                 _("A word under “%s” would tell what the card is about. Say it in other words where it is written down."), self->telling);
  else if (self->unnoted)
    g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_LANGUAGE, _("Part of this card is in English, and the note that says so is not translated."));
  else
    return sos_paper_glyphs_check (self->glyphs, error) && check_faces (self, error);
  return FALSE;
}

char *
sos_paper_card_dup_text (SosPaperCard *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_faces; i++)
    for (guint k = 0; k < self->faces[i].lines->len; k++)
      {
        const Line *line = self->faces[i].lines->pdata[k];

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
  cairo_rectangle (cr, 0, 0, sizes[self->large].width * SOS_PAPER_MM, sizes[self->large].height * SOS_PAPER_MM);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Its top left at the origin. The label stands where the line begins. */
static void
draw_line (const SosPaperCard *self, const Face *face, const Line *line, cairo_t *cr)
{
  const double x = sizes[self->large].pad * SOS_PAPER_MM, width = sizes[self->large].width * SOS_PAPER_MM - 2 * x;
  const double label_x = face->rtl ? x + width * (1 - ASIDE) + 4 : x, words_x = line->label != NULL && !face->rtl ? x + width * ASIDE : x;

  set_grey (self, cr, GREY);
  if (line->label != NULL)
    sos_paper_cell_draw (line->label, cr, FALSE, label_x, line->y + line->words->lines[0].baseline - line->label->lines[0].baseline);
  set_grey (self, cr, line->label != NULL ? 0 : GREY);
  sos_paper_cell_draw (line->words, cr, FALSE, words_x, line->y);
}

static void
draw_face (const SosPaperCard *self, const Face *face, cairo_t *cr, gboolean tags)
{
  const SosPaperTongueTag tag = { "P", face->language };

  draw_edge (self, cr);
  for (guint i = 0; i < face->lines->len; i++)
    {
      if (tags)
        cairo_tag_begin (cr, tag.tag, NULL);
      if (tags && self->tongues != NULL)
        g_array_append_val (self->tongues, tag);
      draw_line (self, face, face->lines->pdata[i], cr);
      if (tags)
        cairo_tag_end (cr, tag.tag);
    }
}

/* One below the other. */
static void
draw (SosPaperCard *self, cairo_t *cr, gboolean tags)
{
  for (guint i = 0; i < self->n_faces; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, LEFT, TOP + i * (sizes[self->large].height * SOS_PAPER_MM + BETWEEN));
      draw_face (self, &self->faces[i], cr, tags);
      cairo_restore (cr);
    }
}

static void
draw_tagged_cb (gpointer self, cairo_t *cr, guint page)
{
  draw (self, cr, TRUE);
}

void
sos_paper_card_draw (SosPaperCard *self, cairo_t *cr, gboolean screen)
{
  if (screen || sos_paper_card_check_ready (self, NULL))
    draw (self, cr, FALSE);
}

GBytes *
sos_paper_card_render_pdf (SosPaperCard *self, GError **error)
{
  g_autoptr (GArray) tongues = self->n_faces > 1 ? g_array_new (FALSE, FALSE, sizeof (SosPaperTongueTag)) : NULL;
  GBytes *pdf;

  if (!sos_paper_card_check_ready (self, error))
    return NULL;
  self->tongues = tongues;
  pdf = sos_paper_pdf_new (1, SOS_PAPER_WIDTH, SOS_PAPER_HEIGHT, self->title, LANGUAGE, self->date, NULL, tongues, draw_tagged_cb, self, error);
  self->tongues = NULL;
  return pdf;
}
