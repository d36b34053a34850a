/* sos-record-differs.h - two states of one record: what is other, and whether a state may be stored at all. Inside store alone. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

/* One bit a field. Many changes at once are written as all fields, so that there is an end to the statements kept. */
guint64 sos_record_find_changes (SosRecord *before, SosRecord *after);
/* Whether the person is found by other words now. @before: NULL for a new record. */
gboolean sos_record_searched_words_differ (SosRecord *before, SosRecord *after);
/* Whether it belongs to somebody else now. */
gboolean sos_record_changes_hands (SosRecord *before, SosRecord *after);
/* Refused in words where a required field is empty (MISSING) or a text is none (REFUSED). */
gboolean sos_record_check_complete (SosRecord *record, GError **error);

G_END_DECLS
