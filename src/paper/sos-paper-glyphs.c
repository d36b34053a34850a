/* sos-paper-glyphs.c - characters no font here can draw, and the package that would. Knows no letter. */
#include "config.h"
#include "sos-paper-glyphs.h"

#include "sos-paper.h"

#include <glib/gi18n.h>

#define CORE "fonts-noto-core"
#define CJK "fonts-noto-cjk"

static const struct
{
  GUnicodeScript script;
  const char *package;
} packages[] = {
  { G_UNICODE_SCRIPT_LATIN, CORE },     { G_UNICODE_SCRIPT_GREEK, CORE },      { G_UNICODE_SCRIPT_CYRILLIC, CORE },
  { G_UNICODE_SCRIPT_ARABIC, CORE },    { G_UNICODE_SCRIPT_HEBREW, CORE },     { G_UNICODE_SCRIPT_BENGALI, CORE },
  { G_UNICODE_SCRIPT_DEVANAGARI, CORE }, { G_UNICODE_SCRIPT_ETHIOPIC, CORE },  { G_UNICODE_SCRIPT_GUJARATI, CORE },
  { G_UNICODE_SCRIPT_GURMUKHI, CORE },  { G_UNICODE_SCRIPT_TAMIL, CORE },      { G_UNICODE_SCRIPT_TELUGU, CORE },
  { G_UNICODE_SCRIPT_KANNADA, CORE },   { G_UNICODE_SCRIPT_MALAYALAM, CORE },  { G_UNICODE_SCRIPT_SINHALA, CORE },
  { G_UNICODE_SCRIPT_THAI, CORE },      { G_UNICODE_SCRIPT_LAO, CORE },        { G_UNICODE_SCRIPT_KHMER, CORE },
  { G_UNICODE_SCRIPT_MYANMAR, CORE },   { G_UNICODE_SCRIPT_TIBETAN, CORE },    { G_UNICODE_SCRIPT_ARMENIAN, CORE },
  { G_UNICODE_SCRIPT_GEORGIAN, CORE },  { G_UNICODE_SCRIPT_SYRIAC, CORE },     { G_UNICODE_SCRIPT_THAANA, CORE },
  { G_UNICODE_SCRIPT_NKO, CORE },       { G_UNICODE_SCRIPT_TIFINAGH, CORE },   { G_UNICODE_SCRIPT_COMMON, CORE },
  { G_UNICODE_SCRIPT_INHERITED, CORE }, { G_UNICODE_SCRIPT_HAN, CJK },         { G_UNICODE_SCRIPT_HIRAGANA, CJK },
  { G_UNICODE_SCRIPT_KATAKANA, CJK },   { G_UNICODE_SCRIPT_HANGUL, CJK },      { G_UNICODE_SCRIPT_BOPOMOFO, CJK },
};

static const char *
find_package (gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);

  if (g_unichar_type (character) == G_UNICODE_PRIVATE_USE)
    return NULL;
  if (character >= 0x1f000 && character <= 0x1faff)
    return "fonts-noto-color-emoji";
  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    if (packages[i].script == script)
      return packages[i].package;
  return NULL;
}

static void
add_glyph (GArray *glyphs, gunichar character)
{
  SosPaperGlyph glyph = { character, find_package (character) };

  for (guint i = 0; i < glyphs->len; i++)
    if (g_array_index (glyphs, SosPaperGlyph, i).character == character)
      return;
  g_array_append_val (glyphs, glyph);
}

void
sos_paper_glyphs_collect (PangoLayout *layout, GArray *glyphs)
{
  PangoLayoutIter *iter;

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return;
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
          add_glyph (glyphs, run->glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

static char *
list_glyphs (GArray *glyphs)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < glyphs->len; i++)
    {
      const SosPaperGlyph *glyph = &g_array_index (glyphs, SosPaperGlyph, i);

      g_string_append_printf (list, "%sU+%04X", i > 0 ? ", " : "", glyph->character);
      if (glyph->package != NULL)
        g_string_append_printf (list, " (%s)", glyph->package);
    }
  return g_string_free (list, FALSE);
}

gboolean
sos_paper_glyphs_check (GArray *glyphs, GError **error)
{
  g_autofree char *list = glyphs->len > 0 ? list_glyphs (glyphs) : NULL;

  if (list == NULL)
    return TRUE;
  /* Translators: a list of characters, each with the package that brings it, if one is known. */
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_GLYPH, _("No font here can print these characters: %s."), list);
  return FALSE;
}
