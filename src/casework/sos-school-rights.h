/* sos-school-rights.h - who may what with schools work, asked of whoever is at the desk: the one way for every deed and reading. Inside casework
 * alone; what a role may is model/sos-school-rights-rules.h. */
#pragma once

#include "sos-school-rights-rules.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* Refused in words, and in a write noted in the audit. @run: which run it is about; 0: none. The program itself may everything. */
gboolean sos_school_rights_ask (SosTransaction *transaction, SosSchoolMay what, gint64 run, GError **error);
/* Whether they may, without a refusal. FALSE with @error. */
gboolean sos_school_rights_read (SosTransaction *transaction, SosSchoolMay what, gboolean *may, GError **error);

G_END_DECLS
