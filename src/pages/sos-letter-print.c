/* sos-letter-print.c - a letter as paper, to screen, printer and file. Knows no page. */
#include "config.h"
#include "sos-letter-print.h"

#include <glib/gi18n.h>

/* One way out on its way. */
typedef struct
{
  SosStore *store;
  SosLetterCase *letter_case;
  GtkWindow *parent; /* may be NULL */
  char *export_to;
  GFile *file;
  SosPaper *paper; /* what the printer draws */
  GtkPrintOperation *operation;
  gboolean answered;  /* the printer, or its dialog */
  gboolean previewed; /* the dialog's Preview was pressed: no paper came of it */
  SosRecord *released; /* the approved pages, once the gate has let them through */
  GAsyncReadyCallback take_pages; /* what becomes of them then */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->store);
  g_clear_object (&job->letter_case);
  g_clear_object (&job->parent);
  g_clear_object (&job->file);
  g_clear_object (&job->paper);
  g_clear_object (&job->operation);
  g_clear_object (&job->released);
  g_free (job->export_to);
  g_free (job);
}

static GTask *
task_new (SosStore *store, SosLetterCase *letter_case, GCancellable *cancellable, GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (letter_case, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->letter_case = g_object_ref (letter_case);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* What was decided is carried through: a cancellable only stops what has not begun. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, task_new);
  return task;
}

/* Takes @error. */
static void
end (GTask *task, gboolean done, GError *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

/* Approving ----------------------------------------------------------------------------------------------------------------- */

/* Takes over the reference to the task that rode along. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean done = sos_store_finish (SOS_STORE (source), result, NULL, &error);

  end (task, done, error);
}

static void
rendered_to_approve_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterPages) pages = sos_letter_pages_finish (result, &error);
  Job *job = g_task_get_task_data (task);
  g_autoptr (GBytes) template = sos_paper_load_template (sos_record_get_text (letter_of (job->letter_case), SOS_LETTER_KIND));

  if (!pages)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  sos_store_write_async (job->store, _("Letter approved"), (SosTransactionFunc) sos_casework_approve_letter,
                         sos_approve_letter_new (job->letter_case, template, pages->pdf),
                         (GDestroyNotify) sos_approve_letter_free, NULL, written_cb, g_object_ref (task));
}

void
sos_letter_print_approve_async (SosStore *store, SosLetterCase *letter_case, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (SOS_IS_STORE (store));
  g_return_if_fail (SOS_IS_LETTER_CASE (letter_case));

  sos_letter_pages_async (letter_case, NULL, rendered_to_approve_cb, task_new (store, letter_case, cancellable, callback, user_data));
}

/* The gate ------------------------------------------------------------------------------------------------------------------ */

/* FALSE with the task returned where the gate refused. */
static gboolean
pass_gate (GTask *task, GObject *source, GAsyncResult *result)
{
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  SosDeed *deed;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    {
      if (data)
        sos_deed_free (data);
      g_task_return_error (task, g_steal_pointer (&error));
      return FALSE;
    }
  deed = data;
  job->released = g_object_ref (SOS_RECORD (deed->made));
  sos_deed_free (deed);
  return TRUE;
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);

  if (pass_gate (task, source, result))
    sos_letter_pages_async (job->letter_case, job->released, job->take_pages, g_object_ref (task));
}

/* As it was made; but a copy of what was posted goes by hand where the post is not open any more (S8.2). */
static const char *
find_way (SosLetterCase *letter_case)
{
  const gboolean gone = sos_letter_is_gone (sos_letter_case_get_letter (letter_case));

  if (gone && sos_record_has_text (letter_of (letter_case), SOS_LETTER_DELIVERY, SOS_DELIVERY_POST) && sos_letter_case_is_hand_only (letter_case))
    return SOS_DELIVERY_HAND;
  return sos_record_get_text (letter_of (letter_case), SOS_LETTER_DELIVERY);
}

/* @verb: what the audit says of it. @take_pages gets the Pages that may go out, and the task. */
static void
ask_gate (GTask *task, const char *verb, GAsyncReadyCallback take_pages)
{
  Job *job = g_task_get_task_data (task);
  SosRecord *letter = letter_of (job->letter_case);

  job->take_pages = take_pages;
  sos_store_write_async (job->store, NULL, (SosTransactionFunc) sos_casework_release_letter,
                         sos_deed_new (sos_record_get_id (letter), find_way (job->letter_case), verb),
                         (GDestroyNotify) sos_deed_free, NULL, released_cb, task);
}

