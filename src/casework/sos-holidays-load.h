/* sos-holidays-load.h - the days on which offices are shut, read. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* A set of ISO dates. (transfer full); NULL with @error. */
GHashTable *sos_holidays_load (SosTransaction *transaction, GError **error);

G_END_DECLS
