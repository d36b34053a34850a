/* sos-concern-subject.h - who a concern is about. Inside casework alone. */
#pragma once

#include "sos-safeguarding.h"

G_BEGIN_DECLS

/* Sets the person of the concern, entering whoever is not held yet; asks whether whoever is at the desk may. FALSE with @error. */
gboolean sos_concern_find_subject (SosTransaction *transaction, SosRaiseConcern *raise, GError **error);

G_END_DECLS
