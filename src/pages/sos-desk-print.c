/* sos-desk-print.c - papers for those who work here on their way to a printer. Decides nothing. */
#include "config.h"
#include "sos-desk-print.h"

#include "sos-clock.h"
#include "sos-page.h"
#include "sos-paper.h"
#include "sos-way-out.h"

#include <glib/gi18n.h>

#define DAY 86400

static char *export_folder;

void
sos_desk_print_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}

typedef struct
{
  GtkWidget *from;
  SosStore *store;
  SosDeskPaper *out;
  SosPaper *paper;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->from);
  g_clear_object (&job->store);
  g_clear_pointer (&job->out, sos_desk_paper_free);
  g_clear_object (&job->paper);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    sos_page_say (job->from, _("Printed."));
  else
    sos_page_say_error (job->from, error);
}

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, FALSE);
}

/* The middle of today: what is made twice on one day is the same to the byte. */
static gboolean
make_pages (Job *job, GError **error)
{
  const SosPaperOptions options = { .title = job->out->ref, .date = sos_clock_now () / DAY * DAY + DAY / 2, .template = job->out->template };

  job->paper = sos_paper_new (job->out->kind, job->out->words, &options, error);
  return job->paper != NULL && sos_paper_check_ready (job->paper, error);
}

static void
print (Job *job)
{
  g_autofree char *name = g_strconcat (job->out->ref, ".pdf", NULL);
  g_autofree char *path = export_folder != NULL ? g_build_filename (export_folder, name, NULL) : NULL;
  SosPrintRun run = { .job = job->out->ref, .n_pages = sos_paper_get_n_pages (job->paper), .draw = draw_cb, .pages = job->paper, .export_to = path };

  const SosWayOutNote note = { job->store, (SosTransactionFunc) sos_casework_mark_desk_paper, job->out, NULL }; /* the job's own, which outlives it */

  sos_paper_get_page_size (job->paper, &run.width, &run.height);
  sos_way_out_print (g_task_new (NULL, NULL, out_cb, job), GTK_WINDOW (gtk_widget_get_root (job->from)), &run, &note);
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error) || !make_pages (job, &error))
    sos_page_say_error (job->from, error);
  else if (gtk_widget_get_root (job->from) != NULL)
    print (g_steal_pointer (&job));
}

void
sos_desk_print (GtkWidget *from, SosStore *store, const char *kind, gint64 id)
{
  Job *job = g_new0 (Job, 1);

  job->from = g_object_ref (from);
  job->store = g_object_ref (store);
  job->out = sos_desk_paper_new (kind, id, "print");
  sos_store_write_async (store, NULL, (SosTransactionFunc) sos_casework_release_desk_paper, job->out, NULL, NULL, released_cb, job);
}
