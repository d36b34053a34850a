/* sos-opening.c - opens an office off the main thread; the window is already there. */
#include "config.h"
#include "sos-opening.h"

#include "sos-demo.h"
#include "sos-demo-translations.h"
#include "sos-pass-error.h"
#include "sos-seats.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* What is asked of an office. */
typedef struct
{
  char *as; /* NULL: nobody is asked for */
  SosStaff *actor;
  char *office_name;
} Desk;

static Desk *
make_desk (const char *as)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->as = g_strdup (as);
  return desk;
}

static void
desk_free (gpointer data)
{
  Desk *desk = data;

  g_free (desk->as);
  g_clear_object (&desk->actor);
  g_free (desk->office_name);
  g_free (desk);
}

static gboolean
read_desk (SosTransaction *transaction, gpointer data, GError **error)
{
  Desk *desk = data;
  g_autoptr (GError) failure = NULL;

  if (desk->as != NULL)
    desk->actor = sos_seats_load (transaction, desk->as, &failure);
  if (failure == NULL)
    desk->office_name = sos_transaction_dup_setting (transaction, "office.name", &failure);
  return sos_pass_error (&failure, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SosStore *store = SOS_STORE (source);
  GError *error = NULL;
  gpointer data = NULL;
  Desk *desk;
  SosOpening *opening;

  if (!sos_store_finish (store, result, &data, &error))
    {
      g_task_return_error (task, error);
      g_clear_pointer (&data, desk_free);
      return;
    }
  desk = data;
  opening = g_new0 (SosOpening, 1);
  *opening = (SosOpening){ .store = g_object_ref (store), .office_name = g_steal_pointer (&desk->office_name) };
  if (desk->actor != NULL)
    sos_opening_sit_down (opening, desk->actor);
  desk_free (desk);
  g_task_return_pointer (task, opening, (GDestroyNotify) sos_opening_free);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  GError *error = NULL;
  g_autoptr (SosStore) store = sos_store_open_finish (result, &error);

  if (store == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  sos_store_read_async (store, read_desk, make_desk (g_task_get_task_data (task)), desk_free, NULL, read_cb, task);
}

void
sos_opening_begin (const char *path, SosStoreFlags flags, const char *as, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, g_strdup (as), g_free);
  sos_store_open_async (path, flags, NULL, opened_cb, task);
}

/* Made beside its place and moved there when it is whole: an interrupted demo is made again, not opened. */
static gboolean
make_demo (const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (SosStore) store = NULL;

  g_unlink (part);
  store = sos_store_open (part, SOS_STORE_CREATE, error);
  if (store == NULL || !sos_demo_fill (store, SOS_DEMO_SEED, 1, NULL, NULL, error) || !sos_demo_translations_keep (store, error))
    return FALSE;
  sos_store_close (store);
  if (g_rename (part, path) == 0)
    return TRUE;
  g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED, "%s", _("The demo office could not be put in its place."));
  return FALSE;
}

static void
make_demo_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) || make_demo (path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
demo_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  sos_store_open_async (g_task_get_task_data (G_TASK (result)), SOS_STORE_OPEN, NULL, opened_cb, task);
}

void
sos_opening_begin_demo (const char *folder, const char *as, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GTask) making = g_task_new (NULL, NULL, demo_made_cb, task);

  g_task_set_task_data (task, g_strdup (as != NULL ? as : SOS_DEMO_DESK), g_free);
  g_mkdir_with_parents (folder, 0700);
  g_task_set_task_data (making, g_build_filename (folder, "demo.sos", NULL), g_free);
  g_task_run_in_thread (making, make_demo_thread);
}

SosOpening *
sos_opening_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer data = NULL;

  if (sos_store_finish (SOS_STORE (source), result, &data, &error))
    g_task_return_pointer (task, g_object_ref (((Desk *) data)->actor), g_object_unref);
  else
    g_task_return_error (task, error);
  g_clear_pointer (&data, desk_free);
}

void
sos_opening_find_async (SosOpening *self, const char *ref, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_store_read_async (self->store, read_desk, make_desk (ref), desk_free, NULL, found_cb,
                        g_task_new (NULL, NULL, callback, user_data));
}

SosStaff *
sos_opening_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sos_opening_sit_down (SosOpening *self, SosStaff *actor)
{
  g_set_object (&self->actor, actor);
  sos_store_set_actor (self->store, sos_record_get_id (SOS_RECORD (actor)));
}

void
sos_opening_free (SosOpening *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->actor);
  g_free (self->office_name);
  g_free (self);
}
