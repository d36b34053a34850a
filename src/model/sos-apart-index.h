/* sos-apart-index.h - looks through many bookings for those that no rule lets stand side by side. Asks sos_apart_decide() alone. */
#pragma once

#include "sos-apart-rules.h"

G_BEGIN_DECLS

/* Two bookings, by their places in the array, the first the smaller; one by itself, with its own worker, where both are the same. */
typedef struct
{
  guint one, other;
  SosApart apart;
} SosApartHit;

/* Every pair among @bookings (of SosBooking) that @book speaks against at @least or above, and that meets somewhere: what a plain loop
 * over all pairs finds, in its order, without making it. Element type SosApartHit. (transfer full) */
GArray *sos_apart_scan (SosApartBook *book, GArray *bookings, int least);

G_END_DECLS
