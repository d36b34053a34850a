/* sos-paper-tongue.h - what a language does with days, numbers and lines: told by ICU, never by us. Knows no letter. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOS_PAPER_ENGLISH "en"

/* @language: a code of the office, "so", "zh-Hans", "prs". */
gboolean sos_paper_tongue_is_rtl (const char *language);
/* As a tag for files: "en-GB" for English. Interned. */
const char *sos_paper_tongue_get_tag (const char *language);
/* @date (ISO, whole) in the long form of @language, in our calendar and numerals; NULL where that is not known. (transfer full) */
char *sos_paper_tongue_dup_day (const char *language, const char *date);
/* With its weekday before it. (transfer full) */
char *sos_paper_tongue_dup_weekday_day (const char *language, const char *date);
/* How many forms a word has by number, and which of them goes with @n: from 0. */
guint sos_paper_tongue_count_forms (const char *language);
guint sos_paper_tongue_choose_form (const char *language, guint n);
/* For which numbers each is, shortly: "1; 2, 3, 4…; 0, 5, 6…". (transfer full) */
char *sos_paper_tongue_dup_forms (const char *language);

G_END_DECLS
