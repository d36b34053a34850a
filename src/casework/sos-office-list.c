/* sos-office-list.c - the lists an office keeps, read as rows. Decides nothing. */
#include "config.h"
#include "sos-office-list.h"

#include "sos-clock.h"
#include "sos-fold.h"
#include "sos-load.h"
#include "sos-office-rights.h"
#include "sos-pass-error.h"
#include "sos-referral-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- a row ---- */

G_DEFINE_FINAL_TYPE (SosOfficeRow, sos_office_row, G_TYPE_OBJECT)

static void
sos_office_row_finalize (GObject *object)
{
  SosOfficeRow *self = SOS_OFFICE_ROW (object);

  g_free (self->code);
  g_free (self->label);
  g_free (self->day);
  g_free (self->filter);
  g_free (self->folded);
  for (guint i = 0; i < SOS_OFFICE_CELLS; i++)
    g_free (self->cells[i]);
  G_OBJECT_CLASS (sos_office_row_parent_class)->finalize (object);
}

static void
sos_office_row_class_init (SosOfficeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_office_row_finalize;
}

static void
sos_office_row_init (SosOfficeRow *self)
{
}

void
sos_office_list_free (SosOfficeList *self)
{
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->see, sos_verdict_free);
  g_clear_pointer (&self->change, sos_verdict_free);
  g_free (self);
}

/* ---- what a field says ---- */

typedef struct
{
  SosTransaction *transaction;
  const SosOfficeKind *kind;
  const char *list;
  SosOfficeList *made;
  GHashTable *names; /* of what is referred to: id -> name */
} Reading;

static gboolean
read_names (Reading *reading, const SosField *field, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, name FROM %s", field->of);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (reading->transaction, sql, &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_hash_table_insert (reading->names, g_memdup2 (&id, sizeof id), g_strdup (sos_rows_get_text (rows, 1)));
    }
  return sos_pass_error (&local, error);
}

static gboolean
read_all_names (Reading *reading, GError **error)
{
  SosRecordClass *klass = sos_records_get_class (reading->kind->get_type ());

  for (guint i = 0; i < SOS_OFFICE_CELLS; i++)
    if (reading->kind->cells[i] != SOS_OFFICE_NO_FIELD && klass->fields[reading->kind->cells[i]].kind == SOS_KIND_REFERENCE
        && !read_names (reading, &klass->fields[reading->kind->cells[i]], error))
      return FALSE;
  return TRUE;
}

static char *
dup_cell (Reading *reading, SosRecord *record, int at)
{
  const SosField *field = &SOS_RECORD_GET_CLASS (record)->fields[at];
  gint64 id;

  if (!sos_record_is_set (record, (guint) at))
    return g_strdup ("");
  switch (field->kind)
    {
    case SOS_KIND_CODE:
      return g_strdup (sos_codes_get_label (sos_transaction_get_codes (reading->transaction), field->of, sos_record_get_text (record, (guint) at)));
    case SOS_KIND_REFERENCE:
      id = sos_record_get_number (record, (guint) at);
      return g_strdup (g_hash_table_lookup (reading->names, &id));
    case SOS_KIND_DATE:
      return sos_date_dup_short (sos_record_get_text (record, (guint) at));
    case SOS_KIND_TEXT:
    case SOS_KIND_LONG_TEXT:
    case SOS_KIND_TIME:
    case SOS_KIND_NUMBER:
    case SOS_KIND_FLAG:
    case SOS_KIND_BYTES:
    default:
      return sos_kind_dup_text (field->kind, sos_record_get_value (record, (guint) at));
    }
}

/* A step that counts hours says so: its cell of days is empty. */
static void
say_hours (SosRecord *record, SosOfficeRow *row)
{
  if (!SOS_IS_SERVICE_STEP (record) || !sos_record_is_set (record, SOS_SERVICE_STEP_HOURS))
    return;
  g_free (row->cells[2]);
  /* Translators: hours after something, or before it where less than 0 */
  row->cells[2] = g_strdup_printf (_("%d h"), (int) sos_record_get_number (record, SOS_SERVICE_STEP_HOURS));
}

static void
state (Reading *reading, SosRecord *record, SosOfficeRow *row)
{
  const SosOfficeKind *kind = reading->kind;
  const char *today = sos_transaction_get_today (reading->transaction);
  const char *last = kind->ended != SOS_OFFICE_NO_FIELD ? sos_record_find_text (record, (guint) kind->ended) : NULL;
  const char *verify = kind->verify != SOS_OFFICE_NO_FIELD ? sos_record_find_text (record, (guint) kind->verify) : NULL;
  const gboolean off = kind->active != SOS_OFFICE_NO_FIELD && !sos_record_get_flag (record, (guint) kind->active);

  if (off || (last != NULL && strcmp (last, today) < 0))
    row->state = SOS_OFFICE_ROW_OVER;
  else if (last != NULL)
    row->state = SOS_OFFICE_ROW_ENDS;
  else if (verify != NULL && strcmp (verify, today) <= 0)
    row->state = SOS_OFFICE_ROW_CHECK;
  row->day = g_strdup (last != NULL ? last : row->state == SOS_OFFICE_ROW_CHECK ? verify : NULL);
}

