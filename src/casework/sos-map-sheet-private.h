/* sos-map-sheet-private.h - what the files of one look at the map share. Inside casework alone. */
#pragma once

#include "sos-map-sheet.h"

G_BEGIN_DECLS

/* Whether figures of a quarter that has ended would go out for the first time. */
gboolean sos_map_sheet_needs_keeping (SosMapCounts *counts, const SosMapAsk *view, gboolean external);

G_END_DECLS
