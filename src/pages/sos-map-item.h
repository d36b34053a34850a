/* sos-map-item.h - a row of the table of the map, kept from one look to the next, so that nothing flickers; for sos-map-table.c alone. */
#pragma once

#include "sos-map-sheet.h"

G_BEGIN_DECLS

#define SOS_TYPE_MAP_ITEM (sos_map_item_get_type ())
G_DECLARE_FINAL_TYPE (SosMapItem, sos_map_item, SOS, MAP_ITEM, GObject)

struct _SosMapItem
{
  GObject parent_instance;

  SosMapSheet *sheet;
  const SosMapRow *row; /* of that */
};

/* Says "changed". */
void sos_map_item_set (SosMapItem *self, SosMapSheet *sheet, const SosMapRow *row);

G_END_DECLS
