/* sos-telling.h - words that tell what a paper is about, found in a text (6.4, N3): the one place. Knows no paper. */
#pragma once

#include "sos-merge.h"

G_BEGIN_DECLS

typedef struct _SosTelling SosTelling;

/* Both as lists of words are written; NULL: those the program brings. Immutable, so any thread may read it. */
SosTelling *sos_telling_new (const char *telling, const char *everyday);
/* Those that stand among the words of a paper, else the program’s. */
SosTelling *sos_telling_new_for (SosMerge *words);
void sos_telling_free (SosTelling *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTelling, sos_telling_free)

/* How many of them stand in @text. Those that are names of houses and people as well count only where @strict. */
guint sos_telling_count (const SosTelling *self, const char *text, gboolean strict);

G_END_DECLS
