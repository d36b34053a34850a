/* sos-audit.c - who, when, what, old, new, why: one line a changed field, in the transaction that changed it. */
#include "config.h"
#include "sos-transaction-private.h"

#include "sos-records.h"

gboolean
sos_audit_write (SosTransaction *self, const char *verb, const char *kind, gint64 record, gint64 person, const char *field,
                 const char *old, const char *new, const char *reason, GError **error)
{
  gint64 deed;
  gboolean first;

  if (!sos_transaction_find_deed (self, &deed, &first, error))
    return FALSE;
  return sos_transaction_execute (self,
                                  "INSERT INTO audit (at, actor, verb, kind, record, person, field, old, new, reason, deed, title) "
                                  "VALUES ($1, $2, $3, $4, nullif ($5, 0), nullif ($6, 0), $7, $8, $9, $10, $11, $12)",
                                  error, "iissiissssis", sos_transaction_get_now (self), sos_transaction_get_actor (self), verb,
                                  kind, record, person, field, old, new, reason, deed, first ? sos_transaction_get_title (self) : NULL);
}

static gboolean
write_field (SosTransaction *self, const char *verb, SosRecord *before, SosRecord *after, guint i, gint64 person, GError **error)
{
  const SosField *field = &SOS_RECORD_GET_CLASS (after)->fields[i];
  g_autofree char *old = before != NULL ? sos_kind_dup_text (field->kind, sos_record_get_value (before, i)) : NULL;
  g_autofree char *new = sos_kind_dup_text (field->kind, sos_record_get_value (after, i));

  if (g_strcmp0 (old, new) == 0)
    return TRUE;
  return sos_audit_write (self, verb, sos_record_get_name (after), sos_record_get_id (after), person, field->name, old, new,
                          sos_transaction_get_reason (self), error);
}

gboolean
sos_audit_write_change (SosTransaction *self, const char *verb, SosRecord *before, SosRecord *after, gint64 person, GError **error)
{
  const gboolean was_there = before != NULL && sos_record_get_removed (before) == 0;
  const gboolean is_there = sos_record_get_removed (after) == 0;

  /* Filling an office: a line for each person, none for each field of what is theirs. */
  if (sos_transaction_is_bulk (self))
    return before != NULL || !SOS_IS_PERSON (after)
           || sos_audit_write (self, verb, sos_record_get_name (after), sos_record_get_id (after), person, NULL, NULL, NULL,
                               sos_transaction_get_reason (self), error);
  /* A record that comes or goes has a line of its own, so that it is seen even when no field says anything. */
  if (was_there != is_there
      && !sos_audit_write (self, is_there ? "collect" : "erase", sos_record_get_name (after), sos_record_get_id (after), person,
                           NULL, NULL, NULL, sos_transaction_get_reason (self), error))
    return FALSE;
  for (guint i = 0; i < SOS_RECORD_GET_CLASS (after)->n_fields; i++)
    if (!write_field (self, verb, before, after, i, person, error))
      return FALSE;
  return TRUE;
}

gboolean
sos_transaction_note (SosTransaction *self, const char *verb, GType type, gint64 id, gint64 person, const char *reason,
                      GError **error)
{
  const char *kind = type != G_TYPE_INVALID ? sos_records_get_class (type)->name : NULL;

  return sos_audit_write (self, verb, kind, id, person, NULL, NULL, NULL, reason, error);
}
