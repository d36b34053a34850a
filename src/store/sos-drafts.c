/* sos-drafts.c - words typed and not yet saved: kept through a crash, gone when their field is saved. */
#include "config.h"
#include "sos-transaction-private.h"

#include "sos-records.h"

static const char *
name_of (GType type)
{
  return sos_records_get_class (type)->name;
}

/* What is typed on a record that was joined with another stands in that one. Ids are unique over all types. */
gboolean
sos_transaction_put_draft (SosTransaction *self, GType type, gint64 id, const char *field, const char *words,
                           gint64 base_revision, GError **error)
{
  return sos_transaction_execute (
    self,
    "INSERT INTO draft (kind, record, field, actor, words, base_revision, at, came_from) VALUES "
    "($1, coalesce ((SELECT merged_into FROM person WHERE id = $2), $2), $3, $4, $5, $6, $7, "
    "(SELECT id FROM person WHERE id = $2 AND merged_into IS NOT NULL)) "
    "ON CONFLICT (kind, record, field, actor) DO UPDATE SET words = excluded.words, base_revision = excluded.base_revision, "
    "at = excluded.at",
    error, "sisisii", name_of (type), id, field, sos_transaction_get_actor (self), words, base_revision,
    sos_transaction_get_now (self));
}

gboolean
sos_transaction_drop_draft (SosTransaction *self, GType type, gint64 id, const char *field, GError **error)
{
  return sos_transaction_execute (self, "DELETE FROM draft WHERE kind = $1 AND record = $2 AND field = $3 AND actor = $4", error,
                                  "sisi", name_of (type), id, field, sos_transaction_get_actor (self));
}

gboolean
sos_drafts_drop_saved (SosTransaction *self, SosRecord *before, SosRecord *after, GError **error)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (after);

  if (before == NULL || sos_transaction_is_bulk (self))
    return TRUE;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *old = sos_kind_dup_text (klass->fields[i].kind, sos_record_get_value (before, i));
      g_autofree char *new = sos_kind_dup_text (klass->fields[i].kind, sos_record_get_value (after, i));

      if (g_strcmp0 (old, new) != 0
          && !sos_transaction_drop_draft (self, G_OBJECT_TYPE (after), sos_record_get_id (after), klass->fields[i].name, error))
        return FALSE;
    }
  return TRUE;
}
