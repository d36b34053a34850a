/* sos-paper-passages-private.h - going through the passages of a template: for those who list, change and check them. */
#pragma once

#include "sos-paper-passages.h"
#include "sos-paper-template-private.h"

G_BEGIN_DECLS

/* One passage where it stands. Borrowed. */
typedef struct
{
  guint index;
  const SosPaperNode *section;
  SosPaperNode *node;
  const SosPaperDeclared *declared;
  GPtrArray *around; /* SosPaperNode, from the section to the node itself */
} SosPaperPlace;

typedef void (*SosPaperVisit) (const SosPaperPlace *place, gpointer data);

/* In the order they are read. */
void sos_paper_passages_walk (const SosPaperTemplate *self, SosPaperVisit visit, gpointer data);
/* The text of each. (transfer container) (element-type utf8); the strings borrowed. */
GPtrArray *sos_paper_passages_list_texts (const SosPaperTemplate *self);
/* Whether @text says anything besides the fields it asks for. */
gboolean sos_paper_passages_has_words (const char *text);

G_END_DECLS
