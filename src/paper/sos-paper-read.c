/* sos-paper-read.c - a letter as plain text: all of it, its top, its sentences, a section. Draws nothing. */
#include "config.h"
#include "sos-paper-private.h"

char *
sos_paper_pages_dup_top_panel (const SosPaperPages *pages)
{
  const SosPaperSheet *sheet = pages->sheets->pdata[0];
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
append_block (GString *text, const SosBlock *block)
{
  for (guint c = 0; c < block->n_cells; c++)
    g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", block->cells[c]);
  g_string_append_c (text, '\n');
}

/* All but the folio, a blank line before each section. */
static void
append_words (GString *text, const SosPaperWords *words)
{
  guint section = 0;

  for (guint i = 0; i < words->blocks->len; i++)
    {
      const SosBlock *block = words->blocks->pdata[i];

      if (block->kind == SOS_BLOCK_FOLIO)
        continue;
      if (block->section != section)
        g_string_append_c (text, '\n');
      section = block->section;
      append_block (text, block);
    }
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

static void
append_all_prose (GString *text, const SosPaperWords *words)
{
  for (guint i = 0; i < words->blocks->len; i++)
    append_prose (text, words->blocks->pdata[i]);
}

/* Of the first page in each language. */
static char *
dup_tops (SosPaper *self)
{
  g_autofree char *top = sos_paper_pages_dup_top_panel (self->pages), *first = self->first != NULL ? sos_paper_pages_dup_top_panel (self->first) : NULL;

  return first != NULL ? g_strconcat (first, top, NULL) : g_steal_pointer (&top);
}

char *
sos_paper_dup_text (SosPaper *self, SosPaperPart part)
{
  GString *text;

  if (part == SOS_PAPER_TOP_PANEL)
    return dup_tops (self);
  text = g_string_new (NULL);
  if (part == SOS_PAPER_PROSE)
    append_all_prose (text, self->words);
  else
    {
      if (self->translated != NULL && part == SOS_PAPER_WHOLE)
        append_words (text, self->translated);
      append_words (text, self->words);
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
sos_paper_count_sensitive (SosPaper *self)
{
  g_autofree char *english = sos_paper_dup_text (self, SOS_PAPER_ENGLISH);

  return sos_telling_count (self->telling, english, FALSE);
}
