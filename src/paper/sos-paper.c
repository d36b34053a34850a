/* sos-paper.c - a letter as pages: words, layout and drawing behind one door. Knows no store. */
#include "config.h"
#include "sos-paper-private.h"

#include "sos-paper-draw.h"
#include "sos-paper-glyphs.h"
#include "sos-paper-pdf.h"
#include "sos-paper-picture.h"
#include "sos-paper-tongue.h"

#include <glib/gi18n.h>
#include <string.h>

#define LANGUAGE "en-GB"

G_DEFINE_FINAL_TYPE (SosPaper, sos_paper, G_TYPE_OBJECT)
G_DEFINE_QUARK (sos-paper-error-quark, sos_paper_error)

static guint
count_first (SosPaper *self)
{
  return self->first != NULL ? self->first->sheets->len : 0;
}

/* @page from 0, of them all; which of @of it is. */
static const SosPaperPages *
find_pages (SosPaper *self, guint page, guint *of)
{
  const gboolean first = page < count_first (self);

  *of = first ? page : page - count_first (self);
  return first ? self->first : self->pages;
}

static void
check_glyphs (SosPaper *self, SosPaperPages *pages)
{
  for (guint i = 0; pages != NULL && i < pages->cells->len; i++)
    sos_paper_glyphs_collect (sos_paper_pages_get_layout (pages, i), self->glyphs);
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
  guint most = self->pages->measures->most_pages, n = MAX (self->pages->sheets->len, count_first (self));

  if (most > 0 && n > most)
    self->advice = g_strdup_printf (ngettext ("This letter has %u page. %u is as much as most people will read.",
                                              "This letter has %u pages. %u are as much as most people will read.", n),
                                    n, most);
}

static void
count_telling (SosPaper *self)
{
  g_autofree char *above = sos_paper_dup_text (self, SOS_PAPER_TOP_PANEL);

  self->n_telling = sos_telling_count (self->telling, above, FALSE);
}

static void
draw_tagged_cb (gpointer user_data, cairo_t *cr, guint page)
{
  SosPaper *self = user_data;
  SosPaperPen pen = { self->options.high_contrast, self->options.pale_yellow, TRUE, FALSE, FALSE, NULL, self->tongues };
  guint sheet;
  const SosPaperPages *pages = find_pages (self, page, &sheet);

  sos_paper_draw_sheet (pages, sheet, cr, &pen);
}

static void
sos_paper_finalize (GObject *object)
{
  SosPaper *self = SOS_PAPER (object);

  g_free ((char *) self->options.language);
  g_free ((char *) self->options.title);
  g_clear_pointer (&self->options.hard_words, sos_word_list_unref);
  g_clear_pointer (&self->telling, sos_telling_free);
  g_clear_pointer (&self->pages, sos_paper_pages_free);
  g_clear_pointer (&self->first, sos_paper_pages_free);
  g_clear_pointer (&self->words, sos_paper_words_free);
  g_clear_pointer (&self->paired, sos_paper_words_free);
  g_clear_pointer (&self->translated, sos_paper_words_free);
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
  self->options.template = self->options.translated = self->options.common = NULL;
  self->options.hard_words = options->hard_words != NULL ? sos_word_list_ref (options->hard_words) : NULL;
}

static SosPaperPages *
lay_out (SosPaper *self, const SosPaperWords *words, guint before, guint after)
{
  const gboolean english = words->language == self->words->language;

  return sos_paper_pages_new (words, sos_paper_format_get_measures (self->options.format), self->options.delivery,
                              self->shift, english ? self->options.language : sos_paper_tongue_get_tag (words->language), before, after);
}

/* Each page says how many there are of both, so those in the other language are laid out once to be counted. */
static void
lay_out_both (SosPaper *self)
{
  g_autoptr (SosPaperPages) counted = lay_out (self, self->translated, 0, 0);

  self->pages = lay_out (self, self->words, counted->sheets->len, 0);
  self->first = lay_out (self, self->translated, 0, self->pages->sheets->len);
}

static void
make_pages (SosPaper *self)
{
  if (self->translated == NULL)
    self->pages = lay_out (self, self->words, 0, 0);
  else if (!self->options.side_by_side)
    lay_out_both (self);
  else
    {
      self->paired = sos_paper_words_pair (self->words, self->translated);
      self->pages = lay_out (self, self->paired, 0, 0);
    }
}

