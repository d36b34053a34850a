/* sos-id-list.c - a list model of any length. Rows come in blocks of 64 from a reader thread; what scrolled away is forgotten. */
#include "config.h"
#include "sos-id-list.h"

#include <string.h>

#define BLOCK 64
#define MOST_BLOCKS 64
#define FEW_ROWS 48   /* widgets for these are made within a frame */
#define MANY_ROWS 240 /* a list view on GTK 4.8 makes widgets for some 200 and uses them again */

/* ---- an item ---- */

struct _SosIdItem
{
  GObject parent_instance;

  gint64 id;
  GObject *row; /* owned */
};

enum
{
  PROP_ID = 1,
  PROP_ROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (SosIdItem, sos_id_item, G_TYPE_OBJECT)

static void
sos_id_item_finalize (GObject *object)
{
  g_clear_object (&SOS_ID_ITEM (object)->row);
  G_OBJECT_CLASS (sos_id_item_parent_class)->finalize (object);
}

static void
sos_id_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosIdItem *self = SOS_ID_ITEM (object);

  if (id == PROP_ID)
    g_value_set_int64 (value, self->id);
  else
    g_value_set_object (value, self->row);
}

static void
sos_id_item_class_init (SosIdItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sos_id_item_finalize;
  object_class->get_property = sos_id_item_get_property;
  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, G_TYPE_OBJECT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sos_id_item_init (SosIdItem *self)
{
}

gint64
sos_id_item_get_id (SosIdItem *self)
{
  return self->id;
}

gpointer
sos_id_item_get_row (SosIdItem *self)
{
  return self->row;
}

static void
set_row (SosIdItem *self, GObject *row)
{
  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}

/* ---- a block ---- */

typedef struct
{
  guint index;
  guint n_items;
  SosIdItem *items[BLOCK];
  GCancellable *cancellable; /* of the fetch under way */
} Block;

static void
free_block (gpointer data)
{
  Block *block = data;

  g_cancellable_cancel (block->cancellable);
  g_object_unref (block->cancellable);
  for (guint i = 0; i < block->n_items; i++)
    g_object_unref (block->items[i]);
  g_free (block);
}

/* ---- the list ---- */

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

struct _SosIdList
{
  GObject parent_instance;

  SosStore *store; /* owned */
  SosIdListFetch fetch;
  void (*came) (gpointer data, gpointer row);
  gpointer came_data;
  GArray *ids;        /* gint64 */
  guint n_told;       /* of these, how many views know of */
  guint telling;      /* source: more of them, a frame later */
  GHashTable *blocks; /* owned: index -> Block */
  GQueue recent;      /* Block, the latest first */
};

static GType
get_item_type (GListModel *model)
{
  return SOS_TYPE_ID_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return SOS_ID_LIST (model)->n_told;
}

typedef struct
{
  SosIdListFetch fetch;
  GPtrArray *items; /* SosIdItem; their ids are read in the worker, their rows set on the main thread */
  gint64 ids[BLOCK];
  GPtrArray *rows;
} Fetching;

static void
free_fetching (gpointer data)
{
  Fetching *fetching = data;

  g_ptr_array_unref (fetching->items);
  g_clear_pointer (&fetching->rows, g_ptr_array_unref);
  g_free (fetching);
}

static gboolean
fetch_in_worker (SosTransaction *transaction, gpointer data, GError **error)
{
  Fetching *fetching = data;

  fetching->rows = fetching->fetch (transaction, fetching->ids, fetching->items->len, error);
  return fetching->rows != NULL;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosIdList) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  for (guint i = 0; i < ((Fetching *) data)->items->len; i++)
    {
      gpointer row = g_ptr_array_index (((Fetching *) data)->rows, i);

      if (row != NULL && self->came != NULL)
        self->came (self->came_data, row);
      set_row (g_ptr_array_index (((Fetching *) data)->items, i), row);
    }
  free_fetching (data);
}

static void
start_fetch (SosIdList *self, Block *block)
{
  Fetching *fetching = g_new0 (Fetching, 1);

  g_cancellable_cancel (block->cancellable);
  g_set_object (&block->cancellable, NULL);
  block->cancellable = g_cancellable_new ();
  fetching->fetch = self->fetch;
  fetching->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < block->n_items; i++)
    {
      g_ptr_array_add (fetching->items, g_object_ref (block->items[i]));
      fetching->ids[i] = block->items[i]->id;
    }
  sos_store_read_async (self->store, fetch_in_worker, fetching, free_fetching, block->cancellable, fetched_cb,
                        g_object_ref (self));
}

static Block *
make_block (SosIdList *self, guint index)
{
  Block *block = g_new0 (Block, 1);

  block->index = index;
  block->cancellable = g_cancellable_new ();
  block->n_items = MIN (BLOCK, self->ids->len - index * BLOCK);
  for (guint i = 0; i < block->n_items; i++)
    {
      block->items[i] = g_object_new (SOS_TYPE_ID_ITEM, NULL);
      block->items[i]->id = g_array_index (self->ids, gint64, index * BLOCK + i);
    }
  g_hash_table_insert (self->blocks, GUINT_TO_POINTER (index), block);
  start_fetch (self, block);
  return block;
}

