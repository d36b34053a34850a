/* sos-paper-sensitive.h - words that tell what a paper is about (6.4, N3). Knows no paper. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many of them stand in @text. Those that are names of houses and people as well count only where @strict. */
guint sos_paper_count_telling (const char *text, gboolean strict);

G_END_DECLS
