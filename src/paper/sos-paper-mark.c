/* sos-paper-mark.c - what stands between braces in the words of a template. Knows no template and no value. */
#include "config.h"
#include "sos-paper-mark.h"

#include <string.h>

#define COUNT ".count"

void
sos_paper_mark_clear (SosPaperMark *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->forms, g_strfreev);
}

const char *
sos_paper_mark_read (const char *open, SosPaperMark *self)
{
  const gsize length = strcspn (open + 1, "{}\n");
  const char *words;

  if (open[1 + length] != '}')
    return NULL;
  self->name = g_strndup (open + 1, length);
  words = strchr (self->name, '#');
  if (words != NULL)
    self->forms = g_strsplit (words + 1, "|", -1);
  self->name[words != NULL ? (gsize) (words - self->name) : length] = '\0';
  self->count = words == NULL && g_str_has_suffix (self->name, COUNT);
  if (self->count)
    self->name[strlen (self->name) - strlen (COUNT)] = '\0';
  return open + 1 + length + 1;
}
