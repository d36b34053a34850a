/* sos-likeness-names.h - how like two written names are; inside the likeness rules alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int score;        /* 0 to 100 */
  gboolean same;    /* every word of one is a word of the other, folded */
  gboolean sounds;  /* every word has its like, by variant or sound */
  gboolean differs; /* each name holds a word that the other has nothing like: two people's names */
} SosNameLikeness;

/* A name cut into the words that count, ready to be compared with many. Element type private. (transfer full)
 */
GPtrArray *sos_name_likeness_cut (const char *name);
/* Words compared by the best pairing there is, so neither order nor side matters. Both as cut. */
SosNameLikeness sos_name_likeness_compare (GPtrArray *words_a, GPtrArray *words_b);

G_END_DECLS
