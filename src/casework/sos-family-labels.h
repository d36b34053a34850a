/* sos-family-labels.h - what the office calls a household, in the list of families. Inside casework alone. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

/* Adds to @found (gint64* -> char*, NULL here, owned by it) the households whose label has @words in it, for who may see the label. */
gboolean sos_family_labels_find (SosTransaction *transaction, const char *words, GHashTable *found, GError **error);
/* @label where somebody wrote one and whoever is at the desk may see it; else NULL, without @error. (transfer full) */
gboolean sos_family_labels_read (SosTransaction *transaction, gint64 household, const char *label, const char *ref, char **out, GError **error);

G_END_DECLS
