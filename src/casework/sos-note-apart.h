/* sos-note-apart.h - a note that sets somebody known against whoever it is about: is a keep-apart rule needed (4.7)? Suggested once to a lead, never made
 * by itself (N10). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* ---- inside casework ---- */

/* After @note was signed, put beneath one, or raised: a contact, an addendum, a concern, all of @person. Whoever must not be known of at the desk is not
 * looked for. */
gboolean sos_note_apart_follow (SosTransaction *transaction, SosRecord *note, gint64 person, GError **error);
/* After a rule was entered or changed: what it answers is asked no more. */
gboolean sos_note_apart_answer_by_rule (SosTransaction *transaction, gint64 conflict, GError **error);

G_END_DECLS