static SosPaper *
paper_new (const SosPaperTemplates *templates, SosMerge *merge, const SosPaperOptions *options)
{
  SosPaper *self = g_object_new (SOS_TYPE_PAPER, NULL);

  set_options (self, options);
  self->words = sos_paper_template_fill (templates->english, merge, options->delivery, options->hand_only_stamp);
  if (templates->translated != NULL && templates->common != NULL)
    self->translated = sos_paper_template_fill_translated (templates->translated, templates->common, merge, options->delivery,
                                                           options->hand_only_stamp);
  self->telling = sos_telling_new_for (merge);
  self->shift = sos_window_shift_parse (sos_merge_get_text (merge, SOS_WINDOW_FIELD));
  make_pages (self);
  check_glyphs (self, self->first);
  check_glyphs (self, self->pages);
  note_pages (self);
  if (!self->words->open)
    count_telling (self);
  advise (self);
  return self;
}

SosPaper *
sos_paper_new (const char *kind, SosMerge *merge, const SosPaperOptions *options, GError **error)
{
  g_auto (SosPaperTemplates) templates = { NULL };

  g_return_val_if_fail (options != NULL, NULL);
  if (!sos_paper_templates_read (kind, options->template, options->translated, options->common, &templates, error))
    return NULL;
  if (!options->hand_only_stamp || options->delivery != SOS_PAPER_BY_POST)
    return paper_new (&templates, merge, options);
  g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_DELIVERY,
                       _("This letter may only be given by hand, so it cannot be made for the post."));
  return NULL;
}

guint
sos_paper_get_n_pages (SosPaper *self)
{
  return count_first (self) + self->pages->sheets->len;
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
  guint sheet;
  const SosPaperPages *pages = find_pages (self, page, &sheet);

  g_return_if_fail (sheet < pages->sheets->len);
  /* Hard words are English. */
  if (pages == self->first)
    pen.hard_words = NULL;
  if (screen_marks || sos_paper_check_ready (self, NULL))
    sos_paper_draw_sheet (pages, sheet, cr, &pen);
}

gboolean
sos_paper_check_ready (SosPaper *self, GError **error)
{
  g_autofree char *list = NULL;

  if (self->words->missing->len > 0)
    {
      list = sos_paper_words_dup_missing (self->words);
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_MISSING, _("This letter still needs: %s."), list);
      return FALSE;
    }
  if (!sos_paper_glyphs_check (self->glyphs, error))
    return FALSE;
  if (self->translated != NULL && self->translated->unnoted)
    {
      g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_LANGUAGE,
                           _("Part of this letter is in English, and the note that says so is not translated."));
      return FALSE;
    }
  if (!self->pages->window_fits || (self->first != NULL && !self->first->window_fits))
    {
      g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_WINDOW,
                           _("The address is too long for the envelope window."));
      return FALSE;
    }
  if (self->n_telling > 0)
    {
      g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_TELLING,
                           _("A word above the first fold would tell what this letter is about."));
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
sos_paper_get_n_english (SosPaper *self)
{
  return self->translated != NULL ? self->translated->n_english : 0;
}

static void
add_pictures (const SosPaperPages *pages, GPtrArray *words)
{
  for (guint i = 0; pages != NULL && i < pages->sheets->len; i++)
    {
      const SosPaperSheet *sheet = pages->sheets->pdata[i];

      for (guint k = 0; k < sheet->pieces->len; k++)
        {
          const SosPaperPiece *piece = &g_array_index (sheet->pieces, SosPaperPiece, k);

          if (sos_paper_pages_has_picture (pages, piece))
            g_ptr_array_add (words, (char *) sos_paper_picture_get_words (piece->block->picture));
        }
    }
}

/* What each picture shows, in the order of the pages; ended by NULL. */
static GPtrArray *
list_pictures (SosPaper *self)
{
  GPtrArray *words = g_ptr_array_new ();

  add_pictures (self->first, words);
  add_pictures (self->pages, words);
  g_ptr_array_add (words, NULL);
  return words;
}

GBytes *
sos_paper_render_pdf (SosPaper *self, GError **error)
{
  g_autoptr (GArray) tongues = self->translated != NULL ? g_array_new (FALSE, FALSE, sizeof (SosPaperTongueTag)) : NULL;
  g_autoptr (GPtrArray) pictures = NULL;
  GBytes *pdf;

  if (!sos_paper_check_ready (self, error))
    return NULL;
  pictures = list_pictures (self);
  self->tongues = tongues;
  pdf = sos_paper_pdf_new (sos_paper_get_n_pages (self), SOS_PAPER_WIDTH, SOS_PAPER_HEIGHT, self->options.title, self->options.language,
                           self->options.date, (const char *const *) pictures->pdata, tongues, draw_tagged_cb, self, error);
  self->tongues = NULL;
  return pdf;
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

guint
sos_paper_find_section_page (SosPaper *self, guint number)
{
  g_return_val_if_fail (number < G_N_ELEMENTS (self->pages->section_pages), 0);

  return self->pages->section_pages[number] > 0 ? count_first (self) + self->pages->section_pages[number] : 0;
}
