/* sos-access-read.c - requests to see a record, listed and read whole, for those who answer them. Changes nothing. */
#include "config.h"
#include "sos-access.h"

#include "sos-clock.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-record-plain.h"
#include "sos-rights-private.h"

#include <glib/gi18n.h>

void
sos_access_row_free (SosAccessRow *self)
{
  char **texts[] = { &self->ref, &self->name, &self->person_ref, &self->requester, &self->state, &self->received_on, &self->due_on };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_free (self);
}

/* ---- the list ---- */

static SosAccessRow *
read_row (SosRows *rows)
{
  SosAccessRow *row = g_new0 (SosAccessRow, 1);

  row->id = sos_rows_get_number (rows, 0);
  row->person = sos_rows_get_number (rows, 1);
  row->ref = g_strdup (sos_rows_get_text (rows, 2));
  row->name = g_strdup (sos_rows_get_text (rows, 3));
  row->person_ref = g_strdup (sos_rows_get_text (rows, 4));
  row->requester = g_strdup (sos_rows_get_text (rows, 5));
  row->state = g_strdup (sos_rows_get_text (rows, 6));
  row->received_on = g_strdup (sos_rows_get_text (rows, 7));
  row->due_on = sos_access_is_open (row->state) ? g_strdup (sos_rows_get_text (rows, 8)) : NULL;
  return row;
}

GPtrArray *
sos_access_list_load (SosTransaction *transaction, GError **error)
{
  static const char sql[]
    = "SELECT a.id, a.person, a.ref, p.full_name, p.ref, a.requester, a.state, a.received_on, a.due_on FROM access_request a JOIN person p ON p.id = a.person"
      " WHERE a.removed IS NULL AND p.removed IS NULL ORDER BY a.state IN ('SENT', 'REFUSED_PART', 'CLOSED'), a.due_on IS NULL, a.due_on, a.id";
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_access_row_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  if (sos_access_may_see (seat.role))
    rows = sos_transaction_select (transaction, sql, &local, "");
  while (rows != NULL && sos_rows_next (rows, &local))
    if (!sos_transaction_hides (transaction, sos_rows_get_number (rows, 1)))
      g_ptr_array_add (all, read_row (rows));
  return sos_pass_error (&local, error) ? g_steal_pointer (&all) : NULL;
}

static gpointer
run_list (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_access_list_load (transaction, error);
}

void
sos_access_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run_list, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_access_list_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- one of them ---- */

static void
free_item (gpointer data)
{
  SosAccessItem *item = data;

  g_object_unref (item->part);
  g_ptr_array_unref (item->marks);
  g_free (item);
}

void
sos_access_sheet_free (SosAccessSheet *self)
{
  g_clear_object (&self->request);
  g_free (self->name);
  g_free (self->person_ref);
  g_free (self->first);
  g_free (self->second);
  g_free (self->competence);
  g_ptr_array_unref (self->items);
  g_free (self);
}

void
sos_access_fill_case (SosRecord *request, gint64 actor, SosAccessCase *asked)
{
  *asked = (SosAccessCase){
    .state = sos_record_get_text (request, SOS_ACCESS_REQUEST_STATE),
    .by_subject = sos_record_has_text (request, SOS_ACCESS_REQUEST_REQUESTER_KIND, SOS_ACCESS_BY_SUBJECT),
    .received_on = sos_record_find_text (request, SOS_ACCESS_REQUEST_RECEIVED_ON),
    .identity_on = sos_record_find_text (request, SOS_ACCESS_REQUEST_IDENTITY_ON),
    .asked_on = sos_record_find_text (request, SOS_ACCESS_REQUEST_ASKED_ON),
    .cleared_on = sos_record_find_text (request, SOS_ACCESS_REQUEST_CLEARED_ON),
    .extended = sos_record_get_int (request, SOS_ACCESS_REQUEST_EXTENDED),
    .first_reviewer = sos_record_get_number (request, SOS_ACCESS_REQUEST_FIRST_REVIEWER),
    .second_reviewer = sos_record_get_number (request, SOS_ACCESS_REQUEST_SECOND_REVIEWER),
    .actor = actor,
  };
}

void
sos_access_sheet_state (const SosAccessSheet *self, SosAccessCase *asked)
{
  sos_access_fill_case (self->request, self->actor, asked);
  asked->n_parts = self->items->len;
  asked->n_open = self->n_open;
}

