/* sos-record-checks.h - what each type of record asks before it is saved or taken away. Inside casework alone. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* Puts @record into the shape in which it is kept and asks the rules that block (V1, V2, V4, 4.4). @before: NULL for a new one. */
gboolean sos_record_checks_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
/* Sets the status that follows from the episodes of @person, as saved in this transaction. */
gboolean sos_record_checks_derive_status (SosTransaction *transaction, SosRecord *person, GError **error);
gboolean sos_record_checks_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);
/* A SosRestoreGuard: undo changes no plan that was agreed meanwhile, at another desk or in another window (4.4). */
gboolean sos_record_checks_may_restore (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

G_END_DECLS
