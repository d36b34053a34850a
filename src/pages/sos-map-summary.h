/* sos-map-summary.h - the borough chosen on the map in one look; where none is, what the figures mean. */
#pragma once

#include "sos-map-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_MAP_SUMMARY (sos_map_summary_get_type ())
G_DECLARE_FINAL_TYPE (SosMapSummary, sos_map_summary, SOS, MAP_SUMMARY, AdwBin)

/* @code: of a place; NULL: none. */
void sos_map_summary_show (SosMapSummary *self, const SosMapSheet *sheet, SosCodes *codes, const char *code);

/* How high what is said may be before it is scrolled; -1: as high as it is. */
void sos_map_summary_set_most (SosMapSummary *self, int height);

G_END_DECLS
