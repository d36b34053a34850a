/* sos-print-run.c - pages to a printer, by the desk's dialog. Knows no letter and asks no gate. */
#include "config.h"
#include "sos-print-run.h"

#include "sos-store.h"

#include <glib/gi18n.h>

/* What was chosen last; read once. */
static GtkPrintSettings *chosen;

typedef struct
{
  SosPrintRun run; /* job and export_to are owned by the operation; pages a reference */
  GtkPrintOperation *operation;
  gboolean answered;  /* the printer, or its dialog */
  gboolean previewed; /* the dialog's Preview was pressed: no paper came of it */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->run.pages);
  g_clear_object (&job->operation);
  g_free (job);
}

/* Kept choices ---------------------------------------------------------------------------------------------------------------- */

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "sos", "printing.ini", NULL);
}

/* (transfer full) */
static GtkPrintSettings *
dup_chosen (void)
{
  g_autofree char *path = dup_path ();

  if (chosen == NULL)
    chosen = gtk_print_settings_new_from_file (path, NULL);
  return chosen != NULL ? gtk_print_settings_copy (chosen) : gtk_print_settings_new ();
}

/* Nothing that belongs to one job. */
static void
keep_chosen (GtkPrintOperation *operation)
{
  static const char *const of_one_job[] = { GTK_PRINT_SETTINGS_OUTPUT_BASENAME, GTK_PRINT_SETTINGS_OUTPUT_URI, GTK_PRINT_SETTINGS_N_COPIES,
                                            GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_PAGE_RANGES, GTK_PRINT_SETTINGS_PAGE_SET };
  g_autofree char *path = dup_path (), *folder = g_path_get_dirname (path);

  g_clear_object (&chosen);
  chosen = gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation));
  for (guint i = 0; i < G_N_ELEMENTS (of_one_job); i++)
    gtk_print_settings_unset (chosen, of_one_job[i]);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    gtk_print_settings_to_file (chosen, path, NULL);
}

/* The run --------------------------------------------------------------------------------------------------------------------- */

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GTask *task)
{
  Job *job = g_task_get_task_data (task);

  job->run.draw (job->run.pages, gtk_print_context_get_cairo_context (context), job->run.first_page + (guint) page);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  g_autoptr (GError) error = NULL;
  Job *job = g_task_get_task_data (task);

  job->answered = TRUE;
  g_signal_handlers_disconnect_by_data (operation, user_data);
  if (job->previewed)
    g_task_return_new_error (task, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED,
                             _("Nothing was printed: the page in the window is the preview, drawn by what prints it."));
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      if (!job->run.export_to)
        keep_chosen (operation);
      g_task_return_boolean (task, TRUE);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, _("The printer did not take the pages: %s"),
                               error ? error->message : _("no reason was given"));
    }
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Nothing was printed."));
}

static gboolean
end_preview_cb (gpointer preview)
{
  gtk_print_operation_preview_end_preview (preview);
  return G_SOURCE_REMOVE;
}

/* GTK's own preview writes the pages into the temporary folder and leaves them there (T-18): it never gets to begin. */
static gboolean
preview_cb (GtkPrintOperation *operation, GtkPrintOperationPreview *preview, GtkPrintContext *context, GtkWindow *parent,
            GTask *task)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  ((Job *) g_task_get_task_data (task))->previewed = TRUE;
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_preview_cb, g_object_ref (preview), g_object_unref);
  return TRUE;
}

/* The sheet whose short side is nearest, lying where the page is wider than high. */
static GtkPageSetup *
page_setup_new (double width, double height)
{
  const gboolean large = MIN (width, height) > 700;
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (large ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

static void
set_up (GtkPrintOperation *operation, const SosPrintRun *run)
{
  g_autoptr (GtkPageSetup) setup = page_setup_new (run->width, run->height);
  g_autoptr (GtkPrintSettings) settings = dup_chosen ();

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, run->job);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, run->job);
  gtk_print_operation_set_n_pages (operation, (int) (run->n_pages - run->first_page));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (run->export_to)
    gtk_print_operation_set_export_filename (operation, run->export_to);
}

void
sos_print_run_async (GtkWindow *parent, const SosPrintRun *run, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);
  GtkPrintOperationResult result;

  job->run = *run;
  job->run.pages = g_object_ref (run->pages);
  job->operation = operation;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_source_tag (task, sos_print_run_async);
  set_up (operation, run);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), task);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), task);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), g_object_ref (task), (GClosureNotify) (void *) g_object_unref, 0);
  /* Never without the dialog: where a printer of that name is known already, GTK 4.8 finds it twice, and the second time ends the program. */
  result = gtk_print_operation_run (operation, run->export_to ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
  /* A desk without any way to print says so at once, and never "done". */
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && !job->answered)
    done_cb (operation, result, task);
}

gboolean
sos_print_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sos_print_run_async), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
