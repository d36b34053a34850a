/* sos-limits-load.h - the numbers this office chose. */
#pragma once

#include "sos-limits.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

gboolean sos_limits_load (SosTransaction *transaction, SosLimits *limits, GError **error);

G_END_DECLS
