/* sos-agreement-checks.h - what agreements, notes on competence and lawful bases ask before they are saved (4.2; V15). Inside casework
 * alone; called by sos-record-checks.c. */
#pragma once

#include "sos-casework.h"
#include "sos-consent-rules.h"

G_BEGIN_DECLS

gboolean sos_consent_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *consent, GError **error);
gboolean sos_competence_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *note, GError **error);
gboolean sos_competence_may_remove (SosTransaction *transaction, SosRecord *note, GError **error);
gboolean sos_withdrawal_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *withdrawal, GError **error);
gboolean sos_withdrawal_may_remove (SosTransaction *transaction, SosRecord *withdrawal, GError **error);
gboolean sos_lawful_basis_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *basis, GError **error);
gboolean sos_lawful_basis_may_remove (SosTransaction *transaction, SosRecord *basis, GError **error);

/* What is written down of @other’s parental responsibility for @person. FALSE with @error. */
gboolean sos_consent_find_parental (SosTransaction *transaction, gint64 person, gint64 other, SosParental *parental, GError **error);
/* What the last note on @decision says of @person; NULL where there is none. (transfer full) FALSE with @error. */
gboolean sos_competence_find (SosTransaction *transaction, gint64 person, const char *decision, char **view, GError **error);

G_END_DECLS
