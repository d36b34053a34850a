/* plan-letter.h - a support plan such as the office writes, for the tests of this room. */
#pragma once

#include "sos-paper.h"

G_BEGIN_DECLS

/* A whole merge for L1: three goals, nine steps, nothing missing. */
SosMerge *plan_letter_new (void);
/* The same with @name wherever the person is named. */
SosMerge *plan_letter_new_for (const char *name);
/* Names that a careless program breaks (domain 9), NULL at the end; the 120-character one included. */
const char *const *plan_letter_get_hard_names (void);
/* A letter that must succeed. (transfer full) */
SosPaper *plan_letter_lay_out (SosMerge *merge, SosPaperFormat format, SosPaperDelivery delivery);
GBytes *plan_letter_render (SosPaper *paper);
/* To be looked at by eye, where a folder is named for it in SOS_LOOK. */
void plan_letter_keep (GBytes *pdf, const char *name);
/* What a program of poppler-utils says of @pdf; @options before the file, NULL at the end. (transfer full) */
char *plan_letter_read (GBytes *pdf, const char *program, ...) G_GNUC_NULL_TERMINATED;
/* @text without blanks and directional isolates, to compare what was set with what is read. (transfer full) */
char *plan_letter_squeeze (const char *text);

G_END_DECLS
