/* sos-map-out.c - the map on its way out, as it is seen. Decides nothing about what may be: the sheet holds no more than that. */
#include "config.h"
#include "sos-map-out.h"

#include "sos-clock.h"
#include "sos-way-out.h"

#include <glib/gi18n.h>
#include <string.h>

#define DAY 86400

static const struct
{
  const char *ending, *words;
} forms[SOS_MAP_N_FORMS] = {
  [SOS_MAP_PDF] = { "pdf", "PDF" },
  [SOS_MAP_PNG] = { "png", "PNG" },
  [SOS_MAP_SVG] = { "svg", "SVG" },
  [SOS_MAP_CSV] = { "csv", "CSV" },
};

/* ---- what it is ---- */

char *
sos_map_out_dup_file_name (SosMapSheet *sheet, SosMapOutForm form)
{
  g_autofree char *name = sos_map_sheet_dup_name (sheet);

  return g_strdup_printf ("%s.%s", name, forms[form].ending);
}

static SosPaperMap *
make_paper (SosMapSheet *sheet, const SosMapLook *look)
{
  g_autofree char *name = sos_map_sheet_dup_name (sheet), *text = sos_map_sheet_dup_text (sheet);
  g_autoptr (GPtrArray) rows = sos_map_sheet_make_table (sheet, &look->order);
  const SosPaperMapOptions options = { .sheet = look->paper, .tiles = look->tiles, .grey = look->grey, .title = name, .heading = sheet->title, .note = sheet->as_of,
                                       .text = text, .rows = rows, .date = sos_clock_now () / DAY * DAY + DAY / 2 };

  return sos_paper_map_new (sheet->paper, &options);
}

static GBytes *
make_csv (SosMapSheet *sheet, const SosMapLook *look)
{
  char *csv = sos_map_sheet_dup_csv (sheet, &look->order);

  return g_bytes_new_take (csv, strlen (csv));
}

/* Figures that are not there yet would stand in a file as those there are. */
static gboolean
check_ready (SosMapSheet *sheet, GError **error)
{
  if (!sheet->counting)
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED,
                       _("The records of this office are being counted for the first time. The map can be printed and saved when that is done."));
  return FALSE;
}

GBytes *
sos_map_out_make (SosMapSheet *sheet, SosMapOutForm form, const SosMapLook *look, GError **error)
{
  g_autoptr (SosPaperMap) map = NULL;

  if (!check_ready (sheet, error))
    return NULL;
  map = form != SOS_MAP_CSV ? make_paper (sheet, look) : NULL;
  switch (form)
    {
    case SOS_MAP_PDF:
      return sos_paper_map_render_pdf (map, error);
    case SOS_MAP_PNG:
      return sos_paper_map_render_png (map, error);
    case SOS_MAP_SVG:
      return sos_paper_map_render_svg (map, error);
    case SOS_MAP_CSV:
    case SOS_MAP_N_FORMS:
    default:
      return make_csv (sheet, look);
    }
}

/* ---- on its way ---- */

typedef struct
{
  SosStore *store;
  SosMapSheet *sheet;
  SosMapOutForm form;
  SosMapLook look;
  GFile *file; /* NULL: the printer */
  GtkWindow *parent;
  char *export_to;
  GTaskThreadFunc make; /* in a worker, once the sheet may go out */
  GAsyncReadyCallback made_cb;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->store);
  g_clear_pointer (&job->sheet, sos_map_sheet_unref);
  g_clear_object (&job->file);
  g_clear_object (&job->parent);
  g_free (job->export_to);
  g_free (job);
}

static GTask *
begin (SosStore *store, SosMapSheet *sheet, SosMapOutForm form, const SosMapLook *look, GFile *file, GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->sheet = sos_map_sheet_ref (sheet);
  job->form = form;
  job->look = *look;
  job->file = file != NULL ? g_object_ref (file) : NULL;
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  return task;
}

static SosWayOutNote
make_note (const Job *job)
{
  const char *verb = job->file != NULL ? "export" : "print", *words = job->file != NULL ? forms[job->form].words : _("Paper");

  return (SosWayOutNote){ job->store, (SosTransactionFunc) sos_casework_note_map_release, sos_map_release_new (verb, job->sheet, words),
                          (GDestroyNotify) sos_map_release_free };
}

static void
draw_cb (gpointer pages, cairo_t *cr, guint page)
{
  sos_paper_map_draw_page (pages, cr, page);
}

/* What goes out is kept first (sos-map-sheet.h). */
static void
given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data, making = NULL;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  SosMapSheet *sheet = sos_map_sheet_finish (result, &error);

  if (sheet == NULL)
    {
      g_clear_object (&job->parent);
      g_task_return_error (task, error);
      return;
    }
  sos_map_sheet_unref (job->sheet);
  job->sheet = sheet;
  making = g_task_new (NULL, NULL, job->made_cb, g_object_ref (task));
  g_task_set_task_data (making, g_object_ref (task), g_object_unref);
  g_task_run_in_thread (making, job->make);
}

/* Takes @task. */
static void
give (GTask *task, GTaskThreadFunc make, GAsyncReadyCallback made)
{
  Job *job = g_task_get_task_data (task);

  job->make = make;
  job->made_cb = made;
  sos_map_sheet_give_async (job->store, job->sheet, NULL, given_cb, task);
}

/* Laid out in a worker, since that takes more than a frame; drawn by the printer's dialog, here. */
static void
make_pages (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = g_task_get_task_data (G_TASK (data));

  g_task_return_pointer (task, make_paper (job->sheet, &job->look), g_object_unref);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPaperMap) pages = g_task_propagate_pointer (G_TASK (result), NULL);
  Job *job = g_task_get_task_data (G_TASK (user_data));
  g_autofree char *name = sos_map_sheet_dup_name (job->sheet);
  SosPrintRun run
    = { .job = name, .n_pages = sos_paper_map_get_n_pages (pages), .draw = draw_cb, .pages = pages, .export_to = job->export_to };
  const SosWayOutNote note = make_note (job);

  sos_paper_map_get_page_size (pages, &run.width, &run.height);
  sos_way_out_print (user_data, job->parent, &run, &note);
  g_clear_object (&job->parent); /* a worker may be the last to let go of the job */
}

void
sos_map_out_print_async (SosStore *store, SosMapSheet *sheet, const SosMapLook *look, GtkWindow *parent,
                         const char *export_to, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = begin (store, sheet, SOS_MAP_PDF, look, NULL, callback, user_data);
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!check_ready (sheet, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  job->parent = parent != NULL ? g_object_ref (parent) : NULL;
  job->export_to = g_strdup (export_to);
  give (task, make_pages, laid_out_cb);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  Job *job = g_task_get_task_data (task);

  if (bytes != NULL)
    {
      const SosWayOutNote note = make_note (job);

      sos_way_out_save (g_object_ref (task), job->file, bytes, &note);
    }
  else
    g_task_return_error (task, error);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = g_task_get_task_data (G_TASK (data));
  GError *error = NULL;
  GBytes *bytes = sos_map_out_make (job->sheet, job->form, &job->look, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
sos_map_out_save_async (SosStore *store, SosMapSheet *sheet, SosMapOutForm form, const SosMapLook *look, GFile *file,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  give (begin (store, sheet, form, look, file, callback, user_data), make, made_cb);
}

char *
sos_map_out_finish (GAsyncResult *result, GError **error)
{
  const Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, begin), NULL);

  job = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_boolean (G_TASK (result), error) ? sos_way_out_dup_said (job->file) : NULL;
}
