/* sos-paper-common.h - the words that all letters share, in another language: found by what they are in English. */
#pragma once

#include "sos-paper-template.h"

G_BEGIN_DECLS

#define SOS_PAPER_COMMON "common"
/* Stands in that sheet, and in a translation wherever something is in English. */
#define SOS_PAPER_ENGLISH_NOTE "Some words here are in English, as they were written. Ask us, and we read them to you."

typedef struct _SosPaperCommon SosPaperCommon;

/* @translated outlives it. */
SosPaperCommon *sos_paper_common_new (const SosPaperTemplate *translated);
void sos_paper_common_free (SosPaperCommon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPaperCommon, sos_paper_common_free)

/* NULL where it is none of them, or not translated. Borrowed. */
const char *sos_paper_common_find (const SosPaperCommon *self, const char *english);

/* What the sheet @kind says for each of its phrases in the program's own words; @xml: as the office has it, NULL or unreadable: as they are.
 * (transfer full) (element-type utf8 utf8) */
GHashTable *sos_paper_phrases_read (const char *kind, const char *xml);

G_END_DECLS
