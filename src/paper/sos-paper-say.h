/* sos-paper-say.h - what a field says, in another language. */
#pragma once

#include "sos-paper-common.h"
#include "sos-paper-template-private.h"

G_BEGIN_DECLS

typedef struct
{
  const SosPaperCommon *common; /* the words all letters share */
  const char *language;
  SosMerge *merge; /* that holds the field */
} SosPaperTongue;

/* @value (taken) of @field in that language, as far as it can be said in it; where it stays in English, *@english becomes TRUE. (transfer full) */
char *sos_paper_say (const SosPaperTongue *tongue, const SosPaperField *field, char *value, gboolean *english);

G_END_DECLS
