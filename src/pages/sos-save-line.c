/* sos-save-line.c - the saves of one record, one behind the other. Knows no form. */
#include "config.h"
#include "sos-save-line.h"

#include "sos-apart-let.h"
#include "sos-casework.h"

struct _SosSaveLine
{
  SosStore *store;
  GQueue under_way; /* Sent*, the first to be answered at the head */
  gint64 *left;     /* the revision that the last save left; shared with the saves, which one thread does in order */
};

typedef struct
{
  guint64 fields;
  gboolean *asked; /* of the letting */
} Sent;

static void
free_sent (gpointer data)
{
  g_atomic_rc_box_release (((Sent *) data)->asked);
  g_free (data);
}

typedef struct
{
  SosRecord *values;
  guint64 fields;
  gboolean behind; /* another save of the line */
  gint64 *left;
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  g_object_unref (save->values);
  g_atomic_rc_box_release (save->left);
  g_free (save);
}

/* What is stored, with the fields of this save. Whoever changed it in between makes it a conflict. (transfer full) */
static SosRecord *
make_record (SosTransaction *transaction, Save *save, GError **error)
{
  const gint64 id = sos_record_get_id (save->values);
  SosRecord *record = *save->left == 0 ? sos_record_copy (save->values)
                                       : sos_transaction_load (transaction, G_OBJECT_TYPE (save->values), id, error);

  if (record == NULL)
    return NULL;
  sos_record_set_identity (record, id, *save->left, 0);
  sos_record_assign (record, save->values, ~save->fields);
  return record;
}

static gboolean
save_fields (SosTransaction *transaction, gpointer data, GError **error)
{
  Save *save = data;
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (SosSaveRecord) whole = NULL;

  if (!save->behind)
    *save->left = sos_record_get_revision (save->values);
  record = make_record (transaction, save, error);
  whole = record != NULL ? sos_save_record_new (record, NULL) : NULL;
  if (whole == NULL || !sos_casework_save_record (transaction, whole, error))
    return FALSE;
  g_set_object (&save->values, whole->record);
  *save->left = sos_record_get_revision (whole->record);
  return TRUE;
}

SosSaveLine *
sos_save_line_new (SosStore *store)
{
  SosSaveLine *self = g_new0 (SosSaveLine, 1);

  self->store = g_object_ref (store);
  self->left = g_atomic_rc_box_new0 (gint64);
  g_queue_init (&self->under_way);
  return self;
}

void
sos_save_line_free (SosSaveLine *self)
{
  g_queue_clear_full (&self->under_way, free_sent);
  g_atomic_rc_box_release (self->left);
  g_object_unref (self->store);
  g_free (self);
}

void
sos_save_line_add (SosSaveLine *self, const char *title, SosRecord *values, guint64 fields, GAsyncReadyCallback callback,
                   gpointer user_data)
{
  Save *save = g_new (Save, 1);
  SosLetting *letting = sos_letting_new (save_fields, save, free_save, NULL, NULL);
  Sent *sent = g_new (Sent, 1);

  *save = (Save){ sos_record_copy (values), fields, sos_save_line_is_busy (self), g_atomic_rc_box_acquire (self->left) };
  *sent = (Sent){ fields, g_atomic_rc_box_acquire (letting->asked) };
  g_queue_push_tail (&self->under_way, sent);
  sos_store_write_async (self->store, title, (SosTransactionFunc) sos_casework_do_letting, letting, (GDestroyNotify) sos_letting_free, NULL, callback, user_data);
}

SosRecord *
sos_save_line_finish (SosSaveLine *self, GAsyncResult *result, guint64 *fields, gboolean *asked, GError **error)
{
  Sent *sent = g_queue_pop_head (&self->under_way);
  gpointer letting = NULL;
  SosRecord *record;

  *fields = sent->fields;
  *asked = !sos_store_finish (self->store, result, &letting, error) && *sent->asked;
  free_sent (sent);
  if (letting == NULL)
    return NULL;
  record = g_object_ref (((Save *) ((SosLetting *) letting)->data)->values);
  sos_letting_free (letting);
  return record;
}

gboolean
sos_save_line_is_busy (SosSaveLine *self)
{
  return !g_queue_is_empty (&self->under_way);
}

guint64
sos_save_line_get_fields (SosSaveLine *self)
{
  guint64 fields = 0;

  for (GList *l = self->under_way.head; l != NULL; l = l->next)
    fields |= ((const Sent *) l->data)->fields;
  return fields;
}
