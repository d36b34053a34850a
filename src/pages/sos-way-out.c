/* sos-way-out.c - the last steps of what leaves the office: to a printer or into a file, and then noted. Asks no gate. */
#include "config.h"
#include "sos-way-out.h"

#include <glib/gi18n.h>

typedef struct
{
  GTask *task;
  SosWayOutNote note; /* owned: its store, and its data until it is written */
} Way;

static Way *
way_new (GTask *task, const SosWayOutNote *note)
{
  Way *way = g_new0 (Way, 1);

  way->task = task;
  way->note = *note;
  way->note.store = note->store != NULL ? g_object_ref (note->store) : NULL;
  return way;
}

static void
way_free (Way *way)
{
  if (way->note.data != NULL && way->note.free_data != NULL)
    way->note.free_data (way->note.data);
  g_clear_object (&way->note.store);
  g_object_unref (way->task);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

/* Takes @error; NULL: all went well. */
static void
end (Way *way, GError *error)
{
  if (error == NULL)
    g_task_return_boolean (way->task, TRUE);
  else
    g_task_return_error (way->task, error);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Way) way = user_data;
  GError *error = NULL;

  sos_store_finish (SOS_STORE (source), result, NULL, &error);
  end (way, error);
}

/* From the printer, which has no source, or from the file. */
static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Way) way = user_data;
  GError *error = NULL;
  const gboolean out = G_IS_FILE (source) ? g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)
                                          : sos_print_run_finish (result, &error);
  gpointer data;

  if (!out || way->note.func == NULL)
    {
      end (way, error);
      return;
    }
  data = g_steal_pointer (&way->note.data);
  sos_store_write_async (way->note.store, NULL, way->note.func, data, way->note.free_data, NULL, noted_cb, way);
  (void) g_steal_pointer (&way);
}

void
sos_way_out_print (GTask *task, GtkWindow *parent, const SosPrintRun *run, const SosWayOutNote *note)
{
  g_return_if_fail (G_IS_TASK (task));

  sos_print_run_async (parent, run, out_cb, way_new (task, note));
}

void
sos_way_out_save (GTask *task, GFile *file, GBytes *bytes, const SosWayOutNote *note)
{
  g_return_if_fail (G_IS_TASK (task));

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, out_cb,
                                       way_new (task, note));
}

char *
sos_way_out_dup_said (GFile *file)
{
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL, *where = folder != NULL ? g_file_get_basename (folder) : NULL;
  g_autofree char *said = where != NULL ? g_filename_display_name (where) : NULL, *shown = name != NULL ? g_filename_display_name (name) : NULL;

  if (said == NULL)
    return g_strdup (_("Printed, and noted in the audit."));
  /* Translators: the first is the name of a file, the second of the folder that it is in */
  return g_strdup_printf (_("Saved as %s in %s, and noted in the audit."), shown, said);
}
