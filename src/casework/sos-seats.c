/* sos-seats.c - who may sit at the desk. Whoever sits there is given: nothing here guesses. */
#include "config.h"
#include "sos-seats.h"

#include "sos-casework-private.h"
#include "sos-name-rules.h"
#include "sos-pass-error.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>

static void
free_seat (gpointer data)
{
  SosSeat *seat = data;

  g_free (seat->ref);
  g_free (seat->name);
  g_free (seat->role);
  g_free (seat->team);
  g_free (seat);
}

typedef struct
{
  GPtrArray *seats;
} List;

static void
free_list (gpointer data)
{
  List *list = data;

  g_ptr_array_unref (list->seats);
  g_free (list);
}

static gboolean
load_seats (SosTransaction *transaction, gpointer data, GError **error)
{
  List *list = data;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT staff.ref, staff.name, staff.role, team.name FROM staff LEFT JOIN team ON team.id = staff.team AND team.removed IS NULL "
    "WHERE staff.active = 1 AND staff.removed IS NULL AND staff.role <> 'VOLUNTEER' ORDER BY staff.name, staff.id",
    &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosSeat *seat = g_new (SosSeat, 1);

      *seat = (SosSeat){ g_strdup (sos_rows_get_text (rows, 0)), g_strdup (sos_rows_get_text (rows, 1)),
                         g_strdup (sos_rows_get_text (rows, 2)), g_strdup (sos_rows_get_text (rows, 3)) };
      g_ptr_array_add (list->seats, seat);
    }
  return sos_pass_error (&local, error);
}

void
sos_seats_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  List *list = g_new (List, 1);

  list->seats = g_ptr_array_new_with_free_func (free_seat);
  sos_store_read_async (store, load_seats, list, free_list, cancellable, callback, user_data);
}

GPtrArray *
sos_seats_finish (SosStore *store, GAsyncResult *result, GError **error)
{
  gpointer data = NULL;
  GPtrArray *seats = NULL;

  if (sos_store_finish (store, result, &data, error))
    seats = g_ptr_array_ref (((List *) data)->seats);
  g_clear_pointer (&data, free_list);
  return seats;
}

SosStaff *
sos_seats_load (SosTransaction *transaction, const char *ref, GError **error)
{
  g_autoptr (GError) failure = NULL;
  const gint64 id = sos_transaction_find_reference (transaction, SOS_TYPE_STAFF, ref, &failure);
  g_autoptr (SosRecord) staff = id != 0 ? sos_transaction_load (transaction, SOS_TYPE_STAFF, id, &failure) : NULL;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (staff == NULL)
    g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("Nobody in this office has the reference %s."), ref);
  else if (!sos_record_get_flag (staff, SOS_STAFF_ACTIVE))
    g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, _("%s does not work here any more."), ref);
  else if (sos_record_has_text (staff, SOS_STAFF_ROLE, SOS_ROLE_VOLUNTEER))
    g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, _("%s is a volunteer; volunteers have no place at the desk."), ref);
  else
    return SOS_STAFF (g_steal_pointer (&staff));
  return NULL;
}

/* Whoever is there enters the next ones; only the first has nobody before them. */
static gboolean
check_empty (SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SosRecord) there = sos_transaction_find (transaction, SOS_TYPE_STAFF, "active = 1", &failure, "");

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (there != NULL)
    sos_casework_refuse (NULL, _("Somebody works in this office already. Choose yourself from the list."), error);
  else
    return TRUE;
  return FALSE;
}

gboolean
sos_casework_enter_first_staff (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autofree char *name = sos_name_dup_clean (deed->words);
  g_autoptr (SosStaff) staff = g_object_new (SOS_TYPE_STAFF, "name", name, "role", deed->code, "active", TRUE, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (staff, NULL);

  if (g_strcmp0 (deed->code, SOS_ROLE_VOLUNTEER) == 0)
    return sos_casework_refuse (NULL, _("Volunteers have no place at the desk. Choose what you do here."), error);
  if (!check_empty (transaction, error) || !sos_casework_obey (sos_name_check (deed->words), error)
      || !sos_casework_save_record (transaction, save, error))
    return FALSE;
  deed->result = sos_record_get_id (save->record);
  g_set_object ((GObject **) &deed->made, G_OBJECT (save->record));
  return TRUE;
}
