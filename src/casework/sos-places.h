/* sos-places.h - places in words: which of them somebody said are one, and which of those held a typed one may be (N1; domain 4.7, 4.8). */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* Codes of sos_casework_tell_place(). */
#define SOS_PLACE_SAME "SAME"
#define SOS_PLACE_OTHER "OTHER"

/* The place the office holds, in a rule or a booking to come, that @words may mean too, as it is written there; of several the likest. NULL: none, or
 * they are told apart already, or @error. Of nobody whose places whoever is at the desk may not see: until somebody tells, the rules take such
 * places for one. (transfer full) */
char *sos_places_find_like (SosTransaction *transaction, const char *words, GError **error);
void sos_places_find_like_async (SosStore *store, const char *words, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *sos_places_find_like_finish (GAsyncResult *result, GError **error);

/* words: a place, why: another; code: whether they are one. It holds for every rule and booking from then on, and can be undone. */
gboolean sos_casework_tell_place (SosTransaction *transaction, SosDeed *deed, GError **error);

/* What was told: key (sos-place-words.h) -> key of the one place it is; one told from others is itself. (transfer full), NULL with @error. For those
 * who gather bookings. */
GHashTable *sos_places_read_told (SosTransaction *transaction, GError **error);
/* Part of the SosReach: what was told changed, by a deed or its undo, so bookings at such places are held against the rules again. */
gboolean sos_places_reach (SosTransaction *transaction, SosRecord *record, GError **error);

G_END_DECLS
