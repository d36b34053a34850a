/* sos-join-drafts.h - words typed on a record that was joined with another. A projection; inside casework alone. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

gboolean sos_join_keep_drafts (SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
