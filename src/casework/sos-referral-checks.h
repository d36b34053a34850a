/* sos-referral-checks.h - what referrals and endings ask before they are saved by hand. Inside casework alone. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

gboolean sos_referral_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *referral, GError **error);
gboolean sos_referral_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);
/* What only deeds write: endings, contacts after the end, task lists of an episode, hand-overs. */
gboolean sos_course_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
gboolean sos_course_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);
gboolean sos_outcome_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *outcome, GError **error);

/* Somebody has left an agency: whoever works with those they helped hears of it. */
gboolean sos_professional_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

G_END_DECLS
