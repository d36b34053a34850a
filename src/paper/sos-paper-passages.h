/* sos-paper-passages.h - the words of a template as passages that may be said otherwise; what holds them together stays. Draws nothing. */
#pragma once

#include "sos-paper-template.h"

G_BEGIN_DECLS

/* One piece of the words: of a block or a cell, below the top of a letter, which is no office's to change (6.4). */
typedef struct
{
  guint section;
  char *section_title;
  SosBlockKind block;
  char *where; /* when it is said, in words; NULL: always */
  gboolean each; /* once for each item of a list */
  char *text;
} SosPaperPassage;

/* In the order they are read. (transfer full) (element-type SosPaperPassage) */
GPtrArray *sos_paper_template_dup_passages (const SosPaperTemplate *self);
/* What a piece is: "Heading". Static, translated. */
const char *sos_paper_passage_get_kind (const SosPaperPassage *self);

/* Whether it says anything besides the fields it asks for. */
gboolean sos_paper_passage_has_words (const SosPaperPassage *self);

/* A field that may be said at a passage. */
typedef struct
{
  char *token; /* "{worker_phone}" */
  char *label;
  char *type; /* in words, translated: "Text", "How many" */
  gboolean optional;
} SosPaperToken;

/* (transfer full) (element-type SosPaperToken) */
GPtrArray *sos_paper_template_dup_tokens (const SosPaperTemplate *self, guint passage);

/* @self with other words: XML with as many @texts as there are passages; NULL or "": nothing is said there. @language NULL: the same. Never
 * fails: what may not be kept is found by the faults of what comes of it. (transfer full) */
char *sos_paper_template_dup_worded (const SosPaperTemplate *self, const char *const *texts, const char *language);
/* @self as XML. (transfer full) */
char *sos_paper_template_dup_xml (const SosPaperTemplate *self);

/* Something for which words may not be kept. */
typedef struct
{
  guint passage;
  guint line;  /* from 1 */
  char *words; /* whole: where it stands and what is wrong */
} SosPaperFault;

/* What of the words of @self may not be kept; @english: where it is a translation, what it translates, else NULL. (transfer full)
 * (element-type SosPaperFault) */
GPtrArray *sos_paper_template_dup_faults (const SosPaperTemplate *self, const SosPaperTemplate *english);
/* Fields of @before that @self says nowhere any more: advice. (transfer full) (element-type utf8) */
GPtrArray *sos_paper_template_dup_dropped (const SosPaperTemplate *self, const SosPaperTemplate *before);
/* Whether both hold the same sections, lists and conditions, and the very same top of the page. */
gboolean sos_paper_template_has_shape (const SosPaperTemplate *self, const SosPaperTemplate *other);

/* Read, but not checked: for words that are being typed. What it asks may not be there, and it must not be filled. */
SosPaperTemplate *sos_paper_template_new_unchecked (const char *xml, gssize length, GError **error);

G_END_DECLS
