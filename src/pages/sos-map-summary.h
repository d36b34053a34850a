/* sos-map-summary.h - the borough chosen on the map in one look; where none is, what the figures mean. */
#pragma once

#include "sos-map-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_MAP_SUMMARY (sos_map_summary_get_type ())
G_DECLARE_FINAL_TYPE (SosMapSummary, sos_map_summary, SOS, MAP_SUMMARY, AdwBin)

/* @code: of a place; NULL: none. */
void sos_map_summary_show (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, const char *code);

G_END_DECLS
