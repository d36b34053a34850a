/* sos-letter-venue.h - whether a letter asks somebody to a place they avoid (6.5, L4). Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* FALSE with REFUSED where what was typed as the place, or the way there, names an area they avoid. */
gboolean sos_letter_venue_ask (SosTransaction *transaction, SosRecord *letter, GError **error);

G_END_DECLS
