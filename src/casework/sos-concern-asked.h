/* sos-concern-asked.h - which of the agencies that were asked about a concern has replied, was asked again, was taken further. Inside casework
 * alone. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* A reply, asking again, taking further: writes down on @step, which is not saved yet, which referral it is about, and on that what came of
 * it. Any other step: nothing. FALSE with @error, as where several were asked and none is named. */
gboolean sos_concern_note_asked (SosTransaction *transaction, SosRecord *step, GError **error);

G_END_DECLS
