/* sos-transaction-last.h - what is kept right once, at the end of a write, after all that its people need. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* Called once for each write, before it commits, after the projections. One for the program; before the first write. */
typedef gboolean (*SosLast) (SosTransaction *transaction, GError **error);
void sos_transaction_register_last (SosLast last);

G_END_DECLS
