/* sos-paper.c - a letter as pages: words, layout and drawing behind one door. Knows no store. */
#include "config.h"
#include "sos-paper.h"

#include "sos-paper-draw.h"
#include "sos-paper-glyphs.h"
#include "sos-paper-layout.h"
#include "sos-paper-pdf.h"
#include "sos-paper-picture.h"
#include "sos-paper-sensitive.h"
#include "sos-paper-template.h"

#include <glib/gi18n.h>
#include <string.h>

#define LANGUAGE "en-GB"

struct _SosPaper
{
  GObject parent_instance;

  SosPaperOptions options; /* its strings are owned, hard_words a reference */
  SosPaperWords *words;
  SosPaperPages *pages;
  GArray *glyphs; /* SosPaperGlyph */
  guint n_telling; /* words above the first fold that must not stand there (N3) */
  char *advice;
};

G_DEFINE_FINAL_TYPE (SosPaper, sos_paper, G_TYPE_OBJECT)
G_DEFINE_QUARK (sos-paper-error-quark, sos_paper_error)

static void
check_glyphs (SosPaper *self)
{
  for (guint i = 0; i < self->pages->cells->len; i++)
    sos_paper_glyphs_collect (sos_paper_pages_get_layout (self->pages, i), self->glyphs);
}

static void
note_pages (SosPaper *self)
{
  for (guint i = 0; i < self->words->missing->len; i++)
    {
      SosPaperMissing *missing = self->words->missing->pdata[i];

      missing->page = MAX (1, sos_paper_find_section_page (self, missing->section_number));
    }
}

static void
advise (SosPaper *self)
{
  guint most = self->pages->measures->most_pages, n = self->pages->sheets->len;

  if (most > 0 && n > most)
    self->advice = g_strdup_printf (ngettext ("This letter has %u page. %u is as much as most people will read.",
                                              "This letter has %u pages. %u are as much as most people will read.", n),
                                    n, most);
}

static char *
dup_top_panel (SosPaper *self)
{
  const SosPaperSheet *sheet = self->pages->sheets->pdata[0];
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->pieces->len; i++)
    {
      const SosPaperPiece *piece = &g_array_index (sheet->pieces, SosPaperPiece, i);

      if (piece->y < SOS_PAPER_FOLD_1)
        g_string_append_printf (text, "%s\n", pango_layout_get_text (piece->layout));
    }
  return g_string_free (text, FALSE);
}

static void
count_telling (SosPaper *self)
{
  g_autofree char *top = dup_top_panel (self);

  self->n_telling = sos_paper_count_telling (top, FALSE);
}

static void
draw_tagged_cb (gpointer user_data, cairo_t *cr, guint page)
{
  SosPaper *self = user_data;
  SosPaperPen pen = { self->options.high_contrast, self->options.pale_yellow, TRUE, FALSE, FALSE, NULL };

  sos_paper_draw_sheet (self->pages, page, cr, &pen);
}

static void
sos_paper_finalize (GObject *object)
{
  SosPaper *self = SOS_PAPER (object);

  g_free ((char *) self->options.language);
  g_free ((char *) self->options.title);
  g_clear_pointer (&self->options.hard_words, sos_word_list_unref);
  g_clear_pointer (&self->pages, sos_paper_pages_free);
  g_clear_pointer (&self->words, sos_paper_words_free);
  g_array_unref (self->glyphs);
  g_free (self->advice);
  G_OBJECT_CLASS (sos_paper_parent_class)->finalize (object);
}

static void
sos_paper_class_init (SosPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_paper_finalize;
}

static void
sos_paper_init (SosPaper *self)
{
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (SosPaperGlyph));
}

GBytes *
sos_paper_load_template (const char *kind)
{
  return sos_paper_template_load (kind);
}

static void
set_options (SosPaper *self, const SosPaperOptions *options)
{
  self->options = *options;
  self->options.language = g_strdup (options->language != NULL ? options->language : LANGUAGE);
  self->options.title = g_strdup (options->title != NULL ? options->title : "");
  self->options.template = NULL;
  self->options.hard_words = options->hard_words != NULL ? sos_word_list_ref (options->hard_words) : NULL;
}

static SosPaper *
paper_new (const SosPaperTemplate *template, SosMerge *merge, const SosPaperOptions *options)
{
  SosPaper *self = g_object_new (SOS_TYPE_PAPER, NULL);

  set_options (self, options);
  self->words = sos_paper_template_fill (template, merge, options->delivery, options->hand_only_stamp);
  self->pages = sos_paper_pages_new (self->words, sos_paper_format_get_measures (options->format), options->delivery,
                                     sos_window_shift_parse (sos_merge_get_text (merge, SOS_WINDOW_FIELD)), self->options.language);
  check_glyphs (self);
  note_pages (self);
  if (!self->words->open)
    count_telling (self);
  advise (self);
  return self;
}

SosPaper *
sos_paper_new (const char *kind, SosMerge *merge, const SosPaperOptions *options, GError **error)
{
  g_autoptr (SosPaperTemplate) kept = NULL;
  const SosPaperTemplate *template;

  g_return_val_if_fail (options != NULL, NULL);
  if (options->template != NULL)
    template = kept = sos_paper_template_new (g_bytes_get_data (options->template, NULL),
                                              (gssize) g_bytes_get_size (options->template), error);
  else
    template = sos_paper_template_find (kind, error);
  if (template == NULL)
    return NULL;
  if (!options->hand_only_stamp || options->delivery != SOS_PAPER_BY_POST)
    return paper_new (template, merge, options);
  g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_DELIVERY,
                       _("This letter may only be given by hand, so it cannot be made for the post."));
  return NULL;
}