/* Printing ------------------------------------------------------------------------------------------------------------------ */

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GTask *task)
{
  Job *job = g_task_get_task_data (task);

  sos_paper_draw_page (job->paper, gtk_print_context_get_cairo_context (context), page, FALSE);
}

/* Paper is out: that cannot be undone, whatever becomes of the window. */
static void
mark_out (GTask *task, gpointer mark)
{
  Job *job = g_task_get_task_data (task);
  SosRecord *letter = letter_of (job->letter_case);
  SosDeed *deed = sos_deed_new (sos_record_get_id (letter), NULL, NULL);

  deed->other = sos_record_get_number (letter, SOS_LETTER_VERSION);
  sos_store_write_async (job->store, NULL, (SosTransactionFunc) mark, deed, (GDestroyNotify) sos_deed_free, NULL, written_cb,
                         g_object_ref (task));
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  g_autoptr (GError) error = NULL;

  ((Job *) g_task_get_task_data (task))->answered = TRUE;
  g_signal_handlers_disconnect_by_data (operation, user_data);
  if (((Job *) g_task_get_task_data (task))->previewed)
    g_task_return_new_error (task, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED,
                             _("Nothing was printed: the page in the window is the preview, drawn by what prints it."));
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    mark_out (task, sos_casework_mark_printed);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, _("The printer did not take the letter: %s"),
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

/* GTK's own preview writes the letter into the temporary folder and leaves it there (T-18): it never gets to begin. */
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

static GtkPageSetup *
a4_page_new (void)
{
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, size);
  return setup;
}

static void
print (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  const char *ref = sos_record_get_text (letter_of (job->letter_case), SOS_LETTER_REF);
  g_autoptr (GtkPageSetup) setup = a4_page_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPrintOperation *operation = gtk_print_operation_new ();
  GtkPrintOperationResult result;

  job->operation = operation;
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, ref);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, ref);
  gtk_print_operation_set_n_pages (operation, sos_paper_get_n_pages (job->paper));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (job->export_to)
    gtk_print_operation_set_export_filename (operation, job->export_to);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), task);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), task);
  g_signal_connect_data (operation, "done", G_CALLBACK (printed_cb), g_object_ref (task), (GClosureNotify) (void *) g_object_unref,
                         0);
  result = gtk_print_operation_run (operation,
                                    job->export_to ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                    job->parent, NULL);
  /* A desk without any way to print says so at once, and never "done". */
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && !job->answered)
    printed_cb (operation, result, task);
}

static void
chosen_to_print_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterPages) pages = sos_letter_pages_finish (result, &error);

  if (pages)
    job->paper = sos_letter_pages_make_for_printer (job->letter_case, job->released, pages, &error);
  if (job->paper)
    print (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_letter_print_run_async (SosStore *store, SosLetterCase *letter_case, GtkWindow *parent, const char *export_to,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (SOS_IS_STORE (store));
  g_return_if_fail (SOS_IS_LETTER_CASE (letter_case));

  task = task_new (store, letter_case, cancellable, callback, user_data);
  job = g_task_get_task_data (task);
  job->parent = parent ? g_object_ref (parent) : NULL;
  job->export_to = g_strdup (export_to);
  ask_gate (task, "print", chosen_to_print_cb);
}

/* Saving -------------------------------------------------------------------------------------------------------------------- */

static void
replaced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    mark_out (task, sos_casework_mark_exported);
  else
    g_task_return_error (task, error);
}

static void
chosen_to_save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterPages) pages = sos_letter_pages_finish (result, &error);

  if (pages)
    g_file_replace_contents_bytes_async (job->file, pages->pdf, NULL, FALSE,
                                         G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, replaced_cb,
                                         g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_letter_print_save_async (SosStore *store, SosLetterCase *letter_case, GFile *file, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (SOS_IS_STORE (store));
  g_return_if_fail (SOS_IS_LETTER_CASE (letter_case));
  g_return_if_fail (G_IS_FILE (file));

  task = task_new (store, letter_case, cancellable, callback, user_data);
  ((Job *) g_task_get_task_data (task))->file = g_object_ref (file);
  ask_gate (task, "export", chosen_to_save_cb);
}

gboolean
sos_letter_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, task_new), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
