/* sos-ending-bookings.h - appointments and visits that are still to come with somebody whose episode ends: named, counted, called off. Asks nobody's
 * right; part of deeds that did. Inside casework alone. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* Codes of "closing-booked". */
#define SOS_BOOKED_CANCEL "CANCEL"
#define SOS_BOOKED_KEEP "KEEP"

gboolean sos_ending_bookings_count (SosTransaction *transaction, gint64 person, guint *n, GError **error);
/* Each in @what (SosConsequence): called off, left as it is, or, where @booked is neither, still to be said. */
gboolean sos_ending_bookings_say (SosTransaction *transaction, gint64 person, const char *booked, GPtrArray *what, GError **error);
/* Each is called off, with @why (translated); letters that tell of it come back. */
gboolean sos_ending_bookings_cancel (SosTransaction *transaction, gint64 person, const char *why, GError **error);

G_END_DECLS
