/* sos-place-alike.h - under a place that is typed: is it the same as one the office holds in other words (N1)? The answer is remembered. */
#pragma once

#include "sos-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_PLACE_ALIKE (sos_place_alike_get_type ())
G_DECLARE_FINAL_TYPE (SosPlaceAlike, sos_place_alike, SOS, PLACE_ALIKE, AdwActionRow)

/* Puts the question under @entry, a row of a list that a place is typed into; it is seen once there is something to ask. */
void sos_place_alike_attach (AdwEntryRow *entry, SosStore *store);

G_END_DECLS
