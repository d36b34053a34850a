/* sos-paper-layout.c - blocks of text become pages of lines, in points. Knows no template and draws nothing. */
#include "config.h"
#include "sos-paper-layout-private.h"

#include "sos-paper-picture.h"
#include "sos-paper-tongue.h"

#define MARGIN (22 * SOS_PAPER_MM)

static void
free_sheet (SosPaperSheet *sheet)
{
  g_array_unref (sheet->pieces);
  g_array_unref (sheet->rules);
  g_free (sheet);
}

void
sos_paper_setting_begin_sheet (SosPaperSetting *self)
{
  SosPaperSheet *sheet = g_new0 (SosPaperSheet, 1);

  sheet->pieces = g_array_new (FALSE, FALSE, sizeof (SosPaperPiece));
  sheet->rules = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (self->pages->sheets, sheet);
  self->sheet = sheet;
  self->y = SOS_PAPER_TOP;
  self->fresh = TRUE;
}

void
sos_paper_setting_add_piece (SosPaperSetting *self, const SosBlock *block, guint index, const SosPaperCell *cell,
                             guint first, guint last, double x, double y, double width)
{
  SosPaperPiece piece = { block, index, first, last, x, y, width, cell->layout, cell->lines };

  g_array_append_val (self->sheet->pieces, piece);
}

SosPaperCell *
sos_paper_setting_make_cell (SosPaperSetting *self, const char *text, gboolean fixed, gboolean bold, double size,
                             double width)
{
  SosPaperCell *cell = sos_paper_cell_new (&self->fonts, text, fixed, bold, size, width);

  g_ptr_array_add (self->pages->cells, cell);
  return cell;
}

SosPaperCell *
sos_paper_setting_make_beside (SosPaperSetting *self, const char *text, gboolean bold, double size, double width)
{
  SosPaperCell *cell;

  self->beside.leading = self->fonts.leading;
  cell = sos_paper_cell_new (&self->beside, text, FALSE, bold, size, width);
  g_ptr_array_add (self->pages->cells, cell);
  return cell;
}

static const char *
find_beside (const SosPaperWords *words)
{
  for (guint i = 0; i < words->blocks->len; i++)
    {
      const SosBlock *block = words->blocks->pdata[i];

      if (block->beside_language != NULL && !g_str_equal (block->beside_language, words->language))
        return block->beside_language;
    }
  return NULL;
}

static void
init_fonts (SosPaperFonts *fonts, const SosPaperMeasures *measures, const char *tag, const char *language)
{
  sos_paper_fonts_init (fonts, tag, measures->leading);
  fonts->spread = measures->spread;
  if (sos_paper_tongue_is_rtl (language))
    sos_paper_fonts_turn (fonts);
}

/* All but what has to stand in the window of an envelope. */
static void
mirror (SosPaperPages *pages)
{
  for (guint i = 0; i < pages->sheets->len; i++)
    {
      const SosPaperSheet *sheet = pages->sheets->pdata[i];

      for (guint j = 0; j < sheet->pieces->len; j++)
        {
          SosPaperPiece *piece = &g_array_index (sheet->pieces, SosPaperPiece, j);

          if (piece->block->kind != SOS_BLOCK_ADDRESS)
            piece->x = SOS_PAPER_WIDTH - piece->x - piece->width;
        }
    }
}

SosPaperPages *
sos_paper_pages_new (const SosPaperWords *words, const SosPaperMeasures *measures, SosPaperDelivery delivery,
                     SosWindowShift shift, const char *language, guint before, guint after)
{
  SosPaperPages *self = g_new0 (SosPaperPages, 1);
  SosPaperSetting setting = { .pages = self, .words = words, .right = shift.right * SOS_PAPER_MM, .down = shift.down * SOS_PAPER_MM,
                              .before = before, .after = after };
  const char *beside = find_beside (words);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) free_sheet);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_cell_unref);
  self->left = MARGIN;
  self->width = SOS_PAPER_WIDTH - 2 * MARGIN;
  self->measures = measures;
  self->window_fits = TRUE;
  self->rtl = sos_paper_tongue_is_rtl (words->language);
  init_fonts (&setting.fonts, measures, language, words->language);
  if (beside != NULL)
    {
      init_fonts (&setting.beside, measures, sos_paper_tongue_get_tag (beside), beside);
      self->beside_rtl = setting.beside.rtl;
    }
  setting.inset = words->open ? 0 : measures->picture;
  self->blank = sos_paper_fonts_make_layout (&setting.fonts, " ", FALSE, measures->body);
  setting.body_bottom = SOS_PAPER_FOOT_BOTTOM - sos_paper_setting_measure_foot (&setting) - 0.7 * measures->body;

  sos_paper_setting_begin_sheet (&setting);
  sos_paper_setting_set_top (&setting, delivery);
  sos_paper_setting_flow (&setting);
  sos_paper_setting_set_feet (&setting);
  if (self->rtl)
    mirror (self);
  sos_paper_fonts_clear (&setting.fonts);
  if (beside != NULL)
    sos_paper_fonts_clear (&setting.beside);
  return self;
}

void
sos_paper_pages_free (SosPaperPages *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->cells);
  g_object_unref (self->blank);
  g_free (self);
}

gboolean
sos_paper_pages_has_picture (const SosPaperPages *self, const SosPaperPiece *piece)
{
  return piece->block->picture != NULL && piece->block->kind == SOS_BLOCK_HEADING && piece->first == 0 && self->measures->picture > 0
         && sos_paper_picture_get_words (piece->block->picture) != NULL;
}

PangoLayout *
sos_paper_pages_get_layout (const SosPaperPages *self, guint cell)
{
  return ((const SosPaperCell *) self->cells->pdata[cell])->layout;
}
