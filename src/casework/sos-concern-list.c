/* sos-concern-list.c - the concerns whoever is at the desk may read. Reads only. */
#include "config.h"
#include "sos-concern-list.h"

#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"

#define MOST_CLOSED 200

#define DUE \
  "(SELECT min (k.due_on) FROM task k WHERE k.done_on IS NULL AND k.removed IS NULL AND ((k.about = 'concern' AND k.about_id = c.id)" \
  " OR (k.about = 'concern_step' AND k.about_id IN (SELECT s.id FROM concern_step s WHERE s.concern = c.id))))"
#define ROWS \
  "SELECT c.id, c.person, c.ref, p.full_name, p.ref, c.state, c.subject, c.raised_at, c.closed_at, " DUE " AS due FROM concern c" \
  " JOIN person p ON p.id = c.person WHERE c.removed IS NULL AND p.removed IS NULL"
#define OPEN_ROWS ROWS " AND c.closed_at IS NULL ORDER BY due IS NULL, due, c.raised_at, c.id"
#define CLOSED_ROWS ROWS " AND c.closed_at IS NOT NULL ORDER BY c.closed_at DESC, c.id DESC"

void
sos_concern_row_free (SosConcernRow *self)
{
  g_free (self->ref);
  g_free (self->name);
  g_free (self->person_ref);
  g_free (self->kinds);
  g_free (self->state);
  g_free (self->subject);
  g_free (self->due_on);
  g_free (self);
}

static gboolean
name_kinds (SosTransaction *transaction, SosConcernRow *row, GError **error)
{
  g_autoptr (GPtrArray) kinds = sos_transaction_query (transaction, SOS_TYPE_CONCERN_CATEGORY, "concern = $1 ORDER BY id", error, "i", row->id);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    g_string_append_printf (words, words->len > 0 ? ", %s" : "%s",
                            sos_codes_get_label (sos_transaction_get_codes (transaction), "concern-category",
                                                 sos_record_get_text (kinds->pdata[i], SOS_CONCERN_CATEGORY_CATEGORY)));
  row->kinds = g_strdup (words->str);
  return kinds != NULL;
}

static SosConcernRow *
read_row (SosTransaction *transaction, SosRows *rows, GError **error)
{
  g_autoptr (SosConcernRow) row = g_new0 (SosConcernRow, 1);
  const char *subject = sos_rows_get_text (rows, 6);

  row->id = sos_rows_get_number (rows, 0);
  row->person = sos_rows_get_number (rows, 1);
  row->ref = g_strdup (sos_rows_get_text (rows, 2));
  row->name = g_strdup (sos_rows_get_text (rows, 3));
  row->person_ref = g_strdup (sos_rows_get_text (rows, 4));
  row->state = g_strdup (sos_rows_get_text (rows, 5));
  row->subject = subject != NULL ? g_strdup (sos_codes_get_label (sos_transaction_get_codes (transaction), "concern-subject", subject)) : NULL;
  row->raised_at = sos_rows_get_number (rows, 7);
  row->closed_at = sos_rows_get_number (rows, 8);
  row->due_on = g_strdup (sos_rows_get_text (rows, 9));
  return name_kinds (transaction, row, error) ? g_steal_pointer (&row) : NULL;
}

/* Only what may be read of each: others are not there. */
static gboolean
take (SosTransaction *transaction, const char *sql, guint most, GPtrArray *all, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "");

  for (guint n = 0; n < most && rows != NULL && local == NULL && sos_rows_next (rows, &local);)
    {
      const gint64 person = sos_rows_get_number (rows, 1);
      SosRightsCase rights;
      SosConcernRow *row;

      if (sos_transaction_hides (transaction, person) || !sos_rights_load (transaction, person, &rights, &local)
          || !sos_rights_allows (&rights, SOS_GROUP_SAFETY, SOS_MAY_SEE))
        continue;
      row = read_row (transaction, rows, &local);
      if (row != NULL)
        g_ptr_array_add (all, row);
      n++;
    }
  return sos_pass_error (&local, error);
}

GPtrArray *
sos_concern_list_load (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_concern_row_free);

  return take (transaction, OPEN_ROWS, G_MAXUINT, all, error) && take (transaction, CLOSED_ROWS, MOST_CLOSED, all, error) ? g_steal_pointer (&all) : NULL;
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_concern_list_load (transaction, error);
}

void
sos_concern_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_concern_list_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
