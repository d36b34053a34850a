/* sos-safeguarding-checks.h - what records of safeguarding ask before they are saved, and that none is taken away (4.5, N12, N13). Inside
 * casework alone; called by sos-record-checks.c. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

gboolean sos_concern_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *concern, GError **error);
gboolean sos_concern_category_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *category, GError **error);
gboolean sos_concern_step_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *step, GError **error);
gboolean sos_mappa_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *mappa, GError **error);
/* What a referral to the NRM asks, saved or not; any other step: nothing. */
gboolean sos_nrm_prepare (SosTransaction *transaction, SosRecord *step, GError **error);
gboolean sos_incident_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *incident, GError **error);
gboolean sos_missing_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *missing, GError **error);
gboolean sos_threat_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *warning, GError **error);
gboolean sos_role_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *role, GError **error);
/* N13: nothing of safeguarding is removed, by nobody. */
gboolean sos_safeguarding_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
