/* sos-pairs-private.h - what the list of pairs and one pair share. Inside casework alone. */
#pragma once

#include "sos-pairs.h"
#include "sos-records.h"

G_BEGIN_DECLS

/* (transfer full) */
SosPair *sos_pair_new (SosTransaction *transaction, SosRecord *likeness, SosRecord *const *people);
/* The two, owned by the caller, also where it fails half-way; @theirs: whether whoever is at the desk may know of the pair. */
gboolean sos_pair_load_people (SosTransaction *transaction, SosRecord *likeness, SosRecord **people, SosRightsCase *rights, gboolean *theirs,
                               GError **error);

G_END_DECLS
