/* sos-staff-deeds.h - what is asked before somebody who works here is saved by hand. Inside casework alone. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

gboolean sos_staff_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *staff, GError **error);
gboolean sos_staff_may_remove (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
