/* sos-family-text.h - a family in words: everything its drawing shows, for those who hear it or read it as a text. */
#pragma once

#include "sos-family.h"

G_BEGIN_DECLS

/* One line for each person, home, tie. Says what the family holds and nothing else, so that it tells what the drawing tells.
 * (transfer full) */
char *sos_family_dup_text (SosFamily *self);

G_END_DECLS