static void
fold (SosOfficeRow *row)
{
  g_autofree char *all = g_strjoin (" ", row->label, row->cells[0] != NULL ? row->cells[0] : "", row->cells[1] != NULL ? row->cells[1] : "",
                                    row->cells[2] != NULL ? row->cells[2] : "", NULL);
  g_auto (GStrv) words = sos_fold_words (all);

  row->folded = g_strjoinv (" ", words);
}

static void
add_row (Reading *reading, SosOfficeRow *row)
{
  fold (row);
  reading->made->n_check += row->state == SOS_OFFICE_ROW_CHECK;
  g_ptr_array_add (reading->made->rows, row);
}

static void
add_record (Reading *reading, SosRecord *record)
{
  const SosOfficeKind *kind = reading->kind;
  SosOfficeRow *row = g_object_new (SOS_TYPE_OFFICE_ROW, NULL);

  row->id = sos_record_get_id (record);
  row->label = dup_cell (reading, record, kind->label);
  for (guint i = 0; i < SOS_OFFICE_CELLS; i++)
    if (kind->cells[i] != SOS_OFFICE_NO_FIELD)
      row->cells[i] = dup_cell (reading, record, kind->cells[i]);
  if (kind->filter != SOS_OFFICE_NO_FIELD)
    row->filter = g_strdup (sos_record_get_text (record, (guint) kind->filter));
  say_hours (record, row);
  state (reading, record, row);
  add_row (reading, row);
}

/* Ages that are among the settings are not asked for a second time. */
static gboolean
is_of_settings (SosRecord *record)
{
  return SOS_IS_SERVICE_SHAPE (record) && sos_referral_has_ages (sos_record_get_text (record, SOS_SERVICE_SHAPE_SERVICE));
}

static gboolean
read_records (Reading *reading, GError **error)
{
  g_autofree char *tail = g_strdup_printf ("1 = 1 ORDER BY %s", reading->kind->order);
  g_autoptr (GPtrArray) records = sos_transaction_query (reading->transaction, reading->kind->get_type (), tail, error, "");

  if (records == NULL || !read_all_names (reading, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!is_of_settings (records->pdata[i]))
      add_record (reading, records->pdata[i]);
  return TRUE;
}

/* ---- words ---- */

#define WORDS \
  "SELECT c.code, c.label, c.note, c.active, o.id, o.first_label FROM code c LEFT JOIN office_code o ON o.list = c.list AND o.code = c.code" \
  " AND o.removed IS NULL WHERE c.list = $1 ORDER BY c.position, c.label"

static void
add_word (Reading *reading, SosRows *rows, const char *beside)
{
  SosOfficeRow *row = g_object_new (SOS_TYPE_OFFICE_ROW, NULL);
  const char *first = sos_rows_get_text (rows, 5);

  row->id = sos_rows_get_number (rows, 4);
  row->code = g_strdup (sos_rows_get_text (rows, 0));
  row->label = g_strdup (sos_rows_get_text (rows, 1));
  row->filter = g_strdup (sos_rows_get_text (rows, 2));
  row->cells[0] = g_strdup (beside != NULL ? sos_codes_get_label (sos_transaction_get_codes (reading->transaction), beside, row->filter) : "");
  row->cells[1] = g_strdup (row->id == 0 ? "" : first == NULL ? _("Our own") : _("Reworded"));
  row->state = sos_rows_get_number (rows, 3) != 0 ? SOS_OFFICE_ROW_KEPT : SOS_OFFICE_ROW_OVER;
  add_row (reading, row);
}

static gboolean
read_words (Reading *reading, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (reading->transaction, WORDS, &local, "s", reading->list);

  while (rows != NULL && sos_rows_next (rows, &local))
    add_word (reading, rows, g_strcmp0 (reading->list, "check-item") == 0 ? "service" : NULL);
  return sos_pass_error (&local, error);
}

/* ---- all of it ---- */

SosOfficeList *
sos_office_list_load (SosTransaction *transaction, const SosOfficeKind *kind, const char *list, GError **error)
{
  g_autoptr (SosOfficeList) self = g_new0 (SosOfficeList, 1);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Reading reading = { transaction, kind, list, self, names };

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->see = sos_office_may (transaction, kind->part, SOS_MAY_SEE, error);
  self->change = self->see != NULL ? sos_office_may (transaction, kind->part, SOS_MAY_CHANGE, error) : NULL;
  if (self->change == NULL)
    return NULL;
  if (!self->see->allowed)
    return g_steal_pointer (&self);
  return (kind->get_type != NULL ? read_records (&reading, error) : read_words (&reading, error)) ? g_steal_pointer (&self) : NULL;
}

typedef struct
{
  const SosOfficeKind *kind;
  char *list;
} Asked;

static void
asked_free (gpointer data)
{
  g_free (((Asked *) data)->list);
  g_free (data);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  const Asked *asked = data;

  return sos_office_list_load (transaction, asked->kind, asked->list, error);
}

void
sos_office_list_async (SosStore *store, const SosOfficeKind *kind, const char *list, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ kind, g_strdup (list) };
  sos_load_async (store, run, asked, asked_free, (GDestroyNotify) sos_office_list_free, cancellable, callback, user_data);
}

SosOfficeList *
sos_office_list_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
