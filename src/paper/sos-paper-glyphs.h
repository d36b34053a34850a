/* sos-paper-glyphs.h - characters no font here can draw, and the package that would. Knows no letter. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Adds to @glyphs (element-type SosPaperGlyph) each character of @layout that has no glyph and is not there yet. */
void sos_paper_glyphs_collect (PangoLayout *layout, GArray *glyphs);

G_END_DECLS
