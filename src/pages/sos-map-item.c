/* sos-map-item.c - a row of the table of the map. Shows nothing. */
#include "config.h"
#include "sos-map-item.h"

G_DEFINE_FINAL_TYPE (SosMapItem, sos_map_item, G_TYPE_OBJECT)

static guint item_changed;

static void
sos_map_item_finalize (GObject *object)
{
  g_clear_pointer (&SOS_MAP_ITEM (object)->sheet, sos_map_sheet_unref);
  G_OBJECT_CLASS (sos_map_item_parent_class)->finalize (object);
}

static void
sos_map_item_class_init (SosMapItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_map_item_finalize;
  item_changed = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_map_item_init (SosMapItem *self)
{
}

void
sos_map_item_set (SosMapItem *self, SosMapSheet *sheet, const SosMapRow *row)
{
  sos_map_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, sos_map_sheet_unref);
  self->sheet = sheet;
  self->row = row;
  g_signal_emit (self, item_changed, 0);
}
