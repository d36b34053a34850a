/* sos-term-marks.h - what a paper may say of a session that is not right yet: who delivers it, and their checks. Never a word of keep-apart rules,
 * of where somebody may not go, or of pupils (N5). Inside casework alone. */
#pragma once

#include "sos-plan-board.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_TERM_MARK_STAFF = 1 << 0, /* somebody is missing who delivers it */
  SOS_TERM_MARK_CHECK = 1 << 1, /* a check of somebody does not hold that day */
  SOS_TERM_MARK_OTHER = 1 << 2, /* something else has to be put right */
} SosTermMark;

/* SosTermMark, together; 0: nothing that may be said. @session: on the board. */
guint sos_term_marks_find (SosPlanBoard *board, int session);
/* "12 ?!": the signs of @marks after a label. (transfer full) */
char *sos_term_marks_dup_signs (guint marks);
/* "too few deliver it, a check does not hold that day"; NULL for none. (transfer full) */
char *sos_term_marks_dup_words (guint marks);

G_END_DECLS