/* Marks come in the order of their parts and of the text, so one walk gives each to its part. */
static gboolean
read_items (SosAccessSheet *self, SosTransaction *transaction, gint64 request, GError **error)
{
  g_autoptr (GPtrArray) parts = sos_transaction_query (transaction, SOS_TYPE_ACCESS_PART, "request = $1 ORDER BY position, id", error, "i", request);
  g_autoptr (GPtrArray) marks
    = parts != NULL ? sos_transaction_query (transaction, SOS_TYPE_ACCESS_MARK, "part IN (SELECT id FROM access_part WHERE request = $1) ORDER BY starts, id", error,
                                             "i", request)
                    : NULL;
  g_autoptr (GHashTable) by_part = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 *ids = marks != NULL ? g_new (gint64, MAX (parts->len, 1)) : NULL;

  for (guint i = 0; marks != NULL && i < parts->len; i++)
    {
      SosAccessItem *item = g_new (SosAccessItem, 1);

      *item = (SosAccessItem){ g_object_ref (parts->pdata[i]), g_ptr_array_new_with_free_func (g_object_unref) };
      ids[i] = sos_record_get_id (item->part);
      g_hash_table_insert (by_part, &ids[i], item);
      g_ptr_array_add (self->items, item);
      self->n_withheld += sos_record_is_set (item->part, SOS_ACCESS_PART_WITHHELD);
    }
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const gint64 part = sos_record_get_number (marks->pdata[i], SOS_ACCESS_MARK_PART);
      SosAccessItem *item = g_hash_table_lookup (by_part, &part);

      if (item == NULL)
        continue;
      g_ptr_array_add (item->marks, g_object_ref (marks->pdata[i]));
      self->n_withheld += sos_record_has_text (marks->pdata[i], SOS_ACCESS_MARK_STATE, SOS_MARK_TAKEN);
      self->n_open += sos_record_has_text (marks->pdata[i], SOS_ACCESS_MARK_STATE, SOS_MARK_PROPOSED) && !sos_record_is_set (item->part, SOS_ACCESS_PART_WITHHELD);
    }
  g_free (ids);
  return marks != NULL;
}

static char *
dup_staff (SosTransaction *transaction, gint64 id)
{
  g_autoptr (SosRecord) staff = id != 0 ? sos_transaction_find (transaction, SOS_TYPE_STAFF, "id = $1", NULL, "i", id) : NULL;

  return staff != NULL ? g_strdup (sos_record_get_text (staff, SOS_STAFF_NAME)) : NULL;
}

/* The last note on anything they were asked to decide: it is of that decision, and says how they are known to decide. */
static char *
dup_noted (SosTransaction *transaction, gint64 person)
{
  g_autoptr (SosRecord) note = sos_transaction_find (transaction, SOS_TYPE_COMPETENCE_NOTE, "person = $1 ORDER BY dated DESC, id DESC", NULL, "i", person);
  SosCodes *codes = sos_transaction_get_codes (transaction);
  g_autofree char *day = note != NULL ? sos_date_dup_short (sos_record_get_text (note, SOS_COMPETENCE_NOTE_DATED)) : NULL;

  /* Translators: a day, what somebody was asked to decide, whether they can */
  return note != NULL ? g_strdup_printf (_("%s, %s: %s"), day, sos_codes_get_label (codes, "consent-type", sos_record_get_text (note, SOS_COMPETENCE_NOTE_DECISION)),
                                         sos_codes_get_label (codes, "competence-view", sos_record_get_text (note, SOS_COMPETENCE_NOTE_VIEW)))
                      : NULL;
}

static char *
dup_competence (SosTransaction *transaction, SosRecord *request, SosRecord *person)
{
  g_autofree char *noted = NULL;

  if (sos_record_has_text (request, SOS_ACCESS_REQUEST_REQUESTER_KIND, SOS_ACCESS_BY_SUBJECT))
    return NULL;
  noted = dup_noted (transaction, sos_record_get_id (person));
  return sos_access_dup_competence (sos_record_find_text (person, SOS_PERSON_BIRTH_DATE), sos_transaction_get_today (transaction), noted);
}

SosAccessSheet *
sos_access_sheet_load (SosTransaction *transaction, gint64 request, GError **error)
{
  g_autoptr (SosAccessSheet) self = g_new0 (SosAccessSheet, 1);
  g_autoptr (SosRecord) person = NULL;
  SosSeatRead seat;

  self->items = g_ptr_array_new_with_free_func (free_item);
  if (!sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  self->actor = seat.id;
  self->role = seat.role;
  self->request = sos_transaction_load (transaction, SOS_TYPE_ACCESS_REQUEST, request, error);
  if (self->request == NULL)
    return NULL;
  if (!sos_access_may_see (self->role) || sos_transaction_hides (transaction, sos_record_get_number (self->request, SOS_ACCESS_REQUEST_PERSON)))
    {
      sos_transaction_set_not_found (error);
      return NULL;
    }
  person = sos_transaction_load (transaction, SOS_TYPE_PERSON, sos_record_get_number (self->request, SOS_ACCESS_REQUEST_PERSON), error);
  if (person == NULL || !read_items (self, transaction, request, error))
    return NULL;
  self->name = g_strdup (sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  self->person_ref = g_strdup (sos_record_get_text (person, SOS_PERSON_REF));
  self->competence = dup_competence (transaction, self->request, person);
  self->first = dup_staff (transaction, sos_record_get_number (self->request, SOS_ACCESS_REQUEST_FIRST_REVIEWER));
  self->second = dup_staff (transaction, sos_record_get_number (self->request, SOS_ACCESS_REQUEST_SECOND_REVIEWER));
  return g_steal_pointer (&self);
}

static gpointer
run_sheet (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_access_sheet_load (transaction, *(gint64 *) data, error);
}

void
sos_access_sheet_async (SosStore *store, gint64 request, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run_sheet, g_memdup2 (&request, sizeof request), g_free, (GDestroyNotify) sos_access_sheet_free, cancellable, callback, user_data);
}

SosAccessSheet *
sos_access_sheet_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
