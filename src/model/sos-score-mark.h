/* sos-score-mark.h - one area of life in two assessments, as it is drawn. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One area; codes, NULL: was not said. Texts are borrowed. */
typedef struct
{
  const char *label;
  const char *first, *latest, *own; /* @own: theirs, latest */
} SosScoreMark;

G_END_DECLS