static Block *
ensure_block (SosIdList *self, guint index)
{
  Block *block = g_hash_table_lookup (self->blocks, GUINT_TO_POINTER (index));

  if (block != NULL)
    g_queue_remove (&self->recent, block);
  else
    block = make_block (self, index);
  g_queue_push_head (&self->recent, block);
  if (g_queue_get_length (&self->recent) > MOST_BLOCKS)
    {
      Block *oldest = g_queue_pop_tail (&self->recent);

      g_hash_table_remove (self->blocks, GUINT_TO_POINTER (oldest->index));
    }
  return block;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SosIdList *self = SOS_ID_LIST (model);

  if (position >= self->n_told)
    return NULL;
  return g_object_ref (ensure_block (self, position / BLOCK)->items[position % BLOCK]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SosIdList, sos_id_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
holds_any (Block *block, GHashTable *ids)
{
  for (guint i = 0; i < block->n_items; i++)
    if (g_hash_table_contains (ids, &block->items[i]->id))
      return TRUE;
  return FALSE;
}

static void
changed_cb (SosIdList *self, GArray *changes)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      SosChange *change = &g_array_index (changes, SosChange, i);

      g_hash_table_add (ids, &change->id);
      g_hash_table_add (ids, &change->owner);
    }
  for (GList *link = self->recent.head; link != NULL; link = link->next)
    if (holds_any (link->data, ids))
      start_fetch (self, link->data);
}

static void
forget_blocks (SosIdList *self)
{
  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->blocks);
}

static void
sos_id_list_dispose (GObject *object)
{
  SosIdList *self = SOS_ID_LIST (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  forget_blocks (self);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (sos_id_list_parent_class)->dispose (object);
}

static void
sos_id_list_finalize (GObject *object)
{
  SosIdList *self = SOS_ID_LIST (object);

  g_hash_table_unref (self->blocks);
  g_array_unref (self->ids);
  G_OBJECT_CLASS (sos_id_list_parent_class)->finalize (object);
}

static void
sos_id_list_class_init (SosIdListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_id_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_id_list_finalize;
  signals[FAILED] = g_signal_new ("failed", SOS_TYPE_ID_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sos_id_list_init (SosIdList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->blocks = g_hash_table_new_full (NULL, NULL, NULL, free_block);
  g_queue_init (&self->recent);
}

SosIdList *
sos_id_list_new (SosStore *store, SosIdListFetch fetch)
{
  SosIdList *self = g_object_new (SOS_TYPE_ID_LIST, NULL);

  self->store = g_object_ref (store);
  self->fetch = fetch;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
sos_id_list_set_came (SosIdList *self, void (*came) (gpointer data, gpointer row), gpointer data)
{
  self->came = came;
  self->came_data = data;
}

static void
tell_more (SosIdList *self, guint n)
{
  const guint n_before = self->n_told;

  self->n_told = n;
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n - n_before);
}

static gboolean
tell_cb (gpointer data)
{
  SosIdList *self = data;
  const guint n = self->n_told + FEW_ROWS;

  if (n < MIN (MANY_ROWS, self->ids->len))
    {
      tell_more (self, n);
      return G_SOURCE_CONTINUE;
    }
  self->telling = 0;
  tell_more (self, self->ids->len);
  return G_SOURCE_REMOVE;
}

void
sos_id_list_tell_all (SosIdList *self)
{
  g_clear_handle_id (&self->telling, g_source_remove);
  if (self->n_told < self->ids->len)
    tell_more (self, self->ids->len);
}

static gboolean
same_ids (SosIdList *self, GArray *ids)
{
  return self->ids->len == ids->len && (ids->len == 0 || memcmp (self->ids->data, ids->data, ids->len * sizeof (gint64)) == 0);
}

void
sos_id_list_read_again (SosIdList *self)
{
  for (GList *link = self->recent.head; link != NULL; link = link->next)
    start_fetch (self, link->data);
}

/* Those for whom there are widgets already are exchanged at once, the next ones come a few at a time, the rest needs none. Told
 * all at once, a view looks for its focused item among all the new ones: a million items made on the main thread. */
gboolean
sos_id_list_take_ids (SosIdList *self, GArray *ids)
{
  const guint n_before = self->n_told;

  if (same_ids (self, ids))
    {
      g_array_unref (ids);
      return FALSE;
    }
  g_clear_handle_id (&self->telling, g_source_remove);
  forget_blocks (self);
  g_array_unref (self->ids);
  self->ids = ids;
  self->n_told = MIN (ids->len, CLAMP (n_before, FEW_ROWS, MANY_ROWS));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_told);
  if (self->n_told == MANY_ROWS)
    sos_id_list_tell_all (self);
  else if (self->n_told < ids->len)
    self->telling = g_idle_add (tell_cb, self);
  return TRUE;
}

void
sos_id_list_unref_row (gpointer row)
{
  g_clear_object (&row);
}

void
sos_id_list_turn_round (GArray *ids)
{
  g_return_if_fail (ids != NULL);

  for (guint i = 0; i < ids->len / 2; i++)
    {
      gint64 *one = &g_array_index (ids, gint64, i), *other = &g_array_index (ids, gint64, ids->len - 1 - i);
      const gint64 kept = *one;

      *one = *other;
      *other = kept;
    }
}

guint
sos_id_list_get_n_ids (SosIdList *self)
{
  return self->ids->len;
}

gint64
sos_id_list_get_id (SosIdList *self, guint position)
{
  g_return_val_if_fail (position < self->ids->len, 0);

  return g_array_index (self->ids, gint64, position);
}

guint
sos_id_list_find (SosIdList *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}
