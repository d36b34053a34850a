/* every-letter.h - a whole letter of each kind, made up, for the tests of this room. */
#pragma once

#include "sos-paper-template.h"

G_BEGIN_DECLS

/* Those whose words are typed, NULL at the end. */
extern const char *const every_letter_kinds[];
/* A merge for @kind with nothing missing; of L1 as well. */
SosMerge *every_letter_new (const char *kind);
/* What is typed for @kind, and its template, which must live as long. */
GArray *every_letter_dup_typed (const char *kind, SosPaperTemplate **template);
SosPaper *every_letter_lay_out (const char *kind, SosMerge *merge, SosPaperFormat format, SosPaperDelivery delivery);

G_END_DECLS
