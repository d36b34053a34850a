/* sos-letter-venue.h - whether a letter asks somebody to a place they avoid, or must not enter (4.8, 6.5, L4). Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* FALSE with REFUSED where what was typed as the place, or the way there, or that of the next appointment where none was, lies in an area they avoid or at a place they are kept from. */
gboolean sos_letter_venue_ask (SosTransaction *transaction, SosRecord *letter, GError **error);

G_END_DECLS
