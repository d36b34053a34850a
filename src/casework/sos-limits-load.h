/* sos-limits-load.h - the numbers this office chose. */
#pragma once

#include "sos-limits.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* What is known of them holds no more, where @record is one: part of the SosReach. */
void sos_limits_reach (SosTransaction *transaction, SosRecord *record);
gboolean sos_limits_load (SosTransaction *transaction, SosLimits *limits, GError **error);

G_END_DECLS
