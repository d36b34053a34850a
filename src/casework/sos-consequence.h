/* sos-consequence.h - what follows from a deed, in words: asked beforehand and done by the same steps. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_STOPS, /* done by the deed */
  SOS_TO_DO, /* a task that comes of it */
  SOS_STAYS, /* and what it leaves alone */
} SosConsequenceSort;

typedef struct
{
  SosConsequenceSort sort;
  const char *kind;  /* static: "agreement", "letter", "booking", "share", "task", "contact", "record"; "safeguarding" */
  char *words;       /* one sentence; names nobody */
} SosConsequence;

/* Element type SosConsequence. (transfer full) */
GPtrArray *sos_consequences_new (void);
/* Takes @words. */
void sos_consequences_add (GPtrArray *what, SosConsequenceSort sort, const char *kind, char *words);

G_END_DECLS
