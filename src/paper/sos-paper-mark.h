/* sos-paper-mark.h - what stands between braces in the words of a template. Knows no template and no value. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "{name}"; "{list.count}": how many it holds; "{list#goal|goals}": a word by that number. */
typedef struct
{
  char *name;
  gboolean count;
  char **forms; /* NULL: no words by number */
} SosPaperMark;

void sos_paper_mark_clear (SosPaperMark *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosPaperMark, sos_paper_mark_clear)

/* Reads the mark that begins at @open, a "{", into the zeroed @self; what follows it, or NULL where it is never closed. */
const char *sos_paper_mark_read (const char *open, SosPaperMark *self);

G_END_DECLS
