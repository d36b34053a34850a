/* sos-school-deeds.h - schools work planned, moved, staffed, cancelled (domain 5): each deed asks every constraint again inside its own
 * transaction, and refuses with the sentence of the rule. What is hard is set aside only where 5.5 says so, in writing. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* Whether whoever is at the desk plans schools work. */
gboolean sos_school_deeds_read_right (SosTransaction *transaction, gboolean *may, GError **error);

G_END_DECLS