guint
sos_paper_get_n_pages (SosPaper *self)
{
  return self->pages->sheets->len;
}

void
sos_paper_get_page_size (SosPaper *self, double *width, double *height)
{
  *width = SOS_PAPER_WIDTH;
  *height = SOS_PAPER_HEIGHT;
}

void
sos_paper_draw_page (SosPaper *self, cairo_t *cr, guint page, gboolean screen_marks)
{
  SosPaperPen pen = { self->options.high_contrast, self->options.pale_yellow, FALSE, screen_marks, !self->words->open,
                      self->options.hard_words };

  g_return_if_fail (page < self->pages->sheets->len);
  if (screen_marks || sos_paper_check_ready (self, NULL))
    sos_paper_draw_sheet (self->pages, page, cr, &pen);
}

static char *
list_missing (SosPaper *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->words->missing->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", ((SosPaperMissing *) self->words->missing->pdata[i])->label);
  return g_string_free (list, FALSE);
}

gboolean
sos_paper_check_ready (SosPaper *self, GError **error)
{
  g_autofree char *list = NULL;

  if (self->words->missing->len > 0)
    {
      list = list_missing (self);
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING, _("This letter still needs: %s."), list);
      return FALSE;
    }
  if (!sos_paper_glyphs_check (self->glyphs, error))
    return FALSE;
  if (!self->pages->window_fits)
    {
      g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_WINDOW,
                           _("The address is too long for the envelope window."));
      return FALSE;
    }
  if (self->n_telling > 0)
    {
      g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING,
                           _("A word above the first fold would tell what this letter is about (N3)."));
      return FALSE;
    }
  return TRUE;
}

guint
sos_paper_get_n_telling (SosPaper *self)
{
  return self->n_telling;
}

guint
sos_paper_count_sensitive (SosPaper *self)
{
  g_autofree char *whole = sos_paper_dup_text (self, SOS_PAPER_WHOLE);

  return sos_paper_count_telling (whole, FALSE);
}

/* What each picture shows, in the order of the pages; ended by NULL. */
static GPtrArray *
list_pictures (SosPaper *self)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < self->pages->sheets->len; i++)
    {
      const SosPaperSheet *sheet = self->pages->sheets->pdata[i];

      for (guint k = 0; k < sheet->pieces->len; k++)
        {
          const SosPaperPiece *piece = &g_array_index (sheet->pieces, SosPaperPiece, k);

          if (sos_paper_pages_has_picture (self->pages, piece))
            g_ptr_array_add (words, (char *) sos_paper_picture_get_words (piece->block->picture));
        }
    }
  g_ptr_array_add (words, NULL);
  return words;
}

GBytes *
sos_paper_render_pdf (SosPaper *self, GError **error)
{
  g_autoptr (GPtrArray) pictures = NULL;

  if (!sos_paper_check_ready (self, error))
    return NULL;
  pictures = list_pictures (self);
  return sos_paper_pdf_new (self->pages->sheets->len, SOS_PAPER_WIDTH, SOS_PAPER_HEIGHT, self->options.title, self->options.language,
                            self->options.date, (const char *const *) pictures->pdata, draw_tagged_cb, self, error);
}

GPtrArray *
sos_paper_get_missing (SosPaper *self)
{
  return self->words->missing;
}

GArray *
sos_paper_get_unknown_glyphs (SosPaper *self)
{
  return self->glyphs;
}

const char *
sos_paper_get_advice (SosPaper *self)
{
  return self->advice;
}

static void
append_block (GString *text, const SosBlock *block)
{
  for (guint c = 0; c < block->n_cells; c++)
    g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", block->cells[c]);
  g_string_append_c (text, '\n');
}

/* Steps read as who does what by when; a sentence ends with each. */
static void
append_prose (GString *text, const SosBlock *block)
{
  if (block->kind == SOS_BLOCK_STEP)
    g_string_append_printf (text, "%s\n", block->cells[1]);
  else if (block->kind == SOS_BLOCK_NOTES)
    return;
  else if (block->kind > SOS_BLOCK_HEADING && block->kind < SOS_BLOCK_SIGN)
    g_string_append_printf (text, "%s\n", block->cells[0]);
}

char *
sos_paper_dup_text (SosPaper *self, SosPaperPart part)
{
  GString *text;
  guint section = 0;

  if (part == SOS_PAPER_TOP_PANEL)
    return dup_top_panel (self);
  text = g_string_new (NULL);
  for (guint i = 0; i < self->words->blocks->len; i++)
    {
      const SosBlock *block = self->words->blocks->pdata[i];

      if (part == SOS_PAPER_PROSE)
        append_prose (text, block);
      else if (block->kind != SOS_BLOCK_FOLIO)
        {
          if (block->section != section)
            g_string_append_c (text, '\n');
          section = block->section;
          append_block (text, block);
        }
    }
  return g_string_free (text, FALSE);
}

char *
sos_paper_dup_section_text (SosPaper *self, guint number)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->words->blocks->len; i++)
    {
      const SosBlock *block = self->words->blocks->pdata[i];

      if (block->section == number && block->kind >= SOS_BLOCK_HEADING)
        append_block (text, block);
    }
  return g_string_free (text, text->len == 0);
}

guint
sos_paper_find_section_page (SosPaper *self, guint number)
{
  g_return_val_if_fail (number < G_N_ELEMENTS (self->pages->section_pages), 0);

  return self->pages->section_pages[number];
}
