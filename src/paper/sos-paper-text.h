/* sos-paper-text.h - one block's text put together from fixed words and data, safe to read in either direction. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text without what paper cannot show: control characters, directional overrides, private line ends. Lines end in \n.
 * NULL when nothing visible is left. (transfer full) */
char *sos_paper_text_clean (const char *text);
gboolean sos_paper_text_is_bidi_control (gunichar c);
gboolean sos_paper_text_has_rtl (const char *text);

typedef struct _SosPaperText SosPaperText;

/* @rtl: the language of the words runs right to left, whatever letters are in them. */
SosPaperText *sos_paper_text_new (gboolean rtl);
void sos_paper_text_add_words (SosPaperText *self, const char *words, gssize length);
void sos_paper_text_add_value (SosPaperText *self, const char *value);
/* Frees @self. Where any of it runs right to left, every value, and every number or reference inside one, is
 * isolated (U+2068, U+2069), so that it neither moves nor is moved. (transfer full) */
char *sos_paper_text_free (SosPaperText *self);

G_END_DECLS
