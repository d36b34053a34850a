/* sos-map-table.h - the map as a table: the same figures, the same one selected, sortable. Asks nothing of the store. */
#pragma once

#include "sos-map-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Property:  "selected" (string: code of the place; NULL: none)
 * Signal:    "activated": Enter or double click on the one selected */
#define SOS_TYPE_MAP_TABLE (sos_map_table_get_type ())
G_DECLARE_FINAL_TYPE (SosMapTable, sos_map_table, SOS, MAP_TABLE, AdwBin)

/* In the order it had, unless another layer is looked at: then by that, the most first. */
void sos_map_table_show (SosMapTable *self, SosMapSheet *sheet);
/* The order its rows stand in. */
SosMapOrder sos_map_table_get_order (SosMapTable *self);
const char *sos_map_table_get_selected (SosMapTable *self);
/* Also scrolls to it. */
void sos_map_table_set_selected (SosMapTable *self, const char *code);
/* Selects the first place of those shown; and puts the cursor there. */
void sos_map_table_choose_first (SosMapTable *self);
void sos_map_table_begin (SosMapTable *self);

/* Text has another size. */
void sos_map_table_fit (SosMapTable *self);

G_END_DECLS
