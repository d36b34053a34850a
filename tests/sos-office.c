/* sos-office.c - a small real office for tests: a real file, real operations. */
#include "config.h"
#include "sos-office.h"

#include <glib/gstdio.h>

typedef struct
{
  SosOffice *office;
  guint n_people;
} Filling;

static gboolean
add_person (SosTransaction *transaction, SosOffice *office, guint number, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Person %u Tester", number);
  g_autofree char *family = g_strdup_printf ("Tester%04u", number);
  g_autoptr (SosPerson) person = g_object_new (SOS_TYPE_PERSON, "full-name", name, "family-name", family, "birth-date",
                                               "2010-03-04", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (person, NULL);
  g_autoptr (SosDeed) open = NULL, allocate = NULL;
  gint64 id;

  if (!sos_casework_save_record (transaction, save, error))
    return FALSE;
  id = sos_record_get_id (SOS_RECORD (person));
  g_array_append_val (office->people, id);
  open = sos_deed_new (id, "SOS", NULL);
  if (!sos_casework_open_episode (transaction, open, error))
    return FALSE;
  allocate = sos_deed_new (open->result, NULL, NULL);
  allocate->other = office->worker;
  return sos_casework_allocate_episode (transaction, allocate, error);
}

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  Filling *filling = data;
  g_autoptr (SosStaff) staff = g_object_new (SOS_TYPE_STAFF, "name", SOS_OFFICE_WORKER, "role", "CASEWORKER", "active", TRUE, NULL);

  if (!sos_transaction_save (transaction, staff, error))
    return FALSE;
  filling->office->worker = sos_record_get_id (SOS_RECORD (staff));
  for (guint i = 1; i <= filling->n_people; i++)
    if (!add_person (transaction, filling->office, i, error))
      return FALSE;
  return TRUE;
}

SosOffice *
sos_office_new (guint n_people)
{
  SosOffice *self = g_new0 (SosOffice, 1);
  Filling filling = { self, n_people };
  GError *error = NULL;

  self->folder = g_dir_make_tmp ("sos-office-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "office.sos", NULL);
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->store = sos_store_open (self->path, SOS_STORE_CREATE, &error);
  g_assert_no_error (error);
  sos_store_write (self->store, NULL, fill, &filling, &error);
  g_assert_no_error (error);
  sos_store_set_actor (self->store, self->worker);
  return self;
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
sos_office_wait (gboolean (*done) (gpointer data), gpointer data, const char *what)
{
  const gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  const guint tick = g_timeout_add (20, tick_cb, NULL);

  while (!done (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  if (!done (data))
    g_error ("waited a minute for: %s", what);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
remove_file (const char *name, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
}

void
sos_office_free (SosOffice *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  gpointer store = self->store;

  /* Answers on their way hold the store until they have come. */
  g_object_add_weak_pointer (store, &store);
  g_object_unref (self->store);
  sos_office_wait (is_gone, &store, "the store to be freed");
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    remove_file (name, self->folder);
  g_rmdir (self->folder);
  g_array_unref (self->people);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}
