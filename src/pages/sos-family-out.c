/* sos-family-out.c - a paper of a family on its way out: to a printer, into a file. Every way asks the gate. */
#include "config.h"
#include "sos-family-out.h"

#include "sos-way-out.h"

#include <glib/gi18n.h>

/* One way out on its way. */
typedef struct
{
  SosStore *store;
  SosFamilyPaperAsk *ask;
  SosFamilyForm form;
  SosFamilyPages *shown; /* may be NULL */
  SosFamilyPages *pages; /* what the gate let through, as it stands now */
  GBytes *pdf;           /* the same */
  GtkWindow *parent;
  char *export_to;
  GFile *file;           /* NULL: the printer */
  const char *verb;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->store);
  g_clear_pointer (&job->ask, sos_family_paper_ask_free);
  g_clear_object (&job->shown);
  g_clear_object (&job->pages);
  g_clear_pointer (&job->pdf, g_bytes_unref);
  g_clear_object (&job->parent);
  g_clear_object (&job->file);
  g_free (job->export_to);
  g_free (job);
}

static SosWayOutNote
make_note (const Job *job)
{
  SosFamilyPaperOut *out = sos_family_paper_out_new (job->ask, job->verb);

  out->paper = g_object_ref (sos_family_pages_get_paper (job->pages));
  return (SosWayOutNote){ job->store, (SosTransactionFunc) sos_casework_mark_family_paper_out, out, (GDestroyNotify) sos_family_paper_out_free };
}

static void
draw_cb (gpointer pages, cairo_t *cr, guint page)
{
  sos_family_pages_draw_page (pages, cr, page, FALSE);
}

static void
print (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  SosPrintRun run = { .job = sos_family_paper_get_ref (sos_family_pages_get_paper (job->pages)),
                      .n_pages = sos_family_pages_get_n_pages (job->pages),
                      .draw = draw_cb,
                      .pages = job->pages,
                      .export_to = job->export_to };
  const SosWayOutNote note = make_note (job);

  sos_family_pages_get_page_size (job->pages, &run.width, &run.height);
  sos_way_out_print (g_object_ref (task), job->parent, &run, &note);
}

static void
save (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  const SosWayOutNote note = make_note (job);

  sos_way_out_save (g_object_ref (task), job->file, job->pdf, &note);
}

static gboolean
is_as_shown (Job *job)
{
  g_autoptr (GBytes) shown = job->shown != NULL ? sos_family_pages_render_pdf (job->shown, NULL) : NULL;

  return shown != NULL && g_bytes_equal (shown, job->pdf);
}

static gboolean
take_pages (Job *job, GAsyncResult *result, GError **error)
{
  job->pages = sos_family_pages_new_finish (result, error);
  job->pdf = job->pages != NULL ? sos_family_pages_render_pdf (job->pages, error) : NULL;
  if (job->pdf == NULL)
    return FALSE;
  if (is_as_shown (job))
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT,
                       _("Something has changed since this page was shown. Look at it once more, then print it."));
  return FALSE;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!take_pages (job, result, &error))
    g_task_return_error (task, error);
  else if (job->file != NULL)
    save (task);
  else
    print (task);
}

/* Made anew from what the gate let through. */
static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (SosFamilyPaperOut) out = NULL;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer data = NULL;
  const gboolean may = sos_store_finish (SOS_STORE (source), result, &data, &error);

  out = data;
  if (may)
    sos_family_pages_new_async (out->paper, &job->form, made_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static Job *
begin (SosStore *store, const SosFamilyPaperAsk *ask, const SosFamilyForm *form, SosFamilyPages *shown, const char *verb, GTask **task,
       GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->ask = sos_family_paper_ask_copy (ask);
  job->form = *form;
  job->shown = shown != NULL ? g_object_ref (shown) : NULL;
  job->verb = verb;
  *task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (*task, begin);
  g_task_set_task_data (*task, job, (GDestroyNotify) job_free);
  return job;
}

static void
ask_gate (GTask *task, Job *job)
{
  sos_store_write_async (job->store, NULL, (SosTransactionFunc) sos_casework_release_family_paper,
                         sos_family_paper_out_new (job->ask, job->verb), (GDestroyNotify) sos_family_paper_out_free, NULL, released_cb,
                         task);
}

void
sos_family_out_print_async (SosStore *store, const SosFamilyPaperAsk *ask, const SosFamilyForm *form, SosFamilyPages *shown,
                            GtkWindow *parent, const char *export_to, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Job *job = begin (store, ask, form, shown, "print", &task, callback, user_data);

  job->parent = parent != NULL ? g_object_ref (parent) : NULL;
  job->export_to = g_strdup (export_to);
  ask_gate (task, job);
}

void
sos_family_out_save_async (SosStore *store, const SosFamilyPaperAsk *ask, const SosFamilyForm *form, SosFamilyPages *shown, GFile *file,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Job *job = begin (store, ask, form, shown, "export", &task, callback, user_data);

  job->file = g_object_ref (file);
  ask_gate (task, job);
}

gboolean
sos_family_out_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, begin), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
