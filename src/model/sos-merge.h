/* sos-merge.h - the plain words a letter is made from: named texts, flags and lists of the same. Knows no letter. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOS_TYPE_MERGE (sos_merge_get_type ())
G_DECLARE_FINAL_TYPE (SosMerge, sos_merge, SOS, MERGE, GObject)

/* Plain values only, so a merge made in one thread may be read in another once nobody writes to it. */
SosMerge *sos_merge_new (void);
void sos_merge_set_text (SosMerge *self, const char *name, const char *text); /* NULL or blank: known to be missing */
/* What can be said in any language: a day (ISO; @rest stands behind it as it is, may be NULL), and a sentence of the program's own, which is
 * given as it stands in English and holds SOS_MERGE_NAMES where @names belong (may be NULL). All other text is as somebody wrote it. */
#define SOS_MERGE_NAMES "{names}"
void sos_merge_set_day (SosMerge *self, const char *name, const char *date, const char *rest);
void sos_merge_set_said (SosMerge *self, const char *name, const char *sentence, const char *names);
void sos_merge_set_flag (SosMerge *self, const char *name, gboolean flag);
/* Appends an item to the list @name and returns it, owned by @self. */
SosMerge *sos_merge_add_item (SosMerge *self, const char *name);
/* Makes the list @name exist even with no item. */
void sos_merge_set_list (SosMerge *self, const char *name);

typedef enum
{
  SOS_MERGE_ABSENT,
  SOS_MERGE_TEXT,
  SOS_MERGE_FLAG,
  SOS_MERGE_LIST,
} SosMergeKind;

SosMergeKind sos_merge_get_kind (SosMerge *self, const char *name);
/* NULL where absent or blank. */
const char *sos_merge_get_text (SosMerge *self, const char *name);
/* Where that text comes from; NULL where not from a day, or from a sentence. Borrowed, as what stands beside it. */
const char *sos_merge_get_day (SosMerge *self, const char *name, const char **rest);
const char *sos_merge_get_said (SosMerge *self, const char *name, const char **names);
gboolean sos_merge_get_flag (SosMerge *self, const char *name);
/* Items of the list, borrowed; NULL where absent. Element type SosMerge. */
GPtrArray *sos_merge_get_list (SosMerge *self, const char *name);
/* Names in the order they were first set; (transfer container). */
GPtrArray *sos_merge_get_names (SosMerge *self);

/* All of it as text, and back; the same merge gives the same text. (transfer full) */
char *sos_merge_dup_text (SosMerge *self);
/* NULL where @text is not one. (transfer full) */
SosMerge *sos_merge_new_parsed (const char *text);

G_END_DECLS
