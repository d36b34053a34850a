/* sos-address-deeds.h - what a letter that came back does to its address. Inside casework alone. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* Post came back (6.3.7): to be checked, and nothing more is posted there. @deed counts the letters taken back. */
gboolean sos_address_mark_returned (SosTransaction *transaction, gint64 id, SosDeed *deed, GError **error);

G_END_DECLS
