/* sos-id-list.h - a list model of any length: an array of ids, and rows fetched in blocks of 64 when somebody looks at them. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

/* Fetches the rows of @ids in their order: an array of GObjects as long as @ids (NULL where one is gone). Worker thread. */
typedef GPtrArray *(*SosIdListFetch) (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error);
/* Frees a row of such an array. */
void sos_id_list_unref_row (gpointer row);
/* The last of @ids (gint64) first. */
void sos_id_list_turn_round (GArray *ids);

/* An item is there at once with its id; its "row" property is NULL until the block has come (next frame, as a rule). */
#define SOS_TYPE_ID_ITEM (sos_id_item_get_type ())
G_DECLARE_FINAL_TYPE (SosIdItem, sos_id_item, SOS, ID_ITEM, GObject)
gint64 sos_id_item_get_id (SosIdItem *self);
gpointer sos_id_item_get_row (SosIdItem *self); /* (transfer none) (nullable); property "row", notifies */

/* GListModel of SosIdItem. Main thread. Signal "failed" (GError): rows could not be read, and stay blank. Keeps an LRU of 64 blocks; rows of changed people are fetched again by themselves. */
#define SOS_TYPE_ID_LIST (sos_id_list_get_type ())
G_DECLARE_FINAL_TYPE (SosIdList, sos_id_list, SOS, ID_LIST, GObject)
SosIdList *sos_id_list_new (SosStore *store, SosIdListFetch fetch);
/* Takes over the ids (gint64). The first rows are there at once, the others within some frames, so that no frame waits for all
 * their widgets; sos_id_list_tell_all() for whoever needs a far one now. Ids are found and read at once, told or not. FALSE: they are what they
 * were, and every widget stays where it is. */
gboolean sos_id_list_take_ids (SosIdList *self, GArray *ids);
/* The rows that are there once more, for whoever shows more of a row than changes of its own id. */
void sos_id_list_read_again (SosIdList *self);
/* Each row that comes goes through @came before it is shown, with @data; NULL: not. Main thread. */
void sos_id_list_set_came (SosIdList *self, void (*came) (gpointer data, gpointer row), gpointer data);
void sos_id_list_tell_all (SosIdList *self);
guint sos_id_list_get_n_ids (SosIdList *self);
gint64 sos_id_list_get_id (SosIdList *self, guint position);
/* Position of @id, or GTK-like G_MAXUINT where it is not in the list. */
guint sos_id_list_find (SosIdList *self, gint64 id);

G_END_DECLS
