/* sos-opening-list.c - what was opened with a reason, for those who look it over. Reads only. */
#include "config.h"
#include "sos-openings.h"

#include "sos-load.h"
#include "sos-rights.h"
#include "sos-rights-private.h"

#define MOST 200

struct _SosOpeningRow
{
  GObject parent_instance;

  gint64 id, person, opened_at, until, reviewed_at;
  char *name, *ref, *who, *reason, *reviewer;
  gboolean may_review;
};

G_DEFINE_FINAL_TYPE (SosOpeningRow, sos_opening_row, G_TYPE_OBJECT)

static void
sos_opening_row_finalize (GObject *object)
{
  SosOpeningRow *self = SOS_OPENING_ROW (object);

  g_free (self->name);
  g_free (self->ref);
  g_free (self->who);
  g_free (self->reason);
  g_free (self->reviewer);
  G_OBJECT_CLASS (sos_opening_row_parent_class)->finalize (object);
}

static void
sos_opening_row_class_init (SosOpeningRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_opening_row_finalize;
}

static void
sos_opening_row_init (SosOpeningRow *self)
{
}

#define ROWS \
  "SELECT opening.id, opening.person, person.full_name, person.ref, staff.id, staff.name, opening.reason, opening.opened_at," \
  " opening.until, opening.lead, reviewer.name, opening.reviewed_at FROM break_glass AS opening JOIN person ON person.id = opening.person" \
  " JOIN staff ON staff.id = opening.staff LEFT JOIN staff AS reviewer ON reviewer.id = opening.reviewed_by" \
  " WHERE opening.removed IS NULL AND person.removed IS NULL" \
  " ORDER BY opening.reviewed_by IS NOT NULL, opening.id DESC"

static SosOpeningRow *
read_row (SosRows *rows)
{
  SosOpeningRow *self = g_object_new (SOS_TYPE_OPENING_ROW, NULL);

  self->id = sos_rows_get_number (rows, 0);
  self->person = sos_rows_get_number (rows, 1);
  self->name = g_strdup (sos_rows_get_text (rows, 2));
  self->ref = g_strdup (sos_rows_get_text (rows, 3));
  self->who = g_strdup (sos_rows_get_text (rows, 5));
  self->reason = g_strdup (sos_rows_get_text (rows, 6));
  self->opened_at = sos_rows_get_number (rows, 7);
  self->until = sos_rows_get_number (rows, 8);
  self->reviewer = g_strdup (sos_rows_get_text (rows, 10));
  self->reviewed_at = sos_rows_get_number (rows, 11);
  return self;
}

/* Whoever was told of it leads here, whatever became of the work since. */
static gboolean
add_row (SosTransaction *transaction, SosRows *rows, gint64 actor, GPtrArray *list, GError **error)
{
  g_autoptr (SosOpeningRow) row = read_row (rows);
  g_autoptr (SosVerdict) verdict = NULL;
  SosRightsCase rights;

  if (!sos_rights_load (transaction, row->person, &rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&rights))
    return TRUE;
  rights.leads |= sos_rows_get_number (rows, 9) == actor;
  if (!sos_rights_is_lead (rights.role, rights.leads))
    return TRUE;
  verdict = sos_rights_may_review (&rights, sos_rows_get_number (rows, 4) == actor);
  row->may_review = row->reviewer == NULL && verdict->allowed;
  g_ptr_array_add (list, g_steal_pointer (&row));
  return TRUE;
}

gboolean
sos_openings_are_theirs (SosTransaction *transaction, gboolean *theirs, GError **error)
{
  SosSeatRead seat;

  *theirs = FALSE;
  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  *theirs = sos_rights_is_lead (seat.role, TRUE);
  return TRUE;
}

GPtrArray *
sos_openings_load (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (GError) local = NULL;
  gboolean theirs;

  if (!sos_openings_are_theirs (transaction, &theirs, error))
    return NULL;
  if (theirs)
    rows = sos_transaction_select (transaction, ROWS, &local, "");
  while (rows != NULL && list->len < MOST && sos_rows_next (rows, &local))
    if (!add_row (transaction, rows, sos_transaction_get_actor (transaction), list, error))
      return NULL;
  if (local == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_openings_load (transaction, error);
}

void
sos_openings_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_openings_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

gint64
sos_opening_row_get_id (SosOpeningRow *self)
{
  return self->id;
}

gint64
sos_opening_row_get_person (SosOpeningRow *self)
{
  return self->person;
}

const char *
sos_opening_row_get_name (SosOpeningRow *self)
{
  return self->name;
}

const char *
sos_opening_row_get_ref (SosOpeningRow *self)
{
  return self->ref;
}

const char *
sos_opening_row_get_who (SosOpeningRow *self)
{
  return self->who;
}

const char *
sos_opening_row_get_reason (SosOpeningRow *self)
{
  return self->reason;
}

gint64
sos_opening_row_get_opened_at (SosOpeningRow *self)
{
  return self->opened_at;
}

gint64
sos_opening_row_get_until (SosOpeningRow *self)
{
  return self->until;
}

const char *
sos_opening_row_get_reviewer (SosOpeningRow *self)
{
  return self->reviewer;
}

gint64
sos_opening_row_get_reviewed_at (SosOpeningRow *self)
{
  return self->reviewed_at;
}

gboolean
sos_opening_row_may_review (SosOpeningRow *self)
{
  return self->may_review;
}
