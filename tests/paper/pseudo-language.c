/* pseudo-language.c - translations that say nothing, for the tests of languages: the letters of a script in place of words. */
#include "config.h"
#include "pseudo-language.h"

#include <string.h>

/* Each run of words between fields becomes @filler, the first time with a number to be looked for. */
static char *
translate (const char *text, const char *filler)
{
  GString *out = g_string_new (NULL);
  gboolean has_words = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      const gsize field = *p == '{' ? strcspn (p, "}") + 1 : 0, length = strcspn (p, "{");

      for (gsize i = 0; field == 0 && i < length; i++)
        has_words |= g_ascii_isalpha (p[i]);
      if (field > 0)
        g_string_append_len (out, p, (gssize) field);
      else if (memchr (p, '0', length) != NULL)
        g_string_append_printf (out, "%s 0800 1111, %s 116 123", filler, filler);
      else
        g_string_append_printf (out, " %s ", filler);
      p += field > 0 ? field : length;
    }
  if (has_words)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return g_strdup (text);
}

GBytes *
pseudo_language_translate (const char *kind, const char *language, const char *filler)
{
  const SosPaperTemplate *english = sos_paper_template_find (kind, NULL);
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (english);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  char *xml;

  for (guint i = 0; i < passages->len; i++)
    g_ptr_array_add (texts, translate (((const SosPaperPassage *) passages->pdata[i])->text, filler));
  xml = sos_paper_template_dup_worded (english, (const char *const *) texts->pdata, language);
  return g_bytes_new_take (xml, strlen (xml));
}

char *
pseudo_language_say (const SosPaperTemplate *template, guint passage, const char *text)
{
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (template);
  g_autofree const char **texts = g_new (const char *, passages->len);

  for (guint i = 0; i < passages->len; i++)
    texts[i] = i == passage ? text : ((const SosPaperPassage *) passages->pdata[i])->text;
  return sos_paper_template_dup_worded (template, texts, NULL);
}
