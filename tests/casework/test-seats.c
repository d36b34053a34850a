/* test-seats.c - who may sit at the desk: those who work here now, and in an empty office the first one. */
#include "config.h"

#include "office.h"
#include "sos-seats.h"

#include <glib/gstdio.h>

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) data = sos_seats_finish (SOS_STORE (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
dup_seats (SosStore *store)
{
  GPtrArray *seats = NULL;

  sos_seats_async (store, NULL, listed_cb, &seats);
  while (seats == NULL)
    g_main_context_iteration (NULL, TRUE);
  return seats;
}

static SosSeat *
find_seat (GPtrArray *seats, const char *ref)
{
  for (guint i = 0; i < seats->len; i++)
    if (g_str_equal (((SosSeat *) seats->pdata[i])->ref, ref))
      return seats->pdata[i];
  return NULL;
}

static gboolean
load_seat (SosTransaction *transaction, gpointer ref, GError **error)
{
  g_autoptr (SosStaff) staff = sos_seats_load (transaction, ref, error);

  return staff != NULL;
}

static gboolean
leave (SosTransaction *transaction, gpointer id, GError **error)
{
  g_autoptr (SosRecord) staff = sos_transaction_load (transaction, SOS_TYPE_STAFF, *(gint64 *) id, error);

  sos_record_set_flag (staff, SOS_STAFF_ACTIVE, FALSE);
  return sos_transaction_save (transaction, staff, error);
}

static void
test_list (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) before = dup_seats (office->store), after = NULL;
  g_autofree char *lead = office_dup_text (office, SOS_TYPE_STAFF, office->lead, "ref");
  g_autofree char *name = office_dup_text (office, SOS_TYPE_STAFF, office->lead, "name");
  g_autofree char *team = office_dup_text (office, SOS_TYPE_TEAM, office->team, "name");
  g_autofree char *worker = office_dup_text (office, SOS_TYPE_STAFF, office->worker, "ref");
  g_autofree char *volunteers_ref = NULL;
  gint64 volunteer;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (before->len, ==, 4);
  for (guint i = 1; i < before->len; i++)
    g_assert_cmpstr (((SosSeat *) before->pdata[i - 1])->name, <, ((SosSeat *) before->pdata[i])->name);
  g_assert_cmpstr (find_seat (before, lead)->name, ==, name);
  g_assert_cmpstr (find_seat (before, lead)->role, ==, "TEAM_LEAD");
  g_assert_cmpstr (find_seat (before, worker)->team, ==, team);

  /* Nor is a volunteer, who has no login (0.4). */
  volunteer = office_add (office, SOS_TYPE_STAFF, "name", "Val", "role", "VOLUNTEER", "active", TRUE, NULL);
  volunteers_ref = office_dup_text (office, SOS_TYPE_STAFF, volunteer, "ref");
  g_assert_false (office_do (office, load_seat, volunteers_ref, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);

  /* Whoever left is neither offered nor let in by reference. */
  office_do (office, load_seat, lead, &error);
  g_assert_no_error (error);
  office_do (office, leave, &office->lead, &error);
  g_assert_no_error (error);
  after = dup_seats (office->store);
  g_assert_cmpuint (after->len, ==, 3);
  g_assert_null (find_seat (after, lead));
  g_assert_false (office_do (office, load_seat, lead, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (office_do (office, load_seat, (gpointer) "S-999999-A", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
}

static void
test_first (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sos-seats-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "office.sos", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);
  g_autoptr (SosDeed) nobody = sos_deed_new (0, "TEAM_LEAD", "  ");
  g_autoptr (SosDeed) idle = sos_deed_new (0, NULL, "Ada");
  g_autoptr (SosDeed) volunteer = sos_deed_new (0, "VOLUNTEER", "Val");
  g_autoptr (SosDeed) first = sos_deed_new (0, "TEAM_LEAD", " Ọlá <b>  ");
  g_autoptr (SosDeed) second = sos_deed_new (0, "CASEWORKER", "Bo");
  g_autoptr (GPtrArray) none = dup_seats (store), one = NULL;
  SosSeat *seat;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_enter_first_staff, nobody, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_enter_first_staff, idle, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_enter_first_staff, volunteer, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_enter_first_staff, first, &error);
  g_assert_no_error (error);
  one = dup_seats (store);
  g_assert_cmpuint (one->len, ==, 1);
  seat = one->pdata[0];
  g_assert_cmpstr (seat->name, ==, "Ọlá <b>");
  g_assert_cmpstr (seat->role, ==, "TEAM_LEAD");
  g_assert_null (seat->team);
  g_assert_cmpstr (seat->ref, ==, sos_record_get_text (first->made, SOS_STAFF_REF));
  sos_store_read (store, load_seat, seat->ref, &error);
  g_assert_no_error (error);
  /* It is no way round whoever is there. */
  g_assert_false (sos_store_write (store, NULL, (SosTransactionFunc) sos_casework_enter_first_staff, second, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  sos_store_close (store);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add_func ("/seats/list", test_list);
  g_test_add_func ("/seats/first", test_first);
  return g_test_run ();
}
