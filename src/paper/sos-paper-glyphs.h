/* sos-paper-glyphs.h - characters no font here can draw, and the package that would. Knows no letter. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Adds to @glyphs (element-type SosPaperGlyph) each character of @layout that has no glyph and is not there yet. */
void sos_paper_glyphs_collect (PangoLayout *layout, GArray *glyphs);
/* FALSE where there are any, with GLYPH in words. */
gboolean sos_paper_glyphs_check (GArray *glyphs, GError **error);

G_END_DECLS
