/* sos-letter-approval.h - who may approve a letter (domain 6.1). Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* TRUE, or FALSE with REFUSED in words: the approver that its kind asks for (sos-letter-rules.h); of what a worker may approve, a team lead or
 * safeguarding lead always, a worker their own, unless an address of this person was called unsafe or no longer unsafe within 14 days, or it
 * holds 18 words that tell, or more (@n_telling: how many), or may name somebody else (@named). */
gboolean sos_letter_approval_ask (SosTransaction *transaction, SosRecord *letter, guint n_telling, gboolean named, GError **error);
/* Whether whoever is at the desk may decide that what may name somebody else stays: a team lead, or who approves what is for a lead. FALSE with @error. */
gboolean sos_letter_approval_may_decide (SosTransaction *transaction, SosRecord *letter, gboolean *may, GError **error);

G_END_DECLS
